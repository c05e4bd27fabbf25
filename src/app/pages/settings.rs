//! Instellingen: each choice holds at once, with its effect in one line.

use leptos::prelude::*;

use crate::app::components::page::{Page, PageHead};
use crate::app::preferences::Preferences;
use crate::progress::{Motion, Settings, Shortcuts, TextSize, Theme, TimeAllowed};
use crate::route::Route;
use crate::text::exam;
use crate::text::pages::{self, settings as text};

/// All settings.
#[component]
pub fn SettingsPage() -> impl IntoView {
    let theme = Setting {
        name: "weergave",
        heading: text::THEME,
        effect: text::THEME_MORE,
        all: Theme::ALL,
        word: text::theme,
        value: |settings| &mut settings.theme,
    };
    let text_size = Setting {
        name: "tekstgrootte",
        heading: text::TEXT_SIZE,
        effect: text::TEXT_SIZE_MORE,
        all: TextSize::ALL,
        word: text::text_size,
        value: |settings| &mut settings.text_size,
    };
    let motion = Setting {
        name: "beweging",
        heading: text::MOTION,
        effect: text::MOTION_MORE,
        all: Motion::ALL,
        word: text::motion,
        value: |settings| &mut settings.motion,
    };
    let shortcuts = Setting {
        name: "sneltoetsen-aan",
        heading: text::SHORTCUTS,
        effect: text::SHORTCUTS_MORE,
        all: Shortcuts::ALL,
        word: text::shortcuts,
        value: |settings| &mut settings.shortcuts,
    };
    let exam_time = Setting {
        name: "tijd-in-proefexamens",
        heading: exam::TIME_SETTING,
        effect: exam::TIME_SETTING_MORE,
        all: &TimeAllowed::ALL,
        word: exam::time_setting,
        value: |settings| &mut settings.exam_time,
    };
    view! {
        <Page>
            <PageHead heading=pages::title(&Route::Settings) lead=text::LEAD />
            {theme.view()}
            {text_size.view()}
            {motion.view()}
            {shortcuts.view()}
            {exam_time.view()}
        </Page>
    }
}

/// A setting as it is shown.
struct Setting<C: 'static> {
    /// Unique on the page.
    name: &'static str,
    heading: &'static str,
    /// What it does, in one line.
    effect: &'static str,
    /// Its values in the order in which they are offered.
    all: &'static [C],
    /// The word for a value.
    word: fn(C) -> &'static str,
    /// Where it stands.
    value: fn(&mut Settings) -> &mut C,
}

impl<C: Copy + PartialEq + Send + Sync> Setting<C> {
    fn view(self) -> AnyView {
        let preferences = expect_context::<Preferences>();
        let Self {
            name, heading, value, ..
        } = self;
        let options = self.all.iter().map(|&choice| {
            let chosen = move || *value(&mut preferences.settings.get()) == choice;
            let choose = move |_| preferences.change(|settings| *value(settings) = choice);
            view! {
                <li>
                    <label class="option">
                        <input type="radio" name=name prop:checked=chosen on:change=choose />
                        <span>{(self.word)(choice)}</span>
                    </label>
                </li>
            }
        });
        view! {
            <fieldset class="setting" aria-describedby=[name, "-effect"].concat()>
                <legend>{heading}</legend>
                <p class="small soft" id=[name, "-effect"].concat()>{self.effect}</p>
                <ul class="options" data-flow="line">{options.collect_view()}</ul>
            </fieldset>
        }
        .into_any()
    }
}
