//! Afdrukken: a worksheet in several variants, each key on pages of its own.

use std::sync::Arc;

use leptos::prelude::*;

use super::keeping;
use super::no_set::NoSet;
use super::paper::{Shown, question_view};
use crate::app::browser;
use crate::app::components::button::{Look, PressButton};
use crate::app::components::loading::{BookNotLoaded, Loading};
use crate::app::components::page::{Page, PageHead};
use crate::app::desk::{Desk, Fetched};
use crate::app::library::Library;
use crate::app::pages::set::questions;
use crate::app::store::Store;
use crate::route::{Route, TeacherPage};
use crate::sharing::{PracticeSet, Question, paper_points, paper_seed};
use crate::text::pages;
use crate::text::sharing as words;
use crate::text::teacher as text;

/// Most variants.
const MOST: usize = 6;

/// The sheets, as they will be printed.
#[component]
pub fn PrintPage() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let set = keeping::draft(Store::of_the_app());
    if set.problem().is_some() {
        return view! { <NoSet heading=text::NOTHING_TO_PRINT /> }.into_any();
    }
    let found = questions(expect_context::<Library>(), set.clone());
    let count = RwSignal::new(1_usize);
    let print = Callback::new(move |()| browser::print());
    let options = (1..=MOST).map(|number| view! { <option value=number.to_string()>{number}</option> });
    let sheets = move || match found.get() {
        Fetched::Loading => view! { <Loading heading=text::PRINT on_again=desk.fetch_again /> }.into_any(),
        Fetched::Failed => view! { <BookNotLoaded on_again=desk.fetch_again /> }.into_any(),
        Fetched::Ready(questions) => (0..count.get())
            .map(|variant| view! { <Variant set=set.clone() questions=questions.clone() variant /> })
            .collect_view()
            .into_any(),
    };
    view! {
        <Page>
            <div class="no-print">
                <PageHead heading=pages::title(&Route::Teacher(TeacherPage::Print)) />
                <div class="field block">
                    <label for="varianten">{text::VARIANTS}</label>
                    <div class="box">
                        <select
                            id="varianten"
                            on:change=move |event| count.set(event_target_value(&event).parse().unwrap_or(1))
                        >
                            {options.collect_view()}
                        </select>
                    </div>
                </div>
                <p class="buttons block"><PressButton look=Look::Primary text=text::PRINT_NOW on_press=print /></p>
            </div>
            {sheets}
        </Page>
    }
    .into_any()
}

/// Worksheet and key of one variant.
#[component]
fn Variant(
    /// The set.
    set: PracticeSet,
    /// Its questions.
    questions: Arc<Vec<Question>>,
    /// Which variant, from 0.
    variant: usize,
) -> impl IntoView {
    let letter = char::from(b'A' + u8::try_from(variant).unwrap_or(0));
    let foot = format!("{} · {}", set.id(), text::variant(letter));
    let sheet = |shown: Shown, heading: String| {
        let rows = questions.iter().enumerate().map(|(position, question)| {
            let seed = paper_seed(&set, position, variant);
            view! {
                <li class="paper-question">
                    <h3>
                        {words::title(question)} " "
                        <small>{text::points(paper_points(question, seed))}</small>
                    </h3>
                    {question_view(question, seed, shown)}
                </li>
            }
        });
        let rows = rows.collect_view();
        let name = (shown == Shown::Question).then(|| {
            text::NAME_AND_DATE
                .map(|word| view! { <span class="blank-line">{word} " " <span class="rule"></span></span> })
        });
        view! {
            <article class="paper" data-key=(shown != Shown::Question).then_some("")>
                <header>
                    <h2>{set.title.clone()} " · " {heading}</h2>
                    <p class="paper-name">{name}</p>
                    <p class="passage">{(shown == Shown::Question).then(|| set.instruction.clone())}</p>
                </header>
                <ol class="paper-list">{rows}</ol>
                <footer class="small soft">{foot.clone()}</footer>
            </article>
        }
    };
    view! {
        {sheet(Shown::Question, text::variant(letter))}
        {sheet(Shown::Answer(usize::MAX), text::key_of(letter))}
    }
}
