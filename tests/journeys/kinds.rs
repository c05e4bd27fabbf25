//! Every kind of exercise beyond options and numbers, with samples of its own: empty, wrong, reloaded, right, and by
//! keyboard alone.

use super::exercise::is_told;
use crate::journey;
use crate::support::accessibility::Size;
use crate::support::{Visit, Visitor};
use fantoccini::key::Key;
use serde_json::json;

/// One exercise of each kind, all in section 6.12.
fn samples() -> Visit {
    Visit::default().with_content("tests/content/exercises")
}

journey!(matching, samples());
journey!(matching_on_a_phone, samples());
journey!(ordering, samples());
journey!(sorting, samples());
journey!(cloze, samples());
journey!(term, samples());
journey!(open, samples());
journey!(table, samples());
journey!(place, samples());
journey!(case, samples());
journey!(kinds_have_no_barriers, samples());

async fn opens(visitor: &Visitor, kind: &str) {
    opens_with(visitor, kind, 3).await;
}

async fn opens_with(visitor: &Visitor, kind: &str, seed: u32) {
    visitor.goes_to(&format!("#/oefening/6.12/{kind}?zaad={seed}")).await;
    visitor.reads("Nakijken").await;
}

/// Pressed before anything is filled in: it says what is missing and costs nothing.
async fn checks_empty(visitor: &Visitor, says: &str) {
    visitor.presses("Nakijken").await;
    is_told(visitor, says).await;
    assert!(!visitor.text().await.contains("poging 1"));
}

/// Waits until who listens was told this.
async fn hears(visitor: &Visitor, text: &str) {
    let script = "return tidy(document.querySelector('[role=status]').textContent).includes(tidy(arguments[0]));";
    visitor
        .waits_for(&format!("“{text}” to be said"), script, &[json!(text)])
        .await;
}

/// The keyboard reaches something with this name and presses it.
///
/// From the heading on, where the skip link leads: a round past the last element goes through the browser's own parts.
async fn keys_to(visitor: &Visitor, name: &str) {
    let script = "const heading = document.querySelector('main h1'); heading.tabIndex = -1; heading.focus();";
    visitor.asks(script, &[]).await;
    visitor.tabs_to(name).await;
    visitor.key(Key::Enter).await;
}

/// The pairs of the sample.
const PAIRS: [(&str, &str); 4] = [
    ("Portier", "Bepaalt welke verkoper"),
    ("Gebruiker", "Werkt elke dag"),
    ("Inkoper", "Onderhandelt"),
    ("Beslisser", "Kiest de leverancier."),
];

async fn matching(visitor: &Visitor) {
    visitor.takes_screen(Size::Desktop).await;
    opens(visitor, "matching").await;
    checks_empty(visitor, "Nog 4 te koppelen.").await;
    visitor.presses("Portier").await;
    visitor.presses("Kiest de leverancier.").await;
    hears(visitor, "Portier: Kiest de leverancier.. Nog 3 te koppelen.").await;
    visitor
        .waits_for(
            "a line",
            "return document.querySelectorAll('.match-board line').length === 1;",
            &[],
        )
        .await;
    visitor.presses("Nakijken").await;
    is_told(visitor, "Niet juist. Kijk wie de toegang tot anderen regelt.").await;
    is_told(visitor, "Nog 3 te koppelen.").await;
    visitor.reloads().await;
    visitor.reads("Je gaat verder waar je was.").await;
    is_told(visitor, "Kijk wie de toegang tot anderen regelt.").await;
    // By keyboard alone.
    for (left, right) in PAIRS {
        keys_to(visitor, left).await;
        keys_to(visitor, right).await;
    }
    keys_to(visitor, "Nakijken").await;
    is_told(visitor, "Juist. 4 van de 4 zijn juist.").await;
}

/// Chooses an entry of a list.
async fn chooses(visitor: &Visitor, field: &str, entry: &str) {
    let script = "const list = find('field', arguments[0]);
        const entry = [...(list?.options ?? [])].find((entry) => tidy(entry.textContent).startsWith(tidy(arguments[1])));
        if (!entry) return false;
        list.value = entry.value;
        list.dispatchEvent(new Event('change', { bubbles: true }));
        return true;";
    visitor
        .waits_for(&format!("{entry} in {field}"), script, &[json!(field), json!(entry)])
        .await;
}

async fn matching_on_a_phone(visitor: &Visitor) {
    visitor.takes_screen(Size::Phone).await;
    opens(visitor, "matching").await;
    for (left, right) in PAIRS {
        chooses(visitor, left, right).await;
    }
    visitor.presses("Nakijken").await;
    is_told(visitor, "Juist. 4 van de 4 zijn juist.").await;
    visitor.presses("Meer").await;
    visitor.presses("Toon de uitwerking").await;
    visitor.reads("Uitwerking").await;
}

const STEPS: [&str; 5] = [
    "De behoefte omschrijven",
    "Leveranciers zoeken",
    "Offertes vergelijken",
    "De bestelling plaatsen",
    "De levering evalueren",
];

/// Where a step stands, from 0.
async fn place_of(visitor: &Visitor, step: &str) -> usize {
    let script = "return [...document.querySelectorAll('.order-step')].findIndex((step) => step.innerText.includes(arguments[0]));";
    let place = visitor.asks(script, &[json!(step)]).await;
    usize::try_from(place.as_u64().unwrap()).unwrap()
}

async fn ordering(visitor: &Visitor) {
    opens(visitor, "ordering").await;
    checks_empty(visitor, "Zet eerst de stappen in de juiste volgorde.").await;
    // The first in its place by its button, the others by the keyboard.
    while place_of(visitor, STEPS[0]).await > 0 {
        let before = place_of(visitor, STEPS[0]).await;
        visitor.presses(&format!("Omhoog: {}", STEPS[0])).await;
        hears(visitor, &format!("staat nu op plaats {before} van 5.")).await;
    }
    for (wanted, step) in STEPS.iter().enumerate().skip(1) {
        while place_of(visitor, step).await > wanted {
            let before = place_of(visitor, step).await;
            if !visitor.focus().await.ends_with(step) {
                visitor.tabs_to(&format!("Omhoog: {step}")).await;
            }
            visitor.chord(&[Key::Alt], Key::Up).await;
            hears(visitor, &format!("{step} staat nu op plaats {before} van 5.")).await;
            assert!(visitor.focus().await.contains(step), "focus stays with the step");
        }
    }
    visitor.presses(&format!("Omlaag: {}", STEPS[0])).await;
    visitor.presses("Nakijken").await;
    is_told(visitor, "Deels juist.").await;
    visitor.reloads().await;
    visitor.reads("Je gaat verder waar je was.").await;
    assert_eq!(place_of(visitor, STEPS[0]).await, 1, "the order of before");
    visitor.presses(&format!("Omhoog: {}", STEPS[0])).await;
    visitor.presses("Nakijken").await;
    is_told(visitor, "Juist.").await;
}

async fn sorting(visitor: &Visitor) {
    opens(visitor, "sorting").await;
    checks_empty(visitor, "Nog 6 in te delen.").await;
    // All into the second class, with a key; what lies there is picked up and moved.
    for left in (0..6).rev() {
        visitor.types("2").await;
        hears(visitor, &format!("in Strategisch product. Nog {left}.")).await;
    }
    visitor.reads("Alles ligt ergens.").await;
    visitor.presses("Nakijken").await;
    is_told(visitor, "Deels juist. 1 van de 6 zijn juist.").await;
    is_told(visitor, "Niet juist. Het bedrag is klein, maar zonder deze gist").await;
    visitor.reloads().await;
    visitor.reads("Je gaat verder waar je was.").await;
    for (item, key) in [
        ("Mout", "1"),
        ("Lege flesjes", "1"),
        ("Papier", "3"),
        ("Poetsdoeken", "3"),
        ("Gist", "4"),
    ] {
        keys_to(visitor, item).await;
        visitor.types(key).await;
    }
    visitor.presses("Nakijken").await;
    is_told(visitor, "Juist. 6 van de 6 zijn juist.").await;
}

async fn cloze(visitor: &Visitor) {
    opens(visitor, "cloze").await;
    checks_empty(visitor, "Vul de 3 lege gaten in.").await;
    visitor.fills("Gat 1", "inkoopprjs").await;
    chooses(visitor, "Gat 2", "omzet").await;
    visitor.presses("Nakijken").await;
    is_told(visitor, "Een tikfout telt niet als fout: we lezen ‘inkoopprijs’.").await;
    is_told(visitor, "Gat 2: niet juist.").await;
    is_told(visitor, "Vul het lege gat in.").await;
    visitor.reloads().await;
    visitor.reads("Je gaat verder waar je was.").await;
    assert_eq!(visitor.value("Gat 1").await, "inkoopprjs");
    assert_eq!(visitor.value("Gat 2").await, "omzet");
    chooses(visitor, "Gat 2", "verkoopprijs").await;
    visitor.tabs_to("Gat 3").await;
    visitor.types("50").await;
    visitor.key(Key::Enter).await;
    is_told(visitor, "Juist. 3 van de 3 zijn juist.").await;
}

async fn term(visitor: &Visitor) {
    opens(visitor, "term").await;
    checks_empty(visitor, "Typ eerst een begrip.").await;
    visitor.fills("Begrip", "gatekeeper").await;
    visitor.presses("Nakijken").await;
    is_told(visitor, "Je gaf de Engelse term; gevraagd is de Nederlandse.").await;
    assert!(!visitor.text().await.contains("poging 1"), "no attempt");
    visitor.fills("Begrip", "beslisser").await;
    visitor.presses("Nakijken").await;
    is_told(visitor, "Niet juist. De beslisser kiest de leverancier.").await;
    visitor.reloads().await;
    visitor.reads("Je gaat verder waar je was.").await;
    assert_eq!(visitor.value("Begrip").await, "beslisser");
    visitor.fills("Begrip", "").await;
    visitor.types("portier").await;
    visitor.key(Key::Enter).await;
    is_told(visitor, "Juist.").await;
}

async fn open(visitor: &Visitor) {
    opens(visitor, "open").await;
    checks_empty(visitor, "Schrijf eerst een antwoord, ook al is het kort.").await;
    visitor.fills("Jouw antwoord", "Ik raad de korting af.").await;
    visitor
        .reads("5 woorden; een goed antwoord heeft er ongeveer 120.")
        .await;
    visitor.presses("Nakijken").await;
    is_told(visitor, "Vergelijk je antwoord met het modelantwoord").await;
    assert!(!visitor.text().await.contains("Modelantwoord\n"));
    visitor.presses("Vergelijk met het modelantwoord").await;
    visitor.reads("Ik raad de korting af. Met een marge van 24 %").await;
    visitor.picks("Half punt: De formule is juist").await;
    visitor.presses("Nakijken").await;
    is_told(visitor, "Eigen beoordeling. 0,5 van de 3 punten.").await;
    visitor.reloads().await;
    visitor.reads("Je gaat verder waar je was.").await;
    assert_eq!(visitor.value("Jouw antwoord").await, "Ik raad de korting af.");
    // By keyboard: every point that is there.
    for _ in 0..3 {
        visitor.tabs_to("Dit staat in mijn antwoord").await;
        visitor.types(" ").await;
    }
    keys_to(visitor, "Nakijken").await;
    is_told(visitor, "Eigen beoordeling. 3 van de 3 punten.").await;
}

async fn table(visitor: &Visitor) {
    opens(visitor, "table").await;
    checks_empty(visitor, "Vul de 4 lege cellen in.").await;
    visitor.fills("Merk A, Vorig jaar", "13").await;
    chooses(visitor, "Merk A, Oordeel", "krimpt").await;
    visitor.presses("Nakijken").await;
    is_told(visitor, "Merk A, Vorig jaar: niet juist.").await;
    is_told(
        visitor,
        "Merk A, Oordeel: niet juist. Het aandeel ligt boven dat van vorig jaar.",
    )
    .await;
    visitor.reloads().await;
    visitor.reads("Je gaat verder waar je was.").await;
    assert_eq!(visitor.value("Merk A, Vorig jaar").await, "13");
    // Enter goes down the column, on its last row it checks.
    visitor.fills("Merk A, Marktaandeel", "1").await;
    visitor.key(Key::Enter).await;
    visitor
        .waits_for(
            "the cell below",
            "return nameOf(document.activeElement).startsWith('Merk B, Marktaandeel');",
            &[],
        )
        .await;
    visitor.types("12x").await;
    visitor.key(Key::Enter).await;
    is_told(visitor, "Merk B, Marktaandeel: kan ik niet lezen.").await;
    // Pasted from a spreadsheet, and taken back.
    let paste = "const data = new DataTransfer();
        data.setData('text/plain', '20\\t12,5\\tgroeit\\n6\\t');
        // Firefox takes a text, the others a list of forms.
        const init = { clipboardData: data, dataType: 'text/plain', data: data.getData('text/plain') };
        const cell = find('field', 'Merk A, Marktaandeel');
        cell.dispatchEvent(new ClipboardEvent('paste', { ...init, bubbles: true, cancelable: true }));";
    visitor.asks(paste, &[]).await;
    visitor.reads("4 cellen geplakt.").await;
    assert_eq!(visitor.value("Merk A, Vorig jaar").await, "12,5");
    assert_eq!(visitor.value("Merk A, Oordeel").await, "groeit");
    visitor.presses("Ongedaan maken").await;
    visitor
        .waits_for(
            "what stood there before",
            "return find('field', 'Merk A, Vorig jaar').value === '13';",
            &[],
        )
        .await;
    // Right, from the numbers of the question: the share of each brand with one decimal.
    let answers = visitor
        .asks(
            r"const number = (text) => Number(text.replace(/[^0-9,]/g, '').replace(',', '.'));
            return [...document.querySelectorAll('.fill tbody tr')].map((row) => {
                const [own, market] = row.querySelector('td').innerText.split('van').map(number);
                return (Math.round((own / market) * 1000) / 10).toFixed(1).replace('.', ',');
            });",
            &[],
        )
        .await;
    visitor
        .fills("Merk A, Marktaandeel", answers[0].as_str().unwrap())
        .await;
    visitor
        .fills("Merk B, Marktaandeel", answers[1].as_str().unwrap())
        .await;
    visitor.fills("Merk A, Vorig jaar", "12,5").await;
    chooses(visitor, "Merk A, Oordeel", "groeit").await;
    visitor.presses("Nakijken").await;
    is_told(visitor, "Juist. 4 van de 4 zijn juist.").await;
}

async fn place(visitor: &Visitor) {
    opens(visitor, "place").await;
    checks_empty(visitor, "Plaats eerst het punt").await;
    // A press in the middle of the plot.
    let press = "const plot = document.querySelector('.plot'); const box = plot.getBoundingClientRect();
        plot.dispatchEvent(new MouseEvent('click', { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2, bubbles: true }));";
    visitor.asks(press, &[]).await;
    assert_eq!(visitor.value("Relatief marktaandeel").await, "1,5");
    assert_eq!(visitor.value("Marktgroei").await, "10");
    hears(visitor, "Het punt staat op 1,5; 10 %, in Ster.").await;
    visitor.fills("Relatief marktaandeel", "0,4").await;
    visitor.fills("Marktgroei", "8").await;
    visitor.presses("Nakijken").await;
    is_told(visitor, "Niet juist. Je deelt door de hele markt.").await;
    visitor.reloads().await;
    visitor.reads("Je gaat verder waar je was.").await;
    assert_eq!(visitor.value("Relatief marktaandeel").await, "0,4");
    // By keyboard: ten steps and one.
    visitor.tabs_to("Relatief marktaandeel, schuiver").await;
    visitor.chord(&[Key::Shift], Key::Right).await;
    visitor.key(Key::Right).await;
    assert_eq!(visitor.value("Relatief marktaandeel").await, "1,5");
    keys_to(visitor, "Nakijken").await;
    is_told(visitor, "Juist.").await;
    visitor
        .waits_for(
            "the zone where it belongs",
            "return document.querySelector('.plot .zone');",
            &[],
        )
        .await;
}

async fn case(visitor: &Visitor) {
    opens(visitor, "case").await;
    visitor.reads("Deel 1 van 4").await;
    visitor.reads("Lees de casus").await;
    checks_empty(visitor, "Typ eerst een begrip.").await;
    visitor.fills("Begrip", "beslisser").await;
    visitor.presses("Nakijken").await;
    is_told(visitor, "Niet juist.").await;
    visitor.presses("Deel 2").await;
    visitor.reads("Deel 2 van 4").await;
    visitor.reads("Hoeveel fietsen geven").await;
    visitor.presses("Hint 1 van 3").await;
    visitor.reads("Wat is onbekend?").await;
    visitor.reloads().await;
    visitor.reads("Je gaat verder waar je was.").await;
    visitor.reads("Deel 1 van 4").await;
    assert_eq!(visitor.value("Begrip").await, "beslisser");
    visitor.fills("Begrip", "portier").await;
    visitor.presses("Nakijken").await;
    is_told(visitor, "Juist.").await;
    visitor.presses("Volgende").await;
    visitor.reads("Deel 2 van 4").await;
    let answer = visitor
        .asks(
            r"const [, target] = document.querySelector('.case-part .stem').innerText.match(/geven €\s*([0-9.]+)/);
            return String((84000 + Number(target.replace('.', ''))) / 700);",
            &[],
        )
        .await;
    let field = visitor.names("field").await;
    visitor.fills(&field[0], answer.as_str().unwrap()).await;
    visitor.presses("Nakijken").await;
    is_told(visitor, "Juist.").await;
    visitor.presses("Volgende").await;
    visitor.reads("Deel 3 van 4").await;
    visitor.presses("Deel 4").await;
    visitor.picks("Openen als er minstens 120 fietsen").await;
    visitor.presses("Nakijken").await;
    is_told(visitor, "Juist. 84.000 / 700 is 120 fietsen.").await;
    visitor.presses("Volgende").await;
    visitor.reads("Deel 3 van 4").await;
}

const KINDS: [&str; 9] = [
    "matching", "ordering", "sorting", "cloze", "term", "open", "table", "place", "case",
];

async fn kinds_have_no_barriers(visitor: &Visitor) {
    let mut found = Vec::new();
    for (size, seed) in [(Size::Phone, 3), (Size::Desktop, 4)] {
        visitor.takes_screen(size).await;
        for kind in KINDS {
            visitor.driver.client.goto("about:blank").await.unwrap();
            // Numbers of its own each time: a draft would go on where the look before ended.
            opens_with(visitor, kind, seed).await;
            found.extend(
                visitor
                    .axe_here()
                    .await
                    .into_iter()
                    .map(|rule| format!("{kind}: {rule}")),
            );
            if matches!(size, Size::Phone) {
                visitor.presses("Meer").await;
            }
            visitor.presses("Toon de uitwerking").await;
            visitor.reads("Uitwerking").await;
            let judged = visitor.axe_here().await;
            found.extend(judged.into_iter().map(|rule| format!("{kind}, solution: {rule}")));
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}
