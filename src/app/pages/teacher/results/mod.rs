//! Resultaten openen: files and codes in, then the class, question by question, student by student.

mod class;
mod question;
mod student;

use std::cell::{Cell, RefCell};

use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::keeping;
use crate::app::browser::{self, Failure};
use crate::app::components::button::{LinkButton, Look, PressButton};
use crate::app::components::loading::{BookNotLoaded, Loading};
use crate::app::components::page::{Page, Width};
use crate::app::desk::{Desk, Fetched};
use crate::app::library::Library;
use crate::app::pages::set::questions;
use crate::app::router::Router;
use crate::app::shell::Shell;
use crate::app::store::Store;
use crate::route::{ResultsView, Route, TeacherPage};
use crate::sharing::{Class, Flavour, Intake, MAX_RESULT_BYTES, Unreadable, Which, csv};
use crate::text::pages;
use crate::text::teacher as text;

thread_local! {
    /// What was opened stays in this tab while one goes from view to view, and nowhere else.
    static OPENED: RefCell<Option<Intake>> = const { RefCell::new(None) };
    /// Which try counts, and whether names are shown.
    static CHOSEN: Cell<(Which, bool)> = const { Cell::new((Which::First, false)) };
}

/// What the views share.
#[derive(Clone, Copy)]
pub struct Table {
    /// The class.
    pub class: StoredValue<Class>,
    /// Which try counts.
    pub which: RwSignal<Which>,
    /// Whether names are shown.
    pub names: RwSignal<bool>,
}

impl Table {
    /// Name of a student, or what stands for it.
    pub fn name(self, student: usize) -> String {
        if self.names.get() {
            self.class
                .with_value(|class| class.students[student].result.name.clone())
        } else {
            text::student(student)
        }
    }
}

/// Files, codes, and a view of what is in them.
#[component]
pub fn ResultsPage(
    /// Which view.
    shown: ResultsView,
) -> impl IntoView {
    let store = Store::of_the_app();
    let known = OPENED.with_borrow(Clone::clone);
    let intake = RwSignal::new(known.unwrap_or_else(|| Intake::new(keeping::shared(store))));
    Effect::new(move || OPENED.set(Some(intake.get())));
    let set = Memo::new(move |_| intake.with(|intake| intake.set().cloned()));
    let heading = move || {
        let count = intake.with(|intake| intake.files("").len());
        if count == 0 {
            pages::title(&Route::Teacher(TeacherPage::Results(shown)))
        } else {
            intake.with(|intake| text::opened(&intake.files("")))
        }
    };
    let body = move || set.get().map(|set| view! { <Loaded set intake shown /> });
    view! {
        <Page width=Width::Wide>
            <div class="page-head"><h1>{heading}</h1></div>
            <Door intake />
            {body}
        </Page>
    }
}

/// Where files and codes come in.
#[component]
fn Door(
    /// What was opened.
    intake: RwSignal<Intake>,
) -> impl IntoView {
    let store = Store::of_the_app();
    let shell = expect_context::<Shell>();
    let index = expect_context::<Desk>().index();
    let picker = NodeRef::<html::Input>::new();
    let code = RwSignal::new(String::new());
    let take = move |files: web_sys::FileList| {
        let files: Vec<web_sys::File> = (0..files.length()).filter_map(|at| files.get(at)).collect();
        spawn_local(async move {
            let keys: Vec<_> = keeping::key(store).into_iter().collect();
            // All at once into the signal: five hundred files are five hundred tables otherwise.
            let mut opened = intake.get_untracked();
            for file in files {
                match browser::read_file(&file, MAX_RESULT_BYTES).await {
                    Ok(text) => opened.add(&file.name(), &text, &keys),
                    Err(Failure::TooLarge) => opened.add_refused(&file.name(), Unreadable::TooLarge),
                    Err(Failure::Refused) => opened.add_refused(&file.name(), Unreadable::NotOurs),
                }
            }
            shell.say(&text::opened(&opened.files("")));
            intake.set(opened);
        });
    };
    let choose = Callback::new(move |()| {
        if let Some(picker) = picker.get_untracked() {
            picker.click();
        }
    });
    let chosen = move |_| {
        if let Some(files) = picker.get_untracked().and_then(|picker| picker.files()) {
            take(files);
        }
    };
    let dropped = move |event: ev::DragEvent| {
        event.prevent_default();
        if let Some(files) = event.data_transfer().and_then(|data| data.files()) {
            take(files);
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
            let bad = files.iter().any(|line| !line.state.counts());
            let rows = files
                .iter()
                .map(|line| view! { <li>{text::file_state(line)}</li> })
                .collect_view();
            view! {
                <details class="block" open=bad>
                    <summary>{text::FILES}</summary>
                    <ul class="bullets small">{rows}</ul>
                </details>
            }
        })
    };
    view! {
        <div class="no-print">
            <div
                class="drop-zone note"
                on:dragover=|event: ev::DragEvent| event.prevent_default()
                on:drop=dropped
            >
                <p>{text::DROP}</p>
                <input
                    node_ref=picker
                    type="file"
                    multiple
                    accept=".json,application/json,text/plain"
                    hidden
                    aria-label=text::CHOOSE_FILES
                    on:change=chosen
                />
                <p class="buttons"><PressButton look=Look::Primary text=text::CHOOSE_FILES on_press=choose /></p>
                <div class="field">
                    <label for="code">{text::PASTE}</label>
                    <textarea
                        id="code"
                        rows="2"
                        spellcheck="false"
                        prop:value=move || code.get()
                        on:input=move |event| code.set(event_target_value(&event))
                    ></textarea>
                </div>
                <p class="buttons"><PressButton look=Look::Quiet text=text::OPEN_CODE on_press=paste /></p>
            </div>
            {lines}
        </div>
    }
}

/// Fetches the chapters, marks, and shows the view.
#[component]
fn Loaded(
    /// The set.
    set: crate::sharing::PracticeSet,
    /// What was opened.
    intake: RwSignal<Intake>,
    /// Which view.
    shown: ResultsView,
) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let found = questions(expect_context::<Library>(), set.clone());
    let (which, names) = CHOSEN.get();
    let (which, names) = (RwSignal::new(which), RwSignal::new(names));
    Effect::new(move || CHOSEN.set((which.get(), names.get())));
    move || match found.get() {
        Fetched::Loading => view! { <Loading heading=text::RESULTS.0 on_again=desk.fetch_again /> }.into_any(),
        Fetched::Failed => view! { <BookNotLoaded on_again=desk.fetch_again /> }.into_any(),
        Fetched::Ready(questions) => {
            let results = intake.with(Intake::results);
            let class = Class::marked(set.clone(), (*questions).clone(), results);
            let table = Table {
                class: StoredValue::new(class),
                which,
                names,
            };
            view! { <Views table shown /> }.into_any()
        }
    }
}

/// The three views with what they share.
#[component]
fn Views(
    /// The class.
    table: Table,
    /// Which view.
    shown: ResultsView,
) -> impl IntoView {
    let tabs = ResultsView::ALL.iter().zip(text::VIEWS).map(|((view, _), word)| {
        let address = Route::Teacher(TeacherPage::Results(*view)).write();
        let current = (*view == shown).then_some("page");
        view! { <a href=address aria-current=current>{word}</a> }
    });
    let choices = text::WHICH.map(|(which, word)| {
        view! {
            <li>
                <label class="option">
                    <input
                        type="radio"
                        name="poging"
                        prop:checked=move || table.which.get() == which
                        on:change=move |_| table.which.set(which)
                    />
                    <span>{word}</span>
                </label>
            </li>
        }
    });
    let toggle = Callback::new(move |()| table.names.update(|names| *names = !*names));
    let word = Signal::derive(move || {
        if table.names.get() {
            text::HIDE_NAMES.to_owned()
        } else {
            text::SHOW_NAMES.to_owned()
        }
    });
    let body = match shown {
        ResultsView::Class => view! { <class::ClassView table /> }.into_any(),
        ResultsView::Question => view! { <question::QuestionsView table /> }.into_any(),
        ResultsView::Student => view! { <student::StudentsView table /> }.into_any(),
    };
    view! {
        <h2>{table.class.with_value(|class| class.set.title.clone())}</h2>
        <nav class="tabs" aria-label=text::RESULTS.0>{tabs.collect_view()}</nav>
        <div class="class-tools no-print">
            <fieldset class="option-set">
                <legend class="visually-hidden">"Welke poging telt"</legend>
                <ul class="options" data-flow="line">{choices.into_iter().collect_view()}</ul>
            </fieldset>
            <PressButton look=Look::Quiet text=word on_press=toggle />
        </div>
        {body}
        <Foot table />
    }
}

/// What becomes of the results, and what follows from them.
#[component]
fn Foot(
    /// The class.
    table: Table,
) -> impl IntoView {
    let store = Store::of_the_app();
    let router = expect_context::<Router>();
    let index = expect_context::<Desk>().index();
    let said = RwSignal::new("");
    let save = move |flavour: Flavour, name: &'static str| {
        Callback::new(move |()| {
            let rows = table.class.with_value(text::table);
            let _ = browser::download(name, "text/csv", &csv(&rows, flavour));
        })
    };
    let again = Callback::new(move |()| {
        let Fetched::Ready(index) = index.get_untracked() else {
            return;
        };
        match table
            .class
            .with_value(|class| class.again(&index, browser::random_seed()))
        {
            Some(set) => {
                keeping::keep_draft(store, &set);
                router.go(&Route::Teacher(TeacherPage::Compose));
            }
            None => said.set(text::NO_NEW_SET),
        }
    });
    view! {
        <div class="no-print block">
            <p class="buttons">
                <PressButton look=Look::Quiet text=text::NEW_SET on_press=again />
                <PressButton look=Look::Quiet text=text::SAVE_CSV on_press=save(Flavour::Dutch, "resultaten.csv") />
                <PressButton
                    look=Look::Text
                    text=text::SAVE_CSV_MACHINE
                    on_press=save(Flavour::Machine, "results.csv")
                />
            </p>
            <p role="status">{move || said.get()}</p>
            <div class="note block">
                <strong>{text::ONLY_HERE}</strong>
                <p>{text::ONLY_HERE_MORE}</p>
            </div>
            <p><LinkButton look=Look::Text text=text::HOME address=Route::Teachers.write() /></p>
        </div>
    }
}
