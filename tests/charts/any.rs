//! Charts of any numbers.

use accountwijs::chart::{Axis, Chart};
use accountwijs::quantity::{Display, Rational, whole};
use num_traits::Pow;
use proptest::prelude::*;

use crate::ratio;

/// Numbers that a learner could cause, and worse.
fn number() -> impl Strategy<Value = Rational> {
    prop_oneof![
        (-1_000_000_i64..1_000_000, 1_i64..1_000).prop_map(|(above, below)| ratio(above, below)),
        Just(whole(0)),
        Just(ratio(1, 3)),
        Just(whole(5)),
        (0_i32..60, -9_i64..10).prop_map(|(power, digit)| whole(10).pow(power) * whole(digit)),
        (0_i32..60, -9_i64..10).prop_map(|(power, digit)| whole(digit) / whole(10).pow(power)),
    ]
}

fn display() -> impl Strategy<Value = Display> {
    prop_oneof![
        Just(Display::Euro),
        Just(Display::Percent),
        Just(Display::Whole),
        Just(Display::Decimals(1))
    ]
}

pub fn any_chart() -> impl Strategy<Value = Chart> {
    let values = || prop::collection::vec(prop::option::weighted(0.9, number()), 0..7);
    let words = prop_oneof![
        Just(""),
        Just("omzet"),
        Just("een erg lange naam van een reeks"),
        Just("<&>")
    ];
    let lines = (
        prop::collection::vec((values(), values()), 0..7),
        display(),
        display(),
        words.clone(),
        number(),
        number(),
    )
        .prop_map(|(pairs, across, up, word, x, y)| {
            let mut draft = Chart::lines("lijnen")
                .across(Axis::new(word, across))
                .up(Axis::new(word, up));
            for (position, (xs, ys)) in pairs.into_iter().enumerate() {
                let points: Vec<_> = xs.into_iter().flatten().zip(ys).collect();
                draft = match position % 3 {
                    0 => draft.line(word, points),
                    1 => draft.curve(word, points),
                    _ => draft.steps(word, points).shaded(),
                };
            }
            draft
                .mark(Some((x.clone(), y.clone())), word)
                .band(Some((x.clone(), y.clone())), word)
                .asymptote(x, word)
                .target(y, word)
                .summary("")
        });
    let bars = (
        prop::collection::vec(values(), 0..7),
        0_usize..5,
        display(),
        any::<(bool, bool)>(),
        prop::option::of(number()),
    )
        .prop_map(|(series, groups, display, (stacked, lying), limit)| {
            let mut draft = Chart::bars("staven")
                .along(Axis::new("bedrag", display).to(limit.clone()))
                .groups((0..groups).map(|group| format!("groep {group}")))
                .limit(limit.clone(), "norm");
            for values in series {
                draft = draft.series("reeks", values);
            }
            if stacked {
                draft = draft.stacked().joined();
            }
            draft = draft.line("lijn", [limit.clone(), None, limit]);
            if lying {
                draft = draft.lying();
            }
            draft.summary("")
        });
    let pareto =
        (prop::collection::vec((number(), number(), number()), 0..70), 0_usize..9).prop_map(|(items, reached)| {
            items
                .into_iter()
                .fold(Chart::pareto("pareto"), |draft, (value, share, cumulative)| {
                    draft.item("klant", value, share, cumulative)
                })
                .threshold(ratio(4, 5), "80%")
                .class(reached, "A")
                .class(3, "B")
                .reached(reached, "genoeg")
                .summary("")
        });
    prop_oneof![lines, bars, pareto, any_shape(values().boxed(), words.boxed())]
}

/// The forms that are not drawn against two ordinary axes.
fn any_shape(
    values: BoxedStrategy<Vec<Option<Rational>>>,
    words: BoxedStrategy<&'static str>,
) -> impl Strategy<Value = Chart> {
    (
        0_usize..9,
        prop::collection::vec((words, values), 0..9),
        display(),
        any::<(bool, bool)>(),
        number(),
    )
        .prop_map(|(form, rows, display, (one, other), end)| {
            let mut axis = Axis::new("een as", display);
            if one {
                axis = axis.logarithmic().from(end);
            } else if other {
                axis = axis.descending().to(end);
            }
            shape(form, &rows, &axis, other)
        })
}

fn shape(form: usize, rows: &[(&'static str, Vec<Option<Rational>>)], axis: &Axis, other: bool) -> Chart {
    let first = |values: &[Option<Rational>]| values.first().cloned().flatten();
    let point = |values: &[Option<Rational>]| Some((first(values)?, values.get(1).cloned().flatten()?));
    let rows = rows.iter().map(|(name, values)| (*name, values.as_slice()));
    match form {
        0 => rows
            .fold(Chart::nested("vakken"), |draft, (name, values)| {
                draft.part(name, first(values))
            })
            .summary(""),
        1 => rows
            .fold(Chart::pyramid("lagen"), |draft, (name, values)| {
                draft.part(name, first(values))
            })
            .summary(""),
        2 => rows
            .fold(Chart::rings("ringen"), |draft, (name, values)| {
                draft.part(name, first(values)).figure(name, "12")
            })
            .summary(""),
        3 => rows
            .fold(
                Chart::waterfall("waterval").along(axis.clone()),
                |draft, (name, values)| {
                    if other && name.is_empty() {
                        draft.total(name, first(values))
                    } else {
                        draft.change(name, first(values))
                    }
                },
            )
            .summary(""),
        4 => rows
            .fold(
                Chart::matrix("matrix")
                    .across(axis.clone())
                    .up(axis.clone())
                    .cells(["a", "b", "c", "d"]),
                |draft, (name, values)| {
                    let draft = draft.bubble(name, point(values), values.get(2).cloned().flatten());
                    if other {
                        draft.divide(first(values), first(values))
                    } else {
                        draft
                    }
                },
            )
            .summary(""),
        5 => rows
            .fold(
                Chart::radar("web")
                    .along(axis.clone())
                    .spokes(["een", "twee", "drie", "vier", "vijf"]),
                |draft, (name, values)| draft.series(name, values.to_vec()),
            )
            .summary(""),
        6 => rows
            .fold(
                Chart::funnel("trechter").along(axis.clone()),
                |draft, (name, values)| {
                    draft
                        .stage(name, first(values))
                        .target(values.get(1).cloned().flatten())
                        .rate(first(values))
                },
            )
            .summary(""),
        7 => rows
            .fold(
                Chart::heat("rooster")
                    .along(axis.clone())
                    .columns(["een", "twee"])
                    .divided(1, 1),
                |draft, (name, values)| draft.row(name, values.to_vec()).below(axis.clone(), values.to_vec()),
            )
            .summary(""),
        _ => rows
            .fold(
                Chart::mosaic("mozaiek").across(axis.clone()).up(axis.clone()),
                |draft, (name, values)| {
                    let draft = draft.column(name, first(values).unwrap_or_default(), first(values));
                    let pieces = values.iter().flatten();
                    pieces.fold(draft, |draft, share| draft.piece(name, share.clone(), "€ 1"))
                },
            )
            .summary(""),
    }
}
