//! What an answer costs in the browser's storage, and what a long history costs at the start.

use crate::numbers::{median, print, print_missing};
use crate::support::Visitor;
use accountwijs::progress::{Answered, Chunk, Chunks, Event, Judgement, Key, Session, Time, What};
use serde_json::{Value, json};

/// Notes every write: how long it took and how many bytes it held (two per unit, as browsers count them).
const LISTEN: &str = "
    window.writes = [];
    const write = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, text) {
        const start = performance.now();
        write.call(this, key, text);
        window.writes.push({ time: performance.now() - start, bytes: 2 * (key.length + text.length) });
    };";

/// Answers the exercise that the start page proposes, and prints what was written.
pub async fn writing(visitor: &Visitor) {
    let (time, bytes) = (
        "writing one answer: median ms per write",
        "writing one answer: bytes written",
    );
    visitor
        .driver
        .developer_tools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": LISTEN }))
        .await;
    visitor.goes_to("").await;
    let names = [visitor.names("link").await, visitor.names("button").await].concat();
    if !names.iter().any(|name| name == "Begin met een oefening") {
        print_missing(time, "the start page proposes no exercise");
        print_missing(bytes, "the start page proposes no exercise");
        return;
    }
    let script = "(find('link', arguments[0]) ?? find('button', arguments[0])).click();";
    visitor.asks(script, &[json!("Begin met een oefening")]).await;
    let script = "return document.querySelector('main input[type=radio]') !== null;";
    visitor.waits_for("an exercise with options", script, &[]).await;
    visitor
        .asks(
            "document.querySelector('main input[type=radio]').click(); window.writes.length = 0;",
            &[],
        )
        .await;
    visitor.presses("Nakijken").await;
    let writes = visitor
        .waits_for("something written", "return writes.length > 0 && writes;", &[])
        .await;
    let all = |key: &str| -> Vec<f64> {
        writes
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|write| write[key].as_f64())
            .collect()
    };
    print(time, format_args!("{:.2}", median(&all("time"))));
    print(
        bytes,
        format_args!("{} in {} writes", all("bytes").iter().sum::<f64>(), all("bytes").len()),
    );
    debug_assert_ne!(writes, Value::Null);
}

/// Numbers of saved events, and times that each start is measured.
const EVENTS: [u32; 3] = [0, 1_000, 20_000];
const STARTS: usize = 5;

/// When the app has taken the place of the static page, in ms since the page was asked for; looked at before every
/// frame.
const WATCH: &str = "
    const look = () => {
        if (document.body && !document.getElementById('laden') && document.querySelector('main h1')) {
            window.startedAt = performance.now();
        } else {
            requestAnimationFrame(look);
        }
    };
    requestAnimationFrame(look);";

/// From asking for the page until the app stands there, with so many events saved.
pub async fn start_up(visitor: &Visitor) {
    visitor
        .driver
        .developer_tools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH }))
        .await;
    for events in EVENTS {
        visitor.goes_to("").await;
        visitor.asks("localStorage.clear();", &[]).await;
        for chunk in history(events) {
            visitor.stores(&Key::Chunk(chunk.name).to_string(), &chunk.text).await;
        }
        let mut taken = Vec::new();
        for _ in 0..STARTS {
            visitor.driver.client.goto("about:blank").await.unwrap();
            visitor.opens("").await;
            let started = visitor.waits_for("the app", "return window.startedAt;", &[]).await;
            taken.push(started.as_f64().unwrap_or(f64::NAN).round());
        }
        let name = format!("start-up with {events} saved events: median ms");
        print(&name, format_args!("{} {taken:?}", median(&taken)));
    }
}

/// Answers of some months, as the app saves them.
fn history(events: u32) -> Vec<Chunk> {
    let mut chunks = Chunks::of(Session::from_random(7));
    for number in 0..events {
        let event = Event {
            at: Time::from_seconds(1_790_000_000 + u64::from(number) * 90),
            id: chunks.next_id(),
            what: What::Answered(Answered {
                exercise: format!("6.{}/oefening-{}", number % 13, number % 400),
                seed: number.wrapping_mul(2_654_435_761),
                judgement: Judgement::RightAtOnce,
                points: 2,
                of: 2,
                tries: 1,
                hints: 0,
                solution_shown: false,
                mistakes: Vec::new(),
            }),
        };
        chunks.append(&event);
    }
    chunks.unsaved().to_vec()
}
