use super::*;
use crate::content::{AnswerOption, Block, Calculation, Draw, Inline, Level, Number, OwnMistake, Steps, TableRow};
use crate::ordered::SortedMap;

fn rows(rows: &[&[(&str, &[&str])]]) -> Draw {
    let cell = |(key, texts): &(&str, &[&str])| {
        let texts: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
        ((*key).to_owned(), Draw::OneOf(texts))
    };
    Draw::Rows(rows.iter().map(|row| row.iter().map(cell).collect()).collect())
}

/// A choice between accounts of which the scores are drawn, each list of scores as one text.
fn selection() -> Calculation {
    let scores: &[&str] = &["9; 5; 6", "6; 8; 7", "7; 7; 5", "4; 9; 8", "8; 4; 9", "5; 6; 10"];
    let criteria = rows(&[
        &[("gewicht", &["40"])],
        &[("gewicht", &["35"])],
        &[("gewicht", &["25"])],
    ]);
    Calculation {
        calculator: "account-selectiescore".to_owned(),
        given: SortedMap::from([
            ("criteria".to_owned(), criteria),
            (
                "accounts".to_owned(),
                rows(&[&[("scores", scores)], &[("scores", scores)]]),
            ),
        ]),
        require: SortedMap::new(),
        mistakes: ["gewichten-van-honderd", "zonder-gewichten", "scores-opgeteld"]
            .map(str::to_owned)
            .into(),
        own_mistakes: Vec::new(),
    }
}

fn exercise(task: Task) -> Exercise {
    Exercise {
        id: "4.1.2/keuze".to_owned(),
        title: String::new(),
        level: Level::Toepassen,
        objective: 1,
        minutes: 5,
        prompt: RichText::default(),
        hints: Vec::new(),
        solution: RichText::default(),
        task,
    }
}

#[test]
fn one_row_of_a_list_can_be_asked() {
    let number = exercise(Task::Number(Number {
        calculation: selection(),
        ask: "totalen[1]".to_owned(),
        decimals: None,
    }));
    assert_eq!(prove(&number, 300).lines(), [""; 0]);
    let option = |correct: bool| AnswerOption {
        text: RichText::default(),
        correct,
        feedback: RichText::default(),
    };
    let steps = exercise(Task::Steps(Steps {
        calculation: selection(),
        recognition: vec![option(true), option(false)],
        structure: "totalen[0]".to_owned(),
        structure_says: RichText::default(),
        compute: vec!["totalen[0]".to_owned(), "totalen[1]".to_owned()],
    }));
    assert_eq!(prove(&steps, 300).lines(), [""; 0]);
    let numbers = Numbers::draw(&steps, 7, crate::calculators::ALL).unwrap();
    let (Task::Steps(task), Some(variant)) = (&steps.task, numbers.one()) else {
        panic!("steps with one calculation");
    };
    let formulas: Vec<String> = variant
        .formulas(task)
        .iter()
        .map(|option| option.formula.plain())
        .collect();
    assert_eq!(formulas, ["Σ w × s", "Σ 100 × w × s", "(Σ s) / aantal criteria", "Σ s"]);
    assert_eq!(
        crate::exercises::legend(&variant.formulas(task)),
        [("w", "gewicht"), ("s", "scores (lijst)")],
        "each symbol once, as they are read"
    );
}

fn own(name: &str, output: &str, value: &str) -> OwnMistake {
    OwnMistake {
        name: name.to_owned(),
        output: output.to_owned(),
        value: value.to_owned(),
        says: RichText::default(),
    }
}

/// GE/McKinsey turned round: the weighted score is given, the score of one factor is looked back.
fn turned_round() -> Exercise {
    let factors = |scores: &[&[&str]]| {
        let names = ["Groei", "Marge", "Rust"];
        let weights = ["40", "35", "25"];
        let rows = scores.iter().zip(names).zip(weights).map(|((scores, name), weight)| {
            let one = |text: &str| Draw::Fixed(text.to_owned());
            let scores = scores.iter().map(|text| (*text).to_owned()).collect();
            SortedMap::from([
                ("naam".to_owned(), one(name)),
                ("gewicht".to_owned(), one(weight)),
                ("score".to_owned(), Draw::OneOf(scores)),
            ])
        });
        Draw::Rows(rows.collect())
    };
    let all: &[&str] = &["1", "2", "3", "4", "5"];
    let ask = "aantrekkelijkheid[1].score";
    let mut exercise = exercise(Task::Number(Number {
        calculation: Calculation {
            calculator: "ge-mckinsey".to_owned(),
            given: SortedMap::from([
                ("aantrekkelijkheid".to_owned(), factors(&[all, &["2", "3", "4"], all])),
                ("sterkte".to_owned(), factors(&[all, all, all])),
            ]),
            require: SortedMap::new(),
            mistakes: Vec::new(),
            own_mistakes: vec![
                own(
                    "alles-door-gewicht",
                    ask,
                    "score_aantrekkelijkheid / aantrekkelijkheid[1].gewicht",
                ),
                own(
                    "zonder-delen",
                    ask,
                    "aantrekkelijkheid[1].score * aantrekkelijkheid[1].gewicht",
                ),
            ],
        },
        ask: ask.to_owned(),
        decimals: Some(0),
    }));
    let value = |key: &str| Inline::V(key.to_owned());
    exercise.prompt = RichText(vec![
        Block::Rows("aantrekkelijkheid".to_owned()),
        Block::P(vec![value("score_aantrekkelijkheid")]),
    ]);
    exercise
}

#[test]
fn a_cell_of_a_table_input_can_be_asked() {
    let exercise = turned_round();
    assert_eq!(prove(&exercise, 300).lines(), [""; 0]);
    let numbers = Numbers::draw(&exercise, 5, calculators::ALL).unwrap();
    let variant = numbers.one().unwrap();
    assert_eq!(variant.asked[0].key(), "aantrekkelijkheid[1].score");
    assert_eq!(variant.asked[0].name, "score (Marge)");
    let (heads, rows) = numbers.written_rows("aantrekkelijkheid").unwrap();
    assert_eq!(heads, ["factor", "gewicht", "score"]);
    assert_eq!((rows[1][0].as_str(), rows[1][2].as_str()), ("Marge", "?"));
    assert_ne!(rows[0][2], "?");
    let worked = crate::text::worked_solution(&exercise, &numbers);
    let keys: Vec<&str> = worked.iter().map(|line| line.key).collect();
    assert_eq!(keys, ["score_aantrekkelijkheid"], "only what the question states");
}

#[test]
fn a_list_has_a_column_for_each_criterion() {
    let number = exercise(Task::Number(Number {
        calculation: selection(),
        ask: "totalen[1]".to_owned(),
        decimals: None,
    }));
    let numbers = Numbers::draw(&number, 3, calculators::ALL).unwrap();
    let (heads, rows) = numbers.written_rows("accounts").unwrap();
    assert_eq!(heads, ["rij 1", "rij 2", "rij 3"], "criteria without names");
    assert_eq!((rows.len(), rows[0].len()), (2, 3));
    let worked = crate::text::worked_solution(&number, &numbers);
    let names: Vec<&str> = worked.iter().map(|line| line.name.as_str()).collect();
    assert_eq!(
        names,
        ["gewogen score per account (rij 2)"],
        "only the row that is asked"
    );
    let lines = numbers.written("accounts");
    assert_eq!(lines.lines().count(), 3, "a table in a text is lines: {lines}");
    let variant = numbers.one().unwrap();
    let why = crate::text::why_right(variant, &variant.asked[0]);
    assert!(why.starts_with("40\u{a0}%") && why.contains(" = "), "{why}");
}

#[test]
fn a_text_shows_an_outcome_no_finer_than_the_calculator_does() {
    let text = |text: &str| Draw::Fixed(text.to_owned());
    let given = [
        ("vaste_kosten", "30000,125"),
        ("prijs", "20"),
        ("variabele_kosten", "8"),
        ("afzet", "4200"),
    ];
    let number = exercise(Task::Number(Number {
        calculation: Calculation {
            calculator: "break-even".to_owned(),
            given: given.map(|(key, amount)| (key.to_owned(), text(amount))).into(),
            require: SortedMap::new(),
            mistakes: Vec::new(),
            own_mistakes: Vec::new(),
        },
        ask: "break_even_omzet".to_owned(),
        decimals: None,
    }));
    let numbers = Numbers::draw(&number, 1, calculators::ALL).unwrap();
    assert_eq!(numbers.written("veiligheidsmarge_pct"), "40,48\u{a0}%");
    assert_eq!(numbers.written("break_even_afzet"), "2.501");
    assert_eq!(numbers.written("afzet"), "4.200", "an input as it was given");
}

/// A calculation for each brand; a mistake about the market of the first one shows only in the others.
#[test]
fn a_mistake_may_be_left_out_of_one_row() {
    let row = |name: &str, own: &[&str], market: &str| TableRow {
        name: name.to_owned(),
        given: SortedMap::from([
            (
                "eigen_afzet".to_owned(),
                Draw::OneOf(own.iter().map(|text| (*text).to_owned()).collect()),
            ),
            ("markt_afzet".to_owned(), Draw::Fixed(market.to_owned())),
            ("eigen_omzet".to_owned(), Draw::Fixed("30000".to_owned())),
            ("markt_omzet".to_owned(), Draw::Fixed("500000".to_owned())),
        ]),
        cells: vec![Cell::Ask {
            key: "afzetaandeel_pct".to_owned(),
            decimals: Some(1),
        }],
    };
    let many: Vec<String> = (60..100).map(|tens| format!("{tens}10")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let table = |rows: Vec<TableRow>| {
        exercise(Task::Table(Table {
            calculation: Some(Calculation {
                calculator: "marktaandeel".to_owned(),
                given: SortedMap::new(),
                require: SortedMap::new(),
                mistakes: vec!["afzet-op-concurrenten".to_owned()],
                // 40.000 is the market of the first brand: there this is no mistake.
                own_mistakes: vec![own("markt-van-merk-a", "afzetaandeel_pct", "eigen_afzet / 40000")],
            }),
            heads: vec!["Merk".to_owned(), "Aandeel".to_owned()],
            rows,
        }))
    };
    let fine = table(vec![row("A", &many, "40000"), row("B", &many, "50000")]);
    assert_eq!(prove(&fine, 400).lines(), [""; 0]);
    let nowhere = table(vec![row("A", &many, "40000")]);
    let lines = prove(&nowhere, 3).lines();
    assert!(
        lines[0].contains("most often the mistake markt-van-merk-a gives the answer"),
        "{lines:?}"
    );
}
