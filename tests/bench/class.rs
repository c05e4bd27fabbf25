//! How quick the results of a large class open: 500 students, 40 questions, numbers of their own.

use crate::numbers::print;
use crate::pupils::{Chance, find, handed_in, library, set_of};
use crate::support::Visitor;
use accountwijs::sharing::{Numbers, Question, write_result_file};
use serde_json::{Value, json};

const STUDENTS: usize = 500;

/// Gives all files at once, and measures from there until the table stands there; meanwhile the page is asked for its turn,
/// and the longest wait is kept. Making five hundred files out of texts is work of this test: a docent has them.
const OPEN: &str = "
    const transfer = new DataTransfer();
    for (const [name, text] of window.results) transfer.items.add(new File([text], name, { type: 'application/json' }));
    const field = document.querySelector('main input[type=file]');
    return (async () => {
      let longest = 0;
      field.files = transfer.files;
      const start = performance.now();
      field.dispatchEvent(new Event('change', { bubbles: true }));
      while (!document.querySelector('.class-table') && performance.now() - start < 60000) {
        const before = performance.now();
        await new Promise((done) => setTimeout(done, 0));
        longest = Math.max(longest, performance.now() - before);
      }
      return [performance.now() - start, longest];
    })();";

/// Opens five hundred files, then goes to another view and back.
pub async fn opens(visitor: &Visitor) {
    let with_numbers = library()
        .exercises()
        .filter(|exercise| exercise.task.has_numbers())
        .take(20);
    let others = library()
        .exercises()
        .filter(|exercise| !exercise.task.has_numbers())
        .take(20);
    let ids: Vec<&str> = with_numbers
        .chain(others)
        .map(|exercise| exercise.id.as_str())
        .collect();
    let set = set_of(&ids, Numbers::Own);
    let questions = Question::all(&set, &find);
    let mut chance = Chance(2);
    visitor.goes_to("#/docent/resultaten?toon=klas").await;
    visitor.reads("Kies bestanden").await;
    visitor.asks("window.results = []; return true;", &[]).await;
    let mut bytes = 0;
    let files: Vec<(String, String)> = (0..STUDENTS)
        .map(|number| {
            let name = format!("student {number}");
            let result = handed_in(&set, &questions, &name, 30 + number % 70, &mut chance);
            (format!("{number}.json"), write_result_file(&result, [5; 32]))
        })
        .collect();
    for part in files.chunks(50) {
        bytes += part.iter().map(|(_, text)| text.len()).sum::<usize>();
        visitor
            .asks("window.results.push(...arguments[0]); return true;", &[json!(part)])
            .await;
    }
    print("class: bytes of 500 files with 40 questions", bytes);
    let told = visitor.asks(OPEN, &[]).await;
    let [whole, longest] = [0, 1].map(|at| told[at].as_f64().unwrap_or(f64::NAN));
    print(
        "class: ms until 500 x 40 with own numbers stands there",
        format_args!("{whole:.0}"),
    );
    print(
        "class: ms of the longest wait for the page meanwhile",
        format_args!("{longest:.0}"),
    );
    let again = "
      const start = performance.now();
      return (async () => {
        for (const [view, sign] of [['vraag', '.question-figures'], ['klas', '.class-table']]) {
          location.hash = `#/docent/resultaten?toon=${view}`;
          while (!document.querySelector(sign)) await new Promise((done) => setTimeout(done, 0));
        }
        return performance.now() - start;
      })();";
    let again: Value = visitor.asks(again, &[]).await;
    print(
        "class: ms to the view by question and back",
        format_args!("{:.0}", again.as_f64().unwrap_or(f64::NAN)),
    );
}
