//! What learners can cause: one item, very many, nothing but zeros, only negative numbers, long names, n.v.t.

use accountwijs::chart::{Axis, Chart};
use accountwijs::quantity::{Display, Rational, whole};

use crate::ratio;

const LONG: &str = "Internationale Groep Verstraete Logistiek, Transport en Verpakkingen";

pub fn waterfalls() -> Vec<(&'static str, Chart)> {
    let one = Chart::waterfall("een")
        .along(Axis::euro("winst"))
        .total(LONG, whole(12));
    let zeros = Chart::waterfall("nul")
        .along(Axis::euro("winst"))
        .total("begin", whole(0))
        .change("niets", whole(0))
        .change("onbekend", None)
        .total("einde", whole(0));
    let below = Chart::waterfall("onder nul")
        .along(Axis::euro("winst"))
        .total("begin", whole(-1_000))
        .change("erbij", whole(1_800))
        .change("eraf", whole(-2_600))
        .change("erbij", whole(300))
        .total("einde", whole(-1_500));
    let many = (0..14).fold(
        Chart::waterfall("veel")
            .along(Axis::euro("bedrag"))
            .total("begin", whole(1_000_000_000)),
        |draft, step: i64| draft.change(format!("{LONG} {step}"), whole((step * 7_919 % 13 - 6) * 31_234_567)),
    );
    vec![
        ("waterval-een", one.summary("")),
        ("waterval-nul", zeros.summary("")),
        ("waterval-onder-nul", below.summary("")),
        ("waterval-veel", many.summary("")),
    ]
}

pub fn matrices() -> Vec<(&'static str, Chart)> {
    let axis = |name: &str| Axis::new(name, Display::Decimals(1)).from(whole(0)).to(whole(10));
    let many = (0..30).fold(
        Chart::matrix("veel")
            .across(axis("tevredenheid"))
            .up(axis("belang"))
            .divide([whole(5)], [whole(5)])
            .cells(["verbeteren", "behouden", "laag op de lijst", "niet overdrijven"]),
        |draft, number: i64| {
            let at = (ratio(number * 37 % 100, 10), ratio(number * 61 % 100, 10));
            draft.point(format!("criterium {number}"), Some(at))
        },
    );
    let far = Chart::matrix("ver")
        .across(
            Axis::new("relatief marktaandeel", Display::Decimals(2))
                .from(ratio(1, 10))
                .to(whole(10))
                .logarithmic()
                .descending(),
        )
        .up(Axis::percent("marktgroei").from(whole(0)).to(ratio(2, 10)))
        .divide([whole(1)], [ratio(1, 10)])
        .cells(["Star", "Question mark", "Cash cow", "Dog"])
        .bubble(LONG, Some((whole(0), ratio(-45, 100))), whole(1));
    let empty = Chart::matrix("leeg").across(axis("x")).up(axis("y")).cells([LONG]);
    vec![
        ("matrix-veel", many.summary("")),
        ("matrix-ver", far.summary("")),
        ("matrix-leeg", empty.summary("")),
    ]
}

pub fn radars() -> Vec<(&'static str, Chart)> {
    let axis = || Axis::new("punten", Display::Decimals(1));
    let twelve = |score: fn(i64) -> i64| (0..12).map(move |spoke| whole(score(spoke)));
    let many = Chart::radar("veel")
        .along(axis().to(whole(100)))
        .spokes((0..12).map(|spoke| {
            format!(
                "{} {spoke}",
                ["leverbetrouwbaarheid", "prijs", "after sales service"][spoke % 3]
            )
        }))
        .series("leverancier A", twelve(|spoke| spoke * 37 % 100))
        .series("leverancier B", twelve(|spoke| spoke * 53 % 100))
        .series("leverancier C", twelve(|spoke| 90 - spoke * 5));
    let gaps = Chart::radar("n.v.t.")
        .along(axis())
        .spokes(["een", "twee", LONG])
        .series("score", [Some(whole(0)), None, Some(whole(3))])
        .series("norm", [whole(0), whole(0), whole(0)]);
    let zeros = Chart::radar("nul")
        .along(axis())
        .spokes(["een"])
        .series("score", [whole(0)]);
    vec![
        ("radar-veel", many.summary("")),
        ("radar-nvt", gaps.summary("")),
        ("radar-nul", zeros.summary("")),
    ]
}

pub fn funnels() -> Vec<(&'static str, Chart)> {
    let draft = Chart::funnel("veel")
        .along(Axis::count("aantal", "leads"))
        .targets("quotum");
    let many = (0..12).fold(draft, |draft, stage: i64| {
        draft
            .stage(
                format!("{LONG} {stage}"),
                whole(1_000_000 / (stage * stage * stage + 1)),
            )
            .target(whole(900_000 / (stage * stage + 1)))
            .rate(ratio(1, stage + 1))
    });
    let empty = Chart::funnel("nul")
        .along(Axis::count("aantal", ""))
        .stage("Lead", whole(0))
        .stage("Order", None)
        .rate(None);
    vec![("trechter-veel", many.summary("")), ("trechter-nul", empty.summary(""))]
}

pub fn heats() -> Vec<(&'static str, Chart)> {
    let axis = || Axis::new("score", Display::Whole);
    let draft = Chart::heat("veel")
        .along(axis().from(whole(-5)).to(whole(5)))
        .columns((0..6).map(|column| format!("beslissingscriterium {column}")));
    let many = (0..20).fold(draft, |draft, row: i64| {
        let value = move |column: i64| ((row + column) % 7 != 3).then(|| whole((row * 3 + column * 5) % 11 - 5));
        draft.row(format!("{LONG} {row}"), (0..6).map(value))
    });
    let one = Chart::heat("een")
        .along(axis())
        .columns(["kolom"])
        .row("rij", [whole(0)]);
    vec![
        (
            "rooster-veel",
            many.beside(axis_total(), (0..20).map(whole)).summary(""),
        ),
        ("rooster-een", one.summary("")),
    ]
}

fn axis_total() -> Axis {
    Axis::euro("totaal")
}

pub fn others() -> Vec<(&'static str, Chart)> {
    let pyramid = (0..7).fold(Chart::pyramid("veel"), |draft, layer: i64| {
        let share = (layer != 3).then(|| ratio(layer, 12));
        draft
            .part(format!("{LONG} {layer}"), share)
            .figure("klanten met een contract", "1.234.567")
    });
    let rings = (0..5).fold(Chart::rings("veel"), |draft, ring: i64| {
        draft.part(format!("in {ring}"), (ring != 4).then(|| ratio(ring, 3)))
    });
    let thin = Chart::mosaic("smal")
        .across(Axis::percent("aandeel"))
        .up(Axis::new("gemiddelde grootte", Display::Decimals(2)))
        .column("voerende verkooppunten", ratio(1, 200), whole(40))
        .piece("eigen merk", ratio(1, 100), "€ 900.000")
        .piece("concurrenten", ratio(99, 100), "€ 3.600.000")
        .column("overige verkooppunten", ratio(199, 200), ratio(1, 2))
        .piece("buiten bereik", whole(1), "€ 5.500.000");
    let flat = Chart::mosaic("nul")
        .across(Axis::percent("aandeel"))
        .up(Axis::new("grootte", Display::Whole))
        .column("niets", whole(0), None)
        .column("ook niets", whole(0), whole(0));
    let tiles = (0..6).fold(Chart::tiles("veel"), |draft, tile: i64| {
        draft.figure(format!("een lange naam voor tegel {tile}"), "€ 123.456.789.012,34")
    });
    let ledger = (0..9).fold(Chart::ledger("veel"), |draft, line: i64| {
        draft.figure(format!("{LONG} {line}"), "€ 123.456.789.012,34")
    });
    vec![
        ("piramide-veel", pyramid.summary("")),
        ("ringen-veel", rings.summary("")),
        ("mozaiek-smal", thin.summary("")),
        ("mozaiek-nul", flat.summary("")),
        ("tegels-veel", tiles.summary("")),
        ("factuur-veel", ledger.summary("")),
        ("nps-uiterste", gauge(-100)),
        ("kanalen-veel", channels()),
    ]
}

fn gauge(score: i64) -> Chart {
    Chart::bars("NPS")
        .along(Axis::new("NPS", Display::Signed).from(whole(-100)).to(whole(100)))
        .bar("NPS", whole(score))
        .lying()
        .summary("")
}

/// Twelve channels of which some are tiny.
fn channels() -> Chart {
    let draft = Chart::bars("veel")
        .along(Axis::percent("aandeel").to(whole(1)))
        .groups(["markt", "eigen afzet"]);
    let share = |part: i64| -> Rational { ratio(part, 78) };
    (1..=12)
        .fold(draft, |draft, channel: i64| {
            draft.series(format!("kanaal {channel}"), [share(channel), share(13 - channel)])
        })
        .stacked()
        .joined()
        .summary("")
}

/// Limits through the values of a stack, a special point on a target and one at the right edge.
pub fn limits() -> Vec<(&'static str, Chart)> {
    let stack = || {
        Chart::bars("waarde")
            .along(Axis::euro("bedrag"))
            .groups(["waarde voor de klant"])
            .series("kosten voor de leverancier", [whole(900)])
            .series("marge voor de leverancier", [whole(300)])
            .series("voordeel voor de klant", [whole(300)])
            .stacked()
            .limit(whole(1_080), "prijs cost based")
            .limit(whole(1_200), "prijs value based")
    };
    let steps = Chart::lines("betalen")
        .across(Axis::count("dagen na de factuur in dagen", "dagen"))
        .up(Axis::percent("te betalen").from(ratio(96, 100)))
        .steps(
            "te betalen",
            [(whole(0), ratio(98, 100)), (whole(8), whole(1)), (whole(30), whole(1))],
        )
        .target(ratio(98, 100), "met korting")
        .mark(Some((whole(8), ratio(98, 100))), "met korting")
        .mark(Some((whole(30), whole(1))), "zonder korting")
        .band(Some((whole(8), whole(30))), "leverancierskrediet van 22 dagen");
    vec![
        ("grens-door-stapel", stack().summary("")),
        ("grens-door-ligger", stack().lying().summary("")),
        ("grens-en-rand", steps.summary("")),
    ]
}
