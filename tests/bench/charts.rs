//! From one change until the new chart is on the screen.

use crate::numbers::{heading, median, percentile_99, print, print_missing};
use crate::support::{Visit, Visitor, project};
use serde_json::{Value, json};

/// Changes per figure.
const CHANGES: usize = 200;

/// Changes per calculator.
const FEW_CHANGES: usize = 20;

/// Waits until the frame with what was drawn has been given to the screen.
const SHOWN: &str = "
    const turn = () => new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(null);
    });
    const shown = () => new Promise((resolve) => requestAnimationFrame(() => turn().then(resolve)));";

/// Types other numbers in one field, and waits for the chart that follows. Takes the first field of which a small
/// change is drawn: a chart that does not follow is no measurement. `figures` holds the times until everything but
/// the chart stands on the page.
const CHANGE: &str = "
    const done = arguments[arguments.length - 1];
    const changes = arguments[0];
    const all = (kind) => [...document.querySelectorAll(`main form input${kind}`)].slice(0, 40);
    const fields = [...all('[inputmode=decimal]'), ...all('[data-text]')];
    if (fields.length === 0 || !document.querySelector('main canvas')) { done(null); return; }
    const ink = CanvasRenderingContext2D.prototype;
    let drawn = 0;
    for (const name of ['fillText', 'stroke', 'fill']) {
        const draw = ink[name];
        ink[name] = function (...parts) { drawn += 1; return draw.apply(this, parts); };
    }
    const put = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
    const type = async (field, text) => {
        await shown();
        const before = drawn;
        const start = performance.now();
        put.call(field, text);
        field.dispatchEvent(new Event('input', { bubbles: true }));
        await turn();
        const figures = performance.now() - start;
        do { await shown(); } while (drawn === before && performance.now() - start < 300);
        return drawn === before ? null : { figures, chart: performance.now() - start };
    };
    const others = (text) => {
        // Of a list its first number; a name gets a letter more.
        const [first, ...rest] = text.split(';');
        const number = Number(first.replaceAll('.', '').replace(',', '.'));
        if (!Number.isFinite(number)) { return [text + 'x']; }
        const step = Math.max(1, Math.round(Math.abs(number) / 100));
        return [number + step, number - step]
            .map((other) => [String(other).replace('.', ','), ...rest].join(';'));
    };
    (async () => {
        for (const field of fields) {
            const begin = field.value;
            for (const other of others(begin)) {
                if (!(await type(field, other)) | !(await type(field, begin))) { continue; }
                const taken = [];
                for (let change = 0; change < changes; change += 1) {
                    taken.push(await type(field, change % 2 === 0 ? other : begin));
                }
                const times = taken.filter((one) => one !== null);
                done({ figures: times.map((one) => one.figures), chart: times.map((one) => one.chart) });
                return;
            }
        }
        done(null);
    })();";

/// Times of one series of changes, in ms.
#[derive(Default)]
pub struct Times {
    /// Until the figures stand on the page.
    pub figures: Vec<f64>,
    /// Until the chart is on the screen.
    pub chart: Vec<f64>,
}

impl Times {
    /// Takes the times of another series in.
    pub fn add(&mut self, others: Self) {
        self.figures.extend(others.figures);
        self.chart.extend(others.chart);
    }
}

/// The charts of the budget, at the machine's own speed and four times slower.
pub async fn redraw(visitor: &Visitor) {
    heading("one change until the new chart is on the screen, ms: median, 99 %");
    for slower in [1, 4] {
        slow_down(visitor, slower).await;
        visitor.goes_to("#/rekenen/break-even").await;
        visitor.reads("Toon de berekening").await;
        let name = format!("break-even, a key in a field, processor {slower}x slower");
        match change(visitor, CHANGES).await {
            Some(times) => print_series(&name, &times.chart),
            None => print_missing(&name, "no field changes the chart"),
        }
    }
    for (chart, what) in [("pareto", "Pareto, 1,000 bars"), ("line", "line, 10,000 points")] {
        for slower in [1, 4] {
            slow_down(visitor, slower).await;
            let name = format!("{what}, processor {slower}x slower");
            visitor.opens("drawing.html").await;
            let script = format!(
                "{SHOWN}
                const done = arguments[arguments.length - 1];
                import('./drawing.js').then(async (module) => {{
                    await module.default({{ module_or_path: './drawing.wasm' }});
                    const drawing = new module.Drawing(arguments[0]);
                    const canvas = document.querySelector('canvas');
                    const times = [];
                    for (let change = 0; change < arguments[1]; change += 1) {{
                        await shown();
                        const start = performance.now();
                        const drawn = drawing.paint(canvas, change);
                        await shown();
                        if (drawn) {{ times.push(performance.now() - start); }}
                    }}
                    done(times);
                }}, (problem) => done(String(problem)));"
            );
            let taken = visitor
                .driver
                .client
                .execute_async(&script, vec![json!(chart), json!(CHANGES)])
                .await
                .unwrap();
            match numbers(&taken).as_slice() {
                [] => print_missing(&name, &taken.to_string()),
                times => print_series(&name, times),
            }
        }
    }
    slow_down(visitor, 1).await;
}

/// A visit with the page on which charts are drawn that no page of the app has.
pub fn with_drawing_page(visit: Visit) -> Visit {
    let folder = project().join("target/bench");
    let read = |name: &str| std::fs::read(folder.join(name)).unwrap_or_default();
    let wasm = read("drawing_bg.wasm");
    // The imports that the release's split takes away are answered by the same loaders.
    let script = String::from_utf8_lossy(&read("drawing.js"))
        .replace(r#"from "__wasm_split_placeholder__""#, r#"from "./__wasm_split.js""#);
    let page = r#"<!doctype html><title>Tekening</title><link rel="icon" href="data:,"><canvas></canvas>"#;
    visit
        .with_page("drawing.html", page)
        .with_page("drawing.js", script)
        .with_page("__wasm_split.js", loaders_of_parts(&wasm))
        .with_page("drawing.wasm", wasm)
}

/// The library imports the loaders of its parts; this page calls none.
fn loaders_of_parts(wasm: &[u8]) -> String {
    let mut script = String::new();
    for payload in wasmparser::Parser::new(0).parse_all(wasm).flatten() {
        if let wasmparser::Payload::ImportSection(imports) = payload {
            for import in imports.into_imports().flatten() {
                if import.module.contains("__wasm_split") {
                    script.push_str(&["export function ", import.name, "() {}\n"].concat());
                }
            }
        }
    }
    script
}

/// Changes numbers of the calculator that is open; none when no chart follows.
pub async fn change(visitor: &Visitor, changes: usize) -> Option<Times> {
    let script = [SHOWN, CHANGE].concat();
    let outcome = visitor
        .driver
        .client
        .execute_async(&script, vec![json!(changes)])
        .await
        .unwrap();
    let times = Times {
        figures: numbers(&outcome["figures"]),
        chart: numbers(&outcome["chart"]),
    };
    (!times.chart.is_empty()).then_some(times)
}

/// The same, a few times.
pub async fn change_a_little(visitor: &Visitor) -> Option<Times> {
    change(visitor, FEW_CHANGES).await
}

async fn slow_down(visitor: &Visitor, rate: u32) {
    visitor
        .driver
        .developer_tools("Emulation.setCPUThrottlingRate", json!({ "rate": rate }))
        .await;
}

fn numbers(list: &Value) -> Vec<f64> {
    list.as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_f64)
        .collect()
}

fn print_series(name: &str, times: &[f64]) {
    print(name, format_args!("{:.1} {:.1}", median(times), percentile_99(times)));
}
