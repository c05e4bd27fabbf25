//! The form: a field, a choice or a table for each input, and the buttons below it.

use leptos::prelude::*;

use super::session::Session;
use super::table::TableInput;
use crate::app::components::button::{Look, PressButton};
use crate::app::components::field::{NumberField, UnitMark};
use crate::app::components::slider::Slider;
use crate::app::components::undo::UndoStrip;
use crate::app::components::verdict::Tone;
use crate::calculators::{Choice, Field, FieldKind, Sheet, Spot};
use crate::text::{Echo, Flaw, calculator as text};

/// The form of a calculator.
#[component]
pub fn Inputs(
    /// The calculator.
    session: Session,
) -> impl IntoView {
    let sheet: &'static Sheet = session.sheet;
    let last = sheet.fields.len() - 1;
    let fields = sheet
        .fields
        .iter()
        .enumerate()
        .map(|(position, field)| match field.kind {
            FieldKind::Number(_) => view! { <NumberInput session field last=position == last /> }.into_any(),
            FieldKind::Choice(choices) => view! { <ChoiceInput session field choices /> }.into_any(),
            FieldKind::Numbers(_) | FieldKind::Name => view! { <TextInput session field /> }.into_any(),
            FieldKind::Table { .. } => view! { <TableInput session field /> }.into_any(),
        });
    let undone = Signal::derive(move || {
        session.undoable.with(|undoable| {
            Some(
                undoable
                    .as_ref()
                    .filter(|done| !done.is_of_scenarios())?
                    .sentence
                    .clone(),
            )
        })
    });
    view! {
        <form class="inputs" aria-label=text::INPUTS novalidate on:submit=|event| event.prevent_default()>
            {move || session.is_example.get().then(|| view! { <p class="small soft">{text::IS_EXAMPLE}</p> })}
            {fields.collect_view()}
            <UndoStrip sentence=undone on_undo=Callback::new(move |()| session.undo()) />
            <p class="buttons">
                <PressButton look=Look::Quiet text=text::CLEAR on_press=Callback::new(move |()| session.clear()) />
                <PressButton
                    look=Look::Text
                    text=text::EXAMPLE
                    on_press=Callback::new(move |()| session.fill_example())
                />
            </p>
        </form>
    }
}

/// Id of a field on the page.
fn id_of(field: &Field) -> String {
    ["veld-", field.label.key].concat()
}

/// A number, with a slider where that makes sense.
#[component]
fn NumberInput(
    /// The calculator.
    session: Session,
    /// The field.
    field: &'static Field,
    /// Whether it is the last one.
    last: bool,
) -> impl IntoView {
    let typed = Memo::new(move |_| session.form.with(|form| form.text(field.label.key).to_owned()));
    let spot = Spot::Field(field.label.key);
    let flaw = flaw_at(session, spot);
    let echo = Signal::derive(move || match flaw.get() {
        Some(Flaw::Unusable(sentence)) => Echo::Says(sentence),
        Some(Flaw::Empty | Flaw::Unreadable | Flaw::Contradicted) | None => {
            typed.with(|typed| text::echo_of(field, typed))
        }
    });
    let tone = Signal::derive(move || flaw.with(|flaw| flaw.as_ref().map(|_| Tone::Unread)));
    let unit = match text::unit(field) {
        Some((unit, true)) => UnitMark::Before(unit.to_owned()),
        Some((unit, false)) => UnitMark::Behind(unit.to_owned()),
        None => UnitMark::Absent,
    };
    let slider = field.slider.then(|| {
        let reading = Signal::derive(move || typed.with(|typed| text::reading(field, typed)));
        let on_slide = Callback::new(move |text| session.slid(field, text));
        view! { <Slider name=text::slider_name(field) field typed reading on_slide /> }
    });
    view! {
        <div class="input">
            <NumberField
                id=id_of(field)
                label=text::heading(field.label.name)
                symbol=field.label.symbol.unwrap_or_default()
                asked=text::may_stay_empty(field)
                unit
                typed
                echo
                tone
                last
                on_type=Callback::new(move |text| session.typed(field, text))
                on_leave=Callback::new(move |()| session.leave(spot))
            />
            {slider}
        </div>
    }
}

/// What is wrong at a spot, once it was left: never while somebody types there for the first time. What contradicts
/// another field is all typed.
fn flaw_at(session: Session, spot: Spot) -> Memo<Option<Flaw>> {
    Memo::new(move |_| {
        let was_left = session.left.with(|left| left.contains(&spot));
        let flaw = session.board.with(|board| board.flaw(spot).cloned());
        flaw.filter(|flaw| was_left || *flaw == Flaw::Contradicted)
    })
}

/// One of a few.
#[component]
fn ChoiceInput(
    /// The calculator.
    session: Session,
    /// The field.
    field: &'static Field,
    /// Its options.
    choices: &'static [Choice],
) -> impl IntoView {
    let chosen = Memo::new(move |_| {
        session.form.with(|form| {
            let text = form.text(field.label.key);
            let known = choices.iter().find(|choice| choice.key == text);
            known.or(choices.first()).map(|choice| choice.key).unwrap_or_default()
        })
    });
    let options = choices.iter().map(|choice| {
        view! { <option value=choice.key selected=move || chosen.get() == choice.key>{choice.name}</option> }
    });
    let id = id_of(field);
    view! {
        <div class="field">
            <label for=id.clone()>{text::heading(field.label.name)}</label>
            <div class="box">
                <select
                    id=id
                    prop:value=move || chosen.get()
                    on:change=move |event| session.typed(field, event_target_value(&event))
                >
                    {options.collect_view()}
                </select>
            </div>
        </div>
    }
}

/// A name, or numbers with semicolons between them.
#[component]
fn TextInput(
    /// The calculator.
    session: Session,
    /// The field.
    field: &'static Field,
) -> impl IntoView {
    let id = id_of(field);
    view! {
        <div class="field">
            <label for=id.clone()>
                {text::heading(field.label.name)}
                <small>{text::may_stay_empty(field)}</small>
            </label>
            <div class="box">
                <input
                    id=id
                    data-text
                    type="text"
                    autocomplete="off"
                    spellcheck="false"
                    prop:value=move || session.form.with(|form| form.text(field.label.key).to_owned())
                    on:input=move |event| session.typed(field, event_target_value(&event))
                    on:blur=move |_| session.leave(Spot::Field(field.label.key))
                />
            </div>
        </div>
    }
}
