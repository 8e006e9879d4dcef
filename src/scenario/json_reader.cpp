#include "scenario/json_reader.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <unordered_map>

#include "base/utf8.hpp"

namespace rembug::scenario {
namespace {

using nlohmann::json;

// Hands bytes to the lexer and remembers how far it has read.
class CountingIterator {
 public:
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;
  using iterator_category = std::input_iterator_tag;

  CountingIterator(const char* at, const char** furthest) : at_(at), furthest_(furthest) {}
  reference operator*() const { return *at_; }
  CountingIterator& operator++() {
    *furthest_ = ++at_;
    return *this;
  }
  CountingIterator operator++(int) {
    CountingIterator before = *this;
    ++*this;
    return before;
  }
  bool operator==(const CountingIterator& other) const { return at_ == other.at_; }
  bool operator!=(const CountingIterator& other) const { return at_ != other.at_; }

 private:
  const char* at_;
  const char** furthest_;
};

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

// Line, column and the line itself of a byte offset. The index of lines is made once.
class Lines {
 public:
  explicit Lines(std::string_view text) : text_(text) {
    starts_.push_back(0);
    for (std::size_t i = 0; i < text.size(); ++i)
      if (text[i] == '\n') starts_.push_back(i + 1);
  }

  void place(std::size_t offset, Place& out) const {
    offset = std::min(offset, text_.size());
    const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
    const std::size_t line = static_cast<std::size_t>(after - starts_.begin());
    const std::size_t start = starts_[line - 1];
    const std::size_t end = std::min(text_.find('\n', start), text_.size());
    out.line = line;
    out.column = utf8_length(text_.substr(start, offset - start)) + 1;
    out.source_line = clean_utf8(text_.substr(start, std::min<std::size_t>(end - start, 300)));
  }

 private:
  std::string_view text_;
  std::vector<std::size_t> starts_;
};

std::string escaped(std::string_view key) {  // RFC 6901
  std::string out;
  for (const char c : key) {
    if (c == '~')
      out += "~0";
    else if (c == '/')
      out += "~1";
    else
      out += c;
  }
  return out;
}

// What both passes share: where the current token begins, and the JSON pointer of the current value.
class Tracker {
 public:
  explicit Tracker(std::string_view text) : text_(text), furthest_(text.data()) {}

  CountingIterator begin() { return {text_.data(), &furthest_}; }
  CountingIterator end() { return {text_.data() + text_.size(), &furthest_}; }

  // Called at each callback, before anything else: sets the token's start.
  void token(bool number = false) {
    start_ = previous_end_;
    while (start_ < text_.size() && (is_space(text_[start_]) || text_[start_] == ',' || text_[start_] == ':')) ++start_;
    if (number) {
      previous_end_ = start_;  // the lexer has read one byte past a number
      while (previous_end_ < text_.size() &&
             std::string_view("+-.0123456789eE").find(text_[previous_end_]) != std::string_view::npos)
        ++previous_end_;
    } else {
      previous_end_ = consumed();
    }
  }

  std::size_t start() const { return start_; }
  std::size_t previous_end() const { return previous_end_; }
  std::size_t consumed() const { return static_cast<std::size_t>(furthest_ - text_.data()); }
  std::string_view text() const { return text_; }

 private:
  std::string_view text_;
  const char* furthest_;
  std::size_t start_ = 0;
  std::size_t previous_end_ = 0;
};

// ---- the reading pass ----

struct Frame {
  const Shape* shape = nullptr;  // nullptr: skipped, it did not fit or its key was unknown
  void* target = nullptr;
  bool array = false;
  std::size_t start = 0;
  std::size_t next_index = 0;       // array
  std::string key;                  // object: of the member being read
  const Member* current = nullptr;  // object
  void* map_value = nullptr;        // map: where the value under `key` goes
  std::vector<bool> seen;           // object: members met
  std::set<std::string> free_keys;  // map: keys met
};

class ReadHandler {
 public:
  ReadHandler(std::string file, Tracker& tracker, const Shape& shape, void* target, Diagnostics& found,
              const ReadLimits& limits)
      : file_(std::move(file)), tracker_(tracker), root_shape_(shape), root_(target), found_(found), limits_(limits) {}

  bool null() {
    tracker_.token();
    if (const Shape* shape = next_shape()) wrong_type(*shape);
    return true;
  }
  bool boolean(bool value) {
    tracker_.token();
    return scalar([value](const Shape& s, void* t) { return s.boolean != nullptr && s.boolean(t, value); });
  }
  bool number_integer(std::int64_t value) {
    tracker_.token(true);
    return scalar([value](const Shape& s, void* t) { return s.integer != nullptr && s.integer(t, value); });
  }
  bool number_unsigned(std::uint64_t value) {
    tracker_.token(true);
    if (value > static_cast<std::uint64_t>(INT64_MAX)) return out_of_range();
    return scalar([value](const Shape& s, void* t) {
      return s.integer != nullptr && s.integer(t, static_cast<std::int64_t>(value));
    });
  }
  bool number_float(double, const std::string&) {
    tracker_.token(true);
    if (const Shape* shape = next_shape()) {
      if (shape->integer != nullptr)
        report("S018", {{"value", std::string(token_text())}});
      else
        wrong_type(*shape);
    }
    return true;
  }
  bool string(std::string& value) {
    tracker_.token();
    const Shape* shape = next_shape();
    if (shape == nullptr) return true;
    if (shape->text == nullptr) {
      wrong_type(*shape);
      return true;
    }
    if (value.find('\0') != std::string::npos || clean_utf8(value) != value) {
      report("S025", {});
      return true;
    }
    if (utf8_length(value) > shape->longest) {
      report("S019", {{"what", "text"}, {"limit", std::to_string(shape->longest)}});
      return true;
    }
    const std::string before = value;
    if (!shape->text(next_target_, value)) {
      if (!shape->vocabulary.empty())
        report("S014", {{"value", before},
                        {"allowed", joined(shape->vocabulary)},
                        {"nearest", nearest_name(before, shape->vocabulary)}});
      else if (shape->expected == "id")
        report("S015", {{"value", before}});
      else
        wrong_type(*shape);
    }
    return true;
  }
  bool binary(json::binary_t&) { return true; }

  bool start_object(std::size_t) { return open(false); }
  bool start_array(std::size_t) { return open(true); }

  bool key(std::string& name) {
    tracker_.token();
    Frame& frame = stack_.back();
    frame.key = name;
    frame.current = nullptr;
    frame.map_value = nullptr;
    if (frame.shape == nullptr) return true;
    if (frame.shape->entry != nullptr) {
      if (!frame.free_keys.insert(name).second) return report("S011", {{"key", name}});
      frame.map_value = frame.shape->entry(frame.target, name);
      if (frame.map_value == nullptr) report("S015", {{"value", name}});
      return true;
    }
    if (name.rfind("x-", 0) == 0) return true;
    const auto& members = frame.shape->members;
    for (std::size_t i = 0; i < members.size(); ++i) {
      if (members[i].name != name) continue;
      if (frame.seen[i]) return report("S011", {{"key", name}});
      frame.seen[i] = true;
      frame.current = &members[i];
      return true;
    }
    std::vector<std::string_view> names;
    for (const Member& m : members) names.push_back(m.name);
    return report("S010", {{"key", name}, {"nearest", nearest_name(name, names)}});
  }

  bool end_object() {
    tracker_.token();
    const Frame frame = std::move(stack_.back());
    stack_.pop_back();
    if (frame.shape == nullptr || frame.shape->entry != nullptr) return true;
    std::size_t kinds = 0;
    for (std::size_t i = 0; i < frame.shape->members.size(); ++i) {
      const Member& m = frame.shape->members[i];
      if (m.required && !frame.seen[i]) report_at(frame.start, "S013", {{"key", m.name}}, pointer());
      kinds += m.names_kind && frame.seen[i];
    }
    if (frame.shape->exclusive && kinds != 1) {
      std::vector<std::string_view> names;
      for (const Member& m : frame.shape->members)
        if (m.names_kind) names.push_back(m.name);
      report_at(frame.start, kinds == 0 ? "S023" : "S028", {{"allowed", joined(names)}}, pointer());
    }
    return true;
  }
  bool end_array() {
    tracker_.token();
    stack_.pop_back();
    return true;
  }

  bool parse_error(std::size_t, const std::string&, const json::exception&) {
    syntax_error();
    return false;
  }

 private:
  static std::string joined(const std::vector<std::string_view>& names) {
    std::string out;
    for (const auto name : names) out += (out.empty() ? "" : ", ") + std::string(name);
    return out;
  }

  std::string_view token_text() const {
    return tracker_.text().substr(tracker_.start(), tracker_.previous_end() - tracker_.start());
  }

  // The shape of the value that begins now, and next_target_; nullptr if it is to be skipped. Counts array elements.
  const Shape* next_shape() {
    if (stack_.empty()) {
      next_target_ = root_;
      return &root_shape_;
    }
    Frame& frame = stack_.back();
    if (frame.array) {
      const std::size_t index = frame.next_index++;
      if (frame.shape == nullptr) return nullptr;
      if (frame.shape->most != 0 && index >= frame.shape->most) {
        if (index == frame.shape->most)
          report("S019", {{"what", "list"}, {"limit", std::to_string(frame.shape->most)}});
        return nullptr;
      }
      next_target_ = frame.shape->append(frame.target);
      return &frame.shape->element();
    }
    if (frame.map_value != nullptr) {
      next_target_ = frame.map_value;
      return &frame.shape->element();
    }
    if (frame.current == nullptr) return nullptr;
    next_target_ = frame.current->at(frame.target);
    return &frame.current->shape();
  }

  template <class Store>
  bool scalar(Store store) {
    const Shape* shape = next_shape();
    if (shape == nullptr || store(*shape, next_target_)) return true;
    if (shape->integer != nullptr && shape->expected == "range") return out_of_range();
    wrong_type(*shape);
    return true;
  }

  bool open(bool array) {
    tracker_.token();
    const std::size_t start = tracker_.start();
    if (stack_.size() + 1 > limits_.depth) {
      report("S022", {{"limit", std::to_string(limits_.depth)}});
      return false;
    }
    const Shape* shape = next_shape();
    if (shape != nullptr && (array ? !shape->is_array() : !shape->is_object())) {
      wrong_type(*shape);
      shape = nullptr;
    }
    Frame frame;
    frame.shape = shape;
    frame.target = next_target_;
    frame.array = array;
    frame.start = start;
    if (shape != nullptr && !array) frame.seen.resize(shape->members.size());
    stack_.push_back(std::move(frame));
    return true;
  }

  std::string pointer() const {
    std::string out;
    for (const Frame& frame : stack_) {
      if (frame.array)
        out += "/" + std::to_string(frame.next_index == 0 ? 0 : frame.next_index - 1);
      else
        out += "/" + escaped(frame.key);
    }
    return out;
  }

  bool out_of_range() { return report("S018", {{"value", std::string(token_text())}}); }
  void wrong_type(const Shape& shape) {
    const std::string expected = shape.is_object() ? "object" : shape.is_array() ? "array" : shape.expected;
    report("S012", {{"expected", expected}, {"found", std::string(shortened(clean_utf8(token_text()), 40))}});
  }
  bool report(const char* code, Values values) {
    report_at(tracker_.start(), code, std::move(values), pointer());
    return true;
  }
  void report_at(std::size_t offset, const char* code, Values values, std::string at) {
    if (found_.size() >= k_most_findings) return;
    if (!lines_) lines_.emplace(tracker_.text());
    Diagnostic d{.code = code, .severity = Severity::error, .place = {}, .values = std::move(values), .proof = {}};
    d.place.file = file_;
    d.place.pointer = std::move(at);
    lines_->place(offset, d.place);
    found_.push_back(std::move(d));
  }

  // The lexer names the end of the offending token; people need its start and what to do about it.
  void syntax_error() {
    const std::string_view text = tracker_.text();
    std::size_t start = tracker_.previous_end();
    bool comma = false;
    bool colon = false;
    while (start < text.size() && (is_space(text[start]) || text[start] == ',' || text[start] == ':')) {
      comma = comma || text[start] == ',';
      colon = colon || text[start] == ':';
      ++start;
    }
    if (start >= text.size()) return report_syntax(innermost(), "S008", {});
    const std::string_view rest = text.substr(start);
    const char c = rest[0];
    if (rest.substr(0, 3) == "\xE2\x80\x9C" || rest.substr(0, 3) == "\xE2\x80\x9D" ||
        rest.substr(0, 3) == "\xE2\x80\x98" || rest.substr(0, 3) == "\xE2\x80\x99" || c == '\'')
      return report_syntax(start, "S003", {});
    if (comma && (c == '}' || c == ']')) return report_syntax(text.rfind(',', start), "S004", {});
    if (c == '"' && (tracker_.consumed() > start + 1 || rest.size() == 1)) {
      // Inside a string: not closed on its line, a control character, or broken UTF-8.
      const std::size_t bad = std::min(tracker_.consumed(), text.size());
      const std::string_view inside = text.substr(start, bad - start);
      const std::size_t line_end = text.find('\n', start);
      if (line_end != std::string_view::npos && bad >= line_end && !closed(text.substr(start, line_end - start)))
        return report_syntax(start, "S005", {});
      if (!is_utf8(inside) || !is_utf8(text.substr(start, std::min<std::size_t>(bad + 4, text.size()) - start)))
        return report_syntax(bad == 0 ? 0 : bad - 1, "S007", {});
      if (!closed(inside)) return report_syntax(start, bad >= text.size() ? "S005" : "S025", {});
    }
    if (!comma && !colon && tracker_.previous_end() > 0 && starts_value(c)) {
      const char before = text[tracker_.previous_end() - 1];
      if (before != '{' && before != '[') return report_syntax(tracker_.previous_end(), "S002", {});
    }
    report_syntax(start, "S001", {{"found", shortened(clean_utf8(rest.substr(0, 24)), 12)}});
  }
  static bool starts_value(char c) {
    return c == '"' || c == '{' || c == '[' || c == '-' || (c >= '0' && c <= '9') || c == 't' || c == 'f' || c == 'n';
  }
  static bool closed(std::string_view quoted) {  // begins with a quote
    for (std::size_t i = 1; i < quoted.size(); ++i) {
      if (quoted[i] == '\\')
        ++i;
      else if (quoted[i] == '"')
        return true;
    }
    return false;
  }
  std::size_t innermost() const { return stack_.empty() ? 0 : stack_.back().start; }
  void report_syntax(std::size_t offset, const char* code, Values values) {
    report_at(offset, code, std::move(values), stack_.empty() ? "" : pointer());
  }

  static constexpr std::size_t k_most_findings = 200;

  std::string file_;
  Tracker& tracker_;
  const Shape& root_shape_;
  void* root_;
  Diagnostics& found_;
  ReadLimits limits_;
  std::vector<Frame> stack_;
  void* next_target_ = nullptr;
  std::optional<Lines> lines_;
};

// ---- the locating pass ----

// Notes the start of every value whose pointer somebody asks for.
class LocateHandler {
 public:
  LocateHandler(Tracker& tracker, const std::set<std::string>& wanted) : tracker_(tracker), wanted_(wanted) {}

  bool null() { return scalar(false); }
  bool boolean(bool) { return scalar(false); }
  bool number_integer(std::int64_t) { return scalar(true); }
  bool number_unsigned(std::uint64_t) { return scalar(true); }
  bool number_float(double, const std::string&) { return scalar(true); }
  bool string(std::string&) { return scalar(false); }
  bool binary(json::binary_t&) { return true; }
  bool start_object(std::size_t) {
    scalar(false);
    stack_.push_back({pointer_.size(), false, 0});
    return true;
  }
  bool start_array(std::size_t) {
    scalar(false);
    stack_.push_back({pointer_.size(), true, 0});
    return true;
  }
  bool key(std::string& name) {
    tracker_.token();
    pointer_.resize(stack_.back().base);
    pointer_ += '/';
    pointer_ += escaped(name);
    return true;
  }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool parse_error(std::size_t, const std::string&, const json::exception&) { return false; }

  std::unordered_map<std::string, std::size_t> offsets;

 private:
  struct Level {
    std::size_t base;  // length of the pointer of the container itself
    bool array;
    std::size_t index;
  };
  bool scalar(bool number) {
    tracker_.token(number);
    if (!stack_.empty() && stack_.back().array) {
      pointer_.resize(stack_.back().base);
      pointer_ += '/';
      pointer_ += std::to_string(stack_.back().index++);
    }
    if (wanted_.count(pointer_) != 0) offsets.emplace(pointer_, tracker_.start());
    return true;
  }
  bool close() {
    tracker_.token();
    pointer_.resize(stack_.back().base);
    stack_.pop_back();
    return true;
  }

  Tracker& tracker_;
  const std::set<std::string>& wanted_;
  std::string pointer_;
  std::vector<Level> stack_;
};

std::string parent_of(const std::string& pointer) {
  const std::size_t slash = pointer.rfind('/');
  return slash == std::string::npos ? std::string() : pointer.substr(0, slash);
}

}  // namespace

Shape object(std::vector<Member> members) {
  Shape shape;
  shape.members = std::move(members);
  shape.expected = "object";
  return shape;
}

Shape exclusive_object(std::vector<Member> members) {
  Shape shape = object(std::move(members));
  shape.exclusive = true;
  return shape;
}

void read_json(const std::string& file, std::string_view text, const Shape& shape, void* target, Diagnostics& found,
               const ReadLimits& limits) {
  const auto whole_file = [&](const char* code, Values values) {
    Diagnostic d{.code = code, .severity = Severity::error, .place = {}, .values = std::move(values), .proof = {}};
    d.place.file = file;
    d.place.line = d.place.column = 1;
    found.push_back(std::move(d));
  };
  if (text.size() > limits.bytes)
    return whole_file("S019", {{"what", "file"}, {"limit", std::to_string(limits.bytes)}});
  if (text.substr(0, 2) == "\xFF\xFE" || text.substr(0, 2) == "\xFE\xFF" ||
      text.substr(0, 2) == std::string_view("{\0", 2) || text.substr(0, 2) == std::string_view("\0{", 2))
    return whole_file("S006", {});
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  Tracker tracker(text);
  ReadHandler handler(file, tracker, shape, target, found, limits);
  json::sax_parse(tracker.begin(), tracker.end(), &handler);
}

void locate(const std::string& file, std::string_view text, Diagnostics& found) {
  std::set<std::string> wanted;
  for (const Diagnostic& d : found) {
    if (d.place.file != file || d.place.line != 0) continue;
    for (std::string p = d.place.pointer;; p = parent_of(p)) {
      wanted.insert(p);
      if (p.empty()) break;
    }
  }
  if (wanted.empty()) return;
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  Tracker tracker(text);
  LocateHandler handler(tracker, wanted);
  json::sax_parse(tracker.begin(), tracker.end(), &handler);
  const Lines lines(text);
  for (Diagnostic& d : found) {
    if (d.place.file != file || d.place.line != 0) continue;
    std::string p = d.place.pointer;
    while (handler.offsets.count(p) == 0 && !p.empty()) p = parent_of(p);
    const auto offset = handler.offsets.find(p);
    lines.place(offset == handler.offsets.end() ? 0 : offset->second, d.place);
  }
}

std::string nearest_name(std::string_view wrong, const std::vector<std::string_view>& names) {
  std::string best;
  std::size_t best_distance = 3;
  for (const std::string_view name : names) {
    std::vector<std::size_t> row(name.size() + 1);
    for (std::size_t j = 0; j < row.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= wrong.size(); ++i) {
      std::size_t diagonal = row[0];
      row[0] = i;
      for (std::size_t j = 1; j <= name.size(); ++j) {
        const std::size_t above = row[j];
        row[j] = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (wrong[i - 1] == name[j - 1] ? 0U : 1U)});
        diagonal = above;
      }
    }
    if (row.back() < best_distance) {
      best_distance = row.back();
      best = std::string(name);
    }
  }
  return best;
}

}  // namespace rembug::scenario
