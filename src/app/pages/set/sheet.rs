//! A question of a test: it can be answered, and says nothing of the answer.

use leptos::ev;
use leptos::prelude::*;

use crate::app::components::button::{Look, PressButton};
use crate::app::components::page::Page;
use crate::app::components::rich_text::rich_text;
use crate::app::pages::exercise::{AnswerArea, Found, GoOn, Session, follow_digits, save_when_at_rest};
use crate::app::shell::Shell;
use crate::exercises::Filled;
use crate::progress::Attempt;
use crate::sharing::is_blank;
use crate::text::{exercise, sharing as text};

/// The question with its fields, without verdict, hints or solution.
#[component]
pub fn TestSheet(
    /// The exercise.
    found: Found,
    /// Seed of its numbers.
    seed: u32,
    /// What stands above the heading.
    above: AnyView,
    /// Told what was filled in.
    on_keep: Callback<Filled>,
    /// Told to put the question at the end.
    on_skip: Callback<()>,
) -> impl IntoView {
    let shell = expect_context::<Shell>();
    let (session, _) = Session::open(found.exercise.clone(), seed, found.craft, GoOn::InExam);
    session.retry();
    save_when_at_rest(session);
    follow_digits(session, found.exercise.task.kind());
    let missing = RwSignal::new(false);
    let stem = session.with_values(|values| rich_text(&found.exercise.prompt, values));
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let filled = session.attempt.with_untracked(Attempt::filled);
        if is_blank(&filled) {
            missing.set(true);
            return;
        }
        session.keep();
        shell.say(text::KEPT);
        on_keep.run(filled);
    };
    let over = exercise::over(&found.section, &found.section_title, found.exercise.level);
    view! {
        <Page>
            {above}
            <div class="page-head exercise-head">
                <p class="over">{over}</p>
                <h1>{found.exercise.title.clone()}</h1>
            </div>
            <div class="stem">{stem}</div>
            <form novalidate on:submit=on_submit>
                <AnswerArea session />
                {move || missing.get().then(|| view! { <p class="refused" role="alert">"Nog niet ingevuld."</p> })}
                <div class="actions">
                    <button class="button" type="submit" data-look="primary">{text::KEEP_ANSWER}</button>
                    <PressButton look=Look::Text text=exercise::run::SKIP on_press=on_skip />
                </div>
            </form>
        </Page>
    }
}
