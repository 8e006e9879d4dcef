#include <map>
#include <nlohmann/json.hpp>

#include "session/json.hpp"
#include "session/json_fields.hpp"

namespace rembug::session {
namespace {

using Json = nlohmann::ordered_json;

template <class T>
Json as_json(const T& value);

// Collects described members in an object. What is empty or absent is left out: in a session, empty means none.
class Writer {
 public:
  template <class T>
  Writer& operator()(const char* name, const T& value) {
    if (!is_left_out(value)) object_[name] = as_json(value);
    return *this;
  }
  Json take() && { return std::move(object_); }

 private:
  template <class T>
  static bool is_left_out(const T& value) {
    if constexpr (requires { value.minutes; }) {
      return !value.minutes;
    } else if constexpr (requires { value.has_value(); }) {
      return !value.has_value();
    } else if constexpr (requires { value.empty(); }) {
      return value.empty();
    } else {
      return false;
    }
  }

  Json object_ = Json::object();
};

template <class T>
Json write_described(const T& value) {
  Writer writer;
  json_fields::describe(writer, value);
  return std::move(writer).take();
}

std::string key_text(const std::string& key) {
  return key;
}
template <class Tag>
std::string key_text(const Id<Tag>& key) {
  return key.text;
}

// What is not an object of described members.
template <class T>
struct Plain {
  static Json write(const T& value) { return write_described(value); }
};
template <class T>
requires std::is_arithmetic_v<T> || std::same_as<T, std::string>
struct Plain<T> {
  static Json write(const T& value) { return value; }
};
template <class T>
requires std::is_enum_v<T>
struct Plain<T> {
  static Json write(T value) { return name_of(value); }
};
template <class Tag>
struct Plain<Id<Tag>> {
  static Json write(const Id<Tag>& value) { return value.text; }
};
template <>
struct Plain<Date> {
  static Json write(const Date& value) { return to_text(value); }
};
template <class T>
struct Plain<std::optional<T>> {
  static Json write(const std::optional<T>& value) { return as_json(*value); }
};
template <class T>
struct Plain<json_fields::Clock<T>> {
  static Json write(const json_fields::Clock<T>& value) { return clock_text(*value.minutes); }
};
template <class T>
struct Plain<std::vector<T>> {
  static Json write(const std::vector<T>& values) {
    Json list = Json::array();
    for (const T& value : values) list.push_back(as_json(value));
    return list;
  }
};
template <>
struct Plain<std::vector<std::pair<scenario::ChoiceId, int>>> {  // {"choice": people}
  static Json write(const std::vector<std::pair<scenario::ChoiceId, int>>& counts) {
    Json object = Json::object();
    for (const auto& [choice, people] : counts) object[choice.text] = people;
    return object;
  }
};
template <class Key, class T>
struct Plain<std::map<Key, T>> {
  static Json write(const std::map<Key, T>& values) {
    Json object = Json::object();
    for (const auto& [key, value] : values) object[key_text(key)] = as_json(value);
    return object;
  }
};

template <class T>
Json as_json(const T& value) {
  return Plain<T>::write(value);
}

std::string dump(const Json& json, int indent) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string command_to_json(const Command& command) {
  Json object{{"do", json_fields::k_command_names[command.body.index()]}, {"role", name_of(command.role)}};
  object.update(std::visit([](const auto& wish) { return write_described(wish); }, command.body));
  return dump(object, -1);
}

std::string view_to_json(const SessionView& view, int indent) {
  return dump(write_described(view), indent);
}

}  // namespace rembug::session
