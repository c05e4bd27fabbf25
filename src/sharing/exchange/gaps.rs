//! What is typed or chosen somewhere in a text: numbers, steps, words, cells.

use super::convert::{Words, filled};
use super::form::{Asks, Gap, GapBlock, GapKind, GapPiece};
use crate::content::{
    AnswerOption, Block, Calculation, Cell, Cloze, Exercise, Inline, Place, PlaceAxis, RichText, Steps, Table, Term,
    Values as _,
};
use crate::dutch::{self, Notation, capitalised};
use crate::exercises::{Asked, Filled, Judgement, Numbers, Reason, Seed, Variant, mark, names, option_order, target};
use crate::quantity::{Display, Rational, whole};

/// The exercise that the gaps belong to.
pub(super) struct Source<'a> {
    pub exercise: &'a Exercise,
    pub numbers: &'a Numbers,
    pub seed: Seed,
    pub words: &'a Words,
}

/// Gaps while they are collected.
#[derive(Default)]
struct Made {
    blocks: Vec<GapBlock>,
    gaps: Vec<Gap>,
}

impl Made {
    fn gap(&mut self, name: String, kind: GapKind) -> GapPiece {
        self.gaps.push(Gap { name, kind });
        GapPiece::Gap(self.gaps.len() - 1)
    }

    fn line(&mut self, before: String, name: String, kind: GapKind) {
        let gap = self.gap(name, kind);
        self.blocks.push(GapBlock::Line(vec![GapPiece::Text(before), gap]));
    }

    fn asks(self) -> Asks {
        Asks::Gaps {
            blocks: self.blocks,
            gaps: self.gaps,
        }
    }
}

impl Source<'_> {
    /// One number.
    pub fn numbers(&self) -> Asks {
        let mut made = Made::default();
        self.add_numbers(&mut made);
        made.asks()
    }

    /// Recognise, choose, work out.
    pub fn steps(&self, steps: &Steps) -> Asks {
        let mut made = Made::default();
        let head = |at: usize| {
            let (name, asks) = self.words.steps[at];
            let name = name.replace('\u{ad}', "");
            (format!("{}. {name}: {asks} ", at + 1), name)
        };
        let (before, name) = head(0);
        made.line(
            before,
            name,
            self.choose(names::RECOGNITION, &self.statements(&steps.recognition)),
        );
        let formulas = self
            .numbers
            .one()
            .map(|variant| variant.formulas(steps))
            .unwrap_or_default();
        let formulas: Vec<(String, bool)> = formulas
            .iter()
            .map(|option| (option.formula.plain(), option.mistake.is_none()))
            .collect();
        if formulas.len() > 1 {
            let (before, name) = head(1);
            made.line(before, name, self.choose(names::STRUCTURE, &formulas));
        }
        let (before, _) = head(2);
        made.blocks.push(GapBlock::Line(vec![GapPiece::Text(before)]));
        self.add_numbers(&mut made);
        made.asks()
    }

    fn statements(&self, options: &[AnswerOption]) -> Vec<(String, bool)> {
        let plain = |option: &AnswerOption| {
            let text = option.text.to_plain(&|key| self.numbers.written(key));
            (text, option.correct)
        };
        options.iter().map(plain).collect()
    }

    fn choose(&self, salt: &str, options: &[(String, bool)]) -> GapKind {
        let order = option_order(&self.exercise.id, salt, self.seed, options.len());
        GapKind::Choose {
            right: order.iter().position(|&at| options[at].1).unwrap_or(0),
            options: order.iter().map(|&at| options[at].0.clone()).collect(),
        }
    }

    fn add_numbers(&self, made: &mut Made) {
        let Some(variant) = self.numbers.one() else { return };
        for (position, asked) in variant.asked.iter().enumerate() {
            let name = self.name(asked);
            let before = match (self.words.hint)(asked) {
                hint if hint.is_empty() => format!("{name}: "),
                hint => format!("{name} ({hint}): "),
            };
            let kind = number(asked, self.wrong(variant, asked, position));
            made.line(before, name, kind);
        }
    }

    fn name(&self, asked: &Asked) -> String {
        match asked.name.as_ref() {
            "" => self.words.answer.to_owned(),
            name => capitalised(name),
        }
    }

    /// Wrong numbers that the exercise recognises, with what it says about them.
    fn wrong(&self, variant: &Variant, asked: &Asked, position: usize) -> Vec<(String, RichText)> {
        let Some(calculation) = self.exercise.task.calculation() else {
            return Vec::new();
        };
        let mut found: Vec<(String, RichText)> = Vec::new();
        for value in wrong_values(variant, calculation, asked) {
            let number = shown(asked, &asked.round(&value));
            if found.iter().any(|(known, _)| *known == number) || number == shown(asked, &asked.rounded) {
                continue;
            }
            let mut answer = Filled::default();
            answer.write(&names::value(position), &asked.show(&value));
            let verdict = mark(self.exercise, self.numbers, &answer);
            let said = verdict.parts.iter().find_map(|part| match &part.judgement {
                Judgement::Wrong(Reason::Named { says, .. }) => Some(filled(says, self.numbers)),
                _ => None,
            });
            if let Some(said) = said {
                found.push((number, said));
            }
        }
        found
    }

    /// A text with gaps.
    pub fn cloze(&self, cloze: &Cloze) -> Asks {
        let mut made = Made::default();
        for (gap, number) in cloze.gaps.iter().zip(1..) {
            let options: Vec<(String, bool)> = gap
                .options()
                .into_iter()
                .enumerate()
                .map(|(at, word)| (word.to_owned(), at == 0))
                .collect();
            let kind = if options.is_empty() {
                GapKind::Word(std::iter::once(&gap.answer).chain(&gap.accepted).cloned().collect())
            } else {
                self.choose(&names::gap(number - 1), &options)
            };
            made.gap(format!("{} {number}", self.words.gap), kind);
        }
        for block in &cloze.text.0 {
            match block {
                Block::P(line) => made.blocks.push(GapBlock::Line(pieces(line))),
                Block::Ul(items) | Block::Ol(items) => {
                    made.blocks
                        .extend(items.iter().map(|item| GapBlock::Line(pieces(item))));
                }
                Block::Table(head, rows) => {
                    let heads = head
                        .iter()
                        .map(|cell| Inline::to_plain(cell, &|_| String::new()))
                        .collect();
                    let rows = rows.iter().map(|row| row.iter().map(|cell| pieces(cell)).collect());
                    made.blocks.push(GapBlock::Table(heads, rows.collect()));
                }
                Block::Rows(_) => {}
            }
        }
        made.asks()
    }

    /// A word.
    pub fn term(&self, term: &Term) -> Asks {
        let words = std::iter::once(&term.answer).chain(&term.accepted).cloned().collect();
        let mut made = Made::default();
        let name = self.words.term;
        made.line(format!("{name}: "), name.to_owned(), GapKind::Word(words));
        made.asks()
    }

    /// Cells.
    pub fn table(&self, table: &Table) -> Asks {
        let variants = self.numbers.variants().into_iter();
        let mut quantities = variants.flat_map(|variant| &variant.asked);
        let mut made = Made::default();
        let mut rows = Vec::new();
        for (at, row) in table.rows.iter().enumerate() {
            let mut cells = vec![vec![GapPiece::Text(row.name.clone())]];
            for (cell, head) in row.cells.iter().zip(table.heads.iter().skip(1)) {
                let name = format!("{}, {head}", row.name);
                let written = |key: &str| self.numbers.of_row(at).map(|variant| variant.written(key));
                let hinted = |asked: &Asked| match (self.words.hint)(asked) {
                    hint if hint.is_empty() => String::new(),
                    hint => format!(" ({hint})"),
                };
                cells.push(match cell {
                    Cell::Show(text) => vec![GapPiece::Text(text.to_plain(&|key| written(key).unwrap_or_default()))],
                    Cell::Ask { .. } => match quantities.next() {
                        Some(asked) => {
                            let gap = made.gap(name, number(asked, Vec::new()));
                            vec![gap, GapPiece::Text(hinted(asked))]
                        }
                        None => Vec::new(),
                    },
                    Cell::Number { value, unit } => match Asked::fixed(value, unit) {
                        Some(asked) => {
                            let gap = made.gap(name, number(&asked, Vec::new()));
                            vec![gap, GapPiece::Text(hinted(&asked))]
                        }
                        None => Vec::new(),
                    },
                    Cell::Choose { options, right, .. } => {
                        let options: Vec<(String, bool)> = options
                            .iter()
                            .enumerate()
                            .map(|(option, word)| (word.clone(), option == *right))
                            .collect();
                        let salt = names::cell(made.gaps.len());
                        let kind = self.choose(&salt, &options);
                        vec![made.gap(name, kind)]
                    }
                });
            }
            rows.push(cells);
        }
        // An own exercise with one number is a table of one cell: here it is just a number.
        if let ([row], [gap]) = (rows.as_slice(), made.gaps.as_mut_slice())
            && row.len() == 2
        {
            self.words.answer.clone_into(&mut gap.name);
            let mut line = vec![GapPiece::Text(format!("{}: ", self.words.answer))];
            line.extend(row[1].clone());
            made.blocks.push(GapBlock::Line(line));
        } else {
            made.blocks.push(GapBlock::Table(table.heads.clone(), rows));
        }
        made.asks()
    }

    /// A point: two numbers.
    pub fn place(&self, place: &Place) -> Asks {
        let mut made = Made::default();
        if let Some(right) = target(place, self.numbers.one()) {
            for (axis, number) in [(&place.x, &right.x), (&place.y, &right.y)] {
                let before = match axis.unit.as_str() {
                    "" => format!("{}: ", axis.name),
                    unit => format!("{} ({unit}): ", axis.name),
                };
                made.line(before, axis.name.clone(), on_axis(axis, number));
            }
        }
        made.asks()
    }
}

/// A number as it is asked, with half a unit of its last decimal to spare.
fn number(asked: &Asked, wrong: Vec<(String, RichText)>) -> GapKind {
    let decimals = asked.decimals();
    GapKind::Number {
        value: shown(asked, &asked.rounded),
        tolerance: if asked.is_whole() {
            "0".to_owned()
        } else {
            half_of(decimals)
        },
        wrong,
    }
}

fn on_axis(axis: &PlaceAxis, number: &Rational) -> GapKind {
    let within = dutch::read(&axis.within, Notation::Plain).unwrap_or_else(|_| whole(0));
    GapKind::Number {
        value: decimal(number, 4),
        tolerance: decimal(&within, 4),
        wrong: Vec::new(),
    }
}

/// The wrong values that the exercise knows for what is asked.
fn wrong_values(variant: &Variant, calculation: &Calculation, asked: &Asked) -> Vec<Rational> {
    let known = calculation.mistakes.iter().filter_map(|name| {
        let mistake = variant.sheet.mistake(name)?;
        (mistake.output == asked.label.key).then(|| variant.wrong_value(mistake, asked))?
    });
    let own = calculation.own_mistakes.iter().filter(|own| own.output == asked.key());
    known
        .chain(own.filter_map(|own| variant.arithmetic(&own.value)))
        .collect()
}

/// A line of a text with gaps: the value `1` is the first gap.
fn pieces(line: &[Inline]) -> Vec<GapPiece> {
    let mut found = Vec::new();
    for piece in line {
        match piece {
            Inline::T(text) => found.push(GapPiece::Text(text.clone())),
            Inline::B(inner) | Inline::I(inner) => found.extend(pieces(inner)),
            Inline::V(key) => match key.parse::<usize>().ok().and_then(|number| number.checked_sub(1)) {
                Some(gap) => found.push(GapPiece::Gap(gap)),
                None => found.push(GapPiece::Text(key.clone())),
            },
        }
    }
    found
}

/// A number as asked, with a decimal point: `1234.50`; a percentage as 12.5.
fn shown(asked: &Asked, value: &Rational) -> String {
    let number = match asked.display {
        Display::Percent => value * whole(100),
        _ => value.clone(),
    };
    decimal(&number, asked.decimals())
}

/// A number with a decimal point, in at most so many decimals.
pub(super) fn decimal(number: &Rational, decimals: u8) -> String {
    let display = Display::Decimals(decimals);
    let written = dutch::show(&dutch::rounded(number, display), display);
    written.replace('.', "").replace(',', ".").replace('−', "-")
}

/// Half a unit of the last decimal: `0.005` for two.
fn half_of(decimals: u8) -> String {
    match decimals {
        0 => "0.5".to_owned(),
        more => format!("0.{}5", "0".repeat(usize::from(more))),
    }
}
