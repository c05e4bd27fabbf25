//! No barriers that a machine can find: axe-core on every page, light and dark, on a phone and on a desktop.

use super::exercise::{BAKERY, is_told};
use crate::journey;
use crate::pupils::set_of;
use crate::support::Visitor;
use crate::support::accessibility::{Size, Theme};
use accountwijs::sharing::{Numbers, write_code};

journey!(no_page_has_barriers);
journey!(no_verdict_has_barriers);

/// Every route, and what tells that it is there.
const PAGES: &[(&str, &str)] = &[
    ("#/", "Geen account nodig."),
    ("#/boek", "Kies een hoofdstuk"),
    ("#/boek/6", "Paragrafen"),
    ("#/boek/6.12", "Leerdoelen"),
    ("#/oefening/1.5/korting-laatste-instrument", "Nakijken"),
    (BAKERY, "Nakijken"),
    ("#/oefening/6.12/bestaat-niet", "Deze oefening bestaat niet"),
    ("#/reeks/6.12", "Vraag 1 van"),
    // A run was begun: Start is that of a visitor who returns.
    ("#/", "Wat nu?"),
    ("#/rekenen", "Zoek een rekenmodel"),
    ("#/rekenen/break-even", "Toon de berekening"),
    ("#/rekenen/pareto-analyse", "Toon de berekening"),
    ("#/voortgang", "Leerdoelen die je kent"),
    ("#/voortgang/historiek", "Historiek"),
    ("#/voortgang/back-up", "Zet een back-up terug"),
    ("#/begrippen", "Zoek een begrip"),
    ("#/begrippen/leren", "Toon het antwoord"),
    ("#/begrippen/toets?uit=6.12", "Vraag 1 van"),
    ("#/begrippen/koppelen?uit=6", "Tik een begrip"),
    ("#/begrippen/schrijven?uit=6.12", "Typ het begrip"),
    ("#/begrippen/kaarten", "Nieuwe kaart"),
    ("#/begrip/veiligheidsmarge", "Niet te verwarren met"),
    ("#/voortgang/plan", "Kies je examendatum"),
    ("#/proefexamen", "Aantal vragen"),
    ("#/proefexamen/bezig", "Er is geen proefexamen bezig"),
    ("#/proefexamen/1", "staat niet op dit toestel"),
    ("#/docent", "U hebt geen account nodig"),
    ("#/docent/reeks", "Zoek een oefening"),
    ("#/docent/eigen", "Bewaar de oefening"),
    ("#/docent/delen", "Er is nog geen reeks"),
    ("#/r", "Plak de link of de code"),
    ("#/docent/afdrukken", "Er is nog geen reeks"),
    ("#/docent/resultaten?toon=klas", "Kies bestanden"),
    ("#/docent/beamer?oefening=6.12/bakkerij&zaad=1", "Toon het antwoord"),
    (
        "#/r/1eNoFwcENgDAIAMCVmOBBYhzH-ABaaAU2N95NAA",
        "Deze link is niet volledig",
    ),
    (
        "#/reeks/docent-0000000000000000",
        "Deze reeks staat niet op dit toestel",
    ),
    ("#/meer", "Privacy"),
    ("#/instellingen", "Tekstgrootte"),
    ("#/over", "Licenties"),
    ("#/toegankelijkheid", "Bekende beperkingen"),
    ("#/privacy", "localStorage"),
    ("#/bestaat-niet", "Deze pagina bestaat niet"),
];

async fn no_page_has_barriers(visitor: &Visitor) {
    let mut found = Vec::new();
    for (theme, size) in looks() {
        visitor.prefers(theme).await;
        visitor.takes_screen(size).await;
        visitor.goes_to("").await;
        visitor.asks("localStorage.clear();", &[]).await;
        let set = set_of(&["6.12/bakkerij"], Numbers::Same);
        let arrival = format!("#/r/{}", write_code(&set));
        let pages = PAGES.iter().copied();
        for (address, sign) in pages.chain([(arrival.as_str(), "Iedereen krijgt dezelfde getallen.")]) {
            // Loaded anew: what is read must not be the page before.
            visitor.driver.client.goto("about:blank").await.unwrap();
            visitor.goes_to(address).await;
            visitor.reads(sign).await;
            found.extend(barriers(visitor, address, theme, size).await);
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

async fn no_verdict_has_barriers(visitor: &Visitor) {
    let mut found = Vec::new();
    for (position, (theme, size)) in looks().into_iter().enumerate() {
        visitor.prefers(theme).await;
        visitor.takes_screen(size).await;
        visitor.driver.client.goto("about:blank").await.unwrap();
        // Numbers of its own each time: a draft would go on where the look before ended.
        visitor
            .goes_to(&format!("#/oefening/6.12/bakkerij?zaad={}", position + 2))
            .await;
        visitor.presses("Hint 1 van 3").await;
        visitor.picks("Marge en opslag").await;
        visitor.fills("Contributie per stuk", "1").await;
        visitor.fills("Break-evenafzet", "12x").await;
        visitor.presses("Nakijken").await;
        is_told(visitor, "Kan ik niet lezen.").await;
        is_told(visitor, "Niet juist.").await;
        found.extend(barriers(visitor, "steps, judged", theme, size).await);
        visitor
            .goes_to(&format!(
                "#/oefening/1.5/korting-laatste-instrument?zaad={}",
                position + 2
            ))
            .await;
        visitor.picks("Ze halveert").await;
        visitor.presses("Nakijken").await;
        is_told(visitor, "Juist.").await;
        found.extend(barriers(visitor, "choice, judged", theme, size).await);
    }
    assert!(found.is_empty(), "{found:#?}");
}

/// What axe-core finds on the page as it stands.
pub async fn barriers(visitor: &Visitor, page: &str, theme: Theme, size: Size) -> Vec<String> {
    let found = visitor.axe_here().await;
    found
        .into_iter()
        .map(|rule| format!("{page}, {theme:?}, {size:?}: {rule}"))
        .collect()
}

/// Light and dark, on a phone and on a desktop.
pub fn looks() -> [(Theme, Size); 4] {
    [
        (Theme::Light, Size::Phone),
        (Theme::Light, Size::Desktop),
        (Theme::Dark, Size::Phone),
        (Theme::Dark, Size::Desktop),
    ]
}
