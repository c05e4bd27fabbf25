//! Nothing is wider than its place: long formulas break, wide tables become cards or scroll by themselves.

use std::time::Duration;

use crate::journey;
use crate::pupils::library;
use crate::support::Visitor;
use crate::support::accessibility::Size;
use accountwijs::content::{Block, Exercise, Task};
use serde_json::json;

journey!(no_exercise_is_wider_than_the_screen);

/// Between two exercises.
const PAUSE: Duration = Duration::from_millis(150);

/// What reaches past its edge, and by how many pixels, once the exercise is there: the page, a formula to choose, a table
/// to fill in.
const TOO_WIDE: &str = "
    if (!document.querySelector('main h1')?.textContent.includes(arguments[0])
      || !document.querySelector('main .actions')) return null;
    const past = (element) => Math.max(0, element.scrollWidth - element.clientWidth);
    const right = (element) => element.getBoundingClientRect().right;
    const cut = [['page', past(document.documentElement)]];
    for (const math of document.querySelectorAll('.option .formula math'))
      if (math.checkVisibility()) cut.push(['formula', Math.round(right(math) - right(math.closest('.option')))]);
    for (const table of document.querySelectorAll('.fill')) cut.push(['table', past(table.closest('.table-scroll'))]);
    return cut.filter(([, pixels]) => pixels > 0);";

async fn no_exercise_is_wider_than_the_screen(visitor: &Visitor) {
    visitor.goes_to("#/").await;
    for size in [Size::Phone, Size::Desktop] {
        visitor.takes_screen(size).await;
        nothing_is_cut(visitor, size).await;
    }
}

async fn nothing_is_cut(visitor: &Visitor, size: Size) {
    let mut found = Vec::new();
    let mut looked_at = 0;
    let of_the_sections = library()
        .exercises()
        .filter(|exercise| !exercise.id.starts_with("examen"));
    for exercise in of_the_sections.filter(|exercise| is_wide(exercise)) {
        // Chromium leaves out navigations of whoever makes more than 200 in ten seconds.
        tokio::time::sleep(PAUSE).await;
        visitor
            .asks(
                "location.hash = arguments[0];",
                &[format!("#/oefening/{}", exercise.id).into()],
            )
            .await;
        let title = exercise.title.as_str().into();
        let cut = visitor.waits_for(&exercise.id, TOO_WIDE, &[title]).await;
        if cut != json!([]) {
            found.push(format!("{}: {cut}", exercise.id));
        }
        looked_at += 1;
    }
    assert!(looked_at > 100, "{looked_at}");
    assert!(found.is_empty(), "{size:?}: {found:#?}");
}

/// Formulas to choose from, tables to fill in, tables in the text.
fn is_wide(exercise: &Exercise) -> bool {
    let is_table = |block: &Block| matches!(block, Block::Table(..) | Block::Rows(_));
    matches!(exercise.task, Task::Steps(_) | Task::Table(_)) || exercise.prompt.0.iter().any(is_table)
}
