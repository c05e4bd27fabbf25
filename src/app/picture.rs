//! A drawing in lines (SVG) as a picture in dots (PNG).

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

use super::browser::Failure;

/// Dots per CSS pixel: sharp on paper and on a screen of high density.
const DENSITY: f64 = 2.0;

/// The PNG of an SVG document of this size in CSS pixels, at double size.
pub async fn png(svg: &str, width: f64, height: f64) -> Result<Blob, Failure> {
    try_png(svg, width, height).await.map_err(|_| Failure::Refused)
}

async fn try_png(svg: &str, width: f64, height: f64) -> Result<Blob, JsValue> {
    let image = HtmlImageElement::new()?;
    let data: String = js_sys::encode_uri_component(svg).into();
    image.set_src(&["data:image/svg+xml,", &data].concat());
    JsFuture::from(image.decode()).await?;
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or(JsValue::NULL)?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.unchecked_into();
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size in dots")]
    let dots = |length: f64| (length * DENSITY).round().clamp(1.0, 16_000.0) as u32;
    canvas.set_width(dots(width));
    canvas.set_height(dots(height));
    let context: CanvasRenderingContext2d = canvas.get_context("2d")?.ok_or(JsValue::NULL)?.unchecked_into();
    let (across, down) = (canvas.width().into(), canvas.height().into());
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, across, down)?;
    let made = js_sys::Promise::new(&mut |done, _| {
        // Without a canvas that can be read, the promise gives null.
        let _ = canvas.to_blob(&done);
    });
    JsFuture::from(made).await?.dyn_into()
}
