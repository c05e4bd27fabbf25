//! Calculations as cards.

use accountwijs::training::Rating::{Again, Good, Hard};
use accountwijs::training::{Calculation, Solved, rating};

use super::{SATURDAY, at};

fn solved(day: i64, right: bool, tries: u16, hints: u8) -> Solved {
    Solved { day: SATURDAY.plus(day), at: at(day, 0), right, tries, hints }
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
            Solved { at: at(0, 30), ..solved(0, true, 1, 0) },
            solved(4, true, 1, 0),
            solved(0, false, 1, 0),
        ],
    );
    let ratings: Vec<_> = practised.card.reviews().iter().map(|review| (review.day, review.rating)).collect();
    assert_eq!(ratings, [(SATURDAY, Again), (SATURDAY.plus(4), Good)]);
}
