//! Wrong options, tests, pairs, gaps and typed terms.

use accountwijs::training::Rating::{Again, Good};
use accountwijs::training::{
    AnswerBy, Board, Direction, Form, Given, Glossary, Mode, PAIRS, Part, Practice, Quiz, QuizVerdict, Settings, Side,
    Sides, Tap, TypedVerdict, distractors, mark_sides, mark_typed, pick, score, sides,
};

use super::{concept, deck, desk, glossary};

const BOOK: &[(&str, &[&str])] = &[
    (
        "2.4",
        &[
            "portier|Lid van de groep dat de toegang tot anderen regelt.|gatekeeper|beslisser",
            "poortwachter|Andere naam voor wie de toegang bewaakt.|portier",
            "beslisser|Lid van de groep dat uiteindelijk de keuze maakt.||portier",
            "gebruiker|Lid van de groep dat met het product werkt.",
            "koper|Lid van de groep dat het order plaatst.",
        ],
    ),
    (
        "2.5",
        &[
            "buyer persona|Beschrijving van een denkbeeldige koper.",
            "koopfase|Stap in het proces van aankoop.",
        ],
    ),
    (
        "6.8",
        &[
            "marge|Verschil tussen verkoopprijs en inkoopprijs.",
            "opslag|Toevoeging bovenop de inkoopprijs.",
            "korting|Vermindering van de catalogusprijs.",
            "micro-omgeving|Partijen dicht bij het bedrijf.",
            "macro-omgeving|Krachten in de hele samenleving.",
            "account management 3.0|Samenwerking gericht op de klant van de klant.",
        ],
    ),
];

fn ids<'a>(terms: &[&'a accountwijs::training::Term]) -> Vec<&'a str> {
    terms.iter().map(|term| term.concept.id.as_str()).collect()
}

#[test]
fn wrong_options_are_worth_thinking_about() {
    let glossary = glossary(BOOK);
    let portier = glossary.term("portier").unwrap();
    for seed in 0..200 {
        let found = distractors(&glossary, portier, 3, seed);
        let found = ids(&found);
        assert_eq!(found[0], "beslisser", "the look-alike first");
        assert!(!found.contains(&"poortwachter"), "never a synonym");
        assert!(
            found[1..].iter().all(|id| ["gebruiker", "koper"].contains(id)),
            "then its section: {found:?}"
        );
    }
    let more = distractors(&glossary, portier, 5, 1);
    assert!(
        ids(&more)[3..]
            .iter()
            .all(|id| ["buyer-persona", "koopfase"].contains(id)),
        "then its chapter"
    );
    assert_eq!(
        distractors(&glossary, portier, 99, 1).len(),
        11,
        "all but itself and its synonym"
    );
    let orders: std::collections::BTreeSet<_> = (0..50)
        .map(|seed| format!("{:?}", ids(&distractors(&glossary, portier, 3, seed))))
        .collect();
    assert_eq!(orders.len(), 2, "by chance among equals");
}

#[test]
fn typed_terms() {
    use TypedVerdict::{Empty, English, OtherName, Right};
    let mut terms = super::book(BOOK);
    terms.sections[0].1[0].english = Some("doorkeeper".into());
    terms.sections[2].1[0].english = Some("marge".into());
    let glossary = Glossary::of([&terms], []);
    let slip = |written: &str| TypedVerdict::RightWithSlip {
        written: written.into(),
    };
    let wrong = |instead: Option<&str>| TypedVerdict::Wrong {
        is_instead: instead.map(str::to_owned),
    };
    for (term, typed, expected) in [
        ("portier", "De Portier", Right),
        ("portier", "gate-keeper", Right),
        ("portier", "portir", slip("portier")),
        ("portier", "gatekeper", slip("gatekeeper")),
        ("portier", " ", Empty),
        ("portier", "...", Empty),
        ("portier", "doorkeeper", English),
        // `poortwachter` names it too, but is not among its accepted names.
        ("portier", "poortwachter", OtherName),
        ("poortwachter", "gatekeeper", OtherName),
        ("portier", "Beslisser", wrong(Some("beslisser"))),
        ("portier", "iets anders", wrong(None)),
        // One letter apart, and both exist.
        ("micro-omgeving", "macro-omgeving", wrong(Some("macro-omgeving"))),
        ("micro-omgeving", "mikro-omgeving", slip("micro-omgeving")),
        ("marge", "marge", Right),
        ("marge", "margee", slip("marge")),
        ("account-management-3-0", "accountmanagement 3.0", Right),
        (
            "account-management-3-0",
            "account managment 3.0",
            slip("account management 3.0"),
        ),
        ("account-management-3-0", "account management 2.0", wrong(None)),
    ] {
        let asked = glossary.term(term).unwrap();
        let verdict = mark_typed(&glossary, asked, typed);
        assert_eq!(verdict, expected, "{term}: {typed}");
        assert_eq!(verdict.is_attempt(), !matches!(verdict, Empty | English | OtherName));
    }
}

#[test]
fn the_way_a_card_is_asked() {
    use Form::{Cloze, ToDefinition, ToTerm};
    for (direction, expected) in [
        (Direction::Alternating, [ToTerm, ToDefinition, ToTerm]),
        (Direction::ToTerm, [ToTerm; 3]),
        (Direction::ToDefinition, [ToDefinition; 3]),
        (Direction::Cloze, [Cloze; 3]),
    ] {
        assert_eq!([0, 1, 2].map(|answered| direction.form(answered)), expected);
    }
}

/// Words of `term` that are missed with one seed or another, in order.
fn gaps(glossary: &Glossary, term: &str) -> Vec<String> {
    let asked = (0..60).filter_map(|seed| {
        let term = glossary.term(term).unwrap();
        match sides(glossary, term, Form::Cloze, seed) {
            Sides::Cloze { gap, .. } => {
                let whole = format!("{}{}{}", gap.before, gap.word, gap.behind);
                assert_eq!(whole, term.concept.definition);
                Some(gap.word)
            }
            Sides::ToTerm { .. } | Sides::ToDefinition { .. } => None,
        }
    });
    let words: std::collections::BTreeSet<String> = asked.collect();
    words.into_iter().collect()
}

#[test]
fn a_gap_can_be_filled_and_is_not_given_away() {
    let many: Vec<String> = (0..13)
        .map(|number| format!("rij {number}|Wat een bedrijf doet met nummer {number}."))
        .collect();
    let rows = [
        (
            "the word stands there twice",
            "drempel|Punt waarop de vaste opbrengst gelijk is aan de vaste lasten en de vaste kosten.",
            &["kosten", "lasten", "opbrengst"][..],
        ),
        ("its own name", "klantenpiramide|Indeling van klanten in lagen.", &[]),
        (
            "another name of it",
            "retentie|Hoe goed een zaak haar afnemers behoudt.|behoudsgraad",
            &["afnemers"],
        ),
        ("the first word tells the sort", "aftrek|Bedrag minder.", &[]),
        (
            "a word of many descriptions",
            "vestiging|Plaats van een bedrijf met een gebouw.",
            &["gebouw"],
        ),
        (
            "a verb has too many others",
            "haak|Zin die nieuwsgierig maakt en verrast.",
            &[],
        ),
        (
            "so has an adjective",
            "kwaliteitsmerk|Teken voor een hoogstaande bediening.",
            &["bediening"],
        ),
        (
            "a word that says nothing",
            "zone|Plaats met meerdere anderen tijdens vandaag.",
            &[],
        ),
        ("short words", "steun|Hulp bij het werk.", &[]),
        (
            "a word of the field before any noun",
            "omloop|Snelheid van een voorraad met een klantenpiramide.",
            &["klantenpiramide"],
        ),
        (
            "a verb that is a word of the field",
            "inkoper|Iemand die met een verkoper gaat onderhandelen.",
            &["onderhandelen"],
        ),
        ("", "onderhandelen|Samen zoeken.", &[]),
        (
            "what look-alikes share says nothing",
            "instroom|Aandeel van de bezoekers met een aankoop.||uitstroom",
            &["aankoop"],
        ),
        (
            "",
            "uitstroom|Aandeel van de bezoekers met een opzegging.||instroom",
            &["opzegging"],
        ),
    ];
    let lines: Vec<&str> = many
        .iter()
        .map(String::as_str)
        .chain(rows.map(|(_, line, _)| line))
        .collect();
    let glossary = glossary(&[("1.1", &lines)]);
    for (why, line, expected) in rows {
        let term = line.split('|').next().unwrap();
        assert_eq!(gaps(&glossary, term), expected, "{why}: {line}");
    }
}

#[test]
fn a_gap_is_typed_as_a_term_is() {
    let glossary = glossary(&[("1.1", &["churn|Aandeel met een opzegging."])]);
    let asked = sides(&glossary, glossary.term("churn").unwrap(), Form::Cloze, 1);
    for (typed, expected) in [
        ("Opzegging", TypedVerdict::Right),
        (
            "opzeging",
            TypedVerdict::RightWithSlip {
                written: "opzegging".into(),
            },
        ),
        ("gebleven", TypedVerdict::Wrong { is_instead: None }),
        ("", TypedVerdict::Empty),
    ] {
        assert_eq!(mark_sides(&glossary, "churn", &asked, typed), expected, "{typed}");
    }
}

#[test]
fn only_learning_what_is_due_moves_the_schedule() {
    let moves: Vec<(Mode, bool)> = Mode::ALL
        .into_iter()
        .flat_map(|mode| [(mode, true), (mode, false)])
        .filter(|(mode, is_due)| mode.practice(*is_due) == Practice::Learn)
        .collect();
    assert_eq!(moves, [(Mode::Learn, true)]);
}

#[test]
fn what_is_practised_first() {
    let glossary = glossary(BOOK);
    let deck = deck(&[("koper", &[(0, Good)]), ("marge", &[(0, Again)])]);
    let settings = Settings::default();
    let desk = desk(&glossary, &deck, &settings, 1);
    for seed in 0..20 {
        let mut picked = ids(&pick(desk, Part::All, None, 2, seed));
        picked.sort_unstable();
        assert_eq!(picked, ["koper", "marge"], "what was learned comes first");
        assert!(
            ids(&pick(desk, Part::All, Some("opslag"), 1, seed)) == ["opslag"],
            "what is wanted comes along"
        );
        assert_eq!(pick(desk, Part::Chapter("2"), None, 99, seed).len(), 7);
    }
}

#[test]
fn a_test_is_marked_at_the_end() {
    let glossary = glossary(BOOK);
    let (deck, settings) = (deck(&[]), Settings::default());
    for seed in 0..50 {
        let quiz = Quiz::new(desk(&glossary, &deck, &settings, 0), Part::All, None, 12, seed);
        assert_eq!(quiz.questions.len(), 12);
        let right: Vec<Given> = quiz
            .questions
            .iter()
            .map(|question| match (&question.answer, &question.sides) {
                (AnswerBy::Choosing { options, right }, _) => {
                    assert_eq!(options.len(), 4);
                    let mut different = options.clone();
                    different.sort();
                    different.dedup();
                    assert_eq!(different.len(), 4, "no option twice");
                    Given::Chosen(*right)
                }
                (AnswerBy::Typing, Sides::ToTerm { answer, .. }) => Given::Typed(answer.clone()),
                (AnswerBy::Typing, Sides::Cloze { gap, .. }) => Given::Typed(gap.word.clone()),
                (AnswerBy::Typing, Sides::ToDefinition { .. }) => panic!("nobody types a description"),
            })
            .collect();
        let marked = quiz.mark(&glossary, &right);
        assert_eq!(score(&marked).percent(), Some(100), "{marked:?}");
        assert!(
            quiz.questions
                .iter()
                .any(|question| question.answer == AnswerBy::Typing)
        );
        let nothing = quiz.mark(&glossary, &[]);
        assert!(nothing.iter().all(|verdict| *verdict == QuizVerdict::Empty));
        assert_eq!((score(&nothing).right, score(&nothing).of), (0, 12));
    }
    // A difficult term on its own, with choices.
    let quiz = Quiz::new(
        desk(&glossary, &deck, &settings, 0),
        Part::Section("2.4"),
        Some("portier"),
        10,
        3,
    );
    let question = quiz
        .questions
        .iter()
        .find(|question| question.card == "portier")
        .unwrap();
    assert!(matches!(question.answer, AnswerBy::Choosing { .. }));
    // Another name for the same counts where there is no second try.
    assert!(QuizVerdict::Typed(TypedVerdict::OtherName).is_right());
    assert_eq!(QuizVerdict::WrongChoice.rating(), Again);
}

#[test]
fn a_part_with_one_term_is_typed() {
    let glossary = Glossary::of([&super::book(&[("1.1", &["alleen|Zonder gezelschap."])])], []);
    let (deck, settings) = (deck(&[]), Settings::default());
    let quiz = Quiz::new(desk(&glossary, &deck, &settings, 0), Part::All, None, 10, 1);
    assert_eq!(quiz.questions.len(), 1);
    assert_eq!(quiz.questions[0].answer, AnswerBy::Typing);
}

#[test]
fn pairs_are_tapped_together() {
    let glossary = glossary(BOOK);
    let (deck, settings) = (deck(&[]), Settings::default());
    for seed in 0..50 {
        let mut board = Board::new(desk(&glossary, &deck, &settings, 0), Part::All, seed);
        let terms: Vec<String> = board.terms().map(|tile| tile.text.to_owned()).collect();
        let descriptions: Vec<String> = board.descriptions().map(|tile| tile.text.to_owned()).collect();
        assert_eq!((terms.len(), descriptions.len()), (PAIRS, PAIRS));
        assert!(
            !(terms.contains(&"portier".to_owned()) && terms.contains(&"poortwachter".to_owned())),
            "two names of one thing cannot be told apart"
        );
        let place_of = |term: &String| {
            let definition = &glossary
                .named(term)
                .find(|known| known.concept.term == *term)
                .unwrap()
                .concept
                .definition;
            descriptions.iter().position(|text| text == definition).unwrap()
        };
        let places: Vec<usize> = terms.iter().map(place_of).collect();
        assert_eq!(board.tap(Side::Term(99)), Tap::Nothing);
        assert_eq!(board.tap(Side::Term(0)), Tap::Picked);
        assert_eq!(board.tap(Side::Term(0)), Tap::PutBack);
        assert_eq!(board.tap(Side::Term(1)), Tap::Picked);
        assert_eq!(board.tap(Side::Term(0)), Tap::Picked, "another of the same column");
        assert_eq!(board.tap(Side::Description(places[1])), Tap::Missed);
        for (term, &place) in places.iter().enumerate() {
            // From either side.
            let (first, second) = if term % 2 == 0 {
                (Side::Term(term), Side::Description(place))
            } else {
                (Side::Description(place), Side::Term(term))
            };
            assert_eq!((board.tap(first), board.tap(second)), (Tap::Picked, Tap::Matched));
            assert_eq!(board.tap(first), Tap::Nothing, "done");
        }
        assert_eq!(board.open(), 0);
        let ratings: Vec<_> = board.results().map(|(_, rating)| rating).collect();
        assert_eq!(
            ratings.iter().filter(|rating| **rating == Again).count(),
            2,
            "both of the miss"
        );
    }
}

#[test]
fn names_lead_to_terms() {
    let glossary = glossary(BOOK);
    let named = |name: &str| -> Vec<&str> { glossary.named(name).map(|term| term.concept.id.as_str()).collect() };
    assert_eq!(named("Gate keeper"), ["portier"]);
    assert_eq!(named("portier"), ["portier", "poortwachter"]);
    assert!(named("zeppelin").is_empty());
    assert_eq!(concept("a|b|c,d|e").accepted, ["c", "d"]);
}
