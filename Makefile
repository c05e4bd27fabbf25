# The commands of this project. The work is done by the scripts in .tools/; the pinned versions stand in .tools/versions.env.
.PHONY: help serve test check build bench
.DEFAULT_GOAL := help

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-7s %s\n", $$1, $$2 }' Makefile

serve: ## install what is missing, build, serve at http://127.0.0.1:8080 with live reload
	@.tools/serve.sh

test: ## install what is missing and run every test, also in real browsers
	@.tools/test.sh

check: ## the fast loop: format, clippy for both targets, native tests
	@.tools/check.sh

build: ## release into dist/, with a table of sizes; fails above the budget
	@.tools/build.sh

bench: ## print the figures: bytes, times, redraw of a release build
	@.tools/bench.sh
