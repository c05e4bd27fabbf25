//! How the learner wants the app to look and react: what the store keeps, applied to the page at once.

use leptos::prelude::*;

use super::store::Store;
pub use crate::progress::Shortcuts;
use crate::progress::{Motion, Settings, TextSize, Theme};

/// The choices; each change is saved and holds at once, on every page and in every tab.
#[derive(Clone, Copy)]
pub struct Preferences {
    /// All of them.
    pub settings: ReadSignal<Settings>,
    /// Sneltoetsen.
    pub shortcuts: Signal<Shortcuts>,
    store: Store,
}

impl Preferences {
    /// What the store holds, and attributes on the page's root that follow every change.
    pub fn open(store: Store) -> Self {
        let settings = store.settings;
        let marked = move |attribute: &'static str, mark: fn(&Settings) -> Option<&'static str>| {
            let mark = Memo::new(move |_| settings.with(mark));
            Effect::new(move || mark_root(attribute, mark.get()));
        };
        // The start script sets the same marks before the app is there, see src/cli/finish.rs.
        marked(Theme::MARK, |settings| settings.theme.mark());
        marked(TextSize::MARK, |settings| settings.text_size.mark());
        marked(Motion::MARK, |settings| settings.motion.mark());
        Self {
            settings,
            shortcuts: Signal::derive(move || settings.with(|settings| settings.shortcuts)),
            store,
        }
    }

    /// Changes a choice and saves it.
    pub fn change(self, change: impl FnOnce(&mut Settings)) {
        let mut settings = self.settings.get_untracked();
        change(&mut settings);
        self.store.put_settings(settings);
    }
}

/// No mark lets the style sheet follow the device.
fn mark_root(attribute: &str, mark: Option<&str>) {
    let Some(root) = document().document_element() else {
        return;
    };
    // Both can only fail for a name that is no name.
    let _ = match mark {
        Some(mark) => root.set_attribute(attribute, mark),
        None => root.remove_attribute(attribute),
    };
}
