//! Formulas as MathML, element by element.

use leptos::prelude::*;

use crate::quantity::Math;
use crate::text::WorkedLine;
use crate::text::calculator::{Working, working};

/// A formula in the line.
pub fn math_view(tree: &Math) -> AnyView {
    view! { <math>{piece(tree)}</math> }.into_any()
}

/// How a line of a worked calculation came about: a formula that may break before each equals sign, or the result with
/// the reason in words.
pub fn working_view(line: &WorkedLine) -> AnyView {
    match working(line) {
        Working::Formula(pieces) => {
            let pieces = pieces.iter().map(|piece| view! { {math_view(piece)} " " });
            view! { <span class="formula">{pieces.collect_view()}</span> }.into_any()
        }
        Working::Words(result, because) => view! { <span><b>{result}</b> ": " {because}</span> }.into_any(),
    }
}

fn piece(tree: &Math) -> AnyView {
    match tree {
        Math::Row(pieces) => view! { <mrow>{pieces.iter().map(piece).collect_view()}</mrow> }.into_any(),
        Math::Symbol(symbol) => match Math::split_symbol(symbol) {
            (base, "") => view! { <mi>{base.to_owned()}</mi> }.into_any(),
            (base, below) => view! { <msub><mi>{base.to_owned()}</mi><mn>{below.to_owned()}</mn></msub> }.into_any(),
        },
        Math::Number(number) => view! { <mn>{number.clone()}</mn> }.into_any(),
        Math::Sign(sign) => view! { <mo>{sign.clone()}</mo> }.into_any(),
        Math::Words(words) => view! { <mtext>{words.clone()}</mtext> }.into_any(),
        Math::Fraction(above, below) => view! { <mfrac>{piece(above)}{piece(below)}</mfrac> }.into_any(),
        Math::Power(base, exponent) => view! { <msup>{piece(base)}{piece(exponent)}</msup> }.into_any(),
    }
}
