//! Rules for numbers: tables and places.

use super::check;

#[test]
fn tables() {
    check(&[
        (
            "a cell too few",
            "table",
            "  { show = \"krimpt\" },\n",
            "",
            "expected a cell under each of the 4 heads, found 3",
            "cells = [",
        ),
        (
            "two things in a cell",
            "table",
            "{ show = \"9 %\" }",
            "{ show = \"9 %\", ask = \"afzetaandeel_pct\" }",
            "expected one of show, ask, number and choose",
            "9 %",
        ),
        (
            "decimals of a text",
            "table",
            "{ show = \"9 %\" }",
            "{ show = \"9 %\", decimals = 1 }",
            "expected no `decimals` in this cell",
            "9 %",
        ),
        (
            "a unit of a quantity",
            "table",
            "{ ask = \"afzetaandeel_pct\", decimals = 1 }",
            "{ ask = \"afzetaandeel_pct\", unit = \"%\" }",
            "expected no `unit` in this cell",
            "unit = \"%\" }",
        ),
        (
            "an unknown quantity",
            "table",
            "ask = \"afzetaandeel_pct\"",
            "ask = \"aandeel\"",
            "expected the key of an output or input",
            "ask = \"aandeel\"",
        ),
    ]);
}

#[test]
fn fixed_cells_and_rows() {
    check(&[
        (
            "a number with its unit in it",
            "table",
            "number = \"12,5\"",
            "number = \"12,5%\"",
            "no unit, found `12,5%`",
            "12,5%",
        ),
        (
            "a word that is not there",
            "table",
            "right = \"groeit\"",
            "right = \"stijgt\"",
            "expected one of the words, found `stijgt`",
            "stijgt",
        ),
        (
            "one word to choose",
            "table",
            "choose = [\"groeit\", \"krimpt\"]",
            "choose = [\"groeit\"]",
            "expected 2 to 6 words to choose from, found 1",
            "choose =",
        ),
        (
            "two mistakes",
            "table",
            ", \"euro-door-stuks\"",
            "",
            "expected at least 3 mistakes, found 2",
            "mistakes =",
        ),
        (
            "a row without an input",
            "table",
            "eigen_omzet = \"30000\"",
            "",
            "expected a value for `eigen_omzet`",
            "[task.table.rows.given]",
        ),
        (
            "an input that does not exist",
            "table",
            "markt_omzet = \"500000\"",
            "markt_omzet = \"500000\"\nomzet = \"1\"",
            "expected the key of an input",
            "omzet = \"1\"",
        ),
        (
            "a value that does not exist",
            "table",
            "{ show = \"{eigen_afzet} van",
            "{ show = \"{afzet} van",
            "found {afzet}",
            "{afzet} van",
        ),
        (
            "numbers without a calculator",
            "table",
            "calculator = \"marktaandeel\"\n",
            "",
            "expected a calculator for these numbers",
            "[task.table.rows.given]",
        ),
        (
            "a quantity without a calculator",
            "table",
            "calculator = \"marktaandeel\"\n",
            "",
            "expected a calculator to ask from",
            "ask = \"afzetaandeel_pct\"",
        ),
        (
            "a calculator that does not exist",
            "table",
            "calculator = \"marktaandeel\"",
            "calculator = \"aandeel\"",
            "expected the id of a calculator, found `aandeel`",
            "calculator =",
        ),
    ]);
}

#[test]
fn places() {
    check(&[
        (
            "an axis that ends where it begins",
            "place",
            "to = \"3\"",
            "to = \"0\"",
            "expected an end that lies above `from`",
            "to = \"0\"",
        ),
        (
            "an answer off the axis",
            "place",
            "answer = \"1,5\"",
            "answer = \"4\"",
            "expected a number on the axis",
            "answer = \"4\"",
        ),
        (
            "a step of zero",
            "place",
            "step = \"0,5\"",
            "step = \"0\"",
            "expected a step above zero",
            "step = \"0\"",
        ),
        (
            "names without a line",
            "place",
            "split = \"10\"\n",
            "",
            "expected a split on both axes",
            "names =",
        ),
        (
            "three names",
            "place",
            ", \"Melkkoe\"",
            "",
            "expected four names or none, found 3",
            "names =",
        ),
        (
            "two answers",
            "place",
            "answer = \"8\"",
            "answer = \"8\"\nask = \"marktgroei\"",
            "expected either answer or ask",
            "[task.place.y]",
        ),
        (
            "a quantity without a calculator",
            "place",
            "answer = \"8\"",
            "ask = \"marktgroei\"",
            "expected a calculator to ask from",
            "ask =",
        ),
        (
            "arithmetic without a calculator",
            "place",
            "x = \"0,4\"",
            "x = \"omzet / 2\"",
            "expected a number: there is no calculator here",
            "x = \"omzet",
        ),
        (
            "no number at all",
            "place",
            "within = \"0,2\"",
            "within = \"weinig\"",
            "expected a number, found `weinig`",
            "within = \"weinig\"",
        ),
    ]);
}
