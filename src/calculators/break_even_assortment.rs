//! Break-even van een assortiment. Section 6.12.

use num_traits::Signed;

use super::mistake::{each, rounded_down};
use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart, round_end};
use crate::dutch;
use crate::quantity::{Display, Label, Rational, Unit, Value, Work, whole};

const FIXED_COSTS: Field = Field::amount("vaste_kosten", "vaste kosten", "F")
    .at_least_zero()
    .with_slider();
const NAME: Field = Field::name("naam", "product");
const PRICE: Field = Field::amount("prijs", "verkoopprijs", "p")
    .unit(Unit::EURO_PER_PIECE)
    .above_zero();
const VARIABLE_COSTS: Field = Field::amount("variabele_kosten", "variabele kosten", "v")
    .unit(Unit::EURO_PER_PIECE)
    .at_least_zero();
const MIX: Field = Field::number("mix", "aandeel in de verkoop (stuks)", "m").above_zero();
const PRODUCTS: Field = Field::table("producten", "producten", &[NAME, PRICE, VARIABLE_COSTS, MIX], 1, 20);

static MIX_SUM: Label = Label::decimals("som_mix", "som van de aandelen", 2).symbol("M");
static MEAN: Label = Label::euro("gemiddelde_contributie", "gewogen contributie per stuk")
    .symbol("c")
    .unit(Unit::EURO_PER_PIECE);
static UNITS: Label = Label::whole_up("break_even_stuks", "totale break-evenafzet")
    .symbol("BEA")
    .unit(Unit::PIECE)
    .counted("stuks");
static UNITS_EACH: Label = Label::whole_up("stuks_per_product", "break-evenafzet per product")
    .unit(Unit::PIECE)
    .counted("stuks")
    .per(&["producten"]);
static MEAN_PRICE: Label = Label::euro("gemiddelde_prijs", "gewogen verkoopprijs").unit(Unit::EURO_PER_PIECE);
static TURNOVER: Label = Label::euro("break_even_omzet", "break-evenomzet");

static NO_CONTRIBUTION: Refusal = Refusal::no_solution(
    "producten",
    "De contributie per stuk is niet positief: er is geen break-evenpunt.",
);

/// BEA = F ÷ the contribution per unit, weighted by the mix. Each product gets its share of the exact volume, rounded
/// up by itself, so the shares may add up to a little more than the total.
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let mix = work.step(
        &MIX_SUM,
        Value::total(of_products(entered, |row| row.get(&MIX)), Unit::NONE),
    );
    let mean = work.step(&MEAN, weighted(entered, contribution) / &mix);
    if !mean.is_positive() {
        return Err(&NO_CONTRIBUTION);
    }
    let units = work.step(&UNITS, entered.get(&FIXED_COSTS) / mean);
    work.list(&UNITS_EACH, of_products(entered, |row| &units * row.get(&MIX) / &mix));
    let mean_price = work.step(&MEAN_PRICE, weighted(entered, |row| row.get(&PRICE)) / mix);
    work.step(&TURNOVER, units * mean_price);
    Ok(())
}

/// A figure of each product.
fn of_products(entered: &Entered, figure: impl Fn(&Entered) -> Value) -> Vec<Value> {
    entered.rows(&PRODUCTS).iter().map(figure).collect()
}

/// A price of each product times its share, added up.
fn weighted(entered: &Entered, price: impl Fn(&Entered) -> Value) -> Value {
    Value::total(
        of_products(entered, |row| row.get(&MIX) * price(row)),
        Unit::EURO_PER_PIECE,
    )
}

fn contribution(row: &Entered) -> Value {
    row.get(&PRICE) - row.get(&VARIABLE_COSTS)
}

/// The plain mean of a price, as if every product sold alike.
fn unweighted(entered: &Entered, price: impl Fn(&Entered) -> Value) -> Value {
    let prices = of_products(entered, price);
    Value::total(prices, Unit::EURO_PER_PIECE) / count(entered)
}

fn count(entered: &Entered) -> Value {
    let number = entered.rows(&PRODUCTS).len();
    Value::found(Rational::from_integer(number.into()), Unit::NONE, "aantal producten")
}

/// What is sold of each product at the break-even point, and the profit at other volumes of the same mix.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let fixed_costs = entered.get(&FIXED_COSTS).amount()?.clone();
    let mix = Value::total(of_products(entered, |row| row.get(&MIX)), Unit::NONE);
    let slope = (weighted(entered, contribution) / &mix).amount()?.clone();
    let mean_price = (weighted(entered, |row| row.get(&PRICE)) / mix).amount()?.clone();
    let units = solution.and_then(|solution| solution.get(&UNITS).amount().cloned());
    let last = units.clone().filter(Signed::is_positive);
    let last = last.unwrap_or_else(|| &fixed_costs / mean_price);
    let end = round_end(&(last * Rational::new(3.into(), 2.into())));
    let profit = Chart::lines("Winst bij elke afzet")
        .across(Axis::count("afzet in stuks", "stuks").from(whole(0)).to(end.clone()))
        .up(Axis::euro("winst"))
        .line(
            "winst",
            [
                (whole(0), -fixed_costs.clone()),
                (end.clone(), slope * end - fixed_costs),
            ],
        )
        .mark(units.map(|units| (units, whole(0))), "break-evenpunt");
    let Some(solution) = solution else {
        return Some(profit.summary("Er is geen break-evenpunt: gemiddeld brengt een stuk niet meer op dan het kost."));
    };
    let rows = entered.rows(&PRODUCTS).iter().enumerate();
    let each: Vec<_> = rows
        .zip(solution.list(&UNITS_EACH))
        .map(|((position, row), units)| (row.name_or_row(&NAME, position), units.amount().cloned()))
        .collect();
    let summary = summary(solution, &each);
    let bars = Chart::bars("Break-evenafzet per product")
        .along(Axis::new("break-evenafzet in stuks", Display::WholeUp).counted("stuks"))
        .groups(["break-evenafzet"]);
    let bars = each
        .into_iter()
        .fold(bars, |bars, (name, units)| bars.series(name, [units]));
    Some(bars.stacked().lying().above(profit).summary(summary))
}

/// More products than this are not all named in the sentence.
const NAMED: usize = 4;

fn summary(solution: &Solution, each: &[(String, Option<Rational>)]) -> String {
    let total = solution.shown(&UNITS);
    let turnover = solution.shown(&TURNOVER);
    let shares = each.iter().filter_map(|(name, units)| {
        let units = dutch::show(units.as_ref()?, Display::WholeUp);
        Some(format!("{units} van {name}"))
    });
    let parts = if (2..=NAMED).contains(&each.len()) {
        format!(": {}", shares.collect::<Vec<_>>().join(", "))
    } else {
        String::new()
    };
    format!("In deze verhouding is er geen verlies meer vanaf {total}{parts}. Dat is een omzet van {turnover}.")
}

/// Break-even van een assortiment as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "break-even-assortiment",
    title: "Break-even van een assortiment",
    question: "Bij welke afzet is de winst nul, als je meer dan één product verkoopt?",
    section: "6.12",
    layer: Layer::Extension,
    synonyms: &[
        "productmix",
        "gewogen contributie",
        "meerdere producten",
        "assortiment",
        "dode punt",
    ],
    fields: &[FIXED_COSTS, PRODUCTS],
    outputs: &[&MEAN, &UNITS, &UNITS_EACH, &TURNOVER],
    headline: "break_even_stuks",
    recognition: "Meerdere producten in een vaste verhouding.",
    structure: "BEA = F / gewogen contributie; verdeel volgens de mix.",
    calculation: "Bereken de gewogen contributie, deel, verdeel.",
    example: &[
        ("vaste_kosten", Sample::Text("42.000")),
        (
            "producten",
            Sample::Rows(&[&["A", "10", "6", "3"], &["B", "20", "11", "1"]]),
        ),
    ],
    note: Some(
        "De uitkomst geldt alleen in deze verhouding: verkoop je meer van het product met de grootste contributie, dan \
         ligt het punt lager. Elk aantal rondt apart naar boven af, dus de som kan iets hoger zijn dan het totaal.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "gewoon-gemiddelde",
            output: "gemiddelde_contributie",
            wrong: |entered, _| Some(unweighted(entered, contribution)),
            says: "Je neemt het gewone gemiddelde. Van het ene product verkoop je meer dan van het andere: weeg elke \
                   contributie met haar aandeel.",
        },
        Mistake {
            name: "niet-gedeeld-door-de-mix",
            output: "gemiddelde_contributie",
            wrong: |entered, _| Some(weighted(entered, contribution)),
            says: "Je deelt niet door de som van de aandelen. Nu heb je de contributie van een heel pakket: deel door \
                   het aantal stuks daarin.",
        },
        Mistake {
            name: "prijs-in-plaats-van-contributie",
            output: "gemiddelde_contributie",
            wrong: |entered, solution| {
                Some(weighted(entered, |row| row.get(&PRICE)) / solution.get(&MIX_SUM).by_name())
            },
            says: "Je weegt de verkoopprijzen. Van elke prijs gaan eerst de variabele kosten af: weeg p − v.",
        },
        Mistake {
            name: "afzet-met-gewoon-gemiddelde",
            output: "break_even_stuks",
            wrong: |entered, _| Some(entered.get(&FIXED_COSTS) / unweighted(entered, contribution)),
            says: "Je deelt door het gewone gemiddelde van de contributies. De producten verkopen niet even vaak: deel \
                   door de gewogen contributie.",
        },
        Mistake {
            name: "deelt-door-gemiddelde-prijs",
            output: "break_even_stuks",
            wrong: |entered, solution| Some(entered.get(&FIXED_COSTS) / solution.get(&MEAN_PRICE)),
            says: "Je deelt door de gewogen prijs. Een stuk brengt niet zijn hele prijs op: deel door de gewogen \
                   contributie.",
        },
        Mistake {
            name: "pakketten-geteld",
            output: "break_even_stuks",
            wrong: |entered, _| {
                let packs = entered.get(&FIXED_COSTS) / weighted(entered, contribution);
                Some(packs)
            },
            says: "Dat is het aantal pakketten. In een pakket zitten zoveel stuks als de som van de aandelen: \
                   vermenigvuldig daarmee.",
        },
        Mistake {
            name: "naar-beneden",
            output: "break_even_stuks",
            wrong: |_, solution| rounded_down(&solution.get(&UNITS), "F / c, naar beneden afgerond"),
            says: "Je rondt naar beneden af. Met dat aantal blijft er nog een klein verlies over: rond naar boven af.",
        },
        Mistake {
            name: "gelijk-verdeeld",
            output: "stuks_per_product",
            wrong: |entered, solution| {
                let units = solution.get(&UNITS).by_name();
                let share = units / count(entered);
                let several = entered.rows(&PRODUCTS).len() > 1;
                each(entered.rows(&PRODUCTS), |_| share.clone()).filter(|_| several)
            },
            says: "Je verdeelt de afzet gelijk over de producten. Ze verkopen niet even vaak: verdeel volgens de mix, \
                   m / M.",
        },
        Mistake {
            name: "niet-gedeeld-door-de-som",
            output: "stuks_per_product",
            wrong: |entered, solution| {
                let units = solution.get(&UNITS).by_name();
                each(entered.rows(&PRODUCTS), |row| &units * row.get(&MIX))
            },
            says: "Je vermenigvuldigt met het aandeel zonder te delen door de som van de aandelen. De aantallen samen \
                   moeten de totale afzet geven: neem m / M.",
        },
        Mistake {
            name: "omzet-met-gewone-prijs",
            output: "break_even_omzet",
            wrong: |entered, solution| {
                Some(solution.get(&UNITS).by_name() * unweighted(entered, |row| row.get(&PRICE)))
            },
            says: "Je rekent met het gewone gemiddelde van de prijzen. Weeg ook de prijzen met de mix.",
        },
        Mistake {
            name: "omzet-is-vaste-kosten",
            output: "break_even_omzet",
            wrong: |entered, _| Some(entered.get(&FIXED_COSTS)),
            says: "Je stelt de omzet gelijk aan de vaste kosten. Dan zijn de variabele kosten nog niet betaald: \
                   vermenigvuldig de break-evenafzet met de gewogen prijs.",
        },
    ],
};
