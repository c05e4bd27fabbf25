//! Every rule for authors: a sample with one thing wrong, what is said of it, and at which line.

use std::fs;
use std::path::{Path, PathBuf};

use accountwijs::content::source::Library;

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
fn items() {
    let last_pair = "[[task.matching.pairs]]\nleft = \"Beslisser\"\nright = \"Kiest de leverancier.\"\nfeedback = \"Kijk wie het laatste woord heeft.\"\n";
    check(&[
        (
            "three pairs",
            "matching",
            last_pair,
            "",
            "expected 4 to 7 pairs, found 3",
            "[[task.matching.pairs]]",
        ),
        (
            "three spare items",
            "matching",
            "spare = [",
            "spare = [\"een\", \"twee\", ",
            "expected 0 to 2 spare items, found 3",
            "spare =",
        ),
        (
            "a spare item that belongs to a pair",
            "matching",
            "Tekent de arbeidsovereenkomst van de verkoper.",
            "Kiest de leverancier.",
            "belongs to no pair",
            "spare =",
        ),
        (
            "a word on both sides",
            "matching",
            "Kiest de leverancier.",
            "Als beslisser kiest hij.",
            "found `beslisser` on both sides",
            "Als beslisser",
        ),
        (
            "feedback that names the answer",
            "matching",
            "Kijk wie het laatste woord heeft.",
            "Wie kiest de leverancier.",
            "does not name the right item",
            "Wie kiest",
        ),
        (
            "the same left item twice",
            "matching",
            "left = \"Gebruiker\"",
            "left = \"Portier\"",
            "found `Portier` twice",
            "left = \"Portier\"",
        ),
        (
            "no heading",
            "matching",
            "left = \"Rol\"",
            "left = \"\"",
            "expected a text",
            "left = \"\"",
        ),
    ]);
}

#[test]
fn orders_and_classes() {
    check(&[
        (
            "a step twice",
            "ordering",
            "Leveranciers zoeken",
            "De behoefte omschrijven",
            "twice",
            "text = \"De behoefte omschrijven\"",
        ),
        (
            "no word above the list",
            "ordering",
            "from = \"eerst\"",
            "from = \"\"",
            "expected a text",
            "from =",
        ),
        (
            "feedback that is empty",
            "ordering",
            "Evalueren kan pas na de levering.",
            "",
            "expected 1 to 45 words, found 0",
            "feedback = \"\"",
        ),
        (
            "a class that is not there",
            "sorting",
            "class = \"Knelpuntproduct\"",
            "class = \"Knelpunt\"",
            "expected one of the classes, found `Knelpunt`",
            "class = \"Knelpunt\"",
        ),
        (
            "a class without an item",
            "sorting",
            "class = \"Strategisch product\"",
            "class = \"Routineproduct\"",
            "expected an item of `Strategisch product`",
            "classes =",
        ),
        (
            "one axis",
            "sorting",
            "vertical = \"Invloed op het resultaat: laag onder, hoog boven\"\n",
            "",
            "expected both axes or none",
            "horizontal =",
        ),
        (
            "axes without four classes",
            "sorting",
            "classes = [",
            "classes = [\"Vijfde\", ",
            "expected the four quadrants of the axes, found 5",
            "classes =",
        ),
    ]);
}

#[test]
fn words() {
    let second_point = "[[task.open.rubric]]\npoint = \"Het advies volgt uit de berekening.\"\n";
    check(&[
        (
            "a gap that stands nowhere",
            "cloze",
            "{3} %",
            "50 %",
            "expected {3} once, found it 0 times",
            "text =",
        ),
        (
            "a gap that stands twice",
            "cloze",
            "{3} %",
            "{2} %",
            "expected {2} once, found it 2 times",
            "text =",
        ),
        (
            "a gap without a word",
            "cloze",
            "{3} %",
            "{3} {4} %",
            "expected the number of a gap, found {4}",
            "text =",
        ),
        (
            "other words for a choice",
            "cloze",
            "others =",
            "accepted = [\"verkoopwaarde\"]\nothers =",
            "only where the gap is typed",
            "accepted = [\"verkoopwaarde\"]",
        ),
        (
            "a wrong choice that is right",
            "cloze",
            "others = [\"inkoopprijs\"",
            "others = [\"verkoopprijs\"",
            "stand nowhere else here, found `verkoopprijs`",
            "others =",
        ),
        (
            "the term in its description",
            "term",
            "een verkoper wil",
            "een portier wil",
            "found `portier` in it",
            "answer =",
        ),
        (
            "a term that is right and wrong",
            "term",
            "text = \"beslisser\"",
            "text = \"poortwachter\"",
            "stand nowhere else here, found `poortwachter`",
            "[[task.term.wrong]]",
        ),
        (
            "a model answer that is too short",
            "open",
            "Beter is een extra dienst, zoals gratis levering, die minder kost dan de korting en de prijs niet aantast.\n",
            "\n\"\"\"\nother_model = \"\"\"\nNee, want dat kost te veel.\n",
            "expected 60 to 180 words, found 6",
            "other_model =",
        ),
        (
            "two points",
            "open",
            second_point,
            "",
            "expected 3 to 6 points, found 2",
            "[[task.open.rubric]]",
        ),
        (
            "no length",
            "open",
            "words = 120",
            "words = 0",
            "expected 20 to 300 words, found 0",
            "words =",
        ),
    ]);
}

#[test]
fn tables() {
    check(&[
        (
            "a cell too few",
            "table",
            "  { show = \"krimpt\" },\n",
            "",
            "expected a cell under each of the 4 heads, found 3",
            "cells = [",
        ),
        (
            "two things in a cell",
            "table",
            "{ show = \"9 %\" }",
            "{ show = \"9 %\", ask = \"afzetaandeel_pct\" }",
            "expected one of show, ask, number and choose",
            "9 %",
        ),
        (
            "decimals of a text",
            "table",
            "{ show = \"9 %\" }",
            "{ show = \"9 %\", decimals = 1 }",
            "expected no `decimals` in this cell",
            "9 %",
        ),
        (
            "a unit of a quantity",
            "table",
            "{ ask = \"afzetaandeel_pct\", decimals = 1 }",
            "{ ask = \"afzetaandeel_pct\", unit = \"%\" }",
            "expected no `unit` in this cell",
            "unit = \"%\" }",
        ),
        (
            "an unknown quantity",
            "table",
            "ask = \"afzetaandeel_pct\"",
            "ask = \"aandeel\"",
            "expected the key of an output or input",
            "ask = \"aandeel\"",
        ),
    ]);
}

#[test]
fn fixed_cells_and_rows() {
    check(&[
        (
            "a number with its unit in it",
            "table",
            "number = \"12,5\"",
            "number = \"12,5%\"",
            "no unit, found `12,5%`",
            "12,5%",
        ),
        (
            "a word that is not there",
            "table",
            "right = \"groeit\"",
            "right = \"stijgt\"",
            "expected one of the words, found `stijgt`",
            "stijgt",
        ),
        (
            "one word to choose",
            "table",
            "choose = [\"groeit\", \"krimpt\"]",
            "choose = [\"groeit\"]",
            "expected 2 to 6 words to choose from, found 1",
            "choose =",
        ),
        (
            "two mistakes",
            "table",
            ", \"euro-door-stuks\"",
            "",
            "expected at least 3 mistakes, found 2",
            "mistakes =",
        ),
        (
            "a row without an input",
            "table",
            "eigen_omzet = \"30000\"",
            "",
            "expected a value for `eigen_omzet`",
            "[task.table.rows.given]",
        ),
        (
            "an input that does not exist",
            "table",
            "markt_omzet = \"500000\"",
            "markt_omzet = \"500000\"\nomzet = \"1\"",
            "expected the key of an input",
            "omzet = \"1\"",
        ),
        (
            "a value that does not exist",
            "table",
            "{ show = \"{eigen_afzet} van",
            "{ show = \"{afzet} van",
            "found {afzet}",
            "{afzet} van",
        ),
        (
            "numbers without a calculator",
            "table",
            "calculator = \"marktaandeel\"\n",
            "",
            "expected a calculator for these numbers",
            "[task.table.rows.given]",
        ),
        (
            "a quantity without a calculator",
            "table",
            "calculator = \"marktaandeel\"\n",
            "",
            "expected a calculator to ask from",
            "ask = \"afzetaandeel_pct\"",
        ),
        (
            "a calculator that does not exist",
            "table",
            "calculator = \"marktaandeel\"",
            "calculator = \"aandeel\"",
            "expected the id of a calculator, found `aandeel`",
            "calculator =",
        ),
    ]);
}

#[test]
fn places() {
    check(&[
        (
            "an axis that ends where it begins",
            "place",
            "to = \"3\"",
            "to = \"0\"",
            "expected an end that lies above `from`",
            "to = \"0\"",
        ),
        (
            "an answer off the axis",
            "place",
            "answer = \"1,5\"",
            "answer = \"4\"",
            "expected a number on the axis",
            "answer = \"4\"",
        ),
        (
            "a step of zero",
            "place",
            "step = \"0,5\"",
            "step = \"0\"",
            "expected a step above zero",
            "step = \"0\"",
        ),
        (
            "names without a line",
            "place",
            "split = \"10\"\n",
            "",
            "expected a split on both axes",
            "names =",
        ),
        (
            "three names",
            "place",
            ", \"Melkkoe\"",
            "",
            "expected four names or none, found 3",
            "names =",
        ),
        (
            "two answers",
            "place",
            "answer = \"8\"",
            "answer = \"8\"\nask = \"marktgroei\"",
            "expected either answer or ask",
            "[task.place.y]",
        ),
        (
            "a quantity without a calculator",
            "place",
            "answer = \"8\"",
            "ask = \"marktgroei\"",
            "expected a calculator to ask from",
            "ask =",
        ),
        (
            "arithmetic without a calculator",
            "place",
            "x = \"0,4\"",
            "x = \"omzet / 2\"",
            "expected a number: there is no calculator here",
            "x = \"omzet",
        ),
        (
            "no number at all",
            "place",
            "within = \"0,2\"",
            "within = \"weinig\"",
            "expected a number, found `weinig`",
            "within = \"weinig\"",
        ),
    ]);
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
