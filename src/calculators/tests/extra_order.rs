//! Tests of extra_order: Extra order (differentiële calculatie)

use crate::calculators::extra_order::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of,
};

const SPECIFICATION: &str = "
| `aantal` | aantal stuks | a | aantal | > 0 |  |
| `prijs` | geboden prijs per stuk | p | € | >= 0 |  |
| `variabele_kosten` | variabele kosten per stuk | v | € | >= 0 |  |
| `extra_vaste_kosten` | extra vaste kosten | X | € | >= 0 | leeg = 0 |
| `vrije_capaciteit` | vrije capaciteit | c | aantal | >= 0 | leeg = 0 |
| `verdrongen_contributie` | contributie per verdrongen stuk | d | € | >= 0 | leeg = 0 |
| `verdrongen` | verdrongen stuks | max(0, a - c) | geheel, half van nul weg | 100 |
| `extra_opbrengst` | extra opbrengst | a x p | €, 2 decimalen | € 7.000,00 |
| `extra_kosten` | extra kosten en gemiste contributie | a x v + X + verdrongen x d | €, 2 decimalen | € 6.800,00 |
| `extra_winst` | extra winst | opbrengst - kosten | €, 2 decimalen | € 200,00 |
| `minimumprijs` | minimumprijs | extra kosten / a | €, 2 decimalen | € 13,60 |
| `advies` | advies | > 0 aanvaarden, < 0 weigeren, 0 neutraal | tekst | aanvaarden |
";

#[test]
fn the_specification() {
    as_specified(&SHEET, SPECIFICATION);
}

/// What must hold whatever was typed.
pub fn always(figures: &Figures) {
    let above = figures.typed("prijs") - figures.found("minimumprijs");
    assert_eq!(
        above * figures.typed("aantal"),
        figures.found("extra_winst"),
        "the lowest price earns nothing"
    );
}

#[test]
fn what_the_chart_says() {
    for (answers, expected) in [
        (
            "",
            "Aanvaarden: de order brengt € 200,00 extra winst op. De geboden prijs is € 14,00, de minimumprijs € 13,60.",
        ),
        (
            "prijs = 13",
            "Weigeren: de order kost € 300,00 winst. De geboden prijs is € 13,00, de minimumprijs € 13,60.",
        ),
        (
            "prijs = 13,60",
            "Neutraal: de order verandert de winst niet. De geboden prijs is € 13,60, de minimumprijs € 13,60.",
        ),
        (
            "vrije_capaciteit =",
            "Weigeren: de order kost € 1.800,00 winst. De geboden prijs is € 14,00, de minimumprijs € 17,60. De vrije capaciteit is leeg en telt als 0: zit de capaciteit echt vol? Vul ze anders in.",
        ),
        (
            "vrije_capaciteit = 0",
            "Weigeren: de order kost € 1.800,00 winst. De geboden prijs is € 14,00, de minimumprijs € 17,60.",
        ),
    ] {
        assert_eq!(chart_says(&SHEET, answers), expected, "{answers}");
    }
}

#[test]
fn formulas_of_the_outputs() {
    formulas(
        &SHEET,
        &[
            ("verdrongen", "a − c", "500 − 400"),
            ("extra_opbrengst", "a × p", "500 × 14"),
            ("extra_kosten", "a × v + X + m × d", "500 × 11 + 800 + 100 × 5"),
            ("extra_winst", "R − K", "7.000 − 6.800"),
            ("minimumprijs", "K / a", "6.800 / 500"),
        ],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &changed(&SHEET, ""),
        &[
            ("alles-verdrongen", "a", "500"),
            ("zonder-gemiste-contributie", "a × v + X", "€ 6.300,00"),
            ("zonder-extra-vaste-kosten", "a × v + m × d", "€ 6.000,00"),
            ("contributie-van-alle-stuks-gemist", "a × v + X + a × d", "€ 8.800,00"),
            ("winst-zonder-verdringing", "R − (a × v + X)", "€ 700,00"),
            ("alleen-contributie", "a × (p − v)", "€ 1.500,00"),
            ("minimum-is-variabel", "v", "€ 11,00"),
            ("minimum-zonder-verdringing", "(a × v + X) / a", "€ 12,60"),
            ("volle-prijs-als-minimum", "v + d", "€ 16,00"),
        ],
    );
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        (
            "room for all of it",
            "vrije_capaciteit = 500",
            "0; € 7.000,00; € 6.300,00; € 700,00; € 12,60; aanvaarden",
        ),
        (
            "an empty capacity is none",
            "vrije_capaciteit =",
            "500; € 7.000,00; € 8.800,00; € -1.800,00; € 17,60; weigeren",
        ),
        (
            "exactly the lowest price",
            "prijs = 13,60",
            "100; € 6.800,00; € 6.800,00; € 0,00; € 13,60; neutraal",
        ),
        (
            "a cent below it",
            "prijs = 13,59",
            "100; € 6.795,00; € 6.800,00; € -5,00; € 13,60; weigeren",
        ),
        (
            "given away at no cost",
            "aantal = 3; prijs = 0; variabele_kosten = 0; extra_vaste_kosten =; vrije_capaciteit =; verdrongen_contributie =",
            "3; € 0,00; € 0,00; € 0,00; € 0,00; neutraal",
        ),
        (
            "half a unit is shown as a whole one",
            "aantal = 2,5; prijs = 10; variabele_kosten = 3; extra_vaste_kosten = 0; vrije_capaciteit = 1; verdrongen_contributie = 4",
            "2; € 25,00; € 13,50; € 11,50; € 5,40; aanvaarden",
        ),
        (
            "only what must be filled in",
            "extra_vaste_kosten =; vrije_capaciteit =; verdrongen_contributie =",
            "500; € 7.000,00; € 5.500,00; € 1.500,00; € 11,00; aanvaarden",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    for (why, answers, expected) in [
        (
            "an order of nothing",
            "aantal = 0",
            "buiten-bereik aantal: aantal stuks moet groter dan 0 zijn.",
        ),
        (
            "empty goes before unreadable",
            "aantal = x; prijs =",
            "leeg prijs: Vul geboden prijs per stuk in.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}
