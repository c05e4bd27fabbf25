//! Kinds of calculation as cards, and what "Wat nu?" makes of them and of terms that are due.

use accountwijs::content::{Index, Kind};
use accountwijs::progress::{
    Answered, Draft, Event, Judgement, Log, Proposal, Time, What, Zone, calculation_halfway, calculations,
    exercise_to_repeat, left_off, proposal,
};
use accountwijs::text::progress::advice;
use accountwijs::training::Rating::{Again, Good, Hard};
use accountwijs::training::{self, Rating};

use super::trainer::{DAY, on, reviewed};
use super::{SATURDAY, answered, right};

/// A book in which two exercises ask break-even.
fn book() -> Index {
    let mut index = super::book(&[
        ("1.5", "Klanten", 1, &[("klant", 0)]),
        ("6.12", "Break-even", 1, &[("bakkerij", 0), ("festival", 0)]),
    ]);
    for exercise in &mut index.chapters[1].sections[0].exercises {
        exercise.calculator = Some("break-even".into());
    }
    index
}

fn calculated(exercise: &str, seed: u32, judgement: Judgement, tries: u16) -> What {
    What::Answered(Answered {
        seed,
        tries,
        ..answered(exercise, judgement)
    })
}

#[test]
fn calculations_follow_from_the_answers() {
    use Judgement::{NotRight, RightAtOnce, RightWithHelp};
    let bakery = |seed, judgement, tries| calculated("6.12/bakkerij", seed, judgement, tries);
    let festival = |seed, judgement, tries| calculated("6.12/festival", seed, judgement, tries);
    for (why, answers, expected) in [
        ("never practised", vec![], vec![]),
        ("right at once", vec![(0, bakery(1, RightAtOnce, 1))], vec![Good]),
        (
            "right at the second try",
            vec![(0, bakery(1, NotRight, 1)), (0, bakery(1, RightWithHelp, 2))],
            vec![Hard],
        ),
        ("not right", vec![(0, bakery(1, NotRight, 1))], vec![Again]),
        (
            "the first of the day",
            vec![(0, bakery(1, NotRight, 1)), (0, festival(1, RightAtOnce, 1))],
            vec![Again],
        ),
        (
            "on two days",
            vec![(0, bakery(1, NotRight, 1)), (3, festival(1, RightAtOnce, 1))],
            vec![Again, Good],
        ),
        (
            "the same numbers once more",
            vec![(0, bakery(1, NotRight, 1)), (3, bakery(1, RightAtOnce, 1))],
            vec![Again],
        ),
        ("another exercise", vec![(0, right("1.5/klant"))], vec![]),
    ] {
        let events = answers
            .into_iter()
            .zip(0..)
            .map(|((day, what), number)| on(day, number, what));
        let progress = Log::of(events).progress();
        let all = calculations(&book(), &progress, Zone::default());
        assert_eq!((all.len(), all[0].id.as_str()), (1, "break-even"), "{why}");
        let ratings: Vec<Rating> = all[0].card.reviews().iter().map(|review| review.rating).collect();
        assert_eq!(ratings, expected, "{why}");
    }
}

fn proposed(events: Vec<Event>, day: u64) -> Proposal {
    let now = Time::from_seconds(SATURDAY + day * DAY + DAY / 2);
    let progress = Log::of(events).progress();
    proposal(
        &book(),
        &progress,
        &[],
        &training::Settings::default(),
        now,
        Zone::default(),
    )
}

fn said(proposal: &Proposal) -> (String, String) {
    let advice = advice(proposal).unwrap();
    (advice.proposal, advice.reason)
}

#[test]
fn terms_that_are_due_come_before_new_exercises() {
    let learned = |cards: u32, other: &str| -> Vec<Event> {
        (0..cards)
            .map(|number| on(0, number, reviewed(&format!("6.12/begrip-{number}"), 0, Good)))
            .chain([on(0, 90, reviewed(other, 0, Good))])
            .collect()
    };
    let refresh = |events, day| match proposed(events, day) {
        Proposal::Refresh { terms, chapter, days } => Some((terms, chapter, days)),
        _ => None,
    };
    assert_eq!(
        refresh(learned(3, "6.8/marge"), 2),
        None,
        "four are not worth a session"
    );
    assert_eq!(refresh(learned(4, "6.8/marge"), 1), None, "not yet");
    assert_eq!(refresh(learned(4, "6.8/marge"), 2), Some((5, Some("6".into()), 2)));
    assert_eq!(refresh(learned(4, "1.5/klant"), 9), Some((5, None, 9)));
    let (what, why) = said(&proposed(learned(9, "6.8/marge"), 5));
    assert_eq!(what, "Fris 10 begrippen op uit hoofdstuk 6");
    assert_eq!(
        why,
        "Je kende ze 5 dagen geleden. Vandaag herhalen kost je het minste moeite: wacht je langer, dan zakken ze weg. \
         Reken op 2 minuten."
    );
}

#[test]
fn a_calculation_that_is_due_comes_back_with_fresh_numbers() {
    let answer = |judgement| vec![on(0, 0, calculated("6.12/bakkerij", 1, judgement, 1))];
    let right = || answer(Judgement::RightAtOnce);
    assert!(matches!(proposed(right(), 1), Proposal::Begin { .. }));
    let due = proposed(right(), 3);
    assert_eq!(
        said(&due),
        (
            "Reken nog eens met Break-evenanalyse".into(),
            "Je rekende dit 3 dagen geleden juist uit. Met nieuwe getallen weet je of het nog zit.".into()
        )
    );
    assert_eq!(due.route().write(), "#/oefening/6.12/festival");
    let (_, why) = said(&proposed(answer(Judgement::NotRight), 1));
    assert_eq!(why, "Dit lukte gisteren nog niet. Probeer het met nieuwe getallen.");
}

#[test]
fn when_all_is_done_it_says_what_comes_tomorrow() {
    let mut index = book();
    index.chapters.clear();
    let progress =
        Log::of((0..2).map(|number| on(0, number, reviewed(&format!("6.12/begrip-{number}"), 0, Good)))).progress();
    let at = |day: u64| Time::from_seconds(SATURDAY + day * DAY);
    let on_day = |day| {
        let settings = training::Settings::default();
        said(&proposal(&index, &progress, &[], &settings, at(day), Zone::default())).1
    };
    assert_eq!(on_day(0), "Er valt vandaag niets te herhalen.");
    assert_eq!(
        on_day(1),
        "Er valt vandaag niets te herhalen. Morgen komen 2 begrippen terug."
    );
}

#[test]
fn the_exercise_that_asks_it_again() {
    use Kind::{Case, Number};
    let mut index = super::book(&[("6.12", "Break-even", 1, &[("bakkerij", 0), ("festival", 0)])]);
    for (why, kinds, answers, expected) in [
        (
            "what is new",
            [(Number, true), (Number, true)],
            vec!["bakkerij"],
            "festival",
        ),
        (
            "the one answered longest ago",
            [(Number, true), (Number, true)],
            vec!["festival", "bakkerij"],
            "festival",
        ),
        (
            "no case as long as there is something shorter",
            [(Case, true), (Number, true)],
            vec!["festival"],
            "festival",
        ),
        (
            "one with fresh numbers",
            [(Number, false), (Number, true)],
            vec!["festival"],
            "festival",
        ),
        (
            "a case where there is nothing else",
            [(Case, true), (Number, false)],
            vec![],
            "bakkerij",
        ),
    ] {
        let exercises = &mut index.chapters[0].sections[0].exercises;
        for (exercise, (kind, has_numbers)) in exercises.iter_mut().zip(kinds) {
            exercise.calculator = Some("break-even".into());
            (exercise.kind, exercise.has_numbers) = (kind, has_numbers);
        }
        let events = answers.iter().zip(0..).map(|(name, number)| {
            on(
                0,
                number,
                calculated(&format!("6.12/{name}"), 1, Judgement::RightAtOnce, 1),
            )
        });
        let progress = Log::of(events).progress();
        let exercise = exercise_to_repeat(&index, &progress, "break-even").unwrap();
        assert_eq!(exercise.id, format!("6.12/{expected}"), "{why}");
        assert_eq!(exercise_to_repeat(&index, &progress, "korting"), None);
    }
}

/// A session that is opened again goes on with the calculation in which it was left.
#[test]
fn a_calculation_that_was_left_halfway() {
    let index = book();
    let missed = calculated("6.12/bakkerij", 1, Judgement::NotRight, 1);
    let draft = |day: u64, seed, solution_shown| Draft {
        at: Time::from_seconds(SATURDAY + day * DAY + 60),
        seed,
        tries: 1,
        solution_shown,
        ..Draft::default()
    };
    for (why, events, drafts, expected) in [
        ("nothing was left", vec![on(0, 0, missed.clone())], vec![], None),
        (
            "missed, and tried again",
            vec![on(3, 0, missed.clone())],
            vec![("6.12/bakkerij", draft(3, 1, false))],
            Some("6.12/bakkerij"),
        ),
        (
            "begun with fresh numbers",
            vec![on(0, 0, missed.clone())],
            vec![("6.12/festival", draft(3, 2, false))],
            Some("6.12/festival"),
        ),
        (
            "the solution was opened: that is the end of it",
            vec![on(3, 0, missed.clone())],
            vec![("6.12/bakkerij", draft(3, 1, true))],
            None,
        ),
        (
            "left on another day",
            vec![on(0, 0, missed.clone())],
            vec![("6.12/festival", draft(2, 2, false))],
            None,
        ),
        (
            "a kind that was never practised is no card",
            vec![],
            vec![("6.12/festival", draft(3, 2, false))],
            None,
        ),
        (
            "no calculation",
            vec![on(0, 0, missed.clone())],
            vec![("1.5/klant", draft(3, 2, false))],
            None,
        ),
    ] {
        let progress = Log::of(events).progress();
        let kinds = calculations(&index, &progress, Zone::default());
        let left = left_off(&index, &progress, drafts.iter().map(|(key, draft)| (*key, draft)));
        let today = Zone::default().day(Time::from_seconds(SATURDAY + 3 * DAY));
        let halfway = calculation_halfway(&index, &kinds, &left, today, Zone::default());
        let expected = expected.map(|exercise| ("break-even".to_owned(), exercise.to_owned()));
        assert_eq!(halfway, expected, "{why}");
    }
}
