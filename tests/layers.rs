//! Which way the layers depend on each other (`quantity ─► dutch ─► calculators ─► exercises ─► progress ─► app`), and
//! what only one of them may touch. The compiler keeps the browser out of the native build; this keeps the rest.

#![allow(clippy::unwrap_used, reason = "in a test a panic is the message")]

use std::fs;
use std::path::{Path, PathBuf};

/// Each module of the core and what it may use. A module that is not listed is a mistake: decide where it belongs.
const LAYERS: [(&str, &[&str]); 15] = [
    // Maps and sets, which any layer may use.
    ("ordered", &[]),
    // Moments and days.
    ("time", &[]),
    ("quantity", &[]),
    ("dutch", &["quantity"]),
    ("chart", &["quantity", "dutch"]),
    ("calculators", &["ordered", "quantity", "dutch", "chart"]),
    ("content", &["ordered", "quantity", "dutch", "calculators", "exercises"]),
    (
        "exercises",
        &["ordered", "quantity", "dutch", "calculators", "content", "text"],
    ),
    ("training", &["ordered", "time", "dutch", "content", "exercises"]),
    (
        "progress",
        &[
            "ordered",
            "time",
            // Shares of points are exact.
            "quantity",
            "calculators",
            "content",
            "exercises",
            "training",
            "route",
        ],
    ),
    (
        "sharing",
        &[
            "ordered",
            "time",
            "quantity",
            "dutch",
            "calculators",
            "content",
            "exercises",
            "training",
            "progress",
        ],
    ),
    // The ways to practise stand in addresses.
    ("route", &["training"]),
    // Puts the facts of every layer into words, and takes no part in deciding them.
    (
        "text",
        &[
            "time",
            "quantity",
            "dutch",
            // The words of a calculator's page stand beside its picture.
            "chart",
            "calculators",
            "content",
            "exercises",
            "training",
            "progress",
            "sharing",
            "route",
        ],
    ),
    (
        "cli",
        &[
            "ordered",
            "time",
            "quantity",
            "dutch",
            "chart",
            "calculators",
            "content",
            "exercises",
            "training",
            "progress",
            "sharing",
            "route",
            "text",
        ],
    ),
    (
        "app",
        &[
            "ordered",
            "time",
            "quantity",
            "dutch",
            "chart",
            "calculators",
            "content",
            "exercises",
            "training",
            "progress",
            "sharing",
            "route",
            "text",
        ],
    ),
];

/// Words that only some modules may write, and which: what touches the browser, rounds in binary or knows the time.
const RESERVED: [(&[&str], &[&str]); 4] = [
    (
        &[
            "leptos",
            "web_sys",
            "js_sys",
            "gloo_storage",
            "gloo",
            "wasm_bindgen",
            "plotters_canvas",
        ],
        &["app"],
    ),
    (&["plotters"], &["chart", "app"]),
    // The memory model estimates; nothing there is marked or calculated. Exact numbers know the way out, for drawing.
    (&["f64", "f32"], &["chart", "training", "quantity", "app"]),
    (&["SystemTime", "Instant"], &["app"]),
];

/// A line of a source file that goes against the layers.
#[derive(Debug, PartialEq, Eq)]
struct Breach {
    file: PathBuf,
    line: usize,
    what: String,
}

#[test]
fn layers_point_one_way() {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    collect(&sources, &mut files);
    assert!(files.len() > 20, "the sources are where this test looks");
    let breaches: Vec<Breach> = files
        .iter()
        .flat_map(|file| breaches(file.strip_prefix(&sources).unwrap(), &fs::read_to_string(file).unwrap()))
        .collect();
    assert!(breaches.is_empty(), "{breaches:#?}");
}

#[test]
fn a_breach_is_found() {
    for (why, file, source, expected) in [
        (
            "the core uses what is built on it",
            "quantity/value.rs",
            "use crate::dutch;",
            &["quantity uses dutch"][..],
        ),
        (
            "a chart that knows a calculator",
            "chart/mod.rs",
            "\nuse crate::calculators::Sheet;",
            &["chart uses calculators"],
        ),
        (
            "a path in the middle of a line",
            "dutch/show.rs",
            "    let x = crate::text::value(v);",
            &["dutch uses text"],
        ),
        (
            "several at once",
            "route.rs",
            "use crate::{dutch, text::Form};",
            &["route uses dutch", "route uses text"],
        ),
        (
            "over several lines",
            "route.rs",
            "use crate::{\n    dutch,\n};",
            &["route uses dutch"],
        ),
        (
            "the browser outside the app",
            "progress/log.rs",
            "use web_sys::window;",
            &["web_sys in progress"],
        ),
        (
            "binary fractions where figures are exact",
            "calculators/a.rs",
            "let x: f64 = 1.0;",
            &["f64 in calculators"],
        ),
        (
            "the time",
            "progress/day.rs",
            "SystemTime::now()",
            &["SystemTime in progress"],
        ),
        (
            "a module nobody placed",
            "clock.rs",
            "fn now() {}",
            &["clock is in no layer"],
        ),
        (
            "what may be",
            "calculators/a.rs",
            "use crate::{chart::Chart, dutch};\nuse crate::calculators::Field;",
            &[],
        ),
        (
            "a word inside another",
            "calculators/a.rs",
            "let instant = half64;",
            &[],
        ),
        (
            "a comment names whom it likes",
            "quantity/mod.rs",
            "//! See [`crate::dutch`], not f64.",
            &[],
        ),
        (
            "tests may look up",
            "quantity/value.rs",
            "#[cfg(test)]\nmod tests {\n use crate::text; }",
            &[],
        ),
        (
            "tests in files of their own",
            "calculators/tests/a.rs",
            "use crate::text;",
            &[],
        ),
    ] {
        let found: Vec<_> = breaches(Path::new(file), source)
            .into_iter()
            .map(|breach| breach.what)
            .collect();
        assert_eq!(found, expected, "{why}");
    }
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

/// What in `source`, the text of `file` below `src`, goes against the layers.
fn breaches(file: &Path, source: &str) -> Vec<Breach> {
    let mut parts = file.iter().map(|part| part.to_string_lossy());
    let module = parts.next().unwrap_or_default();
    let module = module.trim_end_matches(".rs");
    if matches!(module, "lib" | "main") || parts.any(|part| matches!(&*part, "tests" | "tests.rs" | "testing.rs")) {
        return Vec::new();
    }
    let breach = |line: usize, what: String| Breach {
        file: file.to_owned(),
        line,
        what,
    };
    let Some((_, allowed)) = LAYERS.iter().find(|(layer, _)| *layer == module) else {
        return vec![breach(1, format!("{module} is in no layer"))];
    };
    let mut found = Vec::new();
    // Tests stand at the end of a file and may look up to whatever makes them short.
    let code = source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let mut list_is_open = false;
    for (line, number) in code.lines().zip(1..) {
        let line = line.split("//").next().unwrap_or_default();
        let used = modules(line, &mut list_is_open);
        let used = used
            .into_iter()
            .filter(|used| *used != module && LAYERS.iter().any(|(layer, _)| layer == used));
        let wrong = used.filter(|used| !allowed.contains(used));
        found.extend(wrong.map(|used| breach(number, format!("{module} uses {used}"))));
        for (words, _) in RESERVED.iter().filter(|(_, homes)| !homes.contains(&module)) {
            let touched = words.iter().filter(|word| has_word(line, word));
            found.extend(touched.map(|word| breach(number, format!("{word} in {module}"))));
        }
    }
    found
}

/// The modules of this crate that a line names; `list_is_open` carries `use crate::{` over to the next lines.
fn modules<'a>(line: &'a str, list_is_open: &mut bool) -> Vec<&'a str> {
    let mut modules = Vec::new();
    let mut rest = line;
    if *list_is_open {
        modules.extend(listed(line));
        *list_is_open = !line.contains("};");
    }
    while let Some((_, after)) = rest.split_once("crate::") {
        if let Some(list) = after.strip_prefix('{') {
            modules.extend(listed(list));
            *list_is_open = !list.contains("};");
        } else {
            modules.extend(first_word(after));
        }
        rest = after;
    }
    modules
}

/// The first word of each member of a list between braces, deeper lists left out.
fn listed(list: &str) -> Vec<&str> {
    let mut depth = 0_usize;
    let members = list.split(move |letter: char| {
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        letter == ',' && depth == 0
    });
    members.filter_map(|member| first_word(member.trim_start())).collect()
}

fn first_word(text: &str) -> Option<&str> {
    let end = text.find(|letter: char| !is_word(letter)).unwrap_or(text.len());
    (end > 0).then(|| &text[..end])
}

fn has_word(line: &str, word: &str) -> bool {
    line.split(|letter: char| !is_word(letter)).any(|part| part == word)
}

fn is_word(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '_'
}
