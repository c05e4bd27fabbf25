//! The content packs: fetched once, the index with the app, a chapter when it is opened.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::desk::Fetched;
use crate::content::{Chapter, Index, PACK_VERSION};

/// Everything authors wrote, as far as it was fetched.
#[derive(Clone, Copy)]
pub struct Library {
    index: RwSignal<Fetched<Index>>,
    chapters: StoredValue<BTreeMap<String, RwSignal<Fetched<Chapter>>>>,
    owner: StoredValue<Owner>,
}

/// A pack that says which version of the format it is.
trait Versioned {
    fn version(&self) -> u32;
}

impl Versioned for Index {
    fn version(&self) -> u32 {
        self.version
    }
}

impl Versioned for Chapter {
    fn version(&self) -> u32 {
        self.version
    }
}

impl Library {
    /// Fetches the index; `index.html` preloads it and says where it is.
    pub fn open() -> Self {
        let library = Self {
            index: RwSignal::new(Fetched::Loading),
            chapters: StoredValue::default(),
            owner: StoredValue::new(Owner::current().unwrap_or_default()),
        };
        library.fetch_index();
        // The page preloads the chapter with which a new visitor begins.
        for id in preloaded() {
            library.chapter(&id);
        }
        library
    }

    /// The table of contents.
    pub fn index(self) -> Signal<Fetched<Index>> {
        self.index.into()
    }

    /// A chapter, by id; fetched at the first call, once the index says where it is.
    pub fn chapter(self, id: &str) -> Signal<Fetched<Chapter>> {
        if let Some(known) = self.chapters.with_value(|chapters| chapters.get(id).copied()) {
            return known.into();
        }
        // Kept as long as the app: pages come and go.
        let chapter = self
            .owner
            .with_value(|owner| owner.with(|| RwSignal::new(Fetched::Loading)));
        self.chapters.update_value(|chapters| {
            chapters.insert(id.to_owned(), chapter);
        });
        self.fetch_chapter(id.to_owned(), chapter);
        chapter.into()
    }

    /// Fetches again what could not be had.
    pub fn fetch_again(self) {
        if self.index.with_untracked(|index| *index == Fetched::Failed) {
            self.index.set(Fetched::Loading);
            self.fetch_index();
        }
        let chapters = self.chapters.with_value(Clone::clone);
        for (id, chapter) in chapters {
            if chapter.with_untracked(|chapter| *chapter == Fetched::Failed) {
                chapter.set(Fetched::Loading);
                self.fetch_chapter(id, chapter);
            }
        }
    }

    fn fetch_index(self) {
        spawn_local(async move {
            let address = pack_address("index");
            let fetched = match address {
                Some(address) => fetched::<Index>(&address).await,
                None => Fetched::Failed,
            };
            let _ = self.index.try_set(fetched);
        });
    }

    /// Waits for the index, then fetches.
    fn fetch_chapter(self, id: String, chapter: RwSignal<Fetched<Chapter>>) {
        self.owner.with_value(|owner| {
            owner.with(|| {
                Effect::new(move |done: Option<bool>| {
                    let done = done.unwrap_or(false);
                    match self.index.get() {
                        Fetched::Ready(index) if !done => {
                            let id = id.clone();
                            spawn_local(async move {
                                let fetched = match chapter_address(&index, &id) {
                                    Some(address) => fetched::<Chapter>(&address).await,
                                    None => Fetched::Failed,
                                };
                                let _ = chapter.try_set(fetched);
                            });
                            true
                        }
                        Fetched::Failed if !done => {
                            let _ = chapter.try_set(Fetched::Failed);
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
    let link = document()
        .query_selector(&["link[data-pack='", name, "']"].concat())
        .ok()??;
    link.get_attribute("href")
}

/// The chapters that `index.html` preloads.
fn preloaded() -> Vec<String> {
    let Ok(links) = document().query_selector_all("link[data-pack]") else {
        return Vec::new();
    };
    (0..links.length())
        .filter_map(|position| links.get(position)?.dyn_into::<web_sys::Element>().ok())
        .filter_map(|link| link.get_attribute("data-pack"))
        .filter(|name| name != "index")
        .collect()
}

/// A chapter's pack lies beside the index.
fn chapter_address(index: &Index, id: &str) -> Option<String> {
    let beside = pack_address("index")?;
    let folder = beside.rfind('/').map_or("", |slash| &beside[..=slash]);
    let chapter = index.chapter(id)?;
    Some([folder, &chapter.pack].concat())
}

async fn fetched<T: serde::de::DeserializeOwned + Versioned>(address: &str) -> Fetched<T> {
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
