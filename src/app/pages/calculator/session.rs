//! What the parts of a calculator's page share: the form, what follows from it, and what happens when somebody types.

use std::cell::RefCell;
use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;

use crate::app::browser;
use crate::app::router::Router;
use crate::app::shell::Shell;
use crate::app::store::Store;
use crate::calculators::scenario::{Letter, Scenario, Scenarios};
use crate::calculators::{Field, Fit, Form, Row, RowId, Sheet, Spot};
use crate::ordered::SortedSet;
use crate::progress::{CalculatorInputs, What};
use crate::route::Route;
use crate::text::{Board, calculator as text, scenario};

/// What was typed is saved, and written into the address, this long after the last key. Safari refuses a page that
/// writes its address more than 100 times in 30 seconds.
const REST: Duration = Duration::from_millis(400);
/// The result is said this long after the last key.
const SILENCE: Duration = Duration::from_millis(700);

/// Texts of fields as an address holds them.
type Fields = Vec<(String, String)>;

thread_local! {
    /// The calculator that was left before its address was written again, with what that address still says: whoever
    /// comes back to it finds what was typed last.
    static OUTDATED: RefCell<Option<(&'static str, Fields)>> = const { RefCell::new(None) };
}

/// An open calculator.
#[derive(Clone, Copy)]
pub struct Session {
    /// The calculator.
    pub sheet: &'static Sheet,
    /// What is typed.
    pub form: RwSignal<Form>,
    /// What follows from it; computed once for every change.
    pub board: Memo<Board>,
    /// What is kept to lay beside it.
    pub scenarios: RwSignal<Scenarios>,
    /// Spots that were left after typing: only there a flaw is marked.
    pub left: RwSignal<SortedSet<Spot>>,
    /// What can be taken back.
    pub undoable: RwSignal<Option<Undoable>>,
    /// Whether the worked example stands there because nothing else did.
    pub is_example: RwSignal<bool>,
    saving: StoredValue<Option<TimeoutHandle>>,
    speaking: StoredValue<Option<TimeoutHandle>>,
    echo: StoredValue<String>,
    /// The fields in the address, as far as it was written.
    written: StoredValue<Fields>,
    store: Store,
    router: Router,
    shell: Shell,
}

/// Something that can be taken back, with the sentence that says what happened.
#[derive(Clone)]
pub struct Undoable {
    /// "Rij 3 is verwijderd."
    pub sentence: String,
    before: Before,
}

impl Undoable {
    /// Whether it happened among the scenario's, and not on the form.
    pub fn is_of_scenarios(&self) -> bool {
        matches!(self.before, Before::Scenario(_))
    }
}

#[derive(Clone)]
enum Before {
    /// A row was removed: its table, its position and itself.
    Row(&'static str, usize, Row),
    /// Everything was replaced.
    Form(Form),
    /// A scenario was removed.
    Scenario(Scenario),
}

impl Session {
    /// Opens a calculator with the texts of its address; without any with what was saved; the first time with the
    /// worked example.
    pub fn open(sheet: &'static Sheet, fields: &[(String, String)]) -> Self {
        let outdated = OUTDATED.take();
        let is_outdated = outdated.is_some_and(|(id, before)| id == sheet.id && before == fields);
        let fields = if is_outdated { &[] } else { fields };
        let store = Store::of_the_app();
        let router = expect_context::<Router>();
        let saved = store
            .calculator_inputs(sheet.id)
            .map(|saved| Form::saved(sheet, &saved.fields, &saved.tables))
            .filter(|saved| *saved != Form::empty(sheet));
        let is_new = saved.is_none();
        let before = saved.unwrap_or_else(|| Form::example(sheet));
        let (linked, fit) = Form::linked(sheet, fields, before.clone());
        if fit == Fit::Partly {
            router.skipped_a_part();
        }
        let is_linked = !linked.link(sheet).0.is_empty() && !fields.is_empty();
        let form = RwSignal::new(if is_linked { linked } else { before });
        let scenario = |letter: Letter| {
            let saved = store.calculator_inputs(&key_of(sheet, letter))?;
            let form = Form::saved(sheet, &saved.fields, &saved.tables);
            Some(Scenario { letter, form })
        };
        let scenarios = Scenarios::of(Letter::ALL.into_iter().filter_map(scenario));
        let session = Self {
            sheet,
            form,
            board: Memo::new(move |before: Option<&Board>| form.with(|form| Board::of(sheet, form, before))),
            scenarios: RwSignal::new(scenarios),
            left: RwSignal::default(),
            undoable: RwSignal::new(None),
            is_example: RwSignal::new(is_new && !is_linked),
            saving: StoredValue::new(None),
            speaking: StoredValue::new(None),
            echo: StoredValue::default(),
            written: StoredValue::new(fields.to_vec()),
            store,
            router,
            shell: expect_context::<Shell>(),
        };
        let leaving = StoredValue::new_local(Some(browser::on_leave(move || _ = session.keep())));
        on_cleanup(move || {
            drop(leaving.try_update_value(Option::take));
            if session.keep() {
                OUTDATED.set(session.written.try_get_value().map(|written| (sheet.id, written)));
            }
            // From here on the address belongs to another page.
            if let Some(Some(waiting)) = session.speaking.try_update_value(Option::take) {
                waiting.clear();
            }
        });
        if is_outdated {
            session.write_address();
        }
        session
    }

    /// Something was typed into a field.
    pub fn typed(self, field: &Field, text: String) {
        self.echo.set_value(text::spoken_echo(&text::echo_of(field, &text)));
        let key = field.label.key;
        self.form.update(|form| form.set(key, text));
        self.changed();
    }

    /// The slider of a field was moved.
    pub fn slid(self, field: &Field, text: String) {
        self.echo.set_value(String::new());
        let key = field.label.key;
        self.form.update(|form| form.set(key, text));
        self.changed();
    }

    /// Something was typed into a cell.
    pub fn typed_in_cell(self, table: &'static str, row: RowId, column: (usize, &Field), text: String) {
        self.echo.set_value(text::spoken_echo(&text::echo_of(column.1, &text)));
        self.form.update(|form| form.set_cell(table, row, column.0, text));
        self.changed();
    }

    /// A field or a cell was left: from now on it says what is wrong with it. Whoever goes elsewhere leaves it first,
    /// so what was typed last does not wait for its rest.
    pub fn leave(self, spot: Spot) {
        if self.keep() {
            self.write_address();
        }
        // Focus also leaves a field when its page goes away.
        if self.left.try_with_untracked(|left| left.contains(&spot)) == Some(false) {
            self.left.update(|left| {
                left.insert(spot);
            });
        }
    }

    /// Adds a row to a table.
    pub fn add_row(self, table: &Field) -> Option<RowId> {
        let row = self.form.try_update(|form| form.add_row(table));
        self.changed();
        row
    }

    /// Removes a row; it can be put back.
    pub fn remove_row(self, table: &'static str, row: RowId) {
        let number = self.form.with_untracked(|form| form.row_number(table, row));
        let removed = self.form.try_update(|form| form.remove_row(table, row)).flatten();
        if let (Some(number), Some((position, row))) = (number, removed) {
            self.offer_undo(text::row_removed(number), Before::Row(table, position, row));
        }
    }

    /// Fills cells from the clipboard; gives the row of the cell in which that began. Nothing if it is but one cell.
    pub fn paste(self, table: &Field, row: RowId, column: usize, text: &str) -> Option<usize> {
        let before = self.form.get_untracked();
        let position = before.row_number(table.label.key, row)? - 1;
        let mut form = before.clone();
        let pasted = form.paste(table, row, column, text)?;
        self.form.set(form);
        self.offer_undo(text::pasted(pasted), Before::Form(before));
        Some(position)
    }

    /// Takes the rows of a CSV file in place of those of a table; says why not where it cannot.
    pub fn load(self, table: &Field, text: &str) -> Result<(), &'static str> {
        let before = self.form.get_untracked();
        let mut form = before.clone();
        let loaded = form.load(table, text).ok_or(text::NO_ROWS)?;
        self.form.set(form);
        self.offer_undo(text::loaded(loaded), Before::Form(before));
        Ok(())
    }

    /// Empties the form.
    pub fn clear(self) {
        self.replace(Form::empty(self.sheet), text::CLEARED);
    }

    /// Fills in the worked example.
    pub fn fill_example(self) {
        self.replace(Form::example(self.sheet), text::EXAMPLE_FILLED);
    }

    /// Takes back what can be taken back.
    pub fn undo(self) {
        let Some(Some(undoable)) = self.undoable.try_update(Option::take) else {
            return;
        };
        match undoable.before {
            Before::Row(table, position, row) => self.form.update(|form| form.put_back(table, position, row)),
            Before::Form(before) => self.form.set(before),
            Before::Scenario(scenario) => {
                self.put_scenario(scenario);
                return self.say(text::UNDONE);
            }
        }
        self.echo.set_value([text::UNDONE, " "].concat());
        self.changed();
    }

    /// Keeps what stands in the form as the next scenario.
    pub fn keep_scenario(self) {
        if let Some(letter) = self.scenarios.with_untracked(Scenarios::free) {
            let form = self.form.get_untracked();
            self.put_scenario(Scenario { letter, form });
            self.undoable.set(None);
            self.say(&scenario::kept(letter));
        }
    }

    /// Removes a scenario; it can be put back.
    pub fn remove_scenario(self, letter: Letter) {
        let removed = self
            .scenarios
            .try_update(|scenarios| scenarios.remove(letter))
            .flatten();
        if let Some(removed) = removed {
            self.store.remove_calculator_inputs(&key_of(self.sheet, letter));
            let sentence = scenario::removed(letter);
            self.say(&sentence);
            let before = Before::Scenario(removed);
            self.undoable.set(Some(Undoable { sentence, before }));
        }
    }

    /// Puts what was kept as a scenario in the form.
    pub fn fill_in_scenario(self, letter: Letter) {
        let form = self
            .scenarios
            .with_untracked(|all| all.get(letter).map(|kept| kept.form.clone()));
        if let Some(form) = form {
            self.replace(form, &scenario::filled_in(letter));
        }
    }

    fn put_scenario(self, scenario: Scenario) {
        let inputs = self.saved(&scenario.form);
        self.store
            .put_calculator_inputs(&key_of(self.sheet, scenario.letter), inputs);
        self.scenarios.update(|scenarios| scenarios.put(scenario));
    }

    fn saved(self, form: &Form) -> CalculatorInputs {
        CalculatorInputs {
            at: browser::now(),
            fields: form.texts(),
            tables: form.tables(self.sheet),
        }
    }

    /// The address of this calculator with its numbers, and whether all of them fit in it.
    pub fn address(self) -> (Route, Fit) {
        let (fields, fit) = self.form.with_untracked(|form| form.link(self.sheet));
        let id = self.sheet.id.to_owned();
        (Route::Calculator { id, fields }, fit)
    }

    /// Says a sentence to who listens.
    pub fn say(self, sentence: &str) {
        self.shell.say(sentence);
    }

    fn replace(self, form: Form, sentence: &str) {
        let before = self.form.get_untracked();
        self.left.set(SortedSet::new());
        self.form.set(form);
        self.offer_undo(sentence.to_owned(), Before::Form(before));
    }

    fn offer_undo(self, sentence: String, before: Before) {
        self.echo.set_value(sentence.clone() + " ");
        self.undoable.set(Some(Undoable { sentence, before }));
        self.changed();
    }

    /// Saves and speaks once the form comes to rest.
    fn changed(self) {
        if self.is_example.get_untracked() {
            self.is_example.set(false);
        }
        self.store.record(What::CalculatorUsed {
            calculator: self.sheet.id.to_owned(),
        });
        restart(self.saving, REST, move || {
            self.keep();
            self.write_address();
        });
        restart(self.speaking, SILENCE, move || {
            let echo = self.echo.try_update_value(std::mem::take).unwrap_or_default();
            if let Some(result) = self.board.try_with_untracked(Board::spoken) {
                self.shell.say(&(echo + &result));
            }
        });
    }

    /// Saves what was typed since it was saved last; says whether there was anything.
    fn keep(self) -> bool {
        let Some(Some(timer)) = self.saving.try_update_value(Option::take) else {
            return false;
        };
        timer.clear();
        let inputs = self.form.try_with_untracked(|form| self.saved(form));
        if let Some(inputs) = inputs {
            self.store.put_calculator_inputs(self.sheet.id, inputs);
        }
        true
    }

    fn write_address(self) {
        let address = self.address().0;
        if let Route::Calculator { fields, .. } = &address {
            self.written.set_value(fields.clone());
        }
        self.router.replace(&address);
    }
}

/// What a scenario is saved under.
fn key_of(sheet: &Sheet, letter: Letter) -> String {
    [sheet.id, "/", letter.name()].concat()
}

fn restart(timer: StoredValue<Option<TimeoutHandle>>, rest: Duration, act: impl Fn() + 'static) {
    timer.update_value(|timer| {
        if let Some(running) = timer.take() {
            running.clear();
        }
        *timer = set_timeout_with_handle(act, rest).ok();
    });
}
