#!/usr/bin/env bash
# Installs what is missing, and only that. Usage: setup.sh [rust] [build] [browsers] [axe] [exchange] [anki]; without names: all.
. "$(dirname "$0")/environment.sh"

# install_crate NAME VERSION [cargo options]: a prebuilt one if cargo-binstall can get it, else built here.
install_crate() {
  local name=$1 version=$2
  shift 2
  if found cargo-binstall && cargo binstall --no-confirm --root "$TOOLS" "$name@$version" >/dev/null 2>&1; then
    say "  $name $version is there (prebuilt)."
    return
  fi
  # How fast the tool gets built matters more than how fast it runs. A folder per run: two runs must not meet in it.
  CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_PROFILE_RELEASE_DEBUG=false CARGO_PROFILE_RELEASE_LTO=off \
    CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_TARGET_DIR="$TOOLS/build-$$" \
    cargo install "$name" --version "$version" --root "$TOOLS" --force --quiet "$@" ||
    fail "$name $version could not be built. Is the network there, and a C compiler (cc)? Then run this command again;
  or install $name $version yourself and put it on the PATH."
  rm -rf "$TOOLS/build-$$"
  say "  $name $version is there."
}

# need_crate TOOL CRATE VERSION MINUTES WHY [cargo options]
need_crate() {
  local tool=$1 crate=$2 version=$3 minutes=$4 why=$5 here
  shift 5
  here=$(version_of "$tool")
  if [ "$here" = "$version" ]; then return; fi
  if [ -n "$here" ]; then
    say "$tool on the PATH is $here, needed is $version: $why."
  else
    say "$tool $version is missing: $why."
  fi
  say "  Installing it in $TOOLS (once; about $minutes minutes on two cores when it has to be built)."
  install_crate "$crate" "$version" "$@"
}

need_npm() {
  local package=$1 version=$2
  found npm || need_debian "npm brings $package" nodejs npm
  say "$package $version is missing: $3. Installing it in $TOOLS/npm."
  mkdir -p "$TOOLS/npm"
  npm install --prefix "$TOOLS/npm" --no-fund --no-audit --loglevel=error "$package@$version" >/dev/null ||
    fail "npm could not install $package@$version. Is the network there? Then run this command again."
}

# need_debian WHY PACKAGE...: system packages, where we may install them.
updated=
need_debian() {
  local why=$1 as_root=
  shift
  if ! found apt-get; then
    fail "Missing: $* ($why). Install the equivalent for this system and run this command again."
  fi
  if [ "$(id -u)" != 0 ]; then
    found sudo || fail "Missing: $* ($why). As root: apt-get install $*"
    as_root=sudo
  fi
  say "Missing: $* ($why). Installing with apt-get."
  if [ -z "$updated" ]; then
    $as_root apt-get update -qq >/dev/null || say "  apt-get update reported a problem; going on with the lists that are there."
    updated=yes
  fi
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@" >/dev/null ||
    fail "apt-get could not install $*. Try: apt-get install $*"
}

rust_group() {
  found cargo || fail "Rust is missing. Install it from https://rustup.rs and run this command again."
  if [ ! -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown" ]; then
    found rustup || fail "This Rust has no target wasm32-unknown-unknown, and there is no rustup to add it. Install rustup,
  or the package of your system with the wasm target of Rust."
    say "The target wasm32-unknown-unknown is missing: the app is compiled to it. Adding it."
    rustup target add wasm32-unknown-unknown || fail "Could not add the target. Try: rustup target add wasm32-unknown-unknown"
  fi
}

build_group() {
  rust_group
  need_crate trunk trunk "$TRUNK_VERSION" 7 "it builds and serves the app" --locked --no-default-features --features rustls
  [ -n "$WASM_BINDGEN_VERSION" ] || fail "Cargo.lock names no wasm-bindgen. Restore it: git checkout Cargo.lock"
  need_crate wasm-bindgen wasm-bindgen-cli "$WASM_BINDGEN_VERSION" 4 \
    "it must equal the crate wasm-bindgen in Cargo.lock, also for the tests in a browser"
  if ! has_wasm_opt; then
    need_npm binaryen "$BINARYEN_VERSION" "wasm-opt makes the release a third smaller"
  fi
  if [ "$(version_of_npm esbuild)" != "$ESBUILD_VERSION" ]; then
    need_npm esbuild "$ESBUILD_VERSION" "it makes the script of the release small"
  fi
}

browsers_group() {
  first_found chromium chromium-browser google-chrome >/dev/null && found chromedriver ||
    need_debian "tests run in a real Chromium" chromium chromium-driver
  first_found firefox firefox-esr >/dev/null || need_debian "tests run in a real Firefox" firefox-esr
  need_crate wasm-bindgen-test-runner wasm-bindgen-cli "$WASM_BINDGEN_VERSION" 4 "it runs wasm tests in a browser"
  need_crate geckodriver geckodriver "$GECKODRIVER_VERSION" 2 "it drives Firefox in the tests" --locked
}

axe_group() {
  if [ "$(version_of_npm axe-core)" = "$AXE_CORE_VERSION" ]; then return; fi
  need_npm axe-core "$AXE_CORE_VERSION" "it checks every page on accessibility"
}

# Other programs that read what we write: questions in GIFT, and a package of SCORM.
exchange_group() {
  if [ "$(version_of_npm gift-pegjs)" != "$GIFT_PEGJS_VERSION" ]; then
    need_npm gift-pegjs "$GIFT_PEGJS_VERSION" "it reads our files in GIFT"
  fi
  if [ "$(version_of_npm scorm-again)" != "$SCORM_AGAIN_VERSION" ]; then
    need_npm scorm-again "$SCORM_AGAIN_VERSION" "it stands for a learning environment in a test"
  fi
}

# Anki's own backend, for the test that imports our file for it. Without python3 that test says so and is skipped.
anki_group() {
  local python="$TOOLS/anki/bin/python"
  if [ -x "$python" ] && [ "$("$python" -m pip show anki 2>/dev/null | awk '/^Version:/ { print $2 }')" = "$ANKI_VERSION" ]; then return; fi
  if ! found python3; then
    say "python3 is missing: the import of terms into Anki is not tested."
    return
  fi
  say "anki $ANKI_VERSION is missing: it imports our file of terms. Installing it in $TOOLS/anki."
  { python3 -m venv "$TOOLS/anki" && "$python" -m pip install --quiet "anki==$ANKI_VERSION"; } >/dev/null 2>&1 ||
    say "  anki could not be installed (it needs python3 with venv, and the network): that import is not tested."
}

for group in "${@:-build browsers axe exchange anki}"; do
  for name in $group; do
    case "$name" in
      rust) rust_group ;;
      build) build_group ;;
      browsers) browsers_group ;;
      axe) axe_group ;;
      exchange) exchange_group ;;
      anki) anki_group ;;
      *) fail "setup.sh knows the groups rust, build, browsers, axe, exchange and anki, not '$name'." ;;
    esac
  done
done
