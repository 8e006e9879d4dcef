#include "report/story_graph.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "report/markup.hpp"
#include "report/telling.hpp"
#include "scenario/scene_map.hpp"

namespace rembug::report {
namespace {

using scenario::MapPoint;
using scenario::MapWay;
using scenario::WayKind;

// The map's layers stand further apart here, so that the words of the ways fit between them.
constexpr float k_width = 200, k_step = 400, k_tall = 1.2F, k_margin = 24, k_foot = 60;
constexpr std::size_t k_line = 27, k_way_words = 36;  // characters

struct Ink {
  const char* colour;
  double thickness;
  bool dashed;
};

Ink ink_of(WayKind kind) {
  switch (kind) {
    case WayKind::safe: return {"#0e5f5c", 2.5, false};
    case WayKind::risky: return {"#8a5a00", 1.6, false};
    case WayKind::harmful: return {"#a01f38", 1.6, false};
    case WayKind::plain: return {"#3d4b49", 1.6, false};
    case WayKind::later: return {"#5a6664", 1.2, true};
  }
  return {"#3d4b49", 1.6, false};
}

const char* fill_of(scenario::Level outcome) {
  switch (outcome) {
    case scenario::Level::aman: return "#e0f0ee";
    case scenario::Level::berisiko: return "#fbf0d9";
    case scenario::Level::membahayakan: return "#fbe9ec";
  }
  return "#ffffff";
}

std::string number(double value) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%.1f", value);
  return buffer;
}

bool leads_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}
std::size_t length(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), leads_character));
}

// At most so many characters, cut between words where that loses little.
std::string shortened(const std::string& text, std::size_t most) {
  if (length(text) <= most) return text;
  std::size_t at = 0, seen = 0;
  while (at < text.size() && seen < most - 1) {
    ++at;
    while (at < text.size() && !leads_character(text[at])) ++at;
    ++seen;
  }
  const std::size_t space = text.rfind(' ', at);
  if (space != std::string::npos && space + 8 > at) at = space;
  return text.substr(0, at) + "…";
}

std::vector<std::string> lines_of(const std::string& text, std::size_t wide, std::size_t most) {
  std::vector<std::string> lines;
  std::string rest = text;
  while (!rest.empty() && lines.size() + 1 < most && length(rest) > wide) {
    std::size_t cut = rest.rfind(' ', std::min(rest.size() - 1, wide));
    if (cut == std::string::npos || cut == 0) break;
    lines.push_back(rest.substr(0, cut));
    rest.erase(0, cut + 1);
  }
  lines.push_back(shortened(rest, wide));
  return lines;
}

class Graph {
 public:
  Graph(const scenario::Scenario& s, const i18n::Words& words, const scenario::Exploration* plays)
      : s_(s), w_(words), plays_(plays), map_(scenario::scene_map(s)) {
    for (const MapWay& way : map_.ways) {
      times_.push_back(times(way));
      most_times_ = std::max(most_times_, times_.back());
    }
  }

  std::string dot() const {
    std::string out =
        "digraph " + quoted(s_.id) + " {\n  rankdir=LR;\n  label=" + quoted(text("title")) +
        ";\n  node [shape=box, style=\"rounded,filled\", fillcolor=\"#ffffff\", fontname=\"sans-serif\"];\n"
        "  edge [fontname=\"sans-serif\", fontsize=9];\n";
    for (std::size_t i = 0; i < s_.nodes.size(); ++i) {
      const scenario::Ending* ending = s_.ending(s_.nodes[i].ending);
      out += "  " + quoted(s_.nodes[i].id.text) + " [label=" + quoted(title(i) + "\n" + about(i));
      if (ending != nullptr) out += std::string(", peripheries=2, fillcolor=") + quoted(fill_of(ending->outcome));
      out += "];\n";
    }
    for (std::size_t i = 0; i < map_.ways.size(); ++i) {
      const MapWay& way = map_.ways[i];
      const Ink ink = ink_of(way.kind);
      out += "  " + quoted(s_.nodes[way.from].id.text) + " -> " + quoted(s_.nodes[way.to].id.text) + " [" +
             (words_of(way).empty() ? std::string() : "label=" + quoted(words_of(way)) + ", ") +
             "color=" + quoted(ink.colour) + ", penwidth=" + number(thickness(i, ink)) +
             (ink.dashed ? ", style=dashed" : "") + "];\n";
    }
    return out + "}\n";
  }

  std::string svg() const {
    const double wide = x_of(map_.width) + 2 * k_margin;
    const double high = map_.height * k_tall + 2 * k_margin + k_foot;
    std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + number(wide) + "\" height=\"" +
                      number(high) + "\" viewBox=\"0 0 " + number(wide) + " " + number(high) +
                      "\" role=\"img\" font-family=\"Andika, 'Liberation Sans', Arial, sans-serif\">\n<title>" +
                      escaped(text("title")) + "</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n";
    // Thin ways first, so that the safe way lies on top; then words, then scenes.
    for (const WayKind kind : {WayKind::later, WayKind::plain, WayKind::harmful, WayKind::risky, WayKind::safe})
      for (std::size_t i = 0; i < map_.ways.size(); ++i)
        if (map_.ways[i].kind == kind) out += line_of(i);
    for (const MapWay& way : map_.ways) out += label_of(way);
    for (std::size_t i = 0; i < map_.scenes.size(); ++i) out += scene(i);
    return out + legend(high) + "</svg>\n";
  }

 private:
  std::string text(const std::string& key) const { return unmarked(s_.text(w_.language_code(), key)); }

  std::string title(std::size_t i) const {
    const scenario::Node& node = s_.nodes[i];
    std::string name = text(node.ending.empty() ? "n." + node.id.text + ".title" : "e." + node.ending + ".title");
    if (name.empty()) name = node.id.text;
    const int number = scenario::scene_number(s_, i);
    return number == 0 ? name : std::to_string(number) + ". " + name;
  }

  // "pilih satu, 98,0%", or the code of an ending.
  std::string about(std::size_t i) const {
    const scenario::Node& node = s_.nodes[i];
    const scenario::Ending* ending = s_.ending(node.ending);
    std::string out =
        ending != nullptr ? ending->code : w_.by_key("map.activity_" + std::string(name_of(node.activity)));
    if (plays_ != nullptr)
      out += ", " + i18n::percent_text(static_cast<double>(plays_->node_visits[i]) /
                                           static_cast<double>(std::max<std::uint64_t>(plays_->plays, 1)),
                                       w_.language());
    return out;
  }

  std::string words_of(const MapWay& way) const {
    std::string out;
    for (const scenario::ChoiceId& id : way.choices) {
      std::string label = text("c." + id.text + ".label");
      if (label.empty()) label = id.text;
      const std::size_t most = std::max<std::size_t>(k_way_words / way.choices.size(), 12);
      out += (out.empty() ? "" : " / ") + shortened(label, most);
    }
    return shortened(out, k_way_words + 6);
  }

  std::uint64_t times(const MapWay& way) const {
    if (plays_ == nullptr || way.kind == WayKind::later) return 0;
    if (way.choices.empty()) return plays_->node_visits[way.from];
    std::uint64_t sum = 0;
    for (const scenario::ChoiceId& id : way.choices)
      if (const auto found = plays_->choices.find(id.text); found != plays_->choices.end()) sum += found->second;
    return sum;
  }

  double thickness(std::size_t way, const Ink& ink) const {
    if (plays_ == nullptr || map_.ways[way].kind == WayKind::later || most_times_ == 0) return ink.thickness;
    return 0.8 + 6 * std::sqrt(static_cast<double>(times_[way]) / static_cast<double>(most_times_));
  }

  static double x_of(float x) {
    const float layer = std::floor((x + 0.5F) / scenario::k_layer_step);
    return static_cast<double>(layer * k_step + (x - layer * scenario::k_layer_step) / scenario::k_scene_w * k_width);
  }
  static std::string at(const MapPoint& p, double dx = 0, double dy = 0) {
    return number(x_of(p.x) + k_margin + dx) + " " + number(static_cast<double>(p.y * k_tall) + k_margin + dy);
  }
  static std::string bend(const MapPoint& from, const MapPoint& to) {
    const double reach = std::max(20.0, (x_of(to.x) - x_of(from.x)) * 0.5);
    return "C" + at(from, reach) + " " + at(to, -reach) + " " + at(to);
  }

  std::string line_of(std::size_t i) const {
    const MapWay& way = map_.ways[i];
    const Ink ink = ink_of(way.kind);
    std::string path = "M" + at(way.start);
    MapPoint from = way.start;
    if (way.returning) {
      const double low = 50 + std::max(0.0, static_cast<double>(way.end.y - way.start.y) * k_tall);
      const double lower = 50 + std::max(0.0, static_cast<double>(way.start.y - way.end.y) * k_tall);
      path += "C" + at(way.start, 0, low) + " " + at(way.end, 0, lower) + " " + at(way.end, 0, 4);
    } else {
      for (std::size_t k = 0; k + 1 < way.through.size(); k += 2) {
        path += bend(from, way.through[k]) + "L" + at(way.through[k + 1]);
        from = way.through[k + 1];
      }
      path += bend(from, way.end);
    }
    std::string out = "<path d=\"" + path + "\" fill=\"none\" stroke=\"" + ink.colour + "\" stroke-width=\"" +
                      number(thickness(i, ink)) + "\"" + (ink.dashed ? " stroke-dasharray=\"6 4\"" : "") + "/>\n";
    const double dy = way.returning ? 8 : -4, dx = way.returning ? 5 : -8;
    out += "<path d=\"M" + at(way.end) + "L" + at(way.end, dx, dy) + "L" +
           (way.returning ? at(way.end, -5, 8) : at(way.end, -8, 4)) + "Z\" fill=\"" + ink.colour + "\"/>\n";
    return out;
  }

  std::string label_of(const MapWay& way) const {
    const std::string words = words_of(way);
    if (words.empty() || way.returning) return {};
    // On white, a little way along the line, so that it stays readable where lines cross.
    const double x = x_of(way.start.x) + k_margin + 16;
    const double y = static_cast<double>(way.start.y * k_tall) + k_margin;
    return "<rect x=\"" + number(x - 2) + "\" y=\"" + number(y - 6) + "\" width=\"" +
           number(5.3 * static_cast<double>(length(words)) + 4) +
           "\" height=\"12\" fill=\"#ffffff\" fill-opacity=\"0.88\"/>\n<text x=\"" + number(x) + "\" y=\"" +
           number(y + 3.5) + "\" font-size=\"10\" fill=\"" + ink_of(way.kind).colour + "\">" + escaped(words) +
           "</text>\n";
  }

  std::string scene(std::size_t i) const {
    const scenario::MapScene& place = map_.scenes[i];
    const scenario::Ending* ending = s_.ending(s_.nodes[i].ending);
    const double x = x_of(place.rect.x) + k_margin, y = static_cast<double>(place.rect.y * k_tall) + k_margin;
    const double high = static_cast<double>(place.rect.h * k_tall);
    std::string out = "<rect x=\"" + number(x) + "\" y=\"" + number(y) + "\" width=\"" + number(k_width) +
                      "\" height=\"" + number(high) + "\" rx=\"" + (ending != nullptr ? number(high / 2) : "8") +
                      "\" fill=\"" + (ending != nullptr ? fill_of(ending->outcome) : "#ffffff") +
                      "\" stroke=\"#1b2b29\" stroke-width=\"" + (ending != nullptr ? "2" : "1") + "\"" +
                      (place.reachable ? "" : " stroke-dasharray=\"4 3\"") + "/>\n";
    const std::vector<std::string> lines = lines_of(title(i), k_line, 3);
    double base = y + high / 2 - 8 * static_cast<double>(lines.size()) + 6;
    const auto put = [&](const std::string& words, const char* look) {
      out += "<text x=\"" + number(x + static_cast<double>(k_width) / 2) + "\" y=\"" + number(base) +
             "\" text-anchor=\"middle\" " + look + ">" + escaped(words) + "</text>\n";
      base += 16;
    };
    for (const std::string& line : lines) put(line, "font-size=\"13\" font-weight=\"bold\" fill=\"#1b2b29\"");
    put(about(i), "font-size=\"11\" fill=\"#3d4b49\"");
    return out;
  }

  // What the colours mean, in words.
  std::string legend(double high) const {
    const std::pair<WayKind, const std::string*> ways[] = {{WayKind::safe, &w_.map_safe()},
                                                           {WayKind::risky, &w_.map_risky()},
                                                           {WayKind::harmful, &w_.map_harmful()},
                                                           {WayKind::plain, &w_.map_plain()},
                                                           {WayKind::later, &w_.map_later()}};
    std::string out;
    double x = k_margin;
    for (const auto& [kind, words] : ways) {
      const Ink ink = ink_of(kind);
      const double y = high - k_margin;
      out += "<path d=\"M" + number(x) + " " + number(y) + "h36\" fill=\"none\" stroke=\"" + ink.colour +
             "\" stroke-width=\"" + number(ink.thickness) + "\"" + (ink.dashed ? " stroke-dasharray=\"6 4\"" : "") +
             "/>\n<text x=\"" + number(x + 42) + "\" y=\"" + number(y + 4) + "\" font-size=\"11\" fill=\"#1b2b29\">" +
             escaped(*words) + "</text>\n";
      x += 42 + 6.5 * static_cast<double>(length(*words)) + 24;
    }
    return out;
  }

  // A string of DOT: quotes and backslashes escaped, line feeds as its own sign.
  static std::string quoted(const std::string& words) {
    std::string out = "\"";
    for (const char c : printable(words)) {
      if (c == '\n') {
        out += "\\n";
        continue;
      }
      if (c == '"' || c == '\\') out += '\\';
      out += c;
    }
    return out + '"';
  }

  const scenario::Scenario& s_;
  const i18n::Words& w_;
  const scenario::Exploration* plays_;
  scenario::SceneMap map_;
  std::vector<std::uint64_t> times_;
  std::uint64_t most_times_ = 0;
};

}  // namespace

std::string_view name_of(scenario::ActivityKind activity) {
  using scenario::ActivityKind;
  switch (activity) {
    case ActivityKind::choose_one: return "choose_one";
    case ActivityKind::choose_several: return "choose_several";
    case ActivityKind::order: return "order";
    case ActivityKind::form: return "form";
    case ActivityKind::pick_service: return "pick_service";
    case ActivityKind::role_play: return "role_play";
    case ActivityKind::reflect: return "reflect";
    case ActivityKind::inform: return "inform";
  }
  return {};
}

std::string dot_of_story(const scenario::Scenario& s, const i18n::Words& words, const scenario::Exploration* plays) {
  return Graph(s, words, plays).dot();
}

std::string svg_of_story(const scenario::Scenario& s, const i18n::Words& words, const scenario::Exploration* plays) {
  return Graph(s, words, plays).svg();
}

}  // namespace rembug::report
