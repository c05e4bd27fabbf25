//! Contactplanning: how many account managers a contact plan takes. Section 4.2.5.

use super::mistake::rounded_down;
use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart};
use crate::dutch;
use crate::quantity::{Label, Rational, Unit, Value, Work, whole};

const GROUP: Field = Field::name("naam", "groep");
const ACCOUNTS: Field = Field::number("accounts", "aantal accounts", "a")
    .unit(Unit::CUSTOMER)
    .at_least_zero()
    .whole();
const CONTACTS: Field = Field::number("contacten", "contacten per account per jaar", "c")
    .unit(Unit::CONTACT.per(Unit::CUSTOMER))
    .at_least_zero();
const MINUTES: Field = Field::number("minuten", "contactduur", "d")
    .unit(Unit::MINUTE.per(Unit::CONTACT))
    .at_least_zero();
const EXTRA_MINUTES: Field = Field::number("extra_minuten", "reis- en voorbereidingstijd per contact", "e")
    .unit(Unit::MINUTE.per(Unit::CONTACT))
    .at_least_zero()
    .or("0");
const GROUPS: Field = Field::table(
    "groepen",
    "accountgroepen",
    &[GROUP, ACCOUNTS, CONTACTS, MINUTES, EXTRA_MINUTES],
    1,
    20,
);
const DAYS: Field = Field::number("dagen", "werkdagen per jaar per accountmanager", "D")
    .unit(Unit::DAY.per(Unit::WORKER))
    .counted("dagen")
    .above_zero()
    .at_most(366)
    .with_slider();
const HOURS_A_DAY: Field = Field::number("uren_per_dag", "uren per dag", "u")
    .unit(Unit::HOUR.per(Unit::DAY))
    .counted("uur")
    .above_zero()
    .at_most(24)
    .with_slider();
const CUSTOMER_TIME: Field = Field::percent("klanttijd", "deel van de tijd voor klanten", "t")
    .above_zero()
    .at_most(100)
    .with_slider();

static GROUP_HOURS: Label = Label::decimals("uren_per_groep", "uren per groep", 2)
    .unit(Unit::HOUR)
    .per(&["groepen"]);
static TOTAL: Label = Label::decimals("totaal_uren", "totaal aantal uren", 2)
    .symbol("T")
    .unit(Unit::HOUR)
    .counted("uur");
static CAPACITY: Label = Label::decimals("capaciteit", "beschikbare uren per accountmanager", 2)
    .symbol("C")
    .unit(Unit::HOUR.per(Unit::WORKER))
    .counted("uur");
static FTE: Label = Label::decimals("fte", "benodigde capaciteit (vte)", 2)
    .symbol("vte")
    .unit(Unit::WORKER);
static MANAGERS: Label = Label::whole_up("accountmanagers", "benodigd aantal accountmanagers")
    .symbol("n")
    .unit(Unit::WORKER);
static OCCUPATION: Label = Label::percent("bezetting_pct", "bezettingsgraad met dat aantal");

/// The workload method: customers × visits × time ÷ available time. Travel and preparation belong in the numerator,
/// other tasks in the share of time for customers. People come in whole numbers, so occupation counts with those.
#[allow(
    clippy::unnecessary_wraps,
    reason = "every calculator may refuse; this one never does"
)]
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let group_hours: Vec<Value> = entered.rows(&GROUPS).iter().map(hours).collect();
    work.list(&GROUP_HOURS, group_hours.clone());
    let total = work.step(&TOTAL, Value::total(group_hours, Unit::HOUR));
    let capacity = work.step(
        &CAPACITY,
        entered.get(&DAYS) * entered.get(&HOURS_A_DAY) * entered.get(&CUSTOMER_TIME),
    );
    let fte = work.step(&FTE, &total / &capacity);
    let managers = work.step(&MANAGERS, rounded_up(&fte));
    work.step(&OCCUPATION, total / (managers * capacity));
    Ok(())
}

fn minutes_in_an_hour() -> Value {
    Value::constant(60, Unit::MINUTE.per(Unit::HOUR))
}

/// How many hours a group takes in a year.
fn hours(group: &Entered) -> Value {
    let contact = group.get(&MINUTES) + group.get(&EXTRA_MINUTES);
    group.get(&ACCOUNTS) * group.get(&CONTACTS) * contact / minutes_in_an_hour()
}

/// As many whole people as it takes.
fn rounded_up(fte: &Value) -> Value {
    let number = fte.amount().map(Rational::ceil);
    Value::found(number.unwrap_or_default(), Unit::WORKER, "vte, naar boven afgerond").only_if(fte.amount().is_some())
}

/// The sum over the groups of someone who counts `of` for each.
fn total(entered: &Entered, unit: Unit, of: fn(&Entered) -> Value) -> Value {
    Value::total(entered.rows(&GROUPS).iter().map(of).collect(), unit)
}

/// The hours of each group and of all together, against what one, two and three account managers have to give; where
/// more are needed, against the last three of them.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let chart = Chart::bars("Uren per accountgroep en capaciteit")
        .along(Axis::new("uren per jaar", TOTAL.display).counted("uur").from(whole(0)));
    let groups = entered.rows(&GROUPS).iter().zip(solution.list(&GROUP_HOURS));
    let chart = groups.enumerate().fold(chart, |chart, (position, (group, hours))| {
        chart.bar(group.name_or_row(&GROUP, position), hours.amount().cloned())
    });
    let chart = chart.bar("samen", solution.get(&TOTAL).amount().cloned());
    let managers = solution.get(&MANAGERS).amount()?.clone();
    let capacity = solution.get(&CAPACITY).amount()?.clone();
    let last = managers.clone().max(whole(3));
    let chart = [2, 1, 0].into_iter().fold(chart, |chart, before| {
        let number = &last - whole(before);
        let name = dutch::show(&number, MANAGERS.display);
        let name = if number == whole(1) {
            format!("{name} persoon")
        } else {
            format!("{name} personen")
        };
        chart.limit(&number * &capacity, name)
    });
    Some(chart.summary(summary(solution)))
}

fn summary(solution: &Solution) -> String {
    let (total, capacity) = (solution.shown(&TOTAL), solution.shown(&CAPACITY));
    let managers = solution.get(&MANAGERS);
    let Some(number) = managers.amount().filter(|_| managers.is_positive()) else {
        return "De contacten vragen geen tijd: er is geen accountmanager nodig.".to_owned();
    };
    let occupation = solution.shown(&OCCUPATION);
    let needed = if *number == whole(1) {
        format!("Er is 1 accountmanager nodig, die voor {occupation} bezet is.")
    } else {
        let number = dutch::show(number, MANAGERS.display);
        format!("Er zijn {number} accountmanagers nodig, die samen voor {occupation} bezet zijn.")
    };
    format!("De contacten vragen {total} per jaar en een accountmanager heeft er {capacity} voor. {needed}")
}

/// Contactplanning as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "contactplanning",
    title: "Contactplanning en benodigde accountmanagers",
    question: "Hoeveel uren en accountmanagers vraagt een contactplan?",
    section: "4.2.5",
    layer: Layer::Core,
    synonyms: &[
        "contactmatrix",
        "contactfrequentie",
        "bezoekfrequentie",
        "werklastmethode",
        "workload",
        "omvang van de buitendienst",
        "bezettingsgraad",
    ],
    fields: &[GROUPS, DAYS, HOURS_A_DAY, CUSTOMER_TIME],
    outputs: &[&GROUP_HOURS, &TOTAL, &CAPACITY, &FTE, &MANAGERS, &OCCUPATION],
    headline: "accountmanagers",
    recognition: "Accountgroepen met een aantal contacten en een duur; hoeveel uren en mensen zijn nodig?",
    structure: "Uren = accounts × contacten × minuten / 60; mensen = uren / beschikbare uren.",
    calculation: "Tel de groepen op, deel door de capaciteit, rond naar boven af.",
    example: &[
        (
            "groepen",
            Sample::Rows(&[&["Key", "10", "12", "90", "60"], &["Overige", "50", "4", "45", "30"]]),
        ),
        ("dagen", Sample::Text("200")),
        ("uren_per_dag", Sample::Text("8")),
        ("klanttijd", Sample::Text("40")),
    ],
    note: Some(
        "Reis- en voorbereidingstijd tel je bij elk contact. Ander werk, zoals overleg en administratie, zit in het \
         deel van de tijd dat niet voor klanten is. Mensen komen per geheel: het aantal rondt naar boven af.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "minuten-als-uren",
            output: "totaal_uren",
            wrong: |entered, _| {
                Some(total(entered, Unit::MINUTE, |group| {
                    hours(group) * minutes_in_an_hour()
                }))
            },
            says: "Dat zijn minuten. De capaciteit staat in uren: deel de minuten door het aantal minuten in een uur.",
        },
        Mistake {
            name: "zonder-reistijd",
            output: "totaal_uren",
            wrong: |entered, _| {
                Some(total(entered, Unit::HOUR, |group| {
                    group.get(&ACCOUNTS) * group.get(&CONTACTS) * group.get(&MINUTES) / minutes_in_an_hour()
                }))
            },
            says: "Je telt alleen de contacten zelf. Elk contact vraagt ook reis- en voorbereidingstijd: reken met d \
                   + e.",
        },
        Mistake {
            name: "zonder-accounts",
            output: "totaal_uren",
            wrong: |entered, _| {
                Some(total(entered, Unit::HOUR.per(Unit::CUSTOMER), |group| {
                    let contact = group.get(&MINUTES) + group.get(&EXTRA_MINUTES);
                    group.get(&CONTACTS) * contact / minutes_in_an_hour()
                }))
            },
            says: "Dat is de tijd voor één account van elke groep. Vermenigvuldig per groep ook met het aantal \
                   accounts.",
        },
        Mistake {
            name: "alle-werktijd",
            output: "capaciteit",
            wrong: |entered, _| Some(entered.get(&DAYS) * entered.get(&HOURS_A_DAY)),
            says: "Dat is de hele werktijd. Een accountmanager doet ook ander werk: neem alleen het deel voor \
                   klanten.",
        },
        Mistake {
            name: "niet-voor-klanten",
            output: "capaciteit",
            wrong: |entered, _| {
                Some(entered.get(&DAYS) * entered.get(&HOURS_A_DAY) * (1 - entered.get(&CUSTOMER_TIME)))
            },
            says: "Dat is de tijd die naar ander werk gaat. Voor contacten telt het deel dat wel voor klanten is.",
        },
        Mistake {
            name: "dagen-als-uren",
            output: "capaciteit",
            wrong: |entered, _| Some(entered.get(&DAYS) * entered.get(&CUSTOMER_TIME)),
            says: "Dat zijn dagen. De contacten staan in uren: vermenigvuldig de dagen met de uren per dag.",
        },
        Mistake {
            name: "vte-omgekeerd",
            output: "fte",
            wrong: |_, solution| Some(solution.get(&CAPACITY) / solution.get(&TOTAL)),
            says: "Je deelt de capaciteit van één accountmanager door de uren. Gevraagd is hoe vaak die capaciteit in \
                   het werk past: deel T door C.",
        },
        Mistake {
            name: "naar-beneden",
            output: "accountmanagers",
            wrong: |_, solution| rounded_down(&solution.get(&FTE), "vte, naar beneden afgerond"),
            says: "Je rondt naar beneden af. Dan blijft er werk liggen waarvoor niemand tijd heeft: rond naar boven \
                   af.",
        },
        Mistake {
            name: "bezetting-omgekeerd",
            output: "bezetting_pct",
            wrong: |_, solution| Some(solution.get(&MANAGERS) * solution.get(&CAPACITY) / solution.get(&TOTAL)),
            says: "Je deelt de beschikbare uren door de nodige. De bezettingsgraad is het deel van de beschikbare uren \
                   dat gevuld is: T / (n × C).",
        },
        Mistake {
            name: "bezetting-als-vte",
            output: "bezetting_pct",
            wrong: |_, solution| {
                // With one account manager both are the same.
                let several = solution.get(&MANAGERS) > Value::constant(1, Unit::WORKER);
                several.then(|| solution.get(&FTE).by_name())
            },
            says: "Dat zijn de nodige uren tegenover één accountmanager. Deel de uren door de capaciteit van alle \
                   accountmanagers samen.",
        },
    ],
};
