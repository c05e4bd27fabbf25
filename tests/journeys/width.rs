//! Nothing is wider than a phone: long formulas break, wide tables scroll by themselves.

use std::time::Duration;

use crate::journey;
use crate::pupils::library;
use crate::support::Visitor;
use crate::support::accessibility::Size;
use accountwijs::content::{Block, Exercise, Task};

journey!(no_exercise_is_wider_than_the_screen);

/// Between two exercises.
const PAUSE: Duration = Duration::from_millis(150);

/// How far the page reaches past the edge of the screen, in pixels, once the exercise is there.
const TOO_WIDE: &str = "
    const page = document.documentElement;
    return document.querySelector('main h1')?.textContent.includes(arguments[0])
      && document.querySelector('main .actions') ? [page.scrollWidth - page.clientWidth] : null;";

async fn no_exercise_is_wider_than_the_screen(visitor: &Visitor) {
    visitor.takes_screen(Size::Phone).await;
    visitor.goes_to("#/").await;
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
        let past = visitor.waits_for(&exercise.id, TOO_WIDE, &[title]).await;
        if past[0] != 0 {
            found.push(format!("{}: {past} pixels", exercise.id));
        }
        looked_at += 1;
    }
    assert!(looked_at > 100, "{looked_at}");
    assert!(found.is_empty(), "{found:#?}");
}

/// Formulas to choose from, tables to fill in, tables in the text.
fn is_wide(exercise: &Exercise) -> bool {
    let is_table = |block: &Block| matches!(block, Block::Table(..) | Block::Rows(_));
    matches!(exercise.task, Task::Steps(_) | Task::Table(_)) || exercise.prompt.0.iter().any(is_table)
}
