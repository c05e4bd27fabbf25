//! A calculator: opened from an exercise with its numbers, by the field, by the slider, as a table, written out.

use super::exercise::{BAKERY, BAKERY_TITLE};
use crate::journey;
use crate::support::Visitor;
use fantoccini::key::Key;

journey!(the_calculator_follows_what_is_typed);
journey!(what_is_typed_stays);
journey!(the_chart_follows_what_is_typed);
journey!(a_calculator_needs_no_mouse);
journey!(scenarios_stand_beside_each_other);
journey!(a_table_of_inputs);
journey!(a_phone_shares_with_its_own_sheet);

const PRICE: &str = "Verkoopprijs excl. btw";
const MAIN: &str = "return tidy(document.querySelector('.main-result').innerText);";

async fn the_calculator_follows_what_is_typed(visitor: &Visitor) {
    visitor.goes_to(BAKERY).await;
    visitor.is_on_page(BAKERY_TITLE).await;
    visitor.follows("Open in Rekenen met deze getallen").await;
    visitor.is_on_page("Break-evenanalyse").await;
    shows(visitor, "8.800 stuks").await;
    assert_eq!(visitor.value(PRICE).await, "25");
    assert_eq!(visitor.value("Variabele kosten per stuk").await, "16");
    // By typing: 79.200 / (28 - 16).
    visitor.fills(PRICE, "28").await;
    shows(visitor, "6.600 stuks").await;
    // By the slider, with the keyboard.
    let slider =
        "const slider = find('field', 'Verkoopprijs excl. btw, schuiver'); slider.focus(); return slider.value;";
    let before = visitor.asks(slider, &[]).await;
    visitor.key(Key::Right).await;
    visitor.no_longer_reads("6.600 stuks").await;
    assert_ne!(visitor.asks(slider, &[]).await, before);
    assert_ne!(visitor.value(PRICE).await, "28", "the field follows its slider");
    // As figures.
    visitor.fills(PRICE, "28").await;
    shows(visitor, "6.600 stuks").await;
    visitor.follows("Tabel").await;
    visitor
        .waits_for(
            "a table with the break-even point",
            "return [...document.querySelectorAll('table')].some((table) => table.innerText.includes('6.600'));",
            &[],
        )
        .await;
    visitor.presses("Toon de berekening").await;
    visitor.reads("Antwoordstructuur").await;
    visitor
        .waits_for(
            "the worked calculation",
            "return [...document.querySelectorAll('.worked li')].some((line) => tidy(line.innerText).includes('6.600 stuks'));",
            &[],
        )
        .await;
}

async fn scenarios_stand_beside_each_other(visitor: &Visitor) {
    visitor.goes_to("#/rekenen/break-even").await;
    visitor.follows("Scenario").await;
    visitor.presses("Bewaar als scenario A").await;
    visitor.reads("Verander nu een getal").await;
    visitor.fills(PRICE, "22,50").await;
    compares(visitor, "Break-evenafzet", "8.000 +2.000").await;
    visitor.presses("Bewaar als scenario B").await;
    visitor.reads("Bewaar als scenario C").await;
    // They stay when the page is loaded anew, and come back when one was removed by mistake.
    visitor.reloads().await;
    visitor.follows("Scenario").await;
    visitor.presses("Verwijder scenario A").await;
    visitor.reads("Scenario A is verwijderd.").await;
    visitor.reads("Bewaar als scenario A").await;
    visitor.presses("Ongedaan maken").await;
    visitor.reads("Bewaar als scenario C").await;
    compares(visitor, "Break-evenafzet", "8.000 +2.000").await;
    // What was kept goes back into the fields.
    visitor.presses("Vul in: scenario A").await;
    shows(visitor, "6.000 stuks").await;
}

async fn a_table_of_inputs(visitor: &Visitor) {
    visitor.goes_to("#/rekenen/kettingratio").await;
    visitor.reads("Toon de berekening").await;
    let before = visitor.asks(MAIN, &[]).await;
    // A choice inside the table, with the keyboard.
    let choice = "find('field', 'Bewerking, rij 3').focus(); return true;";
    visitor.asks(choice, &[]).await;
    visitor.types("g").await;
    visitor
        .waits_for(
            "another result",
            &format!("const shown = (() => {{ {MAIN} }})(); return shown !== arguments[0];"),
            std::slice::from_ref(&before),
        )
        .await;
    // The link holds the rows.
    visitor.tabs_to("Waarde, rij 3").await;
    visitor
        .waits_for(
            "the rows in the address",
            "return location.hash.includes('stappen=');",
            &[],
        )
        .await;
    visitor.presses("Verwijder rij 3").await;
    visitor.reads("Rij 3 is verwijderd.").await;
    visitor.presses("Ongedaan maken").await;
    assert_eq!(visitor.value("Bewerking, rij 3").await, "delen");
}

/// A device for fingers with a sheet of its own, which a browser on a desk has not.
const PHONE: &str = "window.shared = [];
    window.matchMedia = (query) => ({ matches: query === '(pointer: coarse)' });
    navigator.share = (data) => { shared.push(data.url); return Promise.reject(new DOMException('', 'AbortError')); };
    return true;";

/// What was shared opens with the numbers as typed, and who closes the sheet is left alone.
async fn a_phone_shares_with_its_own_sheet(visitor: &Visitor) {
    visitor.goes_to(BREAK_EVEN).await;
    visitor.fills(PRICE, "28").await;
    shows(visitor, "4.616 stuks").await;
    visitor.asks(PHONE, &[]).await;
    visitor.presses("Deel deze berekening").await;
    let link = visitor.waits_for("the link", "return window.shared[0];", &[]).await;
    let text = visitor.text().await;
    assert!(!text.contains("gekopieerd"), "{text}");
    let address = link.as_str().and_then(|link| link.split_once('#')).unwrap().1;
    visitor.goes_to("#/").await;
    visitor.goes_to(&format!("#{address}")).await;
    shows(visitor, "4.616 stuks").await;
}

/// The row of the comparison with this name holds this.
async fn compares(visitor: &Visitor, name: &str, cells: &str) {
    let script = "return [...document.querySelectorAll('.scenarios tr')].some((row) => {
        const text = tidy(row.innerText);
        return text.startsWith(arguments[0]) && text.includes(arguments[1]);
    });";
    visitor
        .waits_for(&format!("{name}: {cells}"), script, &[name.into(), cells.into()])
        .await;
}

/// The main result becomes this.
async fn shows(visitor: &Visitor, figure: &str) {
    let script = format!("const shown = (() => {{ {MAIN} }})(); return shown.includes(arguments[0]);");
    visitor
        .waits_for(&format!("the result {figure}"), &script, &[figure.into()])
        .await;
}

/// Address of break-even with its worked example.
const BREAK_EVEN: &str = "#/rekenen/break-even";

/// After a reload, and for who went on at once after the last key.
async fn what_is_typed_stays(visitor: &Visitor) {
    visitor.goes_to(BREAK_EVEN).await;
    visitor.fills(PRICE, "28").await;
    visitor
        .waits_for("the price in the address", "return /=28\\b/.test(location.hash);", &[])
        .await;
    visitor.reloads().await;
    visitor.is_on_page("Break-evenanalyse").await;
    assert_eq!(visitor.value(PRICE).await, "28");
    // A script's click leaves no field and waits for no rest.
    visitor.fills(PRICE, "31").await;
    visitor
        .asks("document.querySelector('a[href=\"#/boek\"]').click();", &[])
        .await;
    visitor.reads("Kies een hoofdstuk").await;
    visitor.goes_back().await;
    visitor.is_on_page("Break-evenanalyse").await;
    assert_eq!(visitor.value(PRICE).await, "31");
}

/// What is drawn, and what is said of it.
const CHART: &str = "const canvas = document.querySelector('main canvas');
    return canvas && canvas.width > 0 && [canvas.toDataURL(), canvas.getAttribute('aria-label')];";

async fn the_chart_follows_what_is_typed(visitor: &Visitor) {
    visitor.goes_to(BREAK_EVEN).await;
    let before = visitor.waits_for("a chart", CHART, &[]).await;
    visitor.fills(PRICE, "40").await;
    let script = format!(
        "const now = (() => {{ {CHART} }})();
        return now && now[0] !== arguments[0][0] && now[1] !== arguments[0][1] && now;"
    );
    visitor
        .waits_for("another picture with another sentence", &script, &[before])
        .await;
}

/// From the field to its slider and back, and to the table.
async fn a_calculator_needs_no_mouse(visitor: &Visitor) {
    visitor.goes_to(BREAK_EVEN).await;
    visitor.reads("Toon de berekening").await;
    visitor.tabs_to(PRICE).await;
    let select = "document.activeElement.select();";
    visitor.asks(select, &[]).await;
    visitor.types("30").await;
    assert_eq!(visitor.value(PRICE).await, "30");
    visitor.key(Key::Tab).await;
    visitor.key(Key::Right).await;
    visitor
        .waits_for(
            "the field follows the slider",
            "return document.activeElement.type === 'range' && find('field', arguments[0]).value !== '30';",
            &[PRICE.into()],
        )
        .await;
    visitor.tabs_to("Tabel").await;
    visitor.key(Key::Enter).await;
    visitor
        .waits_for(
            "the table",
            "return document.querySelector('.chart-table') !== null;",
            &[],
        )
        .await;
}
