//! What holds for every calculator.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, TestRunner};

use crate::calculators;
use crate::calculators::testing::{Figures, chart_of, inputs, shown};
use crate::calculators::{ALL, Entered, Field, FieldKind, Inputs, Problem, Sheet, Solution, Typed, What};
use crate::chart;
use crate::chart::draw::{Look, svg};
use crate::quantity::{Finding, Rational, Work, whole};
use crate::text::{self, Form};

#[test]
fn names_are_unique_and_known() {
    let ids: BTreeSet<_> = ALL.iter().map(|sheet| sheet.id).collect();
    assert_eq!(ids.len(), ALL.len());
    for sheet in ALL {
        let unique = |keys: Vec<&str>| keys.iter().collect::<BTreeSet<_>>().len() == keys.len();
        assert!(
            unique(sheet.fields.iter().map(|field| field.label.key).collect()),
            "{}",
            sheet.id
        );
        assert!(
            unique(sheet.outputs.iter().map(|output| output.key).collect()),
            "{}",
            sheet.id
        );
        assert!(
            unique(sheet.mistakes.iter().map(|mistake| mistake.name).collect()),
            "{}",
            sheet.id
        );
        assert!(sheet.output(sheet.headline).is_some(), "{}: headline", sheet.id);
        assert!(sheet.fits(&sheet.example_inputs()).is_ok(), "{}: example", sheet.id);
        let sliders = sheet.fields.iter().filter(|field| field.slider).count();
        assert!(sliders <= 4, "{}: more than four sliders", sheet.id);
        for mistake in sheet.mistakes {
            assert!(sheet.output(mistake.output).is_some(), "{}: {}", sheet.id, mistake.name);
        }
    }
}

#[test]
fn what_is_said_names_a_thought_in_three_sentences_at_most() {
    for (sheet, mistake) in ALL
        .iter()
        .flat_map(|sheet| sheet.mistakes.iter().map(move |mistake| (sheet, mistake)))
    {
        let says = mistake.says;
        let why = format!("{}: {}: {says}", sheet.id, mistake.name);
        let sentences = says
            .split_terminator(['.', '?'])
            .filter(|part| part.starts_with(' '))
            .count()
            + 1;
        assert!((1..=3).contains(&sentences), "{why}");
        assert!(says.ends_with('.') && !says.contains('!'), "{why}");
        assert!(says.split_whitespace().count() <= 45, "{why}");
        let lower = says.to_lowercase();
        for word in ["helaas", "fout", "ongeldig", " u ", "uw "] {
            assert!(!lower.contains(word), "{word}: {why}");
        }
        // A lone 0 or 1 belongs to a formula; anything longer would be a figure of the case.
        let digits = says.split(|letter: char| !letter.is_ascii_digit());
        assert!(digits.into_iter().all(|number| number.len() <= 1), "{why}");
    }
}

#[test]
fn sentences_keep_to_the_house_style() {
    for sheet in ALL {
        for text in [
            sheet.recognition,
            sheet.structure,
            sheet.calculation,
            sheet.note.unwrap_or("."),
        ] {
            assert!(
                text.ends_with(['.', '?']) && !text.contains('!'),
                "{}: {text}",
                sheet.id
            );
        }
        assert!(sheet.question.ends_with('?'), "{}", sheet.id);
    }
}

#[test]
fn a_missing_key_is_an_empty_field() {
    for sheet in ALL {
        let full = sheet.example_inputs();
        let filled: Inputs = sheet
            .fields
            .iter()
            .map(|field| field.label.key.to_owned())
            .map(|key| (key.clone(), full.get(&key).cloned().unwrap_or_else(|| Typed::from(""))))
            .collect();
        let answers = |inputs: &Inputs| {
            format!(
                "{:?}",
                sheet.calculate(inputs).map(|solution| amounts(sheet, &solution))
            )
        };
        assert_eq!(answers(&full), answers(&filled), "{}", sheet.id);
    }
}

#[test]
fn random_texts_never_panic() {
    for sheet in ALL {
        let config = Config {
            cases: 2_000,
            failure_persistence: None,
            ..Config::default()
        };
        TestRunner::new(config)
            .run(&form(sheet.fields), |inputs| {
                sheet.fits(&inputs).unwrap();
                match sheet.calculate(&inputs) {
                    Ok(solution) => everything_can_be_written(sheet, &inputs, &solution),
                    Err(problems) => {
                        for problem in &problems {
                            it_names_its_field_and_says_what_to_do(sheet, problem);
                        }
                        if let Ok(entered) = sheet.read(&inputs) {
                            (sheet.chart)(&entered, None);
                        }
                    }
                }
                Ok(())
            })
            .unwrap();
    }
}

/// What a sentence about an input says to do.
const ADVICE: [&str; 4] = ["Vul ", "Gebruik ", " moet ", " moeten "];

fn it_names_its_field_and_says_what_to_do(sheet: &Sheet, problem: &Problem) {
    let says = text::problem(problem);
    let why = format!("{}: {}: {says}", sheet.id, problem.field());
    assert!(says.ends_with('.') && !says.contains('!'), "{why}");
    let lower = says.to_lowercase();
    for word in ["helaas", "fout", "ongeldig", "verkeerd"] {
        assert!(!lower.contains(word), "{word}: {why}");
    }
    match problem {
        Problem::Input(input) => {
            // A number of rows is about the only table it stands under.
            let names = says.contains(input.name) || matches!(input.what, What::RowCount(..));
            assert!(names && ADVICE.iter().any(|advice| says.contains(advice)), "{why}");
        }
        // The sentence of a refusal is laid down in the specification, each for its own case: what contradicts what.
        // It speaks of what stands on the form or follows from it.
        Problem::Refused(refusal) => {
            let fields = sheet
                .fields
                .iter()
                .flat_map(|field| std::iter::once(field).chain(field.columns()));
            let labels = fields.map(|field| &field.label).chain(sheet.outputs.iter().copied());
            let names = labels
                .map(|label| label.name)
                .chain([refusal.field, "uitkomst", "prijzen", "gegevens"]);
            let known: Vec<String> = names.flat_map(words).collect();
            assert!(words(refusal.message).iter().any(|word| known.contains(word)), "{why}");
        }
    }
}

/// Words of more than three letters, the same for one and for many.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric() && letter != '-');
    let stem = |word: &str| word.to_lowercase().chars().take(5).collect::<String>();
    words.filter(|word| word.chars().count() > 3).map(stem).collect()
}

#[test]
fn tables_hold_as_many_rows_as_they_say() {
    for sheet in ALL {
        for field in sheet.fields {
            let FieldKind::Table {
                rows: (least, most), ..
            } = field.kind
            else {
                continue;
            };
            let mut inputs = sheet.example_inputs();
            let Some(Typed::Rows(example)) = inputs.get(field.label.key).cloned() else {
                panic!("{}: {} has no rows in the example", sheet.id, field.label.key);
            };
            for count in [0, least - 1, least, most, most + 1] {
                let rows = example.iter().cycle().take(count).cloned().collect();
                inputs.insert(field.label.key.to_owned(), Typed::Rows(rows));
                let problems = sheet.calculate(&inputs).err().unwrap_or_default();
                let of_rows = problems.iter().find(|problem| problem.field() == field.label.key);
                let kind = of_rows
                    .map(Problem::kind)
                    .filter(|kind| ["leeg", "buiten-bereik"].contains(kind));
                let expected = match count {
                    0 => Some("leeg"),
                    count if count < least || count > most => Some("buiten-bereik"),
                    _ => None,
                };
                assert_eq!(kind, expected, "{}: {} rows in {}", sheet.id, count, field.label.key);
            }
        }
    }
}

/// Any form: for each field a text that may be a number.
fn form(fields: &'static [Field]) -> BoxedStrategy<Inputs> {
    let typed = fields.iter().map(|field| {
        let key = field.label.key.to_owned();
        let typed = match field.kind {
            FieldKind::Table { columns, .. } => {
                prop::collection::vec(form(columns), 0..8).prop_map(Typed::Rows).boxed()
            }
            FieldKind::Numbers(_) => prop::collection::vec(number(), 0..8).prop_map(Typed::List).boxed(),
            FieldKind::Choice(choices) => {
                let keys: Vec<_> = choices.iter().map(|choice| choice.key.to_owned()).collect();
                prop_oneof![9 => select(keys), 1 => number()]
                    .prop_map(Typed::Text)
                    .boxed()
            }
            FieldKind::Number(_) | FieldKind::Name => number().prop_map(Typed::Text).boxed(),
        };
        typed.prop_map(move |typed| (key.clone(), typed))
    });
    typed
        .collect::<Vec<_>>()
        .prop_map(|pairs| pairs.into_iter().collect())
        .boxed()
}

/// Mostly numbers that fit, so that many forms get an answer; sometimes anything.
fn number() -> BoxedStrategy<String> {
    prop_oneof![
        10 => (0..100_u32).prop_map(|number| number.to_string()),
        5 => (0..1_000_000_u32).prop_map(|cents| format!("{},{:02}", cents / 100, cents % 100)),
        4 => select(vec!["", "0", "1", "100", "1.000.000.000.000", "0,0001", "-1", "20", "10"]).prop_map(str::to_owned),
        1 => "[-+0-9.,€% x]{0,14}",
        1 => "\\PC{0,45}",
    ]
    .boxed()
}

fn everything_can_be_written(sheet: &Sheet, inputs: &Inputs, solution: &Solution) {
    assert_eq!(Work::unit_faults(&solution.steps), [""; 0], "{}: {inputs:?}", sheet.id);
    for output in sheet.outputs {
        let step = solution
            .step(output.key)
            .unwrap_or_else(|| panic!("{}: {}", sheet.id, output.key));
        assert!(!text::outcome(step).is_empty());
    }
    for step in &solution.steps {
        if let Finding::Figure { computed, .. } = &step.finding {
            for form in [Form::Symbols, Form::Numbers] {
                let formula = text::formula(computed, form);
                assert!(!formula.plain().is_empty() && !formula.mathml().is_empty());
            }
        }
    }
    let entered = sheet.read(inputs).unwrap();
    if let Some(chart) = (sheet.chart)(&entered, Some(solution)) {
        assert!(
            chart.summary.ends_with('.') && chart::table(&chart).iter().all(|table| !table.rows.is_empty()),
            "{}",
            chart.summary
        );
        if let chart::Form::Pareto(pareto) = &chart.form {
            let shares: Rational = pareto.items.iter().map(|item| item.share.clone()).sum();
            assert_eq!(shares, whole(1), "{}: the shares are the whole", sheet.id);
        }
    }
    for mistake in sheet.mistakes {
        for wrong in mistake.values(&entered, solution).into_iter().flatten() {
            assert!(wrong.amount().is_some() && !text::formula(&wrong, Form::Symbols).plain().is_empty());
        }
    }
    identities(sheet, &entered, solution);
}

/// What must hold between the figures of a calculator, whatever was typed.
fn identities(sheet: &Sheet, entered: &Entered, solution: &Solution) {
    let amount = |key: &str| solution.amount(key).cloned();
    let typed = |key: &str| entered.number(key).and_then(|value| value.amount().cloned());
    let figures = Figures { entered, solution };
    match sheet.id {
        "marge-opslag" => {
            if let (Some(margin), Some(mark_up)) = (amount("marge_pct"), amount("opslag_pct")) {
                assert_eq!(
                    (whole(1) - margin) * (whole(1) + mark_up),
                    whole(1),
                    "they turn each other back"
                );
            }
        }
        "distributiekengetallen" => {
            let direct = typed("omzet_merk").unwrap() / typed("omzet_totaal").unwrap();
            assert_eq!(amount("ma_pct"), Some(direct.clone()));
            if let (Some(spread), Some(selection), Some(share)) = (amount("ds_pct"), amount("si"), amount("oa_pct")) {
                assert_eq!(spread * selection * share, direct);
            }
        }
        "break-even" => {
            let (point, contribution) = (
                amount("break_even_afzet").unwrap(),
                amount("contributie_per_stuk").unwrap(),
            );
            assert_eq!(
                &point * contribution,
                typed("vaste_kosten").unwrap(),
                "no profit at the exact point"
            );
            assert_eq!(point * typed("prijs").unwrap(), amount("break_even_omzet").unwrap());
        }
        "korting-winsteffect" => {
            let fall = amount("oude_winst").unwrap() - amount("nieuwe_winst").unwrap();
            assert_eq!(
                Some(fall),
                amount("kortingsbedrag"),
                "the discount goes off the profit in full"
            );
        }
        "korting-volumecompensatie" => {
            let (margin, discount) = (typed("marge").unwrap(), typed("korting").unwrap());
            assert_eq!(
                (&margin - discount) * amount("volumefactor").unwrap(),
                margin,
                "as much is earned"
            );
        }
        "levenscycluskost" => {
            let life = |which: &str| typed(&format!("levensduur_{which}")).unwrap();
            let equal = amount("indifferentieprijs_a").unwrap() / life("a") * typed("per").unwrap();
            assert_eq!(Some(equal), amount("kost_b"));
            let difference = typed("prijs_b").unwrap() / life("b") - typed("prijs_a").unwrap() / life("a");
            let park = typed("stuks").unwrap() * typed("toestellen").unwrap() * typed("gebruik").unwrap();
            assert_eq!(
                Some(difference * park),
                amount("jaarverschil"),
                "as the specification writes it"
            );
        }
        "pareto-analyse" => assert!(amount("klanten_tot_drempel").is_some_and(|number| number >= whole(1))),
        "vendor-rating" => {
            let ratings = ["kwaliteit", "levering", "prijsrating", "totaal"].map(|key| amount(key).unwrap());
            assert!(ratings.iter().all(|rating| (whole(0)..=whole(100)).contains(rating)));
        }
        other => as_its_tests_say(other, &figures),
    }
}

/// What must hold for a calculator stands beside its other tests.
fn as_its_tests_say(id: &str, figures: &Figures) {
    match id {
        "accountgroepen" => super::account_groups::always(figures),
        "prijsverhoging-volumedaling" => super::price_rise::always(figures),
        "kortingscycli" => super::discount_cycles::always(figures),
        "value-based-pricing" => super::value_pricing::always(figures),
        "tco" => super::ownership_cost::always(figures),
        "klantenpiramide" => super::customer_pyramid::always(figures),
        "customer-lifetime-value" => super::lifetime_value::always(figures),
        "churn-retentie" => super::churn::always(figures),
        "share-of-wallet" => super::share_of_wallet::always(figures),
        "dmu-psu-dekking" => super::buying_centre::always(figures),
        "loop-matrix" => super::loop_matrix::always(figures),
        "abc-indeling" => super::abc::always(figures),
        "account-selectiescore" => super::account_score::always(figures),
        "spider-graph" => super::spider_graph::always(figures),
        "nps" => super::net_promoter_score::always(figures),
        "kostenratio" => super::cost_ratio::always(figures),
        "marktaandeel" => super::market_share::always(figures),
        "kettingratio" => super::chain_ratio::always(figures),
        "penetratiegraad" => super::penetration::always(figures),
        "marktvraag-componenten" => super::demand_components::always(figures),
        "parfitt-collins" => super::parfitt_collins::always(figures),
        "prijselasticiteit" => super::elasticity::always(figures),
        "distributie-onbekende" => super::distribution_unknown::always(figures),
        "distributiediagram" => super::distribution_diagram::always(figures),
        "kanaaldiagram" => super::channel_diagram::always(figures),
        "vloerproductiviteit" => super::floor_productivity::always(figures),
        "voorraadkengetallen" => super::stock_ratios::always(figures),
        "bonus-kost" => super::bonus_cost::always(figures),
        "customer-rating" => super::customer_rating::always(figures),
        "contactplanning" => super::contact_planning::always(figures),
        "swot-confrontatiematrix" => super::swot::always(figures),
        "ansoff-groeikloof" => super::growth_gap::always(figures),
        "bcg-positie" => super::bcg::always(figures),
        "ge-mckinsey" => super::ge_mckinsey::always(figures),
        "kraljic-positie" => super::kraljic::always(figures),
        "verkoopportfolio-positie" => super::sales_portfolio::always(figures),
        "funnel-quota" => super::funnel_quota::always(figures),
        "funnel-conversie" => super::funnel_conversion::always(figures),
        "gewogen-pipeline" => super::weighted_pipeline::always(figures),
        "bants-score" => super::bants::always(figures),
        "prognosefout" => super::forecast_error::always(figures),
        "wervingskost-klant" => super::acquisition_cost::always(figures),
        "klanttevredenheid" => super::satisfaction::always(figures),
        "bonusactie" => super::bonus_offer::always(figures),
        "factuur" => super::invoice::always(figures),
        "leverancierskrediet" => super::supplier_credit::always(figures),
        "voor-en-na-analyse" => super::before_after::always(figures),
        "prijsketen" => super::price_chain::always(figures),
        "btw" => super::vat::always(figures),
        "contributiemarge" => super::contribution::always(figures),
        "accountwinstgevendheid" => super::account_profit::always(figures),
        "winst-en-kosten" => super::profit_and_costs::always(figures),
        "kostprijs-bezetting" => super::cost_price::always(figures),
        "direct-costing" => super::direct_costing::always(figures),
        "extra-order" => super::extra_order::always(figures),
        "break-even-omzet" => super::break_even_turnover::always(figures),
        "break-even-assortiment" => super::break_even_assortment::always(figures),
        "break-even-actie" => super::break_even_promotion::always(figures),
        other => panic!("what must always hold for {other}?"),
    }
}

#[test]
fn every_example_has_a_chart() {
    for sheet in ALL {
        assert!(chart_of(sheet, &sheet.example_inputs()).is_some(), "{}", sheet.id);
    }
}

#[test]
fn random_charts_can_be_drawn() {
    for sheet in ALL {
        let config = Config {
            cases: 300,
            failure_persistence: None,
            ..Config::default()
        };
        TestRunner::new(config)
            .run(&form(sheet.fields), |inputs| {
                if sheet.read(&inputs).is_ok()
                    && let Some(chart) = chart_of(sheet, &inputs)
                {
                    svg(&chart, &Look::light(&chart, 340.0)).unwrap();
                }
                Ok(())
            })
            .unwrap();
    }
}

#[test]
fn the_profit_at_a_break_even_volume_is_zero() {
    for (contribution, variable, volume) in [(1, 1, 1), (10, 15, 6_000), (7, 0, 333), (250, 999, 12)] {
        let texts =
            [contribution * volume, contribution + variable, variable, volume].map(|number: i64| number.to_string());
        let keys = ["vaste_kosten", "prijs", "variabele_kosten", "afzet"];
        let form: Vec<_> = keys.iter().copied().zip(texts.iter().map(String::as_str)).collect();
        let sheet = calculators::find("break-even").unwrap();
        assert!(
            shown(sheet, &form).ends_with("n.v.t.; € 0,00; 0,00%; n.v.t."),
            "{form:?}"
        );
        let solution = sheet.calculate(&inputs(&form)).unwrap();
        assert_eq!(solution.amount("winst"), Some(&whole(0)));
    }
}

fn amounts(sheet: &Sheet, solution: &Solution) -> Vec<Option<Rational>> {
    sheet
        .outputs
        .iter()
        .map(|output| solution.amount(output.key).cloned())
        .collect()
}
