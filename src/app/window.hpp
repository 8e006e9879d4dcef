// One window of the desktop: GLFW's window, its OpenGL context, and what hands did in it since the last frame.
// Main thread only. glfwInit() has been called by Desktop, which must outlive every window.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "app/key_queue.hpp"
#include "base/result.hpp"

struct GLFWwindow;

namespace rembug::app {

// The window system. Problem no_display: there is none.
class Desktop {
 public:
  static Result<std::unique_ptr<Desktop>> open();
  ~Desktop();
  Desktop(const Desktop&) = delete;
  Desktop& operator=(const Desktop&) = delete;

  void wait(double seconds);  // for something to happen, or for wake()
  static void wake();         // from any thread
  double seconds() const;     // monotonic
  bool has_second_screen() const;

 private:
  Desktop() = default;
};

struct WindowLook {
  std::string title;
  int width = 1366, height = 768;
  bool on_second_screen = false;  // full screen there
  bool keep_size = false;         // even if the screen is smaller
};

class Window {
 public:
  // Problem no_display if no window with OpenGL 3 can be had.
  static Result<std::unique_ptr<Window>> open(const WindowLook& look);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  void make_current();
  void present();  // shows what was painted
  void toggle_full_screen();

  int width_px() const { return width_px_; }
  int height_px() const { return height_px_; }
  bool is_hidden() const;                 // minimised: nothing need be painted
  float scale() const { return scale_; }  // of the screen: 2 on very fine ones
  bool close_asked() const;
  KeyQueue& keys() { return keys_; }
  std::vector<std::string> take_dropped() { return std::exchange(dropped_, {}); }
  // True once after anything happened in the window.
  bool take_touched() { return std::exchange(touched_, false); }
  // True once after what was shown may have been lost (resized, uncovered).
  bool take_damaged() { return std::exchange(damaged_, false); }

  std::string clipboard() const;
  void set_clipboard(const std::string& text);

 private:
  explicit Window(GLFWwindow* handle);
  void listen();
  void measure();

  GLFWwindow* handle_;
  KeyQueue keys_;
  std::vector<std::string> dropped_;
  int width_px_ = 1, height_px_ = 1;
  double pixels_per_unit_ = 1;
  float scale_ = 1;
  bool touched_ = true, damaged_ = true;
  int before_[4] = {0, 0, 1366, 768};  // place and size before full screen
};

}  // namespace rembug::app
