//! Packs: what the app loads, in a compact form that takes little code to read.
//! Named by their content, so that a browser may keep them for ever.

use super::{Chapter, Library};
use crate::calculators;
use crate::content::{
    CalculatorEntry, Concepts, Exercise, Index, MockExam, Opening, PACK_VERSION, PackedExercise, Section, SectionEntry,
    Task,
};

/// A file for the app.
#[derive(Debug)]
pub struct Pack {
    /// `index`, `opening`, the id of a section or mock examination, or that of a chapter with `begrippen-` before it.
    pub id: String,
    /// File name with the hash of the content.
    pub file: String,
    /// What the app reads.
    pub bytes: Vec<u8>,
}

/// What a new visitor begins with, the index, one pack per section, one with the concepts of each chapter, and one per mock
/// examination; the index names those.
pub fn packs(library: &Library) -> postcard::Result<Vec<Pack>> {
    let mut chapters = Vec::new();
    let mut packs = Vec::new();
    for (entry, chapter) in &library.chapters {
        let mut sections = Vec::new();
        for (entry, section) in entry.sections.iter().zip(&chapter.sections) {
            let exercises = pack(&entry.id, postcard::to_allocvec(&packed(section)?)?);
            sections.push(SectionEntry {
                pack: exercises.file.clone(),
                ..entry.clone()
            });
            packs.push(exercises);
        }
        let concepts = pack(
            &format!("begrippen-{}", entry.id),
            postcard::to_allocvec(&concepts_of(chapter))?,
        );
        chapters.push(crate::content::ChapterEntry {
            concepts_pack: concepts.file.clone(),
            sections,
            ..entry.clone()
        });
        packs.push(concepts);
    }
    let mut mock_exams = Vec::new();
    for (entry, exam) in &library.mock_exams {
        let exam = MockExam {
            version: exam.version,
            id: exam.id.clone(),
            exercises: all_packed(&exam.exercises)?,
        };
        let questions = pack(&entry.id, postcard::to_allocvec(&exam)?);
        mock_exams.push(crate::content::MockExamEntry {
            pack: questions.file.clone(),
            ..entry.clone()
        });
        packs.push(questions);
    }
    let profile = match &library.profile {
        Some((_, profile)) => Some(pack("profiel", postcard::to_allocvec(profile)?)),
        None => None,
    };
    let profile_pack = profile.as_ref().map(|pack| pack.file.clone()).unwrap_or_default();
    packs.extend(profile);
    let edition = hash(
        packs
            .iter()
            .map(|pack| pack.file.as_str())
            .collect::<String>()
            .as_bytes(),
    );
    let index = Index {
        version: PACK_VERSION,
        edition,
        chapters,
        calculators: calculators::ALL.iter().map(|sheet| entry_of(sheet)).collect(),
        mock_exams,
        profile_pack,
    };
    if let Some(opening) = opening(library, &index)? {
        packs.insert(0, pack("opening", postcard::to_allocvec(&opening)?));
    }
    packs.insert(0, pack("index", postcard::to_allocvec(&index)?));
    Ok(packs)
}

fn packed(section: &Section<Task>) -> postcard::Result<Section> {
    Ok(Section {
        version: section.version,
        id: section.id.clone(),
        summary: section.summary.clone(),
        objectives: section.objectives.clone(),
        exercises: all_packed(&section.exercises)?,
        concepts: Vec::new(),
    })
}

fn all_packed(exercises: &[Exercise]) -> postcard::Result<Vec<PackedExercise>> {
    exercises.iter().map(Exercise::packed).collect()
}

fn concepts_of(chapter: &Chapter) -> Concepts {
    let sections = chapter.sections.iter();
    Concepts {
        version: PACK_VERSION,
        sections: sections
            .map(|section| (section.id.clone(), section.concepts.clone()))
            .collect(),
    }
}

fn opening(library: &Library, index: &Index) -> postcard::Result<Option<Opening>> {
    let Some((section, entry)) = index.first_exercise() else {
        return Ok(None);
    };
    let Some(exercise) = library.exercises().find(|exercise| exercise.id == entry.id) else {
        return Ok(None);
    };
    Ok(Some(Opening {
        version: PACK_VERSION,
        section: section.id.clone(),
        section_title: section.title.clone(),
        exercise: exercise.packed()?,
    }))
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

fn pack(id: &str, bytes: Vec<u8>) -> Pack {
    Pack {
        id: id.to_owned(),
        file: format!("{}-{}.pack", id.to_lowercase(), hash(&bytes)),
        bytes,
    }
}

/// FNV-1a: names a version, guards nothing.
fn hash(bytes: &[u8]) -> String {
    let value = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{value:016x}")
}
