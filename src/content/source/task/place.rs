//! The kind `place`.

use super::super::files::{AxisFile, CalculationFile, PlaceFile};
use super::{Keys, Reader};
use crate::calculators::Sheet;
use crate::content::{Misplaced, Place, PlaceAxis, Target};
use crate::dutch::{self, Notation};
use crate::quantity::{Display, Rational, whole};

impl Reader<'_> {
    pub(super) fn place(&mut self, at: &str, file: PlaceFile) -> Place {
        let sheet = file.calculator.as_ref().and_then(|id| self.sheet(at, id));
        let keys = match (&file.calculator, sheet) {
            (None, _) => Keys::Nothing,
            (Some(_), None) => Keys::Anything,
            (Some(_), Some(sheet)) => Keys::Of(sheet),
        };
        if file.calculator.is_none() {
            for (key, is_empty) in [("given", file.given.is_empty()), ("require", file.require.is_empty())] {
                if !is_empty {
                    self.say(&format!("{at}.{key}"), "expected a calculator for these numbers");
                }
            }
        }
        let x = self.axis(&format!("{at}.x"), file.x, keys, sheet);
        let y = self.axis(&format!("{at}.y"), file.y, keys, sheet);
        let names_at = format!("{at}.names");
        if !file.names.is_empty() {
            self.distinct(&names_at, "", file.names.iter().map(String::as_str));
            if file.names.len() != 4 {
                self.say(
                    &names_at,
                    format!("expected four names or none, found {}", file.names.len()),
                );
            }
            if x.split.is_none() || y.split.is_none() {
                self.say(&names_at, "expected a split on both axes");
            }
        }
        if file.mistakes.is_empty() {
            self.say(&format!("{at}.mistakes"), "expected at least one wrong place");
        }
        let mut mistakes = Vec::new();
        for (position, mistake) in file.mistakes.into_iter().enumerate() {
            let path = format!("{at}.mistakes.{position}");
            let arithmetic_sheet = if let Keys::Anything = keys { None } else { sheet };
            for (key, text) in [("x", &mistake.x), ("y", &mistake.y)] {
                let path = format!("{path}.{key}");
                self.arithmetic(&path, text, arithmetic_sheet);
                if matches!(keys, Keys::Nothing) && dutch::read(text, Notation::Plain).is_err() {
                    self.say(&path, "expected a number: there is no calculator here");
                }
            }
            mistakes.push(Misplaced {
                says: self.feedback(&format!("{path}.says"), &mistake.says, keys),
                name: mistake.name,
                x: mistake.x,
                y: mistake.y,
            });
        }
        let calculation = file.calculator.map(|calculator| {
            let numbers = CalculationFile {
                given: file.given,
                require: file.require,
                ..CalculationFile::default()
            };
            self.calculation(at, sheet, (calculator, numbers), &[])
        });
        if let Some(calculation) = &calculation {
            self.check_given(&format!("{at}.given"), sheet, &calculation.given);
        }
        Place {
            calculation,
            names: file.names,
            x,
            y,
            mistakes,
        }
    }

    fn axis(&mut self, at: &str, file: AxisFile, keys: Keys, sheet: Option<&'static Sheet>) -> PlaceAxis {
        self.name(&format!("{at}.name"), &file.name);
        let mut number = |key: &str, text: &str| -> Option<Rational> {
            let number = dutch::read(text, Notation::Plain).ok();
            if number.is_none() {
                self.say(&format!("{at}.{key}"), format!("expected a number, found `{text}`"));
            }
            number
        };
        let from = number("from", &file.from);
        let to = number("to", &file.to);
        let step = number("step", &file.step);
        let within = number("within", &file.within);
        let split = file.split.as_ref().and_then(|split| number("split", split));
        let answer = file.answer.as_ref().and_then(|answer| number("answer", answer));
        if let (Some(from), Some(to)) = (from, to) {
            if from >= to {
                self.say(&format!("{at}.to"), "expected an end that lies above `from`");
            }
            for (key, value) in [("answer", answer), ("split", split)] {
                if value.is_some_and(|value| value < from || value > to) {
                    self.say(&format!("{at}.{key}"), "expected a number on the axis");
                }
            }
        }
        if step.is_some_and(|step| step <= whole(0)) {
            self.say(&format!("{at}.step"), "expected a step above zero");
        }
        if within.is_some_and(|within| within < whole(0)) {
            self.say(&format!("{at}.within"), "expected zero or more");
        }
        let target = match (file.answer, file.ask) {
            (Some(answer), None) => Target::Fixed(answer),
            (None, Some(key)) => {
                let path = format!("{at}.ask");
                match keys {
                    Keys::Nothing => self.say(&path, "expected a calculator to ask from"),
                    _ => self.asked(&path, sheet, &key),
                }
                let label = sheet.and_then(|sheet| sheet.label(&key));
                if label.is_some_and(|label| (label.display == Display::Percent) != (file.unit == "%")) {
                    self.say(&format!("{at}.unit"), format!("expected the unit of `{key}`"));
                }
                Target::Ask(key)
            }
            _ => {
                self.say(at, "expected either answer or ask");
                Target::Fixed("0".to_owned())
            }
        };
        PlaceAxis {
            name: file.name,
            from: file.from,
            to: file.to,
            step: file.step,
            unit: file.unit,
            target,
            within: file.within,
            split: file.split,
        }
    }
}
