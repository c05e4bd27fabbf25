//! A set in other places: from a file, as files for other programs, as a package in a learning environment.

use accountwijs::sharing::exchange::{APP_FILES, Entry, read_app_files, write_scorm};
use accountwijs::sharing::{Numbers, PracticeSet, Question, write_file};
use serde_json::{Value, json};

use crate::journey;
use crate::pupils::{find, right, set_of};
use crate::support::{Visit, Visitor, project, tools};
use crate::unzipped::unzipped;

journey!(a_set_opens_from_a_file);
journey!(a_set_goes_to_other_programs);
journey!(a_package_reports_to_a_learning_environment, environment());

const CHOICE: &str = "1.5/korting-laatste-instrument";
const BAKERY: &str = "6.12/bakkerij";

/// Gives the page's file field this text as a file.
const GIVE: &str = "const field = document.querySelector('main input[type=file]');
    const files = new DataTransfer();
    files.items.add(new File([arguments[0]], 'bestand.json', { type: 'application/json' }));
    field.files = files.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    return true;";

/// Files that the page saves are kept on the page, as numbers.
const CATCH: &str = "
    window.caught = [];
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      blob.arrayBuffer().then((bytes) => window.caught.push([...new Uint8Array(bytes)]));
      return make(blob);
    };
    return true;";

fn set() -> PracticeSet {
    PracticeSet {
        title: "Week 6: break-even".to_owned(),
        ..set_of(&[CHOICE, BAKERY], Numbers::Own)
    }
}

async fn a_set_opens_from_a_file(visitor: &Visitor) {
    visitor.goes_to("#/").await;
    visitor.follows("Je kreeg een link of bestand van je docent").await;
    visitor.is_on_page("Open een reeks van je docent").await;
    for (text, refusal) in [
        ("een brief".to_owned(), "Dit is geen reeks van Accountwijs."),
        (
            write_file(&set())[..80].to_owned(),
            "Deze reeks is niet volledig of beschadigd.",
        ),
    ] {
        visitor.asks(GIVE, &[json!(text)]).await;
        visitor.reads(refusal).await;
    }
    visitor.asks(GIVE, &[json!(write_file(&set()))]).await;
    visitor.is_on_page("Week 6: break-even").await;
    visitor
        .fills("Naam of code die je met je docent afsprak", "Noor 12")
        .await;
    visitor.presses("Begin").await;
    visitor.reads("Vraag 1 van 2").await;
    visitor.reloads().await;
    visitor.reads("Vraag 1 van 2").await;
    // The same by a link that is pasted, whole or not.
    visitor.goes_to("#/r").await;
    visitor
        .fills("Plak de link of de code", "https://voorbeeld.be/#/r/1eNq")
        .await;
    visitor.presses("Open de reeks").await;
    visitor.reads("Deze reeks is niet volledig of beschadigd.").await;
    let code = accountwijs::sharing::write_code(&set());
    visitor
        .fills("Plak de link of de code", &format!("https://voorbeeld.be/#/r/{code}"))
        .await;
    visitor.presses("Open de reeks").await;
    visitor.is_on_page("Week 6: break-even").await;
    visitor.presses("Ga verder").await;
    visitor.reads("Vraag 1 van 2").await;
}

async fn a_set_goes_to_other_programs(visitor: &Visitor) {
    visitor.goes_to("#/docent/reeks").await;
    for id in [CHOICE, BAKERY] {
        visitor.fills("Zoek een oefening", id).await;
        visitor.reads("1 oefening.").await;
        visitor.presses("Voeg toe").await;
    }
    visitor.fills("Naam van de reeks", "Week 6").await;
    visitor.presses("Deel de reeks").await;
    visitor.is_on_page("Week 6").await;
    visitor.reads("Varianten van elke rekenoefening").await;
    visitor.asks(CATCH, &[]).await;
    let caught = async |number: usize| -> Vec<u8> {
        let script = "return window.caught[arguments[0]];";
        let bytes = visitor.waits_for("the file", script, &[json!(number)]).await;
        serde_json::from_value(bytes).unwrap()
    };
    visitor.presses("Moodle XML").await;
    let moodle = String::from_utf8(caught(0).await).unwrap();
    assert_eq!(moodle.matches("type=\"category\"").count(), 2, "{moodle}");
    assert_eq!(moodle.matches("Bakkerij De Halve Maan, variant").count(), 10);
    visitor.reads("week-6-moodle.xml bewaard: 11 vragen.").await;
    visitor.reads("Alle vragen gingen mee.").await;
    visitor.presses("GIFT").await;
    let gift = String::from_utf8(caught(1).await).unwrap();
    assert!(gift.starts_with("$CATEGORY: $course$/top/Week 6"), "{gift}");
    visitor.reads("elk gat of getal wordt een vraag apart").await;
    visitor.presses("QTI 3.0").await;
    assert_eq!(unzipped(&caught(2).await).len(), 2 + 11);
    visitor.presses("CSV").await;
    assert!(
        String::from_utf8(caught(3).await)
            .unwrap()
            .contains("Bakkerij De Halve Maan")
    );
    // The package holds every file of the release, as it lies there.
    visitor.presses("Maak het SCORM-pakket").await;
    visitor.reads("Pakket bewaard:").await;
    let package = caught(4).await;
    println!("SCORM package: {} bytes", package.len());
    let files = unzipped(&package);
    for name in ["imsmanifest.xml", "reeks.html", "reeks.js", "index.html"] {
        assert!(files.iter().any(|(file, _)| file == name), "{name}");
    }
    for (name, bytes) in files
        .iter()
        .filter(|(name, _)| !name.starts_with("reeks.") && *name != "imsmanifest.xml")
    {
        let there = std::fs::read(project().join("dist").join(name)).unwrap();
        assert!(there == *bytes, "{name} differs");
    }
}

/// A page that stands for a learning environment: scorm-again keeps what it is told.
const ENVIRONMENT: &str = r#"<!doctype html><html lang="nl"><meta charset="utf-8"><title>Omgeving</title><link rel="icon" href="data:,">
<script src="scorm12.js"></script>
<script>
  window.told = [];
  window.API = new Scorm12API({ autocommit: false });
  API.cmi.core.student_id = "s-12";
  API.cmi.core.student_name = "Peeters, Noor";
  const kept = JSON.parse(sessionStorage.getItem("kept") ?? "{}");
  if (kept.state) API.cmi.suspend_data = kept.state;
  API.on("LMSCommit", () => {
    const { suspend_data: state, core } = API.cmi;
    const now = { state, score: core.score.raw, status: core.lesson_status };
    window.told.push(now);
    sessionStorage.setItem("kept", JSON.stringify(now));
  });
</script>
<iframe src="pakket/reeks.html" title="Reeks" style="inline-size: 100%; block-size: 800px"></iframe></html>"#;

fn environment() -> Visit {
    let folder = project().join("dist");
    let list = std::fs::read_to_string(folder.join(APP_FILES)).unwrap();
    let app = read_app_files(&list).unwrap().into_iter().map(|file| Entry {
        bytes: std::fs::read(folder.join(&file.name)).unwrap(),
        name: file.name,
    });
    let package = write_scorm(&set(), app.collect(), "Open de reeks");
    let script = tools().join("npm/node_modules/scorm-again/dist/scorm12.min.js");
    let script = std::fs::read(script).expect("scorm-again is not there; run: .tools/setup.sh exchange");
    let visit = Visit::default()
        .with_page("omgeving.html", ENVIRONMENT)
        .with_page("scorm12.js", script);
    unzipped(&package).into_iter().fold(visit, |visit, (name, bytes)| {
        visit.with_page(Box::leak(format!("pakket/{name}").into_boxed_str()), bytes)
    })
}

/// The last thing that the environment was told.
async fn told(visitor: &Visitor, what: &str) -> Value {
    visitor.driver.client.enter_parent_frame().await.unwrap();
    let script = format!("return window.told.findLast((now) => {what}) ?? null;");
    let told = visitor.waits_for(what, &script, &[]).await;
    visitor.driver.client.enter_frame(0).await.unwrap();
    told
}

async fn a_package_reports_to_a_learning_environment(visitor: &Visitor) {
    visitor.opens("omgeving.html").await;
    visitor.driver.client.enter_frame(0).await.unwrap();
    visitor.is_on_page("Week 6: break-even").await;
    visitor.reads("Je werkt in je leeromgeving").await;
    // The environment says who it is: no name is asked.
    visitor.presses("Begin").await;
    visitor.reads("Vraag 1 van 2").await;
    let now = told(visitor, "now.status === 'incomplete'").await;
    assert_eq!(now["score"], json!("0"), "{now}");
    let question = &Question::all(&set(), &find)[0];
    let exercise = question.exercise().unwrap();
    let options = match &exercise.task {
        accountwijs::content::Task::Choice { options } => options,
        other => panic!("{other:?}"),
    };
    let chosen = right(exercise, 1).choice("keuze").unwrap();
    visitor.picks(&options[chosen].text.to_plain(&|_| String::new())).await;
    visitor.presses("Nakijken").await;
    visitor.reads("Juist").await;
    let half = told(visitor, "Number(now.score) > 0").await;
    assert_eq!(half["status"], json!("incomplete"));
    let state = half["state"].as_str().unwrap();
    assert!(state.starts_with("S1") && state.len() <= 4_096, "{state}");
    // Another day, in a browser that remembers nothing: the environment does.
    visitor
        .asks(
            "Object.keys(localStorage).forEach((key) => localStorage.removeItem(key)); return true;",
            &[],
        )
        .await;
    visitor.opens("omgeving.html").await;
    visitor.driver.client.enter_frame(0).await.unwrap();
    visitor.is_on_page("Week 6: break-even").await;
    visitor.presses("Ga verder").await;
    visitor.reads("Vraag 1 van 2").await;
    visitor.presses("Vraag 1 van 2").await;
    visitor.reads("1. gemaakt").await;
    visitor.presses("2.").await;
    visitor.reads("Vraag 2 van 2").await;
    visitor.fills("Break-evenafzet", "1").await;
    visitor.presses("Nakijken").await;
    visitor.reads("Niet juist.").await;
    let done = told(visitor, "now.status === 'completed'").await;
    let score: u8 = done["score"].as_str().unwrap().parse().unwrap();
    assert!((1..100).contains(&score), "{done}");
}
