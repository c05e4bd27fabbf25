//! From the questions of a set to their neutral form.

use std::fmt::Write as _;

use super::form::{Asks, Portable, PortableSet, Remark, Statement};
use super::gaps;
use crate::content::{AnswerOption, Block, Exercise, Inline, Open, RichText, Task, Values};
use crate::exercises::{Asked, Numbers, Seed, names, option_order};
use crate::sharing::paper::{paper_points, paper_seed};
use crate::sharing::question::Question;
use crate::sharing::set::PracticeSet;

/// Most variants of one calculation: a worksheet has as many letters.
pub const MOST_VARIANTS: usize = 26;

/// The words that stand in a question and are no one's content.
#[derive(Clone, Copy)]
pub struct Words {
    /// How a number is to be given: "in €, 2 decimalen".
    pub hint: fn(&Asked) -> String,
    /// The lines of the worked solution.
    pub worked: fn(&Exercise, &Numbers) -> Vec<String>,
    /// Names of the three steps with what they ask.
    pub steps: [(&'static str, &'static str); 3],
    /// Name of a number that has none.
    pub answer: &'static str,
    /// Name of a word that is looked for.
    pub term: &'static str,
    /// Before the number of a gap.
    pub gap: &'static str,
    /// Before the number of a step.
    pub step: &'static str,
    /// Before the letter of a variant.
    pub variant: &'static str,
    /// Before the number of a part.
    pub part: &'static str,
    /// Before the points of a model answer.
    pub rubric: &'static str,
    /// In front of what is asked, where a question has gaps of which this is one.
    pub asked: &'static str,
}

/// The set in its neutral form, each calculation in at most `variants` forms with different numbers: the first ones are
/// those of the worksheets A, B, and so on.
pub fn portable(set: &PracticeSet, questions: &[Question], variants: usize, words: &Words) -> PortableSet {
    let mut made = PortableSet {
        title: set.title.clone(),
        instruction: set.instruction.clone(),
        code: set.id().to_string(),
        questions: Vec::new(),
        remarks: Vec::new(),
    };
    for (position, question) in questions.iter().enumerate() {
        match question {
            Question::Concepts(_) => made.remark(position, Remark::Concepts),
            Question::Missing(_) => made.remark(position, Remark::Missing),
            Question::Exercise(exercise) => {
                let drawn = variants_of(set, position, question, exercise, variants);
                let has_several = exercise.task.has_numbers() && drawn.len() > 1;
                for (variant, (seed, numbers)) in drawn.iter().enumerate() {
                    let one = One {
                        position,
                        variant: has_several.then_some(variant),
                        seed: *seed,
                        points: paper_points(question, *seed),
                        words,
                    };
                    one.add(exercise, numbers, &mut made);
                }
            }
        }
    }
    made
}

/// Seeds with different numbers, at most so many.
fn variants_of(
    set: &PracticeSet,
    position: usize,
    question: &Question,
    exercise: &Exercise,
    most: usize,
) -> Vec<(Seed, Numbers)> {
    let most = if exercise.task.has_numbers() {
        most.clamp(1, MOST_VARIANTS)
    } else {
        1
    };
    let mut found: Vec<(Seed, Numbers)> = Vec::new();
    let inputs = |numbers: &Numbers| -> Vec<_> {
        let variants = numbers.variants().into_iter();
        variants.map(|variant| variant.inputs.clone()).collect()
    };
    for variant in 0..MOST_VARIANTS {
        if found.len() == most {
            break;
        }
        let seed = paper_seed(set, position, variant);
        let numbers = question.draw(seed);
        let is_new = most == 1 || found.iter().all(|(_, known)| inputs(known) != inputs(&numbers));
        if is_new {
            found.push((seed, numbers));
        }
    }
    found
}

/// One variant of one exercise.
struct One<'a> {
    position: usize,
    variant: Option<usize>,
    seed: Seed,
    points: usize,
    words: &'a Words,
}

impl One<'_> {
    fn add(&self, exercise: &Exercise, numbers: &Numbers, made: &mut PortableSet) {
        let Task::Case(case) = &exercise.task else {
            let (asks, remark) = self.asks(exercise, numbers);
            // Without its numbers there is nothing to ask; the build proves that this does not happen.
            if matches!(&asks, Asks::Gaps { gaps, .. } if gaps.is_empty()) {
                made.remark(self.position, Remark::Missing);
                return;
            }
            if let Some(remark) = remark {
                made.remark(self.position, remark);
            }
            made.questions.push(self.question(exercise, numbers, None, asks));
            return;
        };
        made.remark(self.position, Remark::PartsApart);
        let situation = filled(&exercise.prompt, numbers);
        for (at, part) in case.parts.iter().enumerate() {
            let of_part = numbers.of_part(at);
            let (asks, remark) = self.asks(part, of_part);
            if let Some(remark) = remark {
                made.remark(self.position, remark);
            }
            let mut question = self.question(part, of_part, Some(at), asks);
            question.exercise.clone_from(&exercise.title);
            question.title = self.title(&exercise.title, Some(at));
            question.points = paper_points(&Question::Exercise(part.clone().into()), self.seed).max(1);
            question.stem = RichText(situation.0.iter().chain(&question.stem.0).cloned().collect());
            if at + 1 == case.parts.len() {
                question.explanation.0.extend(filled(&exercise.solution, numbers).0);
            }
            made.questions.push(question);
        }
    }

    fn question(&self, exercise: &Exercise, numbers: &Numbers, part: Option<usize>, asks: Asks) -> Portable {
        let mut explanation = RichText::default();
        let worked = (self.words.worked)(exercise, numbers);
        if !worked.is_empty() {
            let lines = worked.into_iter().map(|line| vec![Inline::T(line)]).collect();
            explanation.0.push(Block::Ol(lines));
        }
        explanation.0.extend(filled(&exercise.solution, numbers).0);
        let letter = self
            .variant
            .map(|variant| format!("-{}", letter(variant).to_ascii_lowercase()));
        let number = part.map(|part| format!("-{}", part + 1));
        Portable {
            id: format!(
                "v{}{}{}",
                self.position + 1,
                letter.unwrap_or_default(),
                number.unwrap_or_default()
            ),
            position: self.position,
            variant: self.variant,
            exercise: exercise.title.clone(),
            title: self.title(&exercise.title, part),
            stem: filled(&exercise.prompt, numbers),
            asks,
            explanation,
            points: self.points.max(1),
        }
    }

    /// "3. Bakkerij De Halve Maan, variant B, deel 2".
    fn title(&self, exercise: &str, part: Option<usize>) -> String {
        let mut title = format!("{}. {exercise}", self.position + 1);
        if let Some(variant) = self.variant {
            let _ = write!(title, ", {} {}", self.words.variant, letter(variant));
        }
        if let Some(part) = part {
            let _ = write!(title, ", {} {}", self.words.part, part + 1);
        }
        title
    }

    fn asks(&self, exercise: &Exercise, numbers: &Numbers) -> (Asks, Option<Remark>) {
        let text = |text: &RichText| filled(text, numbers);
        let source = gaps::Source {
            exercise,
            numbers,
            seed: self.seed,
            words: self.words,
        };
        let asks = match &exercise.task {
            Task::Choice { options } => self.choice(exercise, numbers, options, false),
            Task::Multiple { options } => self.choice(exercise, numbers, options, true),
            Task::Matching(matching) => {
                let known: Vec<&RichText> = matching.pairs.iter().map(|pair| &pair.right).collect();
                let spare = matching.spare.iter().filter(|spare| !known.contains(spare));
                Asks::Matching {
                    pairs: matching
                        .pairs
                        .iter()
                        .map(|pair| (text(&pair.left), text(&pair.right)))
                        .collect(),
                    spare: spare.map(text).collect(),
                }
            }
            Task::Sorting(sorting) => {
                let class = |class: usize| RichText::plain(sorting.classes.get(class).map_or("", String::as_str));
                let is_used = |class: &usize| sorting.items.iter().any(|item| item.class == *class);
                let spare = (0..sorting.classes.len()).filter(|at| !is_used(at));
                Asks::Matching {
                    pairs: sorting
                        .items
                        .iter()
                        .map(|item| (text(&item.text), class(item.class)))
                        .collect(),
                    spare: spare.map(class).collect(),
                }
            }
            Task::Ordering(ordering) => Asks::Order(ordering.steps.iter().map(|step| text(&step.text)).collect()),
            Task::Open(open) => return (essay(open, numbers, self.words), Some(Remark::ByHand)),
            Task::Number(_) => source.numbers(),
            Task::Steps(steps) => source.steps(steps),
            Task::Cloze(cloze) => source.cloze(cloze),
            Task::Term(term) => source.term(term),
            Task::Table(table) => source.table(table),
            Task::Place(place) => return (source.place(place), Some(Remark::PointAsNumbers)),
            // A case within a case does not exist: the content's own checks refuse it.
            Task::Case(_) => return (essay_of(RichText::default()), Some(Remark::ByHand)),
        };
        (asks, None)
    }

    fn choice(&self, exercise: &Exercise, numbers: &Numbers, options: &[AnswerOption], many: bool) -> Asks {
        let order = option_order(&exercise.id, names::OPTIONS, self.seed, options.len());
        let statement = |option: &AnswerOption| Statement {
            text: filled(&option.text, numbers),
            is_right: option.correct,
            feedback: filled(&option.feedback, numbers),
        };
        Asks::Choice {
            options: order.into_iter().map(|at| statement(&options[at])).collect(),
            many,
        }
    }
}

fn essay(open: &Open, numbers: &Numbers, words: &Words) -> Asks {
    let mut model = filled(&open.model, numbers);
    let points = open.rubric.iter().map(|point| {
        let plain = point.point.to_plain(&|key| numbers.written(key));
        vec![Inline::T(plain)]
    });
    let points: Vec<_> = points.collect();
    if !points.is_empty() {
        model.0.push(Block::P(vec![Inline::T(words.rubric.to_owned())]));
        model.0.push(Block::Ul(points));
    }
    essay_of(model)
}

fn essay_of(model: RichText) -> Asks {
    Asks::Essay { model }
}

/// `A` of the first variant.
pub(super) fn letter(variant: usize) -> char {
    u8::try_from(variant % MOST_VARIANTS).map_or('Z', |place| char::from(b'A' + place))
}

/// The text with its values filled in.
pub(super) fn filled(text: &RichText, values: &dyn Values) -> RichText {
    let lines = |lines: &[Vec<Inline>]| lines.iter().map(|line| filled_line(line, values)).collect();
    let block = |block: &Block| match block {
        Block::P(line) => Block::P(filled_line(line, values)),
        Block::Ul(items) => Block::Ul(lines(items)),
        Block::Ol(items) => Block::Ol(lines(items)),
        Block::Table(head, rows) => Block::Table(lines(head), rows.iter().map(|row| lines(row)).collect()),
        Block::Rows(key) => {
            let (heads, rows) = values.written_rows(key).unwrap_or_default();
            let cell = |text: String| vec![Inline::T(text)];
            Block::Table(
                heads
                    .into_iter()
                    .map(|head| cell(crate::dutch::capitalised(&head)))
                    .collect(),
                rows.into_iter()
                    .map(|row| row.into_iter().map(cell).collect())
                    .collect(),
            )
        }
    };
    RichText(text.0.iter().map(block).collect())
}

fn filled_line(line: &[Inline], values: &dyn Values) -> Vec<Inline> {
    let piece = |piece: &Inline| match piece {
        Inline::T(text) => Inline::T(text.clone()),
        Inline::B(inner) => Inline::B(filled_line(inner, values)),
        Inline::I(inner) => Inline::I(filled_line(inner, values)),
        Inline::V(key) => Inline::T(values.written(key)),
    };
    line.iter().map(piece).collect()
}
