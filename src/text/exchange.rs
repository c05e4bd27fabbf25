//! Words of a set for other programs: in the files themselves, and on the page that makes them.

use super::calculator::{Working, working};
use super::exercise;
use super::worked_solution;
use crate::content::Exercise;
use crate::dutch::{capitalised, plural};
use crate::exercises::Numbers;
use crate::sharing::Unreadable;
use crate::sharing::exchange::{GiftProblem, GiftQuestion, Remark, Words};

/// Heading of the section.
pub const HEADING: &str = "Voor een leeromgeving";
/// What there is.
pub const LEAD: &str = "Neem de reeks mee naar Moodle, Canvas, Brightspace of een ander programma. Dat kijkt zelf na, met vaste \
                        getallen. Hints, stap voor stap oplossen en doorrekenen met een eigen tussenuitkomst zijn er alleen \
                        hier.";
/// Field: how many forms of each calculation.
pub const VARIANTS: &str = "Varianten van elke rekenoefening";
/// While the exercises are fetched.
pub const FETCHING: &str = "De oefeningen worden opgehaald…";
/// Button.
pub const MOODLE: &str = "Moodle XML";
/// Button.
pub const GIFT: &str = "GIFT";
/// Button.
pub const QTI: &str = "QTI 3.0";
/// Button.
pub const CSV: &str = "CSV";
/// Heading of the package.
pub const SCORM_HEADING: &str = "De reeks zelf in uw leeromgeving (SCORM 1.2)";
/// What it is.
pub const SCORM_LEAD: &str = "Een pakket met Accountwijs en deze reeks erin. Studenten maken de reeks zoals hier, met nakijken \
                              en uitleg. Uw leeromgeving krijgt de score in procenten (per vraag de beste poging) en of de \
                              reeks af is, en onthoudt waar de student was.";
/// Button.
pub const SCORM: &str = "Maak het SCORM-pakket";
/// Something could not be fetched.
pub const SCORM_FAILED: &str =
    "Niet alle bestanden van de app konden opgehaald worden. Ga na of u online bent en probeer opnieuw.";
/// The page that the environment opens, for who has no script.
pub const SCORM_OPEN: &str = "Open de reeks";
/// Heading of what changed.
pub const CHANGED: &str = "Wat anders gaat";
/// Nothing changed.
pub const ALL_WENT: &str = "Alle vragen gingen mee.";
/// Heads of the table.
pub const HEADS: [&str; 9] = [
    "nummer", "titel", "variant", "vraag", "gevraagd", "keuzes", "antwoord", "uitleg", "punten",
];
/// Point of an open question that was read from elsewhere.
pub const RUBRIC: &str = "Zegt hetzelfde als het modelantwoord";
/// True and false.
pub const TRUTH: [&str; 2] = ["Waar", "Niet waar"];

/// The words that stand in the files.
pub const WORDS: Words = Words {
    hint: exercise::asked,
    worked,
    steps: exercise::STEPS,
    answer: "Antwoord",
    term: "Begrip",
    gap: "Gat",
    step: "Stap",
    variant: "variant",
    part: "deel",
    rubric: "In een goed antwoord staat:",
    asked: "Gevraagd:",
};

/// The lines of the worked solution: "Contributie: p − v = 25 − 15 = € 10,00".
fn worked(exercise: &Exercise, numbers: &Numbers) -> Vec<String> {
    let lines = worked_solution(exercise, numbers).into_iter();
    let written = lines.map(|line| {
        let name = capitalised(&line.name);
        match working(&line) {
            Working::Formula(whole) => format!("{name}: {}", whole.plain()),
            Working::Words(result, because) => format!("{name}: {result}, {because}"),
        }
    });
    written.collect()
}

/// "8 vragen in het bestand".
pub fn made(file: &str, questions: usize) -> String {
    format!("{file} bewaard: {}.", plural(questions, "vraag", "vragen"))
}

/// How far the files of the app are.
pub fn fetched(done: usize, of: usize) -> String {
    format!("{done} van {of} bestanden opgehaald")
}

/// "Pakket bewaard: 2,4 MB." `tenths` are tenths of a megabyte.
pub fn packed(tenths: usize) -> String {
    format!("Pakket bewaard: {},{} MB.", tenths / 10, tenths % 10)
}

/// What changed with a question, or why it stayed behind.
pub fn remark(position: usize, remark: Remark) -> String {
    let what = match remark {
        Remark::Concepts => "de begrippen blijven achter; alleen de begrippentrainer kan ze vragen.",
        Remark::Missing => "deze oefening staat niet in deze versie en blijft achter.",
        Remark::PointAsNumbers => "het punt op de grafiek wordt met twee getallen gevraagd.",
        Remark::OrderAsMatching => "de volgorde wordt gevraagd als koppelen: bij elke stap hoort haar nummer.",
        Remark::PartsApart => "elk deel van de casus wordt een vraag apart, telkens met de situatie erbij.",
        Remark::GapsApart => "elk gat of getal wordt een vraag apart.",
        Remark::ByHand => "een open vraag: u kijkt ze zelf na; het modelantwoord gaat mee.",
    };
    format!("Vraag {}: {what}", position + 1)
}

/// What became of a GIFT file: "7 van de 9 vragen overgenomen."
pub fn gift_read(found: &[GiftQuestion]) -> String {
    let made = found.iter().filter(|question| question.made.is_ok()).count();
    format!("{made} van de {} overgenomen.", plural(found.len(), "vraag", "vragen"))
}

/// What there is to say of one question of a GIFT file; nothing where all of it came along.
pub fn gift_line(question: &GiftQuestion) -> Option<String> {
    let why = match question.made {
        Ok(_) if !question.is_simpler => return None,
        Ok(_) => "overgenomen zonder de marges of gewichten van de antwoorden: kijk ze na.",
        Err(GiftProblem::Unfinished) => "de antwoorden zijn niet volledig.",
        Err(GiftProblem::AsksNothing) => "hier wordt niets gevraagd.",
        Err(GiftProblem::Range) => "een antwoord tussen twee grenzen kan hier niet; geef één getal.",
        Err(GiftProblem::NoModel) => "een open vraag heeft hier een modelantwoord nodig (#### in het bestand).",
        Err(GiftProblem::Own(problem)) => super::teacher::own_problem(problem),
    };
    Some(format!("Regel {}, {}: {why}", question.line, question.title))
}

/// Why a GIFT file cannot be used.
pub const fn gift_refused(why: Unreadable) -> &'static str {
    match why {
        Unreadable::TooLarge => "Dit bestand is te groot: hoogstens 1 MB en 500 vragen.",
        Unreadable::NotOurs | Unreadable::Broken | Unreadable::Newer => "In dit bestand staan geen vragen in GIFT.",
    }
}
