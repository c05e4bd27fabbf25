//! A chart as data: what is drawn, in exact numbers. It knows no calculator and no surface.
//!
//! A calculator says which lines or bars there are and what they are called; [`draw`](draw::draw) puts that on any
//! surface, and [`table`] lists every figure for those who do not see the picture.
//!
//! | to show | form |
//! | --- | --- |
//! | how one figure follows another; curves, steps, wedges (`shaded`), asymptotes, targets | [`Chart::lines`] |
//! | figures next to or on top of each other; a running line over them (`line`), shifting shares (`joined`) | [`Chart::bars`] |
//! | progress to a whole, a gauge: one `lying` bar on an axis with `from` and `to` | [`Chart::bars`] |
//! | how one total becomes another; results that differ by powers of ten | [`Chart::waterfall`] |
//! | few that make up most, in classes | [`Chart::pareto`] |
//! | a position in named cells | [`Chart::matrix`] |
//! | scores on many sides, against a norm | [`Chart::radar`] |
//! | what is left at each stage | [`Chart::funnel`] |
//! | a table of scores | [`Chart::heat`] |
//! | areas that are the figures | [`Chart::mosaic`] |
//! | parts of a whole | [`Chart::nested`], [`Chart::pyramid`], [`Chart::rings`] |
//! | the figures themselves | [`Chart::ledger`], [`Chart::tiles`] |
//!
//! [`Draft::above`] puts one picture above another.

mod axis;
mod bars;
mod compared;
pub mod draw;
mod figures;
mod funnel;
mod heat;
mod lines;
mod matrix;
mod mosaic;
mod pareto;
mod parts;
mod radar;
mod table;
mod waterfall;

pub use axis::{Axis, round_end};
pub use bars::{Arrangement, Bars, Direction, Series};
pub use compared::compared;
pub use figures::{Figure, Figures, Manner, Weight};
pub use funnel::{Funnel, Stage};
pub use heat::Heat;
pub use lines::{Band, Limit, Line, Lines, Mark, Point, Run, Side, sampled};
pub use matrix::{Bubble, Matrix};
pub use mosaic::{Column, Mosaic, Tile};
pub use pareto::{Item, Pareto};
pub use parts::{Part, Parts, Shape};
pub use radar::Radar;
pub use table::{Row, Table, table};
pub use waterfall::{Step, Waterfall};

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
    /// Parts of a whole: nested rectangles, a pyramid, rings.
    Parts(Parts),
    /// From one total to the next by what is added and taken away.
    Waterfall(Waterfall),
    /// Points or bubbles in named cells.
    Matrix(Matrix),
    /// One polygon per series on spokes around a centre.
    Radar(Radar),
    /// How many are left at each stage.
    Funnel(Funnel),
    /// A table whose cells are shaded by their values.
    Heat(Heat),
    /// Rectangles whose areas are the figures.
    Mosaic(Mosaic),
    /// Figures as they are: the lines of an invoice, or tiles.
    Figures(Figures),
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

    /// Starts a waterfall: `.total("winst voor", …).change("prijseffect", …).total("winst na", …)`.
    pub fn waterfall(name: impl Into<String>) -> Draft<Waterfall> {
        Draft::new(name)
    }

    /// Starts a matrix of points in named cells.
    pub fn matrix(name: impl Into<String>) -> Draft<Matrix> {
        Draft::new(name)
    }

    /// Starts a radar.
    pub fn radar(name: impl Into<String>) -> Draft<Radar> {
        Draft::new(name)
    }

    /// Starts a funnel.
    pub fn funnel(name: impl Into<String>) -> Draft<Funnel> {
        Draft::new(name)
    }

    /// Starts a heat map.
    pub fn heat(name: impl Into<String>) -> Draft<Heat> {
        Draft::new(name)
    }

    /// Starts a mosaic.
    pub fn mosaic(name: impl Into<String>) -> Draft<Mosaic> {
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
        Self::of(name, F::default())
    }
}

impl<F> Draft<F> {
    fn of(name: impl Into<String>, form: F) -> Self {
        Self {
            name: name.into(),
            form,
        }
    }

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

macro_rules! forms {
    ($($form:ident),+ $(,)?) => {$(
        impl From<$form> for Form {
            fn from(form: $form) -> Self {
                Self::$form(form)
            }
        }
    )+};
}

forms!(
    Lines, Bars, Pareto, Parts, Waterfall, Matrix, Radar, Funnel, Heat, Mosaic, Figures
);
