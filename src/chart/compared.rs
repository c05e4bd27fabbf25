//! One picture of several calculations: what differs between them, in the colours of series 1, 2 and 3.

use num_traits::Zero;

use super::{
    Arrangement, Axis, Bars, Chart, Direction, Form, Funnel, Limit, Line, Lines, Radar, Run, Series, Waterfall,
};
use crate::quantity::Rational;

/// More lines than this nobody tells apart.
const MOST_LINES: usize = 6;

/// The charts of several calculations in one, each with its name; `None` where their form shows one at a time.
///
/// Of several lines (or series of bars) the first that differs is drawn for each, and behind it those that are the
/// same for all. What a waterfall or a funnel shows stands in bars beside each other.
pub fn compared(charts: &[(String, Chart)]) -> Option<Chart> {
    let (_, first) = charts.first()?;
    let forms: Vec<Named<Form>> = charts
        .iter()
        .map(|(name, chart)| (name.as_str(), &chart.form))
        .collect();
    let summaries = charts.iter().map(|(name, chart)| format!("{name}: {}", chart.summary));
    Some(Chart {
        name: first.name.clone(),
        summary: summaries.collect::<Vec<_>>().join(" "),
        form: of_forms(&forms)?,
    })
}

/// Something with the name of its calculation.
type Named<'a, T> = (&'a str, &'a T);

fn of_forms(forms: &[Named<Form>]) -> Option<Form> {
    match forms.first()?.1 {
        Form::Lines(_) => {
            let lines = all(forms, |form| match form {
                Form::Lines(lines) => Some(lines),
                _ => None,
            })?;
            of_lines(&lines).map(Form::Lines)
        }
        Form::Bars(_) => {
            let bars = all(forms, |form| match form {
                Form::Bars(bars) => Some(bars),
                _ => None,
            })?;
            of_bars(&bars).map(Form::Bars)
        }
        Form::Radar(_) => {
            let radars = all(forms, |form| match form {
                Form::Radar(radar) => Some(radar),
                _ => None,
            })?;
            of_radars(&radars).map(Form::Radar)
        }
        Form::Waterfall(_) => {
            let waterfalls = all(forms, |form| match form {
                Form::Waterfall(waterfall) => Some(waterfall),
                _ => None,
            })?;
            let bars: Vec<(&str, Bars)> = waterfalls.iter().map(|(name, own)| (*name, steps(own))).collect();
            of_bars(&borrowed(&bars)).map(Form::Bars)
        }
        Form::Funnel(_) => {
            let funnels = all(forms, |form| match form {
                Form::Funnel(funnel) => Some(funnel),
                _ => None,
            })?;
            let bars: Vec<(&str, Bars)> = funnels.iter().map(|(name, own)| (*name, stages(own))).collect();
            of_bars(&borrowed(&bars)).map(Form::Bars)
        }
        Form::Panels(_) => {
            let each = all(forms, |form| match form {
                Form::Panels(panels) => Some(panels),
                _ => None,
            })?;
            of_panels(&each)
        }
        Form::Pareto(_) | Form::Parts(_) | Form::Matrix(_) | Form::Heat(_) | Form::Mosaic(_) | Form::Figures(_) => None,
    }
}

/// The same of every form; `None` where one is of another kind.
fn all<'a, T>(forms: &[Named<'a, Form>], pick: impl Fn(&'a Form) -> Option<&'a T>) -> Option<Vec<Named<'a, T>>> {
    forms.iter().map(|(name, form)| Some((*name, pick(form)?))).collect()
}

fn borrowed<'a>(bars: &'a [(&'a str, Bars)]) -> Vec<Named<'a, Bars>> {
    bars.iter().map(|(name, bars)| (*name, bars)).collect()
}

/// The panels that can be compared, below each other; `None` where none can.
fn of_panels(each: &[Named<Vec<(String, Form)>>]) -> Option<Form> {
    let (_, first) = each.first()?;
    let panels = first.iter().enumerate().filter_map(|(position, (name, _))| {
        let own: Option<Vec<Named<Form>>> = each
            .iter()
            .map(|(name, panels)| Some((*name, &panels.get(position)?.1)))
            .collect();
        Some((name.clone(), of_forms(&own?)?))
    });
    let mut panels: Vec<(String, Form)> = panels.collect();
    match panels.len() {
        0 => None,
        1 => Some(panels.swap_remove(0).1),
        _ => Some(Form::Panels(panels)),
    }
}

fn of_lines(each: &[Named<Lines>]) -> Option<Lines> {
    let (_, first) = each.first()?;
    if each.iter().any(|(_, own)| own.lines.len() != first.lines.len()) {
        return None;
    }
    let is_shared = |position: usize| {
        let mut lines = each.iter().map(|(_, own)| &own.lines[position]);
        lines.all(|line| agree(&first.lines[position], line))
    };
    let told_apart = (0..first.lines.len())
        .find(|position| !is_shared(*position))
        .unwrap_or(0);
    let own = each.iter().map(|(name, own)| {
        let line = &own.lines[told_apart];
        Line {
            name: with_name(&line.name, name),
            shaded: false,
            ..line.clone()
        }
    });
    let shared = (0..first.lines.len()).filter(|position| *position != told_apart && is_shared(*position));
    let shared = shared.map(|position| Line {
        shaded: false,
        ..first.lines[position].clone()
    });
    let lines = own.chain(shared).take(MOST_LINES).collect();
    let marks = each.iter().flat_map(|(name, own)| {
        let line = &own.lines[told_apart];
        let on_it = own.marks.iter().filter(|mark| passes(line, &mark.at.0, &mark.at.1));
        on_it.map(|mark| super::Mark {
            name: with_name(&mark.name, name),
            at: mark.at.clone(),
        })
    });
    Some(Lines {
        across: joined(each.iter().map(|(_, own)| &own.across)),
        up: joined(each.iter().map(|(_, own)| &own.up)),
        lines,
        marks: marks.collect(),
        bands: Vec::new(),
        limits: shared_limits(&first.limits, each.iter().map(|(_, own)| own.limits.as_slice())),
    })
}

/// `omzet, scenario A`; just the scenario where the line has no name of its own.
fn with_name(what: &str, whose: &str) -> String {
    if what.is_empty() {
        whose.to_owned()
    } else {
        format!("{what}, {whose}")
    }
}

/// Whether two lines say the same wherever both say something.
fn agree(one: &Line, other: &Line) -> bool {
    if one == other {
        return true;
    }
    let through = |line: &Line, of: &Line| {
        let mut points = of.points.iter();
        points.all(|(x, y)| match (height_at(line, x), y) {
            (Some(height), Some(y)) => height == *y,
            (None, _) => true,
            (Some(_), None) => false,
        })
    };
    one.run == other.run && through(one, other) && through(other, one)
}

/// The height of a line at `x`; `None` beside its ends and where it is interrupted.
fn height_at(line: &Line, x: &Rational) -> Option<Rational> {
    let after = line.points.partition_point(|(at, _)| at < x);
    let (x1, y1) = line.points.get(after)?;
    if x1 == x {
        return y1.clone();
    }
    let (x0, y0) = line.points.get(after.checked_sub(1)?)?;
    match (line.run, y0, y1) {
        (Run::Steps, Some(y0), _) => Some(y0.clone()),
        (Run::Straight | Run::Curve, Some(y0), Some(y1)) => Some(y0 + (y1 - y0) * (x - x0) / (x1 - x0)),
        _ => None,
    }
}

/// Whether a special point lies on a line; between the samples of a curve it lies near enough.
fn passes(line: &Line, x: &Rational, y: &Rational) -> bool {
    height_at(line, x).is_some_and(|height| {
        let error = if height > *y { &height - y } else { y - &height };
        let near = y.clone() * Rational::new(1.into(), 50.into());
        error.is_zero() || line.run == Run::Curve && (error <= near || error <= -near)
    })
}

/// An axis with room for all.
fn joined<'a>(mut each: impl Iterator<Item = &'a Axis>) -> Axis {
    let mut axis = each.next().cloned().unwrap_or_default();
    for other in each {
        axis.from = axis.from.zip(other.from.clone()).map(|(one, other)| one.min(other));
        axis.to = axis.to.zip(other.to.clone()).map(|(one, other)| one.max(other));
    }
    axis
}

fn shared_limits<'a>(first: &[Limit], each: impl Iterator<Item = &'a [Limit]>) -> Vec<Limit> {
    let mut shared = first.to_vec();
    for limits in each {
        shared.retain(|limit| limits.contains(limit));
    }
    shared
}

fn of_bars(each: &[Named<Bars>]) -> Option<Bars> {
    let (_, first) = each.first()?;
    let is_single = first.series.len() == 1;
    if first.joined || !first.lines.is_empty() || first.arrangement == Arrangement::Stacked && !is_single {
        return None;
    }
    let series: Vec<Named<Vec<Series>>> = each.iter().map(|(name, own)| (*name, &own.series)).collect();
    let same_groups = each.iter().all(|(_, own)| own.groups == first.groups);
    same_groups.then_some(())?;
    Some(Bars {
        axis: joined(each.iter().map(|(_, own)| &own.axis)),
        groups: first.groups.clone(),
        series: of_series(&series)?,
        arrangement: Arrangement::Beside,
        direction: first.direction,
        limits: shared_limits(&first.limits, each.iter().map(|(_, own)| own.limits.as_slice())),
        ..Bars::default()
    })
}

fn of_radars(each: &[Named<Radar>]) -> Option<Radar> {
    let (_, first) = each.first()?;
    let series: Vec<Named<Vec<Series>>> = each.iter().map(|(name, own)| (*name, &own.series)).collect();
    let same_spokes = each.iter().all(|(_, own)| own.spokes == first.spokes);
    same_spokes.then_some(())?;
    Some(Radar {
        axis: joined(each.iter().map(|(_, own)| &own.axis)),
        spokes: first.spokes.clone(),
        series: of_series(&series)?,
    })
}

/// The first series that differs, of each; then those that are the same for all.
fn of_series(each: &[Named<Vec<Series>>]) -> Option<Vec<Series>> {
    let (_, first) = each.first()?;
    if first.is_empty() || each.iter().any(|(_, own)| own.len() != first.len()) {
        return None;
    }
    let is_shared = |position: usize| {
        each.iter()
            .all(|(_, own)| own[position].values == first[position].values)
    };
    let told_apart = (0..first.len()).find(|position| !is_shared(*position)).unwrap_or(0);
    let own = each.iter().map(|(name, own)| Series {
        name: with_name(&own[told_apart].name, name),
        values: own[told_apart].values.clone(),
        ..Series::default()
    });
    let shared = (0..first.len()).filter(|position| *position != told_apart && is_shared(*position));
    let shared = shared.map(|position| first[position].clone());
    Some(own.chain(shared).take(MOST_LINES).collect())
}

/// A waterfall as bars: what each step is or changes.
fn steps(waterfall: &Waterfall) -> Bars {
    Bars {
        axis: waterfall.axis.clone(),
        groups: waterfall.steps.iter().map(|step| step.name.clone()).collect(),
        series: vec![Series::new(
            String::new(),
            waterfall.steps.iter().map(|step| step.value.clone()),
        )],
        direction: Direction::Lying,
        ..Bars::default()
    }
}

/// A funnel as bars: how many there are at each stage.
fn stages(funnel: &Funnel) -> Bars {
    Bars {
        axis: funnel.axis.clone(),
        groups: funnel.stages.iter().map(|stage| stage.name.clone()).collect(),
        series: vec![Series::new(
            String::new(),
            funnel.stages.iter().map(|stage| stage.value.clone()),
        )],
        direction: Direction::Lying,
        ..Bars::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::whole;

    fn line(ends: [(i64, i64); 2]) -> Vec<(Rational, Rational)> {
        ends.map(|(x, y)| (whole(x), whole(y))).to_vec()
    }

    /// Turnover and costs up to a volume; they cross where it says.
    fn break_even(to: i64, turnover: i64, fixed: i64) -> Chart {
        Chart::lines("Break-evengrafiek")
            .across(Axis::count("afzet", "stuks").to(whole(to)))
            .up(Axis::euro("bedrag"))
            .line("omzet", line([(0, 0), (to, turnover * to)]))
            .line("kosten", line([(0, fixed), (to, fixed)]))
            .mark(
                Some((Rational::new(fixed.into(), turnover.into()), whole(fixed))),
                "break-evenpunt",
            )
            .summary("Onder het punt is er verlies.")
    }

    fn bars(values: [i64; 2]) -> Chart {
        Chart::bars("Winst")
            .along(Axis::euro("winst"))
            .bar("nu", whole(values[0]))
            .bar("straks", whole(values[1]))
            .summary("Straks is er meer.")
    }

    fn together(charts: &[Chart]) -> Option<Chart> {
        let names = ["A", "B", "C"].map(str::to_owned);
        compared(&names.into_iter().zip(charts.iter().cloned()).collect::<Vec<_>>())
    }

    fn names(chart: &Chart) -> Vec<&str> {
        match &chart.form {
            Form::Lines(lines) => lines.lines.iter().map(|line| line.name.as_str()).collect(),
            Form::Bars(bars) => bars.series.iter().map(|series| series.name.as_str()).collect(),
            Form::Radar(radar) => radar.series.iter().map(|series| series.name.as_str()).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn what_differs_comes_first_and_what_is_shared_is_drawn_once() {
        let chart = together(&[break_even(100, 5, 100), break_even(200, 5, 150)]).unwrap();
        assert_eq!(
            names(&chart),
            ["kosten, A", "kosten, B", "omzet"],
            "turnover is the same line, only drawn further"
        );
        let Form::Lines(lines) = &chart.form else {
            panic!("lines")
        };
        assert_eq!(lines.across.to, Some(whole(200)), "room for both");
        let marks: Vec<_> = lines.marks.iter().map(|mark| mark.name.as_str()).collect();
        assert_eq!(marks, ["break-evenpunt, A", "break-evenpunt, B"]);
        assert_eq!(
            chart.summary,
            "A: Onder het punt is er verlies. B: Onder het punt is er verlies."
        );
    }

    #[test]
    fn bars_stand_beside_each_other() {
        let chart = together(&[bars([1, 2]), bars([1, 3]), bars([0, 4])]).unwrap();
        assert_eq!(names(&chart), ["A", "B", "C"]);
        let funnel = |value: i64| {
            Chart::funnel("Trechter")
                .stage("leads", whole(value))
                .summary("Er blijft over.")
        };
        assert_eq!(names(&together(&[funnel(9), funnel(8)]).unwrap()), ["A", "B"]);
    }

    #[test]
    fn what_cannot_be_drawn_together() {
        let other = Chart::bars("Winst")
            .bar("vroeger", whole(1))
            .bar("straks", whole(2))
            .summary("Meer.");
        let tiles = Chart::tiles("Tegels").figure("a", "1").summary("Eén.");
        for (why, charts) in [
            ("other groups", [bars([1, 2]), other]),
            ("other forms", [bars([1, 2]), break_even(1, 1, 1)]),
            ("a form that shows one at a time", [tiles.clone(), tiles]),
        ] {
            assert_eq!(together(&charts), None, "{why}");
        }
        assert_eq!(compared(&[]), None);
    }
}
