//! Figures on the craft of the items: what an author cannot see in one file.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Library;
use crate::content::{AnswerOption, Exercise, RichText, Task};
use crate::dutch::folded;

/// So many words in a row that stand in two prompts are wording that was used again.
const REPEATED_WORDS: usize = 10;

/// What the rules of good items say about the whole.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Quality {
    /// Share of choice items in which the right option is the longest, in percent. Guessing the longest should not pay.
    pub key_longest_share: u32,
    /// The same for each section; at most 30 is aimed at.
    pub key_longest_by_section: BTreeMap<String, u32>,
    /// How often the right option of a choice item is shown first, second and so on, in percent of the variants looked
    /// at. Guessing a place should not pay.
    pub key_positions: Vec<usize>,
    /// Options without feedback.
    pub options_without_feedback: usize,
    /// Choice and multiple items.
    pub items_with_options: usize,
    /// Calculation exercises with fewer than three hints.
    pub calculations_without_hints: usize,
    /// Words of the longest feedback.
    pub longest_feedback_words: usize,
    /// Pairs of exercises with ten words in a row in common, and those words.
    pub repeated_wording: Vec<Repeated>,
    /// Where a word stands that is common in Flanders or in the Netherlands only, and what both say.
    pub words_of_one_country: Vec<String>,
    /// Words of the summary of each section that has one.
    pub summary_words: BTreeMap<String, usize>,
    /// Number of parts of each case.
    pub case_parts: BTreeMap<String, usize>,
}

/// Wording that stands in two prompts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Repeated {
    /// Ids of the two.
    pub exercises: [String; 2],
    /// The first words that both have.
    pub words: String,
}

/// The figures over all exercises; `orders` are those in which the app shows so many options of an exercise.
pub fn quality(library: &Library, orders: impl Fn(&Exercise, usize) -> Vec<Vec<usize>>) -> Quality {
    let options: Vec<&AnswerOption> = library.exercises().flat_map(all_options).collect();
    let sections = library.chapters.iter().flat_map(|(_, chapter)| &chapter.sections);
    let summaries = sections.clone().filter(|section| !section.summary.0.is_empty());
    let of_section = |exercises: &[Exercise]| longest_share(exercises.iter().filter_map(choice_options));
    let with_choices = sections.filter(|section| section.exercises.iter().any(|one| choice_options(one).is_some()));
    Quality {
        key_longest_share: longest_share(library.exercises().filter_map(choice_options)),
        key_longest_by_section: with_choices
            .map(|section| (section.id.clone(), of_section(&section.exercises)))
            .collect(),
        key_positions: key_positions(library, orders),
        options_without_feedback: options.iter().filter(|option| option.feedback.0.is_empty()).count(),
        items_with_options: library
            .exercises()
            .filter(|exercise| !all_options(exercise).is_empty())
            .count(),
        calculations_without_hints: library
            .exercises()
            .filter(|exercise| exercise.task.calculation().is_some() && exercise.hints.len() < 3)
            .count(),
        longest_feedback_words: options
            .iter()
            .map(|option| words(&option.feedback).len())
            .max()
            .unwrap_or(0),
        repeated_wording: repeated_wording(library.exercises()),
        words_of_one_country: library.of_one_country.iter().map(ToString::to_string).collect(),
        summary_words: summaries
            .map(|section| (section.id.clone(), words(&section.summary).len()))
            .collect(),
        case_parts: library
            .exercises()
            .filter_map(|exercise| match &exercise.task {
                Task::Case(case) => Some((exercise.id.clone(), case.parts.len())),
                _ => None,
            })
            .collect(),
    }
}

/// Every option of an exercise, those of the parts of a case among them.
fn all_options(exercise: &Exercise) -> Vec<&AnswerOption> {
    match &exercise.task {
        Task::Choice { options } | Task::Multiple { options } => options.iter().collect(),
        Task::Steps(steps) => steps.recognition.iter().collect(),
        Task::Case(case) => case.parts.iter().flat_map(all_options).collect(),
        _ => Vec::new(),
    }
}

fn choice_options(exercise: &Exercise) -> Option<&[AnswerOption]> {
    match &exercise.task {
        Task::Choice { options } => Some(options),
        _ => None,
    }
}

/// In how many of these items the right option is the longest, in percent.
fn longest_share<'a>(items: impl Iterator<Item = &'a [AnswerOption]>) -> u32 {
    let items: Vec<bool> = items.map(key_is_longest).collect();
    let longest = items.iter().filter(|is_longest| **is_longest).count();
    u32::try_from((100 * longest).checked_div(items.len()).unwrap_or(0)).unwrap_or(100)
}

fn key_is_longest(options: &[AnswerOption]) -> bool {
    let longest = |correct: bool| {
        let lengths = options.iter().filter(|option| option.correct == correct);
        lengths
            .map(|option| plain(&option.text).chars().count())
            .max()
            .unwrap_or(0)
    };
    longest(true) > longest(false)
}

fn key_positions(library: &Library, orders: impl Fn(&Exercise, usize) -> Vec<Vec<usize>>) -> Vec<usize> {
    let mut times: Vec<usize> = Vec::new();
    for exercise in library.exercises() {
        let Some(options) = choice_options(exercise) else {
            continue;
        };
        for order in orders(exercise, options.len()) {
            times.resize(times.len().max(order.len()), 0);
            if let Some(place) = order.iter().position(|&option| options[option].correct) {
                times[place] += 1;
            }
        }
    }
    let all: usize = times.iter().sum();
    times.iter().map(|times| (100 * times + all / 2) / all.max(1)).collect()
}

/// The first words in a row that two prompts share, for each pair that does.
fn repeated_wording<'a>(exercises: impl Iterator<Item = &'a Exercise>) -> Vec<Repeated> {
    let mut first_seen: BTreeMap<String, &str> = BTreeMap::new();
    let mut found: BTreeMap<[String; 2], String> = BTreeMap::new();
    for exercise in exercises {
        let prompt = words(&exercise.prompt);
        for run in prompt.windows(REPEATED_WORDS) {
            let run = run.join(" ");
            let first = *first_seen.entry(run.clone()).or_insert(&exercise.id);
            if first != exercise.id {
                found.entry([first.to_owned(), exercise.id.clone()]).or_insert(run);
            }
        }
    }
    let repeated = found.into_iter();
    repeated
        .map(|(exercises, words)| Repeated { exercises, words })
        .collect()
}

/// The words of a text in small letters, without what stands between them.
fn words(text: &RichText) -> Vec<String> {
    let folded = folded(&plain(text));
    let words = folded
        .split_whitespace()
        .map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()));
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn plain(text: &RichText) -> String {
    text.to_plain(&|_| String::new())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Level;

    fn item(id: &str, prompt: &str, options: &[(&str, bool)]) -> Exercise {
        let option = |(text, correct): &(&str, bool)| AnswerOption {
            text: RichText::plain(text),
            correct: *correct,
            feedback: RichText::default(),
        };
        Exercise {
            id: id.to_owned(),
            title: String::new(),
            level: Level::Begrijpen,
            objective: 0,
            minutes: 1,
            prompt: RichText::plain(prompt),
            hints: Vec::new(),
            solution: RichText::default(),
            task: Task::Choice {
                options: options.iter().map(option).collect(),
            },
        }
    }

    #[test]
    fn the_longest_option() {
        for (why, options, longest) in [
            (
                "the key is longer than all others",
                [("heel lang", true), ("kort", false)],
                true,
            ),
            ("as long as another", [("lang", true), ("kort", false)], false),
            ("a wrong one is longer", [("kort", true), ("heel lang", false)], false),
        ] {
            let item = item("1.1/x", "", &options);
            assert_eq!(key_is_longest(choice_options(&item).unwrap()), longest, "{why}");
        }
    }

    #[test]
    fn wording_that_was_used_again() {
        let line = "Een winkel met vier verkopers wil volgend jaar minstens tien procent groeien.";
        let items = [
            item("1.1/a", line, &[]),
            item("1.1/b", &format!("{line} Hoe pakt ze dat aan?"), &[]),
            item("1.1/c", "Een winkel met vier verkopers wil volgend jaar stoppen.", &[]),
        ];
        let found = repeated_wording(items.iter());
        let pairs: Vec<_> = found.iter().map(|one| one.exercises.clone()).collect();
        assert_eq!(
            pairs,
            [["1.1/a".to_owned(), "1.1/b".to_owned()]],
            "nine words are no repetition"
        );
        assert_eq!(
            found[0].words,
            "een winkel met vier verkopers wil volgend jaar minstens tien"
        );
    }
}
