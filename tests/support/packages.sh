# Sourced by examples/quickstart.sh and tests/run.sh: what each needs of Debian 12, and how it is installed when missing.
BUILD_PACKAGES="g++ cmake ninja-build pkg-config libboost-dev libfmt-dev libsqlitecpp-dev libsqlite3-dev libcli11-dev
  libhowardhinnant-date-dev nlohmann-json3-dev libtomlplusplus-dev libutf8proc-dev libical-dev tzdata"
TEST_PACKAGES="ccache clang clang-format libclang-rt-14-dev doctest-dev librapidcheck-dev python3 python3-icalendar python3-dateutil python3-vobject python3-jsonschema
  khal calcurse todoman vdirsyncer radicale graphviz strace chromium fonts-dejavu-core fonts-noto-cjk zsh fish tmux"

say_step() { printf '\n== %s\n' "$*"; }

# Installs those of the packages that are missing, with root or sudo. Quiet when there is nothing to do.
need_packages() {
  local missing="" package
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $package"
  done
  [ -n "$missing" ] || return 0
  local root=""
  [ "$(id -u)" = 0 ] || root=sudo
  say_step "installing:$missing"
  export DEBIAN_FRONTEND=noninteractive
  mkdir -p build
  # shellcheck disable=SC2086
  if ! { $root apt-get update -qq && $root apt-get install -y -qq --no-install-recommends $missing; } >build/packages.log 2>&1; then
    tail -n 20 build/packages.log
    return 1
  fi
}

# Fills build/node with what tests/support/node/package-lock.json names, from the npm registry. Without a network the tests that need it are skipped.
need_node_packages() {
  command -v npm >/dev/null || need_packages nodejs npm || return 1
  cmp -s tests/support/node/package-lock.json build/node/installed.json && return 0
  say_step "installing from the npm registry: $(sed -n 's/.*"node_modules\/\(.*\)".*/\1/p' tests/support/node/package-lock.json | tr '\n' ' ')"
  mkdir -p build/node
  cp tests/support/node/package.json tests/support/node/package-lock.json build/node/
  if (cd build/node && npm ci --ignore-scripts --no-audit --no-fund) >build/node.log 2>&1; then
    cp build/node/package-lock.json build/node/installed.json
  else
    echo "   not reached: tests that need it are skipped (build/node.log)"
  fi
}
