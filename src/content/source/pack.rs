//! Packs: what the app loads. Named by their content, so that a browser may keep them for ever.

use super::Library;
use crate::calculators;
use crate::content::{CalculatorEntry, Index, PACK_VERSION};

/// A file for the app.
#[derive(Debug)]
pub struct Pack {
    /// `index` or the id of a chapter.
    pub id: String,
    /// File name with the hash of the content.
    pub file: String,
    /// JSON.
    pub json: String,
}

/// The index and one pack per chapter; the index comes first and names the others.
pub fn packs(library: &Library) -> serde_json::Result<Vec<Pack>> {
    let mut chapters = Vec::new();
    let mut packs = Vec::new();
    for (entry, chapter) in &library.chapters {
        let pack = pack(&entry.id, serde_json::to_string(chapter)?);
        chapters.push(crate::content::ChapterEntry {
            pack: pack.file.clone(),
            ..entry.clone()
        });
        packs.push(pack);
    }
    let edition = hash(&packs.iter().map(|pack| pack.file.as_str()).collect::<String>());
    let index = Index {
        version: PACK_VERSION,
        edition,
        chapters,
        calculators: calculators::ALL.iter().map(|sheet| entry_of(sheet)).collect(),
    };
    packs.insert(0, pack("index", serde_json::to_string(&index)?));
    Ok(packs)
}

fn entry_of(sheet: &calculators::Sheet) -> CalculatorEntry {
    CalculatorEntry {
        id: sheet.id.to_owned(),
        title: sheet.title.to_owned(),
        question: sheet.question.to_owned(),
        section: sheet.section.to_owned(),
        synonyms: sheet.synonyms.iter().map(|&name| name.to_owned()).collect(),
    }
}

fn pack(id: &str, json: String) -> Pack {
    Pack {
        id: id.to_owned(),
        file: format!("{}-{}.json", id.to_lowercase(), hash(&json)),
        json,
    }
}

/// FNV-1a: names a version, guards nothing.
fn hash(text: &str) -> String {
    let value = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{value:016x}")
}
