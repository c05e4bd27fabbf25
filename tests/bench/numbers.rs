//! Middle and tail of a series of measurements.

/// Middle value; of an even number of values the upper one of the two in the middle.
pub fn median(values: &[f64]) -> f64 {
    at_share(values, 0.5)
}

/// The value that 99 of 100 stay below.
pub fn percentile_99(values: &[f64]) -> f64 {
    at_share(values, 0.99)
}

/// The largest.
pub fn worst(values: &[f64]) -> f64 {
    values.iter().copied().fold(f64::NAN, f64::max)
}

fn at_share(values: &[f64], share: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss
    )]
    let position = (sorted.len() as f64 * share) as usize;
    sorted
        .get(position.min(sorted.len().saturating_sub(1)))
        .copied()
        .unwrap_or(f64::NAN)
}

/// What the figures below are about.
pub fn heading(what: &str) {
    println!("\n{what}");
}

/// One figure: what, how much, and the separate values if there are few.
pub fn print(what: &str, value: impl std::fmt::Display) {
    println!("  {what:<60} {value}");
}

/// A figure that could not be taken, and why.
pub fn print_missing(what: &str, why: &str) {
    print(what, format_args!("not measured: {why}"));
}
