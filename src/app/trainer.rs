//! What the pages of the trainer share: all terms, all cards, and what is to be done today.
//!
//! It is made when one of them opens and kept as long as the app, so that a long history is read once.

use std::sync::Arc;
use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;

use super::browser;
use super::desk::Fetched;
use super::library::Library;
use super::store::Store;
use crate::content::{Index, chapter_of};
use crate::progress::{self, Day, Draft, EventId, Learned, Reviewed, What};
use crate::route;
use crate::training::{self, Calculation, Exam, Glossary, OwnCard, Part, Plan, Practice, Rating};

/// Number of cards that are due today: terms and kinds of calculation.
pub type DueToday = fn() -> usize;

/// Where the trainer is kept; empty until a page needs it.
#[derive(Clone, Copy, Default)]
pub struct TrainerPlace(StoredValue<Option<Trainer>>);

/// The trainer.
#[derive(Clone, Copy)]
pub struct Trainer {
    /// All terms, once every chapter is there.
    pub glossary: Memo<Fetched<Glossary>>,
    /// The table of contents.
    pub index: Signal<Fetched<Index>>,
    learned: Memo<Learned>,
    calculations: Memo<Vec<Calculation>>,
    /// Changes at midnight, so that what stands open follows.
    day: RwSignal<Day>,
    /// What the plan wants to be new today; it counts what was done, so answers do not change it.
    new_today: StoredValue<Option<(Asked, Option<u16>)>>,
    store: Store,
}

/// What the plan was asked with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Asked {
    today: Day,
    exam: Day,
    minutes_per_day: u16,
}

/// So often it is looked whether a new day began; a device that slept finds out when the page is looked at again.
const WATCH: Duration = Duration::from_mins(1);

/// The answer that can be taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastAnswer {
    /// Its event.
    pub event: EventId,
    /// Id of its card.
    pub card: String,
    /// How it was practised.
    pub practice: Practice,
}

impl Trainer {
    /// The trainer of the app.
    pub fn of_the_app() -> Self {
        let TrainerPlace(place) = expect_context();
        if let Some(trainer) = place.get_value() {
            return trainer;
        }
        let (library, store) = (expect_context::<Library>(), Store::of_the_app());
        let trainer = library.keeps(|| Self::new(library, store));
        place.set_value(Some(trainer));
        trainer
    }

    fn new(library: Library, store: Store) -> Self {
        let index = library.index();
        let learned = Memo::new_owning(move |known: Option<Learned>| {
            let mut learned = known.unwrap_or_default();
            store.progress.with(|progress| learned.follow(progress));
            (learned, true)
        });
        let own = Memo::new(move |_| {
            let owned = |(id, card): (&str, &OwnCard)| (id.to_owned(), card.clone());
            store
                .progress
                .with(|progress| progress.own_cards().map(owned).collect::<Vec<_>>())
        });
        let calculations = Memo::new(move |_| match index.get() {
            Fetched::Ready(index) => store
                .progress
                .with(|progress| progress::calculations(&index, progress, browser::zone())),
            Fetched::Loading | Fetched::Failed => Vec::new(),
        });
        Self {
            glossary: Memo::new(move |_| own.with(|own| glossary(library, index, own))),
            index,
            learned,
            calculations,
            day: watched_day(),
            new_today: StoredValue::new(None),
            store,
        }
    }

    /// Looks at everything as it is today; none until every chapter is there. Tracked.
    pub fn look<T>(self, look: impl FnOnce(training::Desk<'_>) -> T) -> Option<T> {
        let Fetched::Ready(glossary) = self.glossary.get() else {
            return None;
        };
        let settings = self.settings();
        let answer = self.learned.with(|learned| {
            self.calculations.with(|calculations| {
                let desk = training::Desk {
                    glossary: &glossary,
                    deck: learned.deck(),
                    calculations,
                    settings: &settings,
                    today: self.today(),
                };
                let new_per_day = self.new_today(desk).unwrap_or(settings.new_per_day);
                look(training::Desk {
                    settings: &training::Settings {
                        new_per_day,
                        ..settings
                    },
                    ..desk
                })
            })
        });
        Some(answer)
    }

    /// How many new terms the plan wants today, where there is one.
    fn new_today(self, desk: training::Desk) -> Option<u16> {
        let asked = Asked {
            today: desk.today,
            exam: desk.settings.exam.filter(|exam| *exam > desk.today)?,
            minutes_per_day: desk.settings.minutes_per_day,
        };
        if let Some((_, new)) = self.new_today.get_value().filter(|(before, _)| *before == asked) {
            return new;
        }
        let plan = training::plan(desk, self.exam(asked.exam)?);
        let new = training::new_of_today(&plan, desk.deck.done_on(desk.today));
        self.new_today.set_value(Some((asked, new)));
        new
    }

    /// The plan until the exam, if there is one to come. Tracked.
    pub fn plan(self) -> Option<(Day, Plan)> {
        let day = self.settings().exam.filter(|day| *day >= self.today())?;
        let exam = self.exam(day)?;
        self.look(|desk| (day, training::plan(desk, exam)))
    }

    /// The exam on that day: about the whole book, with the cases that were never right.
    fn exam(self, day: Day) -> Option<Exam<'static>> {
        let Fetched::Ready(index) = self.index.get() else {
            return None;
        };
        let open_cases = { self.store.progress }.with(|progress| progress::open_cases(&index, progress));
        Some(Exam {
            day,
            part: Part::All,
            open_cases,
        })
    }

    /// What the learner chose. Tracked.
    pub fn settings(self) -> training::Settings {
        self.store.settings.with(|settings| settings.training)
    }

    /// What the learner chose, for what is done once.
    pub fn settings_now(self) -> training::Settings {
        self.store.settings.with_untracked(|settings| settings.training)
    }

    /// Notes an answer on a card.
    pub fn answer(self, section: &str, card: &str, rating: Rating, practice: Practice) {
        let (now, zone) = (browser::now(), browser::zone());
        let reviewed = self
            .learned
            .with_untracked(|learned| Reviewed::now(learned.deck(), section, card, rating, practice, now, zone));
        self.store.record(What::Reviewed(reviewed));
    }

    /// The last answer, if it was given today in Leren. Tracked.
    pub fn last_answer(self) -> Option<LastAnswer> {
        let (today, zone) = (self.today(), browser::zone());
        self.store.progress.with(|progress| {
            let told = progress.reviews().last()?;
            let in_session = matches!(told.reviewed.practice, Practice::Learn | Practice::Extra);
            (in_session && zone.day(told.at) == today).then(|| LastAnswer {
                event: told.event,
                card: told.reviewed.id().to_owned(),
                practice: told.reviewed.practice,
            })
        })
    }

    /// Takes back an answer.
    pub fn take_back(self, event: EventId) {
        self.store.record(What::Undone { event });
    }

    /// The exercise with which a kind of calculation is asked again.
    pub fn exercise_to_repeat(self, calculator: &str) -> Option<String> {
        let Fetched::Ready(index) = self.index.get_untracked() else {
            return None;
        };
        self.store.progress.with_untracked(|progress| {
            progress::exercise_to_repeat(&index, progress, calculator).map(|exercise| exercise.id.clone())
        })
    }

    /// The exercise of a practised kind of calculation that was left halfway today, with its calculator.
    pub fn calculation_halfway(self) -> Option<(String, String)> {
        let Fetched::Ready(index) = self.index.get_untracked() else {
            return None;
        };
        let drafts = self.store.drafts();
        let drafts = drafts
            .iter()
            .map(|(key, draft): &(String, Draft)| (key.as_str(), draft));
        let left = { self.store.progress }.with_untracked(|progress| progress::left_off(&index, progress, drafts));
        self.calculations.with_untracked(|calculations| {
            progress::calculation_halfway(&index, calculations, &left, browser::today(), browser::zone())
        })
    }

    /// The chapter in which an exercise was done last. Tracked.
    pub fn latest_chapter(self) -> Option<String> {
        { self.store.progress }.with(|progress| progress.latest_exercise().map(|id| chapter_of(id).to_owned()))
    }

    /// Today, by the learner's clock. Tracked.
    pub fn today(self) -> Day {
        self.day.track();
        browser::today()
    }
}

/// The day, for as long as the app runs.
fn watched_day() -> RwSignal<Day> {
    let day = RwSignal::new(browser::today());
    let look = move || {
        let today = browser::today();
        if day.get_untracked() != today {
            day.set(today);
        }
    };
    let _ = set_interval_with_handle(look, WATCH);
    window_event_listener(ev::focus, move |_| look());
    day
}

/// The terms of all chapters and the learner's own cards.
fn glossary(library: Library, index: Signal<Fetched<Index>>, own: &[(String, OwnCard)]) -> Fetched<Glossary> {
    let index = match index.get() {
        Fetched::Ready(index) => index,
        Fetched::Loading => return Fetched::Loading,
        Fetched::Failed => return Fetched::Failed,
    };
    let mut packs = Vec::new();
    // All are asked for before one is missed.
    let fetched: Vec<_> = { index.chapters.iter() }
        .map(|chapter| library.concepts(&chapter.id).get())
        .collect();
    for pack in fetched {
        match pack {
            Fetched::Ready(pack) => packs.push(pack),
            Fetched::Loading => return Fetched::Loading,
            Fetched::Failed => return Fetched::Failed,
        }
    }
    let packs = packs.iter().map(Arc::as_ref);
    let own = own.iter().map(|(id, card)| (id.as_str(), card));
    Fetched::Ready(Arc::new(Glossary::of(packs, own)))
}

/// Number of cards that are due today: terms and kinds of calculation.
pub fn due_today() -> usize {
    let trainer = Trainer::of_the_app();
    let (settings, today) = (trainer.settings(), trainer.today());
    let terms = { trainer.learned }.with(|learned| training::due_today(learned.deck(), &settings, today).len());
    let calculations =
        { trainer.calculations }.with(|calculations| training::calculations_due_today(calculations, &settings, today));
    terms + calculations
}

/// The part of the book that an address names, for the trainer.
pub fn part(of: Option<&route::Part>) -> Part<'_> {
    match of {
        Some(route::Part::Chapter(id)) => Part::Chapter(id),
        Some(route::Part::Section(id)) => Part::Section(id),
        Some(route::Part::Mixed | route::Part::Mistakes | route::Part::Shared(_)) | None => Part::All,
    }
}
