//! The start card: a set arrives by a link.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{paper_name, questions};
use crate::app::browser::{self, Failure};
use crate::app::components::button::{LinkButton, Look, PressButton};
use crate::app::components::file_picker::FilePicker;
use crate::app::components::page::{Page, PageHead};
use crate::app::components::text_line::TextPassage;
use crate::app::desk::Fetched;
use crate::app::library::Library;
use crate::app::lms;
use crate::app::router::{Router, focus_heading, name_page};
use crate::app::store::Store;
use crate::route::{Part, Route};
use crate::sharing::exchange::read_lms_state;
use crate::sharing::{
    MAX_FILE_BYTES, Mode, Numbers, PracticeSet, StudentCode, Underway, Unreadable, read_code, read_file,
};
use crate::text::sharing as text;

/// What a link says, or why it does not open.
#[component]
pub fn ArrivalPage(
    /// The code in the address.
    code: String,
) -> impl IntoView {
    if code.is_empty() {
        return view! { <DoorPage /> }.into_any();
    }
    match read_code(&code) {
        Ok(set) => view! { <StartCard set /> }.into_any(),
        Err(why) => view! { <Elsewhere heading="Reeks" lead=text::unreadable(why) /> }.into_any(),
    }
}

/// The set is not here: what to do, and the way to open it from a file.
#[component]
pub fn Elsewhere(
    /// Heading.
    heading: &'static str,
    /// What to do.
    lead: &'static str,
) -> impl IntoView {
    let door = Route::SharedSet(String::new()).write();
    view! {
        <Page>
            <div class="dead-end">
                <PageHead heading lead />
                <p class="buttons">
                    <LinkButton look=Look::Primary text=text::CHOOSE_FILE address=door />
                    <LinkButton look=Look::Quiet text="Naar Start" address=Route::Start.write() />
                </p>
            </div>
        </Page>
    }
}

/// A set arrives as a file, or as a link or code that is pasted.
#[component]
fn DoorPage() -> impl IntoView {
    let found = RwSignal::new(None::<PracticeSet>);
    let refused = RwSignal::new(None::<Unreadable>);
    let typed = RwSignal::new(String::new());
    let take = move |read: Result<PracticeSet, Unreadable>| match read {
        Ok(set) => {
            found.set(Some(set));
            focus_heading();
        }
        Err(why) => refused.set(Some(why)),
    };
    let on_files = Callback::new(move |files: Vec<web_sys::File>| {
        let Some(file) = files.into_iter().next() else { return };
        spawn_local(async move {
            take(match browser::read_file(&file, MAX_FILE_BYTES).await {
                Ok(text) => read_file(&text).or_else(|why| read_code(&text).map_err(|_| why)),
                Err(Failure::TooLarge) => Err(Unreadable::TooLarge),
                Err(Failure::Refused) => Err(Unreadable::NotOurs),
            });
        });
    });
    let on_press = Callback::new(move |()| {
        let text = typed.get_untracked();
        take(read_code(&text).or_else(|why| read_file(&text).map_err(|_| why)));
    });
    let on_type = Callback::new(move |text: String| {
        typed.set(text);
        refused.set(None);
    });
    move || match found.get() {
        Some(set) => view! { <StartCard set /> }.into_any(),
        None => view! {
            <Page>
                <PageHead heading=text::OPEN_FILE lead=text::OPEN_FILE_MORE />
                <p class="buttons block">
                    <FilePicker
                        look=Look::Primary
                        text=text::CHOOSE_FILE
                        accept=".json,application/json,text/plain"
                        on_files
                    />
                </p>
                <TextPassage id="reeks-code" label=text::PASTE rows=3 typed on_type />
                <p class="buttons"><PressButton look=Look::Quiet text=text::OPEN_CODE on_press /></p>
                {move || refused.get().map(|why| view! {
                    <p class="refused" role="alert">{text::unreadable_file(why)}</p>
                })}
            </Page>
        }
        .into_any(),
    }
}

/// Name, length, deadline, and the button to begin.
#[component]
fn StartCard(
    /// The set.
    set: PracticeSet,
) -> impl IntoView {
    let router = expect_context::<Router>();
    let library = expect_context::<Library>();
    let store = Store::of_the_app();
    name_page(&["Reeks: ", &set.title].concat());
    let known = store
        .paper(&paper_name(set.id()))
        .and_then(|text| Underway::read(&text).ok());
    // In a learning environment its state counts, not that of whoever sat at this device before.
    let lms = lms::open();
    let known = match &lms {
        None => known,
        Some(lms) => {
            let kept = read_lms_state(&set, &lms.state);
            if let Some(kept) = &kept {
                store.put_paper(&paper_name(set.id()), &kept.write());
            }
            kept.or_else(|| known.filter(|known| known.result.name == lms.student))
        }
    };
    let is_known = known.is_some();
    let name = RwSignal::new(
        known
            .as_ref()
            .map(|known| known.result.name.clone())
            .or_else(|| lms.as_ref().map(|lms| lms.student.clone()))
            .unwrap_or_default(),
    );
    let refused = RwSignal::new(false);
    let is_named = StudentCode::read(&name.get_untracked()).is_some();
    let asks_name = set.numbers == Numbers::Own && !is_known && !(lms.is_some() && is_named);
    let found = questions(library, set.clone());
    let about = {
        let set = set.clone();
        move || {
            let minutes = match found.get() {
                Fetched::Ready(found) => found.iter().map(text::minutes).sum(),
                Fetched::Loading | Fetched::Failed => 2 * set.items.len(),
            };
            text::about_set(&set, minutes)
        }
    };
    let is_late = set.deadline.is_some_and(|deadline| browser::today() > deadline);
    let address = Route::Run(Part::Shared(set.id().to_string()));
    let begin = {
        let set = set.clone();
        Callback::new(move |()| {
            if !is_known {
                if asks_name && StudentCode::read(&name.get_untracked()).is_none() {
                    refused.set(true);
                    return;
                }
                let edition = match library.index().get_untracked() {
                    Fetched::Ready(index) => index.edition.clone(),
                    Fetched::Loading | Fetched::Failed => String::new(),
                };
                let underway = Underway::begin(&set, &edition, &name.get_untracked(), browser::now());
                store.put_paper(&paper_name(set.id()), &underway.write());
                store.drafts_changed.notify();
            }
            router.go(&address);
        })
    };
    let instruction = set.instruction.clone();
    view! {
        <Page>
            <div class="page-head">
                <h1>{set.title.clone()}</h1>
                <p class="lead">{about}</p>
            </div>
            {(!set.author.is_empty()).then(|| view! { <p class="soft">{text::by(&set.author)}</p> })}
            {(!instruction.is_empty()).then(|| view! { <p class="block passage">{instruction}</p> })}
            <ul class="bullets block">
                <li>{text::numbers(set.numbers)}</li>
                {(set.mode == Mode::Test).then(|| view! { <li>{text::TEST}</li> })}
                {is_late.then(|| view! { <li>{text::LATE}</li> })}
                <li>{if lms.is_some() { text::IN_LMS } else { text::STAYS }}</li>
            </ul>
            {asks_name.then(|| view! {
                <div class="block"><NameField name refused more=text::NAME_FIRST /></div>
            })}
            <p class="buttons block">
                <PressButton
                    look=Look::Primary
                    text=if is_known { text::GO_ON } else { text::BEGIN }
                    on_press=begin
                />
            </p>
        </Page>
    }
}

/// Who the student is.
#[component]
pub fn NameField(
    /// What is typed.
    name: RwSignal<String>,
    /// Whether the button was pressed too early.
    refused: RwSignal<bool>,
    /// What there is to know; may be empty.
    #[prop(optional)]
    more: &'static str,
) -> impl IntoView {
    let problem = move || {
        let shows = refused.get() && StudentCode::read(&name.get()).is_none();
        shows.then(|| view! { <p class="refused" role="alert">{text::NAME_MISSING}</p> })
    };
    view! {
        <div class="field">
            <label for="naam">{text::NAME} {(!more.is_empty()).then(|| view! { <small>{more}</small> })}</label>
            <div class="box">
                <input
                    id="naam"
                    type="text"
                    data-text
                    autocomplete="off"
                    spellcheck="false"
                    aria-describedby="naam-fout"
                    prop:value=move || name.get()
                    on:input=move |event| name.set(event_target_value(&event))
                />
            </div>
            <div id="naam-fout">{problem}</div>
        </div>
    }
}
