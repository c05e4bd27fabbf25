//! A native slider under a field; both are one value.

use leptos::ev;
use leptos::prelude::*;

use crate::calculators::Field;
use crate::calculators::slider::{self, Span};
use crate::quantity::Rational;

/// A slider. Its ends stay where they are while it is held, so that the thumb never leaves the finger.
#[component]
pub fn Slider(
    /// Name for who listens.
    #[prop(into)]
    name: String,
    /// The field that it belongs to.
    field: &'static Field,
    /// What stands in that field.
    #[prop(into)]
    typed: Signal<String>,
    /// How that reads: "€ 25,00".
    #[prop(into)]
    reading: Signal<String>,
    /// Told the text that belongs in the field.
    on_slide: Callback<String>,
) -> impl IntoView {
    // What cannot be read leaves the thumb where it is; what is empty does not.
    let value = Memo::new(move |before: Option<&Option<Rational>>| {
        typed.with(|typed| {
            let kept = || before.cloned().flatten().filter(|_| !typed.trim().is_empty());
            slider::value(field, typed).or_else(kept)
        })
    });
    let held = RwSignal::new(false);
    let span = Memo::new(move |before: Option<&Span>| {
        let held = held.get();
        value.with(|value| match before {
            Some(before) if held => before.clone(),
            Some(before) => before.kept(field, value.as_ref()),
            None => Span::around(field, value.as_ref()),
        })
    });
    let place = move || value.get().unwrap_or_else(|| span.with(|span| span.low.clone()));
    let slide = move |event: ev::Event| {
        if let Some(text) = slider::typed(&event_target_value(&event)) {
            held.set(true);
            on_slide.run(text);
        }
    };
    let release = move || {
        // Focus also leaves a slider when its page goes away.
        if held.try_get_untracked() == Some(true) {
            held.set(false);
        }
    };
    // The place comes after the ends: browsers clamp it to those that hold at that moment.
    view! {
        <input
            class="slider"
            type="range"
            aria-label=name
            aria-valuetext=move || reading.get()
            min=move || span.with(|span| slider::attribute(&span.low))
            max=move || span.with(|span| slider::attribute(&span.high))
            step=move || span.with(|span| slider::attribute(&span.step))
            prop:value=move || {
                span.track();
                slider::attribute(&place())
            }
            style:--at=move || span.with(|span| span.share(&place()))
            on:input=slide
            on:change=move |_| release()
            on:blur=move |_| release()
        />
    }
}
