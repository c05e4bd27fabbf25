# Trunk's hook before the build: what index.html refers to but nobody writes by hand, in target/site/.
set -eu
site=target/site
mkdir -p "$site/later"

# One style sheet for the first visit; the order is the cascade. fonts/ lies beside it in dist/ as it does in style/.
cat style/tokens.css style/base.css $(find style/components style/pages -name '*.css' 2>/dev/null | sort) >"$site/accountwijs.css"
# What later pages add for themselves.
cp style/later/*.css "$site/later/"

# Names carry a hash of the content, so packs of an earlier build would stay behind.
rm -rf "$site/packs"
cargo run --quiet -- pack "$site/packs"
