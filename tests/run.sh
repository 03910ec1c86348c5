#!/usr/bin/env bash
# All tests: installs what is missing (root or sudo), builds, runs. Ends with "N passed, N failed".
# usage: tests/run.sh            everything
#        tests/run.sh --quick    unit tests and golden files with one build, for the time between two edits
set -euo pipefail
cd "$(dirname "$0")/.."
. tests/support/packages.sh
quick=0
[ "${1:-}" = --quick ] && quick=1

passed=0
failed=0
# Runs one suite; its output stays hidden unless it fails.
suite() {
  local name=$1 log
  shift
  log=build/log-${name// /-}.txt
  local began=$SECONDS
  if "$@" >"$log" 2>&1; then
    passed=$((passed + 1))
    printf '   passed  %-34s %4d s\n' "$name" $((SECONDS - began))
  else
    failed=$((failed + 1))
    printf '   FAILED  %-34s %4d s\n' "$name" $((SECONDS - began))
    tail -n 60 "$log"
  fi
}

# shellcheck disable=SC2086
need_packages $BUILD_PACKAGES $TEST_PACKAGES
mkdir -p build
need_node_packages
export LC_ALL=C.UTF-8 CMAKE_CXX_COMPILER_LAUNCHER=ccache CCACHE_DIR="${CCACHE_DIR:-$PWD/build/ccache}"
export ASAN_OPTIONS=detect_leaks=1 UBSAN_OPTIONS=print_stacktrace=1
# The same random cases at every run: a gate must not fall by chance. Without the variable each run of a test tries others.
export RC_PARAMS="${RC_PARAMS:-seed=20261125}"

say_step "building with sanitizers, warnings are errors"
cmake --preset dev >build/configure-dev.log || { cat build/configure-dev.log; exit 1; }
cmake --build --preset dev

say_step "unit and property tests"
suite "unit tests" ctest --test-dir build/dev --output-on-failure -j 2
suite "lint" python3 tests/lint/lint.py
suite "golden files, sanitized build" python3 tests/golden/run.py --cairn build/dev/cairn tests/golden/*.test

if [ $quick = 0 ]; then
  say_step "building the release: static, optimised"
  cmake --preset release >build/configure-release.log || { cat build/configure-release.log; exit 1; }
  cmake --build --preset release
  suite "golden files, release build" python3 tests/golden/run.py --cairn build/release/cairn tests/golden/*.test
  suite "streaks against an oracle" python3 tests/cli/streak_test.py build/release/cairn --streams 100
  suite "quickstart" bash examples/quickstart.sh
  suite "README" python3 tests/golden/run.py --cairn build/release/cairn README.md
  suite "examples" python3 tests/golden/run.py --cairn build/release/cairn graphs/README.md examples/*/README.md
  suite "JSON against its schemas" python3 tests/golden/schemas.py --cairn build/release/cairn
  suite "pages in a browser" python3 tests/page/pages_test.py --cairn build/release/cairn
  suite "hostile input and faults" python3 tests/golden/faults.py --cairn build/release/cairn
  say_step "building with clang, optimised and sanitized: the program and the fuzzers"
  cmake --preset fuzz >build/configure-fuzz.log || { cat build/configure-fuzz.log; exit 1; }
  cmake --build --preset fuzz
  suite "golden files, clang build" python3 tests/golden/run.py --cairn build/fuzz/cairn tests/golden/*.test
  suite "the same orders from g++ and clang" python3 tests/golden/same_orders.py --cairn build/dev/cairn --cairn build/release/cairn --cairn build/fuzz/cairn
  for fuzzer in build/fuzz/tests/fuzz/*_fuzz; do
    name=$(basename "$fuzzer" _fuzz)
    mkdir -p "build/fuzz/new-$name"
    suite "fuzz $name" "$fuzzer" -max_total_time=30 -timeout=10 -rss_limit_mb=4096 "build/fuzz/new-$name" "tests/fuzz/corpus/$name"
  done
fi

printf '\n%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" = 0 ]
