//! Items that get a place: matching, ordering, sorting.

use super::Part;
use crate::content::{Matching, Ordering, RichText, Sorting};
use crate::exercises::judge::{Judgement, Reason};
use crate::exercises::{Filled, names};

/// One part for each left item. Two pairs with the same right text have either.
pub(super) fn matching(matching: &Matching, filled: &Filled) -> Vec<Part> {
    let pairs = matching.pairs.iter().enumerate();
    let judged = pairs.map(|(position, pair)| {
        let chosen = filled.choice(&names::pair(position));
        Part::one(match chosen.and_then(|chosen| matching.right_at(chosen)) {
            None => Judgement::Empty,
            Some(right) if *right == pair.right => Judgement::Right { because: None },
            Some(_) => wrong("paar", position, &pair.feedback),
        })
    });
    judged.collect()
}

/// One part: each two neighbours that follow each other rightly are a point.
pub(super) fn ordering(ordering: &Ordering, order: &[usize]) -> Part {
    let pairs = ordering.steps.len().saturating_sub(1);
    let of = u16::try_from(pairs).unwrap_or(u16::MAX);
    let mut sorted = order.to_vec();
    sorted.sort_unstable();
    if !sorted.into_iter().eq(0..ordering.steps.len()) {
        return Part {
            judgement: Judgement::Empty,
            points: 0,
            of,
        };
    }
    let right = order.windows(2).filter(|two| two[1] == two[0] + 1).count();
    Part {
        judgement: if right == pairs {
            Judgement::Right { because: None }
        } else {
            Judgement::PartlyOrdered { right, of: pairs }
        },
        points: u16::try_from(right).unwrap_or(u16::MAX),
        of,
    }
}

/// One part for each item.
pub(super) fn sorting(sorting: &Sorting, filled: &Filled) -> Vec<Part> {
    let items = sorting.items.iter().enumerate();
    let judged = items.map(|(position, item)| {
        let chosen = filled.choice(&names::item(position));
        Part::one(match chosen.filter(|&class| class < sorting.classes.len()) {
            None => Judgement::Empty,
            Some(class) if class == item.class => Judgement::Right {
                because: Some(item.feedback.clone()),
            },
            Some(_) => wrong("item", position, &item.feedback),
        })
    });
    judged.collect()
}

/// Not right, with what the author says of it; in progress it is known by its place in the file, counted from 1.
pub(super) fn wrong(stem: &str, position: usize, says: &RichText) -> Judgement {
    Judgement::Wrong(Reason::Named {
        name: format!("{stem}-{}", position + 1),
        says: says.clone(),
    })
}
