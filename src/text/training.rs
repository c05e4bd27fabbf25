//! What the concept trainer says.

mod exam;

pub use exam::{
    CHANGE_DATE, CHOOSE_DATE, ESTIMATE, EXPECTED, NO_EXAM, PER_DAY, TO_PLAN, TODAY, chapter_recall, day_plan,
    days_to_exam, more_days, verdict,
};

use super::pages::chapter_title;
use crate::dutch::plural;
use crate::training::{
    Buttons, DayDone, Direction, Mode, Part, QUESTIONS, Queue, Rating, Share, TermState, TypedVerdict,
};

/// Under the modes and after extra practice.
pub const EXTRA: &str = "Extra oefenen verandert je planning niet.";
/// Under the buttons of practice beside the schedule.
pub const UNCHANGED: &str = "planning blijft";
/// Turns a card over.
pub const SHOW_ANSWER: &str = "Toon het antwoord";
/// Takes back the last answer.
pub const UNDO: &str = "Ongedaan maken";
/// Head when nothing is left for today.
pub const DONE: &str = "Klaar voor vandaag";
/// The learner read the section of a difficult term and wants it back in the queue.
pub const READ_AGAIN: &str = "Ik heb het nagelezen: zet het terug";

/// Name of a mode and its one line of explanation.
pub fn mode(mode: Mode) -> (&'static str, &'static str) {
    match mode {
        Mode::Learn => ("Leren", "Kaarten die terugkomen net voor je ze vergeet."),
        Mode::Test => ("Toets", "Weet je het ook zonder hulp? Verandert je planning niet."),
        Mode::Match => ("Koppelen", "Snel opwarmen met zes paren."),
        Mode::Write => ("Schrijven", "Typ het begrip zelf."),
    }
}

/// What a set of buttons is called under Instellingen.
pub fn buttons(buttons: Buttons) -> &'static str {
    match buttons {
        Buttons::Two => "Twee: nog niet, ik wist het",
        Buttons::Four => "Vier: nog niet, moeizaam, goed, makkelijk",
    }
}

/// What a direction is called under Instellingen.
pub fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::Alternating => "Afwisselend",
        Direction::ToTerm => "Van omschrijving naar begrip",
        Direction::ToDefinition => "Van begrip naar omschrijving",
        Direction::Cloze => "Omschrijving met een ontbrekend woord",
    }
}

/// A button under a card: what it says, and the line below it with when the card comes back. `days` is 0 for later
/// on the same day.
pub fn button(buttons: Buttons, rating: Rating, days: u32) -> (&'static str, String) {
    let name = match (buttons, rating) {
        (_, Rating::Again) => "Nog niet",
        (Buttons::Two, _) => "Ik wist het",
        (Buttons::Four, Rating::Hard) => "Moeizaam",
        (Buttons::Four, Rating::Good) => "Goed",
        (Buttons::Four, Rating::Easy) => "Makkelijk",
    };
    let back = match days {
        0 => "straks opnieuw".to_owned(),
        1 => "morgen terug".to_owned(),
        2..=59 => format!("terug over {days} dagen"),
        60..=729 => format!("terug over {} maanden", days.div_euclid(30)),
        _ => format!("terug over {} jaar", days.div_euclid(365)),
    };
    (name, back)
}

/// What there is to do today: "12 te herhalen · 7 nieuwe · 2 rekenmodellen".
pub fn to_do(queue: &Queue) -> String {
    let (new, calculations) = (queue.new.len(), queue.calculations.len());
    let due = format!("{} te herhalen", queue.to_repeat());
    let new = (new > 0).then(|| plural(new, "nieuw", "nieuwe"));
    let calculations = (calculations > 0).then(|| plural(calculations, "rekenmodel", "rekenmodellen"));
    [Some(due), new, calculations]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · ")
}

/// What waits because it is more than fits in a day.
pub fn waiting(count: usize) -> Option<String> {
    (count > 0).then(|| {
        format!(
            "Er {} nog {}. Die komen de volgende dagen, zodat vandaag haalbaar blijft. Nieuwe begrippen wachten zolang ook.",
            if count == 1 { "wacht" } else { "wachten" },
            plural(count, "begrip", "begrippen")
        )
    })
}

/// At the end of the day: what was done, how many kinds of calculation among it, and what comes back tomorrow.
pub fn done(done: DayDone, calculated: u32, tomorrow: u32) -> String {
    let repeated = usize::try_from(done.repeated).unwrap_or_default();
    let repeated = (repeated > 0).then(|| {
        format!(
            "{} herhaald, {} wist je.",
            plural(repeated, "begrip", "begrippen"),
            done.known
        )
    });
    let new = match done.new {
        0 => None,
        1 => Some("Je leerde 1 nieuw begrip.".to_owned()),
        new => Some(format!("Je leerde {new} nieuwe begrippen.")),
    };
    let calculated = match calculated {
        0 => None,
        1 => Some("Je rekende 1 model uit met nieuwe getallen.".to_owned()),
        kinds => Some(format!("Je rekende {kinds} modellen uit met nieuwe getallen.")),
    };
    let tomorrow = Some(format!("Morgen: {tomorrow}."));
    let sentences = [repeated, new, calculated, tomorrow].into_iter().flatten();
    sentences.collect::<Vec<_>>().join(" ")
}

/// Offers new terms at the end.
pub fn learn_more(count: usize) -> String {
    format!("Leer {count} nieuwe")
}

/// When nothing was learned yet: a first chapter, how many terms and how long.
pub fn nothing_yet(chapter: &str, terms: usize) -> String {
    format!(
        "Nog geen begrippen geleerd. Begin met {}: {}, {}.",
        part(Part::Chapter(chapter)),
        plural(terms, "begrip", "begrippen"),
        plural(terms.saturating_mul(25).div_ceil(60), "minuut", "minuten")
    )
}

/// The same for who does exercises in another chapter.
pub fn begin_elsewhere(chapter: &str) -> String {
    format!("Begin met {}", part(Part::Chapter(chapter)))
}

/// When a term is missed over and over; `section` is empty for an own card.
pub fn difficult(section: &str) -> String {
    if section.is_empty() {
        return "Deze kaart blijft moeilijk. Herschrijf ze, of oefen ze eerst met keuzes.".to_owned();
    }
    format!("Dit begrip blijft moeilijk. Lees {section} nog eens, of oefen het eerst met keuzes.")
}

/// State of a term in the list.
pub fn term_state(state: TermState) -> &'static str {
    match state {
        TermState::New => "nieuw",
        TermState::Learning => "bezig",
        TermState::Known => "gekend",
        TermState::Due => "te herhalen",
        TermState::Difficult => "moeilijk",
    }
}

/// A part of the book in a sentence: "hoofdstuk 6", "6.12", "het hele boek".
pub fn part(part: Part) -> String {
    match part {
        Part::All => "het hele boek".to_owned(),
        Part::Section(id) => id.to_owned(),
        Part::Chapter(id) => {
            let title = chapter_title(id).to_lowercase();
            // "Hoofdstuk 6" goes without an article, "Bijlagen" and its like with one.
            if title.starts_with("hoofdstuk") {
                title
            } else {
                format!("de {title}")
            }
        }
    }
}

/// The verdict on a typed term and its reason; `asked` is the term, `instead` the term whose name was typed with what
/// it is.
pub fn typed(verdict: &TypedVerdict, asked: &str, instead: Option<(&str, &str)>) -> (&'static str, String) {
    match verdict {
        TypedVerdict::Empty => ("Nog niet ingevuld.", "Typ eerst een begrip.".to_owned()),
        TypedVerdict::English => (
            "Bijna.",
            "Je gaf de Engelse term; gevraagd is de Nederlandse.".to_owned(),
        ),
        TypedVerdict::OtherName => (
            "Bijna.",
            "Juist, we zochten een ander woord voor hetzelfde. Probeer nog eens.".to_owned(),
        ),
        TypedVerdict::Right => ("Juist.", String::new()),
        TypedVerdict::RightWithSlip { written } => (
            "Juist.",
            format!("Een tikfout telt niet als fout: je schrijft ‘{written}’."),
        ),
        TypedVerdict::Wrong { .. } => {
            let why = match instead {
                Some((term, definition)) => format!("‘{}’ is iets anders: {}", term, lower_first(definition)),
                None => String::new(),
            };
            (
                "Niet juist.",
                format!("Gevraagd was ‘{asked}’. {why}").trim_end().to_owned(),
            )
        }
    }
}

/// A definition that goes on in a sentence; what begins with an abbreviation stays as it is.
fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => first.to_lowercase().chain(letters).collect(),
        _ => text.to_owned(),
    }
}

/// The result of a test.
pub fn test_result(score: Share) -> String {
    format!("{} van de {} juist. {EXTRA}", score.right, score.of)
}

/// Fewer terms than a test usually has.
pub fn short_test(questions: usize) -> Option<String> {
    (questions < QUESTIONS.0).then(|| {
        format!(
            "Dit deel heeft maar {}, dus de toets is korter dan anders.",
            plural(questions, "begrip", "begrippen")
        )
    })
}

/// How well the schedule does: "Er kwam 40 keer een begrip terug; 37 keer wist je het nog (93 %). Je doel is 90 %."
pub fn retention(share: Share, goal: u8) -> String {
    match share.percent() {
        None => "Nog niets kwam op een latere dag terug. Daarna zie je hier hoe vaak je het nog wist.".to_owned(),
        Some(percent) => format!(
            "Er kwam {} keer een begrip terug; {} keer wist je het nog ({percent} %). Je doel is {goal} %.",
            share.of, share.right
        ),
    }
}

/// Opens the same figure per chapter.
pub const PER_CHAPTER: &str = "Per hoofdstuk";

/// How often the terms of a chapter were known when they came back.
pub fn chapter_retention(chapter: &str, share: Share) -> String {
    let percent = share.percent().unwrap_or_default();
    format!(
        "{}: {} van de {} keer ({percent} %).",
        chapter_title(chapter),
        share.right,
        share.of
    )
}

/// The sentence with the forecast: what comes back today and on the days after, today first.
pub fn forecast(counts: &[u32]) -> String {
    let Some((today, later)) = counts.split_first() else {
        return String::new();
    };
    let all: u32 = later.iter().sum();
    let busiest = later
        .iter()
        .zip(1_usize..)
        .max_by_key(|(count, day)| (**count, std::cmp::Reverse(*day)));
    let busiest = match busiest {
        Some((&count, day)) if count > 0 && later.len() > 1 => {
            format!(" De drukste dag is {}, met {count}.", in_days(day))
        }
        _ => String::new(),
    };
    let today = match today {
        0 => "Vandaag komt niets terug".to_owned(),
        1 => "Vandaag komt 1 begrip terug".to_owned(),
        more => format!("Vandaag komen {more} begrippen terug"),
    };
    match later.len() {
        0 => format!("{today}."),
        1 => format!("{today}, morgen {all}."),
        days => format!("{today}, de {days} dagen daarna samen {all}.{busiest}"),
    }
}

fn in_days(days: usize) -> String {
    match days {
        0 => "vandaag".to_owned(),
        1 => "morgen".to_owned(),
        2 => "overmorgen".to_owned(),
        days => format!("over {days} dagen"),
    }
}

/// How a card stands: state, in how many days it comes back, how often it was answered and missed.
pub fn stands(state: TermState, days: Option<i64>, (answered, missed): (usize, usize)) -> String {
    let back = match days {
        _ if matches!(state, TermState::New | TermState::Difficult) => String::new(),
        None => String::new(),
        Some(..=0) => " Komt vandaag terug.".to_owned(),
        Some(1) => " Komt morgen terug.".to_owned(),
        Some(days) => format!(" Komt terug over {days} dagen."),
    };
    let history = match answered {
        0 => " Nog niet geleerd.".to_owned(),
        _ => format!(
            " {} geleerd, {} gemist.",
            plural(answered, "keer", "keer"),
            plural(missed, "keer", "keer")
        ),
    };
    format!("Stand: {}.{back}{history}", term_state(state))
}
