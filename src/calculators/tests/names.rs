//! What the figures of a list are called.

use crate::calculators::ALL;
use crate::quantity::{Finding, Work};

/// A list that follows the rows of tables has a figure for each of them: else an exercise would ask for the wrong row.
#[test]
fn lists_follow_the_rows_that_name_them() {
    let mut named = 0;
    for sheet in ALL {
        let entered = sheet.read(&sheet.example_inputs()).unwrap();
        let solution = sheet.solve_with(&entered, Work::default()).unwrap();
        for step in solution.steps.iter().filter(|step| !step.label.per.is_empty()) {
            let Finding::List(values) = &step.finding else {
                panic!("{}: {} is no list", sheet.id, step.label.key);
            };
            let names = sheet.names_per(step.label, &entered);
            assert_eq!(values.len(), names.len(), "{}: {}", sheet.id, step.label.key);
            named += 1;
        }
        for field in sheet.fields {
            let keys = field.columns().iter().flat_map(|column| column.label.per);
            for key in keys.chain(field.label.per) {
                let is_table =
                    |field: &&crate::calculators::Field| field.label.key == *key && !field.columns().is_empty();
                assert!(sheet.fields.iter().any(|field| is_table(&field)), "{}: {key}", sheet.id);
            }
        }
    }
    assert!(named > 20, "found {named}");
}

/// The matrix of a SWOT: rows and columns have the names of what they confront.
#[test]
fn a_matrix_has_the_names_of_both_sides() {
    let sheet = crate::calculators::find("swot-confrontatiematrix").unwrap();
    let entered = sheet.read(&sheet.example_inputs()).unwrap();
    let scores = sheet.fields.iter().find(|field| field.label.key == "scores").unwrap();
    let rows = sheet.row_names(scores, &entered);
    assert_eq!(rows.len(), entered.rows(scores).len());
    let columns = sheet.names_per(&scores.columns()[0].label, &entered);
    assert_eq!(columns.len(), entered.rows(scores)[0].list(&scores.columns()[0]).len());
}
