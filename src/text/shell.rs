//! Words of the frame around every page: navigation, the line of state, strips.

use crate::route::Place;

/// Name of the app.
pub const NAME: &str = "Accountwijs";
/// What it goes with, under the name.
pub const BESIDE: &str = "bij Account management 3.0";
/// First element of every page.
pub const SKIP: &str = "Ga naar de inhoud";
/// Name of the navigation with the five places.
pub const MAIN_MENU: &str = "Hoofdmenu";
/// Name of the navigation with the rest.
pub const OTHER_MENU: &str = "Andere pagina’s";
/// Button to the page with the rest, on phones.
pub const MORE: &str = "Meer";
/// Behind the number of terms that are due, for who listens.
pub const DUE: &str = " te herhalen";
/// Progress is being saved.
pub const SAVED: &str = "Bewaard op dit toestel";
/// Progress is not being saved.
pub const NOT_SAVED: &str = "Wordt niet bewaard";
/// No connection, nothing missing.
pub const OFFLINE: &str = "Offline · alles hier werkt";

/// Above a page whose address was not read whole.
pub const SKIPPED: &str = "Een deel van de link was niet leesbaar en is overgeslagen.";
/// The app stopped.
pub const STOPPED: &str = "Er ging iets mis. Wat bewaard was, is veilig.";
/// Start it again.
pub const RELOAD: &str = "Laad opnieuw";
/// Take the message along.
pub const COPY_ERROR: &str = "Kopieer de foutmelding";

/// Title of the list of shortcuts.
pub const SHORTCUTS: &str = "Sneltoetsen";
/// Closes a dialog.
pub const CLOSE: &str = "Sluit";

/// Shortcuts that work on every page: key and what it does.
pub const KEYS: &[(&str, &str)] = &[
    ("Tab", "naar het volgende onderdeel"),
    ("Enter", "kiezen of openen"),
    ("Escape", "sluiten wat het laatst openging"),
    ("/", "zoeken"),
    ("?", "deze lijst"),
];

/// Word for a place in the navigation.
pub fn place(place: Place) -> &'static str {
    match place {
        Place::Start => "Start",
        Place::Book => "Boek",
        Place::Concepts => "Begrippen",
        Place::Calculators => "Rekenen",
        Place::Progress => "Voortgang",
    }
}
