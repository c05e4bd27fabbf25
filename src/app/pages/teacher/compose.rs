//! Reeks samenstellen: exercises on the left, the set on the right; two tabs on a phone.

use leptos::prelude::*;

use super::keeping;
use super::picker::Picker;
use crate::app::browser;
use crate::app::components::button::{Look, PressButton};
use crate::app::components::page::{Page, PageHead, Width};
use crate::app::components::text_line::{TextLine, TextPassage};
use crate::app::desk::{Desk, Fetched};
use crate::app::router::Router;
use crate::app::shell::Shell;
use crate::app::store::Store;
use crate::content::Index;
use crate::route::{Route, TeacherPage};
use crate::sharing::{Hints, Item, Mode, Numbers, OwnExercise, PracticeSet, Reference};
use crate::text::pages;
use crate::text::teacher as text;
use crate::time::Day;

/// The set in the making.
#[derive(Clone, Copy)]
struct Draft {
    set: RwSignal<PracticeSet>,
    store: Store,
}

impl Draft {
    fn change(self, act: impl FnOnce(&mut PracticeSet)) {
        self.set.update(act);
        self.set.with_untracked(|set| keeping::keep_draft(self.store, set));
    }

    fn add(self, item: Item) {
        self.change(|set| set.items.push(item));
        let shell = expect_context::<Shell>();
        shell.say(&text::chosen(self.set.with_untracked(|set| set.items.len())));
    }
}

/// Everything on one page; the draft is kept at every change.
#[component]
pub fn ComposePage() -> impl IntoView {
    let store = Store::of_the_app();
    let draft = Draft {
        set: RwSignal::new(keeping::draft(store)),
        store,
    };
    let shows_set = RwSignal::new(false);
    let on_pick = Callback::new(move |id: String| draft.add(Item::Exercise(Reference::of(&id))));
    let on_concepts = Callback::new(move |section: String| draft.add(Item::Concepts(section)));
    let count = move || draft.set.with(|set| set.items.len());
    let tab = move |wanted: bool, word: Signal<String>| {
        view! {
            <button
                class="button"
                type="button"
                data-look="text"
                aria-pressed=move || if shows_set.get() == wanted { "true" } else { "false" }
                on:click=move |_| shows_set.set(wanted)
            >
                {move || word.get()}
            </button>
        }
    };
    view! {
        <Page width=Width::Wide>
            <PageHead heading=pages::title(&Route::Teacher(TeacherPage::Compose)) />
            <p class="compose-tabs">
                {tab(false, Signal::stored(text::PICK.to_owned()))}
                {tab(true, Signal::derive(move || text::chosen(count())))}
            </p>
            <div class="compose" data-set=move || shows_set.get().then_some("")>
                <section aria-label=text::PICK>
                    <Picker verb=text::ADD on_pick on_concepts />
                    <OwnList draft />
                </section>
                <section aria-labelledby="reeks">
                    <h2 id="reeks">{move || text::chosen(count())}</h2>
                    <Chosen draft />
                    <Fields draft />
                    <Foot draft />
                </section>
            </div>
        </Page>
    }
}

/// Own exercises to add.
#[component]
fn OwnList(
    /// The set in the making.
    draft: Draft,
) -> impl IntoView {
    let own = keeping::own(draft.store);
    let rows = own.into_iter().map(|own: OwnExercise| {
        let title = own.title.clone();
        let add = Callback::new(move |()| draft.add(Item::Own(own.clone())));
        view! {
            <li>
                <span class="row-title">{title}</span>
                <p class="buttons"><PressButton look=Look::Quiet text=text::ADD on_press=add /></p>
            </li>
        }
    });
    let rows = rows.collect_view();
    view! {
        <h2>{text::OWN.0}</h2>
        <ul class="pick-list">{rows}</ul>
        <p><a href=Route::Teacher(TeacherPage::Own).write()>{text::OWN.1}</a></p>
    }
}

/// The questions of the set in order.
#[component]
fn Chosen(
    /// The set in the making.
    draft: Draft,
) -> impl IntoView {
    let index = expect_context::<Desk>().index();
    move || {
        let items = draft.set.with(|set| set.items.clone());
        if items.is_empty() {
            return view! { <p class="soft">{text::EMPTY}</p> }.into_any();
        }
        let last = items.len() - 1;
        let index = match index.get() {
            Fetched::Ready(index) => Some(index),
            Fetched::Loading | Fetched::Failed => None,
        };
        let rows = items.into_iter().enumerate().map(|(position, item)| {
            let title = item_title(&item, index.as_deref());
            let press = move |word: &'static str, name: String, act: fn(&mut Vec<Item>, usize)| {
                view! {
                    <button
                        class="link"
                        type="button"
                        aria-label=[word, ": ", &name].concat()
                        on:click=move |_| draft.change(|set| act(&mut set.items, position))
                    >
                        {word}
                    </button>
                }
            };
            let up = (position > 0).then(|| press(text::UP, title.clone(), |items, at| items.swap(at - 1, at)));
            let down = (position < last).then(|| press(text::DOWN, title.clone(), |items, at| items.swap(at, at + 1)));
            let double = press(text::DOUBLE, title.clone(), |items, at| {
                items.insert(at + 1, items[at].clone());
            });
            let remove = press(text::REMOVE, title.clone(), |items, at| {
                items.remove(at);
            });
            view! { <li><span>{title}</span> <p class="row-tools">{up} {down} {double} {remove}</p></li> }
        });
        view! { <ol class="chosen">{rows.collect_view()}</ol> }.into_any()
    }
}

fn item_title(item: &Item, index: Option<&Index>) -> String {
    match item {
        Item::Own(own) => own.title.clone(),
        Item::Concepts(section) => format!("Begrippen van {section}"),
        Item::Exercise(reference) => {
            let mut exercises = index
                .into_iter()
                .flat_map(Index::sections)
                .flat_map(|(_, section)| &section.exercises);
            let found = exercises.find(|entry| Reference::of(&entry.id) == *reference);
            found.map_or_else(|| reference.to_string(), |entry| entry.title.clone())
        }
    }
}

/// Name, instruction, deadline and rules.
#[component]
fn Fields(
    /// The set in the making.
    draft: Draft,
) -> impl IntoView {
    let line = |id: &'static str, label: &'static str, value: fn(&mut PracticeSet) -> &mut String| {
        let typed = Signal::derive(move || value(&mut draft.set.get()).clone());
        let on_type = Callback::new(move |typed| draft.change(|set| *value(set) = typed));
        view! { <TextLine id label typed on_type /> }
    };
    let instruction = Signal::derive(move || draft.set.with(|set| set.instruction.clone()));
    let on_instruction = Callback::new(move |typed| draft.change(|set| set.instruction = typed));
    let deadline = move || draft.set.with(|set| set.deadline.map(Day::iso).unwrap_or_default());
    let two = |name: &'static str,
               words: (&'static str, [&'static str; 2]),
               is_second: fn(&PracticeSet) -> bool,
               choose: fn(&mut PracticeSet, bool)| {
        let options = words.1.into_iter().enumerate().map(|(place, word)| {
            let second = place == 1;
            view! {
                <li>
                    <label class="option">
                        <input
                            type="radio"
                            name=name
                            prop:checked=move || draft.set.with(is_second) == second
                            on:change=move |_| draft.change(|set| choose(set, second))
                        />
                        <span>{word}</span>
                    </label>
                </li>
            }
        });
        view! {
            <fieldset class="option-set">
                <legend>{words.0}</legend>
                <ul class="options" data-flow="line">{options.collect_view()}</ul>
            </fieldset>
        }
    };
    let key = keeping::key(draft.store).map(|key| key.public());
    let seal = match key {
        None => view! { <p class="small soft">{text::SEAL.0} ": " {text::NO_KEY}</p> }.into_any(),
        Some(key) => {
            let options = text::SEAL.1.into_iter().enumerate().map(|(place, word)| {
                let sealed = place == 1;
                view! {
                    <li>
                        <label class="option">
                            <input
                                type="radio"
                                name="zegel"
                                prop:checked=move || draft.set.with(|set| set.key.is_some()) == sealed
                                on:change=move |_| draft.change(|set| set.key = sealed.then_some(key))
                            />
                            <span>{word}</span>
                        </label>
                    </li>
                }
            });
            view! {
                <fieldset class="option-set">
                    <legend>{text::SEAL.0}</legend>
                    <ul class="options" data-flow="line">{options.collect_view()}</ul>
                </fieldset>
            }
            .into_any()
        }
    };
    view! {
        <div class="lines block">
            {line("reeks-naam", text::TITLE, |set| &mut set.title)}
            <TextPassage
                id="reeks-instructie"
                label=text::INSTRUCTION
                rows=3
                typed=instruction
                on_type=on_instruction
            />
            {line("reeks-docent", text::AUTHOR, |set| &mut set.author)}
            <div class="field">
                <label for="reeks-datum">{text::DEADLINE}</label>
                <div class="box">
                    <input
                        id="reeks-datum"
                        type="date"
                        data-text
                        prop:value=deadline
                        on:change=move |event| draft.change(|set| set.deadline = Day::read_iso(&event_target_value(&event)))
                    />
                </div>
            </div>
            {two("getallen", text::NUMBERS, |set| set.numbers == Numbers::Own, |set, own| {
                set.numbers = if own { Numbers::Own } else { Numbers::Same };
            })}
            {two("hints", text::HINTS, |set| set.hints == Hints::Withheld, |set, withheld| {
                set.hints = if withheld { Hints::Withheld } else { Hints::Allowed };
            })}
            {two("modus", text::MODE, |set| set.mode == Mode::Test, |set, test| {
                set.mode = if test { Mode::Test } else { Mode::Practice };
            })}
            {seal}
        </div>
    }
}

/// On to sharing, or a new set.
#[component]
fn Foot(
    /// The set in the making.
    draft: Draft,
) -> impl IntoView {
    let router = expect_context::<Router>();
    let problem = RwSignal::new(None);
    let before = RwSignal::new(None::<PracticeSet>);
    let share = Callback::new(move |()| {
        let found = draft.set.with_untracked(PracticeSet::problem);
        problem.set(found);
        if found.is_none() {
            draft.set.with_untracked(|set| keeping::keep_shared(draft.store, set));
            router.go(&Route::Teacher(TeacherPage::Share));
        }
    });
    let anew = Callback::new(move |()| {
        before.set(Some(draft.set.get_untracked()));
        draft.change(|set| {
            *set = PracticeSet {
                seed: browser::random_seed(),
                author: set.author.clone(),
                key: set.key,
                ..PracticeSet::default()
            };
        });
    });
    let undo = Callback::new(move |()| {
        if let Some(set) = before.get_untracked() {
            draft.change(|current| *current = set);
        }
        before.set(None);
    });
    view! {
        {move || problem.get().map(|problem| view! { <p class="refused" role="alert">{text::set_problem(problem)}</p> })}
        <p class="buttons">
            <PressButton look=Look::Primary text=text::TO_SHARE on_press=share />
            <PressButton look=Look::Text text=text::BEGIN_ANEW on_press=anew />
            {move || before.get().map(|_| view! { <PressButton look=Look::Quiet text=text::UNDO on_press=undo /> })}
        </p>
    }
}
