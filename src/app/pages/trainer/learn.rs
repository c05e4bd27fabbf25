//! Leren: one card after the other, until today's queue is empty.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use super::calculations::CalculationArea;
use super::card::CardView;
use super::done::Done;
use super::head::{SessionHead, on_keys};
use super::session::{Session, Shown};
use crate::app::components::button::{LinkButton, Look, PressButton};
use crate::app::router::name_page;
use crate::route::{self, Route};
use crate::text::{session as text, training as words};
use crate::training::{Mode, Rating};

/// A session of Leren through a part of the book.
#[component]
pub(super) fn LearnPage(
    /// Which part; none is all of it.
    of: Option<route::Part>,
) -> impl IntoView {
    let session = Session::open(of.clone());
    follow_keys(session);
    let of = StoredValue::new(of);
    // A card that follows a card changes in its place.
    let sort = Memo::new(move |_| {
        session.shown.with(|shown| match shown {
            Shown::Card(_) => None,
            other => Some(other.clone()),
        })
    });
    move || match sort.get() {
        Some(Shown::Calculation { calculator, exercise }) => {
            view! { <CalculationArea session calculator exercise /> }.into_any()
        }
        Some(Shown::Nothing | Shown::Card(_)) => {
            name_page(words::DONE);
            offer_keys(session);
            view! { <Cards session><Done session of=of.get_value() /></Cards> }.into_any()
        }
        None => {
            name_page(words::mode(Mode::Learn).0);
            offer_keys(session);
            view! { <Cards session><CardArea session /></Cards> }.into_any()
        }
    }
}

fn offer_keys(session: Session) {
    let ratings = session.trainer.settings_now().buttons.ratings();
    session.shell.offer_keys(text::key_words(ratings));
}

/// The head of the session and what stands below it.
#[component]
fn Cards(
    /// The session.
    session: Session,
    /// What stands below it.
    children: Children,
) -> impl IntoView {
    let (done, all, count) = session.figures();
    view! {
        <div class="train">
            <SessionHead address=session.up() done all count />
            {children()}
        </div>
    }
}

/// The card with its buttons.
#[component]
fn CardArea(
    /// The session.
    session: Session,
) -> impl IntoView {
    let answer = NodeRef::<html::Div>::new();
    // Who listens hears the answer at once: it takes the focus from the button that goes.
    Effect::new(move || {
        if session.is_open.get()
            && let Some(answer) = answer.get()
        {
            let _ = answer.focus();
        }
    });
    let card = move || {
        session.asked().map(|asked| {
            view! { <CardView trainer=session.trainer asked is_open=session.is_open answer /> }
        })
    };
    let leech = move || {
        session
            .leech
            .get()
            .map(|(card, section)| view! { <LeechNote card section /> })
    };
    let buttons = move || {
        let asked = session.asked()?;
        if !session.is_open.get() {
            let turn = Callback::new(move |()| {
                session.turn();
            });
            return Some(view! { <PressButton look=Look::Primary text=words::SHOW_ANSWER on_press=turn /> }.into_any());
        }
        let ratings = session.trainer.settings().buttons.ratings();
        let buttons = ratings.iter().map(|&rating| {
            let (word, back) = session.button(&asked, rating);
            let look = if rating == Rating::Good {
                Look::Primary
            } else {
                Look::Quiet
            };
            view! {
                <button
                    class="button"
                    type="button"
                    data-look=look.name()
                    on:click=move |_| session.answer(rating)
                >
                    {word}
                    <small>{back}</small>
                </button>
            }
        });
        Some(buttons.collect_view().into_any())
    };
    let count = move || {
        if session.is_open.get() {
            session.trainer.settings().buttons.ratings().len()
        } else {
            1
        }
    };
    view! {
        {leech}
        {card}
        <div class="train-bar">
            <div class="train-buttons" role="group" aria-label=text::ANSWERS data-count=count>{buttons}</div>
            <UndoButton session />
        </div>
        <p class="train-keys" aria-hidden="true">
            {move || {
                let ratings = session.trainer.settings().buttons.ratings();
                text::key_words(ratings)
                    .iter()
                    .map(|(key, what)| view! { <span><kbd>{*key}</kbd> " " {*what}</span> })
                    .collect_view()
            }}
        </p>
    }
}

/// "Ongedaan maken", for as long as there is something to take back.
#[component]
pub(super) fn UndoButton(
    /// The session.
    session: Session,
) -> impl IntoView {
    let there_is = Memo::new(move |_| session.trainer.last_answer().is_some());
    let undo = Callback::new(move |()| session.undo());
    move || {
        there_is
            .get()
            .then(|| view! { <PressButton look=Look::Text text=words::UNDO on_press=undo /> })
    }
}

/// A card that is missed over and over, with the ways out.
#[component]
pub(super) fn LeechNote(
    /// Its id.
    card: String,
    /// Its section; empty for an own card without one.
    section: String,
) -> impl IntoView {
    let read = if section.is_empty() {
        view! { <LinkButton look=Look::Text text=text::REWRITE address=Route::Concept(card.clone()).write() /> }
    } else {
        view! { <LinkButton look=Look::Text text=text::READ_SECTION address=Route::Section(section.clone()).write() /> }
    };
    let choices = Route::Trainer {
        mode: Mode::Test,
        of: (!section.is_empty()).then(|| route::Part::Section(section.clone())),
        card: Some(card),
    };
    view! {
        <div class="note">
            <p>{words::difficult(&section)}</p>
            <p class="buttons">
                {read}
                <LinkButton look=Look::Text text=text::WITH_CHOICES address=choices.write() />
            </p>
        </div>
    }
}

/// Space turns the card, digits answer, Z takes back.
fn follow_keys(session: Session) {
    on_keys(move |event: &ev::KeyboardEvent| {
        // An exercise has keys of its own.
        if session
            .shown
            .with_untracked(|shown| matches!(shown, Shown::Calculation { .. }))
        {
            return false;
        }
        match event.key().as_str() {
            " " => session.turn(),
            "z" | "Z" => {
                session.undo();
                true
            }
            digit => {
                let place = digit.parse::<usize>().ok().and_then(|digit| digit.checked_sub(1));
                let ratings = session.trainer.settings_now().buttons.ratings();
                match place.and_then(|place| ratings.get(place)) {
                    Some(rating) => {
                        session.answer(*rating);
                        true
                    }
                    None => false,
                }
            }
        }
    });
}
