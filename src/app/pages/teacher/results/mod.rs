//! Resultaten openen: files and codes in, then the class, question by question, student by student.

mod class;
mod door;
mod question;
mod student;

use std::cell::{Cell, RefCell};
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use self::door::Door;
use super::keeping;
use crate::app::browser;
use crate::app::components::button::{LinkButton, Look, PressButton};
use crate::app::components::loading::{BookNotLoaded, Loading};
use crate::app::components::page::{Page, Width};
use crate::app::desk::{Desk, Fetched};
use crate::app::library::Library;
use crate::app::pages::set::questions;
use crate::app::router::Router;
use crate::app::store::Store;
use crate::route::{ResultsView, Route, TeacherPage};
use crate::sharing::{Class, Flavour, Intake, SharedNumbers, Which, csv};
use crate::text::pages;
use crate::text::teacher as text;

thread_local! {
    /// What was opened stays in this tab while one goes from view to view, and nowhere else.
    static OPENED: RefCell<Option<Intake>> = const { RefCell::new(None) };
    /// The class of it, marked.
    static MARKED: RefCell<Option<Arc<Class>>> = const { RefCell::new(None) };
    /// Which try counts, and whether names are shown.
    static CHOSEN: Cell<(Which, bool)> = const { Cell::new((Which::First, false)) };
}

/// How many students are marked before the clock is looked at.
const SLICE: usize = 2;
/// After so many milliseconds of marking the page gets its turn.
const SLICE_MS: f64 = 40.0;

/// What the views share.
#[derive(Clone, Copy)]
pub struct Table {
    /// The class.
    pub class: StoredValue<Arc<Class>>,
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
    // Its questions come while the other files are read.
    let expected = RwSignal::new(None);
    let library = expect_context::<Library>();
    Effect::new(move || {
        if let Some(set) = expected.get() {
            questions(library, set).with(|_| ());
        }
    });
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
            <Door intake expected />
            {body}
        </Page>
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
    let marked = RwSignal::new(None::<Arc<Class>>);
    let progress = RwSignal::new(0);
    let turn = StoredValue::new(0_u32);
    Effect::new(move || {
        if let Fetched::Ready(questions) = found.get() {
            let class = Class::new(set.clone(), (*questions).clone(), intake.with(Intake::results));
            if let Some(class) = known(&class) {
                marked.set(Some(class));
            } else {
                turn.update_value(|turn| *turn += 1);
                let own = turn.get_value();
                spawn_local(mark(class, marked, progress, move || turn.try_get_value() == Some(own)));
            }
        }
    });
    move || match found.get() {
        Fetched::Loading => view! { <Loading heading=text::RESULTS.0 on_again=desk.fetch_again /> }.into_any(),
        Fetched::Failed => view! { <BookNotLoaded on_again=desk.fetch_again /> }.into_any(),
        Fetched::Ready(_) => match marked.get() {
            None => view! { <p class="block" role="status">{move || text::marking(progress.get())}</p> }.into_any(),
            Some(class) => {
                let table = Table {
                    class: StoredValue::new(class),
                    which,
                    names,
                };
                view! { <Views table shown /> }.into_any()
            }
        },
    }
}

/// The class that was marked last, if it is this one.
fn known(class: &Class) -> Option<Arc<Class>> {
    let same = |known: &Arc<Class>| {
        let results = known.students.iter().map(|student| &student.result);
        known.set == class.set
            && known.questions == class.questions
            && results.eq(class.students.iter().map(|student| &student.result))
    };
    MARKED.with_borrow(|known| known.clone().filter(same))
}

/// Marks in slices, so that the page stays alive, and keeps what was marked for the other views. It stops when nobody
/// waits for it any more: the page was left, or other files came.
async fn mark(
    mut class: Class,
    marked: RwSignal<Option<Arc<Class>>>,
    progress: RwSignal<usize>,
    is_awaited: impl Fn() -> bool,
) {
    let students = class.students.len();
    let mut shared = SharedNumbers::default();
    let mut since = browser::milliseconds();
    for first in (0..students).step_by(SLICE) {
        class.mark_students(first..first + SLICE, &mut shared);
        if browser::milliseconds() - since > SLICE_MS {
            let _ = progress.try_set(first.saturating_add(SLICE).min(students) * 100 / students);
            browser::breathe().await;
            if !is_awaited() {
                return;
            }
            since = browser::milliseconds();
        }
    }
    let class = Arc::new(class);
    MARKED.set(Some(class.clone()));
    let _ = marked.try_set(Some(class));
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
            let rows = table.class.with_value(|class| text::table(class));
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
            <div class="note">
                <strong>{text::ONLY_HERE}</strong>
                <p>{text::ONLY_HERE_MORE}</p>
            </div>
            <p><LinkButton look=Look::Text text=text::HOME address=Route::Teachers.write() /></p>
        </div>
    }
}
