//! Sentences for verdicts: a word, and the reason in the learner's numbers. Never "helaas", never an exclamation mark.

use crate::calculators::Solution;
use crate::content::RichText;
use crate::dutch;
use crate::exercises::{Judgement, Reason, Slip, Variant};
use crate::quantity::{Expression, Finding, Math, Step, Value};

use super::formula::{Form, formula, outcome, value};

/// A judgement in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// "Juist." and its like.
    pub word: &'static str,
    /// Why.
    pub reason: RichText,
}

/// One line of a worked solution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkedLine {
    /// Key of the step.
    pub key: &'static str,
    /// Name of the step; of a list with the number of its row.
    pub name: String,
    /// The formula in symbols.
    pub symbols: Math,
    /// The formula with the numbers.
    pub numbers: Math,
    /// What it gives, as shown.
    pub result: String,
}

/// As many rows of a list are worked out.
const ROWS_WORKED: usize = 3;

/// Below a worked solution in which a shown figure is a rounded one.
pub const ROUNDING_NOTE: &str = "Er is gerekend met onafgeronde cijfers; met de afgeronde tussenresultaten kan de \
                                 uitkomst enkele centen verschillen.";

/// What to say of a judgement on options alone; nothing of any other.
pub fn judgement_of_options(judgement: &Judgement) -> Sentence {
    match judgement {
        Judgement::Empty => plain("Nog niet ingevuld.", ""),
        Judgement::Right { because } => Sentence {
            word: "Juist.",
            reason: because.clone().unwrap_or_default(),
        },
        Judgement::Partly { found, of, wrong } => plain(
            if *found > 0 { "Deels juist." } else { "Niet juist." },
            &partly(*found, *of, *wrong),
        ),
        Judgement::Wrong(Reason::Named { says, .. }) => Sentence {
            word: "Niet juist.",
            reason: says.clone(),
        },
        _ => plain("", ""),
    }
}

fn plain(word: &'static str, reason: &str) -> Sentence {
    Sentence {
        word,
        reason: RichText::plain(reason),
    }
}

/// What to say of a judgement.
pub fn judgement(judgement: &Judgement) -> Sentence {
    match judgement {
        Judgement::Empty
        | Judgement::Right { .. }
        | Judgement::Partly { .. }
        | Judgement::Wrong(Reason::Named { .. }) => judgement_of_options(judgement),
        Judgement::Unreadable(_) => plain(
            "Kan ik niet lezen.",
            "Gebruik een komma voor decimalen, bijvoorbeeld 1.234,56. Dit telt niet als poging.",
        ),
        Judgement::MeansPercent { instead } => plain(
            "Kan ik niet lezen.",
            &format!("Bedoel je {instead}%? In dit veld typ je {instead}. Dit telt niet als poging."),
        ),
        Judgement::OtherUnit => plain(
            "Kan ik niet lezen.",
            "Het getal klopt, het teken ervoor of erachter niet: kijk naar de gevraagde eenheid. Dit telt niet als poging.",
        ),
        Judgement::NotASum(problem) => plain(
            "Kan ik niet lezen.",
            &format!("{} Dit telt niet als poging.", super::not_a_sum(*problem)),
        ),
        Judgement::RightWithSlip { written } => plain(
            "Juist.",
            &format!("Een tikfout telt niet als fout: we lezen ‘{written}’."),
        ),
        Judgement::English => plain("Bijna.", "Je gaf de Engelse term; gevraagd is de Nederlandse."),
        Judgement::OtherName => plain(
            "Bijna.",
            "Juist, we zochten een ander woord voor hetzelfde. Probeer nog eens.",
        ),
        Judgement::NothingWritten => plain("Nog niet ingevuld.", "Schrijf eerst een antwoord, ook al is het kort."),
        Judgement::NotCompared => plain(
            "Nog niet beoordeeld.",
            "Vergelijk je antwoord met het modelantwoord en kruis aan wat erin staat.",
        ),
        Judgement::OwnAssessment { half_points, of } => plain(
            "Eigen beoordeling.",
            &format!("{} van de {} punten.", half(*half_points), half(*of)),
        ),
        Judgement::PartlyOrdered { right, of } => plain(
            if *right > 0 { "Deels juist." } else { "Niet juist." },
            &format!("{right} van de {of} keer volgt een stap juist op de vorige."),
        ),
        Judgement::RightRounded { unrounded } => plain(
            "Juist, met tussentijdse afronding.",
            &format!("Je rondde onderweg af; onafgerond is het {unrounded}."),
        ),
        Judgement::FollowedThrough { from, own, answer } => plain(
            "Juist doorgerekend.",
            &format!("Met jouw {own} ({from}) is {answer} juist. Je krijgt hier het punt."),
        ),
        Judgement::Wrong(Reason::Slip(slip)) => plain("Niet juist.", self::slip(*slip)),
        Judgement::Wrong(Reason::Quadrant(name)) => plain(
            "Niet juist.",
            &format!("Je punt ligt in ‘{name}’: kijk per as na aan welke kant van de lijn het hoort."),
        ),
        Judgement::Wrong(Reason::Elsewhere) => plain(
            "Niet juist.",
            "Kijk na wat de as meet en of het getal klopt dat je erop uitzette.",
        ),
        Judgement::Wrong(Reason::OtherWord) => plain(
            "Niet juist.",
            "Lees de omschrijving opnieuw: welk woord past bij elk deel ervan?",
        ),
        Judgement::Wrong(Reason::Unknown) => plain(
            "Niet juist.",
            "Kijk eerst na of je de juiste gegevens gebruikt, dan de formule, dan het rekenwerk.",
        ),
    }
}

/// Why a number is right, in the learner's numbers: "79.200 / 9 = 8.800 stuks."
pub fn why_right(variant: &Variant, key: &str) -> String {
    match variant.solution.step(key).map(|step| &step.finding) {
        Some(Finding::Figure { computed, value }) => {
            let label = variant.label(key);
            let result = match (value.amount(), label) {
                (Some(amount), Some(label)) => dutch::show_counted(amount, label),
                _ => return String::new(),
            };
            format!("{} = {result}.", formula(computed, Form::Numbers).plain())
        }
        _ => "Vul het in de formule in, en je vindt de gegeven uitkomst terug.".to_owned(),
    }
}

fn partly(found: usize, of: usize, wrong: usize) -> String {
    let wrong = match wrong {
        0 => String::new(),
        1 => "; 1 keuze klopt niet".to_owned(),
        more => format!("; {more} keuzes kloppen niet"),
    };
    format!("{found} van de {of} juiste antwoorden gevonden{wrong}.")
}

/// Half points as points: "2,5".
fn half(half_points: usize) -> String {
    let points = half_points / 2;
    if half_points % 2 == 1 {
        format!("{points},5")
    } else {
        points.to_string()
    }
}

const fn slip(slip: Slip) -> &'static str {
    match slip {
        Slip::Sign => "Het getal klopt, het teken niet: kijk na wat je van wat aftrekt.",
        Slip::Hundred => {
            "Je zit er een factor 100 naast: let op het verschil tussen een percentage en een breuk (25% is 0,25)."
        }
        Slip::PowerOfTen => "De cijfers kloppen, de komma niet: tel de nullen na.",
        Slip::Transposed => "Twee cijfers naast elkaar zijn van plaats gewisseld: kijk na wat je intypte.",
        Slip::TooCoarse => "Je bent er, maar je rondde te grof af: geef zoveel decimalen als gevraagd.",
        Slip::Axes => "De twee getallen kloppen, maar de assen zijn verwisseld: kijk na wat horizontaal staat.",
        Slip::NotWhole => "Hier bestaan alleen hele aantallen. Denk na of je naar boven of naar beneden moet afronden.",
    }
}

/// The steps that lead to what was asked, and nothing else.
pub fn worked_solution(variant: &Variant) -> Vec<WorkedLine> {
    worked(variant, &variant.solution)
}

/// The same steps of another run of the same calculation: with the learner's own values.
pub fn worked(variant: &Variant, solution: &Solution) -> Vec<WorkedLine> {
    let mut needed: Vec<&str> = Vec::new();
    for asked in &variant.asked {
        match variant.solution.step(asked.label.key) {
            Some(step) => need(step, &mut needed),
            // Turned round: the asked input is found back through what was computed from it.
            None => variant.solution.steps.iter().for_each(|step| need(step, &mut needed)),
        }
    }
    lines(&solution.steps, |key| needed.contains(&key))
}

/// The lines of all steps for which `wanted` holds.
pub fn lines(steps: &[Step], wanted: impl Fn(&str) -> bool) -> Vec<WorkedLine> {
    steps
        .iter()
        .filter(|step| wanted(step.label.key))
        .flat_map(lines_of)
        .collect()
}

/// The line of a step; of a list one for each of its first rows, because the others go the same way.
fn lines_of(step: &Step) -> Vec<WorkedLine> {
    let line = |name: String, symbols: Math, numbers: Math, result: String| WorkedLine {
        key: step.label.key,
        name,
        symbols,
        numbers,
        result,
    };
    let name = || step.label.name.to_owned();
    match &step.finding {
        Finding::Figure { computed, .. } => {
            let [symbols, numbers] = [Form::Symbols, Form::Numbers].map(|form| formula(computed, form));
            vec![line(name(), symbols, numbers, counted(step))]
        }
        Finding::Text { because, .. } => {
            let because = Math::Words(because.clone());
            vec![line(name(), because.clone(), because, counted(step))]
        }
        Finding::List(values) => {
            let rows = values.iter().take(ROWS_WORKED).zip(1..);
            let row = |(figure, number): (&Value, usize)| {
                let [symbols, numbers] = [Form::Symbols, Form::Numbers].map(|form| formula(figure, form));
                let result = value(figure, step.label.display);
                line(format!("{} ({number})", step.label.name), symbols, numbers, result)
            };
            rows.map(row).collect()
        }
        Finding::Texts(_) => Vec::new(),
    }
}

/// What a step found, with the word of what it counts.
fn counted(step: &Step) -> String {
    let shown = outcome(step);
    if step.label.counted.is_empty() || step.amount().is_none() {
        shown
    } else {
        format!("{shown}\u{a0}{}", step.label.counted)
    }
}

/// Adds the key of `step` and of every step that it was computed from.
fn need<'a>(step: &'a Step, needed: &mut Vec<&'a str>) {
    if needed.contains(&step.label.key) {
        return;
    }
    needed.push(step.label.key);
    if let Finding::Figure { computed, .. } = &step.finding {
        need_of(computed, needed);
    }
}

fn need_of(value: &Value, needed: &mut Vec<&str>) {
    match value.expression() {
        Expression::Constant | Expression::Found(_) | Expression::Named(_, None) => {}
        Expression::Named(label, Some(source)) => {
            if !needed.contains(&label.key) {
                needed.push(label.key);
                need_of(source, needed);
            }
        }
        Expression::Combined(_, left, right) | Expression::Power(left, right) => {
            need_of(left, needed);
            need_of(right, needed);
        }
        Expression::Total(terms) | Expression::List(terms) => terms.iter().for_each(|term| need_of(term, needed)),
    }
}
