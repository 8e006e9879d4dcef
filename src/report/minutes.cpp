#include "report/minutes.hpp"

#include <algorithm>
#include <array>

#include "report/telling.hpp"
#include "report/writers.hpp"
#include "session/json.hpp"

namespace rembug::report {
namespace {

constexpr std::array<std::string_view, 7> k_kinds{"notulen", "berita_acara", "rtl", "hadir",
                                                  "butir",   "jawaban",      "sesi"};
constexpr std::array<std::string_view, 5> k_formats{"docx", "html", "csv", "json", "pdf"};

template <class E, std::size_t Size>
std::optional<E> named(const std::array<std::string_view, Size>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<E>(found - names.begin());
}

bool is_data(Format format) {
  return format == Format::csv || format == Format::json;
}

// The view without who answered what: a seat's institution may point at one person.
session::SessionView without_seats_beside_answers(session::SessionView view) {
  for (session::DecisionView& asked : view.decisions) {
    for (session::DecisionRoundView& round : asked.rounds) {
      round.by_seat.clear();
      if (!round.revealed) round.by_group.clear();
    }
  }
  for (session::RoundView& round : view.rounds) {
    for (session::RatedItemView& rated : round.items) {
      rated.by_seat.clear();
      if (round.secret) rated.by_group.clear();
    }
  }
  return view;
}

Document document_of(Kind kind, const Telling& t) {
  switch (kind) {
    case Kind::notulen: return notulen(t);
    case Kind::berita_acara: return berita_acara(t);
    case Kind::rtl: return follow_up(t);
    case Kind::hadir: return attendance_sheet(t);
    case Kind::butir: return sheet_document(t, items_sheet(t));
    case Kind::jawaban:
    case Kind::sesi: return sheet_document(t, answers_sheet(t));
  }
  return {};
}

Sheet sheet_of(Kind kind, const Telling& t) {
  if (kind == Kind::rtl) return follow_up_sheet(t);
  return kind == Kind::butir ? items_sheet(t) : answers_sheet(t);
}

std::string written(const Wanted& wanted, const Telling& t) {
  if (wanted.kind == Kind::sesi) return session::view_to_json(without_seats_beside_answers(t.view())) + "\n";
  switch (wanted.format) {
    case Format::docx: return docx_of(document_of(wanted.kind, t));
    case Format::html: return html_of(document_of(wanted.kind, t));
    case Format::csv: return csv_of(sheet_of(wanted.kind, t));
    case Format::json:
      return json_of(sheet_of(wanted.kind, t), {{"kind", std::string(name_of(wanted.kind))},
                                                {"session", t.view().id.text},
                                                {"language", std::string(t.words.language_code())},
                                                {"demonstration", t.view().demonstration ? "true" : "false"}});
    case Format::pdf: return pdf_of(document_of(wanted.kind, t));
  }
  return {};
}

// Lower case letters, digits and hyphens; everything else becomes one hyphen.
std::string slug(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool kept = upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (kept) {
      out += upper ? static_cast<char>(c - 'A' + 'a') : c;
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  out.resize(std::min<std::size_t>(out.size(), 40));
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out;
}

}  // namespace

std::string_view name_of(Kind kind) {
  return k_kinds[static_cast<std::size_t>(kind)];
}
std::string_view name_of(Format format) {
  return k_formats[static_cast<std::size_t>(format)];
}

std::optional<Kind> kind_named(std::string_view name) {
  if (name == "berita-acara") return Kind::berita_acara;
  return named<Kind>(k_kinds, name);
}
std::optional<Format> format_named(std::string_view name) {
  return named<Format>(k_formats, name);
}

bool can_render(const Wanted& wanted) {
  switch (wanted.kind) {
    case Kind::notulen:
    case Kind::berita_acara:
    case Kind::hadir: return !is_data(wanted.format);
    case Kind::rtl: return true;
    case Kind::butir:
    case Kind::jawaban: return wanted.format == Format::html || is_data(wanted.format);
    case Kind::sesi: return wanted.format == Format::json;
  }
  return false;
}

Result<std::string> render(const Wanted& wanted, const SessionSource& source, const i18n::Words& words) {
  const Values values{{"kind", std::string(name_of(wanted.kind))}, {"format", std::string(name_of(wanted.format))}};
  if (!can_render(wanted)) return Problem{"document_not_available", values};
  std::string bytes = written(wanted, Telling{source, words});
  if (bytes.empty()) return Problem{"document_failed", values};
  return bytes;
}

std::string file_name(const Wanted& wanted, const session::SessionView& view) {
  std::string out = slug(name_of(wanted.kind));
  std::string where = slug(view.details.kelurahan);
  if (where.empty()) where = slug(view.details.title);
  if (!where.empty()) out += "-" + where;
  if (view.details.date) out += "-" + to_text(*view.details.date);
  return out + "." + std::string(name_of(wanted.format));
}

}  // namespace rembug::report
