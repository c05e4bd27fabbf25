//! The calculators: one file each, in the order of the book.
//!
//! A calculator is a pure function of the texts that a person typed. Its [`Sheet`] describes the questions, the
//! outputs and the mistakes people make; one function computes and names the steps. Result, formulas, worked
//! solution, diagnosis and follow-through all come from that function.

mod cents;
mod customers;
mod field;
pub mod figures;
mod form;
mod input;
mod mistake;
mod paste;
mod problem;
mod search;
mod sentence;
mod sheet;
pub mod slider;

mod abc;
mod account_groups;
mod account_profit;
mod account_score;
mod before_after;
mod bonus_offer;
mod break_even;
mod break_even_assortment;
mod break_even_promotion;
mod break_even_turnover;
mod buying_centre;
mod churn;
mod contribution;
mod cost_price;
mod customer_pyramid;
mod direct_costing;
mod discount_cycles;
mod discount_profit;
mod discount_volume;
mod distribution;
mod extra_order;
mod invoice;
mod life_cycle_cost;
mod lifetime_value;
mod loop_matrix;
mod margin;
mod ownership_cost;
mod pareto;
mod price_chain;
mod price_rise;
mod profit_and_costs;
mod share_of_wallet;
mod supplier_credit;
mod value_pricing;
mod vat;
mod vendor_rating;

#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;

pub use field::{Bound, Choice, Field, FieldKind, Hint, Presence, Range};
pub use form::{Fit, Form, Pasted, Row, RowId, Spot};
pub use input::{Entered, Inputs, Typed};
pub use mistake::Mistake;
pub use problem::{InputProblem, Problem, Refusal, RefusalKind, What, WrongUse};
pub use search::{by_chapter, chapter, search};
pub use sheet::{Layer, Sample, Sheet, Solution, row_key};

/// Calculators, in the order of the book.
pub type Sheets = &'static [&'static Sheet];

/// All calculators in the order of the book. Most of the app has to do without: it asks for them when it needs one, so
/// that a first visit is not kept waiting for them.
pub const ALL: Sheets = &[
    &account_groups::SHEET,
    &discount_profit::SHEET,
    &discount_volume::SHEET,
    &price_rise::SHEET,
    &discount_cycles::SHEET,
    &value_pricing::SHEET,
    &life_cycle_cost::SHEET,
    &ownership_cost::SHEET,
    &customer_pyramid::SHEET,
    &lifetime_value::SHEET,
    &churn::SHEET,
    &share_of_wallet::SHEET,
    &buying_centre::SHEET,
    &loop_matrix::SHEET,
    &pareto::SHEET,
    &abc::SHEET,
    &account_score::SHEET,
    &vendor_rating::SHEET,
    &distribution::SHEET,
    &bonus_offer::SHEET,
    &invoice::SHEET,
    &supplier_credit::SHEET,
    &before_after::SHEET,
    &margin::SHEET,
    &price_chain::SHEET,
    &vat::SHEET,
    &contribution::SHEET,
    &account_profit::SHEET,
    &profit_and_costs::SHEET,
    &cost_price::SHEET,
    &direct_costing::SHEET,
    &extra_order::SHEET,
    &break_even::SHEET,
    &break_even_turnover::SHEET,
    &break_even_assortment::SHEET,
    &break_even_promotion::SHEET,
];

/// The calculator with this id.
pub fn find(id: &str) -> Option<&'static Sheet> {
    ALL.iter().copied().find(|sheet| sheet.id == id)
}
