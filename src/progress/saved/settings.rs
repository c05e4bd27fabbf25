//! The learner's settings: each saved at once, each with a value that suits most when it was never chosen.

use serde_json::{Map, Value, json};

use super::super::TimeAllowed;
use super::{Unusable, VERSION};
use crate::time::Day;
use crate::training::{self, Buttons, Direction, Retention};

/// What the learner chose under Instellingen.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Settings {
    /// Weergave.
    pub theme: Theme,
    /// Tekstgrootte.
    pub text_size: TextSize,
    /// Beweging.
    pub motion: Motion,
    /// Sneltoetsen.
    pub shortcuts: Shortcuts,
    /// Begrippen and Examendatum.
    pub training: training::Settings,
    /// Tijd in proefexamens.
    pub exam_time: TimeAllowed,
    /// Settings that only a newer version knows; written back as they were.
    pub later: Map<String, Value>,
}

/// Defines a choice with the name that each of its values is saved under.
macro_rules! choice {
    ($(#[$about:meta])* $choice:ident in $key:literal as $mark:literal
        { $($(#[$value_about:meta])* $value:ident = $name:literal),+ $(,)? }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
        pub enum $choice { $($(#[$value_about])* $value),+ }

        impl $choice {
            /// All values, in the order in which they are offered; the first one is the default.
            pub const ALL: &[Self] = &[$(Self::$value),+];
            /// Name of the setting in the saved text.
            pub const KEY: &str = $key;
            /// Attribute of the page's root that shows the value.
            pub const MARK: &str = $mark;

            /// The name it is saved under.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$value => $name),+ }
            }

            /// Value of [`Self::MARK`]; none for the default, which leaves the page to the style sheet.
            pub fn mark(self) -> Option<&'static str> {
                (self != Self::default()).then_some(self.name())
            }

            fn named(value: &Value) -> Self {
                Self::ALL.iter().copied().find(|known| value == known.name()).unwrap_or_default()
            }
        }
    };
}

choice!(
    /// Colours of the page.
    Theme in "theme" as "data-theme" {
        /// Zoals het toestel.
        #[default]
        Device = "device",
        /// Licht.
        Light = "light",
        /// Donker.
        Dark = "dark",
    }
);

choice!(
    /// Size of all text, in percent of what the browser is set to.
    TextSize in "text_size" as "data-text" {
        /// 100 %.
        #[default]
        Percent100 = "100",
        /// 115 %.
        Percent115 = "115",
        /// 130 %.
        Percent130 = "130",
        /// 150 %.
        Percent150 = "150",
    }
);

choice!(
    /// Whether things that appear may move.
    Motion in "motion" as "data-motion" {
        /// Zoals het toestel.
        #[default]
        Device = "device",
        /// Uit.
        Off = "off",
    }
);

choice!(
    /// Whether single keys do something.
    Shortcuts in "shortcuts" as "data-shortcuts" {
        /// Aan.
        #[default]
        On = "on",
        /// Uit.
        Off = "off",
    }
);

impl Settings {
    /// The settings as text.
    pub fn write(&self) -> String {
        let mut map = self.later.clone();
        for (key, value) in [
            ("v", json!(VERSION)),
            (Theme::KEY, json!(self.theme.name())),
            (TextSize::KEY, json!(self.text_size.name())),
            (Motion::KEY, json!(self.motion.name())),
            (Shortcuts::KEY, json!(self.shortcuts.name())),
        ] {
            map.insert(key.into(), value);
        }
        if self.exam_time != TimeAllowed::default() {
            map.insert(EXAM_TIME.into(), json!(exam_time_name(self.exam_time)));
        }
        let (chosen, usual) = (&self.training, &training::Settings::default());
        for (key, value) in training_values(chosen) {
            // What was never chosen is not written: it stays what suits most, also when that changes.
            if !training_values(usual).contains(&(key, value.clone())) {
                map.insert(key.into(), value);
            }
        }
        Value::Object(map).to_string()
    }

    /// Reads settings. A value that is not known becomes the one that suits most.
    pub fn read(text: &str) -> Result<Self, Unusable> {
        let Ok(Value::Object(mut map)) = serde_json::from_str(text) else {
            return Err(Unusable::Damaged);
        };
        match map.remove("v").as_ref().and_then(Value::as_u64) {
            None => return Err(Unusable::Damaged),
            Some(version) if version > u64::from(VERSION) => return Err(Unusable::Newer),
            Some(_) => {}
        }
        let mut take = |key: &str| map.remove(key).unwrap_or_default();
        let exam_time = take(EXAM_TIME);
        Ok(Self {
            exam_time: named(&TimeAllowed::ALL, exam_time_name, &exam_time),
            theme: Theme::named(&take(Theme::KEY)),
            text_size: TextSize::named(&take(TextSize::KEY)),
            motion: Motion::named(&take(Motion::KEY)),
            shortcuts: Shortcuts::named(&take(Shortcuts::KEY)),
            training: read_training(take),
            later: map,
        })
    }
}

/// The settings of the trainer as they are saved.
fn training_values(settings: &training::Settings) -> [(&'static str, Value); 6] {
    [
        (NEW_PER_DAY, json!(settings.new_per_day)),
        (DIRECTION, json!(direction_name(settings.direction))),
        (BUTTONS, json!(buttons_name(settings.buttons))),
        (RETENTION, json!(settings.retention.in_percent())),
        (EXAM, settings.exam.map_or(Value::Null, |day| json!(day.number()))),
        (MINUTES_PER_DAY, json!(settings.minutes_per_day)),
    ]
}

const NEW_PER_DAY: &str = "new_per_day";
const DIRECTION: &str = "direction";
const BUTTONS: &str = "buttons";
/// In percent.
const RETENTION: &str = "retention";
/// In days since 1 January 1970.
const EXAM: &str = "exam";
const MINUTES_PER_DAY: &str = "minutes_per_day";
const EXAM_TIME: &str = "exam_time";

fn read_training(mut take: impl FnMut(&str) -> Value) -> training::Settings {
    let usual = training::Settings::default();
    let number = |value: &Value| value.as_u64().and_then(|number| u16::try_from(number).ok());
    let (direction, buttons) = (take(DIRECTION), take(BUTTONS));
    training::Settings {
        new_per_day: number(&take(NEW_PER_DAY)).unwrap_or(usual.new_per_day),
        direction: named(&Direction::ALL, direction_name, &direction),
        buttons: named(&[Buttons::Two, Buttons::Four], buttons_name, &buttons),
        retention: number(&take(RETENTION)).map_or(usual.retention, |percent| {
            Retention::percent(u8::try_from(percent).unwrap_or(u8::MAX))
        }),
        exam: take(EXAM)
            .as_i64()
            .filter(|day| (0..=LAST_DAY).contains(day))
            .map(Day::from_number),
        minutes_per_day: number(&take(MINUTES_PER_DAY)).unwrap_or(usual.minutes_per_day),
    }
    .within_range()
}

/// The last day of the year 9999.
const LAST_DAY: i64 = 2_932_896;

fn named<T: Copy + Default>(all: &[T], name: impl Fn(T) -> &'static str, saved: &Value) -> T {
    all.iter()
        .copied()
        .find(|&known| saved == name(known))
        .unwrap_or_default()
}

const fn exam_time_name(time: TimeAllowed) -> &'static str {
    match time {
        TimeAllowed::Unlimited => "unlimited",
        TimeAllowed::Usual => "usual",
        TimeAllowed::OneAndAHalf => "one_and_a_half",
        TimeAllowed::Double => "double",
    }
}

const fn direction_name(direction: Direction) -> &'static str {
    match direction {
        Direction::Alternating => "alternating",
        Direction::ToTerm => "to_term",
        Direction::ToDefinition => "to_definition",
        Direction::Cloze => "cloze",
    }
}

const fn buttons_name(buttons: Buttons) -> &'static str {
    match buttons {
        Buttons::Two => "two",
        Buttons::Four => "four",
    }
}
