//! QTI 3.0: a package that holds together, item by item.

use super::{every_kind, made, whole_book};
use crate::unzipped::unzipped;
use accountwijs::sharing::exchange::write_qti;
use accountwijs::text::exchange::WORDS;
use roxmltree::{Document, Node};

fn attribute<'a>(node: Node<'a, '_>, name: &str) -> &'a str {
    node.attribute(name)
        .unwrap_or_else(|| panic!("{} without {name}", node.tag_name().name()))
}

fn all<'a, 'input>(document: &'a Document<'input>, name: &'static str) -> impl Iterator<Item = Node<'a, 'input>> {
    document
        .descendants()
        .filter(move |node| node.tag_name().name() == name)
}

/// The order in which the schema of QTI 3.0 has the children of an item.
const CHILDREN: [&str; 5] = [
    "qti-response-declaration",
    "qti-outcome-declaration",
    "qti-item-body",
    "qti-response-processing",
    "qti-modal-feedback",
];

fn check_item(text: &str) {
    let document = Document::parse(text).unwrap();
    let root = document.root_element();
    assert_eq!(root.tag_name().name(), "qti-assessment-item");
    assert_eq!(
        root.tag_name().namespace(),
        Some("http://www.imsglobal.org/xsd/imsqtiasi_v3p0")
    );
    let places: Vec<usize> = root
        .children()
        .filter(Node::is_element)
        .map(|node| {
            CHILDREN
                .iter()
                .position(|name| *name == node.tag_name().name())
                .unwrap()
        })
        .collect();
    assert!(places.is_sorted(), "{places:?} in {text}");
    let declared: Vec<&str> = all(&document, "qti-response-declaration")
        .map(|node| attribute(node, "identifier"))
        .collect();
    let used: Vec<&str> = document
        .descendants()
        .filter_map(|node| node.attribute("response-identifier"))
        .collect();
    let mut sorted = used.clone();
    sorted.sort_unstable();
    let mut expected = declared.clone();
    expected.sort_unstable();
    assert_eq!(sorted, expected, "every response has its place, once: {text}");
    // What is right exists.
    for declaration in all(&document, "qti-response-declaration") {
        let name = attribute(declaration, "identifier");
        let place = document
            .descendants()
            .find(|node| node.attribute("response-identifier") == Some(name))
            .unwrap();
        let choices: Vec<&str> = place
            .descendants()
            .filter_map(|node| node.attribute("identifier"))
            .collect();
        let values = declaration
            .descendants()
            .filter(|node| node.tag_name().name() == "qti-value");
        for value in values.filter_map(|node| node.text()) {
            match attribute(declaration, "base-type") {
                "identifier" => assert!(choices.contains(&value), "{value} of {choices:?}"),
                "directedPair" => assert!(value.split(' ').all(|one| choices.contains(&one)), "{value}"),
                "float" => assert!(value.parse::<f64>().is_ok(), "{value}"),
                _ => {}
            }
        }
    }
    for variable in all(&document, "qti-variable").chain(all(&document, "qti-map-response")) {
        let name = attribute(variable, "identifier");
        assert!(name == "SCORE" || declared.contains(&name), "{name}");
    }
}

#[test]
fn every_kind_is_an_item() {
    let set = made(&every_kind(), 3);
    let (bytes, _) = write_qti(&set, WORDS.rubric);
    let files = unzipped(&bytes);
    let text = |name: &str| String::from_utf8(files[name].clone()).unwrap();
    let manifest = text("imsmanifest.xml");
    let manifest = Document::parse(&manifest).unwrap();
    let listed: Vec<&str> = all(&manifest, "file").map(|node| attribute(node, "href")).collect();
    let mut there: Vec<&str> = files
        .keys()
        .map(String::as_str)
        .filter(|name| *name != "imsmanifest.xml")
        .collect();
    there.sort_unstable();
    let mut listed_sorted = listed.clone();
    listed_sorted.sort_unstable();
    assert_eq!(listed_sorted, there, "the manifest names every file, and nothing else");
    let test = text("test.xml");
    let test = Document::parse(&test).unwrap();
    let items: Vec<&str> = all(&test, "qti-assessment-item-ref")
        .map(|node| attribute(node, "href"))
        .collect();
    assert_eq!(items.len(), set.questions.len(), "the test holds every item");
    assert!(items.iter().all(|item| files.contains_key(*item)));
    let chosen: Vec<&str> = all(&test, "qti-selection")
        .map(|node| attribute(node, "select"))
        .collect();
    assert!(
        chosen.len() > 3 && chosen.iter().all(|select| *select == "1"),
        "one of the variants: {chosen:?}"
    );
    let mut interactions: Vec<String> = Vec::new();
    for item in items {
        let text = text(item);
        check_item(&text);
        let document = Document::parse(&text).unwrap();
        interactions.extend(
            document
                .descendants()
                .map(|node| node.tag_name().name())
                .filter(|name| name.ends_with("-interaction"))
                .map(str::to_owned),
        );
    }
    interactions.sort_unstable();
    interactions.dedup();
    assert_eq!(
        interactions,
        [
            "qti-choice-interaction",
            "qti-extended-text-interaction",
            "qti-inline-choice-interaction",
            "qti-match-interaction",
            "qti-order-interaction",
            "qti-text-entry-interaction",
        ]
    );
}

#[test]
fn the_whole_book_is_sound() {
    for set in whole_book() {
        let (bytes, _) = write_qti(&set, WORDS.rubric);
        for (name, text) in unzipped(&bytes) {
            let text = String::from_utf8(text).unwrap();
            if name.starts_with("items/") {
                check_item(&text);
            } else {
                Document::parse(&text).unwrap();
            }
        }
    }
}

#[test]
fn the_same_set_is_the_same_package() {
    let set = every_kind();
    assert!(write_qti(&made(&set, 2), WORDS.rubric).0 == write_qti(&made(&set, 2), WORDS.rubric).0);
}
