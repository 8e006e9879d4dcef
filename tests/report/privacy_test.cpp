#include "evening.hpp"

using namespace rembug;
using namespace rembug::report;
using namespace rembug::report::test;

namespace {

// All bytes that a reader could find words in.
std::string laid_open(const Wanted& wanted, const std::string& bytes) {
  if (wanted.format != Format::docx) return bytes;
  std::string all;
  for (const auto& [name, content] : unzipped(bytes)) all += name + content;
  return all;
}

}  // namespace

TEST_CASE("names stand in the attendance sheet and nowhere else") {
  const auto view = full_evening().view();
  int seen = 0;
  for (const i18n::Language language : {i18n::Language::id, i18n::Language::en}) {
    for (int kind = 0; kind <= static_cast<int>(Kind::sesi); ++kind) {
      for (int format = 0; format <= static_cast<int>(Format::pdf); ++format) {
        const Wanted wanted{static_cast<Kind>(kind), static_cast<Format>(format)};
        if (!can_render(wanted) || wanted.format == Format::pdf) continue;
        CAPTURE(kind);
        CAPTURE(format);
        const std::string all = laid_open(wanted, made(wanted, view, language));
        CHECK(contains(all, "Zubaidah") == (wanted.kind == Kind::hadir));
        CHECK(contains(all, "Bagas Prakosa") == (wanted.kind == Kind::hadir));
        ++seen;
      }
    }
  }
  CHECK(seen >= 26);
}

TEST_CASE("no export says which seat answered what") {
  using namespace session;
  SessionBuilder evening;
  evening.seats(6).item("u1", ItemKind::usulan, "Piket");
  evening.does(OpenRound{.round = RoundId{"r1"}, .mode = AnswerMode::seats, .items = {ItemId{"u1"}}});
  evening.does(GiveRating{RoundId{"r1"}, ItemId{"u1"}, SeatId{"s3"}, 1}).does(RevealRound{RoundId{"r1"}});
  CHECK(contains(view_to_json(evening.view()), "by_seat"));
  CHECK_FALSE(contains(made({Kind::sesi, Format::json}, evening.view()), "by_seat"));
  CHECK_FALSE(contains(made({Kind::jawaban, Format::json}, evening.view()), "\"s3\""));
}

TEST_CASE("a secret rating is told as totals, without its groups") {
  using namespace session;
  SessionBuilder evening;
  evening.seats(6).item("u1", ItemKind::usulan, "Piket").does(DrawGroups{{"Melati", "Kenanga"}, 3});
  const auto count = [&](const char* round, bool secret) {
    evening.does(OpenRound{.round = RoundId{round}, .items = {ItemId{"u1"}}, .secret = secret});
    evening.does(CountRatings{RoundId{round}, ItemId{"u1"}, "Melati", {0, 0, 0, 0, 3}});
    evening.does(RevealRound{RoundId{round}}).does(CloseRound{RoundId{round}});
  };
  count("r1", false);
  CHECK(contains(made({Kind::sesi, Format::json}, evening.view()), "\"by_group\""));
  evening = SessionBuilder();
  evening.seats(6).item("u1", ItemKind::usulan, "Piket").does(DrawGroups{{"Melati", "Kenanga"}, 3});
  count("r1", true);
  CHECK_FALSE(contains(made({Kind::sesi, Format::json}, evening.view()), "\"by_group\""));
  CHECK(contains(docx_text(made({Kind::notulen, Format::docx}, evening.view())), "Yang dicatat hanya jumlahnya."));
}

TEST_CASE("an erased name leaves a line that says so") {
  using namespace session;
  SessionBuilder evening;
  evening.seats(2).does(EraseName{SeatId{"s1"}});
  const std::string text = docx_text(made({Kind::hadir, Format::docx}, evening.view()));
  CHECK(contains(text, "(nama dihapus)"));
  CHECK_FALSE(contains(text, k_canary));
  CHECK(contains(text, "Bagas Prakosa"));
}
