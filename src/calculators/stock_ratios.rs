//! Omzetsnelheid en brutorendement van de voorraad. Section 6.5.

use super::figures::{DAY_COUNT, year_days};
use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart, Mark, round_end, sampled};
use crate::dutch;
use crate::quantity::{Label, Rational, Unit, Value, Work, whole};

const TURNOVER: Field = Field::amount("omzet", "omzet (excl. btw)", "O")
    .unit(Unit::EURO.per(Unit::YEAR))
    .above_zero()
    .with_slider();
const MARGIN: Field = Field::percent("brutowinstmarge", "brutowinst in % van de omzet", "b")
    .at_least(-100)
    .below(100)
    .with_slider();
const STOCK_BEFORE: Field = Field::amount("beginvoorraad", "beginvoorraad (inkoopwaarde)", "V0")
    .at_least_zero()
    .with_slider();
const STOCK_AFTER: Field = Field::amount("eindvoorraad", "eindvoorraad (inkoopwaarde)", "V1")
    .at_least_zero()
    .with_slider();

/// How often something happens in a year.
const PER_YEAR: Unit = Unit::NONE.per(Unit::YEAR);

static PURCHASES: Label = Label::euro("inkoopwaarde", "inkoopwaarde van de omzet")
    .symbol("I")
    .unit(Unit::EURO.per(Unit::YEAR));
static STOCK: Label = Label::euro("gemiddelde_voorraad", "gemiddelde voorraad").symbol("V");
static SPEED: Label = Label::decimals("omzetsnelheid", "omzetsnelheid", 2)
    .symbol("OS")
    .unit(PER_YEAR);
static DAYS_IN_STOCK: Label = Label::decimals("omlooptijd", "gemiddelde opslagduur (dagen)", 1)
    .unit(Unit::DAY)
    .counted("dagen");
static MARK_UP: Label = Label::percent("brutowinst_pct_inkoop", "brutowinst in % van de inkoop").symbol("bI");
static YIELD: Label = Label::decimals("brutorendement", "brutorendementsgetal", 1).unit(PER_YEAR);

static NO_STOCK: Refusal = Refusal::no_solution("beginvoorraad", "Zonder voorraad is er geen omzetsnelheid.");

/// Stock stands at purchase value, so the turnover rate takes the purchase value of the turnover. The yield is the
/// gross profit in euro for each 100 euro of stock.
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let margin = entered.get(&MARGIN);
    let stock = (entered.get(&STOCK_BEFORE) + entered.get(&STOCK_AFTER)) / 2;
    if stock.is_zero() {
        return Err(&NO_STOCK);
    }
    let purchases = work.step(&PURCHASES, entered.get(&TURNOVER) * (1 - &margin));
    let stock = work.step(&STOCK, stock);
    let speed = work.step(&SPEED, purchases / stock);
    work.step(&DAYS_IN_STOCK, year_days(entered) / &speed);
    let mark_up = work.step(&MARK_UP, &margin / (1 - &margin));
    work.step(&YIELD, 100 * speed * mark_up);
    Ok(())
}

/// Margin against turnover rate, with curves along which the yield is the same.
fn chart(_: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let [speed, mark_up, yielded] = [&SPEED, &MARK_UP, &YIELD].map(|label| solution.get(label));
    let amount = |value: &Value| value.amount().cloned();
    let (rate, share, own) = (amount(&speed)?, amount(&mark_up)?, amount(&yielded)?);
    // Half, once and twice the own yield; without one, the yields of a margin of a tenth at this rate.
    let middle = if yielded.is_positive() { own } else { &rate * whole(10) };
    let top = if yielded.is_positive() {
        &share * whole(3)
    } else {
        whole(1)
    };
    let end = round_end(&(&rate * whole(2)));
    let from = &rate / whole(4);
    let curves = [
        ("", middle.clone()),
        ("half ", &middle / whole(2)),
        ("dubbel ", &middle * whole(2)),
    ];
    let chart = Chart::lines("Omzetsnelheid en brutowinst")
        .across(Axis::new("omzetsnelheid", SPEED.display).from(whole(0)).to(end.clone()))
        .up(Axis::percent("brutowinst in % van de inkoop").to(top.clone()));
    let chart = curves.into_iter().fold(chart, |chart, (which, level)| {
        let name = format!("{which}rendement {}", dutch::show(&level, YIELD.display));
        let points = sampled(&from, &end, 60, |rate: &Rational| {
            Some(&level / (rate * whole(100))).filter(|share| *share <= top)
        });
        chart.curve(name, points)
    });
    let [rate, days, share, yielded] = [&SPEED, &DAYS_IN_STOCK, &MARK_UP, &YIELD].map(|label| solution.shown(label));
    let summary = format!(
        "De voorraad gaat {rate} keer per jaar om en ligt gemiddeld {days}. Met {share} brutowinst op de inkoop brengt \
         elke € 100 voorraad in een jaar {yielded} euro brutowinst op."
    );
    Some(
        chart
            .mark(Mark::point(&speed, &mark_up), "jouw artikelgroep")
            .summary(summary),
    )
}

/// Voorraadkengetallen as the app, the exercises and the command line know them.
pub static SHEET: Sheet = Sheet {
    id: "voorraadkengetallen",
    title: "Omzetsnelheid en brutorendement van de voorraad",
    question: "Hoe vaak gaat een voorraad om en wat brengt ze op?",
    section: "6.5",
    layer: Layer::Core,
    synonyms: &[
        "voorraadrotatie",
        "omloopsnelheid",
        "opslagduur",
        "omlooptijd",
        "brutorendementsgetal",
        "gemiddelde voorraad",
        "inkoopwaarde",
    ],
    fields: &[TURNOVER, MARGIN, STOCK_BEFORE, STOCK_AFTER, DAY_COUNT],
    outputs: &[&PURCHASES, &STOCK, &SPEED, &DAYS_IN_STOCK, &MARK_UP, &YIELD],
    headline: "omzetsnelheid",
    recognition: "Omzet, brutowinst en voorraad van een artikelgroep.",
    structure: "Omzetsnelheid = inkoopwaarde / gemiddelde voorraad; brutorendement = omzetsnelheid × brutowinst % van \
                de inkoop.",
    calculation: "Bereken eerst de inkoopwaarde.",
    example: &[
        ("omzet", Sample::Text("200.000")),
        ("brutowinstmarge", Sample::Text("25")),
        ("beginvoorraad", Sample::Text("24.000")),
        ("eindvoorraad", Sample::Text("26.000")),
    ],
    note: Some(
        "De voorraad staat tegen inkoopwaarde, daarom rekent de omzetsnelheid met de inkoopwaarde van de omzet. Het \
         brutorendementsgetal is de brutowinst in euro per honderd euro voorraad.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "brutowinst-als-inkoop",
            output: "inkoopwaarde",
            wrong: |entered, _| Some(entered.get(&TURNOVER) * entered.get(&MARGIN)),
            says: "Dat is de brutowinst. De inkoopwaarde is wat er van de omzet overblijft als de brutowinst eraf is: \
                   O × (1 − b).",
        },
        Mistake {
            name: "marge-als-opslag",
            output: "inkoopwaarde",
            wrong: |entered, _| Some(entered.get(&TURNOVER) / (1 + entered.get(&MARGIN))),
            says: "Je behandelt de marge als een opslag op de inkoop. Ze is een percentage van de omzet: \
                   vermenigvuldig de omzet met 1 − b.",
        },
        Mistake {
            name: "som-van-voorraden",
            output: "gemiddelde_voorraad",
            wrong: |entered, _| Some(entered.get(&STOCK_BEFORE) + entered.get(&STOCK_AFTER)),
            says: "Dat is de som van begin- en eindvoorraad. Voor het gemiddelde deel je ze nog door 2.",
        },
        Mistake {
            name: "verschil-van-voorraden",
            output: "gemiddelde_voorraad",
            wrong: |entered, _| Some(entered.get(&STOCK_AFTER) - entered.get(&STOCK_BEFORE)),
            says: "Dat is hoeveel de voorraad veranderde. De gemiddelde voorraad ligt tussen begin en einde: tel op en \
                   deel door 2.",
        },
        Mistake {
            name: "omzet-door-voorraad",
            output: "omzetsnelheid",
            wrong: |entered, solution| Some(entered.get(&TURNOVER) / solution.get(&STOCK)),
            says: "Je deelt de omzet door de voorraad. De voorraad staat tegen inkoopwaarde: gebruik ook van de omzet de \
                   inkoopwaarde.",
        },
        Mistake {
            name: "op-eindvoorraad",
            output: "omzetsnelheid",
            wrong: |entered, solution| Some(solution.get(&PURCHASES) / entered.get(&STOCK_AFTER)),
            says: "Je deelt door de eindvoorraad. Een heel jaar verkoop vergelijk je met wat er gemiddeld lag: neem de \
                   gemiddelde voorraad.",
        },
        Mistake {
            name: "snelheid-omgekeerd",
            output: "omzetsnelheid",
            wrong: |_, solution| Some(solution.get(&STOCK) / solution.get(&PURCHASES)),
            says: "Je deelt de voorraad door de inkoopwaarde. De omzetsnelheid zegt hoe vaak de voorraad omgaat: \
                   inkoopwaarde / gemiddelde voorraad.",
        },
        Mistake {
            name: "dagen-maal-snelheid",
            output: "omlooptijd",
            wrong: |entered, solution| Some(year_days(entered) * solution.get(&SPEED)),
            says: "Je vermenigvuldigt met de omzetsnelheid. Hoe vaker de voorraad omgaat, hoe korter ze ligt: deel de \
                   dagen door de omzetsnelheid.",
        },
        Mistake {
            name: "marge-van-de-omzet",
            output: "brutowinst_pct_inkoop",
            wrong: |entered, _| Some(entered.get(&MARGIN)),
            says: "Dat is de brutowinst in procent van de omzet. In procent van de inkoop is de noemer kleiner: deel \
                   door 1 − b.",
        },
        Mistake {
            name: "opslag-met-som",
            output: "brutowinst_pct_inkoop",
            wrong: |entered, _| {
                let margin = entered.get(&MARGIN);
                Some(&margin / (1 + &margin))
            },
            says: "Zo reken je een opslag om naar een marge. Van de omzet naar de inkoop wordt de noemer kleiner: deel \
                   door 1 − b.",
        },
        Mistake {
            name: "rendement-met-marge",
            output: "brutorendement",
            wrong: |entered, solution| Some(100 * solution.get(&SPEED) * entered.get(&MARGIN)),
            says: "Je vermenigvuldigt met de marge op de omzet. De voorraad staat tegen inkoopwaarde: neem de brutowinst \
                   in procent van de inkoop.",
        },
        Mistake {
            name: "rendement-gedeeld",
            output: "brutorendement",
            wrong: |_, solution| Some(100 * solution.get(&MARK_UP) / solution.get(&SPEED)),
            says: "Je deelt door de omzetsnelheid. Elke keer dat de voorraad omgaat, verdien je de brutowinst opnieuw: \
                   vermenigvuldig.",
        },
    ],
};
