//! A class as large as they come, against the clock.

use accountwijs::sharing::{Class, Intake, Numbers, Which, write_result_file};

use super::{CHANCE, questions};
use crate::pupils::{Chance, handed_in, library, set_of};

/// `make bench` prints this in a release build: 500 students, 40 questions, numbers of their own.
#[test]
#[ignore = "prints figures: make bench"]
fn a_large_class_opens_quickly() {
    let ids: Vec<String> = library().exercises().map(|exercise| exercise.id.clone()).collect();
    let numbers = library().exercises().filter(|exercise| exercise.task.has_numbers());
    let chosen: Vec<&str> = numbers
        .take(20)
        .map(|exercise| exercise.id.as_str())
        .chain(ids.iter().take(20).map(String::as_str))
        .collect();
    for numbers in [Numbers::Same, Numbers::Own] {
        let set = set_of(&chosen, numbers);
        let questions = questions(&set);
        let mut chance = Chance(2);
        let files: Vec<String> = (0..500)
            .map(|number| {
                write_result_file(
                    &handed_in(
                        &set,
                        &questions,
                        &format!("student {number}"),
                        30 + number % 70,
                        &mut chance,
                    ),
                    CHANCE,
                )
            })
            .collect();
        let begun = std::time::Instant::now();
        let mut intake = Intake::default();
        files
            .iter()
            .enumerate()
            .for_each(|(number, text)| intake.add(&format!("{number}.json"), text, &[]));
        let results = intake.results();
        let read = begun.elapsed();
        let class = Class::marked(set.clone(), questions, results);
        let marked = begun.elapsed();
        let tries: usize = class
            .students
            .iter()
            .flat_map(|student| &student.marked)
            .map(Vec::len)
            .sum();
        let figures: usize = (0..40)
            .map(|question| class.figures(question, Which::First).answered)
            .sum();
        let mistakes = class.mistakes().len();
        println!(
            "class of 500 x 40, {numbers:?} numbers: read {read:?}, with {tries} tries marked {marked:?}, with figures of {figures} answers and {mistakes} mistakes {:?}",
            begun.elapsed()
        );
    }
}
