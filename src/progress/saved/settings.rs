//! The learner's settings: each saved at once, each with a value that suits most when it was never chosen.

use serde_json::{Map, Value, json};

use super::{Unusable, VERSION};

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
        Ok(Self {
            theme: Theme::named(&take(Theme::KEY)),
            text_size: TextSize::named(&take(TextSize::KEY)),
            motion: Motion::named(&take(Motion::KEY)),
            shortcuts: Shortcuts::named(&take(Shortcuts::KEY)),
            later: map,
        })
    }
}
