// Dates, times and numbers as each language writes them.
#pragma once

#include "base/time.hpp"
#include "i18n/words.hpp"

namespace rembug::i18n {

std::string long_date(const Date& date, const Words& words);        // "Selasa, 24 November 2026"
std::string short_date(const Date& date, const Words& words);       // "24 November 2026"
std::string clock(int minutes_after_midnight, const Words& words);  // "19.40" / "19:40"
std::string countdown(std::int64_t seconds, const Words& words);    // "12.40" / "12:40"; negative: "-02.10"

// A whole number 0..9999 in words ("dua ribu dua puluh enam"); English likewise ("two thousand twenty-six").
std::string number_in_words(int value, Language language);

// The day as official letters write it: "Selasa, tanggal dua puluh empat, bulan November, tahun dua ribu dua puluh
// enam".
std::string date_in_words(const Date& date, const Words& words);

// "Selamat pagi" until 10, siang until 15, sore until 18, else malam.
const std::string& greeting(int minutes_after_midnight, const Words& words);

}  // namespace rembug::i18n
