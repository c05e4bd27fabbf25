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
pub mod scenario;
mod search;
mod sentence;
mod sheet;
pub mod slider;

mod abc;
mod account_groups;
mod account_profit;
mod account_score;
mod acquisition_cost;
mod bants;
mod bcg;
mod before_after;
mod bonus_cost;
mod bonus_offer;
mod break_even;
mod break_even_assortment;
mod break_even_promotion;
mod break_even_turnover;
mod buying_centre;
mod chain_ratio;
mod channel_diagram;
mod churn;
mod contact_planning;
mod contribution;
mod cost_price;
mod cost_ratio;
mod customer_pyramid;
mod customer_rating;
mod demand_components;
mod direct_costing;
mod discount_cycles;
mod discount_profit;
mod discount_volume;
mod distribution;
mod distribution_diagram;
mod distribution_unknown;
mod elasticity;
mod extra_order;
mod floor_productivity;
mod forecast_error;
mod funnel_conversion;
mod funnel_quota;
mod ge_mckinsey;
mod growth_gap;
mod invoice;
mod kraljic;
mod life_cycle_cost;
mod lifetime_value;
mod loop_matrix;
mod margin;
mod market_share;
mod net_promoter_score;
mod ownership_cost;
mod pareto;
mod parfitt_collins;
mod penetration;
mod price_chain;
mod price_rise;
mod profit_and_costs;
mod sales_portfolio;
mod satisfaction;
mod share_of_wallet;
mod spider_graph;
mod stock_ratios;
mod supplier_credit;
mod swot;
mod value_pricing;
mod vat;
mod vendor_rating;
mod weighted;
mod weighted_pipeline;

#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;

pub use field::{Bound, Choice, Field, FieldKind, Hint, Presence, Range};
pub use form::{Fit, Form, Pasted, Row, RowId, Spot};
pub use input::{Entered, Inputs, Typed};
pub use mistake::Mistake;
pub use paste::pasted;
pub use problem::{InputProblem, Problem, Refusal, RefusalKind, What, WrongUse};
pub use search::{by_chapter, chapter, search};
pub use sheet::{Layer, Sample, Sheet, Solution, cell_key, row_key};

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
    &spider_graph::SHEET,
    &net_promoter_score::SHEET,
    &customer_rating::SHEET,
    &contact_planning::SHEET,
    &swot::SHEET,
    &growth_gap::SHEET,
    &bcg::SHEET,
    &ge_mckinsey::SHEET,
    &kraljic::SHEET,
    &sales_portfolio::SHEET,
    &funnel_quota::SHEET,
    &funnel_conversion::SHEET,
    &weighted_pipeline::SHEET,
    &bants::SHEET,
    &forecast_error::SHEET,
    &acquisition_cost::SHEET,
    &satisfaction::SHEET,
    &vendor_rating::SHEET,
    &cost_ratio::SHEET,
    &market_share::SHEET,
    &chain_ratio::SHEET,
    &penetration::SHEET,
    &demand_components::SHEET,
    &parfitt_collins::SHEET,
    &elasticity::SHEET,
    &distribution::SHEET,
    &distribution_unknown::SHEET,
    &distribution_diagram::SHEET,
    &channel_diagram::SHEET,
    &floor_productivity::SHEET,
    &stock_ratios::SHEET,
    &bonus_cost::SHEET,
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
