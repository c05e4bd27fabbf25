//! A backup put back and progress cleared, and both taken back again.

use super::{empty_storage, right, stored, tab};
use accountwijs::app::store::Undoable;
use accountwijs::progress::{Draft, ExerciseState, Scope, Settings, Theme};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn an_import_adds_and_its_undoing_restores_to_the_letter() {
    empty_storage();
    let (_there, there) = tab();
    there.record(right("6.12/daar"));
    there.put_settings(Settings {
        theme: Theme::Dark,
        ..Settings::default()
    });
    let backup = there.backup();
    empty_storage();

    let (_here, here) = tab();
    here.record(right("6.12/hier"));
    let (before, progress) = (stored(), here.progress.get_untracked());
    let brings = here.preview(&backup).unwrap();
    assert_eq!(
        (
            brings.progress.in_file,
            brings.progress.already_here,
            brings.progress.added,
            brings.progress.lost
        ),
        (1, 0, 1, 0)
    );
    here.import(&backup).unwrap();
    assert_eq!(here.undoable.get_untracked(), Some(Undoable::Imported(1)));
    assert_eq!(here.progress.get_untracked().answered(), 2);
    assert_eq!(here.settings.get_untracked().theme, Theme::Dark);
    here.undo();
    assert_eq!(stored(), before);
    assert_eq!(here.progress.get_untracked(), progress);
    assert_eq!(here.settings.get_untracked(), Settings::default());

    here.import(&backup).unwrap();
    here.keep();
    here.undo();
    assert_eq!(here.progress.get_untracked().answered(), 2, "once kept it stays");
    here.import(&backup).unwrap();
    let (_again, reopened) = tab();
    assert_eq!(
        reopened.progress.get_untracked().answered(),
        2,
        "twice brings nothing more"
    );
    assert!(here.import("naam;punten").is_err());
}

#[wasm_bindgen_test]
fn clearing_can_be_undone_and_is_for_good_when_the_app_opens_again() {
    empty_storage();
    let (_owner, store) = tab();
    store.record(right("6.12/bakkerij"));
    store.record(right("1.5/klant"));
    store.put_draft(
        "6.12/festival",
        Draft {
            seed: 5,
            ..Draft::default()
        },
    );
    let (progress, drafts) = (store.progress.get_untracked(), store.drafts());
    for scope in [Scope::Chapter("6".into()), Scope::All] {
        store.clear(scope.clone());
        assert_eq!(store.undoable.get_untracked(), Some(Undoable::Cleared(scope)));
        assert_eq!(
            store.progress.get_untracked().exercise_state("6.12/bakkerij"),
            ExerciseState::New
        );
        assert_eq!(store.drafts(), []);
        store.undo();
        assert_eq!(store.progress.get_untracked(), progress);
        assert_eq!(store.drafts(), drafts);
    }
    store.clear(Scope::All);
    let (_again, reopened) = tab();
    assert!(reopened.progress.get_untracked().is_new());
    let left = format!("{:?}", stored());
    assert!(!left.contains("bakkerij") && !left.contains("festival"), "{left}");
}
