//! The queue of a day and the card that comes next.

use accountwijs::training::Rating::{self, Again, Good};
use accountwijs::training::{
    Because, Deck, Glossary, MOST_REVIEWS_PER_DAY, OwnCard, Part, Practice, Queue, Retention, Review, Settings,
    due_today, queue,
};

use super::{SATURDAY, at, book, deck, desk, glossary, review};

const BOOK: &[(&str, &[&str])] = &[
    ("1.1", &["account", "klant", "extra"]),
    ("6.1", &["marge", "opslag"]),
    ("6.12", &["churn", "afzet", "omzet"]),
];

pub(super) fn sample() -> Glossary {
    let mut book = book(BOOK);
    book.sections[0].1[2].kern = false;
    let own = OwnCard {
        section: "6.1".into(),
        front: "mijn kaart".into(),
        back: "achterkant".into(),
    };
    let loose = OwnCard {
        section: String::new(),
        ..own.clone()
    };
    Glossary::of([&book], [("+own", &own), ("+loose", &loose)])
}

pub(super) fn settings(new_per_day: u16) -> Settings {
    Settings {
        new_per_day,
        ..Settings::default()
    }
}

#[test]
fn what_is_new_today() {
    let glossary = sample();
    for (why, answered, new_per_day, part, expected) in [
        (
            "loose own cards, the core, the rest",
            deck(&[]),
            10,
            Part::All,
            &[
                "+loose", "account", "klant", "marge", "opslag", "+own", "churn", "afzet", "omzet", "extra",
            ][..],
        ),
        ("so many a day", deck(&[]), 2, Part::All, &["+loose", "account"]),
        ("none", deck(&[]), 0, Part::All, &[]),
        (
            "a chapter",
            deck(&[]),
            10,
            Part::Chapter("6"),
            &["marge", "opslag", "+own", "churn", "afzet", "omzet"],
        ),
        (
            "a section",
            deck(&[]),
            10,
            Part::Section("6.1"),
            &["marge", "opslag", "+own"],
        ),
        (
            "two begun today",
            deck(&[("churn", &[(3, Good)]), ("afzet", &[(3, Again)])]),
            3,
            Part::Section("1.1"),
            &["account"],
        ),
        (
            "two begun yesterday",
            deck(&[("churn", &[(2, Good)]), ("afzet", &[(2, Again)])]),
            3,
            Part::Chapter("6"),
            &["marge", "opslag", "+own"],
        ),
    ] {
        let settings = settings(new_per_day);
        assert_eq!(
            queue(desk(&glossary, &answered, &settings, 3), part).new,
            expected,
            "{why}"
        );
    }
}

#[test]
fn what_comes_back_today() {
    let glossary = sample();
    let settings = settings(0);
    for (why, answers, day, due, steps) in [
        ("learned today", &[(0, Good)][..], 0, 0, 0),
        ("due tomorrow", &[(0, Good)], 1, 0, 0),
        ("due", &[(0, Good)], 2, 1, 0),
        ("overdue", &[(0, Good)], 40, 1, 0),
        ("missed today", &[(0, Good), (2, Again)], 2, 0, 1),
        ("missed and known today", &[(0, Good), (2, Again), (2, Good)], 2, 0, 0),
        ("missed yesterday", &[(0, Good), (2, Again)], 3, 1, 0),
    ] {
        let deck = deck(&[("churn", answers)]);
        let queue = queue(desk(&glossary, &deck, &settings, day), Part::All);
        assert_eq!((queue.due.len(), queue.steps.len()), (due, steps), "{why}");
        assert_eq!(
            due_today(&deck, &settings, SATURDAY.plus(day)).len(),
            due + steps,
            "{why}"
        );
        assert_eq!(queue.is_done(), due + steps == 0, "{why}");
    }
}

#[test]
fn a_higher_goal_brings_cards_back_earlier() {
    let (glossary, deck) = (sample(), deck(&[("churn", &[(0, Good), (2, Good)])]));
    let due_on = |percent| {
        let settings = Settings {
            retention: Retention::percent(percent),
            ..settings(0)
        };
        (2..60).find(|&day| !queue(desk(&glossary, &deck, &settings, day), Part::All).due.is_empty())
    };
    let (low, usual, high) = (due_on(80), due_on(90), due_on(97));
    assert!(high < usual && usual < low, "{high:?} {usual:?} {low:?}");
}

#[test]
fn difficult_terms_stand_apart() {
    let glossary = sample();
    let missed: Vec<(i64, Rating)> = (0..6).map(|day| (day, Again)).collect();
    let mut deck = deck(&[("churn", &missed)]);
    let settings = settings(0);
    let on_day_8 = |deck: &Deck| {
        let queue = queue(desk(&glossary, deck, &settings, 8), Part::All);
        (queue.due.len(), queue.leeches.len())
    };
    assert_eq!(on_day_8(&deck), (0, 1));
    deck.tell(
        "6.12",
        "churn",
        Review {
            practice: Practice::Test,
            ..review(8, 6, Good)
        },
    );
    assert_eq!(on_day_8(&deck), (1, 0));
}

/// A book of so many terms, each learned on the day its number says.
pub(super) fn many(count: usize, day: impl Fn(usize) -> i64) -> (Glossary, Deck) {
    let terms: Vec<String> = (0..count).map(|number| format!("begrip {number}")).collect();
    let lines: Vec<&str> = terms.iter().map(String::as_str).collect();
    let glossary = glossary(&[("1.1", &lines)]);
    let mut deck = Deck::default();
    for (number, term) in glossary.terms().iter().enumerate() {
        deck.tell("1.1", &term.concept.id, review(day(number), 0, Good));
    }
    (glossary, deck)
}

#[test]
fn an_absence_floods_nothing() {
    let (glossary, mut deck) = many(300, |number| i64::from(number >= 200) * 90);
    let settings = settings(10);
    let after_years = queue(desk(&glossary, &deck, &settings, 100), Part::All);
    assert_eq!(
        (after_years.due.len(), after_years.waiting),
        (MOST_REVIEWS_PER_DAY, 200)
    );
    assert!(after_years.new.is_empty(), "nothing new while something waits");
    // First what is most likely still known: those of day 90.
    let is_recent = |id: &&str| deck.standing(id, SATURDAY.plus(100)).unwrap().last_day == SATURDAY.plus(90);
    assert!(after_years.due.iter().all(is_recent));
    // What is done today makes no room for more today.
    let done: Vec<String> = after_years.due.iter().take(30).map(ToString::to_string).collect();
    for id in done {
        deck.tell("1.1", &id, review(100, 1, Good));
    }
    let later = queue(desk(&glossary, &deck, &settings, 100), Part::All);
    assert_eq!((later.due.len(), later.waiting), (70, 200));
    let tomorrow = queue(desk(&glossary, &deck, &settings, 101), Part::All);
    assert_eq!(tomorrow.due.len(), MOST_REVIEWS_PER_DAY);
}

#[test]
fn the_order_stays_while_cards_leave() {
    let (glossary, mut deck) = many(40, |_| 0);
    let settings = settings(0);
    let ids = |queue: &Queue| -> Vec<String> { queue.due.iter().map(ToString::to_string).collect() };
    let before = ids(&queue(desk(&glossary, &deck, &settings, 9), Part::All));
    assert!(!before.is_sorted(), "cards of one section come apart");
    deck.tell("1.1", &before[0], review(9, 1, Good));
    assert_eq!(
        ids(&queue(desk(&glossary, &deck, &settings, 9), Part::All)),
        before[1..]
    );
    assert_ne!(
        ids(&queue(desk(&glossary, &deck, &settings, 10), Part::All)),
        before[1..]
    );
}

#[test]
fn a_session_from_the_first_card_to_the_last() {
    let (glossary, mut deck) = many(6, |_| 0);
    let settings = settings(0);
    let missed = "begrip-3";
    let (mut shown, mut order) = (None::<String>, Vec::new());
    for minute in 0..20_u16 {
        let queue = queue(desk(&glossary, &deck, &settings, 9), Part::All);
        let Some(next) = queue.next(at(9, minute.into()), shown.as_deref()) else {
            break;
        };
        let card = next.card.to_owned();
        order.push((card.clone(), next.because));
        let rating = if card == missed && next.because == Because::Due {
            Again
        } else {
            Good
        };
        let number = u16::try_from(deck.card(&card).unwrap().reviews().len()).unwrap();
        deck.tell(
            "1.1",
            &card,
            Review {
                at: at(9, minute.into()),
                ..review(9, number, rating)
            },
        );
        shown = Some(card);
    }
    // Six cards, and the missed one once more: at the end, because the session took less than ten minutes.
    assert_eq!(order.len(), 7, "{order:?}");
    assert_eq!(order[6], (missed.to_owned(), Because::Step));
    let done = deck.done_on(SATURDAY.plus(9));
    assert_eq!((done.repeated, done.known, done.new), (6, 5, 0));
}

#[test]
fn what_was_missed_comes_after_ten_minutes() {
    let (glossary, mut deck) = many(30, |_| 0);
    deck.tell(
        "1.1",
        "begrip-3",
        Review {
            at: at(9, 0),
            ..review(9, 1, Again)
        },
    );
    let settings = settings(0);
    let queue = queue(desk(&glossary, &deck, &settings, 9), Part::All);
    let because = |minute| queue.next(at(9, minute), Some("begrip-3")).unwrap().because;
    assert_eq!(
        (because(9), because(11)),
        (Because::Due, Because::Due),
        "not the one that was just shown"
    );
    let next = |minute| queue.next(at(9, minute), Some("begrip-4")).unwrap();
    assert_eq!(
        (next(9).because, next(10).because, next(10).card),
        (Because::Due, Because::Step, "begrip-3")
    );
}

#[test]
fn new_cards_come_among_the_others() {
    let (mut glossary, mut deck) = many(20, |_| 0);
    let fresh: Vec<String> = (0..10).map(|number| format!("nieuw {number}")).collect();
    let lines: Vec<&str> = fresh.iter().map(String::as_str).collect();
    let mut all = book(&[("1.2", &lines)]);
    all.sections.insert(
        0,
        (
            "1.1".into(),
            glossary.terms().iter().map(|term| term.concept.clone()).collect(),
        ),
    );
    glossary = Glossary::of([&all], []);
    let settings = settings(10);
    let mut kinds = String::new();
    for turn in 0..30_u16 {
        let queue = queue(desk(&glossary, &deck, &settings, 9), Part::All);
        let next = queue.next(at(9, turn.into()), None).unwrap();
        assert_eq!(
            queue.next(at(9, turn.into()), None),
            Some(next),
            "the same until something is answered"
        );
        kinds.push(if next.because == Because::New { 'n' } else { 'd' });
        let id = next.card.to_owned();
        deck.tell(
            "1.1",
            &id,
            Review {
                at: at(9, turn.into()),
                ..review(9, 1, Good)
            },
        );
    }
    let in_first_half = kinds[..15].matches('n').count();
    assert!((2..=8).contains(&in_first_half), "{kinds}");
}
