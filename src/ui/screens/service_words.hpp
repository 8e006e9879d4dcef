// Referral services as people read them: names and dates come from the city's data file, never from code.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "i18n/words.hpp"
#include "scenario/model.hpp"

namespace rembug::ui {

// The text in the language of `words`, else in Indonesian, else empty.
inline std::string in_language(const std::map<std::string, std::string, std::less<>>& texts, const i18n::Words& words) {
  auto found = texts.find(words.language_code());
  if (found == texts.end()) found = texts.find("id");
  return found == texts.end() ? std::string() : found->second;
}

inline std::string service_name(const scenario::Service& service, const i18n::Words& words) {
  std::string name = in_language(service.name, words);
  return name.empty() ? service.id.text : name;
}

// The oldest day on which one of the services was checked; nullopt if there is none.
inline std::optional<Date> oldest_check(const std::map<scenario::ServiceId, scenario::Service>& services) {
  std::optional<Date> oldest;
  for (const auto& [id, service] : services) {
    if (service.checked && (!oldest || *service.checked < *oldest)) oldest = service.checked;
  }
  return oldest;
}

}  // namespace rembug::ui
