//! Toets: choice and typed questions, marked at the end.

use super::deck::Share;
use super::distractors::distractors;
use super::form::{Form, Sides, sides};
use super::glossary::{Glossary, Part, Term};
use super::memory::Rating;
use super::modes::{pick, shuffle};
use super::queue::Desk;
use super::typed::{TypedVerdict, mark_gap, mark_typed};

/// The least and the most questions of a test.
pub const QUESTIONS: (usize, usize) = (10, 20);
/// Wrong options beside the right one.
const WRONG_OPTIONS: usize = 3;
/// With fewer wrong options a choice gives itself away.
const LEAST_WRONG_OPTIONS: usize = 2;

/// A test.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quiz {
    /// Its questions, in order.
    pub questions: Vec<Question>,
}

/// One question of a test.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Id of its card.
    pub card: String,
    /// What is asked, and what the answer is.
    pub sides: Sides,
    /// How it is answered.
    pub answer: AnswerBy,
}

/// How a question is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnswerBy {
    /// By choosing an option.
    Choosing {
        /// The options, in the order in which they are shown.
        options: Vec<String>,
        /// Which one is right.
        right: usize,
    },
    /// By typing.
    Typing,
}

/// What a learner answered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Given {
    /// Nothing yet.
    #[default]
    Nothing,
    /// The option at this place.
    Chosen(usize),
    /// A text.
    Typed(String),
}

/// What is to be said of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QuizVerdict {
    /// Nothing was answered.
    Empty,
    /// The right option.
    RightChoice,
    /// Another option.
    WrongChoice,
    /// What is to be said of a typed answer.
    Typed(TypedVerdict),
}

impl QuizVerdict {
    /// Whether the point is earned. There is no second try in a test, so another right name counts, in any language.
    pub const fn is_right(&self) -> bool {
        match self {
            Self::RightChoice => true,
            Self::Typed(verdict) => {
                verdict.is_right() || matches!(verdict, TypedVerdict::English | TypedVerdict::OtherName)
            }
            Self::Empty | Self::WrongChoice => false,
        }
    }

    /// How it is noted.
    pub const fn rating(&self) -> Rating {
        if self.is_right() { Rating::Good } else { Rating::Again }
    }
}

impl Quiz {
    /// How many questions there usually are about a part of the book.
    pub const fn usual(part: Part) -> usize {
        match part {
            Part::Section(_) => QUESTIONS.0,
            Part::Chapter(_) => usize::midpoint(QUESTIONS.0, QUESTIONS.1),
            Part::All => QUESTIONS.1,
        }
    }

    /// A test of `count` questions, brought within 10 to 20; fewer if the part has fewer terms. `wanted` is the card
    /// that must be among them.
    pub fn new(desk: Desk, part: Part, wanted: Option<&str>, count: usize, seed: u32) -> Self {
        let count = count.clamp(QUESTIONS.0, QUESTIONS.1);
        let terms = pick(desk, part, wanted, count, seed);
        let questions = terms.into_iter().zip(0..).map(|(term, turn)| {
            let by_choice = turn % 2 == 0 || Some(term.concept.id.as_str()) == wanted;
            let form = match turn % 6 {
                0 | 1 | 4 => Form::ToTerm,
                2 => Form::ToDefinition,
                _ => Form::Cloze,
            };
            question(desk.glossary, term, form, by_choice, seed)
        });
        Self {
            questions: questions.collect(),
        }
    }

    /// Schrijven: the same with every term typed.
    pub fn typed(desk: Desk, part: Part, wanted: Option<&str>, count: usize, seed: u32) -> Self {
        let terms = pick(desk, part, wanted, count, seed);
        let questions = terms.into_iter().map(|term| Question {
            card: term.concept.id.clone(),
            sides: sides(desk.glossary, term, Form::ToTerm, seed),
            answer: AnswerBy::Typing,
        });
        Self {
            questions: questions.collect(),
        }
    }

    /// What is to be said of each answer; what was not answered is empty.
    pub fn mark(&self, glossary: &Glossary, given: &[Given]) -> Vec<QuizVerdict> {
        let nothing = Given::Nothing;
        let mark =
            |(place, question): (usize, &Question)| question.mark(glossary, given.get(place).unwrap_or(&nothing));
        self.questions.iter().enumerate().map(mark).collect()
    }
}

/// The score of these verdicts.
pub fn score(verdicts: &[QuizVerdict]) -> Share {
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Share {
        right: count(verdicts.iter().filter(|verdict| verdict.is_right()).count()),
        of: count(verdicts.len()),
    }
}

fn question(glossary: &Glossary, term: &Term, form: Form, by_choice: bool, seed: u32) -> Question {
    // A gap is typed; whoever chooses sees the whole description.
    let form = if by_choice && form == Form::Cloze {
        Form::ToDefinition
    } else {
        form
    };
    let wrong = if by_choice || term.is_own {
        distractors(glossary, term, WRONG_OPTIONS, seed)
    } else {
        Vec::new()
    };
    let card = term.concept.id.clone();
    if wrong.len() < LEAST_WRONG_OPTIONS {
        // A description is nothing to type.
        let form = if form == Form::ToDefinition { Form::ToTerm } else { form };
        return Question {
            card,
            sides: sides(glossary, term, form, seed),
            answer: AnswerBy::Typing,
        };
    }
    let sides = sides(glossary, term, form, seed);
    let text = |term: &Term| match form {
        Form::ToDefinition => term.concept.definition.clone(),
        Form::ToTerm | Form::Cloze => term.concept.term.clone(),
    };
    let mut order: Vec<&Term> = std::iter::once(term).chain(wrong).collect();
    shuffle(&mut order, seed ^ u32::from(card.len().to_le_bytes()[0]));
    let right = order
        .iter()
        .position(|option| option.concept.id == card)
        .unwrap_or_default();
    Question {
        card,
        sides,
        answer: AnswerBy::Choosing {
            options: order.into_iter().map(text).collect(),
            right,
        },
    }
}

impl Question {
    /// Its options; none when it is typed.
    pub fn options(&self) -> &[String] {
        match &self.answer {
            AnswerBy::Choosing { options, .. } => options,
            AnswerBy::Typing => &[],
        }
    }

    /// What is to be said of an answer.
    pub fn mark(&self, glossary: &Glossary, given: &Given) -> QuizVerdict {
        match (&self.answer, given) {
            (AnswerBy::Choosing { right, .. }, Given::Chosen(place)) if place == right => QuizVerdict::RightChoice,
            (AnswerBy::Choosing { .. }, Given::Chosen(_)) => QuizVerdict::WrongChoice,
            (AnswerBy::Typing, Given::Typed(text)) => match mark_sides(glossary, &self.card, &self.sides, text) {
                TypedVerdict::Empty => QuizVerdict::Empty,
                verdict => QuizVerdict::Typed(verdict),
            },
            _ => QuizVerdict::Empty,
        }
    }
}

/// Marks what was typed on the other side of a card: the term, or the word in its gap. A description is never typed.
pub fn mark_sides(glossary: &Glossary, card: &str, sides: &Sides, typed: &str) -> TypedVerdict {
    match (sides, glossary.term(card)) {
        (Sides::Cloze { gap, .. }, _) => mark_gap(&gap.word, typed),
        (Sides::ToTerm { .. }, Some(term)) => mark_typed(glossary, term, typed),
        (Sides::ToTerm { answer, .. } | Sides::ToDefinition { answer, .. }, _) => mark_gap(answer, typed),
    }
}
