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

}  // namespace

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
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace rembug::report
