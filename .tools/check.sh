#!/usr/bin/env bash
# The fast loop: nothing here needs a browser or a release build.
. "$(dirname "$0")/environment.sh"
.tools/setup.sh rust
say "format"
cargo fmt --check || fail "Run: cargo fmt"
say "clippy, native"
cargo clippy --quiet --all-targets -- -D warnings
say "clippy, browser"
# Not all targets: property tests and journeys have no browser build.
cargo clippy --quiet --target wasm32-unknown-unknown --lib --bins --test browser --test storage --test canvas -- -D warnings
say "tests, native"
cargo test --quiet
