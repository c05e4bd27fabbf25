//! The self-assessment: one competence at a time, then the picture and what to practise.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use crate::app::browser;
use crate::app::components::button::{Look, PressButton};
use crate::app::components::chart::{ChartTable, ChartView};
use crate::app::components::loading::{BookNotLoaded, Loading};
use crate::app::components::page::{Page, PageHead};
use crate::app::components::rows::Row;
use crate::app::desk::{Desk, Fetched};
use crate::app::library::Library;
use crate::app::store::Store;
use crate::content::{Competence, Profile, Statement};
use crate::progress::{MAX_PROFILES, SelfAssessment, self_assessments};
use crate::route::Route;
use crate::text::pages;
use crate::text::profile as text;

/// The page, once the profile is there.
#[component]
pub fn ProfilePage() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let library = expect_context::<Library>();
    let tries = RwSignal::new(0_u32);
    let on_again = Callback::new(move |()| {
        desk.fetch_again.run(());
        tries.update(|tries| *tries += 1);
    });
    let profile = Memo::new(move |_| {
        tries.track();
        library.profile()
    });
    let heading = pages::title(&Route::Profile);
    move || match profile.get().get() {
        Fetched::Loading => view! { <Loading heading=heading.clone() on_again /> }.into_any(),
        Fetched::Failed => view! { <BookNotLoaded on_again /> }.into_any(),
        Fetched::Ready(profile) => view! { <SelfAssessmentView profile /> }.into_any(),
    }
}

/// What is kept, the one begun last first.
fn kept(store: Store) -> Vec<SelfAssessment> {
    let drafts = store.drafts();
    self_assessments(drafts.iter().map(|(key, draft)| (key.as_str(), draft)))
}

/// An open self-assessment.
#[derive(Clone, Copy)]
struct Open {
    profile: StoredValue<Arc<Profile>>,
    now: RwSignal<SelfAssessment>,
    /// Whether the result is on show; otherwise the questions.
    is_done: RwSignal<bool>,
    store: Store,
}

impl Open {
    fn choose(self, competence: &Competence, statement: &Statement, answer: u8) {
        self.now.update(|now| now.choose(competence, statement, answer));
        let (key, draft) = self.now.with_untracked(|now| (now.key(), now.draft(browser::now())));
        self.store.put_draft(&key, draft);
        for old in kept(self.store).iter().skip(MAX_PROFILES) {
            self.store.remove_draft(&old.key());
        }
    }

    fn begin(self) {
        self.now.set(SelfAssessment::new(browser::now()));
        self.is_done.set(false);
    }
}

#[component]
fn SelfAssessmentView(
    /// What is asked.
    profile: Arc<Profile>,
) -> impl IntoView {
    let store = Store::of_the_app();
    let last = kept(store).into_iter().next();
    let is_done = last.as_ref().is_some_and(|last| last.is_complete(&profile));
    let open = Open {
        profile: StoredValue::new(profile),
        now: RwSignal::new(last.unwrap_or_else(|| SelfAssessment::new(browser::now()))),
        is_done: RwSignal::new(is_done),
        store,
    };
    view! {
        <Page>
            {move || {
                if open.is_done.get() {
                    view! { <Result open /> }.into_any()
                } else {
                    view! { <Questions open /> }.into_any()
                }
            }}
        </Page>
    }
}

/// The statements, one competence at a time.
#[component]
fn Questions(
    /// The open self-assessment.
    open: Open,
) -> impl IntoView {
    let profile = open.profile.get_value();
    let count = profile.competences.len();
    let first_open = {
        let profile = profile.clone();
        move || {
            open.now.with_untracked(|now| {
                let competences = &profile.competences;
                competences.iter().position(|competence| now.mean(competence).is_none())
            })
        }
    };
    let at = RwSignal::new(first_open().unwrap_or_default());
    let remark = RwSignal::new(String::new());
    let heading = NodeRef::<html::H2>::new();
    let go = move |to: usize| {
        at.set(to);
        request_animation_frame(move || {
            if let Some(heading) = heading.get_untracked() {
                let _ = heading.focus();
            }
        });
    };
    let show = {
        let profile = profile.clone();
        Callback::new(move |()| match first_open() {
            None => {
                open.is_done.set(true);
                crate::app::router::focus_heading();
            }
            Some(missing) => {
                remark.set(open.now.with_untracked(|now| text::still_open(now, &profile)));
                go(missing);
            }
        })
    };
    let previous = Callback::new(move |()| {
        remark.set(String::new());
        go(at.get_untracked().saturating_sub(1));
    });
    let next = Callback::new(move |()| {
        remark.set(String::new());
        go(at.get_untracked() + 1);
    });
    let answered = {
        let profile = profile.clone();
        move || open.now.with(|now| text::answered(now, &profile))
    };
    let statements = move || {
        let competence = open.profile.with_value(|profile| profile.competences[at.get()].clone());
        let rows = competence.statements.iter();
        let rows = rows
            .map(|statement| statement_view(open, &competence, statement))
            .collect_view();
        view! {
            <h2 node_ref=heading tabindex="-1">
                <small>{text::competence_of(at.get() + 1, count)}</small> " " {competence.name.clone()}
            </h2>
            {rows}
        }
    };
    let buttons = move || {
        let back =
            (at.get() > 0).then(|| view! { <PressButton look=Look::Quiet text=text::PREVIOUS on_press=previous /> });
        let on = if at.get() + 1 < count {
            view! { <PressButton look=Look::Primary text=text::NEXT on_press=next /> }
        } else {
            view! { <PressButton look=Look::Primary text=text::SHOW on_press=show /> }
        };
        view! { {on} {back} }
    };
    view! {
        <PageHead heading=pages::progress::PROFILE lead=text::LEAD />
        <p class="small soft">{answered}</p>
        <p role="status" class="profile-remark">{move || remark.get()}</p>
        <section class="block profile-competence">{statements}</section>
        <p class="buttons">{buttons}</p>
        <p class="small soft block">{text::KEPT}</p>
    }
}

/// A statement with its five answers.
fn statement_view(open: Open, competence: &Competence, statement: &Statement) -> impl IntoView + use<> {
    let name = [&competence.id, "-", &statement.id].concat();
    let scale = open.profile.with_value(|profile| profile.scale.clone());
    let answers = scale.into_iter().zip(0_u8..).map(|(word, answer)| {
        let (competence, statement) = (competence.clone(), statement.clone());
        let (of, about) = (competence.clone(), statement.clone());
        let checked = move || open.now.with(|now| now.answer(&of, &about)) == Some(answer);
        view! {
            <label class="option">
                <input
                    type="radio"
                    name=name.clone()
                    prop:checked=checked
                    on:change=move |_| open.choose(&competence, &statement, answer)
                />
                <span>{word}</span>
            </label>
        }
    });
    view! {
        <fieldset class="profile-statement">
            <legend>{statement.text.clone()}</legend>
            <div class="profile-answers">{answers.collect_view()}</div>
        </fieldset>
    }
}

/// The picture, the same as a table, and what to practise.
#[component]
fn Result(
    /// The open self-assessment.
    open: Open,
) -> impl IntoView {
    let profile = open.profile.get_value();
    let now = open.now.get_untracked();
    let before = kept(open.store)
        .into_iter()
        .find(|other| other.begun < now.begun && other.is_complete(&profile));
    let chart = text::chart(&profile, &now, before.as_ref(), browser::zone());
    let chart = Signal::stored(Some(chart));
    let advice: Vec<(String, Vec<String>)> = now
        .advice(&profile)
        .into_iter()
        .map(|competence| (text::to_practise(competence, &now), competence.sections.clone()))
        .collect();
    let again = Callback::new(move |()| {
        open.begin();
        crate::app::router::focus_heading();
    });
    let clear = Callback::new(move |()| {
        for old in kept(open.store) {
            open.store.remove_draft(&old.key());
        }
        open.begin();
        crate::app::router::focus_heading();
    });
    view! {
        <PageHead heading=pages::progress::PROFILE lead=text::RESULT_LEAD />
        <section class="block">
            <h2>{text::CHART}</h2>
            <ChartView chart />
            <details class="profile-table">
                <summary>{text::TABLE}</summary>
                <ChartTable chart />
            </details>
        </section>
        <Advice advice />
        <section class="block">
            <p><PressButton look=Look::Quiet text=text::AGAIN on_press=again /></p>
            <p class="small soft">{text::AGAIN_MORE}</p>
        </section>
        <p class="small soft">{text::KEPT}</p>
        <details class="plan-again">
            <summary>{text::CLEAR}</summary>
            <p>{text::CLEAR_MORE}</p>
            <p><PressButton look=Look::Quiet text=text::CLEAR_NOW on_press=clear /></p>
        </details>
    }
}

/// Which sections to practise, by competence.
#[component]
fn Advice(
    /// Name of each competence and ids of its sections.
    advice: Vec<(String, Vec<String>)>,
) -> impl IntoView {
    let index = expect_context::<Library>().index();
    if advice.is_empty() {
        return view! {
            <section class="block">
                <h2>{text::ADVICE}</h2>
                <p>{text::NO_ADVICE}</p>
            </section>
        }
        .into_any();
    }
    let groups = move || {
        let title_of = |id: &str| {
            let title = match index.get() {
                Fetched::Ready(index) => index.section(id).map(|(_, section)| section.title.clone()),
                Fetched::Loading | Fetched::Failed => None,
            };
            [id, " ", &title.unwrap_or_default()].concat()
        };
        let groups = advice.iter().map(|(name, sections)| {
            let rows = sections
                .iter()
                .map(|id| view! { <Row address=Route::Section(id.clone()).write() title=title_of(id) /> });
            view! { <h3 class="level">{name.clone()}</h3> <ul class="rows">{rows.collect_view()}</ul> }
        });
        groups.collect_view()
    };
    view! {
        <section class="block">
            <h2>{text::ADVICE}</h2>
            {groups}
        </section>
    }
    .into_any()
}
