//! Numbers of one calculation: rounding, follow-through, diagnosis.

use num_traits::Signed;

use crate::calculators::Solution;
use crate::content::{Calculation, RichText};
use crate::dutch::Notation;
use crate::exercises::judge::{self, Judgement, Reason};
use crate::exercises::{Asked, Variant};
use crate::quantity::{Rational, Work, whole};

/// Judges each typed value, later ones also with the learner's own earlier values.
pub(super) fn values(variant: &Variant, calculation: &Calculation, typed: &[String]) -> Vec<Judgement> {
    let mut earlier: Vec<Earlier> = Vec::new();
    let mut judgements = Vec::new();
    for (position, asked) in variant.asked.iter().enumerate() {
        let text = typed.get(position).map_or("", |text| text.trim());
        let (judgement, value) = match asked.read(text) {
            Err(problem) => (judge::unread(asked, text, problem), None),
            Ok(read) => (
                value_of(variant, calculation, asked, text, &read.number, &earlier),
                Some(read.number),
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
pub(super) fn own_solution(variant: &Variant, typed: &[String]) -> Option<Solution> {
    let own: Vec<(String, Rational)> = variant
        .asked
        .iter()
        .zip(typed)
        .filter_map(|(asked, text)| Some((asked, asked.read(text).ok()?.number)))
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
    let reason = named(variant, calculation, asked, typed)
        .or_else(|| judge::slip(asked, typed).map(Reason::Slip))
        .or_else(|| named(variant, calculation, asked, &in_the_other_notation(asked, typed)?));
    Judgement::Wrong(reason.unwrap_or(Reason::Unknown))
}

/// A share typed as the other of 0,4 and 40 %: a wrong route is taken in percent where a plain number is asked as often
/// as the right one.
fn in_the_other_notation(asked: &Asked, typed: &Rational) -> Option<Rational> {
    match asked.notation() {
        Notation::Plain => Some(typed / whole(100)),
        Notation::Percent => Some(typed * whole(100)),
        Notation::Money => None,
    }
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
    (fits && !stands_there_already(variant, typed, earlier)).then(|| Judgement::FollowedThrough {
        from: own.asked.name.clone().into_owned(),
        own: own.asked.show(&own.value),
        answer: asked.show(typed),
    })
}

/// Whether a number is one that was given or typed before. Who types 1 for a divisor, and then the number that is to be
/// divided, has followed nothing through.
fn stands_there_already(variant: &Variant, typed: &Rational, earlier: &[Earlier]) -> bool {
    let fields = variant.sheet.fields.iter();
    let mut given = fields.filter_map(|field| variant.entered.number(field.label.key)?.amount());
    given.any(|amount| amount == typed) || earlier.iter().any(|one| one.value == *typed)
}

/// A mistake with a name: those the exercise lists, then its own, then the rest of the calculator's.
fn named(variant: &Variant, calculation: &Calculation, asked: &Asked, typed: &Rational) -> Option<Reason> {
    // A sum gives what a mistake comes to before it is rounded.
    let is_made = |value: &Rational| value == typed || judge::is_right(asked, typed, value);
    let listed = |name: &str| calculation.mistakes.iter().any(|own| own == name);
    let of_calculator = |wanted: bool| {
        let mistakes = variant.sheet.mistakes.iter();
        mistakes
            .filter(move |mistake| asked.is_output(mistake.output) && listed(mistake.name) == wanted)
            .find(|mistake| variant.wrong_value(mistake, asked).is_some_and(|value| is_made(&value)))
    };
    let reason = |mistake: &crate::calculators::Mistake| Reason::Named {
        name: mistake.name.to_owned(),
        says: RichText::plain(mistake.says),
    };
    let own = || {
        let mut own = calculation.own_mistakes.iter().filter(|own| own.output == asked.key());
        let found = own.find(|own| variant.arithmetic(&own.value).is_some_and(|value| is_made(&value)))?;
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
        if asked.is_output(step.label.key) {
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
    distance(typed) <= distance(&asked.round(on_the_way)).max(distance(on_the_way))
}
