//! Words of the exercise page.

use std::fmt::Write as _;

use crate::content::Level;
use crate::exercises::{Asked, Judgement, Verdict};
use crate::progress::Attempt;
use crate::quantity::Display;

/// Checks what is filled in.
pub const CHECK: &str = "Nakijken";
/// After a wrong answer.
pub const RETRY: &str = "Probeer opnieuw";
/// In a run, after a right answer.
pub const NEXT: &str = "Volgende";
/// The same exercise, drawn anew.
pub const OTHER_NUMBERS_AGAIN: &str = "Nog eens met andere getallen";
/// Draws anew before the answer is right.
pub const OTHER_NUMBERS: &str = "Andere getallen";
/// After a right answer to an exercise without numbers.
pub const ANOTHER: &str = "Nog een oefening";
/// Opens the worked solution.
pub const SOLUTION: &str = "Toon de uitwerking";
/// The worked solution.
pub const SOLUTION_HEADING: &str = "Uitwerking";
/// Head of the column with the learner's own values.
pub const WITH_YOUR_NUMBERS: &str = "Met jouw getallen";
/// Behind the line where both part.
pub const PARTS_HERE: &str = "hier lopen ze uiteen";
/// Where a reversed question is worked out by filling the answer in.
pub const FILLED_IN: &str = "Reken na: met dit antwoord komt het gegeven resultaat eruit.";
/// The rest of the buttons, on a phone.
pub const MORE: &str = "Meer";
/// Leaves a session.
pub const STOP: &str = "Stop en bewaar";
/// Beside the question.
pub const DATA: &str = "Gegevens";
/// The hints.
pub const HINTS: &str = "Hints";
/// Under the first hint.
pub const HINT_COUNTS: &str = "Een hint mag: de vraag telt dan als juist met hulp.";
/// To the calculator.
pub const OPEN_CALCULATOR: &str = "Open in Rekenen met deze getallen";
/// A draft was taken up again.
pub const RESUMED: &str = "Je gaat verder waar je was.";
/// Throws the draft away.
pub const BEGIN_AGAIN: &str = "Begin opnieuw";
/// A typed answer that was judged wrong.
pub const CLAIM: &str = "Mijn antwoord was toch juist";
/// After that.
pub const CLAIMED: &str = "Genoteerd: deze vraag telt voor jou als juist.";
/// Copies what a docent needs to look into a complaint.
pub const REPORT: &str = "Meld een fout in deze oefening";
/// After that.
pub const REPORTED: &str = "Gekopieerd. Bezorg dit aan je docent.";
/// It could not be copied.
pub const NOT_COPIED: &str = "Kopiëren lukte niet: je browser staat het niet toe.";
/// Opens the situation of a case.
pub const READ_CASE: &str = "Lees de casus";
/// Nothing chosen.
pub const CHOOSE_FIRST: &str = "Kies eerst een antwoord.";
/// Above the boxes.
pub const MORE_THAN_ONE: &str = "Meer dan één antwoord kan juist zijn.";
/// Above the radios; only who listens needs it.
pub const ONE_ANSWER: &str = "Kies één antwoord";
/// The three steps.
pub const STEPS: [(&str, &str); 3] = [
    ("Herkenning", "Welk soort vraagstuk is dit?"),
    ("Antwoord\u{ad}structuur", "Welke formule heb je nodig?"),
    ("Berekening", "Reken uit"),
];
/// Begins the list of what the symbols of the formulas stand for.
pub const LEGEND: &str = "Hierin is ";
/// The exercise is not in this edition.
pub const UNKNOWN: &str = "Deze oefening bestaat niet";
/// What to do then.
pub const UNKNOWN_MORE: &str = "De link is misschien afgebroken. Zoek de oefening in het boek.";
/// Keys of the page.
pub const KEYS: &[(&str, &str)] = &[
    ("1–9", "een antwoord kiezen"),
    ("Enter", "in een veld: nakijken"),
    ("H", "hint"),
];

/// Words of a run.
pub mod run {
    use crate::dutch::plural;
    use crate::progress::{Judgement, Run};

    /// Puts the question at the end.
    pub const SKIP: &str = "Sla over";
    /// The run is done.
    pub const DONE: &str = "Reeks klaar";
    /// Leaves it.
    pub const TO_START: &str = "Naar Start";
    /// Begins it once more.
    pub const AGAIN: &str = "Begin opnieuw";
    /// Nothing to practise.
    pub const EMPTY: &str = "Hier valt nu niets te oefenen.";
    /// What to do then.
    pub const EMPTY_MORE: &str = "Kies een paragraaf met oefeningen in het boek.";
    /// The list of questions.
    pub const QUESTIONS: &str = "Vragen van deze reeks";
    /// Name of the bar.
    pub const BAR: &str = "Voortgang in de reeks";

    /// "Vraag 4 van 8".
    pub fn question(number: usize, of: usize) -> String {
        format!("Vraag {number} van {of}")
    }

    /// How the run went.
    pub fn result(run: &Run) -> String {
        let at_once = run.count(Judgement::RightAtOnce);
        let helped = run.count(Judgement::RightWithHelp);
        format!(
            "{at_once} van de {} meteen juist, {helped} juist met hulp.",
            run.questions.len()
        )
    }

    /// Practises what went wrong.
    pub fn mistakes_again(count: usize) -> String {
        format!("Oefen de {} opnieuw", plural(count, "fout", "fouten"))
    }

    /// What became of a question.
    pub const fn state(judgement: Option<Judgement>) -> &'static str {
        match judgement {
            None => "nog niet gemaakt",
            Some(Judgement::RightAtOnce) => "meteen juist",
            Some(Judgement::RightWithHelp) => "juist met hulp",
            Some(Judgement::NotRight) => "niet juist",
        }
    }
}

/// Over-line: "6.12 Break-evenanalyse · toepassen".
pub fn over(section: &str, title: &str, level: Level) -> String {
    format!("{section} {title} · {}", level.name())
}

/// "Hint 2 van 3".
pub fn hint(next: u8, of: usize) -> String {
    format!("Hint {next} van {of}")
}

/// Heading of a hint: "1 · Richting".
pub fn hint_heading(number: usize, of: usize) -> String {
    match (of, number) {
        (3, 1) => "1 · Richting".to_owned(),
        (3, 2) => "2 · Formule".to_owned(),
        (3, 3) => "3 · Eerste stap".to_owned(),
        _ => format!("Hint {number}"),
    }
}

/// Unit and decimals before the answer: "in €, 2 decimalen".
pub fn asked(asked: &Asked) -> String {
    let decimals = match asked.decimals() {
        0 => String::new(),
        1 => ", 1 decimaal".to_owned(),
        more => format!(", {more} decimalen"),
    };
    match asked.display {
        Display::Euro => format!("in €{decimals}"),
        Display::Percent => format!("in %{decimals}"),
        Display::Whole | Display::WholeUp | Display::Signed if asked.counted.is_empty() => "geheel getal".to_owned(),
        Display::Whole | Display::WholeUp | Display::Signed => format!("in hele {}", asked.counted),
        Display::Decimals(0) => "geheel getal".to_owned(),
        Display::Decimals(_) | Display::Text => decimals.trim_start_matches(", ").to_owned(),
    }
}

/// Of a case: "Deel 2 van 5".
pub fn part_of(number: usize, of: usize) -> String {
    format!("Deel {number} van {of}")
}

/// What is missing: "Vul break-evenafzet in."
pub fn fill_in(asked: &Asked) -> String {
    if asked.name.is_empty() {
        return "Vul een getal in.".to_owned();
    }
    format!("Vul {} in.", asked.name)
}

/// "2 van 5 punten · poging 1".
pub fn count(attempt: &Attempt) -> String {
    let points = attempt
        .verdict
        .as_ref()
        .filter(|verdict| verdict.parts.len() > 1)
        .map(|verdict| format!("{} van {} punten", verdict.points(), verdict.of()));
    let tries = (attempt.tries > 0).then(|| format!("poging {}", attempt.tries));
    points.into_iter().chain(tries).collect::<Vec<_>>().join(" · ")
}

/// What who listens hears of a verdict: word, reason, and how many parts are right.
pub fn announced(
    verdict: &Verdict,
    says: fn(&Judgement) -> super::Sentence,
    written: &dyn Fn(&str) -> String,
) -> String {
    if verdict.parts.iter().all(|part| part.judgement == Judgement::Empty) {
        return "Nog niet ingevuld.".to_owned();
    }
    let told = |part: &&crate::exercises::Part| part.judgement != Judgement::Empty;
    let worst = verdict
        .parts
        .iter()
        .filter(told)
        .find(|part| !part.judgement.is_right());
    let Some(part) = worst.or_else(|| verdict.parts.iter().rfind(told)) else {
        return String::new();
    };
    let sentence = says(&part.judgement);
    let mut text = format!("{} {}", sentence.word, sentence.reason.to_plain(written));
    if verdict.parts.len() > 1 {
        let right = verdict.parts.iter().filter(|part| part.judgement.is_right()).count();
        let _ = write!(text, " {right} van {} juist.", verdict.parts.len());
    }
    text
}

/// What goes to the clipboard for a docent.
pub fn report(id: &str, seed: u32, answer: &str) -> String {
    format!("Accountwijs, oefening {id}, zaad {seed}, antwoord {answer}")
}
