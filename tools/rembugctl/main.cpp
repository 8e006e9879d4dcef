// rembugctl: everything of Rembug that needs no screen.
#include <iostream>

#include "base/places.hpp"
#include "tool.hpp"

int main(int argc, char** argv) {
  using namespace rembug;
  std::ios::sync_with_stdio(false);
  const ctl::Parsed parsed = ctl::parse(argc, argv);
  if (!parsed.wanted) {
    (parsed.exit_code == 0 ? std::cout : std::cerr) << parsed.text;
    return parsed.exit_code;
  }
  ctl::Tool tool(parsed.language, data_folder().value_or(""), std::cin, std::cout, std::cerr);
  const int exit_code = std::visit([&](const auto& arguments) { return ctl::run(tool, arguments); }, *parsed.wanted);
  std::cout.flush();
  return std::cout ? exit_code : ctl::k_refused;
}
