//! Brutowinst, nettowinst en kosten. Section 6.10.

use super::sentence::profit_or_loss;
use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart};
use crate::quantity::{Label, Value, Work};

const TURNOVER: Field = Field::amount("omzet", "omzet excl. btw", "O")
    .above_zero()
    .with_slider();
const COST_OF_SALES: Field = Field::amount("inkoopwaarde", "inkoopwaarde van de omzet", "I")
    .at_least_zero()
    .with_slider();
const STAFF: Field = Field::amount("personeel", "personeelskosten", "k1")
    .at_least_zero()
    .or("0")
    .with_slider();
const HOUSING: Field = Field::amount("huisvesting", "huisvestingskosten", "k2")
    .at_least_zero()
    .or("0");
const OTHER: Field = Field::amount("overige", "overige bedrijfskosten", "k3")
    .at_least_zero()
    .or("0");
const INTEREST: Field = Field::amount("interest", "financiele kosten", "r")
    .at_least_zero()
    .or("0");

static GROSS_PROFIT: Label = Label::euro("brutowinst", "brutowinst").symbol("BW");
static GROSS_RATE: Label = Label::percent("brutowinst_pct", "brutowinst in % van de omzet");
static OPERATING_COSTS: Label = Label::euro("bedrijfskosten", "bedrijfskosten").symbol("K");
static OPERATING_PROFIT: Label = Label::euro("bedrijfsresultaat", "bedrijfsresultaat").symbol("BR");
static NET_PROFIT: Label = Label::euro("nettowinst", "nettowinst voor belasting").symbol("NW");
static NET_RATE: Label = Label::percent("nettowinst_pct", "nettowinst in % van de omzet");

/// Gross profit = turnover − cost of sales; the operating costs and the interest take it to the net profit, before
/// tax.
#[allow(
    clippy::unnecessary_wraps,
    reason = "every calculator may refuse; this one never does"
)]
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let turnover = entered.get(&TURNOVER);
    let gross_profit = work.step(&GROSS_PROFIT, &turnover - entered.get(&COST_OF_SALES));
    work.step(&GROSS_RATE, &gross_profit / &turnover);
    let costs = work.step(&OPERATING_COSTS, operating_costs(entered));
    let operating_profit = work.step(&OPERATING_PROFIT, gross_profit - costs);
    let net_profit = work.step(&NET_PROFIT, operating_profit - entered.get(&INTEREST));
    work.step(&NET_RATE, net_profit / turnover);
    Ok(())
}

fn operating_costs(entered: &Entered) -> Value {
    entered.get(&STAFF) + entered.get(&HOUSING) + entered.get(&OTHER)
}

/// A waterfall from turnover to net profit.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let cost = |field: &Field| Some(-entered.get(field).amount()?);
    let amount = |label: &Label| solution.get(label).amount().cloned();
    Some(
        Chart::waterfall("Van omzet naar nettowinst")
            .along(Axis::euro("bedrag"))
            .total("omzet", entered.get(&TURNOVER).amount().cloned())
            .change("inkoopwaarde", cost(&COST_OF_SALES))
            .total("brutowinst", amount(&GROSS_PROFIT))
            .change("personeel", cost(&STAFF))
            .change("huisvesting", cost(&HOUSING))
            .change("overige kosten", cost(&OTHER))
            .total("bedrijfsresultaat", amount(&OPERATING_PROFIT))
            .change("financiële kosten", cost(&INTEREST))
            .total("nettowinst", amount(&NET_PROFIT))
            .summary(summary(entered, solution)),
    )
}

fn summary(entered: &Entered, solution: &Solution) -> String {
    let [gross, gross_rate, rate] = [&GROSS_PROFIT, &GROSS_RATE, &NET_RATE].map(|label| solution.shown(label));
    let net = solution.get(&NET_PROFIT);
    let result = profit_or_loss(&net);
    let of_turnover = if net.is_zero() {
        String::new()
    } else {
        format!(": {rate} van de omzet")
    };
    format!(
        "Van {} omzet blijft {gross} brutowinst over ({gross_rate}). Na alle kosten is er {result}{of_turnover}.",
        entered.shown(&TURNOVER)
    )
}

/// Winst en kosten as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "winst-en-kosten",
    title: "Brutowinst, nettowinst en kosten",
    question: "Hoeveel winst blijft er over van de omzet, voor en na de kosten?",
    section: "6.10",
    layer: Layer::Core,
    synonyms: &[
        "brutowinst",
        "nettowinst",
        "bedrijfsresultaat",
        "bedrijfskosten",
        "resultatenrekening",
        "exploitatierekening",
    ],
    fields: &[TURNOVER, COST_OF_SALES, STAFF, HOUSING, OTHER, INTEREST],
    outputs: &[
        &GROSS_PROFIT,
        &GROSS_RATE,
        &OPERATING_COSTS,
        &OPERATING_PROFIT,
        &NET_PROFIT,
        &NET_RATE,
    ],
    headline: "nettowinst",
    recognition: "Omzet, inkoopwaarde en kosten.",
    structure: "Brutowinst = omzet − inkoopwaarde; nettowinst = brutowinst − kosten.",
    calculation: "Reken stap na stap en druk uit in procent van de omzet.",
    example: &[
        ("omzet", Sample::Text("500.000")),
        ("inkoopwaarde", Sample::Text("310.000")),
        ("personeel", Sample::Text("90.000")),
        ("huisvesting", Sample::Text("40.000")),
        ("overige", Sample::Text("25.000")),
        ("interest", Sample::Text("5.000")),
    ],
    note: Some(
        "De nettowinst is hier die voor belasting. Hoofdstuk 1 van het boek noemt prijs min vaste en variabele kosten \
         brutowinst; in deze module is dat de winst per stuk, en is brutowinst altijd omzet min inkoopwaarde.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "brutowinst-na-kosten",
            output: "brutowinst",
            wrong: |entered, solution| Some(entered.get(&TURNOVER) - solution.get(&OPERATING_COSTS).by_name()),
            says: "Je trekt de bedrijfskosten van de omzet af. Voor de brutowinst gaat alleen de inkoopwaarde eraf; de \
                   kosten komen daarna.",
        },
        Mistake {
            name: "inkoop-als-brutowinst",
            output: "brutowinst",
            wrong: |entered, _| Some(entered.get(&COST_OF_SALES)),
            says: "Dat is de inkoopwaarde. De brutowinst is wat er van de omzet overblijft na de inkoopwaarde: O − I.",
        },
        Mistake {
            name: "brutowinst-op-inkoop",
            output: "brutowinst_pct",
            wrong: |entered, solution| Some(solution.get(&GROSS_PROFIT).by_name() / entered.get(&COST_OF_SALES)),
            says: "Je deelt door de inkoopwaarde; dan krijg je een opslag. Gevraagd is het deel van de omzet: deel \
                   door O.",
        },
        Mistake {
            name: "inkoop-in-procent",
            output: "brutowinst_pct",
            wrong: |entered, _| Some(entered.get(&COST_OF_SALES) / entered.get(&TURNOVER)),
            says: "Dat is het deel van de omzet dat naar de inkoop gaat. De brutowinst is het deel dat overblijft.",
        },
        Mistake {
            name: "kosten-met-inkoop",
            output: "bedrijfskosten",
            wrong: |entered, _| Some(entered.get(&COST_OF_SALES) + operating_costs(entered)),
            says: "Je telt de inkoopwaarde mee. Die is al van de omzet af in de brutowinst: bedrijfskosten zijn \
                   personeel, huisvesting en overige kosten.",
        },
        Mistake {
            name: "kosten-met-interest",
            output: "bedrijfskosten",
            wrong: |entered, _| {
                let interest = entered.get(&INTEREST);
                let costs = operating_costs(entered) + &interest;
                interest.is_positive().then_some(costs)
            },
            says: "Je telt de financiële kosten mee. Die komen pas na het bedrijfsresultaat: ze hangen af van hoe het \
                   bedrijf gefinancierd is.",
        },
        Mistake {
            name: "bedrijfsresultaat-zonder-inkoop",
            output: "bedrijfsresultaat",
            wrong: |entered, solution| Some(entered.get(&TURNOVER) - solution.get(&OPERATING_COSTS).by_name()),
            says: "Je vergeet de inkoopwaarde. Vertrek van de brutowinst, niet van de omzet.",
        },
        Mistake {
            name: "bedrijfsresultaat-na-interest",
            output: "bedrijfsresultaat",
            wrong: |entered, solution| {
                let interest = entered.get(&INTEREST);
                let net = solution.get(&OPERATING_PROFIT).by_name() - &interest;
                interest.is_positive().then_some(net)
            },
            says: "Je trekt de financiële kosten al af. Dat is de nettowinst; het bedrijfsresultaat staat ervoor.",
        },
        Mistake {
            name: "nettowinst-zonder-interest",
            output: "nettowinst",
            wrong: |entered, solution| {
                let interest = entered.get(&INTEREST).is_positive();
                interest.then(|| solution.get(&OPERATING_PROFIT).by_name())
            },
            says: "Dat is het bedrijfsresultaat. Voor de nettowinst gaan de financiële kosten er nog af.",
        },
        Mistake {
            name: "nettowinst-zonder-inkoop",
            output: "nettowinst",
            wrong: |entered, solution| {
                let costs = solution.get(&OPERATING_COSTS).by_name() + entered.get(&INTEREST);
                Some(entered.get(&TURNOVER) - costs)
            },
            says: "Je vergeet de inkoopwaarde. Wat verkocht is, moest ook gekocht worden: vertrek van de brutowinst.",
        },
        Mistake {
            name: "nettowinst-op-brutowinst",
            output: "nettowinst_pct",
            wrong: |_, solution| Some(solution.get(&NET_PROFIT).by_name() / solution.get(&GROSS_PROFIT).by_name()),
            says: "Je deelt door de brutowinst. Gevraagd is de nettowinst in procent van de omzet: deel door O.",
        },
    ],
};
