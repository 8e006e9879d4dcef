#include "support/session_builder.hpp"

using namespace rembug;
using namespace rembug::session;
using rembug::session::test::SessionBuilder;

namespace {
const AgreementId k_agreement{"a1"};
const ItemId k_item{"i1"};

SessionBuilder with_proposal() {
  SessionBuilder evening;
  evening.seats(4).does(RaiseItem{.item = k_item,
                                  .details = {.kind = ItemKind::usulan,
                                              .text = "Jadwal piket posko",
                                              .theme = "posko",
                                              .case_step = "penjangkauan",
                                              .tier = Tier::kecamatan,
                                              .programme_tag = "kla-iv"}});
  return evening;
}

const AgreementView& agreement(const SessionBuilder& evening) {
  return *evening.view().agreement(k_agreement);
}
}  // namespace

TEST_CASE("an agreement takes from the proposal what it does not say itself") {
  SessionBuilder evening = with_proposal();
  evening.does(ReachAgreement{k_agreement, k_item, {.responsible = "Ketua RW", .theme = "keamanan"}});
  const AgreementDetails& details = agreement(evening).details;
  CHECK(details.wording == "Jadwal piket posko");
  CHECK(details.theme == "keamanan");
  CHECK(details.case_step == "penjangkauan");
  CHECK(details.tier == Tier::kecamatan);
  CHECK(details.programme_tag == "kla-iv");
  CHECK(evening.view().item(k_item)->agreement == k_agreement);
  CHECK(evening.refused(ReachAgreement{.item = k_item}).code == "item_agreed");
}

TEST_CASE("an agreement may be worded freely, but not be empty") {
  SessionBuilder evening = with_proposal();
  evening.does(ReachAgreement{.details = {.wording = "Rapat tiap bulan"}});
  CHECK(evening.view().agreements[0].item.empty());
  CHECK(evening.refused(ReachAgreement{}).code == "text_empty");
  CHECK(evening.refused(ReachAgreement{.details = {.wording = "x", .due_date = Date{2027, 13, 1}}}).code ==
        "date_impossible");
}

TEST_CASE("only proposals on the board become agreements") {
  SessionBuilder evening = with_proposal();
  evening.item("k1", ItemKind::kesulitan, "Lampu mati").item("i2", ItemKind::usulan, "Piket malam");
  evening.does(MergeItems{k_item, {ItemId{"i2"}}});
  CHECK(evening.refused(ReachAgreement{.item = ItemId{"k1"}}).code == "item_not_proposal");
  CHECK(evening.refused(ReachAgreement{.item = ItemId{"i2"}}).code == "item_not_on_board");
  evening.does(OpenRound{.round = RoundId{"r1"}, .items = {k_item}});
  CHECK(evening.refused(ReachAgreement{.item = k_item}).code == "item_being_rated");
}

TEST_CASE("an open objection is heard before the agreement, and a recorded one is kept with it") {
  SessionBuilder evening = with_proposal();
  evening.rated("i1", {0, 0, 0, 1, 3});
  evening.does(WriteObjection{.objection = ObjectionId{"o1"}, .item = k_item, .text = "Terlalu berat"});
  evening.does(WriteObjection{.item = k_item, .kind = ObjectionKind::ragu, .text = "Mungkin"});
  CHECK(evening.refused(ReachAgreement{.item = k_item}) == Problem{"objection_open", {{"n", "1"}}});
  evening.does(SettleObjection{ObjectionId{"o1"}, ObjectionState::recorded, ""});
  evening.does(ReachAgreement{k_agreement, k_item, {}});
  REQUIRE(agreement(evening).objections.size() == 2);
  CHECK(agreement(evening).objections[0].state == ObjectionState::recorded);
}

TEST_CASE("what is missing for the follow-up is listed and shrinks as it is filled in") {
  SessionBuilder evening = with_proposal();
  evening.does(ReachAgreement{k_agreement, k_item, {}});
  CHECK(agreement(evening).missing == std::vector<std::string>{"responsible", "due", "activity"});
  AgreementDetails details = agreement(evening).details;
  details.responsible = "Ketua RW";
  details.due_date = Date{2027, 1, 31};
  evening.does(ChangeAgreement{k_agreement, details});
  CHECK(agreement(evening).missing == std::vector<std::string>{"activity"});
}

TEST_CASE("a confirmed agreement must be read aloud again when the promise changes") {
  SessionBuilder evening = with_proposal();
  evening.does(ReachAgreement{k_agreement, k_item, {}}).does(ConfirmAgreement{k_agreement});
  AgreementDetails details = agreement(evening).details;
  details.indicator = "Buku piket terisi";
  evening.does(ChangeAgreement{k_agreement, details});
  CHECK(agreement(evening).confirmed);
  details.wording = "Jadwal piket posko tiap malam";
  evening.does(ChangeAgreement{k_agreement, details});
  CHECK(!agreement(evening).confirmed);
  CHECK(agreement(evening).earlier_wordings == std::vector<std::string>{"Jadwal piket posko"});
}

TEST_CASE("a dropped agreement says why, takes no more changes, and frees its proposal") {
  SessionBuilder evening = with_proposal();
  evening.does(ReachAgreement{k_agreement, k_item, {}});
  CHECK(evening.refused(DropAgreement{k_agreement, " "}).code == "text_empty");
  evening.does(DropAgreement{k_agreement, "Belum ada dana"});
  CHECK(agreement(evening).dropped);
  CHECK(agreement(evening).drop_reason == "Belum ada dana");
  CHECK(evening.refused(ConfirmAgreement{k_agreement}).code == "agreement_dropped");
  CHECK(evening.refused(ProgressAgreement{k_agreement}).code == "agreement_dropped");
  evening.does(ReachAgreement{AgreementId{"a2"}, k_item, {}});
  CHECK(evening.view().item(k_item)->agreement == AgreementId{"a2"});
}

TEST_CASE("progress is followed with a note") {
  SessionBuilder evening = with_proposal();
  evening.does(ReachAgreement{k_agreement, k_item, {}});
  evening.does(ProgressAgreement{k_agreement, AgreementState::terhambat, "Menunggu SK"});
  CHECK(agreement(evening).state == AgreementState::terhambat);
  CHECK(agreement(evening).progress_note == "Menunggu SK");
  CHECK(evening.refused(ProgressAgreement{AgreementId{"a9"}}).code == "agreement_unknown");
}
