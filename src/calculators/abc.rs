//! ABC-indeling van accounts. Section 4.1.3.

use super::customers::{CUSTOMERS, NAME, NO_TURNOVER, TURNOVER, counted, listed, ranked, ranked_rows, running};
use super::mistake::each;
use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart};
use crate::quantity::{Label, Rational, Unit, Value, Work};

const BOUND_A: Field = Field::percent("grens_a", "grens A", "a")
    .above_zero()
    .at_most(100)
    .or("80")
    .with_slider();
const BOUND_B: Field = Field::percent("grens_b", "grens B", "b")
    .above_zero()
    .at_most(100)
    .or("95")
    .with_slider();

static COUNT: Label = Label::whole("aantal_klanten", "aantal klanten")
    .symbol("n")
    .unit(Unit::CUSTOMER);
static TOTAL: Label = Label::euro("totale_omzet", "totale omzet").symbol("O");
static CLASSES: Label = Label::text("klassen", "klasse per klant, in de volgorde van invoer");
static COUNTS: Label = Label::whole("aantallen", "aantal A, B, C")
    .unit(Unit::CUSTOMER)
    .each(&NAMES);
static SHARES: Label = Label::percent("omzetaandelen", "omzetaandeel A, B, C").each(&NAMES);

/// The classes from the largest customers down.
const NAMES: [&str; 3] = ["A", "B", "C"];

static BOUNDS: Refusal = Refusal::inconsistent("grens_b", "Grens B moet hoger liggen dan grens A.");

/// A customer is A while the larger ones together have less than bound A, B while less than bound B. So the customer
/// with whom a bound is crossed still belongs to the higher class, and there always is an A customer.
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    if entered.get(&BOUND_B) <= entered.get(&BOUND_A) {
        return Err(&BOUNDS);
    }
    let ranked = ranked(entered);
    work.step(&COUNT, counted(ranked.len(), "aantal rijen"));
    let total = work.step(&TOTAL, Value::total(ranked.clone(), Unit::EURO));
    if total.is_zero() {
        return Err(&NO_TURNOVER);
    }
    let classes = classes(entered, &ranked, Crossing::Higher);
    let mut listed = vec![String::new(); classes.len()];
    for ((place, _), class) in ranked_rows(entered).into_iter().zip(&classes) {
        NAMES[*class].clone_into(&mut listed[place]);
    }
    work.texts(&CLASSES, listed);
    work.list(&COUNTS, counts(&classes));
    let turnovers = turnovers(&ranked, &classes);
    work.list(
        &SHARES,
        turnovers.into_iter().map(|turnover| turnover / &total).collect(),
    );
    Ok(())
}

/// In which class the customer falls with whom a bound is crossed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Crossing {
    Higher,
    Lower,
}

/// The class of each turnover (0 is A), going through them as they stand.
fn classes(entered: &Entered, turnovers: &[Value], crossing: Crossing) -> Vec<usize> {
    let total = Value::total(turnovers.to_vec(), Unit::EURO);
    let bounds = [BOUND_A, BOUND_B].map(|bound| entered.get(&bound) * &total);
    let after = running(turnovers);
    let nothing = Value::constant(0, Unit::EURO);
    let class = |position: usize| {
        let before = position.checked_sub(1).map_or(&nothing, |previous| &after[previous]);
        let passed = |bound: &&Value| match crossing {
            Crossing::Higher => before >= *bound,
            Crossing::Lower => after[position] > **bound,
        };
        bounds.iter().filter(passed).count()
    };
    (0..turnovers.len()).map(class).collect()
}

/// How many customers are in each class.
fn counts(classes: &[usize]) -> Vec<Value> {
    let count = |class: usize| classes.iter().filter(|own| **own == class).count();
    let in_class = |class: usize| counted(count(class), format!("aantal klanten in klasse {}", NAMES[class]));
    (0..NAMES.len()).map(in_class).collect()
}

/// The turnover of each class.
fn turnovers(turnovers: &[Value], classes: &[usize]) -> Vec<Value> {
    let in_class = |class: usize| {
        let own = turnovers.iter().zip(classes).filter(|(_, own)| **own == class);
        Value::total(own.map(|(turnover, _)| turnover.clone()).collect(), Unit::EURO)
    };
    (0..NAMES.len()).map(in_class).collect()
}

/// Counts and turnovers of someone who puts the customer with whom a bound is crossed into the lower class.
fn lower(entered: &Entered) -> (Vec<Value>, Vec<Value>) {
    let ranked = ranked(entered);
    let classes = classes(entered, &ranked, Crossing::Lower);
    (counts(&classes), turnovers(&ranked, &classes))
}

/// Counts and turnovers of someone who follows the order of the list.
fn unranked(entered: &Entered) -> (Vec<Value>, Vec<Value>) {
    let listed = listed(entered);
    let classes = classes(entered, &listed, Crossing::Higher);
    (counts(&classes), turnovers(&listed, &classes))
}

/// Counts of someone who applies the bounds to the number of customers.
fn by_number(entered: &Entered, solution: &Solution) -> Value {
    let customers = solution.get(&COUNT);
    let up_to = |bound: &Field| {
        let number = (entered.get(bound) * &customers).amount().map(Rational::ceil);
        Value::found(
            number.unwrap_or_default(),
            Unit::CUSTOMER,
            "grens × n, naar boven afgerond",
        )
    };
    let (first, second) = (up_to(&BOUND_A), up_to(&BOUND_B));
    Value::list(vec![first.clone(), &second - first, customers - second])
}

/// The customers from large to small in the colours of their classes, and below it what each class is of all.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let total = solution.get(&TOTAL).amount()?.clone();
    let chart = Chart::pareto("ABC-indeling van de klanten")
        .across("klanten, van groot naar klein")
        .along(Axis::of(&TURNOVER.label))
        .threshold(
            entered.get(&BOUND_A).amount().cloned(),
            format!("A: {}", entered.shown(&BOUND_A)),
        )
        .threshold(
            entered.get(&BOUND_B).amount().cloned(),
            format!("B: {}", entered.shown(&BOUND_B)),
        );
    let counts = solution.list(&COUNTS);
    let chart = NAMES.iter().zip(counts).fold(chart, |chart, (name, count)| {
        let count = count
            .amount()
            .and_then(|count| usize::try_from(count.to_integer()).ok());
        chart.class(count.unwrap_or_default(), *name)
    });
    let ranked = ranked(entered);
    let rows = ranked_rows(entered).into_iter().zip(running(&ranked));
    let chart = rows.fold(chart, |chart, ((position, row), cumulative)| {
        let turnover = row.get(&TURNOVER).amount().cloned().unwrap_or_default();
        let cumulative = cumulative.amount().cloned().unwrap_or_default() / &total;
        let share = &turnover / &total;
        chart.item(row.name_or_row(&NAME, position), turnover, share, cumulative)
    });
    let customers = solution.get(&COUNT);
    let of_customers = counts.iter().map(|count| (count / &customers).amount().cloned());
    let of_turnover = solution.list(&SHARES).iter().map(|share| share.amount().cloned());
    let classes = Chart::bars("Klanten en omzet per klasse")
        .along(Axis::percent("aandeel"))
        .groups(NAMES)
        .series("klanten", of_customers.collect::<Vec<_>>())
        .series("omzet", of_turnover.collect::<Vec<_>>());
    Some(chart.above(classes).summary(summary(solution)))
}

fn summary(solution: &Solution) -> String {
    let of = |class: usize| (solution.shown_at(&COUNTS, class), solution.shown_at(&SHARES, class));
    let [(count_a, share_a), (count_b, share_b), (count_c, share_c)] = [of(0), of(1), of(2)];
    let all = solution.shown(&COUNT);
    format!(
        "Klasse A telt {count_a} van de {all} klanten en {share_a} van de omzet, klasse B {count_b} en {share_b}, \
         klasse C {count_c} en {share_c}."
    )
}

/// ABC-indeling as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "abc-indeling",
    title: "ABC-indeling van accounts",
    question: "Welke klanten zijn A, B of C, en wat brengt elke klasse op?",
    section: "4.1.3",
    layer: Layer::Core,
    synonyms: &[
        "ABC-analyse",
        "A-klanten",
        "klanten indelen",
        "accountgroepering",
        "klantclassificatie",
        "klantenlijst",
    ],
    fields: &[CUSTOMERS, BOUND_A, BOUND_B],
    outputs: &[&CLASSES, &COUNTS, &SHARES],
    headline: "aantallen",
    recognition: "Klanten indelen in A, B en C.",
    structure: "Cumulatief aandeel: A tot 80 %, B tot 95 %, C de rest.",
    calculation: "Rangschik, cumuleer, ken de klasse toe.",
    example: &[(
        "klanten",
        Sample::Rows(&[
            &["K1", "500"],
            &["K2", "250"],
            &["K3", "120"],
            &["K4", "60"],
            &["K5", "40"],
            &["K6", "30"],
        ]),
    )],
    note: Some(
        "De klant waarmee een grens overschreden wordt, hoort nog bij de hogere klasse. Zo is er altijd een A-klant. \
         Sommige teksten zetten die klant in de lagere klasse.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "grensklant-lager",
            output: "aantallen",
            wrong: |entered, _| Some(Value::list(lower(entered).0)),
            says: "Je zet de klant waarmee de grens overschreden wordt in de lagere klasse. Kijk naar het aandeel van de \
                   grotere klanten: zolang dat onder de grens ligt, hoort de klant bij de hogere klasse.",
        },
        Mistake {
            name: "niet-gerangschikt",
            output: "aantallen",
            wrong: |entered, _| Some(Value::list(unranked(entered).0)),
            says: "Je cumuleert in de volgorde van de lijst. Rangschik de klanten eerst van groot naar klein.",
        },
        Mistake {
            name: "grens-van-klanten",
            output: "aantallen",
            wrong: |entered, solution| Some(by_number(entered, solution)),
            says: "Je past de grenzen toe op het aantal klanten. Ze gelden voor de omzet: cumuleer de omzet en kijk bij \
                   welke klant een grens bereikt is.",
        },
        Mistake {
            name: "aandeel-grensklant-lager",
            output: "omzetaandelen",
            wrong: |entered, solution| {
                let total = solution.get(&TOTAL);
                each(lower(entered).1, |turnover| turnover / &total)
            },
            says: "Je zet de klant waarmee de grens overschreden wordt in de lagere klasse. Die klant hoort nog bij de \
                   hogere klasse, met de hele omzet.",
        },
        Mistake {
            name: "aandeel-niet-gerangschikt",
            output: "omzetaandelen",
            wrong: |entered, solution| {
                let total = solution.get(&TOTAL);
                each(unranked(entered).1, |turnover| turnover / &total)
            },
            says: "Je cumuleert in de volgorde van de lijst. Rangschik de klanten eerst van groot naar klein.",
        },
        Mistake {
            name: "aandeel-van-klanten",
            output: "omzetaandelen",
            wrong: |_, solution| {
                let customers = solution.get(&COUNT);
                each(solution.list(&COUNTS), |count| count / &customers)
            },
            says: "Dat is het deel van de klanten. Gevraagd is het deel van de omzet: tel de omzet van de klasse op en \
                   deel door de totale omzet.",
        },
        Mistake {
            name: "grenzen-als-aandeel",
            output: "omzetaandelen",
            wrong: |entered, _| {
                let (first, second) = (entered.get(&BOUND_A), entered.get(&BOUND_B));
                Some(Value::list(vec![first.clone(), &second - first, 1 - second]))
            },
            says: "Je neemt de grenzen over. Een klasse eindigt bij een hele klant, zelden precies op de grens: tel de \
                   omzet van haar klanten op.",
        },
    ],
};
