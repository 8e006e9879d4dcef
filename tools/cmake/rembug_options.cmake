# Compiler settings that every target of ours shares. Targets link rembug_options PRIVATE; nothing is set globally.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

option(REMBUG_WINDOW "Build the window program (needs Dear ImGui, GLFW and OpenGL)" ON)
option(REMBUG_WERROR "Treat warnings as errors (on in CI)" OFF)
option(REMBUG_FUZZ "Build the fuzz targets (needs clang)" OFF)
option(REMBUG_BENCH "Build the benchmarks (needs Google Benchmark)" OFF)
set(REMBUG_SANITIZE "" CACHE STRING "Sanitizers for all targets of ours, e.g. address,undefined")

find_program(REMBUG_CCACHE ccache)
if(REMBUG_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${REMBUG_CCACHE})
endif()

add_library(rembug_options INTERFACE)
find_program(REMBUG_LLD ld.lld)
if(REMBUG_LLD)
  target_link_options(rembug_options INTERFACE -fuse-ld=lld)
endif()
target_include_directories(rembug_options INTERFACE ${CMAKE_SOURCE_DIR}/src)
target_compile_options(rembug_options INTERFACE
  -Wall -Wextra -Wno-missing-field-initializers -Wpedantic -Wconversion -Wshadow -Wold-style-cast -Wnon-virtual-dtor
  $<$<BOOL:${REMBUG_WERROR}>:-Werror>)
if(REMBUG_SANITIZE)
  target_compile_options(rembug_options INTERFACE -fsanitize=${REMBUG_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(rembug_options INTERFACE -fsanitize=${REMBUG_SANITIZE})
endif()

# rembug_room(NAME SOURCES file... LINKS target...): the static library rembug_NAME of src/NAME.
function(rembug_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
  add_library(rembug_${name} STATIC ${ROOM_SOURCES})
  target_link_libraries(rembug_${name} PUBLIC ${ROOM_LINKS} PRIVATE rembug_options ${ROOM_PRIVATE_LINKS})
  target_include_directories(rembug_${name} PUBLIC ${CMAKE_SOURCE_DIR}/src)
endfunction()

# rembug_test(NAME LABEL SOURCES file... LINKS target...): a doctest program with our main, registered with CTest.
function(rembug_test name label)
  cmake_parse_arguments(T "" "" "SOURCES;LINKS" ${ARGN})
  add_executable(${name} ${T_SOURCES} $<TARGET_OBJECTS:rembug_doctest_main>)
  target_link_libraries(${name} PRIVATE rembug_options ${T_LINKS})
  target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
  target_compile_definitions(${name} PRIVATE REMBUG_SOURCE_DIR="${CMAKE_SOURCE_DIR}" REMBUG_BINARY_DIR="${CMAKE_BINARY_DIR}")
  add_test(NAME ${name} COMMAND ${name})
  # fontconfig, inside Pango, never gives back what it read of the system's fonts.
  set_tests_properties(${name} PROPERTIES LABELS ${label}
    ENVIRONMENT "LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/support/lsan.supp:print_suppressions=0")
endfunction()
