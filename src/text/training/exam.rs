//! What the plan to an exam says.

use crate::dutch::plural;
use crate::text::date;
use crate::text::pages::chapter_title;
use crate::time::Day;
use crate::training::{ChapterRecall, DayPlan, LeftOut, Plan};

/// How far away the exam is.
pub fn days_to_exam(days: i64) -> String {
    match days {
        ..0 => "Je examendatum is voorbij. Kies een nieuwe datum onder Instellingen.".to_owned(),
        0 => "Je examen is vandaag. Veel succes.".to_owned(),
        1 => "Nog 1 dag tot je examen".to_owned(),
        days => format!("Nog {days} dagen tot je examen"),
    }
}

/// A day of the plan: "12 nieuwe begrippen, 34 herhalingen, 1 rekenmodel en 1 casus; ongeveer 25 minuten."
pub fn day_plan(day: &DayPlan) -> String {
    let parts: Vec<String> = [
        (day.new, "nieuw begrip", "nieuwe begrippen"),
        (day.reviews, "herhaling", "herhalingen"),
        (day.calculations, "rekenmodel", "rekenmodellen"),
        (day.cases, "casus", "casussen"),
    ]
    .into_iter()
    .filter(|(count, ..)| *count > 0)
    .map(|(count, one, more)| plural(count as usize, one, more))
    .collect();
    match listed(&parts) {
        list if list.is_empty() => "Niets gepland: een vrije dag.".to_owned(),
        list => format!(
            "{list}; ongeveer {}.",
            plural(day.minutes as usize, "minuut", "minuten")
        ),
    }
}

/// "a, b en c".
fn listed(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} en {last}", most.join(", ")),
    }
}

/// Whether the plan works out, in a sentence; `minutes` is what the learner can give per day.
pub fn verdict(plan: &Plan, exam: Day, minutes: u16) -> String {
    let exam = date(exam);
    if plan.left_out.is_nothing() {
        return format!("Je bent op tijd klaar voor {exam}.");
    }
    format!(
        "Dat lukt niet meer helemaal: {} {} niet meer in {} per dag vóór {exam}. {}",
        left_out(&plan.left_out),
        if fits_one(&plan.left_out) { "past" } else { "passen" },
        plural(minutes.into(), "minuut", "minuten"),
        "Maak meer tijd vrij, of kies een kleiner deel van het boek. Wat er wel in past, staat hieronder."
    )
}

fn fits_one(left: &LeftOut) -> bool {
    left.terms + left.calculations + left.cases + left.reviews == 1
}

fn left_out(left: &LeftOut) -> String {
    let parts: Vec<String> = [
        (left.terms, "nieuw begrip", "nieuwe begrippen"),
        (left.calculations, "nieuw rekenmodel", "nieuwe rekenmodellen"),
        (left.cases, "casus", "casussen"),
        (left.reviews, "herhaling", "herhalingen"),
    ]
    .into_iter()
    .filter(|(count, ..)| *count > 0)
    .map(|(count, one, more)| plural(count as usize, one, more))
    .collect();
    listed(&parts)
}

/// What is expected of a chapter on the day of the exam.
pub fn chapter_recall(recall: &ChapterRecall) -> String {
    format!(
        "{}: met dit plan ken je dan naar schatting {} % van de {}; zonder herhalen {} %.",
        chapter_title(&recall.chapter),
        recall.with_plan,
        plural(recall.terms as usize, "begrip", "begrippen"),
        recall.without
    )
}

/// No date was chosen.
pub const NO_EXAM: &str =
    "Kies je examendatum. Je krijgt dan een plan per dag: nieuwe begrippen, herhalingen, rekenmodellen en casussen.";
/// Leads to where the date is chosen.
pub const CHOOSE_DATE: &str = "Kies een datum";
/// The same, once there is one.
pub const CHANGE_DATE: &str = "Verander je examendatum of je minuten per dag";
/// Heading of the days.
pub const PER_DAY: &str = "Per dag";
/// Heading of what is expected on the day.
pub const EXPECTED: &str = "Wat je dan nog weet";
/// Before the day's share, on Start.
pub const TODAY: &str = "Vandaag:";
/// Leads to the plan.
pub const TO_PLAN: &str = "Bekijk je plan";

/// Opens the days that lie further away.
pub fn more_days(count: usize) -> String {
    format!("Toon de {count} dagen daarna")
}

/// Why these figures are no promise.
pub const ESTIMATE: &str = "Schattingen van een geheugenmodel (FSRS-6) op basis van je antwoorden. Ze zeggen iets over begrippen, niet over je punten.";
