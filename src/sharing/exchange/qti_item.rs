//! One item of QTI 3.0.

use std::fmt::Write as _;

use super::form::{Asks, Gap, GapKind, Portable, Statement};
use super::html;
use super::moodle::shown;
use super::qti::{HEAD, NAMESPACE};
use super::xml::escaped;
use crate::content::RichText;

/// The pieces of an item, in the order in which they stand in the file.
#[derive(Default)]
struct Pieces {
    declarations: String,
    body: String,
    processing: String,
    /// Points that the answers can earn, before they are scaled.
    most: usize,
    is_by_hand: bool,
}

/// The file of an item.
pub(super) fn item(question: &Portable, rubric: &str) -> String {
    let mut pieces = Pieces::default();
    let stem = html::blocks(&question.stem);
    match &question.asks {
        Asks::Choice { options, many } => pieces.choice(&stem, options, *many),
        Asks::Matching { pairs, spare } => pieces.matching(&stem, pairs, spare),
        Asks::Order(steps) => pieces.order(&stem, steps),
        Asks::Gaps { blocks, gaps } => {
            let fields: Vec<String> = gaps.iter().enumerate().map(|(at, gap)| pieces.gap(at, gap)).collect();
            let text = shown(blocks, &|at| fields.get(at).cloned().unwrap_or_default());
            pieces.body = format!("{stem}{text}");
        }
        Asks::Essay { model } => pieces.essay(&stem, model, rubric),
    }
    let by_hand = if pieces.is_by_hand {
        " external-scored=\"human\""
    } else {
        ""
    };
    let most = if pieces.is_by_hand {
        question.points
    } else {
        pieces.most
    };
    let after = html::blocks(&question.explanation);
    let (outcome, sets, feedback) = if after.is_empty() {
        (String::new(), String::new(), String::new())
    } else {
        (
            "<qti-outcome-declaration identifier=\"FEEDBACK\" cardinality=\"single\" base-type=\"identifier\"/>\n".to_owned(),
            "<qti-set-outcome-value identifier=\"FEEDBACK\"><qti-base-value base-type=\"identifier\">uitleg</qti-base-value></qti-set-outcome-value>\n".to_owned(),
            format!("<qti-modal-feedback outcome-identifier=\"FEEDBACK\" identifier=\"uitleg\" show-hide=\"show\"><qti-content-body>{after}</qti-content-body></qti-modal-feedback>\n"),
        )
    };
    format!(
        "{HEAD}<qti-assessment-item {NAMESPACE} identifier=\"{}\" title=\"{}\" adaptive=\"false\" time-dependent=\"false\" xml:lang=\"nl\">\n\
         {}<qti-outcome-declaration identifier=\"SCORE\" cardinality=\"single\" base-type=\"float\" normal-maximum=\"{most}\"{by_hand}>\
         <qti-default-value><qti-value>0</qti-value></qti-default-value></qti-outcome-declaration>\n\
         <qti-outcome-declaration identifier=\"MAXSCORE\" cardinality=\"single\" base-type=\"float\">\
         <qti-default-value><qti-value>{most}</qti-value></qti-default-value></qti-outcome-declaration>\n{outcome}\
         <qti-item-body>{}</qti-item-body>\n<qti-response-processing>\n{}{sets}</qti-response-processing>\n{feedback}</qti-assessment-item>\n",
        question.id,
        escaped(&question.title),
        pieces.declarations,
        pieces.body,
        pieces.processing,
    )
}

impl Pieces {
    fn declare(&mut self, name: &str, cardinality: &str, base: &str, correct: &[String], more: &str) {
        let values: String = correct
            .iter()
            .map(|value| format!("<qti-value>{value}</qti-value>"))
            .collect::<Vec<_>>()
            .concat();
        let _ = writeln!(
            self.declarations,
            "<qti-response-declaration identifier=\"{name}\" cardinality=\"{cardinality}\" base-type=\"{base}\">\
             <qti-correct-response>{values}</qti-correct-response>{more}</qti-response-declaration>"
        );
    }

    /// A point where `test` holds.
    fn earn(&mut self, test: &str) {
        self.most += 1;
        let _ = writeln!(
            self.processing,
            "<qti-response-condition><qti-response-if>{test}\
             <qti-set-outcome-value identifier=\"SCORE\"><qti-sum><qti-variable identifier=\"SCORE\"/>\
             <qti-base-value base-type=\"float\">1</qti-base-value></qti-sum></qti-set-outcome-value>\
             </qti-response-if></qti-response-condition>"
        );
    }

    /// As many points as the mapping of a response gives.
    fn earn_mapped(&mut self, name: &str, most: usize) {
        self.most += most;
        let _ = writeln!(
            self.processing,
            "<qti-set-outcome-value identifier=\"SCORE\"><qti-sum><qti-variable identifier=\"SCORE\"/>\
             <qti-map-response identifier=\"{name}\"/></qti-sum></qti-set-outcome-value>"
        );
    }

    fn choice(&mut self, stem: &str, options: &[Statement], many: bool) {
        let right = options.iter().enumerate().filter(|(_, option)| option.is_right);
        let right: Vec<String> = right.map(|(at, _)| format!("K{}", at + 1)).collect();
        self.declare(
            "RESPONSE",
            if many { "multiple" } else { "single" },
            "identifier",
            &right,
            "",
        );
        let choices: String = options
            .iter()
            .enumerate()
            .map(|(at, option)| {
                let number = at + 1;
                format!(
                    "<qti-simple-choice identifier=\"K{number}\">{}</qti-simple-choice>",
                    html::inline(&option.text)
                )
            })
            .collect::<Vec<_>>()
            .concat();
        let most = usize::from(!many);
        self.body = format!(
            "{stem}<qti-choice-interaction response-identifier=\"RESPONSE\" shuffle=\"true\" max-choices=\"{most}\">{choices}</qti-choice-interaction>"
        );
        self.earn(
            "<qti-match><qti-variable identifier=\"RESPONSE\"/><qti-correct identifier=\"RESPONSE\"/></qti-match>",
        );
    }

    fn matching(&mut self, stem: &str, pairs: &[(RichText, RichText)], spare: &[RichText]) {
        let mut rights: Vec<&RichText> = Vec::new();
        for right in pairs.iter().map(|(_, right)| right).chain(spare) {
            if !rights.contains(&right) {
                rights.push(right);
            }
        }
        let place = |right: &RichText| rights.iter().position(|known| *known == right).unwrap_or(0) + 1;
        let correct: Vec<String> = pairs
            .iter()
            .enumerate()
            .map(|(at, (_, right))| format!("L{} R{}", at + 1, place(right)))
            .collect();
        let entries: String = correct
            .iter()
            .map(|pair| format!("<qti-map-entry map-key=\"{pair}\" mapped-value=\"1\"/>"))
            .collect::<Vec<_>>()
            .concat();
        let mapping = format!("<qti-mapping default-value=\"0\">{entries}</qti-mapping>");
        self.declare("RESPONSE", "multiple", "directedPair", &correct, &mapping);
        let side = |letter: char, most: usize, texts: Vec<&RichText>| -> String {
            texts
                .iter()
                .enumerate()
                .map(|(at, text)| {
                    let number = at + 1;
                    format!(
                        "<qti-simple-associable-choice identifier=\"{letter}{number}\" match-max=\"{most}\">{}</qti-simple-associable-choice>",
                        html::inline(text)
                    )
                })
                .collect::<Vec<_>>()
                .concat()
        };
        let lefts = side('L', 1, pairs.iter().map(|(left, _)| left).collect());
        let rights_text = side('R', 0, rights.clone());
        self.body = format!(
            "{stem}<qti-match-interaction response-identifier=\"RESPONSE\" shuffle=\"true\" max-associations=\"{}\">\
             <qti-simple-match-set>{lefts}</qti-simple-match-set><qti-simple-match-set>{rights_text}</qti-simple-match-set>\
             </qti-match-interaction>",
            pairs.len()
        );
        self.earn_mapped("RESPONSE", pairs.len());
    }

    fn order(&mut self, stem: &str, steps: &[RichText]) {
        let correct: Vec<String> = (1..=steps.len()).map(|number| format!("S{number}")).collect();
        self.declare("RESPONSE", "ordered", "identifier", &correct, "");
        let choices: String = steps
            .iter()
            .zip(1..)
            .map(|(step, number)| {
                format!(
                    "<qti-simple-choice identifier=\"S{number}\">{}</qti-simple-choice>",
                    html::inline(step)
                )
            })
            .collect::<Vec<_>>()
            .concat();
        self.body = format!(
            "{stem}<qti-order-interaction response-identifier=\"RESPONSE\" shuffle=\"true\">{choices}</qti-order-interaction>"
        );
        self.earn(
            "<qti-match><qti-variable identifier=\"RESPONSE\"/><qti-correct identifier=\"RESPONSE\"/></qti-match>",
        );
    }

    /// Declares a gap and gives what stands in its place.
    fn gap(&mut self, at: usize, gap: &Gap) -> String {
        let name = if at == 0 {
            "RESPONSE".to_owned()
        } else {
            format!("RESPONSE-{}", at + 1)
        };
        let label = escaped(&gap.name);
        match &gap.kind {
            GapKind::Number { value, tolerance, .. } => {
                self.declare(&name, "single", "float", std::slice::from_ref(value), "");
                let equal = if tolerance == "0" {
                    "<qti-equal tolerance-mode=\"exact\">".to_owned()
                } else {
                    format!("<qti-equal tolerance-mode=\"absolute\" tolerance=\"{tolerance} {tolerance}\">")
                };
                self.earn(&format!(
                    "{equal}<qti-variable identifier=\"{name}\"/><qti-correct identifier=\"{name}\"/></qti-equal>"
                ));
                format!(
                    "<qti-text-entry-interaction response-identifier=\"{name}\" expected-length=\"12\" aria-label=\"{label}\"></qti-text-entry-interaction>"
                )
            }
            GapKind::Word(words) => {
                let entries: String = words
                    .iter()
                    .map(|word| {
                        let word = escaped(word);
                        format!("<qti-map-entry map-key=\"{word}\" mapped-value=\"1\" case-sensitive=\"false\"/>")
                    })
                    .collect::<Vec<_>>()
                    .concat();
                let mapping = format!("<qti-mapping default-value=\"0\">{entries}</qti-mapping>");
                let first: Vec<String> = words.iter().take(1).map(|word| escaped(word)).collect();
                self.declare(&name, "single", "string", &first, &mapping);
                self.earn_mapped(&name, 1);
                format!(
                    "<qti-text-entry-interaction response-identifier=\"{name}\" expected-length=\"24\" aria-label=\"{label}\"></qti-text-entry-interaction>"
                )
            }
            GapKind::Choose { options, right } => {
                self.declare(&name, "single", "identifier", &[format!("K{}", right + 1)], "");
                self.earn(&format!(
                    "<qti-match><qti-variable identifier=\"{name}\"/><qti-correct identifier=\"{name}\"/></qti-match>"
                ));
                let choices: String = options
                    .iter()
                    .zip(1..)
                    .map(|(word, number)| {
                        format!(
                            "<qti-inline-choice identifier=\"K{number}\">{}</qti-inline-choice>",
                            escaped(word)
                        )
                    })
                    .collect::<Vec<_>>()
                    .concat();
                format!(
                    "<qti-inline-choice-interaction response-identifier=\"{name}\" shuffle=\"false\" aria-label=\"{label}\">{choices}</qti-inline-choice-interaction>"
                )
            }
        }
    }

    fn essay(&mut self, stem: &str, model: &RichText, rubric: &str) {
        self.is_by_hand = true;
        self.declarations.push_str(
            "<qti-response-declaration identifier=\"RESPONSE\" cardinality=\"single\" base-type=\"string\"/>\n",
        );
        self.body = format!(
            "<qti-rubric-block use=\"scoring\" view=\"scorer\"><qti-content-body><p>{}</p>{}</qti-content-body></qti-rubric-block>\
             {stem}<qti-extended-text-interaction response-identifier=\"RESPONSE\" expected-lines=\"10\"></qti-extended-text-interaction>",
            escaped(rubric),
            html::blocks(model)
        );
    }
}
