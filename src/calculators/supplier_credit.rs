//! Wat kost leverancierskrediet? Section 6.6.

use num_traits::{One, Zero};

use super::figures::DAY_COUNTS;
use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart};
use crate::dutch;
use crate::quantity::{Display, Label, Unit, Value, Work, whole};

/// A share for each year: an interest rate.
const PER_YEAR: Unit = Unit::NONE.per(Unit::YEAR);

const DISCOUNT: Field = Field::percent("korting", "korting contant", "k")
    .above_zero()
    .below(100)
    .with_slider();
const DISCOUNT_DAYS: Field = Field::number("korting_dagen", "termijn met korting", "d")
    .unit(Unit::DAY)
    .counted("dagen")
    .at_least_zero()
    .with_slider();
const NET_DAYS: Field = Field::number("netto_dagen", "termijn zonder korting", "n")
    .unit(Unit::DAY)
    .counted("dagen")
    .above_zero()
    .with_slider();
const DAY_COUNT: Field = Field::choice("dagen", "dagen per jaar", &[DAY_COUNTS[0].choice, DAY_COUNTS[1].choice]);

/// The chosen number of days of a year, as a figure of the formula.
static YEAR_DAYS: Label = Label::whole("dagen", "dagen per jaar")
    .symbol("dagen")
    .unit(Unit::DAY.per(Unit::YEAR));

static PERIOD_COST: Label = Label::percent("kost_periode_pct", "kost over de periode");
static YEAR_COST: Label = Label::percent("jaarkost_pct", "kost op jaarbasis").unit(PER_YEAR);
static ESTIMATE: Label = Label::percent("benadering_pct", "vuistregel op jaarbasis").unit(PER_YEAR);

static NO_EXTRA_DAYS: Refusal = Refusal::inconsistent(
    "netto_dagen",
    "De termijn zonder korting moet langer zijn dan de termijn met korting.",
);

/// Who waits borrows 1 − k of the amount for n − d days and pays k for it. No compounding.
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let discount = entered.get(&DISCOUNT);
    let (discount_days, net_days) = (entered.get(&DISCOUNT_DAYS), entered.get(&NET_DAYS));
    if net_days <= discount_days {
        return Err(&NO_EXTRA_DAYS);
    }
    let extra_days = net_days - discount_days;
    let year_days = year_days(entered);
    let period_cost = work.step(&PERIOD_COST, &discount / (1 - &discount));
    work.step(&YEAR_COST, period_cost * &year_days / &extra_days);
    work.step(&ESTIMATE, discount * year_days / extra_days);
    Ok(())
}

fn year_days(entered: &Entered) -> Value {
    let chosen = entered.choice(&DAY_COUNT);
    let count = DAY_COUNTS.iter().find(|count| count.choice.key == chosen);
    Value::input(YEAR_DAYS, count.map(|count| whole(count.days)))
}

/// A time line: what is to be paid on which day; below it what waiting costs in a year, to hold against the bank's
/// rate.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let discount = entered.get(&DISCOUNT).amount()?.clone();
    let discount_day = entered.get(&DISCOUNT_DAYS).amount()?.clone();
    let net_day = entered.get(&NET_DAYS).amount()?.clone();
    let full = whole(1);
    let reduced = &full - &discount;
    // The step must be seen: the axis shows little more than the two amounts.
    let foot = (&reduced - &discount).max(whole(0));
    let head = &full + &discount / whole(2);
    let mut payments = vec![(discount_day.clone(), full.clone()), (net_day.clone(), full.clone())];
    if !discount_day.is_zero() {
        payments.insert(0, (whole(0), reduced.clone()));
    }
    let [year_cost, estimate] = [&YEAR_COST, &ESTIMATE].map(|label| solution.get(label).amount().cloned());
    let extra_days = entered.get(&NET_DAYS) - entered.get(&DISCOUNT_DAYS);
    let extra_days = extra_days.amount()?;
    let word = if extra_days.is_one() { "dag" } else { "dagen" };
    let summary = format!(
        "Wie {} korting laat liggen om {} {word} later te betalen, leent tegen {} per jaar. Vergelijk dat met de rente \
         van de bank.",
        entered.shown(&DISCOUNT),
        dutch::plain(extra_days, NET_DAYS.label.display),
        solution.shown(&YEAR_COST),
    );
    Some(
        Chart::lines("Twee momenten om te betalen")
            .across(
                Axis::new("dagen na de factuur", Display::Decimals(0))
                    .counted("dagen")
                    .from(whole(0))
                    .to(net_day.clone()),
            )
            .up(Axis::percent("te betalen deel van de factuur").from(foot).to(head))
            .steps("te betalen", payments)
            .mark(Some((discount_day, reduced)), "met korting")
            .mark(Some((net_day, full)), "zonder korting")
            .above(
                Chart::bars("Kost op jaarbasis")
                    .along(Axis::percent("kost per jaar"))
                    .bar("leverancierskrediet", year_cost)
                    .bar("vuistregel", estimate)
                    .lying(),
            )
            .summary(summary),
    )
}

/// Leverancierskrediet as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "leverancierskrediet",
    title: "Wat kost leverancierskrediet?",
    question: "Is het voordeliger om snel te betalen met korting, of later zonder?",
    section: "6.6",
    layer: Layer::Core,
    synonyms: &[
        "korting contant",
        "betalingstermijn",
        "uitstel van betaling",
        "kredietkost",
        "jaarkost",
        "rente",
    ],
    fields: &[DISCOUNT, DISCOUNT_DAYS, NET_DAYS, DAY_COUNT],
    outputs: &[&PERIOD_COST, &YEAR_COST, &ESTIMATE],
    headline: "jaarkost_pct",
    recognition: "Korting contant of later betalen.",
    structure: "Jaarkost = k / (1 − k) × dagen / (termijn netto − termijn korting).",
    calculation: "Vergelijk met de rente van de bank.",
    example: &[
        ("korting", Sample::Text("2")),
        ("korting_dagen", Sample::Text("8")),
        ("netto_dagen", Sample::Text("30")),
    ],
    note: Some(
        "Is de kost op jaarbasis hoger dan de rente van de bank, dan leen je beter bij de bank en neem je de korting. \
         Een jaar telt 365 dagen; in Nederlandse examens 360. Er is geen rente op rente gerekend.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "korting-als-kost",
            output: "kost_periode_pct",
            wrong: |entered, _| Some(entered.get(&DISCOUNT)),
            says: "Je neemt de korting zelf. Wie wacht, leent niet het volle bedrag maar wat er met korting te \
                   betalen was: deel door 1 − k.",
        },
        Mistake {
            name: "noemer-met-plus",
            output: "kost_periode_pct",
            wrong: |entered, _| {
                let discount = entered.get(&DISCOUNT);
                Some(&discount / (1 + &discount))
            },
            says: "Je deelt door 1 + k. Met korting betaalt de klant minder dan het volle bedrag: deel door 1 − k.",
        },
        Mistake {
            name: "hele-termijn",
            output: "jaarkost_pct",
            wrong: |entered, solution| Some(solution.get(&PERIOD_COST) * year_days(entered) / entered.get(&NET_DAYS)),
            says: "Je deelt door de hele termijn. Ook met korting mocht je al d dagen wachten: alleen de extra dagen \
                   tellen, n − d.",
        },
        Mistake {
            name: "termijnen-opgeteld",
            output: "jaarkost_pct",
            wrong: |entered, solution| {
                let days = entered.get(&NET_DAYS) + entered.get(&DISCOUNT_DAYS);
                Some(solution.get(&PERIOD_COST) * year_days(entered) / days)
            },
            says: "Je telt de twee termijnen op. Het krediet loopt van de ene dag tot de andere: neem het verschil, \
                   n − d.",
        },
        Mistake {
            name: "kortingstermijn",
            output: "jaarkost_pct",
            wrong: |entered, solution| {
                Some(solution.get(&PERIOD_COST) * year_days(entered) / entered.get(&DISCOUNT_DAYS))
            },
            says: "Je deelt door de termijn met korting. In die dagen kost wachten niets: het krediet begint daarna \
                   en duurt n − d dagen.",
        },
        Mistake {
            name: "vuistregel",
            output: "jaarkost_pct",
            wrong: |_, solution| Some(solution.get(&ESTIMATE)),
            says: "Dat is de vuistregel. De juiste kost rekent op wat je leent, dus op het bedrag na korting: k / (1 − \
                   k) in plaats van k.",
        },
        Mistake {
            name: "vuistregel-hele-termijn",
            output: "benadering_pct",
            wrong: |entered, _| Some(entered.get(&DISCOUNT) * year_days(entered) / entered.get(&NET_DAYS)),
            says: "Je deelt door de hele termijn. Ook in de vuistregel tellen alleen de extra dagen, n − d.",
        },
        Mistake {
            name: "vuistregel-niet-vereenvoudigd",
            output: "benadering_pct",
            wrong: |_, solution| Some(solution.get(&YEAR_COST)),
            says: "Dat is de juiste kost op jaarbasis. De vuistregel vereenvoudigt: ze rekent met k zelf, niet met \
                   k / (1 − k).",
        },
    ],
};
