//! Words of Begrippen: the overview, the list of terms, one term, own cards.

use crate::dutch::plural;
use crate::sharing::{Found, MAX_CARDS, MAX_CARDS_BYTES, Refused};

/// Begins with today's queue.
pub const BEGIN: &str = "Begin";
/// Label of the choice of a part of the book.
pub const WHERE_FROM: &str = "Uit";
/// All of the book.
pub const EVERYTHING: &str = "alles";
/// Label of the search field.
pub const SEARCH: &str = "Zoek een begrip, ook in het Engels";
/// Before the other names of a concept.
pub const ALSO: &str = "Ook: ";
/// Before the English name.
pub const ENGLISH: &str = "Engels: ";
/// Heading of the terms that are taken for it.
pub const NOT_TO_CONFUSE: &str = "Niet te verwarren met";
/// Heading of section, calculators and exercises.
pub const PLACES: &str = "Waar je dit gebruikt";
/// About the row to the section.
pub const SECTION_MORE: &str = "De paragraaf in het boek";
/// More was found than is shown.
pub const TYPE_ON: &str = "Er is meer gevonden. Typ verder om te verfijnen.";
/// About the row to the own cards.
pub const OWN_MORE: &str = "Voeg kaarten toe, of wissel ze uit met Anki en spreadsheets";
/// Row to the plan.
pub const PLAN: &str = "Plan en voorspelling";
/// About that row.
pub const PLAN_MORE: &str = "Wat er de komende dagen terugkomt, en een plan tot je examen";
/// About the row to the settings.
pub const SETTINGS_MORE: &str = "Nieuwe per dag, richting, knoppen, doel, examendatum";
/// About a kind of calculation that is due.
pub const FRESH_NUMBERS: &str = "Met nieuwe getallen weet je of het nog zit";
/// An address of a term that is not there.
pub const UNKNOWN: &str = "Dit begrip bestaat niet";
/// What may have happened.
pub const UNKNOWN_MORE: &str = "De link is misschien afgebroken, of de kaart werd verwijderd.";
/// Leads to the list.
pub const TO_ALL: &str = "Naar alle begrippen";
/// Practises one term.
pub const PRACTISE: &str = "Oefen dit begrip";
/// Said when a difficult term comes back.
pub const PUT_BACK: &str = "Het begrip staat weer in je planning.";
/// Label of the note.
pub const OWN_NOTE: &str = "Eigen notitie";
/// About the note.
pub const OWN_NOTE_MORE: &str = "Wordt bewaard zodra je het veld verlaat.";
/// The longest note that can be typed; what is kept is limited in bytes.
pub const LONGEST_NOTE: &str = "900";
/// The longest front that can be typed.
pub const LONGEST_FRONT: &str = "280";
/// Above an own card.
pub const OWN_CARD: &str = "Eigen kaart";
/// What own cards are.
pub const OWN_LEAD: &str = "Kaarten die je zelf schrijft, komen terug zoals de begrippen van het boek.";
/// Heading of the form.
pub const NEW_CARD: &str = "Nieuwe kaart";
/// Label.
pub const FRONT: &str = "Voorkant: begrip of vraag";
/// Label.
pub const BACK: &str = "Achterkant: omschrijving of antwoord";
/// Label.
pub const BELONGS_TO: &str = "Hoort bij";
/// A card of no section.
pub const NO_SECTION: &str = "geen paragraaf";
/// Keeps a card.
pub const SAVE_CARD: &str = "Bewaar de kaart";
/// Leaves a card as it was.
pub const CANCEL: &str = "Toch niet";
/// Nothing stands on the front.
pub const FRONT_MISSING: &str = "Vul de voorkant in.";
/// Nothing stands on the back.
pub const BACK_MISSING: &str = "Vul de achterkant in.";
/// Said when a card was added.
pub const ADDED: &str = "De kaart is bewaard.";
/// Changes a card.
pub const EDIT: &str = "Wijzig";
/// Takes a card away.
pub const REMOVE: &str = "Verwijder";
/// There are no own cards.
pub const NO_OWN_CARDS: &str = "Je schreef nog geen kaarten.";
/// Heading.
pub const EXPORT: &str = "Neem alle begrippen mee";
/// What is in the files.
pub const EXPORT_MORE: &str = "Met omschrijving, voorbeeld, Engels en je eigen notities en kaarten.";
/// Button.
pub const FOR_ANKI: &str = "Bewaar voor Anki";
/// Button.
pub const AS_CSV: &str = "Bewaar als CSV";
/// Said when a file was saved.
pub const SAVED: &str = "Het bestand is bewaard.";
/// Said when it was not.
pub const NOT_SAVED: &str = "Het bestand kon niet bewaard worden: je browser staat het niet toe.";
/// Heading.
pub const IMPORT: &str = "Voeg kaarten toe uit een bestand";
/// What can be read.
pub const IMPORT_MORE: &str = "Een tekstbestand uit Anki, of CSV met op elke regel een voorkant en een achterkant.";
/// Button.
pub const CHOOSE_FILE: &str = "Kies een bestand";
/// Adds what is in a file.
pub const ADD_CARDS: &str = "Voeg toe";
/// Leaves it.
pub const NOT_NOW: &str = "Toch niet";

/// How many concepts there are: "26 begrippen".
pub fn count(count: usize) -> String {
    plural(count, "begrip", "begrippen")
}

/// Heading of the list: "Alle begrippen (772)".
pub fn all(count: usize) -> String {
    format!("Alle begrippen ({count})")
}

/// Heading of the list of own cards.
pub fn own_count(count: usize) -> String {
    format!("Je kaarten ({count})")
}

/// How much was found, for who listens.
pub fn found(found: usize) -> String {
    [&count(found), " gevonden."].concat()
}

/// Nothing was found.
pub fn nothing_found(typed: &str) -> String {
    format!("Geen begrip gevonden voor ‘{typed}’. Probeer een deel van het woord.")
}

/// A kind of calculation that is due.
pub fn calculate_again(title: &str) -> String {
    format!("Reken nog eens met {title}")
}

/// What was taken away, beside "Ongedaan maken".
pub fn removed(front: &str) -> String {
    format!("De kaart ‘{front}’ is verwijderd.")
}

/// What was added, beside "Ongedaan maken".
pub fn imported(cards: usize) -> String {
    let verb = if cards == 1 { "is" } else { "zijn" };
    format!("{} {verb} toegevoegd.", plural(cards, "kaart", "kaarten"))
}

/// What a file would bring.
pub fn preview(found: &Found) -> String {
    let cards = found.cards.len();
    let brings = match cards {
        0 => "Er komt niets bij.".to_owned(),
        1 => "Er komt 1 kaart bij.".to_owned(),
        cards => format!("Er komen {cards} kaarten bij."),
    };
    let more = [
        (found.known, "stond hier al", "stonden hier al"),
        (
            found.skipped,
            "regel had geen voor- of achterkant",
            "regels hadden geen voor- of achterkant",
        ),
        (found.shortened, "kaart is ingekort", "kaarten zijn ingekort"),
    ];
    let more = more.into_iter().filter(|(count, ..)| *count > 0);
    let more: Vec<String> = more.map(|(count, one, more)| plural(count, one, more)).collect();
    match more.join("; ") {
        none if none.is_empty() => brings,
        more => format!("{brings} {more}."),
    }
}

/// Why a file cannot be used.
pub fn refused(refused: Refused) -> &'static str {
    const _: () = assert!(MAX_CARDS == 2_000 && MAX_CARDS_BYTES == 1024 * 1024, "said below");
    match refused {
        Refused::Unreadable => "Dit bestand kon niet gelezen worden. Kies een tekstbestand of CSV.",
        Refused::TooLarge => "Dit bestand is groter dan 1 MB. Splits het in kleinere delen.",
        Refused::TooMany => "In dit bestand staan meer dan 2.000 kaarten. Splits het in kleinere delen.",
        Refused::NoCards => {
            "In dit bestand staan geen kaarten. Zet op elke regel een voorkant, een tab of puntkomma, en een achterkant."
        }
    }
}
