//! The self-assessment against the profile: its words and its chart. It judges nobody.

use super::date;
use crate::chart::{Axis, Chart};
use crate::content::{Competence, PROFILE_SCALE, Profile};
use crate::dutch;
use crate::progress::{SelfAssessment, Zone, statements};
use crate::quantity::{Display, Rational, whole};

/// What the page is for.
pub const LEAD: &str = "Zeg bij elke stelling hoe goed ze bij je past. Je krijgt geen punten: je ziet welke paragrafen \
                        je nu het meest opleveren. Je antwoorden blijven op dit toestel.";
/// What the page says above a result.
pub const RESULT_LEAD: &str = "Zo schatte je jezelf in. Het zegt niets over wie je bent, wel waar oefenen loont.";
/// Goes one competence back.
pub const PREVIOUS: &str = "Vorige";
/// Goes one competence on.
pub const NEXT: &str = "Volgende";
/// After the last competence.
pub const SHOW: &str = "Toon mijn profiel";
/// Begins once more.
pub const AGAIN: &str = "Beoordeel jezelf opnieuw";
/// About beginning once more.
pub const AGAIN_MORE: &str = "Doe dit na een paar weken oefenen. De lijn van nu blijft in de grafiek staan.";
/// Heading of the picture.
pub const CHART: &str = "Jouw profiel";
/// Opens the same figures as a table.
pub const TABLE: &str = "Toon als tabel";
/// Heading of what to practise.
pub const ADVICE: &str = "Oefen eerst";
/// Nothing is low.
pub const NO_ADVICE: &str = "Bij alle competenties staat gemiddeld 4 of meer. Kies zelf wat je wilt onderhouden.";
/// Opens what removes the answers.
pub const CLEAR: &str = "Antwoorden wissen";
/// What that does.
pub const CLEAR_MORE: &str = "Dit wist alle keren dat je jezelf beoordeelde.";
/// Removes them.
pub const CLEAR_NOW: &str = "Wis mijn antwoorden";
/// How long they are kept.
pub const KEPT: &str = "Je antwoorden staan in deze browser tot je ze wist. Een back-up neemt ze mee.";

/// "Competentie 2 van 8"
pub fn competence_of(number: usize, count: usize) -> String {
    format!("Competentie {number} van {count}")
}

/// How many statements are answered.
pub fn answered(assessment: &SelfAssessment, profile: &Profile) -> String {
    let answered = assessment.answered(profile);
    format!("{answered} van {} stellingen ingevuld.", statements(profile))
}

/// What is still open, where somebody wants to see the profile.
pub fn still_open(assessment: &SelfAssessment, profile: &Profile) -> String {
    match statements(profile) - assessment.answered(profile) {
        1 => "Nog 1 stelling is open. Hier is ze.".to_owned(),
        open => format!("Nog {open} stellingen zijn open. Hier begint de eerste."),
    }
}

/// The day of an assessment, without its weekday's comma.
pub fn day(assessment: &SelfAssessment, zone: Zone) -> String {
    date(zone.day(assessment.begun))
}

/// A competence to practise, with its mean: "Onderhandelen (2,3 van 5)".
pub fn to_practise(competence: &Competence, assessment: &SelfAssessment) -> String {
    match assessment.mean(competence) {
        Some(mean) => format!("{} ({} van {PROFILE_SCALE})", competence.name, shown(&mean)),
        None => competence.name.clone(),
    }
}

/// The means on a spoke each; those of `before` beside them.
pub fn chart(profile: &Profile, now: &SelfAssessment, before: Option<&SelfAssessment>, zone: Zone) -> Chart {
    let means = |assessment: &SelfAssessment| {
        let competences = profile.competences.iter();
        competences
            .map(|competence| assessment.mean(competence))
            .collect::<Vec<_>>()
    };
    let axis = Axis::new(format!("gemiddelde, van 1 tot {PROFILE_SCALE}"), Display::Decimals(1))
        .from(whole(0))
        .to(whole(i64::from(PROFILE_SCALE)));
    let radar = Chart::radar(CHART)
        .along(axis)
        .spokes(profile.competences.iter().map(|competence| competence.name.clone()))
        .series(day(now, zone), means(now));
    let radar = match before {
        Some(before) => radar.series(day(before, zone), means(before)),
        None => radar,
    };
    radar.summary(summary(profile, now, before))
}

fn summary(profile: &Profile, now: &SelfAssessment, before: Option<&SelfAssessment>) -> String {
    let competences = profile.competences.iter();
    let means: Vec<(Rational, &Competence)> = competences
        .filter_map(|competence| Some((now.mean(competence)?, competence)))
        .collect();
    let highest = means
        .iter()
        .reduce(|best, other| if other.0 > best.0 { other } else { best });
    let lowest = means
        .iter()
        .reduce(|least, other| if other.0 < least.0 { other } else { least });
    let (Some(highest), Some(lowest)) = (highest, lowest) else {
        return String::new();
    };
    let first = if highest.0 == lowest.0 {
        format!("Alle competenties staan op {} van {PROFILE_SCALE}.", shown(&highest.0))
    } else {
        format!(
            "Het hoogst staat {} ({} van {PROFILE_SCALE}), het laagst {} ({}).",
            highest.1.name,
            shown(&highest.0),
            lowest.1.name,
            shown(&lowest.0)
        )
    };
    let changed = before.and_then(|before| {
        let changes = means.iter().filter_map(|(mean, competence)| {
            let was = before.mean(competence)?;
            (*mean != was).then_some((mean.clone() - was.clone(), was, mean, competence))
        });
        let most = changes.reduce(|most, other| if size(&other.0) > size(&most.0) { other } else { most })?;
        let (_, was, is, competence) = most;
        Some(format!(
            " Tegenover de vorige keer verschoof {} het meest: van {} naar {}.",
            competence.name,
            shown(&was),
            shown(is)
        ))
    });
    [first, changed.unwrap_or_default()].concat()
}

fn size(change: &Rational) -> Rational {
    if *change < whole(0) {
        -change.clone()
    } else {
        change.clone()
    }
}

fn shown(mean: &Rational) -> String {
    dutch::plain(mean, Display::Decimals(1))
}
