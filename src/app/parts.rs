//! The parts of the app that come when they are needed first.
//!
//! A release is split at the functions here (see `src/cli/split.rs`): what only they reach lies in files of its own,
//! and a first visit does not wait for it. A development build is one piece and has everything at once.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::desk::Fetched;
use super::pages::exercise::{self, Craft};
use super::pages::{self, Opener};
use super::store::{self, Reader};
use super::strips::{self, StripViews};
use super::trainer::{self, DueToday};

/// A part that could not be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotFetched;

impl From<leptos::wasm_split::SplitLoaderError> for NotFetched {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Self {
        Self
    }
}

/// `part!(name in file -> Type = value)`: a function that fetches the file and then gives the value, which nothing
/// else may name.
macro_rules! part {
    ($(#[$about:meta])* $name:ident in $file:ident -> $given:ty = $value:expr) => {
        $(#[$about])*
        #[cfg(not(debug_assertions))]
        #[leptos::wasm_split::wasm_split($file, wasm_split_path = leptos::wasm_split, fallible)]
        pub(super) fn $name() -> Result<$given, NotFetched> {
            Ok($value)
        }

        $(#[$about])*
        #[cfg(debug_assertions)]
        #[allow(clippy::unused_async, reason = "it waits in a release")]
        pub(super) async fn $name() -> Result<$given, NotFetched> {
            Ok($value)
        }
    };
}

part!(fetch_calculations in rekenoefeningen -> &'static Craft = &exercise::CALCULATIONS);
part!(fetch_calculator_pages in rekenen -> Opener = pages::calculator_pages);
part!(fetch_trainer_pages in begrippen -> Opener = pages::trainer_pages);
part!(fetch_due in begrippen -> DueToday = trainer::due_today);
part!(fetch_other_pages in paginas -> Opener = pages::other_pages);
part!(fetch_set_pages in reeks -> Opener = pages::set_pages);
part!(fetch_teacher_pages in docent -> Opener = pages::teacher_pages);
part!(fetch_portfolio in portfolio -> Opener = pages::portfolio_pages);
part!(fetch_strips in paginas -> &'static StripViews = &strips::VIEWS);
part!(
    /// What reads saved texts.
    fetch_reader in bewaard -> &'static Reader = &store::READER
);

/// One part.
pub struct Part<T: Copy + Send + Sync + 'static> {
    state: RwSignal<Fetched<T>>,
    begun: StoredValue<bool>,
    fetch: fn() -> Fetching<T>,
}

type Fetching<T> = Pin<Box<dyn Future<Output = Result<T, NotFetched>>>>;

#[expect(
    clippy::expl_impl_clone_on_copy,
    reason = "derived, only parts of what can be cloned could be"
)]
impl<T: Copy + Send + Sync + 'static> Clone for Part<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Copy + Send + Sync + 'static> Copy for Part<T> {}

impl<T: Copy + Send + Sync + 'static> Part<T> {
    /// Nothing is fetched yet.
    pub fn new(fetch: fn() -> Fetching<T>) -> Self {
        Self {
            state: RwSignal::new(Fetched::Loading),
            begun: StoredValue::new(false),
            fetch,
        }
    }

    /// The part, once it is there; asking for it fetches it. Tracked.
    pub fn get(self) -> Fetched<T> {
        self.begin();
        self.state.get()
    }

    /// The part, if something else fetched it. Tracked.
    pub fn known(self) -> Fetched<T> {
        self.state.get()
    }

    /// Fetches it, unless that was begun before.
    fn begin(self) {
        if self.begun.get_value() {
            return;
        }
        self.begun.set_value(true);
        spawn_local(async move {
            let fetched = match (self.fetch)().await {
                Ok(part) => Fetched::Ready(Arc::new(part)),
                Err(NotFetched) => Fetched::Failed,
            };
            let _ = self.state.try_set(fetched);
        });
    }

    /// Fetches it again if it could not be had.
    pub fn again(self) {
        if self.state.with_untracked(|state| matches!(state, Fetched::Failed)) {
            self.state.set(Fetched::Loading);
            self.begun.set_value(false);
            self.begin();
        }
    }
}

/// All parts.
#[derive(Clone, Copy)]
pub struct Parts {
    /// What an exercise with numbers needs beyond options to choose from.
    pub calculations: Part<&'static Craft>,
    /// Rekenen: the list and the page of a calculator, with everything that draws.
    pub calculator_pages: Part<Opener>,
    /// Begrippen: the trainer with everything that remembers.
    pub trainer_pages: Part<Opener>,
    /// How many terms are due today.
    pub due: Part<DueToday>,
    /// The pages around practising.
    pub other_pages: Part<Opener>,
    /// A set that a docent shared: its start, its questions, its result.
    pub set_pages: Part<Opener>,
    /// The pages for docents.
    pub teacher_pages: Part<Opener>,
    /// The strips on top of a page.
    pub strips: Part<&'static StripViews>,
}

impl Parts {
    /// Nothing is fetched yet.
    pub fn new() -> Self {
        Self {
            calculations: Part::new(|| Box::pin(fetch_calculations())),
            calculator_pages: Part::new(|| Box::pin(fetch_calculator_pages())),
            trainer_pages: Part::new(|| Box::pin(fetch_trainer_pages())),
            due: Part::new(|| Box::pin(fetch_due())),
            other_pages: Part::new(|| Box::pin(fetch_other_pages())),
            set_pages: Part::new(|| Box::pin(fetch_set_pages())),
            teacher_pages: Part::new(|| Box::pin(fetch_teacher_pages())),
            strips: Part::new(|| Box::pin(fetch_strips())),
        }
    }

    /// Fetches again what could not be had.
    pub fn fetch_again(self) {
        self.calculations.again();
        self.calculator_pages.again();
        self.trainer_pages.again();
        self.due.again();
        self.other_pages.again();
        self.set_pages.again();
        self.teacher_pages.again();
        self.strips.again();
    }

    /// Fetches everything: later pages then open at once, also when the connection is gone.
    pub fn fetch_all(self) {
        self.other_pages.begin();
        self.calculations.begin();
        self.calculator_pages.begin();
        self.set_pages.begin();
        self.trainer_pages.begin();
        self.due.begin();
        spawn_local(async {
            let _ = fetch_reader().await;
            let _ = fetch_portfolio().await;
        });
    }
}

impl Default for Parts {
    fn default() -> Self {
        Self::new()
    }
}
