//! Tests of ownership_cost: Total cost of ownership

use crate::calculators::ownership_cost::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, changed, chart_says, formulas, formulas_of, mistakes, problem_of, shown_of,
};
use crate::quantity::whole;

const SPECIFICATION: &str = "
| `aanschaf` | aankoopprijs | A | € | >= 0 |  |
| `eenmalig` | eenmalige kosten (levering, installatie, opleiding) | S | € | >= 0 | leeg = 0 |
| `jaarkosten` | jaarlijkse kosten (energie, onderhoud, verbruik) | J | € | >= 0 |  |
| `jaren` | gebruiksduur | n | jaar | >= 1, <= 50, geheel |  |
| `restwaarde` | restwaarde | R | € | >= 0 | leeg = 0 |
| `discontovoet` | discontovoet | i | % | >= 0, <= 100 | leeg = 0 |
| `gebruik` | gebruik per jaar | g | gebruik per jaar | > 0 | mag leeg |
| `contante_jaarkosten` | (contante waarde van de) jaarkosten | som over t = 1..n van J / (1 + i)^t | €, 2 decimalen | € 18.000,00 |
| `tco` | total cost of ownership | A + S + jaarkosten - R / (1 + i)^n | €, 2 decimalen | € 44.000,00 |
| `tco_per_jaar` | TCO per jaar | TCO / n | €, 2 decimalen | € 11.000,00 |
| `kost_per_eenheid` | TCO per gebruikseenheid | TCO / (n x g) | €, 2 decimalen | € 0,44 |
| `aandeel_aanschaf_pct` | aandeel van de aankoopprijs in de kosten | A / (A + S + jaarkosten) | %, 2 decimalen | 60,00% |
";

/// The parts of a year make the whole, which is never negative.
pub fn always(figures: &Figures) {
    let total = figures.found("tco");
    assert!(total >= whole(0));
    assert_eq!(figures.found("tco_per_jaar") * figures.typed("jaren"), total);
}

#[test]
fn the_specification() {
    as_specified(&SHEET, SPECIFICATION);
}

#[test]
fn what_the_chart_says() {
    for (answers, expected) in [
        (
            "",
            "Over 4 jaar is de total cost of ownership € 44.000,00, of € 11.000,00 per jaar. De aankoopprijs is 60,00% van alle kosten; de rest ligt onder water.",
        ),
        (
            "aanschaf = 0; eenmalig = 0; jaarkosten = 0; restwaarde = 0",
            "Over 4 jaar is de total cost of ownership € 0,00, of € 0,00 per jaar.",
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
            ("contante_jaarkosten", "n × J", "4 × 4.500"),
            ("tco", "A + S + CJ − R", "30.000 + 2.000 + 18.000 − 6.000"),
            ("tco_per_jaar", "TCO / n", "44.000 / 4"),
            ("kost_per_eenheid", "TCO / (n × g)", "44.000 / (4 × 25.000)"),
            (
                "aandeel_aanschaf_pct",
                "A / (A + S + CJ)",
                "30.000 / (30.000 + 2.000 + 18.000)",
            ),
        ],
    );
    formulas_of(
        &SHEET,
        &changed(&SHEET, "discontovoet = 10"),
        &[
            (
                "contante_jaarkosten",
                "J / (1 + i)^1 + J / (1 + i)^2 + J / (1 + i)^3 + …",
                "4.500 / (1 + 10 %)^1 + 4.500 / (1 + 10 %)^2 + 4.500 / (1 + 10 %)^3 + 4.500 / (1 + 10 %)^4",
            ),
            (
                "tco",
                "A + S + CJ − R / (1 + i)^n",
                "30.000 + 2.000 + 14.264,39 − 6.000 / (1 + 10 %)^4",
            ),
        ],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &changed(&SHEET, "discontovoet = 10"),
        &[
            ("alleen-aankoop", "A", "€ 30.000,00"),
            ("restwaarde-erbij", "A + S + CJ + R / (1 + i)^n", "€ 50.362,48"),
            ("zonder-restwaarde", "A + S + CJ", "€ 46.264,39"),
            ("een-jaar-gerekend", "A + S + J − R / (1 + i)^n", "€ 32.401,92"),
            ("zonder-eenmalige-kosten", "A + CJ − R / (1 + i)^n", "€ 40.166,31"),
            ("restwaarde-niet-contant", "A + S + CJ − R", "€ 40.264,39"),
            ("jaarkosten-een-jaar", "J", "€ 4.500,00"),
            ("niet-contant", "n × J", "€ 18.000,00"),
            (
                "begin-van-het-jaar",
                "J / (1 + i)^0 + J / (1 + i)^1 + J / (1 + i)^2 + …",
                "€ 15.690,83",
            ),
            ("alleen-afschrijving", "(A − R) / n", "€ 6.000,00"),
            ("gebruik-van-een-jaar", "TCO / g", "€ 1,69"),
            ("aankoop-per-eenheid", "A / (n × g)", "€ 0,30"),
            ("aandeel-in-tco", "A / TCO", "71,15%"),
            ("aandeel-zonder-eenmalige", "A / (A + CJ)", "67,77%"),
        ],
    );
    let undiscounted = SHEET.example_inputs();
    let entered = SHEET.read(&undiscounted).unwrap();
    let solution = SHEET.calculate(&undiscounted).unwrap();
    for name in ["restwaarde-niet-contant", "niet-contant", "begin-van-het-jaar"] {
        let mistake = SHEET.mistake(name).unwrap();
        assert!(
            mistake.value(&entered, &solution).is_none(),
            "{name}: nothing to discount"
        );
    }
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        (
            "defaults: no extra costs, no residual value, no discounting",
            "eenmalig = ; restwaarde = ; discontovoet = ; gebruik = ",
            "€ 18.000,00; € 48.000,00; € 12.000,00; n.v.t.; 62,50%",
        ),
        (
            "discounted",
            "discontovoet = 10",
            "€ 14.264,39; € 42.166,31; € 10.541,58; € 0,42; 64,84%",
        ),
        (
            "one year",
            "jaren = 1; discontovoet = 100",
            "€ 2.250,00; € 31.250,00; € 31.250,00; € 1,25; 87,59%",
        ),
        (
            "the longest use",
            "jaren = 50",
            "€ 225.000,00; € 251.000,00; € 5.020,00; € 0,20; 11,67%",
        ),
        (
            "given for free",
            "aanschaf = 0; eenmalig = 0; restwaarde = 0",
            "€ 18.000,00; € 18.000,00; € 4.500,00; € 0,18; 0,00%",
        ),
        (
            "nothing at all has no shares",
            "aanschaf = 0; eenmalig = 0; restwaarde = 0; jaarkosten = 0",
            "€ 0,00; € 0,00; € 0,00; € 0,00; n.v.t.",
        ),
        (
            "worth as much at the end",
            "restwaarde = 30.000",
            "€ 18.000,00; € 20.000,00; € 5.000,00; € 0,20; 60,00%",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    for (why, answers, expected) in [
        (
            "worth more than it cost",
            "restwaarde = 30.000,01",
            "inconsistent restwaarde: De restwaarde kan niet hoger zijn dan de aankoopprijs.",
        ),
        (
            "fields go first",
            "restwaarde = 40.000; jaren = 2,5",
            "buiten-bereik jaren: gebruiksduur moet minstens 1 en hoogstens 50 en een geheel getal zijn.",
        ),
        (
            "empty goes first",
            "jaarkosten = ; aanschaf = x",
            "leeg jaarkosten: Vul jaarlijkse kosten (energie, onderhoud, verbruik) in.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}
