//! The set for other programs: files for a learning environment, and the package that runs in one.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::browser;
use crate::app::components::button::{Look, PressButton};
use crate::app::components::loading::BookNotLoaded;
use crate::app::desk::{Desk, Fetched};
use crate::app::library::Library;
use crate::app::pages::set::questions;
use crate::app::shell::Shell;
use crate::sharing::exchange::{
    APP_FILES, Entry, PortableSet, Remark, portable, read_app_files, table_of, write_gift, write_moodle, write_qti,
    write_scorm,
};
use crate::sharing::{Flavour, PracticeSet, Question, csv};
use crate::text::exchange as text;
use crate::text::exchange::WORDS;
use crate::text::sharing::slug;

/// How many forms of each calculation one can choose.
const VARIANTS: [usize; 4] = [1, 5, 10, 26];
/// What is chosen at first.
const USUAL: usize = 10;

/// A program that a set can go to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Moodle,
    Gift,
    Qti,
    Csv,
}

impl Format {
    const ALL: [Self; 4] = [Self::Moodle, Self::Gift, Self::Qti, Self::Csv];

    const fn name(self) -> &'static str {
        match self {
            Self::Moodle => text::MOODLE,
            Self::Gift => text::GIFT,
            Self::Qti => text::QTI,
            Self::Csv => text::CSV,
        }
    }

    /// Saves the set as a file, and tells what changed on the way.
    fn save(self, set: &PortableSet) -> (Result<(), browser::Failure>, String, Vec<(usize, Remark)>) {
        let stem = slug(&set.title);
        let (name, saved, remarks) = match self {
            Self::Moodle => {
                let (xml, remarks) = write_moodle(set, WORDS.step);
                let name = format!("{stem}-moodle.xml");
                let saved = browser::download(&name, "application/xml", &xml);
                (name, saved, remarks)
            }
            Self::Gift => {
                let (gift, remarks) = write_gift(set, WORDS.step, WORDS.asked);
                let name = format!("{stem}-gift.txt");
                let saved = browser::download(&name, "text/plain", &gift);
                (name, saved, remarks)
            }
            Self::Qti => {
                let (package, remarks) = write_qti(set, WORDS.rubric);
                let name = format!("{stem}-qti.zip");
                let saved = browser::download_bytes(&name, "application/zip", &package);
                (name, saved, remarks)
            }
            Self::Csv => {
                let rows = csv(&table_of(set, text::HEADS), Flavour::Dutch);
                let name = format!("{stem}.csv");
                let saved = browser::download(&name, "text/csv", &rows);
                (name, saved, set.remarks.clone())
            }
        };
        (saved, name, remarks)
    }
}

/// What became of the last press.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Outcome {
    sentence: String,
    remarks: Vec<(usize, Remark)>,
}

/// The buttons, and what changed on the way.
#[component]
pub fn Exchange(
    /// The set.
    set: PracticeSet,
) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let found = questions(expect_context::<Library>(), set.clone());
    let package = set.clone();
    let body = move || match found.get() {
        Fetched::Loading => view! { <p role="status">{text::FETCHING}</p> }.into_any(),
        Fetched::Failed => view! { <BookNotLoaded on_again=desk.fetch_again /> }.into_any(),
        Fetched::Ready(questions) => view! { <Files set=set.clone() questions /> }.into_any(),
    };
    view! {
        <section class="block" aria-labelledby="leeromgeving">
            <h2 id="leeromgeving">{text::HEADING}</h2>
            <p class="soft">{text::LEAD}</p>
            {body}
            <h3>{text::SCORM_HEADING}</h3>
            <p class="soft">{text::SCORM_LEAD}</p>
            <Package set=package />
        </section>
    }
}

/// One button per format.
#[component]
fn Files(
    /// The set.
    set: PracticeSet,
    /// Its questions.
    questions: Arc<Vec<Question>>,
) -> impl IntoView {
    let shell = expect_context::<Shell>();
    let variants = RwSignal::new(USUAL);
    let outcome = RwSignal::new(None::<Outcome>);
    let has_numbers = questions
        .iter()
        .any(|question| question.exercise().is_some_and(|exercise| exercise.task.has_numbers()));
    let buttons = Format::ALL.map(|format| {
        let (set, questions) = (set.clone(), questions.clone());
        let on_press = Callback::new(move |()| {
            let made = portable(&set, &questions, variants.get_untracked(), &WORDS);
            let (saved, name, remarks) = format.save(&made);
            let sentence = if saved.is_ok() {
                text::made(&name, made.questions.len())
            } else {
                crate::text::pages::progress::NOT_SAVED.to_owned()
            };
            shell.say(&sentence);
            outcome.set(Some(Outcome { sentence, remarks }));
        });
        view! { <PressButton look=Look::Quiet text=format.name() on_press /> }
    });
    let options = VARIANTS.map(|number| {
        view! { <option value=number.to_string() selected=number == USUAL>{number}</option> }
    });
    let field = has_numbers.then(|| {
        view! {
            <div class="field">
                <label for="uitwisseling-varianten">{text::VARIANTS}</label>
                <div class="box">
                    <select
                        id="uitwisseling-varianten"
                        on:change=move |event| variants.set(event_target_value(&event).parse().unwrap_or(USUAL))
                    >
                        {options.into_iter().collect_view()}
                    </select>
                </div>
            </div>
        }
    });
    let report = move || {
        outcome.get().map(|outcome| {
            let about = if outcome.remarks.is_empty() {
                view! { <p>{text::ALL_WENT}</p> }.into_any()
            } else {
                let lines = outcome.remarks.iter().map(|(position, remark)| {
                    view! { <li>{text::remark(*position, *remark)}</li> }
                });
                view! { <p>{text::CHANGED}":"</p> <ul class="bullets small">{lines.collect_view()}</ul> }.into_any()
            };
            view! { <div class="note"><p><strong>{outcome.sentence}</strong></p> {about}</div> }
        })
    };
    view! {
        {field}
        <p class="buttons">{buttons.into_iter().collect_view()}</p>
        {report}
    }
}

/// The package with the app itself.
#[component]
fn Package(
    /// The set.
    set: PracticeSet,
) -> impl IntoView {
    let shell = expect_context::<Shell>();
    let said = RwSignal::new(String::new());
    let is_busy = StoredValue::new(false);
    let on_press = Callback::new(move |()| {
        if is_busy.get_value() {
            return;
        }
        is_busy.set_value(true);
        let set = set.clone();
        spawn_local(async move {
            let sentence = match packed(&set, said).await {
                Some(bytes) => {
                    let name = format!("{}-scorm.zip", slug(&set.title));
                    match browser::download_bytes(&name, "application/zip", &bytes) {
                        // A tenth of a megabyte is enough to know whether an environment takes it.
                        Ok(()) => text::packed(bytes.len() / 100_000),
                        Err(_) => crate::text::pages::progress::NOT_SAVED.to_owned(),
                    }
                }
                None => text::SCORM_FAILED.to_owned(),
            };
            shell.say(&sentence);
            let _ = said.try_set(sentence);
            let _ = is_busy.try_set_value(false);
        });
    });
    view! {
        <p class="buttons"><PressButton look=Look::Quiet text=text::SCORM on_press /></p>
        <p class="small soft">{move || said.get()}</p>
    }
}

/// Fetches every file of the app and packs them with the set.
async fn packed(set: &PracticeSet, said: RwSignal<String>) -> Option<Vec<u8>> {
    let list = browser::fetch_own(&["./", APP_FILES].concat()).await.ok()?;
    let files = read_app_files(&String::from_utf8(list).ok()?)?;
    let mut app = Vec::new();
    for (done, file) in files.iter().enumerate() {
        let _ = said.try_set(text::fetched(done, files.len()));
        let bytes = browser::fetch_own(&["./", &file.name].concat()).await.ok()?;
        app.push(Entry {
            name: file.name.clone(),
            bytes,
        });
    }
    browser::breathe().await;
    Some(write_scorm(set, app, text::SCORM_OPEN))
}
