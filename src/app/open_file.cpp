#include "app/open_file.hpp"

#ifdef _WIN32
#include <shellapi.h>
#include <windows.h>

#include <filesystem>
#else
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#endif

namespace rembug::app {

#ifdef _WIN32

Outcome open_with_computer(const std::string& path) {
  const std::wstring wide = std::filesystem::path(path).wstring();
  const auto answer =
      reinterpret_cast<std::intptr_t>(ShellExecuteW(nullptr, L"open", wide.c_str(), nullptr, nullptr, SW_SHOWNORMAL));
  if (answer <= 32) return Problem{"cannot_show_file", {{"file", path}}};
  return Done{};
}

#else

Outcome open_with_computer(const std::string& path) {
  // A shell in between goes away at once, so that nothing is left to be waited for when the other program ends.
  std::string shell = "/bin/sh", option = "-c", name = "rembug", file = path;
  std::string script = "command -v xdg-open >/dev/null || exit 3; xdg-open \"$1\" >/dev/null 2>&1 </dev/null &";
  char* const arguments[] = {shell.data(), option.data(), script.data(), name.data(), file.data(), nullptr};
  pid_t child = 0;
  if (posix_spawn(&child, shell.c_str(), nullptr, nullptr, arguments, environ) != 0)
    return Problem{"cannot_show_file", {{"file", path}}};
  int status = 0;
  if (waitpid(child, &status, 0) != child || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
    return Problem{"cannot_show_file", {{"file", path}}};
  return Done{};
}

#endif

}  // namespace rembug::app
