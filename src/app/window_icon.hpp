// The picture of the program in the task bar: two speech boxes on indigo-teal, drawn rather than kept as a file.
#pragma once

#include <vector>

namespace rembug::app {

struct IconPixels {
  int size = 0;
  std::vector<unsigned char> rgba;  // rows from the top
};

IconPixels window_icon(int size);

}  // namespace rembug::app
