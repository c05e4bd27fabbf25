//! What only a browser can show about saved progress: storage itself, full, forbidden, broken, and in two tabs.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "tests; clippy does not see that these are")]

mod back;

use accountwijs::app::browser;
use accountwijs::app::store::{READER, Store};
use accountwijs::ordered::SortedSet;
use accountwijs::progress::{
    Answered, Chunks, Draft, Event, ExerciseState, Judgement, Key, Log, Scope, Session, Settings, Theme, Time, Trouble,
    What, read_chunk,
};
use gloo_storage::{LocalStorage, Storage};
use js_sys::{Date, Function, Promise};
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn right(exercise: &str) -> What {
    What::Answered(Answered {
        exercise: exercise.into(),
        seed: 4_000_000_000,
        judgement: Judgement::RightAtOnce,
        points: 2,
        of: 2,
        tries: 1,
        hints: 0,
        solution_shown: false,
        mistakes: Vec::new(),
    })
}

/// An owner for the signals of one "tab"; whoever drops it closes the tab.
fn tab() -> (Owner, Store) {
    let owner = Owner::new();
    let store = owner.with(|| Store::open(Some(&READER)));
    (owner, store)
}

fn empty_storage() {
    LocalStorage::clear();
}

fn stored() -> Vec<(String, String)> {
    let storage = LocalStorage::raw();
    let mut all: Vec<(String, String)> = (0..LocalStorage::length())
        .filter_map(|index| storage.key(index).ok().flatten())
        .map(|key| {
            let text = storage.get_item(&key).unwrap().unwrap();
            (key, text)
        })
        .collect();
    all.sort();
    all
}

fn put(key: &str, text: &str) {
    LocalStorage::raw().set_item(key, text).unwrap();
}

fn run(script: &str) -> JsValue {
    Function::new_no_args(script).call0(&JsValue::NULL).unwrap()
}

/// Waits until the browser has delivered its messages.
async fn a_moment() {
    let wait = run("return new Promise(done => setTimeout(done, 100))");
    JsFuture::from(Promise::from(wait)).await.unwrap();
}

fn trouble(store: Store) -> Vec<Trouble> {
    store.trouble.get_untracked().into_iter().collect()
}

#[wasm_bindgen_test]
fn everything_survives_reopening() {
    empty_storage();
    let (_first, store) = tab();
    assert!(store.progress.get_untracked().is_new());
    store.record(right("6.12/bakkerij"));
    store.record(What::CalculatorUsed {
        calculator: "break-even".into(),
    });
    store.record(What::CalculatorUsed {
        calculator: "break-even".into(),
    });
    let draft = Draft {
        seed: 3,
        fields: [("a".to_owned(), "1.2".to_owned())].into(),
        ..Draft::default()
    };
    store.put_draft("6.12/festival", draft.clone());
    store.put_draft("1.5/klant", Draft::default());
    store.remove_draft("1.5/klant");
    let settings = Settings {
        theme: Theme::Dark,
        ..Settings::default()
    };
    store.put_settings(settings.clone());

    let (_second, reopened) = tab();
    assert_eq!(reopened.progress.get_untracked(), store.progress.get_untracked());
    assert_eq!(
        reopened.progress.get_untracked().exercise_state("6.12/bakkerij"),
        ExerciseState::Right
    );
    assert_eq!(reopened.drafts(), [("6.12/festival".to_owned(), draft)]);
    assert_eq!(reopened.settings.get_untracked(), settings);
    assert_eq!(trouble(reopened), []);
    let events: usize = stored().iter().map(|(_, text)| read_chunk(text).events.len()).sum();
    assert_eq!(events, 2, "using the same calculator again is no news");
}

#[wasm_bindgen_test]
fn one_answer_writes_little() {
    empty_storage();
    let (_owner, store) = tab();
    for number in 0..60 {
        let before = stored();
        store.record(right(&format!("6.12/oefening-{number}")));
        let changed: Vec<_> = stored().into_iter().filter(|entry| !before.contains(entry)).collect();
        assert_eq!(changed.len(), 1);
        assert!(changed[0].1.len() <= 2_048, "{} bytes", changed[0].1.len());
    }
}

#[wasm_bindgen_test]
fn two_tabs_write_beside_each_other() {
    empty_storage();
    let (_one, one) = tab();
    let (_two, two) = tab();
    for number in 0..30 {
        one.record(right(&format!("1.5/een-{number}")));
        two.record(right(&format!("1.5/twee-{number}")));
    }
    let (_three, three) = tab();
    assert_eq!(three.progress.get_untracked().answered(), 60);
}

#[wasm_bindgen_test]
async fn what_another_tab_saves_shows_here() {
    empty_storage();
    let (_owner, store) = tab();
    store.record(right("6.12/hier"));
    // A frame of the same origin is another tab as far as storage is concerned.
    run("window.other = document.body.appendChild(document.createElement('iframe'))");
    let mut elsewhere = Chunks::of(Session::from_random(77));
    let event = Event {
        at: browser::now(),
        id: elsewhere.next_id(),
        what: right("6.12/daar"),
    };
    elsewhere.append(&event);
    let chunk = &elsewhere.unsaved()[0];
    let key = Key::Chunk(chunk.name.clone()).to_string();
    let write = Function::new_with_args("key, text", "other.contentWindow.localStorage.setItem(key, text)");
    write
        .call2(&JsValue::NULL, &key.clone().into(), &chunk.text.clone().into())
        .unwrap();
    let settings = Settings {
        theme: Theme::Light,
        ..Settings::default()
    };
    write
        .call2(
            &JsValue::NULL,
            &"accountwijs.1.settings".into(),
            &settings.write().into(),
        )
        .unwrap();
    a_moment().await;
    assert_eq!(store.progress.get_untracked().answered(), 2);
    assert_eq!(store.settings.get_untracked().theme, Theme::Light);

    let remove = Function::new_with_args("key", "other.contentWindow.localStorage.removeItem(key)");
    remove.call1(&JsValue::NULL, &key.into()).unwrap();
    a_moment().await;
    assert_eq!(
        store.progress.get_untracked().answered(),
        1,
        "an import was taken back there"
    );
    run("window.other.remove()");
}

#[wasm_bindgen_test]
fn a_broken_chunk_is_set_aside() {
    empty_storage();
    let (_first, store) = tab();
    store.record(right("6.12/bakkerij"));
    let (key, whole) = stored().remove(0);
    let broken = format!("{}x", &whole[..whole.len() - 2]);
    put(&key, &broken);
    put("accountwijs.1.draft.1.5/klant", "{");
    put("somebody.else", "{");

    let (_second, reopened) = tab();
    assert_eq!(trouble(reopened), [Trouble::Unreadable]);
    assert_eq!(
        reopened.progress.get_untracked().answered(),
        1,
        "what is whole in it counts"
    );
    reopened.record(right("6.12/festival"));
    let all = stored();
    assert!(
        all.contains(&(key.clone(), broken.clone())),
        "the broken text stays as it is"
    );
    let aside = format!("accountwijs.apart.{}.1", key.trim_start_matches("accountwijs."));
    assert!(all.contains(&(aside, broken.clone())));
    assert!(reopened.set_aside().contains(&broken));

    let (_third, again) = tab();
    assert_eq!(trouble(again), [], "it was said once");
    assert!(again.set_aside().contains(&broken), "and can still be saved");
    assert_eq!(again.progress.get_untracked().answered(), 2);
}

#[wasm_bindgen_test]
fn full_storage_is_reported_and_survived() {
    empty_storage();
    let (_owner, store) = tab();
    run("let text = 'x'.repeat(1 << 20), n = 0; \
         while (text) { try { localStorage.setItem('filler' + n++, text) } catch { text = text.slice(0, text.length / 2) } }");
    store.record(right("6.12/bakkerij"));
    store.record(right("6.12/festival"));
    assert_eq!(trouble(store), [Trouble::Full]);
    assert_eq!(store.progress.get_untracked().answered(), 2, "in memory it goes on");
    assert!(store.backup().contains("6.12/festival"), "and a backup holds it");

    run("for (const key of Object.keys(localStorage)) if (key.startsWith('filler')) localStorage.removeItem(key)");
    store.record(right("1.5/klant"));
    assert_eq!(trouble(store), []);
    let (_again, reopened) = tab();
    assert_eq!(
        reopened.progress.get_untracked().answered(),
        3,
        "all of it was saved when there was room"
    );
}

#[wasm_bindgen_test]
fn forbidden_storage_is_reported_and_survived() {
    empty_storage();
    run(
        "window.allowed = Object.getOwnPropertyDescriptor(window, 'localStorage'); \
         Object.defineProperty(window, 'localStorage', { configurable: true, \
            get() { throw new DOMException('no', 'SecurityError') } })",
    );
    let (_owner, store) = tab();
    store.record(right("6.12/bakkerij"));
    store.put_draft("6.12/festival", Draft::default());
    let (said, answered, drafts) = (
        trouble(store),
        store.progress.get_untracked().answered(),
        store.drafts().len(),
    );
    run("Object.defineProperty(window, 'localStorage', window.allowed)");
    assert_eq!(said, [Trouble::Forbidden]);
    assert_eq!((answered, drafts), (1, 1));
}

#[wasm_bindgen_test]
fn what_a_newer_version_wrote_is_read_and_not_touched() {
    empty_storage();
    let (_owner, store) = tab();
    store.record(right("6.12/bakkerij"));
    put("accountwijs.2.log", "whatever");
    let before = stored();
    let (_later, reopened) = tab();
    reopened.record(right("6.12/festival"));
    reopened.put_settings(Settings {
        theme: Theme::Dark,
        ..Settings::default()
    });
    assert_eq!(trouble(reopened), [Trouble::Newer]);
    assert_eq!(reopened.progress.get_untracked().answered(), 2);
    assert_eq!(stored(), before);
}

#[wasm_bindgen_test]
fn opening_with_twenty_thousand_answers() {
    empty_storage();
    let mut chunks = Chunks::of(Session::from_random(5));
    for number in 0..20_000_u32 {
        let event = Event {
            at: Time::from_seconds(1_773_446_400 + u64::from(number)),
            id: chunks.next_id(),
            what: right(&format!("6.{}/oefening-{}", number % 15, number % 300)),
        };
        chunks.append(&event);
    }
    for chunk in chunks.unsaved() {
        put(&Key::Chunk(chunk.name.clone()).to_string(), &chunk.text);
    }
    let log = Log::of(chunks.unsaved().iter().flat_map(|chunk| read_chunk(&chunk.text).events));
    let counting = (0..10).map(|_| {
        let start = Date::now();
        assert_eq!(log.progress().answered(), 20_000);
        Date::now() - start
    });
    let fastest = counting.fold(f64::INFINITY, f64::min);
    let start = Date::now();
    let (_owner, store) = tab();
    let opened = Date::now();
    store.record(right("6.12/bakkerij"));
    let recorded = Date::now();
    store.clear(Scope::Exercise("6.12/bakkerij".into()));
    let cleared = Date::now();
    console_log!(
        "20.000 answers: open {} ms, one more answer {} ms, clearing (all counted again) {} ms, counting at best {fastest} ms",
        opened - start,
        recorded - opened,
        cleared - recorded
    );
    assert_eq!(store.progress.get_untracked().answered(), 20_000);
    assert_eq!(store.trouble.get_untracked(), SortedSet::new());
    empty_storage();
}
