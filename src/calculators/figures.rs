//! Figures that others set: rates of tax and ways to count days. Each with its date and source; newest first.

use super::Choice;

/// A rate of tax.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    /// The rate as a person types it: `21` is 21 %.
    pub percent: &'static str,
    /// Day from which it holds, or of the source where that is not known to us.
    pub date: &'static str,
    /// Where that stands.
    pub source: &'static str,
}

/// Btw-tarieven in België, the standard rate first.
pub const VAT_BELGIUM: &[Rate] = &[
    Rate {
        percent: "21",
        date: "1996-01-01",
        source: "KB nr. 20 van 20 juli 1970, art. 1: normaal tarief",
    },
    Rate {
        percent: "12",
        date: "2021-09-01",
        source: "FOD Financiën, btw-tarieven: tussentarief, KB nr. 20, tabel B",
    },
    Rate {
        percent: "6",
        date: "2021-09-01",
        source: "FOD Financiën, btw-tarieven: verlaagd tarief, KB nr. 20, tabel A",
    },
    Rate {
        percent: "0",
        date: "2021-09-01",
        source: "FOD Financiën, btw-tarieven: nultarief, enkele goederen en diensten",
    },
];

/// Btw-tarieven in Nederland, the standard rate first.
pub const VAT_NETHERLANDS: &[Rate] = &[
    Rate {
        percent: "21",
        date: "2012-10-01",
        source: "Wet op de omzetbelasting 1968, art. 9, lid 1; tot die dag 19 %",
    },
    Rate {
        percent: "9",
        date: "2019-01-01",
        source: "Wet op de omzetbelasting 1968, art. 9, lid 2, tabel I; tot die dag 6 %",
    },
    Rate {
        percent: "0",
        date: "1969-01-01",
        source: "Wet op de omzetbelasting 1968, art. 9, lid 2, tabel II",
    },
];

/// A way to count the days of a year for interest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayCount {
    /// How it is chosen.
    pub choice: Choice,
    /// Days in a year.
    pub days: i64,
    /// Who counts so.
    pub source: &'static str,
}

/// Dagen per jaar, the usual way in Belgium first.
pub const DAY_COUNTS: [DayCount; 2] = [
    DayCount {
        choice: Choice {
            key: "365",
            name: "365: kalenderjaar",
        },
        days: 365,
        source: "werkelijk aantal dagen, zonder schrikkeldag",
    },
    DayCount {
        choice: Choice {
            key: "360",
            name: "360: handelsjaar",
        },
        days: 360,
        source: "twaalf maanden van 30 dagen, zoals in Nederlandse examens",
    },
];
