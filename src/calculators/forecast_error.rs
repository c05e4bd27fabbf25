//! Kwaliteit van verkoopvoorspellingen. Section 4.2.5 and the sales cycle.

use num_traits::Signed;

use super::mistake::each;
use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart};
use crate::dutch;
use crate::quantity::{Label, Rational, Unit, Value, Work};

const PERIOD: Field = Field::name("naam", "periode");
const FORECAST: Field = Field::number("prognose", "prognose", "P")
    .unit(Unit::PIECE)
    .at_least_zero();
const ACTUAL: Field = Field::number("werkelijk", "werkelijk", "W")
    .unit(Unit::PIECE)
    .at_least_zero();
const PERIODS: Field = Field::table("perioden", "perioden", &[PERIOD, FORECAST, ACTUAL], 1, 60);

static DEVIATIONS: Label = Label::decimals("afwijkingen", "afwijking per periode", 2)
    .unit(Unit::PIECE)
    .per(&["perioden"]);
static BIAS: Label = Label::decimals("bias", "gemiddelde afwijking (bias)", 2).unit(Unit::PIECE);
static MAD: Label = Label::decimals("mad", "gemiddelde absolute afwijking", 2)
    .symbol("MAD")
    .unit(Unit::PIECE);
static MAPE: Label = Label::percent("mape_pct", "gemiddelde absolute procentuele fout").symbol("MAPE");
static ACCURACY: Label = Label::percent("trefzekerheid_pct", "trefzekerheid");

/// How far the forecast was off, whichever way.
const DISTANCE: Label = Label::decimals("afstand", "afwijking zonder teken", 4)
    .symbol("|W − P|")
    .unit(Unit::PIECE);
static NUMBER: Label = Label::whole("aantal_perioden", "aantal perioden").symbol("n");
static NUMBER_SOLD: Label = Label::whole("aantal_met_verkoop", "aantal perioden met verkoop").symbol("m");

/// Actual minus forecast: a positive bias means that more was sold. A period without sales has no percentage and does
/// not count in the MAPE.
#[allow(
    clippy::unnecessary_wraps,
    reason = "every calculator may refuse; this one never does"
)]
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let periods = entered.rows(&PERIODS);
    let number = work.step(&NUMBER, Value::count(periods.len(), Unit::NONE, "aantal rijen"));
    let sold = sold(periods);
    let number_sold = Value::count(sold.len(), Unit::NONE, "aantal rijen waarin W niet 0 is");
    let number_sold = work.step(&NUMBER_SOLD, number_sold);
    work.list(&DEVIATIONS, periods.iter().map(deviation).collect());
    work.step(&BIAS, pieces(periods, deviation) / &number);
    work.step(&MAD, pieces(periods, distance) / number);
    let shares = sold.iter().map(|period| distance(period) / period.get(&ACTUAL));
    work.step(&MAPE, Value::total(shares.collect(), Unit::NONE) / number_sold);
    work.step(&ACCURACY, 1 - off_in_all(periods));
    Ok(())
}

fn deviation(period: &Entered) -> Value {
    period.get(&ACTUAL) - period.get(&FORECAST)
}

fn distance(period: &Entered) -> Value {
    Value::input(DISTANCE, deviation(period).amount().map(Rational::abs))
}

/// The periods in which something was sold.
fn sold(periods: &[Entered]) -> Vec<&Entered> {
    periods.iter().filter(|period| !period.get(&ACTUAL).is_zero()).collect()
}

fn pieces(periods: &[Entered], of: fn(&Entered) -> Value) -> Value {
    Value::total(periods.iter().map(of).collect(), Unit::PIECE)
}

/// The part of all sales by which the forecasts were off.
fn off_in_all(periods: &[Entered]) -> Value {
    pieces(periods, distance) / pieces(periods, |period| period.get(&ACTUAL))
}

/// Forecast and actual as lines over the periods, the deviation of each as a bar.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let periods = entered.rows(&PERIODS);
    let names = periods.iter().enumerate();
    let names = names.map(|(position, period)| period.name_or_row(&PERIOD, position));
    let figures = |field: &Field| {
        let figures = periods.iter().map(|period| period.get(field).amount().cloned());
        figures.collect::<Vec<_>>()
    };
    let deviations = solution.list(&DEVIATIONS).iter();
    Some(
        Chart::bars("Prognose en werkelijke verkoop")
            .along(Axis::new("verkoop", DEVIATIONS.display))
            .groups(names)
            .series("afwijking", deviations.map(|deviation| deviation.amount().cloned()))
            .line("werkelijk", figures(&ACTUAL))
            .line("prognose", figures(&FORECAST))
            .summary(summary(solution)),
    )
}

fn summary(solution: &Solution) -> String {
    let bias = solution.get(&BIAS);
    let size = bias
        .amount()
        .map(|bias| dutch::show(&bias.abs(), BIAS.display))
        .unwrap_or_default();
    let bias = if bias.is_positive() {
        format!("Gemiddeld verkocht je per periode {size} meer dan voorspeld")
    } else if bias.is_negative() {
        format!("Gemiddeld verkocht je per periode {size} minder dan voorspeld")
    } else {
        "Over alle perioden samen was de prognose juist".to_owned()
    };
    let off = format!("{bias}; de prognose zat er gemiddeld {} naast.", solution.shown(&MAD));
    if solution.amount(ACCURACY.key).is_some() {
        format!("{off} De trefzekerheid is {}.", solution.shown(&ACCURACY))
    } else {
        off
    }
}

/// The forecast error as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "prognosefout",
    title: "Kwaliteit van verkoopvoorspellingen",
    question: "Hoe ver zaten je verkoopvoorspellingen naast de werkelijke verkoop?",
    section: "4.2.5 / salescyclus",
    layer: Layer::Extension,
    synonyms: &[
        "forecast",
        "forecasting",
        "sales forecasting management",
        "verkoopprognose",
        "MAPE",
        "MAD",
        "bias",
        "trefzekerheid",
        "salescyclus",
    ],
    fields: &[PERIODS],
    outputs: &[&DEVIATIONS, &BIAS, &MAD, &MAPE, &ACCURACY],
    headline: "mape_pct",
    recognition: "Voorspelde en werkelijke verkoop per periode.",
    structure: "Afwijking = werkelijk − prognose; MAPE en bias.",
    calculation: "Neem gemiddelden van de (absolute) afwijkingen.",
    example: &[(
        "perioden",
        Sample::Rows(&[&["Q1", "100", "125"], &["Q2", "150", "120"]]),
    )],
    note: Some(
        "Een positieve bias betekent dat je meer verkocht dan voorspeld. De MAD en de MAPE laten het teken weg, zodat \
         afwijkingen elkaar niet opheffen. Een periode zonder verkoop telt niet mee in de MAPE.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "prognose-eerst",
            output: "afwijkingen",
            wrong: |entered, _| {
                each(entered.rows(&PERIODS), |period| {
                    period.get(&FORECAST) - period.get(&ACTUAL)
                })
            },
            says: "Je trekt de werkelijke verkoop van de prognose af. De afspraak is werkelijk − prognose: positief is \
                   meer verkocht dan voorspeld.",
        },
        Mistake {
            name: "bias-zonder-teken",
            output: "bias",
            wrong: |_, solution| Some(solution.get(&MAD).by_name()),
            says: "Dat is de gemiddelde absolute afwijking. De bias houdt het teken, zodat je ziet of je meestal te laag \
                   of te hoog voorspelt.",
        },
        Mistake {
            name: "bias-omgekeerd",
            output: "bias",
            wrong: |entered, solution| {
                let reversed = |period: &Entered| period.get(&FORECAST) - period.get(&ACTUAL);
                Some(pieces(entered.rows(&PERIODS), reversed) / solution.get(&NUMBER))
            },
            says: "Je trekt de werkelijke verkoop van de prognose af. De afspraak is werkelijk − prognose: een positieve \
                   bias is meer verkocht dan voorspeld.",
        },
        Mistake {
            name: "bias-niet-gedeeld",
            output: "bias",
            wrong: |entered, _| {
                let periods = entered.rows(&PERIODS);
                (periods.len() > 1).then(|| pieces(periods, deviation))
            },
            says: "Dat is de som van de afwijkingen. De bias is hun gemiddelde: deel door het aantal perioden.",
        },
        Mistake {
            name: "mad-met-teken",
            output: "mad",
            wrong: |_, solution| {
                // All deviations one way: the signs change nothing.
                let bias = solution.get(&BIAS).amount()?.abs();
                let differs = solution.amount(MAD.key) != Some(&bias);
                differs.then(|| Value::found(bias, Unit::PIECE, "bias zonder teken"))
            },
            says: "Je telt de afwijkingen met hun teken op. Plus en min heffen elkaar dan op: neem eerst van elke \
                   afwijking de grootte en dan het gemiddelde.",
        },
        Mistake {
            name: "mad-niet-gedeeld",
            output: "mad",
            wrong: |entered, _| {
                let periods = entered.rows(&PERIODS);
                (periods.len() > 1).then(|| pieces(periods, distance))
            },
            says: "Dat is de som van de absolute afwijkingen. De MAD is hun gemiddelde: deel door het aantal perioden.",
        },
        Mistake {
            name: "mape-op-prognose",
            output: "mape_pct",
            wrong: |entered, solution| {
                let sold = sold(entered.rows(&PERIODS));
                let shares = sold.iter().map(|period| distance(period) / period.get(&FORECAST));
                Some(Value::total(shares.collect(), Unit::NONE) / solution.get(&NUMBER_SOLD))
            },
            says: "Je deelt door de prognose. De afwijking meet je tegenover wat er echt verkocht is: deel door W.",
        },
        Mistake {
            name: "mape-van-totalen",
            output: "mape_pct",
            wrong: |entered, _| Some(off_in_all(entered.rows(&PERIODS))),
            says: "Je deelt de sommen door elkaar. Dan wegen grote perioden zwaarder: de MAPE is het gemiddelde van de \
                   percentages per periode.",
        },
        Mistake {
            name: "mape-niet-gedeeld",
            output: "mape_pct",
            wrong: |entered, _| {
                let sold = sold(entered.rows(&PERIODS));
                let shares = sold.iter().map(|period| distance(period) / period.get(&ACTUAL));
                (sold.len() > 1).then(|| Value::total(shares.collect(), Unit::NONE))
            },
            says: "Je telt de percentages op. De MAPE is hun gemiddelde: deel door het aantal perioden met verkoop.",
        },
        Mistake {
            name: "fout-als-trefzekerheid",
            output: "trefzekerheid_pct",
            wrong: |entered, _| Some(off_in_all(entered.rows(&PERIODS))),
            says: "Dat is het deel waarmee de prognose ernaast zat. De trefzekerheid is wat daarna overblijft: trek het \
                   van 1 af.",
        },
        Mistake {
            name: "een-min-mape",
            output: "trefzekerheid_pct",
            wrong: |_, solution| Some(1 - solution.get(&MAPE)),
            says: "Je trekt de MAPE van 1 af. De trefzekerheid weegt elke periode met haar verkoop: deel de som van de \
                   absolute afwijkingen door de totale verkoop.",
        },
    ],
};
