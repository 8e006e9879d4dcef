#include "app/window.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>
#include <cmath>

#include "app/keys.hpp"
#include "app/window_icon.hpp"

namespace rembug::app {

namespace {

std::string last_glfw_words() {
  const char* words = nullptr;
  glfwGetError(&words);
  return words == nullptr ? std::string("?") : std::string(words);
}

Window* window_of(GLFWwindow* handle) {
  return static_cast<Window*>(glfwGetWindowUserPointer(handle));
}

char letter_on(int code, int scancode) {
  // On the number pad digits and signs are read from the code: their names follow Num Lock.
  if (code >= GLFW_KEY_KP_0 && code <= GLFW_KEY_KP_EQUAL) return '\0';
  const char* name = glfwGetKeyName(code, scancode);
  return name != nullptr && name[0] != '\0' && name[1] == '\0' ? name[0] : '\0';
}

}  // namespace

Result<std::unique_ptr<Desktop>> Desktop::open() {
  if (glfwInit() != GLFW_TRUE) return Problem{"no_display", {{"why", last_glfw_words()}}};
  return std::unique_ptr<Desktop>(new Desktop());
}

Desktop::~Desktop() {
  glfwTerminate();
}

void Desktop::wait(double seconds) {
  if (seconds > 0)
    glfwWaitEventsTimeout(seconds);
  else
    glfwPollEvents();
}

void Desktop::wake() {
  glfwPostEmptyEvent();
}

double Desktop::seconds() const {
  return glfwGetTime();
}

bool Desktop::has_second_screen() const {
  int count = 0;
  glfwGetMonitors(&count);
  return count > 1;
}

Result<std::unique_ptr<Window>> Window::open(const WindowLook& look) {
  glfwDefaultWindowHints();
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 0);
  glfwWindowHint(GLFW_DEPTH_BITS, 0);
  glfwWindowHint(GLFW_STENCIL_BITS, 0);
  glfwWindowHintString(GLFW_X11_CLASS_NAME, "rembug");
  glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "rembug");
  int width = look.width, height = look.height;
  int count = 0;
  GLFWmonitor** monitors = glfwGetMonitors(&count);
  GLFWmonitor* full_screen_on = nullptr;
  if (look.on_second_screen && count > 1) {
    full_screen_on = monitors[1];
    const GLFWvidmode* mode = glfwGetVideoMode(full_screen_on);
    width = mode->width;
    height = mode->height;
    glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);  // the room goes on seeing it while work goes on here
    glfwWindowHint(GLFW_FOCUSED, GLFW_FALSE);
  } else if (count > 0 && !look.keep_size) {
    int x = 0, y = 0, most_width = width, most_height = height;
    glfwGetMonitorWorkarea(monitors[0], &x, &y, &most_width, &most_height);
    width = std::min(width, most_width);
    height = std::min(height, most_height);
  }
  GLFWwindow* handle = glfwCreateWindow(width, height, look.title.c_str(), full_screen_on, nullptr);
  if (handle == nullptr) return Problem{"no_display", {{"why", last_glfw_words()}}};
  std::unique_ptr<Window> window(new Window(handle));
  window->make_current();
  glfwSwapInterval(full_screen_on == nullptr ? 1 : 0);
  return window;
}

Window::Window(GLFWwindow* handle) : handle_(handle) {
  glfwSetWindowUserPointer(handle_, this);
  const IconPixels icon = window_icon(64);
  GLFWimage image{icon.size, icon.size, const_cast<unsigned char*>(icon.rgba.data())};
  glfwSetWindowIcon(handle_, 1, &image);
  glfwSetWindowSizeLimits(handle_, 640, 400, GLFW_DONT_CARE, GLFW_DONT_CARE);
  listen();
  measure();
}

Window::~Window() {
  glfwDestroyWindow(handle_);
}

void Window::measure() {
  int width = 1, height = 1;
  glfwGetFramebufferSize(handle_, &width_px_, &height_px_);
  glfwGetWindowSize(handle_, &width, &height);
  width_px_ = std::max(width_px_, 1);
  height_px_ = std::max(height_px_, 1);
  pixels_per_unit_ = static_cast<double>(width_px_) / std::max(width, 1);
  float x = 1, y = 1;
  glfwGetWindowContentScale(handle_, &x, &y);
  scale_ = std::clamp(std::round(x * 4) / 4, 1.F, 3.F);
  touched_ = damaged_ = true;
}

void Window::listen() {
  glfwSetInputMode(handle_, GLFW_LOCK_KEY_MODS, GLFW_FALSE);
  glfwSetKeyCallback(handle_, [](GLFWwindow* handle, int code, int scancode, int action, int mods) {
    Window& self = *window_of(handle);
    self.touched_ = true;
    const ui::Chord chord = chord_of(code, mods, letter_on(code, scancode));
    const auto edits = edit_key_of(chord);
    if (action == GLFW_PRESS || (action == GLFW_REPEAT && !edits)) {
      if (chord.key != ui::Key::none)
        self.keys_.press(chord, edits);
      else
        self.keys_.modifiers((mods & GLFW_MOD_CONTROL) != 0, (mods & GLFW_MOD_SHIFT) != 0);
    } else if (action == GLFW_REPEAT) {
      // Text editing repeats by how long its key is down; the screens get each repeat.
      self.keys_.press(chord, std::nullopt);
    } else {
      if (edits) self.keys_.release(*edits);
      if (chord.key == ui::Key::none) self.keys_.modifiers(false, false);
    }
  });
  glfwSetCharCallback(handle_, [](GLFWwindow* handle, unsigned int code) {
    window_of(handle)->touched_ = true;
    window_of(handle)->keys_.character(code);
  });
  glfwSetMouseButtonCallback(handle_, [](GLFWwindow* handle, int button, int action, int) {
    window_of(handle)->touched_ = true;
    window_of(handle)->keys_.mouse_button(static_cast<std::size_t>(button), action == GLFW_PRESS);
  });
  glfwSetCursorPosCallback(handle_, [](GLFWwindow* handle, double x, double y) {
    Window& self = *window_of(handle);
    self.touched_ = true;
    self.keys_.mouse_at(x * self.pixels_per_unit_, y * self.pixels_per_unit_);
  });
  glfwSetCursorEnterCallback(handle_, [](GLFWwindow* handle, int entered) {
    window_of(handle)->touched_ = true;
    if (entered == GLFW_FALSE) window_of(handle)->keys_.mouse_at(-1e6, -1e6);
  });
  glfwSetScrollCallback(handle_, [](GLFWwindow* handle, double, double notches) {
    window_of(handle)->touched_ = true;
    window_of(handle)->keys_.wheel(notches);
  });
  glfwSetWindowFocusCallback(handle_, [](GLFWwindow* handle, int focused) {
    window_of(handle)->touched_ = true;
    if (focused == GLFW_FALSE) window_of(handle)->keys_.lost_focus();
  });
  glfwSetDropCallback(handle_, [](GLFWwindow* handle, int count, const char** paths) {
    Window& self = *window_of(handle);
    self.touched_ = true;
    for (int i = 0; i < count; ++i) self.dropped_.emplace_back(paths[i]);
  });
  glfwSetFramebufferSizeCallback(handle_, [](GLFWwindow* handle, int, int) { window_of(handle)->measure(); });
  glfwSetWindowContentScaleCallback(handle_, [](GLFWwindow* handle, float, float) { window_of(handle)->measure(); });
  glfwSetWindowRefreshCallback(
      handle_, [](GLFWwindow* handle) { window_of(handle)->touched_ = window_of(handle)->damaged_ = true; });
  glfwSetWindowCloseCallback(handle_, [](GLFWwindow* handle) { window_of(handle)->touched_ = true; });
}

void Window::make_current() {
  glfwMakeContextCurrent(handle_);
}

void Window::present() {
  glfwSwapBuffers(handle_);
}

void Window::toggle_full_screen() {
  if (glfwGetWindowMonitor(handle_) != nullptr) {
    glfwSetWindowMonitor(handle_, nullptr, before_[0], before_[1], before_[2], before_[3], GLFW_DONT_CARE);
    return;
  }
  glfwGetWindowPos(handle_, &before_[0], &before_[1]);
  glfwGetWindowSize(handle_, &before_[2], &before_[3]);
  // On the screen that holds the middle of the window.
  int count = 0;
  GLFWmonitor** monitors = glfwGetMonitors(&count);
  GLFWmonitor* best = count > 0 ? monitors[0] : nullptr;
  for (int i = 0; i < count; ++i) {
    int x = 0, y = 0;
    glfwGetMonitorPos(monitors[i], &x, &y);
    const GLFWvidmode* mode = glfwGetVideoMode(monitors[i]);
    const int middle_x = before_[0] + before_[2] / 2, middle_y = before_[1] + before_[3] / 2;
    if (middle_x >= x && middle_x < x + mode->width && middle_y >= y && middle_y < y + mode->height) best = monitors[i];
  }
  if (best == nullptr) return;
  const GLFWvidmode* mode = glfwGetVideoMode(best);
  glfwSetWindowMonitor(handle_, best, 0, 0, mode->width, mode->height, mode->refreshRate);
}

bool Window::is_hidden() const {
  return glfwGetWindowAttrib(handle_, GLFW_ICONIFIED) != 0;
}

bool Window::close_asked() const {
  return glfwWindowShouldClose(handle_) != 0;
}

std::string Window::clipboard() const {
  const char* text = glfwGetClipboardString(handle_);
  return text == nullptr ? std::string() : std::string(text);
}

void Window::set_clipboard(const std::string& text) {
  glfwSetClipboardString(handle_, text.c_str());
}

}  // namespace rembug::app
