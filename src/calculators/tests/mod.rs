//! Tests of the calculators: one file each, and what holds for all.

mod account_profit;
mod before_after;
mod bonus_offer;
mod break_even;
mod break_even_assortment;
mod break_even_promotion;
mod break_even_turnover;
mod contribution;
mod cost_price;
mod direct_costing;
mod discount_profit;
mod discount_volume;
mod distribution;
mod extra_order;
mod invoice;
mod life_cycle_cost;
mod margin;
mod pareto;
mod price_chain;
mod profit_and_costs;
mod promises;
mod supplier_credit;
mod vat;
mod vendor_rating;
