//! Tests of the calculators: one file each, and what holds for all.

mod acquisition_cost;
mod bants;
mod bcg;
mod break_even;
mod contact_planning;
mod customer_rating;
mod discount_profit;
mod discount_volume;
mod distribution;
mod forecast_error;
mod funnel_conversion;
mod funnel_quota;
mod ge_mckinsey;
mod growth_gap;
mod kraljic;
mod life_cycle_cost;
mod margin;
mod pareto;
mod promises;
mod sales_portfolio;
mod satisfaction;
mod swot;
mod vendor_rating;
mod weighted_pipeline;
