//! `calculate`: a calculator by text in and text out, for testers and for other programs.

use std::io::{self, BufRead, Read, Write};

use serde::ser::{Serialize, Serializer};
use serde_json::{Value as Json, json};

use crate::calculators::{self, Inputs, Sheet, Solution, Typed};
use crate::quantity::{Finding, Label, Step, Value};
use crate::text;

/// The result for the JSON object on standard input: key to text, as a person would type it.
pub fn one(id: &str) -> Result<(), String> {
    let sheet = sheet(id)?;
    let mut text = String::new();
    io::stdin()
        .read_to_string(&mut text)
        .map_err(|problem| problem.to_string())?;
    let json = serde_json::from_str(&text).map_err(|problem| format!("the input is not JSON: {problem}"))?;
    let line = answer(sheet, &json)?;
    writeln!(io::stdout(), "{line}").map_err(|problem| problem.to_string())
}

/// One result for each line `{"id": …, "invoer": {…}}`, in their order, as they come in. A line that cannot be used
/// gets an answer that says so; then the outcome as a whole is wrong use.
pub fn batch() -> Result<(), String> {
    let mut wrong = 0_usize;
    let mut out = io::stdout().lock();
    for (line, position) in io::stdin().lock().split(b'\n').zip(1_usize..) {
        let line = line.map_err(|problem| problem.to_string())?;
        let answered = line_answer(&line).unwrap_or_else(|problem| {
            wrong += 1;
            eprintln!("line {position}: {problem}");
            json!({ "fout": { "soort": "gebruik", "veld": null, "boodschap": problem } }).to_string()
        });
        writeln!(out, "{answered}").map_err(|problem| problem.to_string())?;
    }
    match wrong {
        0 => Ok(()),
        1 => Err("1 line could not be used".to_owned()),
        several => Err(format!("{several} lines could not be used")),
    }
}

fn line_answer(line: &[u8]) -> Result<String, String> {
    let mut line: Json = serde_json::from_slice(line).map_err(|problem| format!("not JSON: {problem}"))?;
    let sheet = line.get("id").and_then(Json::as_str).ok_or("`id` is missing")?;
    let sheet = self::sheet(sheet)?;
    let inputs = line.get_mut("invoer").ok_or("`invoer` is missing")?.take();
    answer(sheet, &inputs)
}

fn sheet(id: &str) -> Result<&'static Sheet, String> {
    calculators::find(id).ok_or_else(|| format!("there is no calculator `{id}`"))
}

/// The outputs or the first problem, as one line of JSON.
fn answer(sheet: &Sheet, json: &Json) -> Result<String, String> {
    let inputs = inputs(json)?;
    sheet.fits(&inputs).map_err(|wrong| text::wrong_use(&wrong))?;
    let answer = match sheet.calculate(&inputs) {
        Ok(solution) => serde_json::to_string(&Outcome { sheet, solution }),
        Err(problems) => serde_json::to_string(&problems.first().map(|problem| {
            json!({ "fout": {
                "soort": problem.kind(),
                "veld": problem.field(),
                "boodschap": text::problem(problem),
            } })
        })),
    };
    answer.map_err(|problem| problem.to_string())
}

/// The form that a JSON object fills in. `null` is an empty field.
fn inputs(json: &Json) -> Result<Inputs, String> {
    let Json::Object(fields) = json else {
        return Err("the input is not an object of fields".to_owned());
    };
    let filled = fields.iter().filter(|(_, value)| !value.is_null());
    filled
        .map(|(key, value)| Ok((key.clone(), typed(key, value)?)))
        .collect()
}

fn typed(key: &str, json: &Json) -> Result<Typed, String> {
    let as_text = |json: &Json| match json {
        Json::String(text) => Ok(text.clone()),
        Json::Null => Ok(String::new()),
        Json::Number(number) => Err(format!(
            "field `{key}`: {number} is a number; write what a person types, as a text: \"{number}\""
        )),
        _ => Err(format!("field `{key}` has another shape: text, list of texts or rows")),
    };
    match json {
        Json::Array(rows) if rows.first().is_some_and(Json::is_object) => {
            Ok(Typed::Rows(rows.iter().map(inputs).collect::<Result<_, _>>()?))
        }
        Json::Array(texts) => Ok(Typed::List(texts.iter().map(as_text).collect::<Result<_, _>>()?)),
        single => Ok(Typed::Text(as_text(single)?)),
    }
}

/// The outputs of a calculation as `{"uitkomst": {key: {"exact", "toon"}}}`, in their own order.
struct Outcome<'a> {
    sheet: &'a Sheet,
    solution: Solution,
}

impl Serialize for Outcome<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map([("uitkomst", Outputs(self))])
    }
}

struct Outputs<'a>(&'a Outcome<'a>);

impl Serialize for Outputs<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Outcome { sheet, solution } = self.0;
        let outputs = sheet.outputs.iter();
        serializer.collect_map(outputs.map(|output| (output.key, solution.step(output.key).map(written))))
    }
}

/// One output: its exact value and how it is shown.
fn written(step: &Step) -> Json {
    match &step.finding {
        Finding::Figure { value, .. } => json!({ "exact": exact(value), "toon": shown(value, step.label) }),
        Finding::List(values) => json!({
            "exact": values.iter().map(exact).collect::<Vec<_>>(),
            "toon": values.iter().map(|value| shown(value, step.label)).collect::<Vec<_>>(),
        }),
        Finding::Texts(texts) => json!({ "exact": texts, "toon": texts }),
        Finding::Text { text, .. } => json!({ "exact": text, "toon": text::outcome(step) }),
    }
}

fn exact(value: &Value) -> Option<String> {
    value.amount().map(ToString::to_string)
}

fn shown(value: &Value, label: &Label) -> String {
    text::value(value, label.display)
}
