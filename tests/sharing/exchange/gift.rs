//! GIFT: written so that another program reads it, and read from elsewhere.

use super::{every_kind, made, node, temporary, whole_book};
use accountwijs::sharing::exchange::{GiftProblem, PortableSet, Remark, read_gift, write_gift};
use accountwijs::sharing::{MAX_FILE_BYTES, OwnKind, OwnProblem, Unreadable};
use accountwijs::text::exchange::{RUBRIC, TRUTH, WORDS, gift_line, gift_read};

/// Reads a file with the parser of gift-pegjs, and prints what it made of it.
const PARSE: &str = "
const { parse } = require('gift-pegjs');
const text = require('fs').readFileSync(process.argv[1], 'utf8');
const found = parse(text).filter((one) => one.type !== 'Category');
console.log(JSON.stringify(found.map((one) => ({ type: one.type, title: one.title, choices: one.choices, pairs: one.matchPairs }))));";

fn written(set: &PortableSet) -> (String, Vec<(usize, Remark)>) {
    write_gift(set, WORDS.step, WORDS.asked)
}

fn parsed(text: &str, name: &str) -> Option<Vec<serde_json::Value>> {
    let file = temporary(name, text.as_bytes());
    let printed = node(PARSE, &file);
    std::fs::remove_file(&file).unwrap();
    Some(serde_json::from_str(&printed?).unwrap())
}

#[test]
fn another_program_reads_every_kind() {
    let (text, remarks) = written(&made(&every_kind(), 2));
    assert!(
        remarks.iter().any(|(_, remark)| *remark == Remark::OrderAsMatching),
        "{remarks:?}"
    );
    assert!(
        remarks.iter().any(|(_, remark)| *remark == Remark::GapsApart),
        "{remarks:?}"
    );
    let Some(found) = parsed(&text, "soorten.gift") else {
        return;
    };
    let count = |kind: &str| found.iter().filter(|one| one["type"] == kind).count();
    for (kind, least) in [("MC", 4), ("Matching", 3), ("Numerical", 6), ("Short", 1), ("Essay", 1)] {
        assert!(count(kind) >= least, "{kind}: {} in {found:#?}", count(kind));
    }
    let titles: Vec<_> = found.iter().map(|one| one["title"].as_str().unwrap()).collect();
    assert!(
        titles.iter().any(|title| title.contains(", variant B (2)")),
        "{titles:#?}"
    );
}

#[test]
fn another_program_reads_the_whole_book() {
    for (number, set) in whole_book().enumerate() {
        let (text, _) = written(&set);
        let Some(found) = parsed(&text, &format!("boek-{number}.gift")) else {
            return;
        };
        let asked = text.matches("[html]").count();
        assert_eq!(found.len(), asked, "set {number}: every question arrives");
        for one in &found {
            assert_ne!(one["type"], "Description", "{one}");
        }
    }
}

/// What we write, we read: as far as an own exercise can hold it.
#[test]
fn what_is_written_is_read() {
    let (text, _) = written(&made(&every_kind(), 2));
    let found = read_gift(&text, RUBRIC, TRUTH).unwrap();
    let kinds = |wanted: &dyn Fn(&OwnKind) -> bool| {
        found
            .iter()
            .filter(|one| one.made.as_ref().is_ok_and(|own| wanted(&own.kind)))
            .count()
    };
    assert!(kinds(&|kind| matches!(kind, OwnKind::Choice(_))) > 2, "{found:#?}");
    assert!(kinds(&|kind| matches!(kind, OwnKind::Multiple(_))) > 0);
    assert!(kinds(&|kind| matches!(kind, OwnKind::Number { .. })) > 5);
    assert!(kinds(&|kind| matches!(kind, OwnKind::Term { .. })) > 0);
    assert!(kinds(&|kind| matches!(kind, OwnKind::Matching(_))) > 0);
    assert!(kinds(&|kind| matches!(kind, OwnKind::Open { .. })) > 0);
    let own = found.iter().find(|one| one.title.ends_with("Wie belt eerst?")).unwrap();
    let own = own.made.as_ref().unwrap();
    assert_eq!(own.prompt, "Noor, inkoper, vraagt een offerte.\n\nWat doe je eerst?");
    let OwnKind::Choice(options) = &own.kind else {
        panic!("{own:?}")
    };
    let right = options.iter().find(|option| option.correct).unwrap();
    assert_eq!(right.text, "Vragen waarvoor ze het nodig heeft");
    assert_eq!(right.feedback, "Zonder behoefte geen aanbod.");
}

/// Questions as docents have them, from the documentation of Moodle and from their own drawers.
const FROM_ELSEWHERE: &str = r"
// een eigen bestand
$CATEGORY: b2b/week 6

::Marge::De marge is 20% van de verkoopprijs\: wat is de marge bij € 50? {=€ 10#goed ~€ 12,50#dat is een opslag ~€ 40}

Grant ligt in {~Parijs =Galena#Juist! ~Gent} begraven.

::Waarheid:: Een opslag is hoger dan een marge. {T#Reken het na.}

::Getal:: Hoeveel is 1 gedeeld door 8? {#0.125:0.001}

::Grens:: Noem een getal tussen 1 en 5. {#1..5}

::Woord:: Hoe heet het punt zonder winst of verlies? {=break-evenpunt =%50%dode punt}

::Paren:: Wat hoort bij wat? {
  =inkoper -> bestelt
  =gebruiker -> werkt ermee
  = -> niemand
}

::Meer:: Wie zit in de DMU? {
  ~%50%inkoper
  ~%50%gebruiker
  ~%-100%concurrent
}

::Open:: Leg uit wat een DMU is. {####De groep die samen over een aankoop beslist.}

::Open zonder:: Leg uit. {}

Dit is alleen een mededeling.

::Half:: Wat nu? {=a ~b
";

#[test]
fn questions_from_elsewhere() {
    let found = read_gift(FROM_ELSEWHERE, RUBRIC, TRUTH).unwrap();
    let told: Vec<(usize, &str, Result<&str, GiftProblem>, bool)> = found
        .iter()
        .map(|one| {
            let kind = one.made.as_ref().map(|own| match own.kind {
                OwnKind::Choice(_) => "keuze",
                OwnKind::Multiple(_) => "meer",
                OwnKind::Number { .. } => "getal",
                OwnKind::Term { .. } => "woord",
                OwnKind::Open { .. } => "open",
                OwnKind::Matching(_) => "paren",
            });
            (
                one.line,
                one.title.as_str(),
                kind.map_err(|problem| *problem),
                one.is_simpler,
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            (5, "Marge", Ok("keuze"), false),
            (7, "Grant ligt in ______ begraven.", Ok("keuze"), false),
            (9, "Waarheid", Ok("keuze"), false),
            (11, "Getal", Ok("getal"), true),
            (13, "Grens", Err(GiftProblem::Range), false),
            (15, "Woord", Ok("woord"), true),
            (17, "Paren", Ok("paren"), true),
            (23, "Meer", Ok("meer"), true),
            (29, "Open", Ok("open"), false),
            (31, "Open zonder", Err(GiftProblem::NoModel), false),
            (
                33,
                "Dit is alleen een mededeling.",
                Err(GiftProblem::AsksNothing),
                false
            ),
            (35, "Half", Err(GiftProblem::Unfinished), false),
        ]
    );
    let own = |at: usize| found[at].made.as_ref().unwrap();
    assert_eq!(
        own(0).prompt,
        "De marge is 20% van de verkoopprijs: wat is de marge bij € 50?"
    );
    let OwnKind::Choice(options) = &own(0).kind else {
        panic!()
    };
    assert_eq!(options[1].feedback, "dat is een opslag");
    let OwnKind::Number { answer, .. } = &own(3).kind else {
        panic!()
    };
    assert_eq!(answer, "0,125");
    let OwnKind::Matching(pairs) = &own(6).kind else {
        panic!()
    };
    assert_eq!(pairs.len(), 2);
    assert_eq!(gift_read(&found), "8 van de 12 vragen overgenomen.");
    assert_eq!(
        gift_line(&found[4]).unwrap(),
        "Regel 13, Grens: een antwoord tussen twee grenzen kan hier niet; geef één getal."
    );
    assert_eq!(gift_line(&found[0]), None, "what came along whole is not mentioned");
}

#[test]
fn what_is_no_gift_is_refused() {
    for (why, text, expected) in [
        ("nothing", String::new(), Unreadable::NotOurs),
        (
            "a letter",
            "Beste collega,\n\ntot morgen".to_owned(),
            Unreadable::NotOurs,
        ),
        ("a picture", "\u{89}PNG\u{0}\u{1}".to_owned(), Unreadable::NotOurs),
        ("a film", " ".repeat(MAX_FILE_BYTES + 1), Unreadable::TooLarge),
        (
            "a whole bank of questions",
            "a{=b}\n\n".repeat(501),
            Unreadable::TooLarge,
        ),
    ] {
        assert_eq!(
            read_gift(&text, RUBRIC, TRUTH).map(|found| found.len()),
            Err(expected),
            "{why}"
        );
    }
}

#[test]
fn made_up_files_do_no_harm() {
    let mut chance = crate::pupils::Chance(3);
    let signs: Vec<char> = "::{}=~#%->\\ \n/$[]htmlT0.5a€".chars().collect();
    for round in 0..20_000 {
        let text: String = (0..chance.below(120))
            .map(|_| signs[chance.below(signs.len())])
            .collect();
        for one in read_gift(&text, RUBRIC, TRUTH).unwrap_or_default() {
            if let Ok(own) = &one.made {
                assert_eq!(own.problem(), None, "round {round}: {text}");
            }
            assert!(
                !matches!(one.made, Err(GiftProblem::Own(OwnProblem::Title))),
                "round {round}: {text:?}"
            );
        }
    }
    let begun = std::time::Instant::now();
    let bomb = format!("a{{={}}}", "~".repeat(MAX_FILE_BYTES - 10));
    let _ = read_gift(&bomb, RUBRIC, TRUTH);
    assert!(begun.elapsed().as_secs() < 5, "{:?}", begun.elapsed());
}
