//! Everything the page of a calculator shows, from what was typed: the model behind that page.

use super::calculator::{heading, not_applicable, uncapitalised};
use super::{WorkedLine, lines, outcome, problem, value};
use crate::calculators::{Form, Problem, Refusal, RefusalKind, Sheet, Solution, Spot, What};
use crate::chart::Chart;
use crate::dutch::{self, capitalised};
use crate::quantity::{Finding, Step, Work};

/// What stands in place of a figure that was never computed.
const NO_FIGURE: &str = "–";

/// A list of more figures than this shows its first ones and its last; the table beside the chart has them all.
const FIGURES_SHOWN: usize = 6;

/// What a calculator shows. While something is missing or unreadable, the figures of before stay.
#[derive(Debug, Clone, PartialEq)]
pub struct Board {
    /// Whether the figures belong to what is typed.
    pub standing: Standing,
    /// The main result.
    pub headline: Figure,
    /// The other outputs, in the order of the sheet.
    pub others: Vec<Figure>,
    /// The worked calculation.
    pub worked: Vec<WorkedLine>,
    /// Whether a figure in the worked calculation is a rounded one.
    pub rounded: bool,
    /// The picture.
    pub chart: Option<Chart>,
    /// Spots of the form that hold something wrong, with what to say there.
    pub flaws: Vec<(Spot, Flaw)>,
}

/// Whether the figures belong to what is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// They do.
    Current,
    /// They are those of before; the sentence says what to do.
    Stale(String),
    /// What is typed is fine, but has no answer; the sentence says why.
    NoSolution(String),
}

/// One output.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Its name, with a capital.
    pub name: String,
    /// The figure as shown, `n.v.t.` included.
    pub text: String,
    /// Word behind the figure: `stuks`; empty where there is none.
    pub counted: &'static str,
    /// Why it is n.v.t., where that is known: `geen afzet ingevuld`.
    pub reason: Option<String>,
}

/// What is wrong at a spot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flaw {
    /// Nothing was filled in.
    Empty,
    /// It cannot be read; the echo says so at every key.
    Unreadable,
    /// It can be read but not used: this sentence says what to do.
    Unusable(String),
    /// It is fine by itself, but not together with the rest; the main result says why.
    Contradicted,
}

impl Board {
    /// What `sheet` makes of `form`. What was shown `before` stays where nothing new can be said.
    pub fn of(sheet: &'static Sheet, form: &Form, before: Option<&Self>) -> Self {
        let entered = match sheet.read(&form.inputs(sheet)) {
            Ok(entered) => entered,
            Err(problems) => {
                let missing = problems.first().map(|first| sentence(sheet, form, first));
                let stale = Standing::Stale(missing.unwrap_or_default());
                return Self {
                    standing: stale,
                    flaws: flaws(sheet, form, &problems),
                    ..Self::kept(sheet, before)
                };
            }
        };
        match sheet.solve_with(&entered, Work::default()) {
            Ok(solution) => Self {
                chart: (sheet.chart)(&entered, Some(&solution)),
                ..Self::solved(sheet, &solution)
            },
            Err(refusal) => {
                let chart = (sheet.chart)(&entered, None);
                Self::refused(sheet, form, refusal, chart, before)
            }
        }
    }

    /// The sentence for who listens: the main result, or why there is none.
    pub fn spoken(&self) -> String {
        let Figure {
            name,
            text,
            counted,
            reason,
        } = &self.headline;
        match (&self.standing, reason) {
            (Standing::Stale(sentence) | Standing::NoSolution(sentence), _) => sentence.clone(),
            (Standing::Current, Some(reason)) => format!("{name}: {text}, {reason}."),
            (Standing::Current, None) if counted.is_empty() => format!("{name}: {text}."),
            (Standing::Current, None) => format!("{name}: {text} {counted}."),
        }
    }

    /// What is wrong at `spot`.
    pub fn flaw(&self, spot: Spot) -> Option<&Flaw> {
        let found = self.flaws.iter().find(|(known, _)| *known == spot);
        found.map(|(_, flaw)| flaw)
    }

    fn solved(sheet: &'static Sheet, solution: &Solution) -> Self {
        let found = |step: &&Step| match &step.finding {
            Finding::Text { text, .. } => text.is_some(),
            Finding::List(values) => values.iter().any(|value| value.amount().is_some()),
            Finding::Figure { .. } | Finding::Texts(_) => step.amount().is_some(),
        };
        let shown: Vec<Step> = solution.steps.iter().filter(found).cloned().collect();
        let is_rounded = |step: &Step| {
            step.amount()
                .is_some_and(|amount| dutch::rounded(amount, step.label.display) != *amount)
        };
        let figure = |key: &str| solution.step(key).map_or_else(|| absent(sheet, key), figure);
        Self {
            standing: Standing::Current,
            headline: figure(sheet.headline),
            others: others(sheet).map(figure).collect(),
            worked: lines(&shown),
            rounded: shown.iter().any(is_rounded),
            chart: None,
            flaws: Vec::new(),
        }
    }

    fn refused(
        sheet: &'static Sheet,
        form: &Form,
        refusal: &'static Refusal,
        chart: Option<Chart>,
        before: Option<&Self>,
    ) -> Self {
        let flaws = flaws(sheet, form, &[Problem::Refused(refusal)]);
        match refusal.kind {
            RefusalKind::NoSolution => Self {
                standing: Standing::NoSolution(refusal.message.to_owned()),
                chart,
                flaws,
                ..Self::kept(sheet, None)
            },
            RefusalKind::Inconsistent => {
                let kept = Self::kept(sheet, before);
                Self {
                    standing: Standing::Stale(refusal.message.to_owned()),
                    chart: chart.or(kept.chart),
                    flaws,
                    ..kept
                }
            }
        }
    }

    /// What was shown before, or nothing but names.
    fn kept(sheet: &'static Sheet, before: Option<&Self>) -> Self {
        before.cloned().unwrap_or_else(|| Self {
            standing: Standing::Current,
            headline: absent(sheet, sheet.headline),
            others: others(sheet).map(|key| absent(sheet, key)).collect(),
            worked: Vec::new(),
            rounded: false,
            chart: None,
            flaws: Vec::new(),
        })
    }
}

/// Keys of the outputs beside the main one.
fn others(sheet: &'static Sheet) -> impl Iterator<Item = &'static str> {
    let keys = sheet.outputs.iter().map(|label| label.key);
    keys.filter(|key| *key != sheet.headline)
}

fn figure(step: &Step) -> Figure {
    let is_figure = step.amount().is_some();
    Figure {
        name: heading(step.label.name),
        text: match &step.finding {
            Finding::List(values) => abridged(values, |figure| value(figure, step.label.display)),
            Finding::Texts(texts) => abridged(texts, Clone::clone),
            Finding::Figure { .. } | Finding::Text { .. } => outcome(step),
        },
        counted: if is_figure { step.label.counted } else { "" },
        reason: not_applicable(step),
    }
}

/// A list; of a long one its first three and its last.
pub(super) fn abridged<T>(list: &[T], shown: impl Fn(&T) -> String) -> String {
    match list {
        [one, two, three, .., end] if list.len() > FIGURES_SHOWN => {
            [shown(one), shown(two), shown(three), "…".to_owned(), shown(end)].join(" / ")
        }
        _ => list.iter().map(shown).collect::<Vec<_>>().join(" / "),
    }
}

fn absent(sheet: &Sheet, key: &str) -> Figure {
    let output = sheet.outputs.iter().find(|label| label.key == key);
    Figure {
        name: output.map(|label| heading(label.name)).unwrap_or_default(),
        text: NO_FIGURE.to_owned(),
        counted: "",
        reason: None,
    }
}

/// What to do about a problem, with the number of its row.
fn sentence(sheet: &Sheet, form: &Form, found: &Problem) -> String {
    let mut sentence = problem(found);
    if matches!(found, Problem::Input(input) if matches!(input.what, What::NotANumber(_))) {
        // How numbers are written stands under the field itself.
        // A name may hold a point of its own: "verkoopprijs excl. btw".
        let ends = |&(end, _): &(usize, &str)| sentence[end + 2..].starts_with(char::is_uppercase);
        let end = sentence.match_indices(". ").find(ends).map(|(end, _)| end + 1);
        sentence.truncate(end.unwrap_or(sentence.len()));
    }
    match form.spot(sheet, found.field()) {
        Some(Spot::Cell(table, row, _)) => {
            let number = form.row_number(table, row).unwrap_or_default();
            format!("Rij {number}: {}", uncapitalised(&sentence))
        }
        Some(Spot::Field(_)) | None => capitalised(&sentence),
    }
}

fn flaws(sheet: &Sheet, form: &Form, problems: &[Problem]) -> Vec<(Spot, Flaw)> {
    let flaw = |found: &Problem| {
        let spot = form.spot(sheet, found.field())?;
        let flaw = match found.kind() {
            "leeg" => Flaw::Empty,
            "geen-getal" => Flaw::Unreadable,
            "inconsistent" | "geen-oplossing" => Flaw::Contradicted,
            _ => Flaw::Unusable(sentence(sheet, form, found)),
        };
        Some((spot, flaw))
    };
    problems.iter().filter_map(flaw).collect()
}

#[cfg(test)]
#[path = "tests/board.rs"]
mod tests;
