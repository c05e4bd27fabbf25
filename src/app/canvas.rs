//! Charts on the browser's canvas: sharp on every screen, in the colours of the page.

use plotters::drawing::IntoDrawingArea;
use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};
use plotters_canvas::CanvasBackend;
use wasm_bindgen::prelude::*;
use web_sys::{CanvasRenderingContext2d, Element, EventTarget, HtmlCanvasElement, Window};

use crate::chart::Chart;
use crate::chart::draw::{Colour, DARK, LIGHT, Look, Palette, UNITS_PER_PIXEL, Undrawn, draw};

/// More device pixels than this per CSS pixel nobody sees.
const FINEST: f64 = 3.0;

/// Draws `chart` on `canvas`, which gets the size of `look` times its pixel ratio.
pub fn paint(canvas: &HtmlCanvasElement, chart: &Chart, look: &Look) -> Result<(), Undrawn> {
    let (width, height) = (
        device_pixels(look.width, look.ratio),
        device_pixels(look.height, look.ratio),
    );
    if (canvas.width(), canvas.height()) != (width, height) {
        canvas.set_width(width);
        canvas.set_height(height);
    }
    let context = context(canvas).ok_or_else(|| Undrawn("no canvas".to_owned()))?;
    // From here on one unit of the surface is a small part of a CSS pixel.
    context.set_transform(1.0, 0.0, 0.0, 1.0, 0.0, 0.0).map_err(refused)?;
    context.clear_rect(0.0, 0.0, width.into(), height.into());
    let unit = look.ratio / f64::from(UNITS_PER_PIXEL);
    context.set_transform(unit, 0.0, 0.0, unit, 0.0, 0.0).map_err(refused)?;
    context.set_line_join("round");
    let inner = CanvasBackend::with_canvas_object(canvas.clone()).ok_or_else(|| Undrawn("no canvas".to_owned()))?;
    let size = (units(look.width), units(look.height));
    let surface = Surface {
        inner,
        context,
        unit,
        size,
        font: String::new(),
    };
    draw(chart, &surface.into_drawing_area(), look)
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a size in pixels"
)]
fn device_pixels(length: f64, ratio: f64) -> u32 {
    (length * ratio).round().clamp(1.0, 16_000.0) as u32
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a size on screen"
)]
fn units(length: f64) -> u32 {
    (length * f64::from(UNITS_PER_PIXEL)).round().clamp(1.0, 1e6) as u32
}

fn context(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    canvas.get_context("2d").ok()??.dyn_into().ok()
}

fn refused(error: impl std::fmt::Debug) -> Undrawn {
    Undrawn(format!("{error:?}"))
}

/// The canvas of plotters with letters as the design wants them: a weight between normal and bold, at their own size
/// (fonts may look different at another), the middle of capitals at the given height.
struct Surface {
    inner: CanvasBackend,
    context: CanvasRenderingContext2d,
    /// Device pixels in one unit.
    unit: f64,
    /// In units: plotters keeps what it draws inside.
    size: (u32, u32),
    /// The font that was set last: reading one takes the browser longer than writing the text.
    font: String,
}

type Outcome<S> = Result<(), DrawingErrorKind<<S as DrawingBackend>::ErrorType>>;

impl DrawingBackend for Surface {
    type ErrorType = <CanvasBackend as DrawingBackend>::ErrorType;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Outcome<Self> {
        self.inner.ensure_prepared()
    }

    fn present(&mut self) -> Outcome<Self> {
        self.inner.present()
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Outcome<Self> {
        self.inner.draw_pixel(point, color)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Outcome<Self> {
        self.inner.draw_line(from, to, style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Outcome<Self> {
        self.inner.draw_rect(upper_left, bottom_right, style, fill)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Outcome<Self> {
        self.inner.draw_path(path, style)
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Outcome<Self> {
        self.inner.draw_circle(center, radius, style, fill)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vert: I,
        style: &S,
    ) -> Outcome<Self> {
        self.inner.fill_polygon(vert, style)
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, pos: BackendCoord) -> Outcome<Self> {
        let per_pixel = f64::from(UNITS_PER_PIXEL);
        let ratio = self.unit * per_pixel;
        let size = style.size() / per_pixel;
        let weight = match style.style() {
            FontStyle::Bold => "550",
            FontStyle::Normal | FontStyle::Oblique | FontStyle::Italic => "400",
        };
        let (red, green, blue) = style.color().rgb;
        let font = format!("{weight} {size}px {}", style.family().as_str());
        let context = &self.context;
        if font != self.font {
            context.set_font(&font);
            self.font = font;
        }
        context.set_fill_style_str(&format!("rgb({red},{green},{blue})"));
        context.set_text_baseline("alphabetic");
        context.set_text_align(match style.anchor().h_pos {
            HPos::Left => "left",
            HPos::Center => "center",
            HPos::Right => "right",
        });
        // Neither can fail on a canvas that drew lines a moment ago; without it only texts would be missing.
        let _ = context.set_transform(ratio, 0.0, 0.0, ratio, 0.0, 0.0);
        let (x, y) = (f64::from(pos.0) / per_pixel, f64::from(pos.1) / per_pixel);
        let _ = context.fill_text(text, x, y + size * 0.35);
        let _ = context.set_transform(self.unit, 0.0, 0.0, self.unit, 0.0, 0.0);
        Ok(())
    }
}

/// What the page says about how charts look: read once, and again when the theme or the size of texts changes.
#[derive(Debug, Clone, PartialEq)]
pub struct Theme {
    palette: Palette,
    monochrome: bool,
    font: String,
    text_scale: f64,
    ratio: f64,
}

impl Theme {
    /// The theme as it holds at `element`. What the page does not name is as in the light or dark theme.
    pub fn at(element: &Element) -> Option<Self> {
        let window = web_sys::window()?;
        let style = window.get_computed_style(element).ok()??;
        let property = |name: &str| style.get_property_value(name).unwrap_or_default();
        let ink = Colour::read(&property("color")).unwrap_or(LIGHT.ink);
        let usual = if is_bright(ink) { DARK } else { LIGHT };
        let token = |name: &str, usual: Colour| Colour::read(&property(name)).unwrap_or(usual);
        let monochrome = matches(&window, "(forced-colors: active)");
        let palette = if monochrome {
            let page = if is_bright(ink) {
                Colour(0, 0, 0)
            } else {
                Colour(255, 255, 255)
            };
            Palette::of_one(ink, page)
        } else {
            let mut series = usual.series;
            for (position, colour) in series.iter_mut().enumerate() {
                *colour = token(&format!("--series-{}", position + 1), *colour);
            }
            Palette {
                series,
                ink: token("--ink", usual.ink),
                ink_soft: token("--ink-soft", usual.ink_soft),
                ink_faint: token("--ink-faint", usual.ink_faint),
                rule: token("--rule", usual.rule),
                edge: token("--edge", usual.edge),
                page: token("--paper", usual.page),
            }
        };
        let root = window.document()?.document_element()?;
        let root_style = window.get_computed_style(&root).ok()??;
        let root_size = root_style.get_property_value("font-size").unwrap_or_default();
        let root_size: Option<f64> = root_size.trim_end_matches("px").parse().ok();
        Some(Self {
            palette,
            monochrome,
            font: property("font-family"),
            text_scale: root_size.unwrap_or(16.0) / 16.0,
            ratio: window.device_pixel_ratio().clamp(1.0, FINEST),
        })
    }

    /// How much larger than usual texts are.
    pub fn text_scale(&self) -> f64 {
        self.text_scale
    }

    /// The look of a chart of this size in CSS pixels.
    pub fn look(&self, width: f64, height: f64) -> Look {
        Look {
            width,
            height,
            ratio: self.ratio,
            text_scale: self.text_scale,
            font: self.font.clone(),
            palette: self.palette,
            monochrome: self.monochrome,
        }
    }
}

fn is_bright(Colour(red, green, blue): Colour) -> bool {
    u32::from(red) * 3 + u32::from(green) * 6 + u32::from(blue) > 1_275
}

fn matches(window: &Window, query: &str) -> bool {
    window
        .match_media(query)
        .ok()
        .flatten()
        .is_some_and(|list| list.matches())
}

/// Tells when a chart must be drawn anew: another size, theme, size of texts or pixel ratio. Stops when dropped.
pub struct Watch {
    callback: Closure<dyn FnMut()>,
    sizes: Option<web_sys::ResizeObserver>,
    attributes: Option<web_sys::MutationObserver>,
    queries: Vec<EventTarget>,
}

impl Watch {
    /// Calls `changed` whenever the surroundings of `element` change, and soon after now.
    pub fn new(element: &Element, changed: impl FnMut() + 'static) -> Self {
        let callback = Closure::<dyn FnMut()>::new(changed);
        let function = callback.as_ref().unchecked_ref::<js_sys::Function>();
        let sizes = web_sys::ResizeObserver::new(function).ok();
        if let Some(sizes) = &sizes {
            sizes.observe(element);
        }
        let attributes = web_sys::MutationObserver::new(function).ok();
        let mut queries: Vec<EventTarget> = Vec::new();
        let window = web_sys::window();
        let root = window
            .as_ref()
            .and_then(Window::document)
            .and_then(|document| document.document_element());
        if let (Some(attributes), Some(root)) = (&attributes, root) {
            // Theme and size of texts are attributes of the root.
            let options = web_sys::MutationObserverInit::new();
            options.set_attributes(true);
            let _ = attributes.observe_with_options(&root, &options);
        }
        if let Some(window) = window {
            for query in ["(prefers-color-scheme: dark)", "(forced-colors: active)"] {
                queries.extend(window.match_media(query).ok().flatten().map(EventTarget::from));
            }
            // Zooming changes the ratio, and always the size of the window with it.
            queries.push(window.into());
        }
        for query in &queries {
            let _ = query.add_event_listener_with_callback(event_of(query), function);
        }
        Self {
            callback,
            sizes,
            attributes,
            queries,
        }
    }
}

/// The event that tells of a change: a window is resized, a query changes its answer.
fn event_of(target: &EventTarget) -> &'static str {
    if target.is_instance_of::<Window>() {
        "resize"
    } else {
        "change"
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some(sizes) = &self.sizes {
            sizes.disconnect();
        }
        if let Some(attributes) = &self.attributes {
            attributes.disconnect();
        }
        let function = self.callback.as_ref().unchecked_ref::<js_sys::Function>();
        for query in &self.queries {
            let _ = query.remove_event_listener_with_callback(event_of(query), function);
        }
    }
}
