//! Contributiemarge (dekkingsbijdrage). Section 6.9.

use super::sentence::profit_or_loss;
use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart};
use crate::quantity::{Label, Unit, Value, Work};

const PRICE: Field = Field::amount("prijs", "verkoopprijs excl. btw", "p")
    .unit(Unit::EURO_PER_PIECE)
    .above_zero()
    .with_slider();
const VARIABLE_COSTS: Field = Field::amount("variabele_kosten", "variabele kosten per stuk", "v")
    .unit(Unit::EURO_PER_PIECE)
    .at_least_zero()
    .with_slider();
const VOLUME: Field = Field::number("afzet", "afzet", "q")
    .unit(Unit::PIECE)
    .counted("stuks")
    .at_least_zero()
    .with_slider();
const FIXED_COSTS: Field = Field::amount("vaste_kosten", "vaste kosten", "F")
    .at_least_zero()
    .or("0");

static CONTRIBUTION: Label = Label::euro("contributie_per_stuk", "contributie per stuk").unit(Unit::EURO_PER_PIECE);
static RATE: Label = Label::percent("contributie_pct", "contributiemarge");
static TURNOVER: Label = Label::euro("omzet", "omzet");
static TOTAL: Label = Label::euro("totale_contributie", "totale contributie").symbol("C");
static PROFIT: Label = Label::euro("winst", "winst");
static COVER: Label = Label::percent("dekking_pct", "dekking van de vaste kosten");

/// Contribution = p − v per unit, (p − v) × q in all; what it leaves after the fixed costs is profit. A negative one
/// is an answer: every extra unit adds to the loss.
#[allow(
    clippy::unnecessary_wraps,
    reason = "every calculator may refuse; this one never does"
)]
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let price = entered.get(&PRICE);
    let volume = entered.get(&VOLUME);
    let fixed_costs = entered.get(&FIXED_COSTS);
    let contribution = work.step(&CONTRIBUTION, &price - entered.get(&VARIABLE_COSTS));
    work.step(&RATE, &contribution / &price);
    work.step(&TURNOVER, price * &volume);
    let total = work.step(&TOTAL, contribution * volume);
    work.step(&PROFIT, &total - &fixed_costs);
    work.step(&COVER, total / fixed_costs);
    Ok(())
}

/// What the price is made up of, and whether all contributions together pay the fixed costs.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let amount = |value: Value| value.amount().cloned();
    Some(
        Chart::bars("Opbouw van de verkoopprijs")
            .along(Axis::euro("bedrag per stuk"))
            .groups(["verkoopprijs"])
            .series("variabele kosten", [amount(entered.get(&VARIABLE_COSTS))])
            .series("contributie", [amount(solution.get(&CONTRIBUTION))])
            .note(format!("{} van de verkoopprijs", solution.shown(&RATE)))
            .stacked()
            .lying()
            .above(
                Chart::bars("Contributie en vaste kosten")
                    .along(Axis::euro("bedrag"))
                    .bar("totale contributie", amount(solution.get(&TOTAL)))
                    .bar("vaste kosten", amount(entered.get(&FIXED_COSTS)))
                    .lying(),
            )
            .summary(summary(entered, solution)),
    )
}

fn summary(entered: &Entered, solution: &Solution) -> String {
    let [contribution, rate, total] = [&CONTRIBUTION, &RATE, &TOTAL].map(|label| solution.shown(label));
    let profit = profit_or_loss(&solution.get(&PROFIT));
    if solution.get(&CONTRIBUTION).is_negative() {
        return format!(
            "Let op: elk extra stuk vergroot het verlies, want een stuk draagt {contribution} bij. In totaal is er {profit}."
        );
    }
    let volume = entered.shown(&VOLUME);
    let fixed_costs = if entered.get(&FIXED_COSTS).is_positive() {
        format!("; na {} vaste kosten is er {profit}", entered.shown(&FIXED_COSTS))
    } else {
        String::new()
    };
    format!("Een stuk draagt {contribution} bij ({rate} van de prijs). Met {volume} is dat {total}{fixed_costs}.")
}

/// Contributiemarge as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "contributiemarge",
    title: "Contributiemarge (dekkingsbijdrage)",
    question: "Wat draagt een stuk bij aan de vaste kosten en de winst?",
    section: "6.9",
    layer: Layer::Core,
    synonyms: &[
        "contributie",
        "dekkingsbijdrage",
        "variabele kosten",
        "bijdrage",
        "contribution margin",
    ],
    fields: &[PRICE, VARIABLE_COSTS, VOLUME, FIXED_COSTS],
    outputs: &[&CONTRIBUTION, &RATE, &TURNOVER, &TOTAL, &PROFIT, &COVER],
    headline: "totale_contributie",
    recognition: "Prijs, variabele kosten en afzet.",
    structure: "Contributie per stuk = p − v; totaal = (p − v) × q; winst = totaal − F.",
    calculation: "Bereken per stuk, in procent en in totaal.",
    example: &[
        ("prijs", Sample::Text("40")),
        ("variabele_kosten", Sample::Text("28")),
        ("afzet", Sample::Text("2.500")),
        ("vaste_kosten", Sample::Text("24.000")),
    ],
    note: Some(
        "Contributie, contributiemarge en dekkingsbijdrage zijn woorden voor hetzelfde. Is de contributie negatief, \
         dan maakt elk extra verkocht stuk het verlies groter.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "vaste-kosten-per-stuk-eraf",
            output: "contributie_per_stuk",
            wrong: |entered, _| {
                let fixed_costs = entered.get(&FIXED_COSTS) / entered.get(&VOLUME);
                let left = entered.get(&PRICE) - entered.get(&VARIABLE_COSTS) - fixed_costs;
                entered.get(&FIXED_COSTS).is_positive().then_some(left)
            },
            says: "Je trekt ook vaste kosten per stuk af. Vaste kosten horen niet in de contributie: die moet ze juist \
                   betalen.",
        },
        Mistake {
            name: "prijs-plus-kosten",
            output: "contributie_per_stuk",
            wrong: |entered, _| Some(entered.get(&PRICE) + entered.get(&VARIABLE_COSTS)),
            says: "Je telt prijs en variabele kosten op. De contributie is wat er van de prijs overblijft: p − v.",
        },
        Mistake {
            name: "op-de-kosten",
            output: "contributie_pct",
            wrong: |entered, solution| Some(solution.get(&CONTRIBUTION) / entered.get(&VARIABLE_COSTS)),
            says: "Je deelt door de variabele kosten; dan krijg je een opslag. De contributiemarge is een deel van de \
                   verkoopprijs: deel door p.",
        },
        Mistake {
            name: "deel-van-de-kosten",
            output: "contributie_pct",
            wrong: |entered, _| Some(entered.get(&VARIABLE_COSTS) / entered.get(&PRICE)),
            says: "Dat is het deel van de prijs dat naar de variabele kosten gaat. De contributiemarge is het andere \
                   deel: (p − v) / p.",
        },
        Mistake {
            name: "omzet-als-contributie",
            output: "totale_contributie",
            wrong: |entered, _| Some(entered.get(&PRICE) * entered.get(&VOLUME)),
            says: "Dat is de omzet. Van elk stuk gaan eerst de variabele kosten af: vermenigvuldig p − v met q.",
        },
        Mistake {
            name: "winst-als-contributie",
            output: "totale_contributie",
            wrong: |entered, solution| {
                entered
                    .get(&FIXED_COSTS)
                    .is_positive()
                    .then(|| solution.get(&TOTAL).by_name() - entered.get(&FIXED_COSTS))
            },
            says: "Je trekt de vaste kosten al af. De contributie is wat overblijft om ze te betalen; daarna pas komt \
                   de winst.",
        },
        Mistake {
            name: "winst-zonder-vaste-kosten",
            output: "winst",
            wrong: |_, solution| Some(solution.get(&TOTAL).by_name()),
            says: "Dat is de totale contributie. De vaste kosten moeten daar nog af.",
        },
        Mistake {
            name: "winst-uit-omzet",
            output: "winst",
            wrong: |entered, solution| Some(solution.get(&TURNOVER) - entered.get(&FIXED_COSTS)),
            says: "Je trekt alleen de vaste kosten van de omzet af. Elk stuk heeft ook variabele kosten: vertrek van \
                   de totale contributie.",
        },
        Mistake {
            name: "dekking-omgekeerd",
            output: "dekking_pct",
            wrong: |entered, solution| Some(entered.get(&FIXED_COSTS) / solution.get(&TOTAL).by_name()),
            says: "Je deelt de vaste kosten door de contributie. De dekking zegt hoeveel van de vaste kosten betaald \
                   is: deel de contributie door F.",
        },
        Mistake {
            name: "dekking-met-winst",
            output: "dekking_pct",
            wrong: |entered, solution| Some(solution.get(&PROFIT) / entered.get(&FIXED_COSTS)),
            says: "Je deelt de winst door de vaste kosten. De dekking vergelijkt de contributie ermee: die betaalt ze.",
        },
    ],
};
