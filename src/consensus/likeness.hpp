// Which cards perhaps say the same? Finds the same wish in nearly the same words, in Indonesian; the same wish in other
// words is not found. Only ever a suggestion for people.
//
// Words are normalised (lower case, number words to digits, short stop list, synonyms), stemmed by Snowball's
// Indonesian stemmer, and compared as character trigrams weighted by tf-idf: cosine of 1 + ln(tf) times
// ln((1 + N) / (1 + df)) + 1. A guard keeps apart what differs by a number or by a word that turns the meaning.
//
//   for (const Likeness& pair : alike(texts)) ... texts[pair.first], texts[pair.second]
//
// "Posko aduan dibuka di balai kelurahan" and "Membuka posko pengaduan di balai kelurahan" are alike;
// "Pelatihan mendengar anak 2 hari" and "... 5 hari" are not.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rembug::consensus {

inline constexpr double k_alike = 0.70;       // perhaps the same
inline constexpr double k_very_alike = 0.80;  // listed first

struct Likeness {
  std::size_t first = 0;  // indices into the texts, first < second
  std::size_t second = 0;
  double cosine_0_to_1 = 0;
};

// Pairs of at least `threshold` that pass the guard, most alike first, then by index. `background` holds further texts
// of the same kind, from which the weight of each trigram is learned too; it may be empty.
std::vector<Likeness> alike(std::span<const std::string> texts, double threshold = k_alike,
                            std::span<const std::string> background = {});

// The cosine of two texts, whatever the guard says.
double cosine(std::string_view first, std::string_view second, std::span<const std::string> background = {});

// True if the two differ by a number, or by a word such as "tidak" or "hanya" that one of them alone has.
bool keeps_apart(std::string_view first, std::string_view second);

// The stems that are compared, joined by one space: "Melaporkan ke WA" is "lapor whatsapp".
std::string stems_of(std::string_view text);

}  // namespace rembug::consensus
