//! What each form of chart looks like: SVG files under `tests/snapshots/charts/`, light and dark, wide and narrow.
//!
//! A picture that changed is written beside the kept one as `….new.svg`; look at it, and keep it with
//! `KEEP_PICTURES=1 cargo test --test charts`.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod any;
mod axes;
mod extremes;
mod inside;
mod shapes;

use std::path::Path;

use accountwijs::chart::draw::{Colour, DARK, LIGHT, Look, Palette, height, svg};
use accountwijs::chart::{Chart, table};
use accountwijs::quantity::Rational;
use proptest::prelude::*;

fn ratio(numerator: i64, denominator: i64) -> Rational {
    Rational::new(numerator.into(), denominator.into())
}

fn charts() -> Vec<(&'static str, Chart)> {
    vec![
        ("break-even", axes::break_even()),
        ("break-even-zonder", axes::no_break_even()),
        ("volumecompensatie", axes::compensation()),
        ("korting", axes::discount()),
        ("levenscyclus", axes::life_cycle()),
        ("prijsopbouw", axes::price_build_up()),
        ("pareto", axes::ten_customers()),
        ("pareto-veel", axes::many_customers()),
        ("scorekaart", axes::scorecard()),
        ("distributie", axes::distribution()),
        ("groepen", axes::groups()),
        ("winst-per-klant", axes::gains()),
        ("scores", axes::scores()),
        ("zes-lijnen", axes::years()),
        ("klantwaarde", axes::lifetime_value()),
        ("prognose", axes::forecast()),
        ("kanalen", axes::channels()),
        ("abc", axes::classes()),
        ("groeikloof", axes::gap()),
        ("bezetting", axes::occupation()),
        ("krediet", axes::credit()),
        ("voor-en-na", shapes::before_and_after()),
        ("accountresultaat", shapes::account_result()),
        ("kettingratio", shapes::chain()),
        ("bcg", shapes::growth_share()),
        ("ge-mckinsey", shapes::nine_cells()),
        ("kraljic", shapes::purchasing()),
        ("tevredenheid", shapes::satisfaction()),
        ("spider", shapes::spider()),
        ("bants", shapes::qualification()),
        ("quota", shapes::quota()),
        ("leads", shapes::leads()),
        ("loop", shapes::scores_of_members()),
        ("confrontatie", shapes::confrontation()),
        ("piramide", shapes::pyramid()),
        ("marktaandeel", shapes::rings()),
        ("distributiediagram", shapes::diagram()),
        ("factuur", shapes::invoice()),
        ("tegels", shapes::tiles()),
        ("nps", shapes::promoters()),
    ]
}

/// What could go wrong: kept in two pictures each.
fn extreme_charts() -> Vec<(&'static str, Chart)> {
    [
        extremes::waterfalls(),
        extremes::matrices(),
        extremes::radars(),
        extremes::funnels(),
        extremes::heats(),
        extremes::others(),
        extremes::limits(),
    ]
    .concat()
}

#[test]
fn pictures_are_the_kept_ones() {
    let contrast = Palette::of_one(Colour(255, 255, 255), Colour(0, 0, 0));
    let mut changed = Vec::new();
    for (name, chart) in charts() {
        for (shape, width) in [("breed", 544.0), ("smal", 340.0)] {
            for (theme, palette) in [("licht", LIGHT), ("donker", DARK), ("contrast", contrast)] {
                if theme != "contrast" || shape != "smal" {
                    changed.extend(compare(&format!("{name}-{shape}-{theme}"), &chart, width, palette));
                }
            }
        }
    }
    for (name, chart) in extreme_charts() {
        changed.extend(compare(&format!("{name}-breed"), &chart, 640.0, LIGHT));
        changed.extend(compare(&format!("{name}-smal"), &chart, 320.0, DARK));
    }
    assert!(changed.is_empty(), "changed: {}", changed.join(", "));
}

/// The name of a picture that is not the kept one, which is then written.
fn compare(name: &str, chart: &Chart, width: f64, palette: Palette) -> Option<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots/charts");
    let look = Look {
        palette,
        monochrome: palette.ink == palette.ink_soft,
        ..Look::light(chart, width)
    };
    let drawn = svg(chart, &look).unwrap();
    let kept = folder.join(format!("{name}.svg"));
    if std::fs::read_to_string(&kept).is_ok_and(|kept| kept == drawn) {
        return None;
    }
    std::fs::create_dir_all(folder).unwrap();
    if std::env::var_os("KEEP_PICTURES").is_some() {
        std::fs::write(kept, drawn).unwrap();
        return None;
    }
    std::fs::write(kept.with_extension("new.svg"), drawn).unwrap();
    Some(name.to_owned())
}

/// At every usual size, also where the height is not the one that suits the chart.
#[test]
fn nothing_leaves_the_surface_and_no_texts_overlap() {
    let mut wrong = Vec::new();
    for (name, chart) in charts().into_iter().chain(extreme_charts()) {
        for (width, forced) in [
            (280.0, None),
            (340.0, None),
            (360.0, Some(260.0)),
            (544.0, None),
            (760.0, Some(420.0)),
            (1_000.0, None),
        ] {
            let usual = Look::light(&chart, width);
            let look = Look {
                height: forced.unwrap_or(usual.height),
                ..usual
            };
            // Less height than that and something must be cut off.
            if look.height < usual.height * 0.8 {
                continue;
            }
            let drawn = svg(&chart, &look).unwrap();
            let outside = inside::outside(&drawn)
                .into_iter()
                .map(|element| format!("outside: {element}"));
            let found = outside.chain(inside::overlapping(&drawn));
            wrong.extend(found.map(|found| format!("{name} {width}x{}: {found}", look.height)));
        }
    }
    assert!(wrong.is_empty(), "{}\n{} in all", wrong.join("\n"), wrong.len());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1_000) })]

    #[test]
    fn any_numbers_give_a_picture_and_a_table(
        chart in any::any_chart(),
        width in prop_oneof![Just(0.0), 1.0..2_000.0, Just(f64::NAN)],
        ratio in prop_oneof![Just(1.0), Just(1.25), Just(2.0), Just(3.0), Just(0.0)],
        text_scale in prop_oneof![Just(1.0), Just(2.0), Just(0.0)],
        monochrome: bool,
    ) {
        let look = Look { ratio, text_scale, monochrome, height: height(&chart, width, text_scale), ..Look::light(&chart, width) };
        let drawn = svg(&chart, &look).unwrap();
        prop_assert!(drawn.ends_with("</svg>\n"));
        prop_assert!(!drawn.contains("NaN") && !drawn.contains("inf"), "{}", drawn);
        prop_assert!(drawn.len() < 3_000_000, "no more shapes than pixels can show");
        // A number of sixty digits fits nowhere.
        if width >= 280.0 && text_scale <= 1.0 && inside::longest(&drawn) <= 24 {
            prop_assert_eq!(inside::outside(&drawn), Vec::<&str>::new());
        }
        for table in table(&chart) {
            for row in table.rows {
                prop_assert_eq!(row.cells.len() + 1, table.columns.len());
            }
        }
    }
}

#[test]
fn tables_hold_the_figures_drawn() {
    let tables = table(&axes::break_even());
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
    assert_eq!(table(&axes::life_cycle()).len(), 2, "one table per panel");
    assert_eq!(
        table(&axes::many_customers())[0].rows.len(),
        502,
        "every bar, the threshold and when it is reached"
    );
}

/// The rows of the first table of `chart`, with plain spaces: each row its name and its cells.
fn rows(chart: &Chart) -> Vec<String> {
    let rows = table(chart)[0].rows.clone().into_iter();
    rows.map(|row| format!("{} | {}", row.name, row.cells.join(" | ")).replace('\u{a0}', " "))
        .collect()
}

#[test]
fn tables_of_every_form_hold_the_figures_drawn() {
    for (chart, expected) in [
        (
            shapes::before_and_after(),
            &["winst voor |  | € 3.000,00", "prijs | € -2.800,00 | € 200,00"][..],
        ),
        (
            shapes::growth_share(),
            &[
                "Koffie | 1,25 | 12,00% | € 2.000.000,00 | Star",
                "Thee | 4,00 | 3,00% | € 5.000.000,00 | Cash cow",
                "Siroop | 0,30 | 15,00% | € 600.000,00 | Question mark",
                "Kauwgom | 0,40 | 2,00% | € 900.000,00 | Dog",
                "grens relatief marktaandeel: 1,00 |  |  |  | ",
                "grens marktgroei: 10,00% |  |  |  | ",
            ],
        ),
        (shapes::nine_cells(), &["jouw activiteit | 3,20 | 3,50 | selectief"]),
        (
            shapes::purchasing(),
            &[
                "verpakking | 3,6 | 4,3 | strategisch",
                "grens toeleveringsrisico: 3,0 |  |  | ",
            ],
        ),
        (shapes::spider(), &["Prijs | 6 | 8", "Levering | 9 | 8"]),
        (
            shapes::quota(),
            &["Offerte | 20 | 26 | n.v.t.", "Bezwaren | 12 | 15 | 60,00%"],
        ),
        (
            shapes::scores_of_members(),
            &[
                "Inkoper | 4 | 3 | 2 | 5 | 14",
                "Gebruiker | 2 | 4 | 3 | 1 | 10",
                "gemiddelde | 3,00 | 3,50 | 2,50 | 3,00 | ",
            ],
        ),
        (
            shapes::pyramid(),
            &["top | 50,00% | klant 1", "groot | 0,00% | klanten 0"],
        ),
        (
            shapes::diagram(),
            &[
                "voerende verkooppunten | 30,00% | 1,50 |  | ",
                "concurrenten |  |  | 80,00% | € 3.600.000",
                "eigen merk |  |  | 20,00% | € 900.000",
            ],
        ),
        (shapes::invoice(), &["brutobedrag | € 1.000,00"]),
        (
            axes::classes(),
            &[
                "K1 | € 500,00 | 50,00% | 50,00% | klasse A",
                "K2 | € 250,00 | 25,00% | 75,00% | klasse A",
            ],
        ),
        (
            axes::lifetime_value(),
            &["jaar 1 | € 400,00 | € 400,00", "jaar 2 | € 291,00 | € 691,00"],
        ),
    ] {
        assert_eq!(rows(&chart)[..expected.len()], *expected, "{}", chart.name);
    }
}
