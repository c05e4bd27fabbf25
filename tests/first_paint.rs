//! The first paint in `index.html` says and draws what the app will say and draw.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fs;

use accountwijs::route::{Place, Route};
use accountwijs::text::pages::welcome;
use accountwijs::text::{pages, shell};

fn page() -> String {
    let page = fs::read_to_string("index.html").unwrap();
    page.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_icon_of_the_app_is_drawn_once() {
    let page = page();
    let source = fs::read_to_string("src/app/components/icon.rs").unwrap();
    let used: Vec<&str> = source
        .split("\"#")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    assert!(used.len() > 20);
    for id in &used {
        assert_eq!(page.matches(&format!("<symbol id=\"{id}\"")).count(), 1, "{id}");
    }
    assert_eq!(
        page.matches("<symbol ").count(),
        used.len(),
        "a symbol that nothing uses"
    );
}

#[test]
fn words_are_those_of_the_app() {
    let page = page();
    for word in [
        shell::NAME,
        shell::BESIDE,
        shell::SKIP,
        shell::MAIN_MENU,
        shell::OTHER_MENU,
        shell::MORE,
        shell::SAVED,
        welcome::OVER,
        welcome::HEADING,
        welcome::LEAD,
    ] {
        assert!(page.contains(word), "{word}");
    }
    // The side bar and the bar of phones.
    for place in Place::ALL {
        let link = format!("<a href=\"{}\">", place.route().write());
        let ends = page.split(&link).skip(1).filter(|rest| {
            rest.split("</a>")
                .next()
                .is_some_and(|inside| inside.ends_with(shell::place(place)))
        });
        assert_eq!(ends.count(), 2, "{}", shell::place(place));
    }
    for route in [Route::Teachers, Route::Settings, Route::About] {
        assert!(
            page.contains(&format!("{}</a>", pages::title(&route))),
            "{}",
            pages::title(&route)
        );
    }
}

#[test]
fn nothing_stands_in_the_page_that_its_policy_forbids() {
    let page = page();
    assert!(!page.contains(" style=") && !page.contains("<style") && !page.contains(" onclick"));
}
