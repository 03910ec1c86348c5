#!/usr/bin/env bash
# From a fresh Debian 12 to a first plan: installs what is missing (root or sudo), builds cairn, and walks through the main job on the built-in catalog.
# Can be run again at any time. Leaves nothing outside this folder but the packages: the record of the walk lives in build/quickstart.
set -euo pipefail
cd "$(dirname "$0")/.."
. tests/support/packages.sh

# shellcheck disable=SC2086
need_packages $BUILD_PACKAGES
say_step "building (a few minutes the first time)"
mkdir -p build
cmake --preset release >build/configure-release.log 2>&1 || { cat build/configure-release.log; exit 1; }
cmake --build --preset release

home=$PWD/build/quickstart
rm -rf "$home"
mkdir -p "$home"
export HOME=$home XDG_DATA_HOME=$home XDG_STATE_HOME=$home XDG_CONFIG_HOME=$home
unset CAIRN_DATA
PATH=$PWD/build/release:$PATH
cd "$home"

show() {
  printf '\n$ %s\n' "$*"
  "$@"
}
show cairn roles
show cairn plan ai-security-specialist --weeks 24 --background security-practitioner
show cairn done read-ten-adverts --hours 2h
show cairn log how-ai-learns 45m
show cairn
show cairn report
show cairn export ical -o plan.ics
printf '\nThe calendar file: %s\nThe program:       %s\n' "$home/plan.ics" "${home%/quickstart}/release/cairn"
printf 'Yours begins with: cairn plan ROLE --weeks 24 (or, in Korean: cairn plan ROLE --weeks 24 --lang ko)\n'
