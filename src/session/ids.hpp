// The ids and closed vocabularies that facts, commands and views share.
#pragma once

#include <array>
#include <string_view>

#include "base/ids.hpp"

namespace rembug::session {

using SessionId = Id<struct SessionTag>;
using FactId = Id<struct FactTag>;
using DeviceId = Id<struct DeviceTag>;  // a laptop
using SeatId = Id<struct SeatTag>;      // a person's place in a session; never a name
using PlayId = Id<struct PlayTag>;
using DecisionId = Id<struct DecisionTag>;
using ItemId = Id<struct ItemTag>;
using RoundId = Id<struct RoundTag>;
using ObjectionId = Id<struct ObjectionTag>;
using AgreementId = Id<struct AgreementTag>;
using AgendaStepId = Id<struct AgendaStepTag>;

// fgd: an evening with a room. latihan: one person's practice on this laptop, which holds many plays.
enum class SessionKind { fgd, latihan };

enum class ActorRole { fasilitator, notulis, peserta, program };

enum class SeatRole { peserta, fasilitator, notulis, pejabat, pengamat };

enum class StepKind { pembukaan, aturan, skenario, papan, penilaian, kesepakatan, baca_ulang, penutup, lain };

enum class ItemKind { kesulitan, masukan, usulan, kesepakatan };

// Whom an item speaks to.
enum class Tier { kelurahan, kecamatan, kota };

// How a room answers: cards or hands counted for the whole room, or seat by seat.
enum class AnswerMode { cards, seats };

enum class RatingMethod { gradients_five, gradients_eight, fist_to_five };

enum class ObjectionKind { keberatan, ragu };

// open: nobody has answered it. answered: the room found an answer. amended: the wording was changed for it.
// withdrawn: its writer let it go. recorded: it stays as a disagreement in the minutes.
enum class ObjectionState { open, answered, amended, withdrawn, recorded };

enum class AgreementState { belum, berjalan, selesai, terhambat, dihentikan };

enum class LinkKind { menjawab, penyebab, terkait };

// A closed vocabulary as it stands in files and on the command line: names_of<E>() in the order of the enumerators.
template <class E>
constexpr auto names_of();

template <>
constexpr auto names_of<SessionKind>() {
  return std::array<std::string_view, 2>{"fgd", "latihan"};
}
template <>
constexpr auto names_of<ActorRole>() {
  return std::array<std::string_view, 4>{"fasilitator", "notulis", "peserta", "program"};
}
template <>
constexpr auto names_of<SeatRole>() {
  return std::array<std::string_view, 5>{"peserta", "fasilitator", "notulis", "pejabat", "pengamat"};
}
template <>
constexpr auto names_of<StepKind>() {
  return std::array<std::string_view, 9>{"pembukaan",   "aturan",     "skenario", "papan", "penilaian",
                                         "kesepakatan", "baca_ulang", "penutup",  "lain"};
}
template <>
constexpr auto names_of<ItemKind>() {
  return std::array<std::string_view, 4>{"kesulitan", "masukan", "usulan", "kesepakatan"};
}
template <>
constexpr auto names_of<Tier>() {
  return std::array<std::string_view, 3>{"kelurahan", "kecamatan", "kota"};
}
template <>
constexpr auto names_of<AnswerMode>() {
  return std::array<std::string_view, 2>{"cards", "seats"};
}
template <>
constexpr auto names_of<RatingMethod>() {
  return std::array<std::string_view, 3>{"gradients_five", "gradients_eight", "fist_to_five"};
}
template <>
constexpr auto names_of<ObjectionKind>() {
  return std::array<std::string_view, 2>{"keberatan", "ragu"};
}
template <>
constexpr auto names_of<ObjectionState>() {
  return std::array<std::string_view, 5>{"open", "answered", "amended", "withdrawn", "recorded"};
}
template <>
constexpr auto names_of<AgreementState>() {
  return std::array<std::string_view, 5>{"belum", "berjalan", "selesai", "terhambat", "dihentikan"};
}
template <>
constexpr auto names_of<LinkKind>() {
  return std::array<std::string_view, 3>{"menjawab", "penyebab", "terkait"};
}

template <class E>
constexpr std::string_view name_of(E value) {
  return names_of<E>()[static_cast<std::size_t>(value)];
}

// The enumerator called `name`; false if there is none.
template <class E>
constexpr bool read_name(std::string_view name, E& value) {
  constexpr auto names = names_of<E>();
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == name) {
      value = static_cast<E>(i);
      return true;
    }
  }
  return false;
}

// A scale's lowest and highest value; counts of ratings are indexed value - lowest.
struct RatingScale {
  int lowest = 1;
  int highest = 5;
  constexpr int size() const { return highest - lowest + 1; }
};

// gradients_five 1 (keberatan) .. 5 (setuju penuh); gradients_eight 1 (wholehearted) .. 8 (veto), Kaner's order;
// fist_to_five 0 (fist) .. 5.
constexpr RatingScale scale_of(RatingMethod method) {
  switch (method) {
    case RatingMethod::gradients_five: return {1, 5};
    case RatingMethod::gradients_eight: return {1, 8};
    case RatingMethod::fist_to_five: return {0, 5};
  }
  return {1, 5};
}

}  // namespace rembug::session
