//! Distributieformule: de ontbrekende zoeken. Section 6.3.

use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::Chart;
use crate::quantity::{Label, Value, Work, whole};

const SPREAD: Field = Field::percent("ds", "numerieke distributie", "DS")
    .at_least_zero()
    .at_most(100)
    .optional()
    .with_slider();
const SELECTION: Field = Field::number("si", "selectie-indicator", "SI")
    .at_least_zero()
    .optional()
    .with_slider();
const TURNOVER_SHARE: Field = Field::percent("oa", "omzetaandeel", "OA")
    .at_least_zero()
    .at_most(100)
    .optional()
    .with_slider();
const MARKET_SHARE: Field = Field::percent("ma", "marktaandeel", "MA")
    .at_least_zero()
    .at_most(100)
    .optional()
    .with_slider();

static SPREAD_FOUND: Label = Label::percent("ds_pct", "numerieke distributie").symbol("DS");
static SELECTION_FOUND: Label = Label::decimals("si", "selectie-indicator", 2).symbol("SI");
static SHARE_FOUND: Label = Label::percent("oa_pct", "omzetaandeel").symbol("OA");
static MARKET_FOUND: Label = Label::percent("ma_pct", "marktaandeel").symbol("MA");
static REACH: Label = Label::percent("mb_pct", "gewogen distributie").symbol("MB");

static NOT_ONE_UNKNOWN: Refusal = Refusal::inconsistent(
    "onbekende",
    "Laat precies een van de vier vakken leeg: dat is de onbekende.",
);
static OVER_ZERO: Refusal =
    Refusal::no_solution("onbekende", "Met een nul in de noemer is de onbekende niet te bepalen.");
static ABOVE_ALL: Refusal = Refusal::inconsistent(
    "onbekende",
    "De uitkomst zou boven 100 % liggen: de gegevens spreken elkaar tegen.",
);

/// MA = DS × SI × OA, turned round for the one that is not known.
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let [mut spread, mut selection, mut share, mut market] = given(entered);
    let found = match [&spread, &selection, &share, &market].map(|value| value.amount().is_some()) {
        [false, true, true, true] => {
            spread = &market / (&selection * &share);
            &spread
        }
        [true, false, true, true] => {
            selection = &market / (&spread * &share);
            &selection
        }
        [true, true, false, true] => {
            share = &market / (&spread * &selection);
            &share
        }
        [true, true, true, false] => {
            market = &spread * &selection * &share;
            &market
        }
        _ => return Err(&NOT_ONE_UNKNOWN),
    };
    if found.amount().is_none() {
        return Err(&OVER_ZERO);
    }
    let reach = &spread * &selection;
    if [&spread, &share, &market, &reach]
        .iter()
        .any(|value| value.amount() > Some(&whole(1)))
    {
        return Err(&ABOVE_ALL);
    }
    let spread = work.step(&SPREAD_FOUND, spread);
    let selection = work.step(&SELECTION_FOUND, selection);
    work.step(&SHARE_FOUND, share);
    work.step(&MARKET_FOUND, market);
    work.step(&REACH, spread * selection);
    Ok(())
}

/// What was filled in; the unknown is n.v.t.
fn given(entered: &Entered) -> [Value; 4] {
    [SPREAD, SELECTION, TURNOVER_SHARE, MARKET_SHARE].map(|field| entered.get(&field))
}

fn is_unknown(entered: &Entered, field: &Field) -> bool {
    entered.get(field).amount().is_none()
}

/// The four figures and the reach, the unknown set apart.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let figures = [
        (&SPREAD, &SPREAD_FOUND),
        (&SELECTION, &SELECTION_FOUND),
        (&TURNOVER_SHARE, &SHARE_FOUND),
        (&MARKET_SHARE, &MARKET_FOUND),
    ];
    let chart = figures
        .iter()
        .fold(Chart::tiles("Distributieformule"), |chart, (field, label)| {
            let shown = solution.shown(label);
            if is_unknown(entered, field) {
                chart.sought(label.name, shown)
            } else {
                chart.figure(label.name, shown)
            }
        });
    let (_, unknown) = figures.iter().find(|(field, _)| is_unknown(entered, field))?;
    let article = if unknown.key == SELECTION_FOUND.key || unknown.key == SPREAD_FOUND.key {
        "De"
    } else {
        "Het"
    };
    let summary = format!(
        "{article} {} is {}. Spreiding maal selectie-indicator geeft een gewogen distributie van {}.",
        unknown.name,
        solution.shown(unknown),
        solution.shown(&REACH),
    );
    Some(chart.figure(REACH.name, solution.shown(&REACH)).summary(summary))
}

/// De ontbrekende in de distributieformule as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "distributie-onbekende",
    title: "Distributieformule: de ontbrekende zoeken",
    question: "Welk kengetal ontbreekt als je er drie van de vier kent?",
    section: "6.3",
    layer: Layer::Core,
    synonyms: &[
        "distributiekengetallen",
        "distributiespreiding",
        "marktbereik",
        "gewogen distributie",
        "omzetaandeel",
        "marktaandeel",
    ],
    fields: &[SPREAD, SELECTION, TURNOVER_SHARE, MARKET_SHARE],
    outputs: &[&SPREAD_FOUND, &SELECTION_FOUND, &SHARE_FOUND, &MARKET_FOUND, &REACH],
    headline: "ma_pct",
    recognition: "Drie van de vier grootheden zijn gegeven.",
    structure: "MA = DS × SI × OA.",
    calculation: "Isoleer de onbekende en reken uit.",
    example: &[
        ("ds", Sample::Text("40")),
        ("si", Sample::Text("1,25")),
        ("ma", Sample::Text("10")),
    ],
    note: Some(
        "Laat leeg wat je zoekt. Spreiding maal selectie-indicator is het marktbereik (gewogen distributie); \
         marktbereik maal omzetaandeel is het marktaandeel.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "ds-zonder-si",
            output: "ds_pct",
            wrong: |entered, _| {
                let [_, _, share, market] = given(entered);
                Some((market / share).only_if(is_unknown(entered, &SPREAD)))
            },
            says: "Dat is het marktbereik, DS × SI. Deel nog door de selectie-indicator.",
        },
        Mistake {
            name: "ds-maal-si",
            output: "ds_pct",
            wrong: |entered, _| {
                let [_, selection, share, market] = given(entered);
                Some((market * selection / share).only_if(is_unknown(entered, &SPREAD)))
            },
            says: "Je vermenigvuldigt met de selectie-indicator. Die staat bij de spreiding in MA = DS × SI × OA: \
                   breng ze naar de andere kant door te delen.",
        },
        Mistake {
            name: "si-zonder-oa",
            output: "si",
            wrong: |entered, _| {
                let [spread, _, _, market] = given(entered);
                Some((market / spread).only_if(is_unknown(entered, &SELECTION)))
            },
            says: "Je vergeet het omzetaandeel. Deel het marktaandeel door DS én door OA.",
        },
        Mistake {
            name: "si-omgekeerd",
            output: "si",
            wrong: |entered, _| {
                let [spread, _, share, market] = given(entered);
                Some((spread * share / market).only_if(is_unknown(entered, &SELECTION)))
            },
            says: "Je keert de breuk om. Het marktaandeel staat in de teller: MA / (DS × OA).",
        },
        Mistake {
            name: "oa-zonder-si",
            output: "oa_pct",
            wrong: |entered, _| {
                let [spread, _, _, market] = given(entered);
                Some((market / spread).only_if(is_unknown(entered, &TURNOVER_SHARE)))
            },
            says: "Je deelt alleen door de spreiding, alsof alle winkels even groot zijn. Deel door het marktbereik, \
                   DS × SI.",
        },
        Mistake {
            name: "oa-omgekeerd",
            output: "oa_pct",
            wrong: |entered, _| {
                let [spread, selection, _, market] = given(entered);
                Some((spread * selection / market).only_if(is_unknown(entered, &TURNOVER_SHARE)))
            },
            says: "Je keert de breuk om. Het marktaandeel staat in de teller: MA / (DS × SI).",
        },
        Mistake {
            name: "oa-vermenigvuldigd",
            output: "oa_pct",
            wrong: |entered, _| {
                let [spread, selection, _, market] = given(entered);
                Some((spread * selection * market).only_if(is_unknown(entered, &TURNOVER_SHARE)))
            },
            says: "Je vermenigvuldigt alles met elkaar. Dat doe je om het marktaandeel te vinden; om het omzetaandeel \
                   te vinden, deel je het marktaandeel door DS × SI.",
        },
        Mistake {
            name: "ma-zonder-si",
            output: "ma_pct",
            wrong: |entered, _| {
                let [spread, _, share, _] = given(entered);
                Some((spread * share).only_if(is_unknown(entered, &MARKET_SHARE)))
            },
            says: "Je doet alsof alle winkels even groot zijn. Weeg de spreiding eerst met de selectie-indicator: MA = \
                   DS × SI × OA.",
        },
        Mistake {
            name: "ma-zonder-oa",
            output: "ma_pct",
            wrong: |entered, _| {
                let [spread, selection, ..] = given(entered);
                Some((spread * selection).only_if(is_unknown(entered, &MARKET_SHARE)))
            },
            says: "Dat is het marktbereik. In die winkels verkopen ook concurrenten: vermenigvuldig nog met het \
                   omzetaandeel.",
        },
        Mistake {
            name: "mb-met-oa",
            output: "mb_pct",
            wrong: |_, solution| Some(solution.get(&SPREAD_FOUND) * solution.get(&SHARE_FOUND)),
            says: "Je vermenigvuldigt de spreiding met het omzetaandeel. Het marktbereik weegt de winkels naar hun \
                   grootte: DS × SI.",
        },
        Mistake {
            name: "mb-gedeeld",
            output: "mb_pct",
            wrong: |_, solution| Some(solution.get(&SPREAD_FOUND) / solution.get(&SELECTION_FOUND)),
            says: "Je deelt door de selectie-indicator. Ligt het merk in grote winkels, dan is het bereik groter dan \
                   de spreiding: vermenigvuldig.",
        },
    ],
};
