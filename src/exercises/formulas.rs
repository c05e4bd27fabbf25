//! The formulas to choose from in Antwoordstructuur, and what their symbols stand for.

use super::Variant;
use crate::calculators::{Field, row_key};
use crate::content::Steps;
use crate::quantity::{Expression, Finding, Label, Math};
use crate::text;

/// A formula to choose in Antwoordstructuur.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormulaOption {
    /// The formula in symbols.
    pub formula: Math,
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
        let right = FormulaOption {
            formula: text::formula(computed, text::Form::Symbols),
            mistake: None,
        };
        let wrong = steps.calculation.mistakes.iter().filter_map(|name| {
            let mistake = self.sheet.mistake(name).filter(|mistake| mistake.output == key)?;
            let value = self.wrong(mistake, row)?;
            // A number that was only rounded the wrong way has no formula of its own.
            let has_formula = !matches!(value.expression(), Expression::Found(_));
            has_formula.then(|| FormulaOption {
                formula: text::formula(&value, text::Form::Symbols),
                mistake: Some(mistake.name),
            })
        });
        let mut options = vec![right];
        for option in wrong {
            if options.iter().all(|known| known.formula != option.formula) {
                options.push(option);
            }
        }
        options
    }

    /// What the symbols of these formulas stand for: symbol and name, in the order in which they are read.
    pub fn legend(&self, formulas: &[FormulaOption]) -> Vec<(String, &'static str)> {
        let fields = self.sheet.fields.iter();
        let columns = fields.clone().flat_map(Field::columns);
        let typed = fields.chain(columns).map(|field| &field.label);
        let labels: Vec<&Label> = typed.chain(self.solution.steps.iter().map(|step| step.label)).collect();
        let mut legend: Vec<(String, &'static str)> = Vec::new();
        for symbol in formulas.iter().flat_map(|option| option.formula.symbols()) {
            let label = labels.iter().find(|label| label.symbol == Some(symbol));
            if let Some(label) = label
                && legend.iter().all(|(known, _)| known != symbol)
            {
                legend.push((symbol.to_owned(), label.name));
            }
        }
        legend
    }
}
