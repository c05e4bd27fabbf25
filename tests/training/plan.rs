//! The plan towards an exam.

use accountwijs::training::Rating::Good;
use accountwijs::training::{
    Calculation, Deck, Desk, Exam, Glossary, Part, Plan, Settings, Solved, new_of_today, plan, queue,
};

use super::{SATURDAY, at, desk, glossary, review};

/// Terms in two chapters.
fn terms(count: usize) -> Glossary {
    let names: Vec<String> = (0..count).map(|number| format!("begrip {number}")).collect();
    let lines: Vec<&str> = names.iter().map(String::as_str).collect();
    let (first, second) = lines.split_at(count / 2);
    glossary(&[("1.1", first), ("6.12", second)])
}

fn planned(desk: Desk, days: i64, part: Part, open_cases: u32) -> Plan {
    let exam = Exam {
        day: desk.today.plus(days),
        part,
        open_cases,
    };
    plan(desk, exam)
}

#[test]
fn everything_is_begun_in_time() {
    let (glossary, deck) = (terms(100), Deck::default());
    let settings = Settings {
        minutes_per_day: 90,
        ..Settings::default()
    };
    let desk = desk(&glossary, &deck, &settings, 0);
    for days in [1, 2, 3, 7, 30, 200] {
        let plan = planned(desk, days, Part::All, 3);
        assert_eq!(plan.days.len(), usize::try_from(days).unwrap());
        assert_eq!(plan.days[0].day, SATURDAY);
        assert_eq!(plan.days.iter().map(|day| day.new).sum::<u32>(), 100, "{days}");
        assert_eq!(plan.days.iter().map(|day| day.cases).sum::<u32>(), 3, "{days}");
        if days > 4 {
            let last: Vec<u32> = plan.days.iter().rev().take(2).map(|day| day.new).collect();
            assert_eq!(last, [0, 0], "{days}: nothing new on the last two days");
        }
        assert!(plan.left_out.is_nothing(), "{days}: {:?}", plan.left_out);
    }
    // Shares are equal: nothing is put off.
    let plan = planned(desk, 12, Part::All, 0);
    assert!(plan.days[..10].iter().all(|day| day.new == 10), "{:?}", plan.days);
    assert!(plan.days.iter().any(|day| day.reviews > 5));
}

#[test]
fn a_plan_that_does_not_fit_says_so() {
    let (glossary, deck) = (terms(580), Deck::default());
    let settings = Settings {
        minutes_per_day: 30,
        ..Settings::default()
    };
    let plan = planned(desk(&glossary, &deck, &settings, 0), 3, Part::All, 12);
    assert!(
        plan.left_out.terms > 200 && plan.left_out.cases > 0,
        "{:?}",
        plan.left_out
    );
    assert!(plan.days.iter().all(|day| day.minutes <= 31), "{:?}", plan.days);
    let begun: u32 = plan.days.iter().map(|day| day.new).sum();
    assert_eq!(begun + plan.left_out.terms, 580);
    // With more days it fits.
    let plan = planned(desk(&glossary, &deck, &settings, 0), 60, Part::All, 12);
    assert!(plan.left_out.is_nothing(), "{:?}", plan.left_out);
}

#[test]
fn days_that_were_missed_are_spread_over_the_rest() {
    let (glossary, deck, settings) = (terms(100), Deck::default(), Settings::default());
    let exam = SATURDAY.plus(22);
    let new_today = |day| {
        let desk = desk(&glossary, &deck, &settings, day);
        plan(
            desk,
            Exam {
                day: exam,
                part: Part::All,
                open_cases: 0,
            },
        )
        .days[0]
            .new
    };
    assert_eq!([new_today(0), new_today(10), new_today(18)], [5, 10, 50]);
}

/// Five a day: who learned three of them has two to go, and who learned all is done until tomorrow.
#[test]
fn what_was_done_today_counts() {
    let (glossary, settings) = (terms(100), Settings::default());
    for (why, learned, to_go, tomorrow) in [
        ("nothing yet", 0, 5, 5),
        ("some", 3, 2, 5),
        ("all of it", 5, 0, 5),
        ("more than asked: less remains", 24, 0, 4),
    ] {
        let mut deck = Deck::default();
        for term in glossary.terms().iter().take(learned) {
            deck.tell("1.1", &term.concept.id, review(0, 0, Good));
        }
        let desk = desk(&glossary, &deck, &settings, 0);
        let plan = planned(desk, 22, Part::All, 0);
        assert_eq!((plan.days[0].new, plan.days[1].new), (to_go, tomorrow), "{why}");
        let of_today = u16::try_from(learned).unwrap().max(5);
        assert_eq!(new_of_today(&plan, deck.done_on(desk.today)), Some(of_today), "{why}");
    }
    let nothing = planned(desk(&glossary, &Deck::default(), &settings, 0), 0, Part::All, 0);
    assert_eq!(
        new_of_today(&nothing, Deck::default().done_on(SATURDAY)),
        None,
        "on the day itself"
    );
}

#[test]
fn time_that_was_spent_today_is_gone() {
    let (glossary, mut deck) = (terms(400), Deck::default());
    let settings = Settings {
        minutes_per_day: 10,
        ..Settings::default()
    };
    let minutes = |deck: &Deck| planned(desk(&glossary, deck, &settings, 0), 20, Part::All, 0).days[0].minutes;
    assert_eq!(minutes(&deck), 10);
    // Twelve new terms take five minutes.
    for term in glossary.terms().iter().take(12) {
        deck.tell("1.1", &term.concept.id, review(0, 0, Good));
    }
    assert_eq!(minutes(&deck), 5);
    let calculated = [Calculation::of(
        "break-even",
        "6.12",
        vec![Solved {
            day: SATURDAY,
            at: at(0, 0),
            right: true,
            tries: 1,
            hints: 0,
        }],
    )];
    let desk = Desk {
        calculations: &calculated,
        ..desk(&glossary, &deck, &settings, 0)
    };
    assert_eq!(
        planned(desk, 20, Part::All, 0).days[0].minutes,
        1,
        "and a calculation four"
    );
}

/// What a session asks is what the plan says; who does it every day is ready two days before the exam.
#[test]
fn who_follows_the_plan_is_ready_in_time() {
    let (glossary, mut deck) = (terms(200), Deck::default());
    let settings = Settings {
        minutes_per_day: 45,
        ..Settings::default()
    };
    let exam = 30;
    for day in 0..exam {
        let planned = planned(desk(&glossary, &deck, &settings, day), exam - day, Part::All, 0);
        assert!(planned.left_out.is_nothing(), "day {day}: {:?}", planned.left_out);
        let new_per_day = new_of_today(&planned, deck.done_on(SATURDAY.plus(day))).unwrap();
        let by_plan = Settings {
            new_per_day,
            ..settings
        };
        let asked = deck.clone();
        let today = queue(desk(&glossary, &asked, &by_plan, day), Part::All);
        assert_eq!(today.new.len(), usize::from(new_per_day), "day {day}");
        assert_eq!(today.due.len(), planned.days[0].reviews as usize, "day {day}");
        for (id, number) in today.new.iter().chain(&today.due).zip(0..) {
            deck.tell("1.1", id, review(day, number, Good));
        }
        if day >= exam - 2 {
            assert_eq!(new_per_day, 0, "day {day}: nothing new any more");
        }
    }
    assert_eq!(deck.standings(SATURDAY.plus(exam)).count(), 200);
}

#[test]
fn what_is_remembered_on_the_day() {
    let glossary = terms(40);
    let mut deck = Deck::default();
    for term in glossary.terms().iter().take(20) {
        deck.tell("1.1", &term.concept.id, review(0, 0, Good));
        deck.tell("1.1", &term.concept.id, review(2, 1, Good));
    }
    let settings = Settings::default();
    let plan = planned(desk(&glossary, &deck, &settings, 3), 30, Part::All, 0);
    let shown: Vec<_> = plan
        .recall
        .iter()
        .map(|recall| (recall.chapter.as_str(), recall.terms))
        .collect();
    assert_eq!(shown, [("1", 20), ("6", 20)]);
    let [first, second] = &plan.recall[..] else { panic!() };
    assert!(
        first.with_plan >= 85 && first.with_plan > first.without && first.without > 50,
        "{first:?}"
    );
    assert!(second.with_plan >= 75 && second.without == 0, "{second:?}");
    // Of one chapter only that chapter.
    assert_eq!(
        planned(desk(&glossary, &deck, &settings, 3), 30, Part::Chapter("6"), 0)
            .recall
            .len(),
        1
    );
}

#[test]
fn on_the_day_itself_and_after_it_there_is_no_plan() {
    let (glossary, deck, settings) = (terms(10), Deck::default(), Settings::default());
    for days in [0, -5] {
        assert!(
            planned(desk(&glossary, &deck, &settings, 0), days, Part::All, 0)
                .days
                .is_empty()
        );
    }
}

#[test]
fn calculations_have_their_share() {
    let (glossary, deck, settings) = (terms(10), Deck::default(), Settings::default());
    let calculations: Vec<Calculation> = (0..9)
        .map(|number| Calculation::of(&format!("model-{number}"), "6.12", Vec::new()))
        .chain([Calculation::of("elders", "1.1", Vec::new())])
        .collect();
    let desk = Desk {
        calculations: &calculations,
        ..desk(&glossary, &deck, &settings, 0)
    };
    let plan = planned(desk, 30, Part::Chapter("6"), 0);
    let all: u32 = plan.days.iter().map(|day| day.calculations).sum();
    assert!((18..90).contains(&all), "nine new ones and their repetitions: {all}");
}

/// What is begun late meets days that are full of repetitions: then everything is begun earlier, as long as that helps.
#[test]
fn what_does_not_fit_evenly_is_begun_earlier() {
    let (glossary, deck) = (terms(580), Deck::default());
    let calculations: Vec<Calculation> = (0..66)
        .map(|number| Calculation::of(&format!("model-{number}"), "6.12", Vec::new()))
        .collect();
    let settings = Settings {
        minutes_per_day: 60,
        ..Settings::default()
    };
    let desk = Desk {
        calculations: &calculations,
        ..desk(&glossary, &deck, &settings, 0)
    };
    let plan = planned(desk, 35, Part::All, 4);
    assert!(plan.left_out.is_nothing(), "{:?}", plan.left_out);
    assert!(plan.days.iter().all(|day| day.minutes <= 61));
}
