//! Calculations as cards.

use accountwijs::training::Rating::{Again, Good, Hard};
use accountwijs::training::{
    Because, Calculation, Deck, Desk, Left, MOST_CALCULATIONS_PER_DAY, Part, Settings, Solved, Turn, ask_next,
    calculations_due_today, left, queue, rating,
};

use super::queue::{many, sample, settings};
use super::{SATURDAY, at, deck, desk, review};

fn solved(day: i64, right: bool, tries: u16, hints: u8) -> Solved {
    Solved {
        day: SATURDAY.plus(day),
        at: at(day, 0),
        right,
        tries,
        hints,
    }
}

#[test]
fn what_an_answer_says_about_memory() {
    for (why, right, tries, hints, expected) in [
        ("at once", true, 1, 0, Good),
        ("with a hint", true, 1, 1, Hard),
        ("with two hints", true, 1, 2, Hard),
        ("with all hints", true, 1, 3, Again),
        ("at the second try", true, 2, 0, Hard),
        ("at the second try with a hint", true, 2, 1, Hard),
        ("at the third try with a hint", true, 3, 1, Again),
        ("at the fourth try", true, 4, 0, Again),
        ("not right", false, 1, 0, Again),
        ("not right, without end", false, u16::MAX, u8::MAX, Again),
    ] {
        assert_eq!(rating(&solved(0, right, tries, hints)), expected, "{why}");
    }
}

#[test]
fn the_first_answer_of_a_day_counts() {
    let practised = Calculation::of(
        "break-even",
        "6.12",
        vec![
            Solved {
                at: at(0, 30),
                ..solved(0, true, 1, 0)
            },
            solved(4, true, 1, 0),
            solved(0, false, 1, 0),
        ],
    );
    let ratings: Vec<_> = practised
        .card
        .reviews()
        .iter()
        .map(|review| (review.day, review.rating))
        .collect();
    assert_eq!(ratings, [(SATURDAY, Again), (SATURDAY.plus(4), Good)]);
}

#[test]
fn calculations_are_due_as_well() {
    let glossary = sample();
    let (deck, settings) = (deck(&[]), settings(0));
    let calculations = [
        Calculation::of("never", "6.12", Vec::new()),
        Calculation::of("break-even", "5.5 / 6.12", vec![solved(0, true, 1, 0)]),
        Calculation::of("marge-opslag", "6.8", vec![solved(0, false, 1, 0)]),
    ];
    let due = |day, part| {
        let desk = Desk {
            calculations: &calculations,
            ..desk(&glossary, &deck, &settings, day)
        };
        queue(desk, part).calculations.join(" ")
    };
    for (why, day, part, expected) in [
        ("not on the day itself", 0, Part::All, ""),
        ("the one that went wrong first", 1, Part::All, "marge-opslag"),
        ("longest due first", 9, Part::All, "marge-opslag break-even"),
        ("in either of its chapters", 9, Part::Chapter("5"), "break-even"),
        ("in its section", 9, Part::Section("6.12"), "break-even"),
        ("in another section", 9, Part::Section("1.1"), ""),
    ] {
        assert_eq!(due(day, part), expected, "{why}");
    }
}

/// So many kinds that were calculated on Saturday.
fn practised(count: usize) -> Vec<Calculation> {
    let kind = |number| Calculation::of(&format!("model-{number}"), "1.1", vec![solved(0, true, 1, 0)]);
    (0..count).map(kind).collect()
}

#[test]
fn calculations_come_among_the_cards() {
    let (glossary, mut deck) = many(20, |_| 0);
    let settings = settings(0);
    let mut calculations = practised(3);
    let mut order = String::new();
    for minute in 0..23_u16 {
        let desk = Desk {
            calculations: &calculations,
            ..desk(&glossary, &deck, &settings, 9)
        };
        let today = queue(desk, Part::All);
        assert_eq!(
            left(desk, &today),
            Left {
                done: minute.into(),
                to_come: 23 - u32::from(minute)
            },
            "a calculation counts as a card"
        );
        let now = at(9, minute.into());
        match ask_next(desk, &today, now, None).unwrap() {
            Turn::Card(asked) => {
                order.push('k');
                deck.tell("1.1", &asked.card, review(9, 1, Good));
            }
            Turn::Calculation(id) => {
                order.push('r');
                let place = calculations.iter().position(|kind| kind.id == id).unwrap();
                let answers = vec![solved(0, true, 1, 0), solved(9, false, 1, 0)];
                calculations[place] = Calculation::of(&id, "1.1", answers);
            }
        }
    }
    assert_eq!(order.matches('r').count(), 3, "{order}");
    assert!(
        !order.contains("rr") && !order.ends_with('r'),
        "spread over the session: {order}"
    );
    let desk = Desk {
        calculations: &calculations,
        ..desk(&glossary, &deck, &settings, 9)
    };
    assert!(queue(desk, Part::All).is_done());
}

#[test]
fn a_day_asks_no_more_calculations_than_fit() {
    let (glossary, deck, settings) = (sample(), Deck::default(), settings(0));
    let all = practised(30);
    let asked = |calculations: &[Calculation], day| {
        let desk = Desk {
            calculations,
            ..desk(&glossary, &deck, &settings, day)
        };
        queue(desk, Part::All).calculations.len()
    };
    assert_eq!(asked(&all, 90), MOST_CALCULATIONS_PER_DAY, "after a long absence");
    assert_eq!(
        calculations_due_today(&all, &settings, SATURDAY.plus(90)),
        MOST_CALCULATIONS_PER_DAY
    );
    assert_eq!(calculations_due_today(&all, &settings, SATURDAY), 0);
    // Until an exam the learner's minutes decide.
    let before_exam = Settings {
        exam: Some(SATURDAY.plus(100)),
        minutes_per_day: 40,
        ..settings
    };
    assert_eq!(calculations_due_today(&all, &before_exam, SATURDAY.plus(90)), 10);
    let mut some_done = all.clone();
    for kind in &mut some_done[..2] {
        *kind = Calculation::of(&kind.id, "1.1", vec![solved(0, true, 1, 0), solved(90, true, 1, 0)]);
    }
    assert_eq!(
        asked(&some_done, 90),
        MOST_CALCULATIONS_PER_DAY - 2,
        "what is done makes no room today"
    );
    assert_eq!(
        asked(&some_done, 91),
        MOST_CALCULATIONS_PER_DAY,
        "tomorrow the next ones"
    );
}

#[test]
fn alone_or_beside_a_missed_card() {
    let glossary = sample();
    let settings = Settings {
        new_per_day: 0,
        ..Settings::default()
    };
    let calculations = practised(1);
    let next = |deck: &Deck, minute| {
        let desk = Desk {
            calculations: &calculations,
            ..desk(&glossary, deck, &settings, 9)
        };
        let today = queue(desk, Part::All);
        assert!(!today.is_done());
        today.next(at(9, minute), Some("churn")).unwrap().because
    };
    assert_eq!(next(&Deck::default(), 0), Because::Calculation, "nothing else is due");
    // Missed a moment ago: it can wait as long as the calculation takes, but not longer than its ten minutes.
    let missed = deck(&[("churn", &[(0, Good), (9, Again)]), ("afzet", &[(0, Good), (9, Again)])]);
    assert_eq!(
        [next(&missed, 5), next(&missed, 12)],
        [Because::Calculation, Because::Step]
    );
}
