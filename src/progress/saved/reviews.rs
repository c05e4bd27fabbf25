//! Answers of the trainer as text. A learner gives tens of thousands of them, so they are short.
//!
//! `6.12/veiligheidsmarge 4 1 2 -1`: section and id of the card, answers before (0), rating 1-4 (3), practice 0-5 (0),
//! days ahead of UTC (0); from the end on, what is as in brackets is left out. In a list of events an answer that
//! follows the event before it, in the same session with the next number, is a text with the seconds since then in
//! front: `12 6.12/veiligheidsmarge 4`. A clock that was put back makes the seconds negative and loses nothing.

use super::super::event::{Event, EventId, What};
use super::super::learned::Reviewed;
use crate::time::Time;
use crate::training::{Practice, Rating};

/// The event that an answer in a list goes on from.
pub(in super::super) type Before = (EventId, Time);

/// An answer with its card.
pub(super) fn write(reviewed: &Reviewed) -> String {
    let figures = [
        (i64::from(reviewed.number), 0),
        (u8::from(reviewed.rating).into(), u8::from(Rating::default()).into()),
        (u8::from(reviewed.practice).into(), u8::from(Practice::default()).into()),
        (reviewed.days_ahead.into(), 0),
    ];
    let told = figures.iter().rposition(|(figure, usual)| figure != usual);
    let mut text = reviewed.card.to_string();
    for (figure, _) in &figures[..told.map_or(0, |last| last + 1)] {
        text.push(' ');
        text.push_str(&figure.to_string());
    }
    text
}

/// Reads an answer with its card; none if it makes no sense.
pub(super) fn read(text: &str) -> Option<Reviewed> {
    let mut parts = text.split(' ');
    let card = parts.next()?.into();
    let mut figure = |usual: i64| parts.next().map_or(Some(usual), |figure| figure.parse().ok());
    let small = |figure: i64| u8::try_from(figure).ok();
    let reviewed = Reviewed {
        card,
        number: figure(0)?.try_into().ok()?,
        rating: small(figure(u8::from(Rating::default()).into())?)?.try_into().ok()?,
        practice: small(figure(u8::from(Practice::default()).into())?)?.try_into().ok()?,
        days_ahead: figure(0)?.try_into().ok()?,
    };
    parts.next().is_none().then_some(reviewed)
}

/// The short form of `event`, if it is an answer that follows `before`.
pub(super) fn write_after(before: Option<Before>, event: &Event) -> Option<String> {
    let (id, at) = before?;
    let What::Reviewed(reviewed) = &event.what else {
        return None;
    };
    let seconds = signed(event.at)?.checked_sub(signed(at)?)?;
    (event.id == next(id)?).then(|| [&seconds.to_string(), " ", &write(reviewed)].concat())
}

/// Reads the short form of an answer that follows `before`.
pub(super) fn read_after(before: Option<Before>, text: &str) -> Option<Event> {
    let (id, at) = before?;
    let (seconds, reviewed) = text.split_once(' ')?;
    let at = signed(at)?.checked_add(seconds.parse().ok()?)?;
    Some(Event {
        at: Time::from_seconds(at.try_into().ok()?),
        id: next(id)?,
        what: What::Reviewed(read(reviewed)?),
    })
}

fn signed(at: Time) -> Option<i64> {
    at.seconds().try_into().ok()
}

fn next(id: EventId) -> Option<EventId> {
    let number = id.number.checked_add(1)?;
    Some(EventId { number, ..id })
}
