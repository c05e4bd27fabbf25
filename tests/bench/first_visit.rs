//! What a first visit costs: bytes, requests, and time on a slow phone with a slow connection.

use crate::numbers::{median, print};
use crate::support::{Kind, Visit, Visitor, run};
use serde_json::json;
use std::cell::{Cell, RefCell};

/// Times each measurement is taken.
const TIMES: usize = 5;

/// Slow 4G as the developer tools of Chromium have it: 562.5 ms per request, 1.44 Mbit/s down, 0.675 Mbit/s up.
const LATENCY_MS: f64 = 562.5;
const DOWN_BYTES_PER_SECOND: u32 = 180_000;
const UP_BYTES_PER_SECOND: u32 = 84_375;

/// How much slower than this machine's processor.
const SLOW_DOWN: u32 = 4;

/// In the page: when the static text has gone and there is something in `main` to answer or to go on with. Looked at
/// before every frame, so that asking does not disturb what is measured.
const WATCH: &str = "
    const look = () => {
        const ready = document.body && !document.getElementById('laden')
            && [...document.querySelectorAll('main input, main button, main a[href]')].some((part) => part.checkVisibility());
        if (ready) { window.readyAt = performance.now(); } else { requestAnimationFrame(look); }
    };
    requestAnimationFrame(look);";

/// Bytes over the wire and requests until the first page is there.
pub async fn bytes(visitor: &Visitor) {
    visitor.goes_to("").await;
    visitor.lets_rest(std::time::Duration::from_secs(1)).await;
    let script =
        "const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
        return entries.reduce((sum, entry) => sum + entry.encodedBodySize, 0);";
    let bytes = visitor.asks(script, &[]).await;
    print("first visit: bytes over the wire (brotli, bodies)", bytes);
    print("first visit: requests", visitor.server.asked().len());
}

/// The start page, and the exercise that it proposes to somebody new.
pub fn addresses() -> Vec<String> {
    let proposed = RefCell::new(None);
    run(
        Kind::Chromium,
        "proposal",
        Visit::default(),
        &async |visitor: &Visitor| {
            visitor.goes_to("").await;
            let script =
                "const start = find('link', 'Begin met een oefening') ?? find('button', 'Begin met een oefening');
            start?.click(); return Boolean(start);";
            if visitor.asks(script, &[]).await == json!(true) {
                let script = "return location.hash.startsWith('#/oefening') && location.hash;";
                let address = visitor.waits_for("the first exercise", script, &[]).await;
                *proposed.borrow_mut() = address.as_str().map(str::to_owned);
            }
        },
    );
    std::iter::once(String::new()).chain(proposed.into_inner()).collect()
}

/// Time until this address can be used: from the first byte asked until the first frame with something to do.
pub fn times(address: &str) {
    let taken = RefCell::new(Vec::new());
    for _ in 0..TIMES {
        let milliseconds = Cell::new(f64::NAN);
        run(
            Kind::Chromium,
            "time",
            Visit::default().compressed(),
            &async |visitor: &Visitor| {
                slow_down(visitor).await;
                visitor.opens(address).await;
                let ready = visitor
                    .waits_for("something to do", "return window.readyAt;", &[])
                    .await;
                milliseconds.set(ready.as_f64().unwrap_or(f64::NAN));
            },
        );
        taken.borrow_mut().push(milliseconds.get().round());
    }
    let taken = taken.into_inner();
    let page = if address.is_empty() {
        "start page"
    } else {
        "first question"
    };
    print(
        &format!("{page} can be used, processor {SLOW_DOWN}x slower, slow 4G: median ms"),
        format_args!("{} {taken:?}", median(&taken)),
    );
}

async fn slow_down(visitor: &Visitor) {
    let driver = &visitor.driver;
    driver.developer_tools("Network.enable", json!({})).await;
    let conditions = json!({
        "offline": false,
        "latency": LATENCY_MS,
        "downloadThroughput": DOWN_BYTES_PER_SECOND,
        "uploadThroughput": UP_BYTES_PER_SECOND,
    });
    driver
        .developer_tools("Network.emulateNetworkConditions", conditions)
        .await;
    driver
        .developer_tools("Emulation.setCPUThrottlingRate", json!({ "rate": SLOW_DOWN }))
        .await;
    driver
        .developer_tools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH }))
        .await;
}
