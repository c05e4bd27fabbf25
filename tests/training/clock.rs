//! A card over time, also when the clock of the device was wrong.

use accountwijs::training::Rating::{Again, Easy, Good, Hard};
use accountwijs::training::{Card, Intervals, Practice, Rating, Retention, Review, Stage};

use super::{SATURDAY, card, review};

/// Far in the future, or long before there was an app: a clock of that kind.
const YEARS_AHEAD: i64 = 1_500;
const YEARS_BACK: i64 = -10_000;

/// Stability, last day and due day of a card on a day after Saturday, both as days after Saturday.
fn shown(card: &Card, day: i64) -> (f64, i64, i64) {
    let standing = card.standing(SATURDAY.plus(day)).unwrap();
    let due = standing.due_day("churn", Intervals::at(Retention::default()));
    (
        standing.state.memory.stability,
        standing.last_day.days_since(SATURDAY),
        due.days_since(SATURDAY),
    )
}

#[test]
fn days_count_and_hours_do_not() {
    let late = Review {
        at: super::at(0, 700),
        ..review(0, 0, Good)
    };
    let early = Review {
        at: super::at(2, 0),
        ..review(2, 1, Good)
    };
    let one = Card::of(vec![late, early]);
    assert_eq!(shown(&one, 2), shown(&card(&[(0, Good), (2, Good)]), 2));
}

#[test]
fn the_order_in_which_answers_are_told_does_not_matter() {
    let answers = [
        (0, Again),
        (0, Good),
        (1, Hard),
        (4, Good),
        (30, Easy),
        (90, Again),
        (90, Good),
    ];
    let expected = card(&answers);
    for turn in 0..answers.len() {
        let mut told: Vec<Review> = expected.reviews().to_vec();
        told.rotate_left(turn);
        let mut late = Card::default();
        for review in told {
            late.add(review);
        }
        assert_eq!(late, expected);
    }
}

#[test]
fn a_clock_that_ran_ahead_holds_no_card_back() {
    let honest = card(&[(0, Good), (2, Good)]);
    // Day 13 it was due; the clock said years later.
    let mut jumped = honest.clone();
    jumped.add(review(YEARS_AHEAD, 2, Good));
    // In that session itself nothing can be known.
    assert_eq!(shown(&jumped, YEARS_AHEAD).1, YEARS_AHEAD);
    // Once the clock is right it counts as given when the card was due, no more and no less.
    let due = shown(&honest, 5).2;
    let (stability, last_day, due_again) = shown(&jumped, 200);
    let expected = shown(&card(&[(0, Good), (2, Good), (13, Good)]), 200);
    assert_eq!((stability, last_day), (expected.0, expected.1), "was due on {due}");
    assert!((14..120).contains(&due_again), "{due_again}");
    // And it stays so: the answers after it find their place behind it.
    jumped.add(review(40, 3, Good));
    let expected = card(&[(0, Good), (2, Good), (13, Good), (40, Good)]);
    assert_eq!(shown(&jumped, 41), shown(&expected, 41));
}

#[test]
fn a_term_that_was_begun_under_a_wrong_clock_comes_back_at_once() {
    for clock in [YEARS_AHEAD, YEARS_BACK] {
        let mut begun = card(&[(clock, Again), (clock, Good)]);
        let (_, _, due) = shown(&begun, 3);
        assert!(due <= 3, "{clock}: {due}");
        // The next answer counts from the day it is given: no time has passed that one could boast of.
        begun.add(review(3, 2, Good));
        assert_eq!(
            shown(&begun, 3),
            shown(&card(&[(3, Again), (3, Good), (3, Good)]), 3),
            "{clock}"
        );
    }
}

#[test]
fn a_clock_that_was_put_back_loses_no_answer() {
    // A battery that lost the date: the answer on day 13 says years back.
    let mut card_back = card(&[(0, Good), (2, Good)]);
    card_back.add(review(YEARS_BACK, 2, Good));
    let expected = card(&[(0, Good), (2, Good), (13, Good)]);
    assert_eq!(shown(&card_back, 60), shown(&expected, 60));
    // In the session with that clock nothing floods: what was answered later than "today" is not due.
    let (_, _, due) = shown(&card(&[(0, Good), (2, Good)]), YEARS_BACK);
    assert!(due > YEARS_BACK);
    // A clock some days behind: no time passes, and nothing is forgotten that was learned.
    let standing = card(&[(10, Good), (8, Good)]).standing(SATURDAY.plus(10)).unwrap();
    assert_eq!((standing.reviews, standing.last_day), (2, SATURDAY.plus(10)));
}

#[test]
fn what_stands_apart_and_how_it_comes_back() {
    let practised = |number, practice, rating| Review {
        practice,
        ..review(9, number, rating)
    };
    let missed = |times| -> Vec<Review> { (0..times).map(|number| review(number.into(), number, Again)).collect() };
    for (why, reviews, is_leech) in [
        ("missed five times", missed(5), false),
        ("missed six times", missed(6), true),
        (
            "known in between",
            vec![
                (0, Again),
                (1, Good),
                (2, Again),
                (3, Again),
                (4, Again),
                (5, Good),
                (6, Again),
                (7, Again),
            ]
            .into_iter()
            .zip(0..)
            .map(|((day, rating), number)| review(day, number, rating))
            .collect(),
            true,
        ),
        (
            "practised wrong",
            [missed(6), vec![practised(6, Practice::Test, Again)]].concat(),
            true,
        ),
        (
            "practised right with choices",
            [missed(6), vec![practised(6, Practice::Test, Good)]].concat(),
            false,
        ),
        (
            "read again",
            [missed(6), vec![practised(6, Practice::Reread, Good)]].concat(),
            false,
        ),
        (
            "practised before it was one",
            [
                missed(5),
                vec![practised(5, Practice::Match, Good), review(10, 6, Again)],
            ]
            .concat(),
            true,
        ),
        (
            "out, and missed twice more",
            [
                missed(6),
                vec![
                    practised(6, Practice::Write, Good),
                    review(10, 7, Again),
                    review(11, 8, Again),
                ],
            ]
            .concat(),
            false,
        ),
        (
            "out, and missed three times more",
            [
                missed(6),
                vec![
                    practised(6, Practice::Write, Good),
                    review(10, 7, Again),
                    review(11, 8, Again),
                    review(12, 9, Again),
                ],
            ]
            .concat(),
            true,
        ),
    ] {
        let standing = Card::of(reviews).standing(SATURDAY.plus(20)).unwrap();
        assert_eq!(standing.is_leech(), is_leech, "{why}");
    }
}

#[test]
fn extra_practice_moves_nothing() {
    let learned = card(&[(0, Again), (0, Good), (1, Good)]);
    let ways = [
        Practice::Extra,
        Practice::Test,
        Practice::Match,
        Practice::Write,
        Practice::Reread,
    ];
    for (practice, rating) in ways.into_iter().flat_map(|way| Rating::ALL.map(|rating| (way, rating))) {
        let mut practised = learned.clone();
        practised.add(Review {
            practice,
            ..review(2, 3, rating)
        });
        assert_eq!(
            practised.standing(SATURDAY.plus(2)),
            learned.standing(SATURDAY.plus(2)),
            "{practice:?}"
        );
        // Nor does it begin a card.
        let only = Card::of(vec![Review {
            practice,
            ..review(2, 0, rating)
        }]);
        assert_eq!(only.standing(SATURDAY.plus(2)), None);
    }
}

#[test]
fn a_miss_of_yesterday_is_due_today() {
    let missed = card(&[(0, Good), (2, Again)]);
    let standing = missed.standing(SATURDAY.plus(3)).unwrap();
    assert_eq!(standing.state.stage, Stage::Step { minutes: 10 });
    assert!(standing.due_day("churn", Intervals::at(Retention::default())) <= SATURDAY.plus(3));
}
