//! Integrale kostprijs en bezettingsresultaat. Sections 6.10 and 6.11.

use super::sentence::size;
use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart, round_end};
use crate::quantity::{Label, Rational, Unit, Work, whole};

const FIXED_COSTS: Field = Field::amount("vaste_kosten", "vaste kosten", "C")
    .at_least_zero()
    .with_slider();
const NORMAL_OUTPUT: Field = Field::number("normale_productie", "normale productie", "N")
    .unit(Unit::PIECE)
    .counted("stuks")
    .above_zero()
    .with_slider();
const VARIABLE_COSTS: Field = Field::amount(
    "variabele_kosten",
    "variabele kosten (totaal) bij de verwachte productie",
    "V",
)
.at_least_zero();
const EXPECTED_OUTPUT: Field = Field::number("verwachte_productie", "verwachte productie", "W")
    .unit(Unit::PIECE)
    .counted("stuks")
    .above_zero();
const ACTUAL_OUTPUT: Field = Field::number("werkelijke_productie", "werkelijke productie", "Wr")
    .unit(Unit::PIECE)
    .counted("stuks")
    .at_least_zero()
    .optional()
    .with_slider();
const MARK_UP: Field = Field::percent("winstopslag", "winstopslag op de kostprijs", "o")
    .at_least_zero()
    .at_most(1000)
    .optional()
    .with_slider();

static FIXED_RATE: Label = Label::euro("vast_per_stuk", "vaste kosten per stuk").unit(Unit::EURO_PER_PIECE);
static VARIABLE_RATE: Label = Label::euro("variabel_per_stuk", "variabele kosten per stuk").unit(Unit::EURO_PER_PIECE);
static COST_PRICE: Label = Label::euro("kostprijs", "integrale kostprijs")
    .symbol("k")
    .unit(Unit::EURO_PER_PIECE);
static OCCUPATION: Label = Label::euro("bezettingsresultaat", "bezettingsresultaat (negatief = onderbezetting)");
static SELLING_PRICE: Label = Label::euro("verkoopprijs", "verkoopprijs excl. btw").unit(Unit::EURO_PER_PIECE);

/// Fixed costs are spread over the normal output, variable costs over the output they were planned for: C ÷ N + V ÷ W.
/// More than normal covers more than the fixed costs: (Wr − N) × C ÷ N is a gain.
#[allow(
    clippy::unnecessary_wraps,
    reason = "every calculator may refuse; this one never does"
)]
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let normal = entered.get(&NORMAL_OUTPUT);
    let fixed = work.step(&FIXED_RATE, entered.get(&FIXED_COSTS) / &normal);
    let variable = work.step(
        &VARIABLE_RATE,
        entered.get(&VARIABLE_COSTS) / entered.get(&EXPECTED_OUTPUT),
    );
    let cost_price = work.step(&COST_PRICE, &fixed + variable);
    work.step(&OCCUPATION, (entered.get(&ACTUAL_OUTPUT) - normal) * fixed);
    work.step(&SELLING_PRICE, cost_price * (1 + entered.get(&MARK_UP)));
    Ok(())
}

/// How much of the fixed costs each output covers, with the gap to the normal output shaded.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let fixed_costs = entered.get(&FIXED_COSTS).amount()?.clone();
    let normal = entered.get(&NORMAL_OUTPUT).amount()?.clone();
    let actual = entered.get(&ACTUAL_OUTPUT).amount().cloned();
    let fixed = solution.get(&FIXED_RATE).amount()?.clone();
    let last = actual.iter().chain([&normal]).max()?;
    let end = round_end(&(last * Rational::new(11.into(), 10.into())));
    let occupation = solution.get(&OCCUPATION);
    let gap = if occupation.is_negative() {
        format!("onderbezetting {}", size(&occupation))
    } else {
        format!("overbezetting {}", size(&occupation))
    };
    let band = actual.clone().filter(|actual| *actual != normal);
    let band = band.map(|actual| (actual, normal.clone()));
    Some(
        Chart::lines("Dekking van de vaste kosten")
            .across(
                Axis::count("productie in stuks", "stuks")
                    .from(whole(0))
                    .to(end.clone()),
            )
            .up(Axis::euro("bedrag"))
            .line(
                "gedekte vaste kosten",
                [(whole(0), whole(0)), (end.clone(), &fixed * &end)],
            )
            .line(
                "vaste kosten",
                [(whole(0), fixed_costs.clone()), (end, fixed_costs.clone())],
            )
            .band(band, gap)
            .mark(Some((normal, fixed_costs)), "normale productie")
            .mark(
                actual.map(|actual| {
                    let covered = &actual * fixed;
                    (actual, covered)
                }),
                "werkelijke productie",
            )
            .summary(summary(entered, solution)),
    )
}

fn summary(entered: &Entered, solution: &Solution) -> String {
    let cost_price = solution.shown(&COST_PRICE);
    let [fixed, variable] = [&FIXED_RATE, &VARIABLE_RATE].map(|label| solution.shown(label));
    let price = format!("Een stuk kost {cost_price}: {fixed} vast en {variable} variabel.");
    let actual = entered.shown(&ACTUAL_OUTPUT);
    let normal = entered.shown(&NORMAL_OUTPUT);
    let occupation = solution.get(&OCCUPATION);
    let amount = size(&occupation);
    if entered.get(&ACTUAL_OUTPUT).amount().is_none() {
        price
    } else if entered.get(&ACTUAL_OUTPUT) < entered.get(&NORMAL_OUTPUT) {
        format!("{price} Met {actual} in plaats van {normal} blijft {amount} vaste kosten ongedekt: onderbezetting.")
    } else if entered.get(&ACTUAL_OUTPUT) > entered.get(&NORMAL_OUTPUT) {
        format!(
            "{price} Met {actual} in plaats van {normal} is {amount} meer gedekt dan de vaste kosten: overbezetting."
        )
    } else {
        format!("{price} Met {actual} zijn de vaste kosten precies gedekt.")
    }
}

/// Kostprijs en bezetting as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "kostprijs-bezetting",
    title: "Integrale kostprijs en bezettingsresultaat",
    question: "Wat kost een stuk, en wat doet meer of minder productie dan normaal?",
    section: "6.10 / 6.11",
    layer: Layer::Core,
    synonyms: &[
        "kostprijs",
        "bezettingsresultaat",
        "onderbezetting",
        "overbezetting",
        "normale productie",
        "winstopslag",
    ],
    fields: &[
        FIXED_COSTS,
        NORMAL_OUTPUT,
        VARIABLE_COSTS,
        EXPECTED_OUTPUT,
        ACTUAL_OUTPUT,
        MARK_UP,
    ],
    outputs: &[&FIXED_RATE, &VARIABLE_RATE, &COST_PRICE, &OCCUPATION, &SELLING_PRICE],
    headline: "kostprijs",
    recognition: "Vaste kosten bij een normale productie en variabele kosten bij een verwachte productie.",
    structure: "Kostprijs = C / N + V / W; bezettingsresultaat = (werkelijk − N) × C / N.",
    calculation: "Bereken per stuk, dan het bezettingsresultaat.",
    example: &[
        ("vaste_kosten", Sample::Text("300.000")),
        ("normale_productie", Sample::Text("10.000")),
        ("variabele_kosten", Sample::Text("180.000")),
        ("verwachte_productie", Sample::Text("9.000")),
        ("werkelijke_productie", Sample::Text("9.000")),
        ("winstopslag", Sample::Text("25")),
    ],
    note: Some(
        "De vaste kosten per stuk rekenen met de normale productie, niet met die van dit jaar: anders zou een stuk in \
         een slap jaar duurder lijken. Wat meer of minder geproduceerd wordt, geeft het bezettingsresultaat.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "vast-door-verwachte-productie",
            output: "vast_per_stuk",
            wrong: |entered, _| Some(entered.get(&FIXED_COSTS) / entered.get(&EXPECTED_OUTPUT)),
            says: "Je deelt de vaste kosten door de verwachte productie. Vaste kosten horen bij de capaciteit: deel ze \
                   door de normale productie, N.",
        },
        Mistake {
            name: "variabel-door-normale-productie",
            output: "variabel_per_stuk",
            wrong: |entered, _| Some(entered.get(&VARIABLE_COSTS) / entered.get(&NORMAL_OUTPUT)),
            says: "Je deelt de variabele kosten door de normale productie. Ze zijn geraamd voor de verwachte \
                   productie: deel ze door W.",
        },
        Mistake {
            name: "alles-door-verwachte-productie",
            output: "kostprijs",
            wrong: |entered, _| {
                let costs = entered.get(&FIXED_COSTS) + entered.get(&VARIABLE_COSTS);
                Some(costs / entered.get(&EXPECTED_OUTPUT))
            },
            says: "Je deelt alle kosten door de verwachte productie. Voor de vaste kosten geldt de normale productie: \
                   C / N + V / W.",
        },
        Mistake {
            name: "alles-door-normale-productie",
            output: "kostprijs",
            wrong: |entered, _| {
                let costs = entered.get(&FIXED_COSTS) + entered.get(&VARIABLE_COSTS);
                Some(costs / entered.get(&NORMAL_OUTPUT))
            },
            says: "Je deelt alle kosten door de normale productie. De variabele kosten horen bij de verwachte \
                   productie: C / N + V / W.",
        },
        Mistake {
            name: "bezetting-omgekeerd",
            output: "bezettingsresultaat",
            wrong: |entered, solution| {
                Some((entered.get(&NORMAL_OUTPUT) - entered.get(&ACTUAL_OUTPUT)) * solution.get(&FIXED_RATE))
            },
            says: "Je teken staat omgekeerd. Meer dan normaal is een voordeel: trek de normale productie af van de \
                   werkelijke.",
        },
        Mistake {
            name: "bezetting-tegen-kostprijs",
            output: "bezettingsresultaat",
            wrong: |entered, solution| {
                let gap = entered.get(&ACTUAL_OUTPUT) - entered.get(&NORMAL_OUTPUT);
                Some(gap * solution.get(&COST_PRICE).by_name())
            },
            says: "Je vermenigvuldigt met de hele kostprijs. Wat niet gemaakt wordt, kost ook niets variabels: reken \
                   alleen met de vaste kosten per stuk, C / N.",
        },
        Mistake {
            name: "bezetting-tegenover-verwacht",
            output: "bezettingsresultaat",
            wrong: |entered, solution| {
                let gap = entered.get(&ACTUAL_OUTPUT) - entered.get(&EXPECTED_OUTPUT);
                Some(gap * solution.get(&FIXED_RATE))
            },
            says: "Je vergelijkt met de verwachte productie. De vaste kosten zijn verdeeld over de normale productie: \
                   vergelijk daarmee.",
        },
        Mistake {
            name: "opslag-als-marge",
            output: "verkoopprijs",
            wrong: |entered, solution| {
                let left = 1 - entered.get(&MARK_UP);
                let price = solution.get(&COST_PRICE).by_name() / &left;
                left.is_positive().then_some(price)
            },
            says: "Je rekent de winst als marge op de verkoopprijs. Een winstopslag rekent op de kostprijs: \
                   vermenigvuldig met 1 + o.",
        },
        Mistake {
            name: "alleen-de-opslag",
            output: "verkoopprijs",
            wrong: |entered, solution| Some(solution.get(&COST_PRICE).by_name() * entered.get(&MARK_UP)),
            says: "Dat is alleen de winst per stuk. De verkoopprijs is de kostprijs plus die winst.",
        },
    ],
};
