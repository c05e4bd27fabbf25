//! Every address of the app: `#/…`, read and written in this one folder.
//!
//! Addresses stand behind the `#`, so the app works from any sub-path of any static host. What comes in may be typed,
//! cut off or made up: it is read as far as it makes sense, and what makes none is skipped and reported.

mod place;
mod query;
mod teacher;
#[cfg(test)]
mod tests;

pub use place::Place;
pub use teacher::{ResultsView, TeacherPage};

use crate::training::Mode;
use query::{Query, decoded, push, some};

/// A page of the app and what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// Start, for new and returning visitors.
    Start,
    /// Boek: the list of chapters.
    Book,
    /// One chapter; its id is a single sign: `6`, `B`, `S`.
    Chapter(String),
    /// One section (paragraaf): `6.12`, `B1`, `SC`.
    Section(String),
    /// One exercise.
    Exercise {
        /// Path of the exercise's file: `6.12/bakkerij`.
        id: String,
        /// What the numbers are drawn from; without it the app picks one and writes it into the address.
        seed: Option<u32>,
    },
    /// The plan that a guided case builds, as a document; holds the id of the case.
    AccountPlan(String),
    /// The self-assessment against the profile of the accountmanager.
    Profile,
    /// A run (oefenreeks) of exercises.
    Run(Part),
    /// Rekenen: the list of calculators.
    Calculators,
    /// One calculator.
    Calculator {
        /// `break-even`.
        id: String,
        /// Keys of fields with their text as typed, in the order of the address, each key once.
        fields: Vec<(String, String)>,
    },
    /// Voortgang.
    Progress,
    /// What was answered, per day.
    History,
    /// Saving progress to a file and merging one back.
    Backup,
    /// What is to be done until the exam, and what will come back.
    Plan,
    /// Begrippen: the terms of this part of the book, or of all of it.
    Concepts(Option<Part>),
    /// One term, or an own card, by id.
    Concept(String),
    /// Practising terms.
    Trainer {
        /// Which way.
        mode: Mode,
        /// The terms of this part of the book, or of all of it.
        of: Option<Part>,
        /// The term that is asked in any case, by id.
        card: Option<String>,
    },
    /// Cards of the learner's own, and terms to and from other programs.
    OwnCards,
    /// Proefexamen: choosing one.
    MockExam,
    /// A shared set arrives: its code.
    SharedSet(String),
    /// The mock exam that is under way.
    SittingExam,
    /// A look back at a mock exam; holds the seed it was drawn from.
    PastExam(u32),
    /// Voor docenten.
    Teachers,
    /// The other pages for docents.
    Teacher(TeacherPage),
    /// Everything that has no place in the bottom bar.
    More,
    /// Instellingen.
    Settings,
    /// Over deze app.
    About,
    /// Toegankelijkheid.
    Accessibility,
    /// Privacy.
    Privacy,
    /// An address that leads nowhere.
    NotFound,
}

/// Which exercises a run walks through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// All of a chapter.
    Chapter(String),
    /// All of a section.
    Section(String),
    /// From everywhere, what is weakest first.
    Mixed,
    /// What was answered wrong.
    Mistakes,
    /// A set of a docent, by its id.
    Shared(String),
}

/// An address as far as it could be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The page it leads to.
    pub route: Route,
    /// Whether a part of the address made no sense and was left out.
    pub skipped: bool,
}

impl Route {
    /// Reads the part of an address from `#` on, with or without the `#`.
    pub fn read(address: &str) -> Reading {
        let address = address.strip_prefix('#').unwrap_or(address);
        // Without a slash it is no address of ours but a place on the page: the skip link before the app runs.
        let Some(address) = address.strip_prefix('/') else {
            return Reading {
                route: Self::Start,
                skipped: false,
            };
        };
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let mut query = Query::read(query);
        let segments: Option<Vec<String>> = path.split('/').map(decoded).collect();
        let route = segments
            .and_then(|segments| Self::of(&segments, &mut query))
            .unwrap_or(Self::NotFound);
        let skipped = route != Self::NotFound && (query.skipped || !query.pairs.is_empty());
        Reading { route, skipped }
    }

    fn of(segments: &[String], query: &mut Query) -> Option<Self> {
        let (first, rest) = segments.split_first()?;
        let plain = |route: Self| rest.is_empty().then_some(route);
        match first.as_str() {
            "" => plain(Self::Start),
            "boek" if rest.is_empty() => Some(Self::Book),
            "boek" => Some(match part(lone(rest)?) {
                Part::Chapter(id) => Self::Chapter(id),
                Part::Section(id) => Self::Section(id),
                Part::Mixed | Part::Mistakes | Part::Shared(_) => return None,
            }),
            "oefening" => Some(Self::Exercise {
                id: some(rest.join("/"))?,
                seed: query.take_number("zaad"),
            }),
            "accountplan" => Some(Self::AccountPlan(some(rest.join("/"))?)),
            "profiel" => plain(Self::Profile),
            "reeks" => Some(Self::Run(part(lone(rest)?))),
            "rekenen" if rest.is_empty() => Some(Self::Calculators),
            "rekenen" => Some(Self::Calculator {
                id: lone(rest)?,
                fields: query.take_all(),
            }),
            "voortgang" => match rest {
                [] => Some(Self::Progress),
                [page] if page == "historiek" => Some(Self::History),
                [page] if page == "back-up" => Some(Self::Backup),
                [page] if page == "plan" => Some(Self::Plan),
                _ => None,
            },
            "begrippen" => match rest {
                [] => Some(Self::Concepts(query.take_part())),
                [page] if page == OWN_CARDS => Some(Self::OwnCards),
                [page] => Some(Self::Trainer {
                    mode: Mode::ALL.into_iter().find(|mode| mode_name(*mode) == page)?,
                    of: query.take_part(),
                    card: query.take("begrip").and_then(some),
                }),
                _ => None,
            },
            "begrip" => Some(Self::Concept(lone(rest)?)),
            "proefexamen" => match rest {
                [] => Some(Self::MockExam),
                [page] if page == "bezig" => Some(Self::SittingExam),
                [seed] => Some(Self::PastExam(seed.parse().ok()?)),
                _ => None,
            },
            "r" if rest.is_empty() => Some(Self::SharedSet(String::new())),
            "r" => Some(Self::SharedSet(lone(rest)?)),
            "docent" if rest.is_empty() => Some(Self::Teachers),
            "docent" => Some(Self::Teacher(TeacherPage::read(rest, query)?)),
            "meer" => plain(Self::More),
            "instellingen" => plain(Self::Settings),
            "over" => plain(Self::About),
            "toegankelijkheid" => plain(Self::Accessibility),
            "privacy" => plain(Self::Privacy),
            _ => None,
        }
    }

    /// The address from `#` on, as it goes into a link. [`Route::NotFound`] has none of its own and leads to Start.
    pub fn write(&self) -> String {
        let mut address = String::from("#/");
        match self {
            Self::Start | Self::NotFound => {}
            Self::Book => address.push_str("boek"),
            Self::Chapter(id) | Self::Section(id) => push(&mut address, "boek/", id),
            Self::Exercise { id, seed } => {
                push_id(&mut address, "oefening", id);
                if let Some(seed) = seed {
                    push(&mut address, "?zaad=", &seed.to_string());
                }
            }
            Self::AccountPlan(id) => push_id(&mut address, "accountplan", id),
            Self::Profile => address.push_str("profiel"),
            Self::Run(Part::Shared(id)) => push(&mut address, "reeks/docent-", id),
            Self::Run(part) => push(&mut address, "reeks/", part.name()),
            Self::SharedSet(code) if code.is_empty() => address.push('r'),
            Self::SharedSet(code) => push(&mut address, "r/", code),
            Self::Calculators => address.push_str("rekenen"),
            Self::Calculator { id, fields } => {
                push(&mut address, "rekenen/", id);
                for (position, (key, text)) in fields.iter().enumerate() {
                    push(&mut address, if position == 0 { "?" } else { "&" }, key);
                    push(&mut address, "=", text);
                }
            }
            Self::Progress => address.push_str("voortgang"),
            Self::History => address.push_str("voortgang/historiek"),
            Self::Backup => address.push_str("voortgang/back-up"),
            Self::Plan => address.push_str("voortgang/plan"),
            Self::Concepts(of) => {
                address.push_str("begrippen");
                if let Some(of) = of {
                    push(&mut address, "?uit=", of.name());
                }
            }
            Self::Concept(id) => push(&mut address, "begrip/", id),
            Self::Trainer { mode, of, card } => {
                push(&mut address, "begrippen/", mode_name(*mode));
                if let Some(of) = of {
                    push(&mut address, "?uit=", of.name());
                }
                if let Some(card) = card {
                    push(&mut address, if of.is_some() { "&begrip=" } else { "?begrip=" }, card);
                }
            }
            Self::OwnCards => push(&mut address, "begrippen/", OWN_CARDS),
            Self::MockExam => address.push_str("proefexamen"),
            Self::SittingExam => address.push_str("proefexamen/bezig"),
            Self::PastExam(seed) => push(&mut address, "proefexamen/", &seed.to_string()),
            Self::Teachers => address.push_str("docent"),
            Self::Teacher(page) => page.write(&mut address),
            Self::More => address.push_str("meer"),
            Self::Settings => address.push_str("instellingen"),
            Self::About => address.push_str("over"),
            Self::Accessibility => address.push_str("toegankelijkheid"),
            Self::Privacy => address.push_str("privacy"),
        }
        address
    }

    /// A calculator with all fields empty.
    pub fn calculator(id: &str) -> Self {
        Self::Calculator {
            id: id.to_owned(),
            fields: Vec::new(),
        }
    }

    /// An exercise whose numbers are still to be drawn.
    pub fn exercise(id: &str) -> Self {
        Self::Exercise {
            id: id.to_owned(),
            seed: None,
        }
    }
}

/// The id of an exercise, which is a path.
fn push_id(address: &mut String, page: &str, id: &str) {
    address.push_str(page);
    for segment in id.split('/') {
        push(address, "/", segment);
    }
}

const OWN_CARDS: &str = "kaarten";

/// A way to practise as it stands in an address.
const fn mode_name(mode: Mode) -> &'static str {
    match mode {
        Mode::Learn => "leren",
        Mode::Test => "toets",
        Mode::Match => "koppelen",
        Mode::Write => "schrijven",
    }
}

impl Query {
    /// The part of the book under `uit`; terms come from a chapter or a section.
    fn take_part(&mut self) -> Option<Part> {
        let part = self.take("uit").and_then(some).map(part)?;
        let is_place = matches!(part, Part::Chapter(_) | Part::Section(_));
        self.skipped |= !is_place;
        is_place.then_some(part)
    }
}

impl Part {
    fn name(&self) -> &str {
        match self {
            Self::Chapter(id) | Self::Section(id) | Self::Shared(id) => id,
            Self::Mixed => "gemengd",
            Self::Mistakes => "fouten",
        }
    }
}

/// Id of the chapter that holds a section: its first sign.
pub fn chapter_of(section: &str) -> String {
    section.chars().take(1).collect()
}

fn part(name: String) -> Part {
    if let Some(id) = name.strip_prefix("docent-") {
        return Part::Shared(id.to_owned());
    }
    match name.as_str() {
        "gemengd" => Part::Mixed,
        "fouten" => Part::Mistakes,
        _ if name.chars().count() == 1 => Part::Chapter(name),
        _ => Part::Section(name),
    }
}

/// The only segment, if there is exactly one and it says something.
fn lone(segments: &[String]) -> Option<String> {
    match segments {
        [segment] => some(segment.clone()),
        _ => None,
    }
}
