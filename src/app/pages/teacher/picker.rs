//! Choosing an exercise of the book: filters, search, and a look at it.

use std::sync::Arc;

use leptos::prelude::*;

use super::paper::{Shown, question_view};
use crate::app::browser;
use crate::app::components::button::{Look, PressButton};
use crate::app::components::loading::{BookNotLoaded, Loading};
use crate::app::components::search::SearchField;
use crate::app::desk::{Desk, Fetched};
use crate::app::library::Library;
use crate::app::pages::set::section_of;
use crate::content::{ExerciseEntry, Index, Kind, Level, PackedExercise};
use crate::dutch::finds;
use crate::route::chapter_of;
use crate::sharing::Question;
use crate::text::pages::book;
use crate::text::teacher as text;

/// As many are listed at once.
const MOST: usize = 30;
/// Kinds with their words.
const KINDS: [(Kind, &str); 13] = [
    (Kind::Choice, "één antwoord kiezen"),
    (Kind::Multiple, "meer antwoorden kiezen"),
    (Kind::Number, "één getal berekenen"),
    (Kind::Steps, "rekenen in stappen"),
    (Kind::Table, "tabel invullen"),
    (Kind::Place, "punt op een grafiek"),
    (Kind::Matching, "koppelen"),
    (Kind::Ordering, "in volgorde zetten"),
    (Kind::Sorting, "indelen"),
    (Kind::Cloze, "invultekst"),
    (Kind::Term, "begrip"),
    (Kind::Open, "open vraag"),
    (Kind::Case, "casus"),
];
/// Durations: up to so many minutes.
const DURATIONS: [(u8, &str); 3] = [(2, "tot 2 minuten"), (5, "tot 5 minuten"), (10, "tot 10 minuten")];

/// What is filtered on; empty is everything.
#[derive(Clone, Copy)]
struct Filters {
    chapter: RwSignal<String>,
    section: RwSignal<String>,
    kind: RwSignal<String>,
    level: RwSignal<String>,
    minutes: RwSignal<String>,
    search: RwSignal<String>,
}

impl Filters {
    fn accepts(self, entry: &ExerciseEntry) -> bool {
        let section = entry.id.split('/').next().unwrap_or_default();
        let is = |chosen: RwSignal<String>, value: &str| chosen.with(|chosen| chosen.is_empty() || chosen == value);
        let search = self.search.get();
        is(self.chapter, &chapter_of(section))
            && is(self.section, section)
            && is(self.kind, entry.kind.name())
            && is(self.level, entry.level.name())
            && self
                .minutes
                .get()
                .parse::<u8>()
                .map_or(true, |most| entry.minutes <= most)
            && (search.trim().is_empty() || finds(&search, &entry.title).is_some() || entry.id.contains(search.trim()))
    }
}

/// The list with its filters; what a press on an exercise does is up to the page.
#[component]
pub fn Picker(
    /// Word of the button of an exercise.
    verb: &'static str,
    /// Told the id of the chosen exercise.
    on_pick: Callback<String>,
    /// Told the section whose concepts are wanted.
    #[prop(optional)]
    on_concepts: Option<Callback<String>>,
) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let index = desk.index();
    move || match index.get() {
        Fetched::Loading => view! { <Loading heading=text::PICK on_again=desk.fetch_again /> }.into_any(),
        Fetched::Failed => view! { <BookNotLoaded on_again=desk.fetch_again /> }.into_any(),
        Fetched::Ready(index) => list(index, verb, on_pick, on_concepts),
    }
}

fn list(
    index: Arc<Index>,
    verb: &'static str,
    on_pick: Callback<String>,
    on_concepts: Option<Callback<String>>,
) -> AnyView {
    let filters = Filters {
        chapter: RwSignal::default(),
        section: RwSignal::default(),
        kind: RwSignal::default(),
        level: RwSignal::default(),
        minutes: RwSignal::default(),
        search: RwSignal::default(),
    };
    let chapters = index
        .chapters
        .iter()
        .map(|chapter| (chapter.id.clone(), format!("{} {}", chapter.id, chapter.title)));
    let chapters: Vec<_> = chapters.collect();
    let of_chapter = index.clone();
    let sections = move || {
        let chosen = filters.chapter.get();
        let sections = of_chapter.sections().filter(|(chapter, _)| chapter.id == chosen);
        sections
            .map(|(_, section)| (section.id.clone(), format!("{} {}", section.id, section.title)))
            .collect::<Vec<_>>()
    };
    let kinds: Vec<_> = KINDS
        .iter()
        .map(|(kind, word)| (kind.name().to_owned(), (*word).to_owned()))
        .collect();
    let levels: Vec<_> = Level::ALL
        .iter()
        .map(|level| (level.name().to_owned(), level.name().to_owned()))
        .collect();
    let minutes: Vec<_> = DURATIONS
        .iter()
        .map(|(most, word)| (most.to_string(), (*word).to_owned()))
        .collect();
    let select = |position: usize, chosen: RwSignal<String>, options: Vec<(String, String)>| {
        let (label, all) = text::FILTERS[position];
        select_view(["filter-", &position.to_string()].concat(), label, all, chosen, options)
    };
    let section_select = move || {
        select_view(
            "filter-1".to_owned(),
            text::FILTERS[1].0,
            text::FILTERS[1].1,
            filters.section,
            sections(),
        )
    };
    Effect::new(move |before: Option<()>| {
        filters.chapter.track();
        if before.is_some() {
            filters.section.set(String::new());
        }
    });
    let concepts = move || {
        let on_concepts = on_concepts?;
        let section = filters.section.get();
        let add = Callback::new(move |()| on_concepts.run(filters.section.get_untracked()));
        (!section.is_empty())
            .then(|| view! { <p><PressButton look=Look::Text text=text::ADD_CONCEPTS on_press=add /></p> })
    };
    let rows = move || {
        let found: Vec<&ExerciseEntry> = index
            .sections()
            .flat_map(|(_, section)| &section.exercises)
            .filter(|entry| filters.accepts(entry))
            .collect();
        let about = text::found(found.len(), MOST);
        let rows = found
            .into_iter()
            .take(MOST)
            .map(|entry| view! { <PickRow entry=entry.clone() verb on_pick /> });
        view! { <p class="small soft" role="status">{about}</p> <ul class="pick-list">{rows.collect_view()}</ul> }
    };
    view! {
        <div class="filters">
            {select(0, filters.chapter, chapters)}
            {section_select}
            {select(2, filters.kind, kinds)}
            {select(3, filters.level, levels)}
            {select(4, filters.minutes, minutes)}
        </div>
        <SearchField id="zoek-oefening" label=text::SEARCH typed=filters.search />
        {concepts}
        {rows}
    }
    .into_any()
}

/// A list to choose from.
fn select_view(
    id: String,
    label: &'static str,
    all: &'static str,
    chosen: RwSignal<String>,
    options: Vec<(String, String)>,
) -> AnyView {
    let options = options.into_iter().map(|(value, word)| {
        let is_chosen = {
            let value = value.clone();
            move || chosen.with(|chosen| *chosen == value)
        };
        view! { <option value=value prop:selected=is_chosen>{word}</option> }
    });
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <div class="box">
                <select id=id on:change=move |event| chosen.set(event_target_value(&event))>
                    <option value="">{all}</option>
                    {options.collect_view()}
                </select>
            </div>
        </div>
    }
    .into_any()
}

/// An exercise: what it is, a look at it, and the button.
#[component]
fn PickRow(
    /// The exercise.
    entry: ExerciseEntry,
    /// Word of the button.
    verb: &'static str,
    /// Told its id.
    on_pick: Callback<String>,
) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let toggle = Callback::new(move |()| is_open.update(|open| *open = !*open));
    let about = format!(
        "{} · {} · {}",
        entry.id.split('/').next().unwrap_or_default(),
        entry.level.name(),
        book::about_exercise(&entry)
    );
    let id = entry.id.clone();
    let pick = Callback::new({
        let id = id.clone();
        move |()| on_pick.run(id.clone())
    });
    let word = Signal::derive(move || {
        if is_open.get() {
            text::HIDE.to_owned()
        } else {
            text::LOOK.to_owned()
        }
    });
    view! {
        <li>
            <div>
                <span class="row-title">{entry.title.clone()}</span>
                <span class="row-about">{about}</span>
            </div>
            <p class="buttons">
                <PressButton look=Look::Quiet text=verb on_press=pick />
                <PressButton look=Look::Text text=word on_press=toggle />
            </p>
            {move || is_open.get().then(|| view! { <Sample id=id.clone() /> })}
        </li>
    }
}

/// A variant of the exercise with its solution.
#[component]
pub fn Sample(
    /// Id of the exercise.
    id: String,
) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let library = expect_context::<Library>();
    let seed = RwSignal::new(browser::random_seed());
    let other = Callback::new(move |()| seed.set(browser::random_seed()));
    let section = library.section(section_of(&id));
    move || match section.get() {
        Fetched::Loading => view! { <p>"Even laden…"</p> }.into_any(),
        Fetched::Failed => view! { <BookNotLoaded on_again=desk.fetch_again /> }.into_any(),
        Fetched::Ready(section) => match section.exercise(&id).and_then(PackedExercise::opened) {
            None => ().into_any(),
            Some(exercise) => {
                let has_numbers = exercise.task.has_numbers();
                let question = Question::Exercise(Arc::new(exercise));

                view! {
                    <div class="sample note">
                        {question_view(&question, seed.get(), Shown::Answer(usize::MAX))}
                        {has_numbers.then(|| view! {
                            <p><PressButton look=Look::Text text=text::OTHER_NUMBERS on_press=other /></p>
                        })}
                    </div>
                }
                .into_any()
            }
        },
    }
}
