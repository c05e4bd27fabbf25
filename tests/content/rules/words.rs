//! Rules for words: gaps, terms, answers in own words.

use super::check;

#[test]
fn words() {
    let second_point = "[[task.open.rubric]]\npoint = \"Het advies volgt uit de berekening.\"\n";
    check(&[
        (
            "a gap that stands nowhere",
            "cloze",
            "{3} %",
            "50 %",
            "expected {3} once, found it 0 times",
            "text =",
        ),
        (
            "a gap that stands twice",
            "cloze",
            "{3} %",
            "{2} %",
            "expected {2} once, found it 2 times",
            "text =",
        ),
        (
            "a gap without a word",
            "cloze",
            "{3} %",
            "{3} {4} %",
            "expected the number of a gap, found {4}",
            "text =",
        ),
        (
            "other words for a choice",
            "cloze",
            "others =",
            "accepted = [\"verkoopwaarde\"]\nothers =",
            "only where the gap is typed",
            "accepted = [\"verkoopwaarde\"]",
        ),
        (
            "a wrong choice that is right",
            "cloze",
            "others = [\"inkoopprijs\"",
            "others = [\"verkoopprijs\"",
            "stand nowhere else here, found `verkoopprijs`",
            "others =",
        ),
        (
            "the term in its description",
            "term",
            "een verkoper wil",
            "een portier wil",
            "found `portier` in it",
            "answer =",
        ),
        (
            "a term that is right and wrong",
            "term",
            "text = \"beslisser\"",
            "text = \"poortwachter\"",
            "stand nowhere else here, found `poortwachter`",
            "[[task.term.wrong]]",
        ),
        (
            "a model answer that is too short",
            "open",
            "Beter is een extra dienst, zoals gratis levering, die minder kost dan de korting en de prijs niet aantast.\n",
            "\n\"\"\"\nother_model = \"\"\"\nNee, want dat kost te veel.\n",
            "expected 60 to 180 words, found 6",
            "other_model =",
        ),
        (
            "two points",
            "open",
            second_point,
            "",
            "expected 3 to 6 points, found 2",
            "[[task.open.rubric]]",
        ),
        (
            "no length",
            "open",
            "words = 120",
            "words = 0",
            "expected 20 to 300 words, found 0",
            "words =",
        ),
    ]);
}
