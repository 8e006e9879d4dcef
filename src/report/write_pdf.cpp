// PDF by Pango on Cairo: A4, page numbers, table heads repeated on every page, fonts embedded, bookmarks for headings.
// The document is laid out at least twice, because the first page already says how many there are.
#include <cairo/cairo-pdf.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <memory>

#include "report/drawing_cairo.hpp"
#include "report/writers.hpp"

namespace rembug::report {
namespace {

constexpr double k_short_side = 595.276, k_long_side = 841.89;  // A4 in points
constexpr double k_margin = 56.7;                               // 20 mm
constexpr double k_body = 10.5, k_small = 9.5, k_head = 8.5, k_padding = 3.5;
constexpr std::uint32_t k_ink = 0x1B2B29, k_quiet = 0x3D4B49, k_accent = 0x0E5F5C, k_warning = 0xA01F38;

using Layout = std::unique_ptr<PangoLayout, decltype(&g_object_unref)>;

void set_colour(cairo_t* cr, std::uint32_t rgb) {
  cairo_set_source_rgb(cr, ((rgb >> 16) & 0xFFU) / 255.0, ((rgb >> 8) & 0xFFU) / 255.0, (rgb & 0xFFU) / 255.0);
}

double points(int pango_units) {
  return static_cast<double>(pango_units) / PANGO_SCALE;
}

struct Type {
  double size = k_body;
  std::uint32_t ink = k_ink;
  PangoAlignment align = PANGO_ALIGN_LEFT;
  bool bold = false;
};

// One laid-out text and how many of its lines are on paper already.
struct Flow {
  Layout layout;
  int next_line = 0;

  int lines() const { return pango_layout_get_line_count(layout.get()); }
  bool done() const { return next_line >= lines(); }
  double height() const {
    int high = 0;
    pango_layout_get_size(layout.get(), nullptr, &high);
    return points(high);
  }
};

class Writer {
 public:
  Writer(const Document& document, int pages, const std::map<std::string, int>& page_of)
      : document_(document), pages_(pages), page_of_(page_of) {
    width_ = document.landscape ? k_long_side : k_short_side;
    height_ = document.landscape ? k_short_side : k_long_side;
    surface_ = cairo_pdf_surface_create_for_stream(append, &bytes_, width_, height_);
    const std::string title = document.subtitle.empty() ? document.title : document.title + ", " + document.subtitle;
    const std::string moment = utc_text(document.made_at);
    cairo_pdf_surface_set_metadata(surface_, CAIRO_PDF_METADATA_TITLE, printable(title).c_str());
    cairo_pdf_surface_set_metadata(surface_, CAIRO_PDF_METADATA_CREATOR, "Rembug");
    cairo_pdf_surface_set_metadata(surface_, CAIRO_PDF_METADATA_CREATE_DATE, moment.c_str());
    cairo_pdf_surface_set_metadata(surface_, CAIRO_PDF_METADATA_MOD_DATE, moment.c_str());
    cr_ = cairo_create(surface_);
  }
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;
  ~Writer() {
    cairo_destroy(cr_);
    cairo_surface_destroy(surface_);
  }

  // The bytes; empty if Cairo cannot. pages() then says how many pages there are.
  std::string bytes() {
    begin_page();
    opening();
    for (std::size_t i = 0; i < document_.blocks.size(); ++i) {
      // Nobody signs a page that says nothing else.
      if (leads_to_signatures(i) && (i == 0 || !leads_to_signatures(i - 1))) need(210);
      std::visit([this](const auto& one) { write(one); }, document_.blocks[i]);
    }
    end_page();
    cairo_surface_finish(surface_);
    const bool fine =
        cairo_surface_status(surface_) == CAIRO_STATUS_SUCCESS && cairo_status(cr_) == CAIRO_STATUS_SUCCESS;
    return fine ? std::move(bytes_) : std::string();
  }
  int pages() const { return page_; }
  const std::map<std::string, int>& anchors() const { return anchors_; }

 private:
  static cairo_status_t append(void* to, const unsigned char* data, unsigned length) {
    static_cast<std::string*>(to)->append(data, data + length);
    return CAIRO_STATUS_SUCCESS;
  }

  static std::string filled(std::string words, const std::string& placeholder, int number) {
    const std::size_t found = words.find(placeholder);
    if (found != std::string::npos) words.replace(found, placeholder.size(), std::to_string(number));
    return words;
  }

  double left() const { return k_margin; }
  double text_width() const { return width_ - 2 * k_margin; }
  double bottom() const { return height_ - k_margin; }

  // ---- pages

  void begin_page() {
    ++page_;
    y_ = k_margin;
    if (document_.banner.empty()) return;
    Flow banner = flow({Run{document_.banner}}, text_width(), {k_small, k_warning, PANGO_ALIGN_CENTER, true});
    put(banner, left(), k_margin - 28, k_warning);
  }

  void end_page() {
    const double at = height_ - k_margin + 20;
    Flow footer = flow({Run{document_.footer}}, text_width() * 0.7, {8.5, k_quiet});
    put(footer, left(), at, k_quiet);
    const std::string words = filled(filled(document_.page_text, "{pages}", pages_), "{page}", page_);
    Flow number = flow({Run{words}}, text_width(), {8.5, k_quiet, PANGO_ALIGN_RIGHT});
    put(number, left(), at, k_quiet);
    cairo_show_page(cr_);
  }

  void new_page() {
    end_page();
    begin_page();
  }

  // Goes on to the next page unless so many points are free on this one.
  void need(double height) {
    if (y_ > k_margin && y_ + height > bottom()) new_page();
  }

  // ---- text

  Flow flow(const Runs& runs, double width, const Type& type) {
    Flow out{Layout(pango_cairo_create_layout(cr_), g_object_unref)};
    std::string text;
    const std::unique_ptr<PangoAttrList, decltype(&pango_attr_list_unref)> attributes(pango_attr_list_new(),
                                                                                      pango_attr_list_unref);
    for (const Run& run : runs) {
      const std::size_t from = text.size();
      text += printable(run.text);
      if (!run.to.empty() && !document_.page_reference.empty()) {
        const auto page = page_of_.find(run.to);
        text += " (" + filled(document_.page_reference, "{page}", page == page_of_.end() ? 99 : page->second) + ")";
      }
      if (!run.bold && !type.bold) continue;
      PangoAttribute* bold = pango_attr_weight_new(PANGO_WEIGHT_BOLD);
      bold->start_index = static_cast<guint>(from);
      bold->end_index = static_cast<guint>(text.size());
      pango_attr_list_insert(attributes.get(), bold);
    }
    const std::unique_ptr<PangoFontDescription, decltype(&pango_font_description_free)> font(
        pango_font_description_from_string(k_document_fonts), pango_font_description_free);
    pango_font_description_set_absolute_size(font.get(), type.size * PANGO_SCALE);
    PangoLayout* layout = out.layout.get();
    pango_layout_set_font_description(layout, font.get());
    pango_layout_set_attributes(layout, attributes.get());
    pango_layout_set_width(layout, static_cast<int>(std::max(width, 1.0) * PANGO_SCALE));
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_alignment(layout, type.align);
    pango_layout_set_line_spacing(layout, 1.2F);
    pango_layout_set_text(layout, text.c_str(), static_cast<int>(text.size()));
    return out;
  }

  // Puts lines from the flow's next one on until `space` points are used up; gives the height used. At least one line,
  // so that it always goes on.
  double put_lines(Flow& text, double x, double y, double space, std::uint32_t ink) {
    return go_through(text, space, [&](PangoLayoutIter* iter, double top) {
      PangoRectangle place;
      pango_layout_iter_get_line_extents(iter, nullptr, &place);
      set_colour(cr_, ink);
      cairo_move_to(cr_, x + points(place.x), y + points(pango_layout_iter_get_baseline(iter)) - top);
      pango_cairo_show_layout_line(cr_, pango_layout_iter_get_line_readonly(iter));
    });
  }

  // The height that put_lines would use.
  static double height_within(Flow& text, double space) {
    const int first = text.next_line;
    const double height = go_through(text, space, [](PangoLayoutIter*, double) {});
    text.next_line = first;
    return height;
  }

  template <class Visit>
  static double go_through(Flow& text, double space, Visit visit) {
    const std::unique_ptr<PangoLayoutIter, decltype(&pango_layout_iter_free)> iter(
        pango_layout_get_iter(text.layout.get()), pango_layout_iter_free);
    for (int line = 0; line < text.next_line; ++line) pango_layout_iter_next_line(iter.get());
    double used = 0;
    double top = -1;
    while (!text.done()) {
      int from = 0, to = 0;
      pango_layout_iter_get_line_yrange(iter.get(), &from, &to);
      if (top < 0) top = points(from);
      const double end = points(to) - top;
      if (used > 0 && end > space) break;
      visit(iter.get(), top);
      used = end;
      ++text.next_line;
      pango_layout_iter_next_line(iter.get());
    }
    return used;
  }

  void put(Flow& text, double x, double y, std::uint32_t ink) { put_lines(text, x, y, 1e6, ink); }

  // Running text at the cursor, over as many pages as it needs.
  void run_on(const Runs& runs, const Type& type, double indent, double after) {
    Flow text = flow(runs, text_width() - indent, type);
    need(std::min(text.height(), 2.5 * type.size));
    while (true) {
      y_ += put_lines(text, left() + indent, y_, bottom() - y_, type.ink);
      if (text.done()) break;
      new_page();
    }
    y_ += after;
  }

  void opening() {
    if (!document_.institution.empty()) {
      run_on({Run{document_.institution, true}}, {12, k_ink, PANGO_ALIGN_CENTER}, 0, 1);
      if (!document_.address.empty()) run_on({Run{document_.address}}, {k_small, k_ink, PANGO_ALIGN_CENTER}, 0, 0);
      fill_box(left(), y_ + 5, text_width(), 1.5, k_ink);
      y_ += 24;
    }
    run_on({Run{document_.title}}, {17, k_ink, PANGO_ALIGN_CENTER, true}, 0, 2);
    if (!document_.subtitle.empty()) run_on({Run{document_.subtitle}}, {12, k_ink, PANGO_ALIGN_CENTER}, 0, 14);
  }

  void fill_box(double x, double y, double width, double height, std::uint32_t colour) {
    set_colour(cr_, colour);
    cairo_rectangle(cr_, x, y, width, height);
    cairo_fill(cr_);
  }
  void outline_box(double x, double y, double width, double height) {
    set_colour(cr_, 0x6E7A78);
    cairo_set_line_width(cr_, 0.6);
    cairo_rectangle(cr_, x, y, width, height);
    cairo_stroke(cr_);
  }

  // ---- blocks

  bool leads_to_signatures(std::size_t nth) const {
    const auto& blocks = document_.blocks;
    while (nth < blocks.size() &&
           (std::holds_alternative<Paragraph>(blocks[nth]) || std::holds_alternative<Heading>(blocks[nth])))
      ++nth;
    return nth < blocks.size() && std::holds_alternative<Signatures>(blocks[nth]);
  }

  void write(const Heading& heading) {
    const double before = heading.level == 1 ? 15 : heading.level == 2 ? 11 : 8;
    const Type type{heading.level == 1   ? 13.5
                    : heading.level == 2 ? 11.5
                                         : 10.5,
                    heading.level == 1   ? k_accent
                    : heading.level == 2 ? k_ink
                                         : k_quiet,
                    PANGO_ALIGN_LEFT, true};
    need(before + 75);
    if (y_ > k_margin) y_ += before;
    if (!heading.anchor.empty()) anchors_[heading.anchor] = page_;
    const std::string place = "page=" + std::to_string(page_) + " pos=[" + std::to_string(std::lround(left())) + " " +
                              std::to_string(std::lround(y_)) + "]";
    const auto level = static_cast<std::size_t>(std::clamp(heading.level, 1, 3));
    outline_[level] = cairo_pdf_surface_add_outline(surface_, outline_[level - 1], printable(heading.text).c_str(),
                                                    place.c_str(), static_cast<cairo_pdf_outline_flags_t>(0));
    for (std::size_t deeper = level + 1; deeper < outline_.size(); ++deeper) outline_[deeper] = outline_[level];
    run_on({Run{heading.text}}, type, 0, 4);
  }

  void write(const Paragraph& paragraph) {
    Type type;
    if (paragraph.look == Look::note) type = {k_small, k_quiet};
    if (paragraph.look == Look::centred) type.align = PANGO_ALIGN_CENTER;
    run_on(paragraph.runs, type, 0, 6);
  }

  void write(const List& list) {
    int number = 0;
    for (const Runs& item : list.items) {
      need(2.5 * k_body);
      Flow mark = flow({Run{list.numbered ? std::to_string(++number) + "." : "•"}}, 22, {});
      put(mark, left() + 4, y_, k_ink);
      run_on(item, {}, 24, 3);
    }
    y_ += 5;
  }

  using Row = std::vector<Flow>;

  Row lay_row(const std::vector<Runs>& cells, const std::vector<int>& widths, const Table& table, bool is_head) {
    Row row;
    for (std::size_t i = 0; i < widths.size(); ++i) {
      Type type{is_head ? k_head : k_small, k_ink};
      type.bold = is_head;
      if (table.columns[i].align == Align::centre) type.align = PANGO_ALIGN_CENTER;
      row.push_back(flow(i < cells.size() ? cells[i] : Runs{}, widths[i] - 2 * k_padding, type));
    }
    return row;
  }

  // Rows that fit go on this page or whole on the next; a row that fits on no page is cut between lines.
  void put_row(Row& row, const std::vector<int>& widths, double least, bool is_head) {
    const double space = bottom() - y_ - 2 * k_padding;
    std::vector<double> used;
    double tallest = 0;
    double x = left();
    for (Flow& cell : row) tallest = std::max(tallest, height_within(cell, space));
    const double height = std::max(tallest + 2 * k_padding, least);
    if (is_head) fill_box(left(), y_, text_width_of(widths), height, 0xE3EDEB);
    for (std::size_t i = 0; i < row.size(); ++i) {
      put_lines(row[i], x + k_padding, y_ + k_padding, space, k_ink);
      outline_box(x, y_, widths[i], height);
      x += widths[i];
    }
    y_ += height;
  }

  static double text_width_of(const std::vector<int>& widths) {
    double sum = 0;
    for (const int width : widths) sum += width;
    return sum;
  }

  static double height_of(const Row& row) {
    double tallest = 0;
    for (const Flow& cell : row) tallest = std::max(tallest, cell.height());
    return tallest + 2 * k_padding;
  }

  void write(const Table& table) {
    const std::vector<int> widths = column_widths(table, static_cast<int>(text_width()));
    std::vector<Runs> titles;
    for (const Column& column : table.columns) titles.push_back({Run{column.title}});
    const auto put_head = [&] {
      Row head = lay_row(titles, widths, table, true);
      put_row(head, widths, 0, true);
    };
    const double least = table.row_height_mm * 72 / 25.4;
    const double head_height = height_of(lay_row(titles, widths, table, true));
    need(head_height + std::max(least, 30.0));
    put_head();
    for (const auto& cells : table.rows) {
      Row row = lay_row(cells, widths, table, false);
      const double height = std::max(height_of(row), least);
      const bool fits_a_page = height <= bottom() - k_margin - head_height;
      if (y_ + height > bottom() && (fits_a_page || y_ + 60 > bottom())) {
        new_page();
        put_head();
      }
      put_row(row, widths, least, false);
      while (std::any_of(row.begin(), row.end(), [](const Flow& cell) { return !cell.done(); })) {
        new_page();
        put_head();
        put_row(row, widths, 0, false);
      }
    }
    y_ += 9;
  }

  void write(const Particulars& particulars) {
    const double term = text_width() * 0.24;
    for (const auto& [name, value] : particulars.lines) {
      need(2 * k_body);
      const double top = y_;
      Flow words = flow({Run{name}}, term - 6, {k_small, k_ink, PANGO_ALIGN_LEFT, true});
      const double term_height = words.height();
      put(words, left(), top, k_ink);
      const int page = page_;
      run_on({Run{value}}, {k_small}, term, 3);
      if (page == page_) y_ = std::max(y_, top + term_height + 3);
    }
    y_ += 6;
  }

  void write(const Picture& picture) {
    const double scale = std::min(1.0, text_width() / picture.drawing.width);
    const double height = picture.drawing.height * scale;
    need(height + 10);
    // A board of very many proposals is taller than a page: it is made to fit.
    const double fitted = std::min(scale, scale * (bottom() - y_ - 10) / std::max(height, 1.0));
    cairo_save(cr_);
    cairo_translate(cr_, left(), y_);
    cairo_scale(cr_, fitted, fitted);
    draw(cr_, picture.drawing);
    cairo_restore(cr_);
    y_ += picture.drawing.height * fitted + 9;
  }

  void write(const Signatures& signatures) {
    const std::size_t across = signatures.roles.size() == 4 ? 2 : std::min<std::size_t>(3, signatures.roles.size());
    if (across == 0) return;
    constexpr double k_room = 92;
    need(k_room + 40);
    if (!signatures.place_and_date.empty()) {
      y_ += 12;
      run_on({Run{signatures.place_and_date}}, {k_body, k_ink, PANGO_ALIGN_RIGHT}, 0, 10);
    }
    const double width = text_width() / static_cast<double>(across);
    for (std::size_t at = 0; at < signatures.roles.size(); at += across) {
      need(k_room);
      for (std::size_t i = at; i < std::min(at + across, signatures.roles.size()); ++i) {
        const double x = left() + width * static_cast<double>(i - at);
        Flow role = flow({Run{signatures.roles[i]}}, width - 16, {k_body, k_ink, PANGO_ALIGN_CENTER});
        put(role, x + 8, y_, k_ink);
        set_colour(cr_, k_ink);
        cairo_set_line_width(cr_, 0.9);
        const double dots[] = {1, 2.5};
        cairo_set_dash(cr_, dots, 2, 0);
        const double line = std::min(width * 0.72, 180.0);
        cairo_move_to(cr_, x + (width - line) / 2, y_ + k_room - 16);
        cairo_line_to(cr_, x + (width + line) / 2, y_ + k_room - 16);
        cairo_stroke(cr_);
        cairo_set_dash(cr_, nullptr, 0, 0);
      }
      y_ += k_room;
    }
  }

  const Document& document_;
  int pages_ = 0;
  const std::map<std::string, int>& page_of_;  // where headings stood when it was laid out before
  std::map<std::string, int> anchors_;         // where they stand now
  int page_ = 0;
  double width_ = 0, height_ = 0;
  double y_ = 0;
  std::array<int, 4> outline_{CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT,
                              CAIRO_PDF_OUTLINE_ROOT};  // last bookmark by level
  std::string bytes_;
  cairo_surface_t* surface_ = nullptr;
  cairo_t* cr_ = nullptr;
};

}  // namespace

std::string pdf_of(const Document& document) {
  // References to pages may take more room than was left for them and move what follows: laid out until nothing moves,
  // at most four times.
  std::map<std::string, int> page_of;
  int pages = 0;
  for (int pass = 0;; ++pass) {
    Writer writer(document, pages, page_of);
    std::string bytes = writer.bytes();
    const bool settled = pass > 0 && writer.pages() == pages && writer.anchors() == page_of;
    if (bytes.empty() || settled || pass == 4) return bytes;
    pages = writer.pages();
    page_of = writer.anchors();
  }
}

}  // namespace rembug::report
