//! A table as input: rows that come and go, and what is pasted from a spreadsheet.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::session::Session;
use crate::app::browser;
use crate::app::components::icon::{Icon, Symbol};
use crate::calculators::{Choice, Field, FieldKind, RowId, Spot};
use crate::ordered::SortedSet;
use crate::text::{Echo, calculator as text};

/// Files of more bytes are not read: 500 rows take a tenth of it.
const LARGEST_FILE: usize = 1024 * 1024;

/// With more rows, those out of sight are left out of the layout. They keep what they are to a screen reader by their
/// roles: laid out by itself, a row is a part of a table in looks only.
const SHORT: usize = 60;

/// A cell: row and position of the column.
type Place = (RowId, usize);

/// What the cells of one table share.
#[derive(Clone, Copy)]
struct Cells {
    session: Session,
    table: &'static Field,
    /// The rows in order.
    rows: ReadSignal<Vec<RowId>>,
    /// The cells that hold something wrong, as far as they were left.
    marked: ReadSignal<SortedSet<Place>>,
    /// The cell that has focus.
    active: RwSignal<Option<Place>>,
}

/// A table of inputs.
#[component]
pub fn TableInput(
    /// The calculator.
    session: Session,
    /// The table.
    field: &'static Field,
) -> impl IntoView {
    let key = field.label.key;
    let cells = Cells {
        session,
        table: field,
        rows: settled(move || {
            session
                .form
                .with(|form| form.rows(key).iter().map(|row| row.id).collect())
        }),
        marked: settled(move || {
            let left = session.left.get();
            let is_left = |(spot, _): &&(Spot, _)| left.contains(spot);
            session.board.with(|board| {
                let flaws = board.flaws.iter().filter(is_left);
                let cell = |(spot, _): &(Spot, _)| match spot {
                    Spot::Cell(table, row, column) if *table == key => Some((*row, *column)),
                    Spot::Cell(..) | Spot::Field(_) => None,
                };
                flaws.filter_map(cell).collect()
            })
        }),
        active: RwSignal::new(None),
    };
    let heads = field.columns().iter().map(|column| {
        let symbol = column.label.symbol.map(|symbol| view! { " " <i>{symbol}</i> });
        let number = is_number(column);
        view! { <th scope="col" role="columnheader" data-number=number>{text::heading(column.label.name)}{symbol}</th> }
    });
    let is_long = move || (cells.rows.with(Vec::len) > SHORT).then_some("");
    let add = move |_| {
        if let Some(row) = session.add_row(field) {
            focus_soon(cell_id(field, (row, 0)));
        }
    };
    let most = match field.kind {
        FieldKind::Table { rows: (_, most), .. } => most,
        _ => 0,
    };
    let is_full = move || cells.rows.with(Vec::len) >= most;
    // A handful of rows nobody keeps in a file.
    let holds_lists = most > 6;
    let mut tables = session.sheet.fields.iter().filter(|field| !field.columns().is_empty());
    let is_first = tables.next().is_some_and(|first| first.label.key == key);
    view! {
        <fieldset class="table-input">
            <legend>{text::heading(field.label.name)}</legend>
            <div class="scroll" role="region" aria-label=text::heading(field.label.name)>
                <table role="table" data-long=is_long style:--columns=field.columns().len().to_string()>
                    <thead role="rowgroup">
                        <tr role="row">
                            <th scope="col" role="columnheader">{text::ROW}</th>
                            {heads.collect_view()}
                            <td role="cell"></td>
                        </tr>
                    </thead>
                    <tbody role="rowgroup">
                        <For each=move || cells.rows.get() key=|row| *row children=move |row| row_view(cells, row) />
                    </tbody>
                </table>
            </div>
            <CellEcho cells />
            <p class="tools">
                <button type="button" id=add_id(field) on:click=add hidden=is_full>
                    <Icon symbol=Symbol::Plus />
                    {text::ADD_ROW}
                </button>
                {holds_lists.then(|| view! { <OpenFile cells /> })}
            </p>
            {is_first.then(|| view! { <p class="small soft">{text::PASTE_HINT}</p> })}
        </fieldset>
    }
}

/// What `compute` gives, for thousands of readers. A memo wakes all of them to ask whether it changed: with 500 rows that
/// alone takes longer than a frame. This wakes them only when it did.
fn settled<T: PartialEq + Send + Sync + 'static>(compute: impl Fn() -> T + 'static) -> ReadSignal<T> {
    let (value, set) = signal(untrack(&compute));
    Effect::new(move || {
        let now = compute();
        if value.with_untracked(|before| *before != now) {
            set.set(now);
        }
    });
    value
}

/// Takes the rows of a CSV file.
#[component]
fn OpenFile(
    /// The table.
    cells: Cells,
) -> impl IntoView {
    let picker = NodeRef::<html::Input>::new();
    let refused = RwSignal::new("");
    let pick = move |_| {
        if let Some(picker) = picker.get_untracked() {
            picker.click();
        }
    };
    let choose = move |_| {
        let Some(picker) = picker.get_untracked() else {
            return;
        };
        let chosen = picker.files().and_then(|files| files.get(0));
        // The same file may be chosen again.
        picker.set_value("");
        let Some(file) = chosen else {
            return;
        };
        leptos::task::spawn_local(async move {
            let read = browser::read_spreadsheet(&file, LARGEST_FILE).await;
            let loaded = read
                .map_err(|_| text::NOT_OPENED)
                .and_then(|text| cells.session.load(cells.table, &text));
            refused.try_set(loaded.err().unwrap_or_default());
        });
    };
    view! {
        <input
            node_ref=picker
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            hidden
            aria-label=text::OPEN_CSV
            on:change=choose
        />
        <button type="button" on:click=pick>
            <Icon symbol=Symbol::Up />
            {text::OPEN_CSV}
        </button>
        {move || (!refused.get().is_empty()).then(|| view! { <span class="small" role="alert">{refused.get()}</span> })}
    }
}

/// One line under the table for the cell that has focus: a line under every cell would be too much.
#[component]
fn CellEcho(
    /// The table.
    cells: Cells,
) -> impl IntoView {
    let key = cells.table.label.key;
    let echo = Memo::new(move |_| {
        let (row, column) = cells.active.get()?;
        let field = cells.table.columns().get(column)?;
        let session = cells.session;
        let flaw = session
            .board
            .with(|board| board.flaw(Spot::Cell(key, row, column)).cloned());
        let echo = session
            .form
            .with(|form| text::echo_of(field, form.cell(key, row, column)));
        let number = cells.rows.with(|rows| rows.iter().position(|known| *known == row))? + 1;
        let was_left = session.left.with(|left| left.contains(&Spot::Cell(key, row, column)));
        Some(text::cell_echo(field, number, echo, flaw.filter(|_| was_left)))
    });
    let kind = move || match echo.get() {
        Some(echo) => echo.kind(),
        None => "read",
    };
    let said = move || match echo.get() {
        Some(Echo::Says(sentence) | Echo::Read(sentence) | Echo::Sum(sentence)) => sentence,
        Some(Echo::Silent) | None => String::new(),
    };
    view! { <p class="echo" id=[key, "-lees"].concat() data-echo=kind>{said}</p> }
}

fn row_view(cells: Cells, row: RowId) -> AnyView {
    let number = move || {
        cells
            .rows
            .with(|rows| rows.iter().position(|known| *known == row).unwrap_or_default() + 1)
    };
    let columns = cells.table.columns().iter().enumerate();
    let inputs = columns.map(|(position, column)| cell_view(cells, (row, position), column));
    let remove = move |_| {
        let rows = cells.rows.get_untracked();
        let at = rows.iter().position(|known| *known == row).unwrap_or_default();
        let next = rows.get(at + 1).map(|next| remove_id(cells.table, *next));
        cells.session.remove_row(cells.table.label.key, row);
        focus_soon(next.unwrap_or_else(|| add_id(cells.table)));
    };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{number}</th>
            {inputs.collect_view()}
            <td role="cell">
                <button class="remove" type="button" id=remove_id(cells.table, row) on:click=remove>
                    <Icon symbol=Symbol::Bin />
                    <span class="visually-hidden">{move || text::remove_row(number())}</span>
                </button>
            </td>
        </tr>
    }
    .into_any()
}

fn cell_view(cells: Cells, place: Place, column: &'static Field) -> AnyView {
    let Cells { session, table, .. } = cells;
    let key = table.label.key;
    let spot = Spot::Cell(key, place.0, place.1);
    // What is typed stands in the field already; a row that is filled otherwise is a new row.
    let text = session
        .form
        .with_untracked(|form| form.cell(key, place.0, place.1).to_owned());
    let name = move || {
        let number = cells.rows.with(|rows| rows.iter().position(|known| *known == place.0));
        text::cell_name(column, number.unwrap_or_default() + 1)
    };
    let marked = move || cells.marked.with(|marked| marked.contains(&place));
    let focused = move |_| cells.active.set(Some(place));
    let left = move |_| session.leave(spot);
    let input = if let FieldKind::Choice(choices) = column.kind {
        let chosen = move |event| session.typed_in_cell(key, place.0, (place.1, column), event_target_value(&event));
        view! {
            <select
                id=cell_id(table, place)
                aria-label=name
                aria-describedby=[key, "-lees"].concat()
                aria-invalid=move || marked().then_some("true")
                on:change=chosen
                on:focus=focused
                on:blur=left
            >
                {options(choices, &text)}
            </select>
        }
        .into_any()
    } else {
        let typed = move |event| session.typed_in_cell(key, place.0, (place.1, column), event_target_value(&event));
        view! {
            <input
                id=cell_id(table, place)
                type="text"
                inputmode=is_number(column).map(|_| "decimal")
                data-text=is_number(column).is_none().then_some("")
                autocomplete="off"
                spellcheck="false"
                aria-label=name
                aria-describedby=[key, "-lees"].concat()
                aria-invalid=move || marked().then_some("true")
                value=text
                on:input=typed
                on:focus=focused
                on:blur=left
                on:paste=move |event| paste(cells, place, &event)
            />
        }
        .into_any()
    };
    view! { <td role="cell" data-mark=move || marked().then_some("unread")>{input}</td> }.into_any()
}

/// The options of a choice. What was pasted and is none of them stands there as it came, to be seen and changed.
fn options(choices: &'static [Choice], text: &str) -> AnyView {
    let known = choices.iter().find(|choice| choice.key == text);
    let chosen = known.or(choices.first().filter(|_| text.is_empty()));
    let unknown = chosen
        .is_none()
        .then(|| view! { <option value=text.to_owned() selected=true>{text.to_owned()}</option> });
    let options = choices.iter().map(|choice| {
        view! { <option value=choice.key selected=chosen == Some(choice)>{choice.name}</option> }
    });
    view! { {unknown} {options.collect_view()} }.into_any()
}

/// Fills cells from the clipboard; a single text goes where the cursor is, as anywhere else.
fn paste(cells: Cells, place: Place, event: &ev::ClipboardEvent) {
    let text = event.clipboard_data().and_then(|data| data.get_data("text/plain").ok());
    let position = text.and_then(|text| cells.session.paste(cells.table, place.0, place.1, &text));
    if let Some(position) = position {
        event.prevent_default();
        let row = cells.rows.with_untracked(|rows| rows.get(position).copied());
        if let Some(row) = row {
            focus_soon(cell_id(cells.table, (row, place.1)));
        }
    }
}

/// Set for columns of numbers.
fn is_number(column: &Field) -> Option<&'static str> {
    column.notation().map(|_| "")
}

fn cell_id(table: &Field, (row, column): Place) -> String {
    [
        table.label.key,
        "-",
        &row.number().to_string(),
        "-",
        &column.to_string(),
    ]
    .concat()
}

fn remove_id(table: &Field, row: RowId) -> String {
    [table.label.key, "-", &row.number().to_string(), "-weg"].concat()
}

fn add_id(table: &Field) -> String {
    [table.label.key, "-erbij"].concat()
}

/// Puts focus on an element that is about to be drawn.
fn focus_soon(id: String) {
    request_animation_frame(move || {
        let found = document().get_element_by_id(&id);
        if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            let _ = element.focus();
        }
    });
}
