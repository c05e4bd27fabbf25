//! Reading what people type and writing numbers, as section 2 of the specification lays down.

mod find;
mod read;
mod show;
mod spelling;
pub mod spreadsheet;
mod words;

pub use find::{finds, folded};
pub use read::{NotANumber, Notation, could_mean_decimals, read};
pub use show::{plain, rounded, show, show_counted};
pub use spelling::{Spelled, name_key, spelled};
pub use words::{capitalised, plural};
