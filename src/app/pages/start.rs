//! Start: for who is new, a first exercise one tap away; for who returns, what to do now.

use leptos::prelude::*;

use super::book::Chapters;
use super::{Opener, block, opened};
use crate::app::components::button::{LinkButton, Look};
use crate::app::components::loading::{BookNotLoaded, Loading};
use crate::app::components::note::Note;
use crate::app::components::page::{Page, PageHead};
use crate::app::components::rows::Row;
use crate::app::desk::{Desk, Fetched};
use crate::app::parts::{Part, Parts};
use crate::app::router::Router;
use crate::app::store::Store;
use crate::progress::{LeftOff, Today};
use crate::route::Route;
use crate::text::pages::{start as text, welcome};
use crate::text::progress::{self as words, Advice};

/// Start, new or returning.
#[component]
pub fn StartPage(
    /// The part that has the Start of who returns.
    returning: Part<Opener>,
) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let is_new = Memo::new(move |_| desk.is_new_visitor());
    move || {
        // Who is new need not wait for the book.
        if is_new.get() {
            view! { <Welcome /> }.into_any()
        } else {
            opened(returning, Route::Start)
        }
    }
}

/// Start for who was here before.
#[component]
pub fn Returning() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let router = expect_context::<Router>();
    let today = desk.today();
    move || match today.get() {
        Fetched::Loading => view! { <Loading heading=text::HEADING on_again=desk.fetch_again /> }.into_any(),
        Fetched::Failed => view! { <BookNotLoaded on_again=desk.fetch_again /> }.into_any(),
        Fetched::Ready(today) => {
            router.settle();
            match words::advice(&today.proposal) {
                None => view! { <Welcome /> }.into_any(),
                Some(advice) => view! { <Proposal advice today=(*today).clone() /> }.into_any(),
            }
        }
    }
}

#[component]
fn Welcome() -> impl IntoView {
    let desk = expect_context::<Desk>();
    view! {
        <Page>
            <PageHead over=welcome::OVER heading=welcome::HEADING lead=welcome::LEAD />
            <p class="buttons start-buttons">
                <LinkButton look=Look::Primary text=welcome::BEGIN address=desk.first_exercise />
                <LinkButton look=Look::Quiet text=welcome::CHOOSE_CHAPTER address=Route::Book.write() />
            </p>
            <p class="small soft block">{welcome::SMALL}</p>
            <Note heading=welcome::STAYS text=welcome::STAYS_MORE />
            <ul class="rows">
                <Row
                    address=Route::SharedSet(String::new()).write()
                    title=welcome::SHARED_SET
                    about=welcome::SHARED_SET_MORE
                />
                <Row
                    address=Route::Backup.write()
                    title=welcome::OTHER_DEVICE
                    about=welcome::OTHER_DEVICE_MORE
                />
                <Row address=Route::Teachers.write() title=welcome::TEACHER about=welcome::TEACHER_MORE />
            </ul>
        </Page>
    }
}

#[component]
fn Proposal(
    /// What to do now.
    advice: Advice,
    /// The rest of the page.
    today: Today,
) -> impl IntoView {
    let address = today.proposal.route().write();
    let aside = view! { <Figures today=today.clone() /> }.into_any();
    let left_off = today.left_off;
    view! {
        <Page aside=Some(aside) aside_name=text::FIGURES>
            <div class="now">
                <h1>{text::HEADING}</h1>
                <p class="now-what">{advice.proposal}</p>
                <p class="now-why">{advice.reason}</p>
                <p class="buttons">
                    <LinkButton look=Look::Primary text=advice.button address />
                    <LinkButton look=Look::Text text=text::CHOOSE address=Route::Book.write() />
                </p>
            </div>
            {(!left_off.is_empty()).then(|| view! { <Continue left_off /> })}
            <section class="block">
                <h2>{text::BOOK}</h2>
                <Chapters />
            </section>
        </Page>
    }
}

#[component]
fn Continue(
    /// What was left halfway.
    left_off: Vec<LeftOff>,
) -> impl IntoView {
    let rows = left_off.iter().map(|left| {
        let (title, about) = words::left_off(left);
        view! { <Row address=left.route().write() title about /> }
    });
    view! {
        <section class="block">
            <h2>{text::CONTINUE}</h2>
            <ul class="rows">{rows.collect_view()}</ul>
        </section>
    }
}

#[component]
fn Figures(
    /// What they are about.
    today: Today,
) -> impl IntoView {
    let rows = [
        words::week(today.week),
        words::terms(today.terms),
        words::last_backup(&today),
    ]
    .map(|figure| {
        let remark = (!figure.remark.is_empty()).then(|| view! { <small>{figure.remark}</small> });
        view! {
            <div>
                <dt>{figure.name}</dt>
                <dd>{figure.figure} {remark}</dd>
            </div>
        }
    });
    let parts = expect_context::<Parts>();
    let has_exam = Store::of_the_app()
        .settings
        .with_untracked(|settings| settings.training.exam.is_some());
    let exam = has_exam.then(|| block(parts.trainer_pages, Route::Start));
    let offer = today
        .backup_due
        .then(|| view! { <p class="small"><a href=Route::Backup.write()>{words::SAVE_A_BACKUP}</a></p> });
    view! {
        {exam}
        <dl class="stats">{rows.into_iter().collect_view()}</dl>
        {offer}
    }
}
