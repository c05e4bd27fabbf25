//! How a test or a round of typing went, question by question.

use leptos::prelude::*;

use super::sitting::Round;
use crate::app::components::button::{LinkButton, Look, PressButton};
use crate::app::components::icon::{Icon, Symbol};
use crate::app::components::page::PageHead;
use crate::app::router::name_page;
use crate::route::Route;
use crate::text::{session as text, training as words};
use crate::training::{Given, Mode, Question, QuizVerdict, score};

/// The result.
#[component]
pub(super) fn ResultView(
    /// The round.
    round: Round,
    /// Where Begrippen is.
    up: String,
) -> impl IntoView {
    let (heading, another) = match round.mode {
        Mode::Write => (text::TYPING_DONE, text::ANOTHER_ROUND),
        Mode::Test | Mode::Learn | Mode::Match => (text::TEST_DONE, text::ANOTHER_TEST),
    };
    name_page(heading);
    let verdicts = round.verdicts();
    let lead = words::test_result(score(&verdicts));
    let given = round.sitting.with_untracked(|sitting| sitting.given.clone());
    let questions = round.quiz.with_untracked(|quiz| quiz.questions.clone());
    let rows = questions
        .iter()
        .zip(&verdicts)
        .zip(&given)
        .map(|((question, verdict), given)| row(round, question, verdict, given))
        .collect_view();
    let again = Callback::new(move |()| round.again());
    view! {
        <PageHead heading lead />
        <p class="buttons block">
            <PressButton look=Look::Primary text=another on_press=again />
            <LinkButton look=Look::Text text=text::TO_CONCEPTS address=up />
        </p>
        <ul class="rows">{rows}</ul>
    }
}

fn row(round: Round, question: &Question, verdict: &QuizVerdict, given: &Given) -> AnyView {
    let term = untrack(|| {
        round
            .trainer
            .look(|desk| desk.glossary.term(&question.card).map(|term| term.concept.term.clone()))
    });
    let (symbol, state) = if verdict.is_right() {
        (Symbol::Yes, "right")
    } else {
        (Symbol::No, "wrong")
    };
    let right = (!verdict.is_right()).then(|| text::right_is(question.sides.answer()));
    let about = [Some(text::given(question, given)), right].into_iter().flatten();
    let about: Vec<String> = about.collect();
    view! {
        <li>
            <a href=Route::Concept(question.card.clone()).write()>
                <span class="row-title">{term.flatten().unwrap_or_default()}</span>
                <span class="row-about">{about.join(" ")}</span>
                <span class="row-state" data-state=state>
                    <Icon symbol />
                    {text::verdict(verdict).trim_end_matches('.').to_lowercase()}
                </span>
                <Icon symbol=Symbol::Arrow />
            </a>
        </li>
    }
    .into_any()
}
