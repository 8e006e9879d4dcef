#include "scenario/model.hpp"

#include <algorithm>

namespace rembug::scenario {
namespace {

template <class List, class Wanted>
auto* find_by_id(List& list, const Wanted& wanted) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const auto& entry) { return entry.id == wanted; });
  return found == list.end() ? nullptr : &*found;
}

template <class Map, class Key>
auto* find_in(Map& map, const Key& key) {
  const auto found = map.find(key);
  return found == map.end() ? nullptr : &found->second;
}

}  // namespace

const Node* Scenario::node(const NodeId& wanted) const {
  const auto* index = find_in(node_index, wanted.text);
  return index == nullptr ? nullptr : &nodes[*index];
}

const Choice* Scenario::choice(const ChoiceId& wanted) const {
  const auto* index = find_in(choice_index, wanted.text);
  return index == nullptr ? nullptr : &nodes[index->first].choices[index->second];
}

const Ending* Scenario::ending(std::string_view wanted) const {
  return find_by_id(endings, wanted);
}
const Form* Scenario::form(const FormId& wanted) const {
  return find_by_id(forms, wanted);
}
const Service* Scenario::service(const ServiceId& wanted) const {
  return find_in(services, wanted);
}

const Source* Scenario::source(std::string_view reference) const {
  return find_in(sources, SourceId{reference.substr(0, reference.find(':'))});
}

std::string_view Scenario::text(std::string_view language, std::string_view key) const {
  for (const std::string_view wanted : {language, std::string_view(locale)}) {
    if (const auto* catalogue = find_in(texts, wanted)) {
      if (const auto* entry = find_in(*catalogue, key)) return entry->text;
    }
  }
  return {};
}

}  // namespace rembug::scenario
