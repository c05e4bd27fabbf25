//! Words of the pages for docents, who are called *u*.

mod results;

pub use results::*;

use super::date;
use crate::dutch::plural;
use crate::sharing::{OwnProblem, PracticeSet, SetProblem};

/// Heading.
pub const HOME: &str = "Voor docenten";
/// Lead.
pub const HOME_LEAD: &str =
    "Alles gebeurt in deze browser. U hebt geen account nodig en er gaat niets naar een server.";
/// Rows: title and a line about it.
pub const COMPOSE: (&str, &str) = (
    "Stel een reeks samen",
    "Kies oefeningen, bepaal de regels en deel ze met een link",
);
/// Row.
pub const RESULTS: (&str, &str) = ("Open resultaten", "Zie wat de klas fout had, per vraag en per student");
/// Row.
pub const BEAMER: (&str, &str) = (
    "Toon op de beamer",
    "Eén oefening groot in beeld, stap voor stap opgelost",
);
/// Row.
pub const OWN: (&str, &str) = ("Eigen oefeningen", "Schrijf zelf vragen; ze blijven in deze browser");
/// Heading of the keys.
pub const KEY: &str = "Sleutel voor resultaten";
/// What it is for.
pub const KEY_MORE: &str = "Met een sleutel worden de resultaten verzegeld: alleen u kunt ze lezen. De sleutel staat in deze \
                            browser. Bewaar hem ook als bestand: zonder sleutel gaat geen enkel verzegeld resultaat nog open.";
/// Makes one.
pub const KEY_MAKE: &str = "Maak een sleutel";
/// Saves it.
pub const KEY_SAVE: &str = "Bewaar de sleutel";
/// Opens one.
pub const KEY_OPEN: &str = "Zet een sleutel terug";
/// It is no key.
pub const KEY_REFUSED: &str = "Dit bestand is geen sleutel van Accountwijs.";
/// No cryptography.
pub const NO_CHANCE: &str =
    "Deze browser kan geen sleutel maken. Gebruik een recente versie van Firefox, Chrome, Edge of Safari.";
/// Which key there is.
pub fn key_name(name: &str) -> String {
    format!("Sleutel {name} staat in deze browser.")
}

/// Left of the page where a set is composed.
pub const PICK: &str = "Kies";
/// Right of it.
pub fn chosen(count: usize) -> String {
    format!("Reeks ({count})")
}
/// Nothing chosen.
pub const EMPTY: &str = "Kies links minstens één oefening.";
/// Fields.
pub const TITLE: &str = "Naam van de reeks";
/// Field.
pub const INSTRUCTION: &str = "Instructie (mag leeg)";
/// Field.
pub const AUTHOR: &str = "Uw naam (mag leeg)";
/// Field.
pub const DEADLINE: &str = "Tegen (mag leeg)";
/// Group with its two choices.
pub const NUMBERS: (&str, [&str; 2]) = ("Getallen", ["voor iedereen dezelfde", "voor iedereen andere"]);
/// Group with its two choices.
pub const HINTS: (&str, [&str; 2]) = ("Hints", ["toegelaten", "niet toegelaten"]);
/// Group with its two choices.
pub const MODE: (&str, [&str; 2]) = ("Modus", ["oefenen", "toets zonder tussentijdse uitslag"]);
/// Group with its two choices.
pub const SEAL: (&str, [&str; 2]) = ("Resultaten", ["niet verzegeld", "verzegeld met mijn sleutel"]);
/// There is no key yet.
pub const NO_KEY: &str = "Maak eerst een sleutel op de pagina Voor docenten.";
/// To the next page.
pub const TO_SHARE: &str = "Deel de reeks";
/// Empties the set.
pub const BEGIN_ANEW: &str = "Begin een nieuwe reeks";
/// Takes that back.
pub const UNDO: &str = "Ongedaan maken";
/// Filters: label and what stands for all.
pub const FILTERS: [(&str, &str); 5] = [
    ("Hoofdstuk", "alle hoofdstukken"),
    ("Paragraaf", "alle paragrafen"),
    ("Soort", "alle soorten"),
    ("Niveau", "alle niveaus"),
    ("Duur", "elke duur"),
];
/// Search field.
pub const SEARCH: &str = "Zoek een oefening";
/// Buttons of an exercise.
pub const ADD: &str = "Voeg toe";
/// Button.
pub const LOOK: &str = "Bekijk";
/// Button.
pub const HIDE: &str = "Verberg";
/// Button.
pub const UP: &str = "Omhoog";
/// Button.
pub const DOWN: &str = "Omlaag";
/// Button.
pub const DOUBLE: &str = "Dubbel";
/// Button.
pub const REMOVE: &str = "Verwijder";
/// Button.
pub const OTHER_NUMBERS: &str = "Andere getallen";
/// Heading.
pub const ANSWER: &str = "Antwoord";
/// Adds the concepts of the chosen section.
pub const ADD_CONCEPTS: &str = "Voeg de begrippen van deze paragraaf toe";

/// "42 oefeningen"; more are not listed.
pub fn found(count: usize, shown: usize) -> String {
    let all = plural(count, "oefening", "oefeningen");
    if count > shown {
        format!("{all}, de eerste {shown} staan hier: filter verder.")
    } else {
        format!("{all}.")
    }
}

/// What keeps a set from being shared.
pub fn set_problem(problem: SetProblem) -> String {
    match problem {
        SetProblem::NoTitle => "Geef de reeks een naam.".to_owned(),
        SetProblem::Text => format!(
            "Een tekst is te lang: de naam telt hoogstens {} tekens, de instructie {}.",
            PracticeSet::LONGEST_TITLE,
            PracticeSet::LONGEST_INSTRUCTION
        ),
        SetProblem::NoItems => EMPTY.to_owned(),
        SetProblem::TooManyItems => format!("Een reeks telt hoogstens {} vragen.", PracticeSet::MOST_ITEMS),
        SetProblem::Own(position, problem) => format!("Vraag {}: {}", position + 1, own_problem(problem)),
        SetProblem::Concepts(position) => format!("Vraag {}: deze paragraaf bestaat niet.", position + 1),
    }
}

/// What is wrong with an own exercise.
pub const fn own_problem(problem: OwnProblem) -> &'static str {
    match problem {
        OwnProblem::Title => "Geef de oefening een titel van hoogstens 80 tekens.",
        OwnProblem::Prompt => "Schrijf de vraag, hoogstens 4.000 tekens.",
        OwnProblem::Text => "Een tekst is te lang of bevat tekens die niet getoond kunnen worden.",
        OwnProblem::Options => "Vul twee tot acht verschillende antwoorden in.",
        OwnProblem::OneRight => "Duid precies één juist antwoord aan.",
        OwnProblem::SomeRight => "Duid minstens één juist en minstens één fout antwoord aan.",
        OwnProblem::NoNumber => "Het antwoord is geen getal. Gebruik een komma voor decimalen, bijvoorbeeld 1.234,56.",
        OwnProblem::NoAnswer => "Vul het juiste antwoord in.",
        OwnProblem::Rubric => "Vul één tot acht punten in die in een goed antwoord staan.",
        OwnProblem::Pairs => "Vul twee tot tien paren in, links telkens iets anders.",
    }
}

/// Kinds of own exercises.
pub const OWN_KINDS: [&str; 6] = [
    "Eén juist antwoord",
    "Meer juiste antwoorden",
    "Getal",
    "Begrip",
    "Open vraag",
    "Koppelen",
];
/// Field of an own exercise.
pub const OWN_TITLE: &str = "Titel";
/// Field.
pub const OWN_PROMPT: &str = "Situatie en vraag (een lege regel begint een nieuwe alinea)";
/// Field.
pub const OWN_EXPLANATION: &str = "Uitleg na een juist antwoord (mag leeg)";
/// Group.
pub const OWN_KIND: &str = "Soort";
/// Field.
pub const OWN_ANSWER: &str = "Juist antwoord";
/// Field.
pub const OWN_UNIT: &str = "Eenheid: €, %, een woord, of leeg";
/// Lines: what one line holds, per kind.
pub const OWN_LINES: [&str; 6] = [
    "Antwoorden, één per regel; begin het juiste met *. Achter || mag staan waarom.",
    "Antwoorden, één per regel; begin elk juist met *. Achter || mag staan waarom.",
    "",
    "Andere woorden die ook juist zijn, één per regel (mag leeg)",
    "Wat in een goed antwoord staat, één punt per regel",
    "Paren, één per regel: links = rechts",
];
/// Saves it.
pub const OWN_KEEP: &str = "Bewaar de oefening";
/// What is kept.
pub const OWN_KEPT: &str = "Uw oefeningen in deze browser";
/// Changes one.
pub const OWN_CHANGE: &str = "Wijzig";
/// Saves all to a file.
pub const OWN_EXPORT: &str = "Bewaar als bestand";
/// Reads a file.
pub const OWN_IMPORT: &str = "Open een bestand";
/// Reads a file in GIFT.
pub const OWN_GIFT: &str = "Open GIFT";
/// It is no file of own exercises.
pub const OWN_REFUSED: &str = "In dit bestand staan geen eigen oefeningen van Accountwijs.";

/// Sharing.
pub const COPY_LINK: &str = "Kopieer de link";
/// Copies text for an e-mail.
pub const COPY_MAIL: &str = "Kopieer voor een e-mail";
/// Copied.
pub const LINK_COPIED: &str = "Link gekopieerd";
/// Goes back to the set.
pub const CHANGE_SET: &str = "Wijzig de reeks";
/// What the QR code is, for who does not see it.
pub const QR_OF_LINK: &str = "QR-code met de link naar de reeks";
/// Copied.
pub const MAIL_COPIED: &str = "Tekst gekopieerd";
/// Saves the set.
pub const SAVE_SET: &str = "Bewaar als bestand";
/// Saves the QR code.
pub const SAVE_QR: &str = "Bewaar de QR-code";
/// To the printed sheet.
pub const PRINT: &str = "Afdrukken";
/// No QR.
pub const TOO_LONG: &str = "De link is te lang voor een QR-code. Gebruik het bestand.";
/// As the student sees it.
pub const AS_STUDENT: &str = "Bekijk als student";
/// Nothing to share.
pub const NOTHING_TO_SHARE: &str = "Er is nog geen reeks om te delen";
/// Heading of printing without a set.
pub const NOTHING_TO_PRINT: &str = "Er is nog geen reeks om af te drukken";

/// Text for an e-mail.
pub fn mail(set: &PracticeSet, link: &str) -> String {
    let mut lines = vec![format!("Oefenreeks: {}", set.title)];
    if !set.instruction.is_empty() {
        lines.push(set.instruction.clone());
    }
    if let Some(day) = set.deadline {
        lines.push(format!("Tegen {}.", date(day)));
    }
    lines.push(format!(
        "Open deze link, maak de reeks en bezorg mij het resultatenbestand:\n{link}"
    ));
    lines.join("\n\n")
}

/// Printing.
pub const VARIANTS: &str = "Varianten";
/// Prints.
pub const PRINT_NOW: &str = "Druk af";
/// Head of a worksheet.
pub const NAME_AND_DATE: [&str; 2] = ["Naam:", "Datum:"];
/// "Variant A".
pub fn variant(letter: char) -> String {
    format!("Variant {letter}")
}
/// "Sleutel, variant A".
pub fn key_of(letter: char) -> String {
    format!("Sleutel, variant {letter}")
}
/// "3 punten".
pub fn points(points: usize) -> String {
    plural(points, "punt", "punten")
}

/// Beamer.
pub const SHOW_ANSWER: &str = "Toon het antwoord";
/// The next line of the solution.
pub const NEXT_STEP: &str = "Volgende stap";
/// Chooses another one.
pub const OTHER_EXERCISE: &str = "Andere oefening";
