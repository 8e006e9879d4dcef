#include "consensus/likeness.hpp"

#include <libstemmer.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <memory>
#include <set>
#include <unordered_map>

namespace rembug::consensus {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

// Words that carry no wish. Those that turn a meaning (tidak, jangan, bukan, belum, tanpa, hanya, semua) stay.
constexpr std::array<std::string_view, 40> k_stop_words = {
    "ada",    "adalah", "agar",   "akan",    "atau",   "bagi",    "bila",  "bisa",  "dalam", "dan",
    "dapat",  "dari",   "dengan", "di",      "harus",  "ini",     "itu",   "jika",  "juga",  "kalau",
    "karena", "ke",     "kepada", "lebih",   "oleh",   "pada",    "para",  "perlu", "saat",  "sangat",
    "saja",   "sampai", "secara", "seperti", "supaya", "tentang", "untuk", "yaitu", "yang",  "sekali"};

constexpr std::array<Pair, 11> k_number_words = {{{"satu", "1"},
                                                  {"dua", "2"},
                                                  {"tiga", "3"},
                                                  {"empat", "4"},
                                                  {"lima", "5"},
                                                  {"enam", "6"},
                                                  {"tujuh", "7"},
                                                  {"delapan", "8"},
                                                  {"sembilan", "9"},
                                                  {"sepuluh", "10"},
                                                  {"sebelas", "11"}}};

// One word for what people say in several; the right side may be several words.
constexpr std::array<Pair, 38> k_synonyms = {{{"tiap", "setiap"},

                                              {"wa", "whatsapp"},
                                              {"wag", "grup whatsapp"},
                                              {"parenting", "pengasuhan"},
                                              {"semester", "6 bulan"},
                                              {"triwulan", "3 bulan"},
                                              {"seminggu", "1 minggu"},
                                              {"sebulan", "1 bulan"},
                                              {"setahun", "1 tahun"},
                                              {"sehari", "1 hari"},
                                              {"pekan", "minggu"},
                                              {"masyarakat", "warga"},
                                              {"penduduk", "warga"},
                                              {"ortu", "orang tua"},
                                              {"orangtua", "orang tua"},
                                              {"training", "pelatihan"},
                                              {"sosialisasi", "penyuluhan"},
                                              {"hp", "ponsel"},
                                              {"handphone", "ponsel"},
                                              {"gawai", "ponsel"},
                                              {"telepon", "telpon"},
                                              {"telp", "telpon"},
                                              {"tlp", "telpon"},
                                              {"nomer", "nomor"},
                                              {"no", "nomor"},
                                              {"medsos", "media sosial"},
                                              {"dana", "anggaran"},
                                              {"biaya", "anggaran"},
                                              {"budget", "anggaran"},
                                              {"rapat", "pertemuan"},
                                              {"meeting", "pertemuan"},
                                              {"jadual", "jadwal"},
                                              {"poster", "papan informasi"},

                                              {"sk", "surat keputusan"},
                                              {"dgn", "dengan"},
                                              {"utk", "untuk"},
                                              {"tdk", "tidak"},
                                              {"jgn", "jangan"}}};

constexpr std::array<std::string_view, 9> k_turning_words = {"tidak",    "jangan", "bukan", "belum", "tanpa",
                                                             "dilarang", "hanya",  "semua", "larang"};

bool is_letter(unsigned char c) {
  return (c >= 'a' && c <= 'z') || c >= 0x80;  // what is not ASCII belongs to a word
}
bool is_digit(unsigned char c) {
  return c >= '0' && c <= '9';
}

// Lower case words and numbers in order; "21.00" is one number, 21.
std::vector<std::string> raw_words(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  const auto finish = [&] {
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    auto c = static_cast<unsigned char>(text[i]);
    if (c >= 'A' && c <= 'Z') c = static_cast<unsigned char>(c + ('a' - 'A'));
    const bool clock = (c == '.' || c == ':') && !word.empty() && is_digit(static_cast<unsigned char>(word.back())) &&
                       text.substr(i + 1).starts_with("00") &&
                       (i + 3 >= text.size() || !is_digit(static_cast<unsigned char>(text[i + 3])));
    if (clock) {
      i += 2;
      finish();
    } else if (is_letter(c) || is_digit(c)) {
      if (!word.empty() && is_digit(c) != is_digit(static_cast<unsigned char>(word.back()))) finish();
      word.push_back(static_cast<char>(c));
    } else {
      finish();
    }
  }
  finish();
  return words;
}

template <std::size_t Size>
std::string_view replaced(const std::array<Pair, Size>& table, std::string_view word) {
  const auto found = std::find_if(table.begin(), table.end(), [&](const Pair& pair) { return pair.first == word; });
  return found == table.end() ? word : found->second;
}

// Words after number words, synonyms and doubled words ("anak-anak"), before the stop list.
std::vector<std::string> plain_words(std::string_view text) {
  std::vector<std::string> words;
  for (const std::string& raw : raw_words(text)) {
    for (const std::string& word : raw_words(replaced(k_synonyms, replaced(k_number_words, raw)))) {
      if (!words.empty() && words.back() == word) continue;
      words.push_back(word);
    }
  }
  return words;
}

class Stemmer {
 public:
  Stemmer() : stemmer_(sb_stemmer_new("indonesian", "UTF_8")) {}
  std::string operator()(const std::string& word) const {
    if (stemmer_ == nullptr || is_digit(static_cast<unsigned char>(word.front()))) return word;
    const auto* bytes = reinterpret_cast<const sb_symbol*>(word.data());
    const sb_symbol* stem = sb_stemmer_stem(stemmer_.get(), bytes, static_cast<int>(word.size()));
    if (stem == nullptr) return word;
    return {reinterpret_cast<const char*>(stem), static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()))};
  }

 private:
  struct Delete {
    void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
  };
  std::unique_ptr<sb_stemmer, Delete> stemmer_;
};

std::string stems_with(const Stemmer& stem, std::string_view text) {
  std::string joined;
  for (const std::string& word : plain_words(text)) {
    if (std::find(k_stop_words.begin(), k_stop_words.end(), word) != k_stop_words.end()) continue;
    if (!joined.empty()) joined += ' ';
    joined += stem(word);
  }
  return joined;
}

struct Guarded {
  std::vector<std::string> numbers;  // sorted
  std::vector<std::string> turning;  // sorted
  bool operator==(const Guarded&) const = default;
};

Guarded guard_of(std::string_view text) {
  std::set<std::string> numbers, turning;
  for (const std::string& word : plain_words(text)) {
    if (is_digit(static_cast<unsigned char>(word.front()))) numbers.insert(word);
    if (std::find(k_turning_words.begin(), k_turning_words.end(), word) != k_turning_words.end()) turning.insert(word);
  }
  return {{numbers.begin(), numbers.end()}, {turning.begin(), turning.end()}};
}

struct Weighted {
  std::uint32_t gram = 0;
  double weight = 0;
};

// The texts as vectors of length 1, weighted by how many of all documents (texts and background) have each trigram.
class Space {
 public:
  Space(std::span<const std::string> texts, std::span<const std::string> background) {
    std::vector<std::map<std::uint32_t, int>> counted;
    for (const std::string& text : texts) counted.push_back(count(stems_with(stem_, text)));
    for (const std::string& text : background) count(stems_with(stem_, text));
    const double documents = static_cast<double>(texts.size() + background.size());
    for (const auto& grams : counted) {
      std::vector<Weighted>& vector = vectors.emplace_back();
      double square = 0;
      for (const auto& [gram, times] : grams) {
        const double idf = std::log((1 + documents) / (1 + holders_[gram])) + 1;
        const double weight = (1 + std::log(static_cast<double>(times))) * idf;
        vector.push_back({gram, weight});
        square += weight * weight;
      }
      for (Weighted& one : vector) one.weight /= std::sqrt(square);
    }
  }

  std::size_t grams() const { return holders_.size(); }
  std::vector<std::vector<Weighted>> vectors;  // by text; grams ascending

 private:
  std::map<std::uint32_t, int> count(const std::string& stems) {
    std::map<std::uint32_t, int> grams;
    if (stems.empty()) return grams;
    const std::string padded = " " + stems + " ";
    for (std::size_t i = 0; i + 3 <= padded.size(); ++i) {
      const auto [known, is_new] = ids_.try_emplace(padded.substr(i, 3), static_cast<std::uint32_t>(holders_.size()));
      if (is_new) holders_.push_back(0);
      ++grams[known->second];
    }
    for (const auto& gram : grams) ++holders_[gram.first];
    return grams;
  }

  Stemmer stem_;
  std::unordered_map<std::string, std::uint32_t> ids_;
  std::vector<int> holders_;
};

}  // namespace

std::string stems_of(std::string_view text) {
  return stems_with(Stemmer(), text);
}

bool keeps_apart(std::string_view first, std::string_view second) {
  return guard_of(first) != guard_of(second);
}

double cosine(std::string_view first, std::string_view second, std::span<const std::string> background) {
  const std::array<std::string, 2> texts{std::string(first), std::string(second)};
  const Space space(texts, background);
  double sum = 0;
  const auto &a = space.vectors[0], &b = space.vectors[1];
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i].gram == b[j].gram)
      sum += a[i++].weight * b[j++].weight;
    else if (a[i].gram < b[j].gram)
      ++i;
    else
      ++j;
  }
  return sum;
}

std::vector<Likeness> alike(std::span<const std::string> texts, double threshold,
                            std::span<const std::string> background) {
  const Space space(texts, background);
  std::vector<Guarded> guards;
  guards.reserve(texts.size());
  for (const std::string& text : texts) guards.push_back(guard_of(text));
  std::vector<std::vector<std::pair<std::size_t, double>>> holders(space.grams());  // texts so far, by trigram
  std::vector<double> sums(texts.size(), 0);
  std::vector<Likeness> found;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    std::vector<std::size_t> touched;
    for (const Weighted& one : space.vectors[i]) {
      for (const auto& [earlier, weight] : holders[one.gram]) {
        if (sums[earlier] == 0) touched.push_back(earlier);
        sums[earlier] += weight * one.weight;
      }
      holders[one.gram].emplace_back(i, one.weight);
    }
    for (const std::size_t earlier : touched) {
      if (sums[earlier] >= threshold && guards[earlier] == guards[i])
        found.push_back({earlier, i, std::min(1.0, sums[earlier])});
      sums[earlier] = 0;
    }
  }
  std::sort(found.begin(), found.end(), [](const Likeness& a, const Likeness& b) {
    if (a.cosine_0_to_1 != b.cosine_0_to_1) return a.cosine_0_to_1 > b.cosine_0_to_1;
    return std::pair(a.first, a.second) < std::pair(b.first, b.second);
  });
  return found;
}

}  // namespace rembug::consensus
