//! An own exercise of a kind that the exercise page does not know, and the concepts of a section.

use leptos::ev;
use leptos::prelude::*;

use crate::app::browser;
use crate::app::components::button::{LinkButton, Look, PressButton};
use crate::app::components::page::Page;
use crate::app::components::rich_text::rich_text;
use crate::app::components::verdict::{Tone, VerdictView};
use crate::app::shell::Shell;
use crate::app::store::Store;
use crate::exercises::option_order;
use crate::progress::Draft;
use crate::route::Route;
use crate::sharing::{Filled, Mode, OWN_TEXT, OWN_TICKED, OwnExercise, OwnKind, Question, own_pair, paragraphs};
use crate::text::{exercise, sharing as text};

/// What the parts of the sheet share.
#[derive(Clone, Copy)]
struct Sheet {
    filled: RwSignal<Filled>,
    /// Tone, word and reason, while they are on show.
    verdict: RwSignal<Option<(Tone, String, String)>>,
}

impl Sheet {
    fn text(self) -> String {
        self.filled
            .with(|filled| filled.texts.get(OWN_TEXT).cloned().unwrap_or_default())
    }

    fn change(self, act: impl FnOnce(&mut Filled)) {
        self.filled.update(act);
        self.verdict.set(None);
    }

    fn set_text(self, text: String) {
        self.change(|filled| {
            filled.texts.insert(OWN_TEXT.to_owned(), text);
        });
    }

    fn is_ticked(self, point: u16) -> bool {
        self.filled.with(|filled| {
            filled
                .choices
                .get(OWN_TICKED)
                .is_some_and(|ticked| ticked.contains(&point))
        })
    }

    fn tick(self, point: u16) {
        self.change(|filled| {
            let mut ticked = filled.choices.get(OWN_TICKED).cloned().unwrap_or_default();
            match ticked.iter().position(|known| *known == point) {
                Some(at) => {
                    ticked.remove(at);
                }
                None => ticked.push(point),
            }
            ticked.sort_unstable();
            filled.choices.insert(OWN_TICKED.to_owned(), ticked);
        });
    }
}

/// The question with its answer area and, outside a test, its verdict.
#[component]
pub fn OwnSheet(
    /// The question.
    question: Question,
    /// Name of its draft.
    id: String,
    /// Seed of the order in which things are shown.
    seed: u32,
    /// Whether verdicts come along the way.
    mode: Mode,
    /// What stands above the heading.
    above: AnyView,
    /// Told what was filled in.
    on_tried: Callback<Filled>,
    /// Told to go on.
    on_next: Callback<()>,
    /// Told to put the question at the end.
    on_skip: Callback<()>,
) -> impl IntoView {
    let store = Store::of_the_app();
    let shell = expect_context::<Shell>();
    let left = store.draft(&id).map(|draft| Filled::of(&draft)).unwrap_or_default();
    let sheet = Sheet {
        filled: RwSignal::new(left),
        verdict: RwSignal::new(None),
    };
    let draft_id = id.clone();
    Effect::new(move |before: Option<()>| {
        let filled = sheet.filled.get();
        if before.is_some() {
            let draft = Draft {
                at: browser::now(),
                seed,
                fields: filled.texts,
                choices: filled.choices,
                ..Draft::default()
            };
            store.put_draft(&draft_id, draft);
        }
    });
    let is_done = move || matches!(sheet.verdict.get(), Some((Tone::Right, ..)));
    let title = text::title(&question);
    let stem = match &question {
        Question::Own(own) => rich_text(&paragraphs(&own.prompt), None),
        Question::Missing(_) => view! { <p>{text::MISSING}</p> }.into_any(),
        Question::Concepts(_) => view! {
            <p class="buttons"><LinkButton look=Look::Quiet text=text::LEARN address=Route::Concepts.write() /></p>
        }
        .into_any(),
        Question::Exercise(_) => ().into_any(),
    };
    let area = match &question {
        Question::Own(own) => answer_area(own, &id, seed, sheet),
        Question::Concepts(_) => ticks(&[text::CONCEPTS_DONE.to_owned()], "", sheet),
        Question::Missing(_) | Question::Exercise(_) => ().into_any(),
    };
    let marked = question.clone();
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if mode == Mode::Practice && is_done() {
            on_next.run(());
            return;
        }
        let filled = sheet.filled.get_untracked();
        let Some(verdict) = marked.mark(None, &filled) else {
            on_skip.run(());
            return;
        };
        if verdict.parts.iter().all(|part| !part.judgement.is_attempt()) {
            let sentence = verdict
                .parts
                .first()
                .map(|part| crate::text::judgement(&part.judgement));
            let (word, reason) = sentence
                .map(|said| (said.word.to_owned(), said.reason.to_plain(&|_| String::new())))
                .unwrap_or_default();
            shell.say(&word);
            sheet.verdict.set(Some((Tone::Unread, word, reason)));
            return;
        }
        on_tried.run(filled);
        if mode == Mode::Test {
            shell.say(text::KEPT);
            on_next.run(());
            return;
        }
        let (points, of) = (verdict.points(), verdict.of());
        let is_open = matches!(&marked, Question::Own(own) if matches!(own.kind, OwnKind::Open { .. }));
        let said = match (verdict.is_right(), is_open) {
            (_, true) => (
                Tone::Right,
                format!("{}:", text::OWN_JUDGEMENT),
                format!("{points} van {of}."),
            ),
            (true, false) => (Tone::Right, "Juist.".to_owned(), explanation(&marked)),
            (false, false) if points > 0 => (
                Tone::Partly,
                "Deels juist.".to_owned(),
                format!("{points} van de {of} zijn juist."),
            ),
            (false, false) => (
                Tone::Wrong,
                "Niet juist.".to_owned(),
                "Lees de vraag nog eens en kijk na wat je invulde.".to_owned(),
            ),
        };
        shell.say(&[&said.1, " ", &said.2].concat());
        sheet.verdict.set(Some(said));
    };
    let button = move || match (mode, is_done()) {
        (Mode::Test, _) => text::KEEP_ANSWER,
        (Mode::Practice, true) => exercise::NEXT,
        (Mode::Practice, false) => exercise::CHECK,
    };
    let verdict = move || {
        sheet
            .verdict
            .get()
            .map(|(tone, word, reason)| view! { <VerdictView tone word reason /> })
    };
    view! {
        <Page>
            {above}
            <div class="page-head exercise-head">
                <p class="over">"Eigen oefening"</p>
                <h1>{title}</h1>
            </div>
            <div class="stem">{stem}</div>
            <form novalidate on:submit=on_submit>
                {area}
                {verdict}
                <div class="actions">
                    <button class="button" type="submit" data-look="primary">{button}</button>
                    <PressButton look=Look::Text text=exercise::run::SKIP on_press=on_skip />
                </div>
            </form>
        </Page>
    }
}

fn explanation(question: &Question) -> String {
    match question {
        Question::Own(own) => own.explanation.clone(),
        _ => String::new(),
    }
}

fn answer_area(own: &OwnExercise, id: &str, seed: u32, sheet: Sheet) -> AnyView {
    match &own.kind {
        OwnKind::Number { unit, .. } => line(unit.clone(), true, sheet),
        OwnKind::Term { .. } => line(String::new(), false, sheet),
        OwnKind::Open { model, rubric } => open(model.clone(), rubric.clone(), sheet),
        OwnKind::Matching(pairs) => matching(pairs, id, seed, sheet),
        OwnKind::Choice(_) | OwnKind::Multiple(_) => ().into_any(),
    }
}

/// One field.
fn line(unit: String, is_number: bool, sheet: Sheet) -> AnyView {
    let before = (unit == "€").then(|| view! { <span class="unit">"€"</span> });
    let behind = (unit != "€" && !unit.is_empty()).then(|| view! { <span class="unit">{unit}</span> });
    view! {
        <div class="field">
            <label for="eigen-antwoord">{text::ANSWER}</label>
            <div class="box">
                {before}
                <input
                    id="eigen-antwoord"
                    type="text"
                    inputmode=if is_number { "decimal" } else { "text" }
                    data-text=(!is_number).then_some("")
                    autocomplete="off"
                    spellcheck="false"
                    prop:value=move || sheet.text()
                    on:input=move |event| sheet.set_text(event_target_value(&event))
                />
                {behind}
            </div>
        </div>
    }
    .into_any()
}

/// A text, then the model answer with what should be in it.
fn open(model: String, rubric: Vec<String>, sheet: Sheet) -> AnyView {
    let is_open = RwSignal::new(false);
    let missing = RwSignal::new(false);
    let compare = Callback::new(move |()| {
        let has_text = !sheet.text().trim().is_empty();
        missing.set(!has_text);
        is_open.set(has_text);
    });
    let shown = move || {
        is_open.get().then(|| {
            view! {
                <section class="block">
                    <h2>"Modelantwoord"</h2>
                    {rich_text(&paragraphs(&model), None)}
                    {ticks(&rubric, text::IN_MY_ANSWER, sheet)}
                </section>
            }
        })
    };
    view! {
        <div class="field">
            <label for="eigen-antwoord">{text::ANSWER}</label>
            <textarea
                id="eigen-antwoord"
                rows="8"
                prop:value=move || sheet.text()
                on:input=move |event| sheet.set_text(event_target_value(&event))
            ></textarea>
        </div>
        {move || missing.get().then(|| view! { <p class="refused" role="alert">{text::WRITE_FIRST}</p> })}
        <p class="buttons"><PressButton look=Look::Quiet text=text::COMPARE on_press=compare /></p>
        {shown}
    }
    .into_any()
}

/// Boxes to tick.
fn ticks(points: &[String], legend: &'static str, sheet: Sheet) -> AnyView {
    let rows = points.iter().enumerate().map(|(position, point)| {
        let position = u16::try_from(position).unwrap_or(u16::MAX);
        view! {
            <li>
                <label class="option">
                    <input
                        type="checkbox"
                        prop:checked=move || sheet.is_ticked(position)
                        on:change=move |_| sheet.tick(position)
                    />
                    <span>{point.clone()}</span>
                </label>
            </li>
        }
    });
    view! {
        <fieldset class="option-set">
            <legend class:visually-hidden=legend.is_empty()>{if legend.is_empty() { text::ANSWER } else { legend }}</legend>
            <ul class="options">{rows.collect_view()}</ul>
        </fieldset>
    }
    .into_any()
}

/// What stands left keeps its place, what stands right is chosen.
fn matching(pairs: &[(String, String)], id: &str, seed: u32, sheet: Sheet) -> AnyView {
    let order = option_order(id, "paren", seed, pairs.len());
    let sides: Vec<(usize, String)> = order
        .iter()
        .map(|&position| (position, pairs[position].1.clone()))
        .collect();
    let rows = pairs.iter().enumerate().map(|(position, (left, _))| {
        let name = own_pair(position);
        let field = ["paar-", &position.to_string()].concat();
        let chosen = {
            let name = name.clone();
            move || {
                sheet.filled.with(|filled| {
                    filled.choices.get(&name).and_then(|chosen| chosen.first()).map(|&chosen| usize::from(chosen))
                })
            }
        };
        let choose = move |event: ev::Event| {
            let chosen = event_target_value(&event).parse::<u16>().ok();
            let name = name.clone();
            sheet.change(|filled| match chosen {
                Some(chosen) => {
                    filled.choices.insert(name, vec![chosen]);
                }
                None => {
                    filled.choices.remove(&name);
                }
            });
        };
        let options = sides.iter().map(|(side, words)| {
            let (side, chosen) = (*side, chosen.clone());
            view! { <option value=side.to_string() prop:selected=move || chosen() == Some(side)>{words.clone()}</option> }
        });
        view! {
            <div class="field">
                <label for=field.clone()>{left.clone()}</label>
                <div class="box">
                    <select id=field on:change=choose>
                        <option value="">{text::CHOOSE}</option>
                        {options.collect_view()}
                    </select>
                </div>
            </div>
        }
    });
    view! { <div class="lines">{rows.collect_view()}</div> }.into_any()
}
