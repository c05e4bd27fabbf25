//! Proof that a calculation exercise works, over many seeds. Part of the build, not of the app.

use std::collections::BTreeMap;

use super::judge::Judgement;
use super::mark::{Answer, mark};
use super::model::model_of;
use super::{Asked, NoVariant, Seed, Variant};
use crate::calculators;
use crate::content::{Exercise, Task};
use crate::quantity::Rational;

/// Seeds that every calculation exercise must survive.
pub const SEEDS: Seed = 10_000;

/// Fewest different sets of numbers that are worth drawing for.
const FEWEST_VARIANTS: usize = 30;

/// What does not hold, each with the first seed that shows it and how many do.
#[derive(Debug, Default)]
pub struct Faults(BTreeMap<String, (Seed, u32)>);

impl Faults {
    fn add(&mut self, seed: Seed, what: String) {
        self.0.entry(what).or_insert((seed, 0)).1 += 1;
    }

    /// One line for each.
    pub fn lines(&self) -> Vec<String> {
        self.0
            .iter()
            .map(|(what, (seed, count))| format!("{what} (seed {seed}, {count} seeds)"))
            .collect()
    }
}

/// Tries `exercise` with the seeds 0 up to `seeds`: the model answer is right, every mistake is recognised as that
/// mistake, no mistake is the right answer, and the numbers are sane.
pub fn prove(exercise: &Exercise, seeds: Seed) -> Faults {
    let mut faults = Faults::default();
    if exercise.task.calculation().is_none() {
        check_model(exercise, None, 0, &mut faults);
        return faults;
    }
    let mut seen = std::collections::HashSet::new();
    for seed in 0..seeds {
        match Variant::draw(exercise, seed, calculators::ALL) {
            Ok(Some(variant)) => {
                check_model(exercise, Some(&variant), seed, &mut faults);
                check_mistakes(exercise, &variant, seed, &mut faults);
                check_numbers(&variant, seed, &mut faults);
                seen.insert(format!("{:?}", variant.inputs));
            }
            Ok(None) => {}
            Err(NoVariant::NoDraw) => faults.add(seed, "no draw meets the requirements".to_owned()),
            Err(NoVariant::UnknownCalculator) => faults.add(seed, "unknown calculator".to_owned()),
        }
    }
    if seen.len() < FEWEST_VARIANTS {
        faults.add(
            0,
            format!(
                "only {} different sets of numbers, expected {FEWEST_VARIANTS}",
                seen.len()
            ),
        );
    }
    faults
}

fn check_model(exercise: &Exercise, variant: Option<&Variant>, seed: Seed, faults: &mut Faults) {
    match mark(exercise, variant, &model_of(exercise, variant)) {
        Ok(verdict) if verdict.is_right() && verdict.points() == verdict.of() => {}
        other => faults.add(seed, format!("the model answer is not marked right: {other:?}")),
    }
}

fn check_mistakes(exercise: &Exercise, variant: &Variant, seed: Seed, faults: &mut Faults) {
    let Some(calculation) = exercise.task.calculation() else {
        return;
    };
    for name in &calculation.mistakes {
        let Some(mistake) = variant.sheet.mistake(name) else {
            continue;
        };
        let about = |asked: &&Asked| asked.label.key == mistake.output;
        for asked in variant.asked.iter().filter(about) {
            if let Some(value) = variant.wrong_value(mistake, asked) {
                check_mistake(exercise, variant, seed, (name, &asked.key(), &value), faults);
            }
        }
    }
    for own in &calculation.own_mistakes {
        match variant.arithmetic(&own.value) {
            Some(value) => check_mistake(exercise, variant, seed, (&own.name, &own.output, &value), faults),
            None => faults.add(seed, format!("mistake {} has no value", own.name)),
        }
    }
    if let Task::Steps(_) = exercise.task {
        let options = variant.formulas(exercise).len();
        if options < 3 {
            faults.add(seed, format!("only {options} formulas to choose from, expected 3"));
        }
    }
}

/// Answers with the value of one mistake, everything before it right.
fn check_mistake(
    exercise: &Exercise,
    variant: &Variant,
    seed: Seed,
    (name, output, value): (&str, &str, &Rational),
    faults: &mut Faults,
) {
    let Some(position) = variant.asked.iter().position(|asked| asked.key() == output) else {
        return;
    };
    let asked: &Asked = &variant.asked[position];
    let typed = asked.show(value);
    let answer = match model_of(exercise, Some(variant)) {
        Answer::Steps(mut model) => {
            model.values.truncate(position);
            model.values.push(typed.clone());
            Answer::Steps(model)
        }
        _ => Answer::Number(typed.clone()),
    };
    let Ok(verdict) = mark(exercise, Some(variant), &answer) else {
        return;
    };
    let part = if matches!(exercise.task, Task::Steps(_)) {
        position + 2
    } else {
        position
    };
    match &verdict.parts[part].judgement {
        judgement if judgement.mistake() == Some(name) => {}
        Judgement::Wrong(_) => {
            let other = verdict.parts[part].judgement.mistake().unwrap_or("nothing").to_owned();
            faults.add(seed, format!("mistake {name} is recognised as {other}"));
        }
        other => faults.add(seed, format!("mistake {name} ({typed}) is judged {other:?}")),
    }
}

/// Numbers that a learner would find odd.
fn check_numbers(variant: &Variant, seed: Seed, faults: &mut Faults) {
    for asked in &variant.asked {
        let shown = asked.show(&asked.exact);
        if shown.chars().filter(char::is_ascii_digit).count() > 12 {
            faults.add(seed, format!("the answer of {} is too long: {shown}", asked.label.key));
        }
        if asked.rounded == crate::quantity::whole(0) {
            faults.add(seed, format!("the answer of {} is zero", asked.label.key));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{AnswerOption, Calculation, Draw, Level, Number, RichText, Steps};
    use crate::ordered::SortedMap;

    fn rows(rows: &[&[(&str, &[&str])]]) -> Draw {
        let cell = |(key, texts): &(&str, &[&str])| {
            let texts: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
            ((*key).to_owned(), Draw::OneOf(texts))
        };
        Draw::Rows(rows.iter().map(|row| row.iter().map(cell).collect()).collect())
    }

    /// A choice between accounts of which the scores are drawn, each list of scores as one text.
    fn selection() -> Calculation {
        let scores: &[&str] = &["9; 5; 6", "6; 8; 7", "7; 7; 5", "4; 9; 8", "8; 4; 9", "5; 6; 10"];
        let criteria = rows(&[
            &[("gewicht", &["40"])],
            &[("gewicht", &["35"])],
            &[("gewicht", &["25"])],
        ]);
        Calculation {
            calculator: "account-selectiescore".to_owned(),
            given: SortedMap::from([
                ("criteria".to_owned(), criteria),
                (
                    "accounts".to_owned(),
                    rows(&[&[("scores", scores)], &[("scores", scores)]]),
                ),
            ]),
            require: SortedMap::new(),
            mistakes: ["gewichten-van-honderd", "zonder-gewichten", "scores-opgeteld"]
                .map(str::to_owned)
                .into(),
            own_mistakes: Vec::new(),
        }
    }

    fn exercise(task: Task) -> Exercise {
        Exercise {
            id: "4.1.2/keuze".to_owned(),
            title: String::new(),
            level: Level::Toepassen,
            objective: 1,
            minutes: 5,
            prompt: RichText::default(),
            hints: Vec::new(),
            solution: RichText::default(),
            task,
        }
    }

    #[test]
    fn one_row_of_a_list_can_be_asked() {
        let number = exercise(Task::Number(Number {
            calculation: selection(),
            ask: "totalen[1]".to_owned(),
            decimals: None,
        }));
        assert_eq!(prove(&number, 300).lines(), [""; 0]);
        let option = |correct: bool| AnswerOption {
            text: RichText::default(),
            correct,
            feedback: RichText::default(),
        };
        let steps = exercise(Task::Steps(Steps {
            calculation: selection(),
            recognition: vec![option(true), option(false)],
            structure: "totalen[0]".to_owned(),
            structure_says: RichText::default(),
            compute: vec!["totalen[0]".to_owned(), "totalen[1]".to_owned()],
        }));
        assert_eq!(prove(&steps, 300).lines(), [""; 0]);
        let variant = Variant::draw(&steps, 7, crate::calculators::ALL).unwrap().unwrap();
        let formulas: Vec<String> = variant
            .formulas(&steps)
            .iter()
            .map(|option| option.formula.plain())
            .collect();
        assert_eq!(formulas, ["Σ w × s", "Σ 100 × w × s", "(Σ s) / aantal criteria", "Σ s"]);
    }
}
