//! The self-assessment: what is kept of it, what it advises, and what a backup brings back.

use accountwijs::content::{Competence, PACK_VERSION, Profile, Statement};
use accountwijs::progress::{
    Draft, Log, Scope, SelfAssessment, Settings, Time, What, Zone, preview, read_backup, self_assessments, statements,
    write_backup,
};
use accountwijs::text::profile as text;

use super::{SATURDAY, event, right};

/// Three statements for each of these.
fn profile() -> Profile {
    let statement = |id: &str| Statement {
        id: id.to_owned(),
        text: "Ik doe dit.".to_owned(),
    };
    let competence = |id: &str| Competence {
        id: id.to_owned(),
        name: id.to_owned(),
        statements: ["a", "b", "c"].map(statement).to_vec(),
        sections: vec!["6.12".to_owned()],
    };
    Profile {
        version: PACK_VERSION,
        scale: ["1", "2", "3", "4", "5"].map(str::to_owned).to_vec(),
        competences: ["luisteren", "rekenen", "kiezen", "leiden", "houding"]
            .map(competence)
            .to_vec(),
    }
}

/// Answers as on the screen, from 1; 0 is left open.
fn answered(begun: u64, answers: [[u8; 3]; 5]) -> SelfAssessment {
    let profile = profile();
    let mut assessment = SelfAssessment::new(Time::from_seconds(SATURDAY + begun));
    for (competence, answers) in profile.competences.iter().zip(answers) {
        for (statement, answer) in competence.statements.iter().zip(answers) {
            if let Some(answer) = answer.checked_sub(1) {
                assessment.choose(competence, statement, answer);
            }
        }
    }
    assessment
}

fn advice(answers: [[u8; 3]; 5]) -> Vec<String> {
    let profile = profile();
    let advised = answered(0, answers);
    let advised = advised.advice(&profile).into_iter();
    advised.map(|competence| competence.id.clone()).collect()
}

#[test]
fn what_is_advised() {
    let [one, three, four, five] = [[1; 3], [3; 3], [4; 3], [5; 3]];
    for (why, answers, expected) in [
        (
            "the lowest first, three at the most",
            [three, one, three, [2, 3, 3], [1, 1, 2]],
            vec!["rekenen", "houding", "leiden"],
        ),
        (
            "equals in the order of the profile",
            [four, three, five, three, five],
            vec!["rekenen", "leiden"],
        ),
        ("just below four", [five, five, [4, 4, 3], five, five], vec!["kiezen"]),
        ("four is enough", [four, five, four, [3, 4, 5], five], vec![]),
        (
            "nothing while a statement is open",
            [one, one, one, one, [1, 0, 1]],
            vec![],
        ),
    ] {
        assert_eq!(advice(answers), expected, "{why}");
    }
}

#[test]
fn how_far_it_is() {
    let profile = profile();
    for (answers, count, is_complete) in [
        ([[0; 3]; 5], 0, false),
        ([[1, 0, 2], [0; 3], [5; 3], [0; 3], [0; 3]], 5, false),
        ([[3; 3]; 5], 15, true),
    ] {
        let assessment = answered(0, answers);
        assert_eq!(assessment.answered(&profile), count);
        assert_eq!(assessment.is_complete(&profile), is_complete);
    }
    assert_eq!(statements(&profile), 15);
}

#[test]
fn the_last_one_comes_first_and_anything_else_is_none() {
    let drafts: Vec<(String, Draft)> = [answered(5, [[2; 3]; 5]), answered(90, [[4; 3]; 5])]
        .iter()
        .map(|one| (one.key(), one.draft(Time::from_seconds(SATURDAY + 99))))
        .chain([
            ("6.12/bakkerij".to_owned(), Draft::default()),
            ("profiel/zondag".to_owned(), Draft::default()),
        ])
        .collect();
    let found = self_assessments(drafts.iter().map(|(key, draft)| (key.as_str(), draft)));
    assert_eq!(found, [answered(90, [[4; 3]; 5]), answered(5, [[2; 3]; 5])]);
}

/// A sample of what was released: never change it.
#[test]
fn the_saved_form_stays_readable() {
    let sample = include_str!("../saved/v1-draft-profiel.json").trim();
    let draft = Draft::read(sample).unwrap();
    let read = SelfAssessment::resumed("profiel/1773446400", &draft).unwrap();
    let expected = answered(0, [[1, 2, 3], [4, 5, 0], [0; 3], [0; 3], [0; 3]]);
    assert_eq!(read, expected);
    let written = expected.draft(Time::from_seconds(SATURDAY + 60)).write().unwrap();
    assert_eq!(written, sample);
}

#[test]
fn the_chart_shows_both_times_and_says_what_changed() {
    let profile = profile();
    let before = answered(0, [[2; 3], [3; 3], [3; 3], [3; 3], [4; 3]]);
    let now = answered(90 * 86_400, [[4; 3], [3; 3], [2; 3], [3; 3], [4; 3]]);
    let zone = Zone::minutes_ahead(60);
    assert_eq!(
        text::chart(&profile, &now, Some(&before), zone).summary,
        "Het hoogst staat luisteren (4 van 5), het laagst kiezen (2). Tegenover de vorige keer verschoof luisteren het \
         meest: van 2 naar 4."
    );
    assert_eq!(
        text::chart(&profile, &answered(0, [[3; 3]; 5]), None, zone).summary,
        "Alle competenties staan op 3 van 5."
    );
    let tables = accountwijs::chart::table(&text::chart(&profile, &now, Some(&before), zone));
    let columns: Vec<_> = tables[0].columns.iter().map(String::as_str).collect();
    assert_eq!(
        columns[columns.len() - 2..],
        ["vrijdag 12 juni 2026", "zaterdag 14 maart 2026"]
    );
}

/// The newest stays; what was cleared since stays away; what is no work of days is not in the file.
#[test]
fn a_backup_holds_what_takes_days() {
    let plan = Draft {
        at: Time::from_seconds(SATURDAY + 10),
        parts: vec![Draft::default()],
        ..Draft::default()
    };
    let profile = answered(0, [[3; 3]; 5]);
    let drafts = [
        ("6.12/bakkerij".to_owned(), Draft::default()),
        ("B2/plan".to_owned(), plan.clone()),
        (profile.key(), profile.draft(Time::from_seconds(SATURDAY + 60))),
    ];
    let mut log = Log::of([event(0, right("6.12/bakkerij"))]);
    let works = drafts.iter().map(|(key, draft)| (key, draft));
    let works = works.filter(|(key, draft)| draft.takes_days(key));
    let written = write_backup(
        &log,
        &Settings::default(),
        [],
        works,
        &accountwijs::ordered::SortedMap::new(),
        Time::from_seconds(SATURDAY + 70),
    );
    let backup = read_backup(&written).unwrap();
    let keys: Vec<_> = backup.works.keys().map(String::as_str).collect();
    assert_eq!(keys, ["B2/plan", "profiel/1773446400"]);
    assert_eq!(backup.works.get("B2/plan"), Some(&plan));
    assert_eq!(preview(&log, &backup).works, 2);
    let sample = include_str!("../saved/v2-backup-werk.json");
    assert_eq!(written, sample, "a sample of what was released: never change it");

    let broken = written.replacen("\"seed\":0", "\"seed\":\"nul\"", 1);
    let read = read_backup(&broken).unwrap();
    assert_eq!(
        (read.log.events.len(), read.works.len()),
        (1, 1),
        "one broken draft costs only itself"
    );

    log.add(event(40, What::Cleared(log.clearing(Scope::Chapter("B".into())))));
    assert!(log.is_cleared("B2/plan", plan.at));
    assert!(
        !log.is_cleared("B2/plan", Time::from_seconds(SATURDAY + 41)),
        "begun again since"
    );
    assert!(!log.is_cleared(&profile.key(), plan.at));
    log.add(event(
        50,
        What::Undone {
            event: super::id(1, 40),
        },
    ));
    assert!(!log.is_cleared("B2/plan", plan.at), "the clearing was taken back");
}
