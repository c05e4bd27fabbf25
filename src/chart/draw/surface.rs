//! Putting a picture on a surface of plotters.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::element::{Circle, PathElement, Polygon, Rectangle};
use plotters::prelude::DrawingBackend;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, RGBAColor, ShapeStyle, TextStyle};

use super::palette::Colour;
use super::picture::{Anchor, Ink, Picture, Shape, Spot};
use super::{UNITS_PER_PIXEL, Undrawn};

impl Picture {
    /// Puts the shapes on a surface; `font_factor` times the size of a text is what the surface wants to hear.
    pub fn put<S: DrawingBackend>(
        &self,
        surface: &DrawingArea<S, Shift>,
        font: &str,
        font_factor: f64,
    ) -> Result<(), Undrawn> {
        for shape in &self.shapes {
            match shape {
                Shape::Path(points, ink, width) => surface.draw(&PathElement::new(
                    places(points),
                    style(*ink, units(*width).unsigned_abs()),
                )),
                Shape::Polygon(points, ink) => surface.draw(&Polygon::new(places(points), style(*ink, 0))),
                Shape::Rect(area, ink) => surface.draw(&Rectangle::new(
                    [place((area.left, area.top)), place((area.right, area.bottom))],
                    style(*ink, 0),
                )),
                Shape::Disc(centre, radius, ink) => {
                    surface.draw(&Circle::new(place(*centre), units(*radius), style(*ink, 0)))
                }
                Shape::Text(at, text, lettering) => {
                    let weight = if lettering.strong {
                        FontStyle::Bold
                    } else {
                        FontStyle::Normal
                    };
                    let size = lettering.size * f64::from(UNITS_PER_PIXEL) * font_factor;
                    let Colour(red, green, blue) = lettering.colour;
                    let style = TextStyle {
                        font: FontDesc::new(FontFamily::Name(font), size, weight),
                        color: RGBAColor(red, green, blue, 1.0).to_backend_color(),
                        pos: Pos::new(
                            match lettering.anchor {
                                Anchor::Start => HPos::Left,
                                Anchor::Middle => HPos::Center,
                                Anchor::End => HPos::Right,
                            },
                            VPos::Center,
                        ),
                    };
                    surface.draw_text(text, &style, place(*at))
                }
            }
            .map_err(|error| Undrawn(error.to_string()))?;
        }
        Ok(())
    }
}

/// A length in the units of the surface.
#[allow(clippy::cast_possible_truncation, reason = "the cast stops at the ends of the range")]
pub(super) fn units(length: f64) -> i32 {
    // Far outside any surface, and far from where a surface would overflow in adding.
    (length * f64::from(UNITS_PER_PIXEL)).round().clamp(-1e7, 1e7) as i32
}

fn place((x, y): Spot) -> (i32, i32) {
    (units(x), units(y))
}

fn places(points: &[Spot]) -> Vec<(i32, i32)> {
    points.iter().copied().map(place).collect()
}

fn style(Ink(Colour(red, green, blue), opacity): Ink, stroke_width: u32) -> ShapeStyle {
    ShapeStyle {
        color: RGBAColor(red, green, blue, opacity),
        filled: stroke_width == 0,
        stroke_width,
    }
}
