//! Words of the list of concepts.

use crate::dutch::plural;

/// What the page is for.
pub const LEAD: &str =
    "Elk begrip van het boek met een omschrijving en een voorbeeld. De trainer die ze met je oefent, komt later.";
/// Label of the search field.
pub const SEARCH: &str = "Zoek een begrip, ook in het Engels";
/// Before the other names of a concept.
pub const ALSO: &str = "Ook: ";
/// Before the English name.
pub const ENGLISH: &str = "Engels: ";
/// Before the terms that are taken for it.
pub const NOT_TO_CONFUSE: &str = "Niet te verwarren met: ";
/// More was found than is shown.
pub const TYPE_ON: &str = "Er is meer gevonden. Typ verder om te verfijnen.";
/// Concepts that could not be had.
pub const FAILED: &str = "Deze begrippen konden niet geladen worden. Controleer je verbinding.";

/// How many concepts there are: "26 begrippen".
pub fn count(count: usize) -> String {
    plural(count, "begrip", "begrippen")
}

/// How much was found, for who listens.
pub fn found(found: usize) -> String {
    [&count(found), " gevonden."].concat()
}

/// Nothing was found.
pub fn nothing_found(typed: &str) -> String {
    format!("Geen begrip gevonden voor ‘{typed}’. Probeer een deel van het woord.")
}
