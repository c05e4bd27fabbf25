//! Cards of the learner's own: add, change, take away; and terms to and from other programs.

use leptos::prelude::*;

use super::card_form::CardForm;
use super::exchange::{ExportBlock, ImportBlock};
use crate::app::browser;
use crate::app::components::button::{Look, PressButton};
use crate::app::components::page::{Page, PageHead};
use crate::app::components::undo::UndoStrip;
use crate::app::router::focus_heading;
use crate::app::shell::Shell;
use crate::app::store::Store;
use crate::progress::{Jotted, What};
use crate::route::Route;
use crate::text::{glossary as text, pages};
use crate::training::OwnCard;

/// What was done with own cards, and what takes it back.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Removed {
    sentence: String,
    /// What brings back how it was.
    before: Vec<Jotted>,
    /// What is done.
    after: Vec<Jotted>,
}

impl Removed {
    /// Taking away the card with this id.
    pub(super) fn new(id: &str, card: &OwnCard) -> Self {
        Self {
            sentence: text::removed(&card.front),
            before: vec![Jotted::new(id, card)],
            after: vec![Jotted::taken_away(id, &card.section)],
        }
    }

    /// Adding these cards.
    pub(super) fn imported(cards: &[OwnCard]) -> Self {
        let added = |card: &OwnCard| Jotted::new(&new_id(), card);
        let after: Vec<Jotted> = cards.iter().map(added).collect();
        Self {
            sentence: text::imported(cards.len()),
            before: after
                .iter()
                .map(|jotted| Jotted::taken_away(jotted.id(), jotted.section()))
                .collect(),
            after,
        }
    }

    pub(super) fn sentence(&self) -> String {
        self.sentence.clone()
    }

    /// Does it.
    pub(super) fn take_away(&self) {
        Store::of_the_app().record_all(self.after.iter().cloned().map(What::Jotted).collect());
    }

    /// Takes it back.
    pub(super) fn put_back(&self) {
        Store::of_the_app().record_all(self.before.iter().cloned().map(What::Jotted).collect());
    }
}

/// An id for a new card.
fn new_id() -> String {
    Jotted::new_id(browser::random_session())
}

/// All own cards.
#[component]
pub(super) fn OwnCardsPage() -> impl IntoView {
    let store = Store::of_the_app();
    let shell = expect_context::<Shell>();
    let done = RwSignal::new(None::<Removed>);
    let add = Callback::new(move |card: OwnCard| {
        store.record(What::Jotted(Jotted::new(&new_id(), &card)));
        shell.say(text::ADDED);
    });
    let undo = Callback::new(move |()| {
        if let Some(removed) = done.get_untracked() {
            removed.put_back();
            done.set(None);
            focus_heading();
        }
    });
    let sentence = Signal::derive(move || done.get().map(|removed| removed.sentence()));
    view! {
        <Page>
            <PageHead heading=pages::title(&Route::OwnCards) lead=text::OWN_LEAD />
            <UndoStrip sentence on_undo=undo />
            <section class="block">
                <h2>{text::NEW_CARD}</h2>
                <CardForm card=empty() on_save=add />
            </section>
            <Cards done />
            <ImportBlock done />
            <ExportBlock />
        </Page>
    }
}

fn empty() -> OwnCard {
    OwnCard {
        section: String::new(),
        front: String::new(),
        back: String::new(),
    }
}

#[component]
fn Cards(
    /// Told what was taken away.
    done: RwSignal<Option<Removed>>,
) -> impl IntoView {
    let store = Store::of_the_app();
    let cards = Memo::new(move |_| {
        let owned = |(id, card): (&str, &OwnCard)| (id.to_owned(), card.clone());
        store
            .progress
            .with(|progress| progress.own_cards().map(owned).collect::<Vec<_>>())
    });
    let row = move |(id, card): (String, OwnCard)| {
        let gone = Removed::new(&id, &card);
        let take_away = Callback::new(move |()| {
            gone.take_away();
            done.set(Some(gone.clone()));
            focus_heading();
        });
        view! {
            <li class="own-card">
                <a href=Route::Concept(id).write()>{card.front}</a>
                <p class="small soft">{card.back}</p>
                <PressButton look=Look::Text text=text::REMOVE on_press=take_away />
            </li>
        }
    };
    let list = move || {
        let cards = cards.get();
        if cards.is_empty() {
            return view! { <p class="soft">{text::NO_OWN_CARDS}</p> }.into_any();
        }
        view! { <ul class="own-cards">{cards.into_iter().map(row).collect_view()}</ul> }.into_any()
    };
    let count = move || text::own_count(cards.with(Vec::len));
    view! {
        <section class="block">
            <h2>{count}</h2>
            {list}
        </section>
    }
}
