#!/usr/bin/env bash
# The figures of a release build, measured in a headless Chromium on this machine.
. "$(dirname "$0")/environment.sh"
.tools/setup.sh
.tools/build.sh
cargo test --quiet --test bench -- --ignored --nocapture --test-threads=1
