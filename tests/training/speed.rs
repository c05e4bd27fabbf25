//! How quick the trainer is with a long history: `make bench` prints it, in a release build.

use std::time::{Duration, Instant};

use accountwijs::progress::{Learned, Log, Reviewed, Zone};
use accountwijs::training::{
    Calculation, Deck, Desk, Direction, Exam, Glossary, OwnCard, Part, Practice, Rating, Settings, Solved, ask_next,
    forecast, plan, queue,
};

use super::history::{OWN_CARDS, sessions};
use super::{SATURDAY, at, book};

const TERMS: usize = 580;

fn terms() -> Glossary {
    let names: Vec<String> = (0..TERMS)
        .map(|number| format!("begrip nummer {number}|Omschrijving {number}."))
        .collect();
    let lines: Vec<&str> = names.iter().map(String::as_str).collect();
    let sections: Vec<(String, &[&str])> = lines
        .chunks(20)
        .zip(1..)
        .map(|(lines, number)| (format!("{number}.1"), lines))
        .collect();
    let sections: Vec<(&str, &[&str])> = sections.iter().map(|(id, lines)| (id.as_str(), *lines)).collect();
    let own: Vec<(String, OwnCard)> = (0..OWN_CARDS)
        .map(|number| {
            let card = OwnCard {
                section: "3.1".into(),
                front: format!("eigen kaart {number}"),
                back: format!("Achterkant {number}."),
            };
            (format!("+0000000001-{number}"), card)
        })
        .collect();
    Glossary::of([&book(&sections)], own.iter().map(|(id, card)| (id.as_str(), card)))
}

fn fastest<T>(times: usize, mut run: impl FnMut() -> T) -> Duration {
    let durations = (0..times).map(|_| {
        let start = Instant::now();
        let result = run();
        let duration = start.elapsed();
        drop(result);
        duration
    });
    durations.min().unwrap()
}

#[test]
#[ignore = "prints figures: cargo test --release --test training speed -- --ignored --nocapture"]
fn figures() {
    let glossary = terms();
    let cards: Vec<String> = { glossary.terms().iter() }
        .map(|term| format!("{}/{}", term.section, term.concept.id))
        .collect();
    let events = sessions(&cards, at(0, 0)).flat_map(|(_, events)| events);
    let events: Vec<_> = events.collect();
    let start = Instant::now();
    let log = Log::of(events);
    let progress = log.progress();
    println!(
        "\nlog of {} answers, and what follows from it: {:?}",
        log.len(),
        start.elapsed()
    );
    let settings = Settings::default();
    let start = Instant::now();
    let learned = Learned::of(&progress);
    println!("all cards from the progress: {:?}", start.elapsed());
    let deck: &Deck = learned.deck();
    let calculations: Vec<Calculation> = (0..66)
        .map(|number| {
            let solved = (1..40).map(|week| Solved {
                day: SATURDAY.plus(-7 * week),
                at: at(-7 * week, 0),
                right: week % 5 > 0,
                tries: 1,
                hints: 0,
            });
            Calculation::of(&format!("model-{number}"), "6.12", solved.collect())
        })
        .collect();
    let desk = Desk {
        glossary: &glossary,
        deck,
        calculations: &calculations,
        settings: &settings,
        today: SATURDAY,
    };
    let next = fastest(50, || {
        let today = queue(desk, Part::All);
        ask_next(desk, &today, at(0, 0), None)
    });
    println!("queue and next card: {next:?}");
    let gaps = Settings {
        direction: Direction::Cloze,
        ..settings
    };
    let with_gaps = Desk {
        settings: &gaps,
        ..desk
    };
    let gap = fastest(50, || {
        let today = queue(with_gaps, Part::All);
        ask_next(with_gaps, &today, at(0, 0), None)
    });
    println!("queue and next card with a gap: {gap:?}");
    let answered = fastest(20, || {
        let mut deck = deck.clone();
        let start = Instant::now();
        let section = "3.1";
        let reviewed = Reviewed::now(
            &deck,
            section,
            "+0000000001-7",
            Rating::Good,
            Practice::Learn,
            at(0, 0),
            Zone::default(),
        );
        deck.tell(section, "+0000000001-7", reviewed.review(at(0, 0)));
        start.elapsed()
    });
    println!("copying the deck and one answer: {answered:?}");
    println!(
        "progress from the log, as after an undo: {:?}",
        fastest(3, || log.progress())
    );
    println!(
        "forecast of 30 days: {:?}",
        fastest(20, || forecast(desk, Part::All, 30))
    );
    let exam = Exam {
        day: SATURDAY.plus(120),
        part: Part::All,
        open_cases: 10,
    };
    println!("plan of 120 days: {:?}", fastest(5, || plan(desk, exam)));
    println!("glossary: {:?}", fastest(5, terms));
    let slowest = next.max(gap);
    assert!(
        cfg!(debug_assertions) || slowest < Duration::from_millis(16),
        "{slowest:?}"
    );
}
