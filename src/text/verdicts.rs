//! Sentences for verdicts: a word, and the reason in the learner's numbers. Never "helaas", never an exclamation mark.

use crate::content::RichText;
use crate::dutch;
use crate::exercises::{Asked, Judgement, Reason, Slip, Variant};
use crate::quantity::{Expression, Finding};

use super::formula::{Form, formula};

/// A judgement in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// "Juist." and its like.
    pub word: &'static str,
    /// Why.
    pub reason: RichText,
}

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
pub fn why_right(variant: &Variant, asked: &Asked) -> String {
    let step = variant
        .solution
        .step(asked.label.key)
        .filter(|_| !asked.is_input(variant));
    let found = match (step.map(|step| &step.finding), asked.row) {
        (Some(Finding::Figure { computed, value }), None) => Some((computed, value)),
        (Some(Finding::List(values)), Some(row)) => values.get(row).map(|value| (value, value)),
        _ => None,
    };
    let Some((computed, value)) = found else {
        return "Vul het in de formule in, en je vindt de gegeven uitkomst terug.".to_owned();
    };
    let Some(amount) = value.amount() else {
        return String::new();
    };
    let result = dutch::show_counted(amount, asked.label);
    match computed.expression() {
        Expression::Found(because) => format!("{result}: {because}."),
        _ => format!("{} = {result}.", formula(computed, Form::Numbers).plain()),
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
