//! Own exercises: written in a form, with a preview, kept in this browser, as a file elsewhere.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::keeping;
use super::paper::{Shown, question_view};
use crate::app::browser;
use crate::app::components::button::{Look, PressButton};
use crate::app::components::file_picker::FilePicker;
use crate::app::components::page::{Page, PageHead};
use crate::app::components::text_line::{TextLine, TextPassage};
use crate::app::store::Store;
use crate::route::{Route, TeacherPage};
use crate::sharing::exchange::{GiftQuestion, read_gift};
use crate::sharing::{MAX_FILE_BYTES, OwnExercise, OwnForm, Question, Unreadable, read_own_file, write_own_file};
use crate::text::exchange;
use crate::text::pages;
use crate::text::teacher as text;

/// The form, a preview, and what was kept.
#[component]
pub fn OwnPage() -> impl IntoView {
    let store = Store::of_the_app();
    let kept = RwSignal::new(keeping::own(store));
    let form = RwSignal::new(OwnForm::default());
    let editing = RwSignal::new(None::<usize>);
    let problem = RwSignal::new(None);
    let change = move |act: &dyn Fn(&mut Vec<OwnExercise>)| {
        kept.update(|kept| act(kept));
        kept.with_untracked(|kept| keeping::keep_own(store, kept));
    };
    let keep = Callback::new(move |()| {
        let own = form.with_untracked(OwnForm::exercise);
        problem.set(own.problem());
        if own.problem().is_some() {
            return;
        }
        let at = editing.get_untracked();
        change(&|kept| match at.and_then(|at| kept.get_mut(at)) {
            Some(old) => *old = own.clone(),
            None => kept.push(own.clone()),
        });
        editing.set(None);
        form.set(OwnForm::default());
    });
    let preview = move || {
        let own = form.with(OwnForm::exercise);
        own.problem().is_none().then(|| {
            view! { <div class="note">{question_view(&Question::Exercise(Arc::new(own.exercise("~eigen"))), 1, Shown::Answer(usize::MAX))}</div> }
        })
    };
    let rows = move || {
        let rows = kept.get().into_iter().enumerate().map(|(at, own)| {
            let title = own.title.clone();
            let edit = Callback::new(move |()| {
                form.set(OwnForm::of(&own));
                editing.set(Some(at));
                crate::app::router::focus_heading();
            });
            let remove = Callback::new(move |()| {
                change(&|kept| {
                    if at < kept.len() {
                        kept.remove(at);
                    }
                });
                editing.set(None);
            });
            view! {
                <li>
                    <span class="row-title">{title}</span>
                    <p class="buttons">
                        <PressButton look=Look::Text text=text::OWN_CHANGE on_press=edit />
                        <PressButton look=Look::Text text=text::REMOVE on_press=remove />
                    </p>
                </li>
            }
        });
        rows.collect_view()
    };
    view! {
        <Page>
            <PageHead heading=pages::title(&Route::Teacher(TeacherPage::Own)) lead=text::OWN.1 />
            <FormFields form />
            {move || problem.get().map(|problem| view! { <p class="refused" role="alert">{text::own_problem(problem)}</p> })}
            <p class="buttons block"><PressButton look=Look::Primary text=text::OWN_KEEP on_press=keep /></p>
            {preview}
            <section class="block">
                <h2>{text::OWN_KEPT}</h2>
                <ul class="pick-list">{rows}</ul>
                <Travel kept store />
            </section>
        </Page>
    }
}

/// The fields, which depend on the kind.
#[component]
fn FormFields(
    /// What is typed.
    form: RwSignal<OwnForm>,
) -> impl IntoView {
    let line = move |id: &'static str, label: &'static str, value: fn(&mut OwnForm) -> &mut String| {
        let typed = Signal::derive(move || value(&mut form.get()).clone());
        let on_type = Callback::new(move |typed| form.update(|form| *value(form) = typed));
        view! { <TextLine id label typed on_type /> }
    };
    let passage = move |id: &'static str, label: &'static str, value: fn(&mut OwnForm) -> &mut String| {
        let typed = Signal::derive(move || value(&mut form.get()).clone());
        let on_type = Callback::new(move |typed| form.update(|form| *value(form) = typed));
        view! { <TextPassage id label rows=5 typed on_type /> }
    };
    let kinds = text::OWN_KINDS.into_iter().enumerate().map(|(kind, word)| {
        view! {
            <li>
                <label class="option">
                    <input
                        type="radio"
                        name="soort"
                        prop:checked=move || form.with(|form| form.kind == kind)
                        on:change=move |_| form.update(|form| form.kind = kind)
                    />
                    <span>{word}</span>
                </label>
            </li>
        }
    });
    let kind = Memo::new(move |_| form.with(|form| form.kind));
    let of_kind = move || {
        let kind = kind.get();
        let answer = matches!(kind, 2 | 3).then(|| line("eigen-juist", text::OWN_ANSWER, |form| &mut form.answer));
        let unit = (kind == 2).then(|| line("eigen-eenheid", text::OWN_UNIT, |form| &mut form.unit));
        let model = (kind == 4).then(|| passage("eigen-model", text::OWN_ANSWER, |form| &mut form.answer));
        let lines = (kind != 2).then(|| passage("eigen-regels", text::OWN_LINES[kind], |form| &mut form.lines));
        view! { {answer} {unit} {model} {lines} }
    };
    view! {
        <div class="lines">
            {line("eigen-titel", text::OWN_TITLE, |form| &mut form.title)}
            <fieldset class="option-set">
                <legend>{text::OWN_KIND}</legend>
                <ul class="options" data-flow="line">{kinds.collect_view()}</ul>
            </fieldset>
            {passage("eigen-vraag", text::OWN_PROMPT, |form| &mut form.prompt)}
            {of_kind}
            {passage("eigen-uitleg", text::OWN_EXPLANATION, |form| &mut form.explanation)}
        </div>
    }
}

/// To a file and back.
#[component]
fn Travel(
    /// What was kept.
    kept: RwSignal<Vec<OwnExercise>>,
    /// Where it is kept.
    store: Store,
) -> impl IntoView {
    let trouble = RwSignal::new("");
    let gift = RwSignal::new(Vec::<GiftQuestion>::new());
    let add = move |own: Vec<OwnExercise>| {
        // What is there already is not added twice.
        kept.update(|kept| {
            for own in own {
                if !kept.contains(&own) {
                    kept.push(own);
                }
            }
        });
        kept.with_untracked(|kept| keeping::keep_own(store, kept));
    };
    let save = Callback::new(move |()| {
        let text = kept.with_untracked(|kept| write_own_file(kept));
        let _ = browser::download("eigen-oefeningen.json", "application/json", &text);
    });
    let on_files = Callback::new(move |files: Vec<web_sys::File>| {
        let Some(file) = files.into_iter().next() else { return };
        spawn_local(async move {
            let read = browser::read_file(&file, MAX_FILE_BYTES).await.ok();
            let own = read.and_then(|text| read_own_file(&text).ok());
            trouble.set(if own.is_some() { "" } else { text::OWN_REFUSED });
            gift.set(Vec::new());
            add(own.unwrap_or_default());
        });
    });
    let on_gift = Callback::new(move |files: Vec<web_sys::File>| {
        let Some(file) = files.into_iter().next() else { return };
        spawn_local(async move {
            let text = browser::read_spreadsheet(&file, MAX_FILE_BYTES).await;
            let read = text.map_err(|_| Unreadable::TooLarge);
            match read.and_then(|text| read_gift(&text, exchange::RUBRIC, exchange::TRUTH)) {
                Ok(found) => {
                    trouble.set("");
                    add(found.iter().filter_map(|question| question.made.clone().ok()).collect());
                    gift.set(found);
                }
                Err(why) => {
                    trouble.set(exchange::gift_refused(why));
                    gift.set(Vec::new());
                }
            }
        });
    });
    let report = move || {
        let found = gift.get();
        (!found.is_empty()).then(|| {
            let lines = found.iter().filter_map(exchange::gift_line);
            let lines = lines.map(|line| view! { <li>{line}</li> }).collect_view();
            view! {
                <div class="note" role="status">
                    <p>{exchange::gift_read(&found)}</p>
                    <ul class="bullets small">{lines}</ul>
                </div>
            }
        })
    };
    view! {
        <p class="buttons">
            <PressButton look=Look::Quiet text=text::OWN_EXPORT on_press=save />
            <FilePicker look=Look::Text text=text::OWN_IMPORT accept=".json,application/json" on_files />
            <FilePicker look=Look::Text text=text::OWN_GIFT accept=".txt,.gift,text/plain" on_files=on_gift />
        </p>
        {move || (!trouble.get().is_empty()).then(|| view! { <p class="refused" role="alert">{trouble.get()}</p> })}
        {report}
    }
}
