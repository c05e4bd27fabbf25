//! Options to choose from, with the reason under each once it was checked.

use leptos::prelude::*;

use super::verdict::{Tone, VerdictView};

/// An option as it is shown.
pub struct Shown {
    /// Its position in the file.
    pub position: usize,
    /// What it says.
    pub content: AnyView,
    /// The same in plain words, where it is not text: a formula gives its choice no name.
    pub spoken: Option<String>,
}

/// What stands under an option: tone, word, reason.
pub type Remark = (Tone, &'static str, String);

/// A set of options: radios, or boxes when more than one may be right.
#[component]
pub fn OptionList(
    /// Unique on the page.
    name: &'static str,
    /// The question that the options answer.
    #[prop(into)]
    legend: String,
    /// Whether the question stands above the options already, so that only who listens needs it.
    #[prop(optional)]
    silent: bool,
    /// Whether more than one may be chosen.
    #[prop(optional)]
    many: bool,
    /// The options in the order to show them.
    options: Vec<Shown>,
    /// Positions that are chosen.
    #[prop(into)]
    chosen: Signal<Vec<usize>>,
    /// What to say under the option at a position.
    remark: Callback<usize, Option<Remark>>,
    /// Told which position is chosen or taken back.
    on_choose: Callback<usize>,
) -> impl IntoView {
    let rows = options.into_iter().enumerate().map(|(place, option)| {
        let position = option.position;
        let letter = char::from(b'A' + u8::try_from(place % 26).unwrap_or(0)).to_string();
        let is_chosen = move || chosen.with(|chosen| chosen.contains(&position));
        let remark_id = [name, "-", &position.to_string(), "-waarom"].concat();
        let described = remark_id.clone();
        let under = move || {
            remark.run(position).map(|(tone, word, reason)| {
                view! { <VerdictView tone word reason bare=true id=remark_id.clone() /> }
            })
        };
        view! {
            <li>
                <label class="option">
                    <input
                        type=if many { "checkbox" } else { "radio" }
                        name=name
                        data-place=(place + 1).to_string()
                        data-position=position.to_string()
                        aria-describedby=described
                        aria-label=option.spoken
                        prop:checked=is_chosen
                        on:change=move |_| on_choose.run(position)
                    />
                    <span><b aria-hidden="true">{letter}</b>{option.content}</span>
                </label>
                {under}
            </li>
        }
    });
    view! {
        <fieldset class="option-set">
            <legend class:visually-hidden=silent>{legend}</legend>
            <ul class="options">{rows.collect_view()}</ul>
        </fieldset>
    }
}
