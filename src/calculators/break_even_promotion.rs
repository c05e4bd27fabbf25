//! Break-even van een verkoopactie. Sections 6.12 and 6.7.

use num_traits::Signed;

use super::mistake::rounded_down;
use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart, round_end};
use crate::dutch;
use crate::quantity::{Display, Label, Rational, Unit, Value, Work, whole};

const VOLUME: Field = Field::number("afzet", "normale afzet in de periode", "q")
    .unit(Unit::PIECE)
    .counted("stuks")
    .above_zero();
const PRICE: Field = Field::amount("prijs", "normale prijs", "p")
    .unit(Unit::EURO_PER_PIECE)
    .above_zero()
    .with_slider();
const VARIABLE_COSTS: Field = Field::amount("variabele_kosten", "variabele kosten per stuk", "v")
    .unit(Unit::EURO_PER_PIECE)
    .at_least_zero()
    .with_slider();
const OFFER_PRICE: Field = Field::amount("actieprijs", "actieprijs", "pa")
    .unit(Unit::EURO_PER_PIECE)
    .above_zero()
    .with_slider();
const OFFER_COSTS: Field = Field::amount("actiekosten", "kosten van de actie", "K")
    .at_least_zero()
    .or("0")
    .with_slider();

static BEFORE: Label = Label::euro("contributie_voor", "contributie per stuk normaal").unit(Unit::EURO_PER_PIECE);
static DURING: Label = Label::euro("contributie_actie", "contributie per stuk in de actie").unit(Unit::EURO_PER_PIECE);
static NEEDED: Label = Label::whole_up("nodige_afzet", "nodige afzet in de actie")
    .symbol("qa")
    .unit(Unit::PIECE)
    .counted("stuks");
static RISE: Label = Label::percent("nodige_stijging_pct", "nodige afzetstijging");

static NOTHING_LEFT: Refusal = Refusal::no_solution(
    "actieprijs",
    "De actieprijs dekt de variabele kosten niet: geen enkele afzet maakt de actie goed.",
);
static NO_CONTRIBUTION: Refusal =
    Refusal::no_solution("variabele_kosten", "Ook zonder actie is er geen positieve contributie.");

/// Needed volume = (q × (p − v) + K) ÷ (pa − v): the promotion must bring in what would have come without it, and its
/// own costs. The rise uses the exact volume.
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let volume = entered.get(&VOLUME);
    let variable_costs = entered.get(&VARIABLE_COSTS);
    let before = work.step(&BEFORE, entered.get(&PRICE) - &variable_costs);
    let during = work.step(&DURING, entered.get(&OFFER_PRICE) - variable_costs);
    if !during.is_positive() {
        return Err(&NOTHING_LEFT);
    }
    if !before.is_positive() {
        return Err(&NO_CONTRIBUTION);
    }
    let needed = work.step(&NEEDED, (&volume * before + entered.get(&OFFER_COSTS)) / during);
    work.step(&RISE, needed / volume - 1);
    Ok(())
}

/// What the promotion earns beyond the profit without it, against volume; the zero line is that profit.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let volume = entered.get(&VOLUME);
    let variable_costs = entered.get(&VARIABLE_COSTS);
    let during = entered.get(&OFFER_PRICE) - &variable_costs;
    let usual = &volume * (entered.get(&PRICE) - variable_costs);
    let start = -(usual + entered.get(&OFFER_COSTS)).amount()?;
    let (slope, volume) = (during.amount()?.clone(), volume.amount()?.clone());
    let needed = solution.and_then(|solution| solution.get(&NEEDED).amount().cloned());
    let last = needed.iter().chain([&volume]).max()?;
    let end = round_end(&(last * Rational::new(6.into(), 5.into())));
    Some(
        Chart::lines("Winst van de actie tegenover normaal")
            .across(Axis::count("afzet in stuks", "stuks").from(whole(0)).to(end.clone()))
            .up(Axis::euro("verschil met de winst zonder actie"))
            .line(
                "winst tegenover normaal",
                [(whole(0), start.clone()), (end.clone(), start + slope * end)],
            )
            .mark(needed.map(|needed| (needed, whole(0))), "break-evenpunt van de actie")
            .asymptote(volume, "normale afzet")
            .summary(summary(entered, solution)),
    )
}

fn summary(entered: &Entered, solution: Option<&Solution>) -> String {
    let Some(solution) = solution else {
        return if entered.get(&OFFER_PRICE) > entered.get(&VARIABLE_COSTS) {
            "Ook zonder actie brengt een stuk niet meer op dan het kost.".to_owned()
        } else {
            "Er is geen break-evenpunt: in de actie brengt een stuk niet meer op dan het kost.".to_owned()
        };
    };
    let rise = solution.get(&RISE);
    let change = rise.amount().map(Signed::abs).unwrap_or_default();
    let change = dutch::show(&change, Display::Percent);
    let compared = if rise.is_positive() {
        format!("{change} meer dan de normale {}", entered.shown(&VOLUME))
    } else if rise.is_negative() {
        format!("{change} minder dan de normale {}", entered.shown(&VOLUME))
    } else {
        "precies de normale afzet".to_owned()
    };
    format!(
        "De contributie per stuk gaat in de actie van {} naar {}. Om evenveel over te houden als zonder actie \
         zijn {} nodig: {compared}.",
        solution.shown(&BEFORE),
        solution.shown(&DURING),
        solution.shown(&NEEDED),
    )
}

/// What the promotion must bring in: the usual contribution and its own costs.
fn to_earn(entered: &Entered, solution: &Solution) -> Value {
    entered.get(&VOLUME) * solution.get(&BEFORE) + entered.get(&OFFER_COSTS)
}

/// Break-even van een actie as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "break-even-actie",
    title: "Break-even van een verkoopactie",
    question: "Hoeveel moet je in een actie verkopen om er niet bij te verliezen?",
    section: "6.12 / 6.7",
    layer: Layer::Core,
    synonyms: &[
        "promotie",
        "actieprijs",
        "actiekosten",
        "verkoopactie",
        "terugverdienen",
        "afzetstijging",
    ],
    fields: &[VOLUME, PRICE, VARIABLE_COSTS, OFFER_PRICE, OFFER_COSTS],
    outputs: &[&BEFORE, &DURING, &NEEDED, &RISE],
    headline: "nodige_afzet",
    recognition: "Een actie met een lagere prijs en actiekosten; hoeveel moet er verkocht worden?",
    structure: "Nodig = (q × (p − v) + K) / (pa − v).",
    calculation: "Bereken beide contributies, deel.",
    example: &[
        ("afzet", Sample::Text("1.000")),
        ("prijs", Sample::Text("10")),
        ("variabele_kosten", Sample::Text("6")),
        ("actieprijs", Sample::Text("9")),
        ("actiekosten", Sample::Text("500")),
    ],
    note: Some(
        "De berekening vergelijkt met de winst zonder actie. Twee dingen telt ze niet mee: klanten die nu inslaan en \
         later minder kopen (vervroegde aankopen), en klanten die een ander product van je laten liggen \
         (kannibalisatie). Daardoor is in werkelijkheid meer afzet nodig.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "contributie-met-normale-prijs",
            output: "contributie_actie",
            wrong: |_, solution| Some(solution.get(&BEFORE)),
            says: "Je rekent met de normale prijs. In de actie betaalt de klant de actieprijs: pa − v.",
        },
        Mistake {
            name: "prijsverschil-als-contributie",
            output: "contributie_actie",
            wrong: |entered, _| Some(entered.get(&PRICE) - entered.get(&OFFER_PRICE)),
            says: "Dat is de korting per stuk. De contributie is wat er van de actieprijs overblijft na de variabele \
                   kosten: pa − v.",
        },
        Mistake {
            name: "alleen-actiekosten",
            output: "nodige_afzet",
            wrong: |entered, solution| Some(entered.get(&OFFER_COSTS) / solution.get(&DURING)),
            says: "Je verdient alleen de actiekosten terug. Zonder actie had je ook contributie: ook die gewone \
                   contributie moet terugverdiend worden.",
        },
        Mistake {
            name: "zonder-actiekosten",
            output: "nodige_afzet",
            wrong: |entered, solution| {
                let usual = entered.get(&VOLUME) * solution.get(&BEFORE);
                let costs = entered.get(&OFFER_COSTS).is_positive();
                costs.then(|| usual / solution.get(&DURING))
            },
            says: "Je vergeet de kosten van de actie. De extra verkoop moet ook die terugverdienen: tel K bij de \
                   gewone contributie.",
        },
        Mistake {
            name: "deelt-door-normale-contributie",
            output: "nodige_afzet",
            wrong: |entered, solution| Some(to_earn(entered, solution) / solution.get(&BEFORE)),
            says: "Je deelt door de normale contributie. In de actie brengt elk stuk pa − v op: deel daardoor.",
        },
        Mistake {
            name: "deelt-door-actieprijs",
            output: "nodige_afzet",
            wrong: |entered, solution| Some(to_earn(entered, solution) / entered.get(&OFFER_PRICE)),
            says: "Je deelt door de actieprijs. Van die prijs gaan de variabele kosten nog af: deel door pa − v.",
        },
        Mistake {
            name: "naar-beneden",
            output: "nodige_afzet",
            wrong: |_, solution| {
                rounded_down(
                    &solution.get(&NEEDED),
                    "(q × (p − v) + K) / (pa − v), naar beneden afgerond",
                )
            },
            says: "Je rondt naar beneden af. Met dat aantal hou je net iets minder over dan zonder actie: rond naar \
                   boven af.",
        },
        Mistake {
            name: "op-nodige-afzet",
            output: "nodige_stijging_pct",
            wrong: |entered, solution| {
                let needed = solution.get(&NEEDED).by_name();
                Some((&needed - entered.get(&VOLUME)) / needed)
            },
            says: "Je deelt door de nodige afzet. Een stijging vergelijk je met de normale afzet: deel door q.",
        },
        Mistake {
            name: "factor-als-stijging",
            output: "nodige_stijging_pct",
            wrong: |entered, solution| Some(solution.get(&NEEDED).by_name() / entered.get(&VOLUME)),
            says: "Dat is de nodige afzet als deel van de normale. De stijging is wat erbij komt: trek er 1 van af.",
        },
        Mistake {
            name: "stijging-is-korting",
            output: "nodige_stijging_pct",
            wrong: |entered, _| {
                let price = entered.get(&PRICE);
                Some((&price - entered.get(&OFFER_PRICE)) / price)
            },
            says: "Je laat de afzet met de prijsdaling stijgen. De korting gaat van de contributie af en die is veel \
                   kleiner dan de prijs: reken met de nodige afzet.",
        },
    ],
};
