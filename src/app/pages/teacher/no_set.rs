//! A page that needs a set, before there is one.

use leptos::prelude::*;

use crate::app::components::page::{DeadEnd, Page};
use crate::route::{Route, TeacherPage};
use crate::text::teacher as text;

/// Says so, and leads to where a set is composed.
#[component]
pub fn NoSet(
    /// What cannot be done yet.
    heading: &'static str,
) -> impl IntoView {
    view! {
        <Page>
            <DeadEnd
                heading
                lead=text::EMPTY
                text=text::COMPOSE.0
                address=Route::Teacher(TeacherPage::Compose).write()
            />
        </Page>
    }
}
