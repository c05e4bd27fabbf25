//! `variant`: an exercise with its numbers, as text.

use std::path::Path;

use crate::content::source::Library;
use crate::content::{AnswerOption, Case, Cell, Exercise, PlaceAxis, RichText, Table, Task, Values as _};
use crate::exercises::{Numbers, Seed, Variant, model_answer};
use crate::text::{self, calculator::Working};

use super::content::{CONTENT, drawn};

/// Prints one variant of an exercise with its model answer, and with its worked solution where that is asked.
pub fn variant(id: &str, seed: Seed, with_solution: bool) -> Result<(), String> {
    let library = Library::read(Path::new(CONTENT));
    let exercise = library.exercise(id).ok_or_else(|| format!("no exercise `{id}`"))?;
    let numbers = drawn(exercise, seed)?;
    println!("{} · {} · zaad {seed}\n", exercise.id, exercise.title);
    print_exercise(exercise, &numbers, with_solution)?;
    Ok(())
}

fn print_exercise(exercise: &Exercise, numbers: &Numbers, with_solution: bool) -> Result<(), String> {
    let written = |text: &RichText| text.to_plain(&|key| numbers.written(key));
    println!("{}", written(&exercise.prompt));
    for line in question(&exercise.task, numbers) {
        println!("  {line}");
    }
    if !matches!(exercise.task, Task::Case(_)) {
        for variant in numbers.variants() {
            print_calculation(exercise, variant)?;
        }
    }
    for (number, hint) in exercise.hints.iter().enumerate() {
        println!("Hint {}: {}", number + 1, written(hint));
    }
    if let Task::Case(case) = &exercise.task {
        print_parts(case, numbers, with_solution)?;
    }
    if with_solution {
        for line in text::model_in_words(&exercise.task, numbers) {
            let because = written(&line.because);
            let because = if because.is_empty() {
                because
            } else {
                format!(" ({because})")
            };
            println!("{}: {}{because}", written(&line.about), written(&line.answer));
        }
        if !exercise.solution.0.is_empty() {
            println!("Uitwerking: {}", written(&exercise.solution));
        }
    }
    let model = model_answer(exercise, numbers);
    println!(
        "Modelantwoord: {}",
        serde_json::to_string(&model).map_err(|error| error.to_string())?
    );
    Ok(())
}

fn print_parts(case: &Case, numbers: &Numbers, with_solution: bool) -> Result<(), String> {
    for (position, part) in case.parts.iter().enumerate() {
        if let Some(chapter) = case.plan.as_ref().and_then(|plan| plan.chapter_at(position)) {
            println!("\n{}\n{}", chapter.title, chapter.text.to_plain(&|_| String::new()));
        }
        let heading = text::exercise::part_of(position + 1, case.parts.len());
        println!("\n{}", [&heading, " ", &part.title].concat().trim_end());
        print_exercise(part, numbers.of_part(position), with_solution)?;
    }
    println!();
    Ok(())
}

fn print_calculation(exercise: &Exercise, variant: &Variant) -> Result<(), String> {
    println!(
        "\nInvoer: {}",
        serde_json::to_string(&variant.inputs).map_err(|error| error.to_string())?
    );
    for line in text::worked(exercise, variant, &variant.solution) {
        let working = match text::calculator::working(&line) {
            Working::Formula(whole) => whole.plain(),
            Working::Words(result, because) => format!("{result} ({because})"),
        };
        println!("{}: {working}", line.name);
    }
    for asked in variant.asked.iter().filter(|asked| asked.is_input(variant)) {
        println!("{}: {}", asked.name, asked.show(&asked.exact));
    }
    Ok(())
}

/// What there is to choose from, to arrange or to fill in, a line for each.
fn question(task: &Task, numbers: &Numbers) -> Vec<String> {
    let written = |text: &RichText| text.to_plain(&|key| numbers.written(key));
    let numbered = |position: usize, text: String| format!("[{position}] {text}");
    let options = |options: &[AnswerOption]| -> Vec<String> {
        let lines = options.iter().enumerate();
        lines
            .map(|(position, option)| numbered(position, written(&option.text)))
            .collect()
    };
    match task {
        Task::Choice { options: all } | Task::Multiple { options: all } => options(all),
        Task::Steps(steps) => {
            let formulas = numbers.one().map(|variant| variant.formulas(steps)).unwrap_or_default();
            let formulas = formulas.iter().enumerate();
            let mut lines = options(&steps.recognition);
            lines.extend(formulas.map(|(position, option)| numbered(position, option.formula.plain())));
            lines
        }
        Task::Matching(matching) => {
            let pairs = matching.pairs.iter().enumerate();
            let lefts = pairs.map(|(position, pair)| numbered(position, written(&pair.left)));
            let rights = matching.rights().into_iter();
            let rights = rights.map(|(position, right)| numbered(position, written(right)));
            let heads = [format!("{}:", matching.left), format!("{}:", matching.right)];
            let [left, right] = heads;
            std::iter::once(left)
                .chain(lefts)
                .chain([right])
                .chain(rights)
                .collect()
        }
        Task::Ordering(ordering) => {
            let steps = ordering.steps.iter().enumerate();
            let steps = steps.map(|(position, step)| numbered(position, written(&step.text)));
            std::iter::once(format!("van {} tot {}:", ordering.from, ordering.to))
                .chain(steps)
                .collect()
        }
        Task::Sorting(sorting) => {
            let classes = sorting.classes.iter().enumerate();
            let items = sorting.items.iter().enumerate();
            let axes = sorting.axes.iter();
            axes.flat_map(|axes| [axes.horizontal.clone(), axes.vertical.clone()])
                .chain(classes.map(|(position, class)| numbered(position, class.clone())))
                .chain(items.map(|(position, item)| numbered(position, written(&item.text))))
                .collect()
        }
        Task::Cloze(cloze) => {
            let gaps = cloze.gaps.iter().zip(1..).filter(|(gap, _)| !gap.others.is_empty());
            let choices = gaps.map(|(gap, number)| format!("({number}) {}", gap.options().join(" / ")));
            std::iter::once(cloze.text.to_plain(&|gap| format!("({gap}) …")))
                .chain(choices)
                .collect()
        }
        Task::Open(open) => vec![format!("ongeveer {} woorden", open.words)],
        Task::Table(table) => table_lines(table, numbers),
        Task::Place(place) => {
            let names = place.names.iter().enumerate();
            let axes = [&place.x, &place.y].into_iter().map(axis);
            axes.chain(names.map(|(position, name)| numbered(position, name.clone())))
                .collect()
        }
        Task::Number(_) | Task::Term(_) | Task::Case(_) => Vec::new(),
    }
}

fn table_lines(table: &Table, numbers: &Numbers) -> Vec<String> {
    let row = |(position, row): (usize, &crate::content::TableRow)| {
        let value = |key: &str| {
            numbers
                .of_row(position)
                .map(|variant| variant.written(key))
                .unwrap_or_default()
        };
        let cells = row.cells.iter().map(|cell| match cell {
            Cell::Show(text) => text.to_plain(&value),
            Cell::Ask { .. } => "…".to_owned(),
            Cell::Number { unit, .. } => format!("… {unit}").trim_end().to_owned(),
            Cell::Choose { options, .. } => options.join(" / "),
        });
        let cells: Vec<String> = cells.collect();
        format!("{} | {}", row.name, cells.join(" | "))
    };
    std::iter::once(table.heads.join(" | "))
        .chain(table.rows.iter().enumerate().map(row))
        .collect()
}

fn axis(axis: &PlaceAxis) -> String {
    let unit = if axis.unit.is_empty() {
        String::new()
    } else {
        format!(" ({})", axis.unit)
    };
    format!("{}{unit}: {} tot {}, per {}", axis.name, axis.from, axis.to, axis.step)
}
