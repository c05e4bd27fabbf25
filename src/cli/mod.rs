//! The command line of authors and testers.

pub mod calculate;
pub mod content;
pub mod finish;
pub mod html;
pub mod numbers;
pub mod schedule;
pub mod sizes;
pub mod split;
pub mod variant;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::exercises::Seed;

/// Accountwijs for authors and testers.
#[derive(Debug, Parser)]
#[command(name = "accountwijs")]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

/// What can be asked.
#[derive(Debug, Subcommand)]
enum Command {
    /// Calculate from the JSON object on standard input: {"prijs": "25", …}.
    Calculate {
        /// Id of the calculator: break-even.
        #[arg(required_unless_present = "batch")]
        id: Option<String>,
        /// Answer each line {"id": …, "invoer": {…}} with a line.
        #[arg(long, conflicts_with = "id")]
        batch: bool,
    },
    /// Read each line as the text of a field: {"exact": "3/2"} or {"fout": "geen-getal"}.
    Read {
        /// Kind of field.
        #[arg(long)]
        veld: numbers::FieldName,
    },
    /// Show each line, a rational such as 35/18, in Dutch notation.
    Show {
        /// How it is shown.
        #[arg(long)]
        weergave: numbers::DisplayName,
    },
    /// Check all content and prove the calculation exercises over many seeds.
    Check {
        /// Print one JSON object with counts, quality and problems.
        #[arg(long)]
        json: bool,
        /// Number of seeds for each calculation exercise, in place of 10,000.
        #[arg(long)]
        seeds: Option<Seed>,
        /// Prove only the exercises whose id begins so: 6.12, or 6.12/bakkerij.
        #[arg(long)]
        only: Option<String>,
    },
    /// Write the content packs of the app.
    Pack {
        /// Folder for the packs.
        folder: PathBuf,
    },
    /// Print one variant of an exercise with its model answer.
    Variant {
        /// Id of the exercise: 6.12/bakkerij.
        exercise: String,
        /// Seed of the numbers.
        seed: Seed,
        /// Print the model answer in words and the explanation too.
        #[arg(long)]
        solution: bool,
    },
    /// Mark the answer on standard input: {"number": "6.000"}; without an exercise {"oefening": id, "zaad": seed, "antwoord": …}.
    Mark {
        /// Id of the exercise: 6.12/bakkerij.
        #[arg(requires = "seed")]
        exercise: Option<String>,
        /// Seed of the numbers.
        seed: Option<Seed>,
    },
    /// Schedule the reviews of the JSON list on standard input: [{"dag": 0, "oordeel": 3}, …].
    Schedule,
    /// Finish what Trunk built: scripts into files, preloads into the page.
    #[command(hide = true)]
    Finish {
        /// Folder that Trunk built.
        folder: PathBuf,
    },
    /// Show what a release weighs; fails above the budget.
    #[command(hide = true)]
    Sizes {
        /// Folder of a release.
        folder: PathBuf,
    },
}

/// Runs the command that the arguments name.
pub fn run() -> ExitCode {
    let outcome = match CommandLine::parse().command {
        Command::Calculate { id: Some(id), .. } => return used(calculate::one(&id)),
        Command::Calculate { id: None, .. } => return used(calculate::batch()),
        Command::Read { veld } => return used(numbers::read(veld)),
        Command::Show { weergave } => return used(numbers::show(weergave)),
        Command::Check { json, seeds, only } => content::check(json, seeds, only.as_deref().unwrap_or_default()),
        Command::Pack { folder } => content::pack(&folder),
        Command::Variant {
            exercise,
            seed,
            solution,
        } => return used(variant::variant(&exercise, seed, solution)),
        Command::Mark { exercise, seed } => return used(content::mark_input(exercise.zip(seed))),
        Command::Schedule => return used(schedule::schedule()),
        Command::Finish { folder } => finish::finish(&folder).map(|()| true),
        Command::Sizes { folder } => sizes::report(&folder).map(|text| {
            print!("{text}");
            true
        }),
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

/// Wrong use of a command is exit code 2, as of the arguments themselves.
fn used(outcome: Result<(), String>) -> ExitCode {
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::from(2)
        }
    }
}
