//! GE/McKinsey-matrix. Section 4.3.2.

use super::weighted::{self, factors, score};
use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart, Mark};
use crate::quantity::{Label, Rational, Value, Work, whole};

const ATTRACTIVENESS: Field = factors("aantrekkelijkheid", "marktaantrekkelijkheid");
const STRENGTH: Field = factors("sterkte", "concurrentiekracht");

static ATTRACTIVENESS_SCORE: Label =
    Label::decimals("score_aantrekkelijkheid", "gewogen marktaantrekkelijkheid", 2).symbol("A");
static STRENGTH_SCORE: Label = Label::decimals("score_sterkte", "gewogen concurrentiekracht", 2).symbol("K");
static ATTRACTIVENESS_LEVEL: Label = Label::text("niveau_aantrekkelijkheid", "niveau");
static STRENGTH_LEVEL: Label = Label::text("niveau_sterkte", "niveau");
static ZONE: Label = Label::text("zone", "zone");

static ATTRACTIVENESS_WEIGHTS: Refusal = Refusal::inconsistent("aantrekkelijkheid", weighted::NOT_A_WHOLE);
static STRENGTH_WEIGHTS: Refusal = Refusal::inconsistent("sterkte", weighted::NOT_A_WHOLE);

/// The boundaries part 1 to 5 in three equal stretches, at exactly 7/3 and 11/3; a score on a boundary belongs to the
/// higher level.
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let attractiveness = entered.rows(&ATTRACTIVENESS);
    let strength = entered.rows(&STRENGTH);
    if !weighted::is_whole(attractiveness) {
        return Err(&ATTRACTIVENESS_WEIGHTS);
    }
    if !weighted::is_whole(strength) {
        return Err(&STRENGTH_WEIGHTS);
    }
    let attractiveness = Level::of(&work.step(&ATTRACTIVENESS_SCORE, score(attractiveness)));
    let strength = Level::of(&work.step(&STRENGTH_SCORE, score(strength)));
    work.text(&ATTRACTIVENESS_LEVEL, attractiveness.word(), attractiveness.reason());
    work.text(&STRENGTH_LEVEL, strength.word(), strength.reason());
    work.text(
        &ZONE,
        zone(attractiveness, strength),
        format!(
            "Aantrekkelijkheid {} en concurrentiekracht {}.",
            attractiveness.word(),
            strength.word()
        ),
    );
    Ok(())
}

/// Niveau: a third of the scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Level {
    Low,
    Middle,
    High,
}

/// Where the middle begins and where it ends.
fn boundaries() -> [Rational; 2] {
    [7, 11].map(|thirds| Rational::new(thirds.into(), 3.into()))
}

impl Level {
    fn of(score: &Value) -> Self {
        let [middle, high] = boundaries();
        match score.amount() {
            Some(score) if *score >= high => Self::High,
            Some(score) if *score >= middle => Self::Middle,
            Some(_) | None => Self::Low,
        }
    }

    const fn word(self) -> &'static str {
        match self {
            Self::Low => "laag",
            Self::Middle => "midden",
            Self::High => "hoog",
        }
    }

    const fn reason(self) -> &'static str {
        match self {
            Self::Low => "De score is lager dan 2,33.",
            Self::Middle => "De score ligt van 2,33 tot onder 3,67.",
            Self::High => "De score is minstens 3,67.",
        }
    }

    const fn points(self) -> u8 {
        match self {
            Self::Low => 0,
            Self::Middle => 1,
            Self::High => 2,
        }
    }
}

const fn zone(attractiveness: Level, strength: Level) -> &'static str {
    match attractiveness.points() + strength.points() {
        0 | 1 => "oogsten",
        2 => "selectief",
        _ => "investeren",
    }
}

/// Three by three cells, attractiveness upwards, strength to the right.
fn chart(_: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let (attractiveness, strength) = (solution.get(&ATTRACTIVENESS_SCORE), solution.get(&STRENGTH_SCORE));
    let levels = [Level::Low, Level::Middle, Level::High];
    let cells = levels
        .into_iter()
        .rev()
        .flat_map(|up| levels.map(|across| zone(up, across)));
    let own = zone(Level::of(&attractiveness), Level::of(&strength));
    let scale = |name: &str| {
        Axis::new(name, ATTRACTIVENESS_SCORE.display)
            .from(whole(1))
            .to(whole(5))
    };
    Some(
        Chart::matrix("GE/McKinsey-matrix")
            .across(scale("concurrentiekracht"))
            .up(scale("marktaantrekkelijkheid"))
            .divide(boundaries(), boundaries())
            .cells(cells)
            .point("jouw positie", Mark::point(&strength, &attractiveness))
            .summary(format!(
                "De marktaantrekkelijkheid is {} ({}) en de concurrentiekracht {} ({}): de zone is {own}.",
                solution.shown(&ATTRACTIVENESS_SCORE),
                Level::of(&attractiveness).word(),
                solution.shown(&STRENGTH_SCORE),
                Level::of(&strength).word(),
            )),
    )
}

/// GE/McKinsey as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "ge-mckinsey",
    title: "GE/McKinsey-matrix",
    question: "Moet je in een activiteit investeren, selectief zijn of oogsten?",
    section: "4.3.2",
    layer: Layer::Core,
    synonyms: &[
        "MaBa-analyse",
        "MABA",
        "General Electric",
        "McKinsey",
        "marktaantrekkelijkheid",
        "concurrentiekracht",
        "portfolioanalyse",
        "investeren of oogsten",
    ],
    fields: &[ATTRACTIVENESS, STRENGTH],
    outputs: &[
        &ATTRACTIVENESS_SCORE,
        &STRENGTH_SCORE,
        &ATTRACTIVENESS_LEVEL,
        &STRENGTH_LEVEL,
        &ZONE,
    ],
    headline: "zone",
    recognition: "Twee lijsten gewogen factoren op een schaal van 1 tot 5.",
    structure: "Score = som(gewicht × score) per as; grenzen op 2,33 en 3,67.",
    calculation: "Bepaal per as laag, midden of hoog en lees de zone af.",
    example: &[
        (
            "aantrekkelijkheid",
            Sample::Rows(&[&["Groei", "50", "4"], &["Marge", "50", "3"]]),
        ),
        (
            "sterkte",
            Sample::Rows(&[&["Aandeel", "60", "2"], &["Kwaliteit", "40", "5"]]),
        ),
    ],
    note: Some(
        "De grenzen verdelen de schaal van 1 tot 5 in drie gelijke stukken: precies 7/3 en 11/3. Een score op de grens \
         hoort bij het hogere niveau. De gewichten van elke lijst moeten samen 100 % zijn.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "aantrekkelijkheid-zonder-gewichten",
            output: "score_aantrekkelijkheid",
            wrong: |entered, _| Some(weighted::unweighted(entered.rows(&ATTRACTIVENESS))),
            says: weighted::SAYS_UNWEIGHTED,
        },
        Mistake {
            name: "aantrekkelijkheid-hele-gewichten",
            output: "score_aantrekkelijkheid",
            wrong: |entered, _| Some(weighted::with_whole_weights(entered.rows(&ATTRACTIVENESS))),
            says: weighted::SAYS_WHOLE_WEIGHTS,
        },
        Mistake {
            name: "aantrekkelijkheid-opgeteld",
            output: "score_aantrekkelijkheid",
            wrong: |entered, _| Some(weighted::added_up(entered.rows(&ATTRACTIVENESS))),
            says: weighted::SAYS_ADDED_UP,
        },
        Mistake {
            name: "aantrekkelijkheid-gedeeld",
            output: "score_aantrekkelijkheid",
            wrong: |entered, _| Some(weighted::divided(entered.rows(&ATTRACTIVENESS))),
            says: weighted::SAYS_DIVIDED,
        },
        Mistake {
            name: "sterkte-zonder-gewichten",
            output: "score_sterkte",
            wrong: |entered, _| Some(weighted::unweighted(entered.rows(&STRENGTH))),
            says: weighted::SAYS_UNWEIGHTED,
        },
        Mistake {
            name: "sterkte-hele-gewichten",
            output: "score_sterkte",
            wrong: |entered, _| Some(weighted::with_whole_weights(entered.rows(&STRENGTH))),
            says: weighted::SAYS_WHOLE_WEIGHTS,
        },
        Mistake {
            name: "sterkte-gedeeld",
            output: "score_sterkte",
            wrong: |entered, _| Some(weighted::divided(entered.rows(&STRENGTH))),
            says: weighted::SAYS_DIVIDED,
        },
        Mistake {
            name: "grenzen-op-hele-punten",
            output: "niveau_aantrekkelijkheid",
            wrong: |_, solution| {
                let score = solution.get(&ATTRACTIVENESS_SCORE);
                let level = match score.amount()? {
                    score if *score >= whole(4) => Level::High,
                    score if *score >= whole(2) => Level::Middle,
                    _ => Level::Low,
                };
                (level != Level::of(&score)).then(|| Value::words(level.word()))
            },
            says: "Je legt de grenzen op 2 en 4. De schaal van 1 tot 5 wordt in drie gelijke stukken verdeeld: elk \
                   stuk is vier derde lang.",
        },
        Mistake {
            name: "een-as",
            output: "zone",
            wrong: |_, solution| {
                let attractiveness = Level::of(&solution.get(&ATTRACTIVENESS_SCORE));
                let own = zone(attractiveness, Level::of(&solution.get(&STRENGTH_SCORE)));
                let alone = zone(attractiveness, attractiveness);
                (alone != own).then(|| Value::words(alone))
            },
            says: "Je kijkt alleen naar de aantrekkelijkheid van de markt. Een mooie markt waarin je zwak staat vraagt \
                   om keuzes: lees de zone af met beide assen.",
        },
    ],
};
