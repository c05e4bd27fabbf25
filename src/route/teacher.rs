//! Addresses of the pages for docents.

use super::query::{Query, push};

/// A page for docents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TeacherPage {
    /// Reeks samenstellen.
    Compose,
    /// Eigen oefeningen.
    Own,
    /// Delen.
    Share,
    /// Afdrukken.
    Print,
    /// Resultaten: which view.
    Results(ResultsView),
    /// Beamer: one exercise large; without one it is still to be chosen.
    Beamer {
        /// Its id.
        id: String,
        /// Seed of its numbers.
        seed: Option<u32>,
    },
}

/// A view of the results of a class.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ResultsView {
    /// Klas.
    #[default]
    Class,
    /// Per vraag.
    Question,
    /// Per student.
    Student,
}

impl ResultsView {
    /// All views with their names in the address.
    pub const ALL: [(Self, &'static str); 3] = [
        (Self::Class, "klas"),
        (Self::Question, "vraag"),
        (Self::Student, "student"),
    ];
}

impl TeacherPage {
    pub(super) fn read(segments: &[String], query: &mut Query) -> Option<Self> {
        let [page] = segments else { return None };
        Some(match page.as_str() {
            "reeks" => Self::Compose,
            "eigen" => Self::Own,
            "delen" => Self::Share,
            "afdrukken" => Self::Print,
            "beamer" => Self::Beamer {
                id: query.take("oefening").unwrap_or_default(),
                seed: query.take_number("zaad"),
            },
            "resultaten" => {
                let name = query.take("toon");
                let found = ResultsView::ALL
                    .iter()
                    .find(|(_, known)| Some(*known) == name.as_deref());
                query.skipped |= name.is_some() && found.is_none();
                Self::Results(found.map(|(view, _)| *view).unwrap_or_default())
            }
            _ => return None,
        })
    }

    pub(super) fn write(&self, address: &mut String) {
        match self {
            Self::Compose => address.push_str("docent/reeks"),
            Self::Own => address.push_str("docent/eigen"),
            Self::Share => address.push_str("docent/delen"),
            Self::Print => address.push_str("docent/afdrukken"),
            Self::Results(view) => {
                let name = ResultsView::ALL.iter().find(|(known, _)| known == view);
                push(address, "docent/resultaten?toon=", name.map_or("", |(_, name)| name));
            }
            Self::Beamer { id, seed } => {
                push(address, "docent/beamer?oefening=", id);
                if let Some(seed) = seed {
                    push(address, "&zaad=", &seed.to_string());
                }
            }
        }
    }
}
