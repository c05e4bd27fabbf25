//! What a docent keeps in this browser: the set in the making, own exercises, the key, and the sets that were shared.

use crate::app::store::{KEY_PAPER, Store};
use crate::sharing::{
    KeyPair, OwnExercise, PracticeSet, read_draft, read_file, read_own_file, write_draft, write_file, write_own_file,
};

const DRAFT: &str = "docent.ontwerp";
const OWN: &str = "docent.eigen";
const SHARED: &str = "docent.gedeeld.";

/// The set in the making.
pub fn draft(store: Store) -> PracticeSet {
    let kept = store.paper(DRAFT).and_then(|text| read_draft(&text).ok());
    kept.unwrap_or_else(|| PracticeSet {
        seed: crate::app::browser::random_seed(),
        ..PracticeSet::default()
    })
}

/// Keeps the set in the making.
pub fn keep_draft(store: Store, set: &PracticeSet) {
    store.put_paper(DRAFT, &write_draft(set));
}

/// Own exercises.
pub fn own(store: Store) -> Vec<OwnExercise> {
    let kept = store.paper(OWN).and_then(|text| read_own_file(&text).ok());
    kept.unwrap_or_default()
}

/// Keeps own exercises.
pub fn keep_own(store: Store, own: &[OwnExercise]) {
    store.put_paper(OWN, &write_own_file(own));
}

/// The docent's key.
pub fn key(store: Store) -> Option<KeyPair> {
    KeyPair::read(&store.paper(KEY_PAPER)?).ok()
}

/// Keeps the key.
pub fn keep_key(store: Store, key: &KeyPair) {
    store.put_paper(KEY_PAPER, &key.write());
}

/// Remembers a set that is shared, so that results open that do not carry it.
pub fn keep_shared(store: Store, set: &PracticeSet) {
    store.put_paper(&[SHARED, &set.id().to_string()].concat(), &write_file(set));
}

/// The sets that were shared.
pub fn shared(store: Store) -> Vec<PracticeSet> {
    let papers = store.papers(SHARED);
    papers.iter().filter_map(|(_, text)| read_file(text).ok()).collect()
}
