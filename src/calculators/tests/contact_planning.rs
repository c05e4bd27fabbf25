//! Tests of contact_planning: Contactplanning en benodigde accountmanagers

use crate::calculators::contact_planning::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of,
};
use crate::quantity::whole;

const SPECIFICATION: &str = "
| `groepen` | accountgroepen |  | rijen | 1-20 rijen |  |
| `groepen[].naam` | groep |  | tekst | vrij |  |
| `groepen[].accounts` | aantal accounts | a | aantal | >= 0, geheel |  |
| `groepen[].contacten` | contacten per account per jaar | c | aantal | >= 0 |  |
| `groepen[].minuten` | contactduur | d | minuten | >= 0 |  |
| `groepen[].extra_minuten` | reis- en voorbereidingstijd per contact | e | minuten | >= 0 | leeg = 0 |
| `dagen` | werkdagen per jaar per accountmanager | D | dagen | > 0, <= 366 |  |
| `uren_per_dag` | uren per dag | u | uur | > 0, <= 24 |  |
| `klanttijd` | deel van de tijd voor klanten | t | % | > 0, <= 100 |  |
| `uren_per_groep` | uren per groep | a x c x (d + e) / 60 | 2 decimalen | 300,00 / 250,00 |
| `totaal_uren` | totaal aantal uren | som | 2 decimalen | 550,00 |
| `capaciteit` | beschikbare uren per accountmanager | D x u x t | 2 decimalen | 640,00 |
| `fte` | benodigde capaciteit (vte) | totaal / capaciteit | 2 decimalen | 0,86 |
| `accountmanagers` | benodigd aantal accountmanagers | vte, naar boven afgerond | geheel, naar boven | 1 |
| `bezetting_pct` | bezettingsgraad met dat aantal | totaal / (aantal x capaciteit) | %, 2 decimalen | 85,94% |
";

/// Whole people, enough of them, and not one too many.
pub fn always(figures: &Figures) {
    let (fte, managers) = (figures.found("fte"), figures.found("accountmanagers"));
    assert!(managers.is_integer() && managers >= fte && managers < fte + whole(1));
    assert!(
        figures
            .maybe("bezetting_pct")
            .is_none_or(|occupation| occupation <= whole(1))
    );
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
            "De contacten vragen 550,00 uur per jaar en een accountmanager heeft er 640,00 uur voor. Er is 1 accountmanager nodig, die voor 85,94% bezet is.",
        ),
        (
            "klanttijd = 10",
            "De contacten vragen 550,00 uur per jaar en een accountmanager heeft er 160,00 uur voor. Er zijn 4 accountmanagers nodig, die samen voor 85,94% bezet zijn.",
        ),
        (
            "groepen = (Key / 0 / 12 / 90 / 60)",
            "De contacten vragen geen tijd: er is geen accountmanager nodig.",
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
            (
                "totaal_uren",
                "Σ (a × c × (d + e)) / 60",
                "(10 × 12 × (90 + 60)) / 60 + (50 × 4 × (45 + 30)) / 60",
            ),
            ("capaciteit", "D × u × t", "200 × 8 × 40 %"),
            ("fte", "T / C", "550 / 640"),
            ("accountmanagers", "vte, naar boven afgerond", "1"),
            ("bezetting_pct", "T / (n × C)", "550 / (1 × 640)"),
        ],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &changed(&SHEET, "klanttijd = 25"),
        &[
            ("minuten-als-uren", "Σ (a × c × (d + e)) / 60 × 60", "33.000,00"),
            ("zonder-reistijd", "Σ (a × c × d) / 60", "330,00"),
            ("zonder-accounts", "Σ (c × (d + e)) / 60", "35,00"),
            ("alle-werktijd", "D × u", "1.600,00"),
            ("niet-voor-klanten", "D × u × (1 − t)", "1.200,00"),
            ("dagen-als-uren", "D × t", "50,00"),
            ("vte-omgekeerd", "C / T", "0,73"),
            ("naar-beneden", "vte, naar beneden afgerond", "1"),
            ("bezetting-omgekeerd", "(n × C) / T", "145,45%"),
            ("bezetting-als-vte", "vte", "137,50%"),
        ],
    );
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        (
            "exactly full",
            "groepen = (A / 64 / 10 / 60 / )",
            "640,00; 640,00; 640,00; 1,00; 1; 100,00%",
        ),
        (
            "a minute too many",
            "groepen = (A / 64 / 10 / 60 / ); (B / 1 / 1 / 1 / )",
            "640,00 / 0,02; 640,02; 640,00; 1,00; 2; 50,00%",
        ),
        (
            "nobody to visit",
            "groepen = (A / 0 / 10 / 60 / 10)",
            "0,00; 0,00; 640,00; 0,00; 0; n.v.t.",
        ),
        (
            "half a contact a year",
            "groepen = (A / 3 / 0,5 / 90 / 30)",
            "3,00; 3,00; 640,00; 0,00; 1; 0,47%",
        ),
        (
            "all day, every day, for customers",
            "dagen = 366; uren_per_dag = 24; klanttijd = 100",
            "300,00 / 250,00; 550,00; 8.784,00; 0,06; 1; 6,26%",
        ),
        (
            "spellings",
            "groepen = ( / 1.000 / 1 / 6 / ); dagen = 100,0; uren_per_dag = 1; klanttijd = 50 %",
            "100,00; 100,00; 50,00; 2,00; 2; 100,00%",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn problems_and_their_order() {
    for (why, answers, expected) in [
        (
            "empty goes first, whichever field",
            "groepen = (A / x / 10 / 60 / ); klanttijd =",
            "leeg klanttijd: Vul deel van de tijd voor klanten in.",
        ),
        (
            "columns in order",
            "groepen = (A / 1 / -1 / -1 / -1)",
            "buiten-bereik groepen[0].contacten: contacten per account per jaar moet minstens 0 zijn.",
        ),
        (
            "rows from top to bottom",
            "groepen = (A / 1 / 1 / 1 / 1); (B / 1,5 / 1 / 1 / 1); (C / -1 / 1 / 1 / 1)",
            "buiten-bereik groepen[1].accounts: aantal accounts moet minstens 0 en een geheel getal zijn.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}
