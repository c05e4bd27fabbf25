//! A QR code as a picture.

use std::fmt::Write as _;

use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};

/// The quiet zone that readers need, in modules.
const QUIET: i32 = 4;

/// The QR code of a text as a path and the number of modules to a side; none when the text is too long.
fn drawn(text: &str) -> Option<(String, i32)> {
    let code = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|&x| code.get_module(x, y)) {
            let _ = write!(path, "M{} {}h1v1h-1z", x + QUIET, y + QUIET);
        }
    }
    Some((path, code.size() + 2 * QUIET))
}

/// The picture as a file.
pub fn svg(text: &str) -> Option<String> {
    let (path, side) = drawn(text)?;
    let pixels = side * 8;
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{pixels}\" height=\"{pixels}\" viewBox=\"0 0 {side} {side}\">\
         <path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path fill=\"#000\" shape-rendering=\"crispEdges\" d=\"{path}\"/></svg>\n"
    ))
}

/// The picture on the page: black on white in every theme, because readers need it so.
#[component]
pub fn QrView(
    /// What it says.
    text: String,
    /// What it is, for who listens.
    label: &'static str,
) -> impl IntoView {
    drawn(&text).map(|(path, side)| {
        let view_box = format!("0 0 {side} {side}");
        view! {
            <svg class="qr" role="img" aria-label=label viewBox=view_box>
                <path fill="#fff" d=format!("M0 0h{side}v{side}H0z") />
                <path fill="#000" shape-rendering="crispEdges" d=path />
            </svg>
        }
    })
}
