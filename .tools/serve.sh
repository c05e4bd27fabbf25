#!/usr/bin/env bash
# Builds, serves and rebuilds on every change. Usage: serve.sh [trunk options], e.g. serve.sh --port 9000
. "$(dirname "$0")/environment.sh"
.tools/setup.sh build
decide_offline
say "Building; the first time takes a few minutes. Then open http://127.0.0.1:8080 (stop with Ctrl+C)."
# Beside dist/, which holds the release that the journeys test.
exec trunk serve --dist target/serve "$@"
