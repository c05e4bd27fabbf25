#!/usr/bin/env bash
# Release into dist/, and what it weighs. Fails above the budget (src/cli/sizes.rs holds the numbers).
. "$(dirname "$0")/environment.sh"
.tools/setup.sh build
decide_offline
trunk build --release
cargo run --quiet -- sizes dist
