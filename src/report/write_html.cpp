#include <cstdio>

#include "report/markup.hpp"
#include "report/writers.hpp"

namespace rembug::report {
namespace {

constexpr const char* k_style = R"(
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:#fff;color:#1b2b29;font:16px/1.5 Andika,"Liberation Sans",Arial,sans-serif;overflow-wrap:anywhere}
main{max-width:52rem;margin:0 auto;padding:1.5rem}
main.wide{max-width:76rem}
header.letter{text-align:center;border-bottom:2px solid #1b2b29;padding-bottom:.6rem;margin-bottom:1.2rem}
header.letter p{margin:0}
h1{font-size:1.55rem;text-align:center;margin:.5rem 0 .2rem;text-transform:uppercase;letter-spacing:.03em}
p.subtitle{text-align:center;font-size:1.1rem;margin:0 0 1.4rem}
h2{font-size:1.25rem;color:#0e5f5c;margin:1.8rem 0 .5rem}
h3{font-size:1.08rem;margin:1.3rem 0 .4rem}
h4{font-size:1rem;color:#3d4b49;margin:1rem 0 .3rem}
p{margin:.4rem 0 .7rem}
p.note{color:#3d4b49;font-size:.92rem}
p.centred{text-align:center}
a{color:#0e5f5c}
ul,ol{margin:.3rem 0 .9rem;padding-left:1.7rem}
li{margin:.2rem 0}
table{width:100%;border-collapse:collapse;table-layout:fixed;margin:.4rem 0 1rem;font-size:.92rem}
th,td{border:1px solid #6e7a78;padding:.35rem .5rem;text-align:left;vertical-align:top}
thead th{background:#e3edeb}
.c{text-align:center}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
table.particulars th,table.particulars td{border:0;padding:.15rem .5rem .15rem 0}
table.particulars th{width:24%}
figure{margin:.5rem 0 1rem}
figure svg{width:100%;max-width:40rem;height:auto;display:block}
.date{text-align:right;margin-top:2rem}
.signatures{display:grid;grid-template-columns:repeat(var(--across),1fr);gap:1.5rem 2rem;margin-top:1rem;break-inside:avoid}
.signatures div{text-align:center;display:flex;flex-direction:column;justify-content:space-between;min-height:8rem}
.signatures span.line{border-bottom:2px dotted #1b2b29;margin:0 auto;width:80%}
.banner{background:#fbe9ec;color:#7d1429;border-bottom:2px solid #a01f38;font-weight:bold;text-align:center;padding:.5rem 1rem}
footer{color:#3d4b49;font-size:.85rem;border-top:1px solid #6e7a78;margin-top:2rem;padding-top:.5rem}
@media print{
body{font-size:10.5pt}
main{padding:0;max-width:none}
.banner{position:fixed;top:0;left:0;right:0;background:none;border:0;padding:0;font-size:9pt}
.demonstration main{padding-top:9mm}
thead{display:table-header-group}
tr,figure,li{break-inside:avoid}
h2,h3,h4{break-after:avoid}
}
)";

// The same with line feeds as line breaks.
std::string escaped_lines(std::string_view text) {
  std::string out;
  for (const char c : escaped(text)) {
    if (c == '\n') {
      out += "<br>";
    } else {
      out += c;
    }
  }
  return out;
}

std::string inline_of(const Runs& runs) {
  std::string out;
  for (const Run& run : runs) {
    const std::string text = escaped_lines(run.text);
    const std::string shown = run.bold ? "<strong>" + text + "</strong>" : text;
    out += run.to.empty() ? shown : "<a href=\"#" + escaped(run.to) + "\">" + shown + "</a>";
  }
  return out;
}

std::string number(double value) {
  char buffer[32];
  const long long tenths = static_cast<long long>(value * 10 + (value < 0 ? -0.5 : 0.5));
  std::snprintf(buffer, sizeof buffer, "%s%lld.%lld", tenths < 0 ? "-" : "", std::abs(tenths) / 10,
                std::abs(tenths) % 10);
  return buffer;
}

std::string colour(std::uint32_t rgb) {
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, "#%06x", static_cast<unsigned>(rgb & 0xFFFFFFU));
  return buffer;
}

std::string svg_of(const Picture& picture) {
  const Drawing& drawing = picture.drawing;
  std::string out = "<figure><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + number(drawing.width) + " " +
                    number(drawing.height) + "\" role=\"img\" aria-label=\"" + escaped(picture.description) + "\">";
  for (const Box& box : drawing.boxes) {
    out += "<rect x=\"" + number(box.x) + "\" y=\"" + number(box.y) + "\" width=\"" + number(box.width) +
           "\" height=\"" + number(box.height) + "\" fill=\"" + colour(box.fill) + "\"";
    out += box.outlined ? " stroke=\"#1b2b29\" stroke-width=\"0.5\"/>" : "/>";
  }
  for (const Label& label : drawing.labels) {
    const char* anchor = label.anchor == Anchor::start ? "start" : label.anchor == Anchor::middle ? "middle" : "end";
    out += "<text x=\"" + number(label.x) + "\" y=\"" + number(label.baseline) + "\" font-size=\"" +
           number(label.size) + "\" text-anchor=\"" + anchor + "\" fill=\"" + colour(label.ink) + "\"" +
           (label.bold ? " font-weight=\"bold\">" : ">") + escaped(label.text) + "</text>";
  }
  return out + "</svg></figure>\n";
}

std::string html(const Heading& heading) {
  const std::string tag = "h" + std::to_string(heading.level + 1);
  const std::string id = heading.anchor.empty() ? "" : " id=\"" + escaped(heading.anchor) + "\"";
  return "<" + tag + id + ">" + escaped(heading.text) + "</" + tag + ">\n";
}

std::string html(const Paragraph& paragraph) {
  const char* open = paragraph.look == Look::note      ? "<p class=\"note\">"
                     : paragraph.look == Look::centred ? "<p class=\"centred\">"
                                                       : "<p>";
  return open + inline_of(paragraph.runs) + "</p>\n";
}

std::string html(const List& list) {
  std::string out = list.numbered ? "<ol>\n" : "<ul>\n";
  for (const Runs& item : list.items) out += "<li>" + inline_of(item) + "</li>\n";
  return out + (list.numbered ? "</ol>\n" : "</ul>\n");
}

std::string html(const Table& table) {
  std::string out = "<table>";
  if (!table.description.empty()) out += "<caption>" + escaped(table.description) + "</caption>";
  out += "<colgroup>";
  for (const int width : column_widths(table, 1000)) out += "<col style=\"width:" + number(width / 10.0) + "%\">";
  out += "</colgroup>\n<thead><tr>";
  const auto cell_class = [&](std::size_t i) {
    return table.columns[i].align == Align::centre ? std::string(" class=\"c\"") : std::string();
  };
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    out += "<th scope=\"col\"" + cell_class(i) + ">" + escaped(table.columns[i].title) + "</th>";
  out += "</tr></thead>\n<tbody>\n";
  const std::string height =
      table.row_height_mm > 0 ? " style=\"height:" + std::to_string(table.row_height_mm) + "mm\"" : "";
  for (const auto& row : table.rows) {
    out += "<tr" + height + ">";
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      out += "<td" + cell_class(i) + ">" + (i < row.size() ? inline_of(row[i]) : "") + "</td>";
    out += "</tr>\n";
  }
  return out + "</tbody></table>\n";
}

std::string html(const Particulars& particulars) {
  std::string out = "<table class=\"particulars\"><tbody>\n";
  for (const auto& [term, value] : particulars.lines)
    out += "<tr><th scope=\"row\">" + escaped(term) + "</th><td>" + escaped_lines(value) + "</td></tr>\n";
  return out + "</tbody></table>\n";
}

std::string html(const Picture& picture) {
  return svg_of(picture);
}

std::string html(const Signatures& signatures) {
  std::string out;
  if (!signatures.place_and_date.empty()) out += "<p class=\"date\">" + escaped(signatures.place_and_date) + "</p>\n";
  const std::size_t across = signatures.roles.size() == 4 ? 2 : std::min<std::size_t>(3, signatures.roles.size());
  out += "<div class=\"signatures\" style=\"--across:" + std::to_string(across) + "\">\n";
  for (const std::string& role : signatures.roles)
    out += "<div><span>" + escaped(role) + "</span><span class=\"line\"></span></div>\n";
  return out + "</div>\n";
}

}  // namespace

std::string html_of(const Document& document) {
  const std::string title = document.subtitle.empty() ? document.title : document.title + ", " + document.subtitle;
  std::string out =
      "<!DOCTYPE html>\n<html lang=\"" + escaped(document.language) + "\">\n<head>\n<meta charset=\"utf-8\">\n";
  out += "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n";
  out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
  out += "<meta name=\"generator\" content=\"Rembug\">\n<title>" + escaped(title) + "</title>\n<style>" + k_style;
  out += std::string("@page{size:A4") + (document.landscape ? " landscape" : "") +
         ";margin:18mm;@bottom-right{content:counter(page) \" / \" counter(pages);font-size:8pt}}\n</style>\n</head>\n";
  out += document.banner.empty() ? "<body>\n" : "<body class=\"demonstration\">\n";
  if (!document.banner.empty()) out += "<div class=\"banner\" role=\"note\">" + escaped(document.banner) + "</div>\n";
  out += document.landscape ? "<main class=\"wide\">\n" : "<main>\n";
  if (!document.institution.empty()) {
    out += "<header class=\"letter\"><p><strong>" + escaped(document.institution) + "</strong></p><p>" +
           escaped_lines(document.address) + "</p></header>\n";
  }
  out += "<h1>" + escaped(document.title) + "</h1>\n";
  if (!document.subtitle.empty()) out += "<p class=\"subtitle\">" + escaped(document.subtitle) + "</p>\n";
  for (const Block& block : document.blocks) out += std::visit([](const auto& one) { return html(one); }, block);
  if (!document.footer.empty()) out += "<footer>" + escaped(document.footer) + "</footer>\n";
  return out + "</main>\n</body>\n</html>\n";
}

}  // namespace rembug::report
