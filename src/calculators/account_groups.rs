//! Accountgroepen vergelijken. Section 1.3.

use super::mistake::each;
use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart};
use crate::quantity::{Label, Unit, Value, Work, whole};

const NAME: Field = Field::name("naam", "groep");
const CUSTOMERS: Field = Field::percent("klanten", "aandeel klanten", "k")
    .above_zero()
    .at_most(100);
const TURNOVER: Field = Field::percent("omzet", "aandeel omzet", "o")
    .at_least_zero()
    .at_most(100);
const PROFIT: Field = Field::percent("winst", "aandeel winst", "w")
    .at_least(-1000)
    .at_most(1000);
const GROUPS: Field = Field::table("groepen", "accountgroepen", &[NAME, CUSTOMERS, TURNOVER, PROFIT], 2, 10);

static TURNOVER_INDEX: Label = Label::decimals("omzetindex", "omzetindex per groep", 2).per(&["groepen"]);
static PROFIT_INDEX: Label = Label::decimals("winstindex", "winstindex per groep", 2).per(&["groepen"]);
static RETURN_INDEX: Label =
    Label::decimals("rendabiliteitsindex", "rendabiliteitsindex per groep", 2).per(&["groepen"]);

static NOT_A_WHOLE: Refusal = Refusal::inconsistent(
    "groepen",
    "De aandelen klanten, omzet en winst moeten elk samen 100 % zijn.",
);

/// An index of 1 is the average of all customers. Profit may be negative for a group, not for all together.
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    if ![CUSTOMERS, TURNOVER, PROFIT]
        .iter()
        .all(|column| is_whole(entered, column))
    {
        return Err(&NOT_A_WHOLE);
    }
    work.list(&TURNOVER_INDEX, quotients(entered, &TURNOVER, &CUSTOMERS));
    work.list(&PROFIT_INDEX, quotients(entered, &PROFIT, &CUSTOMERS));
    work.list(&RETURN_INDEX, quotients(entered, &PROFIT, &TURNOVER));
    Ok(())
}

/// Whether the shares in a column add up to exactly 100 %.
fn is_whole(entered: &Entered, column: &Field) -> bool {
    let shares = entered.rows(&GROUPS).iter().map(|row| row.get(column)).collect();
    Value::total(shares, Unit::NONE).amount() == Some(&whole(1))
}

/// One column over another, for each group.
fn quotients(entered: &Entered, above: &Field, below: &Field) -> Vec<Value> {
    let rows = entered.rows(&GROUPS).iter();
    rows.map(|row| row.get(above) / row.get(below)).collect()
}

/// A column minus another, for each group.
fn differences(entered: &Entered, from: &Field, less: &Field) -> Option<Value> {
    each(entered.rows(&GROUPS), |row| row.get(from) - row.get(less))
}

/// The three shares of each group beside each other.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let groups = entered.rows(&GROUPS);
    let names = groups
        .iter()
        .enumerate()
        .map(|(position, row)| row.name_or_row(&NAME, position));
    let shares = |column: &Field| {
        let shares = groups.iter().map(|row| row.get(column).amount().cloned());
        shares.collect::<Vec<_>>()
    };
    Some(
        Chart::bars("Aandelen per accountgroep")
            .along(Axis::percent("aandeel"))
            .groups(names)
            .series("klanten", shares(&CUSTOMERS))
            .series("omzet", shares(&TURNOVER))
            .series("winst", shares(&PROFIT))
            .lying()
            .summary(summary(entered, solution)),
    )
}

/// About the group that weighs most in turnover for its number; the first of equals.
fn summary(entered: &Entered, solution: &Solution) -> String {
    let indices = solution.list(&TURNOVER_INDEX).iter().map(Value::amount).enumerate();
    let heaviest = indices.rev().max_by_key(|(_, index)| *index);
    let position = heaviest.map(|(position, _)| position).unwrap_or_default();
    let Some(group) = entered.rows(&GROUPS).get(position) else {
        return String::new();
    };
    let name = group.name_or_row(&NAME, position);
    let [customers, turnover, profit] = [CUSTOMERS, TURNOVER, PROFIT].map(|column| group.shown(&column));
    let index = solution.shown_at(&RETURN_INDEX, position);
    format!(
        "De groep {name} telt {customers} van de klanten en zorgt voor {turnover} van de omzet en {profit} van de \
         winst: een rendabiliteitsindex van {index}."
    )
}

/// Accountgroepen as the app, the exercises and the command line know them.
pub static SHEET: Sheet = Sheet {
    id: "accountgroepen",
    title: "Accountgroepen vergelijken",
    question: "Welke accountgroep brengt meer omzet en winst op dan haar aandeel in de klanten?",
    section: "1.3",
    layer: Layer::Core,
    synonyms: &[
        "TNT-tabel",
        "key accounts",
        "field sales",
        "customer services",
        "omzetindex",
        "klantengroepen",
        "segmenten",
    ],
    fields: &[GROUPS],
    outputs: &[&TURNOVER_INDEX, &PROFIT_INDEX, &RETURN_INDEX],
    headline: "rendabiliteitsindex",
    recognition: "Een tabel met klantengroepen en hun aandeel in klanten, omzet en winst (TNT-tabel).",
    structure: "Index = aandeel omzet (of winst) / aandeel klanten; rendabiliteit = aandeel winst / aandeel omzet.",
    calculation: "Reken elke index per groep uit; 1 is het gemiddelde van het bestand.",
    example: &[(
        "groepen",
        Sample::Rows(&[
            &["Key accounts", "0,5", "50", "25"],
            &["Field sales", "16", "30", "40"],
            &["Customer services", "83,5", "20", "35"],
        ]),
    )],
    note: Some(
        "Het boek drukt voor field sales 12 tot 20 % van de klanten af en voor customer services 80 tot 85 %. Elke \
         kolom moet samen 100 % zijn: daarom rekent het voorbeeld met 16 % en 83,5 %. De grootste accounts brengen \
         de omzet, maar hun aandeel in de winst is maar half zo groot.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "omzet-omgekeerd",
            output: "omzetindex",
            wrong: |entered, _| Some(Value::list(quotients(entered, &CUSTOMERS, &TURNOVER))),
            says: "Je deelt het aandeel klanten door het aandeel omzet. De index zegt hoeveel omzet een groep brengt \
                   voor haar aantal klanten: deel o door k.",
        },
        Mistake {
            name: "omzet-verschil",
            output: "omzetindex",
            wrong: |entered, _| differences(entered, &TURNOVER, &CUSTOMERS),
            says: "Je trekt de aandelen van elkaar af. Een index is een verhouding, zodat je kleine en grote groepen \
                   kunt vergelijken: deel o door k.",
        },
        Mistake {
            name: "omzet-als-winst",
            output: "omzetindex",
            wrong: |entered, _| Some(Value::list(quotients(entered, &PROFIT, &CUSTOMERS))),
            says: "Dat is de winstindex. De omzetindex vergelijkt het aandeel in de omzet met het aandeel in de \
                   klanten: o / k.",
        },
        Mistake {
            name: "winst-omgekeerd",
            output: "winstindex",
            wrong: |entered, _| Some(Value::list(quotients(entered, &CUSTOMERS, &PROFIT))),
            says: "Je deelt het aandeel klanten door het aandeel winst. De index zegt hoeveel winst een groep brengt \
                   voor haar aantal klanten: deel w door k.",
        },
        Mistake {
            name: "winst-op-omzet",
            output: "winstindex",
            wrong: |entered, _| Some(Value::list(quotients(entered, &PROFIT, &TURNOVER))),
            says: "Dat is de rendabiliteitsindex. De winstindex vergelijkt de winst met het aantal klanten: deel w \
                   door k.",
        },
        Mistake {
            name: "rendabiliteit-omgekeerd",
            output: "rendabiliteitsindex",
            wrong: |entered, _| Some(Value::list(quotients(entered, &TURNOVER, &PROFIT))),
            says: "Je deelt het aandeel omzet door het aandeel winst. Dan lijkt de minst rendabele groep de beste: \
                   deel w door o.",
        },
        Mistake {
            name: "rendabiliteit-op-klanten",
            output: "rendabiliteitsindex",
            wrong: |entered, _| Some(Value::list(quotients(entered, &PROFIT, &CUSTOMERS))),
            says: "Dat is de winstindex, per klant. De rendabiliteit vergelijkt de winst met de omzet die een groep \
                   brengt: deel w door o.",
        },
        Mistake {
            name: "rendabiliteit-verschil",
            output: "rendabiliteitsindex",
            wrong: |entered, _| differences(entered, &PROFIT, &TURNOVER),
            says: "Je trekt de aandelen van elkaar af. De rendabiliteit is een verhouding: deel het aandeel winst \
                   door het aandeel omzet.",
        },
    ],
};
