// A scenario small enough to read, with one of everything that plays can meet.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "scenario/load.hpp"
#include "scenario/play.hpp"

namespace rembug::scenario::test {

inline const char* const k_small_story = R"({
 "format": "rembug-scenario", "formatVersion": [1, 0], "id": "kecil", "version": "1.0.0", "start": "n.pintu",
 "variables": [{"id": "percaya", "type": "int", "min": 0, "max": 3, "init": 1}, {"id": "ikut", "type": "enum", "values": ["tidak", "ya"], "init": "tidak"}],
 "competencies": ["mendengar", "catat"],
 "facts": [{"id": "malam"}, {"id": "adik"}],
 "forms": [{"id": "catatan", "fields": [{"id": "usia", "kind": "number", "required": true, "expected": "8"}, {"id": "nama", "kind": "text", "mustStayEmpty": true}]}],
 "endings": [{"id": "baik", "code": "E5", "outcome": "aman"}, {"id": "buruk", "code": "E8", "outcome": "membahayakan"}],
 "nodes": [
  {"id": "n.pintu", "activity": "choose_one", "choices": [
    {"id": "c.dengar", "assess": [{"competency": "mendengar", "level": "aman", "sources": ["panduan:3"]}],
     "effects": [{"add": "percaya", "by": 9}, {"reveal": "malam"}, {"set": "ikut", "to": "ya"}], "goto": "n.catat"},
    {"id": "c.janji", "critical": "never", "assess": [{"competency": "mendengar", "level": "membahayakan", "sources": ["panduan"]}],
     "schedule": [{"id": "d.kecewa", "after": {"days": 2}, "insert": "n.kecewa", "cause": "c.janji"}], "goto": "n.catat"},
    {"id": "c.rahasia_pintu", "if": {"var": "percaya", "ge": 2}, "goto": "n.catat"},
    {"id": "c.terkunci", "enabledIf": {"known": "malam"}, "goto": "n.catat"}]},
  {"id": "n.catat", "activity": "form", "form": "catatan", "assess": [{"competency": "catat", "level": "aman", "sources": ["panduan"]}],
   "onEnter": [{"advance": {"days": 1, "minutes": 90}}], "goto": "n.urut"},
  {"id": "n.urut", "activity": "order", "choices": [{"id": "c.satu", "order": 1}, {"id": "c.dua", "order": 2}],
   "onEnter": [{"advance": {"days": 1}}], "assess": [{"competency": "catat", "level": "aman", "sources": ["panduan"]}], "goto": "n.akhir"},
  {"id": "n.kecewa", "activity": "inform"},
  {"id": "n.akhir", "activity": "choose_one", "choices": [
    {"id": "c.tutup", "goto": "n.baik", "enabledIf": {"all": [{"not": {"chose": "c.janji"}}, {"var": "ikut", "eq": "ya"}]}},
    {"id": "c.pergi", "goto": "n.buruk"}]},
  {"id": "n.baik", "activity": "inform", "ending": "baik"},
  {"id": "n.buruk", "activity": "inform", "ending": "buruk"}]
})";

inline SharedData small_shared() {
  SharedData shared;
  shared.sources[SourceId{"panduan"}] = {.id = SourceId{"panduan"}, .title = "Panduan"};
  return shared;
}

inline Scenario small_story() {
  Loaded loaded = load_scenario_text("kecil.json", k_small_story, small_shared());
  for (const Diagnostic& d : loaded.found)
    MESSAGE(d.code << " " << d.place.line << ":" << d.place.column << " " << d.place.pointer);
  REQUIRE(loaded.scenario.has_value());
  return std::move(*loaded.scenario);
}

inline Answer choose(const char* node, std::vector<ChoiceId> choices) {
  return {NodeId{node}, std::move(choices), {}};
}

}  // namespace rembug::scenario::test
