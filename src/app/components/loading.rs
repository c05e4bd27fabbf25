//! What stands while a chapter is on its way, and when it does not come.

use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;

use super::button::{LinkButton, Look, PressButton};
use super::page::{Page, PageHead};
use crate::route::Route;
use crate::text::pages::loading as text;

/// Time without a sign: most packs are there before anybody reads one.
const SILENCE: Duration = Duration::from_millis(300);
/// Time after which it takes longer than it should.
const PATIENCE: Duration = Duration::from_secs(8);

/// Nothing at first, then a sign, then a way out.
#[component]
pub fn Loading(
    /// Name of what is on its way.
    #[prop(into)]
    heading: String,
    /// Told to try again.
    on_again: Callback<()>,
) -> impl IntoView {
    let stage = RwSignal::new(0_u8);
    for (number, after) in [(1, SILENCE), (2, PATIENCE)] {
        if let Ok(timer) = set_timeout_with_handle(
            move || {
                let _ = stage.try_set(number);
            },
            after,
        ) {
            on_cleanup(move || TimeoutHandle::clear(&timer));
        }
    }
    move || {
        let slow = stage.get() == 2;
        (stage.get() > 0).then(|| {
            let heading = heading.clone();
            view! {
                <Page>
                    <PageHead heading lead=if slow { text::SLOW } else { text::MOMENT } />
                    {slow.then(|| view! { <PressButton look=Look::Primary text=text::AGAIN on_press=on_again /> })}
                </Page>
            }
        })
    }
}

/// It did not come.
#[component]
pub fn NotLoaded(
    /// Id of the chapter that is missing.
    #[prop(into)]
    chapter: String,
    /// Told to try again.
    on_again: Callback<()>,
) -> impl IntoView {
    view! {
        <Page>
            <PageHead heading=crate::text::pages::chapter_title(&chapter) lead=text::failed(&chapter) />
            <p class="buttons">
                <PressButton look=Look::Primary text=text::AGAIN on_press=on_again />
                <LinkButton look=Look::Quiet text=text::WHAT_THERE_IS address=Route::Book.write() />
            </p>
        </Page>
    }
}

/// A page did not come.
#[component]
pub fn PageNotLoaded(
    /// Its title.
    #[prop(into)]
    heading: String,
    /// Told to try again.
    on_again: Callback<()>,
) -> impl IntoView {
    view! {
        <Page>
            <PageHead heading lead=text::PAGE_FAILED />
            <p class="buttons">
                <PressButton look=Look::Primary text=text::AGAIN on_press=on_again />
            </p>
        </Page>
    }
}

/// The table of contents did not come.
#[component]
pub fn BookNotLoaded(
    /// Told to try again.
    on_again: Callback<()>,
) -> impl IntoView {
    view! {
        <Page>
            <PageHead heading=text::BOOK lead=text::BOOK_FAILED />
            <p class="buttons">
                <PressButton look=Look::Primary text=text::AGAIN on_press=on_again />
            </p>
        </Page>
    }
}
