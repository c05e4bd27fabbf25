//! Een punt plaatsen: a chart that is pressed, with a slider and a field for each axis.

use leptos::ev;
use leptos::prelude::*;
use num_traits::ToPrimitive;
use wasm_bindgen::JsCast;

use super::bench::{on_bench, verdict};
use super::session::Session;
use crate::app::components::field::{NumberField, UnitMark};
use crate::app::components::verdict::{Tone, VerdictView};
use crate::content::{Place, PlaceAxis};
use crate::dutch::{self, Notation};
use crate::exercises::{Judgement, Point, names, quadrant, target};
use crate::quantity::{Display, Rational};
use crate::text::{self as words, kinds as text};

/// The chart, the sliders and the fields.
#[component]
pub(super) fn PlaceView(
    /// The open exercise.
    session: Session,
    /// What is asked.
    place: Place,
) -> impl IntoView {
    let place = StoredValue::new(place);
    let axis =
        move |number: usize| place.with_value(|place| if number == 0 { place.x.clone() } else { place.y.clone() });
    speak_at_rest(session, place);
    let lines = [0, 1].map(|number| {
        let axis = axis(number);
        view! { <AxisLine session axis number /> }
    });
    let empty = move || {
        let parts = [session.part(0)?, session.part(1)?];
        parts.iter().all(|part| part.judgement == Judgement::Empty).then(|| {
            view! { <VerdictView tone=Tone::Unread word="Nog niet ingevuld." reason=text::PLACE_FIRST /> }
        })
    };
    view! {
        <Chart session place />
        <div class="lines">{lines.into_iter().collect_view()}</div>
        {empty}
    }
}

/// What was typed for an axis, as a number.
fn number_on(session: Session, axis: &PlaceAxis, number: usize) -> Option<Rational> {
    session
        .attempt
        .with(|attempt| axis.read(attempt.answer.text(names::AXES[number])).ok())
        .map(|read| read.number)
}

/// The point, once both numbers can be read.
fn point(session: Session, place: &Place) -> Option<Point> {
    Some(Point {
        x: number_on(session, &place.x, 0)?,
        y: number_on(session, &place.y, 1)?,
    })
}

/// An end, a step or a split of an axis; the build has read it before.
fn bound(text: &str) -> f64 {
    dutch::read(text, Notation::Plain)
        .ok()
        .and_then(|number| number.to_f64())
        .unwrap_or_default()
}

/// How far along an axis a number lies, in percent.
fn share(axis: &PlaceAxis, number: f64) -> f64 {
    let (from, to) = (bound(&axis.from), bound(&axis.to));
    ((number - from) / (to - from) * 100.0).clamp(0.0, 100.0)
}

/// The number of the whole step that lies nearest to a share of the axis, as it would be typed.
fn stepped(axis: &PlaceAxis, share: f64) -> String {
    let (from, to, step) = (bound(&axis.from), bound(&axis.to), bound(&axis.step));
    #[expect(
        clippy::cast_possible_truncation,
        reason = "an axis has at most some hundreds of steps"
    )]
    let steps = ((to - from) * share.clamp(0.0, 1.0) / step).round() as i64;
    at_step(axis, steps)
}

/// The number so many steps from the beginning of an axis, as it would be typed.
fn at_step(axis: &PlaceAxis, steps: i64) -> String {
    let read = |text: &str| dutch::read(text, Notation::Plain);
    match (read(&axis.from), read(&axis.step)) {
        (Ok(from), Ok(step)) => dutch::plain(
            &(from + step * Rational::from_integer(steps.into())),
            Display::Decimals(4),
        ),
        _ => String::new(),
    }
}

/// The plot: names of the quadrants, the lines between them, the point, and after checking where it belongs.
#[component]
fn Chart(
    /// The open exercise.
    session: Session,
    /// What is asked.
    place: StoredValue<Place>,
) -> impl IntoView {
    let press = move |event: ev::MouseEvent| {
        let plot = event
            .current_target()
            .and_then(|plot| plot.dyn_into::<web_sys::Element>().ok());
        let Some(plot) = plot.map(|plot| plot.get_bounding_client_rect()) else {
            return;
        };
        let across = (f64::from(event.client_x()) - plot.left()) / plot.width();
        let up = 1.0 - (f64::from(event.client_y()) - plot.top()) / plot.height();
        place.with_value(|place| {
            let typed = [stepped(&place.x, across), stepped(&place.y, up)];
            session.attempt.update(|attempt| {
                for (axis, text) in names::AXES.into_iter().zip(&typed) {
                    attempt.write(axis, text);
                }
            });
        });
    };
    let percent = |share: f64| format!("{share}%");
    let split = |axis: &PlaceAxis| axis.split.as_deref().map(|split| percent(share(axis, bound(split))));
    let (across, up, names) = place.with_value(|place| (split(&place.x), split(&place.y), place.names.clone()));
    let names = names.into_iter().zip(1..).map(|(name, number): (String, u8)| {
        view! { <span class="quadrant" data-quadrant=number.to_string()>{name}</span> }
    });
    let names = names.collect_view();
    let across = across.map(|at| view! { <span class="split-x" style:inset-inline-start=at></span> });
    let up = up.map(|at| view! { <span class="split-y" style:inset-block-end=at></span> });
    let dot = move || {
        let at = place.with_value(|place| {
            let point = point(session, place)?;
            Some([share(&place.x, point.x.to_f64()?), share(&place.y, point.y.to_f64()?)])
        });
        at.map(|[x, y]| {
            view! { <span class="dot" style:inset-inline-start=percent(x) style:inset-block-end=percent(y)></span> }
        })
    };
    let zone = move || {
        let is_open = session.attempt.with(|attempt| {
            attempt.solution_shown
                || attempt
                    .verdict
                    .as_ref()
                    .is_some_and(crate::exercises::Verdict::is_attempt)
        });
        let right = is_open.then(|| {
            on_bench(session, |_, numbers| {
                place.with_value(|place| target(place, numbers.one()))
            })
        })??;
        let ends = place.with_value(|place| {
            let span = |axis: &PlaceAxis, at: &Rational| {
                let (at, within) = (at.to_f64().unwrap_or_default(), bound(&axis.within));
                let low = share(axis, at - within);
                [low, share(axis, at + within) - low]
            };
            [span(&place.x, &right.x), span(&place.y, &right.y)]
        });
        let [[left, width], [bottom, height]] = ends;
        Some(view! {
            <span
                class="zone"
                style:inset-inline-start=percent(left)
                style:inset-block-end=percent(bottom)
                style:inline-size=percent(width)
                style:block-size=percent(height)
            ></span>
        })
    };
    let label = move || {
        place.with_value(|place| text::plot(&place.x.name, &place.y.name, where_it_is(session, place).as_deref()))
    };
    let ends = |axis: &PlaceAxis| (axis.from.clone(), axis.to.clone(), with_unit(axis));
    let ((x_from, x_to, x_name), (y_from, y_to, y_name)) = place.with_value(|place| (ends(&place.x), ends(&place.y)));
    view! {
        <figure class="place">
            <figcaption class="over">{y_name}</figcaption>
            <div class="place-ends" aria-hidden="true"><span>{y_to}</span><span>{y_from}</span></div>
            <div class="plot" role="img" aria-label=label on:click=press>
                {names}
                {across}
                {up}
                {zone}
                {dot}
            </div>
            <p class="over place-across"><span>{x_from}</span><span>{x_name}</span><span>{x_to}</span></p>
        </figure>
    }
}

fn with_unit(axis: &PlaceAxis) -> String {
    if axis.unit.is_empty() {
        axis.name.clone()
    } else {
        format!("{} ({})", axis.name, axis.unit)
    }
}

/// Where the point is, in words.
fn where_it_is(session: Session, place: &Place) -> Option<String> {
    let point = point(session, place)?;
    let name = quadrant(place, &point).and_then(|quadrant| place.names.get(quadrant));
    Some(text::point_at(
        &words::on_axis(&place.x, &point.x),
        &words::on_axis(&place.y, &point.y),
        name.map(String::as_str),
    ))
}

/// Says where the point is once it rests.
fn speak_at_rest(session: Session, place: StoredValue<Place>) {
    use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
    const REST: std::time::Duration = std::time::Duration::from_millis(700);
    let timer: StoredValue<Option<TimeoutHandle>> = StoredValue::new(None);
    Effect::new(move |before: Option<Option<String>>| {
        let now = place.with_value(|place| where_it_is(session, place));
        if let (Some(before), Some(says)) = (before, now.clone())
            && before.as_ref() != Some(&says)
        {
            if let Some(running) = timer.get_value() {
                running.clear();
            }
            timer.set_value(set_timeout_with_handle(move || session.say(&says), REST).ok());
        }
        now
    });
    on_cleanup(move || {
        if let Some(Some(running)) = timer.try_get_value() {
            running.clear();
        }
    });
}

/// The field and the slider of one axis.
#[component]
fn AxisLine(
    /// The open exercise.
    session: Session,
    /// The axis.
    axis: PlaceAxis,
    /// Which one: 0 is across.
    number: usize,
) -> impl IntoView {
    let name = names::AXES[number];
    let typed = Signal::derive(move || session.attempt.with(|attempt| attempt.answer.text(name).to_owned()));
    let write = move |text: &str| session.attempt.update(|attempt| attempt.write(name, text));
    let unit = match axis.unit.as_str() {
        "" => UnitMark::Absent,
        "€" => UnitMark::Before("€".to_owned()),
        word => UnitMark::Behind(word.to_owned()),
    };
    let axis = StoredValue::new(axis);
    #[expect(
        clippy::cast_possible_truncation,
        reason = "an axis has at most some hundreds of steps"
    )]
    let steps = axis.with_value(|axis| ((bound(&axis.to) - bound(&axis.from)) / bound(&axis.step)).round() as i64);
    let at = move || {
        let share = axis.with_value(|axis| Some(share(axis, number_on(session, axis, number)?.to_f64()?)));
        share.unwrap_or(50.0)
    };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        reason = "an axis has at most some hundreds of steps"
    )]
    let step_now = move || (at() / 100.0 * steps as f64).round() as i64;
    let go_to = move |step: i64| write(&axis.with_value(|axis| at_step(axis, step.clamp(0, steps))));
    let slide = move |event: ev::Event| {
        if let Ok(step) = event_target_value(&event).parse() {
            go_to(step);
        }
    };
    // Shift makes ten steps of one; the browser itself knows only one.
    let keys = move |event: ev::KeyboardEvent| {
        let by = match event.key().as_str() {
            "ArrowUp" | "ArrowRight" if event.shift_key() => 10,
            "ArrowDown" | "ArrowLeft" if event.shift_key() => -10,
            _ => return,
        };
        event.prevent_default();
        go_to(untrack(step_now) + by);
    };
    let reading = move || {
        axis.with_value(|axis| number_on(session, axis, number).map(|number| words::on_axis(axis, &number)))
            .unwrap_or_default()
    };
    let label = axis.with_value(|axis| axis.name.clone());
    let echo = Signal::derive(move || axis.with_value(|axis| words::echo_on_axis(&typed.get(), axis)));
    let id = ["as-", name].concat();
    let verdict_id = [&id, "-oordeel"].concat();
    view! {
        <div class="line" data-part=number.to_string()>
            <NumberField
                id
                label=label.clone()
                unit
                typed
                echo
                tone=Signal::derive(move || session.remark(number).map(|(tone, ..)| tone))
                described_by=verdict_id.clone()
                last=number == 1
                on_type=Callback::new(move |text: String| write(&text))
            />
            <input
                class="slider"
                type="range"
                min="0"
                max=steps.to_string()
                aria-label=text::slider(&label)
                aria-valuetext=move || match reading() {
                    nothing if nothing.is_empty() => text::NOT_PLACED.to_owned(),
                    reading => reading,
                }
                prop:value=move || step_now().to_string()
                style:--at=move || format!("{}%", at())
                on:input=slide
                on:keydown=keys
            />
            {move || verdict(session, number, Some(verdict_id.clone()))}
        </div>
    }
}
