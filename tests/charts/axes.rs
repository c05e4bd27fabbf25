//! Samples of lines, bars and Pareto charts.

use accountwijs::chart::{Axis, Chart, sampled};
use accountwijs::quantity::{Display, whole};

use crate::ratio;

/// Break-even: F = 60.000, p = 25, v = 15, q = 8.000.
pub fn break_even() -> Chart {
    let end = whole(10_000);
    let straight = |start: i64, slope: i64| [(whole(0), whole(start)), (end.clone(), whole(start + slope * 10_000))];
    Chart::lines("Break-evengrafiek")
        .across(Axis::count("afzet in stuks", "stuks"))
        .up(Axis::euro("bedrag"))
        .line("omzet", straight(0, 25))
        .line("totale kosten", straight(60_000, 15))
        .line("vaste kosten", straight(60_000, 0))
        .band(Some((whole(6_000), whole(8_000))), "veiligheidsmarge 25%")
        .mark(Some((whole(6_000), whole(150_000))), "break-evenpunt")
        .summary("De lijn van de omzet snijdt de lijn van de totale kosten bij 6.000 stuks en € 150.000.")
}

/// Volume compensation: margin 50 %, discount 10 %.
pub fn compensation() -> Chart {
    let margin = ratio(1, 2);
    let points = sampled(&whole(0), &ratio(49, 100), 98, |discount| {
        Some(discount / (&margin - discount))
    });
    Chart::lines("Korting en volumecompensatie")
        .across(Axis::percent("korting").to(ratio(6, 10)))
        .up(Axis::percent("benodigde extra afzet").to(whole(3)))
        .curve("benodigde extra afzet", points)
        .asymptote(margin, "korting = marge")
        .mark(Some((ratio(1, 10), ratio(1, 4))), "jouw korting")
        .summary("Bij 10% korting moet de afzet met 25% stijgen.")
}

/// Two stacked bars: price 1.000, then with a discount of 50.
pub fn discount() -> Chart {
    let row = |before: i64, after: i64| [whole(before), whole(after)];
    Chart::bars("Korting en winst")
        .along(Axis::euro("bedrag per stuk"))
        .groups(["zonder korting", "met korting"])
        .series("variabele kosten", row(700, 700))
        .series("vaste kosten", row(200, 200))
        .series("winst", row(100, 50))
        .series("korting", [None, Some(whole(50))])
        .hatched()
        .stacked()
        .summary("Met 5% korting daalt de winst per stuk van € 100,00 naar € 50,00: de helft is weg.")
}

/// Costs per unit of use of two tyres, and what they cost together while driving.
pub fn life_cycle() -> Chart {
    let line = |lifetime: i64| [(whole(0), whole(0)), (whole(150_000), ratio(85 * 150_000, lifetime))];
    Chart::bars("Kosten per 1.000 km")
        .along(Axis::euro("kosten per 1.000 km"))
        .groups(["per 1.000 km"])
        .series("Band A", [ratio(85_000, 47_685)])
        .series("Band B", [ratio(85_000, 44_348)])
        .lying()
        .above(
            Chart::lines("Kosten bij toenemend gebruik")
                .across(Axis::count("gebruik in km", "km"))
                .up(Axis::euro("kosten"))
                .line("Band A", line(47_685))
                .line("Band B", line(44_348)),
        )
        .summary("Band A kost € 1,78 per 1.000 km, band B € 1,92.")
}

/// One bar: purchase price 75 and gross profit 25.
pub fn price_build_up() -> Chart {
    Chart::bars("Opbouw van de verkoopprijs")
        .along(Axis::euro("bedrag"))
        .groups(["verkoopprijs"])
        .series("inkoopprijs", [whole(75)])
        .series("brutowinst", [whole(25)])
        .note("25% van de verkoopprijs")
        .note("33,33% van de inkoopprijs")
        .stacked()
        .summary("Van € 100,00 verkoopprijs is € 25,00 brutowinst.")
}

pub fn pareto(values: &[i64], reached: usize) -> Chart {
    let total: i64 = values.iter().sum();
    let mut draft = Chart::pareto("Pareto van de omzet")
        .across("klanten, van groot naar klein")
        .along(Axis::euro("aandeel per klant"))
        .threshold(ratio(4, 5), "80%");
    let mut sum = 0;
    for (position, value) in values.iter().enumerate() {
        sum += value;
        draft = draft.item(
            format!("Klant {}", position + 1),
            whole(*value),
            ratio(*value, total),
            ratio(sum, total),
        );
    }
    let share = 100 * reached / values.len();
    draft
        .reached(reached, format!("{reached} klanten ({share}%)"))
        .summary("Vier van de tien klanten zorgen samen voor 84% van de omzet.")
}

pub fn ten_customers() -> Chart {
    pareto(&[300, 45, 40, 35, 30, 20, 12, 8, 6, 4], 4)
}

pub fn many_customers() -> Chart {
    let values: Vec<i64> = (1..=500).map(|rank| 1_000_000 / (rank + 4)).collect();
    let total: i64 = values.iter().sum();
    let mut sum = 0;
    let reached = values
        .iter()
        .take_while(|value| {
            let before = sum;
            sum += **value;
            before * 5 < total * 4
        })
        .count();
    pareto(&values, reached)
}

pub fn scorecard() -> Chart {
    Chart::bars("Scorekaart van de leverancier")
        .along(Axis::new("score", Display::Decimals(1)).to(whole(100)))
        .bar("kwaliteit (40%)", whole(98))
        .bar("levering (30%)", whole(90))
        .bar("prijs (20%)", whole(96))
        .bar("dienstverlening (10%)", whole(70))
        .limit(ratio(924, 10), "totaal")
        .lying()
        .summary("De leverancier haalt 92,4 op 100: klasse A.")
}

pub fn distribution() -> Chart {
    Chart::nested("Distributiekengetallen")
        .part("alle verkooppunten", whole(1))
        .figure("omzet van de productklasse", "100%")
        .part("voerende verkooppunten", ratio(45, 100))
        .figure("distributiespreiding", "30,00%")
        .figure("marktbereik", "45,00%")
        .figure("selectie-indicator", "1,50")
        .part("het merk", ratio(9, 100))
        .figure("omzetaandeel", "20,00%")
        .figure("marktaandeel", "9,00%")
        .summary("Het merk ligt in 30% van de winkels; die doen 45% van de omzet, en daarvan is 20% voor het merk.")
}

/// Beside each other, with a negative value and one that is not applicable.
pub fn groups() -> Chart {
    Chart::bars("Aandelen per groep")
        .along(Axis::percent("aandeel"))
        .groups(["field sales", "account management", "customer services"])
        .series("klanten", [ratio(5, 1_000), ratio(16, 100), ratio(835, 1_000)])
        .series("omzet", [ratio(1, 2), ratio(3, 10), ratio(1, 5)])
        .series("winst", [Some(ratio(1, 4)), Some(ratio(-1, 10)), None])
        .summary("De grootste klanten zijn 0,5% van de klanten en doen de helft van de omzet.")
}

/// More lines than can be named at their ends, figures with an interruption, and a target.
pub fn years() -> Chart {
    let mut draft = Chart::lines("Omzet per account")
        .across(Axis::new("kwartaal", Display::Whole))
        .up(Axis::euro("omzet"));
    for line in 0..6_i64 {
        let points = (1..=12_i64).map(|quarter| {
            let omitted = line == 1 && quarter == 6;
            let value = 40_000 + line * 9_000 + (quarter * (7 + line) * 1_300) % 17_000 - 4_000 * line * (quarter % 3);
            (whole(quarter), (!omitted).then(|| whole(value)))
        });
        draft = draft.line(format!("account {}", line + 1), points);
    }
    draft
        .target(whole(80_000), "doel")
        .summary("Zes accounts in twaalf kwartalen.")
}

/// Lying bars to both sides of zero.
pub fn gains() -> Chart {
    Chart::bars("Winst per klant")
        .along(Axis::euro("winst"))
        .bar("Bakkerij De Halve Maan", whole(12_400))
        .bar("Groep Verstraete Logistiek en Transport", whole(-3_150))
        .bar("Apotheek Noord", ratio(4_505, 2))
        .lying()
        .summary("Groep Verstraete kost meer dan zij opbrengt.")
}

/// Lying stacks: scores by criterion.
pub fn scores() -> Chart {
    let row = |values: [i64; 3]| values.map(|value| ratio(value, 100));
    Chart::bars("Aantrekkelijkheid per account")
        .along(Axis::new("score", Display::Decimals(2)).to(whole(10)))
        .groups(["Alfa", "Beta", "Gamma"])
        .series("omvang", row([360, 240, 120]))
        .series("groei", row([175, 280, 70]))
        .series("relatie", row([150, 175, 25]))
        .stacked()
        .lying()
        .summary("Beta scoort het hoogst met 6,95.")
}

/// Bars per year and the line of what has added up, against what it cost.
pub fn lifetime_value() -> Chart {
    Chart::bars("Verwachte contributie per jaar")
        .along(Axis::euro("contributie"))
        .groups(["jaar 1", "jaar 2", "jaar 3", "jaar 4", "jaar 5"])
        .series("contributie", [400, 291, 212, 154, 112].map(whole))
        .line("cumulatief", [400, 691, 903, 1_057, 1_169].map(whole))
        .limit(whole(600), "wervingskost")
        .summary("In het tweede jaar is de wervingskost terugverdiend.")
}

/// Forecast and actual as lines, and the deviation as bars.
pub fn forecast() -> Chart {
    let quarters = ["Q1", "Q2", "Q3", "Q4"];
    Chart::bars("Prognose en werkelijkheid")
        .along(Axis::count("verkoop", ""))
        .groups(quarters)
        .line("prognose", [100, 150, 130, 170].map(whole))
        .line(
            "werkelijk",
            [Some(whole(125)), Some(whole(120)), None, Some(whole(180))],
        )
        .above(
            Chart::bars("Afwijking")
                .along(Axis::new("afwijking", Display::Whole))
                .groups(quarters)
                .series("", [Some(whole(25)), Some(whole(-30)), None, Some(whole(10))]),
        )
        .summary("Gemiddeld ligt de verkoop 27,50 naast de prognose.")
}

/// Two stacks joined by bands.
pub fn channels() -> Chart {
    Chart::bars("Kanaaldiagram")
        .along(Axis::percent("aandeel").to(whole(1)))
        .groups(["markt", "eigen afzet"])
        .series("Supermarkt", [ratio(50, 100), ratio(65, 100)])
        .series("Online", [ratio(30, 100), ratio(15, 100)])
        .series("Speciaalzaak", [ratio(17, 100), ratio(20, 100)])
        .series("Markten", [ratio(3, 100), whole(0)])
        .stacked()
        .joined()
        .summary("Je bent sterk in de supermarkt en zwak online.")
}

/// ABC: a Pareto chart coloured by class, with two thresholds.
pub fn classes() -> Chart {
    let mut sum = 0;
    let items = [
        ("K1", 500),
        ("K2", 250),
        ("K3", 120),
        ("K4", 60),
        ("K5", 40),
        ("K6", 30),
    ];
    let draft = Chart::pareto("ABC-indeling")
        .across("klanten, van groot naar klein")
        .along(Axis::euro("aandeel per klant"))
        .threshold(ratio(80, 100), "80%")
        .threshold(ratio(95, 100), "95%")
        .class(3, "klasse A")
        .class(2, "klasse B")
        .class(1, "klasse C");
    let draft = items.into_iter().fold(draft, |draft, (name, value)| {
        sum += value;
        draft.item(name, whole(value), ratio(value, 1_000), ratio(sum, 1_000))
    });
    draft.summary("Drie klanten van klasse A doen samen 87% van de omzet.")
}

/// Growth gap: what is expected, four wedges, the target.
pub fn gap() -> Chart {
    let line = |end: i64| [(whole(0), whole(1_000_000)), (whole(1), whole(end))];
    Chart::lines("Groeikloof")
        .across(Axis::new("jaar", Display::Whole))
        .up(Axis::euro("omzet").from(whole(900_000)))
        .line("verwacht", line(1_020_000))
        .line("marktpenetratie", line(1_080_000))
        .shaded()
        .line("marktontwikkeling", line(1_130_000))
        .shaded()
        .line("productontwikkeling", line(1_170_000))
        .shaded()
        .target(whole(1_200_000), "doel")
        .summary("De strategieën dekken 83,33% van de kloof.")
}

/// Covered and actual fixed costs.
pub fn occupation() -> Chart {
    let end = whole(15_000);
    Chart::lines("Bezetting")
        .across(Axis::count("productie in stuks", "stuks"))
        .up(Axis::euro("vaste kosten"))
        .line("gedekt", [(whole(0), whole(0)), (end.clone(), whole(450_000))])
        .line("werkelijk", [(whole(0), whole(300_000)), (end, whole(300_000))])
        .shaded()
        .mark(Some((whole(9_000), whole(270_000))), "werkelijke productie")
        .mark(Some((whole(10_000), whole(300_000))), "normale productie")
        .summary("Bij 9.000 stuks blijft € 30.000,00 ongedekt.")
}

/// A discount period and the credit after it, with two payment moments.
pub fn credit() -> Chart {
    Chart::bars("Betaaltermijnen")
        .along(Axis::count("dagen na de factuur", "dagen"))
        .groups(["termijn"])
        .series("met korting", [whole(8)])
        .series("leverancierskrediet", [whole(22)])
        .hatched()
        .limit(whole(8), "98% betalen")
        .limit(whole(30), "100% betalen")
        .stacked()
        .lying()
        .summary("22 dagen krediet kosten 2,04%.")
}

/// No break-even point: lines that do not cross, and the volume as a line of its own.
pub fn no_break_even() -> Chart {
    let end = whole(10_000);
    let straight = |start: i64, slope: i64| [(whole(0), whole(start)), (end.clone(), whole(start + slope * 10_000))];
    Chart::lines("Break-evengrafiek")
        .across(Axis::count("afzet in stuks", "stuks").to(whole(10_000)))
        .up(Axis::euro("bedrag"))
        .line("omzet", straight(0, 14))
        .line("totale kosten", straight(60_000, 15))
        .line("vaste kosten", straight(60_000, 0))
        .asymptote(whole(8_000), "afzet")
        .summary("Er is geen break-evenpunt: een stuk brengt niet meer op dan het kost.")
}
