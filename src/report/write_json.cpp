#include <array>
#include <nlohmann/json.hpp>

#include "report/writers.hpp"

namespace rembug::report {
namespace {

using Json = nlohmann::ordered_json;

Json value_of(const SheetCell& cell) {
  if (cell.number) return std::stoll(cell.text);
  if (cell.code == "true" || cell.code == "false") return cell.code == "true";
  return cell.code.empty() ? cell.text : cell.code;
}

std::string text_of(const std::optional<Date>& date) {
  return date ? to_text(*date) : std::string();
}

Json value_of(const RecommendedItem& item) {
  Json out{{"session", item.session.text},
           {"item", item.item.text},
           {"kind", session::name_of(item.kind)},
           {"text", item.text},
           {"kelurahan", item.place},
           {"date", text_of(item.date)},
           {"times_raised", item.times_raised},
           {"demonstration", item.demonstration}};
  if (item.result) {
    out["outcome"] = consensus::name_of(item.result->outcome);
    out["reason"] = consensus::name_of(item.result->reason);
  }
  return out;
}

Json value_of(const Promise& promise) {
  return {{"session", promise.session.text},
          {"agreement", promise.agreement.text},
          {"wording", promise.wording},
          {"responsible", promise.responsible},
          {"due", promise.due},
          {"due_date", text_of(promise.due_date)},
          {"state", session::name_of(promise.state)},
          {"progress_note", promise.progress_note},
          {"kelurahan", promise.place},
          {"theme", promise.theme},
          {"case_step", promise.case_step},
          {"programme_tag", promise.programme_tag},
          {"overdue", promise.overdue},
          {"demonstration", promise.demonstration}};
}

Json value_of(const RecommendationGroup& group);

template <class T>
Json list_of(const std::vector<T>& all) {
  Json out = Json::array();
  for (const T& one : all) out.push_back(value_of(one));
  return out;
}

Json value_of(const RecommendationGroup& group) {
  return {{"key", group.key},
          {"label", group.label},
          {"sessions", group.sessions},
          {"kelurahan", group.kelurahan},
          {"difficulties", group.difficulties},
          {"inputs", group.inputs},
          {"proposals", group.proposals},
          {"accepted", group.accepted},
          {"accepted_with_reservations", group.accepted_with_reservations},
          {"not_agreed", group.not_agreed},
          {"needs_discussion", group.needs_discussion},
          {"items", list_of(group.items)},
          {"promises", list_of(group.promises)}};
}

std::string dumped(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

constexpr std::array<std::string_view, 4> k_groupings{"theme", "step", "place", "tag"};

}  // namespace

std::string json_of(const Recommendations& recommendations, GroupBy by) {
  return dumped({{"by", k_groupings[static_cast<std::size_t>(by)]},
                 {"sessions", recommendations.sessions},
                 {"demonstrations", recommendations.demonstrations},
                 {"kelurahan", recommendations.kelurahan},
                 {"items", recommendations.items},
                 {"groups", list_of(recommendations.groups)},
                 {"promises", list_of(recommendations.promises)}});
}

std::string json_of(const Sheet& sheet, const std::vector<std::pair<std::string, std::string>>& head) {
  Json out = Json::object();
  for (const auto& [key, value] : head) {
    if (value == "true" || value == "false") {
      out[key] = value == "true";
    } else {
      out[key] = value;
    }
  }
  Json& rows = out["rows"] = Json::array();
  for (const auto& row : sheet.rows) {
    Json object = Json::object();
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) object[sheet.columns[i].key] = value_of(row[i]);
    rows.push_back(std::move(object));
  }
  return dumped(out);
}

}  // namespace rembug::report
