//! Proefexamen: choosing one, sitting it, looking back at it.

mod choose;
mod ending;
mod fixed;
mod list;
mod question;
mod result;
mod sitting;

use leptos::prelude::*;

use crate::app::browser;
use crate::app::router::Router;
use crate::app::shell::Shell;
use crate::app::store::Store;
use crate::progress::{Draft, Exam, MAX_EXAMS, Time, exam_key, exams};
use crate::route::Route;
use crate::text::exam as text;

pub use choose::ChoosePage;
pub use result::PastExamPage;
pub use sitting::SittingPage;

/// All exams on this device, the one changed last first.
fn kept_exams(store: Store) -> Vec<(Time, Exam)> {
    let drafts = store.drafts();
    exams(drafts.iter().map(|(key, draft)| (key.as_str(), draft)))
}

/// Keeps an exam as it is now.
fn keep(store: Store, exam: &Exam) {
    store.put_draft(&exam_key(exam.seed), exam.draft(browser::now()));
}

/// Begins an exam: the oldest ones make room for it.
fn begin(store: Store, router: Router, exam: &Exam) {
    for (_, old) in kept_exams(store).iter().skip(MAX_EXAMS - 1) {
        store.remove_draft(&exam_key(old.seed));
    }
    keep(store, exam);
    router.go(&Route::SittingExam);
}

/// An exam that somebody sits: every change is kept at once.
#[derive(Clone, Copy)]
struct Seat {
    exam: RwSignal<Exam>,
    /// Minutes left, as shown; none without a limit.
    minutes: RwSignal<Option<u32>>,
    /// Whether to say that the last answer was kept.
    was_kept: RwSignal<bool>,
    store: Store,
    shell: Shell,
}

impl Seat {
    /// Sits down: time runs.
    fn take(mut exam: Exam) -> Self {
        exam.clock.start(browser::now());
        Self {
            minutes: RwSignal::new(exam.clock.minutes_left()),
            exam: RwSignal::new(exam),
            was_kept: RwSignal::new(false),
            store: Store::of_the_app(),
            shell: expect_context::<Shell>(),
        }
    }

    /// Changes the exam and keeps it.
    fn change(self, act: impl FnOnce(&mut Exam)) {
        self.exam.update(act);
        self.exam.with_untracked(|exam| keep(self.store, exam));
    }

    /// Takes what is filled in at a question.
    fn answer(self, position: usize, draft: &Draft) {
        let now = browser::now();
        let is_new = self.exam.try_maybe_update(|exam| {
            let is_new = exam.answer(position, draft, now);
            (is_new, is_new)
        });
        if is_new == Some(true) {
            self.exam.with_untracked(|exam| keep(self.store, exam));
            self.was_kept.set(true);
        }
    }

    /// Opens a question, or what comes after the last one.
    fn open(self, position: usize) {
        self.was_kept.set(false);
        self.change(|exam| exam.open(position));
    }

    /// Counts the time and says what there is to say of it.
    fn tick(self) {
        let ticked = self.exam.try_update_untracked(|exam| {
            let warning = exam.clock.tick(browser::now());
            (warning, exam.clock.minutes_left())
        });
        let Some((warning, minutes)) = ticked else { return };
        if self.minutes.get_untracked() != minutes {
            self.minutes.set(minutes);
        }
        if let Some(warning) = warning {
            self.shell.say(&text::warning(warning));
        }
    }

    /// Gets up: time stands still until somebody sits down again.
    fn leave(self) {
        let left = self.exam.try_update_untracked(|exam| {
            exam.clock.stop(browser::now());
            exam.clone()
        });
        if let Some(exam) = left.filter(|exam| !exam.handed_in) {
            keep(self.store, &exam);
        }
    }
}
