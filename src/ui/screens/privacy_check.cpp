#include "ui/screens/privacy_check.hpp"

#include <algorithm>
#include <cctype>

namespace rembug::ui {

namespace {

constexpr std::size_t k_long_number = 9;  // digits; 110, dates and amounts are shorter
constexpr std::size_t k_single_name = 5;  // letters of a name of one word, so that "Ani" does not match "anak"

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

// A number of nine digits or more, written with or without blanks and dashes between.
std::optional<std::string> long_number(const std::string& text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (std::isdigit(static_cast<unsigned char>(text[i])) == 0) continue;
    std::size_t digits = 0, end = i;
    for (std::size_t j = i; j < text.size(); ++j) {
      const char c = text[j];
      if (std::isdigit(static_cast<unsigned char>(c)) != 0) {
        ++digits;
        end = j + 1;
      } else if ((c != ' ' && c != '-') || j > end) {
        break;
      }
    }
    if (digits >= k_long_number) return text.substr(i, end - i);
    i = end - 1;
  }
  return std::nullopt;
}

// Where `word` stands in `text` as a whole word; npos: nowhere.
std::size_t word_at(const std::string& text, const std::string& word) {
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
    const bool begins = at == 0 || !is_word(text[at - 1]);
    const std::size_t end = at + word.size();
    if (begins && (end >= text.size() || !is_word(text[end]))) return at;
  }
  return std::string::npos;
}

}  // namespace

std::optional<Trace> personal_trace(const std::string& text, const std::map<session::SeatId, std::string>& names) {
  if (auto number = long_number(text)) return Trace{Trace::What::number, text, std::move(*number)};
  const std::string small = lower(text);
  for (const auto& entry : names) {
    const std::string name = lower(entry.second);
    const bool single = name.find(' ') == std::string::npos;
    if (name.empty() || (single && name.size() < k_single_name)) continue;
    if (const std::size_t at = word_at(small, name); at != std::string::npos)
      return Trace{Trace::What::name, text, text.substr(at, name.size())};
  }
  return std::nullopt;
}

std::vector<Trace> personal_traces(const session::SessionView& view,
                                   const std::map<session::SeatId, std::string>& names) {
  std::vector<Trace> traces;
  const auto look = [&](const std::string& text) {
    if (auto trace = personal_trace(text, names)) traces.push_back(std::move(*trace));
  };
  for (const session::ItemView& item : view.items) {
    if (!item.archived) look(item.details.text);
  }
  for (const session::ObjectionView& objection : view.objections) look(objection.text + "\n" + objection.answer);
  for (const session::AgreementView& agreement : view.agreements) {
    if (agreement.dropped) continue;
    const session::AgreementDetails& d = agreement.details;
    for (const std::string* text :
         {&d.wording, &d.activity, &d.responsible, &d.due, &d.funds, &d.indicator, &d.monitor})
      look(*text);
  }
  return traces;
}

}  // namespace rembug::ui
