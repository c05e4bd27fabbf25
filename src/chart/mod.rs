//! A chart as data: what is drawn, in exact numbers. It knows no calculator and no surface.
//!
//! A calculator says which lines or bars there are and what they are called; [`draw`](draw::draw) puts that on any
//! surface, and [`table`] lists every figure for those who do not see the picture.

mod axis;
mod bars;
pub mod draw;
mod lines;
mod nested;
mod pareto;
mod table;

pub use axis::{Axis, round_end};
pub use bars::{Arrangement, Bars, Direction, Series};
pub use lines::{Band, Limit, Line, Lines, Mark, Point, Run, Side, sampled};
pub use nested::{Nested, Part};
pub use pareto::{Item, Pareto};
pub use table::{Row, Table, table};

/// A picture of numbers: Grafiek.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// What it is called: `Break-evengrafiek`.
    pub name: String,
    /// What it shows, as one Dutch sentence with the learner's numbers; stands below the picture.
    pub summary: String,
    /// What is drawn.
    pub form: Form,
}

/// The forms a chart can take.
#[derive(Debug, Clone, PartialEq)]
pub enum Form {
    /// Lines against two axes, with special points, areas and limits.
    Lines(Lines),
    /// Bars: single, beside each other or stacked, upright or lying.
    Bars(Bars),
    /// Sorted bars with the line of their cumulative share.
    Pareto(Pareto),
    /// Rectangles inside each other, each a share of the one around it.
    Nested(Nested),
    /// Several pictures that tell one story, below each other; each with its own name.
    Panels(Vec<(String, Form)>),
}

impl Chart {
    /// Starts a chart of lines: `Chart::lines("…").across(…).up(…).line("omzet", points).summary("…")`.
    pub fn lines(name: impl Into<String>) -> Draft<Lines> {
        Draft::new(name)
    }

    /// Starts a chart of bars.
    pub fn bars(name: impl Into<String>) -> Draft<Bars> {
        Draft::new(name)
    }

    /// Starts a Pareto chart.
    pub fn pareto(name: impl Into<String>) -> Draft<Pareto> {
        Draft::new(name)
    }

    /// Starts a chart of nested rectangles.
    pub fn nested(name: impl Into<String>) -> Draft<Nested> {
        Draft::new(name)
    }
}

/// A chart that is being described; [`Draft::summary`] completes it.
#[derive(Debug, Clone)]
pub struct Draft<F> {
    name: String,
    form: F,
}

impl<F: Default> Draft<F> {
    fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            form: F::default(),
        }
    }
}

impl<F> Draft<F> {
    /// The draft with its form changed.
    fn with(mut self, change: impl FnOnce(&mut F)) -> Self {
        change(&mut self.form);
        self
    }
}

impl<F: Into<Form>> Draft<F> {
    /// The finished chart, with the sentence that says what it shows.
    pub fn summary(self, summary: impl Into<String>) -> Chart {
        Chart {
            name: self.name,
            summary: summary.into(),
            form: self.form.into(),
        }
    }

    /// This picture with another one below it; the name of the first is the name of both.
    #[must_use]
    pub fn above<G: Into<Form>>(self, below: Draft<G>) -> Draft<Form> {
        let mut panels = match self.form.into() {
            Form::Panels(panels) => panels,
            single => vec![(self.name.clone(), single)],
        };
        panels.push((below.name, below.form.into()));
        Draft {
            name: self.name,
            form: Form::Panels(panels),
        }
    }
}

impl From<Lines> for Form {
    fn from(lines: Lines) -> Self {
        Self::Lines(lines)
    }
}

impl From<Bars> for Form {
    fn from(bars: Bars) -> Self {
        Self::Bars(bars)
    }
}

impl From<Pareto> for Form {
    fn from(pareto: Pareto) -> Self {
        Self::Pareto(pareto)
    }
}

impl From<Nested> for Form {
    fn from(nested: Nested) -> Self {
        Self::Nested(nested)
    }
}
