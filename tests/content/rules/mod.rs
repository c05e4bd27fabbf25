//! Every rule for authors: a sample with one thing wrong, what is said of it, and at which line.

mod calculations;
mod items;
mod words;

use std::fs;
use std::path::{Path, PathBuf};

use accountwijs::content::source::{Library, quality};

use crate::samples::root;

pub const SECTION: &str = "h6/6.12-break-evenanalyse";

/// Why, the sample, what is replaced by what, what is said, and a piece of the line that is named.
type Row<'a> = (&'a str, &'a str, &'a str, &'a str, &'a str, &'a str);

/// Problems of a tree with one file of the samples, changed.
fn problems(folder: &str, name: &str, changed: &str) -> Vec<(Option<usize>, String)> {
    let tree = Tree::new();
    for file in ["h6/hoofdstuk.toml", &format!("{SECTION}/paragraaf.toml")] {
        tree.write(file, &fs::read_to_string(root().join(file)).unwrap());
    }
    if folder != SECTION {
        let exam = format!("{folder}/examen.toml");
        tree.write(&exam, &fs::read_to_string(root().join(&exam)).unwrap());
    }
    tree.write(&format!("{folder}/{name}.toml"), changed);
    let problems = Library::read(&tree.0).problems;
    problems
        .into_iter()
        .map(|problem| (problem.line, problem.message))
        .collect()
}

/// A folder of its own, gone when the test is done.
struct Tree(PathBuf);

impl Tree {
    fn new() -> Self {
        use std::sync::atomic::{AtomicU32, Ordering};
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!(
            "accountwijs-rules-{}-{}",
            std::process::id(),
            NEXT.fetch_add(1, Ordering::Relaxed)
        );
        Self(std::env::temp_dir().join(name))
    }

    fn write(&self, file: &str, text: &str) {
        let path = self.0.join(file);
        fs::create_dir_all(path.parent().unwrap_or(Path::new("/"))).unwrap();
        fs::write(path, text).unwrap();
    }
}

impl Drop for Tree {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn check_in(folder: &str, rows: &[Row]) {
    for (why, name, from, to, says, at) in rows {
        let written = fs::read_to_string(root().join(folder).join(format!("{name}.toml"))).unwrap();
        assert!(written.contains(from), "{why}: {name} holds `{from}`");
        let changed = written.replacen(from, to, 1);
        let found = problems(folder, name, &changed);
        let named = found.iter().find(|(_, message)| message.contains(says));
        let Some((found_line, _)) = named else {
            panic!("{why}: expected `{says}`, found {found:?}");
        };
        let line = found_line.and_then(|line| changed.lines().nth(line - 1));
        assert!(
            line.is_some_and(|line| line.contains(at)),
            "{why}: `{says}` names the line {line:?}"
        );
    }
}

pub fn check(rows: &[Row]) {
    check_in(SECTION, rows);
}

#[test]
fn what_every_exercise_has() {
    check(&[
        (
            "two hints for options",
            "choice",
            "prompt =",
            "hints = [\"een\", \"twee\"]\nprompt =",
            "expected one hint at the most",
            "hints =",
        ),
        (
            "four hints",
            "matching",
            "hints = [",
            "hints = [\"een\", \"twee\", \"drie\", ",
            "expected three hints at the most",
            "hints =",
        ),
        (
            "two hints for numbers",
            "number",
            "\"Wat is onbekend?\", ",
            "",
            "expected three hints",
            "hints =",
        ),
        (
            "a value without a calculator",
            "term",
            "Noor van",
            "{naam} van",
            "expected no value",
            "prompt =",
        ),
        (
            "a field that does not exist",
            "term",
            "near =",
            "nearly =",
            "unknown field `nearly`",
            "nearly =",
        ),
        (
            "an exclamation mark",
            "sorting",
            "er is keuze.\"",
            "er is keuze!\"",
            "no exclamation mark",
            "er is keuze!",
        ),
        (
            "an objective that is not there",
            "term",
            "objective = \"a\"",
            "objective = \"c\"",
            "a to b",
            "objective =",
        ),
    ]);
}

#[test]
fn the_book_speaks_to_both_countries() {
    let book = Library::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("exercises"));
    assert!(book.exercises().count() > 900);
    let found = quality(&book, |_, _| Vec::new()).words_of_one_country;
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn cases() {
    let written = fs::read_to_string(root().join(SECTION).join("case.toml")).unwrap();
    let between = |from: &str, to: &str| {
        let start = written.find(from).unwrap();
        &written[start..start + written[start..].find(to).unwrap()]
    };
    let part = "[[task.case.parts]]\n";
    let sorting = between(
        "[[task.case.parts]]\nprompt = \"Wie kijkt",
        "[[task.case.parts]]\nprompt = \"Wat raad",
    );
    let number = between(
        "[[task.case.parts]]\nprompt = \"De vaste",
        "[[task.case.parts]]\nprompt = \"Wie kijkt",
    );
    let term =
        "[[task.case.parts]]\nprompt = \"Wie laat binnen?\"\n[task.case.parts.task.term]\nanswer = \"portier\"\n\n";
    let two_terms = format!("{term}{term}");
    let number_and_sorting = format!("{number}{sorting}");
    check(&[
        (
            "no table in the stem",
            "case",
            between("| Gegeven", "\"\"\"\n\n[[task"),
            "",
            "expected a table in the stem",
            "prompt = \"\"\"",
        ),
        (
            "a stem that is too short",
            "case",
            between("Noor Maes", "Amina wil tegen"),
            "",
            "words beside the table",
            "prompt = \"\"\"",
        ),
        (
            "a value in the stem",
            "case",
            "met drie concurrenten",
            "met {aantal} concurrenten",
            "expected no value",
            "prompt = \"\"\"",
        ),
        (
            "three parts",
            "case",
            sorting,
            "",
            "expected 4 to 6 parts, found 3",
            part.trim(),
        ),
        (
            "two kinds",
            "case",
            &number_and_sorting,
            &two_terms,
            "expected parts of at least 3 kinds, found 2",
            part.trim(),
        ),
        (
            "a part with too few hints",
            "case",
            "\"Wat is onbekend?\", ",
            "",
            "expected three hints",
            "hints = [\"Vaste kosten",
        ),
        (
            "a term in the prompt of its part",
            "case",
            "Welke rol speelt Noor",
            "Welke portier is Noor",
            "found `portier` in it",
            "answer = \"portier\"",
        ),
        (
            "an option without feedback",
            "case",
            "84.000 / 700 is 120 fietsen.",
            "",
            "expected 1 to 45 words, found 0",
            "feedback = \"\"",
        ),
        (
            "a mistake about something else",
            "case",
            "\"doel-door-prijs\"",
            "\"deelt-door-prijs\"",
            "expected a mistake about what is asked",
            "\"deelt-door-prijs\"",
        ),
    ]);
}

#[test]
fn mock_examinations() {
    let folder = "proefexamens/examen-1";
    check_in(
        folder,
        &[
            (
                "a letter that is not there",
                "vraag-1",
                "6.12.b",
                "6.12.z",
                "expected the letter of a learning objective of 6.12",
                "objective =",
            ),
            (
                "a section that is not there",
                "vraag-1",
                "6.12.b",
                "9.9.b",
                "such as 1.3.d",
                "objective =",
            ),
            ("no section", "vraag-1", "6.12.b", "b", "such as 1.3.d", "objective ="),
        ],
    );
    let choice = fs::read_to_string(root().join(SECTION).join("choice.toml")).unwrap();
    let choice = choice.replace("objective = \"a\"", "objective = \"6.12.a\"");
    let found = problems(folder, "vraag-1", &choice);
    assert!(
        found
            .iter()
            .any(|(_, message)| message == "expected a question of the kind open"),
        "{found:?}"
    );
}
