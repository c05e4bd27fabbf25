//! A session of Leren, a test that is halfway, and looking terms up.

use accountwijs::progress::{Sitting, board_draft, taps};
use accountwijs::training::Rating::{Again, Good};
use accountwijs::training::{
    Board, Direction, Given, Left, Part, Practice, Quiz, Settings, Side, Sides, Turn, ask, ask_next, begin_elsewhere,
    extra_cards, left, queue, queue_with_more,
};

use super::{at, deck, desk, glossary};

const BOOK: &[(&str, &[&str])] = &[
    (
        "6.8",
        &[
            "marge|Verschil tussen verkoopprijs en inkoopprijs.|winstmarge",
            "opslag|Toevoeging bovenop de inkoopprijs.",
            "korting|Vermindering van de catalogusprijs.",
            "bonus|Vergoeding achteraf voor een grote afname.",
        ],
    ),
    ("1.1", &["vraag naar marge|Wens van de inkoper."]),
];

#[test]
fn cards_are_asked_from_both_sides() {
    use Direction::{Alternating, Cloze, ToTerm};

    let glossary = glossary(BOOK);
    let side = |answers: &[(i64, accountwijs::training::Rating)], direction| {
        let deck = deck(&[("marge", answers)]);
        let settings = Settings {
            direction,
            ..Settings::default()
        };
        match ask(desk(&glossary, &deck, &settings, 9), "marge", Practice::Learn)
            .unwrap()
            .sides
        {
            Sides::ToTerm { .. } => "to the term",
            Sides::ToDefinition { .. } => "to the definition",
            Sides::Cloze { .. } => "a gap",
        }
    };
    assert_eq!(side(&[], Alternating), "to the term");
    assert_eq!(side(&[(0, Good)], Alternating), "to the definition");
    assert_eq!(side(&[(0, Good), (3, Good)], Alternating), "to the term");
    assert_eq!(side(&[(0, Good)], ToTerm), "to the term");
    assert_eq!(side(&[], Cloze), "a gap");
}

#[test]
fn a_session_goes_through_the_queue_and_can_be_lengthened() {
    let glossary = glossary(BOOK);
    let settings = Settings {
        new_per_day: 2,
        ..Settings::default()
    };
    let mut cards = vec![];
    for (why, answered, expected) in [
        ("nothing done", None, Left { done: 0, to_come: 2 }),
        ("one known", Some(("marge", Good)), Left { done: 1, to_come: 1 }),
        ("one missed", Some(("opslag", Again)), Left { done: 1, to_come: 1 }),
    ] {
        cards.extend(answered.map(|(id, rating)| (id, [(0, rating)])));
        let cards: Vec<(&str, &[_])> = cards.iter().map(|(id, answers)| (*id, answers.as_slice())).collect();
        let deck = deck(&cards);
        let desk = desk(&glossary, &deck, &settings, 0);
        assert_eq!(left(desk, &queue(desk, Part::All)), expected, "{why}");
    }
    let deck = deck(&[("marge", &[(0, Good)]), ("opslag", &[(0, Good)])]);
    let desk = desk(&glossary, &deck, &settings, 0);
    let day = queue(desk, Part::All);
    assert_eq!(ask_next(desk, &day, at(0, 9), None), None, "two are enough for today");
    let more = queue_with_more(desk, Part::All, 1);
    let next = ask_next(desk, &more, at(0, 9), None);
    assert!(
        matches!(&next, Some(Turn::Card(asked)) if asked.card == "korting"),
        "{next:?}"
    );
    let mut extra = extra_cards(desk, Part::All, 3);
    extra.sort();
    assert_eq!(
        extra,
        ["marge", "opslag"],
        "what is not due can be practised beside the schedule"
    );
    let asked = ask(desk, "marge", Practice::Extra).unwrap();
    assert_eq!((asked.practice, asked.section.as_str()), (Practice::Extra, "6.8"));
}

#[test]
fn a_newcomer_can_begin_where_the_lessons_are() {
    let (glossary, settings) = (glossary(BOOK), Settings::default());
    for (why, answers, chapter, expected) in [
        ("exercises of another chapter", &[][..], "1", Some("1")),
        ("the book begins there", &[], "6", None),
        ("a chapter without terms", &[], "7", None),
        ("no newcomer", &[(0, Good)], "1", None),
    ] {
        let deck = deck(&[("marge", answers)]);
        let desk = desk(&glossary, &deck, &settings, 0);
        assert_eq!(begin_elsewhere(desk, chapter), expected, "{why}");
    }
}

#[test]
fn a_test_goes_on_where_it_was_left() {
    let (before, settings) = (deck(&[]), Settings::default());
    let glossary_before = glossary(BOOK);
    let quiz = Quiz::new(desk(&glossary_before, &before, &settings, 0), Part::All, None, 10, 7);
    let mut sitting = Sitting::new(&quiz);
    sitting.given[0] = Given::Chosen(2);
    sitting.given[1] = Given::Typed(" marge\u{301} ".into());
    sitting.at = 2;
    let draft = sitting.draft(&quiz, 7, at(0, 0));
    assert_eq!((draft.seed, draft.tries), (7, 2));
    assert_eq!(Sitting::resumed(&quiz, &draft), sitting);
    // The book changed meanwhile: answers stay with their questions or go.
    let glossary = glossary(&BOOK[1..]);
    let other = Quiz::new(desk(&glossary, &before, &settings, 0), Part::All, None, 10, 7);
    let resumed = Sitting::resumed(&other, &draft);
    assert_eq!(resumed.given.len(), 1);
    assert!(resumed.at < other.questions.len());
}

#[test]
fn a_board_goes_on_where_it_was_left() {
    let (glossary, deck, settings) = (glossary(BOOK), deck(&[]), Settings::default());
    let desk = desk(&glossary, &deck, &settings, 0);
    let board = |seed| Board::new(desk, Part::All, seed);
    let tapped = [Side::Term(0), Side::Description(3), Side::Description(1)];
    let draft = board_draft(&board(7), &tapped, 7, at(0, 0));
    assert_eq!(taps(&board(7), &draft), tapped);
    let other = (8..100).map(board).find(|other| other.name() != board(7).name());
    assert_eq!(taps(&other.unwrap(), &draft), [], "another board");
}

#[test]
fn schrijven_asks_every_term_to_be_typed() {
    let (glossary, deck, settings) = (glossary(BOOK), deck(&[]), Settings::default());
    let desk = desk(&glossary, &deck, &settings, 0);
    let quiz = Quiz::typed(desk, Part::Section("6.8"), Some("marge"), 10, 7);
    assert_eq!(quiz.questions.len(), 4);
    for question in &quiz.questions {
        assert!(matches!(question.sides, Sides::ToTerm { .. }) && question.options().is_empty());
        let right = question.mark(&glossary, &Given::Typed(question.sides.answer().to_owned()));
        assert!(right.is_right(), "{question:?}");
    }
}

#[test]
fn terms_are_found_by_any_name() {
    let glossary = glossary(BOOK);
    for (typed, expected) in [
        ("", &[][..]),
        ("marge", &["marge", "vraag naar marge"]),
        ("WINSTm", &["marge"]),
        ("zeppelin", &[]),
    ] {
        let found: Vec<_> = glossary
            .search(typed)
            .iter()
            .map(|term| term.concept.term.as_str())
            .collect();
        assert_eq!(found, expected, "{typed}");
    }
}
