//! Which questions a mock exam asks.

use crate::content::{ChapterEntry, ExerciseEntry, Index, Kind};
use crate::exercises::{Generator, Seed};

/// Numbers of questions to choose from.
pub const EXAM_SIZES: [usize; 3] = [10, 20, 40];

/// The questions of an exam of `count` questions about these chapters, in the order of the book; fewer where there are
/// no more. The same seed draws the same questions from the same content.
///
/// Chapters share the questions in proportion to the objectives that have exercises (Webster's method). Within a
/// chapter no objective gets a second question while another has none.
pub fn draw_exam<'a>(index: &'a Index, chapters: &[String], count: usize, seed: Seed) -> Vec<&'a ExerciseEntry> {
    let mut generator = Generator::new("proefexamen", seed);
    let chosen = index.chapters.iter().filter(|chapter| chapters.contains(&chapter.id));
    let decks: Vec<Deck> = chosen.map(|chapter| Deck::of(chapter, &mut generator)).collect();
    let mut taken = vec![0_usize; decks.len()];
    for _ in 0..count {
        let open = (0..decks.len()).filter(|&place| taken[place] < decks[place].exercises.len());
        // The quotient objectives / (2 * taken + 1), compared without dividing; the first of equals wins.
        let next = open.reduce(|best, place| {
            let wants = |place: usize, other: usize| decks[place].objectives * (2 * taken[other] + 1);
            if wants(place, best) > wants(best, place) {
                place
            } else {
                best
            }
        });
        let Some(next) = next else { break };
        taken[next] += 1;
    }
    let drawn: Vec<&str> = decks
        .iter()
        .zip(taken)
        .flat_map(|(deck, taken)| &deck.exercises[..taken])
        .map(|exercise| exercise.id.as_str())
        .collect();
    let in_order = index.sections().flat_map(|(_, section)| &section.exercises);
    in_order
        .filter(|exercise| drawn.contains(&exercise.id.as_str()))
        .collect()
}

/// The exercises of one chapter in the order in which they are drawn.
struct Deck<'a> {
    /// Number of objectives with exercises.
    objectives: usize,
    exercises: Vec<&'a ExerciseEntry>,
}

impl<'a> Deck<'a> {
    fn of(chapter: &'a ChapterEntry, generator: &mut Generator) -> Self {
        let mut objectives: Vec<Vec<&ExerciseEntry>> = Vec::new();
        for section in &chapter.sections {
            for objective in 0..section.objectives {
                let of_it = |exercise: &&ExerciseEntry| exercise.objective == objective && suits(exercise.kind);
                let exercises: Vec<_> = section.exercises.iter().filter(of_it).collect();
                if !exercises.is_empty() {
                    objectives.push(shuffled(exercises, generator));
                }
            }
        }
        let objectives = shuffled(objectives, generator);
        let rounds = objectives.iter().map(Vec::len).max().unwrap_or_default();
        let round = |number: usize| {
            let nth = move |exercises: &Vec<&'a ExerciseEntry>| exercises.get(number).copied();
            objectives.iter().filter_map(nth).collect::<Vec<_>>()
        };
        Self {
            exercises: (0..rounds).flat_map(round).collect(),
            objectives: objectives.len(),
        }
    }
}

/// Whether the app can mark this kind by itself, in a few minutes.
const fn suits(kind: Kind) -> bool {
    match kind {
        Kind::Choice
        | Kind::Multiple
        | Kind::Number
        | Kind::Steps
        | Kind::Matching
        | Kind::Ordering
        | Kind::Sorting
        | Kind::Cloze
        | Kind::Term
        | Kind::Table
        | Kind::Place => true,
        Kind::Open | Kind::Case => false,
    }
}

fn shuffled<T>(things: Vec<T>, generator: &mut Generator) -> Vec<T> {
    let order = generator.order(things.len());
    let mut things: Vec<Option<T>> = things.into_iter().map(Some).collect();
    order.into_iter().filter_map(|place| things[place].take()).collect()
}
