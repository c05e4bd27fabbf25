//! Tests of bonus_cost: Kost van een omzetbonus

use crate::calculators::bonus_cost::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, changed, chart_of, chart_says, formulas, formulas_of, mistakes, problem_of, shown_of,
};
use crate::quantity::whole;

const SPECIFICATION: &str = "
| `omzet` | omzet van de account | O | € | > 0 |  |
| `marge` | contributiemarge in % van de omzet | m | % | >= -100, <= 100 |  |
| `methode` | staffelmethode |  | keuze | totaal / schijven | standaard totaal |
| `staffel` | bonusstaffel |  | rijen | 1-10 rijen |  |
| `staffel[].vanaf` | vanaf een omzet van | g | € | >= 0 |  |
| `staffel[].pct` | bonuspercentage | b | % | >= 0, <= 100 |  |
| `bonus` | bonus | totaal: O x b van de hoogste bereikte schijf; schijven: som van (deel van O in de schijf) x b | €, 2 decimalen | € 6.000,00 |
| `bonus_pct` | effectief bonuspercentage | bonus / O | %, 2 decimalen | 2,00% |
| `contributie_voor` | contributie voor bonus | O x m | €, 2 decimalen | € 60.000,00 |
| `contributie_na` | contributie na bonus | O x m - bonus | €, 2 decimalen | € 54.000,00 |
| `contributie_na_pct` | in % van de omzet | contributie na / O | %, 2 decimalen | 18,00% |
| `aandeel_pct` | deel van de contributie dat naar de bonus gaat | bonus / (O x m) (n.v.t. als O x m <= 0) | %, 2 decimalen | 10,00% |
| `meeromzet` | meeromzet die de bonus goedmaakt | bonus / (m - bonus %) (n.v.t. als m <= bonus %) | €, 2 decimalen | € 33.333,33 |
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
            "Op een omzet van € 300.000 is de bonus € 6.000,00 (2,00%); de contributie gaat van € 60.000,00 naar \
             € 54.000,00. Er is € 33.333,33 meeromzet nodig om dat goed te maken.",
        ),
        (
            "omzet = 99.999,99",
            "Een omzet van € 99.999,99 levert geen bonus op: de contributie blijft € 20.000,00.",
        ),
        (
            "marge = 2",
            "Op een omzet van € 300.000 is de bonus € 6.000,00 (2,00%); de contributie gaat van € 6.000,00 naar € \
             0,00. Geen enkele meeromzet maakt dat goed.",
        ),
    ] {
        assert_eq!(chart_says(&SHEET, answers), expected, "{answers}");
    }
    let falling = changed(&SHEET, "staffel = (5 / 1); (5 / 2)");
    assert_eq!(chart_of(&SHEET, &falling), None);
}

#[test]
fn edges() {
    for (why, rows, answers, expected) in [
        (
            "per bracket",
            "(100.000 / 1); (250.000 / 2)",
            "methode = schijven",
            "€ 2.500,00; 0,83%; € 60.000,00; € 57.500,00; 19,17%; 4,17%; € 13.043,48",
        ),
        (
            "a method left empty is over the whole turnover",
            "(100.000 / 1); (250.000 / 2)",
            "methode = ",
            "€ 6.000,00; 2,00%; € 60.000,00; € 54.000,00; 18,00%; 10,00%; € 33.333,33",
        ),
        (
            "exactly on a boundary",
            "(100.000 / 1); (300.000 / 2)",
            "",
            "€ 6.000,00; 2,00%; € 60.000,00; € 54.000,00; 18,00%; 10,00%; € 33.333,33",
        ),
        (
            "exactly on a boundary, per bracket: nothing lies in the new one yet",
            "(100.000 / 1); (300.000 / 2)",
            "methode = schijven",
            "€ 2.000,00; 0,67%; € 60.000,00; € 58.000,00; 19,33%; 3,33%; € 10.344,83",
        ),
        (
            "just below it",
            "(100.000 / 1); (300.000,01 / 2)",
            "",
            "€ 3.000,00; 1,00%; € 60.000,00; € 57.000,00; 19,00%; 5,00%; € 15.789,47",
        ),
        (
            "no bracket reached",
            "(400.000 / 1)",
            "",
            "€ 0,00; 0,00%; € 60.000,00; € 60.000,00; 20,00%; 0,00%; € 0,00",
        ),
        (
            "no bracket reached, per bracket",
            "(400.000 / 1)",
            "methode = schijven",
            "€ 0,00; 0,00%; € 60.000,00; € 60.000,00; 20,00%; 0,00%; € 0,00",
        ),
        (
            "from the first euro",
            "(0 / 5)",
            "methode = schijven",
            "€ 15.000,00; 5,00%; € 60.000,00; € 45.000,00; 15,00%; 25,00%; € 100.000,00",
        ),
        (
            "a margin of nothing: no share of it, and nothing makes it good",
            "(0 / 5)",
            "marge = 0",
            "€ 15.000,00; 5,00%; € 0,00; € -15.000,00; -5,00%; n.v.t.; n.v.t.",
        ),
        (
            "a negative margin",
            "(400.000 / 5)",
            "marge = -10",
            "€ 0,00; 0,00%; € -30.000,00; € -30.000,00; -10,00%; n.v.t.; n.v.t.",
        ),
        (
            "a margin as large as the bonus",
            "(0 / 5)",
            "marge = 5",
            "€ 15.000,00; 5,00%; € 15.000,00; € 0,00; 0,00%; 100,00%; n.v.t.",
        ),
        (
            "percentages may fall",
            "(0 / 5); (200.000 / 1)",
            "methode = schijven",
            "€ 11.000,00; 3,67%; € 60.000,00; € 49.000,00; 16,33%; 18,33%; € 67.346,94",
        ),
    ] {
        assert_eq!(
            shown_of(&SHEET, &changed(&SHEET, &format!("staffel = {rows}; {answers}"))),
            expected,
            "{why}"
        );
    }
}

#[test]
fn refusals_and_their_order() {
    let not_rising = "inconsistent staffel: De grenzen van de staffel moeten oplopen.";
    for (why, rows, answers, expected) in [
        ("a boundary twice", "(5 / 1); (5 / 2)", "", not_rising),
        ("falling boundaries", "(5 / 1); (9 / 2); (8 / 3)", "", not_rising),
        (
            "also beyond what is reached",
            "(100.000 / 1); (900.000 / 2); (800.000 / 3)",
            "",
            not_rising,
        ),
        (
            "fields go first",
            "(5 / 1); (5 / 101)",
            "",
            "buiten-bereik staffel[1].pct: bonuspercentage moet minstens 0 en hoogstens 100 zijn.",
        ),
        (
            "the method goes before the scale",
            "(5 / 101)",
            "methode = per schijf",
            "buiten-bereik methode: staffelmethode moet een van de keuzes uit de lijst zijn.",
        ),
    ] {
        let form = changed(&SHEET, &format!("staffel = {rows}; {answers}"));
        assert_eq!(problem_of(&SHEET, &form), expected, "{why}");
    }
}

#[test]
fn formulas_of_the_outputs() {
    formulas(
        &SHEET,
        &[
            ("bonus", "O × b", "300.000 × 2 %"),
            ("bonus_pct", "B / O", "6.000 / 300.000"),
            ("contributie_voor", "O × m", "300.000 × 20 %"),
            ("contributie_na", "C − B", "60.000 − 6.000"),
            ("contributie_na_pct", "(C − B) / O", "54.000 / 300.000"),
            ("aandeel_pct", "B / C", "6.000 / 60.000"),
            ("meeromzet", "B / (m − B / O)", "6.000 / (20 % − 2 %)"),
        ],
    );
    formulas_of(
        &SHEET,
        &changed(&SHEET, "methode = schijven"),
        &[("bonus", "Σ d × b", "150.000 × 1 % + 50.000 × 2 %")],
    );
    formulas_of(
        &SHEET,
        &changed(&SHEET, "omzet = 5"),
        &[("bonus", "geen schijf bereikt", "0")],
    );
}

#[test]
fn wrong_routes() {
    let scale = "(100.000 / 1); (250.000 / 2); (400.000 / 3)";
    mistakes(
        &SHEET,
        &changed(&SHEET, &format!("staffel = {scale}")),
        &[
            ("schijven-gebruikt", "Σ d × b", "€ 2.500,00"),
            ("totaal-gebruikt", "", "-"),
            ("laagste-schijf", "O × b", "€ 3.000,00"),
            ("schijf-te-hoog", "O × b", "€ 9.000,00"),
            ("percentages-opgeteld", "O × (Σ b)", "€ 9.000,00"),
            ("bonus-op-contributie", "C × (1 − B / O)", "€ 58.800,00"),
            ("omzet-min-bonus", "O − B", "€ 294.000,00"),
            ("bonus-op-omzet", "B / O", "2,00%"),
            ("meeromzet-zonder-bonus", "B / m", "€ 30.000,00"),
            ("meeromzet-is-bonus", "B", "€ 6.000,00"),
        ],
    );
    mistakes(
        &SHEET,
        &changed(&SHEET, &format!("staffel = {scale}; methode = schijven")),
        &[
            ("schijven-gebruikt", "", "-"),
            ("totaal-gebruikt", "O × b", "€ 6.000,00"),
            ("laagste-schijf", "O × b", "€ 3.000,00"),
            ("schijf-te-hoog", "O × b", "€ 9.000,00"),
            ("percentages-opgeteld", "O × (Σ b)", "€ 9.000,00"),
            ("bonus-op-contributie", "C × (1 − B / O)", "€ 59.500,00"),
            ("omzet-min-bonus", "O − B", "€ 297.500,00"),
            ("bonus-op-omzet", "B / O", "0,83%"),
            ("meeromzet-zonder-bonus", "B / m", "€ 12.500,00"),
            ("meeromzet-is-bonus", "B", "€ 2.500,00"),
        ],
    );
}

/// What must hold between the figures, whatever was typed.
pub(super) fn always(figures: &Figures) {
    let bonus = figures.found("bonus");
    assert!(bonus >= whole(0) && bonus <= figures.typed("omzet"));
    assert_eq!(
        figures.found("contributie_na") + &bonus,
        figures.found("contributie_voor")
    );
    if let Some(extra) = figures.maybe("meeromzet") {
        let left = figures.typed("marge") - figures.found("bonus_pct");
        assert_eq!(extra * left, bonus, "the extra turnover pays for the bonus");
    }
}
