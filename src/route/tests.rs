//! Round trip over all addresses, and what happens to broken ones.

use super::*;
use proptest::prelude::*;

fn any_route() -> impl Strategy<Value = Route> {
    let text = "\\PC{1,12}";
    let section = "[0-9BS][0-9.]{1,5}|SC";
    prop_oneof![
        prop::sample::select(vec![
            Route::Start,
            Route::Book,
            Route::Calculators,
            Route::Progress,
            Route::History,
            Route::Backup,
            Route::Concepts(None),
            Route::OwnCards,
            Route::Plan,
            Route::Profile,
            Route::MockExam,
            Route::SittingExam,
            Route::Teachers,
            Route::More,
            Route::Settings,
            Route::About,
            Route::Accessibility,
            Route::Privacy,
            Route::Run(Part::Mixed),
            Route::Run(Part::Mistakes),
            Route::Teacher(TeacherPage::Compose),
            Route::Teacher(TeacherPage::Own),
            Route::Teacher(TeacherPage::Share),
            Route::Teacher(TeacherPage::Print),
            Route::Teacher(TeacherPage::Results(ResultsView::Class)),
            Route::Teacher(TeacherPage::Results(ResultsView::Question)),
            Route::Teacher(TeacherPage::Results(ResultsView::Student)),
        ]),
        "[0-9a-f]{16}".prop_map(|id| Route::Run(Part::Shared(id))),
        "[0-9A-Za-z_-]{0,90}".prop_map(Route::SharedSet),
        (text, any::<Option<u32>>()).prop_map(|(id, seed)| Route::Teacher(TeacherPage::Beamer { id, seed })),
        any::<u32>().prop_map(Route::PastExam),
        text.prop_map(Route::AccountPlan),
        "[0-9A-Z€]".prop_map(Route::Chapter),
        section.prop_map(Route::Section),
        "[0-9A-Z€]".prop_map(|id| Route::Run(Part::Chapter(id))),
        section.prop_map(|id| Route::Run(Part::Section(id))),
        "[0-9A-Z€]".prop_map(|id| Route::Concepts(Some(Part::Chapter(id)))),
        text.prop_map(Route::Concept),
        (
            prop::sample::select(Mode::ALL.to_vec()),
            prop::option::of(section.prop_map(Part::Section)),
            prop::option::of(text)
        )
            .prop_map(|(mode, of, card)| Route::Trainer { mode, of, card }),
        (text, any::<Option<u32>>()).prop_map(|(id, seed)| Route::Exercise { id, seed }),
        (text, prop::collection::btree_map(text, "\\PC*", 0..6)).prop_map(|(id, fields)| Route::Calculator {
            id,
            fields: fields.into_iter().collect()
        }),
    ]
}

proptest! {
    #[test]
    fn every_address_reads_back_as_the_page_it_was_made_from(route in any_route()) {
        let address = route.write();
        prop_assert!(address.is_ascii());
        prop_assert_eq!(Route::read(&address), Reading { route, skipped: false });
    }

    #[test]
    fn any_text_leads_somewhere(address in "\\PC*") {
        let _ = Route::read(&address);
        let _ = Route::read(&format!("#/rekenen/{address}"));
    }

    #[test]
    fn every_way_up_ends(route in any_route()) {
        let top = std::iter::successors(Some(route), Route::up).take(6).count();
        prop_assert!(top < 6);
    }
}

#[test]
fn what_cannot_be_read_is_skipped_and_reported() {
    let calculator = |fields: &[(&str, &str)]| Route::Calculator {
        id: "break-even".to_owned(),
        fields: fields
            .iter()
            .map(|(key, text)| ((*key).to_owned(), (*text).to_owned()))
            .collect(),
    };
    for (why, address, route, skipped) in [
        ("nothing at all", "", Route::Start, false),
        ("the skip link before the app runs", "#inhoud", Route::Start, false),
        (
            "a field as typed",
            "#/rekenen/break-even?prijs=12,50",
            calculator(&[("prijs", "12,50")]),
            false,
        ),
        (
            "spaces as forms write them",
            "#/rekenen/break-even?prijs=1+250",
            calculator(&[("prijs", "1 250")]),
            false,
        ),
        (
            "a field without a value",
            "#/rekenen/break-even?prijs&q=1",
            calculator(&[("q", "1")]),
            true,
        ),
        (
            "a field twice",
            "#/rekenen/break-even?q=1&q=2",
            calculator(&[("q", "1")]),
            true,
        ),
        (
            "half a percent sign",
            "#/rekenen/break-even?q=1&p=%4",
            calculator(&[("q", "1")]),
            true,
        ),
        (
            "a seed that is none",
            "#/oefening/6.12/bakkerij?zaad=x",
            Route::exercise("6.12/bakkerij"),
            true,
        ),
        (
            "a view that there is not",
            "#/docent/resultaten?toon=top",
            Route::Teacher(TeacherPage::Results(ResultsView::Class)),
            true,
        ),
        ("a link that lost its code", "#/r/", Route::NotFound, false),
        ("a question nobody asked", "#/boek?x=1", Route::Book, true),
        ("an unknown page", "#/bestaat-niet", Route::NotFound, false),
        (
            "a page below a page that has none",
            "#/over/mij",
            Route::NotFound,
            false,
        ),
        ("an exercise without a name", "#/oefening/", Route::NotFound, false),
        ("bytes that are no text", "#/boek/%FF%FE", Route::NotFound, false),
    ] {
        assert_eq!(Route::read(address), Reading { route, skipped }, "{why}");
    }
}

#[test]
fn addresses_are_those_of_the_design() {
    for (address, route) in [
        ("#/", Route::Start),
        ("#/boek/6", Route::Chapter("6".to_owned())),
        ("#/boek/6.12", Route::Section("6.12".to_owned())),
        ("#/boek/B1", Route::Section("B1".to_owned())),
        (
            "#/oefening/6.12/bakkerij?zaad=7",
            Route::Exercise {
                id: "6.12/bakkerij".to_owned(),
                seed: Some(7),
            },
        ),
        ("#/reeks/fouten", Route::Run(Part::Mistakes)),
        (
            "#/reeks/docent-32ff1c71f54657ec",
            Route::Run(Part::Shared("32ff1c71f54657ec".to_owned())),
        ),
        ("#/r/1eNq-_A", Route::SharedSet("1eNq-_A".to_owned())),
        (
            "#/docent/resultaten?toon=vraag",
            Route::Teacher(TeacherPage::Results(ResultsView::Question)),
        ),
        ("#/voortgang/back-up", Route::Backup),
    ] {
        assert_eq!(route.write(), address);
        assert_eq!(Route::read(address).route, route);
    }
}
