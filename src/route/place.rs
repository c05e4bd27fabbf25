//! Where a page stands among the others: its place in the navigation and the page above it.

use super::{Part, Route, TeacherPage, chapter_of};

/// The five places of the navigation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Start.
    Start,
    /// Boek.
    Book,
    /// Begrippen.
    Concepts,
    /// Rekenen.
    Calculators,
    /// Voortgang.
    Progress,
}

impl Place {
    /// All five, in the order of the navigation.
    pub const ALL: [Self; 5] = [
        Self::Start,
        Self::Book,
        Self::Concepts,
        Self::Calculators,
        Self::Progress,
    ];

    /// The page the place opens with.
    pub fn route(self) -> Route {
        match self {
            Self::Start => Route::Start,
            Self::Book => Route::Book,
            Self::Concepts => Route::Concepts(None),
            Self::Calculators => Route::Calculators,
            Self::Progress => Route::Progress,
        }
    }
}

impl Route {
    /// The place of the navigation that this page belongs to.
    pub fn place(&self) -> Option<Place> {
        match self {
            Self::Start => Some(Place::Start),
            Self::Book
            | Self::Chapter(_)
            | Self::Section(_)
            | Self::Exercise { .. }
            | Self::AccountPlan(_)
            | Self::Run(_) => Some(Place::Book),
            Self::Concepts(_) | Self::Concept(_) | Self::Trainer { .. } | Self::OwnCards => Some(Place::Concepts),
            Self::Calculators | Self::Calculator { .. } => Some(Place::Calculators),
            Self::Progress | Self::History | Self::Backup | Self::Plan | Self::Profile => Some(Place::Progress),
            Self::MockExam
            | Self::SharedSet(_)
            | Self::Teacher(_)
            | Self::SittingExam
            | Self::PastExam(_)
            | Self::Teachers
            | Self::More
            | Self::Settings
            | Self::About
            | Self::Accessibility
            | Self::Privacy
            | Self::NotFound => None,
        }
    }

    /// The page one level up; none for the five places, which are the top.
    pub fn up(&self) -> Option<Self> {
        match self {
            Self::Start | Self::Book | Self::Concepts(_) | Self::Calculators | Self::Progress => None,
            Self::Trainer { of, .. } => Some(Self::Concepts(of.clone())),
            Self::Concept(_) | Self::OwnCards => Some(Self::Concepts(None)),
            Self::Chapter(_) => Some(Self::Book),
            Self::Section(id) => Some(Self::Chapter(chapter_of(id))),
            Self::Exercise { id, .. } => Some(Self::Section(id.split('/').next().unwrap_or_default().to_owned())),
            Self::AccountPlan(id) => Some(Self::exercise(id)),
            Self::Run(Part::Chapter(id)) => Some(Self::Chapter(id.clone())),
            Self::Run(Part::Section(id)) => Some(Self::Section(id.clone())),
            Self::Teacher(TeacherPage::Share | TeacherPage::Print | TeacherPage::Own) => {
                Some(Self::Teacher(TeacherPage::Compose))
            }
            Self::Teacher(_) => Some(Self::Teachers),
            Self::Run(Part::Mixed | Part::Mistakes | Part::Shared(_))
            | Self::SharedSet(_)
            | Self::MockExam
            | Self::More
            | Self::NotFound => Some(Self::Start),
            Self::SittingExam | Self::PastExam(_) => Some(Self::MockExam),
            Self::Calculator { .. } => Some(Self::Calculators),
            Self::History | Self::Backup | Self::Plan | Self::Profile => Some(Self::Progress),
            Self::Teachers | Self::Settings | Self::About | Self::Accessibility | Self::Privacy => Some(Self::More),
        }
    }

    /// Whether the page asks for all attention: a phone shows its own bars in place of the navigation.
    pub fn is_session(&self) -> bool {
        matches!(
            self,
            Self::Exercise { .. } | Self::Run(_) | Self::SittingExam | Self::Trainer { .. }
        )
    }
}
