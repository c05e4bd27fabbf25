//! Marking: exercise, seed and answer in, verdict out.

use num_traits::Signed;
use serde::{Deserialize, Serialize};

use super::judge::{self, Judgement, Reason};
use super::{Asked, Variant};
use crate::calculators::Solution;
use crate::content::{AnswerOption, Calculation, Exercise, RichText, Task};
use crate::dutch::NotANumber;
use crate::quantity::{Rational, Work, whole};

/// What a learner filled in, as typed; positions are those of the file, not of the screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Position of the chosen option.
    Choice(Option<usize>),
    /// Positions of the chosen options.
    Multiple(Vec<usize>),
    /// A number as typed.
    Number(String),
    /// The three parts.
    Steps(StepsAnswer),
}

/// Herkenning, Antwoordstructuur and Berekening as filled in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct StepsAnswer {
    /// Position of the chosen type of problem.
    pub recognition: Option<usize>,
    /// Position of the chosen formula.
    pub structure: Option<usize>,
    /// The numbers as typed.
    pub values: Vec<String>,
}

/// What is to be said of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Each part in order; a kind without parts has one.
    pub parts: Vec<Part>,
}

/// What is to be said of one part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The judgement.
    pub judgement: Judgement,
    /// Points earned.
    pub points: u16,
    /// Points to earn.
    pub of: u16,
}

/// The answer is of another kind than the exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KindMismatch;

impl Verdict {
    /// Points earned.
    pub fn points(&self) -> u16 {
        self.parts.iter().map(|part| part.points).sum()
    }

    /// Points to earn.
    pub fn of(&self) -> u16 {
        self.parts.iter().map(|part| part.of).sum()
    }

    /// Whether everything is right.
    pub fn is_right(&self) -> bool {
        self.parts.iter().all(|part| part.judgement.is_right())
    }

    /// Whether this counts as a try: something was answered, and nothing was unreadable.
    pub fn is_attempt(&self) -> bool {
        let stumbles = |part: &Part| !part.judgement.is_attempt() && part.judgement != Judgement::Empty;
        self.parts.iter().any(|part| part.judgement.is_attempt()) && !self.parts.iter().any(stumbles)
    }

    /// Whether some part is still to be filled in.
    pub fn has_empty(&self) -> bool {
        self.parts.iter().any(|part| part.judgement == Judgement::Empty)
    }

    /// Names of the recognised mistakes.
    pub fn mistakes(&self) -> Vec<String> {
        self.parts
            .iter()
            .filter_map(|part| part.judgement.mistake())
            .map(str::to_owned)
            .collect()
    }
}

/// Marks an answer to an exercise of options alone; `None` for any other.
pub fn mark_options(task: &Task, answer: &Answer) -> Option<Verdict> {
    let part = match (task, answer) {
        (Task::Choice { options }, Answer::Choice(chosen)) => choice(options, *chosen),
        (Task::Multiple { options }, Answer::Multiple(chosen)) => multiple(options, chosen),
        _ => return None,
    };
    Some(Verdict { parts: vec![part] })
}

/// Marks an answer. `variant` is that of the exercise and seed the answer was given to.
pub fn mark(exercise: &Exercise, variant: Option<&Variant>, answer: &Answer) -> Result<Verdict, KindMismatch> {
    if let Some(verdict) = mark_options(&exercise.task, answer) {
        return Ok(verdict);
    }
    let parts = match (&exercise.task, answer, variant) {
        (Task::Number(number), Answer::Number(typed), Some(variant)) => {
            let judgements = values(variant, &number.calculation, std::slice::from_ref(typed));
            judgements.into_iter().map(Part::one).collect()
        }
        (Task::Steps(steps), Answer::Steps(answer), Some(variant)) => {
            let mut parts = vec![choice(&steps.recognition, answer.recognition)];
            parts.push(structure(exercise, variant, &steps.structure_says, answer.structure));
            parts.extend(
                values(variant, &steps.calculation, &answer.values)
                    .into_iter()
                    .map(Part::one),
            );
            parts
        }
        (Task::Choice { .. } | Task::Multiple { .. } | Task::Number(_) | Task::Steps(_), _, _) => {
            return Err(KindMismatch);
        }
    };
    Ok(Verdict { parts })
}

impl Part {
    /// A part that is worth one point.
    fn one(judgement: Judgement) -> Self {
        Self {
            points: u16::from(judgement.is_right()),
            judgement,
            of: 1,
        }
    }
}

fn choice(options: &[AnswerOption], chosen: Option<usize>) -> Part {
    Part::one(match chosen.and_then(|position| options.get(position)) {
        None => Judgement::Empty,
        Some(option) if option.correct => Judgement::Right {
            because: Some(option.feedback.clone()),
        },
        Some(option) => Judgement::Wrong(Reason::Named {
            name: format!("optie-{}", chosen.unwrap_or_default() + 1),
            says: option.feedback.clone(),
        }),
    })
}

/// Scored per statement: each statement that is rightly chosen or rightly left out is a point.
fn multiple(options: &[AnswerOption], chosen: &[usize]) -> Part {
    let all = u16::try_from(options.len()).unwrap_or(u16::MAX);
    if chosen.is_empty() {
        return Part {
            judgement: Judgement::Empty,
            points: 0,
            of: all,
        };
    }
    let is_chosen = |position: usize| chosen.contains(&position);
    let well = (0..options.len())
        .filter(|&position| options[position].correct == is_chosen(position))
        .count();
    let of = options.iter().filter(|option| option.correct).count();
    let found = (0..options.len())
        .filter(|&position| options[position].correct && is_chosen(position))
        .count();
    let wrong = (0..options.len())
        .filter(|&position| !options[position].correct && is_chosen(position))
        .count();
    let judgement = if well == options.len() {
        Judgement::Right { because: None }
    } else {
        Judgement::Partly { found, of, wrong }
    };
    Part {
        judgement,
        points: u16::try_from(well).unwrap_or(u16::MAX),
        of: all,
    }
}

fn structure(exercise: &Exercise, variant: &Variant, says: &RichText, chosen: Option<usize>) -> Part {
    let formulas = variant.formulas(exercise);
    Part::one(match chosen.and_then(|position| formulas.get(position)) {
        None => Judgement::Empty,
        Some(option) => match option.mistake.and_then(|name| variant.sheet.mistake(name)) {
            None => Judgement::Right {
                because: Some(says.clone()),
            },
            Some(mistake) => Judgement::Wrong(Reason::Named {
                name: mistake.name.to_owned(),
                says: RichText::plain(mistake.says),
            }),
        },
    })
}

/// Judges each typed value, later ones also with the learner's own earlier values.
fn values(variant: &Variant, calculation: &Calculation, typed: &[String]) -> Vec<Judgement> {
    let mut earlier: Vec<Earlier> = Vec::new();
    let mut judgements = Vec::new();
    for (position, asked) in variant.asked.iter().enumerate() {
        let text = typed.get(position).map_or("", |text| text.trim());
        let (judgement, value) = match asked.read(text) {
            Err(NotANumber::Empty) => (Judgement::Empty, None),
            Err(problem) => (judge::unreadable(asked, text, problem), None),
            Ok(value) => (
                value_of(variant, calculation, asked, text, &value, &earlier),
                Some(value),
            ),
        };
        if let Some(value) = value.filter(|value| judgement.is_attempt() && is_plausible(asked, value)) {
            earlier.push(Earlier {
                asked,
                value,
                right: matches!(judgement, Judgement::Right { .. }),
            });
        }
        judgements.push(judgement);
    }
    judgements
}

/// The calculation with the learner's own values where they are wrong but plausible; none where they are not.
pub fn own_solution(variant: &Variant, answer: &Answer) -> Option<Solution> {
    let Answer::Steps(steps) = answer else { return None };
    let own: Vec<(String, Rational)> = variant
        .asked
        .iter()
        .zip(&steps.values)
        .filter_map(|(asked, text)| Some((asked, asked.read(text).ok()?)))
        .filter(|(asked, value)| !judge::is_right(asked, value, &asked.exact) && is_plausible(asked, value))
        .map(|(asked, value)| (asked.key(), value))
        .collect();
    if own.is_empty() {
        return None;
    }
    variant.sheet.solve_with(&variant.entered, Work::replacing(own)).ok()
}

/// A value that the learner gave before.
struct Earlier<'a> {
    asked: &'a Asked,
    value: Rational,
    right: bool,
}

/// Whether going on with `value` says something about the next step: right sign, not zero, within a factor 1,000.
fn is_plausible(asked: &Asked, value: &Rational) -> bool {
    if asked.exact == whole(0) {
        return *value == asked.rounded;
    }
    let ratio = value / &asked.exact;
    ratio >= whole(1) / whole(1_000) && ratio <= whole(1_000)
}

fn value_of(
    variant: &Variant,
    calculation: &Calculation,
    asked: &Asked,
    text: &str,
    typed: &Rational,
    earlier: &[Earlier],
) -> Judgement {
    if judge::is_right(asked, typed, &asked.exact) {
        return Judgement::Right { because: None };
    }
    if let Some(judgement) = judge::means_percent(asked, text, typed) {
        return judgement;
    }
    if let Some(judgement) = followed_through(variant, asked, typed, earlier) {
        return judgement;
    }
    if is_rounded_on_the_way(variant, asked, typed) {
        return Judgement::RightRounded {
            unrounded: asked.show(&asked.exact),
        };
    }
    if let Some(reason) = named(variant, calculation, asked, typed) {
        return Judgement::Wrong(reason);
    }
    Judgement::Wrong(judge::slip(asked, typed).map_or(Reason::Unknown, Reason::Slip))
}

/// Right with the learner's own earlier values: first only the wrong ones, then all as they were rounded.
fn followed_through(variant: &Variant, asked: &Asked, typed: &Rational, earlier: &[Earlier]) -> Option<Judgement> {
    let own = earlier.iter().rfind(|one| !one.right)?;
    let with = |ones: &mut dyn Iterator<Item = &Earlier>| {
        let replaced = ones.map(|one| (one.asked.key(), one.value.clone())).collect();
        let solution = variant
            .sheet
            .solve_with(&variant.entered, Work::replacing(replaced))
            .ok()?;
        solution.amount(&asked.key()).cloned()
    };
    let only_wrong = with(&mut earlier.iter().filter(|one| !one.right));
    let all = with(&mut earlier.iter());
    let fits = [only_wrong, all]
        .into_iter()
        .flatten()
        .any(|exact| judge::is_right(asked, typed, &exact));
    fits.then(|| Judgement::FollowedThrough {
        from: own.asked.label.name,
        own: own.asked.show(&own.value),
        answer: asked.show(typed),
    })
}

/// A mistake with a name: those the exercise lists, then its own, then the rest of the calculator's.
fn named(variant: &Variant, calculation: &Calculation, asked: &Asked, typed: &Rational) -> Option<Reason> {
    let listed = |name: &str| calculation.mistakes.iter().any(|own| own == name);
    let of_calculator = |wanted: bool| {
        let mistakes = variant.sheet.mistakes.iter();
        mistakes
            .filter(move |mistake| mistake.output == asked.label.key && listed(mistake.name) == wanted)
            .find(|mistake| {
                variant
                    .wrong_value(mistake, asked)
                    .is_some_and(|value| judge::is_right(asked, typed, &value))
            })
    };
    let reason = |mistake: &crate::calculators::Mistake| Reason::Named {
        name: mistake.name.to_owned(),
        says: RichText::plain(mistake.says),
    };
    let own = || {
        let mut own = calculation.own_mistakes.iter().filter(|own| own.output == asked.key());
        let found = own.find(|own| {
            variant
                .arithmetic(&own.value)
                .is_some_and(|value| judge::is_right(asked, typed, &value))
        })?;
        Some(Reason::Named {
            name: found.name.clone(),
            says: found.says.clone(),
        })
    };
    of_calculator(true)
        .map(reason)
        .or_else(own)
        .or_else(|| of_calculator(false).map(reason))
}

/// Whether `typed` comes from rounding each shown figure on the way, and lies within 0,5 % of the exact answer.
/// Somebody who rounded only some of them lies in between.
fn is_rounded_on_the_way(variant: &Variant, asked: &Asked, typed: &Rational) -> bool {
    let distance = |value: &Rational| (value - &asked.exact).abs();
    let is_near = distance(typed) * whole(200) <= asked.exact.abs();
    if asked.is_whole() || !is_near {
        return false;
    }
    let mut rounded: Vec<(String, Rational)> = Vec::new();
    for step in &variant.solution.steps {
        if step.label.key == asked.label.key {
            break;
        }
        let work = Work::replacing(rounded.clone());
        let Ok(solution) = variant.sheet.solve_with(&variant.entered, work) else {
            return false;
        };
        if let Some(amount) = solution.amount(step.label.key) {
            rounded.push((
                step.label.key.to_owned(),
                crate::dutch::rounded(amount, step.label.display),
            ));
        }
    }
    let Ok(solution) = variant.sheet.solve_with(&variant.entered, Work::replacing(rounded)) else {
        return false;
    };
    let Some(on_the_way) = solution.amount(&asked.key()) else {
        return false;
    };
    distance(typed) <= distance(&asked.round(on_the_way))
}
