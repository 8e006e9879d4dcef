#include "scenario/load_shapes.hpp"

#include "scenario/shape_kit.hpp"

namespace rembug::scenario {
namespace {

const Shape& retired_shape() {
  static const Shape shape = [] {
    Shape s = array_of<std::string>(20'000);
    s.element = &plain_id_shape;
    return s;
  }();
  return shape;
}
}  // namespace

const Shape& scenario_file_shape() {
  static const Shape shape = [] {
#define REMBUG_OF_SCENARIO(NAME, MEMBER, SHAPE) \
  at(                                           \
      NAME, [](void* p) -> void* { return &static_cast<ScenarioFile*>(p)->scenario.MEMBER; }, SHAPE)
    std::vector<Member> members{
        member<&ScenarioFile::format>("format", k_required),
        member<&ScenarioFile::format_version>("formatVersion", k_required),
        REMBUG_OF_SCENARIO("id", id, &plain_id_shape),
        REMBUG_OF_SCENARIO("version", version, &shape_of<std::string>),
        REMBUG_OF_SCENARIO("start", start, &shape_of<NodeId>),
        REMBUG_OF_SCENARIO("nodes", nodes, &shape_of<std::vector<Node>>),
        REMBUG_OF_SCENARIO("endings", endings, &shape_of<std::vector<Ending>>),
        REMBUG_OF_SCENARIO("kind", kind, &shape_of<std::string>),
        REMBUG_OF_SCENARIO("status", status, &shape_of<Status>),
        REMBUG_OF_SCENARIO("reviewedBy", reviewed_by, &shape_of<std::vector<std::string>>),
        REMBUG_OF_SCENARIO("reviewUntil", review_until, &shape_of<std::optional<Date>>),
        REMBUG_OF_SCENARIO("locale", locale, &plain_id_shape),
        REMBUG_OF_SCENARIO("level", level, &shape_of<CaseLevel>),
        REMBUG_OF_SCENARIO("contentWarnings", content_warnings, &shape_of<std::vector<std::string>>),
        REMBUG_OF_SCENARIO("minutes", minutes, &shape_of<int>),
        REMBUG_OF_SCENARIO("startHour", start_hour, &shape_of<int>),
        REMBUG_OF_SCENARIO("debriefQuestions", debrief_questions, &shape_of<int>),
        REMBUG_OF_SCENARIO("handout", handout, &shape_of<Handout>),
        REMBUG_OF_SCENARIO("variables", variables, &shape_of<std::vector<Variable>>),
        REMBUG_OF_SCENARIO("competencies", competencies, &shape_of<std::vector<CompetencyId>>),
        REMBUG_OF_SCENARIO("roles", roles, &shape_of<std::vector<Role>>),
        REMBUG_OF_SCENARIO("cast", cast, &shape_of<std::vector<Character>>),
        REMBUG_OF_SCENARIO("facts", facts, &shape_of<std::vector<CaseFact>>),
        REMBUG_OF_SCENARIO("forms", forms, &shape_of<std::vector<Form>>),
        REMBUG_OF_SCENARIO("renamed", renamed, &string_map_shape),
        REMBUG_OF_SCENARIO("retired", retired, &retired_shape),
        REMBUG_OF_SCENARIO("lintIgnore", lint_ignore, &shape_of<std::vector<LintIgnore>>),
        REMBUG_OF_SCENARIO("texts", texts, &shape_of<TextsByLanguage>)};
#undef REMBUG_OF_SCENARIO
    for (std::size_t i = 2; i <= 6; ++i) members[i].required = k_required;
    return object(std::move(members));
  }();
  return shape;
}

}  // namespace rembug::scenario
