//! What the cards add up to: the coming days, how often something was known, what the buttons say.

use accountwijs::training::Rating::{self, Again, Good};
use accountwijs::training::{Part, Retention, TermState, days_until, forecast, known, term_state};

use super::queue::{sample, settings};
use super::{SATURDAY, deck, desk, review};

#[test]
fn the_figures_of_the_coming_days() {
    let glossary = sample();
    let deck = deck(&[
        ("churn", &[(0, Good)]),
        ("afzet", &[(0, Good), (1, Again)]),
        ("omzet", &[(0, Good), (2, Good)]),
    ]);
    let settings = settings(0);
    let on = |day, part| forecast(desk(&glossary, &deck, &settings, day), part, 4);
    assert_eq!(on(2, Part::All), [2, 0, 0, 0]);
    assert_eq!(on(2, Part::Chapter("1")), [0, 0, 0, 0]);
    assert_eq!(on(11, Part::All).iter().sum::<u32>(), 3);
    let known = known(desk(&glossary, &deck, &settings, 2), Part::Chapter("6"));
    assert_eq!((known.terms, known.learned, known.remembered), (5, 3, 3));
    let intervals = accountwijs::training::Intervals::at(Retention::default());
    let state = |id, day| term_state(&deck, id, intervals, SATURDAY.plus(day));
    assert_eq!(
        [state("marge", 2), state("omzet", 2), state("afzet", 2)],
        [TermState::New, TermState::Learning, TermState::Due]
    );
}

#[test]
fn how_often_it_was_right_when_due() {
    let deck = deck(&[
        // The first answer is no test, nor is a second one on the same day.
        (
            "churn",
            &[(0, Again), (0, Good), (2, Good), (2, Again), (13, Again), (13, Good)],
        ),
        ("afzet", &[(0, Good), (2, Good)]),
    ]);
    let share = |first, last| {
        let share = deck.retention(SATURDAY.plus(first), SATURDAY.plus(last));
        (share.right, share.of, share.percent())
    };
    assert_eq!(share(0, 20), (2, 3, Some(67)));
    assert_eq!(share(0, 5), (2, 2, Some(100)));
    assert_eq!(share(14, 20), (0, 0, None));
}

#[test]
fn how_often_it_was_right_in_each_chapter() {
    let mut deck = deck(&[
        ("churn", &[(0, Good), (2, Good), (13, Again)]),
        ("afzet", &[(0, Good), (2, Good)]),
    ]);
    for (section, id, last) in [("1.1", "klant", Again), ("", "+loose", Again), ("B1", "btw", Good)] {
        deck.tell(section, id, review(0, 0, Good));
        deck.tell(section, id, review(3, 1, last));
    }
    let shares = |first, last| -> String {
        let chapters = deck.retention_by_chapter(SATURDAY.plus(first), SATURDAY.plus(last));
        let shown = chapters
            .iter()
            .map(|(id, share)| format!("{id}: {}/{}", share.right, share.of));
        shown.collect::<Vec<_>>().join(", ")
    };
    for (why, first, last, expected) in [
        ("all", 0, 20, "1: 0/1, 6: 2/3, B: 1/1"),
        ("only what came back lately", 4, 20, "6: 0/1"),
        ("nothing came back yet", 0, 1, ""),
    ] {
        assert_eq!(shares(first, last), expected, "{why}");
    }
}

#[test]
fn what_the_buttons_say() {
    let deck = deck(&[("churn", &[(0, Good), (2, Good)])]);
    let intervals = accountwijs::training::Intervals::at(Retention::default());
    let standing = deck.standing("churn", SATURDAY.plus(13));
    for rating in Rating::ALL {
        let foreseen = days_until("churn", standing.as_ref(), rating, SATURDAY.plus(13), intervals);
        // The button keeps its word: the card comes back on that very day.
        let mut answered = deck.clone();
        answered.tell("6.12", "churn", review(13, 2, rating));
        let due = answered
            .standing("churn", SATURDAY.plus(13))
            .unwrap()
            .due_day("churn", intervals);
        assert_eq!(due, SATURDAY.plus(13).plus(foreseen.into()), "{rating:?}");
    }
    assert_eq!(days_until("new", None, Again, SATURDAY, intervals), 0);
    assert_eq!(days_until("new", None, Good, SATURDAY, intervals), 2);
}
