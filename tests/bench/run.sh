#!/usr/bin/env bash
# All measurements in one table: installs what the build needs, builds the release and the bench programs, measures. Never fails because of a time.
# usage: tests/bench/run.sh [--runs N] [--only WORD]    the peers are measured where they are installed: taskwarrior timewarrior tj3 calcurse khal
set -euo pipefail
cd "$(dirname "$0")/../.."
. tests/support/packages.sh
# shellcheck disable=SC2086
need_packages $BUILD_PACKAGES python3 strace libical-dev
mkdir -p build
cmake --preset bench >build/configure-bench.log || { cat build/configure-bench.log; exit 1; }
cmake --build --preset bench --target bench_programs
exec python3 tests/bench/bench.py --build build/bench "$@"
