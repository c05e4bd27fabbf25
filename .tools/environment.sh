# Sourced by every script: where tools live, which versions belong here, and what Trunk may fetch by itself.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# shellcheck source=versions.env
. .tools/versions.env
WASM_BINDGEN_VERSION=$(awk '/^name = "wasm-bindgen"$/ { getline; gsub(/[^0-9.]/, ""); print; exit }' Cargo.lock)

# What we install stands apart from the machine's own tools, and before them on the PATH.
TOOLS="${ACCOUNTWIJS_TOOLS:-$HOME/.cache/accountwijs}"
export ACCOUNTWIJS_TOOLS="$TOOLS"
export PATH="$TOOLS/bin:$TOOLS/npm/node_modules/.bin:$PATH"
export TRUNK_TOOLS_WASM_BINDGEN="$WASM_BINDGEN_VERSION"
export TRUNK_TOOLS_WASM_OPT="version_$BINARYEN_VERSION"

# Colours only on a terminal, so that logs stay readable.
if [ -t 1 ]; then bold=$'\033[1m' red=$'\033[1;31m' plain=$'\033[0m'; else bold='' red='' plain=''; fi
say() { printf '%saccountwijs%s %s\n' "$bold" "$plain" "$*"; }
fail() {
  printf '%saccountwijs%s %s\n' "$red" "$plain" "$*" >&2
  exit 1
}
found() { command -v "$1" >/dev/null 2>&1; }
first_found() {
  local name
  for name in "$@"; do
    if found "$name"; then command -v "$name" && return; fi
  done
  return 1
}
# version_of TOOL: the version a command-line tool reports, or nothing when it is not there.
version_of() {
  if found "$1"; then "$1" --version 2>/dev/null | head -n 1 | grep -oE '[0-9]+(\.[0-9]+)*' | head -n 1 || true; fi
}
# version_of_npm PACKAGE: read from its package.json, because starting node takes longer than everything else together.
version_of_npm() {
  local file="$TOOLS/npm/node_modules/$1/package.json"
  if [ -f "$file" ]; then sed -nE 's/^ *"version": *"([0-9.]+)".*/\1/p' "$file" | head -n 1; fi
}
has_wasm_opt() {
  [ "$(version_of_npm binaryen | cut -d. -f1)" = "$BINARYEN_VERSION" ] && found wasm-opt ||
    [ "$(version_of wasm-opt)" = "$BINARYEN_VERSION" ]
}

# Trunk fetches its helpers from release pages unless both are here in the named versions: then it needs no network.
decide_offline() {
  if [ "$(version_of wasm-bindgen)" = "$WASM_BINDGEN_VERSION" ] && has_wasm_opt; then
    export TRUNK_OFFLINE=true
  fi
}
