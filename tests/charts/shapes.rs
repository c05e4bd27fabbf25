//! Samples of the forms that are not drawn against two ordinary axes, with the worked examples of the specification.

use accountwijs::chart::{Axis, Chart};
use accountwijs::quantity::{Display, Rational, whole};

use crate::ratio;

/// Profit before and after, explained by four effects.
pub fn before_and_after() -> Chart {
    Chart::waterfall("Van winst voor naar winst na")
        .along(Axis::euro("winst"))
        .total("winst voor", whole(3_000))
        .change("prijs", whole(-2_800))
        .change("volume", whole(3_200))
        .change("variabele kosten", whole(700))
        .change("vaste kosten", whole(-500))
        .total("winst na", whole(3_600))
        .summary("De winst stijgt van € 3.000,00 naar € 3.600,00, vooral door het volume.")
}

/// Price waterfall: more steps than fit upright on a phone.
pub fn account_result() -> Chart {
    Chart::waterfall("Van brutoverkoop naar accountresultaat")
        .along(Axis::euro("bedrag"))
        .total("brutoverkoop", whole(500_000))
        .change("factuurkortingen", whole(-40_000))
        .change("bonussen en promoties", whole(-25_000))
        .total("netto-omzet", whole(435_000))
        .change("inkoopwaarde", whole(-310_000))
        .total("brutowinst", whole(125_000))
        .change("logistiek", whole(-30_000))
        .change("accountmanagement", whole(-45_000))
        .change("krediet", whole(-8_000))
        .total("accountresultaat", whole(42_000))
        .summary("Van € 500.000,00 brutoverkoop blijft € 42.000,00 over.")
}

/// Chain ratio: results that differ by powers of ten.
pub fn chain() -> Chart {
    Chart::waterfall("Van inwoners naar marktvraag")
        .along(Axis::count("aantal", "").logarithmic())
        .total("inwoners", whole(6_000_000))
        .total("doelgroep", whole(2_400_000))
        .total("koopt", whole(600_000))
        .total("per jaar", whole(1_800_000))
        .total("in Gent", whole(4_200))
        .summary("De marktvraag is 4.200 stuks.")
}

/// BCG: logarithmic axis that runs down, bubbles.
pub fn growth_share() -> Chart {
    let product = |share: Rational, growth: i64| Some((share, ratio(growth, 100)));
    Chart::matrix("BCG-matrix")
        .across(
            Axis::new("relatief marktaandeel", Display::Decimals(2))
                .from(ratio(1, 10))
                .to(whole(10))
                .logarithmic()
                .descending(),
        )
        .up(Axis::percent("marktgroei").from(whole(0)).to(ratio(20, 100)))
        .divide([whole(1)], [ratio(10, 100)])
        .cells(["Star", "Question mark", "Cash cow", "Dog"])
        .sized(Axis::euro("omzet"))
        .bubble("Koffie", product(ratio(5, 4), 12), whole(2_000_000))
        .bubble("Thee", product(whole(4), 3), whole(5_000_000))
        .bubble("Siroop", product(ratio(3, 10), 15), whole(600_000))
        .bubble("Kauwgom", product(ratio(4, 10), 2), whole(900_000))
        .summary("Koffie is een Star: relatief marktaandeel 1,25 bij een groei van 12%.")
}

/// GE/McKinsey: nine cells and one point.
pub fn nine_cells() -> Chart {
    let axis = |name: &str| Axis::new(name, Display::Decimals(2)).from(whole(1)).to(whole(5));
    let edges = || [ratio(7, 3), ratio(11, 3)];
    Chart::matrix("GE/McKinsey-matrix")
        .across(axis("concurrentiekracht"))
        .up(axis("marktaantrekkelijkheid"))
        .divide(edges(), edges())
        .cells([
            "selectief",
            "investeren",
            "investeren",
            "oogsten",
            "selectief",
            "investeren",
            "oogsten",
            "oogsten",
            "selectief",
        ])
        .point("jouw activiteit", Some((ratio(16, 5), ratio(7, 2))))
        .summary("De activiteit ligt in het midden: selectief.")
}

/// Kraljic: four cells and one point.
pub fn purchasing() -> Chart {
    let axis = |name: &str| Axis::new(name, Display::Decimals(1)).from(whole(1)).to(whole(5));
    Chart::matrix("Kraljic-matrix")
        .across(axis("toeleveringsrisico"))
        .up(axis("invloed op het resultaat"))
        .divide([whole(3)], [whole(3)])
        .cells(["hefboom", "strategisch", "routine", "knelpunt"])
        .point("verpakking", Some((ratio(18, 5), ratio(43, 10))))
        .summary("De verpakking is een strategisch inkoopproduct.")
}

/// Importance against satisfaction.
pub fn satisfaction() -> Chart {
    let points = [
        ("Levering", 5, 6),
        ("Product", 4, 8),
        ("Administratie", 1, 9),
        ("Prijs", 5, 5),
        ("Advies", 3, 7),
        ("Bereikbaarheid", 4, 6),
        ("Website", 2, 3),
    ];
    let draft = Chart::matrix("Belang en tevredenheid")
        .across(
            Axis::new("tevredenheid", Display::Decimals(1))
                .from(whole(0))
                .to(whole(10)),
        )
        .up(Axis::new("belang", Display::Decimals(1)).from(whole(0)).to(whole(6)))
        .divide([whole(7)], [whole(3)])
        .cells(["verbeteren", "behouden", "laag op de lijst", "niet overdrijven"]);
    let place = |draft: accountwijs::chart::Draft<_>, (name, weight, score): (&str, i64, i64)| {
        draft.point(name, Some((whole(score), whole(weight))))
    };
    points
        .into_iter()
        .fold(draft, place)
        .summary("Levering is het eerste verbeterpunt.")
}

/// Spider graph: score and norm.
pub fn spider() -> Chart {
    Chart::radar("Score tegenover norm")
        .along(Axis::new("punten", Display::Decimals(0)).to(whole(10)))
        .spokes(["Prijs", "Levering", "Service", "Kwaliteit"])
        .series("score", [6, 9, 5, 8].map(whole))
        .series("norm", [8, 8, 8, 8].map(whole))
        .summary("De grootste kloof is die van Service: 3 punten onder de norm.")
}

/// BANTS: one series, five spokes, the values with the names.
pub fn qualification() -> Chart {
    Chart::radar("BANTS-score")
        .along(Axis::new("score", Display::Whole).to(whole(5)))
        .spokes(["budget", "bevoegdheid", "behoefte", "termijn", "koopbereid"])
        .series("score", [5, 3, 4, 2, 4].map(whole))
        .summary("De lead haalt 72,00%; termijn is het zwakst.")
}

/// Funnel with targets and rates.
pub fn quota() -> Chart {
    Chart::funnel("Verkooptrechter")
        .along(Axis::new("gerealiseerd", Display::Whole))
        .targets("quotum")
        .stage("Offerte", whole(20))
        .target(whole(26))
        .stage("Bezwaren", whole(12))
        .target(whole(15))
        .rate(ratio(60, 100))
        .stage("Contract", whole(7))
        .target(whole(11))
        .rate(ratio(7, 12))
        .summary("Van 20 offertes komen er 7 contracten.")
}

/// Funnel without targets.
pub fn leads() -> Chart {
    Chart::funnel("Hoeveel leads zijn er nodig?")
        .along(Axis::count("nodig", ""))
        .stage("Lead", whole(240))
        .stage("Afspraak", whole(60))
        .rate(ratio(1, 4))
        .stage("Offerte", whole(30))
        .rate(ratio(1, 2))
        .stage("Order", whole(12))
        .rate(ratio(2, 5))
        .summary("Voor 12 orders zijn 240 leads nodig.")
}

/// Score matrix with totals.
pub fn scores_of_members() -> Chart {
    Chart::heat("Scores per DMU-lid")
        .along(Axis::new("score", Display::Whole).from(whole(0)).to(whole(5)))
        .columns(["L", "O", "O2", "P"])
        .row("Inkoper", [4, 3, 2, 5].map(whole))
        .row("Gebruiker", [2, 4, 3, 1].map(whole))
        .beside(Axis::new("totaal", Display::Whole), [whole(14), whole(10)])
        .below(
            Axis::new("gemiddelde", Display::Decimals(2)),
            [whole(3), ratio(7, 2), ratio(5, 2), whole(3)],
        )
        .summary("Kolom O2 is het zwakst.")
}

/// Confrontation matrix with negative values, and its quadrants.
pub fn confrontation() -> Chart {
    let axis = || Axis::new("score", Display::Signed);
    Chart::heat("Confrontatiematrix")
        .along(axis().from(whole(-2)).to(whole(2)))
        .columns(["Export", "Digitaal", "Import uit lagelonenlanden"])
        .row("Merk", [2, 1, -1].map(whole))
        .row("Service op maat", [1, 2, 0].map(whole))
        .row("Prijs", [-1, 0, -2].map(whole))
        .beside(axis_named("totaal"), [2, 3, -3].map(whole))
        .below(axis_named("totaal"), [2, 3, -3].map(whole))
        .divided(2, 2)
        .above(
            Chart::heat("Kwadranten")
                .along(axis())
                .columns(["kansen", "bedreigingen"])
                .row("sterktes", [6, -1].map(whole))
                .row("zwaktes", [-1, -2].map(whole)),
        )
        .summary("Sterktes en kansen wegen het zwaarst: groeien.")
}

fn axis_named(name: &str) -> Axis {
    Axis::new(name, Display::Signed)
}

/// Customer pyramid.
pub fn pyramid() -> Chart {
    Chart::pyramid("Klantenpiramide")
        .part("top", ratio(1, 2))
        .figure("klant", "1")
        .part("groot", whole(0))
        .figure("klanten", "0")
        .part("middelgroot", ratio(1, 5))
        .figure("klant", "1")
        .part("klein", ratio(3, 10))
        .figure("klanten", "8")
        .summary("Eén topklant doet de helft van de omzet.")
}

/// Market shares in units and in euro.
pub fn rings() -> Chart {
    Chart::rings("Marktaandeel")
        .part("in afzet", ratio(1, 5))
        .figure("eigen prijs", "€ 15,00")
        .part("in omzet", ratio(3, 20))
        .figure("marktprijs", "€ 20,00")
        .summary("20% van de stuks, maar 15% van de omzet: je bent goedkoper dan de markt.")
}

/// Distribution diagram.
pub fn diagram() -> Chart {
    Chart::mosaic("Distributiediagram")
        .across(Axis::percent("aandeel in de verkooppunten"))
        .up(Axis::new("gemiddelde grootte", Display::Decimals(2)))
        .column("voerende verkooppunten", ratio(3, 10), ratio(3, 2))
        .piece("eigen merk", ratio(1, 5), "€ 900.000")
        .piece("concurrenten", ratio(4, 5), "€ 3.600.000")
        .column("overige verkooppunten", ratio(7, 10), ratio(55, 70))
        .piece("buiten bereik", whole(1), "€ 5.500.000")
        .summary("Het merk haalt € 900.000,00 in winkels die € 4.500.000,00 omzetten.")
}

/// An invoice.
pub fn invoice() -> Chart {
    Chart::ledger("Factuur")
        .figure("brutobedrag", "€ 1.000,00")
        .figure("handelskorting 10%", "€ -100,00")
        .total("nettobedrag", "€ 900,00")
        .figure("korting contant 2%", "€ -18,00")
        .figure("btw 21% op € 882,00", "€ 185,22")
        .total("te betalen binnen de termijn", "€ 1.067,22")
        .sought("te betalen na de termijn, zonder korting contant", "€ 1.085,22")
        .summary("Wie tijdig betaalt, betaalt € 1.067,22.")
}

/// Tiles with one that was looked for.
pub fn tiles() -> Chart {
    Chart::tiles("Distributieformule")
        .figure("distributiespreiding", "40,00%")
        .figure("selectie-indicator", "1,25")
        .sought("omzetaandeel", "20,00%")
        .figure("marktaandeel", "10,00%")
        .summary("Het omzetaandeel is 20,00%.")
}

/// A stack of three groups, and a gauge to both sides of zero.
pub fn promoters() -> Chart {
    Chart::bars("Antwoorden")
        .along(Axis::percent("aandeel").to(whole(1)))
        .groups(["antwoorden"])
        .series("promotors", [ratio(45, 100)])
        .series("passieven", [ratio(35, 100)])
        .series("criticasters", [ratio(20, 100)])
        .stacked()
        .lying()
        .above(
            Chart::bars("NPS")
                .along(Axis::new("NPS", Display::Signed).from(whole(-100)).to(whole(100)))
                .bar("NPS", whole(25))
                .lying(),
        )
        .summary("De NPS is +25.")
}
