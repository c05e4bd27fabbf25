//! Words of the mock exam: choosing one, sitting it, looking back.

use super::pages::chapter_title;
use crate::dutch::{self, plural};
use crate::progress::{Clock, Exam, ExamQuestion, Score, TimeAllowed, Warning};
use crate::quantity::{Display, Rational};

/// Heading.
pub const HEADING: &str = "Proefexamen";
/// What it is.
pub const LEAD: &str =
    "Kies waarover het gaat. Je ziet de uitslag pas als je indient. Je kunt pauzeren; dit is oefenen.";
/// A question of the form.
pub const CHAPTERS: &str = "Hoofdstukken";
/// A question of the form.
pub const SIZE: &str = "Aantal vragen";
/// A question of the form, and a setting.
pub const TIME: &str = "Tijd";
/// Name of the setting.
pub const TIME_SETTING: &str = "Tijd in proefexamens";
/// Its effect.
pub const TIME_SETTING_MORE: &str = "Hiermee begint elk proefexamen; bij het begin kun je nog iets anders kiezen.";
/// Heading of the fixed examinations.
pub const FIXED: &str = "Schriftelijk examen";
/// What these are.
pub const FIXED_MORE: &str = "Open vragen die je met je boek erbij beantwoordt, zonder hints. Na het indienen vergelijk \
                              je met modelantwoorden en geef je jezelf punten. De tijd kies je hierboven; je kunt \
                              pauzeren en er wordt niets afgebroken.";
/// Looking back at open questions that are not assessed yet.
pub const ASSESS: &str = "Beoordeel je antwoorden hieronder zelf: kruis aan wat erin staat. De punten volgen.";
/// Begins.
pub const BEGIN: &str = "Begin";
/// No chapter was chosen.
pub const NO_CHAPTER: &str = "Kies minstens één hoofdstuk.";
/// Exams that are not handed in.
pub const UNFINISHED: &str = "Nog niet ingediend";
/// Exams that are handed in.
pub const EARLIER: &str = "Eerdere proefexamens";

/// There is none under way.
pub const NONE: &str = "Er is geen proefexamen bezig";
/// What to do then.
pub const NONE_MORE: &str = "Je diende het in, of je begon er nog geen op dit toestel.";
/// The way to the form.
pub const TO_EXAMS: &str = "Naar Proefexamen";

/// After each answer.
pub const KEPT: &str = "Bewaard";
/// Marks a question.
pub const FLAG: &str = "Later nakijken";
/// Opens the question before.
pub const PREVIOUS: &str = "Vorige";
/// Opens the next question.
pub const NEXT: &str = "Volgende";
/// Opens what comes before handing in.
pub const TO_END: &str = "Naar het einde";
/// Name of the list of questions.
pub const QUESTIONS: &str = "Vragen van dit proefexamen";
/// Hides the time.
pub const HIDE_TIME: &str = "Verberg de tijd";
/// Shows it again.
pub const SHOW_TIME: &str = "Toon de tijd";
/// Stops the clock.
pub const PAUSE: &str = "Pauzeer";
/// While it is stopped.
pub const PAUSED: &str = "Gepauzeerd";
/// About that.
pub const PAUSED_MORE: &str = "De klok staat stil en je antwoorden zijn bewaard.";
/// Goes on.
pub const GO_ON: &str = "Ga verder";
/// Nothing is cut off.
pub const TIME_OVER: &str = "De tijd is om. Werk gerust af: wat je nu nog invult, tonen we apart.";

/// Before handing in.
pub const END: &str = "Klaar om in te dienen?";
/// Hands in.
pub const HAND_IN: &str = "Dien in";
/// Shows what is empty.
pub const SHOW_EMPTY: &str = "Toon de lege vragen";
/// Shows all questions again.
pub const SHOW_ALL: &str = "Toon alle vragen";
/// While the verdicts are made.
pub const MARKING: &str = "We kijken je antwoorden na.";

/// Looking back.
pub const RESULT: &str = "Uitslag van je proefexamen";
/// Heading.
pub const BY_OBJECTIVE: &str = "Per leerdoel";
/// Heading.
pub const ANSWERS: &str = "Je antwoorden";
/// The exam is not on this device.
pub const UNKNOWN: &str = "Dit proefexamen staat niet op dit toestel";
/// Why.
pub const UNKNOWN_MORE: &str = "Je antwoorden tellen mee in je voortgang, maar terugkijken kan alleen op het toestel \
                                waarop je het maakte, en alleen naar de laatste 30.";
/// Leaves it.
pub const TO_START: &str = "Naar Start";

/// A chapter to choose: "Hoofdstuk 5: Klantentevredenheid".
pub fn chapter(id: &str, title: &str) -> String {
    let name = chapter_title(id);
    if name == title {
        name
    } else {
        format!("{name}: {title}")
    }
}

/// "10 vragen".
pub fn size(count: usize) -> String {
    plural(count, "vraag", "vragen")
}

/// There are fewer exercises than asked for; nothing to say where there are enough.
pub fn fewer(drawn: usize, asked: usize) -> Option<String> {
    (drawn < asked).then(|| format!("Deze hoofdstukken hebben samen {}.", plural(drawn, "vraag", "vragen")))
}

/// A choice of time, with the minutes it gives.
pub fn time(allowed: TimeAllowed, usual: u32) -> String {
    match allowed.minutes(usual) {
        None => time_setting(allowed).to_owned(),
        Some(minutes) => format!("{}: {}", time_setting(allowed), minutes_of(minutes)),
    }
}

/// A choice of time by itself.
pub const fn time_setting(allowed: TimeAllowed) -> &'static str {
    match allowed {
        TimeAllowed::Unlimited => "Zonder tijdslimiet",
        TimeAllowed::Usual => "Gewoon",
        TimeAllowed::OneAndAHalf => "Anderhalve keer",
        TimeAllowed::Double => "Dubbel",
    }
}

/// "nog 24 minuten"; nothing without a limit.
pub fn left(minutes: Option<u32>) -> String {
    match minutes {
        None => String::new(),
        Some(0) => "de tijd is om".to_owned(),
        Some(minutes) => format!("nog {}", minutes_of(minutes)),
    }
}

/// What who listens hears of the time.
pub fn warning(warning: Warning) -> String {
    match warning {
        Warning::Left(minutes) => format!("Nog {}.", minutes_of(minutes)),
        Warning::Over => TIME_OVER.to_owned(),
    }
}

/// What became of a question so far: "ingevuld, later nakijken".
pub fn state(question: &ExamQuestion) -> String {
    let state = if question.is_empty() { "leeg" } else { "ingevuld" };
    if question.is_flagged {
        format!("{state}, later nakijken")
    } else {
        state.to_owned()
    }
}

/// Before handing in: what is still empty.
pub fn gaps(empty: usize) -> String {
    match empty {
        0 => "Alle vragen zijn ingevuld.".to_owned(),
        1 => "Er is nog 1 vraag leeg.".to_owned(),
        more => format!("Er zijn nog {more} vragen leeg."),
    }
}

/// "Je haalde 7,5 van de 10 punten: 6 vragen helemaal juist. Je werkte 24 minuten."
pub fn score(score: &Score, clock: &Clock) -> String {
    format!(
        "Je haalde {} van de {} punten: {} helemaal juist. Je werkte {}.",
        points(&score.points),
        score.questions,
        plural(score.right, "vraag", "vragen"),
        minutes_of(clock.minutes_used().max(1)),
    )
}

/// What was filled in after the time; nothing when there is none.
pub fn late(score: &Score) -> Option<String> {
    (score.questions > 0).then(|| {
        format!(
            "Na de tijd vulde je nog {} in, goed voor {}. Die tellen niet mee in de punten hierboven.",
            plural(score.questions, "vraag", "vragen"),
            points_of(&score.points),
        )
    })
}

/// "2 van de 3 juist", with points where some are right in part.
pub fn of_objective(score: &Score) -> String {
    let right = format!("{} van de {} juist", score.right, score.questions);
    if Rational::from_integer(score.right.into()) == score.points {
        right
    } else {
        format!("{right} · {}", points_of(&score.points))
    }
}

/// What a question earned: "2 van de 5 punten".
pub fn of_question(question: &ExamQuestion) -> String {
    let half = |points: u16| self::points(&Rational::new(points.into(), 2.into()));
    let state = match question.mark {
        Some(_) if question.is_in_own_words() && !question.is_assessed() => "nog te beoordelen".to_owned(),
        Some(mark) if question.is_in_own_words() => {
            format!(
                "eigen beoordeling, {} van de {} punten",
                half(mark.points),
                half(mark.of)
            )
        }
        _ if question.is_empty() => "niet ingevuld".to_owned(),
        Some(mark) if mark.points == mark.of => "juist".to_owned(),
        Some(mark) if mark.points > 0 => format!("deels juist, {} van de {} punten", mark.points, mark.of),
        Some(_) | None => "niet juist".to_owned(),
    };
    if question.is_late {
        format!("{state}, na de tijd")
    } else {
        state
    }
}

/// A row with an exam: "10 vragen · 7,5 punten".
pub fn about(exam: &Exam) -> String {
    let questions = size(exam.questions.len());
    if exam.handed_in {
        format!("{questions} · {}", points_of(&exam.score().points))
    } else {
        format!("{questions} · {} ingevuld", exam.answered_count())
    }
}

/// A fixed examination: "5 open vragen · 120 minuten"; without a limit the two hours that belong to it are still said.
pub fn fixed(questions: usize, minutes: Option<u32>, usual: u16) -> String {
    let questions = plural(questions, "open vraag", "open vragen");
    match minutes {
        Some(minutes) => format!("{questions} · {}", minutes_of(minutes)),
        None => format!("{questions} · zonder tijdslimiet (gewoon {})", minutes_of(usual.into())),
    }
}

/// Begins a fixed examination.
pub fn begin_fixed(title: &str) -> String {
    format!("Begin {title}")
}

/// Practises what went wrong.
pub fn practise(count: usize) -> String {
    format!("Oefen wat fout ging ({count})")
}

fn minutes_of(minutes: u32) -> String {
    plural(usize::try_from(minutes).unwrap_or_default(), "minuut", "minuten")
}

fn points(points: &Rational) -> String {
    let display = Display::Decimals(1);
    dutch::plain(&dutch::rounded(points, display), display)
}

fn points_of(earned: &Rational) -> String {
    let word = if points(earned) == "1" { "punt" } else { "punten" };
    format!("{} {word}", points(earned))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_written_form_has_its_time_or_none() {
        assert_eq!(fixed(5, Some(120), 120), "5 open vragen · 120 minuten");
        assert_eq!(
            fixed(5, None, 120),
            "5 open vragen · zonder tijdslimiet (gewoon 120 minuten)"
        );
    }
}
