//! What the sessions of the trainer say: Leren, Toets, Koppelen, Schrijven.

use crate::dutch::plural;
use crate::training::{Given, Question, QuizVerdict, Rating, Sides, Tap};

/// Keys of Leren with two buttons.
pub const KEYS_OF_TWO: &[(&str, &str)] = &[
    ("spatie", "toon het antwoord"),
    ("1", "nog niet"),
    ("2", "ik wist het"),
    ("Z", "ongedaan maken"),
];
/// Keys of Leren with four buttons.
pub const KEYS_OF_FOUR: &[(&str, &str)] = &[
    ("spatie", "toon het antwoord"),
    ("1", "nog niet"),
    ("2", "moeizaam"),
    ("3", "goed"),
    ("4", "makkelijk"),
    ("Z", "ongedaan maken"),
];
/// Keys of a test.
pub const KEYS_OF_TEST: &[(&str, &str)] = &[("1-4", "kies een antwoord"), ("Enter", "volgende")];
/// Name of the bar at the bottom.
pub const ANSWERS: &str = "Antwoorden";
/// Beside the section of a card that was never learned.
pub const NEW: &str = "nieuw";
/// Before the English name.
pub const ENGLISH: &str = "Engels: ";
/// The word that was left out, for who listens.
pub const GAP: &str = "…";
/// Behind the number of cards of practice beside the schedule.
pub const EXTRA_ROUND: &str = "Oefen extra";
/// Goes on to the next question.
pub const NEXT: &str = "Volgende";
/// Goes back to the question before.
pub const BACK: &str = "Vorige";
/// Ends a test.
pub const HAND_IN: &str = "Toon de uitslag";
/// Marks what was typed.
pub const CHECK: &str = "Nakijken";
/// Back to the overview.
pub const TO_CONCEPTS: &str = "Naar Begrippen";
/// Back to Start.
pub const TO_START: &str = "Naar Start";
/// One more test.
pub const ANOTHER_TEST: &str = "Nog een toets";
/// One more round of typing.
pub const ANOTHER_ROUND: &str = "Nog een reeks";
/// One more board.
pub const ANOTHER_BOARD: &str = "Nog zes paren";
/// Label of the field in which a term is typed.
pub const TYPE_TERM: &str = "Typ het begrip";
/// Label of the field in which the missing word is typed.
pub const TYPE_GAP: &str = "Typ het ontbrekende woord";
/// Legend of options that are terms.
pub const CHOOSE_TERM: &str = "Kies het begrip";
/// Legend of options that are descriptions.
pub const CHOOSE_DEFINITION: &str = "Kies de omschrijving";
/// Head of the result of a test.
pub const TEST_DONE: &str = "Toets klaar";
/// Head of the result of a round of typing.
pub const TYPING_DONE: &str = "Reeks klaar";
/// Head of the result of a board.
pub const PAIRS_DONE: &str = "Alle paren gevonden";
/// Column of terms.
pub const TERMS: &str = "Begrippen";
/// Column of descriptions.
pub const DESCRIPTIONS: &str = "Omschrijvingen";
/// How pairs are made.
pub const PAIRS_HOW: &str = "Tik een begrip aan en dan de omschrijving die erbij hoort, of omgekeerd.";
/// Switches a clock on.
pub const CLOCK: &str = "Toon een klok";
/// Behind a tile that was matched, for who listens.
pub const MATCHED: &str = ", gekoppeld";
/// A part without terms.
pub const NO_TERMS: &str = "Bij dit deel horen geen begrippen.";
/// What is there to do about it.
pub const NO_TERMS_MORE: &str = "Kies een ander deel van het boek.";
/// Reads the section once more.
pub const READ_SECTION: &str = "Lees de paragraaf";
/// Rewrites an own card.
pub const REWRITE: &str = "Herschrijf de kaart";
/// Practises with options.
pub const WITH_CHOICES: &str = "Oefen met keuzes";
/// Said when an answer was taken back.
pub const TAKEN_BACK: &str = "Je laatste antwoord is teruggenomen.";

/// Name of a calculation that stands among the cards.
pub const CALCULATE: &str = "Rekenen";

/// Above the question: what is asked.
pub fn asked(sides: &Sides) -> &'static str {
    match sides {
        Sides::ToTerm { .. } => "Welk begrip hoort hierbij?",
        Sides::ToDefinition { .. } => "Wat betekent dit?",
        Sides::Cloze { .. } => "Welk woord ontbreekt?",
    }
}

/// Said after an answer: "Nog niet. Straks opnieuw. Nog 7."
pub fn answered(button: &str, back: &str, left: u32) -> String {
    let mut back = back.to_owned();
    if let Some(first) = back.get(..1) {
        back = first.to_uppercase() + &back[1..];
    }
    format!("{button}. {back}. {}.", still(left))
}

/// "nog 7"
pub fn still(left: u32) -> String {
    format!("nog {left}")
}

/// "Vraag 3 van 10"
pub fn question(number: usize, of: usize) -> String {
    format!("Vraag {number} van {of}")
}

/// What was answered, in the result of a test.
pub fn given(question: &Question, given: &Given) -> String {
    use crate::training::AnswerBy;
    match (given, &question.answer) {
        (Given::Typed(text), _) if !text.trim().is_empty() => format!("Jij: ‘{}’.", text.trim()),
        (Given::Chosen(place), AnswerBy::Choosing { options, .. }) => options
            .get(*place)
            .map(|option| format!("Jij koos ‘{}’.", option.trim_end_matches('.')))
            .unwrap_or_default(),
        _ => "Niet beantwoord.".to_owned(),
    }
}

/// What would have been right, in the result of a test.
pub fn right_is(answer: &str) -> String {
    format!("Juist is ‘{}’.", answer.trim_end_matches('.'))
}

/// Word of a verdict in the result of a test.
pub fn verdict(verdict: &QuizVerdict) -> &'static str {
    match verdict {
        QuizVerdict::Empty => "Niet ingevuld.",
        _ if verdict.is_right() => "Juist.",
        _ => "Niet juist.",
    }
}

/// The result of a board.
pub fn pairs(found: usize, at_once: usize) -> String {
    format!(
        "{} gevonden, {at_once} meteen. {}",
        plural(found, "paar", "paren"),
        super::training::EXTRA
    )
}

/// Said after a tap.
pub fn tapped(tap: Tap, text: &str, open: usize) -> Option<String> {
    Some(match tap {
        Tap::Nothing => return None,
        Tap::Picked => format!("Gekozen: {text}"),
        Tap::PutBack => "Niets gekozen.".to_owned(),
        Tap::Matched => format!("Juist. Nog {open} te koppelen."),
        Tap::Missed => "Die twee horen niet bij elkaar.".to_owned(),
    })
}

/// A time on a clock: "1:05".
pub fn clock(seconds: u64) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// Which buttons there are, under the card: key and word.
pub fn key_words(ratings: &[Rating]) -> &'static [(&'static str, &'static str)] {
    if ratings.len() > 2 { KEYS_OF_FOUR } else { KEYS_OF_TWO }
}
