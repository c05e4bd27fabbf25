//! Koppelen: six terms and six descriptions, tapped together.

use std::time::Duration;

use leptos::leptos_dom::helpers::set_interval_with_handle;
use leptos::prelude::*;

use super::head::SessionHead;
use crate::app::browser;
use crate::app::components::button::{LinkButton, Look, PressButton};
use crate::app::components::page::{DeadEnd, PageHead};
use crate::app::router::{focus_heading, name_page};
use crate::app::shell::Shell;
use crate::app::store::Store;
use crate::app::trainer::{Trainer, part};
use crate::progress::{Draft, board_draft, taps};
use crate::route::{self, Route};
use crate::text::{session as text, training as words};
use crate::training::{Board, Mode, Practice, Side, Tap};

/// A board that is under way.
#[derive(Clone, Copy)]
struct Game {
    trainer: Trainer,
    board: RwSignal<Board>,
    taps: StoredValue<Vec<Side>>,
    seed: StoredValue<u32>,
    /// The two that were tapped last and do not belong together.
    missed: RwSignal<Vec<Side>>,
    of: StoredValue<Option<route::Part>>,
    key: StoredValue<String>,
    store: Store,
    shell: Shell,
}

impl Game {
    fn begin(self, draft: Option<&Draft>) {
        let seed = draft.map_or_else(browser::random_seed, |draft| draft.seed);
        let of = self.of.get_value();
        let board = untrack(|| self.trainer.look(|desk| Board::new(desk, part(of.as_ref()), seed)));
        let Some(mut board) = board else { return };
        let taps = draft.map(|draft| taps(&board, draft)).unwrap_or_default();
        for tap in &taps {
            board.tap(*tap);
        }
        self.seed.set_value(seed);
        self.taps.set_value(taps);
        self.missed.set(Vec::new());
        self.board.set(board);
    }

    fn tap(self, side: Side, said: &str) {
        let mut tap = Tap::Nothing;
        self.board.update(|board| tap = board.tap(side));
        let before = self.taps.with_value(|taps| taps.last().copied());
        let missed = if tap == Tap::Missed { before } else { None };
        self.missed
            .set(missed.map(|before| vec![before, side]).unwrap_or_default());
        if tap == Tap::Nothing {
            return;
        }
        self.taps.update_value(|taps| taps.push(side));
        let open = self.board.with_untracked(Board::open);
        if let Some(sentence) = text::tapped(tap, said, open) {
            self.shell.say(&sentence);
        }
        if open == 0 {
            self.finish();
        } else {
            self.keep();
        }
    }

    fn keep(self) {
        let draft = self.board.with_untracked(|board| {
            let seed = self.seed.get_value();
            self.taps
                .with_value(|taps| board_draft(board, taps, seed, browser::now()))
        });
        self.store.put_draft(&self.key.get_value(), draft);
    }

    /// Notes every pair; that moves no schedule.
    fn finish(self) {
        self.store.remove_draft(&self.key.get_value());
        let board = self.board.get_untracked();
        for (card, rating) in board.results() {
            let section = untrack(|| {
                self.trainer
                    .look(|desk| desk.glossary.term(card).map(|term| term.section.clone()))
            });
            if let Some(Some(section)) = section {
                self.trainer.answer(&section, card, rating, Practice::Match);
            }
        }
        focus_next();
    }
}

fn focus_next() {
    request_animation_frame(focus_heading);
}

/// A board of pairs from a part of the book.
#[component]
pub(super) fn PairsPage(
    /// Which part; none is all of it.
    of: Option<route::Part>,
) -> impl IntoView {
    let store = Store::of_the_app();
    let route = Route::Trainer {
        mode: Mode::Match,
        of: of.clone(),
        card: None,
    };
    let key = route.write().trim_start_matches("#/").to_owned();
    let draft = store.draft(&key);
    let up = Route::Concepts(of.clone()).write();
    let game = Game {
        trainer: Trainer::of_the_app(),
        board: RwSignal::new(Board::empty()),
        taps: StoredValue::new(Vec::new()),
        seed: StoredValue::new(0),
        missed: RwSignal::new(Vec::new()),
        of: StoredValue::new(of),
        key: StoredValue::new(key),
        store,
        shell: expect_context(),
    };
    game.begin(draft.as_ref());
    name_page(words::mode(Mode::Match).0);
    let is_done = Memo::new(move |_| game.board.with(|board| board.open() == 0));
    let content = move || {
        let up = up.clone();
        if game.board.with_untracked(|board| board.len() < 2) {
            view! {
                <DeadEnd heading=text::NO_TERMS lead=text::NO_TERMS_MORE text=text::TO_CONCEPTS address=up />
            }
            .into_any()
        } else if is_done.get() {
            view! { <Done game up /> }.into_any()
        } else {
            view! { <BoardView game up /> }.into_any()
        }
    };
    view! { <div class="train" data-wide="">{content}</div> }
}

#[component]
fn BoardView(
    /// The board.
    game: Game,
    /// Where the cross leads.
    up: String,
) -> impl IntoView {
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let all = game.board.with_untracked(Board::len);
    let done = Signal::derive(move || count(game.board.with(|board| board.len() - board.open())));
    let still = Signal::derive(move || text::still(count(game.board.with(Board::open))));
    let sides = game.board.with_untracked(Board::len);
    let column = move |make: fn(usize) -> Side| {
        { 0..sides }
            .map(|place| view! { <li><TileView game side=make(place) /></li> })
            .collect_view()
    };
    view! {
        <SessionHead address=up done all=Signal::stored(count(all)) count=still />
        <h1 class="pairs-head">{words::mode(Mode::Match).0}</h1>
        <p class="soft small">{text::PAIRS_HOW}</p>
        <div class="pairs">
            <ul aria-label=text::TERMS>{column(Side::Term)}</ul>
            <ul aria-label=text::DESCRIPTIONS>{column(Side::Description)}</ul>
        </div>
        <Clock />
    }
}

/// One field of the board.
#[component]
fn TileView(
    /// The board.
    game: Game,
    /// Which field.
    side: Side,
) -> impl IntoView {
    let tile = Memo::new(move |_| {
        game.board.with(|board| {
            board
                .tile(side)
                .map(|tile| (tile.text.to_owned(), tile.is_matched, tile.is_picked))
        })
    });
    let state = move || match tile.get() {
        Some((_, true, _)) => Some("matched"),
        Some((_, _, true)) => Some("picked"),
        _ => game.missed.with(|missed| missed.contains(&side)).then_some("missed"),
    };
    let text = tile.get_untracked().map(|(text, ..)| text).unwrap_or_default();
    let said = StoredValue::new(text.clone());
    let is_matched = move || tile.get().is_some_and(|(_, is_matched, _)| is_matched);
    view! {
        <button
            class="tile"
            type="button"
            data-state=state
            aria-pressed=move || if tile.get().is_some_and(|(.., picked)| picked) { "true" } else { "false" }
            aria-disabled=move || is_matched().then_some("true")
            on:click=move |_| game.tap(side, &said.get_value())
        >
            {text}
            {move || is_matched().then(|| view! { <span class="visually-hidden">{text::MATCHED}</span> })}
        </button>
    }
}

/// A clock for who wants one; it counts from when it is switched on.
#[component]
fn Clock() -> impl IntoView {
    let since = RwSignal::new(None);
    let now = RwSignal::new(browser::now());
    let tick = set_interval_with_handle(move || now.set(browser::now()), Duration::from_secs(1)).ok();
    on_cleanup(move || {
        if let Some(tick) = tick {
            tick.clear();
        }
    });
    let switch = move |_| {
        now.set(browser::now());
        since.update(|since| *since = since.is_none().then(browser::now));
    };
    let time = move || since.get().map(|since| text::clock(now.get().seconds_since(since)));
    view! {
        <p class="small pairs-clock">
            <label><input type="checkbox" on:change=switch />{text::CLOCK}</label>
            <span role="timer">{time}</span>
        </p>
    }
}

#[component]
fn Done(
    /// The board.
    game: Game,
    /// Where Begrippen is.
    up: String,
) -> impl IntoView {
    let (found, at_once) = game.board.with_untracked(|board| {
        let at_once = board.results().filter(|(_, rating)| rating.is_right()).count();
        (board.len(), at_once)
    });
    let again = Callback::new(move |()| {
        game.begin(None);
        focus_next();
    });
    view! {
        <PageHead heading=text::PAIRS_DONE lead=text::pairs(found, at_once) />
        <p class="buttons">
            <PressButton look=Look::Primary text=text::ANOTHER_BOARD on_press=again />
            <LinkButton look=Look::Text text=text::TO_CONCEPTS address=up />
        </p>
    }
}
