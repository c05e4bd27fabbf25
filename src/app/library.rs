//! The content packs: fetched once, the first exercise with the app, index and sections when a page needs them.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::desk::Fetched;
use crate::content::{Concepts, Index, MockExam, Opening, PACK_VERSION, Profile, Section};
use crate::ordered::SortedMap;

/// Everything authors wrote, as far as it was fetched.
#[derive(Clone, Copy)]
pub struct Library {
    opening: RwSignal<Fetched<Opening>>,
    index: RwSignal<Fetched<Index>>,
    index_begun: StoredValue<bool>,
    sections: Shelf<Section>,
    concepts: Shelf<Concepts>,
    mock_exams: Shelf<MockExam>,
    owner: StoredValue<Owner>,
}

/// The packs of one kind, by id of their section or chapter.
type Shelf<T> = StoredValue<SortedMap<String, RwSignal<Fetched<T>>>>;

/// The file of a pack, as the index names it.
type File = for<'a> fn(&'a Index, &str) -> Option<&'a str>;

const SECTION_FILE: File = |index, id| index.section(id).map(|(_, entry)| entry.pack.as_str());
const MOCK_EXAM_FILE: File = |index, id| index.mock_exam(id).map(|entry| entry.pack.as_str());
const CONCEPTS_FILE: File = |index, id| index.chapter(id).map(|entry| entry.concepts_pack.as_str());

/// A pack that says which version of the format it is.
trait Pack: serde::de::DeserializeOwned + Send + Sync + 'static {
    fn version(&self) -> u32;
}

impl Pack for Index {
    fn version(&self) -> u32 {
        self.version
    }
}

impl Pack for Opening {
    fn version(&self) -> u32 {
        self.version
    }
}

impl Pack for Concepts {
    fn version(&self) -> u32 {
        self.version
    }
}

impl Pack for MockExam {
    fn version(&self) -> u32 {
        self.version
    }
}

impl Pack for Profile {
    fn version(&self) -> u32 {
        self.version
    }
}

impl Pack for Section {
    fn version(&self) -> u32 {
        self.version
    }
}

impl Library {
    /// Fetches what a new visitor begins with; `index.html` preloads it.
    pub fn open() -> Self {
        let library = Self {
            opening: RwSignal::new(Fetched::Loading),
            index: RwSignal::new(Fetched::Loading),
            index_begun: StoredValue::new(false),
            sections: Shelf::default(),
            concepts: Shelf::default(),
            mock_exams: Shelf::default(),
            owner: StoredValue::new(Owner::current().unwrap_or_default()),
        };
        library.fetch_opening();
        library
    }

    /// What a new visitor begins with.
    pub fn opening(self) -> Signal<Fetched<Opening>> {
        self.opening.into()
    }

    /// The table of contents; fetched at the first call.
    pub fn index(self) -> Signal<Fetched<Index>> {
        if !self.index_begun.get_value() {
            self.index_begun.set_value(true);
            self.fetch_index();
        }
        self.index.into()
    }

    /// A section, by id; fetched at the first call, once the index says where it is.
    pub fn section(self, id: &str) -> Signal<Fetched<Section>> {
        self.kept(self.sections, id, SECTION_FILE)
    }

    /// The concepts of a chapter, by its id; fetched as a section is.
    pub fn concepts(self, chapter: &str) -> Signal<Fetched<Concepts>> {
        self.kept(self.concepts, chapter, CONCEPTS_FILE)
    }

    /// The questions of a mock examination, by its id; fetched as a section is.
    pub fn mock_exam(self, id: &str) -> Signal<Fetched<MockExam>> {
        self.kept(self.mock_exams, id, MOCK_EXAM_FILE)
    }

    /// The profile for the self-assessment; fetched anew by whoever asks, and gone with its page.
    pub fn profile(self) -> RwSignal<Fetched<Profile>> {
        let pack = RwSignal::new(Fetched::Loading);
        self.fetch(pack, String::new(), |index, _| Some(index.profile_pack.as_str()));
        pack
    }

    fn kept<T: Pack>(self, packs: Shelf<T>, id: &str, file: File) -> Signal<Fetched<T>> {
        if let Some(known) = packs.with_value(|known| known.get(id).copied()) {
            return known.into();
        }
        // Kept as long as the app: pages come and go.
        let pack = self
            .owner
            .with_value(|owner| owner.with(|| RwSignal::new(Fetched::Loading)));
        packs.update_value(|known| {
            known.insert(id.to_owned(), pack);
        });
        self.fetch(pack, id.to_owned(), file);
        pack.into()
    }

    /// Makes something that is kept as long as the app.
    pub fn keeps<T>(self, make: impl FnOnce() -> T) -> T {
        self.owner.with_value(|owner| owner.with(make))
    }

    /// Fetches again what could not be had.
    pub fn fetch_again(self) {
        if self.opening.with_untracked(|opening| *opening == Fetched::Failed) {
            self.opening.set(Fetched::Loading);
            self.fetch_opening();
        }
        if self.index.with_untracked(|index| *index == Fetched::Failed) {
            self.index.set(Fetched::Loading);
            self.fetch_index();
        }
        self.fetch_shelf_again(self.sections, SECTION_FILE);
        self.fetch_shelf_again(self.concepts, CONCEPTS_FILE);
        self.fetch_shelf_again(self.mock_exams, MOCK_EXAM_FILE);
    }

    fn fetch_shelf_again<T: Pack>(self, packs: Shelf<T>, file: File) {
        for (id, pack) in packs.with_value(Clone::clone) {
            if pack.with_untracked(|pack| matches!(pack, Fetched::Failed)) {
                pack.set(Fetched::Loading);
                self.fetch(pack, id, file);
            }
        }
    }

    fn fetch_opening(self) {
        spawn_local(async move {
            let _ = self.opening.try_set(fetched_pack("opening").await);
        });
    }

    fn fetch_index(self) {
        spawn_local(async move {
            let _ = self.index.try_set(fetched_pack("index").await);
        });
    }

    /// Waits for the index, then fetches.
    fn fetch<T: Pack>(self, pack: RwSignal<Fetched<T>>, id: String, file: File) {
        self.owner.with_value(|owner| {
            owner.with(|| {
                Effect::new(move |done: Option<bool>| {
                    let done = done.unwrap_or(false);
                    match self.index().get() {
                        Fetched::Ready(index) if !done => {
                            let address = file(&index, &id).and_then(beside_index);
                            spawn_local(async move {
                                let fetched = match address {
                                    Some(address) => fetched(&address).await,
                                    None => Fetched::Failed,
                                };
                                let _ = pack.try_set(fetched);
                            });
                            true
                        }
                        Fetched::Failed if !done => {
                            let _ = pack.try_set(Fetched::Failed);
                            false
                        }
                        Fetched::Ready(_) | Fetched::Failed | Fetched::Loading => done,
                    }
                });
            });
        });
    }
}

/// Where `index.html` says that a pack is.
fn pack_address(name: &str) -> Option<String> {
    let named = document()
        .query_selector(&["[data-pack='", name, "']"].concat())
        .ok()??;
    named.get_attribute("href").or_else(|| named.get_attribute("content"))
}

/// A pack that `index.html` names.
async fn fetched_pack<T: Pack>(name: &str) -> Fetched<T> {
    match pack_address(name) {
        Some(address) => fetched(&address).await,
        None => Fetched::Failed,
    }
}

/// Address of a pack, which lies beside the index.
fn beside_index(file: &str) -> Option<String> {
    let index = pack_address("index")?;
    let folder = index.rfind('/').map_or("", |slash| &index[..=slash]);
    Some([folder, file].concat())
}

async fn fetched<T: Pack>(address: &str) -> Fetched<T> {
    let Ok(bytes) = bytes_of(address).await else {
        return Fetched::Failed;
    };
    match postcard::from_bytes::<T>(&bytes) {
        Ok(pack) if pack.version() == PACK_VERSION => Fetched::Ready(Arc::new(pack)),
        _ => Fetched::Failed,
    }
}

async fn bytes_of(address: &str) -> Result<Vec<u8>, JsValue> {
    let response: web_sys::Response = JsFuture::from(window().fetch_with_str(address)).await?.dyn_into()?;
    if !response.ok() {
        return Err(JsValue::from(response.status()));
    }
    let buffer = JsFuture::from(response.array_buffer()?).await?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}
