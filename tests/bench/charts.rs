//! From one key in a field of a calculator until the new chart is on the screen.

use crate::numbers::{median, percentile_99, print, print_missing};
use crate::support::Visitor;
use serde_json::{Value, json};

/// Changes of a field per figure.
const CHANGES: usize = 200;

/// Types another number in the first field of the page, and waits until the frame with the new chart has been given
/// to the screen. Counts what is drawn on canvas: a chart that does not follow is no measurement.
const CHANGE: &str = "
    const done = arguments[arguments.length - 1];
    const changes = arguments[0];
    const field = document.querySelector('main input:not([type=radio]):not([type=checkbox]):not([type=search])');
    if (!field || !document.querySelector('main canvas')) { done(null); return; }
    const ink = CanvasRenderingContext2D.prototype;
    let drawn = 0;
    for (const name of ['fillText', 'stroke', 'fill']) {
        const draw = ink[name];
        ink[name] = function (...parts) { drawn += 1; return draw.apply(this, parts); };
    }
    const shown = () => new Promise((resolve) => requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(null);
    }));
    const begin = field.value;
    const put = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
    (async () => {
        const times = [];
        let idle = 0;
        for (let change = 0; change < changes; change += 1) {
            await shown();
            const before = drawn;
            const start = performance.now();
            put.call(field, String((parseInt(begin, 10) || 1000) + 1 + change % 7));
            field.dispatchEvent(new Event('input', { bubbles: true }));
            do { await shown(); } while (drawn === before && performance.now() - start < 500);
            if (drawn === before) { idle += 1; } else { times.push(performance.now() - start); }
        }
        done({ times, idle });
    })();";

/// The charts of the calculators, at the machine's own speed and four times slower.
pub async fn redraw(visitor: &Visitor) {
    for (what, address) in [
        ("break-even, 100 points", Some("#/rekenen/break-even")),
        // These two need a page with that many values; the calculators start with their example.
        ("Pareto, 1,000 bars", None),
        ("line, 10,000 points", None),
    ] {
        for slower in [1, 4] {
            let name = format!("redraw {what}, processor {slower}x slower: median and 99 % in ms");
            match address {
                Some(address) => series(visitor, &name, address, slower).await,
                None => print_missing(&name, "there is no page with that many values yet"),
            }
        }
    }
}

async fn series(visitor: &Visitor, name: &str, address: &str, slower: u32) {
    visitor
        .driver
        .developer_tools("Emulation.setCPUThrottlingRate", json!({ "rate": slower }))
        .await;
    visitor.goes_to(address).await;
    let outcome = visitor
        .driver
        .client
        .execute_async(CHANGE, vec![json!(CHANGES)])
        .await
        .unwrap();
    let times: Vec<f64> = outcome["times"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_f64)
        .collect();
    if times.is_empty() {
        print_missing(name, &format!("no field or no canvas at {address}"));
    } else {
        let followed = format!("{} of {CHANGES} changes drawn", times.len());
        print(
            name,
            format_args!("{:.1} {:.1} ({followed})", median(&times), percentile_99(&times)),
        );
    }
}
