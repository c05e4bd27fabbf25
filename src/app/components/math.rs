//! Formulas as MathML, element by element.

use leptos::prelude::*;

use crate::quantity::Math;

/// A formula in the line.
pub fn math_view(tree: &Math) -> AnyView {
    view! { <math>{piece(tree)}</math> }.into_any()
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
