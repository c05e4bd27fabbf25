//! Drawing a chart on any surface: a canvas in the browser, SVG in a test or on paper.
//!
//! First everything is laid out as a [`Picture`](picture::Picture), a list of simple shapes in CSS pixels; then
//! that list goes to the surface. So the layout is compiled once, and can be tested without a surface.

mod bars;
mod figures;
mod frame;
mod funnel;
mod heat;
mod label;
mod layout;
mod lines;
mod matrix;
mod mosaic;
mod palette;
mod pareto;
mod parts;
mod picture;
mod poster;
mod radar;
mod scale;
mod surface;

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters::prelude::{DrawingBackend, SVGBackend};

use super::{Chart, Direction, Form, Shape};
use layout::Area;
pub use palette::{Colour, DARK, LIGHT, Palette};
use picture::Picture;
pub use poster::{Caption, poster};

/// Units of the surface in one CSS pixel. Surfaces count in whole units; this many keep lines smooth, and edges
/// on the pixels of screens with 1, 1.5, 2, 3 or 4 pixels per CSS pixel.
pub const UNITS_PER_PIXEL: u32 = 24;

/// Narrower than this, in CSS pixels, a chart counts as small: taller shape, shorter texts.
const SMALL: f64 = 400.0;
/// From this width, in CSS pixels, texts are a size larger.
const WIDE: f64 = 544.0;

/// How a chart should look: size, text and colours.
#[derive(Debug, Clone, PartialEq)]
pub struct Look {
    /// Width in CSS pixels.
    pub width: f64,
    /// Height in CSS pixels; see [`height`].
    pub height: f64,
    /// Device pixels per CSS pixel: hairlines are put on whole ones.
    pub ratio: f64,
    /// How much larger than usual the reader wants texts: 1 is usual.
    pub text_scale: f64,
    /// Font family as CSS names it.
    pub font: String,
    /// The colours.
    pub palette: Palette,
    /// One colour only, as in forced colours: bars differ by pattern alone.
    pub monochrome: bool,
}

impl Look {
    /// The look of the light theme on paper of this width, with the height that suits `chart`.
    pub fn light(chart: &Chart, width: f64) -> Self {
        Self {
            width,
            height: height(chart, width, 1.0),
            ratio: 1.0,
            text_scale: 1.0,
            font: "sans-serif".to_owned(),
            palette: LIGHT,
            monochrome: false,
        }
    }

    /// The same within bounds in which there is something to lay out; a smaller surface cuts off.
    fn sane(&self) -> Self {
        Self {
            width: between(self.width, 160.0, 20_000.0),
            height: between(self.height, 100.0, 20_000.0),
            ratio: between(self.ratio, 0.5, 8.0),
            text_scale: between(self.text_scale, 0.5, 4.0),
            ..self.clone()
        }
    }

    /// Size of texts in CSS pixels.
    fn text_size(&self) -> f64 {
        text_size(self.width, self.text_scale)
    }

    /// Height of a line of text in CSS pixels.
    fn line_height(&self) -> f64 {
        (self.text_size() * 1.25).ceil()
    }

    fn is_small(&self) -> bool {
        self.width < SMALL
    }
}

fn text_size(width: f64, text_scale: f64) -> f64 {
    (if width < WIDE { 13.0 } else { 14.0 }) * text_scale
}

/// The height in CSS pixels that suits `chart` at `width`: 8 wide by 5 high, 9 by 8 on small screens, and more where
/// a list of lying bars needs it.
pub fn height(chart: &Chart, width: f64, text_scale: f64) -> f64 {
    let needed = needed(&chart.form, width, usual(width), between(text_scale, 0.5, 4.0));
    let least = if is_as_needed(&chart.form) { 0.0 } else { usual(width) };
    needed.max(least).round().clamp(100.0, 20_000.0)
}

/// Whether a picture is just as high as its rows: more height would only pull them apart.
fn is_as_needed(form: &Form) -> bool {
    match form {
        Form::Heat(_) | Form::Figures(_) => true,
        Form::Parts(whole) => whole.shape == Shape::Rings,
        Form::Bars(bars) => bars.direction == Direction::Lying,
        Form::Panels(panels) => panels.iter().all(|(_, form)| is_as_needed(form)),
        _ => false,
    }
}

/// The usual height at `width`.
fn usual(width: f64) -> f64 {
    if width < SMALL {
        width * 8.0 / 9.0
    } else {
        width * 5.0 / 8.0
    }
}

fn needed(form: &Form, width: f64, usual: f64, text: f64) -> f64 {
    match form {
        Form::Bars(bars) => bars::height(bars, width, text).unwrap_or(usual),
        Form::Waterfall(waterfall) => bars::waterfall_height(waterfall, width, text).unwrap_or(usual),
        Form::Panels(panels) => panel_heights(panels, width, usual, text).iter().sum(),
        Form::Parts(whole) => parts::height(whole, width, usual, text),
        Form::Funnel(funnel) => funnel::height(funnel, width, text),
        Form::Heat(heat) => heat::height(heat, width, text),
        Form::Figures(figures) => figures::height(figures, width, text),
        // Larger text needs more room for the same figures.
        Form::Lines(_) | Form::Pareto(_) | Form::Matrix(_) | Form::Radar(_) | Form::Mosaic(_) => {
            usual * (1.0 + (text - 1.0).max(0.0) * 0.4)
        }
    }
}

/// What each panel needs, its name included; a little lower than it would be alone.
fn panel_heights(panels: &[(String, Form)], width: f64, usual: f64, text: f64) -> Vec<f64> {
    let height = |(_, form): &(String, Form)| needed(form, width, usual * 0.8, text) + panel_title(text);
    panels.iter().map(height).collect()
}

/// `number` within these bounds; what is not a number becomes the least.
fn between(number: f64, least: f64, most: f64) -> f64 {
    if number.is_nan() {
        least
    } else {
        number.clamp(least, most)
    }
}

/// Height of the name above a panel, with the space around it.
fn panel_title(text: f64) -> f64 {
    34.0 * text
}

/// Why nothing was drawn: what the surface said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undrawn(pub String);

impl std::fmt::Display for Undrawn {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for Undrawn {}

/// Draws `chart` on a surface that counts in [`UNITS_PER_PIXEL`]; the surface decides whether that means pixels or text.
pub fn draw<S: DrawingBackend>(chart: &Chart, surface: &DrawingArea<S, Shift>, look: &Look) -> Result<(), Undrawn> {
    picture(chart, look).put(surface, &look.font, 1.0)
}

/// `chart` as an SVG document.
pub fn svg(chart: &Chart, look: &Look) -> Result<String, Undrawn> {
    document(&picture(chart, look), &look.font, look.width, look.height)
}

/// A picture of this size in CSS pixels as an SVG document.
fn document(picture: &Picture, font: &str, width: f64, height: f64) -> Result<String, Undrawn> {
    let (width, height) = (between(width, 1.0, 20_000.0), between(height, 1.0, 20_000.0));
    let mut text = String::new();
    {
        let units = |length: f64| surface::units(length).unsigned_abs();
        let surface = SVGBackend::with_string(&mut text, (units(width), units(height))).into_drawing_area();
        // The backend divides font sizes by this number, as if they were not given in pixels.
        picture.put(&surface, font, 1.24)?;
        surface.present().map_err(|error| Undrawn(error.to_string()))?;
    }
    // The backend cannot say: a view box finer than the size, a middle that is the middle of capitals, a weight.
    if let (Some(from), Some(to)) = (text.find(" width="), text.find(" viewBox=")) {
        text.replace_range(from..to, &format!(" width=\"{width}\" height=\"{height}\""));
    }
    Ok(text
        .replace("dy=\"0.5ex\"", "dy=\"0.35em\"")
        .replace("font-weight=\"bold\"", "font-weight=\"550\"")
        .replace("\">\n", "\">")
        .replace("\n</text>", "</text>"))
}

/// Everything that `chart` draws, laid out.
fn picture(chart: &Chart, look: &Look) -> Picture {
    let look = &look.sane();
    let mut picture = Picture::new(look.ratio);
    let area = Area {
        left: 0.0,
        top: 0.0,
        right: look.width,
        bottom: look.height,
    };
    form(&mut picture, &chart.form, area, look);
    picture
}

fn form(picture: &mut Picture, form: &Form, area: Area, look: &Look) {
    match form {
        Form::Lines(lines) => lines::draw(picture, lines, area, look),
        Form::Bars(bars) => bars::draw(picture, bars, area, look),
        Form::Waterfall(waterfall) => bars::draw_waterfall(picture, waterfall, area, look),
        Form::Pareto(pareto) => pareto::draw(picture, pareto, area, look),
        Form::Parts(whole) => parts::draw(picture, whole, area, look),
        Form::Panels(forms) => panels(picture, forms, area, look),
        Form::Matrix(matrix) => matrix::draw(picture, matrix, area, look),
        Form::Radar(radar) => radar::draw(picture, radar, area, look),
        Form::Funnel(funnel) => funnel::draw(picture, funnel, area, look),
        Form::Heat(heat) => heat::draw(picture, heat, area, look),
        Form::Mosaic(mosaic) => mosaic::draw(picture, mosaic, area, look),
        Form::Figures(figures) => figures::draw(picture, figures, area, look),
    }
}

/// Below each other, each as high as it needs, the rest shared by those that do not care.
fn panels(picture: &mut Picture, panels: &[(String, Form)], area: Area, look: &Look) {
    let text = look.text_scale;
    let needs = panel_heights(panels, look.width, usual(look.width), text);
    let fit = area.height() / needs.iter().sum::<f64>().max(1.0);
    let mut top = area.top;
    for ((name, single), needs) in panels.iter().zip(needs) {
        let bottom = top + needs * fit;
        picture.text(
            (area.left, top + look.line_height() * 0.6),
            name,
            &picture::Lettering::strong(look, picture::Anchor::Start),
        );
        let inside = Area {
            top: top + panel_title(text) * 0.76,
            bottom: bottom - look.line_height() * 0.4,
            ..area
        };
        form(picture, single, inside, look);
        top = bottom;
    }
}
