//! Numbers: tables, points, cases.

use fantoccini::key::Key;

use super::{checks_empty, chooses, hears, keys_to, opens, samples};
use crate::exercise::is_told;
use crate::journey;
use crate::support::Visitor;

journey!(table, samples());
journey!(place, samples());
journey!(case, samples());

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
