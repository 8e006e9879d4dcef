#include "report/recommendations.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace rembug::report {
namespace {

using namespace session;

// The rating of the item that was revealed last, if anybody rated.
std::optional<consensus::AgreementResult> last_result(const SessionView& view, const ItemId& item) {
  std::optional<consensus::AgreementResult> last;
  for (const RoundView& round : view.rounds) {
    if (!round.revealed) continue;
    for (const RatedItemView& rated : round.items) {
      if (rated.item == item && rated.answered > 0) last = rated.result;
    }
  }
  return last;
}

// Proposals before difficulties before input before notes of agreement.
int rank_of(ItemKind kind) {
  switch (kind) {
    case ItemKind::usulan: return 0;
    case ItemKind::kesulitan: return 1;
    case ItemKind::masukan: return 2;
    case ItemKind::kesepakatan: return 3;
  }
  return 4;
}

template <class Details>
std::string key_of(const Details& details, const SessionView& view, GroupBy by) {
  switch (by) {
    case GroupBy::theme: return details.theme;
    case GroupBy::step: return details.case_step;
    case GroupBy::place: return view.details.kelurahan;
    case GroupBy::tag: return details.programme_tag;
  }
  return {};
}

std::string label_of(const std::string& key, GroupBy by, const scenario::SharedData& shared, const i18n::Words& words) {
  if (key.empty()) return by == GroupBy::place ? words.recommend_no_place() : words.recommend_no_group();
  switch (by) {
    case GroupBy::theme: return shared.name_of(shared.themes, key, words.language_code());
    case GroupBy::step: return shared.name_of(shared.case_steps, key, words.language_code());
    case GroupBy::place: return key;
    case GroupBy::tag: return shared.name_of(shared.programme_tags, key, words.language_code());
  }
  return key;
}

bool is_overdue(const AgreementView& agreement, const Date& today) {
  const bool over = agreement.state == AgreementState::selesai || agreement.state == AgreementState::dihentikan;
  return !over && agreement.details.due_date && *agreement.details.due_date < today;
}

// Overdue first, then by due date, undated last; what is due together, by place and wording.
bool comes_first(const Promise& a, const Promise& b) {
  const auto order = [](const Promise& p) {
    return std::make_tuple(!p.overdue, !p.due_date.has_value(), p.due_date.value_or(Date{}), p.place, p.wording,
                           p.session, p.agreement);
  };
  return order(a) < order(b);
}

// The most often raised first within a kind; then by text, so that the order of files does not matter.
bool stands_before(const RecommendedItem& a, const RecommendedItem& b) {
  const auto order = [](const RecommendedItem& i) {
    return std::make_tuple(rank_of(i.kind), -i.times_raised, i.text, i.session, i.item);
  };
  return order(a) < order(b);
}

struct Gathered {
  RecommendationGroup group;
  std::set<SessionId> sessions;
  std::set<std::string> kelurahan;
};

void count(RecommendationGroup& group, const RecommendedItem& item) {
  group.difficulties += item.kind == ItemKind::kesulitan;
  group.inputs += item.kind == ItemKind::masukan;
  group.proposals += item.kind == ItemKind::usulan;
  if (item.kind != ItemKind::usulan || !item.result) return;
  using consensus::Agreement;
  group.accepted += item.result->outcome == Agreement::accepted;
  group.accepted_with_reservations += item.result->outcome == Agreement::accepted_with_reservations;
  group.not_agreed += item.result->outcome == Agreement::not_agreed;
  group.needs_discussion += item.result->outcome == Agreement::needs_discussion;
}

class Gathering {
 public:
  Gathering(GroupBy by, const Date& today) : by_(by), today_(today) {}

  void add(const SessionView& view) {
    ++out_.sessions;
    out_.demonstrations += view.demonstration;
    if (!view.details.kelurahan.empty()) kelurahan_.insert(view.details.kelurahan);
    for (const ItemView* item : view.board()) {
      RecommendedItem one;
      one.session = view.id;
      one.item = item->id;
      one.kind = item->details.kind;
      one.text = item->details.text;
      one.place = view.details.kelurahan;
      one.theme = item->details.theme;
      one.case_step = item->details.case_step;
      one.date = view.details.date;
      one.times_raised = item->times_raised;
      one.result = last_result(view, item->id);
      one.demonstration = view.demonstration;
      ++out_.items;
      RecommendationGroup& group = touched(key_of(item->details, view, by_), view);
      count(group, one);
      group.items.push_back(std::move(one));
    }
    for (const AgreementView& agreement : view.agreements) {
      if (agreement.dropped) continue;
      const AgreementDetails& d = agreement.details;
      Promise promise{view.id,
                      agreement.id,
                      d.wording,
                      d.responsible,
                      d.due,
                      d.due_date,
                      agreement.state,
                      agreement.progress_note,
                      view.details.kelurahan,
                      d.theme,
                      d.case_step,
                      d.programme_tag,
                      is_overdue(agreement, today_),
                      view.demonstration};
      touched(key_of(d, view, by_), view).promises.push_back(promise);
      out_.promises.push_back(std::move(promise));
    }
  }

  Recommendations take(const scenario::SharedData& shared, const i18n::Words& words) && {
    for (auto& [key, gathered] : groups_) {
      RecommendationGroup& group = gathered.group;
      group.key = key;
      group.label = label_of(key, by_, shared, words);
      group.sessions = static_cast<int>(gathered.sessions.size());
      group.kelurahan = static_cast<int>(gathered.kelurahan.size());
      std::sort(group.items.begin(), group.items.end(), stands_before);
      std::sort(group.promises.begin(), group.promises.end(), comes_first);
      out_.groups.push_back(std::move(group));
    }
    std::sort(out_.groups.begin(), out_.groups.end(), [](const RecommendationGroup& a, const RecommendationGroup& b) {
      const auto order = [](const RecommendationGroup& g) {
        return std::make_tuple(g.key.empty(), -g.sessions, -static_cast<int>(g.items.size()), g.label, g.key);
      };
      return order(a) < order(b);
    });
    std::sort(out_.promises.begin(), out_.promises.end(), comes_first);
    out_.kelurahan = static_cast<int>(kelurahan_.size());
    return std::move(out_);
  }

 private:
  RecommendationGroup& touched(const std::string& key, const SessionView& view) {
    Gathered& gathered = groups_[key];
    gathered.sessions.insert(view.id);
    if (!view.details.kelurahan.empty()) gathered.kelurahan.insert(view.details.kelurahan);
    return gathered.group;
  }

  GroupBy by_;
  Date today_;
  Recommendations out_;
  std::map<std::string, Gathered> groups_;
  std::set<std::string> kelurahan_;
};

}  // namespace

Recommendations recommend(std::span<const SessionView> views, GroupBy by, const scenario::SharedData& shared,
                          const Date& today, const i18n::Words& words) {
  Gathering gathering(by, today);
  for (const SessionView& view : views) {
    if (view.exists && view.kind == SessionKind::fgd) gathering.add(view);
  }
  return std::move(gathering).take(shared, words);
}

}  // namespace rembug::report
