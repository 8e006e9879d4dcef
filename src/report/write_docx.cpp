// DOCX as OOXML parts. Elements stand in the order that the schema asks for: Word repairs a file whose order is wrong.
#include <cmath>
#include <pugixml.hpp>
#include <sstream>

#include "report/docx_parts.hpp"
#include "report/drawing_cairo.hpp"
#include "report/writers.hpp"

namespace rembug::report {
namespace {

using Node = pugi::xml_node;

constexpr const char* k_w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr const char* k_r = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr const char* k_short_side = "11906";  // A4 in twentieths of a point
constexpr const char* k_long_side = "16838";
constexpr int k_margin = 1134;

// A child with attributes: add(run, "w:sz", {{"w:val", "18"}}).
Node add(Node parent, const char* name, std::initializer_list<std::pair<const char*, std::string>> attributes = {}) {
  Node child = parent.append_child(name);
  for (const auto& [key, value] : attributes) child.append_attribute(key) = value.c_str();
  return child;
}

std::string saved(const pugi::xml_document& document) {
  std::ostringstream out;
  document.save(out, "", pugi::format_raw, pugi::encoding_utf8);
  return out.str();
}

Node new_part(pugi::xml_document& part, const char* root) {
  Node declaration = part.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "UTF-8";
  declaration.append_attribute("standalone") = "yes";
  return part.append_child(root);
}

// half_points: the size of the letters where it is not the style's.
void add_text(Node paragraph, const std::string& raw, bool bold = false, const char* half_points = nullptr) {
  const std::string text = printable(raw);
  if (text.empty()) return;
  Node run = add(paragraph, "w:r");
  if (bold || half_points != nullptr) {
    Node properties = add(run, "w:rPr");
    if (bold) add(properties, "w:b");
    if (half_points != nullptr) add(properties, "w:sz", {{"w:val", half_points}});
  }
  std::size_t at = 0;
  while (true) {
    const std::size_t end = std::min(text.find_first_of("\n\t", at), text.size());
    if (end > at) add(run, "w:t", {{"xml:space", "preserve"}}).text() = text.substr(at, end - at).c_str();
    if (end == text.size()) return;
    add(run, text[end] == '\n' ? "w:br" : "w:tab");
    at = end + 1;
  }
}

// A paragraph in a style; properties that follow the style are added by the caller before any run.
Node add_paragraph(Node parent, const char* style) {
  Node paragraph = add(parent, "w:p");
  if (style != nullptr) add(add(paragraph, "w:pPr"), "w:pStyle", {{"w:val", style}});
  return paragraph;
}

void add_runs(Node paragraph, const Runs& runs) {
  for (const Run& run : runs) add_text(paragraph, run.text, run.bold);
}

class Writer {
 public:
  explicit Writer(const Document& document) : document_(document) {}

  std::string bytes() {
    pugi::xml_document part;
    Node root = new_part(part, "w:document");
    root.append_attribute("xmlns:w") = k_w;
    root.append_attribute("xmlns:r") = k_r;
    root.append_attribute("xmlns:wp") = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    body_ = add(root, "w:body");
    opening();
    for (std::size_t i = 0; i < document_.blocks.size(); ++i) {
      before_signatures_ = leads_to_signatures(i);
      std::visit([this](const auto& one) { write(one); }, document_.blocks[i]);
    }
    section();
    if (failed_) return {};

    const bool banner = !document_.banner.empty();
    std::vector<ZipEntry> entries{{"[Content_Types].xml", docx::content_types(banner)},
                                  {"_rels/.rels", docx::package_relations()},
                                  {"docProps/core.xml", core_properties()},
                                  {"docProps/app.xml", docx::app_properties()},
                                  {"word/document.xml", saved(part)},
                                  {"word/_rels/document.xml.rels", relations()},
                                  {"word/styles.xml", docx::styles(document_.language)},
                                  {"word/numbering.xml", docx::numbering(numbered_lists_)},
                                  {"word/settings.xml", docx::settings()},
                                  {"word/footer1.xml", footer()}};
    if (banner) entries.push_back({"word/header1.xml", header()});
    for (std::size_t i = 0; i < pictures_.size(); ++i)
      entries.push_back({"word/media/image" + std::to_string(i + 1) + ".png", pictures_[i]});
    return zip_of(entries);
  }

 private:
  int text_width() const { return (document_.landscape ? 16838 : 11906) - 2 * k_margin; }

  void opening() {
    if (!document_.institution.empty()) {
      add_text(add_paragraph(body_, docx::k_letterhead), document_.institution, true);
      Node last = add_paragraph(body_, docx::k_letterhead);
      Node properties = last.child("w:pPr");
      add(add(properties, "w:pBdr"), "w:bottom",
          {{"w:val", "single"}, {"w:sz", "12"}, {"w:space", "6"}, {"w:color", "1B2B29"}});
      add(properties, "w:spacing", {{"w:after", "240"}});
      add_text(last, document_.address);
    }
    add_text(add_paragraph(body_, docx::k_title), document_.title);
    if (!document_.subtitle.empty()) add_text(add_paragraph(body_, docx::k_subtitle), document_.subtitle);
  }

  void write(const Heading& heading) {
    const std::string style = "Heading" + std::to_string(heading.level);
    add_text(add_paragraph(body_, style.c_str()), heading.text);
  }

  // True if only paragraphs stand between this block and signatures: nobody signs a page that says nothing.
  bool leads_to_signatures(std::size_t nth) const {
    const auto& blocks = document_.blocks;
    while (nth < blocks.size() && std::holds_alternative<Paragraph>(blocks[nth])) ++nth;
    return nth < blocks.size() && std::holds_alternative<Signatures>(blocks[nth]);
  }

  void write(const Paragraph& paragraph) {
    Node node = add_paragraph(body_, paragraph.look == Look::note ? docx::k_note : "Normal");
    if (before_signatures_) add(node.child("w:pPr"), "w:keepNext");
    if (paragraph.look == Look::centred) add(node.child("w:pPr"), "w:jc", {{"w:val", "center"}});
    add_runs(node, paragraph.runs);
  }

  void write(const List& list) {
    const int number = list.numbered ? 2 + numbered_lists_++ : 1;
    for (const Runs& item : list.items) {
      Node node = add_paragraph(body_, docx::k_list);
      Node properties = add(node.child("w:pPr"), "w:numPr");
      add(properties, "w:ilvl", {{"w:val", "0"}});
      add(properties, "w:numId", {{"w:val", std::to_string(number)}});
      add_runs(node, item);
    }
  }

  // A table of fixed width; words that are too long for their column break inside it.
  Node add_table(const char* style, const std::vector<int>& widths, const std::string& description) {
    Node table = add(body_, "w:tbl");
    Node properties = add(table, "w:tblPr");
    if (style != nullptr) add(properties, "w:tblStyle", {{"w:val", style}});
    int whole = 0;
    for (const int width : widths) whole += width;
    add(properties, "w:tblW", {{"w:w", std::to_string(whole)}, {"w:type", "dxa"}});
    add(properties, "w:tblLayout", {{"w:type", "fixed"}});
    add(properties, "w:tblLook",
        {{"w:val", "0020"},
         {"w:firstRow", "1"},
         {"w:lastRow", "0"},
         {"w:firstColumn", "0"},
         {"w:lastColumn", "0"},
         {"w:noHBand", "1"},
         {"w:noVBand", "1"}});
    if (!description.empty()) add(properties, "w:tblDescription", {{"w:val", printable(description)}});
    Node grid = add(table, "w:tblGrid");
    for (const int width : widths) add(grid, "w:gridCol", {{"w:w", std::to_string(width)}});
    return table;
  }

  // An empty cell's properties; its paragraph follows.
  Node add_cell(Node row, int width, const char* shade) {
    Node cell = add(row, "w:tc");
    Node properties = add(cell, "w:tcPr");
    add(properties, "w:tcW", {{"w:w", std::to_string(width)}, {"w:type", "dxa"}});
    if (shade != nullptr) add(properties, "w:shd", {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", shade}});
    return cell;
  }

  void fill_cell(Node cell, const Runs& runs, Align align) {
    Node node = add_paragraph(cell, docx::k_cell);
    if (align == Align::centre) add(node.child("w:pPr"), "w:jc", {{"w:val", "center"}});
    add_runs(node, runs);
  }

  void write(const Table& table) {
    const std::vector<int> widths = column_widths(table, text_width());
    Node node = add_table(docx::k_grid, widths, table.description);
    Node head = add(node, "w:tr");
    Node head_properties = add(head, "w:trPr");
    add(head_properties, "w:cantSplit");
    add(head_properties, "w:tblHeader");
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      Node cell = add_cell(head, widths[i], "E3EDEB");
      fill_cell(cell, {}, table.columns[i].align);
      add_text(cell.child("w:p"), table.columns[i].title, true, "17");  // short words stay whole in narrow columns
    }
    for (const auto& cells : table.rows) {
      Node row = add(node, "w:tr");
      Node properties = add(row, "w:trPr");
      add(properties, "w:cantSplit");
      if (table.row_height_mm > 0)
        add(properties, "w:trHeight",
            {{"w:val", std::to_string(table.row_height_mm * 567 / 10)}, {"w:hRule", "atLeast"}});
      for (std::size_t i = 0; i < table.columns.size(); ++i)
        fill_cell(add_cell(row, widths[i], nullptr), i < cells.size() ? cells[i] : Runs{}, table.columns[i].align);
    }
    gap();
  }

  void write(const Particulars& particulars) {
    const int term = text_width() * 24 / 100;
    Node table = add_table(nullptr, {term, text_width() - term}, "");
    for (const auto& [name, value] : particulars.lines) {
      Node row = add(table, "w:tr");
      add(add(row, "w:trPr"), "w:cantSplit");
      fill_cell(add_cell(row, term, nullptr), {Run{name, true}}, Align::left);
      fill_cell(add_cell(row, text_width() - term, nullptr), {Run{value}}, Align::left);
    }
    gap();
  }

  void write(const Signatures& signatures) {
    if (!signatures.place_and_date.empty()) {
      Node node = add(body_, "w:p");
      Node properties = add(node, "w:pPr");
      add(properties, "w:keepNext");
      add(properties, "w:spacing", {{"w:before", "360"}});
      add(properties, "w:jc", {{"w:val", "right"}});
      add_text(node, signatures.place_and_date);
    }
    const std::size_t across = signatures.roles.size() == 4 ? 2 : std::min<std::size_t>(3, signatures.roles.size());
    if (across == 0) return;
    const int width = text_width() / static_cast<int>(across);
    Node table = add_table(nullptr, std::vector<int>(across, width), "");
    for (std::size_t at = 0; at < signatures.roles.size(); at += across) {
      Node row = add(table, "w:tr");
      add(add(row, "w:trPr"), "w:cantSplit");
      for (std::size_t i = at; i < at + across; ++i) {
        Node cell = add_cell(row, width, nullptr);
        const bool used = i < signatures.roles.size();
        fill_cell(cell, {Run{used ? signatures.roles[i] : ""}}, Align::centre);
        if (!used) continue;
        Node line = add_paragraph(cell, docx::k_cell);
        add(line.child("w:pPr"), "w:spacing", {{"w:before", "1100"}, {"w:after", "200"}});
        add(line.child("w:pPr"), "w:jc", {{"w:val", "center"}});
        add_text(line, "( ............................................ )");
      }
    }
    gap();
  }

  void write(const Picture& picture) {
    std::string png = png_of(picture.drawing);
    if (png.empty()) {
      failed_ = true;
      return;
    }
    pictures_.push_back(std::move(png));
    const std::string number = std::to_string(pictures_.size());
    const double scale = std::min(1.0, text_width() / 20.0 / picture.drawing.width);
    const auto emu = [&](double points) { return std::to_string(std::llround(points * scale * 12700)); };
    const std::string width = emu(picture.drawing.width), height = emu(picture.drawing.height);

    Node inline_node = add(add(add(add(body_, "w:p"), "w:r"), "w:drawing"), "wp:inline",
                           {{"distT", "0"}, {"distB", "0"}, {"distL", "0"}, {"distR", "0"}});
    add(inline_node, "wp:extent", {{"cx", width}, {"cy", height}});
    const std::string description = printable(picture.description);
    add(inline_node, "wp:docPr", {{"id", number}, {"name", "Picture " + number}, {"descr", description}});
    Node graphic =
        add(inline_node, "a:graphic", {{"xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"}});
    const char* k_picture = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    Node pic = add(add(graphic, "a:graphicData", {{"uri", k_picture}}), "pic:pic", {{"xmlns:pic", k_picture}});
    Node names = add(pic, "pic:nvPicPr");
    add(names, "pic:cNvPr", {{"id", number}, {"name", "image" + number + ".png"}, {"descr", description}});
    add(names, "pic:cNvPicPr");
    Node fill = add(pic, "pic:blipFill");
    add(fill, "a:blip", {{"r:embed", "rIdPicture" + number}});
    add(add(fill, "a:stretch"), "a:fillRect");
    Node shape = add(pic, "pic:spPr");
    Node place = add(shape, "a:xfrm");
    add(place, "a:off", {{"x", "0"}, {"y", "0"}});
    add(place, "a:ext", {{"cx", width}, {"cy", height}});
    add(add(shape, "a:prstGeom", {{"prst", "rect"}}), "a:avLst");
  }

  // Two tables that touch become one in Word: a small paragraph keeps them apart.
  void gap() {
    Node node = add(body_, "w:p");
    Node properties = add(node, "w:pPr");
    add(properties, "w:spacing", {{"w:after", "0"}, {"w:line", "160"}, {"w:lineRule", "exact"}});
  }

  void section() {
    Node properties = add(body_, "w:sectPr");
    if (!document_.banner.empty()) add(properties, "w:headerReference", {{"w:type", "default"}, {"r:id", "rIdHeader"}});
    add(properties, "w:footerReference", {{"w:type", "default"}, {"r:id", "rIdFooter"}});
    Node size = add(properties, "w:pgSz",
                    {{"w:w", document_.landscape ? k_long_side : k_short_side},
                     {"w:h", document_.landscape ? k_short_side : k_long_side}});
    if (document_.landscape) size.append_attribute("w:orient") = "landscape";
    const std::string margin = std::to_string(k_margin);
    add(properties, "w:pgMar",
        {{"w:top", margin},
         {"w:right", margin},
         {"w:bottom", margin},
         {"w:left", margin},
         {"w:header", "567"},
         {"w:footer", "567"},
         {"w:gutter", "0"}});
  }

  std::string footer() const {
    pugi::xml_document part;
    Node root = new_part(part, "w:ftr");
    root.append_attribute("xmlns:w") = k_w;
    Node paragraph = add_paragraph(root, "Footer");
    add(add(paragraph.child("w:pPr"), "w:tabs"), "w:tab",
        {{"w:val", "right"}, {"w:pos", std::to_string(text_width())}});
    add_text(paragraph, document_.footer + "\t");
    std::string rest = document_.page_text;
    while (!rest.empty()) {
      const std::size_t open = std::min(rest.find('{'), rest.size());
      add_text(paragraph, rest.substr(0, open));
      const std::size_t close = rest.find('}', open);
      if (close == std::string::npos) break;
      const bool page = rest.substr(open, close - open) == "{page";
      add_text(add(paragraph, "w:fldSimple", {{"w:instr", page ? "PAGE" : "NUMPAGES"}}), "1");
      rest.erase(0, close + 1);
    }
    return saved(part);
  }

  std::string header() const {
    pugi::xml_document part;
    Node root = new_part(part, "w:hdr");
    root.append_attribute("xmlns:w") = k_w;
    add_text(add_paragraph(root, "Header"), document_.banner);
    return saved(part);
  }

  std::string relations() const {
    pugi::xml_document part;
    Node root = new_part(part, "Relationships");
    root.append_attribute("xmlns") = "http://schemas.openxmlformats.org/package/2006/relationships";
    const auto relate = [&](const std::string& id, const std::string& type, const std::string& target) {
      add(root, "Relationship", {{"Id", id}, {"Type", std::string(k_r) + "/" + type}, {"Target", target}});
    };
    relate("rIdStyles", "styles", "styles.xml");
    relate("rIdNumbering", "numbering", "numbering.xml");
    relate("rIdSettings", "settings", "settings.xml");
    relate("rIdFooter", "footer", "footer1.xml");
    if (!document_.banner.empty()) relate("rIdHeader", "header", "header1.xml");
    for (std::size_t i = 1; i <= pictures_.size(); ++i)
      relate("rIdPicture" + std::to_string(i), "image", "media/image" + std::to_string(i) + ".png");
    return saved(part);
  }

  std::string core_properties() const {
    pugi::xml_document part;
    Node root = new_part(part, "cp:coreProperties");
    root.append_attribute("xmlns:cp") = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    root.append_attribute("xmlns:dc") = "http://purl.org/dc/elements/1.1/";
    root.append_attribute("xmlns:dcterms") = "http://purl.org/dc/terms/";
    root.append_attribute("xmlns:xsi") = "http://www.w3.org/2001/XMLSchema-instance";
    const std::string title =
        document_.subtitle.empty() ? document_.title : document_.title + ", " + document_.subtitle;
    add(root, "dc:title").text() = printable(title).c_str();
    add(root, "dc:creator").text() = "Rembug";
    add(root, "dc:language").text() = document_.language.c_str();
    const std::string moment = utc_text(document_.made_at);
    add(root, "dcterms:created", {{"xsi:type", "dcterms:W3CDTF"}}).text() = moment.c_str();
    add(root, "dcterms:modified", {{"xsi:type", "dcterms:W3CDTF"}}).text() = moment.c_str();
    return saved(part);
  }

  const Document& document_;
  Node body_;
  int numbered_lists_ = 0;
  bool failed_ = false;
  bool before_signatures_ = false;
  std::vector<std::string> pictures_;  // PNG
};

}  // namespace

std::string docx_of(const Document& document) {
  return Writer(document).bytes();
}

}  // namespace rembug::report
