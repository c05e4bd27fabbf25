//! Icons: symbols that stand once in `index.html` and are pointed at from everywhere.

use leptos::prelude::*;

/// One of the symbols of `index.html`; a test compares both lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Symbol {
    /// Start.
    Start,
    /// Boek.
    Book,
    /// Begrippen.
    Concept,
    /// Rekenen.
    Calculator,
    /// Voortgang.
    Progress,
    /// Voor docenten.
    Teacher,
    /// Instellingen.
    Settings,
    /// Over; also a remark.
    About,
    /// Juist, done.
    Yes,
    /// Niet juist, stop.
    No,
    /// Juist doorgerekend.
    FollowThrough,
    /// Deels juist, juist met hulp.
    Half,
    /// Not made.
    None,
    /// Leads somewhere, opens.
    Arrow,
    /// Deel.
    Share,
    /// Bewaar.
    Save,
    /// Meer.
    More,
    /// Cannot be read, not filled in.
    Question,
    /// Zoek.
    Search,
    /// Omhoog.
    Up,
    /// Omlaag.
    Down,
    /// Rij toevoegen.
    Plus,
    /// Verwijder.
    Bin,
    /// Afdrukken.
    Print,
    /// Later nakijken.
    Flag,
}

impl Symbol {
    fn address(self) -> &'static str {
        match self {
            Self::Start => "#i-start",
            Self::Book => "#i-boek",
            Self::Concept => "#i-begrip",
            Self::Calculator => "#i-rekenen",
            Self::Progress => "#i-voortgang",
            Self::Teacher => "#i-docent",
            Self::Settings => "#i-instellingen",
            Self::About => "#i-over",
            Self::Yes => "#i-ja",
            Self::No => "#i-nee",
            Self::FollowThrough => "#i-doorgerekend",
            Self::Half => "#i-half",
            Self::None => "#i-geen",
            Self::Arrow => "#i-pijl",
            Self::Share => "#i-deel",
            Self::Save => "#i-bewaar",
            Self::More => "#i-meer",
            Self::Question => "#i-vraag",
            Self::Search => "#i-zoek",
            Self::Up => "#i-omhoog",
            Self::Down => "#i-omlaag",
            Self::Plus => "#i-plus",
            Self::Bin => "#i-prullenmand",
            Self::Print => "#i-druk-af",
            Self::Flag => "#i-vlag",
        }
    }
}

/// An icon beside a text; it says nothing to who listens.
#[component]
pub fn Icon(
    /// Which one.
    symbol: Symbol,
) -> impl IntoView {
    view! {
        <svg class="icon" aria-hidden="true">
            <use href=symbol.address() />
        </svg>
    }
}
