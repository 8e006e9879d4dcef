// Documents of a session: a view goes in, a file's bytes come out. One document model feeds every format, so the
// minutes say the same in Word and in a browser. Pure but for the fonts and zip libraries: the caller writes the bytes
// to disk.
//
//   auto bytes = report::render({report::Kind::notulen, report::Format::docx}, source, words);
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "i18n/words.hpp"
#include "scenario/load.hpp"
#include "session/decide.hpp"

namespace rembug::report {

// notulen: minutes. berita_acara: the record that is signed. rtl: the follow-up table. hadir: the attendance sheet to
// sign. butir: items of the board. jawaban: answers and ratings as counted. sesi: the whole view as data.
enum class Kind { notulen, berita_acara, rtl, hadir, butir, jawaban, sesi };
enum class Format { docx, html, csv, json, pdf };

struct Wanted {
  Kind kind = Kind::notulen;
  Format format = Format::docx;
  bool operator==(const Wanted&) const = default;
};

// As facts (DocumentMade) and the command line write them: "berita_acara", "docx".
std::string_view name_of(Kind kind);
std::string_view name_of(Format format);
// The inverse; "berita-acara" is read too. nullopt if there is none of that name.
std::optional<Kind> kind_named(std::string_view name);
std::optional<Format> format_named(std::string_view name);

// The kinds and formats that go together.
bool can_render(const Wanted& wanted);

// The institution that hands the document in; every part may be empty.
struct Letterhead {
  std::string institution;
  std::string address;
  std::string number;  // of the letter
};

// What a document is made from. References must outlive the call.
struct SessionSource {
  const session::SessionView& view;
  const std::map<session::SeatId, std::string>& names;  // used by `hadir` alone; a seat without one stays blank
  const scenario::SharedData& shared;
  session::ScenarioFinder find_scenario;
  Letterhead letterhead;
  int utc_offset_minutes = 420;
};

// The file's bytes; the same input gives the same bytes. Problems: document_not_available (kind and format do not go
// together), document_failed.
Result<std::string> render(const Wanted& wanted, const SessionSource& source, const i18n::Words& words);

// "notulen-krapyak-2026-11-24.docx": safe on every file system.
std::string file_name(const Wanted& wanted, const session::SessionView& view);

}  // namespace rembug::report
