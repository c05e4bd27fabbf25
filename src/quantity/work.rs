//! The steps of a calculation, with the learner's own value in place of ours where asked.

use super::{Label, Rational, Unit, Value};

/// Keeps the steps of one calculation in order.
///
/// Told to replace a step, it goes on with that number, so everything after it is *doorgerekend* with it.
#[derive(Debug, Default)]
pub struct Work {
    steps: Vec<Step>,
    replacements: Vec<(String, Rational)>,
}

/// One named step and what it found.
#[derive(Debug, Clone)]
pub struct Step {
    /// Its name.
    pub label: &'static Label,
    /// What it found.
    pub finding: Finding,
}

/// What a step found.
#[derive(Debug, Clone)]
pub enum Finding {
    /// One figure. `computed` holds the formula, `value` what the calculation went on with.
    Figure {
        /// As the formula gives it.
        computed: Value,
        /// As used from here on; differs from `computed` when the step was replaced.
        value: Value,
    },
    /// A figure for each row.
    List(Vec<Value>),
    /// Words, such as a class; `None` is n.v.t.
    Text {
        /// What was found.
        text: Option<String>,
        /// Why.
        because: String,
    },
    /// Words for each row.
    Texts(Vec<String>),
}

impl Step {
    /// The figure that the calculation went on with; n.v.t. and words have none.
    pub fn amount(&self) -> Option<&Rational> {
        match &self.finding {
            Finding::Figure { value, .. } => value.amount(),
            Finding::List(_) | Finding::Text { .. } | Finding::Texts(_) => None,
        }
    }
}

impl Work {
    /// Work in which the named steps get these values.
    pub fn replacing(replacements: Vec<(String, Rational)>) -> Self {
        Self {
            steps: Vec::new(),
            replacements,
        }
    }

    /// Names a step; what follows goes on with the returned value.
    pub fn step(&mut self, label: &'static Label, computed: Value) -> Value {
        let instead = self
            .replacements
            .iter()
            .find(|(key, _)| key == label.key)
            .map(|(_, amount)| amount.clone());
        let value = computed.named(*label, instead);
        self.steps.push(Step {
            label,
            finding: Finding::Figure {
                computed,
                value: value.clone(),
            },
        });
        value
    }

    /// Names a list of figures, one for each row.
    pub fn list(&mut self, label: &'static Label, values: Vec<Value>) {
        self.steps.push(Step {
            label,
            finding: Finding::List(values),
        });
    }

    /// Names a list of findings in words, one for each row.
    pub fn texts(&mut self, label: &'static Label, texts: Vec<String>) {
        self.steps.push(Step {
            label,
            finding: Finding::Texts(texts),
        });
    }

    /// Names a finding in words, with the reason.
    pub fn text(&mut self, label: &'static Label, text: impl Into<String>, because: impl Into<String>) {
        self.steps.push(Step {
            label,
            finding: Finding::Text {
                text: Some(text.into()),
                because: because.into(),
            },
        });
    }

    /// Names a finding in words that does not apply here.
    pub fn no_text(&mut self, label: &'static Label, because: impl Into<String>) {
        self.steps.push(Step {
            label,
            finding: Finding::Text {
                text: None,
                because: because.into(),
            },
        });
    }

    /// All steps in the order in which they were made.
    pub fn into_steps(self) -> Vec<Step> {
        self.steps
    }

    /// Keys of the steps whose unit is not what their label declares; the tests of every calculator expect none.
    pub fn unit_faults(steps: &[Step]) -> Vec<&'static str> {
        let fits = |label: &Label, unit: Option<Unit>| unit == Some(label.unit);
        steps
            .iter()
            .filter(|step| match &step.finding {
                Finding::Figure { computed, .. } => !fits(step.label, computed.unit()),
                Finding::List(values) => !values.iter().all(|value| fits(step.label, value.unit())),
                Finding::Text { .. } | Finding::Texts(_) => false,
            })
            .map(|step| step.label.key)
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::whole;

    const FIXED: Label = Label::euro("vaste_kosten", "vaste kosten").symbol("F");
    const PRICE: Label = Label::euro("prijs", "verkoopprijs")
        .symbol("p")
        .unit(Unit::EURO_PER_PIECE);
    static CONTRIBUTION: Label = Label::euro("contributie", "contributie").unit(Unit::EURO_PER_PIECE);
    static UNITS: Label = Label::whole_up("afzet", "break-evenafzet").unit(Unit::PIECE);
    static WRONG: Label = Label::percent("fout", "fout");

    fn break_even(mut work: Work) -> Vec<Step> {
        let contribution = work.step(
            &CONTRIBUTION,
            Value::input(PRICE, Some(whole(25))) - Value::input(PRICE, Some(whole(15))),
        );
        work.step(&UNITS, Value::input(FIXED, Some(whole(60_000))) / contribution);
        work.into_steps()
    }

    #[test]
    fn a_replaced_step_is_followed_through() {
        assert_eq!(break_even(Work::default())[1].amount(), Some(&whole(6_000)));
        let own = break_even(Work::replacing(vec![("contributie".into(), whole(9))]));
        assert_eq!(own[1].amount(), Some(&Rational::new(20_000.into(), 3.into())));
        let Finding::Figure { computed, .. } = &own[0].finding else {
            panic!("a figure")
        };
        assert_eq!(
            computed.amount(),
            Some(&whole(10)),
            "what the formula gives stays known"
        );
    }

    #[test]
    fn a_step_of_another_unit_is_a_fault() {
        let mut work = Work::default();
        work.step(&WRONG, Value::input(FIXED, Some(whole(1))));
        assert_eq!(Work::unit_faults(&work.into_steps()), ["fout"]);
        assert!(Work::unit_faults(&break_even(Work::default())).is_empty());
    }
}
