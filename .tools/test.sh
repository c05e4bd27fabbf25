#!/usr/bin/env bash
# Everything: the fast loop, the content, the wasm tests in Chromium, the release build, the journeys in both browsers.
. "$(dirname "$0")/environment.sh"
.tools/setup.sh
.tools/check.sh
say "content"
cargo run --quiet -- check
say "wasm tests in Chromium"
# Root, as in a container, gets no sandbox from Chromium.
mkdir -p target
cat >target/webdriver.json <<'JSON'
{"goog:chromeOptions": {"args": ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"]}}
JSON
CHROMEDRIVER="$(command -v chromedriver)" WASM_BINDGEN_TEST_WEBDRIVER_JSON="$PWD/target/webdriver.json" \
  cargo test --target wasm32-unknown-unknown --test browser --test storage --test canvas
say "release build"
decide_offline
trunk build --release
cargo run --quiet -- sizes dist
say "journeys in Chromium and Firefox"
# Two at a time: a browser with its driver keeps a core busy, and waiting for a page has its limits.
cargo test --test journeys -- --ignored --test-threads=2
