//! Tests of distribution_unknown: Distributieformule: de ontbrekende zoeken

use crate::calculators::distribution_unknown::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, changed, chart_says, formulas, formulas_of, mistakes, problem_of, shown_of,
};
use crate::quantity::whole;

const SPECIFICATION: &str = "
| `ds` | numerieke distributie | DS | % | >= 0, <= 100 | mag leeg |
| `si` | selectie-indicator | SI | factor | >= 0 | mag leeg |
| `oa` | omzetaandeel | OA | % | >= 0, <= 100 | mag leeg |
| `ma` | marktaandeel | MA | % | >= 0, <= 100 | mag leeg |
| `ds_pct` | numerieke distributie | MA / (SI x OA) | %, 2 decimalen | 40,00% |
| `si` | selectie-indicator | MA / (DS x OA) | 2 decimalen | 1,25 |
| `oa_pct` | omzetaandeel | MA / (DS x SI) | %, 2 decimalen | 20,00% |
| `ma_pct` | marktaandeel | DS x SI x OA | %, 2 decimalen | 10,00% |
| `mb_pct` | gewogen distributie | DS x SI | %, 2 decimalen | 50,00% |
";

#[test]
fn the_specification() {
    as_specified(&SHEET, SPECIFICATION);
}

/// The worked example with another unknown.
const SPREAD_UNKNOWN: &str = "ds = ; oa = 20";
const SELECTION_UNKNOWN: &str = "si = ; oa = 20";
const MARKET_UNKNOWN: &str = "oa = 20; ma = ";

#[test]
fn what_the_chart_says() {
    let reach = "Spreiding maal selectie-indicator geeft een gewogen distributie van 50,00%.";
    for (answers, expected) in [
        ("", "Het omzetaandeel is 20,00%."),
        (SPREAD_UNKNOWN, "De numerieke distributie is 40,00%."),
        (SELECTION_UNKNOWN, "De selectie-indicator is 1,25."),
        (MARKET_UNKNOWN, "Het marktaandeel is 10,00%."),
    ] {
        assert_eq!(chart_says(&SHEET, answers), format!("{expected} {reach}"), "{answers}");
    }
    assert_eq!(chart_says(&SHEET, "oa = 20"), "-");
}

#[test]
fn edges() {
    let all = "40,00%; 1,25; 20,00%; 10,00%; 50,00%";
    for (why, answers, expected) in [
        ("the spread is unknown", SPREAD_UNKNOWN, all),
        ("the selection indicator is unknown", SELECTION_UNKNOWN, all),
        ("the market share is unknown", MARKET_UNKNOWN, all),
        (
            "nothing in the numerator is a share of nothing",
            "ma = 0",
            "40,00%; 1,25; 0,00%; 0,00%; 50,00%",
        ),
        (
            "no outlets, but nothing is divided by",
            "ds = 0; oa = 20; ma = ",
            "0,00%; 1,25; 20,00%; 0,00%; 0,00%",
        ),
        (
            "exactly the whole market",
            "ds = 80; si = 1,25; oa = ; ma = 100",
            "80,00%; 1,25; 100,00%; 100,00%; 100,00%",
        ),
        (
            "a third",
            "ds = 30; si = ; oa = 100; ma = 10",
            "30,00%; 0,33; 100,00%; 10,00%; 10,00%",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    let not_one = "inconsistent onbekende: Laat precies een van de vier vakken leeg: dat is de onbekende.";
    let over_zero = "geen-oplossing onbekende: Met een nul in de noemer is de onbekende niet te bepalen.";
    let above = "inconsistent onbekende: De uitkomst zou boven 100 % liggen: de gegevens spreken elkaar tegen.";
    for (why, answers, expected) in [
        ("nothing is unknown", "oa = 20", not_one),
        ("two are unknown", "si = ", not_one),
        ("all are unknown", "ds = ; si = ; ma = ", not_one),
        ("division by a spread of nothing", "ds = 0", over_zero),
        (
            "by a selection of nothing, even of nothing",
            "si = 0; ma = 0",
            over_zero,
        ),
        ("by a share of nothing", "ds = ; oa = 0", over_zero),
        ("the spread above 100 %", "ds = ; si = 1; oa = 10; ma = 10,001", above),
        ("the turnover share above 100 %", "ma = 50,01", above),
        (
            "the market share above 100 %",
            "ds = 100; si = 1,5; oa = 100; ma = ",
            above,
        ),
        (
            "the reach above 100 %, although the market share is not",
            "ds = 50; si = 2,01; oa = 10; ma = ",
            above,
        ),
        (
            "the reach that follows from a found selection",
            "ds = 50; si = ; oa = 10; ma = 20",
            above,
        ),
        (
            "fields go first",
            "oa = 20; ma = 101",
            "buiten-bereik ma: marktaandeel moet minstens 0 en hoogstens 100 zijn.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn formulas_of_the_outputs() {
    formulas(
        &SHEET,
        &[
            ("ds_pct", "DS", "40 %"),
            ("oa_pct", "MA / (DS × SI)", "10 % / (40 % × 1,25)"),
            ("mb_pct", "DS × SI", "40 % × 1,25"),
        ],
    );
    for (answers, key, symbols, numbers) in [
        (SPREAD_UNKNOWN, "ds_pct", "MA / (SI × OA)", "10 % / (1,25 × 20 %)"),
        (SELECTION_UNKNOWN, "si", "MA / (DS × OA)", "10 % / (40 % × 20 %)"),
        (MARKET_UNKNOWN, "ma_pct", "DS × SI × OA", "40 % × 1,25 × 20 %"),
    ] {
        formulas_of(&SHEET, &changed(&SHEET, answers), &[(key, symbols, numbers)]);
    }
}

#[test]
fn wrong_routes() {
    let names = SHEET.mistakes.iter().map(|mistake| mistake.name);
    let names: Vec<_> = names.collect();
    let reach = [("mb-met-oa", "DS × OA", "8,00%"), ("mb-gedeeld", "DS / SI", "32,00%")];
    for (answers, own) in [
        (
            SPREAD_UNKNOWN,
            &[
                ("ds-zonder-si", "MA / OA", "50,00%"),
                ("ds-maal-si", "(MA × SI) / OA", "62,50%"),
            ][..],
        ),
        (
            SELECTION_UNKNOWN,
            &[
                ("si-zonder-oa", "MA / DS", "0,25"),
                ("si-omgekeerd", "(DS × OA) / MA", "0,80"),
            ],
        ),
        (
            "",
            &[
                ("oa-zonder-si", "MA / DS", "25,00%"),
                ("oa-omgekeerd", "(DS × SI) / MA", "500,00%"),
                ("oa-vermenigvuldigd", "DS × SI × MA", "5,00%"),
            ],
        ),
        (
            MARKET_UNKNOWN,
            &[
                ("ma-zonder-si", "DS × OA", "8,00%"),
                ("ma-zonder-oa", "DS × SI", "50,00%"),
            ],
        ),
    ] {
        let expected = names.iter().map(|name| {
            let known = own.iter().chain(&reach).find(|(own, ..)| own == name);
            known.copied().unwrap_or((name, "", "-"))
        });
        mistakes(&SHEET, &changed(&SHEET, answers), &expected.collect::<Vec<_>>());
    }
}

/// What must hold between the figures, whatever was typed.
pub(super) fn always(figures: &Figures) {
    let [spread, selection, share, market, reach] =
        ["ds_pct", "si", "oa_pct", "ma_pct", "mb_pct"].map(|key| figures.found(key));
    assert!(
        [&spread, &share, &market, &reach]
            .iter()
            .all(|figure| **figure <= whole(1))
    );
    assert_eq!(spread * selection, reach);
    assert_eq!(reach * share, market);
}
