// Which cards perhaps say the same: the ten examples that were written before the rule was measured, and the stems.
#include "consensus/likeness.hpp"

#include <doctest/doctest.h>

using namespace rembug::consensus;

namespace {

bool suggested(const std::string& first, const std::string& second) {
  const std::vector<std::string> texts = {first, second};
  return !alike(texts).empty();
}

}  // namespace

TEST_CASE("the same wish in nearly the same words is suggested") {
  CHECK(suggested("Posko aduan dibuka di balai kelurahan", "Membuka posko pengaduan di balai kelurahan"));
  CHECK(suggested("Penyuluhan hak anak untuk ketua RT", "Ketua RT diberi penyuluhan tentang hak anak"));
  CHECK(suggested("Pertemuan wali murid dua bulan sekali", "Pertemuan wali murid tiap 2 bulan"));
  CHECK(suggested("Ruang tunggu anak di puskesmas", "Puskesmas menyediakan ruangan tunggu bagi anak"));
  CHECK(suggested("Kartu nama petugas dibagikan ke warga", "Petugas membagikan kartu namanya pada masyarakat"));
}

TEST_CASE("different wishes that share words are not suggested") {
  CHECK_FALSE(suggested("Kader piket setiap malam minggu", "Kader piket setiap pagi"));
  CHECK_FALSE(suggested("Papan informasi layanan di pasar", "Papan larangan merokok di pasar"));
}

TEST_CASE("other words for the same wish are not found, which people must know") {
  CHECK(cosine("Ruang tunggu anak di puskesmas", "Tempat nyaman untuk anak saat antre berobat") < 0.2);
}

TEST_CASE("a turning word on one side alone keeps two texts apart however alike they are") {
  const std::string may = "Mediasi boleh untuk pertengkaran ringan";
  const std::string may_not = "Mediasi tidak boleh untuk pertengkaran ringan";
  CHECK(cosine(may, may_not) > k_alike);
  CHECK(keeps_apart(may, may_not));
  CHECK_FALSE(suggested(may, may_not));
}

TEST_CASE("different numbers keep two texts apart, in digits or in words") {
  CHECK_FALSE(suggested("Pelatihan mendengar anak 2 hari", "Pelatihan mendengar anak 5 hari"));
  CHECK_FALSE(suggested("Pelatihan mendengar anak dua hari", "Pelatihan mendengar anak 5 hari"));
  CHECK(suggested("Pelatihan mendengar anak dua hari", "Pelatihan mendengar anak 2 hari"));
}

TEST_CASE("words are reduced to their stems and synonyms to one word") {
  CHECK(stems_of("Pelatihan") == stems_of("melatih"));
  CHECK(stems_of("Pelaporan") == stems_of("melaporkan"));
  CHECK(stems_of("Penyelesaian") == "selesai");
  CHECK(stems_of("Melaporkan lewat WA") == "lapor lewat whatsapp");
  CHECK(stems_of("parenting") == stems_of("pengasuhan"));
  CHECK(stems_of("Satu semester") == "1 6 bulan");
}

TEST_CASE("a clock time counts by its hour") {
  CHECK(stems_of("Piket jam 21.00") == "piket jam 21");
  CHECK(stems_of("Piket jam 21:00, malam") == "piket jam 21 malam");
}

TEST_CASE("the most alike pair comes first, and pairs name their texts in order") {
  const std::vector<std::string> texts = {"Kartu rujukan dengan tanggal kabar balik", "Jadwal piket malam",
                                          "Jadwal piket malam", "Kartu rujukan dengan kabar balik"};
  const auto pairs = alike(texts);
  REQUIRE(pairs.size() == 2);
  CHECK(pairs[0].first == 1);
  CHECK(pairs[0].second == 2);
  CHECK(pairs[0].cosine_0_to_1 == doctest::Approx(1.0));
  CHECK(pairs[1].first == 0);
  CHECK(pairs[1].second == 3);
  CHECK(pairs[1].cosine_0_to_1 >= k_alike);
}

TEST_CASE("likeness does not depend on which text comes first") {
  const std::string a = "Penyuluhan hak anak untuk ketua RT", b = "Ketua RT diberi penyuluhan tentang hak anak";
  CHECK(cosine(a, b) == doctest::Approx(cosine(b, a)));
}

TEST_CASE("empty texts, marks alone and no texts at all are alike to nothing") {
  CHECK(alike({}).empty());
  const std::vector<std::string> texts = {"", "", "!!!", "yang di"};
  CHECK(alike(texts).empty());
  CHECK(cosine("", "") == 0);
}
