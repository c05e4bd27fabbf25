//! Delen: link, QR code, file, e-mail, paper.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::exchange::Exchange;
use super::keeping;
use super::no_set::NoSet;
use crate::app::browser;
use crate::app::components::button::{LinkButton, Look, PressButton};
use crate::app::components::page::{Page, PageHead};
use crate::app::pages::set::qr::{QrView, svg};
use crate::app::shell::Shell;
use crate::app::store::Store;
use crate::route::{Route, TeacherPage};
use crate::sharing::{LONGEST_FOR_QR, PracticeSet, write_code, write_file};
use crate::text::exercise::NOT_COPIED;
use crate::text::pages;
use crate::text::sharing as words;
use crate::text::teacher as text;

/// The set that was composed.
#[component]
pub fn SharePage() -> impl IntoView {
    let store = Store::of_the_app();
    let set = keeping::draft(store);
    if set.problem().is_some() {
        return view! { <NoSet heading=text::NOTHING_TO_SHARE /> }.into_any();
    }
    keeping::keep_shared(store, &set);
    view! { <Ways set /> }.into_any()
}

/// Every way to share it.
#[component]
fn Ways(
    /// The set.
    set: PracticeSet,
) -> impl IntoView {
    let shell = expect_context::<Shell>();
    let said = RwSignal::new("");
    let arrival = Route::SharedSet(write_code(&set)).write();
    let link = [browser::address(), arrival.clone()].concat();
    let file = words::slug(&set.title);
    let copy = move |what: String, done: &'static str| {
        Callback::new(move |()| {
            let what = what.clone();
            spawn_local(async move {
                let sentence = if browser::copy(&what).await.is_ok() {
                    done
                } else {
                    NOT_COPIED
                };
                said.set(sentence);
                shell.say(sentence);
            });
        })
    };
    let mail = copy(text::mail(&set, &link), text::MAIL_COPIED);
    let copy_link = copy(link.clone(), text::LINK_COPIED);
    let whole = write_file(&set);
    let save = {
        let name = format!("reeks-{file}.json");
        Callback::new(move |()| {
            let _ = browser::download(&name, "application/json", &whole);
        })
    };
    let code = if link.len() > LONGEST_FOR_QR {
        view! { <p class="soft">{text::TOO_LONG}</p> }.into_any()
    } else {
        let picture = svg(&link).unwrap_or_default();
        let name = format!("qr-{file}.svg");
        let save = Callback::new(move |()| {
            let _ = browser::download(&name, "image/svg+xml", &picture);
        });
        view! {
            <QrView text=link.clone() label=text::QR_OF_LINK />
            <p><PressButton look=Look::Text text=text::SAVE_QR on_press=save /></p>
        }
        .into_any()
    };
    let lead = words::about_set(&set, 2 * set.items.len());
    let elsewhere = set.clone();
    view! {
        <Page>
            <PageHead
                over=pages::title(&Route::Teacher(TeacherPage::Share))
                heading=set.title.clone()
                lead
            />
            <div class="field block">
                <label for="reeks-link">"Link"</label>
                <div class="box"><input id="reeks-link" type="text" data-text readonly prop:value=link /></div>
            </div>
            <p class="buttons">
                <PressButton look=Look::Primary text=text::COPY_LINK on_press=copy_link />
                <PressButton look=Look::Quiet text=text::COPY_MAIL on_press=mail />
                <PressButton look=Look::Quiet text=text::SAVE_SET on_press=save />
            </p>
            <p class="small soft">{move || said.get()}</p>
            <div class="qr-block">{code}</div>
            <p class="buttons block">
                <LinkButton look=Look::Quiet text=text::AS_STUDENT address=arrival />
                <LinkButton look=Look::Quiet text=text::PRINT address=Route::Teacher(TeacherPage::Print).write() />
                <LinkButton
                    look=Look::Text
                    text=text::CHANGE_SET
                    address=Route::Teacher(TeacherPage::Compose).write()
                />
            </p>
            <Exchange set=elsewhere />
        </Page>
    }
}
