//! The concept trainer: what is remembered, what to learn today, and how it is asked.
//!
//! Pure functions of answers, day and seed. Nothing here asks a clock or throws dice; the estimates of the memory model
//! are the only binary fractions of the core.

mod calculation;
mod card;
mod deck;
mod distractors;
mod forecast;
mod form;
mod gap;
mod glossary;
mod memory;
mod modes;
mod pairs;
mod plan;
mod queue;
mod quiz;
mod schedule;
mod session;
mod settings;
mod typed;

pub use calculation::{Calculation, Solved, rating};
pub use card::{Card, Practice, Review, Standing, days_until};
pub use deck::{DayDone, Deck, Share};
pub use distractors::distractors;
pub use forecast::{Known, TermState, forecast, known, term_state};
pub use form::{Direction, Form, Sides, sides};
pub use gap::Gap;
pub use glossary::{Glossary, OwnCard, Part, Term, tidy_text};
pub use memory::{Intervals, Memory, Rating, Retention};
pub use modes::{Mode, pick};
pub use pairs::{Board, PAIRS, Side, Tap, Tile};
pub use plan::{ChapterRecall, DayPlan, Exam, LeftOut, Plan, new_of_today, plan};
pub use queue::{
    Because, Desk, Next, Queue, calculated_today, calculations_due_today, due_today, queue, queue_with_more,
};
pub use quiz::{AnswerBy, Given, QUESTIONS, Question, Quiz, QuizVerdict, mark_sides, score};
pub use schedule::{DayReview, Stage, State, fuzzed, replay};
pub use session::{Asked, Left, Turn, ask, ask_next, begin_elsewhere, extra_cards, left};
pub use settings::{Buttons, MOST_CALCULATIONS_PER_DAY, MOST_REVIEWS_PER_DAY, Settings};
pub use typed::{TypedVerdict, mark_gap, mark_typed};
