//! Indelen: items one by one, classes as buttons; a placed item can be pressed to move it. A matrix stands two by two.

use leptos::prelude::*;

use super::bench::{focus_on, on_bench, overall, plain, seed, verdict};
use super::session::Session;
use super::sheet::follow_keys;
use crate::app::components::rich_text::rich_line;
use crate::content::{RichText, Sorting, Task};
use crate::exercises::{names, option_order};
use crate::text::kinds as text;

/// The item at hand, and the classes with what lies in them.
#[component]
pub(super) fn SortingView(
    /// The open exercise.
    session: Session,
    /// What is asked.
    sorting: Sorting,
) -> impl IntoView {
    let id = session.exercise.with_value(|exercise| exercise.id.clone());
    let order = StoredValue::new(option_order(&id, "item", seed(session), sorting.items.len()));
    let count = sorting.items.len();
    let classes = sorting.classes.len();
    let texts: StoredValue<Vec<RichText>> = StoredValue::new(sorting.items.into_iter().map(|item| item.text).collect());
    // A placed item that was picked up again; otherwise the first one that lies nowhere.
    let picked: RwSignal<Option<usize>> = RwSignal::new(None);
    let at_hand = Memo::new(move |_| {
        let next = || order.with_value(|order| order.iter().copied().find(|&item| class_of(session, item).is_none()));
        picked.get().or_else(next)
    });
    let place = move |class: usize| {
        if let Some(item) = at_hand.get_untracked() {
            let was_placed = picked.get_untracked().is_some();
            picked.set(None);
            put(session, item, class);
            let left = order.with_value(|order| {
                let open = order.iter().copied();
                open.filter(|&item| untrack(|| class_of(session, item)).is_none())
                    .collect::<Vec<_>>()
            });
            tell(session, item, class, &left);
            if was_placed {
                // It had focus where it lay, and takes it along.
                focus_on(["[data-part='", &item.to_string(), "'] .tile"].concat());
            }
        }
    };
    follow_keys(move |key| {
        if let Some(class) = key.parse::<usize>().ok().filter(|class| (1..=classes).contains(class)) {
            place(class - 1);
        }
    });
    let line =
        move |item: usize| texts.with_value(|texts| session.with_values(|values| rich_line(&texts[item], values)));
    let card = move || match at_hand.get() {
        Some(item) => {
            let left = (0..count).filter(|&item| class_of(session, item).is_none()).count();
            view! {
                <p class="over">{text::where_to(left)}</p>
                <p class="sort-item" id="nu">{line(item)}</p>
            }
            .into_any()
        }
        None => view! { <p class="over">{text::ALL_SORTED}</p> }.into_any(),
    };
    let class_view = move |(class, name): (usize, String)| {
        let lying = move || {
            order.with_value(|order| {
                let here = order
                    .iter()
                    .copied()
                    .filter(|&item| class_of(session, item) == Some(class));
                here.collect::<Vec<_>>()
            })
        };
        let item = move |item: usize| {
            let is_picked = move || if picked.get() == Some(item) { "true" } else { "false" };
            view! {
                <li data-part=item.to_string()>
                    <button
                        class="tile"
                        type="button"
                        aria-pressed=is_picked
                        data-mark=move || session.remark(item).map(|(tone, ..)| tone.name())
                        on:click=move |_| picked.update(|picked| *picked = (*picked != Some(item)).then_some(item))
                    >
                        {line(item)}
                    </button>
                    {move || verdict(session, item, None)}
                </li>
            }
        };
        view! {
            <section class="sort-class" aria-label=name.clone()>
                <button
                    class="button"
                    type="button"
                    data-look="quiet"
                    aria-describedby="nu"
                    on:click=move |_| place(class)
                >
                    <kbd aria-hidden="true">{class + 1}</kbd> {name.clone()}
                </button>
                <ul class="options"><For each=lying key=|item| *item children=item /></ul>
            </section>
        }
    };
    let class_names = StoredValue::new(sorting.classes.clone());
    let shown = sorting.classes.into_iter().enumerate().map(class_view).collect_view();
    let on_paper = on_paper(session, &order.get_value(), class_names, line);
    let matrix = sorting.axes.is_some().then_some("");
    let axes = sorting.axes.map(|axes| {
        view! { <p class="over">{axes.vertical} <br /> {axes.horizontal}</p> }
    });
    view! {
        <div class="sort-card" aria-live="off">{card}</div>
        {axes}
        <div class="sort-classes" data-matrix=matrix>{shown}</div>
        {on_paper}
        {move || overall(session, text::to_sort)}
    }
}

/// On paper all items stand under each other, each with a line to write its class on.
fn on_paper(
    session: Session,
    order: &[usize],
    classes: StoredValue<Vec<String>>,
    line: impl Fn(usize) -> AnyView,
) -> AnyView {
    let items = order.iter().map(|&item| {
        let lies_in = move || classes.with_value(|names| names.get(class_of(session, item)?).cloned());
        view! { <li><span>{line(item)}</span><span class="rule">{lies_in}</span></li> }
    });
    let items = items.collect_view();
    let names = classes.with_value(|names| names.join(" · "));
    view! {
        <div class="on-paper">
            <p>{text::CHOOSE_FROM} {names}</p>
            <ul class="sort-paper">{items}</ul>
        </div>
    }
    .into_any()
}

/// The class in which an item lies.
fn class_of(session: Session, item: usize) -> Option<usize> {
    session
        .attempt
        .with(|attempt| attempt.answer.choice(&names::item(item)))
}

/// Lays an item in a class.
fn put(session: Session, item: usize, class: usize) {
    session
        .attempt
        .update(|attempt| attempt.arrange(&names::item(item), &[class]));
}

/// Says where an item was laid, how many are left and which one comes now.
fn tell(session: Session, item: usize, class: usize, left: &[usize]) {
    let says = on_bench(session, |exercise, _| match &exercise.task {
        Task::Sorting(sorting) => {
            let text_of = |item: usize| Some(plain(session, &sorting.items.get(item)?.text));
            let next = left.first().and_then(|&next| text_of(next));
            Some(text::sorted(
                &text_of(item)?,
                sorting.classes.get(class)?,
                left.len(),
                next.as_deref(),
            ))
        }
        _ => None,
    });
    if let Some(says) = says {
        session.say(&says);
    }
}
