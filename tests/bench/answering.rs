//! What an answer costs in the browser's storage, and what a long history costs at the start.

use crate::numbers::{median, print, print_missing};
use crate::support::Visitor;
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

/// Start-up with a long history needs the saved format of progress; until that is there nothing is claimed.
pub fn start_up() {
    for events in ["0", "1,000", "20,000"] {
        print_missing(
            &format!("start-up with {events} saved events: median ms"),
            "there is no saved format yet",
        );
    }
}
