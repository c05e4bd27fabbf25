//! Kost van een omzetbonus. Section 6.6.

use super::{Choice, Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart, Draft, Lines, Mark, Point, round_end};
use crate::quantity::{Label, Rational, Unit, Value, Work, whole};

const TURNOVER: Field = Field::amount("omzet", "omzet van de account", "O")
    .above_zero()
    .with_slider();
const MARGIN: Field = Field::percent("marge", "contributiemarge in % van de omzet", "m")
    .at_least(-100)
    .at_most(100)
    .with_slider();
const METHOD: Field = Field::choice(
    "methode",
    "staffelmethode",
    &[
        Choice {
            key: "totaal",
            name: "over de hele omzet",
        },
        Choice {
            key: PER_BRACKET,
            name: "per schijf",
        },
    ],
);
const PER_BRACKET: &str = "schijven";
const FROM: Field = Field::amount("vanaf", "vanaf een omzet van", "g").at_least_zero();
const RATE: Field = Field::percent("pct", "bonuspercentage", "b")
    .at_least_zero()
    .at_most(100);
const SCALE: Field = Field::table("staffel", "bonusstaffel", &[FROM, RATE], 1, 10);

static PART: Label = Label::euro("omzet_in_schijf", "omzet in elke bereikte schijf").symbol("d");
static BONUS: Label = Label::euro("bonus", "bonus").symbol("B");
static BONUS_RATE: Label = Label::percent("bonus_pct", "effectief bonuspercentage");
static BEFORE: Label = Label::euro("contributie_voor", "contributie voor bonus").symbol("C");
static AFTER: Label = Label::euro("contributie_na", "contributie na bonus");
static AFTER_RATE: Label = Label::percent("contributie_na_pct", "in % van de omzet");
static SHARE: Label = Label::percent("aandeel_pct", "deel van de contributie dat naar de bonus gaat");
static EXTRA: Label = Label::euro("meeromzet", "meeromzet die de bonus goedmaakt");

static NOT_RISING: Refusal = Refusal::inconsistent("staffel", "De grenzen van de staffel moeten oplopen.");

/// Over the whole turnover the rate of the highest bracket reached counts for all of it; per bracket each rate counts
/// for the part of the turnover in its bracket. A boundary belongs to the bracket above it. The extra turnover earns
/// bonus as well, at the effective rate; a jump to a higher bracket is not followed.
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let turnover = entered.get(&TURNOVER);
    let margin = entered.get(&MARGIN);
    if !entered
        .rows(&SCALE)
        .is_sorted_by(|low, high| low.get(&FROM) < high.get(&FROM))
    {
        return Err(&NOT_RISING);
    }
    let bonus = if entered.choice(&METHOD) == PER_BRACKET {
        work.list(&PART, parts(entered).into_iter().map(|(part, _)| part).collect());
        per_bracket(entered)
    } else {
        over_all(entered)
    };
    let bonus = work.step(&BONUS, bonus);
    let rate = work.step(&BONUS_RATE, &bonus / &turnover);
    let before = work.step(&BEFORE, &turnover * &margin);
    let after = work.step(&AFTER, &before - &bonus);
    work.step(&AFTER_RATE, after / turnover);
    work.step(&SHARE, (&bonus / &before).only_if(before.is_positive()));
    let left = margin - rate;
    work.step(&EXTRA, (bonus / &left).only_if(left.is_positive()));
    Ok(())
}

/// The brackets that the turnover reaches.
fn reached(entered: &Entered) -> impl Iterator<Item = &Entered> {
    let turnover = entered.get(&TURNOVER);
    let rows = entered.rows(&SCALE).iter();
    rows.take_while(move |row| row.get(&FROM) <= turnover)
}

/// The bonus of somebody who applies the rate of `bracket` to the whole turnover; without a bracket there is none.
fn at_rate_of(entered: &Entered, bracket: Option<&Entered>) -> Value {
    bracket.map_or_else(
        || Value::found(whole(0), Unit::EURO, "geen schijf bereikt"),
        |row| entered.get(&TURNOVER) * row.get(&RATE),
    )
}

fn over_all(entered: &Entered) -> Value {
    at_rate_of(entered, reached(entered).last())
}

fn per_bracket(entered: &Entered) -> Value {
    let bonuses = parts(entered).into_iter().map(|(part, rate)| part * rate);
    Value::total(bonuses.collect(), Unit::EURO)
}

/// For each bracket that the turnover reaches: how much of it lies there, and the rate.
fn parts(entered: &Entered) -> Vec<(Value, Value)> {
    let turnover = entered.get(&TURNOVER);
    let starts = reached(entered).map(|row| row.get(&FROM));
    let ends = starts.skip(1).chain([turnover]);
    let part = |(row, end): (&Entered, Value)| {
        let size = end - row.get(&FROM);
        (Value::input(PART, size.amount().cloned()), row.get(&RATE))
    };
    reached(entered).zip(ends).map(part).collect()
}

/// The bonus rate against turnover with the account on it, and below it the contribution with what the bonus takes.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let contribution = |label: &Label| solution.get(label).amount().cloned();
    let bars = Chart::bars("Contributie voor en na de bonus")
        .along(Axis::euro("contributie"))
        .bar("voor bonus", contribution(&BEFORE))
        .bar("na bonus", contribution(&AFTER))
        .lying();
    Some(staircase(entered)?.above(bars).summary(summary(entered, solution)))
}

/// The rate of each bracket, level until the next one, with room above and to the right.
fn staircase(entered: &Entered) -> Option<Draft<Lines>> {
    let turnover = entered.get(&TURNOVER);
    let brackets: Vec<Point> = entered
        .rows(&SCALE)
        .iter()
        .filter_map(|row| Mark::point(&row.get(&FROM), &row.get(&RATE)))
        .collect();
    let (last, last_rate) = brackets.last()?.clone();
    let beyond = |number: &Rational| round_end(&(number * Rational::new(11.into(), 10.into())));
    let end = beyond(turnover.amount().max(Some(&last))?);
    let highest = brackets.iter().map(|(_, rate)| rate).max()?;
    let top = beyond(highest);
    // Below the first boundary there is no bonus; a bracket may begin at zero itself.
    let none = (whole(0), whole(0));
    let none = [none].into_iter().filter(|_| brackets[0].0 > whole(0));
    let rate = reached(entered)
        .last()
        .map_or_else(|| Value::constant(0, Unit::NONE), |row| row.get(&RATE));
    let points = none.chain(brackets.iter().cloned()).chain([(end.clone(), last_rate)]);
    Some(
        Chart::lines("Bonusstaffel")
            .across(Axis::euro("omzet van de account").from(whole(0)).to(end))
            .up(Axis::percent("bonuspercentage").from(whole(0)).to(top))
            .steps("bonuspercentage", points)
            .mark(Mark::point(&turnover, &rate), "deze account"),
    )
}

fn summary(entered: &Entered, solution: &Solution) -> String {
    let [bonus, rate, before, after, extra] =
        [&BONUS, &BONUS_RATE, &BEFORE, &AFTER, &EXTRA].map(|label| solution.shown(label));
    let turnover = entered.shown(&TURNOVER);
    if solution.get(&BONUS).is_zero() {
        return format!("Een omzet van {turnover} levert geen bonus op: de contributie blijft {before}.");
    }
    let cost = format!(
        "Op een omzet van {turnover} is de bonus {bonus} ({rate}); de contributie gaat van {before} naar {after}."
    );
    if solution.get(&EXTRA).amount().is_some() {
        format!("{cost} Er is {extra} meeromzet nodig om dat goed te maken.")
    } else {
        format!("{cost} Geen enkele meeromzet maakt dat goed.")
    }
}

/// Kost van een omzetbonus as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "bonus-kost",
    title: "Kost van een omzetbonus",
    question: "Wat kost een omzetbonus en hoeveel meer omzet maakt hem goed?",
    section: "6.6",
    layer: Layer::Core,
    synonyms: &[
        "omzetbonus",
        "bonusstaffel",
        "jaarbonus",
        "ristorno",
        "eindejaarskorting",
        "staffelkorting",
        "schijven",
    ],
    fields: &[TURNOVER, MARGIN, METHOD, SCALE],
    outputs: &[&BONUS, &BONUS_RATE, &BEFORE, &AFTER, &AFTER_RATE, &SHARE, &EXTRA],
    headline: "bonus",
    recognition: "Een omzetbonus volgens een staffel.",
    structure: "Bonus = omzet × percentage van de bereikte schijf (of per schijf).",
    calculation: "Bereken de bonus en wat er van de contributie overblijft.",
    example: &[
        ("omzet", Sample::Text("300.000")),
        ("marge", Sample::Text("20")),
        ("methode", Sample::Text("totaal")),
        ("staffel", Sample::Rows(&[&["100.000", "1"], &["250.000", "2"]])),
    ],
    note: Some(
        "Een omzet precies op een grens hoort bij de schijf die daar begint. Op de meeromzet betaal je ook bonus, aan \
         hetzelfde effectieve percentage; of ze een hogere schijf bereikt, wordt niet gevolgd.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "schijven-gebruikt",
            output: "bonus",
            wrong: |entered, _| Some(per_bracket(entered).only_if(entered.choice(&METHOD) != PER_BRACKET)),
            says: "Je rekent per schijf. Lees of het percentage over het geheel of per schijf geldt: hier krijgt de \
                   hele omzet het percentage van de hoogste bereikte schijf.",
        },
        Mistake {
            name: "totaal-gebruikt",
            output: "bonus",
            wrong: |entered, _| Some(over_all(entered).only_if(entered.choice(&METHOD) == PER_BRACKET)),
            says: "Je past het hoogste percentage toe op de hele omzet. Lees of het percentage over het geheel of per \
                   schijf geldt: hier telt elk percentage alleen voor de omzet in zijn schijf.",
        },
        Mistake {
            name: "laagste-schijf",
            output: "bonus",
            wrong: |entered, _| {
                let first = reached(entered).next()?;
                Some(at_rate_of(entered, Some(first)))
            },
            says: "Je neemt het percentage van de eerste schijf. De omzet haalt een hogere schijf: zoek de hoogste \
                   grens die bereikt is.",
        },
        Mistake {
            name: "schijf-te-hoog",
            output: "bonus",
            wrong: |entered, _| {
                let next = entered.rows(&SCALE).get(reached(entered).count())?;
                Some(at_rate_of(entered, Some(next)))
            },
            says: "Je neemt een schijf die de omzet nog niet haalt. Een percentage geldt pas vanaf de grens van zijn \
                   schijf.",
        },
        Mistake {
            name: "percentages-opgeteld",
            output: "bonus",
            wrong: |entered, _| {
                let rates = reached(entered).map(|row| row.get(&RATE)).collect();
                Some(entered.get(&TURNOVER) * Value::total(rates, Unit::NONE))
            },
            says: "Je telt de percentages van alle bereikte schijven op. Een hogere schijf komt in de plaats van de \
                   lagere, ze komt er niet bovenop.",
        },
        Mistake {
            name: "bonus-op-contributie",
            output: "contributie_na",
            wrong: |_, solution| Some(solution.get(&BEFORE) * (1 - solution.get(&BONUS_RATE))),
            says: "Je trekt het bonuspercentage van de contributie af. De bonus rekent op de omzet en gaat volledig \
                   van de contributie af: trek het bedrag af.",
        },
        Mistake {
            name: "omzet-min-bonus",
            output: "contributie_na",
            wrong: |entered, solution| Some(entered.get(&TURNOVER) - solution.get(&BONUS)),
            says: "Je trekt de bonus van de omzet af. Van de omzet gaan eerst de variabele kosten af: vertrek van de \
                   contributie.",
        },
        Mistake {
            name: "bonus-op-omzet",
            output: "aandeel_pct",
            wrong: |_, solution| Some(solution.get(&BONUS_RATE)),
            says: "Dat is de bonus in procent van de omzet. Gevraagd is welk deel van de contributie eraan opgaat: \
                   deel de bonus door de contributie.",
        },
        Mistake {
            name: "meeromzet-zonder-bonus",
            output: "meeromzet",
            wrong: |entered, solution| Some(solution.get(&BONUS) / entered.get(&MARGIN)),
            says: "Je vergeet dat ook de meeromzet bonus oplevert. Van elke extra euro blijft de marge min het \
                   bonuspercentage over: deel daardoor.",
        },
        Mistake {
            name: "meeromzet-is-bonus",
            output: "meeromzet",
            wrong: |_, solution| Some(solution.get(&BONUS).by_name()),
            says: "Je zoekt evenveel omzet als bonus. Van omzet blijft maar een deel over: deel de bonus door de marge \
                   min het bonuspercentage.",
        },
    ],
};
