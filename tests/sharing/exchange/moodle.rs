//! Moodle XML: as Moodle's own import takes it, checked with a parser of XML that is not ours.

use super::{every_kind, made, whole_book};
use accountwijs::sharing::exchange::{Remark, write_moodle};
use accountwijs::text::exchange::WORDS;
use roxmltree::{Document, Node};

fn text<'a>(node: Node<'a, '_>, name: &str) -> &'a str {
    let child = node.children().find(|child| child.has_tag_name(name));
    let child = child.unwrap_or_else(|| panic!("no {name} in {:?}", node.tag_name()));
    child
        .children()
        .find(|child| child.has_tag_name("text"))
        .and_then(|text| text.text())
        .unwrap_or_default()
}

fn questions<'a, 'input>(document: &'a Document<'input>, kind: &str) -> Vec<Node<'a, 'input>> {
    let all = document
        .root_element()
        .children()
        .filter(|node| node.has_tag_name("question"));
    all.filter(|node| node.attribute("type") == Some(kind)).collect()
}

/// Fractions that Moodle takes; with any other it refuses the file.
const FRACTIONS: [&str; 17] = [
    "100",
    "50",
    "33.33333",
    "25",
    "20",
    "16.66667",
    "14.28571",
    "12.5",
    "0",
    "-100",
    "-50",
    "-33.33333",
    "-25",
    "-20",
    "-16.66667",
    "-14.28571",
    "-12.5",
];

#[test]
fn every_kind_arrives() {
    let set = made(&every_kind(), 4);
    let (xml, remarks) = write_moodle(&set, WORDS.step);
    let document = Document::parse(&xml).unwrap();
    let counts: Vec<(&str, usize)> = [
        "category",
        "multichoice",
        "matching",
        "numerical",
        "shortanswer",
        "cloze",
        "essay",
    ]
    .map(|kind| (kind, questions(&document, kind).len()))
    .to_vec();
    assert!(counts.iter().all(|(_, count)| *count > 0), "{counts:?}");
    assert!(
        remarks.iter().any(|(_, remark)| *remark == Remark::OrderAsMatching),
        "{remarks:?}"
    );
    // A calculation is a category with its variants.
    let categories: Vec<&str> = questions(&document, "category")
        .into_iter()
        .map(|node| text(node, "category"))
        .collect();
    assert_eq!(categories[0], "$course$/top/Alle soorten: 1//2 & meer");
    assert!(categories.len() > 4, "{categories:?}");
    let mut after: Vec<(&str, usize)> = Vec::new();
    for node in document.root_element().children().filter(Node::is_element) {
        match node.attribute("type") {
            Some("category") => after.push((text(node, "category"), 0)),
            _ => after.last_mut().unwrap().1 += 1,
        }
    }
    for (category, count) in &after[1..] {
        assert!(*count >= 4, "{category} has {count} of 4 variants");
    }
}

#[test]
fn what_moodle_insists_on() {
    for set in whole_book() {
        let (xml, _) = write_moodle(&set, WORDS.step);
        let document = Document::parse(&xml).unwrap();
        for answer in document.descendants().filter(|node| node.has_tag_name("answer")) {
            let Some(fraction) = answer.attribute("fraction") else {
                continue;
            };
            assert!(FRACTIONS.contains(&fraction), "{fraction}");
        }
        for node in questions(&document, "numerical") {
            let answers: Vec<Node> = node.children().filter(|child| child.has_tag_name("answer")).collect();
            let value = |answer: &Node| -> f64 {
                let text = answer.children().find(|child| child.has_tag_name("text")).unwrap();
                text.text().unwrap().parse().unwrap()
            };
            assert!(!answers.is_empty());
            let right = value(&answers[0]);
            for wrong in &answers[1..] {
                assert!((value(wrong) - right).abs() > 0.0, "{}", text(node, "name"));
            }
        }
        for node in questions(&document, "multichoice") {
            let single = node.children().find(|child| child.has_tag_name("single")).unwrap();
            let fractions = node.children().filter(|child| child.has_tag_name("answer"));
            let earned: f64 = fractions
                .filter_map(|answer| answer.attribute("fraction")?.parse::<f64>().ok())
                .filter(|fraction| *fraction > 0.0)
                .sum();
            assert!((earned - 100.0).abs() < 0.001, "{earned} {:?}", single.text());
        }
        for node in questions(&document, "cloze") {
            let stem = text(node, "questiontext");
            assert!(stem.contains("{1:"), "{stem}");
            let signs = ["NUMERICAL", "SHORTANSWER", "MULTICHOICE_S"];
            for gap in stem.split("{1:").skip(1) {
                assert!(signs.iter().any(|sign| gap.starts_with(&format!("{sign}:"))), "{gap}");
                let inside = gap.split('}').next().unwrap();
                assert!(inside.contains('='), "a gap without a right answer: {gap}");
            }
        }
        for node in questions(&document, "matching") {
            let pairs = node.children().filter(|child| child.has_tag_name("subquestion"));
            assert!(pairs.count() >= 2, "{}", text(node, "name"));
        }
    }
}

/// Signs that mean something in XML, in HTML or within a gap arrive as they are.
#[test]
fn difficult_signs() {
    use accountwijs::sharing::{Item, OwnExercise, OwnKind, PracticeSet};
    let own = OwnExercise {
        title: "Prijs < kost & \"zo\"".to_owned(),
        prompt: "Is 3 < 5 & 7 > 6? ]]> <b>vet</b>".to_owned(),
        explanation: String::new(),
        kind: OwnKind::Term {
            answer: "a*b~c#d}e".to_owned(),
            accepted: vec!["R&D".to_owned()],
        },
    };
    let set = PracticeSet {
        title: "x".to_owned(),
        items: vec![Item::Own(own)],
        ..PracticeSet::default()
    };
    let (xml, _) = write_moodle(&made(&set, 1), WORDS.step);
    let document = Document::parse(&xml).unwrap();
    let node = questions(&document, "shortanswer")[0];
    assert_eq!(text(node, "name"), "1. Prijs < kost & \"zo\"");
    assert!(
        text(node, "questiontext").starts_with("<p>Is 3 &lt; 5 &amp; 7 &gt; 6? ]]&gt; &lt;b&gt;vet&lt;/b&gt;</p>"),
        "{}",
        text(node, "questiontext")
    );
    let answers: Vec<&str> = node
        .children()
        .filter(|child| child.has_tag_name("answer"))
        .filter_map(|answer| answer.children().find(|child| child.has_tag_name("text"))?.text())
        .collect();
    assert_eq!(answers, ["a\\*b~c#d}e", "R&D"]);
}
