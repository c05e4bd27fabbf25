//! Tests of the calculators: one file each, and what holds for all.

mod abc;
mod account_groups;
mod account_score;
mod break_even;
mod buying_centre;
mod churn;
mod customer_pyramid;
mod discount_cycles;
mod discount_profit;
mod discount_volume;
mod distribution;
mod life_cycle_cost;
mod lifetime_value;
mod loop_matrix;
mod margin;
mod ownership_cost;
mod pareto;
mod price_rise;
mod promises;
mod share_of_wallet;
mod value_pricing;
mod vendor_rating;
