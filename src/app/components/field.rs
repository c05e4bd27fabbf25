//! A field for a number: label, box with its unit, and what was read.

use leptos::ev;
use leptos::prelude::*;

use super::math::symbol_view;
use super::verdict::Tone;
use crate::text::Echo;

/// Where the unit stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UnitMark {
    /// Before the number: €.
    Before(String),
    /// Behind the number: %, stuks.
    Behind(String),
    /// No unit.
    Absent,
}

/// A field for a number. What is typed stays as typed; only the echo is formatted.
#[component]
pub fn NumberField(
    /// Unique on the page; label, echo and verdict refer to it.
    #[prop(into)]
    id: String,
    /// What is asked.
    #[prop(into)]
    label: String,
    /// Its symbol in formulas; may be empty.
    #[prop(optional, into)]
    symbol: String,
    /// Unit and decimals, said before the answer: "in €, 2 decimalen"; may be empty.
    #[prop(optional, into)]
    asked: String,
    /// Its unit, inside the box.
    unit: UnitMark,
    /// The text as typed.
    #[prop(into)]
    typed: Signal<String>,
    /// What was read from it.
    #[prop(into)]
    echo: Signal<Echo>,
    /// How it was judged, if it was.
    #[prop(optional, into)]
    tone: Signal<Option<Tone>>,
    /// Id of the verdict that belongs to it; may be empty.
    #[prop(optional, into)]
    described_by: String,
    /// Whether another field follows: decides the key of a phone's keyboard.
    #[prop(optional)]
    last: bool,
    /// Told the text at every key.
    on_type: Callback<String>,
    /// Told that the field was left.
    #[prop(optional)]
    on_leave: Option<Callback<()>>,
) -> impl IntoView {
    let (before, behind) = match unit {
        UnitMark::Before(unit) => (Some(unit), None),
        UnitMark::Behind(unit) => (None, Some(unit)),
        UnitMark::Absent => (None, None),
    };
    let unit = |text: String| view! { <span class="unit">{text}</span> };
    let echo_id = [&id, "-lees"].concat();
    let mut descriptions = described_by;
    if !descriptions.is_empty() {
        descriptions.push(' ');
    }
    descriptions.push_str(&echo_id);
    let is_invalid = move || {
        let judged_wrong = matches!(tone.get(), Some(Tone::Wrong | Tone::Unread));
        judged_wrong.then_some("true")
    };
    // A field that goes away with its page is left too, when nobody listens any more.
    let left = move |_| {
        if let Some(on_leave) = on_leave {
            on_leave.try_run(());
        }
    };
    view! {
        <div class="field">
            <label for=id.clone()>
                {label}
                {(!symbol.is_empty()).then(|| view! { " " {symbol_view(&symbol)} })}
                {(!asked.is_empty()).then(|| view! { <small>{asked}</small> })}
            </label>
            <div class="box" data-mark=move || tone.get().map(Tone::name)>
                {before.map(unit)}
                <input
                    id=id
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    spellcheck="false"
                    enterkeyhint=if last { "done" } else { "next" }
                    aria-describedby=descriptions
                    aria-invalid=is_invalid
                    prop:value=move || typed.get()
                    on:input=move |event: ev::Event| on_type.run(event_target_value(&event))
                    on:blur=left
                />
                {behind.map(unit)}
            </div>
            <p class="echo" id=echo_id data-echo=move || echo.get().kind()>{move || echo_line(&echo.get())}</p>
        </div>
    }
}

/// What an echo says.
pub fn echo_line(echo: &Echo) -> AnyView {
    match echo {
        Echo::Silent => ().into_any(),
        Echo::Read(number) => view! { "ik lees: " <b>{number.clone()}</b> }.into_any(),
        Echo::Sum(number) => view! { "Gelezen als: " <b>{number.clone()}</b> }.into_any(),
        Echo::Says(sentence) => sentence.clone().into_any(),
    }
}
