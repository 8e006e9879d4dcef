// What one or many sessions say together: difficulties, input, proposals and agreements grouped by theme, case step,
// place or programme tag, with how widely they were raised, what the rooms decided, and what became of the promises.
// Every number opens to the items behind it. Scores of different methods are never averaged.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "i18n/words.hpp"
#include "scenario/load.hpp"
#include "session/view.hpp"

namespace rembug::report {

enum class GroupBy { theme, step, place, tag };

struct RecommendedItem {
  session::SessionId session;
  session::ItemId item;
  session::ItemKind kind = session::ItemKind::kesulitan;
  std::string text;
  std::string place;  // kelurahan of the session
  std::string theme;
  std::string case_step;
  std::optional<Date> date;
  int times_raised = 1;
  std::optional<consensus::AgreementResult> result;  // of the last revealed rating
  bool demonstration = false;
};

struct Promise {  // an agreement that stands
  session::SessionId session;
  session::AgreementId agreement;
  std::string wording;
  std::string responsible;
  std::string due;
  std::optional<Date> due_date;
  session::AgreementState state = session::AgreementState::belum;
  std::string progress_note;
  std::string place;
  std::string theme;
  std::string case_step;
  std::string programme_tag;
  bool overdue = false;  // due before `today` and neither done nor dropped
  bool demonstration = false;
};

struct RecommendationGroup {
  std::string key;                     // theme, case step, kelurahan or tag as stored; empty: none given
  std::string label;                   // for people
  std::vector<RecommendedItem> items;  // proposals first, then difficulties, input; most often raised first
  int difficulties = 0, inputs = 0, proposals = 0;
  int sessions = 0;  // in which anything of this group was raised
  int kelurahan = 0;
  int accepted = 0, accepted_with_reservations = 0, not_agreed = 0, needs_discussion = 0;  // rated proposals
  std::vector<Promise> promises;
};

struct Recommendations {
  int sessions = 0;
  int demonstrations = 0;  // of them, scripted
  int kelurahan = 0;
  int items = 0;
  std::vector<RecommendationGroup>
      groups;                     // most sessions first, then most items, then label; the one without a key last
  std::vector<Promise> promises;  // all: overdue first, then by due date, undated last
};

// `views` are FGD sessions; practice is passed over. `today` tells what is overdue.
Recommendations recommend(std::span<const session::SessionView> views, GroupBy by, const scenario::SharedData& shared,
                          const Date& today, const i18n::Words& words);

enum class RecommendationFormat { csv, html, json };
std::string render(const Recommendations& recommendations, GroupBy by, RecommendationFormat format,
                   const i18n::Words& words);

}  // namespace rembug::report
