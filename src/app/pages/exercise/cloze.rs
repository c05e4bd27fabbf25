//! Een tekst aanvullen: fields and lists to choose from in the running text, what was said of each below it.

use leptos::prelude::*;

use super::bench::{overall, seed};
use super::session::Session;
use crate::app::components::field::echo_line;
use crate::app::components::verdict::VerdictView;
use crate::content::{Block, Cloze, Gap, Inline};
use crate::exercises::{Judgement, names, option_order};
use crate::text::{Echo, echo_in_gap, kinds as text};

/// The text with its gaps.
#[component]
pub(super) fn ClozeView(
    /// The open exercise.
    session: Session,
    /// What is asked.
    cloze: Cloze,
) -> impl IntoView {
    let count = cloze.gaps.len();
    // As wide as the longest answer: none gives itself away by its length.
    let widest = cloze
        .gaps
        .iter()
        .flat_map(|gap| std::iter::once(&gap.answer).chain(&gap.others));
    let width = widest.map(|word| word.chars().count()).max().unwrap_or_default() + 3;
    let gaps = &cloze.gaps;
    let gap = |key: &str| {
        let place = key.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        match place.and_then(|place| Some((place, gaps.get(place)?))) {
            Some((place, gap)) => gap_view(session, place, gap, width),
            None => session.written(key).into_any(),
        }
    };
    let blocks = cloze.text.0.iter().map(|block| block_view(block, &gap)).collect_view();
    let said = (0..count).map(|place| {
        move || {
            let part = session.part(place).filter(|part| part.judgement != Judgement::Empty)?;
            let (tone, word, reason) = session.remark(place)?;
            let word = [&text::gap(place + 1), ": ", &word.to_lowercase()].concat();
            let word = if matches!(part.judgement, Judgement::Right { .. }) {
                word.replace('.', "") + "."
            } else {
                word
            };
            Some(view! { <li><VerdictView tone word reason id=verdict_id(place) /></li> })
        }
    });
    let said = said.collect_view();
    let echoes = cloze.gaps.iter().enumerate().filter(|(_, gap)| gap.number().is_some());
    let echoes = echoes.map(|(place, gap)| {
        let gap = gap.clone();
        move || {
            let echo = session
                .attempt
                .with(|attempt| echo_in_gap(attempt.answer.text(&names::gap(place)), &gap));
            (echo != Echo::Silent).then(|| {
                let name = [&text::gap(place + 1), ": "].concat();
                view! { <p class="echo" id=echo_id(place) data-echo=echo.kind()>{name} {echo_line(&echo)}</p> }
            })
        }
    });
    let echoes = echoes.collect_view();
    view! {
        <div class="cloze">{blocks}</div>
        {echoes}
        <ul class="options cloze-verdicts">{said}</ul>
        {move || overall(session, text::gaps_left)}
    }
}

fn verdict_id(place: usize) -> String {
    ["gat-", &place.to_string(), "-oordeel"].concat()
}

fn echo_id(place: usize) -> String {
    ["gat-", &place.to_string(), "-lees"].concat()
}

fn gap_view(session: Session, place: usize, gap: &Gap, width: usize) -> AnyView {
    let name = names::gap(place);
    let typed = {
        let name = name.clone();
        move || session.attempt.with(|attempt| attempt.answer.text(&name).to_owned())
    };
    let write = move |event| {
        let text = event_target_value(&event);
        session.attempt.update(|attempt| attempt.write(&name, &text));
    };
    let mark = move || session.remark(place).map(|(tone, ..)| tone.name());
    let style = format!("{width}ch");
    let mut on_paper = None;
    let field = if gap.others.is_empty() {
        view! {
            <input
                type="text"
                data-text=""
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                aria-label=text::gap(place + 1)
                aria-describedby=[verdict_id(place), echo_id(place)].join(" ")
                prop:value=typed
                on:input=write
            />
        }
        .into_any()
    } else {
        let id = session.exercise.with_value(|exercise| exercise.id.clone());
        let words = gap.options();
        let order = option_order(&id, &names::gap(place), seed(session), words.len());
        let words_on_paper: Vec<&str> = order.iter().map(|&position| words[position]).collect();
        let words_on_paper = words_on_paper.join(" / ");
        let options = order.into_iter().map(|position| {
            let word = words[position].to_owned();
            let (wanted, typed) = (word.clone(), typed.clone());
            view! { <option value=word.clone() prop:selected=move || typed() == wanted>{word.clone()}</option> }
        });
        let options = options.collect_view();
        let is_empty = move || typed().is_empty();
        on_paper = Some(view! { <span class="on-paper">" (" {words_on_paper} ")"</span> });
        view! {
            <select aria-label=text::gap(place + 1) aria-describedby=verdict_id(place) on:change=write>
                <option value="" prop:selected=is_empty>{text::CHOOSE}</option>
                {options}
            </select>
        }
        .into_any()
    };
    view! { <span class="box gap" data-part=place.to_string() data-mark=mark style:inline-size=style>{field}</span> {on_paper} }
        .into_any()
}

fn block_view(block: &Block, gap: &dyn Fn(&str) -> AnyView) -> AnyView {
    let item = |line: &Vec<Inline>| view! { <li>{line_view(line, gap)}</li> };
    match block {
        Block::P(line) => view! { <p>{line_view(line, gap)}</p> }.into_any(),
        Block::Ul(items) => view! { <ul class="bullets">{items.iter().map(item).collect_view()}</ul> }.into_any(),
        Block::Ol(items) => view! { <ol class="numbers">{items.iter().map(item).collect_view()}</ol> }.into_any(),
        Block::Table(head, rows) => {
            let head = head
                .iter()
                .map(|cell| view! { <th scope="col">{line_view(cell, gap)}</th> })
                .collect_view();
            let rows = rows.iter().map(|row| {
                let cells = row
                    .iter()
                    .map(|cell| view! { <td>{line_view(cell, gap)}</td> })
                    .collect_view();
                view! { <tr>{cells}</tr> }
            });
            view! {
                <div class="table-scroll">
                    <table class="data"><thead><tr>{head}</tr></thead><tbody>{rows.collect_view()}</tbody></table>
                </div>
            }
            .into_any()
        }
        Block::Rows(_) => ().into_any(),
    }
}

fn line_view(line: &[Inline], gap: &dyn Fn(&str) -> AnyView) -> AnyView {
    let pieces = line.iter().map(|piece| match piece {
        Inline::T(text) => text.clone().into_any(),
        Inline::B(inner) => view! { <strong>{line_view(inner, gap)}</strong> }.into_any(),
        Inline::I(inner) => view! { <em>{line_view(inner, gap)}</em> }.into_any(),
        Inline::V(key) => gap(key),
    });
    pieces.collect_view().into_any()
}
