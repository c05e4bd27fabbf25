//! Rules for items: pairs, orders, classes.

use super::check;

#[test]
fn items() {
    let last_pair = "[[task.matching.pairs]]\nleft = \"Beslisser\"\nright = \"Kiest de leverancier.\"\nfeedback = \"Kijk wie het laatste woord heeft.\"\n";
    check(&[
        (
            "three pairs",
            "matching",
            last_pair,
            "",
            "expected 4 to 7 pairs, found 3",
            "[[task.matching.pairs]]",
        ),
        (
            "three spare items",
            "matching",
            "spare = [",
            "spare = [\"een\", \"twee\", ",
            "expected 0 to 2 spare items, found 3",
            "spare =",
        ),
        (
            "a spare item that belongs to a pair",
            "matching",
            "Tekent de arbeidsovereenkomst van de verkoper.",
            "Kiest de leverancier.",
            "belongs to no pair",
            "spare =",
        ),
        (
            "a word on both sides",
            "matching",
            "Kiest de leverancier.",
            "Als beslisser kiest hij.",
            "found `beslisser` on both sides",
            "Als beslisser",
        ),
        (
            "feedback that names the answer",
            "matching",
            "Kijk wie het laatste woord heeft.",
            "Wie kiest de leverancier.",
            "does not name the right item",
            "Wie kiest",
        ),
        (
            "the same left item twice",
            "matching",
            "left = \"Gebruiker\"",
            "left = \"Portier\"",
            "found `Portier` twice",
            "left = \"Portier\"",
        ),
        (
            "no heading",
            "matching",
            "left = \"Rol\"",
            "left = \"\"",
            "expected a text",
            "left = \"\"",
        ),
    ]);
}

#[test]
fn orders_and_classes() {
    check(&[
        (
            "a step twice",
            "ordering",
            "Leveranciers zoeken",
            "De behoefte omschrijven",
            "twice",
            "text = \"De behoefte omschrijven\"",
        ),
        (
            "no word above the list",
            "ordering",
            "from = \"eerst\"",
            "from = \"\"",
            "expected a text",
            "from =",
        ),
        (
            "feedback that is empty",
            "ordering",
            "Evalueren kan pas na de levering.",
            "",
            "expected 1 to 45 words, found 0",
            "feedback = \"\"",
        ),
        (
            "a class that is not there",
            "sorting",
            "class = \"Knelpuntproduct\"",
            "class = \"Knelpunt\"",
            "expected one of the classes, found `Knelpunt`",
            "class = \"Knelpunt\"",
        ),
        (
            "a class without an item",
            "sorting",
            "class = \"Strategisch product\"",
            "class = \"Routineproduct\"",
            "expected an item of `Strategisch product`",
            "classes =",
        ),
        (
            "one axis",
            "sorting",
            "vertical = \"Invloed op het resultaat: laag onder, hoog boven\"\n",
            "",
            "expected both axes or none",
            "horizontal =",
        ),
        (
            "axes without four classes",
            "sorting",
            "classes = [",
            "classes = [\"Vijfde\", ",
            "expected the four quadrants of the axes, found 5",
            "classes =",
        ),
    ]);
}
