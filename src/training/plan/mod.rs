//! The plan towards an exam: what to do on every day until then, and what will be remembered on the day itself.

mod track;

use self::track::{Course, DAYS_WITHOUT_NEW, Track};
use super::card::days_between;
use super::deck::DayDone;
use super::glossary::{Part, Term};
use super::memory::{Intervals, Memory, Rating, percent};
use super::queue::{Desk, calculated_today};
use super::settings::{MINUTES_PER_CALCULATION, MOST_REVIEWS_PER_DAY};
use crate::content::chapter_of;
use crate::time::Day;

/// What one thing takes, in seconds: ten new terms take some four minutes, as many repetitions under two.
const PER_NEW: u32 = 25;
const PER_REVIEW: u32 = 10;
const PER_CALCULATION: u32 = MINUTES_PER_CALCULATION * 60;
const PER_CASE: u32 = 10 * 60;
/// Nobody plans further ahead than a school year.
const MOST_DAYS: u32 = 400;

/// The exam.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exam<'a> {
    /// Its day; nothing is planned on it.
    pub day: Day,
    /// What it is about.
    pub part: Part<'a>,
    /// Cases that were not yet done.
    pub open_cases: u32,
}

/// The plan for one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayPlan {
    /// The day.
    pub day: Day,
    /// New terms.
    pub new: u32,
    /// Repetitions of terms.
    pub reviews: u32,
    /// Kinds of calculation, new ones and repetitions.
    pub calculations: u32,
    /// Cases.
    pub cases: u32,
    /// What all of it takes, in minutes, rounded up.
    pub minutes: u32,
}

/// What does not fit any more before the exam.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// New terms.
    pub terms: u32,
    /// Kinds of calculation that were never practised.
    pub calculations: u32,
    /// Cases.
    pub cases: u32,
    /// Repetitions that would still wait on the day of the exam.
    pub reviews: u32,
}

impl LeftOut {
    /// Whether everything fits.
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }

    fn count(&self) -> u32 {
        self.terms + self.calculations + self.cases + self.reviews
    }
}

/// What is expected of a chapter on the day of the exam.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChapterRecall {
    /// `6`.
    pub chapter: String,
    /// Terms in it that everyone should know.
    pub terms: u32,
    /// Share of them that is remembered when the plan is followed, in percent.
    pub with_plan: u8,
    /// Share of them that is remembered when nothing more is done, in percent.
    pub without: u8,
}

/// The plan until the exam.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// Every day from today until the day before the exam.
    pub days: Vec<DayPlan>,
    /// What does not fit.
    pub left_out: LeftOut,
    /// Per chapter, in the order of the book.
    pub recall: Vec<ChapterRecall>,
}

/// The plan from `desk.today` on. `desk.calculations` are all kinds of calculation that the exam can ask, those that
/// were never practised with no answers.
///
/// It follows from how things stand, so what was missed is spread over the days that are left; what was done today
/// counts for today's share, so that a day that is done stays done. Repetitions come first, for they keep what is there; then what is new, in equal shares, as far as the learner's minutes go. Answers
/// are drawn by chance as the model expects them, so that forgetting has its share in the work.
///
/// What is new is spread as evenly as it can be: over all days if everything fits so, otherwise over the first part of
/// them, because what is begun late meets days that are full of repetitions.
pub fn plan(desk: Desk, exam: Exam) -> Plan {
    let days = days_between(desk.today, exam.day).min(MOST_DAYS);
    let evenly = days.saturating_sub(DAYS_WITHOUT_NEW).max(1);
    let plans = PACES.iter().map(|(part, of)| {
        let course = Course {
            today: desk.today,
            days,
            new_until: (evenly * part).div_ceil(*of),
            intervals: Intervals::at(desk.settings.retention),
        };
        paced(desk, exam, course)
    });
    let mut best: Option<Plan> = None;
    for plan in plans {
        if plan.left_out.is_nothing() {
            return plan;
        }
        if best
            .as_ref()
            .is_none_or(|best| plan.left_out.count() < best.left_out.count())
        {
            best = Some(plan);
        }
    }
    best.unwrap_or_default()
}

/// New terms that the plan wants on `desk.today`, those included that were begun on it already; none without an exam to
/// come. What a session asks follows the plan, not the number that the learner chose for days without one.
pub fn new_of_today(plan: &Plan, done: DayDone) -> Option<u16> {
    let share = plan.days.first()?.new + done.new;
    Some(u16::try_from(share).unwrap_or(u16::MAX))
}

/// Parts of the days over which what is new is spread, the calmest first.
const PACES: [(u32, u32); 4] = [(1, 1), (3, 4), (1, 2), (1, 4)];

fn paced(desk: Desk, exam: Exam, course: Course) -> Plan {
    let in_part = |term: &&Term| exam.part.contains(&term.section);
    let begun = |id: &str| desk.deck.standing(id, desk.today);
    let mut terms = Track::new(course, PER_REVIEW, PER_NEW, first_look());
    for term in desk.glossary.to_learn().filter(in_part) {
        let id = term.concept.id.as_str();
        match begun(id) {
            Some(standing) => terms.go_on(id, &standing, standing.due_day(id, course.intervals)),
            // What goes beyond the core is nobody's duty.
            None if term.concept.kern => terms.begin(id),
            None => {}
        }
    }
    let mut calculations = Track::new(course, PER_CALCULATION, PER_CALCULATION, Memory::first(Rating::Hard));
    let asked = |calculation: &&super::Calculation| calculation.sections().any(|section| exam.part.contains(section));
    for calculation in desk.calculations.iter().filter(asked) {
        let standing = calculation.standing(desk.today);
        match standing.zip(calculation.due_day(desk.today, course.intervals)) {
            Some((standing, due)) => calculations.go_on(&calculation.id, &standing, due),
            None => calculations.begin(&calculation.id),
        }
    }
    let without = terms.clone();
    let mut open_cases = exam.open_cases;
    let done = desk.deck.done_on(desk.today);
    let calculated = calculated_today(desk);
    let spent = done.new * PER_NEW + done.repeated * PER_REVIEW + calculated * PER_CALCULATION;
    let most = u32::try_from(MOST_REVIEWS_PER_DAY).unwrap_or(u32::MAX);
    let days = (0..course.days).map(|day| {
        let (spent, repeated) = if day == 0 { (spent, done.repeated) } else { (0, 0) };
        let mut seconds = (u32::from(desk.settings.minutes_per_day) * 60).saturating_sub(spent);
        let budget = seconds;
        let reviews = terms.repeat(day, &mut seconds, most.saturating_sub(repeated));
        let repeated = calculations.repeat(day, &mut seconds, u32::MAX);
        let new = terms.begin_share(day, &mut seconds);
        let new_calculations = calculations.begin_share(day, &mut seconds);
        let share = open_cases.div_ceil(course.days - day);
        let cases = share.min(seconds / PER_CASE);
        open_cases -= cases;
        seconds -= cases * PER_CASE;
        DayPlan {
            day: course.day(day),
            new,
            reviews,
            calculations: repeated + new_calculations,
            cases,
            minutes: (budget - seconds).div_ceil(60),
        }
    });
    let days = days.collect();
    Plan {
        days,
        left_out: LeftOut {
            terms: terms.not_begun(),
            calculations: calculations.not_begun(),
            cases: open_cases,
            reviews: terms.waiting() + calculations.waiting(),
        },
        recall: recall(desk, exam, &terms, &without),
    }
}

/// A new term is taken to be missed at first and known at the second look.
fn first_look() -> Memory {
    Memory::first(Rating::Again).after(Rating::Good, 0)
}

fn recall(desk: Desk, exam: Exam, with: &Track, without: &Track) -> Vec<ChapterRecall> {
    let sum = |track: &Track, chapter: &str| -> f64 {
        let of_chapter = |id: &str| {
            let term = desk.glossary.term(id);
            term.is_some_and(|term| term.concept.kern && !term.is_own && chapter_of(&term.section) == chapter)
        };
        let runners = track.runners.iter().filter(|runner| of_chapter(runner.id));
        runners.map(|runner| runner.recall(exam.day)).sum()
    };
    let mut chapters: Vec<ChapterRecall> = Vec::new();
    let terms = desk.glossary.terms().iter();
    for term in terms.filter(|term| term.concept.kern && !term.is_own && exam.part.contains(&term.section)) {
        let id = chapter_of(&term.section);
        match chapters.iter_mut().find(|known| known.chapter == id) {
            Some(chapter) => chapter.terms += 1,
            None => chapters.push(ChapterRecall {
                chapter: id.to_owned(),
                terms: 1,
                with_plan: 0,
                without: 0,
            }),
        }
    }
    for chapter in &mut chapters {
        let share = |track: &Track| percent(sum(track, &chapter.chapter) / f64::from(chapter.terms));
        (chapter.with_plan, chapter.without) = (share(with), share(without));
    }
    chapters
}
