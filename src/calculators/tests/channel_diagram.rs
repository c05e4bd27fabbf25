//! Tests of channel_diagram: Kanaaldiagram: marktaandeel per distributiekanaal

use crate::calculators::channel_diagram::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, changed, chart_of, chart_says, mistakes, problem_of, shown_of,
};
use crate::quantity::{Finding, whole};
use crate::text::{Form, formula};

const SPECIFICATION: &str = "
| `kanalen` | kanalen |  | rijen | 2-12 rijen |  |
| `kanalen[].naam` | kanaal |  | tekst | vrij |  |
| `kanalen[].markt` | aandeel in de markt | a | % | > 0, <= 100 |  |
| `kanalen[].eigen` | aandeel in de eigen afzet | e | % | >= 0, <= 100 |  |
| `marktaandeel` | totaal marktaandeel | MA | % | >= 0, <= 100 |  |
| `index` | kanaalindex (100 = evenredig) | 100 x e / a | geheel, half van nul weg | 125 / 63 |
| `ma_kanaal_pct` | marktaandeel in het kanaal | MA x e / a | %, 2 decimalen | 20,00% / 10,00% |
";

#[test]
fn the_specification() {
    as_specified(&SHEET, SPECIFICATION);
}

#[test]
fn what_the_chart_says() {
    for (answers, expected) in [
        (
            "",
            "Het sterkste kanaal is Supermarkt, met index 125: daar is het marktaandeel 20,00%, tegenover 16,00% in \
             totaal.",
        ),
        ("marktaandeel = 90", "-"),
    ] {
        assert_eq!(chart_says(&SHEET, answers), expected, "{answers}");
    }
    let even = changed(&SHEET, "kanalen = ( / 60 / 60); ( / 40 / 40)");
    assert_eq!(
        chart_of(&SHEET, &even).unwrap().summary,
        "De eigen afzet is verdeeld zoals de markt: in elk kanaal is het marktaandeel 16,00%."
    );
}

#[test]
fn edges() {
    for (why, rows, answers, expected) in [
        (
            "absent from a channel",
            "(A / 60 / 100); (B / 40 / 0)",
            "",
            "167 / 0; 26,67% / 0,00%",
        ),
        (
            "spread as the market",
            "(A / 60 / 60); (B / 40 / 40)",
            "",
            "100 / 100; 16,00% / 16,00%",
        ),
        (
            "nothing sold yet",
            "(A / 60 / 75); (B / 40 / 25)",
            "marktaandeel = 0",
            "125 / 63; 0,00% / 0,00%",
        ),
        (
            "exactly all of a channel",
            "(A / 20 / 80); (B / 80 / 20)",
            "marktaandeel = 25",
            "400 / 25; 100,00% / 6,25%",
        ),
        (
            "thirds add up as typed",
            "( / 33,33 / 50); ( / 33,33 / 25); ( / 33,34% / 25)",
            "",
            "150 / 75 / 75; 24,00% / 12,00% / 12,00%",
        ),
    ] {
        assert_eq!(
            shown_of(&SHEET, &changed(&SHEET, &format!("kanalen = {rows}; {answers}"))),
            expected,
            "{why}"
        );
    }
}

#[test]
fn refusals_and_their_order() {
    let not_whole = "inconsistent kanalen: De aandelen moeten per kolom samen 100 % zijn.";
    let above = "inconsistent marktaandeel: In minstens een kanaal zou het marktaandeel boven 100 % liggen: de \
                 gegevens spreken elkaar tegen.";
    for (why, rows, answers, expected) in [
        (
            "the market is not whole",
            "(A / 60 / 75); (B / 39,99 / 25)",
            "",
            not_whole,
        ),
        (
            "the own sales are not whole",
            "(A / 60 / 75); (B / 40 / 25,01)",
            "",
            not_whole,
        ),
        (
            "above all of a channel",
            "(A / 20 / 80); (B / 80 / 20)",
            "marktaandeel = 25,01",
            above,
        ),
        (
            "the columns go before that",
            "(A / 20 / 80); (B / 79 / 20)",
            "marktaandeel = 100",
            not_whole,
        ),
        (
            "a channel without a market",
            "(A / 100 / 75); (B / 0 / 25)",
            "",
            "buiten-bereik kanalen[1].markt: aandeel in de markt moet groter dan 0 en hoogstens 100 zijn.",
        ),
    ] {
        let form = changed(&SHEET, &format!("kanalen = {rows}; {answers}"));
        assert_eq!(problem_of(&SHEET, &form), expected, "{why}");
    }
}

#[test]
fn formulas_of_a_row() {
    let solution = SHEET.calculate(&changed(&SHEET, "")).unwrap();
    for (key, symbols, numbers) in [
        ("index", "(100 × e) / a", "(100 × 75 %) / 60 %"),
        ("ma_kanaal_pct", "(MA × e) / a", "(16 % × 75 %) / 60 %"),
    ] {
        let Some(Finding::List(values)) = solution.step(key).map(|step| &step.finding) else {
            panic!("{key} is no list")
        };
        let written =
            [Form::Symbols, Form::Numbers].map(|form| formula(&values[0], form).plain().replace('\u{a0}', " "));
        assert_eq!(written, [symbols, numbers], "{key}");
    }
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &SHEET.example_inputs(),
        &[
            ("index-omgekeerd", "(100 × a) / e", "80 / 160"),
            ("index-verschil", "100 × (e − a)", "15 / -15"),
            ("index-met-marktaandeel", "(100 × MA × e) / a", "20 / 10"),
            ("zonder-markt-van-kanaal", "MA × e", "12,00% / 4,00%"),
            ("aandelen-omgewisseld", "(MA × a) / e", "12,80% / 25,60%"),
            ("eigen-aandeel-als-marktaandeel", "e", "75,00% / 25,00%"),
            ("in-elk-kanaal-gelijk", "MA", "16,00% / 16,00%"),
        ],
    );
}

/// What must hold between the figures, whatever was typed.
pub(super) fn always(figures: &Figures) {
    let own = figures.sum("ma_kanaal_pct") * whole(100);
    assert_eq!(own, figures.sum("index") * figures.typed("marktaandeel"));
}
