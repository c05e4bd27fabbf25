//! Progress without a browser: the log, what follows from it, what is saved and what is proposed.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![cfg(not(target_arch = "wasm32"))]

mod calculations;
mod exam;
mod log;
mod now;
mod overview;
mod profile;
mod properties;
mod saved;
mod standing;
mod trainer;

#[path = "../support/history.rs"]
mod history;

use accountwijs::content::{
    CalculatorEntry, ChapterEntry, ExerciseEntry, Index, Kind, Level, PACK_VERSION, SectionEntry,
};
use accountwijs::progress::{Answered, Event, EventId, Judgement, Session, Time, What};

/// Saturday 14 March 2026, midnight in UTC.
const SATURDAY: u64 = 1_773_446_400;

fn id(session: u64, number: u32) -> EventId {
    EventId {
        session: Session::from_random(session),
        number,
    }
}

/// The event `number` of session 1, as many seconds after Saturday.
fn event(number: u32, what: What) -> Event {
    Event {
        at: Time::from_seconds(SATURDAY + u64::from(number)),
        id: id(1, number),
        what,
    }
}

/// An answer at the first check.
fn answered(exercise: &str, judgement: Judgement) -> Answered {
    Answered {
        exercise: exercise.into(),
        seed: 7,
        judgement,
        points: if judgement == Judgement::NotRight { 0 } else { 2 },
        of: 2,
        tries: 1,
        hints: 0,
        solution_shown: false,
        mistakes: Vec::new(),
    }
}

fn right(exercise: &str) -> What {
    What::Answered(answered(exercise, Judgement::RightAtOnce))
}

fn wrong(exercise: &str) -> What {
    What::Answered(answered(exercise, Judgement::NotRight))
}

/// A section: its id, title, number of objectives and exercises, each with its objective.
type SectionRow<'a> = (&'a str, &'a str, u8, &'a [(&'a str, u8)]);

/// The calculators of that book: three about discounts, one about break-even.
fn calculators() -> Vec<CalculatorEntry> {
    let rows = [
        ("korting", "1.5"),
        ("volume", "1.5"),
        ("levensduur", "1.5"),
        ("break-even", "6.12"),
    ];
    let entry = |(id, section): (&str, &str)| CalculatorEntry {
        id: id.to_owned(),
        title: if id == "break-even" { "Break-evenanalyse" } else { id }.to_owned(),
        question: String::new(),
        section: section.to_owned(),
        synonyms: Vec::new(),
    };
    rows.map(entry).into()
}

/// A book of these sections.
fn book(sections: &[SectionRow]) -> Index {
    let mut index = Index {
        version: PACK_VERSION,
        edition: String::new(),
        chapters: Vec::new(),
        calculators: calculators(),
        mock_exams: vec![],
        profile_pack: String::new(),
    };
    for (id, title, objectives, exercises) in sections {
        let chapter = accountwijs::route::chapter_of(id);
        if index.chapter(&chapter).is_none() {
            index.chapters.push(ChapterEntry {
                title: format!("Hoofdstuk {chapter}"),
                lead: String::new(),
                concepts_pack: String::new(),
                sections: Vec::new(),
                id: chapter,
            });
        }
        let exercises = exercises.iter().map(|(name, objective)| ExerciseEntry {
            id: format!("{id}/{name}"),
            title: format!("Over {name}"),
            kind: Kind::Choice,
            level: Level::Begrijpen,
            objective: *objective,
            minutes: 3,
            has_numbers: false,
            calculator: None,
        });
        let section = SectionEntry {
            id: (*id).into(),
            title: (*title).into(),
            pack: String::new(),
            objectives: *objectives,
            concepts: 4,
            exercises: exercises.collect(),
        };
        index.chapters.last_mut().expect("pushed above").sections.push(section);
    }
    index
}
