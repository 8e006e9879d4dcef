// The document model: what a document says, block by block, before any format. Builders (notulen.cpp, ...) make one;
// writers (writers.hpp) turn it into bytes. Plain data, in reading order, words already in the reader's language.
//
//   Document document{.title = "Notulen"};
//   document.blocks.push_back(Heading{1, "Kehadiran"});
//   document.blocks.push_back(Paragraph{plain("Hadir 24 orang.")});
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/time.hpp"
#include "report/drawing.hpp"

namespace rembug::report {

struct Run {
  std::string text;  // a line feed starts a new line
  bool bold = false;
  std::string to = {};  // anchor of a heading that it speaks of: paper adds the page, a browser goes there
  bool operator==(const Run&) const = default;
};
using Runs = std::vector<Run>;

Runs plain(std::string text);
Runs labelled(const std::string& label, std::string text);  // "Label: text" with a bold label

struct Heading {
  int level = 1;  // 1..3
  std::string text;
  std::string anchor = {};  // a name that runs can point to; empty: none
};

// note: small, beside the matter. centred: as letters open.
enum class Look { body, note, centred };
struct Paragraph {
  Runs runs;
  Look look = Look::body;
};

struct List {
  bool numbered = false;
  std::vector<Runs> items;
};

enum class Align { left, centre };
struct Column {
  std::string title;
  int share = 1;  // of the page's width, in relation to the other columns
  Align align = Align::left;
};
struct Table {
  std::string description;  // what it shows, for people who do not see it
  std::vector<Column> columns;
  std::vector<std::vector<Runs>> rows;  // one cell a column
  int row_height_mm = 0;                // at least; room to sign
};

struct Particulars {  // a term and what it is, a line each: the head of the minutes
  std::vector<std::pair<std::string, std::string>> lines;
};

struct Picture {
  Drawing drawing;
  std::string description;
};

// Room for signatures by role, with a dotted line instead of a name.
struct Signatures {
  std::string place_and_date;
  std::vector<std::string> roles;
};

using Block = std::variant<Heading, Paragraph, List, Table, Particulars, Picture, Signatures>;

struct Document {
  std::string title;
  std::string subtitle;
  std::string institution;  // letterhead; empty: none
  std::string address;
  std::string language = "id";
  std::string banner;          // on every page, for documents of a scripted evening; empty: none
  std::string footer;          // on every page, beside the page number
  std::string page_text;       // "Halaman {page} dari {pages}"
  std::string page_reference;  // "hlm. {page}", behind a run that points to a heading; empty: no pages are named
  bool landscape = false;
  UtcMs made_at = 0;  // of the last fact: the same session gives the same bytes
  std::vector<Block> blocks;
};

// `text` as every format can carry it: well-formed, without control characters, noncharacters and marks that turn the
// reading direction around.
std::string printable(std::string_view text);

// "2026-11-24T12:00:00Z".
std::string utc_text(UtcMs at_ms);

// The share of each column in `whole`, rounded so that they add up to it.
std::vector<int> column_widths(const Table& table, int whole);

}  // namespace rembug::report
