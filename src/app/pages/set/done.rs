//! The done card: how it went, and the result to hand in.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Session;
use super::arrival::NameField;
use super::qr::QrView;
use crate::app::browser;
use crate::app::components::button::{LinkButton, Look, PressButton};
use crate::app::components::icon::{Icon, Symbol};
use crate::app::components::page::{Page, PageHead};
use crate::app::lms;
use crate::app::router::name_page;
use crate::app::shell::Shell;
use crate::progress::{Answered, Judgement, What};
use crate::route::Route;
use crate::sharing::{
    Class, LONGEST_FOR_QR, Mode, Question, SetResult, StudentCode, Which, write_result_code, write_result_file,
};
use crate::text::sharing as text;

/// Everything was done, or the student went to the end.
#[component]
pub fn Done(
    /// The set.
    session: Session,
    /// Its questions.
    questions: Arc<Vec<Question>>,
) -> impl IntoView {
    name_page(text::DONE);
    let (left, finished, mode) = session
        .underway
        .with_untracked(|underway| (underway.left(), underway.finished, underway.set.mode));
    if mode == Mode::Test && !finished {
        return view! { <BeforeFinish session questions left /> }.into_any();
    }
    let class = session.underway.with_untracked(|underway| {
        let result = with_claims(session, &underway.result, &questions);
        Class::marked(underway.set.clone(), (*questions).clone(), vec![result])
    });
    let which = if mode == Mode::Test { Which::First } else { Which::Best };
    let judgements: Vec<Option<Judgement>> = (0..questions.len())
        .map(|position| class.judgement(0, position, which))
        .collect();
    let count = |wanted: Judgement| judgements.iter().filter(|found| **found == Some(wanted)).count();
    let lead = text::outcome(
        count(Judgement::RightAtOnce),
        count(Judgement::RightWithHelp),
        questions.len(),
    );
    let rows = questions.iter().enumerate().map(|(position, question)| {
        let symbol = match judgements[position] {
            Some(Judgement::RightAtOnce) => Symbol::Yes,
            Some(Judgement::RightWithHelp) => Symbol::Half,
            Some(Judgement::NotRight) => Symbol::No,
            None => Symbol::None,
        };
        let seed = session.underway.with_untracked(|underway| underway.seed(position));
        let address = match question {
            Question::Exercise(exercise) if !exercise.id.starts_with('~') => Some(
                Route::Exercise {
                    id: exercise.id.clone(),
                    seed: Some(seed),
                }
                .write(),
            ),
            _ => None,
        };
        let inside = view! {
            <span class="row-title">{text::title(question)}</span>
            <span class="row-about">{text::judged(judgements[position])}</span>
            <Icon symbol />
        };
        match address {
            Some(address) => view! { <li><a href=address>{inside}</a></li> }.into_any(),
            None => view! { <li><div class="row">{inside}</div></li> }.into_any(),
        }
    });
    let rows = rows.collect_view();
    let goes_on = (left > 0 && mode == Mode::Practice).then(|| {
        let go_on = Callback::new(move |()| {
            session.change(|underway| {
                underway.jump(usize::MAX);
                underway.go_on();
            });
        });
        view! {
            <p class="block">{text::gaps(left)} " " <PressButton look=Look::Text text=text::GO_ON on_press=go_on /></p>
        }
    });
    view! {
        <Page>
            <PageHead heading=text::DONE lead />
            {goes_on}
            {lms::is_open().then(|| view! { <p class="block">{text::IN_LMS}</p> })}
            <HandIn session questions />
            <ul class="rows block">{rows}</ul>
            <p class="buttons block">
                <LinkButton look=Look::Quiet text="Naar Start" address=Route::Start.write() />
            </p>
        </Page>
    }
    .into_any()
}

/// A test before its verdicts.
#[component]
fn BeforeFinish(
    /// The set.
    session: Session,
    /// Its questions.
    questions: Arc<Vec<Question>>,
    /// Questions that are still empty.
    left: usize,
) -> impl IntoView {
    let finish = Callback::new(move |()| {
        record(session, &questions);
        session.change(|underway| underway.finished = true);
    });
    let back = Callback::new(move |()| {
        session.change(|underway| {
            underway.jump(0);
            if !underway.result.questions[underway.order[0]].is_empty() {
                underway.go_on();
                if underway.current().is_none() {
                    underway.jump(0);
                }
            }
        });
    });
    let name = if left > 0 {
        "Toon de lege vragen"
    } else {
        "Kijk ze nog eens na"
    };
    view! {
        <Page>
            <PageHead heading=text::FINISH lead=text::FINISH_MORE />
            {(left > 0).then(|| view! { <p class="block">{text::gaps(left)}</p> })}
            <p class="buttons">
                <PressButton look=Look::Primary text=text::FINISH on_press=finish />
                <PressButton look=Look::Quiet text=name on_press=back />
            </p>
        </Page>
    }
}

/// The answers of a test count like other answers once it is finished.
fn record(session: Session, questions: &Arc<Vec<Question>>) {
    let (set, result) = session
        .underway
        .with_untracked(|underway| (underway.set.clone(), underway.result.clone()));
    let class = Class::marked(set, (**questions).clone(), vec![result.clone()]);
    for (position, question) in questions.iter().enumerate() {
        let (Some(exercise), Some(cell), Some(tried)) = (
            question.exercise(),
            class.cell(0, position, Which::Last),
            result.questions[position].last(),
        ) else {
            continue;
        };
        let Some(judgement) = cell.judgement.filter(|_| !exercise.id.starts_with('~')) else {
            continue;
        };
        session.store.record(What::Answered(Answered {
            exercise: exercise.id.clone(),
            seed: tried.seed,
            judgement,
            points: cell.points,
            of: cell.of.max(1),
            tries: 1,
            hints: 0,
            solution_shown: false,
            mistakes: Vec::new(),
        }));
        session.store.remove_draft(&exercise.id);
    }
}

/// The result with "Mijn antwoord was toch juist" where the learner said so.
fn with_claims(session: Session, result: &SetResult, questions: &[Question]) -> SetResult {
    let mut result = result.clone();
    session.store.progress.with_untracked(|progress| {
        for (question, tries) in questions.iter().zip(&mut result.questions) {
            if let (Some(exercise), Some(last)) = (question.exercise(), tries.last_mut()) {
                let answer = progress.last_answer(&exercise.id);
                last.claimed_right = answer.is_some_and(|answer| answer.seed == last.seed && answer.claimed_right);
            }
        }
    });
    result
}

/// Name, what the docent sees, and the ways to hand it over.
#[component]
fn HandIn(
    /// The set.
    session: Session,
    /// Its questions.
    questions: Arc<Vec<Question>>,
) -> impl IntoView {
    let shell = expect_context::<Shell>();
    let is_open = RwSignal::new(false);
    let refused = RwSignal::new(false);
    let trouble = RwSignal::new("");
    let qr = RwSignal::new(None::<Result<String, ()>>);
    let (typed, fixed, title, is_sealed) = session.underway.with_untracked(|underway| {
        (
            underway.result.name.clone(),
            underway.set.numbers == crate::sharing::Numbers::Own,
            underway.set.title.clone(),
            underway.set.key.is_some(),
        )
    });
    let name = RwSignal::new(typed);
    // Numbers of one's own hang on the name: it stays as it was.
    Effect::new(move |before: Option<()>| {
        let typed = name.get();
        if before.is_some() {
            session
                .underway
                .update(|underway| underway.result.name = typed.trim().chars().take(60).collect());
            session.keep();
            qr.set(None);
        }
    });
    let for_file = questions.clone();
    let result = move || {
        if StudentCode::read(&name.get_untracked()).is_none() {
            refused.set(true);
            return None;
        }
        let Ok(chance) = browser::secret_bytes() else {
            trouble.set(text::NO_CHANCE);
            return None;
        };
        let result = session
            .underway
            .with_untracked(|underway| with_claims(session, &underway.result, &for_file));
        Some((result, chance))
    };
    let save = {
        let result = result.clone();
        Callback::new(move |()| {
            let Some((result, chance)) = result() else { return };
            let file = text::file_name(&title, &result.name);
            if browser::download(&file, "application/json", &write_result_file(&result, chance)).is_err() {
                trouble.set(crate::text::pages::progress::NOT_SAVED);
            }
        })
    };
    let copy = {
        let result = result.clone();
        Callback::new(move |()| {
            let Some((result, chance)) = result() else { return };
            spawn_local(async move {
                let done = browser::copy(&write_result_code(&result, chance)).await.is_ok();
                shell.say(if done {
                    text::COPIED
                } else {
                    crate::text::exercise::NOT_COPIED
                });
                trouble.set(if done { "" } else { crate::text::exercise::NOT_COPIED });
            });
        })
    };
    let show_qr = Callback::new(move |()| {
        let Some((result, chance)) = result() else { return };
        let code = write_result_code(&result, chance);
        qr.set(Some(if code.len() <= LONGEST_FOR_QR {
            Ok(code)
        } else {
            Err(())
        }));
    });
    let open = Callback::new(move |()| is_open.set(true));
    let shown = questions.clone();
    move || {
        if !is_open.get() {
            return view! {
                <p class="buttons"><PressButton look=Look::Primary text=text::MAKE_FILE on_press=open /></p>
            }
            .into_any();
        }
        let field = if fixed {
            view! { <p>{text::NAME} ": " <strong>{name.get_untracked()}</strong></p> }.into_any()
        } else {
            view! { <NameField name refused /> }.into_any()
        };
        view! {
            <section class="block hand-in" aria-labelledby="inleveren">
                <h2 id="inleveren">{text::MAKE_FILE}</h2>
                {field}
                <p class="soft">{if is_sealed { text::SEALED } else { text::PLAIN }}</p>
                <p class="buttons">
                    <PressButton look=Look::Primary text=text::SAVE_FILE on_press=save />
                    <PressButton look=Look::Quiet text=text::COPY_CODE on_press=copy />
                    <PressButton look=Look::Quiet text=text::SHOW_QR on_press=show_qr />
                </p>
                {move || (!trouble.get().is_empty()).then(|| view! { <p class="refused" role="alert">{trouble.get()}</p> })}
                {move || qr.get().map(|code| match code {
                    Ok(code) => view! { <QrView text=code label="QR-code met je resultaat" /> }.into_any(),
                    Err(()) => view! { <p role="status">{text::NO_QR}</p> }.into_any(),
                })}
                <h3>{text::PREVIEW}</h3>
                <Preview session questions=shown.clone() />
            </section>
        }
        .into_any()
    }
}

/// Everything the file says.
#[component]
fn Preview(
    /// The set.
    session: Session,
    /// Its questions.
    questions: Arc<Vec<Question>>,
) -> impl IntoView {
    move || {
        let result = session
            .underway
            .with(|underway| with_claims(session, &underway.result, &questions));
        let zone = browser::zone();
        let head = text::PREVIEW_HEADS.map(|head| view! { <th scope="col">{head}</th> });
        let rows = questions
            .iter()
            .zip(&result.questions)
            .enumerate()
            .flat_map(|(position, (question, tries))| {
                let number = position + 1;
                tries.iter().enumerate().map(move |(attempt, tried)| {
                    let pieces = text::answer(question, &question.draw(tried.seed), &tried.filled);
                    view! {
                        <tr>
                            <th scope="row">{number} ". " {text::title(question)}</th>
                            <td>{attempt + 1}</td>
                            <td>{pieces.join(" · ")}</td>
                            <td>{text::help(tried)}</td>
                            <td>{text::duration(tried.seconds)}</td>
                        </tr>
                    }
                })
            });
        let rows = rows.collect_view();
        view! {
            <p class="small soft">
                "Naam of code: " {result.name.clone()} ". Begonnen op " {crate::text::date(zone.day(result.begun))}
                ", laatst gewijzigd op " {crate::text::date(zone.day(result.changed))} "."
            </p>
            <div class="table-scroll" tabindex="0" role="region" aria-label=text::PREVIEW>
                <table class="data"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>
            </div>
        }
    }
}
