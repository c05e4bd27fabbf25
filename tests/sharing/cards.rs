//! Terms for Anki and spreadsheets, and cards from there.

use accountwijs::content::{Concept, Concepts, PACK_VERSION};
use accountwijs::sharing::{Found, MAX_CARDS, MAX_CARDS_BYTES, Refused, read_cards, write_anki, write_csv};
use accountwijs::training::{Glossary, OwnCard};
use proptest::prelude::*;

/// Two terms of the book, one with every sign that files stumble over, and an own card.
pub fn glossary() -> Glossary {
    let concept = |term: &str, definition: &str, english: Option<&str>| Concept {
        id: term.to_owned(),
        term: term.to_owned(),
        english: english.map(str::to_owned),
        definition: definition.to_owned(),
        example: "Bakkerij \"De Halve Maan\" & zoon; 6 < 7.".to_owned(),
        accepted: vec!["winstmarge".to_owned(), "BM".to_owned()],
        confused_with: Vec::new(),
        kern: true,
    };
    let book = Concepts {
        version: PACK_VERSION,
        sections: vec![
            (
                "6.8".to_owned(),
                vec![concept("marge", "Prijs min kost.", Some("margin"))],
            ),
            (
                "6.10".to_owned(),
                vec![concept("opslag", "Wat er; \"bovenop\"\tkomt.", None)],
            ),
        ],
    };
    let own = card("6.8", "#1 van de lijst?", "Regel een\nRegel \"twee\"");
    Glossary::of([&book], [("+0000000001", &own)])
}

fn card(section: &str, front: &str, back: &str) -> OwnCard {
    OwnCard {
        section: section.to_owned(),
        front: front.to_owned(),
        back: back.to_owned(),
    }
}

pub fn note(id: &str) -> Option<&'static str> {
    (id == "marge").then_some("Zie ook <6.9>")
}

#[test]
fn what_was_written_is_known_again() {
    let glossary = glossary();
    for text in [write_anki(&glossary, &note), write_csv(&glossary, &note)] {
        let found = read_cards(&text, &glossary).unwrap();
        assert_eq!((found.known, found.cards.len(), found.skipped), (3, 0, 0), "{text}");
    }
    // Elsewhere only the own card is missing.
    let elsewhere = Glossary::of(
        [&Concepts {
            version: PACK_VERSION,
            sections: Vec::new(),
        }],
        [],
    );
    let found = read_cards(&write_csv(&glossary, &note), &elsewhere).unwrap();
    assert_eq!(
        found.cards[1],
        card("", "#1 van de lijst?", "Regel een\nRegel \"twee\"")
    );
}

#[test]
fn files_of_others_are_read() {
    let glossary = glossary();
    for (why, text, expected) in [
        (
            "tabs",
            "cash cow\tHoog aandeel, weinig groei",
            vec![card("", "cash cow", "Hoog aandeel, weinig groei")],
        ),
        (
            "semicolons and a section",
            "a;b;6.8\r\nc;d;9.9\r\n",
            vec![card("6.8", "a", "b"), card("", "c", "d")],
        ),
        (
            "commas and quotes",
            "\"a, \"\"b\"\"\",\"c\nd\"",
            vec![card("", "a, \"b\"", "c\nd")],
        ),
        (
            "a file of a spreadsheet with heads in another order",
            "\u{feff}Omschrijving;Begrip\nwat het is;het woord\n",
            vec![card("", "het woord", "wat het is")],
        ),
        (
            "a file of Anki",
            "#separator:Semicolon\n#html:true\n#guid column:1\n#deck column:2\nx1;Deck;\"voor&amp;zij\";<b>achter</b><br>kant\n",
            vec![card("", "voor&zij", "achter\nkant")],
        ),
        ("the same card twice", "a\tb\na\tb\n", vec![card("", "a", "b")]),
        (
            "space around and signs that cannot be seen",
            "  a\u{7} \t b  \n\n",
            vec![card("", "a", "b")],
        ),
    ] {
        assert_eq!(read_cards(text, &glossary).unwrap().cards, expected, "{why}");
    }
}

#[test]
fn what_cannot_be_used_is_refused_or_counted() {
    let glossary = glossary();
    let many = |count: usize| {
        let lines = (0..count).map(|number| format!("voor {number}\tachter\n"));
        lines.collect::<Vec<_>>().concat()
    };
    for (why, text, expected) in [
        ("nothing", String::new(), Refused::NoCards),
        ("one column", "alleen dit\nen dit\n".to_owned(), Refused::NoCards),
        ("no text", "a\0b\tc".to_owned(), Refused::Unreadable),
        ("too many", many(MAX_CARDS + 1), Refused::TooMany),
        ("too large", "x".repeat(MAX_CARDS_BYTES + 1), Refused::TooLarge),
    ] {
        assert_eq!(read_cards(&text, &glossary), Err(expected), "{why}");
    }
    assert_eq!(read_cards(&many(MAX_CARDS), &glossary).unwrap().cards.len(), MAX_CARDS);
    let long = format!("voor\t{}\nzonder achterkant\t\n", "é".repeat(900));
    let Found {
        cards,
        skipped,
        shortened,
        ..
    } = read_cards(&long, &glossary).unwrap();
    assert_eq!((cards[0].back.len(), skipped, shortened), (OwnCard::LONGEST_BACK, 1, 1));
}

proptest! {
    #[test]
    fn any_text_is_read_without_a_panic(text in "\\PC{0,200}") {
        let _ = read_cards(&text, &glossary());
    }

    #[test]
    fn a_card_survives_both_files(front in "[a-z#\";,<>&\t]{1,20}", back in "[a-z\";,<>&\n]{1,40}") {
        let own = card("", &front, &back).tidy();
        prop_assume!(!own.front.is_empty() && !own.back.is_empty());
        let empty = Glossary::default();
        let glossary = Glossary::of([&Concepts { version: PACK_VERSION, sections: Vec::new() }], [("+1", &own)]);
        for text in [write_anki(&glossary, &|_| None), write_csv(&glossary, &|_| None)] {
            prop_assert_eq!(read_cards(&text, &empty).unwrap().cards, vec![own.clone()], "{}", text);
        }
    }
}
