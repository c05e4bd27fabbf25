//! The formulas to choose from in Antwoordstructuur, and what their symbols stand for.

use super::Variant;
use crate::calculators::row_key;
use crate::content::Steps;
use crate::quantity::{Expression, Finding, Math, Value};
use crate::text;

/// A formula to choose in Antwoordstructuur.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormulaOption {
    /// The formula in symbols.
    pub formula: Math,
    /// What its symbols stand for: symbol and name, in the order in which they are read.
    pub symbols: Vec<(&'static str, &'static str)>,
    /// The mistake it stands for; `None` is the right one.
    pub mistake: Option<&'static str>,
}

impl Variant {
    /// The formulas to choose from, the right one first; [`option_order`] says in which order they are shown.
    pub fn formulas(&self, steps: &Steps) -> Vec<FormulaOption> {
        let (key, row) = row_key(&steps.structure);
        let computed = match (self.solution.step(key).map(|step| &step.finding), row) {
            (Some(Finding::Figure { computed, .. }), None) => Some(computed),
            (Some(Finding::List(values)), Some(row)) => values.get(row),
            _ => None,
        };
        let Some(computed) = computed else {
            return Vec::new();
        };
        let option = |value: &Value, mistake| FormulaOption {
            formula: text::formula(value, text::Form::Symbols),
            symbols: value.symbols(),
            mistake,
        };
        let wrong = steps.calculation.mistakes.iter().filter_map(|name| {
            let mistake = self.sheet.mistake(name).filter(|mistake| mistake.output == key)?;
            let value = self.wrong(mistake, row)?;
            // A number that was only rounded the wrong way has no formula of its own.
            let has_formula = !matches!(value.expression(), Expression::Found(_));
            has_formula.then(|| option(&value, Some(mistake.name)))
        });
        let mut options = vec![option(computed, None)];
        for option in wrong {
            if options.iter().all(|known| known.formula != option.formula) {
                options.push(option);
            }
        }
        options
    }
}

/// What the symbols of all these formulas stand for, each once.
pub fn legend(formulas: &[FormulaOption]) -> Vec<(&'static str, &'static str)> {
    let mut legend: Vec<(&str, &str)> = Vec::new();
    for (symbol, name) in formulas.iter().flat_map(|option| &option.symbols) {
        if legend.iter().all(|(known, _)| known != symbol) {
            legend.push((symbol, name));
        }
    }
    legend
}
