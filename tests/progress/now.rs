//! "Wat nu?": the first rule that applies, and its sentences.

use accountwijs::content::{Index, Kind};
use accountwijs::progress::{
    Draft, Judgement, Log, Place, Progress, Proposal, Question, Run, Time, Today, What, Zone, proposal, today,
};
use accountwijs::route::{Part, Route};
use accountwijs::text::progress::{advice, left_off};
use accountwijs::training::Settings;

use super::{SATURDAY, answered, event, right, wrong};

const HOUR: u64 = 3_600;

fn book() -> Index {
    super::book(&[
        ("1.5", "Klanten", 1, &[("klant", 0)]),
        ("1.6", "Zonder oefeningen", 1, &[]),
        ("6.8", "Margeberekeningen", 1, &[("marge", 0), ("opslag", 0)]),
        ("6.12", "Break-evenanalyse", 1, &[("bakkerij", 0)]),
    ])
}

fn on_monday(progress: &Progress, drafts: &[(&str, Draft)]) -> Today {
    let drafts = drafts.iter().map(|(key, draft)| (*key, draft));
    let now = Time::from_seconds(SATURDAY + 48 * HOUR);
    today(&book(), progress, drafts, &Settings::default(), now, Zone::default())
}

fn shown(progress: &Progress, drafts: &[(&str, Draft)]) -> [String; 3] {
    match advice(&on_monday(progress, drafts).proposal) {
        Some(advice) => [advice.proposal, advice.reason, advice.button.into()],
        None => ["welcome".into(), String::new(), String::new()],
    }
}

fn progress(events: Vec<What>) -> Progress {
    Log::of((0..).zip(events).map(|(number, what)| event(number, what))).progress()
}

#[test]
fn what_to_begin_with() {
    let helped = |exercise: &str| What::Answered(answered(exercise, Judgement::RightWithHelp));
    let everything = || {
        vec![
            right("1.5/klant"),
            right("6.8/marge"),
            right("6.8/opslag"),
            right("6.12/bakkerij"),
        ]
    };
    for (why, events, title, reason) in [
        ("new", vec![], "welcome", ""),
        (
            "only a calculator: from the beginning",
            vec![What::CalculatorUsed {
                calculator: "break-even".into(),
            }],
            "Begin aan 1.5 Klanten",
            "1 oefening, ongeveer 3 minuten.",
        ),
        (
            "the next section in the book",
            vec![right("1.5/klant")],
            "Begin aan 6.8 Margeberekeningen",
            "2 oefeningen, ongeveer 6 minuten.",
        ),
        (
            "the rest of the section practised last",
            vec![right("6.8/marge")],
            "Begin aan 6.8 Margeberekeningen",
            "1 oefening, ongeveer 3 minuten.",
        ),
        (
            "what was not right comes back",
            vec![wrong("6.12/bakkerij")],
            "Begin aan 6.12 Break-evenanalyse",
            "1 oefening, ongeveer 3 minuten.",
        ),
        (
            "after the end the beginning",
            vec![right("6.12/bakkerij")],
            "Begin aan 1.5 Klanten",
            "1 oefening, ongeveer 3 minuten.",
        ),
        (
            "with help waits until nothing else is left",
            vec![
                right("6.8/marge"),
                right("6.8/opslag"),
                right("1.5/klant"),
                helped("6.12/bakkerij"),
            ],
            "Begin aan 6.12 Break-evenanalyse",
            "1 oefening, ongeveer 3 minuten.",
        ),
        (
            "what is new goes before what needed help",
            vec![right("6.8/marge"), right("6.8/opslag"), helped("6.12/bakkerij")],
            "Begin aan 1.5 Klanten",
            "1 oefening, ongeveer 3 minuten.",
        ),
        (
            "everything done",
            everything(),
            "Alles is bijgewerkt",
            "Er valt vandaag niets te herhalen.",
        ),
    ] {
        let [proposal, because, button] = shown(&progress(events), &[]);
        assert_eq!(proposal, title, "{why}");
        let reason = if title.starts_with("Begin") {
            format!("Dit volgt op wat je al oefende. {reason}")
        } else {
            reason.to_owned()
        };
        assert_eq!(because, reason, "{why}");
        let expected = if title.starts_with("Begin") {
            "Begin"
        } else {
            "Oefen toch iets"
        };
        assert!(button == expected || title == "welcome", "{why}");
    }
}

#[test]
fn what_was_left() {
    let left = |hours_ago: u64, place| Draft {
        at: Time::from_seconds(SATURDAY + 48 * HOUR - hours_ago * HOUR),
        place,
        ..Draft::default()
    };
    let practised = || progress(vec![right("1.5/klant")]);
    let question = Place::Question { number: 4, of: 8 };
    for (why, progress, drafts, title, reason) in [
        (
            "a step",
            practised(),
            vec![("6.12/bakkerij", left(23, Place::Step(2)))],
            "Ga verder met Over bakkerij",
            "Je stopte bij stap 2. Je antwoorden staan er nog.",
        ),
        (
            "the latest of two",
            practised(),
            vec![
                ("6.12/bakkerij", left(3, Place::Step(2))),
                ("6.8/marge", left(2, Place::Whole)),
            ],
            "Ga verder met Over marge",
            "Je stopte bij deze vraag. Je antwoorden staan er nog.",
        ),
        (
            "a visitor whose first exercise is unfinished",
            progress(vec![]),
            vec![("6.12/bakkerij", left(1, question))],
            "Ga verder met Over bakkerij",
            "Je stopte bij vraag 4 van 8. Je antwoorden staan er nog.",
        ),
        (
            "too long ago",
            practised(),
            vec![("6.12/bakkerij", left(24, Place::Step(2)))],
            "Begin aan 6.8 Margeberekeningen",
            "Dit volgt op wat je al oefende. 2 oefeningen, ongeveer 6 minuten.",
        ),
        (
            "an exercise that is no longer there",
            practised(),
            vec![("6.12/weg", left(1, Place::Whole))],
            "Begin aan 6.8 Margeberekeningen",
            "Dit volgt op wat je al oefende. 2 oefeningen, ongeveer 6 minuten.",
        ),
    ] {
        let [proposal, because, _] = shown(&progress, &drafts);
        assert_eq!((proposal.as_str(), because.as_str()), (title, reason), "{why}");
    }
}

#[test]
fn what_is_finished_is_not_left() {
    let draft = |seed, solution_shown| Draft {
        at: Time::from_seconds(SATURDAY + 47 * HOUR),
        seed,
        solution_shown,
        ..Draft::default()
    };
    // `right` and `wrong` answer with seed 7.
    for (why, answer, draft, is_left) in [
        ("right with these numbers", right("6.8/marge"), draft(7, false), false),
        ("right with other numbers", right("6.8/marge"), draft(8, false), true),
        ("wrong so far", wrong("6.8/marge"), draft(7, false), true),
        ("the solution was read", wrong("6.8/marge"), draft(7, true), false),
    ] {
        let proposal = on_monday(&progress(vec![answer]), &[("6.8/marge", draft)]).proposal;
        assert_eq!(matches!(proposal, Proposal::GoOn(_)), is_left, "{why}");
    }
}

#[test]
fn runs_go_on_too() {
    let run = |done: bool| Run {
        questions: ["6.8/marge", "6.8/opslag"]
            .map(|exercise| Question {
                exercise: exercise.into(),
                seed: 5,
                result: done.then_some(Judgement::RightAtOnce),
            })
            .into(),
        at: if done { 2 } else { 1 },
    };
    let at = |hours: u64| Time::from_seconds(SATURDAY + hours * HOUR);
    let question = Draft {
        at: at(46),
        seed: 5,
        ..Draft::default()
    };
    let drafts = [
        ("reeks/6.8", run(false).draft(at(45))),
        ("reeks/gemengd", run(false).draft(at(40))),
        ("reeks/fouten", run(true).draft(at(47))),
        ("6.8/opslag", question.clone()),
        ("6.12/bakkerij", Draft { at: at(2), ..question }),
    ];
    let today = on_monday(&progress(vec![right("1.5/klant")]), &drafts);
    assert_eq!(today.proposal.route(), Route::Run(Part::Section("6.8".into())));
    assert_eq!(
        advice(&today.proposal).map(|advice| [advice.proposal, advice.reason]),
        Some([
            "Ga verder met je reeks uit 6.8".to_owned(),
            "Je stopte bij vraag 2 van 2. Je antwoorden staan er nog.".to_owned()
        ]),
        "the question that a run stands at belongs to the run, and a run that is done is not left"
    );
    let rows: Vec<_> = today.left_off.iter().map(left_off).collect();
    assert_eq!(
        rows,
        [
            ("Je gemengde reeks".to_owned(), "Je stopte bij vraag 2 van 2".to_owned()),
            (
                "Over bakkerij".to_owned(),
                "6.12 Break-evenanalyse · je stopte bij deze vraag".to_owned()
            ),
        ]
    );
}

#[test]
fn buttons_lead_somewhere() {
    for (why, events, address) in [
        ("new", vec![], "#/boek"),
        ("a section", vec![right("1.5/klant")], "#/reeks/6.8"),
        (
            "everything done: what was answered longest ago",
            vec![
                right("6.8/opslag"),
                right("1.5/klant"),
                right("6.8/marge"),
                right("6.12/bakkerij"),
            ],
            "#/oefening/6.8/opslag",
        ),
    ] {
        assert_eq!(
            on_monday(&progress(events), &[]).proposal.route().write(),
            address,
            "{why}"
        );
    }
}

#[test]
fn a_book_without_exercises_is_done() {
    let practised = progress(vec![right("1.5/klant")]);
    let nothing = proposal(
        &super::book(&[]),
        &practised,
        &[],
        &Settings::default(),
        Time::from_seconds(SATURDAY),
        Zone::default(),
    );
    assert_eq!(
        nothing,
        Proposal::AllDone {
            exercise: None,
            tomorrow: 0
        }
    );
}

/// An exercise in steps of which nothing was chosen: where somebody is follows from what was filled in.
#[test]
fn where_somebody_is_in_steps() {
    let mut book = book();
    for chapter in &mut book.chapters {
        for exercise in chapter.sections.iter_mut().flat_map(|section| &mut section.exercises) {
            exercise.kind = Kind::Steps;
        }
    }
    let draft = |fields: &[(&str, &str)], place| Draft {
        fields: fields
            .iter()
            .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
            .collect(),
        place,
        ..Draft::default()
    };
    for (why, draft, expected) in [
        ("only a hint", draft(&[], Place::Whole), Place::Step(1)),
        (
            "only a number",
            draft(&[("waarde0", "9")], Place::Whole),
            Place::Step(3),
        ),
        ("the formula is next", draft(&[], Place::Step(2)), Place::Step(2)),
    ] {
        let left = accountwijs::progress::left_off(&book, &progress(vec![]), [("6.12/bakkerij", &draft)]);
        assert_eq!(left[0].place, expected, "{why}");
    }
}
