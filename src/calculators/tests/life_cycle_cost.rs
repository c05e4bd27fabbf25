//! Tests of life_cycle_cost: Levenscycluskost: twee producten per gebruikseenheid

use crate::calculators::life_cycle_cost::SHEET;
use crate::calculators::testing::{as_specified, changed, chart_says, formulas, mistakes, shown_of};

const SPECIFICATION: &str = "
| `prijs_a` | aankoopprijs A | pA | € | > 0 |  |
| `levensduur_a` | levensduur A | LA | gebruik, bv. km | > 0 |  |
| `prijs_b` | aankoopprijs B | pB | € | > 0 |  |
| `levensduur_b` | levensduur B | LB | gebruik, bv. km | > 0 |  |
| `per` | rekeneenheid | e | gebruik | > 0 | leeg = 1000 |
| `stuks` | stuks per toestel | s | aantal | > 0, geheel | leeg = 1 |
| `toestellen` | aantal toestellen | t | aantal | > 0, geheel | leeg = 1 |
| `gebruik` | gebruik per toestel per jaar | g | gebruik per jaar | > 0 |  |
| `kost_a` | kost A per rekeneenheid | pA / LA x e | €, 2 decimalen | € 1,78 |
| `kost_b` | kost B per rekeneenheid | pB / LB x e | €, 2 decimalen | € 1,92 |
| `verschil_per_stuk` | verschil per stuk per rekeneenheid | kost B - kost A | €, 2 decimalen | € 0,13 |
| `verschil_per_toestel` | verschil per toestel per rekeneenheid | (kost B - kost A) x s | €, 2 decimalen | € 0,54 |
| `jaarverschil` | verschil per jaar voor het hele park | (pB / LB - pA / LA) x s x t x g | €, 2 decimalen | € 1.287,63 |
| `indifferentieprijs_a` | prijs waarbij A even duur is als B | pB x LA / LB | €, 2 decimalen | € 91,40 |
| `voordeligste` | voordeligste product | A als kost A < kost B, B als >, anders gelijk | tekst | A |
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
            "Per 1.000 eenheden gebruik kost A € 1,78 en B € 1,92; voor het hele park is A € 1.287,63 per jaar goedkoper.",
        ),
        (
            "prijs_b = 70; per = 1",
            "Per eenheid gebruik kost A € 0,00 en B € 0,00; voor het hele park is B € 1.959,42 per jaar goedkoper.",
        ),
        (
            "levensduur_b = 47.685",
            "Per 1.000 eenheden gebruik kost A € 1,78 en B € 1,78: ze zijn even duur.",
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
            ("kost_a", "pA / LA × e", "85 / 47.685 × 1.000"),
            ("kost_b", "pB / LB × e", "85 / 44.348 × 1.000"),
            ("verschil_per_stuk", "kB − kA", "1,92 − 1,78"),
            ("verschil_per_toestel", "(kB − kA) × s", "0,13 × 4"),
            (
                "jaarverschil",
                "(kB − kA) × s × t × g / e",
                "0,54 × 30 × 80.000 / 1.000",
            ),
            ("indifferentieprijs_a", "(pB × LA) / LB", "(85 × 47.685) / 44.348"),
        ],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &SHEET.example_inputs(),
        &[
            ("omgekeerd", "LA / pA × e", "€ 561.000,00"),
            ("zonder-rekeneenheid", "pA / LA", "€ 0,00"),
            ("levensduren-omgewisseld", "pA / LB × e", "€ 1,92"),
            ("omgekeerd-b", "LB / pB × e", "€ 521.741,18"),
            ("zonder-rekeneenheid-b", "pB / LB", "€ 0,00"),
            ("zonder-stuks", "(kB − kA) × t × g / e", "€ 321,91"),
            ("zonder-toestellen", "(kB − kA) × s × g / e", "€ 42,92"),
            ("per-rekeneenheid-gerekend", "(kB − kA) × s × t × g", "€ 1.287.628,38"),
            (
                "afgerond-doorgerekend",
                "afgerond verschil per toestel × t × g / e",
                "€ 1.296,00",
            ),
        ],
    );
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        (
            "defaults",
            "per = ; stuks = ; toestellen = ",
            "€ 1,78; € 1,92; € 0,13; € 0,13; € 10,73; € 91,40; A",
        ),
        (
            "B is cheaper: a negative difference",
            "prijs_b = 70",
            "€ 1,78; € 1,58; € -0,20; € -0,82; € -1.959,42; € 75,27; B",
        ),
        (
            "as dear",
            "levensduur_b = 47.685",
            "€ 1,78; € 1,78; € 0,00; € 0,00; € 0,00; € 85,00; gelijk",
        ),
        (
            "spellings",
            "prijs_a = € 85,00; prijs_b = 85 €; gebruik = 80 000",
            "€ 1,78; € 1,92; € 0,13; € 0,54; € 1.287,63; € 91,40; A",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}
