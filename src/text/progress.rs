//! What the app says about progress: proposals, states, backups and what goes wrong with storage.

use super::pages::chapter_title;
use crate::dutch::capitalised;
use crate::progress::{
    Answer, ExerciseState, Left, LeftOff, Mastery, Place, Preview, Proposal, Scope, SectionOutline, SectionState,
    TermsToday, Today, Trouble, Unusable, Week,
};
use crate::route::Part;

/// A proposal as Start shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advice {
    /// What to do, in large type.
    pub proposal: String,
    /// Why.
    pub reason: String,
    /// Text of the one button.
    pub button: &'static str,
}

/// The proposal of "Wat nu?"; none for a new visitor, who gets a page of his own.
pub fn advice(proposal: &Proposal) -> Option<Advice> {
    match proposal {
        Proposal::Welcome => None,
        Proposal::FinishSet(set) => Some(Advice {
            proposal: format!("Werk {} af", set.title),
            reason: format!(
                "Nog {} van de {}, tegen {}.",
                set.left,
                counted(u32::try_from(set.of).unwrap_or(u32::MAX), "vraag", "vragen"),
                super::date(set.deadline)
            ),
            button: "Ga verder",
        }),
        Proposal::GoOn(left) => Some(Advice {
            proposal: format!("Ga verder met {}", name(&left.what)),
            reason: format!("Je stopte bij {}. Je antwoorden staan er nog.", place(left.place)),
            button: "Ga verder",
        }),
        Proposal::Begin {
            section,
            title,
            exercises,
            minutes,
            ..
        } => Some(Advice {
            proposal: format!("Begin aan {section} {title}"),
            reason: format!(
                "Dit volgt op wat je al oefende. {}, ongeveer {}.",
                counted(*exercises, "oefening", "oefeningen"),
                counted(*minutes, "minuut", "minuten")
            ),
            button: "Begin",
        }),
        Proposal::Refresh { terms, chapter, days } => Some(Advice {
            proposal: match chapter {
                Some(chapter) => format!("Fris {terms} begrippen op uit {}", in_sentence(chapter)),
                None => format!("Fris {terms} begrippen op"),
            },
            reason: format!(
                "Je kende ze {}. Vandaag herhalen kost je het minste moeite: wacht je langer, dan zakken ze weg. Reken op {}.",
                ago(*days),
                counted(terms.div_ceil(TERMS_PER_MINUTE), "minuut", "minuten")
            ),
            button: "Begin met herhalen",
        }),
        Proposal::Recalculate {
            title, days, was_right, ..
        } => Some(Advice {
            proposal: format!("Reken nog eens met {title}"),
            reason: if *was_right {
                format!(
                    "Je rekende dit {} juist uit. Met nieuwe getallen weet je of het nog zit.",
                    ago(*days)
                )
            } else {
                format!("Dit lukte {} nog niet. Probeer het met nieuwe getallen.", ago(*days))
            },
            button: "Begin",
        }),
        Proposal::AllDone { tomorrow, .. } => Some(Advice {
            proposal: "Alles is bijgewerkt".into(),
            reason: match tomorrow {
                0 => "Er valt vandaag niets te herhalen.".into(),
                1 => "Er valt vandaag niets te herhalen. Morgen komt 1 begrip terug.".into(),
                more => format!("Er valt vandaag niets te herhalen. Morgen komen {more} begrippen terug."),
            },
            button: "Oefen toch iets",
        }),
    }
}

/// So many terms are repeated in a minute.
const TERMS_PER_MINUTE: usize = 6;

/// So many days ago: "gisteren", "3 weken geleden".
fn ago(days: u32) -> String {
    match days {
        0 => "vandaag".into(),
        1 => "gisteren".into(),
        2 => "eergisteren".into(),
        3..=13 => format!("{days} dagen geleden"),
        14..=59 => format!("{} weken geleden", days / 7),
        60..=729 => format!("{} maanden geleden", days / 30),
        _ => format!("{} jaar geleden", days / 365),
    }
}

/// A row of "Verder waar je was": its title and a line about it.
pub fn left_off(left: &LeftOff) -> (String, String) {
    let stopped = format!("je stopte bij {}", place(left.place));
    match &left.what {
        Left::Exercise { title, section, .. } => (title.clone(), format!("{section} · {stopped}")),
        Left::Run(_) | Left::Exam => (capitalised(&name(&left.what)), capitalised(&stopped)),
    }
}

/// What was left, in a sentence.
fn name(left: &Left) -> String {
    match left {
        Left::Exercise { title, .. } => title.clone(),
        Left::Run(Part::Chapter(id)) => format!("je reeks uit {}", in_sentence(id)),
        Left::Run(Part::Section(id)) => format!("je reeks uit {id}"),
        Left::Run(Part::Shared(_)) => "je reeks".to_owned(),
        Left::Run(Part::Mixed) => "je gemengde reeks".into(),
        Left::Run(Part::Mistakes) => "je reeks met fouten".into(),
        Left::Exam => "je proefexamen".into(),
    }
}

/// Where somebody stopped, after "Je stopte bij".
pub fn place(place: Place) -> String {
    match place {
        Place::Whole => "deze vraag".into(),
        Place::Step(number) => format!("stap {number}"),
        Place::Question { number, of } => format!("vraag {number} van {of}"),
    }
}

/// State of an exercise in its row.
pub fn exercise_state(state: ExerciseState) -> &'static str {
    match state {
        ExerciseState::New => "nieuw",
        ExerciseState::Right => "juist",
        ExerciseState::RightWithHelp => "juist met hulp",
        ExerciseState::NotRight => "niet juist",
    }
}

/// State of a learning objective.
pub fn objective_state(mastery: Mastery) -> &'static str {
    match mastery {
        Mastery::NotYet => "nog niet",
        Mastery::Busy => "bezig",
        Mastery::Known => "gekend",
    }
}

/// State of a section in its row.
pub fn section_state(state: SectionState) -> &'static str {
    match state {
        SectionState::NotYet => "nog niet begonnen",
        SectionState::Busy => "bezig",
        SectionState::Known => "gekend",
        SectionState::Fading => "opfrissen",
    }
}

/// What there is in a section: "8 oefeningen · 4 begrippen · 1 rekenmodel"; what there is none of is left out.
pub fn section_about(section: &SectionOutline) -> String {
    holds(section.exercises, section.concepts, section.calculators)
}

/// The same of numbers of exercises, concepts and calculators.
pub fn holds(exercises: usize, concepts: usize, calculators: usize) -> String {
    [
        (exercises, "oefening", "oefeningen"),
        (concepts, "begrip", "begrippen"),
        (calculators, "rekenmodel", "rekenmodellen"),
    ]
    .into_iter()
    .filter(|(number, ..)| *number > 0)
    .map(|(number, one, many)| counted(number, one, many))
    .collect::<Vec<_>>()
    .join(" · ")
}

/// A figure beside Start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// What it is.
    pub name: &'static str,
    /// The figure, with its unit.
    pub figure: String,
    /// What else there is to say; may be empty.
    pub remark: String,
}

/// What was done this week, on Start.
pub fn week(week: Week) -> Figure {
    Figure {
        name: "Deze week",
        figure: counted(week.answered, "vraag", "vragen"),
        remark: format!("{} meteen juist", grouped(week.right_at_once)),
    }
}

/// How the terms stand, on Start.
pub fn terms(terms: TermsToday) -> Figure {
    let due = match terms.due {
        0 => String::new(),
        due => format!(" · {due} vandaag te herhalen"),
    };
    Figure {
        name: "Begrippen die je kent",
        figure: terms.known.to_string(),
        remark: format!("van {}{due}", terms.all),
    }
}

/// How long ago the last backup was made.
pub fn last_backup(today: &Today) -> Figure {
    Figure {
        name: "Laatste back-up",
        figure: match today.days_since_backup {
            None => "nog geen".into(),
            Some(..=0) => "vandaag".into(),
            Some(days) => counted(days, "dag", "dagen"),
        },
        remark: String::new(),
    }
}

/// A line about an answer in the history: "6.12 Break-evenanalyse · 3 van 5 punten · 2 pogingen".
pub fn answer(section: &str, answer: &Answer) -> String {
    let points = (answer.of > 1).then(|| format!("{} van {} punten", answer.points, answer.of));
    let tries = (answer.tries > 1).then(|| counted(answer.tries, "poging", "pogingen"));
    let claimed = answer.claimed_right.then(|| "zelf juist gerekend".to_owned());
    let section = (!section.is_empty()).then(|| section.to_owned());
    let parts = [section, points, tries, claimed];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The link to a backup, where one is due.
pub const SAVE_A_BACKUP: &str = "Bewaar een back-up";

/// A strip on top of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Strip {
    /// What is the matter.
    pub says: &'static str,
    /// Text of its button.
    pub button: &'static str,
}

/// The strip for trouble with storage.
pub fn trouble(trouble: Trouble) -> Strip {
    match trouble {
        Trouble::Forbidden => Strip {
            says: "Je voortgang wordt op dit toestel niet bewaard: je browser staat geen opslag toe.",
            button: "Bewaar als bestand",
        },
        Trouble::Full => Strip {
            says: "De opslag van je browser is vol. Je laatste antwoorden staan nog niet veilig.",
            button: SAVE_A_BACKUP,
        },
        Trouble::Newer => Strip {
            says: "Je voortgang is bewaard door een nieuwere versie. Vernieuw de pagina: tot dan wordt hier niets bewaard.",
            button: "Vernieuw",
        },
        Trouble::Unreadable => Strip {
            says: "Een deel van je voortgang was niet leesbaar. We hebben het apart gezet en niets overschreven.",
            button: "Bewaar dat deel als bestand",
        },
    }
}

/// What else a backup brings: nothing where it brings nothing.
pub fn import_papers(papers: usize) -> String {
    match papers {
        0 => String::new(),
        1 => " Er komt ook een reeks of een lijst met eigen oefeningen bij.".to_owned(),
        more => format!(" Er komen ook {more} reeksen of lijsten met eigen oefeningen bij."),
    }
}

/// What putting back a backup would do, said before it happens.
pub fn import_preview(preview: &Preview) -> String {
    let Preview {
        in_file,
        already_here,
        added,
        lost,
        unreadable,
        exams,
        works,
    } = *preview;
    let coming = match added {
        1 => "Er komt 1 antwoord bij".to_owned(),
        added => format!("Er komen {} antwoorden bij", grouped(added)),
    };
    let going = match lost {
        0 => "er verdwijnt niets.".to_owned(),
        1 => "1 antwoord verdwijnt, omdat je het op het andere toestel wiste.".to_owned(),
        lost => format!(
            "{} antwoorden verdwijnen, omdat je ze op het andere toestel wiste.",
            grouped(lost)
        ),
    };
    let left_out = if unreadable > 0 {
        " Een deel van het bestand was niet leesbaar en wordt overgeslagen."
    } else {
        ""
    };
    let exams = match exams {
        0 => String::new(),
        exams => format!(" en {}", counted(exams, "proefexamen", "proefexamens")),
    };
    let work = if works > 0 {
        " Ook wat je in casussen, je accountplan en je profiel invulde, komt mee; het nieuwste blijft staan."
    } else {
        ""
    };
    format!(
        "In dit bestand: {}{exams}. Al op dit toestel: {} daarvan. {coming}; {going}{work}{left_out}",
        counted(in_file, "antwoord", "antwoorden"),
        grouped(already_here)
    )
}

/// Why a file is not put back.
pub fn refused(reason: Unusable) -> &'static str {
    match reason {
        Unusable::NotOurs => "Dit is geen back-up van Accountwijs.",
        Unusable::Newer => "Deze back-up komt uit een nieuwere versie. Vernieuw eerst de pagina.",
        Unusable::Damaged => "Deze back-up is beschadigd: er is niets meer in te lezen. Kies een andere back-up.",
        Unusable::TooLarge => "Dit bestand is te groot voor een back-up van Accountwijs.",
    }
}

/// The strip after putting back a backup.
pub fn imported(added: usize) -> String {
    match added {
        1 => "1 antwoord toegevoegd.".into(),
        added => format!("{} antwoorden toegevoegd.", grouped(added)),
    }
}

/// The strip after clearing; `exercise` is the title, should it be about one.
pub fn cleared(scope: &Scope, exercise: &str) -> String {
    match scope {
        Scope::Exercise(_) => format!("Voortgang van ‘{exercise}’ gewist."),
        Scope::Section(id) => format!("Voortgang van paragraaf {id} gewist."),
        Scope::Chapter(id) => format!("Voortgang van {} gewist.", in_sentence(id)),
        Scope::All => "Alle voortgang gewist.".into(),
    }
}

/// The button that clears a chapter.
pub fn clear_chapter(id: &str) -> String {
    format!("Wis {}", in_sentence(id))
}

/// A chapter in a sentence: "hoofdstuk 6", "de bijlagen".
fn in_sentence(chapter: &str) -> String {
    let name = chapter_title(chapter).to_lowercase();
    match chapter {
        "0" | "B" | "S" => format!("de {name}"),
        _ => name,
    }
}

/// Button that takes back a clearing or an import.
pub const UNDO: &str = "Ongedaan maken";

fn counted<N: TryInto<u64>>(number: N, one: &str, many: &str) -> String {
    match number.try_into().unwrap_or_default() {
        1 => format!("1 {one}"),
        number => format!("{} {many}", grouped(number)),
    }
}

/// A whole number in Dutch notation: `1.234`.
fn grouped<N: TryInto<u64>>(number: N) -> String {
    let number: u64 = number.try_into().unwrap_or_default();
    crate::dutch::show(
        &crate::quantity::Rational::from_integer(number.into()),
        crate::quantity::Display::Whole,
    )
}
