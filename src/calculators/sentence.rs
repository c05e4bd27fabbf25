//! Turns of phrase that the sentences under several charts share.

use num_traits::Signed;

use crate::dutch;
use crate::quantity::{Display, Value};

/// How large an amount in euro is, without its sign.
pub(super) fn size(amount: &Value) -> String {
    let size = amount.amount().map(Signed::abs);
    size.map_or_else(|| "n.v.t.".to_owned(), |size| dutch::show(&size, Display::Euro))
}

/// `een winst van € 5,00`, `een verlies van € 5,00` or `geen winst en geen verlies`.
pub(super) fn profit_or_loss(amount: &Value) -> String {
    if amount.is_zero() {
        "geen winst en geen verlies".to_owned()
    } else {
        let word = if amount.is_negative() { "verlies" } else { "winst" };
        format!("een {word} van {}", size(amount))
    }
}
