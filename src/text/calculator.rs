//! Words of the pages under Rekenen: the list, and one calculator.

use crate::calculators::{Field, Hint, Pasted, Presence, slider};
use crate::dutch::{Notation, capitalised, plural};
use crate::quantity::{Expression, Finding, Math, Operator, Step, Value, whole};

use super::{Echo, Flaw, WorkedLine, echo};

/// The list of calculators.
pub mod list {
    /// Under the heading.
    pub const LEAD: &str = "Vul getallen in en kijk wat verschuift. Elk model toont hoe je aan de uitkomst komt.";
    /// Label of the field.
    pub const SEARCH: &str = "Zoek een rekenmodel";
    /// Heading above what was used last.
    pub const LAST_USED: &str = "Laatst gebruikt";

    /// Nothing has that name.
    pub fn nothing_found(query: &str) -> String {
        format!("Niets gevonden voor ‘{query}’. Zoek op een begrip, een paragraafnummer of een rekenmodel.")
    }
}

/// Above the heading: where one is.
pub const PLACE: &str = "Rekenen";
/// Behind the question of the calculator.
pub const INVITATION: &str = "Verander een getal en kijk wat verschuift.";
/// Above a form that opened with the worked example.
pub const IS_EXAMPLE: &str = "Dit is een voorbeeld. Verander een getal.";
/// Name of the form.
pub const INPUTS: &str = "Gegevens";
/// Empties the form.
pub const CLEAR: &str = "Wis alles";
/// After that.
pub const CLEARED: &str = "Alles is gewist.";
/// Fills the form with the worked example.
pub const EXAMPLE: &str = "Voorbeeld";
/// After that.
pub const EXAMPLE_FILLED: &str = "Het voorbeeld is ingevuld.";
/// Takes the last change back.
pub const UNDO: &str = "Ongedaan maken";
/// After that.
pub const UNDONE: &str = "Ongedaan gemaakt.";
/// Adds a row to a table.
pub const ADD_ROW: &str = "Rij toevoegen";
/// Under a table.
pub const PASTE_HINT: &str = "Plakken uit een rekenblad vult vanaf de cel waarin je staat.";
/// Takes the rows of a file.
pub const OPEN_CSV: &str = "Open een CSV-bestand";
/// Where a file holds no rows.
pub const NO_ROWS: &str =
    "In dit bestand staan geen rijen. Bewaar het rekenblad als CSV, met een puntkomma tussen de kolommen.";
/// Where a file is too large, or the browser does not give it.
pub const NOT_OPENED: &str = "Dit bestand gaat niet open. Kopieer de rijen in je rekenblad en plak ze in de tabel.";
/// Head of the column with the numbers of the rows.
pub const ROW: &str = "Rij";
/// Name of the views of the figures.
pub const VIEWS: &str = "Weergave";
/// A view.
pub const CHART: &str = "Grafiek";
/// A view.
pub const TABLE: &str = "Tabel";
/// Opens the worked calculation.
pub const WORKED: &str = "Toon de berekening";
/// The same on paper, where nothing opens.
pub const WORKING: &str = "Berekening";
/// To an exercise about this calculator.
pub const PRACTISE: &str = "Oefen dit";
/// Copies a link with the numbers.
pub const SHARE: &str = "Deel deze berekening";
/// After that.
pub const LINK_COPIED: &str = "Link gekopieerd";
/// Where the browser copies nothing.
pub const LINK_NOT_COPIED: &str = "Je browser laat kopiëren niet toe. De link staat in de adresbalk.";
/// What the three lines above the worked calculation are called.
pub const THREE_STEPS: [&str; 3] = ["Herkenning", "Antwoordstructuur", "Berekening"];
/// Key on this page.
pub const KEYS: &[(&str, &str)] = &[("Z", "het laatste wissen ongedaan maken")];

/// A name at the start of a label: `(verwachte) afzet` is "Verwachte afzet".
pub fn heading(name: &str) -> String {
    match name.strip_prefix('(').and_then(|rest| rest.split_once(')')) {
        Some((first, rest)) => capitalised(&[first, rest].concat()),
        None => capitalised(name),
    }
}

/// What may be left out, under the label of a field: "mag leeg", "leeg: 80%".
pub fn may_stay_empty(field: &Field) -> String {
    match (field.presence, field.notation()) {
        (Presence::Optional, Some(_)) => "mag leeg".to_owned(),
        (Presence::Default(text), Some(notation)) => match echo(text, notation, &field.label) {
            Echo::Read(read) | Echo::Sum(read) => format!("leeg: {read}"),
            Echo::Silent | Echo::Says(_) => format!("leeg: {text}"),
        },
        (Presence::Required | Presence::Optional | Presence::Default(_), _) => String::new(),
    }
}

/// The unit that stands in the box of a field, and whether it stands in front.
pub fn unit(field: &Field) -> Option<(&'static str, bool)> {
    match field.notation()? {
        Notation::Money => Some(("€", true)),
        Notation::Percent => Some(("%", false)),
        Notation::Plain if field.label.counted.is_empty() => None,
        Notation::Plain => Some((field.label.counted, false)),
    }
}

/// The echo of what stands in a field, with the hint of the field where it has one for that number.
pub fn echo_of(field: &Field, typed: &str) -> Echo {
    let echo = field
        .notation()
        .map_or(Echo::Silent, |notation| echo(typed, notation, &field.label));
    let is_above = |hint: &Hint| slider::value(field, typed).is_some_and(|value| value > whole(hint.above));
    match (echo, field.hint.filter(is_above)) {
        (Echo::Read(read) | Echo::Sum(read), Some(hint)) => Echo::Says(format!("ik lees: {read}. {}", hint.says)),
        (echo, _) => echo,
    }
}

/// What a slider says of its value: "€ 25,00".
pub fn reading(field: &Field, typed: &str) -> String {
    let typed = match field.presence {
        Presence::Default(text) if typed.trim().is_empty() => text,
        _ => typed,
    };
    match echo_of(field, typed) {
        Echo::Read(reading) | Echo::Sum(reading) => reading,
        Echo::Silent | Echo::Says(_) => typed.trim().to_owned(),
    }
}

/// The echo of a cell, said in one line under its table: "Omzet, rij 3: ik lees: € 12,00".
pub fn cell_echo(column: &Field, number: usize, echo: Echo, flaw: Option<Flaw>) -> Echo {
    let name = cell_name(column, number);
    match (flaw, echo) {
        (Some(Flaw::Unusable(sentence)), _) => Echo::Says(sentence),
        (_, Echo::Says(sentence)) => Echo::Says(format!("{name}: {sentence}")),
        (_, Echo::Read(read) | Echo::Sum(read)) => Echo::Read(format!("{name}: ik lees {read}")),
        (_, Echo::Silent) => Echo::Silent,
    }
}

/// An echo as who listens hears it.
pub fn spoken_echo(echo: &Echo) -> String {
    match echo {
        Echo::Silent => String::new(),
        Echo::Read(read) => format!("ik lees: {read}. "),
        Echo::Sum(result) => format!("Gelezen als: {result}. "),
        Echo::Says(sentence) => format!("{sentence} "),
    }
}

/// Name of the slider under a field.
pub fn slider_name(field: &Field) -> String {
    format!("{}, schuiver", heading(field.label.name))
}

/// Button that removes row `number`.
pub fn remove_row(number: usize) -> String {
    format!("Verwijder rij {number}")
}

/// After a row was removed.
pub fn row_removed(number: usize) -> String {
    format!("Rij {number} is verwijderd.")
}

/// Name of a cell for who listens: "Omzet, rij 3".
pub fn cell_name(column: &Field, number: usize) -> String {
    format!("{}, rij {number}", heading(column.label.name))
}

/// After cells were filled from the clipboard.
pub fn pasted(pasted: Pasted) -> String {
    let filled = plural(pasted.rows, "rij", "rijen");
    match pasted.left_out {
        0 => format!("{filled} geplakt."),
        more => format!("{filled} geplakt. Er was geen plaats voor de laatste {more}."),
    }
}

/// After the rows of a file were taken.
pub fn loaded(loaded: Pasted) -> String {
    let rows = plural(loaded.rows, "rij", "rijen");
    match loaded.left_out {
        0 => format!("{rows} uit het bestand."),
        more => format!("{rows} uit het bestand. Er was geen plaats voor de laatste {more}."),
    }
}

/// How a line of the worked calculation came about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Working {
    /// One formula: symbols = numbers = result.
    Formula(Math),
    /// Found by ranking, counting or classing: the result, and the reason in words.
    Words(String, String),
}

/// A line of the worked calculation as it is written out.
pub fn working(line: &WorkedLine) -> Working {
    if let Math::Words(because) = &line.symbols {
        return Working::Words(line.result.clone(), uncapitalised(because));
    }
    let result = Math::Number(line.result.clone());
    let mut whole = line.symbols.clone();
    let mut last = whole.plain();
    for piece in [line.numbers.clone(), result] {
        let written = piece.plain();
        if written != last {
            whole = Math::joined(whole, "=", piece);
            last = written;
        }
    }
    Working::Formula(whole)
}

/// A sentence as it goes on behind a colon.
pub(super) fn uncapitalised(sentence: &str) -> String {
    let mut letters = sentence.chars();
    let first = letters.next().map(|first| first.to_lowercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

/// Why a step is n.v.t., as far as its formula tells: an empty field, or a division by zero.
pub fn not_applicable(step: &Step) -> Option<String> {
    match &step.finding {
        Finding::Figure { value, .. } if value.amount().is_some() => None,
        Finding::Figure { computed, .. } => cause(computed),
        Finding::Text { text: None, because } if !because.is_empty() => Some(because.clone()),
        Finding::Text { .. } | Finding::List(_) | Finding::Texts(_) => None,
    }
}

fn cause(value: &Value) -> Option<String> {
    let absent = |value: &&Value| value.amount().is_none();
    match value.expression() {
        Expression::Constant => None,
        Expression::Named(label, None) => Some(format!("geen {} ingevuld", short(label.name))),
        Expression::Named(_, Some(source)) => cause(source),
        Expression::Found(because) => Some(because.clone()),
        Expression::Total(terms) | Expression::List(terms) => terms.iter().find(absent).and_then(cause),
        Expression::Power(base, exponent) => [base, exponent].into_iter().find(absent).and_then(cause),
        Expression::Combined(operator, left, right) => {
            let deeper = [left, right].into_iter().find(absent).and_then(cause);
            deeper.or_else(|| match right.expression() {
                Expression::Named(label, _) if *operator == Operator::Divide && right.is_zero() => {
                    Some(format!("{} is 0", short(label.name)))
                }
                _ => None,
            })
        }
    }
}

/// A name without what stands between brackets: `(verwachte) afzet` is "afzet".
fn short(name: &str) -> String {
    let mut depth = 0_u32;
    let mut kept = String::new();
    for letter in name.chars() {
        match letter {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            letter if depth == 0 => kept.push(letter),
            _ => {}
        }
    }
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        for (name, label, within) in [
            ("vaste kosten", "Vaste kosten", "vaste kosten"),
            ("(verwachte) afzet", "Verwachte afzet", "afzet"),
            (
                "inkoopprijs (kostprijs) excl. btw",
                "Inkoopprijs (kostprijs) excl. btw",
                "inkoopprijs excl. btw",
            ),
        ] {
            assert_eq!((heading(name), short(name)), (label.to_owned(), within.to_owned()));
        }
    }

    #[test]
    fn a_number_that_is_hardly_meant_gets_the_hint_of_its_field() {
        let field = Field::number("index", "index", "I").hint(Hint {
            above: 10,
            says: "Bedoel je 0,9?",
        });
        for (typed, expected) in [
            ("10", Echo::Read("10".to_owned())),
            ("90", Echo::Says("ik lees: 90. Bedoel je 0,9?".to_owned())),
            ("", Echo::Silent),
        ] {
            assert_eq!(echo_of(&field, typed), expected, "{typed}");
        }
    }
}
