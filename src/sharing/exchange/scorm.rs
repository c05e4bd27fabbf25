//! SCORM 1.2: the app itself with one set, as a package for a learning environment, and what it tells that environment.
//!
//! The package holds the files of the app as they stand on the host, and three more: the manifest, `reeks.html` on which
//! the environment opens it, and a script of one line that goes on to the set. The state that the environment keeps is
//! `S1` and base64url of zlib of JSON, at most 4,096 characters (`cmi.suspend_data`).

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use miniz_oxide::deflate::compress_to_vec_zlib;
use miniz_oxide::inflate::decompress_to_vec_zlib_with_limit;
use serde::{Deserialize, Serialize};

use super::xml::escaped;
use super::zip::{Entry, zip};
use crate::exercises::names;
use crate::sharing::class::{Class, Which};
use crate::sharing::paper::paper_points;
use crate::sharing::question::Question;
use crate::sharing::result::{SetResult, Tried};
use crate::sharing::result_wire::ResultWire;
use crate::sharing::seeds::question_seed;
use crate::sharing::set::{Mode, PracticeSet};
use crate::sharing::underway::Underway;
use crate::sharing::{MAX_RESULT_BYTES, write_code};

/// The list of the app's own files, which the build writes beside them.
pub const APP_FILES: &str = "bestanden.json";
/// The longest state that an environment keeps, in characters.
pub const LONGEST_STATE: usize = 4_096;
/// Most bytes of the app that are packed.
const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// A file of the app.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppFile {
    /// Where it lies below the address of the app: `packs/6.12-….json`.
    #[serde(rename = "n")]
    pub name: String,
    /// How many bytes it has.
    #[serde(rename = "b")]
    pub bytes: u64,
}

/// Reads the list of files; none when it is not one, or names a file elsewhere.
pub fn read_app_files(text: &str) -> Option<Vec<AppFile>> {
    let files: Vec<AppFile> = serde_json::from_str(text).ok()?;
    let is_below = |name: &str| {
        let is_sign = |sign: u8| sign.is_ascii_alphanumeric() || matches!(sign, b'-' | b'_' | b'.' | b'/');
        !name.is_empty() && name.bytes().all(is_sign) && !name.starts_with('/') && !name.contains("..")
    };
    let size: u64 = files.iter().map(|file| file.bytes).fold(0, u64::saturating_add);
    let is_app = files.iter().any(|file| file.name == "index.html");
    (is_app && size <= MOST_BYTES && files.iter().all(|file| is_below(&file.name))).then_some(files)
}

/// The package: the files of the app, and the set. `open` is the text of the link for who has no script.
pub fn write_scorm(set: &PracticeSet, app: Vec<Entry>, open: &str) -> Vec<u8> {
    let address = format!("./index.html#/r/{}", write_code(set));
    let title = escaped(&set.title);
    let page = format!(
        "<!doctype html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
         <script src=\"./reeks.js\"></script>\n</head>\n<body>\n<p><a href=\"{address}\">{}</a></p>\n</body>\n</html>\n",
        escaped(open)
    );
    // The code is base64url: nothing in it ends a text of a script.
    let script = format!("location.replace(\"{address}\");\n");
    let mut entries = vec![Entry {
        name: "imsmanifest.xml".to_owned(),
        bytes: manifest(set, &app).into_bytes(),
    }];
    for (name, text) in [("reeks.html", page), ("reeks.js", script)] {
        entries.push(Entry {
            name: name.to_owned(),
            bytes: text.into_bytes(),
        });
    }
    entries.extend(app);
    zip(&entries)
}

fn manifest(set: &PracticeSet, app: &[Entry]) -> String {
    let title = escaped(&set.title);
    let names = ["reeks.html", "reeks.js"]
        .into_iter()
        .chain(app.iter().map(|entry| entry.name.as_str()));
    let files: String = names
        .map(|name| format!("<file href=\"{}\"/>\n", escaped(name)))
        .collect::<Vec<_>>()
        .concat();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <manifest identifier=\"accountwijs-{}\" version=\"1.2\" xmlns=\"http://www.imsproject.org/xsd/imscp_rootv1p1p2\" \
         xmlns:adlcp=\"http://www.adlnet.org/xsd/adlcp_rootv1p2\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" \
         xsi:schemaLocation=\"http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd \
         http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd\">\n\
         <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>\n\
         <organizations default=\"reeks\"><organization identifier=\"reeks\"><title>{title}</title>\
         <item identifier=\"onderdeel\" identifierref=\"app\" isvisible=\"true\"><title>{title}</title></item>\
         </organization></organizations>\n\
         <resources><resource identifier=\"app\" type=\"webcontent\" adlcp:scormtype=\"sco\" href=\"reeks.html\">\n{files}\
         </resource></resources>\n</manifest>\n",
        set.id()
    )
}

/// What the environment is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LmsReport {
    /// Percentage of the points, of the best try at each question; nothing of a test that is not finished.
    pub score: Option<u8>,
    /// Whether the student is done.
    pub is_complete: bool,
    /// What to come back with.
    pub state: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct State {
    r: ResultWire,
    o: Vec<usize>,
    p: usize,
    #[serde(default)]
    d: u8,
}

/// What to tell the environment.
pub fn write_lms_report(underway: &Underway, questions: &[Question]) -> LmsReport {
    let is_test = underway.set.mode == Mode::Test;
    let is_complete = if is_test {
        underway.finished
    } else {
        underway.left() == 0
    };
    LmsReport {
        score: (!is_test || underway.finished).then(|| score(underway, questions)),
        is_complete,
        state: state(underway),
    }
}

fn score(underway: &Underway, questions: &[Question]) -> u8 {
    let class = Class::marked(underway.set.clone(), questions.to_vec(), vec![underway.result.clone()]);
    let (mut points, mut of) = (0_usize, 0_usize);
    for (position, question) in questions.iter().enumerate() {
        match class.cell(0, position, Which::Best) {
            Some(cell) => {
                points += usize::from(cell.points);
                of += usize::from(cell.of);
            }
            None => of += paper_points(question, underway.seed(position)),
        }
    }
    u8::try_from((points * 100).checked_div(of).unwrap_or(0)).unwrap_or(100)
}

/// The state, with less and less of the tries on the way until it fits.
fn state(underway: &Underway) -> String {
    let mut result = SetResult {
        of: None,
        ..underway.result.clone()
    };
    let code = result.code();
    // Whoever reads this draws the usual seeds again.
    for (position, tries) in result.questions.iter_mut().enumerate() {
        let usual = question_seed(&underway.set, code.as_ref(), position);
        tries
            .iter_mut()
            .filter(|tried| tried.seed == usual)
            .for_each(|tried| tried.seed = 0);
    }
    let written = |result: &SetResult| {
        let state = State {
            r: ResultWire::of(result),
            o: underway.order.clone(),
            p: underway.at,
            d: u8::from(underway.finished),
        };
        let packed = compress_to_vec_zlib(crate::sharing::wire::to_json(&state).as_bytes(), 10);
        format!("S1{}", BASE64_URL_SAFE_NO_PAD.encode(packed))
    };
    let mut text = written(&result);
    for cut in [thin, only_last, without_times, short_texts, shorter_texts] {
        if text.len() <= LONGEST_STATE {
            return text;
        }
        cut(&mut result);
        text = written(&result);
    }
    // What is left are many full tables: the largest answers go, the fact that they were given stays.
    while text.len() > LONGEST_STATE {
        let size = |tried: &Tried| -> usize {
            let texts: usize = tried
                .filled
                .fields
                .iter()
                .map(|(name, text)| name.len() + text.len())
                .sum();
            let choices: usize = tried
                .filled
                .choices
                .iter()
                .map(|(name, all)| name.len() + 2 * all.len())
                .sum();
            texts + choices
        };
        let largest = result.questions.iter_mut().flatten().max_by_key(|tried| size(tried));
        match largest.filter(|tried| size(tried) > 0) {
            Some(tried) => tried.filled = crate::exercises::Filled::default(),
            None => return text.chars().take(LONGEST_STATE).collect(),
        }
        text = written(&result);
    }
    text
}

fn thin(result: &mut SetResult) {
    *result = result.thinned();
}

fn only_last(result: &mut SetResult) {
    for tries in &mut result.questions {
        tries.drain(..tries.len().saturating_sub(1));
    }
}

fn without_times(result: &mut SetResult) {
    result
        .questions
        .iter_mut()
        .flatten()
        .for_each(|tried| tried.seconds = 0);
}

fn short_texts(result: &mut SetResult) {
    cut_texts(result, 200);
}

fn shorter_texts(result: &mut SetResult) {
    cut_texts(result, 40);
}

/// Answers in own words, which the learner judged: a beginning of them is enough to know them by.
fn cut_texts(result: &mut SetResult, most: usize) {
    for tried in result.questions.iter_mut().flatten() {
        for (name, text) in tried.filled.fields.clone().iter() {
            if name.ends_with(names::TEXT) && text.chars().count() > most {
                let short: String = text.chars().take(most).collect();
                tried.filled.write(name, &format!("{short}…"));
            }
        }
    }
}

/// The set as the environment kept it; none when it kept another one, or nothing that can be used.
pub fn read_lms_state(set: &PracticeSet, text: &str) -> Option<Underway> {
    if text.len() > LONGEST_STATE {
        return None;
    }
    let packed = BASE64_URL_SAFE_NO_PAD.decode(text.strip_prefix("S1")?).ok()?;
    let json = decompress_to_vec_zlib_with_limit(&packed, MAX_RESULT_BYTES).ok()?;
    let state: State = serde_json::from_slice(&json).ok()?;
    let mut result = state.r.into_result().ok()?;
    if result.set != set.id() || result.questions.len() != set.items.len() || state.d > 1 {
        return None;
    }
    let code = result.code();
    for (position, tries) in result.questions.iter_mut().enumerate() {
        let usual = question_seed(set, code.as_ref(), position);
        tries
            .iter_mut()
            .filter(|tried| tried.seed == 0)
            .for_each(|tried| tried.seed = usual);
    }
    result.of = Some(set.clone());
    Underway::of_parts(result, state.o, state.p, state.d == 1).ok()
}
