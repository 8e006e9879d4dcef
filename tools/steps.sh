# Steps that tools/start, tools/check and .ci/run share. Sourced from the top folder. Quiet: what a step says goes to
# build/logs, and its end is shown only if it fails.

mkdir -p build/logs

# A step: `quietly NAME COMMAND...`.
quietly() {
  local name=$1
  shift
  if "$@" >"build/logs/$name.log" 2>&1; then return 0; fi
  echo "$name failed; the end of build/logs/$name.log:" >&2
  grep -E -m 20 'error|Error|FAILED' "build/logs/$name.log" >&2 || tail -n 20 "build/logs/$name.log" >&2
  return 1
}

# packages_for WHEN...: what is missing of the lists `start`, `check`, `ci` in tools/packages. Asks apt only if something is.
packages_for() {
  local stamp="build/.packages.$(IFS=-; echo "$*")"
  if [ -e "$stamp" ] && [ "$stamp" -nt tools/packages ]; then return 0; fi
  local wanted missing
  wanted=$(awk -v when="$*" 'BEGIN { split(when, w, " "); for (i in w) take[w[i]] } ($1 in take) { print $2 }' \
    tools/packages)
  missing=$(comm -23 <(sort <<<"$wanted") \
    <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' | awk '$1 == "installed" { print $2 }' | sort))
  if [ -n "$missing" ]; then
    if ! command -v apt-get >/dev/null; then
      echo "These Debian packages are needed: $(tr '\n' ' ' <<<"$missing")" >&2
      return 1
    fi
    local root=()
    if [ "$(id -u)" -ne 0 ]; then root=(sudo); fi
    echo "Installing: $(tr '\n' ' ' <<<"$missing")"
    quietly apt-update "${root[@]}" apt-get update -qq || true
    # shellcheck disable=SC2086
    quietly apt-install "${root[@]}" env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y -qq --no-install-recommends $missing || return 1
  fi
  rm -f build/.packages.*
  touch "$stamp"
}

# build PRESET FLAG... [-- TARGET...]: configures when needed, builds the targets or everything.
build() {
  local preset=$1
  shift
  local flags=() targets=()
  while [ $# -gt 0 ] && [ "$1" != -- ]; do flags+=("$1"); shift; done
  [ $# -gt 0 ] && shift
  [ $# -gt 0 ] && targets=(--target "$@")
  local asked="build/$preset/.flags"
  if [ ! -e "build/$preset/build.ninja" ] || [ "$(cat "$asked" 2>/dev/null)" != "${flags[*]-}" ]; then
    quietly "configure-$preset" cmake --preset "$preset" "${flags[@]}" || return 1
    echo "${flags[*]-}" >"$asked"
  fi
  quietly "build-$preset" cmake --build "build/$preset" "${targets[@]}"
}

# run_tests PRESET CTEST-ARGUMENT...: adds to $passed and $failed, and names what failed.
passed=0
failed=0
run_tests() {
  local preset=$1
  shift
  local log="build/logs/test-$preset.log"
  ctest --test-dir "build/$preset" --output-on-failure -j "$(nproc)" "$@" >"$log" 2>&1 || true
  local summary total bad skipped
  summary=$(grep -E '[0-9]+% tests passed, [0-9]+ tests failed out of [0-9]+' "$log" | tail -n 1)
  if [ -z "$summary" ]; then
    echo "No test of $preset ran; see $log" >&2
    failed=$((failed + 1))
    return 0
  fi
  bad=$(sed -E 's/.*, ([0-9]+) tests failed.*/\1/' <<<"$summary")
  total=$(sed -E 's/.*out of ([0-9]+).*/\1/' <<<"$summary")
  skipped=$(grep -c '\*\*\*Skipped' "$log" || true)
  if [ "$skipped" -ne 0 ]; then echo "$skipped not run of $preset: $(grep -F '***Skipped' "$log" | sed -E 's/.*: ([^ ]+) .*/\1/' | tr '\n' ' ')" >&2; fi
  passed=$((passed + total - bad - skipped))
  failed=$((failed + bad))
  if [ "$bad" -ne 0 ]; then
    sed -n '/The following tests FAILED/,$p' "$log" >&2
    grep -E -m 40 'ERROR|FATAL|is NOT correct|values: ' "$log" >&2 || true
  fi
}

# The last line, alone, and how it went.
finish() {
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ]
}
