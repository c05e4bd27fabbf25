//! "Bespreek dit in de les": mistakes by number of students, never as a label on a person.

use super::{Class, Given};

/// A mistake that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassMistake {
    /// Position of its question.
    pub question: usize,
    /// Position of the part.
    pub part: usize,
    /// Which mistake: a named one or a slip.
    pub given: Given,
    /// Students who made it, in any try.
    pub students: usize,
    /// Students who tried the question.
    pub of: usize,
}

impl Class {
    /// Every named mistake and slip, the most frequent first.
    pub fn mistakes(&self) -> Vec<ClassMistake> {
        let mut found: Vec<ClassMistake> = Vec::new();
        for question in 0..self.questions.len() {
            let start = found.len();
            let mut of = 0;
            for student in &self.students {
                let tries = student.marked[question].as_slice();
                of += usize::from(!tries.is_empty());
                let mut own: Vec<(usize, &Given)> = Vec::new();
                for (part, given) in tries.iter().flat_map(|tried| tried.parts.iter().enumerate()) {
                    let is_new = !own.iter().any(|(known, other)| *known == part && other.is_like(given));
                    if matches!(given, Given::Named { .. } | Given::Slip(_)) && is_new {
                        own.push((part, given));
                    }
                }
                for (part, given) in own {
                    let known = found[start..]
                        .iter_mut()
                        .find(|known| known.part == part && known.given.is_like(given));
                    match known {
                        Some(known) => known.students += 1,
                        None => found.push(ClassMistake {
                            question,
                            part,
                            given: given.clone(),
                            students: 1,
                            of: 0,
                        }),
                    }
                }
            }
            found[start..].iter_mut().for_each(|mistake| mistake.of = of);
        }
        found.sort_by_key(|mistake| std::cmp::Reverse(mistake.students));
        found
    }
}
