//! Words of the scenario's of a calculator, and their comparison as a table.

use num_traits::{Signed, Zero};

use super::board::abridged;
use super::calculator::{heading, uncapitalised};
use super::{outcome, problem, value};
use crate::calculators::scenario::{Cell, Compared, Comparison, Letter, MOST};
use crate::dutch::{self, plural};
use crate::quantity::{Display, Finding, Label, Rational};

/// A view of the figures.
pub const SCENARIOS: &str = "Scenario’s";
/// Before anything is kept.
pub const INVITATION: &str =
    "Bewaar deze berekening en verander daarna een getal: hier zie je naast elkaar wat verschuift.";
/// Once one is kept, and nothing was changed since.
pub const CHANGE_SOMETHING: &str = "Verander nu een getal: het verschil komt hiernaast.";
/// When there are three.
pub const FULL: &str = "Er staan drie scenario’s. Verwijder er een om een ander te bewaren.";
/// Head of the column with what stands in the form.
pub const NOW: &str = "Nu";
/// Where the chart cannot draw more than one.
pub const ONE_AT_A_TIME: &str = "Deze grafiek toont één berekening tegelijk. De tabel zet de scenario’s naast elkaar.";
/// Above the inputs that differ.
pub const INPUTS: &str = "Wat je veranderde";
/// Above the outputs.
pub const OUTPUTS: &str = "Wat eruit volgt";

/// Keeps what stands in the form.
pub fn keep(letter: Letter) -> String {
    format!("Bewaar als scenario {}", letter.name())
}

/// After that.
pub fn kept(letter: Letter) -> String {
    format!("{} is bewaard.", name(Some(letter)))
}

/// Removes one: the word on the button, and what who listens hears behind it.
pub fn remove(letter: Letter) -> (&'static str, String) {
    ("Verwijder", format!(" scenario {}", letter.name()))
}

/// After that.
pub fn removed(letter: Letter) -> String {
    format!("{} is verwijderd.", name(Some(letter)))
}

/// Puts what was kept in the form: the word on the button, and what who listens hears behind it.
pub fn fill_in(letter: Letter) -> (&'static str, String) {
    ("Vul in", format!(": scenario {}", letter.name()))
}

/// After that.
pub fn filled_in(letter: Letter) -> String {
    format!("{} is ingevuld.", name(Some(letter)))
}

/// "Scenario A", or what stands in the form.
pub fn name(letter: Option<Letter>) -> String {
    letter.map_or_else(|| NOW.to_owned(), |letter| format!("Scenario {}", letter.name()))
}

/// The same in a picture, where it stands behind other names: "A", "nu".
pub fn short_name(letter: Option<Letter>) -> &'static str {
    letter.map_or("nu", Letter::name)
}

/// A comparison, in words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ScenarioTable {
    /// The inputs that differ.
    pub inputs: Vec<ScenarioRow>,
    /// All outputs, the main one first.
    pub outputs: Vec<ScenarioRow>,
    /// Why a calculation has no answer: "Scenario B: vul verkoopprijs in."
    pub notes: Vec<String>,
}

/// One input or output.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScenarioRow {
    /// What it is.
    pub name: String,
    /// What it counts: `stuks`; may be empty.
    pub counted: &'static str,
    /// What it is in each calculation, and the difference with the first where there is one.
    pub cells: Vec<(String, Option<String>)>,
}

/// `comparison` as a table; `letters` says whose its columns are.
pub fn scenario_table(comparison: &Comparison, letters: &[Option<Letter>]) -> ScenarioTable {
    let rows = |compared: &[Compared], show: Show| compared.iter().map(|compared| row(compared, show)).collect();
    let problems = letters.iter().zip(&comparison.problems);
    let notes = problems.filter_map(|(letter, found)| {
        let sentence = problem(found.as_ref()?);
        Some(format!("{}: {}", name(*letter), uncapitalised(&sentence)))
    });
    ScenarioTable {
        inputs: rows(&comparison.inputs, dutch::plain),
        outputs: rows(&comparison.outputs, dutch::show),
        notes: notes.collect(),
    }
}

/// Inputs show the decimals they have, outputs those of their display.
type Show = fn(&Rational, Display) -> String;

fn row(compared: &Compared, show: Show) -> ScenarioRow {
    let label = compared.label;
    let cells = compared.cells.iter().map(|cell| match cell {
        Cell::Figure(amount, more) => {
            let more = more.as_ref().map(|more| difference(more, label, show));
            (show(amount, label.display), more)
        }
        Cell::Found(step) => {
            let found = match &step.finding {
                Finding::List(values) => abridged(values, |figure| value(figure, label.display)),
                Finding::Texts(texts) => abridged(texts, Clone::clone),
                Finding::Figure { .. } | Finding::Text { .. } => outcome(step),
            };
            (found, None)
        }
        Cell::Words(words) => (words.clone(), None),
        Cell::Rows(count, others) => {
            let others = others.map(|count| match count {
                0 => SAME.to_owned(),
                count => format!("{} anders", plural(count, "cel", "cellen")),
            });
            (plural(*count, "rij", "rijen"), others)
        }
        Cell::Nothing => ("–".to_owned(), None),
    });
    ScenarioRow {
        name: heading(label.name),
        counted: label.counted,
        cells: cells.collect(),
    }
}

/// No difference.
const SAME: &str = "gelijk";

/// A difference with its sign: `€ +5.000,00`, `-2,50 procentpunt`.
fn difference(more: &Rational, label: &Label, show: Show) -> String {
    if more.is_zero() {
        return SAME.to_owned();
    }
    let shown = match label.display {
        Display::Percent => {
            let points = more * Rational::from_integer(100.into());
            let points = show(&points, Display::Decimals(2));
            format!("{points} procentpunt")
        }
        display => show(more, display),
    };
    match shown.strip_prefix("€\u{a0}") {
        _ if !more.is_positive() || shown.starts_with('+') => shown,
        Some(amount) => format!("€\u{a0}+{amount}"),
        None => format!("+{shown}"),
    }
}

/// What the table shows, for who listens.
pub fn caption(columns: usize) -> String {
    let differences = "De verschillen zijn met de eerste kolom.";
    match columns {
        0 | 1 => String::new(),
        MOST => format!("Drie berekeningen naast elkaar. {differences}"),
        _ => format!("Twee berekeningen naast elkaar. {differences}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calculators::{Form, find};

    #[test]
    fn differences_have_a_sign() {
        let sheet = find("break-even").unwrap();
        let a = Form::example(sheet);
        let mut b = a.clone();
        b.set("prijs", "22,50".to_owned());
        let mut c = a.clone();
        c.set("prijs", "10".to_owned());
        let table = scenario_table(
            &Comparison::of(sheet, &[&a, &b, &c]),
            &[Some(Letter::A), Some(Letter::B), None],
        );
        let row = |rows: &[ScenarioRow], name: &str| {
            let row = rows.iter().find(|row| row.name == name).unwrap();
            let cells = row.cells.iter().map(|(text, more)| match more {
                Some(more) => format!("{text} ({more})"),
                None => text.clone(),
            });
            cells.collect::<Vec<_>>().join(" | ").replace('\u{a0}', " ")
        };
        assert_eq!(
            row(&table.inputs, "Verkoopprijs excl. btw"),
            "€ 25,00 | € 22,50 (€ -2,50) | € 10,00 (€ -15,00)"
        );
        for (name, expected) in [
            ("Break-evenafzet", "6.000 | 8.000 (+2.000) | –"),
            ("Break-evenomzet", "€ 150.000,00 | € 180.000,00 (€ +30.000,00) | –"),
            ("Veiligheidsmarge", "25,00% | 0,00% (-25,00 procentpunt) | –"),
            ("Winst bij de afzet", "€ 20.000,00 | € 0,00 (€ -20.000,00) | –"),
        ] {
            assert_eq!(row(&table.outputs, name), expected, "{name}");
        }
        assert_eq!(table.notes.len(), 1);
        assert!(table.notes[0].starts_with("Nu: "), "{:?}", table.notes);
    }

    #[test]
    fn what_is_the_same_says_so() {
        let sheet = find("break-even").unwrap();
        let a = Form::example(sheet);
        let table = scenario_table(&Comparison::of(sheet, &[&a, &a]), &[Some(Letter::A), None]);
        assert!(table.inputs.is_empty());
        let second = table.outputs.iter().map(|row| row.cells[1].1.as_deref());
        assert!(second.flatten().all(|more| more == "gelijk"));
    }
}
