//! Formulas as MathML, element by element.

use leptos::prelude::*;

use crate::quantity::Math;
use crate::text::WorkedLine;
use crate::text::calculator::{Working, working};

/// A piece of a formula that stays together.
fn math_view(tree: &Math) -> AnyView {
    view! { <math>{piece(tree)}</math> }.into_any()
}

/// The symbol of a quantity beside its name, with its subscript as in the formulas.
pub fn symbol_view(symbol: &str) -> AnyView {
    let (letters, below) = Math::split_symbol(symbol);
    let below = (!below.is_empty()).then(|| view! { <sub>{below.to_owned()}</sub> });
    view! { <i class="symbol">{letters.to_owned()} {below}</i> }.into_any()
}

/// A formula that may break before its signs. A fraction too long for the screen stands in the line, where it can break too.
pub fn formula_view(tree: &Math) -> AnyView {
    let terms = |tree: &Math| {
        tree.terms()
            .iter()
            .map(|term| view! { {term_view(term)} " " })
            .collect_view()
    };
    let (wide, narrow) = (tree.for_a_column(), tree.for_a_phone());
    if narrow == wide {
        return view! { <span class="formula">{terms(&wide)}</span> }.into_any();
    }
    view! {
        <span class="formula" data-width="wide">{terms(&wide)}</span>
        <span class="formula" data-width="narrow">{terms(&narrow)}</span>
    }
    .into_any()
}

/// A name before a formula is text: a line may break between its words, which browsers do not do within a formula.
fn term_view(term: &Math) -> AnyView {
    if let Math::Row(pieces) = term
        && let [Math::Words(name)] = pieces.as_slice()
    {
        return view! { <span>{name.clone()}</span> }.into_any();
    }
    math_view(term)
}

/// How a line of a worked calculation came about: a formula, or the result with the reason in words.
pub fn working_view(line: &WorkedLine) -> AnyView {
    match working(line) {
        Working::Formula(whole) => formula_view(&whole),
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
