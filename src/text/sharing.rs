//! Words of a shared set, for students, and what there is to say of a result, for students and docents.

use super::date;
use super::exercise::run::state;
use crate::content::{AnswerOption, RichText, Task, Values as _};
use crate::dutch::plural;
use crate::exercises::{Filled, Numbers, names};
use crate::progress::Judgement;
use crate::sharing::{self, CONCEPTS_LEARNED, PracticeSet, Question, Tried, Unreadable};
use crate::time::Day;

/// Primary button of the start card.
pub const BEGIN: &str = "Begin";
/// Goes on with a set.
pub const GO_ON: &str = "Ga verder";
/// Label of the field for who the student is.
pub const NAME: &str = "Naam of code die je met je docent afsprak";
/// Numbers of one's own come from it.
pub const NAME_FIRST: &str = "Je getallen hangen af van deze naam of code. Schrijf ze zoals afgesproken.";
/// Nothing was typed there.
pub const NAME_MISSING: &str = "Vul eerst je naam of code in, hoogstens 60 tekens.";
/// Where answers stay.
pub const STAYS: &str = "Je antwoorden blijven op dit toestel tot je zelf het resultatenbestand doorgeeft.";
/// A test.
pub const TEST: &str = "Dit is een toets: je ziet pas op het einde wat juist is.";
/// Past deadline.
pub const LATE: &str = "De datum is voorbij; je kunt nog oefenen. Je docent ziet wanneer je dit maakte.";
/// Heading of the done card.
pub const DONE: &str = "Reeks klaar";
/// Before a test is finished.
pub const FINISH: &str = "Rond de toets af";
/// What that does.
pub const FINISH_MORE: &str = "Daarna zie je wat juist was en kun je niets meer veranderen.";
/// Primary button of the done card.
pub const MAKE_FILE: &str = "Maak het resultatenbestand";
/// Heading of the preview.
pub const PREVIEW: &str = "Dit ziet je docent";
/// Saves the file.
pub const SAVE_FILE: &str = "Bewaar bestand";
/// Copies the code.
pub const COPY_CODE: &str = "Kopieer de code";
/// It was copied.
pub const COPIED: &str = "Gekopieerd.";
/// Shows the QR code.
pub const SHOW_QR: &str = "Toon QR-code";
/// It does not fit.
pub const NO_QR: &str = "Het resultaat is te lang voor een QR-code. Gebruik het bestand of de code.";
/// With a key.
pub const SEALED: &str = "Het bestand wordt verzegeld: alleen je docent kan het lezen.";
/// Without a key.
pub const PLAIN: &str = "Het bestand is niet verzegeld: wie het krijgt, kan het lezen.";
/// The browser gives no chance to seal with.
pub const NO_CHANCE: &str =
    "Verzegelen lukt niet in deze browser. Neem een recente versie van Firefox, Chrome, Edge of Safari.";
/// Saves an answer of a test.
pub const KEEP_ANSWER: &str = "Bewaar antwoord";
/// It was saved.
pub const KEPT: &str = "Bewaard";
/// The learner's own judgement.
pub const OWN_JUDGEMENT: &str = "Eigen beoordeling";
/// Box of a question about concepts.
pub const CONCEPTS_DONE: &str = "Ik heb deze begrippen geleerd";
/// Link to the trainer.
pub const LEARN: &str = "Leer de begrippen";
/// The exercise is not in this edition.
pub const MISSING: &str =
    "Deze oefening staat niet in deze versie van Accountwijs. Sla ze over en zeg het aan je docent.";
/// A set that is not on this device.
pub const UNKNOWN_SET: &str = "Deze reeks staat niet op dit toestel";
/// What to do then.
pub const UNKNOWN_SET_MORE: &str = "Open opnieuw de link of het bestand dat je van je docent kreeg.";
/// The page where a set arrives as a file or a code.
pub const OPEN_FILE: &str = "Open een reeks van je docent";
/// What to do there.
pub const OPEN_FILE_MORE: &str = "Kies het bestand dat je kreeg, of plak de link of de code. Er wordt niets verstuurd.";
/// Button.
pub const CHOOSE_FILE: &str = "Kies het bestand";
/// Field.
pub const PASTE: &str = "Plak de link of de code";
/// Button.
pub const OPEN_CODE: &str = "Open de reeks";
/// A question of the list that was answered.
pub const DONE_ONE: &str = "gemaakt";
/// Leaves the questions that are left.
pub const TO_END: &str = "Naar het einde";
/// In a learning environment.
pub const IN_LMS: &str = "Je werkt in je leeromgeving: je score gaat vanzelf naar je docent.";
/// Heads of the preview.
pub const PREVIEW_HEADS: [&str; 5] = ["Vraag", "Poging", "Antwoord", "Hulp", "Tijd"];

/// "8 vragen, ongeveer 20 minuten, tegen maandag 3 maart 2026."
pub fn about_set(set: &PracticeSet, minutes: usize) -> String {
    let deadline = set
        .deadline
        .map(|day| format!(", tegen {}", date(day)))
        .unwrap_or_default();
    format!(
        "{}, ongeveer {}{deadline}.",
        plural(set.items.len(), "vraag", "vragen"),
        plural(minutes, "minuut", "minuten")
    )
}

/// "Van Docent B2B."
pub fn by(author: &str) -> String {
    format!("Van {author}.")
}

/// Same or own numbers.
pub const fn numbers(numbers: sharing::Numbers) -> &'static str {
    match numbers {
        sharing::Numbers::Same => "Iedereen krijgt dezelfde getallen.",
        sharing::Numbers::Own => "Iedereen krijgt andere getallen.",
    }
}

/// Why a link or file of a set does not open.
pub const fn unreadable(why: Unreadable) -> &'static str {
    match why {
        Unreadable::NotOurs | Unreadable::Broken => {
            "Deze link is niet volledig. Vraag je docent om het bestand of de QR-code."
        }
        Unreadable::Newer => "Deze reeks is gemaakt met een nieuwere versie. Laad de pagina opnieuw.",
        Unreadable::TooLarge => "Dit is te groot voor een reeks. Vraag je docent om het bestand of de QR-code.",
    }
}

/// Why a file, or a code that was pasted, is no set.
pub const fn unreadable_file(why: Unreadable) -> &'static str {
    match why {
        Unreadable::NotOurs => "Dit is geen reeks van Accountwijs. Vraag je docent welk bestand je nodig hebt.",
        Unreadable::Broken => "Deze reeks is niet volledig of beschadigd. Vraag ze opnieuw aan je docent.",
        Unreadable::Newer => "Deze reeks is gemaakt met een nieuwere versie. Laad de pagina opnieuw.",
        Unreadable::TooLarge => "Dit is te groot voor een reeks. Vraag je docent welk bestand je nodig hebt.",
    }
}

/// "3 van de 8 meteen juist, 2 juist met hulp."
pub fn outcome(at_once: usize, helped: usize, of: usize) -> String {
    format!("{at_once} van de {of} meteen juist, {helped} juist met hulp.")
}

/// "Er zijn nog 3 vragen leeg."
pub fn gaps(left: usize) -> String {
    match left {
        1 => "Er is nog 1 vraag leeg.".to_owned(),
        more => format!("Er zijn nog {more} vragen leeg."),
    }
}

/// What became of a question.
pub const fn judged(judgement: Option<Judgement>) -> &'static str {
    state(judgement)
}

/// Name of the file that is handed in: `resultaat-week-6-noor-12.json`.
pub fn file_name(title: &str, name: &str) -> String {
    format!("resultaat-{}-{}.json", slug(title), slug(name))
}

/// Lower case letters and digits, parted by dashes.
pub fn slug(text: &str) -> String {
    let folded: String = crate::dutch::name_key(text)
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .take(30)
        .collect();
    let words = text
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty());
    let words: Vec<String> = words
        .map(|word| {
            word.to_lowercase()
                .chars()
                .filter(char::is_ascii_alphanumeric)
                .collect::<String>()
        })
        .filter(|word| !word.is_empty())
        .collect();
    let joined: String = words.join("-").chars().take(40).collect();
    if joined.is_empty() {
        if folded.is_empty() { "reeks".to_owned() } else { folded }
    } else {
        joined
    }
}

/// Title of a question.
pub fn title(question: &Question) -> String {
    match question {
        Question::Exercise(exercise) => exercise.title.clone(),
        Question::Concepts(section) => format!("Begrippen van {section}"),
        Question::Missing(_) => "Oefening die hier niet staat".to_owned(),
    }
}

/// How long a question takes, in minutes.
pub fn minutes(question: &Question) -> usize {
    match question {
        Question::Exercise(exercise) => usize::from(exercise.minutes),
        Question::Concepts(_) => 5,
        Question::Missing(_) => 2,
    }
}

/// Help that was used: "2 hints, uitwerking bekeken, zelf juist gerekend"; empty without.
pub fn help(tried: &Tried) -> String {
    let hints = (tried.hints > 0).then(|| plural(usize::from(tried.hints), "hint", "hints"));
    let solution = tried.solution_shown.then(|| "uitwerking bekeken".to_owned());
    let claimed = tried.claimed_right.then(|| "zelf juist gerekend".to_owned());
    let parts: Vec<String> = [hints, solution, claimed].into_iter().flatten().collect();
    parts.join(", ")
}

/// "1 min 35 s".
pub fn duration(seconds: u32) -> String {
    match (seconds / 60, seconds % 60) {
        (0, seconds) => format!("{seconds} s"),
        (minutes, 0) => format!("{minutes} min"),
        (minutes, seconds) => format!("{minutes} min {seconds} s"),
    }
}

/// "tegen vandaag", "tegen morgen", "tegen maandag 3 maart 2026".
pub fn until(deadline: Day, today: Day) -> String {
    match deadline.days_since(today) {
        0 => "tegen vandaag".to_owned(),
        1 => "tegen morgen".to_owned(),
        _ => format!("tegen {}", date(deadline)),
    }
}

/// An answer in words, one piece per part.
pub fn answer(question: &Question, numbers: &Numbers, filled: &Filled) -> Vec<String> {
    match question {
        Question::Exercise(exercise) => of_task(&exercise.task, numbers, filled),
        Question::Concepts(_) => {
            let is_done = filled.choice(CONCEPTS_LEARNED).is_some();
            is_done.then(|| CONCEPTS_DONE.to_owned()).into_iter().collect()
        }
        Question::Missing(_) => texts(filled),
    }
}

fn texts(filled: &Filled) -> Vec<String> {
    let texts = filled.fields.values().filter(|text| !text.trim().is_empty());
    texts.cloned().collect()
}

fn of_task(task: &Task, numbers: &Numbers, filled: &Filled) -> Vec<String> {
    let plain = |text: &RichText| text.to_plain(&|key| numbers.written(key));
    let chosen = |name: &str, options: &[AnswerOption]| -> Vec<String> {
        let positions = filled.chosen(name).into_iter();
        let options = positions.filter_map(|position| options.get(position));
        options.map(|option| plain(&option.text)).collect()
    };
    match task {
        Task::Choice { options } | Task::Multiple { options } => chosen(names::OPTIONS, options),
        Task::Steps(steps) => {
            let mut pieces = chosen(names::RECOGNITION, &steps.recognition);
            let formulas = numbers.one().map(|variant| variant.formulas(steps)).unwrap_or_default();
            let structure = filled
                .choice(names::STRUCTURE)
                .and_then(|position| formulas.get(position));
            pieces.extend(structure.map(|option| option.formula.plain()));
            pieces.extend(texts(filled));
            pieces
        }
        Task::Matching(matching) => {
            let pairs = matching.pairs.iter().enumerate().filter_map(|(position, pair)| {
                let right = matching.right_at(filled.choice(&names::pair(position))?)?;
                Some(format!("{} – {}", plain(&pair.left), plain(right)))
            });
            pairs.collect()
        }
        Task::Ordering(ordering) => {
            let order = filled.chosen(names::ORDER).into_iter();
            let steps = order.filter_map(|position| ordering.steps.get(position));
            steps
                .zip(1..)
                .map(|(step, number)| format!("{number}. {}", plain(&step.text)))
                .collect()
        }
        Task::Sorting(sorting) => {
            let items = sorting.items.iter().enumerate().filter_map(|(position, item)| {
                let class = sorting.classes.get(filled.choice(&names::item(position))?)?;
                Some(format!("{} – {class}", plain(&item.text)))
            });
            items.collect()
        }
        Task::Cloze(cloze) => {
            let gaps = cloze.gaps.iter().enumerate();
            gaps.filter_map(|(position, gap)| {
                let name = names::gap(position);
                let picked = filled
                    .choice(&name)
                    .and_then(|at| gap.options().get(at).map(|&word| word.to_owned()));
                picked.or_else(|| Some(filled.text(&name).to_owned()).filter(|text| !text.is_empty()))
            })
            .collect()
        }
        Task::Open(open) => {
            let half: usize = filled.chosen(names::TICKS).iter().sum();
            let judged = format!("{OWN_JUDGEMENT}: {half} van {} halve punten", 2 * open.rubric.len());
            texts(filled).into_iter().chain([judged]).collect()
        }
        Task::Case(case) => {
            let parts =
                case.parts.iter().enumerate().flat_map(|(position, part)| {
                    of_task(&part.task, numbers.of_part(position), &filled.of_part(position))
                });
            parts.collect()
        }
        Task::Number(_) | Task::Term(_) | Task::Table(_) | Task::Place(_) => texts(filled),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files() {
        for (title, name, expected) in [
            (
                "Week 6: break-even",
                "Noor 12",
                "resultaat-week-6-break-even-noor-12.json",
            ),
            ("../../etc", "<b>", "resultaat-etc-b.json"),
            ("Ω", "", "resultaat-reeks-reeks.json"),
        ] {
            assert_eq!(file_name(title, name), expected);
        }
    }

    #[test]
    fn times_and_help() {
        assert_eq!([5, 60, 95].map(duration), ["5 s", "1 min", "1 min 35 s"]);
        let tried = Tried {
            hints: 2,
            claimed_right: true,
            ..Tried::default()
        };
        assert_eq!(help(&tried), "2 hints, zelf juist gerekend");
        assert_eq!(help(&Tried::default()), "");
    }
}
