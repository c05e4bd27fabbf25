//! Factuur met rabat, korting contant of kredietbeperking. Section 6.6.

use super::cents::to_cent;
use super::vat::RATE;
use super::{Choice, Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart};
use crate::quantity::{Label, Value, Work};

const GROSS: Field = Field::amount("bedrag", "brutobedrag excl. btw", "B")
    .at_least_zero()
    .with_slider();
const TRADE_DISCOUNT: Field = Field::percent("rabat", "handelskorting (rabat)", "r")
    .at_least_zero()
    .at_most(100)
    .or("0")
    .with_slider();
const CASH_DISCOUNT: Field = Field::percent("korting_contant", "korting contant", "k")
    .at_least_zero()
    .at_most(100)
    .or("0")
    .with_slider();
const SURCHARGE: Field = Field::percent("kredietbeperking", "kredietbeperkingstoeslag", "t")
    .at_least_zero()
    .at_most(100)
    .or("0")
    .with_slider();
const AFTER_DISCOUNT: Choice = Choice {
    key: "na-korting-contant",
    name: "het bedrag na korting contant (België)",
};
const BEFORE_DISCOUNT: Choice = Choice {
    key: "voor-korting-contant",
    name: "het bedrag voor korting contant (Nederlandse opgaven)",
};
const VAT_BASE: Field = Field::choice("btw_basis", "btw berekend op", &[AFTER_DISCOUNT, BEFORE_DISCOUNT]);

static NET: Label = Label::euro("netto", "nettobedrag excl. btw").symbol("N");
static CASH_AMOUNT: Label = Label::euro("korting_contant_bedrag", "bedrag korting contant").symbol("K");
static VAT: Label = Label::euro("btw_bedrag", "btw").symbol("btw");
static SURCHARGE_AMOUNT: Label = Label::euro("toeslag", "kredietbeperkingstoeslag").symbol("T");
static IN_TIME: Label = Label::euro("te_betalen_tijdig", "te betalen binnen de termijn");
static LATE: Label = Label::euro("te_betalen_laat", "te betalen na de termijn");

static BOTH: Refusal = Refusal::inconsistent(
    "kredietbeperking",
    "Kies korting contant of kredietbeperkingstoeslag, niet allebei.",
);

/// Net = B × (1 − r). In Belgium the discount for prompt payment stays out of the taxable amount, taken or not; Dutch
/// exercises compute VAT on the full net amount and take the discount from the total. Each amount on the invoice is
/// payable and therefore rounded to the cent.
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let cash_discount = entered.get(&CASH_DISCOUNT);
    let surcharge = entered.get(&SURCHARGE);
    let rate = entered.get(&RATE);
    if cash_discount.is_positive() && surcharge.is_positive() {
        return Err(&BOTH);
    }
    let net = entered.get(&GROSS) * (1 - entered.get(&TRADE_DISCOUNT));
    let net = work.step(&NET, to_cent(&net));
    let (cash_amount, vat) = if taxes_full_amount(entered) {
        let vat = work.step(&VAT, to_cent(&(&net * &rate)));
        let cash_amount = (&net + &vat) * &cash_discount;
        (work.step(&CASH_AMOUNT, to_cent(&cash_amount)), vat)
    } else {
        let cash_amount = work.step(&CASH_AMOUNT, to_cent(&(&net * &cash_discount)));
        let vat = (&net - &cash_amount) * &rate;
        (cash_amount, work.step(&VAT, to_cent(&vat)))
    };
    let surcharge = (&net + &vat) * &surcharge;
    let surcharge = work.step(&SURCHARGE_AMOUNT, to_cent(&surcharge));
    work.step(&IN_TIME, &net + &vat - cash_amount);
    work.step(&LATE, net + vat + surcharge);
    Ok(())
}

/// Whether VAT is computed on the amount before the discount for prompt payment.
fn taxes_full_amount(entered: &Entered) -> bool {
    entered.choice(&VAT_BASE) == BEFORE_DISCOUNT.key
}

/// Discount and VAT of someone who follows the other convention.
fn by_the_other_convention(entered: &Entered, solution: &Solution) -> [Value; 2] {
    let net = solution.get(&NET).by_name();
    let cash_discount = entered.get(&CASH_DISCOUNT);
    let rate = entered.get(&RATE);
    if taxes_full_amount(entered) {
        [&net * &cash_discount, &net * (1 - &cash_discount) * rate]
    } else {
        [&net * (1 + &rate) * cash_discount, net * rate]
    }
}

/// The invoice line by line: what is taken off, what comes on, and the two totals.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let amount = |label: &Label| solution.get(label).amount().cloned();
    let (gross, net) = (entered.get(&GROSS).amount()?.clone(), amount(&NET)?);
    let cash_discount = ("korting contant", -amount(&CASH_AMOUNT)?);
    let vat = ("btw", amount(&VAT)?);
    let lines = if taxes_full_amount(entered) {
        [vat, cash_discount]
    } else {
        [cash_discount, vat]
    };
    let (in_time, late) = (amount(&IN_TIME)?, amount(&LATE)?);
    let chart = Chart::waterfall("Factuur")
        .along(Axis::euro("bedrag"))
        .total("brutobedrag", gross.clone())
        .change("rabat", &net - gross)
        .total("nettobedrag", net);
    let chart = lines
        .into_iter()
        .fold(chart, |chart, (name, change)| chart.change(name, change));
    let [shown_net, shown_vat, shown_in_time, shown_late] =
        [&NET, &VAT, &IN_TIME, &LATE].map(|label| solution.shown(label));
    if late == in_time {
        return Some(chart.total("te betalen", in_time).summary(format!(
            "Van {} bruto blijft {shown_net} netto over; met {shown_vat} btw is dat {shown_in_time} te betalen.",
            entered.shown(&GROSS),
        )));
    }
    let dearer = if entered.get(&SURCHARGE).is_positive() {
        "kredietbeperkingstoeslag"
    } else {
        "korting contant vervalt"
    };
    Some(
        chart
            .total("te betalen binnen de termijn", in_time.clone())
            .change(dearer, &late - in_time)
            .total("te betalen na de termijn", late)
            .summary(format!(
                "Van {} bruto blijft {shown_net} netto over. Met btw betaalt de klant {shown_in_time} binnen de \
                 termijn en {shown_late} daarna.",
                entered.shown(&GROSS),
            )),
    )
}

/// Factuur as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "factuur",
    title: "Factuur met rabat, korting contant of kredietbeperking",
    question: "Hoeveel moet de klant betalen, binnen de termijn en daarna?",
    section: "6.6",
    layer: Layer::Core,
    synonyms: &[
        "rabat",
        "handelskorting",
        "korting contant",
        "kredietbeperkingstoeslag",
        "betalingskorting",
        "maatstaf van heffing",
    ],
    fields: &[GROSS, TRADE_DISCOUNT, CASH_DISCOUNT, SURCHARGE, RATE, VAT_BASE],
    outputs: &[&NET, &CASH_AMOUNT, &VAT, &SURCHARGE_AMOUNT, &IN_TIME, &LATE],
    headline: "te_betalen_tijdig",
    recognition: "Een factuur met rabat, btw en een regeling voor snel of laat betalen.",
    structure: "Netto = bruto − rabat; btw op het juiste bedrag; dan korting contant eraf of toeslag erbij.",
    calculation: "Rond elk bedrag op de factuur af op de cent.",
    example: &[
        ("bedrag", Sample::Text("1.000")),
        ("rabat", Sample::Text("10")),
        ("korting_contant", Sample::Text("2")),
        ("btw", Sample::Text("21")),
    ],
    note: Some(
        "In België blijft de korting contant buiten het bedrag waarop btw komt, ook als de klant ze niet neemt. \
         Nederlandse opgaven rekenen de btw op het volle nettobedrag en nemen de korting van het totaal met btw: kies \
         dan die basis. De kredietbeperkingstoeslag rekent hier op het totaal met btw en draagt zelf geen btw. Dit is \
         geen fiscaal advies.",
    ),
    solve,
    chart,
    mistakes: MISTAKES,
};

const MISTAKES: &[Mistake] = &[
    Mistake {
        name: "rabat-erbij",
        output: "netto",
        wrong: |entered, _| {
            let discount = entered.get(&TRADE_DISCOUNT);
            discount.is_positive().then(|| entered.get(&GROSS) * (1 + discount))
        },
        says: "Je telt het rabat bij het brutobedrag op. Rabat is een korting: ze gaat eraf.",
    },
    Mistake {
        name: "alleen-de-rabat",
        output: "netto",
        wrong: |entered, _| Some(entered.get(&GROSS) * entered.get(&TRADE_DISCOUNT)),
        says: "Dat is het rabat zelf. Het nettobedrag is wat er na het rabat overblijft: B × (1 − r).",
    },
    Mistake {
        name: "korting-op-bruto",
        output: "korting_contant_bedrag",
        wrong: |entered, _| {
            let discount = entered.get(&CASH_DISCOUNT);
            discount.is_positive().then(|| entered.get(&GROSS) * discount)
        },
        says: "Je rekent de korting contant op het brutobedrag. Eerst gaat het rabat eraf; de korting contant komt op \
               wat dan te betalen is.",
    },
    Mistake {
        name: "korting-op-andere-basis",
        output: "korting_contant_bedrag",
        wrong: |entered, solution| {
            let [cash_amount, _] = by_the_other_convention(entered, solution);
            entered.get(&CASH_DISCOUNT).is_positive().then_some(cash_amount)
        },
        says: "Kijk waarop de btw berekend wordt. Komt de btw na de korting, dan rekent de korting op het nettobedrag; \
               komt de btw ervoor, dan op het totaal met btw.",
    },
    Mistake {
        name: "btw-op-bruto",
        output: "btw_bedrag",
        wrong: |entered, _| Some(entered.get(&GROSS) * entered.get(&RATE)),
        says: "Je rekent de btw op het brutobedrag. Over het rabat betaalt de klant geen btw: trek ze er eerst af.",
    },
    Mistake {
        name: "btw-op-andere-basis",
        output: "btw_bedrag",
        wrong: |entered, solution| {
            let [_, vat] = by_the_other_convention(entered, solution);
            entered.get(&CASH_DISCOUNT).is_positive().then_some(vat)
        },
        says: "Je neemt de andere btw-basis. In België komt de btw op het bedrag na korting contant, in Nederlandse \
               opgaven op het volle nettobedrag: lees wat hier gevraagd is.",
    },
    Mistake {
        name: "kortingen-opgeteld",
        output: "te_betalen_tijdig",
        wrong: |entered, _| {
            let (trade, cash) = (entered.get(&TRADE_DISCOUNT), entered.get(&CASH_DISCOUNT));
            let total = entered.get(&GROSS) * (1 - (&trade + &cash)) * (1 + entered.get(&RATE));
            (trade.is_positive() && cash.is_positive()).then_some(total)
        },
        says: "Je telt rabat en korting contant bij elkaar op. Ze rekenen niet op hetzelfde bedrag: eerst gaat de \
               rabat van het brutobedrag, dan de korting contant van wat overblijft.",
    },
    Mistake {
        name: "korting-vergeten",
        output: "te_betalen_tijdig",
        wrong: |entered, solution| {
            let total = solution.get(&NET).by_name() + solution.get(&VAT).by_name();
            entered.get(&CASH_DISCOUNT).is_positive().then_some(total)
        },
        says: "Je vergeet de korting contant. Wie binnen de termijn betaalt, mag ze van netto plus btw aftrekken.",
    },
    Mistake {
        name: "btw-vergeten",
        output: "te_betalen_tijdig",
        wrong: |_, solution| Some(solution.get(&NET).by_name() - solution.get(&CASH_AMOUNT).by_name()),
        says: "Je vergeet de btw. De klant betaalt het nettobedrag met btw, min de korting contant.",
    },
    Mistake {
        name: "laat-met-korting",
        output: "te_betalen_laat",
        wrong: |entered, solution| {
            let discount = entered.get(&CASH_DISCOUNT).is_positive();
            discount.then(|| solution.get(&IN_TIME))
        },
        says: "Dat betaalt wie op tijd is. Na de termijn vervalt de korting contant en komt een toeslag erbij.",
    },
    Mistake {
        name: "toeslag-vergeten",
        output: "te_betalen_laat",
        wrong: |entered, solution| {
            let total = solution.get(&NET).by_name() + solution.get(&VAT).by_name();
            entered.get(&SURCHARGE).is_positive().then_some(total)
        },
        says: "Je vergeet de kredietbeperkingstoeslag. Wie na de termijn betaalt, betaalt ze boven op het totaal met \
               btw.",
    },
    Mistake {
        name: "toeslag-op-netto",
        output: "te_betalen_laat",
        wrong: |entered, solution| {
            let (net, surcharge) = (solution.get(&NET).by_name(), entered.get(&SURCHARGE));
            let total = &net + solution.get(&VAT).by_name() + &net * &surcharge;
            surcharge.is_positive().then_some(total)
        },
        says: "Je rekent de toeslag op het nettobedrag. De kredietbeperkingstoeslag komt op het totaal met btw.",
    },
];
