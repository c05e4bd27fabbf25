//! Een tabel invullen: a field or a list for each asked cell. Enter goes down; what is pasted from a spreadsheet fills
//! from the cell on. Where there is no room for the columns, each row is a card.

use leptos::ev;
use leptos::prelude::*;

use super::bench::{focus_on, on_bench, overall};
use super::session::Session;
use crate::app::components::field::echo_line;
use crate::app::components::rich_text::rich_line;
use crate::app::components::verdict::VerdictView;
use crate::calculators::pasted;
use crate::content::{Cell, Table, Values};
use crate::exercises::{Asked, Filled, Judgement, Numbers, names};
use crate::quantity::Display;
use crate::text::{self, Echo, exercise as words, kinds};

/// So many columns fit no page.
const MANY_COLUMNS: usize = 6;
/// A choice of more letters fits no column.
const LONG_CHOICE: usize = 24;

/// The table.
#[component]
pub(super) fn TableView(
    /// The open exercise.
    session: Session,
    /// What is asked.
    table: Table,
) -> impl IntoView {
    let places = StoredValue::new(places(session, &table));
    let before_paste: RwSignal<Option<(usize, Filled)>> = RwSignal::new(None);
    let grid = Grid {
        session,
        places,
        before_paste,
    };
    let heads = table
        .heads
        .iter()
        .map(|head| view! { <th scope="col" role="columnheader">{head.clone()}</th> });
    let heads = heads.collect_view();
    let is_wide = is_wide(&table);
    let mut next = 0;
    let rows = table.rows.iter().enumerate().map(|(row, cells)| {
        let shown = cells.cells.iter().zip(table.heads.iter().skip(1)).map(|(cell, head)| {
            let content = match cell {
                Cell::Show(text) => on_bench(session, |_, numbers| {
                    let values = numbers.of_row(row).map(|variant| variant as &dyn Values);
                    Some(rich_line(text, values))
                })
                .into_any(),
                asked => {
                    next += 1;
                    grid.cell(next - 1, asked)
                }
            };
            view! { <td role="cell" data-head=head.clone()>{content}</td> }
        });
        let shown = shown.collect_view();
        view! { <tr role="row"><th scope="row" role="rowheader">{cells.name.clone()}</th>{shown}</tr> }
    });
    let rows = rows.collect_view();
    let count = places.with_value(Vec::len);
    let said = (0..count).map(|cell| move || grid.remark(cell)).collect_view();
    let undo = move |_| {
        if let Some((_, filled)) = before_paste.get_untracked() {
            before_paste.set(None);
            session.attempt.update(|attempt| {
                attempt.retry();
                attempt.answer = filled;
            });
        }
    };
    let pasted = move || {
        before_paste.get().map(|(count, _)| {
            view! {
                <p class="small" role="status">
                    {kinds::pasted(count)} " "
                    <button class="link" type="button" on:click=undo>{text::progress::UNDO}</button>
                </p>
            }
        })
    };
    view! {
        <div class="table-scroll" data-wide=is_wide.then_some("")>
            <table class="data fill" role="table">
                <thead role="rowgroup"><tr role="row">{heads}</tr></thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
        {pasted}
        <ul class="options cell-verdicts">{said}</ul>
        {move || overall(session, kinds::cells_left)}
    }
}

/// Whether its rows are cards on every screen.
fn is_wide(table: &Table) -> bool {
    let is_long = |option: &String| option.chars().count() > LONG_CHOICE;
    let has_long_choice = |cell: &Cell| matches!(cell, Cell::Choose { options, .. } if options.iter().any(is_long));
    table.heads.len() >= MANY_COLUMNS || table.rows.iter().flat_map(|row| &row.cells).any(has_long_choice)
}

/// An asked cell and where it stands.
#[derive(Debug, Clone)]
struct Place {
    row: usize,
    column: usize,
    /// "Rij 2, omzet": name of the row and head of the column.
    name: String,
    /// What number is asked; none where a word is chosen.
    asked: Option<Asked>,
}

/// The asked cells in reading order.
fn places(session: Session, table: &Table) -> Vec<Place> {
    on_bench(session, |_, numbers: &Numbers| {
        let mut quantities = numbers
            .variants()
            .into_iter()
            .flat_map(|variant| variant.asked.iter().cloned());
        let mut places = Vec::new();
        for (row, cells) in table.rows.iter().enumerate() {
            for (column, cell) in cells.cells.iter().enumerate() {
                let asked = match cell {
                    Cell::Show(_) => continue,
                    Cell::Ask { .. } => quantities.next(),
                    Cell::Number { value, unit } => Asked::fixed(value, unit),
                    Cell::Choose { .. } => None,
                };
                let head = table.heads.get(column + 1).map_or("", String::as_str);
                places.push(Place {
                    row,
                    column,
                    name: kinds::cell(&cells.name, head),
                    asked,
                });
            }
        }
        places
    })
}

/// The cells of an open table.
#[derive(Clone, Copy)]
struct Grid {
    session: Session,
    places: StoredValue<Vec<Place>>,
    /// What stood there before something was pasted, and how many cells that filled.
    before_paste: RwSignal<Option<(usize, Filled)>>,
}

impl Grid {
    fn text(self, cell: usize) -> String {
        self.session
            .attempt
            .with(|attempt| attempt.answer.text(&names::cell(cell)).to_owned())
    }

    fn write(self, cell: usize, text: &str) {
        self.before_paste.set(None);
        self.session
            .attempt
            .update(|attempt| attempt.write(&names::cell(cell), text));
    }

    fn mark(self, cell: usize) -> Option<&'static str> {
        self.session.remark(cell).map(|(tone, ..)| tone.name())
    }

    /// What is said of a cell, below the table.
    fn remark(self, cell: usize) -> Option<impl IntoView + use<>> {
        self.session
            .part(cell)
            .filter(|part| part.judgement != Judgement::Empty)?;
        let (tone, word, reason) = self.session.remark(cell)?;
        let name = self.places.with_value(|places| places[cell].name.clone());
        let word = kinds::said_of(&name, word);
        Some(view! { <li><VerdictView tone word reason id=verdict_id(cell) /></li> })
    }

    /// The field or list of a cell.
    fn cell(self, cell: usize, content: &Cell) -> AnyView {
        let place = self.places.with_value(|places| places[cell].clone());
        if let Cell::Choose { options, .. } = content {
            let on_paper = options.join(" / ");
            let options = options.iter().map(|word| {
                let (value, wanted) = (word.clone(), word.clone());
                view! { <option value=value prop:selected=move || self.text(cell) == wanted>{word.clone()}</option> }
            });
            let options = options.collect_view();
            return view! {
                <span class="box" data-part=cell.to_string() data-mark=move || self.mark(cell)>
                    <select
                        aria-label=place.name
                        aria-describedby=verdict_id(cell)
                        on:change=move |event| self.write(cell, &event_target_value(&event))
                    >
                        <option value="" prop:selected=move || self.text(cell).is_empty()>{kinds::CHOOSE}</option>
                        {options}
                    </select>
                </span>
                <span class="on-paper small">{on_paper}</span>
            }
            .into_any();
        }
        let Some(asked) = place.asked else { return ().into_any() };
        let (before, behind) = match asked.display {
            Display::Euro => (Some("€"), String::new()),
            Display::Percent => (None, "%".to_owned()),
            _ => (None, asked.counted.to_string()),
        };
        let before = before.map(|unit| view! { <span class="unit">{unit}</span> });
        let behind = (!behind.is_empty()).then(|| view! { <span class="unit">{behind}</span> });
        let name = [&place.name, ", ", &words::asked(&asked)].concat();
        // A number that was read well says nothing: a table of echoes would hide the figures.
        let echo = move || match text::echo_of_answer(&self.text(cell), &asked) {
            Echo::Silent | Echo::Read(_) => None,
            echo => Some(view! { <p class="echo" id=echo_id(cell) data-echo=echo.kind()>{echo_line(&echo)}</p> }),
        };
        let keys = move |event: ev::KeyboardEvent| {
            if event.key() == "Enter"
                && let Some(below) = self.below(cell)
            {
                event.prevent_default();
                focus_on(["[data-part='", &below.to_string(), "'] :is(input, select)"].concat());
            }
        };
        let paste = move |event: ev::ClipboardEvent| {
            let text = event.clipboard_data().and_then(|data| data.get_data("text/plain").ok());
            if text.is_some_and(|text| self.paste(cell, &text)) {
                event.prevent_default();
            }
        };
        view! {
            <span class="box" data-part=cell.to_string() data-mark=move || self.mark(cell)>
                {before}
                <input
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    spellcheck="false"
                    aria-label=name
                    aria-describedby=[verdict_id(cell), echo_id(cell)].join(" ")
                    prop:value=move || self.text(cell)
                    on:input=move |event| self.write(cell, &event_target_value(&event))
                    on:keydown=keys
                    on:paste=paste
                />
                {behind}
            </span>
            {echo}
        }
        .into_any()
    }

    /// The nearest asked cell below one, in its column.
    fn below(self, cell: usize) -> Option<usize> {
        self.places.with_value(|places| {
            let Place { row, column, .. } = places[cell];
            places
                .iter()
                .position(|place| place.column == column && place.row > row)
        })
    }

    /// Fills the cells from one on with what came from a spreadsheet. Whether it was more than one cell.
    fn paste(self, cell: usize, text: &str) -> bool {
        let Some(rows) = pasted(text) else {
            return false;
        };
        let before = self.session.attempt.with_untracked(|attempt| attempt.answer.clone());
        let filled = self.places.with_value(|places| {
            let (first_row, first_column) = (places[cell].row, places[cell].column);
            let fill = places.iter().enumerate().filter_map(|(position, place)| {
                let row = rows.get(place.row.checked_sub(first_row)?)?;
                let text = row.get(place.column.checked_sub(first_column)?)?;
                Some((position, text.clone()))
            });
            fill.collect::<Vec<_>>()
        });
        self.session.attempt.update(|attempt| {
            for (position, text) in &filled {
                attempt.write(&names::cell(*position), text);
            }
        });
        self.before_paste.set(Some((filled.len(), before)));
        true
    }
}

fn echo_id(cell: usize) -> String {
    ["cel-", &cell.to_string(), "-lees"].concat()
}

fn verdict_id(cell: usize) -> String {
    ["cel-", &cell.to_string(), "-oordeel"].concat()
}
