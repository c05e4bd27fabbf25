//! A question as other programs know it: plain pieces, the values filled in, no calculator behind it.

use crate::content::RichText;

/// A set in its neutral form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PortableSet {
    /// Name of the set.
    pub title: String,
    /// What the docent says first; may be empty.
    pub instruction: String,
    /// Code of the set: it goes into identifiers.
    pub code: String,
    /// Every question, those of one exercise beside each other.
    pub questions: Vec<Portable>,
    /// What changed on the way, by position in the set (from 0).
    pub remarks: Vec<(usize, Remark)>,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Portable {
    /// `v3-b`, `v3-b-2`: position from 1, variant, part.
    pub id: String,
    /// Position in the set, from 0.
    pub position: usize,
    /// Which of the variants, from 0; none for a question that has only one form.
    pub variant: Option<usize>,
    /// Title of the exercise.
    pub exercise: String,
    /// Title of this question, different from that of every other.
    pub title: String,
    /// Situation and question.
    pub stem: RichText,
    /// What is asked.
    pub asks: Asks,
    /// What is said afterwards; may be empty.
    pub explanation: RichText,
    /// Points.
    pub points: usize,
}

/// What a question asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asks {
    /// One of these, or several.
    Choice {
        /// The statements in the order in which they are shown.
        options: Vec<Statement>,
        /// Whether more than one may be right.
        many: bool,
    },
    /// What belongs to what.
    Matching {
        /// Left and right.
        pairs: Vec<(RichText, RichText)>,
        /// Right ones that belong to nobody.
        spare: Vec<RichText>,
    },
    /// These, from first to last.
    Order(Vec<RichText>),
    /// Gaps in lines, a text or a table.
    Gaps {
        /// Where they stand.
        blocks: Vec<GapBlock>,
        /// The gaps in order.
        gaps: Vec<Gap>,
    },
    /// A text that somebody reads.
    Essay {
        /// A good answer, with what it holds.
        model: RichText,
    },
}

/// A statement to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// The statement.
    pub text: RichText,
    /// Whether it is right.
    pub is_right: bool,
    /// Why; may be empty.
    pub feedback: RichText,
}

/// Where gaps stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GapBlock {
    /// A line.
    Line(Vec<GapPiece>),
    /// A table: heads, then rows of cells.
    Table(Vec<String>, Vec<Vec<Vec<GapPiece>>>),
}

/// A piece of a line with gaps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GapPiece {
    /// Text.
    Text(String),
    /// The gap at this position.
    Gap(usize),
}

/// A gap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// What is asked, for whoever cannot see where the gap stands.
    pub name: String,
    /// What belongs in it.
    pub kind: GapKind,
}

/// What belongs in a gap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GapKind {
    /// A number.
    Number {
        /// The answer with a decimal point: `12.50`.
        value: String,
        /// How far off is still right: `0.005`.
        tolerance: String,
        /// Wrong numbers that are known, with what to say.
        wrong: Vec<(String, RichText)>,
    },
    /// A word: each of these is right.
    Word(Vec<String>),
    /// One of these.
    Choose {
        /// The words in the order in which they are shown.
        options: Vec<String>,
        /// Position of the right one.
        right: usize,
    },
}

/// What changed on the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Remark {
    /// The concepts of a section stay behind: the trainer asks them, and no other program is one.
    Concepts,
    /// This edition lacks the exercise.
    Missing,
    /// A point on a chart became two numbers.
    PointAsNumbers,
    /// An order became steps to match with their number.
    OrderAsMatching,
    /// A case became one question per part, each with the situation.
    PartsApart,
    /// Several gaps became a question each.
    GapsApart,
    /// Somebody has to mark it.
    ByHand,
}

impl Remark {
    /// Whether the question stays behind.
    pub const fn stays_behind(self) -> bool {
        matches!(self, Self::Concepts | Self::Missing)
    }
}

impl PortableSet {
    /// Adds a remark, once per question.
    pub(super) fn remark(&mut self, position: usize, remark: Remark) {
        if !self.remarks.contains(&(position, remark)) {
            self.remarks.push((position, remark));
            self.remarks.sort_unstable();
        }
    }

    /// The questions of one exercise of the set after the other.
    pub fn groups(&self) -> Vec<&[Portable]> {
        self.questions
            .chunk_by(|one, other| one.position == other.position)
            .collect()
    }
}
