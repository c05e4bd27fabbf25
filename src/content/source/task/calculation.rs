//! Exercises with one calculation: `number` and `steps`, and the numbers of any other kind.

use super::super::files::{CalculationFile, DrawFile, NumberFile, OwnMistakeFile, StepsFile, TaskFile};
use super::{Keys, Reader};
use crate::calculators::{self, FieldKind, Presence, Sheet, cell_key, row_key};
use crate::content::{Calculation, Draw, Number, OwnMistake, Steps};
use crate::exercises::arithmetic;
use crate::ordered::SortedMap;
use crate::quantity::Display;

/// Fewest mistakes that a calculation exercise must recognise.
const FEWEST_MISTAKES: usize = 3;

/// Which values the texts of an exercise may mention.
pub(super) fn keys_of(task: &TaskFile) -> Keys {
    let calculator = match task {
        TaskFile::Number(file) => Some(&file.calculator),
        TaskFile::Steps(file) => Some(&file.calculator),
        TaskFile::Table(file) => file.calculator.as_ref(),
        TaskFile::Place(file) => file.calculator.as_ref(),
        _ => None,
    };
    match calculator.map(|id| calculators::find(id)) {
        None => Keys::Nothing,
        Some(None) => Keys::Anything,
        Some(Some(sheet)) => Keys::Of(sheet),
    }
}

impl Reader<'_> {
    pub(super) fn number(&mut self, at: &str, mut file: NumberFile) -> Number {
        let sheet = self.sheet(at, &file.calculator);
        self.asked(&format!("{at}.ask"), sheet, &file.ask);
        let numbers = file.take_calculation();
        let asked = [file.ask];
        let calculation = self.calculation(at, sheet, (file.calculator, numbers), &asked);
        self.enough_mistakes(at, &calculation);
        self.check_given(&format!("{at}.given"), sheet, &calculation.given);
        let [ask] = asked;
        self.check_cell(&format!("{at}.ask"), &ask, &calculation.given);
        Number {
            calculation,
            ask,
            decimals: file.decimals,
        }
    }

    pub(super) fn steps(&mut self, at: &str, mut file: StepsFile) -> Steps {
        let sheet = self.sheet(at, &file.calculator);
        let numbers = file.take_calculation();
        if let Some(sheet) = sheet {
            for key in &file.compute {
                if sheet.output(row_key(key).0).is_none() {
                    self.say(
                        &format!("{at}.compute"),
                        format!("expected keys of outputs of the calculator, found `{key}`"),
                    );
                }
            }
            let (structure, _) = row_key(&file.structure);
            let of_structure = |name: &&String| sheet.mistake(name).is_some_and(|one| one.output == structure);
            let wrong_formulas = numbers.mistakes.iter().filter(of_structure).count();
            if wrong_formulas < 2 {
                let message = format!(
                    "expected at least two mistakes about `{}`, found {wrong_formulas}",
                    file.structure
                );
                self.say(&format!("{at}.mistakes"), message);
            }
        }
        if !file.compute.contains(&file.structure) {
            self.say(&format!("{at}.structure"), "expected one of the keys of compute");
        }
        let recognition = self.options(&format!("{at}.recognition"), file.recognition, 3..=4, 1..=1);
        let keys = sheet.map_or(Keys::Anything, Keys::Of);
        let structure_says = self.text(&format!("{at}.structure_says"), &file.structure_says, keys);
        let calculation = self.calculation(at, sheet, (file.calculator, numbers), &file.compute);
        self.enough_mistakes(at, &calculation);
        self.check_given(&format!("{at}.given"), sheet, &calculation.given);
        Steps {
            calculation,
            recognition,
            structure: file.structure,
            structure_says,
            compute: file.compute,
        }
    }

    pub(super) fn sheet(&mut self, at: &str, id: &str) -> Option<&'static Sheet> {
        let sheet = calculators::find(id);
        if sheet.is_none() {
            self.say(
                &format!("{at}.calculator"),
                format!("expected the id of a calculator, found `{id}`"),
            );
        }
        sheet
    }

    /// What is asked must be a number.
    pub(super) fn asked(&mut self, path: &str, sheet: Option<&'static Sheet>, key: &str) {
        let Some(sheet) = sheet else { return };
        match sheet.label(key) {
            None => self.say(path, "expected the key of an output or input of the calculator"),
            Some(label) if label.display == Display::Text || !takes_a_number(sheet, key) => {
                self.say(path, format!("expected a quantity with a number, `{key}` is a text"));
            }
            Some(_) => {}
        }
    }

    /// The numbers and mistakes of a file; what is `asked` is what mistakes may be about.
    pub(super) fn calculation(
        &mut self,
        at: &str,
        sheet: Option<&'static Sheet>,
        (calculator, numbers): (String, CalculationFile),
        asked: &[String],
    ) -> Calculation {
        let given = drawn(numbers.given);
        if let Some(sheet) = sheet {
            for key in numbers.require.keys().filter(|key| sheet.label(key).is_none()) {
                self.say(
                    &format!("{at}.require.{key}"),
                    "expected the key of an input or output of the calculator",
                );
            }
            for (position, name) in numbers.mistakes.iter().enumerate() {
                let place = format!("{at}.mistakes.{position}");
                match sheet.mistake(name) {
                    None => self.say(
                        &place,
                        format!("expected the name of a mistake of the calculator, found `{name}`"),
                    ),
                    Some(mistake) if !asked.iter().any(|key| row_key(key).0 == mistake.output) => {
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
        let own_mistakes = numbers.own_mistakes.into_iter().enumerate();
        let own_mistakes = own_mistakes
            .map(|(position, own)| self.own_mistake(&format!("{at}.own_mistakes.{position}"), own, sheet, asked));
        Calculation {
            own_mistakes: own_mistakes.collect(),
            calculator,
            given,
            require: numbers.require,
            mistakes: numbers.mistakes,
        }
    }

    pub(super) fn enough_mistakes(&mut self, at: &str, calculation: &Calculation) {
        let found = calculation.mistakes.len() + calculation.own_mistakes.len();
        if found < FEWEST_MISTAKES {
            self.say(
                &format!("{at}.mistakes"),
                format!("expected at least {FEWEST_MISTAKES} mistakes, found {found}"),
            );
        }
    }

    /// Whether what is given fills the form of the calculator.
    pub(super) fn check_given(&mut self, path: &str, sheet: Option<&Sheet>, given: &SortedMap<String, Draw>) {
        let Some(sheet) = sheet else { return };
        self.check_keys(path, sheet, given);
        for field in sheet.fields.iter().filter(|field| field.presence == Presence::Required) {
            if !given.contains_key(field.label.key) {
                self.say(path, format!("expected a value for `{}`", field.label.key));
            }
        }
    }

    /// Whether the row of a cell that is asked is given.
    fn check_cell(&mut self, path: &str, key: &str, given: &SortedMap<String, Draw>) {
        let Some((table, row, _)) = cell_key(key) else { return };
        let rows = match given.get(table) {
            Some(Draw::Rows(rows)) => rows.len(),
            _ => 0,
        };
        if row >= rows {
            self.say(
                path,
                format!("expected one of the {rows} rows of `{table}`, counted from 0"),
            );
        }
    }

    /// Whether what is given are inputs of the calculator.
    pub(super) fn check_keys(&mut self, path: &str, sheet: &Sheet, given: &SortedMap<String, Draw>) {
        for key in given.keys() {
            if sheet.fields.iter().all(|field| field.label.key != *key) {
                self.say(
                    &format!("{path}.{key}"),
                    "expected the key of an input of the calculator",
                );
            }
        }
    }

    fn own_mistake(
        &mut self,
        path: &str,
        file: OwnMistakeFile,
        sheet: Option<&'static Sheet>,
        asked: &[String],
    ) -> OwnMistake {
        self.arithmetic(&format!("{path}.value"), &file.value, sheet);
        let output = file.output.or_else(|| asked.first().cloned()).unwrap_or_default();
        if !asked.contains(&output) {
            self.say(&format!("{path}.output"), "expected the key of something that is asked");
        }
        let keys = sheet.map_or(Keys::Anything, Keys::Of);
        OwnMistake {
            name: file.name,
            output,
            value: file.value,
            says: self.text(&format!("{path}.says"), &file.says, keys),
        }
    }

    /// Arithmetic over the keys of the calculator.
    pub(super) fn arithmetic(&mut self, path: &str, text: &str, sheet: Option<&Sheet>) {
        match arithmetic::parse(text) {
            Err(problem) => self.say(path, format!("expected arithmetic: {problem:?}")),
            Ok(tree) => {
                for key in tree.keys() {
                    if sheet.is_some_and(|sheet| sheet.label(key).is_none()) {
                        self.say(path, format!("expected keys of inputs and outputs, found `{key}`"));
                    }
                }
            }
        }
    }
}

/// Whether a key names a number: of a table input only a column with one number in each cell does.
fn takes_a_number(sheet: &'static Sheet, key: &str) -> bool {
    let Some((table, _, column)) = cell_key(key) else {
        return true;
    };
    let found = sheet.column(table, column);
    found.is_some_and(|(_, column)| matches!(column.kind, FieldKind::Number(_)))
}

/// How the inputs of a file are drawn.
pub(super) fn drawn(given: SortedMap<String, DrawFile>) -> SortedMap<String, Draw> {
    given.into_iter().map(|(key, draw)| (key, draw.0)).collect()
}
