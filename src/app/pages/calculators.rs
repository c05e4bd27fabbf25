//! Rekenen: the list of calculators, with a search.

use leptos::ev;
use leptos::prelude::*;

use crate::app::components::icon::{Icon, Symbol};
use crate::app::components::page::{Page, PageHead};
use crate::app::components::rows::Row;
use crate::app::desk::Fetched;
use crate::app::library::Library;
use crate::app::shell::Shell;
use crate::app::store::Store;
use crate::calculators::{Sheet, by_chapter, find, search};
use crate::route::Route;
use crate::text::calculator::list as text;
use crate::text::pages;

/// More than this were not used "last".
const LAST_USED: usize = 4;

/// The list of calculators.
#[component]
pub fn CalculatorsPage() -> impl IntoView {
    let query = RwSignal::new(String::new());
    let found = Memo::new(move |_| {
        let found = query.with(|query| search(query));
        found.into_iter().map(|sheet| sheet.id).collect::<Vec<_>>()
    });
    let shell = expect_context::<Shell>();
    let on_input = move |event: ev::Event| {
        query.set(event_target_value(&event));
        let typed = query.get_untracked();
        if found.with_untracked(Vec::is_empty) {
            shell.say(&text::nothing_found(typed.trim()));
        }
    };
    let list = move || {
        let sheets: Vec<&'static Sheet> = found.with(|ids| ids.iter().filter_map(|id| find(id)).collect());
        if sheets.is_empty() {
            return view! { <p class="soft">{text::nothing_found(query.get().trim())}</p> }.into_any();
        }
        let chapters = by_chapter(&sheets).into_iter().map(|(id, sheets)| {
            view! {
                <section class="block">
                    <ChapterHeading id />
                    <ul class="rows">{rows(&sheets)}</ul>
                </section>
            }
        });
        chapters.collect_view().into_any()
    };
    view! {
        <Page>
            <PageHead heading=pages::title(&Route::Calculators) lead=text::LEAD />
            <div class="search block">
                <label class="small" for="zoek">{text::SEARCH}</label>
                <div class="box">
                    <Icon symbol=Symbol::Search />
                    <input
                        id="zoek"
                        data-text
                        type="search"
                        autocomplete="off"
                        spellcheck="false"
                        prop:value=move || query.get()
                        on:input=on_input
                    />
                </div>
            </div>
            {move || query.with(|query| query.trim().is_empty()).then(|| view! { <LastUsed /> })}
            {list}
        </Page>
    }
}

/// What was used last, on top.
#[component]
fn LastUsed() -> impl IntoView {
    let progress = Store::of_the_app().progress;
    let used = Memo::new(move |_| {
        progress.with(|progress| {
            let used = progress.last_used_calculators().iter().filter(|id| find(id).is_some());
            used.take(LAST_USED).cloned().collect::<Vec<String>>()
        })
    });
    move || {
        let sheets: Vec<&'static Sheet> = used.with(|used| used.iter().filter_map(|id| find(id)).collect());
        (!sheets.is_empty()).then(|| {
            view! {
                <section class="block">
                    <h2>{text::LAST_USED}</h2>
                    <ul class="rows">{rows(&sheets)}</ul>
                </section>
            }
        })
    }
}

/// "Hoofdstuk 6", with its title once the table of contents is there.
#[component]
fn ChapterHeading(
    /// Id of the chapter.
    id: String,
) -> impl IntoView {
    let index = expect_context::<Library>().index();
    let name = pages::chapter_title(&id);
    let title = move || match index.get() {
        Fetched::Ready(index) => index.chapter(&id).map(|chapter| [": ", &chapter.title].concat()),
        Fetched::Loading | Fetched::Failed => None,
    };
    view! { <h2>{name}{title}</h2> }
}

fn rows(sheets: &[&'static Sheet]) -> impl IntoView + use<> {
    let rows = sheets.iter().map(|sheet| {
        let about = [sheet.question, "\u{a0}·\u{a0}", sheet.section].concat();
        view! { <Row address=Route::calculator(sheet.id).write() title=sheet.title about /> }
    });
    rows.collect_view()
}
