//! The mock exam: what is drawn, how time runs, what counts, and what is kept.

use accountwijs::content::{Index, Kind};
use accountwijs::exercises::{Judgement as Said, Part, Reason, Verdict};
use accountwijs::progress::{
    Clock, Draft, Exam, Judgement, Log, Time, TimeAllowed, Warning, What, draw_exam, exam_key, exams, left_off,
};
use accountwijs::route::Route;
use accountwijs::text;

use super::{SATURDAY, event};

/// Chapter 1 with three objectives in two sections, chapter 6 with six objectives in one.
fn book() -> Index {
    super::book(&[
        ("1.4", "Strategie", 1, &[("plan", 0), ("doel", 0)]),
        ("1.5", "Prijs", 3, &[("a", 0), ("b", 0), ("c", 1)]),
        (
            "6.12",
            "Break-even",
            6,
            &[("f", 0), ("g", 1), ("h", 2), ("i", 3), ("j", 4), ("k", 5), ("l", 5)],
        ),
    ])
}

fn drawn(chapters: &[&str], count: usize, seed: u32) -> Vec<String> {
    let index = book();
    let chapters: Vec<String> = chapters.iter().map(|id| (*id).to_owned()).collect();
    let drawn = draw_exam(&index, &chapters, count, seed);
    drawn.iter().map(|exercise| exercise.id.clone()).collect()
}

fn at(seconds: u64) -> Time {
    Time::from_seconds(SATURDAY + seconds)
}

#[test]
fn what_is_drawn() {
    for (why, chapters, count, of_chapter_1, of_chapter_6) in [
        ("in proportion to 3 and 6 objectives", &["1", "6"][..], 6, 2, 4),
        ("only what was chosen", &["6"], 3, 0, 3),
        ("no more than there is", &["1", "6"], 40, 5, 7),
        ("nothing chosen", &[], 10, 0, 0),
        ("a chapter that this edition lacks", &["7"], 10, 0, 0),
    ] {
        for seed in 0..20 {
            let drawn = drawn(chapters, count, seed);
            let of = |chapter: &str| drawn.iter().filter(|id| id.starts_with(chapter)).count();
            assert_eq!((of("1."), of("6.")), (of_chapter_1, of_chapter_6), "{why}, seed {seed}");
        }
    }
}

#[test]
fn every_objective_has_its_turn_first() {
    for seed in 0..50 {
        let drawn = drawn(&["6"], 6, seed);
        assert!(
            !(drawn.contains(&"6.12/k".to_owned()) && drawn.contains(&"6.12/l".to_owned())),
            "both are about the last objective: {drawn:?}"
        );
    }
}

#[test]
fn a_seed_draws_the_same_exam_in_the_order_of_the_book() {
    assert_eq!(drawn(&["1", "6"], 6, 7), drawn(&["1", "6"], 6, 7));
    let orders: std::collections::BTreeSet<_> = (0..50).map(|seed| drawn(&["1", "6"], 6, seed)).collect();
    assert!(orders.len() > 20, "seeds draw different exams");
    let index = book();
    let place = |id: &String| {
        let mut all = index.sections().flat_map(|(_, section)| &section.exercises);
        all.position(|exercise| exercise.id == *id)
    };
    assert!(drawn(&["1", "6"], 6, 3).is_sorted_by_key(place));
}

#[test]
fn time_runs_while_somebody_sits_there() {
    // Seconds after the start; each tick, and what is announced.
    let mut clock = Clock::new(Some(11));
    clock.start(at(0));
    for (why, second, warning, left) in [
        ("nothing yet", 30, None, "nog 11 minuten"),
        ("ten minutes", 60, Some(Warning::Left(10)), "nog 10 minuten"),
        ("only once", 61, None, "nog 10 minuten"),
        ("a device that slept", 3_661, None, "nog 10 minuten"),
        ("and goes on", 3_661 + 59, None, "nog 9 minuten"),
        ("a clock that was put back", 100, None, "nog 9 minuten"),
    ] {
        assert_eq!(clock.tick(at(second)), warning, "{why}");
        assert_eq!(text::exam::left(clock.minutes_left()), left, "{why}");
    }
    clock.pause(at(130));
    clock.start(at(140));
    assert_eq!(
        clock.tick(at(190)),
        None,
        "paused: opening the page again does not start it"
    );
    clock.go_on(at(200));
    let warnings: Vec<Warning> = (1..=60).filter_map(|ten| clock.tick(at(200 + ten * 10))).collect();
    assert_eq!(warnings, [Warning::Left(5), Warning::Left(1), Warning::Over]);
    assert!(clock.is_over());
    assert_eq!(text::exam::left(clock.minutes_left()), "de tijd is om");

    let mut endless = Clock::new(None);
    endless.start(at(0));
    endless.tick(at(61));
    assert_eq!((endless.is_over(), endless.minutes_left()), (false, None));
    assert_eq!(endless.minutes_used(), 2, "it still counts");
}

#[test]
fn how_much_time_there_is() {
    for (allowed, expected) in TimeAllowed::ALL.into_iter().zip([
        "Zonder tijdslimiet",
        "Gewoon: 25 minuten",
        "Anderhalve keer: 38 minuten",
        "Dubbel: 50 minuten",
    ]) {
        assert_eq!(text::exam::time(allowed, 25), expected);
    }
}

fn begun(limit: Option<u32>) -> Exam {
    let index = book();
    let drawn = draw_exam(&index, &["1".to_owned(), "6".to_owned()], 4, 7);
    Exam::begin(drawn, 7, limit, at(0))
}

/// An answer as the draft of an exercise holds it.
fn chosen(position: u16) -> Draft {
    Draft {
        choices: [("keuze".to_owned(), vec![position])].into(),
        hints: 1,
        ..Draft::default()
    }
}

fn typed(text: &str) -> Draft {
    Draft {
        fields: [("waarde0".to_owned(), text.to_owned())].into(),
        ..Draft::default()
    }
}

#[test]
fn answers_are_taken_until_it_is_handed_in() {
    let mut exam = begun(None);
    assert!(!exam.answer(0, &typed(""), at(5)), "nothing new");
    assert!(exam.answer(0, &chosen(2), at(5)));
    assert!(!exam.answer(0, &chosen(2), at(6)), "the same again");
    assert!(exam.answer(1, &typed(" "), at(7)), "what is typed is kept as typed");
    assert!(!exam.answer(9, &chosen(0), at(8)), "no such question");
    assert_eq!(exam.answered_count(), 1, "a space is no answer");
    exam.flag(0);
    assert_eq!(text::exam::state(&exam.questions[0]), "ingevuld, later nakijken");
    assert_eq!(text::exam::state(&exam.questions[1]), "leeg");
    let verdicts: Vec<Verdict> = exam.questions.iter().map(|_| verdict(&[Said::Empty])).collect();
    exam.hand_in(&verdicts, at(60));
    assert!(!exam.answer(0, &chosen(1), at(61)), "handed in");
    assert_eq!(exam.hand_in(&verdicts, at(62)), [], "nothing is recorded twice");
}

fn verdict(parts: &[Said]) -> Verdict {
    let part = |said: &Said| Part {
        points: u16::from(said.is_right()),
        judgement: said.clone(),
        of: 1,
    };
    Verdict {
        parts: parts.iter().map(part).collect(),
    }
}

#[test]
fn what_counts() {
    let right = Said::Right { because: None };
    let wrong = Said::Wrong(Reason::Unknown);
    let mut exam = begun(Some(1));
    exam.answer(0, &chosen(0), at(10));
    exam.answer(1, &typed("1"), at(20));
    exam.answer(2, &chosen(1), at(70));
    let events = exam.hand_in(
        &[
            verdict(std::slice::from_ref(&right)),
            verdict(&[right.clone(), wrong.clone(), Said::Empty]),
            verdict(std::slice::from_ref(&right)),
            verdict(&[Said::Empty]),
        ],
        at(100),
    );
    let counted: Vec<_> = events
        .iter()
        .map(|event| (event.judgement, event.points, event.of, event.tries, event.hints))
        .collect();
    assert_eq!(
        counted,
        [
            (Judgement::RightAtOnce, 1, 1, 1, 0),
            (Judgement::NotRight, 1, 3, 1, 0),
            (Judgement::RightAtOnce, 1, 1, 1, 0),
        ],
        "what was left empty counts nowhere"
    );
    assert_eq!(
        text::exam::score(&exam.score(), &exam.clock),
        "Je haalde 1,3 van de 4 punten: 1 vraag helemaal juist. Je werkte 2 minuten."
    );
    assert_eq!(
        text::exam::late(&exam.late_score()).unwrap(),
        "Na de tijd vulde je nog 1 vraag in, goed voor 1 punt. Die tellen niet mee in de punten hierboven."
    );
    let said: Vec<String> = exam.questions.iter().map(text::exam::of_question).collect();
    assert_eq!(
        said,
        [
            "juist",
            "deels juist, 1 van de 3 punten",
            "juist, na de tijd",
            "niet ingevuld"
        ]
    );
    assert_eq!(exam.mistakes().len(), 2);

    let progress = Log::of(
        (0..)
            .zip(events)
            .map(|(number, answered)| event(number, What::Answered(answered))),
    )
    .progress();
    assert_eq!(progress.answered(), 3, "they are answers like any others");
}

#[test]
fn an_answer_that_cannot_be_read_is_no_attempt() {
    let mut exam = begun(None);
    exam.answer(0, &typed("12x"), at(10));
    let unreadable = Said::Unreadable(accountwijs::dutch::NotANumber::Unreadable);
    let empty = || verdict(&[Said::Empty]);
    let events = exam.hand_in(&[verdict(&[unreadable]), empty(), empty(), empty()], at(20));
    assert_eq!(events, []);
    assert_eq!(text::exam::of_question(&exam.questions[0]), "niet juist");
}

#[test]
fn how_it_went_per_objective() {
    let index = book();
    let drawn = draw_exam(&index, &["1".to_owned()], 5, 1);
    let mut exam = Exam::begin(drawn, 1, None, at(0));
    let right = verdict(&[Said::Right { because: None }]);
    let wrong = verdict(&[Said::Wrong(Reason::Unknown)]);
    exam.hand_in(
        &[right.clone(), wrong.clone(), right.clone(), right.clone(), wrong],
        at(9),
    );
    let rows: Vec<_> = exam
        .by_objective(&index)
        .iter()
        .map(|row| (row.section.clone(), row.objective, text::exam::of_objective(&row.score)))
        .collect();
    assert_eq!(
        rows,
        [
            ("1.4".to_owned(), 0, "1 van de 2 juist".to_owned()),
            ("1.5".to_owned(), 0, "2 van de 2 juist".to_owned()),
            ("1.5".to_owned(), 1, "0 van de 1 juist".to_owned()),
        ]
    );
}

#[test]
fn an_answer_in_own_words_is_assessed_after_handing_in() {
    let mut exam = begun(None);
    let written = Draft {
        fields: [("tekst".to_owned(), "Ik raad de korting af.".to_owned())].into(),
        ..Draft::default()
    };
    exam.answer(0, &written, at(10));
    let own = |half_points: u16| Verdict {
        parts: vec![Part {
            judgement: Said::OwnAssessment {
                half_points: half_points.into(),
                of: 6,
            },
            points: half_points,
            of: 6,
        }],
    };
    exam.assess(0, &written, &own(6));
    assert_eq!(exam.questions[0].mark, None, "not before it is handed in");
    let mut verdicts = vec![verdict(&[Said::Empty]); 4];
    verdicts[0] = verdict(&[Said::NotCompared]);
    assert_eq!(exam.hand_in(&verdicts, at(20)), [], "the exam knows nothing of it yet");
    assert_eq!(text::exam::of_question(&exam.questions[0]), "nog te beoordelen");
    let mut ticked = written.clone();
    ticked.choices.insert("punten".to_owned(), vec![2, 1, 0]);
    exam.assess(0, &ticked, &own(3));
    assert_eq!(
        text::exam::of_question(&exam.questions[0]),
        "eigen beoordeling, 1,5 van de 3 punten"
    );
    assert_eq!(
        text::exam::score(&exam.score(), &exam.clock),
        "Je haalde 0,5 van de 4 punten: 0 vragen helemaal juist. Je werkte 1 minuut."
    );
    let draft = Draft::read(&exam.draft(at(30)).write().unwrap()).unwrap();
    assert_eq!(Exam::resumed(&exam_key(7), &draft), Some(exam), "and it stays");
}

/// The exam of the sample.
fn kept() -> Exam {
    let mut exam = begun(Some(25));
    exam.answer(0, &chosen(2), at(30));
    exam.answer(1, &typed("1.250,5 \"stuks\""), at(90));
    exam.flag(1);
    exam.open(2);
    exam
}

#[test]
fn a_draft_brings_it_back_with_the_time_that_was_left() {
    let mut exam = kept();
    exam.clock.tick(at(120));
    let draft = Draft::read(&exam.draft(at(120)).write().unwrap()).unwrap();
    exam.clock.stop(at(120));
    let resumed = Exam::resumed(&exam_key(7), &draft).unwrap();
    assert_eq!(resumed, exam);

    let verdicts = [
        verdict(&[Said::Right { because: None }]),
        verdict(&[Said::Wrong(Reason::Unknown), Said::Right { because: None }]),
        verdict(&[Said::Empty]),
        verdict(&[Said::Empty]),
    ];
    exam.hand_in(&verdicts, at(150));
    let draft = Draft::read(&exam.draft(at(150)).write().unwrap()).unwrap();
    assert_eq!(Exam::resumed(&exam_key(7), &draft), Some(exam), "and after handing in");
}

#[test]
fn other_drafts_are_no_exams() {
    let draft = kept().draft(at(0));
    assert_eq!(Exam::resumed("proefexamen/8", &draft), None, "kept under another name");
    assert_eq!(Exam::resumed("6.12/bakkerij", &Draft::default()), None);
    let mut broken = draft.clone();
    broken.fields.insert("002".to_owned(), "6.12/bakkerij".to_owned());
    assert_eq!(
        Exam::resumed(&exam_key(7), &broken),
        None,
        "a question without its seed"
    );
    let run = accountwijs::progress::Run::new(["6.12/bakkerij".to_owned()], || 7).draft(at(0));
    assert_eq!(Exam::resumed("reeks/6.12", &run), None);
}

/// Never change the sample: once another form is written, its sample comes beside it.
#[test]
fn the_released_form_stays_readable() {
    let mut exam = kept();
    let sample = include_str!("../saved/v1-exam.json");
    assert_eq!(
        exam.draft(at(120)).write().unwrap(),
        sample.trim(),
        "what is written today"
    );
    exam.clock.stop(at(90));
    let found = exams([(exam_key(7).as_str(), &Draft::read(sample.trim()).unwrap())]);
    assert_eq!(found, [(at(120), exam)]);
}

#[test]
fn what_was_left_is_offered_again() {
    let index = book();
    let progress = accountwijs::progress::Progress::default();
    let mut exam = kept();
    let key = exam_key(7);
    let draft = exam.draft(at(120));
    let left = left_off(&index, &progress, [(key.as_str(), &draft)]);
    assert_eq!(left.len(), 1);
    assert_eq!(left[0].route(), Route::SittingExam);
    assert_eq!(
        text::progress::left_off(&left[0]),
        ("Je proefexamen".to_owned(), "Je stopte bij vraag 3 van 4".to_owned())
    );
    exam.hand_in(&vec![verdict(&[Said::Empty]); 4], at(130));
    let draft = exam.draft(at(130));
    assert_eq!(left_off(&index, &progress, [(key.as_str(), &draft)]), []);
}

#[test]
fn only_kinds_that_the_app_marks_are_drawn() {
    let mut index = book();
    let section = &mut index.chapters[0].sections[0];
    section.exercises[0].kind = Kind::Steps;
    let chapters = ["1".to_owned()];
    assert_eq!(draw_exam(&index, &chapters, 40, 1).len(), 5);
}
