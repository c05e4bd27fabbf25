//! Tests of invoice: Factuur met rabat, korting contant of kredietbeperking

use crate::calculators::invoice::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, changed, chart_of, chart_says, formulas, formulas_of, mistakes, problem_of, shown_of,
};
use crate::chart::Form;
use crate::quantity::{Rational, whole};

const SPECIFICATION: &str = "
| `bedrag` | brutobedrag excl. btw | B | € | >= 0 |  |
| `rabat` | handelskorting (rabat) | r | % | >= 0, <= 100 | leeg = 0 |
| `korting_contant` | korting contant | k | % | >= 0, <= 100 | leeg = 0 |
| `kredietbeperking` | kredietbeperkingstoeslag | t | % | >= 0, <= 100 | leeg = 0 |
| `btw` | btw-tarief | b | % | >= 0, <= 100 | leeg = 21 |
| `btw_basis` | btw berekend op |  | keuze | na-korting-contant / voor-korting-contant | standaard na-korting-contant |
| `netto` | nettobedrag excl. btw | B x (1 - r), op de cent | €, 2 decimalen | € 900,00 |
| `korting_contant_bedrag` | bedrag korting contant | na-korting-contant: netto x k; voor-korting-contant: (netto + btw) x k; op de cent | €, 2 decimalen | € 18,00 |
| `btw_bedrag` | btw | na-korting-contant: (netto - korting contant) x b; voor-korting-contant: netto x b; op de cent | €, 2 decimalen | € 185,22 |
| `toeslag` | kredietbeperkingstoeslag | (netto + btw) x t, op de cent | €, 2 decimalen | € 0,00 |
| `te_betalen_tijdig` | te betalen binnen de termijn | netto + btw - korting contant | €, 2 decimalen | € 1.067,22 |
| `te_betalen_laat` | te betalen na de termijn | netto + btw + toeslag | €, 2 decimalen | € 1.085,22 |
";

#[test]
fn the_specification() {
    as_specified(&SHEET, SPECIFICATION);
}

/// What must hold whatever was typed.
pub fn always(figures: &Figures) {
    let [net, discount, vat, surcharge, in_time, late] = SHEET
        .outputs
        .iter()
        .map(|output| figures.found(output.key))
        .collect::<Vec<_>>()
        .try_into()
        .unwrap();
    for amount in [&net, &discount, &vat, &surcharge, &in_time, &late] {
        assert!(
            (amount * whole(100)).is_integer(),
            "{amount} is no amount that can be paid"
        );
    }
    assert!(in_time <= late);
    assert_eq!(&net + &vat - discount, in_time);
    assert_eq!(net + vat + surcharge, late);
}

#[test]
fn what_the_chart_says() {
    for (answers, expected) in [
        (
            "",
            "Van € 1.000 bruto blijft € 900,00 netto over. Met btw betaalt de klant € 1.067,22 binnen de termijn en € 1.085,22 daarna.",
        ),
        (
            "korting_contant =; rabat =",
            "Van € 1.000 bruto blijft € 1.000,00 netto over; met € 210,00 btw is dat € 1.210,00 te betalen.",
        ),
        (
            "korting_contant =; kredietbeperking = 2",
            "Van € 1.000 bruto blijft € 900,00 netto over. Met btw betaalt de klant € 1.089,00 binnen de termijn en € 1.110,78 daarna.",
        ),
        ("kredietbeperking = 2", "-"),
    ] {
        assert_eq!(chart_says(&SHEET, answers), expected, "{answers}");
    }
}

#[test]
fn lines_of_the_invoice() {
    for (why, answers, expected) in [
        (
            "the discount goes off before VAT",
            "",
            "brutobedrag 1000; rabat -100; nettobedrag 900; korting contant -18; btw 9261/50; \
             te betalen binnen de termijn 53361/50; korting contant vervalt 18; te betalen na de termijn 54261/50",
        ),
        (
            "the discount goes off the total",
            "btw_basis = voor-korting-contant",
            "brutobedrag 1000; rabat -100; nettobedrag 900; btw 189; korting contant -1089/50; \
             te betalen binnen de termijn 53361/50; korting contant vervalt 1089/50; te betalen na de termijn 1089",
        ),
        (
            "a surcharge for who is late",
            "korting_contant =; kredietbeperking = 2",
            "brutobedrag 1000; rabat -100; nettobedrag 900; korting contant 0; btw 189; \
             te betalen binnen de termijn 1089; kredietbeperkingstoeslag 1089/50; te betalen na de termijn 55539/50",
        ),
        (
            "no difference: one total",
            "korting_contant =; rabat =",
            "brutobedrag 1000; rabat 0; nettobedrag 1000; korting contant 0; btw 210; te betalen 1210",
        ),
    ] {
        let Form::Waterfall(waterfall) = chart_of(&SHEET, &changed(&SHEET, answers)).unwrap().form else {
            panic!("a waterfall")
        };
        let lines = waterfall.steps.iter();
        let lines = lines.map(|line| format!("{} {}", line.name, line.value.as_ref().unwrap()));
        assert_eq!(lines.collect::<Vec<_>>().join("; "), expected, "{why}");
    }
}

#[test]
fn formulas_of_the_outputs() {
    formulas(
        &SHEET,
        &[
            ("netto", "B × (1 − r)", "1.000 × (1 − 10 %)"),
            ("korting_contant_bedrag", "N × k", "900 × 2 %"),
            ("btw_bedrag", "(N − K) × b", "(900 − 18) × 21 %"),
            ("toeslag", "(N + btw) × t", "(900 + 185,22) × 0 %"),
            ("te_betalen_tijdig", "N + btw − K", "900 + 185,22 − 18"),
            ("te_betalen_laat", "N + btw + T", "900 + 185,22 + 0"),
        ],
    );
}

#[test]
fn formulas_of_the_other_convention() {
    formulas_of(
        &SHEET,
        &changed(&SHEET, "btw_basis = voor-korting-contant"),
        &[
            ("btw_bedrag", "N × b", "900 × 21 %"),
            ("korting_contant_bedrag", "(N + btw) × k", "(900 + 189) × 2 %"),
        ],
    );
}

#[test]
fn wrong_routes() {
    for (answers, expected) in [
        (
            "",
            [
                "€ 1.100,00",
                "€ 100,00",
                "€ 20,00",
                "€ 21,78",
                "€ 210,00",
                "€ 189,00",
                "€ 1.064,80",
                "€ 1.085,22",
                "€ 882,00",
                "€ 1.067,22",
                "-",
                "-",
            ],
        ),
        (
            "korting_contant =; kredietbeperking = 2",
            [
                "€ 1.100,00",
                "€ 100,00",
                "-",
                "-",
                "€ 210,00",
                "-",
                "-",
                "-",
                "€ 900,00",
                "-",
                "€ 1.089,00",
                "€ 1.107,00",
            ],
        ),
    ] {
        let names = [
            ("rabat-erbij", "B × (1 + r)"),
            ("alleen-de-rabat", "B × r"),
            ("korting-op-bruto", "B × k"),
            ("korting-op-andere-basis", "N × (1 + b) × k"),
            ("btw-op-bruto", "B × b"),
            ("btw-op-andere-basis", "N × b"),
            ("kortingen-opgeteld", "B × (1 − (r + k)) × (1 + b)"),
            ("korting-vergeten", "N + btw"),
            ("btw-vergeten", "N − K"),
            ("laat-met-korting", "N + btw − K"),
            ("toeslag-vergeten", "N + btw"),
            ("toeslag-op-netto", "N + btw + N × t"),
        ];
        let rows: Vec<_> = names
            .iter()
            .zip(expected)
            .map(|((name, formula), value)| (*name, *formula, value))
            .collect();
        mistakes(&SHEET, &changed(&SHEET, answers), &rows);
    }
}

#[test]
fn who_follows_the_other_convention() {
    let inputs = changed(&SHEET, "btw_basis = voor-korting-contant");
    let (entered, solution) = (SHEET.read(&inputs).unwrap(), SHEET.calculate(&inputs).unwrap());
    for (name, expected) in [
        ("korting-op-andere-basis", whole(18)),
        ("btw-op-andere-basis", Rational::new(9_261.into(), 50.into())),
    ] {
        let wrong = SHEET.mistake(name).unwrap().value(&entered, &solution).unwrap();
        assert_eq!(wrong.amount(), Some(&expected), "{name}");
    }
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        (
            "as in Dutch exercises",
            "btw_basis = voor-korting-contant",
            "€ 900,00; € 21,78; € 189,00; € 0,00; € 1.067,22; € 1.089,00",
        ),
        (
            "late costs extra",
            "korting_contant =; kredietbeperking = 2",
            "€ 900,00; € 0,00; € 189,00; € 21,78; € 1.089,00; € 1.110,78",
        ),
        (
            "nothing but VAT at the default rate",
            "rabat =; korting_contant =; btw =",
            "€ 1.000,00; € 0,00; € 210,00; € 0,00; € 1.210,00; € 1.210,00",
        ),
        (
            "nothing to pay",
            "bedrag = 0",
            "€ 0,00; € 0,00; € 0,00; € 0,00; € 0,00; € 0,00",
        ),
        (
            "everything given away",
            "rabat = 100; korting_contant = 100; btw = 100",
            "€ 0,00; € 0,00; € 0,00; € 0,00; € 0,00; € 0,00",
        ),
        (
            "each amount is rounded, and the next one starts from that",
            "bedrag = 33,33; rabat = 12,5; korting_contant = 3",
            "€ 29,16; € 0,87; € 5,94; € 0,00; € 34,23; € 35,10",
        ),
        (
            "half a cent goes up",
            "bedrag = 0,50; rabat =; korting_contant = 1",
            "€ 0,50; € 0,01; € 0,10; € 0,00; € 0,59; € 0,60",
        ),
        (
            "4,975 becomes 4,98",
            "bedrag = 100,50; rabat = 1; korting_contant = 5; btw = 6",
            "€ 99,50; € 4,98; € 5,67; € 0,00; € 100,19; € 105,17",
        ),
        (
            "nothing left to tax",
            "korting_contant = 100",
            "€ 900,00; € 900,00; € 0,00; € 0,00; € 0,00; € 900,00",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    for (why, answers, expected) in [
        (
            "both arrangements",
            "kredietbeperking = 2",
            "inconsistent kredietbeperking: Kies korting contant of kredietbeperkingstoeslag, niet allebei.",
        ),
        (
            "a little of both",
            "korting_contant = 0,01; kredietbeperking = 0,01",
            "inconsistent kredietbeperking: Kies korting contant of kredietbeperkingstoeslag, niet allebei.",
        ),
        (
            "zero is none",
            "korting_contant = 0; kredietbeperking = 2",
            "no problem",
        ),
        (
            "no such base",
            "btw_basis = soms",
            "buiten-bereik btw_basis: btw berekend op moet een van de keuzes uit de lijst zijn.",
        ),
        (
            "fields go first",
            "kredietbeperking = 2; btw = 101",
            "buiten-bereik btw: btw-tarief moet minstens 0 en hoogstens 100 zijn.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}
