//! Break-evenomzet uit percentages. Section 6.12.

use num_traits::Signed;

use super::sentence::size;
use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart, Mark, round_end};
use crate::quantity::{Label, Rational, Work, whole};

const FIXED_COSTS: Field = Field::amount("vaste_kosten", "vaste kosten", "F")
    .at_least_zero()
    .with_slider();
const GROSS_PROFIT: Field = Field::percent("brutowinst", "brutowinst in % van de omzet", "b")
    .at_least_zero()
    .at_most(100)
    .with_slider();
const VARIABLE_COSTS: Field = Field::percent("variabele_kosten", "overige variabele kosten in % van de omzet", "v")
    .at_least_zero()
    .at_most(100)
    .or("0")
    .with_slider();
const TURNOVER: Field = Field::amount("omzet", "(verwachte) omzet", "O")
    .at_least_zero()
    .optional()
    .with_slider();

static CONTRIBUTION: Label = Label::percent("dekkingsbijdrage_pct", "dekkingsbijdrage in % van de omzet");
static BREAK_EVEN: Label = Label::euro("break_even_omzet", "break-evenomzet").symbol("BEO");
static PROFIT: Label = Label::euro("winst", "winst bij de omzet");
static SAFETY_MARGIN: Label = Label::percent("veiligheidsmarge_pct", "veiligheidsmarge");

static NO_CONTRIBUTION: Refusal = Refusal::no_solution(
    "variabele_kosten",
    "De dekkingsbijdrage is niet positief: er is geen break-evenpunt.",
);

/// Of every euro of turnover b − v is left for the fixed costs: BEO = F ÷ (b − v).
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let fixed_costs = entered.get(&FIXED_COSTS);
    let turnover = entered.get(&TURNOVER);
    let contribution = work.step(&CONTRIBUTION, entered.get(&GROSS_PROFIT) - entered.get(&VARIABLE_COSTS));
    if !contribution.is_positive() {
        return Err(&NO_CONTRIBUTION);
    }
    let break_even = work.step(&BREAK_EVEN, &fixed_costs / &contribution);
    work.step(&PROFIT, contribution * &turnover - fixed_costs);
    work.step(&SAFETY_MARGIN, (&turnover - break_even) / &turnover);
    Ok(())
}

/// Turnover and costs against turnover. Without a break-even point the lines still show why there is none.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let fixed_costs = entered.get(&FIXED_COSTS).amount()?.clone();
    let contribution = entered.get(&GROSS_PROFIT) - entered.get(&VARIABLE_COSTS);
    let costs_rate = whole(1) - contribution.amount()?;
    let turnover = entered.get(&TURNOVER).amount().cloned();
    let point = solution.map(|solution| solution.get(&BREAK_EVEN));
    let break_even = point.as_ref().and_then(|point| point.amount()).cloned();
    let last = break_even.iter().chain(&turnover).max().cloned();
    let last = last
        .filter(Signed::is_positive)
        .unwrap_or_else(|| &fixed_costs * whole(2));
    let end = round_end(&(last * Rational::new(11.into(), 10.into())));
    let straight =
        |start: &Rational, slope: &Rational| [(whole(0), start.clone()), (end.clone(), start + slope * &end)];
    let margin = solution
        .map(|solution| solution.shown(&SAFETY_MARGIN))
        .unwrap_or_default();
    let band = break_even.zip(turnover.clone().filter(Signed::is_positive));
    let lone_turnover = turnover.filter(|_| band.is_none());
    Some(
        Chart::lines("Break-evengrafiek op omzet")
            .across(Axis::euro("omzet").from(whole(0)).to(end.clone()))
            .up(Axis::euro("bedrag"))
            .line("omzet", straight(&whole(0), &whole(1)))
            .line("totale kosten", straight(&fixed_costs, &costs_rate))
            .line("vaste kosten", straight(&fixed_costs, &whole(0)))
            .band(band, format!("veiligheidsmarge {margin}"))
            .mark(
                point.and_then(|turnover| Mark::point(&turnover, &turnover)),
                "break-evenpunt",
            )
            .asymptote(lone_turnover, "verwachte omzet")
            .summary(summary(entered, solution)),
    )
}

fn summary(entered: &Entered, solution: Option<&Solution>) -> String {
    let Some(solution) = solution else {
        return "Er is geen break-evenpunt: van een euro omzet blijft niets over voor de vaste kosten.".to_owned();
    };
    let from = if solution.get(&BREAK_EVEN).is_zero() {
        "Zonder vaste kosten is er vanaf de eerste euro omzet geen verlies.".to_owned()
    } else {
        format!("Vanaf {} omzet maak je geen verlies meer.", solution.shown(&BREAK_EVEN))
    };
    let turnover = entered.shown(&TURNOVER);
    let profit = solution.get(&PROFIT);
    if profit.is_positive() {
        let margin = solution.shown(&SAFETY_MARGIN);
        format!("{from} Bij {turnover} mag de omzet nog {margin} zakken voor de winst weg is.")
    } else if profit.is_negative() {
        format!("{from} Bij {turnover} is er een verlies van {}.", size(&profit))
    } else if profit.is_zero() {
        format!("{from} Bij {turnover} is de winst precies nul.")
    } else {
        from
    }
}

/// Break-evenomzet as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "break-even-omzet",
    title: "Break-evenomzet uit percentages",
    question: "Bij welke omzet is de winst nul, als je alleen percentages kent?",
    section: "6.12",
    layer: Layer::Core,
    synonyms: &[
        "rentabiliteitsdrempel",
        "kritische omzet",
        "dode punt",
        "veiligheidsmarge",
        "dekkingsbijdrage",
    ],
    fields: &[FIXED_COSTS, GROSS_PROFIT, VARIABLE_COSTS, TURNOVER],
    outputs: &[&CONTRIBUTION, &BREAK_EVEN, &PROFIT, &SAFETY_MARGIN],
    headline: "break_even_omzet",
    recognition: "Alleen percentages van de omzet en de vaste kosten zijn bekend.",
    structure: "BEO = F / (brutowinst % − variabele kosten %).",
    calculation: "Trek de percentages af en deel.",
    example: &[
        ("vaste_kosten", Sample::Text("150.000")),
        ("brutowinst", Sample::Text("40")),
        ("variabele_kosten", Sample::Text("10")),
        ("omzet", Sample::Text("600.000")),
    ],
    note: Some(
        "De brutowinst is de omzet min de inkoopwaarde. Andere variabele kosten, zoals commissie of verpakking, gaan \
         daar nog af. De veiligheidsmarge rekent met de onafgeronde break-evenomzet.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "percentages-opgeteld",
            output: "dekkingsbijdrage_pct",
            wrong: |entered, _| Some(entered.get(&GROSS_PROFIT) + entered.get(&VARIABLE_COSTS)),
            says: "Je telt de percentages op. De variabele kosten gaan van de brutowinst af: b − v.",
        },
        Mistake {
            name: "kostenpercentage",
            output: "dekkingsbijdrage_pct",
            wrong: |entered, _| Some(1 - entered.get(&GROSS_PROFIT)),
            says: "Dat is het deel van de omzet dat naar de inkoop gaat. De dekkingsbijdrage is wat overblijft van de \
                   brutowinst na de andere variabele kosten: b − v.",
        },
        Mistake {
            name: "alleen-brutowinst",
            output: "break_even_omzet",
            wrong: |entered, _| {
                let costs = entered.get(&VARIABLE_COSTS).is_positive();
                costs.then(|| entered.get(&FIXED_COSTS) / entered.get(&GROSS_PROFIT))
            },
            says: "Je deelt door de brutowinst alleen. De andere variabele kosten groeien ook mee met de omzet: deel \
                   door b − v.",
        },
        Mistake {
            name: "deelt-door-som",
            output: "break_even_omzet",
            wrong: |entered, _| {
                let sum = entered.get(&GROSS_PROFIT) + entered.get(&VARIABLE_COSTS);
                let costs = entered.get(&VARIABLE_COSTS).is_positive();
                costs.then(|| entered.get(&FIXED_COSTS) / sum)
            },
            says: "Je telt de percentages op voor je deelt. Variabele kosten maken de dekking kleiner: deel door b − v.",
        },
        Mistake {
            name: "vermenigvuldigd",
            output: "break_even_omzet",
            wrong: |entered, solution| Some(entered.get(&FIXED_COSTS) * solution.get(&CONTRIBUTION)),
            says: "Je vermenigvuldigt de vaste kosten met het percentage. De omzet moet zo groot zijn dat dat \
                   percentage ervan de vaste kosten betaalt: deel.",
        },
        Mistake {
            name: "winst-zonder-vaste-kosten",
            output: "winst",
            wrong: |entered, solution| Some(solution.get(&CONTRIBUTION) * entered.get(&TURNOVER)),
            says: "Dat is de dekkingsbijdrage in euro. De vaste kosten moeten er nog af.",
        },
        Mistake {
            name: "winst-uit-omzet",
            output: "winst",
            wrong: |entered, _| Some(entered.get(&TURNOVER) - entered.get(&FIXED_COSTS)),
            says: "Je trekt alleen de vaste kosten van de omzet af. Van elke euro omzet blijft maar b − v over: neem \
                   eerst dat deel.",
        },
        Mistake {
            name: "winst-uit-brutowinst",
            output: "winst",
            wrong: |entered, _| {
                let gross = entered.get(&GROSS_PROFIT) * entered.get(&TURNOVER) - entered.get(&FIXED_COSTS);
                entered.get(&VARIABLE_COSTS).is_positive().then_some(gross)
            },
            says: "Je vergeet de andere variabele kosten. Die gaan ook van de brutowinst af: reken met b − v.",
        },
        Mistake {
            name: "marge-op-beo",
            output: "veiligheidsmarge_pct",
            wrong: |entered, solution| {
                let break_even = solution.get(&BREAK_EVEN).by_name();
                Some((entered.get(&TURNOVER) - &break_even) / break_even)
            },
            says: "Je deelt door de break-evenomzet. De veiligheidsmarge zegt hoeveel procent de verwachte omzet mag \
                   zakken: deel door O.",
        },
        Mistake {
            name: "marge-beo-aandeel",
            output: "veiligheidsmarge_pct",
            wrong: |entered, solution| Some(solution.get(&BREAK_EVEN).by_name() / entered.get(&TURNOVER)),
            says: "Dat is het deel van de omzet dat nodig is om geen verlies te maken. De veiligheidsmarge is het deel \
                   dat mag wegvallen: (O − BEO) / O.",
        },
    ],
};
