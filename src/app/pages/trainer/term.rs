//! One term: what it is, what it is taken for, where it is used, how it stands, and the learner's own note.

use leptos::ev;
use leptos::prelude::*;

use super::card_form::CardForm;
use super::learn::LeechNote;
use super::own::Removed;
use crate::app::components::button::{LinkButton, Look, PressButton};
use crate::app::components::page::{DeadEnd, Page, PageHead};
use crate::app::components::rows::Row;
use crate::app::components::undo::UndoStrip;
use crate::app::desk::Fetched;
use crate::app::router::{Router, name_page};
use crate::app::shell::Shell;
use crate::app::store::Store;
use crate::app::trainer::Trainer;
use crate::content::{Concept, chapter_of};
use crate::progress::{Jotted, Noted, What};
use crate::route::{self, Route};
use crate::text::{glossary as text, pages, training as words};
use crate::training::{Glossary, Intervals, Mode, OwnCard, Practice, Rating, Term, TermState, term_state};

/// The page of a term or of an own card.
#[component]
pub(super) fn TermPage(
    /// Its id.
    id: String,
) -> impl IntoView {
    let trainer = Trainer::of_the_app();
    let removed = RwSignal::new(None::<Removed>);
    let asked = id.clone();
    // Only what concerns this term draws the page anew.
    let term = Memo::new(move |_| trainer.look(|desk| desk.glossary.term(&asked).cloned()).flatten());
    let undo = Callback::new(move |()| {
        if let Some(removed) = removed.get_untracked() {
            removed.put_back();
        }
    });
    let sentence = Signal::derive(move || {
        removed
            .get()
            .filter(|_| term.with(Option::is_none))
            .map(|gone| gone.sentence())
    });
    let page = move || {
        match term.get() {
        Some(term) => {
            name_page(&term.concept.term);
            view! { <Known term removed /> }.into_any()
        }
        None => view! {
            <DeadEnd heading=text::UNKNOWN lead=text::UNKNOWN_MORE text=text::TO_ALL address=Route::Concepts(None).write() />
        }
        .into_any(),
    }
    };
    view! { <Page><UndoStrip sentence on_undo=undo /> {page}</Page> }
}

#[component]
fn Known(
    /// The term.
    term: Term,
    /// Told when it is an own card that is taken away.
    removed: RwSignal<Option<Removed>>,
) -> impl IntoView {
    let trainer = Trainer::of_the_app();
    let Term {
        section,
        concept,
        is_own,
    } = term;
    let over = match (&*section, is_own) {
        ("", _) => text::OWN_CARD.to_owned(),
        (section, true) => [text::OWN_CARD, " · ", section].concat(),
        (section, false) => [section, " · ", &pages::chapter_title(chapter_of(section))].concat(),
    };
    let line = |before: &'static str, names: String| {
        (!names.is_empty()).then(|| view! { <p class="small soft">{before}{names}</p> })
    };
    let english = concept.english.as_ref();
    let also: Vec<String> = { concept.accepted.iter() }
        .filter(|name| Some(*name) != english)
        .cloned()
        .collect();
    let look_alikes = look_alikes(trainer, &concept);
    let practise = Route::Trainer {
        mode: Mode::Test,
        of: (!section.is_empty()).then(|| route::Part::Section(section.clone())),
        card: Some(concept.id.clone()),
    };
    let own = is_own.then(
        || view! { <OwnActions id=concept.id.clone() section=section.clone() concept=concept.clone() removed /> },
    );
    let note = (!is_own).then(|| view! { <OwnNote id=concept.id.clone() /> });
    view! {
        <PageHead over heading=concept.term.clone() />
        <p class="definition">{concept.definition.clone()}</p>
        {(!concept.example.is_empty()).then(|| view! { <p class="soft">{concept.example.clone()}</p> })}
        {line(text::ENGLISH, concept.english.clone().unwrap_or_default())}
        {line(text::ALSO, also.join(", "))}
        <Standing id=concept.id.clone() section=section.clone() />
        {own}
        <p class="buttons block">
            <LinkButton look=Look::Quiet text=text::PRACTISE address=practise.write() />
        </p>
        {look_alikes}
        {note}
        {places(trainer, &section)}
    }
}

/// How it stands and when it comes back; a difficult one has its ways out.
#[component]
fn Standing(
    /// Id of the card.
    id: String,
    /// Its section.
    section: String,
) -> impl IntoView {
    let trainer = Trainer::of_the_app();
    let shell = expect_context::<Shell>();
    let (asked, card) = (id.clone(), id.clone());
    let facts = Memo::new(move |_| {
        trainer.look(|desk| {
            let intervals = Intervals::at(desk.settings.retention);
            let state = term_state(desk.deck, &asked, intervals, desk.today);
            let standing = desk.deck.standing(&asked, desk.today);
            let days = standing.map(|standing| standing.due_day(&asked, intervals).days_since(desk.today));
            let misses = desk.deck.card(&asked).map_or((0, 0), |card| {
                let missed = card.learned().filter(|review| !review.rating.is_right());
                (card.learned().count(), missed.count())
            });
            (state, words::stands(state, days, misses))
        })
    });
    let section = StoredValue::new(section);
    let is_difficult = Memo::new(move |_| facts.with(|facts| matches!(facts, Some((TermState::Difficult, _)))));
    let read_again = Callback::new(move |()| {
        trainer.answer(&section.get_value(), &id, Rating::Good, Practice::Reread);
        shell.say(text::PUT_BACK);
    });
    let way_out = move || {
        is_difficult.get().then(|| {
            view! {
                <LeechNote card=card.clone() section=section.get_value() />
                <p class="buttons block">
                    <PressButton look=Look::Quiet text=words::READ_AGAIN on_press=read_again />
                </p>
            }
        })
    };
    view! {
        <p class="small stands">{move || facts.get().map(|(_, said)| said)}</p>
        {way_out}
    }
}

/// What it is taken for, with what tells them apart.
fn look_alikes(trainer: Trainer, concept: &Concept) -> AnyView {
    let terms = |glossary: &Glossary| -> Vec<Term> {
        { concept.confused_with.iter() }
            .filter_map(|id| glossary.term(id).cloned())
            .collect()
    };
    let terms = untrack(|| trainer.look(|desk| terms(desk.glossary))).unwrap_or_default();
    if terms.is_empty() {
        return ().into_any();
    }
    let rows = terms.into_iter().map(|other| {
        view! {
            <dt><a href=Route::Concept(other.concept.id).write()>{other.concept.term}</a></dt>
            <dd>{other.concept.definition}</dd>
        }
    });
    view! {
        <section class="block">
            <h2>{text::NOT_TO_CONFUSE}</h2>
            <dl class="look-alikes">{rows.collect_view()}</dl>
        </section>
    }
    .into_any()
}

/// The section itself lists the rest.
const MOST_EXERCISES: usize = 6;

/// Section, calculators and exercises where it is used.
fn places(trainer: Trainer, section: &str) -> AnyView {
    let Fetched::Ready(index) = trainer.index.get_untracked() else {
        return ().into_any();
    };
    let Some((_, entry)) = index.section(section) else {
        return ().into_any();
    };
    let title = [&entry.id, " ", &entry.title].concat();
    let calculators = index.calculators_of(section).map(|entry| {
        view! { <Row address=Route::calculator(&entry.id).write() title=entry.title.clone() about=entry.question.clone() /> }
    });
    let exercises = entry.exercises.iter().take(MOST_EXERCISES).map(|exercise| {
        let about = pages::book::about_exercise(exercise);
        view! { <Row address=Route::exercise(&exercise.id).write() title=exercise.title.clone() about /> }
    });
    view! {
        <section class="block">
            <h2>{text::PLACES}</h2>
            <ul class="rows">
                <Row address=Route::Section(entry.id.clone()).write() title about=text::SECTION_MORE />
                {calculators.collect_view()}
                {exercises.collect_view()}
            </ul>
        </section>
    }
    .into_any()
}

/// The learner's own note; kept when the field is left.
#[component]
fn OwnNote(
    /// Id of the concept.
    id: String,
) -> impl IntoView {
    let store = Store::of_the_app();
    let id = StoredValue::new(id);
    let kept = untrack(|| {
        store
            .progress
            .with(|progress| id.with_value(|id| progress.note(id).unwrap_or_default().to_owned()))
    });
    let typed = StoredValue::new(kept.clone());
    let keep = move || {
        let (Some(concept), Some(text)) = (id.try_get_value(), typed.try_get_value()) else {
            return;
        };
        let noted = Noted::new(&concept, &text);
        let known = untrack(|| {
            store
                .progress
                .with(|progress| progress.note(&concept).unwrap_or_default().to_owned())
        });
        if known != noted.text {
            store.record(What::Noted(noted));
        }
    };
    let leaving = window_event_listener(ev::pagehide, move |_| keep());
    on_cleanup(move || {
        leaving.remove();
        keep();
    });
    view! {
        <section class="block">
            <div class="field">
                <label for="notitie">{text::OWN_NOTE}<small>{text::OWN_NOTE_MORE}</small></label>
                <div class="box">
                    <textarea
                        id="notitie"
                        rows="3"
                        maxlength=text::LONGEST_NOTE
                        prop:value=kept
                        on:input=move |event: ev::Event| typed.set_value(event_target_value(&event))
                        on:change=move |_| keep()
                    ></textarea>
                </div>
            </div>
        </section>
    }
}

/// Changes an own card or takes it away.
#[component]
fn OwnActions(
    /// Id of the card.
    id: String,
    /// Its section.
    section: String,
    /// What it says.
    concept: Concept,
    /// Told when it is taken away.
    removed: RwSignal<Option<Removed>>,
) -> impl IntoView {
    let store = Store::of_the_app();
    let router = expect_context::<Router>();
    let is_open = RwSignal::new(false);
    let card = OwnCard {
        section,
        front: concept.term,
        back: concept.definition,
    };
    let gone = Removed::new(&id, &card);
    let take_away = Callback::new(move |()| {
        removed.set(Some(gone.clone()));
        gone.take_away();
        router.settle();
    });
    let edit = Callback::new(move |()| is_open.set(true));
    let id = StoredValue::new(id);
    let save = Callback::new(move |changed: OwnCard| {
        store.record(What::Jotted(Jotted::new(&id.get_value(), &changed)));
        is_open.set(false);
    });
    let cancel = Callback::new(move |()| is_open.set(false));
    let card = StoredValue::new(card);
    move || {
        if is_open.get() {
            view! { <CardForm card=card.get_value() on_save=save on_cancel=Some(cancel) /> }.into_any()
        } else {
            view! {
                <p class="buttons">
                    <PressButton look=Look::Quiet text=text::EDIT on_press=edit />
                    <PressButton look=Look::Text text=text::REMOVE on_press=take_away />
                </p>
            }
            .into_any()
        }
    }
}
