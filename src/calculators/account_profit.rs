//! Winstgevendheid van een account. Sections 6.9 and 4.1.

use super::sentence::profit_or_loss;
use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart};
use crate::quantity::{Label, Work};

const GROSS: Field = Field::amount("bruto_omzet", "bruto-omzet", "B")
    .above_zero()
    .with_slider();
const DISCOUNTS: Field = Field::amount("kortingen", "kortingen op de factuur", "k")
    .at_least_zero()
    .or("0")
    .with_slider();
const BONUS: Field = Field::amount("bonus", "bonus achteraf", "b").at_least_zero().or("0");
const VARIABLE_COSTS: Field =
    Field::amount("variabele_kosten", "variabele kosten van de leveringen", "v").at_least_zero();
const VISITS: Field = Field::amount("bezoekkosten", "kosten van accountmanagement en bezoeken", "a")
    .at_least_zero()
    .or("0")
    .with_slider();
const SERVICE: Field = Field::amount("servicekosten", "kosten van service en logistiek", "s")
    .at_least_zero()
    .or("0")
    .with_slider();
const OVERHEAD: Field = Field::amount("overhead", "toegerekende vaste kosten", "h")
    .at_least_zero()
    .or("0");

static NET: Label = Label::euro("netto_omzet", "netto-omzet").symbol("N");
static CONTRIBUTION: Label = Label::euro("contributie", "contributie").symbol("C");
static ACCOUNT_CONTRIBUTION: Label = Label::euro("accountbijdrage", "accountbijdrage").symbol("A");
static RESULT: Label = Label::euro("accountresultaat", "accountresultaat");
static CONTRIBUTION_RATE: Label = Label::percent("accountbijdrage_pct", "accountbijdrage in % van de netto-omzet");
static LEAK: Label = Label::percent("prijslek_pct", "kortingen en bonus in % van de bruto-omzet");

static TOO_MUCH_GIVEN: Refusal = Refusal::inconsistent(
    "kortingen",
    "Kortingen en bonus kunnen samen niet groter zijn dan de bruto-omzet.",
);

/// From gross turnover down: what was given away, what the deliveries cost, what the account itself costs. Judge an
/// account by what stands before the allocated overhead, for that stays when the account goes.
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let gross = entered.get(&GROSS);
    let (discounts, bonus) = (entered.get(&DISCOUNTS), entered.get(&BONUS));
    let given = &discounts + &bonus;
    if given > gross {
        return Err(&TOO_MUCH_GIVEN);
    }
    let net = work.step(&NET, &gross - discounts - bonus);
    let contribution = work.step(&CONTRIBUTION, &net - entered.get(&VARIABLE_COSTS));
    let left = work.step(
        &ACCOUNT_CONTRIBUTION,
        contribution - entered.get(&VISITS) - entered.get(&SERVICE),
    );
    work.step(&RESULT, &left - entered.get(&OVERHEAD));
    work.step(&CONTRIBUTION_RATE, left / net);
    work.step(&LEAK, given / gross);
    Ok(())
}

/// The price waterfall: from gross turnover to the result of the account.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let cost = |field: &Field| Some(-entered.get(field).amount()?);
    let amount = |label: &Label| solution.get(label).amount().cloned();
    Some(
        Chart::waterfall("Van bruto-omzet naar accountresultaat")
            .along(Axis::euro("bedrag"))
            .total("bruto-omzet", entered.get(&GROSS).amount().cloned())
            .change("kortingen", cost(&DISCOUNTS))
            .change("bonus", cost(&BONUS))
            .total("netto-omzet", amount(&NET))
            .change("variabele kosten", cost(&VARIABLE_COSTS))
            .total("contributie", amount(&CONTRIBUTION))
            .change("bezoeken", cost(&VISITS))
            .change("service", cost(&SERVICE))
            .total("accountbijdrage", amount(&ACCOUNT_CONTRIBUTION))
            .change("vaste kosten", cost(&OVERHEAD))
            .total("accountresultaat", amount(&RESULT))
            .summary(summary(entered, solution)),
    )
}

fn summary(entered: &Entered, solution: &Solution) -> String {
    let contribution = solution.get(&ACCOUNT_CONTRIBUTION);
    let (gross, shown) = (entered.shown(&GROSS), solution.shown(&ACCOUNT_CONTRIBUTION));
    let verdict = if contribution.is_positive() {
        let rate = solution.shown(&CONTRIBUTION_RATE);
        format!(
            "De account draagt bij: van {gross} bruto-omzet blijft {shown} accountbijdrage over ({rate} van de \
             netto-omzet)."
        )
    } else {
        let course = if contribution.is_zero() {
            "De account brengt precies op wat hij kost"
        } else {
            "De account kost meer dan hij opbrengt"
        };
        format!("{course}: de accountbijdrage is {shown} op {gross} bruto-omzet.")
    };
    let result = profit_or_loss(&solution.get(&RESULT));
    format!("{verdict} Na de toegerekende vaste kosten is er {result}.")
}

/// Accountwinstgevendheid as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "accountwinstgevendheid",
    title: "Winstgevendheid van een account",
    question: "Wat houd je over aan een account, na alles wat hij kost?",
    section: "6.9 / 4.1",
    layer: Layer::Core,
    synonyms: &[
        "accountbijdrage",
        "klantwinstgevendheid",
        "prijswaterval",
        "prijslek",
        "resultaat per klant",
        "cost to serve",
    ],
    fields: &[GROSS, DISCOUNTS, BONUS, VARIABLE_COSTS, VISITS, SERVICE, OVERHEAD],
    outputs: &[
        &NET,
        &CONTRIBUTION,
        &ACCOUNT_CONTRIBUTION,
        &RESULT,
        &CONTRIBUTION_RATE,
        &LEAK,
    ],
    headline: "accountbijdrage",
    recognition: "De resultatenrekening van één account.",
    structure: "Netto-omzet − variabele kosten − accountgebonden kosten = accountbijdrage.",
    calculation: "Ga van bruto-omzet naar bijdrage.",
    example: &[
        ("bruto_omzet", Sample::Text("200.000")),
        ("kortingen", Sample::Text("16.000")),
        ("bonus", Sample::Text("4.000")),
        ("variabele_kosten", Sample::Text("120.000")),
        ("bezoekkosten", Sample::Text("12.000")),
        ("servicekosten", Sample::Text("8.000")),
        ("overhead", Sample::Text("25.000")),
    ],
    note: Some(
        "Beoordeel een account op de accountbijdrage, voor de toegerekende vaste kosten. Die kosten verdwijnen niet \
         als de account wegvalt; hoe ze verdeeld worden, is een afspraak.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "bonus-vergeten",
            output: "netto_omzet",
            wrong: |entered, _| {
                let bonus = entered.get(&BONUS).is_positive();
                bonus.then(|| entered.get(&GROSS) - entered.get(&DISCOUNTS))
            },
            says: "Je vergeet de bonus. Die betaal je achteraf, maar ook dan gaat hij van de omzet af.",
        },
        Mistake {
            name: "kortingen-erbij",
            output: "netto_omzet",
            wrong: |entered, _| Some(entered.get(&GROSS) + entered.get(&DISCOUNTS) + entered.get(&BONUS)),
            says: "Je telt kortingen en bonus op bij de omzet. Die geef je weg: trek ze van de bruto-omzet af.",
        },
        Mistake {
            name: "contributie-van-bruto",
            output: "contributie",
            wrong: |entered, _| Some(entered.get(&GROSS) - entered.get(&VARIABLE_COSTS)),
            says: "Je vertrekt van de bruto-omzet. Kortingen en bonus ontvang je niet: vertrek van de netto-omzet.",
        },
        Mistake {
            name: "bijdrage-na-overhead",
            output: "accountbijdrage",
            wrong: |entered, solution| {
                let overhead = entered.get(&OVERHEAD);
                let result = solution.get(&ACCOUNT_CONTRIBUTION).by_name() - &overhead;
                overhead.is_positive().then_some(result)
            },
            says: "Je trekt ook de toegerekende vaste kosten af. De accountbijdrage telt alleen kosten die de account \
                   zelf veroorzaakt; wat je nu hebt is het accountresultaat.",
        },
        Mistake {
            name: "zonder-accountkosten",
            output: "accountbijdrage",
            wrong: |_, solution| Some(solution.get(&CONTRIBUTION).by_name()),
            says: "Dat is de contributie. De kosten van bezoeken en service van deze account moeten er nog af.",
        },
        Mistake {
            name: "zonder-service",
            output: "accountbijdrage",
            wrong: |entered, solution| {
                let service = entered.get(&SERVICE).is_positive();
                service.then(|| solution.get(&CONTRIBUTION).by_name() - entered.get(&VISITS))
            },
            says: "Je vergeet de kosten van service en logistiek. Ook die veroorzaakt de account zelf.",
        },
        Mistake {
            name: "resultaat-is-bijdrage",
            output: "accountresultaat",
            wrong: |_, solution| Some(solution.get(&ACCOUNT_CONTRIBUTION).by_name()),
            says: "Dat is de accountbijdrage. Voor het resultaat gaan de toegerekende vaste kosten er nog af.",
        },
        Mistake {
            name: "bijdrage-op-bruto",
            output: "accountbijdrage_pct",
            wrong: |entered, solution| Some(solution.get(&ACCOUNT_CONTRIBUTION).by_name() / entered.get(&GROSS)),
            says: "Je deelt door de bruto-omzet. Kortingen en bonus ontvang je niet: deel door de netto-omzet.",
        },
        Mistake {
            name: "contributie-in-procent",
            output: "accountbijdrage_pct",
            wrong: |_, solution| Some(solution.get(&CONTRIBUTION).by_name() / solution.get(&NET).by_name()),
            says: "Je neemt de contributie. Voor de accountbijdrage gaan eerst bezoeken en service eraf.",
        },
        Mistake {
            name: "prijslek-op-netto",
            output: "prijslek_pct",
            wrong: |entered, solution| {
                let given = entered.get(&DISCOUNTS) + entered.get(&BONUS);
                Some(given / solution.get(&NET).by_name())
            },
            says: "Je deelt door de netto-omzet. Het prijslek is het deel van de bruto-omzet dat je weggeeft: deel \
                   door B.",
        },
        Mistake {
            name: "prijslek-zonder-bonus",
            output: "prijslek_pct",
            wrong: |entered, _| {
                let bonus = entered.get(&BONUS).is_positive();
                bonus.then(|| entered.get(&DISCOUNTS) / entered.get(&GROSS))
            },
            says: "Je vergeet de bonus. Ook wat je achteraf geeft, lekt van de prijs weg: tel kortingen en bonus samen.",
        },
    ],
};
