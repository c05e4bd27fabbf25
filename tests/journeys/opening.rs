//! The first second: the page opens, from any place on a host, with few requests and nothing to say in the console.

use crate::journey;
use crate::support::accessibility::{Size, Theme};
use crate::support::{Visit, Visitor};
use accountwijs::cli::sizes::FIRST_VISIT_REQUESTS;
use std::time::Duration;

journey!(the_page_opens);
journey!(the_page_opens_below_a_path, Visit::default().below("/vak/oefenen/"));
journey!(everything_is_loaded_once);
journey!(the_first_page_has_no_barriers);
journey!(
    the_policy_refuses_what_is_inline_or_from_elsewhere,
    Visit::default()
        .with_page("schending.html", violation())
        .with_page("luid.js", "console.warn('luidop');".to_owned())
);

journey!(an_old_browser_is_told_so);
journey!(a_broken_host_is_told_of, Visit::default().without_file(".wasm"));

async fn the_page_opens(visitor: &Visitor) {
    visitor.goes_to("").await;
    assert_eq!(visitor.names("heading").await.len(), 1);
    assert_eq!(visitor.asks("return document.title;", &[]).await, "Start · Accountwijs");
}

async fn the_page_opens_below_a_path(visitor: &Visitor) {
    the_page_opens(visitor).await;
    assert!(
        visitor
            .server
            .asked()
            .iter()
            .all(|line| line.starts_with("200 /vak/oefenen/"))
    );
}

/// Every preload is used by the request it was made for; if not, something is fetched twice, or the browser says
/// some seconds later that nobody came for it. The rest of the app comes once the first question can be answered.
async fn everything_is_loaded_once(visitor: &Visitor) {
    visitor.goes_to("").await;
    visitor.follows("Begin met een oefening").await;
    visitor.reads("Nakijken").await;
    let asked = visitor.server.asked();
    assert!(asked.len() <= FIRST_VISIT_REQUESTS, "{asked:#?}");
    visitor.lets_rest(Duration::from_secs(8)).await;
    let asked = visitor.server.asked();
    assert!(
        asked.iter().any(|line| line.contains("split_rekenen")),
        "the rest of the app did not come: {asked:#?}"
    );
    for line in &asked {
        assert_eq!(asked.iter().filter(|other| *other == line).count(), 1, "{asked:#?}");
    }
}

async fn an_old_browser_is_told_so(visitor: &Visitor) {
    visitor.loses_web_assembly().await;
    visitor.opens("").await;
    visitor
        .reads("Deze browser is te oud voor Accountwijs. Gebruik een recente versie van")
        .await;
    visitor.no_longer_reads("Accountwijs wordt geladen…").await;
    // The wasm was preloaded for nothing, and the browser says so.
    visitor.expects_trouble();
}

async fn a_broken_host_is_told_of(visitor: &Visitor) {
    visitor.expects_trouble();
    visitor.opens("").await;
    visitor
        .reads("Accountwijs kon niet geladen worden. Controleer je verbinding")
        .await;
    visitor.no_longer_reads("Accountwijs wordt geladen…").await;
}

async fn the_first_page_has_no_barriers(visitor: &Visitor) {
    for theme in [Theme::Light, Theme::Dark] {
        for size in [Size::Phone, Size::Desktop] {
            assert_eq!(
                visitor.axe("", theme, size).await,
                Vec::<String>::new(),
                "{theme:?}, {size:?}"
            );
        }
    }
}

/// Proof that the other journeys can fail: a page with the policy of the release and two violations of it, and a script that
/// writes in the console.
async fn the_policy_refuses_what_is_inline_or_from_elsewhere(visitor: &Visitor) {
    visitor.expects_trouble();
    visitor.goes_to("schending.html").await;
    assert_ne!(visitor.asks("return document.title;", &[]).await, "inline script");
    let complaints = visitor.complaints().await.join("\n");
    assert!(
        complaints.contains("ontent Security Policy") || complaints.contains("ontent-Security-Policy"),
        "{complaints}"
    );
    assert!(complaints.contains("script-src"), "{complaints}");
    assert!(complaints.contains("img-src"), "{complaints}");
    assert!(complaints.contains("luidop"), "{complaints}");
}

fn violation() -> String {
    let page = std::fs::read_to_string(crate::support::project().join("dist/index.html")).unwrap_or_default();
    let broken = r#"<script>document.title = "inline script";</script><script src="./luid.js"></script>
        <img src="https://example.org/pixel.png" alt="">"#;
    page.replace("</body>", &format!("{broken}</body>"))
}
