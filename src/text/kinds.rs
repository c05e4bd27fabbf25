//! Words of the kinds of exercise beyond options and numbers.

use crate::dutch::plural;

/// First line of a list to choose from.
pub const CHOOSE: &str = "Kies…";
/// On paper: before what there is to choose from.
pub const CHOOSE_FROM: &str = "Kies uit: ";
/// Ordering: nothing was moved.
pub const MOVE_FIRST: &str = "Zet eerst de stappen in de juiste volgorde.";
/// Sorting: everything lies somewhere.
pub const ALL_SORTED: &str = "Alles ligt ergens. Kies een item om het te verplaatsen.";
/// Term: label of the field.
pub const TERM: &str = "Begrip";
/// Term: nothing typed.
pub const TYPE_TERM: &str = "Typ eerst een begrip.";
/// Open: label of the field.
pub const YOUR_ANSWER: &str = "Jouw antwoord";
/// Open: shows the model answer.
pub const COMPARE: &str = "Vergelijk met het modelantwoord";
/// Open: heading.
pub const MODEL: &str = "Modelantwoord";
/// Open: heading.
pub const OTHER_MODEL: &str = "Ook een goed antwoord";
/// Open: heading.
pub const FREQUENT: &str = "Wat vaak fout gaat";
/// Open: heading of the points to tick.
pub const OWN_ASSESSMENT: &str = "Eigen beoordeling";
/// Open: a point that is there.
pub const IN_MY_ANSWER: &str = "Dit staat in mijn antwoord";
/// Open: before what earns half a point.
pub const HALF: &str = "Half punt: ";
/// Place: nothing placed.
pub const PLACE_FIRST: &str = "Plaats eerst het punt: tik in de grafiek of vul de twee getallen in.";
/// Place: what a slider says before there is a point.
pub const NOT_PLACED: &str = "nog niet geplaatst";
/// Case: name of the list of parts.
pub const PARTS: &str = "Delen van de casus";

/// Name of two lists that belong together.
pub fn both(left: &str, right: &str) -> String {
    format!("{left} en {right}")
}

/// A text without the point at its end, to go on behind it.
fn bare(text: &str) -> &str {
    text.trim_end().trim_end_matches('.')
}

/// Matching: what is still open.
pub fn to_match(open: usize) -> String {
    format!("Nog {open} te koppelen.")
}

/// Matching: what was just done.
pub fn matched(left: &str, right: Option<&str>, open: usize) -> String {
    let left = bare(left);
    let done = match right {
        Some(right) => format!("{left}: {}.", bare(right)),
        None => format!("{left}: niet gekoppeld."),
    };
    if open == 0 {
        done
    } else {
        format!("{done} {}", to_match(open))
    }
}

/// Matching: behind a left item, for who listens.
pub fn joined_with(right: &str) -> String {
    format!(", gekoppeld aan: {right}")
}

/// Ordering: name of a button.
pub fn up(step: &str) -> String {
    format!("Omhoog: {step}")
}

/// Ordering: name of a button.
pub fn down(step: &str) -> String {
    format!("Omlaag: {step}")
}

/// Ordering: what was just done.
pub fn stands_at(step: &str, place: usize, of: usize) -> String {
    let step = bare(step);
    format!("{step} staat nu op plaats {place} van {of}.")
}

/// Sorting: above the item at hand.
pub fn where_to(open: usize) -> String {
    match open {
        0 => "Waar hoort dit?".to_owned(),
        open => format!("Waar hoort dit? Nog {open}."),
    }
}

/// Sorting: what was just done, and the item that is at hand then.
pub fn sorted(item: &str, class: &str, open: usize, next: Option<&str>) -> String {
    let item = bare(item);
    match next {
        Some(next) => format!("{item} in {class}. Nog {open}. Nu: {}.", bare(next)),
        None => format!("{item} in {class}. Nog {open}."),
    }
}

/// Sorting: what is still open.
pub fn to_sort(open: usize) -> String {
    format!("Nog {open} in te delen.")
}

/// Cloze: name of a gap.
pub fn gap(number: usize) -> String {
    format!("Gat {number}")
}

/// Cloze: what is still open.
pub fn gaps_left(open: usize) -> String {
    match open {
        1 => "Vul het lege gat in.".to_owned(),
        open => format!("Vul de {open} lege gaten in."),
    }
}

/// Open: "84 woorden; een goed antwoord heeft er ongeveer 120."
pub fn words(count: usize, about: u16) -> String {
    format!(
        "{}; een goed antwoord heeft er ongeveer {about}.",
        plural(count, "woord", "woorden")
    )
}

/// Table: name of a cell.
pub fn cell(row: &str, head: &str) -> String {
    format!("{row}, {head}")
}

/// Table, cloze: before a verdict what it is about: "Merk A, marktaandeel: juist."
pub fn said_of(name: &str, word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|first| first.to_lowercase().collect::<String>());
    format!("{name}: {}{}", first.unwrap_or_default(), letters.as_str())
}

/// Table: what is still open.
pub fn cells_left(open: usize) -> String {
    match open {
        1 => "Vul de lege cel in.".to_owned(),
        open => format!("Vul de {open} lege cellen in."),
    }
}

/// Table: what was pasted.
pub fn pasted(count: usize) -> String {
    format!("{} geplakt.", plural(count, "cel", "cellen"))
}

/// How many are right.
pub fn right(right: usize, of: usize) -> String {
    format!("{right} van de {of} zijn juist.")
}

/// Place: name of the plot, with where the point is.
pub fn plot(x: &str, y: &str, point: Option<&str>) -> String {
    let axes = format!("Grafiek met {x} horizontaal en {y} verticaal.");
    match point {
        Some(point) => format!("{axes} {point}"),
        None => axes,
    }
}

/// Place: where the point is.
pub fn point_at(x: &str, y: &str, quadrant: Option<&str>) -> String {
    match quadrant {
        Some(quadrant) => format!("Het punt staat op {x}; {y}, in {quadrant}."),
        None => format!("Het punt staat op {x}; {y}."),
    }
}

/// Place: name of a slider.
pub fn slider(axis: &str) -> String {
    format!("{axis}, schuiver")
}

/// Case: name of the button that opens a part.
pub fn part_state(number: usize, is_right: bool) -> String {
    if is_right {
        format!("Deel {number}, juist")
    } else {
        format!("Deel {number}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_has_one_point_at_its_end() {
        assert_eq!(
            matched("Portier", Some("Bepaalt wie binnenraakt."), 3),
            "Portier: Bepaalt wie binnenraakt. Nog 3 te koppelen."
        );
        assert_eq!(matched("Portier.", None, 0), "Portier: niet gekoppeld.");
        assert_eq!(
            sorted("Vracht.", "Variabel", 2, Some("Huur.")),
            "Vracht in Variabel. Nog 2. Nu: Huur."
        );
        assert_eq!(sorted("Huur", "Vast", 0, None), "Huur in Vast. Nog 0.");
        assert_eq!(stands_at("Tel op.", 2, 5), "Tel op staat nu op plaats 2 van 5.");
    }
}
