//! The class: many files, marked again, counted.

mod intake;
mod large;

use accountwijs::content::source::packs;
use accountwijs::exercises::{Filled, Numbers as Drawn, names};
use accountwijs::progress::{Judgement, Time};
use accountwijs::quantity::whole;
use accountwijs::sharing::{
    Cell, Class, Flavour, Given, Item, Numbers, PracticeSet, Question, Reference, SetResult, Tried, Which, csv,
    question_seed,
};

use self::intake::result;
use super::own_choice;
use super::pupils::{Chance, find, handed_in, library, right, set_of, wrong};

const CHANCE: [u8; 32] = [5; 32];
const CHOICE: &str = "1.5/korting-laatste-instrument";
const BAKERY: &str = "6.12/bakkerij";

fn questions(set: &PracticeSet) -> Vec<Question> {
    Question::all(set, &find)
}

/// A student's tries: right (`+`), wrong (`-`), with a hint (`h` before it), with the solution open (`u` before it).
fn tries(set: &PracticeSet, name: &str, moves: &str) -> SetResult {
    let exercise = find(Reference::of(BAKERY)).unwrap();
    let mut result = SetResult::begin(set, "editie", name, Time::from_seconds(1));
    let seed = question_seed(set, result.code().as_ref(), 0);
    let (mut hints, mut solution_shown) = (0, false);
    for sign in moves.chars() {
        let filled = match sign {
            'h' => {
                hints += 1;
                continue;
            }
            'u' => {
                solution_shown = true;
                continue;
            }
            '+' => right(&exercise, seed),
            _ => wrong(&exercise, seed, &mut Chance(7)),
        };
        let tried = Tried {
            seed,
            filled,
            hints,
            solution_shown,
            seconds: 30,
            ..Tried::default()
        };
        result.add(0, tried, Time::from_seconds(2));
    }
    result
}

#[test]
fn first_last_and_best_attempt() {
    use Judgement::{NotRight, RightAtOnce, RightWithHelp};
    let set = set_of(&[BAKERY], Numbers::Own);
    for (moves, first, last, best) in [
        ("", None, None, None),
        ("+", Some(RightAtOnce), Some(RightAtOnce), Some(RightAtOnce)),
        ("h+", Some(RightWithHelp), Some(RightWithHelp), Some(RightWithHelp)),
        ("-+", Some(NotRight), Some(RightWithHelp), Some(RightWithHelp)),
        ("-+-", Some(NotRight), Some(NotRight), Some(RightWithHelp)),
        ("u+", Some(NotRight), Some(NotRight), Some(NotRight)),
    ] {
        let class = Class::marked(set.clone(), questions(&set), vec![tries(&set, "Noor", moves)]);
        let found = [Which::First, Which::Last, Which::Best].map(|which| class.judgement(0, 0, which));
        assert_eq!(found, [first, last, best], "{moves}");
    }
}

/// An option, picked.
fn picked(option: usize) -> Filled {
    let mut filled = Filled::default();
    filled.choose(names::OPTIONS, &[option]);
    filled
}

#[test]
fn figures_of_a_question() {
    let set = set_of(&[CHOICE], Numbers::Same);
    let exercise = find(Reference::of(CHOICE)).unwrap();
    let chosen = |name: &str, option: usize, seconds: u32| {
        let mut result = SetResult::begin(&set, "editie", name, Time::from_seconds(1));
        let tried = Tried {
            seed: question_seed(&set, None, 0),
            filled: picked(option),
            seconds,
            ..Tried::default()
        };
        result.add(0, tried, Time::from_seconds(2));
        result
    };
    let good = right(&exercise, 1).choice(names::OPTIONS).unwrap();
    let bad = usize::from(good == 0);
    let results = vec![
        chosen("a", good, 10),
        chosen("b", bad, 20),
        chosen("c", bad, 90),
        chosen("d", good, 40),
    ];
    let class = Class::marked(set.clone(), questions(&set), results);
    let figures = class.figures(0, Which::First);
    assert_eq!((figures.answered, figures.right), (4, 2));
    assert_eq!(figures.mean_tries, Some(whole(1)));
    assert_eq!(figures.median_seconds, Some(20), "the lower of the two in the middle");
    assert_eq!(figures.discrimination, None, "four results say nothing");
    assert_eq!((figures.options[good], figures.options[bad]), (2, 2));
    let mistakes = class.mistakes();
    assert_eq!((mistakes.len(), mistakes[0].students, mistakes[0].of), (1, 2, 4));
    assert!(
        matches!(&mistakes[0].given, Given::Named { name, says } if *name == format!("optie-{}", bad + 1) && !says.is_empty())
    );
}

/// Whoever makes the same mistake twice counts once; with numbers of one's own it is still the same mistake.
#[test]
fn mistakes_are_counted_by_student() {
    let set = set_of(&[BAKERY], Numbers::Own);
    let results = vec![
        tries(&set, "Noor", "--"),
        tries(&set, "Sam", "-+"),
        tries(&set, "Lotte", "+"),
    ];
    let class = Class::marked(set.clone(), questions(&set), results);
    let counts: Vec<_> = class
        .mistakes()
        .iter()
        .map(|mistake| (mistake.students, mistake.of))
        .collect();
    assert_eq!(counts[0], (2, 3), "{:#?}", class.mistakes());
    assert!(!class.students[0].other_numbers);
}

#[test]
fn numbers_that_are_not_the_students_own_are_noticed() {
    let set = set_of(&[BAKERY], Numbers::Own);
    let copied = SetResult {
        name: "Sam".to_owned(),
        ..tries(&set, "Noor", "+")
    };
    let class = Class::marked(set.clone(), questions(&set), vec![copied]);
    assert!(class.students[0].other_numbers);
    assert_eq!(
        class.judgement(0, 0, Which::First),
        Some(Judgement::RightAtOnce),
        "marked with the numbers it was made with"
    );
}

#[test]
fn a_question_that_parts_strong_from_weak() {
    let ids = ["6.12/bakkerij", CHOICE, "1.1/drie-klanten"];
    let set = set_of(&ids, Numbers::Same);
    let questions = questions(&set);
    let mut chance = Chance(4);
    let results: Vec<_> = (0..20)
        .map(|number| {
            let percent = if number < 10 { 100 } else { 0 };
            handed_in(&set, &questions, &format!("s{number}"), percent, &mut chance)
        })
        .collect();
    let class = Class::marked(set.clone(), questions.clone(), results.clone());
    assert_eq!(class.figures(0, Which::First).discrimination, Some(whole(1)));
    let fewer = Class::marked(set, questions, results[..19].to_vec());
    assert_eq!(fewer.figures(0, Which::First).discrimination, None);
}

/// Own exercises are exercises like any other, and what is right in them is marked right.
#[test]
fn own_exercises_are_marked_too() {
    use accountwijs::sharing::{OwnExercise, OwnKind};
    let own = |kind: OwnKind| OwnExercise { kind, ..own_choice() };
    let written = |name: &str, text: &str| {
        let mut filled = Filled::default();
        filled.write(name, text);
        filled
    };
    let number = || {
        own(OwnKind::Number {
            answer: "1.250,50".to_owned(),
            unit: "€".to_owned(),
        })
    };
    let term = || {
        own(OwnKind::Term {
            answer: "break-evenafzet".to_owned(),
            accepted: vec!["kritische afzet".to_owned()],
        })
    };
    let pairs = || {
        let pair = |left: &str, right: &str| (left.to_owned(), right.to_owned());
        own(OwnKind::Matching(vec![pair("1", "a"), pair("2", "b"), pair("3", "b")]))
    };
    let coupled = |chosen: [usize; 3]| {
        let mut filled = Filled::default();
        for (position, right) in chosen.into_iter().enumerate() {
            filled.choose(&names::pair(position), &[right]);
        }
        filled
    };
    for (why, own, filled, points, is_right) in [
        ("as written", number(), written(&names::cell(0), "1250,5"), 1, true),
        ("another number", number(), written(&names::cell(0), "1250"), 0, false),
        ("no number", number(), written(&names::cell(0), "veel"), 0, false),
        ("the word", term(), written(names::TERM, "De Break-evenafzet"), 1, true),
        (
            "another word for it",
            term(),
            written(names::TERM, "kritische afzet"),
            1,
            true,
        ),
        ("another word", term(), written(names::TERM, "omzet"), 0, false),
        ("all pairs", pairs(), coupled([0, 1, 2]), 3, true),
        ("alike on the right", pairs(), coupled([0, 2, 1]), 3, true),
        ("one pair wrong", pairs(), coupled([0, 0, 2]), 2, false),
    ] {
        let question = Question::Exercise(std::sync::Arc::new(own.exercise("~0/0")));
        let verdict = question.mark(&Drawn::Absent, &filled).unwrap();
        assert_eq!(
            (verdict.points(), verdict.is_right()),
            (points, is_right),
            "{why}: {verdict:?}"
        );
        assert!(
            own.exercise("~0/0").packed().unwrap().opened().is_some(),
            "{why}: it can be shown"
        );
    }
}

#[test]
fn a_new_set_about_these_mistakes() {
    let set = set_of(&[BAKERY, CHOICE], Numbers::Same);
    let questions = questions(&set);
    let mut chance = Chance(9);
    let results: Vec<_> = (0..6)
        .map(|number| handed_in(&set, &questions, &format!("s{number}"), 0, &mut chance))
        .collect();
    let index = postcard::from_bytes(&packs(library()).unwrap()[0].bytes).unwrap();
    let again = Class::marked(set.clone(), questions.clone(), results)
        .again(&index, 1)
        .unwrap();
    assert_eq!(again.items.len(), 2);
    assert!(
        again.items.iter().all(|item| !set.items.contains(item)),
        "other exercises about the same: {again:?}"
    );
    let good: Vec<_> = (0..6)
        .map(|number| handed_in(&set, &questions, &format!("s{number}"), 100, &mut chance))
        .collect();
    assert_eq!(
        Class::marked(set, questions, good).again(&index, 1),
        None,
        "nothing went wrong"
    );
}

#[test]
fn an_exercise_that_is_no_longer_there() {
    let set = PracticeSet {
        items: vec![Item::Exercise(Reference::of("9.9/weg"))],
        ..set_of(&[], Numbers::Same)
    };
    let class = Class::marked(set.clone(), questions(&set), vec![result(&set, "Noor", 5)]);
    assert_eq!(class.judgement(0, 0, Which::First), None);
    assert_eq!(class.figures(0, Which::First).right, 0);
}

#[test]
fn tables_for_spreadsheets_and_programs() {
    let text = |text: &str| Cell::Text(text.to_owned());
    let rows = [
        vec![text("naam"), text("punten")],
        vec![text("Noor; de \"eerste\""), Cell::Number(whole(5) / whole(2))],
        vec![text("=HYPERLINK(\"http://x\")"), Cell::Count(3)],
        vec![text("+31 6"), Cell::Number(whole(-12_345))],
        vec![text("@som"), Cell::Empty],
        vec![text(" =1+1"), text("-5")],
    ];
    assert_eq!(
        csv(&rows, Flavour::Dutch),
        "\u{feff}naam;punten\r\n\"Noor; de \"\"eerste\"\"\";2,5\r\n\"'=HYPERLINK(\"\"http://x\"\")\";3\r\n'+31 6;-12345\r\n'@som;\r\n' =1+1;'-5\r\n"
    );
    assert_eq!(
        csv(&rows, Flavour::Machine),
        "naam,punten\r\n\"Noor; de \"\"eerste\"\"\",2.5\r\n\"'=HYPERLINK(\"\"http://x\"\")\",3\r\n'+31 6,-12345\r\n'@som,\r\n' =1+1,'-5\r\n"
    );
}
