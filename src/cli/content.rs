//! `check`, `pack` and `mark`: what authors and testers do with the content.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::calculators;
use crate::content::source::{Library, Problem, Quality, packs, quality};
use crate::content::{Exercise, Kind, Values as _};
use crate::exercises::proof::{self, SEEDS};
use crate::exercises::{Answer, Numbers, Seed, mark, names, option_order};
use crate::text;

/// Where the content lies, seen from the top of the tree.
pub(super) const CONTENT: &str = "exercises";

/// What the content holds, for people and for machines. Later versions add fields and keep these.
#[derive(Debug, Serialize)]
struct Report {
    exercises: ExerciseCounts,
    concepts: ConceptCounts,
    objectives: ObjectiveCounts,
    quality: Quality,
    problems: Vec<String>,
}

#[derive(Debug, Default, Serialize)]
struct ExerciseCounts {
    total: usize,
    calculation: usize,
    by_section: BTreeMap<String, usize>,
    by_kind: BTreeMap<&'static str, usize>,
    by_level: BTreeMap<&'static str, usize>,
    by_calculator: BTreeMap<String, usize>,
    cases: usize,
    open: usize,
    mock_exams: usize,
}

#[derive(Debug, Serialize)]
struct ConceptCounts {
    total: usize,
    kern: usize,
}

#[derive(Debug, Serialize)]
struct ObjectiveCounts {
    total: usize,
    without_exercise: Vec<String>,
}

/// Checks all content and proves the exercises whose id begins with `only` over `seeds` seeds. False when something is
/// wrong.
pub fn check(as_json: bool, seeds: Option<Seed>, only: &str) -> Result<bool, String> {
    let library = Library::read(Path::new(CONTENT));
    let mut problems: Vec<Problem> = library.problems.clone();
    problems.extend(prove(&library, seeds.unwrap_or(SEEDS), only));
    let report = report(&library, &problems);
    if as_json {
        println!("{}", serde_json::to_string(&report).map_err(|error| error.to_string())?);
    } else {
        print_report(&report);
        for problem in &problems {
            eprintln!("{problem}");
        }
    }
    Ok(problems.is_empty())
}

/// Writes the packs into `folder`, in place of those of before.
pub fn pack(folder: &Path) -> Result<bool, String> {
    let library = Library::read(Path::new(CONTENT));
    for problem in &library.problems {
        eprintln!("{problem}");
    }
    if !library.problems.is_empty() {
        return Ok(false);
    }
    let error = |error: std::io::Error| format!("{}: {error}", folder.display());
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(error)?;
    }
    fs::create_dir_all(folder).map_err(error)?;
    for pack in packs(&library).map_err(|error| error.to_string())? {
        fs::write(folder.join(&pack.file), &pack.bytes).map_err(error)?;
    }
    Ok(true)
}

/// Marks the answer on standard input; of `named`, or of what a JSON object with `oefening`, `zaad` and `antwoord` names.
pub fn mark_input(named: Option<(String, Seed)>) -> Result<(), String> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Question {
        oefening: String,
        zaad: Seed,
        antwoord: Answer,
    }
    let mut input = String::new();
    std::io::stdin()
        .read_to_string(&mut input)
        .map_err(|error| error.to_string())?;
    let question = match named {
        Some((oefening, zaad)) => serde_json::from_str(&input).map(|antwoord| Question {
            oefening,
            zaad,
            antwoord,
        }),
        None => serde_json::from_str(&input),
    };
    let question = question.map_err(|error| error.to_string())?;
    let library = Library::read(Path::new(CONTENT));
    let exercise = library
        .exercise(&question.oefening)
        .ok_or_else(|| format!("no exercise `{}`", question.oefening))?;
    let numbers = drawn(exercise, question.zaad)?;
    let filled = question
        .antwoord
        .filled(&exercise.task)
        .map_err(|_| "the answer is of another kind than the exercise".to_owned())?;
    let verdict = mark(exercise, &numbers, &filled);
    let written = |key: &str| numbers.written(key);
    let parts: Vec<_> = verdict
        .parts
        .iter()
        .map(|part| {
            let sentence = text::judgement(&part.judgement);
            json!({
                "oordeel": sentence.word,
                "uitleg": sentence.reason.to_plain(&written),
                "punten": part.points,
                "van": part.of,
                "denkfout": part.judgement.mistake(),
            })
        })
        .collect();
    println!(
        "{}",
        json!({
            "juist": verdict.is_right(),
            "poging": verdict.is_attempt(),
            "punten": verdict.points(),
            "van": verdict.of(),
            "delen": parts,
        })
    );
    Ok(())
}

pub(super) fn drawn(exercise: &Exercise, seed: Seed) -> Result<Numbers, String> {
    Numbers::draw(exercise, seed, calculators::ALL).map_err(|problem| format!("{}: {problem:?}", exercise.id))
}

/// Proves the exercises on all cores.
fn prove(library: &Library, seeds: Seed, only: &str) -> Vec<Problem> {
    let exercises: Vec<&Exercise> = library
        .exercises()
        .filter(|exercise| exercise.id.starts_with(only))
        .collect();
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let next = std::sync::atomic::AtomicUsize::new(0);
    let mut found: Vec<(usize, String)> = std::thread::scope(|scope| {
        let work = || {
            let mut found = Vec::new();
            loop {
                let position = next.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
                let Some(exercise) = exercises.get(position) else {
                    return found;
                };
                found.extend(
                    proof::prove(exercise, seeds)
                        .lines()
                        .into_iter()
                        .map(|line| (position, line)),
                );
            }
        };
        let handles: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        handles
            .into_iter()
            .flat_map(|handle| handle.join().unwrap_or_default())
            .collect()
    });
    found.sort();
    found
        .into_iter()
        .map(|(position, line)| library.problem_with(&exercises[position].id, line))
        .collect()
}

fn report(library: &Library, problems: &[Problem]) -> Report {
    let mut counts = ExerciseCounts::default();
    for exercise in library.exercises() {
        let section = exercise.id.split('/').next().unwrap_or_default();
        counts.total += 1;
        *counts.by_section.entry(section.to_owned()).or_default() += 1;
        *counts.by_kind.entry(exercise.task.kind().name()).or_default() += 1;
        *counts.by_level.entry(exercise.level.name()).or_default() += 1;
        counts.cases += usize::from(exercise.task.kind() == Kind::Case);
        counts.open += usize::from(exercise.task.kind() == Kind::Open);
        counts.calculation += usize::from(exercise.task.has_numbers());
        if let Some(calculation) = exercise.task.calculation() {
            *counts.by_calculator.entry(calculation.calculator.clone()).or_default() += 1;
        }
    }
    counts.mock_exams = library.mock_exams.len();
    let sections = || library.chapters.iter().flat_map(|(_, chapter)| &chapter.sections);
    let concepts = || sections().flat_map(|section| &section.concepts);
    let mut objectives = ObjectiveCounts {
        total: 0,
        without_exercise: Vec::new(),
    };
    for section in sections() {
        objectives.total += section.objectives.len();
        for (position, letter) in ('a'..='z').enumerate().take(section.objectives.len()) {
            if !section
                .exercises
                .iter()
                .any(|exercise| usize::from(exercise.objective) == position)
            {
                objectives.without_exercise.push(format!("{}.{letter}", section.id));
            }
        }
    }
    Report {
        exercises: counts,
        concepts: ConceptCounts {
            total: concepts().count(),
            kern: concepts().filter(|concept| concept.kern).count(),
        },
        objectives,
        quality: quality(library, shown_orders),
        problems: problems.iter().map(ToString::to_string).collect(),
    }
}

/// The orders in which the options of a choice exercise are shown in its first variants.
fn shown_orders(exercise: &Exercise, options: usize) -> Vec<Vec<usize>> {
    let of_seed = |seed| option_order(&exercise.id, names::OPTIONS, seed, options);
    (0..20).map(of_seed).collect()
}

fn print_report(report: &Report) {
    let counts = &report.exercises;
    let list = |counts: &BTreeMap<&'static str, usize>| {
        counts
            .iter()
            .map(|(name, count)| format!("{name} {count}"))
            .collect::<Vec<_>>()
            .join(", ")
    };
    println!(
        "{} exercises, {} of them calculations",
        counts.total, counts.calculation
    );
    println!("  by kind: {}", list(&counts.by_kind));
    println!("  {} mock examinations", counts.mock_exams);
    println!("  by level: {}", list(&counts.by_level));
    let by_section = counts
        .by_section
        .iter()
        .map(|(section, count)| format!("{section}: {count}"));
    println!("  by section: {}", by_section.collect::<Vec<_>>().join(", "));
    let by_calculator = counts.by_calculator.iter().map(|(id, count)| format!("{id} {count}"));
    println!("  by calculator: {}", by_calculator.collect::<Vec<_>>().join(", "));
    println!(
        "{} concepts, {} of them kern",
        report.concepts.total, report.concepts.kern
    );
    let without = report.objectives.without_exercise.len();
    println!(
        "{} learning objectives, {without} without an exercise",
        report.objectives.total
    );
    print_quality(&report.quality);
    println!("{} problems", report.problems.len());
}

fn print_quality(quality: &Quality) {
    println!(
        "right option the longest in {} % of the choice items; {} options without feedback; longest feedback {} words",
        quality.key_longest_share, quality.options_without_feedback, quality.longest_feedback_words
    );
    let often = quality.key_longest_by_section.iter().filter(|(_, share)| **share > 30);
    let often: Vec<String> = often.map(|(section, share)| format!("{section}: {share} %")).collect();
    println!(
        "  more than 30 %: {}",
        if often.is_empty() {
            "nowhere".to_owned()
        } else {
            often.join(", ")
        }
    );
    let positions: Vec<String> = quality.key_positions.iter().map(ToString::to_string).collect();
    println!("  right option shown first, second …: {} %", positions.join(", "));
    let summaries: Vec<usize> = quality.summary_words.values().copied().collect();
    println!(
        "{} summaries of {} to {} words; cases of {} parts",
        summaries.len(),
        summaries.iter().min().unwrap_or(&0),
        summaries.iter().max().unwrap_or(&0),
        quality
            .case_parts
            .values()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join(", ")
    );
    println!(
        "{} pairs of exercises share ten words in a row",
        quality.repeated_wording.len()
    );
    for repeated in &quality.repeated_wording {
        let [one, other] = &repeated.exercises;
        println!("  {one} and {other}: {}", repeated.words);
    }
    println!(
        "{} words that are common in one country only",
        quality.words_of_one_country.len()
    );
    for word in &quality.words_of_one_country {
        println!("  {word}");
    }
}
