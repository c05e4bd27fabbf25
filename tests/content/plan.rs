//! A plan that a guided case builds: how it is read, and what of it stands on paper.

use std::fs;

use accountwijs::content::Task;
use accountwijs::exercises::{Filled, Verdict, mark, model_answer};
use accountwijs::progress::{Attempt, Draft, Time};
use accountwijs::text::plan::{Piece, Plan, plan};

use crate::rules::{SECTION, check};
use crate::samples::{numbers, root, sample};

/// What `filled` at these parts makes of the sample, with seed 3.
fn written(parts: &[(usize, Filled)]) -> Plan {
    let exercise = sample("plan");
    let numbers = numbers(&exercise, 3);
    let Task::Case(case) = &exercise.task else {
        panic!("a case")
    };
    let whole = |part: Option<usize>, filled: &Filled| -> Option<Verdict> {
        Some(match part {
            None => mark(&exercise, &numbers, filled),
            Some(part) => mark(&case.parts[part], numbers.of_part(part), filled),
        })
    };
    let mut attempt = Attempt::new(3);
    for (position, filled) in parts {
        let mut part = attempt.part(*position);
        part.answer = filled.clone();
        let own = |_: Option<usize>, filled: &Filled| whole(Some(*position), filled);
        part.check(&case.parts[*position], &own);
        attempt.take_part(&exercise, &whole, *position, part);
    }
    let saved = attempt.draft(Time::LATEST).write().unwrap();
    plan(&exercise, &numbers, &Draft::read(&saved).unwrap()).unwrap()
}

fn filled(fields: &[(&str, &str)], choices: &[(&str, &[usize])]) -> Filled {
    let mut filled = Filled::default();
    for (name, text) in fields {
        filled.write(name, text);
    }
    for (name, positions) in choices {
        filled.choose(name, positions);
    }
    filled
}

fn pieces<'a>(plan: &'a Plan, title: &str) -> &'a [Piece] {
    let mut steps = plan.chapters.iter().flat_map(|chapter| &chapter.steps);
    &steps.find(|step| step.title == title).unwrap().pieces
}

fn cells(rows: &[&[&str]]) -> Vec<Vec<String>> {
    let row = |row: &&[&str]| row.iter().map(|&cell| cell.to_owned()).collect();
    rows.iter().map(row).collect()
}

#[test]
fn the_summary_is_written_last_and_stands_first() {
    let plan = written(&[]);
    let titles: Vec<_> = plan.chapters.iter().map(|chapter| chapter.title.as_str()).collect();
    assert_eq!(titles, ["Samenvatting", "Analyse", "Keuze"]);
    assert_eq!((plan.done, plan.count), (0, 8));
    assert_eq!(
        (plan.title.as_str(), plan.account.as_str()),
        ("Het plan voor de fietsenwinkel", "Fietsen Vermeulen")
    );
    let steps = plan.chapters.iter().flat_map(|chapter| &chapter.steps);
    for step in steps {
        assert_eq!(
            (step.pieces.as_slice(), &step.chart),
            (&[][..], &None),
            "{}",
            step.title
        );
    }
}

#[test]
fn own_words_and_numbers_stand_on_paper() {
    let text = "Een winkel in de stad.\n\n  Amina beslist. ";
    let plan = written(&[
        (0, filled(&[("begrip", "portier")], &[])),
        (1, filled(&[("waarde0", "179")], &[])),
        (2, filled(&[], &[("item0", &[2]), ("item3", &[3]), ("item6", &[0])])),
        (
            3,
            filled(&[("tekst", text)], &[("vergeleken", &[0]), ("punten", &[2, 1, 0])]),
        ),
        (4, filled(&[], &[("keuze", &[1])])),
        (6, filled(&[("cel0", "Youssef"), ("cel1", "4")], &[])),
    ]);
    let paragraph = |text: &str| Piece::Paragraph(text.to_owned());
    assert_eq!(pieces(&plan, "Wie laat binnen"), [paragraph("portier")]);
    assert_eq!(
        pieces(&plan, "Nodige afzet"),
        [Piece::Table {
            heads: Vec::new(),
            rows: cells(&[&["Afzet voor de gewenste winst", "179\u{a0}stuks"]]),
        }]
    );
    assert_eq!(
        pieces(&plan, "SWOT"),
        [Piece::Quadrants {
            axes: None,
            cells: [
                ("Sterkte", vec!["De leverancier kent de winkel goed"]),
                ("Zwakte", vec![]),
                ("Kans", vec!["Mensen komen van ver"]),
                ("Bedreiging", vec!["De huur is hoog"]),
            ]
            .map(|(name, items)| (name.to_owned(), items.into_iter().map(str::to_owned).collect()))
            .to_vec(),
        }]
    );
    assert_eq!(
        pieces(&plan, "De winkel"),
        [paragraph("Een winkel in de stad."), paragraph("Amina beslist.")]
    );
    assert_eq!(
        pieces(&plan, "Advies"),
        [paragraph("Openen als er minstens 40 fietsen per jaar worden verkocht.")],
        "also what is not right: it is the learner's plan"
    );
    assert_eq!(
        pieces(&plan, "Acties"),
        [Piece::Table {
            heads: ["Actie", "Wie", "Zaterdagen"].map(str::to_owned).to_vec(),
            rows: cells(&[&["bezoekers tellen", "Youssef", "4\u{a0}dagen"]]),
        }]
    );
    assert_eq!(pieces(&plan, "Doelen"), []);
    assert_eq!(plan.scores, [("De winkel".to_owned(), "1,5 van 3 punten".to_owned())]);
}

/// Before it is worked out, the picture would give the answer away.
#[test]
fn the_chart_comes_with_the_right_number() {
    let numbers = numbers(&sample("plan"), 3);
    let right = numbers.of_part(1).one().unwrap().asked[0].clone();
    let right = right.show(&right.rounded);
    for (why, typed, is_there) in [
        ("right", right.as_str(), true),
        ("wrong", "1", false),
        ("no number", "veel", false),
    ] {
        let plan = written(&[(1, filled(&[("waarde0", typed)], &[]))]);
        let mut steps = plan.chapters.iter().flat_map(|chapter| &chapter.steps);
        let step = steps.find(|step| step.title == "Nodige afzet").unwrap();
        assert_eq!(step.chart.is_some(), is_there, "{why}");
        assert!(!step.pieces.is_empty(), "{why}");
    }
}

/// Every kind of piece a model answer can become is there for whoever prints.
#[test]
fn a_complete_plan_leaves_nothing_open() {
    let exercise = sample("plan");
    let model = model_answer(&exercise, &numbers(&exercise, 3))
        .filled(&exercise.task)
        .unwrap();
    let parts: Vec<_> = (0..8).map(|part| (part, model.of_part(part))).collect();
    let plan = written(&parts);
    assert_eq!((plan.done, plan.scores.len()), (8, 3));
    let steps = plan.chapters.iter().flat_map(|chapter| &chapter.steps);
    for step in steps {
        assert!(!step.pieces.is_empty(), "{}", step.title);
    }
}

#[test]
fn rules_of_a_plan() {
    let written = fs::read_to_string(root().join(SECTION).join("plan.toml")).unwrap();
    let part_of = |name: &str| {
        let start = written
            .find(&format!("[[task.case.chapters.parts]]\nname = \"{name}\""))
            .unwrap();
        let rest = &written[start + 1..];
        let end = rest.find("\n[[task.case.chapters]]").into_iter();
        let end = end.chain(rest.find("\n[[task.case.chapters.parts]]")).min();
        &written[start..start + 1 + end.unwrap_or(rest.len())]
    };
    let chapters = "[[task.case.chapters]]";
    check(&[
        (
            "no account",
            "plan",
            "account = \"Fietsen Vermeulen\"",
            "account = \"\"",
            "expected a text",
            "account = \"\"",
        ),
        (
            "a step without a heading",
            "plan",
            "name = \"Advies\"\n",
            "",
            "expected a text",
            "[[task.case.chapters.parts]]",
        ),
        (
            "two headings alike",
            "plan",
            "name = \"Doelen\"",
            "name = \"SWOT\"",
            "found `SWOT` twice",
            "name = \"SWOT\"",
        ),
        (
            "a heading that fills the line",
            "plan",
            "name = \"Doelen\"",
            "name = \"Doelen voor de omzet en voor de relatie van de winkel met de bank\"",
            "expected a heading of 60 letters at most, found 65",
            "name = \"Doelen voor",
        ),
        (
            "too little to write",
            "plan",
            part_of("Doelen"),
            "",
            "expected at least 3 open parts, found 2",
            chapters,
        ),
        (
            "too few steps",
            "plan",
            &[part_of("Wie laat binnen"), "\n", part_of("Nodige afzet")].concat(),
            "",
            "expected 7 to 24 parts in all chapters, found 6",
            chapters,
        ),
        (
            "a value where no calculator is",
            "plan",
            "De vraag aan de rand",
            "De {vraag} aan de rand",
            "expected no value",
            "text = \"\"\"",
        ),
        (
            "a heading outside a plan",
            "case",
            "prompt = \"Wat raad",
            "name = \"Advies\"\nprompt = \"Wat raad",
            "expected no name outside a plan",
            "name = \"Advies\"",
        ),
    ]);
}
