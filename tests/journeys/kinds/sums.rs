//! Small sums in the place of a number: what is read of them while typing, and what comes of them.

use super::{opens, samples};
use crate::exercise::is_told;
use crate::journey;
use crate::support::Visitor;

journey!(sums, samples());

async fn sums(visitor: &Visitor) {
    opens(visitor, "number").await;
    let field = visitor.names("field").await;
    visitor.fills(&field[0], "60000/10").await;
    visitor.reads("Gelezen als: 6.000").await;
    visitor.fills(&field[0], "60000/0").await;
    visitor
        .reads("Delen door nul kan niet: kijk na wat je door wat deelt.")
        .await;
    visitor.presses("Nakijken").await;
    is_told(
        visitor,
        "Kan ik niet lezen. Delen door nul kan niet: kijk na wat je door wat deelt. Dit telt niet als poging.",
    )
    .await;
    visitor.fills(&field[0], "12/5/2026").await;
    visitor.reads("Dit lijkt een datum, jaartal of uur.").await;
    assert!(!visitor.text().await.contains("poging 1"), "no sum costs an attempt");
    // In a table: the share as a fraction is asked about, in percent it is right without being rounded.
    opens(visitor, "table").await;
    let shares = visitor
        .asks(
            r"const digits = (text) => text.replace(/[^0-9]/g, '');
            return [...document.querySelectorAll('.fill tbody tr')].map((row) => {
                const [own, market] = row.querySelector('td').innerText.split('van').map(digits);
                return `${own}/${market}`;
            });",
            &[],
        )
        .await;
    let share = |row: usize| shares[row].as_str().unwrap().to_owned();
    visitor.fills("Merk A, Marktaandeel", &share(0)).await;
    visitor.presses("Nakijken").await;
    is_told(visitor, "Merk A, Marktaandeel: kan ik niet lezen. Bedoel je").await;
    visitor
        .fills("Merk A, Marktaandeel", &format!("{}*100", share(0)))
        .await;
    visitor.reads("Gelezen als:").await;
    visitor
        .fills("Merk B, Marktaandeel", &format!("({})*100", share(1)))
        .await;
    visitor.presses("Nakijken").await;
    is_told(visitor, "Merk A, Marktaandeel: juist.").await;
    is_told(visitor, "Merk B, Marktaandeel: juist.").await;
    opens(visitor, "cloze").await;
    visitor.fills("Gat 3", "150/3").await;
    visitor.reads("Gat 3: Gelezen als: 50").await;
}
