//! From an exercise file to an exercise, with every rule that a file can be held to.

use super::files::{DrawFile, ExerciseFile, NumberFile, OptionFile, OwnMistakeFile, StepsFile, TaskFile};
use super::place::{Problem, Source};
use super::{markdown, usual_minutes};
use crate::calculators::{self, FieldKind, Presence, Sheet};
use crate::content::{
    AnswerOption, Block, Calculation, Draw, Exercise, Inline, Number, OwnMistake, Requirement, RichText, Steps, Task,
};
use crate::exercises::arithmetic;
use crate::ordered::SortedMap;

/// Longest feedback, in words.
const LONGEST_FEEDBACK: usize = 45;
/// Fewest mistakes that a calculation exercise must recognise.
const FEWEST_MISTAKES: usize = 3;

/// The exercise in `file`; problems are added to the list, and what they concern is left empty.
pub(super) fn exercise(
    source: &Source,
    file: ExerciseFile,
    id: String,
    objective: u8,
    problems: &mut Vec<Problem>,
) -> Exercise {
    let is_calculation = matches!(file.task, TaskFile::Number(_) | TaskFile::Steps(_));
    let mut reader = Reader {
        source,
        problems,
        is_calculation,
    };
    let task = match file.task {
        TaskFile::Choice(task) => Task::Choice {
            options: reader.options("task.choice.options", task.options, 3..=5, 1..=1),
        },
        TaskFile::Multiple(task) => Task::Multiple {
            options: reader.options("task.multiple.options", task.options, 4..=6, 2..=5),
        },
        TaskFile::Number(task) => Task::Number(reader.number(task)),
        TaskFile::Steps(task) => Task::Steps(reader.steps(task)),
    };
    let wanted = if task.calculation().is_some() { 3..=3 } else { 0..=1 };
    if !wanted.contains(&file.hints.len()) {
        let wanted = if task.calculation().is_some() {
            "three hints"
        } else {
            "one hint at the most"
        };
        reader.say("hints", format!("expected {wanted}"));
    }
    let sheet = task
        .calculation()
        .and_then(|calculation| calculators::find(&calculation.calculator));
    let hints = file.hints.iter().enumerate();
    let hints = hints
        .map(|(position, hint)| reader.text(&format!("hints.{position}"), hint, sheet))
        .collect();
    Exercise {
        id,
        minutes: file.minutes.unwrap_or(usual_minutes(task.kind(), file.level)),
        level: file.level,
        objective,
        prompt: reader.text("prompt", &file.prompt, sheet),
        hints,
        solution: reader.text("solution", file.solution.as_deref().unwrap_or_default(), sheet),
        title: file.title,
        task,
    }
}

struct Reader<'a> {
    source: &'a Source,
    problems: &'a mut Vec<Problem>,
    is_calculation: bool,
}

impl Reader<'_> {
    fn say(&mut self, path: &str, message: impl Into<String>) {
        self.problems.push(self.source.problem(path, message));
    }

    /// Markdown whose {values} are quantities of `sheet`.
    fn text(&mut self, path: &str, text: &str, sheet: Option<&Sheet>) -> RichText {
        let mut rich = match markdown::parse(text) {
            Ok(rich) => rich,
            Err(message) => {
                self.say(path, message);
                return RichText::default();
            }
        };
        for key in rich.keys() {
            // An unknown calculator is one problem, not one for each of its keys.
            if sheet.map_or(!self.is_calculation, |sheet| sheet.label(key).is_none()) {
                self.say(
                    path,
                    format!("expected the key of an input or output of the calculator, found {{{key}}}"),
                );
            }
        }
        let is_table = |key: &str| {
            let field = sheet.and_then(|sheet| sheet.fields.iter().find(|field| field.label.key == key));
            field.is_some_and(|field| matches!(field.kind, FieldKind::Table { .. }))
        };
        for block in &mut rich.0 {
            if let Block::P(line) = block
                && let [Inline::V(key)] = line.as_slice()
                && is_table(key)
            {
                *block = Block::Rows(key.clone());
            }
        }
        rich
    }

    fn options(
        &mut self,
        path: &str,
        files: Vec<OptionFile>,
        count: std::ops::RangeInclusive<usize>,
        correct: std::ops::RangeInclusive<usize>,
    ) -> Vec<AnswerOption> {
        if !count.contains(&files.len()) {
            self.say(
                path,
                format!(
                    "expected {} to {} options, found {}",
                    count.start(),
                    count.end(),
                    files.len()
                ),
            );
        }
        let found = files.iter().filter(|option| option.correct).count();
        if !correct.contains(&found) || found == files.len() {
            self.say(
                path,
                format!(
                    "expected {} correct and at least one wrong option, found {found}",
                    correct.start()
                ),
            );
        }
        let mut options = Vec::new();
        for (position, file) in files.into_iter().enumerate() {
            let path = format!("{path}.{position}");
            let feedback = format!("{path}.feedback");
            let words = file.feedback.split_whitespace().count();
            if words == 0 || words > LONGEST_FEEDBACK {
                self.say(
                    &feedback,
                    format!("expected 1 to {LONGEST_FEEDBACK} words, found {words}"),
                );
            }
            if file.feedback.contains('!') || file.feedback.to_lowercase().contains("helaas") {
                self.say(&feedback, "expected no exclamation mark and no \"helaas\"");
            }
            options.push(AnswerOption {
                text: self.text(&format!("{path}.text"), &file.text, None),
                correct: file.correct,
                feedback: self.text(&feedback, &file.feedback, None),
            });
        }
        options
    }

    fn number(&mut self, file: NumberFile) -> Number {
        let path = "task.number";
        let asked = [file.ask.clone()];
        let sheet = self.sheet(path, &file.calculator);
        if let Some(sheet) = sheet
            && sheet.label(&file.ask).is_none()
        {
            self.say(
                "task.number.ask",
                "expected the key of an output or input of the calculator",
            );
        }
        let draws = Draws {
            given: file.given,
            require: file.require,
            mistakes: file.mistakes,
            own: file.own_mistakes,
        };
        let calculation = self.calculation(path, file.calculator, sheet, draws, &asked);
        Number {
            calculation,
            ask: file.ask,
            decimals: file.decimals,
        }
    }

    fn steps(&mut self, file: StepsFile) -> Steps {
        let path = "task.steps";
        let sheet = self.sheet(path, &file.calculator);
        if let Some(sheet) = sheet {
            for key in &file.compute {
                if sheet.output(calculators::row_key(key).0).is_none() {
                    self.say(
                        "task.steps.compute",
                        format!("expected keys of outputs of the calculator, found `{key}`"),
                    );
                }
            }
            let (structure, _) = calculators::row_key(&file.structure);
            let of_structure = |name: &&String| sheet.mistake(name).is_some_and(|one| one.output == structure);
            let wrong_formulas = file.mistakes.iter().filter(of_structure).count();
            if wrong_formulas < 2 {
                let message = format!(
                    "expected at least two mistakes about `{}`, found {wrong_formulas}",
                    file.structure
                );
                self.say("task.steps.mistakes", message);
            }
        }
        if !file.compute.contains(&file.structure) {
            self.say("task.steps.structure", "expected one of the keys of compute");
        }
        let recognition = self.options("task.steps.recognition", file.recognition, 3..=4, 1..=1);
        let structure_says = self.text("task.steps.structure_says", &file.structure_says, sheet);
        let draws = Draws {
            given: file.given,
            require: file.require,
            mistakes: file.mistakes,
            own: file.own_mistakes,
        };
        let calculation = self.calculation(path, file.calculator, sheet, draws, &file.compute);
        Steps {
            calculation,
            recognition,
            structure: file.structure,
            structure_says,
            compute: file.compute,
        }
    }

    fn sheet(&mut self, path: &str, id: &str) -> Option<&'static Sheet> {
        let sheet = calculators::find(id);
        if sheet.is_none() {
            self.say(
                &format!("{path}.calculator"),
                format!("expected the id of a calculator, found `{id}`"),
            );
        }
        sheet
    }

    fn calculation(
        &mut self,
        path: &str,
        calculator: String,
        sheet: Option<&'static Sheet>,
        draws: Draws,
        asked: &[String],
    ) -> Calculation {
        let given = draws.given.into_iter().map(|(key, draw)| (key, draw.0)).collect();
        if let Some(sheet) = sheet {
            self.check_given(path, sheet, &given);
            for key in draws.require.keys().filter(|key| sheet.label(key).is_none()) {
                self.say(
                    &format!("{path}.require.{key}"),
                    "expected the key of an input or output of the calculator",
                );
            }
            for (position, name) in draws.mistakes.iter().enumerate() {
                let place = format!("{path}.mistakes.{position}");
                match sheet.mistake(name) {
                    None => self.say(
                        &place,
                        format!("expected the name of a mistake of the calculator, found `{name}`"),
                    ),
                    Some(mistake) if !asked.iter().any(|key| calculators::row_key(key).0 == mistake.output) => {
                        self.say(
                            &place,
                            format!(
                                "expected a mistake about what is asked; `{name}` is about {}",
                                mistake.output
                            ),
                        );
                    }
                    Some(_) => {}
                }
            }
        }
        let found = draws.mistakes.len() + draws.own.len();
        if found < FEWEST_MISTAKES {
            self.say(
                &format!("{path}.mistakes"),
                format!("expected at least {FEWEST_MISTAKES} mistakes, found {found}"),
            );
        }
        let own_mistakes = draws.own.into_iter().enumerate();
        let own_mistakes = own_mistakes
            .map(|(position, own)| self.own_mistake(&format!("{path}.own_mistakes.{position}"), own, sheet, asked));
        Calculation {
            own_mistakes: own_mistakes.collect(),
            calculator,
            given,
            require: draws.require,
            mistakes: draws.mistakes,
        }
    }

    fn check_given(&mut self, path: &str, sheet: &Sheet, given: &SortedMap<String, Draw>) {
        for key in given
            .keys()
            .filter(|key| sheet.fields.iter().all(|field| field.label.key != **key))
        {
            self.say(
                &format!("{path}.given.{key}"),
                "expected the key of an input of the calculator",
            );
        }
        for field in sheet.fields.iter().filter(|field| field.presence == Presence::Required) {
            if !given.contains_key(field.label.key) {
                self.say(
                    &format!("{path}.given"),
                    format!("expected a value for `{}`", field.label.key),
                );
            }
        }
    }

    fn own_mistake(&mut self, path: &str, file: OwnMistakeFile, sheet: Option<&Sheet>, asked: &[String]) -> OwnMistake {
        match arithmetic::parse(&file.value) {
            Err(problem) => self.say(&format!("{path}.value"), format!("expected arithmetic: {problem:?}")),
            Ok(tree) => {
                for key in tree.keys() {
                    if sheet.is_some_and(|sheet| sheet.label(key).is_none()) {
                        self.say(
                            &format!("{path}.value"),
                            format!("expected keys of inputs and outputs, found `{key}`"),
                        );
                    }
                }
            }
        }
        let output = file.output.or_else(|| asked.first().cloned()).unwrap_or_default();
        if !asked.contains(&output) {
            self.say(&format!("{path}.output"), "expected the key of something that is asked");
        }
        OwnMistake {
            name: file.name,
            output,
            value: file.value,
            says: self.text(&format!("{path}.says"), &file.says, sheet),
        }
    }
}

/// The parts of a calculation that `number` and `steps` files share.
struct Draws {
    given: SortedMap<String, DrawFile>,
    require: SortedMap<String, Requirement>,
    mistakes: Vec<String>,
    own: Vec<OwnMistakeFile>,
}
