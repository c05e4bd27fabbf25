//! Is a number right, and if not, what went wrong?

use num_traits::{Signed, Zero};

use super::Asked;
use super::sum::{NotASum, Unread};
use crate::content::RichText;
use crate::dutch::{self, NotANumber, Notation};
use crate::quantity::{Rational, whole};

/// What is to be said of one answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Judgement {
    /// Nothing filled in or chosen. Costs no attempt.
    Empty,
    /// Cannot be read. Costs no attempt.
    Unreadable(NotANumber),
    /// A sum that comes to nothing. Costs no attempt.
    NotASum(NotASum),
    /// `0,12` in a field for percentages, where 12 would be right. Costs no attempt.
    MeansPercent {
        /// What to type instead.
        instead: String,
    },
    /// The number is right, the sign behind or in front of it is not. Costs no attempt.
    OtherUnit,
    /// Juist.
    Right {
        /// Why, where the author says so.
        because: Option<RichText>,
    },
    /// Juist, met tussentijdse afronding.
    RightRounded {
        /// The answer as asked, computed without rounding on the way.
        unrounded: String,
    },
    /// Juist, with one slip of the pen.
    RightWithSlip {
        /// How it is written.
        written: String,
    },
    /// The English term where the Dutch one is asked. Costs no attempt.
    English,
    /// Another word for the same than the one that is asked. Costs no attempt.
    OtherName,
    /// No answer in own words yet. Costs no attempt.
    NothingWritten,
    /// Not compared with the model answer yet. Costs no attempt.
    NotCompared,
    /// Eigen beoordeling: what the learner found in an answer of their own.
    OwnAssessment {
        /// Half points.
        half_points: usize,
        /// Half points to earn.
        of: usize,
    },
    /// Some steps follow each other rightly.
    PartlyOrdered {
        /// Neighbours that do.
        right: usize,
        /// Neighbours there are.
        of: usize,
    },
    /// Juist doorgerekend: right with the learner's own earlier value.
    FollowedThrough {
        /// Name of the earlier quantity.
        from: String,
        /// The learner's value of it.
        own: String,
        /// The learner's answer as asked.
        answer: String,
    },
    /// Deels juist.
    Partly {
        /// Right statements that were chosen.
        found: usize,
        /// Right statements there are.
        of: usize,
        /// Wrong statements that were chosen.
        wrong: usize,
    },
    /// Niet juist.
    Wrong(Reason),
}

/// Why an answer is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// A mistake with a name, and what to say about it.
    Named {
        /// Name in progress and results.
        name: String,
        /// What the thought was and what is true.
        says: RichText,
    },
    /// A slip of the pen or of the calculator's keys.
    Slip(Slip),
    /// A point in another quadrant of the chart: this one.
    Quadrant(String),
    /// A point elsewhere on the chart.
    Elsewhere,
    /// A word that is not known to be taken for the one that is asked.
    OtherWord,
    /// Not recognised: the first thing to check.
    Unknown,
}

/// Slips that can happen in any calculation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slip {
    /// Right but for the sign.
    Sign,
    /// A hundred times too large or too small: percent against fraction.
    Hundred,
    /// Ten, a thousand or a million times too large or too small.
    PowerOfTen,
    /// Two digits next to each other changed places.
    Transposed,
    /// Rounded to fewer decimals than asked.
    TooCoarse,
    /// A fraction where only whole things exist.
    NotWhole,
    /// A point of which the axes changed places.
    Axes,
}

impl Slip {
    /// Name in progress and results.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sign => "teken",
            Self::Hundred => "factor-100",
            Self::PowerOfTen => "factor-10",
            Self::Transposed => "cijfers-verwisseld",
            Self::TooCoarse => "te-grof-afgerond",
            Self::NotWhole => "niet-geheel",
            Self::Axes => "assen-verwisseld",
        }
    }
}

impl Judgement {
    /// Whether the point is earned. An answer in own words is from two thirds of its points on: with less the question
    /// had better come back.
    pub const fn is_right(&self) -> bool {
        match self {
            Self::Right { .. }
            | Self::RightRounded { .. }
            | Self::RightWithSlip { .. }
            | Self::FollowedThrough { .. } => true,
            Self::OwnAssessment { half_points, of } => *half_points * 3 >= *of * 2,
            _ => false,
        }
    }

    /// Whether this was an answer at all: what cannot be read is not.
    pub const fn is_attempt(&self) -> bool {
        !matches!(
            self,
            Self::Empty
                | Self::Unreadable(_)
                | Self::NotASum(_)
                | Self::MeansPercent { .. }
                | Self::OtherUnit
                | Self::English
                | Self::OtherName
                | Self::NothingWritten
                | Self::NotCompared
        )
    }

    /// Name of the recognised mistake.
    pub fn mistake(&self) -> Option<&str> {
        match self {
            Self::Wrong(Reason::Named { name, .. }) => Some(name),
            Self::Wrong(Reason::Slip(slip)) => Some(slip.name()),
            Self::Wrong(Reason::Quadrant(_)) => Some("ander-kwadrant"),
            _ => None,
        }
    }
}

/// A number that belongs to no calculation.
pub(super) fn alone(asked: &Asked, text: &str) -> Judgement {
    match asked.read(text) {
        Err(problem) => unread(asked, text, problem),
        Ok(typed) if is_right(asked, &typed.number, &asked.exact) => Judgement::Right { because: None },
        Ok(typed) => means_percent(asked, text, &typed.number)
            .unwrap_or_else(|| Judgement::Wrong(slip(asked, &typed.number).map_or(Reason::Unknown, Reason::Slip))),
    }
}

/// Whether `typed` is `exact` as it was asked: rounded to the asked decimals, or to more, or, from a sum, not at all.
pub(super) fn is_right(asked: &Asked, typed: &Rational, exact: &Rational) -> bool {
    if *typed == asked.round(exact) {
        return true;
    }
    if asked.is_whole() {
        return false;
    }
    let decimals = asked.decimals_of(typed);
    typed == exact || decimals > asked.decimals() && *typed == asked.round_to(exact, decimals)
}

/// What is to be said of a text of which no number was read.
pub(super) fn unread(asked: &Asked, text: &str, problem: Unread) -> Judgement {
    match problem {
        Unread::Number(NotANumber::Empty) => Judgement::Empty,
        Unread::Number(problem) => unreadable(asked, text, problem),
        Unread::Sum(problem) => Judgement::NotASum(problem),
    }
}

/// Text that is no number here: is it the right number in another notation?
fn unreadable(asked: &Asked, text: &str, problem: NotANumber) -> Judgement {
    let others = [Notation::Money, Notation::Percent, Notation::Plain];
    let as_number = |notation: Notation| {
        let number = dutch::read(text, notation).ok()?;
        // Compare the digits, not what the signs make of them.
        let digits = if notation == Notation::Percent {
            number * whole(100)
        } else {
            number
        };
        Some(if asked.notation() == Notation::Percent {
            digits / whole(100)
        } else {
            digits
        })
    };
    let right = others
        .into_iter()
        .filter_map(as_number)
        .any(|number| is_right(asked, &number, &asked.exact));
    if right {
        Judgement::OtherUnit
    } else {
        Judgement::Unreadable(problem)
    }
}

/// `0,12` where 12 % is right.
pub(super) fn means_percent(asked: &Asked, text: &str, typed: &Rational) -> Option<Judgement> {
    let fits = asked.notation() == Notation::Percent
        && !text.contains('%')
        && typed.abs() * whole(100) < whole(1)
        && is_right(asked, &(typed * whole(100)), &asked.exact);
    let shown = asked.show(&(typed * whole(100)));
    fits.then(|| Judgement::MeansPercent {
        instead: shown.trim_end_matches('%').to_owned(),
    })
}

/// A slip that leads from the right answer to `typed`.
pub(super) fn slip(asked: &Asked, typed: &Rational) -> Option<Slip> {
    let right = |value: Rational| is_right(asked, &value, &asked.exact);
    if asked.is_whole() && !typed.is_integer() && (typed - &asked.exact).abs() < whole(1) {
        return Some(Slip::NotWhole);
    }
    if typed.is_zero() {
        return None;
    }
    if right(-typed) {
        return Some(Slip::Sign);
    }
    let hundred = whole(100);
    if right(typed * &hundred) || right(typed / &hundred) {
        return Some(Slip::Hundred);
    }
    if [10, 1_000, 1_000_000]
        .map(whole)
        .iter()
        .any(|factor| right(typed * factor) || right(typed / factor))
    {
        return Some(Slip::PowerOfTen);
    }
    let coarse = (0..asked.decimals()).any(|decimals| *typed == asked.round_to(&asked.exact, decimals));
    if !asked.is_whole() && coarse {
        return Some(Slip::TooCoarse);
    }
    is_transposed(&asked.show(typed), &asked.show(&asked.rounded)).then_some(Slip::Transposed)
}

/// Whether two digits next to each other changed places.
fn is_transposed(typed: &str, right: &str) -> bool {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<Vec<_>>();
    let (typed, right) = (digits(typed), digits(right));
    if typed.len() != right.len() {
        return false;
    }
    let differing: Vec<usize> = (0..typed.len())
        .filter(|&position| typed[position] != right[position])
        .collect();
    matches!(differing.as_slice(), [one, two]
        if *two == one + 1 && typed[*one] == right[*two] && typed[*two] == right[*one])
}
