# Trunk's hook after the build: scripts into files, preloads into the page.
set -eu
exec cargo run --quiet -- finish "$TRUNK_STAGING_DIR"
