//! Kraljic-matrix. Section 4.5.

use super::weighted::{self, factors, score};
use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart, Mark};
use crate::quantity::{Label, Value, Work, whole};

const IMPACT: Field = factors("winstinvloed", "invloed op het resultaat");
const RISK: Field = factors("toeleveringsrisico", "toeleveringsrisico");
const LIMIT: Field = Field::number("grens", "grens tussen laag en hoog", "g")
    .at_least(1)
    .at_most(5)
    .or("3")
    .with_slider();

static IMPACT_SCORE: Label = Label::decimals("score_winstinvloed", "gewogen invloed op het resultaat", 2).symbol("I");
static RISK_SCORE: Label = Label::decimals("score_risico", "gewogen toeleveringsrisico", 2).symbol("R");
static QUADRANT: Label = Label::text("kwadrant", "kwadrant");

static IMPACT_WEIGHTS: Refusal = Refusal::inconsistent("winstinvloed", weighted::NOT_A_WHOLE);
static RISK_WEIGHTS: Refusal = Refusal::inconsistent("toeleveringsrisico", weighted::NOT_A_WHOLE);

/// A score on the boundary is high.
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let (impact, risk) = (entered.rows(&IMPACT), entered.rows(&RISK));
    if !weighted::is_whole(impact) {
        return Err(&IMPACT_WEIGHTS);
    }
    if !weighted::is_whole(risk) {
        return Err(&RISK_WEIGHTS);
    }
    let limit = entered.get(&LIMIT);
    let has_impact = work.step(&IMPACT_SCORE, score(impact)) >= limit;
    let is_risky = work.step(&RISK_SCORE, score(risk)) >= limit;
    let because = format!("De invloed is {}, het risico is {}.", side(has_impact), side(is_risky));
    work.text(&QUADRANT, quadrant(has_impact, is_risky), because);
    Ok(())
}

const fn side(is_high: bool) -> &'static str {
    if is_high { "hoog" } else { "laag" }
}

const fn quadrant(has_impact: bool, is_risky: bool) -> &'static str {
    match (has_impact, is_risky) {
        (true, true) => "strategisch",
        (true, false) => "hefboom",
        (false, true) => "knelpunt",
        (false, false) => "routine",
    }
}

/// Whether impact and risk are high.
fn sides(entered: &Entered, solution: &Solution) -> (bool, bool) {
    let limit = entered.get(&LIMIT);
    (solution.get(&IMPACT_SCORE) >= limit, solution.get(&RISK_SCORE) >= limit)
}

/// Two by two cells: supply risk to the right, impact upwards.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let limit = entered.get(&LIMIT).amount()?.clone();
    let (has_impact, is_risky) = sides(entered, solution);
    let scale = |name: &str| Axis::new(name, IMPACT_SCORE.display).from(whole(1)).to(whole(5));
    let advice = match (has_impact, is_risky) {
        (true, true) => "zoek een duurzaam partnerschap met de leverancier",
        (true, false) => "laat leveranciers tegen elkaar concurreren",
        (false, true) => "stel de levering veilig en zoek alternatieven",
        (false, false) => "bestel zo eenvoudig mogelijk",
    };
    Some(
        Chart::matrix("Kraljic-matrix")
            .across(scale("toeleveringsrisico"))
            .up(scale("invloed op het resultaat"))
            .divide([limit.clone()], [limit])
            .cells(["hefboom", "strategisch", "routine", "knelpunt"])
            .point(
                "jouw product",
                Mark::point(&solution.get(&RISK_SCORE), &solution.get(&IMPACT_SCORE)),
            )
            .summary(format!(
                "De invloed op het resultaat is {} ({}) en het toeleveringsrisico {} ({}): een product in het kwadrant \
                 {}. Het gewone advies is: {advice}.",
                solution.shown(&IMPACT_SCORE),
                side(has_impact),
                solution.shown(&RISK_SCORE),
                side(is_risky),
                quadrant(has_impact, is_risky),
            )),
    )
}

/// Kraljic as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "kraljic-positie",
    title: "Kraljic-matrix",
    question: "Hoe kijkt de inkoper van je klant naar een product?",
    section: "4.5",
    layer: Layer::Core,
    synonyms: &[
        "Kraljic",
        "inkoopportfolio",
        "inkoopmatrix",
        "toeleveringsrisico",
        "strategische producten",
        "hefboomproducten",
        "knelpuntproducten",
        "routineproducten",
    ],
    fields: &[IMPACT, RISK, LIMIT],
    outputs: &[&IMPACT_SCORE, &RISK_SCORE, &QUADRANT],
    headline: "kwadrant",
    recognition: "Inkoopproduct beoordeeld op resultaatinvloed en toeleveringsrisico.",
    structure: "Gewogen score per as; grens 3 op een schaal van 1 tot 5.",
    calculation: "Lees het kwadrant af.",
    example: &[
        (
            "winstinvloed",
            Sample::Rows(&[&["Volume", "70", "4"], &["Kwaliteit", "30", "5"]]),
        ),
        (
            "toeleveringsrisico",
            Sample::Rows(&[&["Aanbieders", "60", "4"], &["Overstap", "40", "3"]]),
        ),
    ],
    note: Some(
        "De grens tussen laag en hoog kun je aanpassen; een score op de grens is hoog. De gewichten van elke lijst \
         moeten samen 100 % zijn.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "invloed-zonder-gewichten",
            output: "score_winstinvloed",
            wrong: |entered, _| Some(weighted::unweighted(entered.rows(&IMPACT))),
            says: weighted::SAYS_UNWEIGHTED,
        },
        Mistake {
            name: "invloed-hele-gewichten",
            output: "score_winstinvloed",
            wrong: |entered, _| Some(weighted::with_whole_weights(entered.rows(&IMPACT))),
            says: weighted::SAYS_WHOLE_WEIGHTS,
        },
        Mistake {
            name: "invloed-opgeteld",
            output: "score_winstinvloed",
            wrong: |entered, _| Some(weighted::added_up(entered.rows(&IMPACT))),
            says: weighted::SAYS_ADDED_UP,
        },
        Mistake {
            name: "risico-zonder-gewichten",
            output: "score_risico",
            wrong: |entered, _| Some(weighted::unweighted(entered.rows(&RISK))),
            says: weighted::SAYS_UNWEIGHTED,
        },
        Mistake {
            name: "risico-hele-gewichten",
            output: "score_risico",
            wrong: |entered, _| Some(weighted::with_whole_weights(entered.rows(&RISK))),
            says: weighted::SAYS_WHOLE_WEIGHTS,
        },
        Mistake {
            name: "risico-gedeeld",
            output: "score_risico",
            wrong: |entered, _| Some(weighted::divided(entered.rows(&RISK))),
            says: weighted::SAYS_DIVIDED,
        },
        Mistake {
            name: "assen-verwisseld",
            output: "kwadrant",
            wrong: |entered, solution| {
                let (has_impact, is_risky) = sides(entered, solution);
                (has_impact != is_risky).then(|| Value::words(quadrant(is_risky, has_impact)))
            },
            says: "Je wisselt de assen om. Een hefboomproduct weegt zwaar in het resultaat en heeft weinig risico; bij \
                   een knelpunt is het net andersom.",
        },
        Mistake {
            name: "alleen-risico",
            output: "kwadrant",
            wrong: |entered, solution| {
                let (has_impact, is_risky) = sides(entered, solution);
                (has_impact != is_risky).then(|| Value::words(quadrant(is_risky, is_risky)))
            },
            says: "Je kijkt alleen naar het risico. Een product is pas strategisch als ook de invloed op het resultaat \
                   hoog is, en pas routine als beide laag zijn.",
        },
    ],
};
