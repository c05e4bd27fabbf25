//! Choosing a mock exam: chapters, number of questions, time; below it the exams of before.

use std::sync::Arc;

use leptos::prelude::*;

use super::fixed::FixedExams;
use super::{begin, keep, kept_exams};
use crate::app::browser;
use crate::app::components::button::{Look, PressButton};
use crate::app::components::loading::{BookNotLoaded, Loading};
use crate::app::components::page::{Page, PageHead};
use crate::app::components::rows::Row;
use crate::app::components::verdict::{Tone, VerdictView};
use crate::app::desk::{Desk, Fetched};
use crate::app::router::Router;
use crate::app::store::Store;
use crate::content::Index;
use crate::progress::{EXAM_SIZES, Exam, Time, TimeAllowed, draw_exam};
use crate::route::Route;
use crate::text::{self as words, exam as text};

/// The form, once the table of contents is there.
#[component]
pub fn ChoosePage() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let router = expect_context::<Router>();
    let index = desk.index();
    move || match index.get() {
        Fetched::Loading => view! { <Loading heading=text::HEADING on_again=desk.fetch_again /> }.into_any(),
        Fetched::Failed => view! { <BookNotLoaded on_again=desk.fetch_again /> }.into_any(),
        Fetched::Ready(index) => {
            router.settle();
            view! { <Choose index /> }.into_any()
        }
    }
}

#[component]
fn Choose(
    /// The table of contents.
    index: Arc<Index>,
) -> impl IntoView {
    let store = Store::of_the_app();
    let router = expect_context::<Router>();
    let seed = browser::random_seed();
    // Chapters of which there is something to ask.
    let offered = index.chapters.iter().filter(|chapter| {
        let alone = [chapter.id.clone()];
        !draw_exam(&index, &alone, 1, seed).is_empty()
    });
    let offered: Vec<(String, String)> = offered
        .map(|chapter| (chapter.id.clone(), text::chapter(&chapter.id, &chapter.title)))
        .collect();
    let chosen = RwSignal::new(offered.iter().map(|(id, _)| id.clone()).collect::<Vec<_>>());
    let size = RwSignal::new(EXAM_SIZES[0]);
    let allowed = RwSignal::new(store.settings.with_untracked(|settings| settings.exam_time));
    let is_missing = RwSignal::new(false);

    let (drawing, fixed) = (index.clone(), index.clone());
    // Number of questions and the minutes they usually take.
    let drawn = Memo::new(move |_| {
        let drawn = draw_exam(&drawing, &chosen.get(), size.get(), seed);
        (
            drawn.len(),
            drawn.iter().map(|exercise| u32::from(exercise.minutes)).sum::<u32>(),
        )
    });
    let start = Callback::new(move |()| {
        let drawn_now = draw_exam(&index, &chosen.get_untracked(), size.get_untracked(), seed);
        if drawn_now.is_empty() {
            is_missing.set(true);
            focus_first_chapter();
            return;
        }
        let limit = allowed.get_untracked().minutes(drawn.get_untracked().1);
        begin(store, router, &Exam::begin(drawn_now, seed, limit, browser::now()));
    });

    let chapters = offered.into_iter().map(move |(id, title)| {
        let (of_checked, of_change) = (id.clone(), id);
        let checked = move || chosen.with(|chosen| chosen.contains(&of_checked));
        let change = move |_| {
            is_missing.set(false);
            chosen.update(|chosen| {
                if let Some(place) = chosen.iter().position(|known| *known == of_change) {
                    chosen.remove(place);
                } else {
                    chosen.push(of_change.clone());
                }
            });
        };
        view! {
            <li>
                <label class="option">
                    <input type="checkbox" name="hoofdstuk" prop:checked=checked on:change=change />
                    <span>{title}</span>
                </label>
            </li>
        }
    });
    let sizes = EXAM_SIZES.map(|count| {
        radio(
            "aantal",
            move || text::size(count),
            move || size.get() == count,
            move || size.set(count),
        )
    });
    let times = TimeAllowed::ALL.map(|time| {
        let says = move || text::time(time, drawn.get().1);
        radio("tijd", says, move || allowed.get() == time, move || allowed.set(time))
    });
    let missing = move || {
        is_missing
            .get()
            .then(|| view! { <VerdictView tone=Tone::Unread word="Nog niet ingevuld." reason=text::NO_CHAPTER id="geen-hoofdstuk" /> })
    };
    let fewer = move || {
        let says = text::fewer(drawn.get().0, size.get()).filter(|_| drawn.get().0 > 0);
        says.map(|says| view! { <p class="small soft">{says}</p> })
    };
    view! {
        <Page>
            <PageHead heading=text::HEADING lead=text::LEAD />
            <Unfinished store />
            <fieldset class="setting" aria-describedby="geen-hoofdstuk">
                <legend>{text::CHAPTERS}</legend>
                <ul class="options">{chapters.collect_view()}</ul>
                {missing}
            </fieldset>
            <fieldset class="setting">
                <legend>{text::SIZE}</legend>
                <ul class="options" data-flow="line">{sizes.into_iter().collect_view()}</ul>
                {fewer}
            </fieldset>
            <fieldset class="setting">
                <legend>{text::TIME}</legend>
                <ul class="options" data-flow="line">{times.into_iter().collect_view()}</ul>
            </fieldset>
            <p class="buttons block">
                <PressButton look=Look::Primary text=text::BEGIN on_press=start />
            </p>
            <FixedExams index=fixed allowed />
            <Earlier store />
        </Page>
    }
}

/// One of a few choices.
fn radio(
    name: &'static str,
    says: impl Fn() -> String + Send + 'static,
    chosen: impl Fn() -> bool + Send + 'static,
    choose: impl Fn() + 'static,
) -> impl IntoView {
    view! {
        <li>
            <label class="option">
                <input type="radio" name=name prop:checked=chosen on:change=move |_| choose() />
                <span>{says}</span>
            </label>
        </li>
    }
}

/// Exams that were begun and not handed in; going on makes one the exam that is under way.
#[component]
fn Unfinished(
    /// Where they are kept.
    store: Store,
) -> impl IntoView {
    let router = expect_context::<Router>();
    let rows = kept_exams(store)
        .into_iter()
        .filter(|(_, exam)| !exam.handed_in)
        .map(|(at, exam)| {
            let about = [&day(at), " · ", &text::about(&exam)].concat();
            let go_on = Callback::new(move |()| {
                keep(store, &exam);
                router.go(&Route::SittingExam);
            });
            view! {
                <li class="buttons">
                    <PressButton look=Look::Quiet text=text::GO_ON on_press=go_on />
                    <span class="small soft">{about}</span>
                </li>
            }
        });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="block">
                <h2>{text::UNFINISHED}</h2>
                <ul class="options">{rows}</ul>
            </section>
        }
    })
}

/// Exams to look back at.
#[component]
fn Earlier(
    /// Where they are kept.
    store: Store,
) -> impl IntoView {
    let rows = kept_exams(store).into_iter().filter(|(_, exam)| exam.handed_in);
    let rows = rows.map(|(at, exam)| {
        view! { <Row address=Route::PastExam(exam.seed).write() title=day(at) about=text::about(&exam) /> }
    });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="block">
                <h2>{text::EARLIER}</h2>
                <ul class="rows">{rows}</ul>
            </section>
        }
    })
}

/// "vrijdag 21 november 2025"
fn day(at: Time) -> String {
    words::date(browser::zone().day(at))
}

fn focus_first_chapter() {
    use wasm_bindgen::JsCast;
    let field = document().query_selector("input[name=hoofdstuk]").ok().flatten();
    if let Some(field) = field.and_then(|field| field.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = field.focus();
    }
}
