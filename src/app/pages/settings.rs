//! Instellingen: each choice holds at once, with its effect in one line.

use leptos::ev;
use leptos::prelude::*;

use crate::app::browser;
use crate::app::components::page::{Page, PageHead};
use crate::app::preferences::Preferences;
use crate::progress::{Day, Motion, Settings, Shortcuts, TextSize, Theme, TimeAllowed};
use crate::route::Route;
use crate::text::exam;
use crate::text::pages::{self, settings as text};
use crate::text::trainer_settings as trainer;
use crate::text::training as words;
use crate::training::{self, Buttons, Direction, Retention};

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
    let direction = Setting {
        name: "richting",
        heading: trainer::DIRECTION,
        effect: trainer::DIRECTION_MORE,
        all: &Direction::ALL,
        word: words::direction,
        value: |settings| &mut settings.training.direction,
    };
    let buttons = Setting {
        name: "knoppen",
        heading: trainer::BUTTONS,
        effect: trainer::BUTTONS_MORE,
        all: &Buttons::ALL,
        word: words::buttons,
        value: |settings| &mut settings.training.buttons,
    };
    view! {
        <Page>
            <PageHead heading=pages::title(&Route::Settings) lead=text::LEAD />
            {theme.view()}
            {text_size.view()}
            {motion.view()}
            {shortcuts.view()}
            {exam_time.view()}
            <h2 class="settings-head">{trainer::TRAINER}</h2>
            {NEW_PER_DAY.view()}
            {direction.view()}
            {buttons.view()}
            {GOAL.view()}
            <ExamDate />
            {MINUTES.view()}
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

/// A number as it is set.
struct NumberSetting {
    /// Unique on the page.
    name: &'static str,
    heading: &'static str,
    /// What it does, in one line.
    effect: &'static str,
    least: u16,
    most: u16,
    get: fn(&training::Settings) -> u16,
    set: fn(&mut training::Settings, u16),
}

const NEW_PER_DAY: NumberSetting = NumberSetting {
    name: "nieuwe-per-dag",
    heading: trainer::NEW_PER_DAY,
    effect: trainer::NEW_PER_DAY_MORE,
    least: 0,
    most: training::Settings::MOST_NEW_PER_DAY,
    get: |settings| settings.new_per_day,
    set: |settings, number| settings.new_per_day = number,
};

const GOAL: NumberSetting = NumberSetting {
    name: "doel",
    heading: trainer::GOAL,
    effect: trainer::GOAL_MORE,
    least: Retention::RANGE.0 as u16,
    most: Retention::RANGE.1 as u16,
    get: |settings| settings.retention.in_percent().into(),
    set: |settings, number| settings.retention = Retention::percent(u8::try_from(number).unwrap_or(u8::MAX)),
};

const MINUTES: NumberSetting = NumberSetting {
    name: "minuten",
    heading: trainer::MINUTES,
    effect: trainer::MINUTES_MORE,
    least: training::Settings::MINUTES_PER_DAY.0,
    most: training::Settings::MINUTES_PER_DAY.1,
    get: |settings| settings.minutes_per_day,
    set: |settings, number| settings.minutes_per_day = number,
};

impl NumberSetting {
    fn view(self) -> AnyView {
        let preferences = expect_context::<Preferences>();
        let Self {
            name,
            heading,
            effect,
            least,
            most,
            get,
            set,
        } = self;
        let trouble = RwSignal::new(None);
        let kept = preferences.settings.with_untracked(|settings| get(&settings.training));
        let change = move |event: ev::Event| {
            let typed = event_target_value(&event).trim().parse().ok();
            match typed.filter(|number| (least..=most).contains(number)) {
                Some(number) => {
                    trouble.set(None);
                    preferences.change(|settings| set(&mut settings.training, number));
                }
                None => trouble.set(Some(trainer::between(least, most))),
            }
        };
        field(name, heading, effect, trouble, || {
            view! {
                <input
                    id=name
                    type="text"
                    inputmode="numeric"
                    autocomplete="off"
                    aria-describedby=described(name)
                    aria-invalid=move || trouble.with(Option::is_some).then_some("true")
                    value=kept.to_string()
                    on:change=change
                />
            }
            .into_any()
        })
    }
}

/// Examendatum: a day to come, or none.
#[component]
fn ExamDate() -> impl IntoView {
    let preferences = expect_context::<Preferences>();
    let trouble = RwSignal::new(None);
    let kept = preferences.settings.with_untracked(|settings| settings.training.exam);
    let change = move |event: ev::Event| {
        let typed = event_target_value(&event);
        let day = Day::read_iso(&typed);
        if day.is_some_and(|day| day < browser::today()) || (day.is_none() && !typed.is_empty()) {
            trouble.set(Some(trainer::PAST.to_owned()));
        } else {
            trouble.set(None);
            preferences.change(|settings| settings.training.exam = day);
        }
    };
    field("examendatum", trainer::EXAM, trainer::EXAM_MORE, trouble, || {
        view! {
            <input
                id="examendatum"
                type="date"
                min=browser::today().iso()
                aria-describedby=described("examendatum")
                aria-invalid=move || trouble.with(Option::is_some).then_some("true")
                value=kept.map(Day::iso)
                on:change=change
            />
        }
        .into_any()
    })
}

fn described(name: &str) -> String {
    [name, "-effect ", name, "-fout"].concat()
}

/// A field with its effect, and what is wrong with what was typed.
fn field(
    name: &'static str,
    heading: &'static str,
    effect: &'static str,
    trouble: RwSignal<Option<String>>,
    input: impl FnOnce() -> AnyView,
) -> AnyView {
    view! {
        <div class="setting">
            <label class="setting-label" for=name>{heading}</label>
            <p class="small soft" id=[name, "-effect"].concat()>{effect}</p>
            <div class="box setting-box">{input()}</div>
            <p class="refused" role="alert" id=[name, "-fout"].concat()>{move || trouble.get()}</p>
        </div>
    }
    .into_any()
}
