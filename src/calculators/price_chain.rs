//! Prijsketen van fabrikant tot consument. Section 6.8.

use super::mistake::each;
use super::vat::RATE;
use super::{Choice, Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart};
use crate::dutch;
use crate::quantity::{Display, Label, Unit, Value, Work};

const BACKWARDS: Choice = Choice {
    key: "terug",
    name: "terug: van consument naar fabrikant",
};
const FORWARDS: Choice = Choice {
    key: "vooruit",
    name: "vooruit: van fabrikant naar consument",
};
const DIRECTION: Field = Field::choice("richting", "richting", &[BACKWARDS, FORWARDS]);
const PRICE: Field = Field::amount(
    "prijs",
    "consumentenprijs incl. btw (terug) of fabrieksprijs (vooruit)",
    "P",
)
.unit(Unit::EURO_PER_PIECE)
.above_zero()
.with_slider();
const OF_SELLING: Choice = Choice {
    key: "verkoopprijs",
    name: "de verkoopprijs (marge)",
};
const OF_PURCHASE: Choice = Choice {
    key: "inkoopprijs",
    name: "de inkoopprijs (opslag)",
};
const BASE: Field = Field::choice("marge_op", "marge uitgedrukt in % van", &[OF_SELLING, OF_PURCHASE]);
const NAME: Field = Field::name("naam", "schakel");
const MARGIN: Field = Field::percent("marge", "marge", "m").at_least_zero().at_most(1000);
const LINKS: Field = Field::table(
    "schakels",
    "schakels, van de consument naar de fabrikant",
    &[NAME, MARGIN],
    1,
    6,
);

static INCLUDING: Label = Label::euro("consumentenprijs_incl", "consumentenprijs incl. btw")
    .symbol("incl")
    .unit(Unit::EURO_PER_PIECE);
static VAT: Label = Label::euro("btw_bedrag", "btw").unit(Unit::EURO_PER_PIECE);
static EXCLUDING: Label = Label::euro("consumentenprijs_excl", "consumentenprijs excl. btw")
    .symbol("excl")
    .unit(Unit::EURO_PER_PIECE);
static PURCHASES: Label = Label::euro("inkoopprijzen", "inkoopprijs per schakel")
    .unit(Unit::EURO_PER_PIECE)
    .per(&["schakels"]);
static MARGINS: Label = Label::euro("margebedragen", "margebedrag per schakel")
    .unit(Unit::EURO_PER_PIECE)
    .per(&["schakels"]);
static FACTORY: Label = Label::euro("fabrieksprijs", "prijs van de fabrikant")
    .symbol("f")
    .unit(Unit::EURO_PER_PIECE);
static FACTORY_SHARE: Label = Label::percent(
    "aandeel_fabrikant_pct",
    "aandeel van de fabrikant in de consumentenprijs incl. btw",
);

static MARGIN_TOO_HIGH: Refusal = Refusal::inconsistent(
    "schakels",
    "Een marge in procent van de verkoopprijs is altijd kleiner dan 100 %.",
);

/// On the way back the VAT goes off first, then each link's margin: × (1 − m) of its selling price, or ÷ (1 + m) when
/// the margin is a mark-up. On the way forward the same steps the other way round. Nothing is rounded on the way.
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let price = entered.get(&PRICE);
    let rate = entered.get(&RATE);
    let margins = margins(entered);
    let base = Base::of(entered);
    if base == Base::Selling && margins.iter().any(|margin| *margin >= Value::constant(1, Unit::NONE)) {
        return Err(&MARGIN_TOO_HIGH);
    }
    let (including, excluding, purchases, factory);
    if goes_back(entered) {
        including = work.step(&INCLUDING, price);
        excluding = work.step(&EXCLUDING, &including / (1 + rate));
        work.step(&VAT, &including - &excluding);
        purchases = margins
            .iter()
            .scan(excluding.clone(), |own, margin| {
                *own = base.purchase(own, margin);
                Some(own.clone())
            })
            .collect::<Vec<_>>();
        factory = work.step(&FACTORY, purchases.last().cloned().unwrap_or(excluding.clone()));
    } else {
        factory = work.step(&FACTORY, price);
        // From the manufacturer to the shop: each link's selling price is what the next one pays.
        let mut paid = Vec::new();
        let sold = margins.iter().rev().fold(factory.clone(), |own, margin| {
            paid.push(own.clone());
            base.selling(&own, margin)
        });
        paid.reverse();
        purchases = paid;
        excluding = work.step(&EXCLUDING, sold);
        including = work.step(&INCLUDING, &excluding * (1 + rate));
        work.step(&VAT, &including - &excluding);
    }
    let selling = std::iter::once(&excluding).chain(&purchases);
    let amounts = selling.zip(&purchases).map(|(selling, purchase)| selling - purchase);
    work.list(&MARGINS, amounts.collect());
    work.list(&PURCHASES, purchases);
    work.step(&FACTORY_SHARE, factory / including);
    Ok(())
}

/// The margins of the links, from the shop to the manufacturer.
fn margins(entered: &Entered) -> Vec<Value> {
    entered.rows(&LINKS).iter().map(|row| row.get(&MARGIN)).collect()
}

fn goes_back(entered: &Entered) -> bool {
    entered.choice(&DIRECTION) == BACKWARDS.key
}

/// What a margin is a percentage of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Base {
    Selling,
    Purchase,
}

impl Base {
    fn of(entered: &Entered) -> Self {
        if entered.choice(&BASE) == OF_PURCHASE.key {
            Self::Purchase
        } else {
            Self::Selling
        }
    }

    /// The other one, for who takes a margin for a mark-up or the other way round.
    fn other(self) -> Self {
        match self {
            Self::Selling => Self::Purchase,
            Self::Purchase => Self::Selling,
        }
    }

    /// What a link pays for what it sells at `selling`.
    fn purchase(self, selling: &Value, margin: &Value) -> Value {
        match self {
            Self::Selling => selling * (1 - margin),
            Self::Purchase => selling / (1 + margin),
        }
    }

    /// What a link sells at when it pays `purchase`.
    fn selling(self, purchase: &Value, margin: &Value) -> Value {
        match self {
            Self::Selling => purchase / (1 - margin),
            Self::Purchase => purchase * (1 + margin),
        }
    }

    /// The whole way from the shop's price to the manufacturer's.
    fn back(self, entered: &Entered, start: Value) -> Value {
        let margins = margins(entered);
        margins.iter().fold(start, |own, margin| self.purchase(&own, margin))
    }

    /// The whole way from the manufacturer's price to the shop's.
    fn forward(self, entered: &Entered, start: Value) -> Value {
        let margins = margins(entered);
        margins
            .iter()
            .rev()
            .fold(start, |own, margin| self.selling(&own, margin))
    }
}

/// The price without VAT times one minus all margins together.
fn margins_added(entered: &Entered, solution: &Solution) -> Value {
    let together = Value::total(margins(entered), Unit::NONE);
    solution.get(&EXCLUDING).by_name() * (1 - together)
}

/// The consumer price as a bar: manufacturer, links, VAT.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let amounts = solution.list(&MARGINS);
    let links = Value::total(amounts.to_vec(), Unit::EURO_PER_PIECE);
    let summary = format!(
        "Van {} in de winkel gaat {} naar de fabrikant ({}), {} naar {} en {} naar de btw.",
        solution.shown(&INCLUDING),
        solution.shown(&FACTORY),
        solution.shown(&FACTORY_SHARE),
        dutch::show(links.amount()?, Display::Euro),
        dutch::plural(amounts.len(), "schakel", "schakels"),
        solution.shown(&VAT),
    );
    let chart = Chart::bars("Opbouw van de consumentenprijs")
        .along(Axis::euro("bedrag"))
        .groups(["consumentenprijs incl. btw"])
        .series("fabrikant", [solution.get(&FACTORY).amount().cloned()]);
    let links = entered.rows(&LINKS).iter().enumerate().zip(amounts).rev();
    let chart = links.fold(chart, |chart, ((position, row), amount)| {
        chart.series(row.name_or_row(&NAME, position), [amount.amount().cloned()])
    });
    let vat = solution.get(&VAT).amount().cloned();
    Some(chart.series("btw", [vat]).stacked().lying().summary(summary))
}

/// Prijsketen as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "prijsketen",
    title: "Prijsketen van fabrikant tot consument",
    question: "Welke prijs krijgt de fabrikant, of betaalt de consument, als elke schakel haar marge neemt?",
    section: "6.8",
    layer: Layer::Core,
    synonyms: &[
        "consumentenprijs",
        "fabrieksprijs",
        "detaillistenmarge",
        "groothandelsmarge",
        "adviesprijs",
        "bedrijfskolom",
        "prijsopbouw",
    ],
    fields: &[DIRECTION, PRICE, RATE, BASE, LINKS],
    outputs: &[
        &INCLUDING,
        &VAT,
        &EXCLUDING,
        &PURCHASES,
        &MARGINS,
        &FACTORY,
        &FACTORY_SHARE,
    ],
    headline: "fabrieksprijs",
    recognition: "Van consumentenprijs naar fabrieksprijs, of omgekeerd.",
    structure: "Consumentenprijs / (1 + btw) × (1 − marge) × (1 − marge) enzovoort.",
    calculation: "Haal eerst de btw eraf, dan schakel per schakel de marge.",
    example: &[
        ("richting", Sample::Text("terug")),
        ("prijs", Sample::Text("12,10")),
        ("btw", Sample::Text("21")),
        (
            "schakels",
            Sample::Rows(&[&["Detaillist", "40"], &["Groothandel", "20"]]),
        ),
    ],
    note: Some(
        "Een marge rekent hier op de verkoopprijs van de schakel zelf, zonder btw. Kies inkoopprijs als de \
         percentages opslagen zijn. Onderweg is niets afgerond.",
    ),
    solve,
    chart,
    mistakes: MISTAKES,
};

const MISTAKES: &[Mistake] = &[
    Mistake {
        name: "btw-van-inclusief-afgetrokken",
        output: "consumentenprijs_excl",
        wrong: |entered, solution| {
            let excluding = solution.get(&INCLUDING).by_name() * (1 - entered.get(&RATE));
            goes_back(entered).then_some(excluding)
        },
        says: "Je neemt de btw als percentage van de prijs met btw. De btw komt op de prijs zonder btw: deel door \
               1 + b.",
    },
    Mistake {
        name: "btw-op-inclusief",
        output: "btw_bedrag",
        wrong: |entered, solution| Some(solution.get(&INCLUDING).by_name() * entered.get(&RATE)),
        says: "Je neemt het percentage van de prijs met btw. De btw is een percentage van de prijs zonder btw: haal ze \
               er eerst uit door te delen door 1 + b.",
    },
    Mistake {
        name: "btw-blijft-in-de-prijs",
        output: "fabrieksprijs",
        wrong: |entered, solution| {
            let factory = Base::of(entered).back(entered, solution.get(&INCLUDING).by_name());
            goes_back(entered).then_some(factory)
        },
        says: "Je haalt de btw er niet af. De winkelier draagt ze af en rekent zijn marge op de prijs zonder btw: deel \
               eerst door 1 + b.",
    },
    Mistake {
        name: "marge-op-consumentenprijs",
        output: "margebedragen",
        wrong: |entered, solution| {
            let several = entered.rows(&LINKS).len() > 1 && Base::of(entered) == Base::Selling;
            let excluding = solution.get(&EXCLUDING).by_name();
            let amounts = each(margins(entered), |margin| &excluding * margin);
            amounts.filter(|_| several)
        },
        says: "Je rekent elke marge op de consumentenprijs. Een schakel rekent haar marge op haar eigen verkoopprijs: \
               wat de volgende schakel betaalt.",
    },
    Mistake {
        name: "marges-opgeteld",
        output: "fabrieksprijs",
        wrong: |entered, solution| {
            let several = entered.rows(&LINKS).len() > 1 && Base::of(entered) == Base::Selling;
            (several && goes_back(entered)).then(|| margins_added(entered, solution))
        },
        says: "Je telt de marges op en trekt ze in één keer af. Elke schakel rekent op haar eigen verkoopprijs: neem \
               schakel na schakel 1 − m.",
    },
    Mistake {
        name: "marge-en-opslag-verwisseld",
        output: "fabrieksprijs",
        wrong: |entered, solution| {
            let factory = Base::of(entered)
                .other()
                .back(entered, solution.get(&EXCLUDING).by_name());
            goes_back(entered).then_some(factory)
        },
        says: "Je verwisselt marge en opslag. Een percentage van de verkoopprijs gaat eraf met 1 − m; een percentage \
               van de inkoopprijs haal je eruit door te delen door 1 + m.",
    },
    Mistake {
        name: "ketting-verwisseld",
        output: "consumentenprijs_excl",
        wrong: |entered, solution| {
            let excluding = Base::of(entered)
                .other()
                .forward(entered, solution.get(&FACTORY).by_name());
            (!goes_back(entered)).then_some(excluding)
        },
        says: "Je verwisselt marge en opslag. Van inkoop naar verkoop deel je door 1 − m bij een percentage van de \
               verkoopprijs, en vermenigvuldig je met 1 + m bij een percentage van de inkoopprijs.",
    },
    Mistake {
        name: "zonder-btw",
        output: "consumentenprijs_incl",
        wrong: |entered, solution| (!goes_back(entered)).then(|| solution.get(&EXCLUDING).by_name()),
        says: "Je vergeet de btw. De consument betaalt de verkoopprijs van de winkelier plus de btw daarop.",
    },
    Mistake {
        name: "btw-door-complement",
        output: "consumentenprijs_incl",
        wrong: |entered, solution| {
            let including = solution.get(&EXCLUDING).by_name() / (1 - entered.get(&RATE));
            (!goes_back(entered)).then_some(including)
        },
        says: "Je behandelt de btw als een marge. Btw is een percentage van de prijs zonder btw: vermenigvuldig met \
               1 + b.",
    },
    Mistake {
        name: "aandeel-zonder-btw",
        output: "aandeel_fabrikant_pct",
        wrong: |_, solution| Some(solution.get(&FACTORY).by_name() / solution.get(&EXCLUDING).by_name()),
        says: "Je deelt door de prijs zonder btw. Gevraagd is het aandeel in wat de consument betaalt: deel door de \
               prijs met btw.",
    },
];
