//! Proof that an exercise works, over many seeds. Part of the build, not of the app.

use std::collections::BTreeMap;

use super::judge::Judgement;
use super::mark::mark;
use super::model::{model_answer, near};
use super::place::{is_sound, misplaced};
use super::{Asked, Blocked, Filled, NoVariant, Numbers, Seed, Variant, names};
use crate::calculators;
use crate::content::{Cell, Exercise, Gap, Place, RichText, Table, Task, Term, Values as _};
use crate::quantity::{Rational, whole};

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

/// Tries `exercise` with the seeds 0 up to `seeds`, without numbers with one: the model answer is right, every mistake
/// is recognised as that mistake, no mistake is the right answer, and the numbers are sane.
pub fn prove(exercise: &Exercise, seeds: Seed) -> Faults {
    let mut faults = Faults::default();
    if !exercise.task.has_numbers() {
        Proof {
            seed: 0,
            faults: &mut faults,
        }
        .check(exercise, &Numbers::Absent);
        return faults;
    }
    let mut seen = std::collections::HashSet::new();
    for seed in 0..seeds {
        let mut proof = Proof {
            seed,
            faults: &mut faults,
        };
        match Numbers::drawn(exercise, seed, calculators::ALL) {
            Ok(numbers) => {
                proof.check(exercise, &numbers);
                let inputs = numbers.variants().into_iter().map(|variant| &variant.inputs);
                seen.insert(format!("{:?}", inputs.collect::<Vec<_>>()));
            }
            Err((NoVariant::NoDraw, blocked)) => proof.fault(no_draw(&blocked)),
            Err((NoVariant::UnknownCalculator, _)) => proof.fault("unknown calculator"),
        }
    }
    // A quick look at a few seeds says nothing of this.
    if seen.len() < FEWEST_VARIANTS && seeds as usize >= 10 * FEWEST_VARIANTS {
        let found = seen.len();
        faults.add(
            0,
            format!("only {found} different sets of numbers, expected {FEWEST_VARIANTS}"),
        );
    }
    faults
}

/// That no draw was found, and what stood in the way most often.
fn no_draw(blocked: &[Blocked]) -> String {
    let mut counts: BTreeMap<Blocked, usize> = BTreeMap::new();
    for one in blocked {
        *counts.entry(*one).or_default() += 1;
    }
    let most = counts.into_iter().max_by_key(|(_, count)| *count).map(|(one, _)| one);
    let why = match most {
        None => return "no draw meets the requirements".to_owned(),
        Some(Blocked::Refused) => "the calculator refuses the numbers".to_owned(),
        Some(Blocked::NoValue(key)) => format!("`{key}` has no value"),
        Some(Blocked::Required(key)) => format!("`{key}` is not what `require` asks"),
        Some(Blocked::GivesAnswer(name)) => format!("the mistake {name} gives the answer, or within 0,5 % of it"),
        Some(Blocked::Alike(one, other)) => format!("the mistakes {one} and {other} give the same"),
        Some(Blocked::Unclear) => "the point lies too near to a line or to a wrong place".to_owned(),
    };
    format!("no draw meets the requirements; most often {why}")
}

/// A number that is asked: of which calculation, which of its numbers, in which field, and which part of the verdict.
struct Slot<'a> {
    variant: &'a Variant,
    position: usize,
    field: String,
    part: usize,
}

struct Proof<'a> {
    seed: Seed,
    faults: &'a mut Faults,
}

impl Proof<'_> {
    fn fault(&mut self, what: impl Into<String>) {
        self.faults.add(self.seed, what.into());
    }

    fn check(&mut self, exercise: &Exercise, numbers: &Numbers) {
        let Some(model) = self.check_model(exercise, numbers) else {
            return;
        };
        match &exercise.task {
            Task::Number(_) | Task::Table(_) => self.check_mistakes(exercise, numbers, &model),
            Task::Steps(steps) => {
                self.check_mistakes(exercise, numbers, &model);
                let options = numbers.one().map_or(0, |variant| variant.formulas(steps).len());
                if options < 3 {
                    self.fault(format!("only {options} formulas to choose from, expected 3"));
                }
            }
            Task::Place(place) => {
                self.check_place(exercise, place, numbers);
                return;
            }
            Task::Term(term) => self.check_term(exercise, term),
            Task::Cloze(cloze) => {
                for (position, gap) in cloze.gaps.iter().enumerate() {
                    self.check_gap(exercise, position, gap);
                }
            }
            Task::Case(case) => {
                for (position, part) in case.parts.iter().enumerate() {
                    self.check(part, numbers.of_part(position));
                }
                return;
            }
            Task::Choice { .. }
            | Task::Multiple { .. }
            | Task::Matching(_)
            | Task::Ordering(_)
            | Task::Sorting(_)
            | Task::Open(_) => {}
        }
        for variant in numbers.variants() {
            self.check_numbers(variant);
        }
        let texts = [&exercise.prompt, &exercise.solution]
            .into_iter()
            .chain(&exercise.hints);
        for key in texts.flat_map(RichText::keys) {
            if numbers.written(key).is_empty() {
                self.fault(format!("{{{key}}} is empty"));
            }
        }
    }

    /// Whether the model answer is right; gives what it fills in.
    fn check_model(&mut self, exercise: &Exercise, numbers: &Numbers) -> Option<Filled> {
        let Ok(model) = model_answer(exercise, numbers).filled(&exercise.task) else {
            self.fault("the model answer is of another kind than the exercise");
            return None;
        };
        let verdict = mark(exercise, numbers, &model);
        if !(verdict.is_right() && verdict.points() == verdict.of()) {
            self.fault(format!("the model answer is not marked right: {verdict:?}"));
        }
        Some(model)
    }

    fn check_mistakes(&mut self, exercise: &Exercise, numbers: &Numbers, model: &Filled) {
        let Some(calculation) = exercise.task.calculation() else {
            return;
        };
        let slots = slots(exercise, numbers);
        let is_table = matches!(exercise.task, Task::Table(_));
        for slot in &slots {
            let asked = &slot.variant.asked[slot.position];
            for (name, value) in slot.variant.mistakes(calculation, asked) {
                // Left out of this row; another one shows it.
                if !(is_table && asked.round(&value) == asked.rounded) {
                    self.check_mistake(exercise, numbers, (model, &slots), slot, (name, &value));
                }
            }
            let key = asked.key();
            for own in calculation.own_mistakes.iter().filter(|own| own.output == key) {
                if slot.variant.arithmetic(&own.value).is_none() {
                    self.fault(format!("mistake {} has no value", own.name));
                }
            }
        }
    }

    /// Answers with the value of one mistake, everything before it right.
    fn check_mistake(
        &mut self,
        exercise: &Exercise,
        numbers: &Numbers,
        (model, slots): (&Filled, &[Slot]),
        slot: &Slot,
        (name, value): (&str, &Rational),
    ) {
        let asked: &Asked = &slot.variant.asked[slot.position];
        let typed = asked.show(value);
        let mut filled = model.clone();
        let is_later = |other: &&Slot| std::ptr::eq(other.variant, slot.variant) && other.position > slot.position;
        for later in slots.iter().filter(is_later) {
            filled.write(&later.field, "");
        }
        filled.write(&slot.field, &typed);
        let verdict = mark(exercise, numbers, &filled);
        match &verdict.parts[slot.part].judgement {
            judgement if judgement.mistake() == Some(name) => {}
            judgement @ Judgement::Wrong(_) => {
                let other = judgement.mistake().unwrap_or("nothing").to_owned();
                self.fault(format!("mistake {name} is recognised as {other}"));
            }
            other => self.fault(format!("mistake {name} ({typed}) is judged {other:?}")),
        }
    }

    fn check_place(&mut self, exercise: &Exercise, place: &Place, numbers: &Numbers) {
        let variant = numbers.one();
        if !is_sound(place, variant) {
            self.fault("expected a point on the chart, clear of the lines between the quadrants and of every mistake");
        }
        for mistake in &place.mistakes {
            let Some(point) = misplaced(place, mistake, variant) else {
                self.fault(format!("mistake {} has no place", mistake.name));
                continue;
            };
            let mut filled = Filled::default();
            for (name, text) in names::AXES
                .iter()
                .zip([near(&place.x, &point.x), near(&place.y, &point.y)])
            {
                filled.write(name, &text);
            }
            let found = mark(exercise, numbers, &filled).mistakes();
            if found.is_empty() || found.iter().any(|found| *found != mistake.name) {
                self.fault(format!("mistake {} is recognised as {found:?}", mistake.name));
            }
        }
    }

    /// Whether every listed word is judged as what it is listed for.
    fn check_term(&mut self, exercise: &Exercise, term: &Term) {
        let mut check = |word: &str, is_so: &dyn Fn(&Judgement) -> bool| {
            let mut filled = Filled::default();
            filled.write(names::TERM, word);
            let verdict = mark(exercise, &Numbers::Absent, &filled);
            if !verdict.parts.iter().all(|part| is_so(&part.judgement)) {
                self.fault(format!("`{word}` is judged {:?}", verdict.parts));
            }
        };
        for word in &term.accepted {
            check(word, &|judgement| *judgement == Judgement::Right { because: None });
        }
        for word in &term.english {
            check(word, &|judgement| *judgement == Judgement::English);
        }
        for word in &term.near {
            check(word, &|judgement| *judgement == Judgement::OtherName);
        }
        for (position, word) in term.wrong.iter().enumerate() {
            let name = format!("begrip-{}", position + 1);
            check(&word.text, &|judgement| judgement.mistake() == Some(&name));
        }
    }

    /// Whether every accepted word of a gap is right and every other choice is wrong.
    fn check_gap(&mut self, exercise: &Exercise, position: usize, gap: &Gap) {
        let words = gap.accepted.iter().map(|word| (word, true));
        for (word, should_be_right) in words.chain(gap.others.iter().map(|word| (word, false))) {
            let mut filled = Filled::default();
            filled.write(&names::gap(position), word);
            let verdict = mark(exercise, &Numbers::Absent, &filled);
            if verdict.parts[position].judgement.is_right() != should_be_right {
                self.fault(format!("`{word}` is judged {:?}", verdict.parts[position].judgement));
            }
        }
    }

    /// Numbers that a learner would find odd.
    fn check_numbers(&mut self, variant: &Variant) {
        for asked in &variant.asked {
            let shown = asked.show(&asked.exact);
            if shown.chars().filter(char::is_ascii_digit).count() > 12 {
                self.fault(format!("the answer of {} is too long: {shown}", asked.key()));
            }
            if asked.rounded == whole(0) {
                self.fault(format!("the answer of {} is zero", asked.key()));
            }
        }
    }
}

/// Every number that is asked of a calculator.
fn slots<'a>(exercise: &Exercise, numbers: &'a Numbers) -> Vec<Slot<'a>> {
    let of_one = |variant: &'a Variant, first_part: usize| {
        let slot = |position| Slot {
            variant,
            position,
            field: names::value(position),
            part: first_part + position,
        };
        (0..variant.asked.len()).map(slot).collect()
    };
    match (&exercise.task, numbers.one()) {
        (Task::Table(table), _) => slots_of_table(table, numbers),
        (Task::Steps(_), Some(variant)) => of_one(variant, 2),
        (_, Some(variant)) => of_one(variant, 0),
        (_, None) => Vec::new(),
    }
}

fn slots_of_table<'a>(table: &Table, numbers: &'a Numbers) -> Vec<Slot<'a>> {
    let mut slots: Vec<Slot<'a>> = Vec::new();
    for (part, (row, cell)) in table.asked().enumerate() {
        if let (Cell::Ask { .. }, Some(variant)) = (cell, numbers.of_row(row)) {
            let before = slots.iter().filter(|slot| std::ptr::eq(slot.variant, variant)).count();
            slots.push(Slot {
                variant,
                position: before,
                field: names::cell(part),
                part,
            });
        }
    }
    slots
}

#[cfg(test)]
mod tests;
