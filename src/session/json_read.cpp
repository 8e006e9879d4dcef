#include <limits>
#include <nlohmann/json.hpp>
#include <set>

#include "session/json.hpp"
#include "session/json_fields.hpp"

namespace rembug::session {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t k_longest_line = 1024 * 1024;

// `key` as a part of a JSON pointer (RFC 6901).
std::string escaped(std::string_view key) {
  std::string out;
  for (const char c : key) {
    if (c == '~') {
      out += "~0";
    } else if (c == '/') {
      out += "~1";
    } else {
      out += c;
    }
  }
  return out;
}

// Reads described members of one object. The first thing that does not fit ends up in `problem`, with its pointer; the
// rest is passed over.
class Reader {
 public:
  Reader(const Json& object, std::string pointer, std::optional<Problem>& problem)
      : object_(object), pointer_(std::move(pointer)), problem_(problem) {}

  template <class T>
  Reader& operator()(const char* name, T&& value) {
    known_.insert(name);
    const auto found = object_.find(name);
    if (found != object_.end() && !problem_) read(*found, value, pointer_ + "/" + name);
    return *this;
  }

  void refuse_unknown_members() {
    for (const auto& member : object_.items()) {
      if (!known_.contains(member.key())) fail("json_member_unknown", pointer_ + "/" + escaped(member.key()));
    }
  }

 private:
  void fail(const char* code, const std::string& pointer, Values more = {}) {
    if (problem_) return;
    Values values{{"pointer", pointer}};
    values.insert(values.end(), more.begin(), more.end());
    problem_ = Problem{code, std::move(values)};
  }

  void read(const Json& json, std::string& text, const std::string& at) {
    if (!json.is_string()) return fail("json_needs_text", at);
    text = json.get<std::string>();
  }
  template <class Tag>
  void read(const Json& json, Id<Tag>& id, const std::string& at) {
    read(json, id.text, at);
  }
  void read(const Json& json, bool& value, const std::string& at) {
    if (!json.is_boolean()) return fail("json_needs_true_or_false", at);
    value = json.get<bool>();
  }
  void read(const Json& json, int& value, const std::string& at) {
    const bool small = json.is_number_unsigned()
                           ? json.get<std::uint64_t>() <= std::uint64_t{std::numeric_limits<int>::max()}
                           : json.is_number_integer() && json.get<std::int64_t>() >= std::numeric_limits<int>::min();
    if (!small) return fail("json_needs_whole_number", at);
    value = json.get<int>();
  }
  void read(const Json& json, std::uint64_t& value, const std::string& at) {
    if (!json.is_number_unsigned()) return fail("json_needs_whole_number", at);
    value = json.get<std::uint64_t>();
  }
  template <class E>
  requires std::is_enum_v<E>
  void read(const Json& json, E& value, const std::string& at) {
    if (!json.is_string()) return fail("json_needs_text", at);
    const auto name = json.get<std::string>();
    if (!read_name(name, value)) fail("json_name_unknown", at, {{"name", name}});
  }
  void read(const Json& json, Date& date, const std::string& at) {
    const auto parsed = json.is_string() ? parse_date(json.get<std::string>()) : std::nullopt;
    if (!parsed) return fail("json_needs_date", at);
    date = *parsed;
  }
  template <class T>
  void read(const Json& json, std::optional<T>& value, const std::string& at) {
    read(json, value.emplace(), at);
  }
  void read(const Json& json, json_fields::Clock<std::optional<int>>& clock, const std::string& at) {
    clock.minutes = json.is_string() ? parse_clock(json.get<std::string>()) : std::nullopt;
    if (!clock.minutes) fail("json_needs_clock", at);
  }
  template <class T>
  void read(const Json& json, std::vector<T>& list, const std::string& at) {
    if (!json.is_array()) return fail("json_needs_list", at);
    for (std::size_t i = 0; i < json.size() && !problem_; ++i)
      read(json[i], list.emplace_back(), at + "/" + std::to_string(i));
  }
  void read(const Json& json, std::vector<std::pair<scenario::ChoiceId, int>>& counts, const std::string& at) {
    if (!json.is_object()) return fail("json_needs_object", at);
    for (const auto& member : json.items()) {
      auto& [choice, people] = counts.emplace_back(scenario::ChoiceId(member.key()), 0);
      read(member.value(), people, at + "/" + escaped(member.key()));
    }
  }
  template <class T>
  requires std::is_class_v<T>
  void read(const Json& json, T& described, const std::string& at) {
    if (!json.is_object()) return fail("json_needs_object", at);
    Reader inner(json, at, problem_);
    json_fields::describe(inner, described);
    inner.refuse_unknown_members();
  }

  const Json& object_;
  std::string pointer_;
  std::optional<Problem>& problem_;
  std::set<std::string, std::less<>> known_;
};

// The text as JSON, refused if it is broken or names a member twice.
Result<Json> parse(std::string_view line) {
  if (line.size() > k_longest_line) return Problem{"json_too_long", {{"limit", std::to_string(k_longest_line)}}};
  std::vector<std::set<std::string>> members;
  std::string twice;
  const auto watch = [&](int, Json::parse_event_t event, Json& parsed) {
    if (event == Json::parse_event_t::object_start) members.emplace_back();
    if (event == Json::parse_event_t::object_end) members.pop_back();
    if (event == Json::parse_event_t::key && !members.back().insert(parsed.get<std::string>()).second)
      twice = parsed.get<std::string>();
    return true;
  };
  try {
    Json json = Json::parse(line.begin(), line.end(), watch);
    if (!twice.empty()) return Problem{"json_member_twice", {{"name", twice}}};
    return json;
  } catch (const Json::parse_error& error) {
    return Problem{"json_broken", {{"byte", std::to_string(error.byte)}}};
  } catch (const Json::out_of_range&) {  // the one way that reading runs out of range: a number like 1e999
    return Problem{"json_number_too_large", {}};
  }
}

// The command called `name` with nothing filled in.
template <std::size_t I = 0>
std::optional<CommandBody> blank_command(std::string_view name) {
  if constexpr (I == std::variant_size_v<CommandBody>) {
    return std::nullopt;
  } else {
    if (json_fields::k_command_names[I] == name) return CommandBody(std::in_place_index<I>);
    return blank_command<I + 1>(name);
  }
}

}  // namespace

Result<Command> command_from_json(std::string_view line) {
  const auto json = parse(line);
  if (!json) return json.problem();
  if (!json->is_object()) return Problem{"json_needs_object", {{"pointer", ""}}};
  std::optional<Problem> problem;
  Reader reader(*json, "", problem);
  Command command;
  std::string name;
  reader("do", name)("role", command.role);
  if (problem) return *problem;
  auto body = blank_command(name);
  if (!body) return Problem{"command_unknown", {{"name", name}}};
  command.body = std::move(*body);
  std::visit([&](auto& wish) { json_fields::describe(reader, wish); }, command.body);
  reader.refuse_unknown_members();
  if (problem) return *problem;
  return command;
}

}  // namespace rembug::session
