//! Break-evenanalyse, section 6.12.

use num_traits::Signed;

use super::mistake::rounded_down;
use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart, Mark, round_end};
use crate::dutch;
use crate::quantity::{Display, Label, Rational, Unit, Value, Work, whole};

const FIXED_COSTS: Field = Field::amount("vaste_kosten", "vaste kosten", "F").at_least_zero();
const PRICE: Field = Field::amount("prijs", "verkoopprijs excl. btw", "p")
    .unit(Unit::EURO_PER_PIECE)
    .above_zero()
    .with_slider();
const VARIABLE_COSTS: Field = Field::amount("variabele_kosten", "variabele kosten per stuk", "v")
    .unit(Unit::EURO_PER_PIECE)
    .at_least_zero()
    .with_slider();
const VOLUME: Field = Field::number("afzet", "(verwachte) afzet", "q")
    .unit(Unit::PIECE)
    .counted("stuks")
    .at_least_zero()
    .optional()
    .with_slider();
const TARGET_PROFIT: Field = Field::amount("doelwinst", "gewenste winst", "W")
    .at_least_zero()
    .optional();

static CONTRIBUTION: Label = Label::euro("contributie_per_stuk", "contributie per stuk").unit(Unit::EURO_PER_PIECE);
static BREAK_EVEN_UNITS: Label = Label::whole_up("break_even_afzet", "break-evenafzet")
    .symbol("BEA")
    .unit(Unit::PIECE)
    .counted("stuks");
static BREAK_EVEN_TURNOVER: Label = Label::euro("break_even_omzet", "break-evenomzet");
static TARGET_UNITS: Label = Label::whole_up("doelafzet", "afzet voor de gewenste winst")
    .unit(Unit::PIECE)
    .counted("stuks");
static PROFIT: Label = Label::euro("winst", "winst bij de afzet");
static SAFETY_MARGIN: Label = Label::percent("veiligheidsmarge_pct", "veiligheidsmarge");
static LEVERAGE: Label = Label::decimals("dol", "operationele hefboom (DOL)", 2);

static NO_CONTRIBUTION: Refusal = Refusal::no_solution(
    "variabele_kosten",
    "De contributie per stuk is niet positief: er is geen break-evenpunt.",
);

/// BEA = F ÷ (p − v). The value is the exact point; shown it rounds up, because one unit fewer still gives a loss.
/// Turnover, safety margin and leverage use the exact point. A negative safety margin is an answer: the volume lies
/// below break-even.
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let fixed_costs = entered.get(&FIXED_COSTS);
    let price = entered.get(&PRICE);
    let volume = entered.get(&VOLUME);
    let contribution = work.step(&CONTRIBUTION, &price - entered.get(&VARIABLE_COSTS));
    if !contribution.is_positive() {
        return Err(&NO_CONTRIBUTION);
    }
    let break_even = work.step(&BREAK_EVEN_UNITS, &fixed_costs / &contribution);
    work.step(&BREAK_EVEN_TURNOVER, &fixed_costs / (&contribution / &price));
    work.step(
        &TARGET_UNITS,
        (&fixed_costs + entered.get(&TARGET_PROFIT)) / &contribution,
    );
    let profit = work.step(&PROFIT, &contribution * &volume - &fixed_costs);
    work.step(&SAFETY_MARGIN, (&volume - &break_even) / &volume);
    work.step(&LEVERAGE, &contribution * &volume / &profit);
    Ok(())
}

/// Turnover and costs against volume. Without a break-even point the lines still show why there is none.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let fixed_costs = entered.get(&FIXED_COSTS).amount()?.clone();
    let price = entered.get(&PRICE).amount()?.clone();
    let variable_costs = entered.get(&VARIABLE_COSTS).amount()?.clone();
    let volume = entered.get(&VOLUME).amount().cloned();
    let point = solution.map(|solution| (solution.get(&BREAK_EVEN_UNITS), solution.get(&BREAK_EVEN_TURNOVER)));
    let units = point.as_ref().and_then(|(units, _)| units.amount()).cloned();
    // A tenth beyond the last volume of interest; without one, to where turnover would pay the fixed costs alone.
    let last = units.iter().chain(&volume).max().cloned();
    let last = last
        .filter(Signed::is_positive)
        .unwrap_or_else(|| &fixed_costs / &price);
    let end = round_end(&(last * Rational::new(11.into(), 10.into())));
    let straight =
        |start: &Rational, slope: &Rational| [(whole(0), start.clone()), (end.clone(), start + slope * &end)];
    // The volume is an end of the band; without a band it gets a line of its own.
    let margin = solution
        .map(|solution| solution.shown(&SAFETY_MARGIN))
        .unwrap_or_default();
    let band = units.zip(volume.clone().filter(Signed::is_positive));
    let lone_volume = volume.filter(|_| band.is_none());
    Some(
        Chart::lines("Break-evengrafiek")
            .across(Axis::count("afzet in stuks", "stuks").from(whole(0)).to(end.clone()))
            .up(Axis::euro("bedrag"))
            .line("omzet", straight(&whole(0), &price))
            .line("totale kosten", straight(&fixed_costs, &variable_costs))
            .line("vaste kosten", straight(&fixed_costs, &whole(0)))
            .band(band, format!("veiligheidsmarge {margin}"))
            .mark(
                point.and_then(|(units, turnover)| Mark::point(&units, &turnover)),
                "break-evenpunt",
            )
            .asymptote(lone_volume, "afzet")
            .summary(summary(entered, solution)),
    )
}

fn summary(entered: &Entered, solution: Option<&Solution>) -> String {
    let Some(solution) = solution else {
        return "Er is geen break-evenpunt: een stuk brengt niet meer op dan het kost.".to_owned();
    };
    let from = if solution.get(&BREAK_EVEN_UNITS) > Value::constant(1, Unit::PIECE) {
        format!("Vanaf {} maak je geen verlies meer.", solution.shown(&BREAK_EVEN_UNITS))
    } else {
        "Vanaf het eerste stuk maak je geen verlies meer.".to_owned()
    };
    let volume = entered.shown(&VOLUME);
    let profit = solution.get(&PROFIT);
    if profit.is_positive() {
        let margin = solution.shown(&SAFETY_MARGIN);
        format!("{from} Bij {volume} mag de afzet nog {margin} zakken voor de winst weg is.")
    } else if profit.is_zero() {
        format!("{from} Bij {volume} is de winst precies nul.")
    } else if let Some(profit) = profit.amount() {
        let loss = dutch::show(&profit.abs(), Display::Euro);
        format!("{from} Bij {volume} is er een verlies van {loss}.")
    } else {
        from
    }
}

/// Break-evenanalyse as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "break-even",
    title: "Break-evenanalyse",
    question: "Bij welke afzet is de winst nul?",
    section: "6.12",
    layer: Layer::Core,
    synonyms: &[
        "rentabiliteitsdrempel",
        "kritisch punt",
        "dode punt",
        "veiligheidsmarge",
        "hefboom",
        "winstdrempel",
    ],
    fields: &[FIXED_COSTS, PRICE, VARIABLE_COSTS, VOLUME, TARGET_PROFIT],
    outputs: &[
        &CONTRIBUTION,
        &BREAK_EVEN_UNITS,
        &BREAK_EVEN_TURNOVER,
        &TARGET_UNITS,
        &PROFIT,
        &SAFETY_MARGIN,
        &LEVERAGE,
    ],
    headline: "break_even_afzet",
    recognition: "Vaste kosten, prijs en variabele kosten; bij welke afzet is de winst nul?",
    structure: "BEA = F / (p − v); BEO = F / ((p − v) / p); veiligheidsmarge = (q − BEA) / q.",
    calculation: "Bereken de contributie per stuk, deel, rond naar boven af.",
    example: &[
        ("vaste_kosten", Sample::Text("60.000")),
        ("prijs", Sample::Text("25")),
        ("variabele_kosten", Sample::Text("15")),
        ("afzet", Sample::Text("8.000")),
        ("doelwinst", Sample::Text("15.000")),
    ],
    note: Some(
        "De afzet rondt naar boven af: met een stuk minder is er nog verlies. Omzet en veiligheidsmarge rekenen met \
         het exacte punt. Onder het break-evenpunt heeft de hefboom (DOL) geen zinvolle betekenis.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "deelt-door-prijs",
            output: "break_even_afzet",
            wrong: |entered, _| Some(entered.get(&FIXED_COSTS) / entered.get(&PRICE)),
            says: "Je deelt door de prijs. Een stuk brengt niet zijn hele prijs op: eerst gaan de variabele kosten \
                   eraf. Deel door de contributie, p − v.",
        },
        Mistake {
            name: "deelt-door-variabel",
            output: "break_even_afzet",
            wrong: |entered, _| Some(entered.get(&FIXED_COSTS) / entered.get(&VARIABLE_COSTS)),
            says: "Je deelt door de variabele kosten. Die zeggen wat een stuk kost, niet wat het bijdraagt aan de \
                   vaste kosten. Deel door de contributie, p − v.",
        },
        Mistake {
            name: "deelt-door-som",
            output: "break_even_afzet",
            wrong: |entered, _| Some(entered.get(&FIXED_COSTS) / (entered.get(&PRICE) + entered.get(&VARIABLE_COSTS))),
            says: "Je telt de prijs en de variabele kosten op. De variabele kosten gaan van de prijs af: een stuk \
                   draagt p − v bij.",
        },
        Mistake {
            name: "naar-beneden",
            output: "break_even_afzet",
            wrong: |_, solution| rounded_down(&solution.get(&BREAK_EVEN_UNITS), "F / (p − v), naar beneden afgerond"),
            says: "Je rondt naar beneden af. Met dat aantal blijft er nog een klein verlies over: rond naar boven af.",
        },
        Mistake {
            name: "omzet-met-variabel",
            output: "break_even_omzet",
            wrong: |entered, solution| Some(solution.get(&BREAK_EVEN_UNITS) * entered.get(&VARIABLE_COSTS)),
            says: "Je vermenigvuldigt de break-evenafzet met de variabele kosten. Zo krijg je een deel van de \
                   kosten; omzet is aantal maal verkoopprijs.",
        },
        Mistake {
            name: "omzet-vaste-kosten",
            output: "break_even_omzet",
            wrong: |entered, _| Some(entered.get(&FIXED_COSTS)),
            says: "Je stelt de omzet gelijk aan de vaste kosten. Dan zijn de variabele kosten nog niet betaald. Deel \
                   F door het deel van elke euro omzet dat overblijft, (p − v) / p.",
        },
        Mistake {
            name: "doel-zonder-winst",
            output: "doelafzet",
            wrong: |entered, solution| Some(entered.get(&FIXED_COSTS) / solution.get(&CONTRIBUTION)),
            says: "Je deelt alleen de vaste kosten. De contributie moet ook de gewenste winst opbrengen: tel W bij F \
                   op.",
        },
        Mistake {
            name: "doel-alleen-winst",
            output: "doelafzet",
            wrong: |entered, solution| Some(entered.get(&TARGET_PROFIT) / solution.get(&CONTRIBUTION)),
            says: "Je deelt alleen de gewenste winst. Er is pas winst als de vaste kosten terugverdiend zijn: tel F \
                   bij W op.",
        },
        Mistake {
            name: "doel-door-prijs",
            output: "doelafzet",
            wrong: |entered, _| Some((entered.get(&FIXED_COSTS) + entered.get(&TARGET_PROFIT)) / entered.get(&PRICE)),
            says: "Je deelt door de prijs. Van elke verkoop blijft alleen de contributie over voor vaste kosten en \
                   winst: deel door p − v.",
        },
        Mistake {
            name: "doel-naar-beneden",
            output: "doelafzet",
            wrong: |_, solution| rounded_down(&solution.get(&TARGET_UNITS), "(F + W) / (p − v), naar beneden afgerond"),
            says: "Je rondt naar beneden af. Met dat aantal haal je de gewenste winst net niet: rond naar boven af.",
        },
        Mistake {
            name: "winst-zonder-vaste-kosten",
            output: "winst",
            wrong: |entered, solution| Some(solution.get(&CONTRIBUTION) * entered.get(&VOLUME)),
            says: "Dat is de totale contributie. De vaste kosten moeten daar nog af.",
        },
        Mistake {
            name: "winst-omzet",
            output: "winst",
            wrong: |entered, _| Some(entered.get(&PRICE) * entered.get(&VOLUME) - entered.get(&FIXED_COSTS)),
            says: "Je trekt alleen de vaste kosten van de omzet af. Elk verkocht stuk brengt ook variabele kosten \
                   mee: reken met p − v.",
        },
        Mistake {
            name: "marge-op-bea",
            output: "veiligheidsmarge_pct",
            wrong: |entered, solution| {
                let break_even = solution.get(&BREAK_EVEN_UNITS);
                Some((entered.get(&VOLUME) - &break_even) / break_even)
            },
            says: "Je deelt door de break-evenafzet. De veiligheidsmarge zegt hoeveel procent de verwachte afzet mag \
                   zakken: deel door q.",
        },
        Mistake {
            name: "marge-bea-aandeel",
            output: "veiligheidsmarge_pct",
            wrong: |entered, solution| Some(solution.get(&BREAK_EVEN_UNITS) / entered.get(&VOLUME)),
            says: "Dat is het deel van de afzet dat nodig is om geen verlies te maken. De veiligheidsmarge is het \
                   deel dat mag wegvallen: (q − BEA) / q.",
        },
        Mistake {
            name: "marge-in-prijs",
            output: "veiligheidsmarge_pct",
            wrong: |entered, _| {
                let volume = entered.get(&VOLUME);
                Some((&volume - entered.get(&FIXED_COSTS) / entered.get(&PRICE)) / volume)
            },
            says: "Je zoekt het break-evenpunt met de prijs in plaats van met de contributie. Daardoor lijkt de \
                   marge groter dan ze is: reken met F / (p − v).",
        },
    ],
};
