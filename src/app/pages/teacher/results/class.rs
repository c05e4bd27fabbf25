//! Klas: what to discuss, and the table of students and questions.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Table;
use crate::app::browser;
use crate::app::components::button::{Look, PressButton};
use crate::app::components::icon::{Icon, Symbol};
use crate::progress::Judgement;
use crate::text::sharing as words;
use crate::text::teacher as text;

/// As many mistakes are listed.
const MISTAKES: usize = 8;
/// As many students stand in the table at once; more rows come with each turn of the page, which stays alive meanwhile.
const ROWS_AT_ONCE: usize = 20;
/// As many come by themselves: five hundred rows take longer to draw than to mark.
const FIRST_ROWS: usize = 60;

/// Mistakes first, then everybody.
#[component]
pub fn ClassView(
    /// The class.
    table: Table,
) -> impl IntoView {
    let mistakes = table.class.with_value(|class| {
        let mistakes = class.mistakes().into_iter().take(MISTAKES).map(|mistake| {
            let title = words::title(&class.questions[mistake.question]);
            let count = text::of(mistake.students, mistake.of);
            view! {
                <li>
                    <strong class="count">{count}</strong>
                    <div>
                        <p>{text::given(&mistake.given)}</p>
                        <p class="small soft">{mistake.question + 1} ". " {title}</p>
                    </div>
                </li>
            }
        });
        mistakes.collect::<Vec<_>>()
    });
    let list = if mistakes.is_empty() {
        view! { <p class="soft">{text::NOTHING_TO_DISCUSS}</p> }.into_any()
    } else {
        view! { <ul class="mistakes">{mistakes}</ul> }.into_any()
    };
    let students = table.class.with_value(|class| class.students.len());
    let heads = table.class.with_value(|class| {
        let heads = class.questions.iter().enumerate().map(|(position, question)| {
            view! { <th scope="col"><abbr title=words::title(question)>{position + 1}</abbr></th> }
        });
        heads.collect_view()
    });
    let shown = RwSignal::new(students.min(ROWS_AT_ONCE));
    let wanted = RwSignal::new(students.min(FIRST_ROWS));
    Effect::new(move || {
        wanted.track();
        spawn_local(async move {
            let is_short = || Some(shown.try_get_untracked()? < wanted.try_get_untracked()?);
            while is_short() == Some(true) {
                browser::breathe().await;
                // Twice as many each time: the whole table is laid out again for every few rows that come.
                let _ = shown.try_update(|shown| *shown = (*shown * 2).min(wanted.get_untracked()));
            }
        });
    });
    let row = move |student: usize| {
        let cells = move || {
            let which = table.which.get();
            table.class.with_value(|class| {
                let cells = (0..class.questions.len()).map(|question| {
                    let judgement = class.judgement(student, question, which);
                    let (symbol, state) = match judgement {
                        Some(Judgement::RightAtOnce) => (Symbol::Yes, "right"),
                        Some(Judgement::RightWithHelp) => (Symbol::Half, "partly"),
                        Some(Judgement::NotRight) => (Symbol::No, "wrong"),
                        None => (Symbol::None, "none"),
                    };
                    view! {
                        <td data-state=state>
                            <Icon symbol />
                            <span class="visually-hidden">{words::judged(judgement)}</span>
                        </td>
                    }
                });
                cells.collect_view()
            })
        };
        view! { <tr><th scope="row">{move || table.name(student)}</th>{cells}</tr> }
    };
    let show_all = Callback::new(move |()| wanted.set(students));
    let more = move || {
        (wanted.get() < students)
            .then(|| view! { <p><PressButton look=Look::Quiet text=text::show_all(students) on_press=show_all /></p> })
    };
    let at_once = table.class.with_value(|class| {
        let cells = (0..class.questions.len()).map(|question| view! { <td>{class.at_once(question)}</td> });
        cells.collect_view()
    });
    view! {
        <section class="block">
            <h3>{text::DISCUSS}</h3>
            {list}
        </section>
        <div class="class-scroll block" tabindex="0" role="region" aria-label="Student en vraag">
            <table class="class-table">
                <thead><tr><th scope="col">"Student"</th>{heads}</tr></thead>
                <tbody><For each=move || 0..shown.get() key=|student| *student children=row /></tbody>
                <tfoot><tr><th scope="row">{text::AT_ONCE}</th>{at_once}</tr></tfoot>
            </table>
        </div>
        {more}
    }
}
