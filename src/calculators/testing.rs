//! What the tests of every calculator share: rows of texts in, one line of text out, and the tables of the
//! specification, which stand in the tests word for word.

mod answers;
mod figures;

pub use answers::{answers_in, changed, inputs, rows_of, table};
pub use figures::Figures;

use super::{Field, FieldKind, Inputs, Presence, Problem, Sample, Sheet, Typed};
use crate::chart::Chart;
use crate::dutch::{self, Notation};
use crate::quantity::{Display, Finding, Value, Work};
use crate::text::{self, Form};

/// All outputs as shown, in order, joined by `; `; no-break spaces as spaces.
pub fn shown(sheet: &Sheet, pairs: &[(&str, &str)]) -> String {
    shown_of(sheet, &inputs(pairs))
}

/// As [`shown`], for a form that has a table.
pub fn shown_of(sheet: &Sheet, inputs: &Inputs) -> String {
    let solution = sheet
        .calculate(inputs)
        .unwrap_or_else(|problems| panic!("{}: {problems:?}", sheet.id));
    assert_eq!(Work::unit_faults(&solution.steps), [""; 0], "{}: units", sheet.id);
    let outputs = sheet.outputs.iter().map(|output| {
        let step = solution
            .step(output.key)
            .unwrap_or_else(|| panic!("{} has no step {}", sheet.id, output.key));
        text::outcome(step)
    });
    spaced(&outputs.collect::<Vec<_>>().join("; "))
}

/// The first problem: `kind field: sentence`.
pub fn problem_of(sheet: &Sheet, inputs: &Inputs) -> String {
    match sheet.calculate(inputs) {
        Ok(_) => "no problem".to_owned(),
        Err(problems) => said(&problems[0]),
    }
}

/// What the chart says for the worked example with these answers changed; `-` where there is no chart.
pub fn chart_says(sheet: &Sheet, line: &str) -> String {
    chart_of(sheet, &changed(sheet, line)).map_or_else(|| "-".to_owned(), |chart| spaced(&chart.summary))
}

/// The chart of a form whose fields are fine, with or without a solution.
pub fn chart_of(sheet: &Sheet, inputs: &Inputs) -> Option<Chart> {
    let entered = sheet.read(inputs).unwrap();
    let solution = sheet.calculate(inputs).ok();
    (sheet.chart)(&entered, solution.as_ref())
}

/// Symbols and numbers of the formulas of these outputs or steps, for the worked example.
pub fn formulas(sheet: &Sheet, expected: &[(&str, &str, &str)]) {
    formulas_of(sheet, &sheet.example_inputs(), expected);
}

/// As [`formulas`], for other inputs than the example.
pub fn formulas_of(sheet: &Sheet, inputs: &Inputs, expected: &[(&str, &str, &str)]) {
    let solution = sheet.calculate(inputs).unwrap();
    for (key, symbols, numbers) in expected {
        let Some(Finding::Figure { computed, .. }) = solution.step(key).map(|step| &step.finding) else {
            panic!("{}: {key} is no figure", sheet.id)
        };
        for (form, formula) in [(Form::Symbols, symbols), (Form::Numbers, numbers)] {
            assert_eq!(
                spaced(&text::formula(computed, form).plain()),
                *formula,
                "{}: {key}",
                sheet.id
            );
        }
    }
}

/// Every mistake of the calculator in order: its name, its formula in symbols (none where it gives words) and what it
/// gives for `inputs`, shown as its output is; `-` where it does not exist. None of them gives the right answer.
pub fn mistakes(sheet: &Sheet, inputs: &Inputs, expected: &[(&str, &str, &str)]) {
    let names: Vec<_> = sheet.mistakes.iter().map(|mistake| mistake.name).collect();
    let expected_names: Vec<_> = expected.iter().map(|(name, ..)| *name).collect();
    assert_eq!(names, expected_names, "{}: mistakes", sheet.id);
    let entered = sheet.read(inputs).unwrap();
    let solution = sheet.calculate(inputs).unwrap();
    for (mistake, (name, formula, given)) in sheet.mistakes.iter().zip(expected) {
        let output = sheet
            .output(mistake.output)
            .unwrap_or_else(|| panic!("{name}: no output {}", mistake.output));
        let show = |value: &Option<Value>| {
            let amount = value.as_ref().and_then(Value::amount);
            amount.map_or_else(|| "-".to_owned(), |amount| spaced(&dutch::show(amount, output.display)))
        };
        let wrong = mistake.values(&entered, &solution);
        let words = mistake.words(&entered, &solution);
        let shown = words.unwrap_or_else(|| wrong.iter().map(show).collect::<Vec<_>>().join(" / "));
        assert_eq!(shown, *given, "{name}");
        if let Some(first) = wrong.iter().flatten().next() {
            assert_eq!(text::formula(first, Form::Symbols).plain(), *formula, "{name}");
        }
        let right = spaced(&text::outcome(solution.step(output.key).unwrap()));
        assert_ne!(shown, right, "{name} gives the right answer");
    }
}

/// The form and the outputs are those of the specification's two tables, pasted as they are: keys, names, symbols,
/// order, kinds, ranges on both sides of every bound, empty fields, the sentences, and the worked example.
pub fn as_specified(sheet: &Sheet, tables: &str) {
    // A stroke inside a cell is escaped, as in any such table.
    let tables = tables.replace("\\|", "∣");
    let rows = tables.lines().map(|line| {
        line.trim()
            .trim_matches('|')
            .split('|')
            .map(str::trim)
            .collect::<Vec<_>>()
    });
    let (mut fields, mut outputs) = (Vec::new(), Vec::new());
    for cells in rows.filter(|cells| cells[0].starts_with('`')) {
        let key = cells[0].trim_matches('`').to_owned();
        match cells.len() {
            6 => fields.push((key, cells)),
            5 => outputs.push((key, cells)),
            _ => panic!("{}: {cells:?}", sheet.id),
        }
    }
    let keys = sheet.fields.iter().flat_map(|field| {
        let columns = field.columns().iter();
        let own = std::iter::once(field.label.key.to_owned());
        own.chain(columns.map(|column| format!("{}[].{}", field.label.key, column.label.key)))
    });
    let expected: Vec<_> = fields.iter().map(|(key, _)| key.clone()).collect();
    assert_eq!(keys.collect::<Vec<_>>(), expected, "{}: fields", sheet.id);
    for (key, cells) in &fields {
        field_as_specified(sheet, key, cells);
    }
    let keys: Vec<_> = sheet.outputs.iter().map(|output| output.key.to_owned()).collect();
    let expected: Vec<_> = outputs.iter().map(|(key, _)| key.clone()).collect();
    assert_eq!(keys, expected, "{}: outputs", sheet.id);
    for (output, (key, cells)) in sheet.outputs.iter().zip(&outputs) {
        assert_eq!(output.name, cells[1], "{key}");
        assert_eq!(output.display, display(cells[3]), "{key}");
    }
    let example: Vec<_> = outputs.iter().map(|(_, cells)| cells[4]).collect();
    assert_eq!(
        shown_of(sheet, &sheet.example_inputs()),
        example.join("; "),
        "{}: example",
        sheet.id
    );
}

fn display(words: &str) -> Display {
    match words {
        "€, 2 decimalen" => Display::Euro,
        "%, 2 decimalen" => Display::Percent,
        "1 decimaal" => Display::Decimals(1),
        "2 decimalen" => Display::Decimals(2),
        "geheel, half van nul weg" => Display::Whole,
        "geheel, naar boven" => Display::WholeUp,
        "geheel met teken" => Display::Signed,
        "tekst" => Display::Text,
        other => panic!("no display {other}"),
    }
}

fn field_as_specified(sheet: &Sheet, key: &str, cells: &[&str]) {
    let &[_, name, symbol, unit, valid, remark] = cells else {
        panic!("{cells:?}")
    };
    let (table, column) = key
        .split_once("[].")
        .map_or((key, None), |(table, column)| (table, Some(column)));
    let own = |fields: &'static [Field], key: &str| fields.iter().find(|field| field.label.key == key).unwrap();
    let field = own(sheet.fields, table);
    let field = column.map_or(field, |column| own(field.columns(), column));
    assert_eq!(field.label.name, name, "{key}");
    // Weights are all `w` in the specification and scores all `s`; ours are told apart behind that letter.
    let own_symbol = field.label.symbol.unwrap_or_default();
    assert!(
        own_symbol == symbol || ["w", "s"].contains(&symbol) && own_symbol.starts_with(symbol),
        "{key}: symbol {own_symbol}"
    );
    match field.kind {
        FieldKind::Table {
            rows: (least, most), ..
        } => {
            assert_eq!(
                (unit, valid),
                ("rijen", format!("{least}-{most} rijen").as_str()),
                "{key}"
            );
            row_counts(sheet, field, least, most);
        }
        FieldKind::Name => assert_eq!((unit, valid), ("tekst", "vrij"), "{key}"),
        FieldKind::Number(notation) => {
            let expected = match unit {
                "€" => Notation::Money,
                "%" => Notation::Percent,
                _ => Notation::Plain,
            };
            assert_eq!(notation, expected, "{key}");
            let presence = match remark.strip_prefix("leeg = ") {
                Some(default) => Presence::Default(default.to_owned().leak()),
                None if remark == "mag leeg" => Presence::Optional,
                None => Presence::Required,
            };
            assert_eq!(field.presence, presence, "{key}");
            numbers(sheet, field, column.map(|_| table), valid);
        }
        FieldKind::Numbers(_) => {
            assert_eq!(field.presence, Presence::Required, "{key}");
            numbers(sheet, field, column.map(|_| table), valid);
        }
        FieldKind::Choice(choices) => {
            let keys: Vec<_> = choices.iter().map(|choice| choice.key).collect();
            let expected = ("keuze", keys.join(" / "), format!("standaard {}", keys[0]));
            assert_eq!((unit, valid.to_owned(), remark.to_owned()), expected, "{key}");
        }
    }
}

/// What is said about `field` when `text` stands in it and the example in all others; in row 0 of `table` if given. A
/// list gets `text` as its only number.
fn said_about(sheet: &Sheet, field: &Field, table: Option<&str>, text: &str) -> String {
    let mut inputs = sheet.example_inputs();
    let key = field.label.key.to_owned();
    let path = if let Some((table, Some(Typed::Rows(rows)))) = table.map(|table| (table, inputs.get_mut(table))) {
        rows[0].insert(key.clone(), Typed::read_as(field, text));
        let position = match field.kind {
            FieldKind::Numbers(_) if !text.trim().is_empty() => "[0]",
            _ => "",
        };
        format!("{table}[0].{key}{position}")
    } else {
        inputs.insert(key.clone(), Typed::from(text));
        key
    };
    let problems = sheet.calculate(&inputs).err().unwrap_or_default();
    problems
        .iter()
        .find(|problem| matches!(problem, Problem::Input(input) if input.field == path))
        .map_or_else(
            || "fine".to_owned(),
            |problem| format!("{} {}", problem.kind(), text::problem(problem)),
        )
}

fn said(problem: &Problem) -> String {
    format!("{} {}: {}", problem.kind(), problem.field(), text::problem(problem))
}

/// Both sides of every bound, the widest numbers, empty and unreadable texts, spellings.
fn numbers(sheet: &Sheet, field: &Field, table: Option<&str>, valid: &str) {
    let name = field.label.name;
    let whole = valid.contains("geheel");
    let conditions: Vec<&str> = valid.split(", ").filter(|valid| *valid != "elk getal").collect();
    let refused = format!("buiten-bereik {name} moet {} zijn.", in_words(&conditions));
    let (step, money, percent) = (
        if whole { 1_000 } else { 1 },
        field.notation() == Some(Notation::Money),
        field.notation() == Some(Notation::Percent),
    );
    let mut expected = Vec::new();
    let bounds: Vec<(&str, i64)> = conditions
        .iter()
        .filter_map(|condition| condition.split_once(' '))
        .map(|(comparison, bound)| (comparison, thousandths_in(bound)))
        .collect();
    let fits = |thousandths: i64| {
        bounds.iter().all(|(comparison, bound)| match *comparison {
            ">" => thousandths > *bound,
            ">=" => thousandths >= *bound,
            "<" => thousandths < *bound,
            "<=" => thousandths <= *bound,
            other => panic!("no comparison {other}"),
        })
    };
    for (_, bound) in &bounds {
        for thousandths in [bound - step, *bound, bound + step] {
            let said = if fits(thousandths) { "fine" } else { &refused };
            let (sign, size) = (if thousandths < 0 { "-" } else { "" }, thousandths.abs());
            expected.push((format!("{sign}{},{:03}", size / 1_000, size % 1_000), said.to_owned()));
        }
    }
    let unreadable = format!(
        "geen-getal {name}: dit is geen geldig getal. Gebruik een komma voor decimalen, bijvoorbeeld 1.234,56."
    );
    let five = if fits(5_000) { "fine" } else { &refused };
    let read = |is_read: bool| if is_read { five.to_owned() } else { unreadable.clone() };
    let empty = match field.presence {
        Presence::Required => format!("leeg Vul {name} in."),
        Presence::Optional | Presence::Default(_) => "fine".to_owned(),
    };
    let too_large = format!("buiten-bereik {name} moet hoogstens 1.000.000.000.000 zijn.");
    let unbounded = !valid.contains('<');
    for (text, said) in [
        ("", empty.as_str()),
        (" \u{a0}", &empty),
        ("€ 5", &read(money)),
        ("5 €", &read(money)),
        ("5%", &read(percent)),
        ("5 %", &read(percent)),
        ("vijf", &unreadable),
        ("1,234.56", &unreadable),
        ("5-", &unreadable),
        (" 5 ", five),
        ("+5,0", five),
        ("1,5", if whole || !fits(1_500) { &refused } else { "fine" }),
        ("1.000.000.000.000", if unbounded { "fine" } else { &refused }),
        ("1.000.000.000.001", if unbounded { &too_large } else { &refused }),
    ] {
        expected.push((text.to_owned(), said.to_owned()));
    }
    for (text, expected) in expected {
        assert_eq!(said_about(sheet, field, table, &text), expected, "{name}: {text:?}");
    }
}

/// A bound of the specification in thousandths: `0,5` is 500.
fn thousandths_in(bound: &str) -> i64 {
    let (integer, decimals) = bound.split_once(',').unwrap_or((bound, ""));
    format!("{integer}{decimals:0<3}").parse().unwrap()
}

/// The wording of a range, by the rule of the specification.
fn in_words(conditions: &[&str]) -> String {
    let words = conditions.iter().map(|condition| {
        let number = |bound: &str| bound.replace("1000", "1.000").replace("1.0000", "10.000");
        match condition.split_once(' ') {
            Some((">", bound)) => format!("groter dan {}", number(bound)),
            Some((">=", bound)) => format!("minstens {}", number(bound)),
            Some(("<", bound)) => format!("kleiner dan {}", number(bound)),
            Some(("<=", bound)) => format!("hoogstens {}", number(bound)),
            _ => "een geheel getal".to_owned(),
        }
    });
    words.collect::<Vec<_>>().join(" en ")
}

/// No row, the fewest and most rows, and one outside.
fn row_counts(sheet: &Sheet, field: &Field, least: usize, most: usize) {
    let (key, name) = (field.label.key, field.label.name);
    let example = sheet.example.iter().find(|(own, _)| *own == key);
    let Some((_, Sample::Rows(_))) = example else {
        panic!("{key}: the example has no rows")
    };
    let Some(Typed::Rows(rows)) = sheet.example_inputs().remove(key) else {
        panic!("{key}: no rows")
    };
    let outside = format!("buiten-bereik {key}: Het aantal rijen moet tussen {least} en {most} liggen.");
    let empty = format!("leeg {key}: Vul {name} in.");
    // Between the bounds the rows of the example, repeated, may still contradict each other or another table.
    let fine = "no problem";
    for (count, expected) in [
        (0, empty.as_str()),
        (least - 1, if least == 1 { &empty } else { &outside }),
        (least, fine),
        (most, fine),
        (most + 1, &outside),
    ] {
        let rows = rows.iter().cycle().take(count).cloned().collect();
        let mut inputs = sheet.example_inputs();
        inputs.insert(key.to_owned(), Typed::Rows(rows));
        let said = problem_of(sheet, &inputs);
        let contradicts = expected == fine && said.starts_with("inconsistent ");
        assert!(said == expected || contradicts, "{count} rows: {said}");
    }
}

/// No-break spaces as spaces.
pub fn spaced(text: &str) -> String {
    text.replace('\u{a0}', " ")
}
