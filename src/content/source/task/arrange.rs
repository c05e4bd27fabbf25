//! Kinds in which items get a place: `matching`, `ordering`, `sorting`.

use super::super::files::{MatchingFile, OrderingFile, SortingFile};
use super::{Keys, Reader, plain};
use crate::content::{Axes, Matching, OrderedStep, Ordering, Pair, SortedItem, Sorting};
use crate::dutch::folded;

/// From so many letters on, a word that stands on both sides of one pair alone gives it away.
const TELLING_LETTERS: usize = 5;

impl Reader<'_> {
    pub(super) fn matching(&mut self, at: &str, file: MatchingFile) -> Matching {
        self.name(&format!("{at}.left"), &file.left);
        self.name(&format!("{at}.right"), &file.right);
        let pairs_at = format!("{at}.pairs");
        self.count(&pairs_at, file.pairs.len(), 4..=7, "pairs");
        self.count(&format!("{at}.spare"), file.spare.len(), 0..=2, "spare items");
        self.distinct(&pairs_at, ".left", file.pairs.iter().map(|pair| pair.left.as_str()));
        self.distinct(&format!("{at}.spare"), "", file.spare.iter().map(String::as_str));
        for (position, spare) in file.spare.iter().enumerate() {
            if file.pairs.iter().any(|pair| pair.right == *spare) {
                self.say(
                    &format!("{at}.spare.{position}"),
                    "expected an item that belongs to no pair",
                );
            }
        }
        let pair = |(position, file): (usize, super::super::files::PairFile)| Pair {
            left: self.text(&format!("{pairs_at}.{position}.left"), &file.left, Keys::Nothing),
            right: self.text(&format!("{pairs_at}.{position}.right"), &file.right, Keys::Nothing),
            feedback: self.feedback(
                &format!("{pairs_at}.{position}.feedback"),
                &file.feedback,
                Keys::Nothing,
            ),
        };
        let matching = Matching {
            left: file.left,
            right: file.right,
            pairs: file.pairs.into_iter().enumerate().map(pair).collect(),
            spare: Vec::new(),
        };
        let spare = file.spare.iter().enumerate();
        let matching = Matching {
            spare: spare
                .map(|(position, text)| self.text(&format!("{at}.spare.{position}"), text, Keys::Nothing))
                .collect(),
            ..matching
        };
        self.check_pairs(&pairs_at, &matching);
        matching
    }

    /// No pair may be solved by a word, and no feedback may name what it leads to.
    fn check_pairs(&mut self, at: &str, matching: &Matching) {
        let rights: Vec<Vec<String>> = matching
            .rights()
            .iter()
            .map(|(_, right)| telling_words(&plain(right)))
            .collect();
        for (position, pair) in matching.pairs.iter().enumerate() {
            let left = telling_words(&plain(&pair.left));
            let own = telling_words(&plain(&pair.right));
            let is_given_away = |word: &&String| {
                let holders = rights.iter().filter(|right| right.contains(word)).count();
                left.contains(word) && holders == 1
            };
            if let Some(word) = own.iter().find(is_given_away) {
                self.say(
                    &format!("{at}.{position}.right"),
                    format!("expected no word that gives the pair away, found `{word}` on both sides"),
                );
            }
            if folded(&plain(&pair.feedback)).contains(&folded(&plain(&pair.right))) {
                self.say(
                    &format!("{at}.{position}.feedback"),
                    "expected feedback that does not name the right item",
                );
            }
        }
    }

    pub(super) fn ordering(&mut self, at: &str, file: OrderingFile) -> Ordering {
        self.name(&format!("{at}.from"), &file.from);
        self.name(&format!("{at}.to"), &file.to);
        let steps_at = format!("{at}.steps");
        self.count(&steps_at, file.steps.len(), 4..=7, "steps");
        self.distinct(&steps_at, ".text", file.steps.iter().map(|step| step.text.as_str()));
        let step = |(position, file): (usize, super::super::files::OrderedStepFile)| OrderedStep {
            text: self.text(&format!("{steps_at}.{position}.text"), &file.text, Keys::Nothing),
            feedback: self.feedback(
                &format!("{steps_at}.{position}.feedback"),
                &file.feedback,
                Keys::Nothing,
            ),
        };
        Ordering {
            from: file.from,
            to: file.to,
            steps: file.steps.into_iter().enumerate().map(step).collect(),
        }
    }

    pub(super) fn sorting(&mut self, at: &str, file: SortingFile) -> Sorting {
        let classes_at = format!("{at}.classes");
        self.count(&classes_at, file.classes.len(), 2..=6, "classes");
        self.distinct(&classes_at, "", file.classes.iter().map(String::as_str));
        let items_at = format!("{at}.items");
        self.count(&items_at, file.items.len(), 6..=12, "items");
        self.distinct(&items_at, ".text", file.items.iter().map(|item| item.text.as_str()));
        for (position, class) in file.classes.iter().enumerate() {
            if file.items.iter().all(|item| item.class != *class) {
                self.say(
                    &format!("{classes_at}.{position}"),
                    format!("expected an item of `{class}`"),
                );
            }
        }
        let axes = match (file.horizontal, file.vertical) {
            (Some(horizontal), Some(vertical)) => Some(Axes { horizontal, vertical }),
            (None, None) => None,
            (Some(_), None) => {
                self.say(&format!("{at}.horizontal"), "expected both axes or none");
                None
            }
            (None, Some(_)) => {
                self.say(&format!("{at}.vertical"), "expected both axes or none");
                None
            }
        };
        if axes.is_some() && file.classes.len() != 4 {
            self.say(
                &classes_at,
                format!("expected the four quadrants of the axes, found {}", file.classes.len()),
            );
        }
        let classes = file.classes;
        let mut items = Vec::new();
        for (position, item) in file.items.into_iter().enumerate() {
            let class = classes.iter().position(|class| *class == item.class);
            if class.is_none() {
                self.say(
                    &format!("{items_at}.{position}.class"),
                    format!("expected one of the classes, found `{}`", item.class),
                );
            }
            items.push(SortedItem {
                text: self.text(&format!("{items_at}.{position}.text"), &item.text, Keys::Nothing),
                class: class.unwrap_or_default(),
                feedback: self.feedback(
                    &format!("{items_at}.{position}.feedback"),
                    &item.feedback,
                    Keys::Nothing,
                ),
            });
        }
        Sorting { classes, axes, items }
    }
}

/// The words that could give a pair away, each once.
fn telling_words(text: &str) -> Vec<String> {
    let folded = folded(text);
    let words = folded.split(|letter: char| !letter.is_alphanumeric());
    let mut telling: Vec<String> = words
        .filter(|word| word.chars().count() >= TELLING_LETTERS)
        .map(str::to_owned)
        .collect();
    telling.sort();
    telling.dedup();
    telling
}
