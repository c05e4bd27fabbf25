#!/usr/bin/env bash
# The figures of a release build, measured in a headless Chromium on this machine.
. "$(dirname "$0")/environment.sh"
.tools/setup.sh
.tools/build.sh
# Charts that no page of the app draws stand on a page of their own.
cargo build --quiet --release --target wasm32-unknown-unknown --test drawing
mkdir -p target/bench
# shellcheck disable=SC2012 # names of our own making
drawing=$(ls -t target/wasm32-unknown-unknown/release/deps/drawing-*.wasm | head -n 1)
wasm-bindgen --target web --no-typescript --keep-lld-exports --out-name drawing --out-dir target/bench "$drawing"
cargo test --quiet --test bench -- --ignored --nocapture --test-threads=1
# The core alone, without a browser.
cargo test --quiet --release --test training speed -- --ignored --nocapture
# And in a development build: what part of a large class is reading, and what marking.
cargo test --quiet --test sharing a_large_class -- --ignored --nocapture
