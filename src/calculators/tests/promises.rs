//! What holds for every calculator.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, TestRunner};

use super::identities;
use crate::calculators::testing::chart_of;
use crate::calculators::{ALL, Field, FieldKind, Inputs, Problem, Sheet, Solution, Typed, What, net_promoter_score};
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
                sheet
                    .calculate(inputs)
                    .map(|solution| identities::amounts(sheet, &solution))
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

/// Random texts seldom hit this one.
#[test]
fn a_sentence_may_speak_of_an_abbreviation() {
    let sheet = &net_promoter_score::SHEET;
    let nobody = ["promotors", "passieven", "criticasters"].map(|field| (field.to_owned(), Typed::from("0")));
    let problems = sheet.calculate(&Inputs::from_iter(nobody)).unwrap_err();
    assert_eq!(problems.len(), 1);
    it_names_its_field_and_says_what_to_do(sheet, &problems[0]);
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

/// Words of more than three letters and abbreviations, the same for one and for many.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric() && letter != '-');
    let stem = |word: &str| word.to_lowercase().chars().take(5).collect::<String>();
    let tells = |word: &&str| word.chars().count() > 3 || (word.len() > 1 && word.chars().all(char::is_uppercase));
    words.filter(tells).map(stem).collect()
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
    identities::hold(sheet, &entered, solution);
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
