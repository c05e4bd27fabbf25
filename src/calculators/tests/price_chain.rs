//! Tests of price_chain: Prijsketen van fabrikant tot consument

use crate::calculators::Inputs;
use crate::calculators::price_chain::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, changed, chart_of, chart_says, formulas_of, mistakes, problem_of, shown_of, table,
};
use crate::chart::Form;

const SPECIFICATION: &str = "
| `richting` | richting |  | keuze | terug / vooruit | standaard terug |
| `prijs` | consumentenprijs incl. btw (terug) of fabrieksprijs (vooruit) | P | € | > 0 |  |
| `btw` | btw-tarief | b | % | >= 0, <= 100 | leeg = 21 |
| `marge_op` | marge uitgedrukt in % van |  | keuze | verkoopprijs / inkoopprijs | standaard verkoopprijs |
| `schakels` | schakels, van de consument naar de fabrikant |  | rijen | 1-6 rijen |  |
| `schakels[].naam` | schakel |  | tekst | vrij |  |
| `schakels[].marge` | marge | m | % | >= 0, <= 1000 |  |
| `consumentenprijs_incl` | consumentenprijs incl. btw | excl. x (1 + b) | €, 2 decimalen | € 12,10 |
| `btw_bedrag` | btw | incl. - excl. | €, 2 decimalen | € 2,10 |
| `consumentenprijs_excl` | consumentenprijs excl. btw | incl. / (1 + b) | €, 2 decimalen | € 10,00 |
| `inkoopprijzen` | inkoopprijs per schakel | verkoopprijs: eigen verkoopprijs x (1 - m); inkoopprijs: eigen verkoopprijs / (1 + m) | €, 2 decimalen | € 6,00 / € 4,80 |
| `margebedragen` | margebedrag per schakel | verkoopprijs - inkoopprijs van de schakel | €, 2 decimalen | € 4,00 / € 1,20 |
| `fabrieksprijs` | prijs van de fabrikant | inkoopprijs van de laatste schakel | €, 2 decimalen | € 4,80 |
| `aandeel_fabrikant_pct` | aandeel van de fabrikant in de consumentenprijs incl. btw | fabrieksprijs / consumentenprijs incl. btw | %, 2 decimalen | 39,67% |
";

#[test]
fn the_specification() {
    as_specified(&SHEET, SPECIFICATION);
}

/// What must hold whatever was typed.
pub fn always(figures: &Figures) {
    let parts = figures.found("fabrieksprijs") + figures.sum("margebedragen") + figures.found("btw_bedrag");
    assert_eq!(
        parts,
        figures.found("consumentenprijs_incl"),
        "the parts make the price"
    );
}

#[test]
fn what_the_chart_says() {
    for (answers, expected) in [
        (
            "",
            "Van € 12,10 in de winkel gaat € 4,80 naar de fabrikant (39,67%), € 5,20 naar 2 schakels en € 2,10 naar de btw.",
        ),
        (
            "richting = vooruit; prijs = 4,80",
            "Van € 12,10 in de winkel gaat € 4,80 naar de fabrikant (39,67%), € 5,20 naar 2 schakels en € 2,10 naar de btw.",
        ),
    ] {
        assert_eq!(chart_says(&SHEET, answers), expected, "{answers}");
    }
}

#[test]
fn parts_of_the_price() {
    let Form::Bars(bars) = chart_of(&SHEET, &chain(&[("", "40"), ("Groothandel", "20")], ""))
        .unwrap()
        .form
    else {
        panic!("bars")
    };
    let names: Vec<_> = bars.series.iter().map(|series| series.name.as_str()).collect();
    assert_eq!(
        names,
        ["fabrikant", "Groothandel", "rij 1", "btw"],
        "from the factory to the shop"
    );
}

fn chain(links: &[(&str, &str)], answers: &str) -> Inputs {
    let mut form = changed(&SHEET, answers);
    form.insert("schakels".to_owned(), table(links, ["naam", "marge"]));
    form
}

#[test]
fn formulas_of_the_outputs() {
    for (answers, expected) in [
        (
            "",
            [
                ("consumentenprijs_excl", "incl / (1 + b)", "12,10 / (1 + 21 %)"),
                ("btw_bedrag", "incl − excl", "12,10 − 10"),
                (
                    "fabrieksprijs",
                    "excl × (1 − m) × (1 − m)",
                    "10 × (1 − 40 %) × (1 − 20 %)",
                ),
                ("aandeel_fabrikant_pct", "f / incl", "4,80 / 12,10"),
            ],
        ),
        (
            "richting = vooruit; prijs = 4,80",
            [
                ("fabrieksprijs", "P", "4,80"),
                (
                    "consumentenprijs_excl",
                    "(f / (1 − m)) / (1 − m)",
                    "(4,80 / (1 − 20 %)) / (1 − 40 %)",
                ),
                ("consumentenprijs_incl", "excl × (1 + b)", "10 × (1 + 21 %)"),
                ("aandeel_fabrikant_pct", "f / incl", "4,80 / 12,10"),
            ],
        ),
        (
            "marge_op = inkoopprijs",
            [
                ("consumentenprijs_incl", "P", "12,10"),
                ("consumentenprijs_excl", "incl / (1 + b)", "12,10 / (1 + 21 %)"),
                (
                    "fabrieksprijs",
                    "(excl / (1 + m)) / (1 + m)",
                    "(10 / (1 + 40 %)) / (1 + 20 %)",
                ),
                ("aandeel_fabrikant_pct", "f / incl", "5,95 / 12,10"),
            ],
        ),
        (
            "marge_op = inkoopprijs; richting = vooruit; prijs = 5",
            [
                ("fabrieksprijs", "P", "5"),
                (
                    "consumentenprijs_excl",
                    "f × (1 + m) × (1 + m)",
                    "5 × (1 + 20 %) × (1 + 40 %)",
                ),
                ("consumentenprijs_incl", "excl × (1 + b)", "8,40 × (1 + 21 %)"),
                ("btw_bedrag", "incl − excl", "10,16 − 8,40"),
            ],
        ),
    ] {
        formulas_of(&SHEET, &changed(&SHEET, answers), &expected);
    }
}

#[test]
fn wrong_routes() {
    const NAMES: [&str; 10] = [
        "btw-van-inclusief-afgetrokken",
        "btw-op-inclusief",
        "btw-blijft-in-de-prijs",
        "marge-op-consumentenprijs",
        "marges-opgeteld",
        "marge-en-opslag-verwisseld",
        "ketting-verwisseld",
        "zonder-btw",
        "btw-door-complement",
        "aandeel-zonder-btw",
    ];
    for (answers, expected) in [
        (
            "",
            [
                ("incl × (1 − b)", "€ 9,56"),
                ("incl × b", "€ 2,54"),
                ("incl × (1 − m) × (1 − m)", "€ 5,81"),
                ("excl × m", "€ 4,00 / € 2,00"),
                ("excl × (1 − Σ m)", "€ 4,00"),
                ("(excl / (1 + m)) / (1 + m)", "€ 5,95"),
                ("", "-"),
                ("", "-"),
                ("", "-"),
                ("f / excl", "48,00%"),
            ],
        ),
        (
            "richting = vooruit; prijs = 4,80",
            [
                ("", "-"),
                ("incl × b", "€ 2,54"),
                ("", "-"),
                ("excl × m", "€ 4,00 / € 2,00"),
                ("", "-"),
                ("", "-"),
                ("f × (1 + m) × (1 + m)", "€ 8,06"),
                ("excl", "€ 10,00"),
                ("excl / (1 − b)", "€ 12,66"),
                ("f / excl", "48,00%"),
            ],
        ),
    ] {
        let rows: Vec<_> = NAMES
            .iter()
            .zip(expected)
            .map(|(name, (formula, value))| (*name, formula, value))
            .collect();
        mistakes(&SHEET, &changed(&SHEET, answers), &rows);
    }
}

#[test]
fn edges() {
    for (why, links, answers, expected) in [
        (
            "forwards is the same chain",
            &[("D", "40"), ("G", "20")][..],
            "richting = vooruit; prijs = 4,80",
            "€ 12,10; € 2,10; € 10,00; € 6,00 / € 4,80; € 4,00 / € 1,20; € 4,80; 39,67%",
        ),
        (
            "mark-ups",
            &[("D", "25"), ("G", "100")],
            "marge_op = inkoopprijs",
            "€ 12,10; € 2,10; € 10,00; € 8,00 / € 4,00; € 2,00 / € 4,00; € 4,00; 33,06%",
        ),
        (
            "the largest mark-up, forwards",
            &[("D", "25"), ("G", "1.000")],
            "marge_op = inkoopprijs; richting = vooruit; prijs = 5; btw = 6",
            "€ 72,88; € 4,13; € 68,75; € 55,00 / € 5,00; € 13,75 / € 50,00; € 5,00; 6,86%",
        ),
        (
            "no margin and no VAT",
            &[("", "0")],
            "prijs = 100; btw = 0",
            "€ 100,00; € 0,00; € 100,00; € 100,00; € 0,00; € 100,00; 100,00%",
        ),
        (
            "almost all of it is margin",
            &[("D", "99,99")],
            "prijs = 100; btw = 0",
            "€ 100,00; € 0,00; € 100,00; € 0,01; € 99,99; € 0,01; 0,01%",
        ),
        (
            "six links and the default rate",
            &[("", "10"), ("", "10"), ("", "10"), ("", "10"), ("", "10"), ("", "10")],
            "prijs = 100; btw =",
            "€ 100,00; € 17,36; € 82,64; € 74,38 / € 66,94 / € 60,25 / € 54,22 / € 48,80 / € 43,92; \
             € 8,26 / € 7,44 / € 6,69 / € 6,02 / € 5,42 / € 4,88; € 43,92; 43,92%",
        ),
        (
            "nothing is rounded on the way",
            &[("D", "30"), ("G", "25")],
            "richting = vooruit; prijs = 10",
            "€ 23,05; € 4,00; € 19,05; € 13,33 / € 10,00; € 5,71 / € 3,33; € 10,00; 43,39%",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &chain(links, answers)), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    let too_high = "inconsistent schakels: Een marge in procent van de verkoopprijs is altijd kleiner dan 100 %.";
    for (why, links, answers, expected) in [
        ("all of the price", &[("D", "40"), ("G", "100")][..], "", too_high),
        (
            "more than all of it",
            &[("D", "100,01")],
            "richting = vooruit",
            too_high,
        ),
        (
            "a mark-up may be as large",
            &[("D", "100")],
            "marge_op = inkoopprijs",
            "no problem",
        ),
        (
            "no such direction",
            &[("D", "40")],
            "richting = opzij",
            "buiten-bereik richting: richting moet een van de keuzes uit de lijst zijn.",
        ),
        (
            "fields go first",
            &[("D", "100"), ("G", "")],
            "",
            "leeg schakels[1].marge: Vul marge in.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &chain(links, answers)), expected, "{why}");
    }
}
