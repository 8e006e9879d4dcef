#include "report/recommendations.hpp"

#include <algorithm>

#include "evening.hpp"

using namespace rembug;
using namespace rembug::report;
using namespace rembug::report::test;
using consensus::Agreement;
using session::ItemId;
using session::ItemKind;
using session::SessionView;

namespace {

const Date k_today{2026, 11, 25};
const i18n::Words k_words(i18n::Language::id);

Recommendations recommended(const std::vector<SessionView>& views, GroupBy by = GroupBy::theme) {
  return recommend(views, by, shared(), k_today, k_words);
}

// A session of its own in `kelurahan` with one difficulty about referral, raised by hand in the view's own commands.
SessionView held_in(const std::string& kelurahan, const std::string& id, const std::string& text) {
  SessionBuilder evening;
  evening.does(session::ChangeSessionDetails{{.title = "Rembug", .kelurahan = kelurahan}});
  evening.does(session::RaiseItem{ItemId{"k1"}, {.kind = ItemKind::kesulitan, .text = text, .theme = "rujukan"}});
  SessionView view = evening.view();
  view.id = session::SessionId(id);
  return view;
}

const RecommendationGroup& group(const Recommendations& all, const std::string& key) {
  const auto found =
      std::find_if(all.groups.begin(), all.groups.end(), [&](const auto& one) { return one.key == key; });
  REQUIRE(found != all.groups.end());
  return *found;
}

}  // namespace

TEST_CASE("one session's items are grouped by theme, with proposals first and the ungrouped last") {
  const Recommendations all = recommended({full_evening().view()});
  CHECK(all.sessions == 1);
  CHECK(all.items == 4);  // the merged card counts inside another
  REQUIRE(all.groups.size() == 2);
  CHECK(all.groups[0].label == "Rujukan");
  CHECK(all.groups[1].key.empty());
  const RecommendationGroup& referral = all.groups[0];
  REQUIRE(referral.items.size() == 2);
  CHECK(referral.items[0].kind == ItemKind::usulan);
  CHECK(referral.items[1].times_raised == 2);
  CHECK(referral.accepted == 1);
  CHECK(all.groups[1].accepted_with_reservations == 1);  // by the last rating, not the first
}

TEST_CASE("sessions and kelurahan are counted once each, in any order of the files") {
  const std::vector<SessionView> views{held_in("Krapyak", "a", "Nomor sibuk"), held_in("Krapyak", "b", "Jarak jauh"),
                                       held_in("Tirto", "c", "Nomor sibuk")};
  const Recommendations all = recommended(views);
  CHECK(all.sessions == 3);
  CHECK(all.kelurahan == 2);
  CHECK(group(all, "rujukan").sessions == 3);
  CHECK(group(all, "rujukan").kelurahan == 2);
  std::vector<SessionView> turned(views.rbegin(), views.rend());
  CHECK(render(recommended(turned), GroupBy::theme, RecommendationFormat::json, k_words) ==
        render(all, GroupBy::theme, RecommendationFormat::json, k_words));
  const Recommendations places = recommended(views, GroupBy::place);
  REQUIRE(places.groups.size() == 2);
  CHECK(places.groups[0].label == "Krapyak");
}

TEST_CASE("practice and sessions that do not exist are passed over, demonstrations are counted as such") {
  SessionBuilder practice(session::SessionKind::latihan);
  const Recommendations all = recommended({practice.view(), SessionView{}, full_evening(true).view()});
  CHECK(all.sessions == 1);
  CHECK(all.demonstrations == 1);
  CHECK(all.groups[0].items[0].demonstration);
  CHECK(contains(render(all, GroupBy::theme, RecommendationFormat::html, k_words), "class=\"banner\""));
}

TEST_CASE("a promise is overdue after its day unless it is done, and overdue ones come first") {
  using namespace session;
  SessionBuilder evening;
  const auto promise = [&](const char* id, std::optional<Date> due) {
    evening.does(ReachAgreement{AgreementId{id}, ItemId{}, {.wording = id, .due_date = due}});
  };
  promise("tanpa-tanggal", std::nullopt);
  promise("nanti", Date{2027, 1, 31});
  promise("hari-ini", k_today);
  promise("kemarin", Date{2026, 11, 24});
  promise("selesai", Date{2026, 10, 1});
  promise("dibatalkan", Date{2026, 10, 1});
  evening.does(ProgressAgreement{AgreementId{"selesai"}, AgreementState::selesai, ""});
  evening.does(DropAgreement{AgreementId{"dibatalkan"}, "sudah ada"});
  std::vector<std::string> order;
  const Recommendations all = recommended({evening.view()});
  for (const Promise& one : all.promises) order.push_back(one.wording);
  CHECK(order == std::vector<std::string>{"kemarin", "selesai", "hari-ini", "nanti", "tanpa-tanggal"});
  CHECK(all.promises[0].overdue);
  CHECK_FALSE(all.promises[1].overdue);
  CHECK_FALSE(all.promises[2].overdue);
}

TEST_CASE("groups follow the step and the tag of each card, an agreement with its proposal's") {
  const std::vector<SessionView> views{full_evening().view()};
  CHECK(group(recommended(views, GroupBy::step), "penjangkauan").label == "Penjangkauan");
  CHECK(group(recommended(views, GroupBy::step), "penjangkauan").promises.size() == 1);
  CHECK(group(recommended(views, GroupBy::tag), "kla-5").proposals == 1);
}

TEST_CASE("every rendering tells every item and promise, in both languages") {
  const Recommendations all = recommended({full_evening().view()});
  for (const auto format : {RecommendationFormat::csv, RecommendationFormat::html, RecommendationFormat::json}) {
    const std::string text = render(all, GroupBy::theme, format, k_words);
    for (const char* said : {"Nomor petugas sulit dihubungi", "Nomor piket yang aktif 24 jam", "Rapat terlalu malam",
                             "Nomor piket PATBM aktif 24 jam", "Ketua PATBM"})
      CHECK(contains(text, said));
    CHECK_FALSE(contains(text, "Zubaidah"));
  }
  const i18n::Words english(i18n::Language::en);
  const std::vector<SessionView> views{full_evening().view()};
  CHECK(contains(render(recommend(views, GroupBy::theme, shared(), k_today, english), GroupBy::theme,
                        RecommendationFormat::html, english),
                 "Referral"));
  CHECK(contains(render({}, GroupBy::theme, RecommendationFormat::html, k_words), "Belum ada butir."));
}
