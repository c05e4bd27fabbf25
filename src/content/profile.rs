//! The profile of the accountmanager: what a self-assessment asks, and where each competence can be practised.

use serde::{Deserialize, Serialize};

/// Number of answers to a statement, from not at all to completely.
pub const PROFILE_SCALE: u8 = 5;

/// The profile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// [`super::PACK_VERSION`].
    pub version: u32,
    /// Words of the answers, [`PROFILE_SCALE`] of them, the lowest first.
    pub scale: Vec<String>,
    /// Competences, in the order in which they are asked.
    pub competences: Vec<Competence>,
}

/// One competence (competentie).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Competence {
    /// Stands in saved answers: it never changes.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What one may say of oneself.
    pub statements: Vec<Statement>,
    /// Ids of the sections in which it can be practised, the best first.
    pub sections: Vec<String>,
}

/// Something one may say of oneself (stelling).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// Stands in saved answers, behind the id of its competence: it never changes.
    pub id: String,
    /// The sentence.
    pub text: String,
}
