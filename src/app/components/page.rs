//! The layout of a page: margin, text, aside; and its head.

use leptos::prelude::*;

use super::button::{LinkButton, Look};

/// How wide the text of a page may run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Width {
    /// A column of 40 rem, with room for an aside.
    #[default]
    Text,
    /// Up to the right-hand edge: calculators, tables.
    Wide,
}

/// A page.
#[component]
pub fn Page(
    /// How wide its text may run.
    #[prop(optional)]
    width: Width,
    /// What stands beside the text from 75rem, below it otherwise.
    #[prop(optional_no_strip)]
    aside: Option<AnyView>,
    /// Name of the aside for who listens.
    #[prop(optional)]
    aside_name: &'static str,
    /// The text.
    children: Children,
) -> impl IntoView {
    let aside = aside.map(|aside| view! { <aside class="aside" aria-label=aside_name>{aside}</aside> });
    view! {
        <div class="page" data-wide=(width == Width::Wide).then_some("")>
            <div class="text">{children()}</div>
            {aside}
        </div>
    }
}

/// Over-line, heading and lead of a page.
#[component]
pub fn PageHead(
    /// Small line above the heading: where one is.
    #[prop(optional, into)]
    over: String,
    /// The one h1.
    #[prop(into)]
    heading: String,
    /// What the page is for, one or two sentences.
    #[prop(optional, into)]
    lead: String,
) -> impl IntoView {
    view! {
        <div class="page-head">
            {(!over.is_empty()).then(|| view! { <p class="over">{over}</p> })}
            <h1>{heading}</h1>
            {(!lead.is_empty()).then(|| view! { <p class="lead">{lead}</p> })}
        </div>
    }
}

/// Where nothing is to be done: says so, and shows the way out. On a phone the navigation stays, also where a session
/// would take its place.
#[component]
pub fn DeadEnd(
    /// What is not there.
    #[prop(into)]
    heading: String,
    /// Why, or what to do.
    #[prop(into)]
    lead: String,
    /// Words of the way out.
    #[prop(into)]
    text: String,
    /// Where that leads, from `#` on.
    #[prop(into)]
    address: String,
) -> impl IntoView {
    view! {
        <div class="dead-end">
            <PageHead heading lead />
            <p class="buttons">
                <LinkButton look=Look::Primary text address />
            </p>
        </div>
    }
}
