//! Words of the page where a docent opens results.

use super::super::sharing::{self, duration};
use crate::dutch::{self, plural};
use crate::exercises::Slip;
use crate::quantity::{Display, Rational};
use crate::sharing::{Cell, Class, FileLine, FileState, Given, LEAST_FOR_DISCRIMINATION, Unreadable, Which};

/// Results.
pub const CHOOSE_FILES: &str = "Kies bestanden";
/// Drop zone.
pub const DROP: &str = "Sleep de resultatenbestanden hierheen, of kies ze.";
/// Field for a code.
pub const PASTE: &str = "Plak een code";
/// Opens the code.
pub const OPEN_CODE: &str = "Open de code";
/// Stands for a pasted code in the list.
pub const PASTED: &str = "Geplakte code";
/// Files.
pub const FILES: &str = "Bestanden";
/// Opens the door again once there are results.
pub const MORE_FILES: &str = "Nog bestanden of codes openen";
/// Views.
pub const VIEWS: [&str; 3] = ["Klas", "Per vraag", "Per student"];
/// Heading.
pub const DISCUSS: &str = "Bespreek dit in de les";
/// Nothing to discuss.
pub const NOTHING_TO_DISCUSS: &str = "Geen enkele herkende fout kwam voor.";
/// Names.
pub const SHOW_NAMES: &str = "Toon namen";
/// Names.
pub const HIDE_NAMES: &str = "Verberg namen";
/// Which try counts.
pub const WHICH: [(Which, &str); 3] = [
    (Which::First, "Eerste poging"),
    (Which::Last, "Laatste"),
    (Which::Best, "Beste"),
];
/// Row of the table.
pub const AT_ONCE: &str = "Meteen juist";
/// Foot.
pub const ONLY_HERE: &str = "Deze resultaten staan alleen in dit tabblad.";
/// Foot.
pub const ONLY_HERE_MORE: &str = "Sluit u het, dan zijn ze weg van dit toestel. Het blijft oefenwerk: een resultatenbestand \
                                  bewijst niet wie het maakte.";
/// Button.
pub const SAVE_CSV: &str = "Bewaar als CSV";
/// Button.
pub const SAVE_CSV_MACHINE: &str = "Bewaar als CSV voor programma’s";
/// Button.
pub const NEW_SET: &str = "Nieuwe reeks over deze fouten";
/// Nothing went wrong.
pub const NO_NEW_SET: &str = "Elke vraag werd door minstens 70% juist gemaakt: er is geen nieuwe reeks nodig.";
/// Numbers are not those of the student.
pub const NOT_THEIR_NUMBERS: &str = "gemaakt met andere getallen dan die van deze naam of code";

/// "120 van 500 gelezen": while files are read.
pub fn reading(done: usize, of: usize) -> String {
    format!("{done} van {of} gelezen")
}

/// "40% nagekeken": while answers are marked.
pub fn marking(percent: usize) -> String {
    format!("{percent}% nagekeken")
}

/// Shows the students that a long table leaves out at first.
pub fn show_all(students: usize) -> String {
    format!("Toon alle {students} studenten")
}

/// "24 van de 27 bestanden geopend".
pub fn opened(files: &[FileLine]) -> String {
    let open = files
        .iter()
        .filter(|line| line.state.counts() || line.state == FileState::Set)
        .count();
    format!("{open} van de {} geopend", plural(files.len(), "bestand", "bestanden"))
}

/// What became of a file.
pub fn file_state(line: &FileLine) -> String {
    let file = &line.file;
    match line.state {
        FileState::Read => format!("{file}: gelezen."),
        FileState::OtherEdition => format!("{file}: gelezen; gemaakt met een andere versie van de oefeningen."),
        FileState::Set => format!("{file}: de reeks zelf."),
        FileState::Older => format!("{file}: van dezelfde student is er een nieuwer bestand, nieuwste telt."),
        FileState::OtherSet => format!("{file}: hoort bij een andere reeks."),
        FileState::NoSet => format!("{file}: de reeks zit er niet in. Open ook het bestand van de reeks."),
        FileState::OtherKey => format!("{file}: verzegeld met een sleutel die niet in deze browser staat."),
        FileState::Unreadable(Unreadable::NotOurs) => format!("{file} is geen resultatenbestand."),
        FileState::Unreadable(Unreadable::Broken) => {
            format!("{file} is beschadigd of niet volledig. Vraag het opnieuw.")
        }
        FileState::Unreadable(Unreadable::Newer) => {
            format!("{file} is gemaakt met een nieuwere versie. Laad de pagina opnieuw.")
        }
        FileState::Unreadable(Unreadable::TooLarge) => format!("{file} is te groot voor een resultatenbestand."),
    }
}

/// "Student 3".
pub fn student(number: usize) -> String {
    format!("Student {}", number + 1)
}

/// "14 van 24".
pub fn of(some: usize, all: usize) -> String {
    format!("{some} van {all}")
}

/// What was given for a part.
pub fn given(given: &Given) -> String {
    match given {
        Given::Right => "Juist".to_owned(),
        Given::FollowedThrough => "Juist doorgerekend".to_owned(),
        Given::Partly => "Deels juist".to_owned(),
        Given::Named { says, .. } => says.clone(),
        Given::Slip(slip) => slip_name(*slip).to_owned(),
        Given::Other => "Een ander fout antwoord".to_owned(),
        Given::Unread => "Niet leesbaar".to_owned(),
        Given::Empty => "Niet ingevuld".to_owned(),
    }
}

const fn slip_name(slip: Slip) -> &'static str {
    match slip {
        Slip::Sign => "Verkeerd teken",
        Slip::Hundred => "Een factor 100 ernaast",
        Slip::PowerOfTen => "Komma verkeerd geplaatst",
        Slip::Transposed => "Twee cijfers verwisseld",
        Slip::TooCoarse => "Te grof afgerond",
        Slip::NotWhole => "Geen geheel getal",
        Slip::Axes => "Assen verwisseld",
    }
}

/// "Juist: 14 van 24 · gemiddeld 1,4 pogingen · mediaan 1 min 10 s".
pub fn figures(figures: &crate::sharing::QuestionFigures) -> String {
    let mut parts = vec![format!("Juist: {}", of(figures.right, figures.answered))];
    if let Some(tries) = &figures.mean_tries {
        parts.push(format!("gemiddeld {} pogingen", decimals(tries, 1)));
    }
    if let Some(seconds) = figures.median_seconds {
        parts.push(format!("mediaan {}", duration(seconds)));
    }
    parts.join(" · ")
}

/// The discrimination, or why there is none.
pub fn discrimination(figures: &crate::sharing::QuestionFigures) -> String {
    match &figures.discrimination {
        Some(index) => format!(
            "Onderscheid tussen sterk en zwak: {} (van −1 tot 1).",
            decimals(index, 2)
        ),
        None if figures.answered < LEAST_FOR_DISCRIMINATION => {
            format!(
                "Te weinig resultaten ({}) voor een betrouwbaar cijfer.",
                figures.answered
            )
        }
        None => String::new(),
    }
}

fn decimals(number: &Rational, decimals: u8) -> String {
    dutch::show(number, Display::Decimals(decimals))
}

/// The results as a table: a row per student and question.
pub fn table(class: &Class) -> Vec<Vec<Cell>> {
    let heads = [
        "naam",
        "vraag",
        "titel",
        "zaad",
        "pogingen",
        "eerste poging",
        "laatste poging",
        "beste poging",
        "punten",
        "op",
        "hints",
        "uitwerking bekeken",
        "zelf juist gerekend",
        "seconden",
        "laatste antwoord",
        "fouten",
    ];
    let text = |text: &str| Cell::Text(text.to_owned());
    let count = |count: usize| Cell::Count(u64::try_from(count).unwrap_or(u64::MAX));
    let mut rows = vec![heads.map(text).to_vec()];
    for (number, student) in class.students.iter().enumerate() {
        for (position, question) in class.questions.iter().enumerate() {
            let tries = &student.result.questions[position];
            let judged = |which| text(sharing::judged(class.judgement(number, position, which)));
            let mut row = vec![
                text(&student.result.name),
                count(position + 1),
                text(&sharing::title(question)),
            ];
            let Some(last) = tries.last() else {
                row.push(Cell::Empty);
                row.push(count(0));
                row.resize(heads.len(), Cell::Empty);
                rows.push(row);
                continue;
            };
            let best = class.cell(number, position, Which::Best);
            let answer = sharing::answer(question, &question.draw(last.seed), &last.filled).join(" · ");
            let names = student.marked[position]
                .iter()
                .flat_map(|tried| &tried.parts)
                .filter_map(|part| match part {
                    Given::Named { name, .. } => Some(name.clone()),
                    Given::Slip(slip) => Some(slip.name().to_owned()),
                    _ => None,
                });
            let mut names: Vec<String> = names.collect();
            names.dedup();
            row.extend([
                Cell::Count(u64::from(last.seed)),
                count(tries.len()),
                judged(Which::First),
                judged(Which::Last),
                judged(Which::Best),
                count(best.map_or(0, |best| usize::from(best.points))),
                count(best.map_or(0, |best| usize::from(best.of))),
                count(usize::from(last.hints)),
                count(usize::from(last.solution_shown)),
                count(usize::from(last.claimed_right)),
                Cell::Count(tries.iter().map(|tried| u64::from(tried.seconds)).sum()),
                text(&answer),
                text(&names.join(" ")),
            ]);
            rows.push(row);
        }
    }
    rows
}
