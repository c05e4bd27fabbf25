//! Amounts that are paid are whole cents. Only an invoice rounds on the way; every other calculator goes on exactly.

use crate::dutch;
use crate::quantity::{Display, Value};

/// `amount` rounded to the cent, half away from zero.
pub(super) fn to_cent(amount: &Value) -> Value {
    amount.adjusted(|exact| dutch::rounded(exact, Display::Euro))
}
