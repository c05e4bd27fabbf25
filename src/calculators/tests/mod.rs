//! Tests of the calculators: one file each, and what holds for all.

mod break_even;
mod discount_profit;
mod discount_volume;
mod distribution;
mod life_cycle_cost;
mod margin;
mod pareto;
mod promises;
mod vendor_rating;
