//! What the trainer says.

use accountwijs::text::training as text;
use accountwijs::training::Rating::{Again, Easy, Good, Hard};
use accountwijs::training::{
    Buttons, DayDone, DayPlan, Deck, Exam, LeftOut, Part, Plan, Queue, Settings, Share, TypedVerdict, plan,
};

use super::{SATURDAY, desk, glossary};

#[test]
fn buttons() {
    for (buttons, rating, days, expected) in [
        (Buttons::Two, Again, 0, "Nog niet: straks opnieuw"),
        (Buttons::Two, Good, 4, "Ik wist het: terug over 4 dagen"),
        (Buttons::Two, Good, 1, "Ik wist het: morgen terug"),
        (Buttons::Four, Hard, 0, "Moeizaam: straks opnieuw"),
        (Buttons::Four, Good, 75, "Goed: terug over 2 maanden"),
        (Buttons::Four, Easy, 900, "Makkelijk: terug over 2 jaar"),
    ] {
        let (name, back) = text::button(buttons, rating, days);
        assert_eq!(format!("{name}: {back}"), expected);
    }
    assert_eq!(Buttons::Two.ratings(), [Again, Good]);
    assert_eq!(Buttons::Four.ratings(), [Again, Hard, Good, Easy]);
}

#[test]
fn the_end_of_the_day() {
    for (repeated, known, new, calculated, tomorrow, expected) in [
        (20, 18, 0, 0, 7, "20 begrippen herhaald, 18 wist je. Morgen: 7."),
        (
            1,
            1,
            1,
            1,
            0,
            "1 begrip herhaald, 1 wist je. Je leerde 1 nieuw begrip. Je rekende 1 model uit met nieuwe getallen. \
             Morgen: 0.",
        ),
        (0, 0, 5, 0, 5, "Je leerde 5 nieuwe begrippen. Morgen: 5."),
        (
            0,
            0,
            0,
            3,
            0,
            "Je rekende 3 modellen uit met nieuwe getallen. Morgen: 0.",
        ),
    ] {
        assert_eq!(
            text::done(DayDone { repeated, known, new }, calculated, tomorrow),
            expected
        );
    }
    assert_eq!(
        text::nothing_yet("1", 10),
        "Nog geen begrippen geleerd. Begin met hoofdstuk 1: 10 begrippen, 5 minuten."
    );
    assert_eq!(text::waiting(0), None);
    assert!(text::waiting(1).unwrap().starts_with("Er wacht nog 1 begrip."));
    assert!(text::waiting(30).unwrap().starts_with("Er wachten nog 30 begrippen."));
    assert!(text::difficult("6.12").contains("Lees 6.12 nog eens"));
}

#[test]
fn what_there_is_to_do() {
    for (due, new, calculations, expected) in [
        (12, 7, 2, "12 te herhalen · 7 nieuwe · 2 rekenmodellen"),
        (3, 1, 0, "3 te herhalen · 1 nieuw"),
        (0, 0, 1, "0 te herhalen · 1 rekenmodel"),
    ] {
        let mut queue = Queue::default();
        queue.due = vec!["begrip"; due];
        queue.new = vec!["begrip"; new];
        queue.calculations = vec!["break-even"; calculations];
        assert_eq!(text::to_do(&queue), expected);
    }
}

#[test]
fn figures() {
    assert_eq!(
        text::chapter_retention("6", Share { right: 9, of: 12 }),
        "Hoofdstuk 6: 9 van de 12 keer (75 %)."
    );
    let share = |right, of| Share { right, of };
    assert_eq!(
        text::retention(share(37, 40), 90),
        "Er kwam 40 keer een begrip terug; 37 keer wist je het nog (93 %). Je doel is 90 %."
    );
    assert!(text::retention(share(0, 0), 90).starts_with("Nog niets kwam"));
    for (counts, expected) in [
        (
            &[12, 3, 8, 0][..],
            "Vandaag komen 12 begrippen terug, de 3 dagen daarna samen 11. De drukste dag is overmorgen, met 8.",
        ),
        (&[1, 0, 0], "Vandaag komt 1 begrip terug, de 2 dagen daarna samen 0."),
        (
            &[0, 4, 4],
            "Vandaag komt niets terug, de 2 dagen daarna samen 8. De drukste dag is morgen, met 4.",
        ),
        (&[], ""),
    ] {
        assert_eq!(text::forecast(counts), expected);
    }
    assert_eq!(
        text::test_result(share(8, 10)),
        "8 van de 10 juist. Extra oefenen verandert je planning niet."
    );
}

#[test]
fn typed_terms() {
    let wrong = TypedVerdict::Wrong {
        is_instead: Some("beslisser".into()),
    };
    for (verdict, instead, expected) in [
        (TypedVerdict::Right, None, "Juist. "),
        (
            TypedVerdict::RightWithSlip {
                written: "portier".into(),
            },
            None,
            "Juist. Een tikfout telt niet als fout: je schrijft ‘portier’.",
        ),
        (
            wrong,
            Some(("beslisser", "Lid van de DMU dat de keuze maakt.")),
            "Niet juist. Gevraagd was ‘portier’. ‘beslisser’ is iets anders: lid van de DMU dat de keuze maakt.",
        ),
        (
            TypedVerdict::Wrong { is_instead: None },
            None,
            "Niet juist. Gevraagd was ‘portier’.",
        ),
    ] {
        let (word, reason) = text::typed(&verdict, "portier", instead);
        assert_eq!(format!("{word} {reason}"), expected);
    }
}

#[test]
fn the_plan() {
    let day = |new, reviews, calculations, cases, minutes| DayPlan {
        day: SATURDAY,
        new,
        reviews,
        calculations,
        cases,
        minutes,
    };
    assert_eq!(
        text::day_plan(&day(12, 34, 1, 1, 25)),
        "12 nieuwe begrippen, 34 herhalingen, 1 rekenmodel en 1 casus; ongeveer 25 minuten."
    );
    assert_eq!(
        text::day_plan(&day(1, 0, 0, 0, 1)),
        "1 nieuw begrip; ongeveer 1 minuut."
    );
    assert_eq!(text::day_plan(&day(0, 0, 0, 0, 0)), "Niets gepland: een vrije dag.");
    let with = |left_out| Plan {
        days: Vec::new(),
        left_out,
        recall: Vec::new(),
    };
    let exam = SATURDAY.plus(7);
    assert_eq!(
        text::verdict(&with(LeftOut::default()), exam, 60),
        "Je bent op tijd klaar voor zaterdag 21 maart 2026."
    );
    let left_out = LeftOut {
        terms: 120,
        cases: 2,
        ..LeftOut::default()
    };
    assert_eq!(
        text::verdict(&with(left_out), exam, 30),
        "Dat lukt niet meer helemaal: 120 nieuwe begrippen en 2 casussen passen niet meer in 30 minuten per dag vóór \
         zaterdag 21 maart 2026. Maak meer tijd vrij, of kies een kleiner deel van het boek. Wat er wel in past, staat hieronder."
    );
    for (days, expected) in [(-1, "voorbij"), (0, "vandaag"), (1, "Nog 1 dag"), (30, "Nog 30 dagen")] {
        assert!(text::days_to_exam(days).contains(expected));
    }
}

/// No exclamation marks and no "helaas" (interface, checklist 14).
#[test]
fn the_tone() {
    let glossary = glossary(&[("1.1", &["account"])]);
    let (deck, settings) = (Deck::default(), Settings::default());
    let desk = desk(&glossary, &deck, &settings, 0);
    let exam = Exam {
        day: SATURDAY.plus(9),
        part: Part::All,
        open_cases: 0,
    };
    let plan = plan(desk, exam);
    let mut said = vec![
        text::verdict(&plan, exam.day, 60),
        text::chapter_recall(&plan.recall[0]),
        text::ESTIMATE.to_owned(),
    ];
    said.extend(plan.days.iter().map(text::day_plan));
    said.extend(accountwijs::training::Mode::ALL.map(|mode| text::mode(mode).1.to_owned()));
    for sentence in said {
        assert!(
            !sentence.contains('!') && !sentence.to_lowercase().contains("helaas"),
            "{sentence}"
        );
    }
}

#[test]
fn how_a_card_stands() {
    use accountwijs::training::TermState::{Difficult, Due, Known, Learning, New};
    for (state, days, answered, expected) in [
        (New, None, (0, 0), "Stand: nieuw. Nog niet geleerd."),
        (
            Learning,
            Some(1),
            (1, 0),
            "Stand: bezig. Komt morgen terug. 1 keer geleerd, 0 keer gemist.",
        ),
        (
            Known,
            Some(40),
            (7, 1),
            "Stand: gekend. Komt terug over 40 dagen. 7 keer geleerd, 1 keer gemist.",
        ),
        (
            Due,
            Some(-3),
            (2, 1),
            "Stand: te herhalen. Komt vandaag terug. 2 keer geleerd, 1 keer gemist.",
        ),
        (
            Difficult,
            Some(0),
            (9, 6),
            "Stand: moeilijk. 9 keer geleerd, 6 keer gemist.",
        ),
    ] {
        assert_eq!(text::stands(state, days, answered), expected);
    }
}

#[test]
fn the_forecast_says_and_draws_the_same() {
    use accountwijs::chart::table;
    use accountwijs::text::forecast::chart;
    let chart = chart(&[3, 0, 5], SATURDAY);
    assert!(
        chart.summary.starts_with("Vandaag komen 3 begrippen terug"),
        "{}",
        chart.summary
    );
    let table = &table(&chart)[0];
    let rows: Vec<(&str, &str)> = { table.rows.iter() }
        .map(|row| (row.name.as_str(), row.cells[0].as_str()))
        .collect();
    assert_eq!(rows, [("vandaag", "3"), ("zo 15", "0"), ("ma 16", "5")]);
}

#[test]
fn what_a_file_would_bring() {
    use accountwijs::sharing::Found;
    use accountwijs::text::glossary::preview;
    let found = |cards: usize, known, skipped, shortened| {
        let card = accountwijs::training::OwnCard {
            section: String::new(),
            front: "a".into(),
            back: "b".into(),
        };
        preview(&Found {
            cards: vec![card; cards],
            known,
            skipped,
            shortened,
        })
    };
    assert_eq!(found(1, 0, 0, 0), "Er komt 1 kaart bij.");
    assert_eq!(
        found(22, 12, 1, 2),
        "Er komen 22 kaarten bij. 12 stonden hier al; 1 regel had geen voor- of achterkant; 2 kaarten zijn ingekort."
    );
    assert_eq!(found(0, 1, 0, 0), "Er komt niets bij. 1 stond hier al.");
}
