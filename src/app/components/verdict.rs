//! What became of an answer: icon, word and reason, never one without the others.

use leptos::prelude::*;

use super::icon::{Icon, Symbol};

/// How an answer was judged, as far as the eye is concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Juist.
    Right,
    /// Deels juist.
    Partly,
    /// Juist doorgerekend.
    FollowThrough,
    /// Niet juist.
    Wrong,
    /// Cannot be read or is empty: no verdict at all.
    Unread,
}

impl Tone {
    /// Its name in the style sheet; fields carry it as `data-mark`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Partly | Self::FollowThrough => "partly",
            Self::Wrong => "wrong",
            Self::Unread => "unread",
        }
    }

    fn symbol(self) -> Symbol {
        match self {
            Self::Right => Symbol::Yes,
            Self::Partly => Symbol::Half,
            Self::FollowThrough => Symbol::FollowThrough,
            Self::Wrong => Symbol::No,
            Self::Unread => Symbol::Question,
        }
    }
}

/// A verdict on one part of an answer.
#[component]
pub fn VerdictView(
    /// How it was judged.
    tone: Tone,
    /// "Juist."
    #[prop(into)]
    word: String,
    /// Why.
    #[prop(into)]
    reason: String,
    /// Without ground, under an option that already stands apart.
    #[prop(optional)]
    bare: bool,
    /// Lets a field point at it.
    #[prop(optional, into)]
    id: Option<String>,
) -> impl IntoView {
    view! {
        <div class="verdict" class:bare=bare data-verdict=tone.name() id=id>
            <Icon symbol=tone.symbol() />
            <p><b>{word}</b> " " {reason}</p>
        </div>
    }
}
