//! Where result files and codes come in, and what became of them.

use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::keeping;
use crate::app::browser::{self, Failure};
use crate::app::components::button::{Look, PressButton};
use crate::app::components::file_picker::FilePicker;
use crate::app::components::text_line::TextPassage;
use crate::app::desk::{Desk, Fetched};
use crate::app::shell::Shell;
use crate::app::store::Store;
use crate::sharing::{FileLine, Intake, MAX_RESULT_BYTES, PracticeSet, Unreadable};
use crate::text::teacher as text;

/// So many files are read together, and then the page says how far it is.
const BATCH: usize = 20;

/// Where files and codes come in.
#[component]
pub(super) fn Door(
    /// What was opened.
    intake: RwSignal<Intake>,
    /// The set that the first results belong to, while the rest is read.
    expected: RwSignal<Option<PracticeSet>>,
) -> impl IntoView {
    let store = Store::of_the_app();
    let shell = expect_context::<Shell>();
    let index = expect_context::<Desk>().index();
    let code = RwSignal::new(String::new());
    let reading = RwSignal::new(None::<(usize, usize)>);
    let take = move |files: Vec<web_sys::File>| {
        spawn_local(async move {
            let keys: Vec<_> = keeping::key(store).into_iter().collect();
            // All at once into the signal: five hundred files are five hundred tables otherwise.
            let mut opened = intake.get_untracked();
            let of = files.len();
            for (position, batch) in files.chunks(BATCH).enumerate() {
                let _ = reading.try_set(Some((position * BATCH, of)));
                browser::breathe().await;
                let texts: Vec<_> = { batch.iter() }
                    .map(|file| browser::read_file(file, MAX_RESULT_BYTES))
                    .collect();
                for (file, text) in batch.iter().zip(texts) {
                    match text.await {
                        Ok(text) => opened.add(&file.name(), &text, &keys),
                        Err(Failure::TooLarge) => opened.add_refused(&file.name(), Unreadable::TooLarge),
                        Err(Failure::Refused) => opened.add_refused(&file.name(), Unreadable::NotOurs),
                    }
                }
                if position == 0 {
                    let _ = expected.try_set(opened.set().cloned());
                }
            }
            let _ = reading.try_set(None);
            shell.say(&text::opened(&opened.files("")));
            let _ = intake.try_set(opened);
        });
    };
    let on_files = Callback::new(take);
    let dropped = move |event: ev::DragEvent| {
        event.prevent_default();
        if let Some(list) = event.data_transfer().and_then(|data| data.files()) {
            take((0..list.length()).filter_map(|at| list.get(at)).collect());
        }
    };
    let paste = Callback::new(move |()| {
        let typed = code.get_untracked();
        if !typed.trim().is_empty() {
            let keys: Vec<_> = keeping::key(store).into_iter().collect();
            intake.update(|intake| intake.add(text::PASTED, &typed, &keys));
            code.set(String::new());
            intake.with_untracked(|intake| shell.say(&text::opened(&intake.files(""))));
        }
    });
    let edition = move || match index.get() {
        Fetched::Ready(index) => index.edition.clone(),
        Fetched::Loading | Fetched::Failed => String::new(),
    };
    let lines = move || {
        let files = intake.with(|intake| intake.files(&edition()));
        (!files.is_empty()).then(|| {
            let (good, bad): (Vec<_>, Vec<_>) = files.iter().partition(|line| line.state.counts());
            let list = |lines: Vec<&FileLine>| {
                let rows = { lines.into_iter() }.map(|line| view! { <li>{text::file_state(line)}</li> });
                view! { <ul class="bullets small">{rows.collect_view()}</ul> }
            };
            // What was refused is seen at once; what went well only by who asks.
            view! {
                {(!bad.is_empty()).then(|| list(bad))}
                {(!good.is_empty()).then(|| view! { <details><summary>{text::FILES}</summary>{list(good)}</details> })}
            }
        })
    };
    let is_waiting = move || intake.with(|intake| intake.files("").is_empty());
    view! {
        <div class="door no-print">
            <details open=is_waiting>
                <summary hidden=is_waiting>{text::MORE_FILES}</summary>
                <div
                    class="drop-zone note"
                    on:dragover=|event: ev::DragEvent| event.prevent_default()
                    on:drop=dropped
                >
                    <p>{text::DROP}</p>
                    <p class="buttons">
                        <FilePicker
                            look=Look::Primary
                            text=text::CHOOSE_FILES
                            accept=".json,application/json,text/plain"
                            multiple=true
                            on_files
                        />
                    </p>
                    <p role="status">{move || reading.get().map(|(done, of)| text::reading(done, of))}</p>
                    <TextPassage
                        id="code"
                        label=text::PASTE
                        rows=2
                        typed=code
                        on_type=Callback::new(move |typed| code.set(typed))
                    />
                    <p class="buttons"><PressButton look=Look::Quiet text=text::OPEN_CODE on_press=paste /></p>
                </div>
            </details>
            {lines}
        </div>
    }
}
