//! What each form of chart looks like: SVG files under `tests/snapshots/charts/`, light and dark, wide and narrow.
//!
//! A picture that changed is written beside the kept one as `….new.svg`; look at it, and keep it with
//! `KEEP_PICTURES=1 cargo test --test charts`.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::path::Path;

use accountwijs::chart::draw::{Colour, DARK, LIGHT, Look, Palette, height, svg};
use accountwijs::chart::{Axis, Chart, sampled, table};
use accountwijs::quantity::{Display, Rational, whole};
use num_traits::Pow;
use proptest::prelude::*;

fn ratio(numerator: i64, denominator: i64) -> Rational {
    Rational::new(numerator.into(), denominator.into())
}

/// Break-even: F = 60.000, p = 25, v = 15, q = 8.000.
fn break_even() -> Chart {
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
fn compensation() -> Chart {
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
fn discount() -> Chart {
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
fn life_cycle() -> Chart {
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
fn price_build_up() -> Chart {
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

fn pareto(values: &[i64], reached: usize) -> Chart {
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

fn ten_customers() -> Chart {
    pareto(&[300, 45, 40, 35, 30, 20, 12, 8, 6, 4], 4)
}

fn many_customers() -> Chart {
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

fn scorecard() -> Chart {
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

fn distribution() -> Chart {
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
fn groups() -> Chart {
    Chart::bars("Aandelen per groep")
        .along(Axis::percent("aandeel"))
        .groups(["field sales", "account management", "customer services"])
        .series("klanten", [ratio(5, 1_000), ratio(16, 100), ratio(835, 1_000)])
        .series("omzet", [ratio(1, 2), ratio(3, 10), ratio(1, 5)])
        .series("winst", [Some(ratio(1, 4)), Some(ratio(-1, 10)), None])
        .summary("De grootste klanten zijn 0,5% van de klanten en doen de helft van de omzet.")
}

/// More lines than can be named at their ends, figures with an interruption, and a target.
fn years() -> Chart {
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
fn gains() -> Chart {
    Chart::bars("Winst per klant")
        .along(Axis::euro("winst"))
        .bar("Bakkerij De Halve Maan", whole(12_400))
        .bar("Groep Verstraete Logistiek en Transport", whole(-3_150))
        .bar("Apotheek Noord", ratio(4_505, 2))
        .lying()
        .summary("Groep Verstraete kost meer dan zij opbrengt.")
}

/// Lying stacks: scores by criterion.
fn scores() -> Chart {
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

fn charts() -> Vec<(&'static str, Chart)> {
    vec![
        ("break-even", break_even()),
        ("volumecompensatie", compensation()),
        ("korting", discount()),
        ("levenscyclus", life_cycle()),
        ("prijsopbouw", price_build_up()),
        ("pareto", ten_customers()),
        ("pareto-veel", many_customers()),
        ("scorekaart", scorecard()),
        ("distributie", distribution()),
        ("groepen", groups()),
        ("winst-per-klant", gains()),
        ("scores", scores()),
        ("zes-lijnen", years()),
    ]
}

#[test]
fn pictures_are_the_kept_ones() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots/charts");
    std::fs::create_dir_all(&folder).unwrap();
    let mut changed = Vec::new();
    for (name, chart) in charts() {
        for (shape, width) in [("breed", 544.0), ("smal", 340.0)] {
            for (theme, palette) in [
                ("licht", LIGHT),
                ("donker", DARK),
                ("contrast", Palette::of_one(Colour(255, 255, 255), Colour(0, 0, 0))),
            ] {
                let look = Look {
                    palette,
                    monochrome: theme == "contrast",
                    ..Look::light(&chart, width)
                };
                if theme == "contrast" && shape == "smal" {
                    continue;
                }
                let drawn = svg(&chart, &look).unwrap();
                let kept = folder.join(format!("{name}-{shape}-{theme}.svg"));
                if std::fs::read_to_string(&kept).is_ok_and(|kept| kept == drawn) {
                    continue;
                }
                if std::env::var_os("KEEP_PICTURES").is_some() {
                    std::fs::write(kept, drawn).unwrap();
                } else {
                    std::fs::write(kept.with_extension("new.svg"), drawn).unwrap();
                    changed.push(format!("{name}-{shape}-{theme}"));
                }
            }
        }
    }
    assert!(changed.is_empty(), "changed: {}", changed.join(", "));
}

/// Numbers that a learner could cause, and worse.
fn number() -> impl Strategy<Value = Rational> {
    prop_oneof![
        (-1_000_000_i64..1_000_000, 1_i64..1_000).prop_map(|(above, below)| ratio(above, below)),
        Just(whole(0)),
        Just(ratio(1, 3)),
        Just(whole(5)),
        (0_u32..60, -9_i64..10).prop_map(|(power, digit)| whole(10).pow(power) * whole(digit)),
        (0_u32..60, -9_i64..10).prop_map(|(power, digit)| whole(digit) / whole(10).pow(power)),
    ]
}

fn display() -> impl Strategy<Value = Display> {
    prop_oneof![
        Just(Display::Euro),
        Just(Display::Percent),
        Just(Display::Whole),
        Just(Display::Decimals(1))
    ]
}

fn any_chart() -> impl Strategy<Value = Chart> {
    let values = || prop::collection::vec(prop::option::weighted(0.9, number()), 0..7);
    let words = prop_oneof![
        Just(""),
        Just("omzet"),
        Just("een erg lange naam van een reeks"),
        Just("<&>")
    ];
    let lines = (
        prop::collection::vec((values(), values()), 0..7),
        display(),
        display(),
        words,
        number(),
        number(),
    )
        .prop_map(|(pairs, across, up, word, x, y)| {
            let mut draft = Chart::lines("lijnen")
                .across(Axis::new(word, across))
                .up(Axis::new(word, up));
            for (position, (xs, ys)) in pairs.into_iter().enumerate() {
                let points: Vec<_> = xs.into_iter().flatten().zip(ys).collect();
                draft = match position % 3 {
                    0 => draft.line(word, points),
                    1 => draft.curve(word, points),
                    _ => draft.steps(word, points),
                };
            }
            draft
                .mark(Some((x.clone(), y.clone())), word)
                .band(Some((x.clone(), y.clone())), word)
                .asymptote(x, word)
                .target(y, word)
                .summary("")
        });
    let bars = (
        prop::collection::vec(values(), 0..7),
        0_usize..5,
        display(),
        any::<(bool, bool)>(),
        prop::option::of(number()),
    )
        .prop_map(|(series, groups, display, (stacked, lying), limit)| {
            let mut draft = Chart::bars("staven")
                .along(Axis::new("bedrag", display).to(limit.clone()))
                .groups((0..groups).map(|group| format!("groep {group}")))
                .limit(limit, "norm");
            for values in series {
                draft = draft.series("reeks", values);
            }
            if stacked {
                draft = draft.stacked();
            }
            if lying {
                draft = draft.lying();
            }
            draft.summary("")
        });
    let pareto =
        (prop::collection::vec((number(), number(), number()), 0..70), 0_usize..9).prop_map(|(items, reached)| {
            items
                .into_iter()
                .fold(Chart::pareto("pareto"), |draft, (value, share, cumulative)| {
                    draft.item("klant", value, share, cumulative)
                })
                .threshold(ratio(4, 5), "80%")
                .reached(reached, "genoeg")
                .summary("")
        });
    let nested = prop::collection::vec(prop::option::of(number()), 0..5).prop_map(|shares| {
        shares
            .into_iter()
            .fold(Chart::nested("vakken"), |draft, share| draft.part("deel", share))
            .summary("")
    });
    prop_oneof![lines, bars, pareto, nested]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn any_numbers_give_a_picture_and_a_table(
        chart in any_chart(),
        width in prop_oneof![Just(0.0), 1.0..2_000.0, Just(f64::NAN)],
        ratio in prop_oneof![Just(1.0), Just(1.25), Just(2.0), Just(3.0), Just(0.0)],
        text_scale in prop_oneof![Just(1.0), Just(2.0), Just(0.0)],
        monochrome: bool,
    ) {
        let look = Look { ratio, text_scale, monochrome, height: height(&chart, width, text_scale), ..Look::light(&chart, width) };
        let drawn = svg(&chart, &look).unwrap();
        prop_assert!(drawn.ends_with("</svg>\n"));
        prop_assert!(!drawn.contains("NaN") && !drawn.contains("inf"), "{}", drawn);
        for table in table(&chart) {
            for row in table.rows {
                prop_assert_eq!(row.cells.len() + 1, table.columns.len());
            }
        }
    }
}

#[test]
fn tables_hold_the_figures_drawn() {
    let tables = table(&break_even());
    assert_eq!(tables[0].caption, "Break-evengrafiek");
    assert_eq!(
        tables[0].columns,
        ["afzet in stuks", "omzet", "totale kosten", "vaste kosten"]
    );
    let row = tables[0]
        .rows
        .iter()
        .find(|row| row.name == "6.000 (break-evenpunt)")
        .unwrap();
    let cells: Vec<String> = row.cells.iter().map(|cell| cell.replace('\u{a0}', " ")).collect();
    assert_eq!(cells, ["€ 150.000,00", "€ 150.000,00", "€ 60.000,00"]);
    assert_eq!(table(&life_cycle()).len(), 2, "one table per panel");
    assert_eq!(
        table(&many_customers())[0].rows.len(),
        502,
        "every bar, the threshold and when it is reached"
    );
}
