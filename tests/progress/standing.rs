//! States of exercises, objectives, days and weeks.

use accountwijs::progress::{
    Answered, ExerciseState, Judgement, Log, Mastery, Progress, Time, Week, What, Zone, today,
};
use accountwijs::text;
use accountwijs::training::Settings;

use super::{SATURDAY, answered, event, right, wrong};

#[test]
fn state_of_an_exercise() {
    let helped = || What::Answered(answered("a/a", Judgement::RightWithHelp));
    let claimed = |seed| What::ClaimedRight {
        exercise: "a/a".into(),
        seed,
    };
    for (why, events, expected) in [
        ("never answered", vec![], ExerciseState::New),
        ("another exercise", vec![right("a/b")], ExerciseState::New),
        ("right", vec![right("a/a")], ExerciseState::Right),
        (
            "the last answer counts",
            vec![right("a/a"), wrong("a/a")],
            ExerciseState::NotRight,
        ),
        ("with help", vec![wrong("a/a"), helped()], ExerciseState::RightWithHelp),
        ("claimed", vec![wrong("a/a"), claimed(7)], ExerciseState::Right),
        (
            "claimed for other numbers",
            vec![wrong("a/a"), claimed(8)],
            ExerciseState::NotRight,
        ),
        ("claimed without an answer", vec![claimed(7)], ExerciseState::New),
        (
            "a kind of later",
            vec![right("a/a"), What::Later("{}".into())],
            ExerciseState::Right,
        ),
    ] {
        let log = Log::of((0..).zip(events).map(|(number, what)| event(number, what)));
        assert_eq!(log.progress().exercise_state("a/a"), expected, "{why}");
    }
}

#[test]
fn checks_with_the_same_numbers_are_one_answer() {
    let check = |judgement, tries, seed| {
        What::Answered(Answered {
            tries,
            seed,
            ..answered("a/a", judgement)
        })
    };
    let log = Log::of([
        event(0, check(Judgement::NotRight, 1, 7)),
        event(1, check(Judgement::RightWithHelp, 2, 7)),
        event(2, check(Judgement::RightAtOnce, 1, 8)),
        event(3, check(Judgement::NotRight, 1, 8)),
    ]);
    let progress = log.progress();
    let tries: Vec<_> = progress
        .answers("a/a")
        .iter()
        .map(|answer| (answer.seed, answer.tries))
        .collect();
    assert_eq!(
        tries,
        [(7, 2), (8, 1), (8, 1)],
        "opened again with the same numbers is a new answer"
    );
    assert_eq!(progress.answers_since_backup(), 3);
}

#[test]
fn a_claim_after_help_is_right_with_help() {
    let log = Log::of([
        event(
            0,
            What::Answered(Answered {
                hints: 1,
                ..answered("a/a", Judgement::NotRight)
            }),
        ),
        event(
            1,
            What::ClaimedRight {
                exercise: "a/a".into(),
                seed: 7,
            },
        ),
    ]);
    let progress = log.progress();
    let answer = progress.last_answer("a/a").unwrap();
    assert_eq!(
        (answer.judgement, answer.claimed_right),
        (Judgement::RightWithHelp, true)
    );
}

#[test]
fn mastery_of_an_objective() {
    let helped = || What::Answered(answered("a/b", Judgement::RightWithHelp));
    for (why, exercises, events, expected) in [
        ("no exercises", vec![], vec![], Mastery::NotYet),
        ("nothing done", vec!["a/a", "a/b"], vec![right("b/a")], Mastery::NotYet),
        ("the only exercise", vec!["a/a"], vec![right("a/a")], Mastery::Known),
        ("one of two", vec!["a/a", "a/b"], vec![right("a/a")], Mastery::Busy),
        (
            "one twice is not two",
            vec!["a/a", "a/b"],
            vec![right("a/a"), right("a/a")],
            Mastery::Busy,
        ),
        (
            "two of three",
            vec!["a/a", "a/b", "a/c"],
            vec![right("a/a"), right("a/b")],
            Mastery::Known,
        ),
        (
            "one with help",
            vec!["a/a", "a/b"],
            vec![right("a/a"), helped()],
            Mastery::Busy,
        ),
        (
            "one with help beside two",
            vec!["a/a", "a/b", "a/c"],
            vec![right("a/a"), helped(), right("a/c")],
            Mastery::Known,
        ),
        (
            "one not right",
            vec!["a/a", "a/b", "a/c"],
            vec![right("a/a"), right("a/b"), wrong("a/c")],
            Mastery::Busy,
        ),
    ] {
        let log = Log::of((0..).zip(events).map(|(number, what)| event(number, what)));
        assert_eq!(log.progress().mastery(exercises), expected, "{why}");
    }
}

#[test]
fn mastery_of_a_section() {
    use Mastery::{Busy, Known, NotYet};
    for (objectives, expected) in [
        (vec![], NotYet),
        (vec![NotYet, NotYet], NotYet),
        (vec![Known, NotYet], Busy),
        (vec![Busy, Busy], Busy),
        (vec![Known, Known], Known),
    ] {
        assert_eq!(Mastery::together(objectives.clone()), expected, "{objectives:?}");
    }
}

#[test]
fn week_history_and_backup() {
    const DAY: u32 = 86_400;
    let brussels = Zone::minutes_ahead(60);
    let log = Log::of([
        // Saturday 14 March 2026 is day 0; Monday the 16th starts at 23.00 on Sunday in UTC.
        event(0, right("a/a")),
        event(2 * DAY - 3_601, right("a/b")),
        event(2 * DAY - 3_600, right("a/c")),
        event(3 * DAY, wrong("a/a")),
        event(20 * DAY, right("a/a")),
    ]);
    let progress = log.progress();
    let at = |day: u64| Time::from_seconds(SATURDAY + day * u64::from(DAY));
    let week = progress.week(at(4), brussels);
    assert_eq!(
        week,
        Week {
            answered: 2,
            right_at_once: 1
        }
    );
    let shown = text::progress::week(week);
    assert_eq!(
        [shown.name, &shown.figure, &shown.remark],
        ["Deze week", "2 vragen", "1 meteen juist"]
    );

    let history = progress.history(brussels);
    let days: Vec<_> = history
        .iter()
        .map(|day| (day.day.iso(), day.answers.len(), day.right_at_once))
        .collect();
    assert_eq!(
        days,
        [
            ("2026-04-03".to_owned(), 1, 1),
            ("2026-03-17".to_owned(), 1, 0),
            ("2026-03-16".to_owned(), 1, 1),
            ("2026-03-15".to_owned(), 1, 1),
            ("2026-03-14".to_owned(), 1, 1),
        ]
    );
    assert_eq!(history[1].answers[0].0, "a/a");

    assert!(
        !progress.is_backup_due(at(6), brussels),
        "six days since the first answer"
    );
    assert!(progress.is_backup_due(at(7), brussels), "seven days");
    let last_backup = |progress: &Progress, day| {
        let today = today(&super::book(&[]), progress, [], &Settings::default(), at(day), brussels);
        text::progress::last_backup(&today).figure
    };
    assert_eq!(last_backup(&progress, 7), "nog geen");
    let mut backed_up = log;
    backed_up.add(event(21 * DAY, What::BackedUp));
    let progress = backed_up.progress();
    assert!(!progress.is_backup_due(at(90), brussels), "nothing answered since");
    for (day, expected) in [(21, "vandaag"), (22, "1 dag"), (23, "2 dagen")] {
        assert_eq!(last_backup(&progress, day), expected);
    }
    for number in 0..50 {
        assert!(
            !backed_up.progress().is_backup_due(at(22), brussels),
            "{number} answers since"
        );
        backed_up.add(event(21 * DAY + 1 + number, right(&format!("b/{number}"))));
    }
    assert!(backed_up.progress().is_backup_due(at(22), brussels), "50 answers since");
}

#[test]
fn calculators_used_last() {
    let used = |calculator: &str| What::CalculatorUsed {
        calculator: calculator.into(),
    };
    let log = Log::of(
        (0..)
            .zip(["a", "b", "a", "c", "d", "e"])
            .map(|(number, id)| event(number, used(id))),
    );
    assert_eq!(log.progress().last_used_calculators(), ["e", "d", "c", "a"]);
}
