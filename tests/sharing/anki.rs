//! The file for Anki, imported by Anki's own backend: the package `anki`, which `.tools/setup.sh anki` installs. Where
//! that is not there, this says so and tests nothing.

use super::cards::{glossary, note};
use accountwijs::sharing::write_anki;
use std::path::PathBuf;
use std::process::Command;

/// Imports the file twice and prints every note: front, back, tags, deck, each on a line of its own.
const IMPORT: &str = r#"
import sys, json, os, tempfile
from anki.collection import Collection, ImportCsvRequest
folder = tempfile.mkdtemp()
col = Collection(os.path.join(folder, "collection.anki2"))
for turn in range(2):
    metadata = col.get_csv_metadata(path=sys.argv[1], delimiter=None)
    col.import_csv(ImportCsvRequest(path=sys.argv[1], metadata=metadata))
notes = [col.get_note(id) for id in col.find_notes("")]
deck = lambda note: col.decks.name(note.cards()[0].did)
print(json.dumps([[*note.fields, " ".join(note.tags), deck(note)] for note in notes]))
"#;

fn python() -> Option<PathBuf> {
    let tools = std::env::var_os("ACCOUNTWIJS_TOOLS").map(PathBuf::from);
    let home = || Some(PathBuf::from(std::env::var_os("HOME")?).join(".cache/accountwijs"));
    let python = tools.or_else(home)?.join("anki/bin/python");
    python.is_file().then_some(python)
}

#[test]
fn anki_imports_every_term_once() {
    let Some(python) = python() else {
        eprintln!("skipped: Anki's backend is not here. Install it with .tools/setup.sh anki");
        return;
    };
    let file = std::env::temp_dir().join(format!("accountwijs-anki-{}.txt", std::process::id()));
    std::fs::write(&file, write_anki(&glossary(), &note)).unwrap();
    let output = Command::new(python).args(["-c", IMPORT]).arg(&file).output().unwrap();
    std::fs::remove_file(&file).unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let notes: Vec<Vec<String>> = serde_json::from_slice(&output.stdout).unwrap();
    let example = "<i>Bakkerij \"De Halve Maan\" &amp; zoon; 6 &lt; 7.</i>";
    let expected = [
        (
            "marge",
            format!(
                "Prijs min kost.<br>{example}<br>Engels: margin<br>Ook: winstmarge, BM<br>Notitie: Zie ook &lt;6.9&gt;"
            ),
            "accountwijs accountwijs::6.8",
        ),
        (
            "#1 van de lijst?",
            "Regel een<br>Regel \"twee\"".to_owned(),
            "accountwijs accountwijs::6.8 accountwijs::eigen",
        ),
        (
            "opslag",
            format!("Wat er; \"bovenop\"\tkomt.<br>{example}<br>Ook: winstmarge, BM"),
            "accountwijs accountwijs::6.10",
        ),
    ];
    assert_eq!(notes.len(), expected.len(), "importing twice adds nothing: {notes:?}");
    for (front, back, tags) in expected {
        let known = [front, &back, tags, "Accountwijs"].map(str::to_owned).to_vec();
        assert!(notes.contains(&known), "{known:?} is not in {notes:#?}");
    }
}
