#include "store/fact_rows.hpp"

#include <algorithm>
#include <limits>

#include "base/utf8.hpp"
#include "store/fact_columns.hpp"

namespace rembug::store {
namespace {

using namespace session;  // NOLINT: facts are all that this file is about

// ---- one value as one column ----------------------------------------------------------------------------------------

void put(Statement& row, int at, const std::string& value) {
  row.bind(at, value);
}
template <class Tag>
void put(Statement& row, int at, const Id<Tag>& value) {
  row.bind(at, value.text);
}
template <class T>
requires std::is_integral_v<T>
void put(Statement& row, int at, T value) {  // seeds of 64 bits go in as signed numbers
  row.bind(at, static_cast<std::int64_t>(value));
}
template <class T>
requires std::is_enum_v<T>
void put(Statement& row, int at, T value) {
  row.bind(at, name_of(value));
}

[[noreturn]] void damaged(std::string what) {
  throw SqliteError{SQLITE_CORRUPT, 0, std::move(what)};
}

void take(const Statement& row, int at, std::string& value) {
  value = row.text(at);
}
template <class Tag>
void take(const Statement& row, int at, Id<Tag>& value) {
  value.text = row.text(at);
}
void take(const Statement& row, int at, std::uint64_t& value) {
  value = static_cast<std::uint64_t>(row.integer(at));
}
template <class T>
requires std::is_integral_v<T>
void take(const Statement& row, int at, T& value) {
  const std::int64_t number = row.integer(at);
  if (number < std::numeric_limits<T>::min() || number > std::numeric_limits<T>::max()) damaged("a number");
  value = static_cast<T>(number);
}
template <class T>
requires std::is_enum_v<T>
void take(const Statement& row, int at, T& value) {
  if (!read_name(row.text(at), value)) damaged("a word of a closed vocabulary");
}

void put_date(Statement& row, int at, const std::optional<Date>& value, std::string& room) {
  if (!value) {
    row.bind_null(at);
    return;
  }
  room = to_text(*value);
  row.bind(at, room);
}
void take_date(const Statement& row, int at, std::optional<Date>& value) {
  if (row.is_null(at)) return;
  value = parse_date(row.text(at));
  if (!value) damaged("a date");
}

// ---- visitors of facts::columns -------------------------------------------------------------------------------------

struct ColumnNames {
  KindTable& table;
  ColumnNames& operator()(const char* name, const auto&) {
    table.columns.emplace_back(name);
    return *this;
  }
  template <class T>
  ColumnNames& list(const char* part, const std::vector<T>&) {
    KindTable element;
    ColumnNames names{element};
    const T example{};
    facts::columns(names, example);
    table.parts.push_back({table.name + "_" + part, std::move(element.columns)});
    return *this;
  }
};

struct Putting {
  Statement& row;
  int at;
  std::array<std::string, 1> dates{};  // texts that must live until the row is in; no fact has two dates
  template <class T>
  Putting& operator()(const char*, const T& value) {
    put(row, at++, value);
    return *this;
  }
  Putting& operator()(const char*, const std::optional<Date>& value) {
    put_date(row, at++, value, dates.front());
    return *this;
  }
  template <class T>
  Putting& operator()(const char*, const std::optional<T>& value) {
    if (value) {
      put(row, at++, *value);
    } else {
      row.bind_null(at++);
    }
    return *this;
  }
  template <class T>
  Putting& list(const char*, const std::vector<T>&) {
    return *this;
  }
};

// Each element of each list, as a row of its part's table.
template <class RowOf>
struct PuttingLists {
  RowOf row_of;  // part -> statement
  std::int64_t n;
  std::size_t part = 0;
  PuttingLists& operator()(const char*, const auto&) { return *this; }
  template <class T>
  PuttingLists& list(const char*, const std::vector<T>& elements) {
    for (std::size_t i = 0; i < elements.size(); ++i) {
      Statement& row = row_of(part);
      row.bind(1, n).bind(2, static_cast<std::int64_t>(i));
      Putting putting{row, 3};
      facts::columns(putting, elements[i]);
      row.run();
    }
    ++part;
    return *this;
  }
};
template <class RowOf>
PuttingLists(RowOf, std::int64_t) -> PuttingLists<RowOf>;

struct Taking {
  const Statement& row;
  int at;
  template <class T>
  Taking& operator()(const char*, T& value) {
    take(row, at++, value);
    return *this;
  }
  Taking& operator()(const char*, std::optional<Date>& value) {
    take_date(row, at++, value);
    return *this;
  }
  template <class T>
  Taking& operator()(const char*, std::optional<T>& value) {
    if (!row.is_null(at)) take(row, at, value.emplace());
    ++at;
    return *this;
  }
  template <class T>
  Taking& list(const char*, std::vector<T>&) {
    return *this;
  }
};

// The row as the next element of list number `wanted`.
struct TakingElement {
  const Statement& row;
  std::size_t wanted;
  std::size_t part = 0;
  TakingElement& operator()(const char*, auto&) { return *this; }
  template <class T>
  TakingElement& list(const char*, std::vector<T>& elements) {
    if (part++ != wanted) return *this;
    if (row.integer(1) != static_cast<std::int64_t>(elements.size())) damaged("positions of a list");
    Taking taking{row, 2};
    facts::columns(taking, elements.emplace_back());
    return *this;
  }
};

struct Flaws {
  static constexpr std::size_t k_longest_text = 20000;  // characters; SQL has the narrower limits
  static constexpr std::size_t k_longest_list = 2000;
  bool found = false;
  template <class Tag>
  Flaws& operator()(const char*, const Id<Tag>& id) {
    // A name of the file's own making is at most 64 characters; FactIds are the device's name and a number.
    found = found || !(id.empty() || is_id_text(id.text.substr(0, 64))) || id.text.size() > 90;
    return *this;
  }
  Flaws& operator()(const char*, const std::string& text) {
    const auto odd = [](char c) {
      const auto byte = static_cast<unsigned char>(c);
      return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F;
    };
    found = found || !is_utf8(text) || utf8_length(text) > k_longest_text || std::any_of(text.begin(), text.end(), odd);
    return *this;
  }
  template <class T>
  Flaws& operator()(const char* name, const std::optional<T>& value) {
    return value ? (*this)(name, *value) : *this;
  }
  template <class T>
  Flaws& operator()(const char*, const T&) {
    return *this;
  }
  template <class T>
  Flaws& list(const char*, const std::vector<T>& elements) {
    found = found || elements.size() > k_longest_list;
    for (const T& element : elements) facts::columns(*this, element);
    return *this;
  }
};

// ---- statements -----------------------------------------------------------------------------------------------------

template <std::size_t... I>
std::array<KindTable, k_kind_count> describe_kinds(std::index_sequence<I...>) {
  std::array<KindTable, k_kind_count> tables;
  const auto describe = [](KindTable& table, const auto& body) {
    table.name = kind_of(body);
    ColumnNames names{table};
    facts::columns(names, body);
  };
  (describe(tables[I], std::variant_alternative_t<I, FactBody>{}), ...);
  return tables;
}

std::string insert_sql(const std::string& table, const std::vector<std::string>& columns) {
  std::string names;
  std::string values;
  for (const std::string& column : columns) {
    names += (names.empty() ? "" : ", ") + column;
    values += values.empty() ? "?" : ", ?";
  }
  return "INSERT INTO " + table + " (" + names + ") VALUES (" + values + ")";
}

// Rows of one session's facts of one kind, in the order of the spine's numbers.
std::string select_sql(const std::string& kind, const std::string& table, const std::vector<std::string>& columns,
                       const char* order) {
  std::string names;
  for (const std::string& column : columns) names += (names.empty() ? "t." : ", t.") + column;
  return "SELECT " + names + " FROM fact AS f INDEXED BY fact_by_kind JOIN " + table +
         " AS t ON t.fact = f.n WHERE f.session = ? AND f.kind = '" + kind + "' ORDER BY " + order;
}

std::vector<std::string> with_columns(std::vector<std::string> first, const std::vector<std::string>& more) {
  first.insert(first.end(), more.begin(), more.end());
  return first;
}

std::size_t kind_index(std::string_view name) {
  static const std::vector<std::pair<std::string_view, std::size_t>> k_sorted = [] {
    std::vector<std::pair<std::string_view, std::size_t>> sorted;
    for (std::size_t i = 0; i < k_kind_count; ++i) sorted.emplace_back(kind_tables()[i].name, i);
    std::sort(sorted.begin(), sorted.end());
    return sorted;
  }();
  const auto found = std::lower_bound(k_sorted.begin(), k_sorted.end(), std::pair(name, std::size_t{0}));
  if (found == k_sorted.end() || found->first != name) damaged("a kind of fact");
  return found->second;
}

template <std::size_t... I>
FactBody blank_body(std::size_t kind, std::index_sequence<I...>) {
  FactBody body;
  ((kind == I ? void(body.emplace<I>()) : void()), ...);
  return body;
}

constexpr auto k_all_kinds = std::make_index_sequence<k_kind_count>{};

}  // namespace

const std::array<KindTable, k_kind_count>& kind_tables() {
  static const std::array<KindTable, k_kind_count> k_tables = describe_kinds(k_all_kinds);
  return k_tables;
}

std::optional<Problem> flaw_of(const Fact& fact) {
  Flaws flaws;
  const FactHeader& header = fact.header;
  const bool ids_fit = is_id_text(header.device.text) && is_id_text(header.session.text) &&
                       header.id.text == header.device.text + "." + std::to_string(header.sequence);
  std::visit([&](const auto& body) { facts::columns(flaws, body); }, fact.body);
  if (ids_fit && !flaws.found) return std::nullopt;
  return Problem{"fact_malformed", {{"id", shortened(clean_utf8(header.id.text), 90)}}};
}

Statement& FactRows::cached(std::optional<Statement>& slot, const std::string& sql) {
  if (!slot) slot = db_.prepare(sql);
  return *slot;
}

FactRows::KindStatements& FactRows::statements(std::size_t kind) {
  KindStatements& found = kinds_[kind];
  found.insert_part.resize(kind_tables()[kind].parts.size());
  found.select_part.resize(kind_tables()[kind].parts.size());
  return found;
}

void FactRows::forget_statements() {
  insert_spine_.reset();
  count_spine_.reset();
  select_spine_.reset();
  last_seal_.reset();
  insert_seal_.reset();
  select_seals_.reset();
  for (KindStatements& kind : kinds_) kind = {};
}

template <class Body>
void FactRows::insert_body(std::int64_t n, const Body& body, std::size_t kind) {
  const KindTable& table = kind_tables()[kind];
  KindStatements& prepared = statements(kind);
  Statement& row = cached(prepared.insert, insert_sql(table.name, with_columns({"fact"}, table.columns)));
  row.bind(1, n);
  Putting putting{row, 2};
  facts::columns(putting, body);
  row.run();
  const auto part_row = [&](std::size_t part) -> Statement& {
    const PartTable& shape = table.parts[part];
    return cached(prepared.insert_part[part],
                  insert_sql(shape.name, with_columns({"fact", "position"}, shape.columns)));
  };
  PuttingLists lists{part_row, n};
  facts::columns(lists, body);
}

void FactRows::insert(const Fact& fact) {
  const FactHeader& header = fact.header;
  Statement& spine =
      cached(insert_spine_,
             insert_sql("fact", {"id", "session", "device", "sequence", "ms", "counter", "role", "grp", "kind"}));
  spine.bind(1, header.id.text).bind(2, header.session.text).bind(3, header.device.text).bind(4, header.sequence);
  spine.bind(5, header.time.ms).bind(6, std::int64_t{header.time.counter}).bind(7, name_of(header.role));
  spine.bind(8, header.group.text).bind(9, kind_of(fact.body));
  spine.run();
  const std::int64_t n = sqlite3_last_insert_rowid(db_.handle());
  std::visit([&](const auto& body) { insert_body(n, body, fact.body.index()); }, fact.body);
  seal(fact);
}

template <std::size_t I>
void FactRows::load_kind(const SessionId& id, std::vector<Fact>& facts,
                         const std::vector<std::pair<std::int64_t, std::size_t>>& places) {
  const KindTable& table = kind_tables()[I];
  KindStatements& prepared = statements(I);
  // Rows come in the order of `places`, so one walk along both finds each row's fact.
  const auto read = [&](Statement& rows, auto use) {
    const Reading reading(rows);
    rows.bind(1, id.text);
    auto place = places.begin();
    while (rows.step()) {
      const std::int64_t n = rows.integer(0);
      while (place != places.end() && place->first < n) ++place;
      if (place == places.end() || place->first != n) damaged(table.name);
      use(std::get<I>(facts[place->second].body));
    }
  };
  std::size_t bodies = 0;
  Statement& rows =
      cached(prepared.select, select_sql(table.name, table.name, with_columns({"fact"}, table.columns), "f.n"));
  read(rows, [&](auto& body) {
    Taking taking{rows, 1};
    facts::columns(taking, body);
    ++bodies;
  });
  if (bodies != places.size()) damaged(table.name);
  for (std::size_t part = 0; part < table.parts.size(); ++part) {
    const PartTable& shape = table.parts[part];
    const auto columns = with_columns({"fact", "position"}, shape.columns);
    Statement& elements =
        cached(prepared.select_part[part], select_sql(table.name, shape.name, columns, "f.n, t.position"));
    read(elements, [&](auto& body) {
      TakingElement taking{elements, part};
      facts::columns(taking, body);
    });
  }
}

std::size_t FactRows::count(const SessionId& id) {
  Statement& select = cached(count_spine_, "SELECT count(*) FROM fact WHERE session = ?");
  const Reading reading(select);
  select.bind(1, id.text);
  return select.step() ? static_cast<std::size_t>(select.integer(0)) : 0;
}

std::vector<Fact> FactRows::load_unsealed(const SessionId& id) {
  std::vector<Fact> facts;
  std::array<std::vector<std::pair<std::int64_t, std::size_t>>, k_kind_count> places;  // spine number, position
  Statement& spine =
      cached(select_spine_,
             "SELECT n, id, device, sequence, ms, counter, role, grp, kind FROM fact INDEXED BY fact_in_order "
             "WHERE session = ? ORDER BY ms, counter, device, sequence");
  facts.reserve(count(id));
  {
    const Reading reading(spine);
    spine.bind(1, id.text);
    while (spine.step()) {
      const std::size_t kind = kind_index(spine.text(8));
      Fact& fact = facts.emplace_back();
      fact.body = blank_body(kind, k_all_kinds);
      FactHeader& header = fact.header;
      header.session = id;
      take(spine, 1, header.id);
      take(spine, 2, header.device);
      take(spine, 3, header.sequence);
      take(spine, 4, header.time.ms);
      take(spine, 5, header.time.counter);
      take(spine, 6, header.role);
      take(spine, 7, header.group);
      places[kind].emplace_back(spine.integer(0), facts.size() - 1);
    }
  }
  const auto load_one = [&]<std::size_t I>(std::integral_constant<std::size_t, I>) {
    if (places[I].empty()) return;
    std::sort(places[I].begin(), places[I].end());
    load_kind<I>(id, facts, places[I]);
  };
  [&]<std::size_t... I>(std::index_sequence<I...>) {
    (load_one(std::integral_constant<std::size_t, I>{}), ...);
  }
  (k_all_kinds);
  return facts;
}

}  // namespace rembug::store
