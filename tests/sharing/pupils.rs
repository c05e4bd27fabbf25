//! Made-up students of mixed quality, the same ones each time.

use std::path::Path;
use std::sync::{Arc, OnceLock};

use accountwijs::calculators;
use accountwijs::content::source::Library;
use accountwijs::content::{Exercise, Task};
use accountwijs::exercises::{Filled, Numbers, Seed, Variant, model_answer, names};
use accountwijs::progress::Time;
use accountwijs::sharing::{
    self, Item, PracticeSet, Question, Reference, SetResult, StudentCode, Tried, question_seed,
};

/// Numbers from a fixed start, so that a failure comes back.
pub struct Chance(pub u64);

impl Chance {
    pub fn below(&mut self, count: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % count.max(1)
    }
}

/// The content of the project.
pub fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| Library::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("exercises")))
}

/// Finds an exercise of the book.
pub fn find(reference: Reference) -> Option<Arc<Exercise>> {
    let found = library()
        .exercises()
        .find(|exercise| Reference::of(&exercise.id) == reference);
    found.cloned().map(Arc::new)
}

/// A set of these exercises.
pub fn set_of(ids: &[&str], numbers: sharing::Numbers) -> PracticeSet {
    PracticeSet {
        title: "Week 6".to_owned(),
        seed: 77,
        numbers,
        items: ids.iter().map(|id| Item::Exercise(Reference::of(id))).collect(),
        ..PracticeSet::default()
    }
}

/// The right answer.
pub fn right(exercise: &Exercise, seed: Seed) -> Filled {
    let numbers = Numbers::draw(exercise, seed, calculators::ALL).unwrap();
    model_answer(exercise, &numbers).filled(&exercise.task).unwrap()
}

/// A wrong answer: another option, a named mistake, or just something.
pub fn wrong(exercise: &Exercise, seed: Seed, chance: &mut Chance) -> Filled {
    let numbers = Numbers::draw(exercise, seed, calculators::ALL).unwrap();
    let mut filled = right(exercise, seed);
    match (&exercise.task, numbers.one()) {
        (Task::Choice { .. }, _) => {
            let other = usize::from(filled.choice(names::OPTIONS) == Some(0));
            filled.choose(names::OPTIONS, &[other]);
        }
        (Task::Number(_) | Task::Steps(_), Some(variant)) => {
            let (position, typed) = mistaken(variant, chance);
            filled.write(&names::value(position), &typed);
        }
        // Half of it is left out.
        _ => {
            for chosen in filled.choices.values_mut() {
                chosen.truncate(1);
            }
            for text in filled.fields.values_mut() {
                text.push('9');
            }
        }
    }
    filled
}

/// A mistake with a name, seldom just something: position among what is asked, and what is typed.
fn mistaken(variant: &Variant, chance: &mut Chance) -> (usize, String) {
    let mut found = Vec::new();
    for (position, asked) in variant.asked.iter().enumerate() {
        let mistakes = variant.sheet.mistakes.iter();
        let of_asked = mistakes.filter(|mistake| mistake.output == asked.label.key);
        let values = of_asked.filter_map(|mistake| variant.wrong_value(mistake, asked));
        found.extend(values.map(|value| (position, asked.show(&value))));
    }
    if found.is_empty() || chance.below(5) == 0 {
        return (0, "123456789".to_owned());
    }
    found.swap_remove(chance.below(found.len()))
}

/// What a student hands in who has `percent` chance of a right first try, and tries up to three times.
pub fn handed_in(
    set: &PracticeSet,
    questions: &[Question],
    name: &str,
    percent: usize,
    chance: &mut Chance,
) -> SetResult {
    let mut result = SetResult::begin(set, "editie", name, Time::from_seconds(1_790_000_000));
    let code = StudentCode::read(name);
    for (position, question) in questions.iter().enumerate() {
        let Some(exercise) = question.exercise() else { continue };
        let seed = question_seed(set, code.as_ref(), position);
        for number in 0..3 {
            let is_right = chance.below(100) < percent;
            let tried = Tried {
                seed,
                filled: if is_right {
                    right(exercise, seed)
                } else {
                    wrong(exercise, seed, chance)
                },
                hints: u8::from(number > 0 && !exercise.hints.is_empty()),
                seconds: u32::try_from(20 + chance.below(100)).unwrap(),
                ..Tried::default()
            };
            result.add(position, tried, Time::from_seconds(1_790_000_100));
            if is_right {
                break;
            }
        }
    }
    result
}
