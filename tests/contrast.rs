//! The contrast table of the design, computed from `style/tokens.css`, and the rule that only that file names colours.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Smallest ratio for text (WCAG 2.2, 1.4.3).
const TEXT: f64 = 4.5;
/// Smallest ratio for parts of controls and charts (WCAG 2.2, 1.4.11).
const PART: f64 = 3.0;

const TEXT_PAIRS: &[(&str, &[&str])] = &[
    (
        "ink",
        &[
            "paper",
            "surface",
            "sunken",
            "accent-surface",
            "right-surface",
            "partly-surface",
            "wrong-surface",
        ],
    ),
    ("ink-soft", &["paper", "surface", "sunken", "accent-surface"]),
    ("ink-faint", &["paper", "surface", "sunken", "accent-surface"]),
    ("accent", &["paper", "surface", "sunken", "accent-surface"]),
    ("accent-deep", &["paper", "surface"]),
    ("on-accent", &["accent", "accent-deep"]),
    ("right", &["paper", "surface", "right-surface"]),
    ("partly", &["paper", "surface", "partly-surface"]),
    ("wrong", &["paper", "surface", "wrong-surface"]),
];

const PART_PAIRS: &[(&str, &[&str])] = &[
    ("edge", &["paper", "surface", "sunken"]),
    ("accent", &["rule"]),
    ("series-1", &["paper", "surface"]),
    ("series-2", &["paper", "surface"]),
    ("series-3", &["paper", "surface"]),
    ("series-4", &["paper", "surface"]),
    ("series-5", &["paper", "surface"]),
    ("series-6", &["paper", "surface"]),
];

#[test]
fn contrast_is_enough_in_light_dark_and_print() {
    let css = tokens();
    let mut short = Vec::new();
    for mode in [":root {", "html[data-theme=\"dark\"] {", "html[data-theme] {"] {
        let colours = colours_after(&css, mode);
        for (pairs, limit) in [(TEXT_PAIRS, TEXT), (PART_PAIRS, PART)] {
            for (front, backs) in pairs {
                for back in *backs {
                    let ratio = contrast(colours[*front], colours[*back]);
                    println!("{mode:28} {front:10} on {back:16} {ratio:.1}");
                    if ratio < limit {
                        short.push(format!("{mode} {front} on {back}: {ratio:.2}, needs {limit}"));
                    }
                }
            }
        }
    }
    assert!(short.is_empty(), "too little contrast:\n{}", short.join("\n"));
}

#[test]
fn dark_is_the_same_whether_chosen_or_followed() {
    let css = tokens();
    let chosen = colours_after(&css, "html[data-theme=\"dark\"] {");
    assert_eq!(colours_after(&css, "html:not([data-theme=\"light\"]) {"), chosen);
    // A role without a dark value would keep its light one.
    let light = colours_after(&css, ":root {");
    assert_eq!(light.keys().collect::<Vec<_>>(), chosen.keys().collect::<Vec<_>>());
}

#[test]
fn only_the_tokens_name_colours_and_sizes_in_px() {
    let mut found = Vec::new();
    for file in sheets(Path::new("style")) {
        if file.ends_with("tokens.css") {
            continue;
        }
        let css = without_comments(&fs::read_to_string(&file).unwrap());
        for (number, line) in css.lines().enumerate() {
            // Selectors (`#id`) end in a brace; what is left are declarations.
            let names_colour = !line.trim_end().ends_with(['{', ','])
                && (line.contains('#')
                    || ["rgb(", "rgba(", "hsl(", "oklch("]
                        .iter()
                        .any(|form| line.contains(form)));
            if names_colour || has_large_px(line) {
                found.push(format!("{}:{}: {}", file.display(), number + 1, line.trim()));
            }
        }
    }
    assert!(found.is_empty(), "belongs in style/tokens.css:\n{}", found.join("\n"));
}

#[test]
fn every_token_that_is_used_exists() {
    let known = tokens();
    // Set while the app runs, each with a fallback where it is used.
    let set_by_the_app = ["--done", "--at", "--columns"];
    for file in sheets(Path::new("style")) {
        let css = without_comments(&fs::read_to_string(&file).unwrap());
        for used in css.split("var(").skip(1) {
            let name = used.split([')', ',']).next().unwrap().trim();
            assert!(
                known.contains(&format!("{name}:")) || set_by_the_app.contains(&name),
                "{}: {name} is not in tokens.css",
                file.display()
            );
        }
    }
}

fn tokens() -> String {
    without_comments(&fs::read_to_string("style/tokens.css").unwrap())
}

fn without_comments(css: &str) -> String {
    let mut kept = String::new();
    let mut rest = css;
    while let Some((before, comment)) = rest.split_once("/*") {
        kept.push_str(before);
        let (inside, after) = comment.split_once("*/").expect("every comment ends");
        kept.extend(inside.chars().filter(|letter| *letter == '\n'));
        rest = after;
    }
    kept + rest
}

/// The colours of the block that opens with `opening`.
fn colours_after(css: &str, opening: &str) -> BTreeMap<String, [u8; 3]> {
    let block = css
        .split_once(opening)
        .unwrap_or_else(|| panic!("no block {opening}"))
        .1;
    let block = block.split('}').next().unwrap();
    block
        .split(';')
        .filter_map(|declaration| {
            let (name, value) = declaration.trim().strip_prefix("--")?.split_once(": #")?;
            (value.len() == 6).then(|| {
                let part = |from: usize| u8::from_str_radix(&value[from..from + 2], 16).unwrap();
                (name.to_owned(), [part(0), part(2), part(4)])
            })
        })
        .collect()
}

/// Contrast ratio of WCAG 2.
fn contrast(front: [u8; 3], back: [u8; 3]) -> f64 {
    let luminance = |colour: [u8; 3]| {
        let [red, green, blue] = colour.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    };
    let (one, other) = (luminance(front), luminance(back));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Whether a size over 3 px is named; thinner ones are rules.
fn has_large_px(line: &str) -> bool {
    line.match_indices("px").any(|(end, _)| {
        let start = line[..end]
            .rfind(|letter: char| !letter.is_ascii_digit() && letter != '.')
            .map_or(0, |at| at + 1);
        line[start..end].parse::<f64>().is_ok_and(|size| size > 3.0)
    })
}

fn sheets(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sheets(&path));
        } else if path.extension().is_some_and(|extension| extension == "css") {
            found.push(path);
        }
    }
    found.sort();
    found
}
