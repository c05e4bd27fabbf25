//! What is filled in comes back after a reload, for every kind.

use accountwijs::content::{Exercise, Task};
use accountwijs::exercises::{Answer, Filled, Numbers, Verdict, mark, model_answer};
use accountwijs::progress::{Attempt, Draft, Judgement, Next, Time};

use crate::samples::{library, numbers, sample};

/// Marks as the page does: the whole, or one part of a case.
fn marker<'a>(exercise: &'a Exercise, numbers: &'a Numbers) -> impl Fn(Option<usize>, &Filled) -> Option<Verdict> + 'a {
    move |part, filled| match (part, &exercise.task) {
        (None, _) => Some(mark(exercise, numbers, filled)),
        (Some(part), Task::Case(case)) => Some(mark(case.parts.get(part)?, numbers.of_part(part), filled)),
        (Some(_), _) => None,
    }
}

fn reopened(attempt: &Attempt, mark: accountwijs::progress::Marker) -> Attempt {
    let saved = attempt.draft(Time::LATEST).write().unwrap();
    Attempt::resumed(mark, &Draft::read(&saved).unwrap())
}

#[test]
fn every_kind_survives_a_reload() {
    for exercise in library().exercises() {
        let numbers = numbers(exercise, 7);
        let mark = marker(exercise, &numbers);
        let mut attempt = Attempt::new(7);
        assert!(!attempt.is_touched());
        attempt.answer = model_answer(exercise, &numbers).filled(&exercise.task).unwrap();
        assert!(attempt.is_touched(), "{}", exercise.id);
        assert_eq!(reopened(&attempt, &mark), attempt, "{}: not checked", exercise.id);
        assert!(attempt.check(exercise, &mark).is_some(), "{}", exercise.id);
        assert_eq!(attempt.next(), Next::GoOn, "{}", exercise.id);
        assert_eq!(reopened(&attempt, &mark), attempt, "{}: checked", exercise.id);
    }
}

/// What was begun with an empty field and an empty choice is as good as untouched.
#[test]
fn what_was_taken_back_is_gone() {
    let mut attempt = Attempt::new(1);
    attempt.write("begrip", "portier");
    attempt.write("begrip", "");
    attempt.toggle("keuze", 2);
    attempt.toggle("keuze", 2);
    attempt.choose("item3", 1);
    attempt.arrange("item3", &[]);
    assert!(!attempt.is_touched());
}

/// Of a case each part is tried by itself; the case counts once all of its parts are right.
#[test]
fn the_parts_of_a_case() {
    use Judgement::{NotRight, RightAtOnce, RightWithHelp};
    let exercise = sample("case");
    let numbers = numbers(&exercise, 3);
    let Task::Case(case) = &exercise.task else {
        panic!("a case")
    };
    let Answer::Case(model) = model_answer(&exercise, &numbers) else {
        panic!("of a case")
    };
    let mark = marker(&exercise, &numbers);
    // Each move: which part, answered well (w), badly (b), empty (e), with a hint first (h), or by its solution (s).
    let played = |moves: &[&str]| {
        let mut attempt = Attempt::new(3);
        let mut events = Vec::new();
        for one in moves {
            let (how, position) = one.split_at(1);
            let position: usize = position.parse().unwrap();
            let part_mark = |_: Option<usize>, filled: &Filled| mark(Some(position), filled);
            let mut part = attempt.part(position);
            let part_exercise = &case.parts[position];
            match how {
                "w" => part.answer = model[position].as_ref().unwrap().filled(&part_exercise.task).unwrap(),
                "b" => match position {
                    0 => part.write("begrip", "koper"),
                    1 => part.write("waarde0", "12"),
                    _ => part.choose("keuze", 1),
                },
                "h" => part.open_hint(part_exercise),
                _ => {}
            }
            match how {
                "h" => {}
                "s" => drop(part.show_solution(part_exercise, &part_mark)),
                _ => drop(part.check(part_exercise, &part_mark)),
            }
            events.extend(attempt.take_part(&exercise, &mark, position, part));
            assert_eq!(reopened(&attempt, &mark), attempt, "{moves:?}");
        }
        let events: Vec<_> = events
            .iter()
            .map(|event| (event.judgement, event.tries, event.points))
            .collect();
        (events, attempt.is_right())
    };
    for (why, moves, expected) in [
        ("a right part says nothing yet", vec!["w0"], (vec![], false)),
        ("an empty part costs nothing", vec!["e0"], (vec![], false)),
        (
            "all at once",
            vec!["w0", "w1", "w2", "w3"],
            (vec![(RightAtOnce, 1, 9)], true),
        ),
        (
            "in any order",
            vec!["w3", "w1", "w2", "w0"],
            (vec![(RightAtOnce, 1, 9)], true),
        ),
        ("a wrong part counts", vec!["w0", "b1"], (vec![(NotRight, 1, 1)], false)),
        (
            "and is help later",
            vec!["w0", "b1", "w1", "w2", "w3"],
            (vec![(NotRight, 1, 1), (RightWithHelp, 2, 9)], true),
        ),
        (
            "a hint is help",
            vec!["h0", "w0", "w1", "w2", "w3"],
            (vec![(RightWithHelp, 1, 9)], true),
        ),
        (
            "a solution comes back",
            vec!["s0", "w0", "w1", "w2", "w3"],
            (vec![(NotRight, 1, 0), (NotRight, 2, 9)], true),
        ),
    ] {
        assert_eq!(played(&moves), expected, "{why}");
    }
}
