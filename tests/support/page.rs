//! Reading a page and acting on it. Every step waits until it can be done, and says what was there when it cannot.

use super::visitor::Visitor;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::key::Key;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// How long a visitor waits for something to appear. Browsers on a busy machine are slow; waiting costs nothing when
/// it appears at once.
const PATIENCE: Duration = Duration::from_secs(20);
const EYE: &str = include_str!("page.js");

/// Key under which the standard puts elements in answers.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

impl Visitor {
    /// Value of a script that is run in the page; `find`, `names`, `visible` and `tidy` of `page.js` are there.
    pub async fn asks(&self, script: &str, arguments: &[Value]) -> Value {
        let script = format!("{EYE}\n{script}");
        let answer = self.driver.client.execute(&script, arguments.to_vec()).await;
        answer.unwrap_or_else(|problem| panic!("{problem}\nin: {script}"))
    }

    /// Waits until the script gives something other than `null`, `false`, `0` or an empty text; returns it.
    pub async fn waits_for(&self, what: &str, script: &str, arguments: &[Value]) -> Value {
        let started = Instant::now();
        loop {
            let answer = self.asks(script, arguments).await;
            if !matches!(&answer, Value::Null | Value::Bool(false)) && answer != json!(0) && answer != json!("") {
                return answer;
            }
            assert!(
                started.elapsed() < PATIENCE,
                "waited in vain for {what}; the page says:\n{}",
                self.text().await
            );
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
    }

    /// All visible text.
    pub async fn text(&self) -> String {
        self.asks("return tidy(document.body.innerText);", &[])
            .await
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// Waits until this text can be read somewhere.
    pub async fn reads(&self, text: &str) {
        let script = "return tidy(document.body.innerText).includes(tidy(arguments[0]));";
        self.waits_for(&format!("the text “{text}”"), script, &[json!(text)])
            .await;
    }

    /// Waits until this text is nowhere to be read.
    pub async fn no_longer_reads(&self, text: &str) {
        let script = "return !tidy(document.body.innerText).includes(tidy(arguments[0]));";
        self.waits_for(&format!("“{text}” to disappear"), script, &[json!(text)])
            .await;
    }

    /// Waits until the heading of the page is this one.
    pub async fn is_on_page(&self, heading: &str) {
        let script = "return tidy(document.querySelector('h1')?.innerText) === tidy(arguments[0]);";
        self.waits_for(&format!("the page “{heading}”"), script, &[json!(heading)])
            .await;
    }

    /// Presses a button.
    pub async fn presses(&self, name: &str) {
        self.clicks("button", name).await;
    }

    /// Follows a link.
    pub async fn follows(&self, name: &str) {
        self.clicks("link", name).await;
    }

    /// Picks an option or ticks a box.
    pub async fn picks(&self, name: &str) {
        let script = "const choice = find('choice', arguments[0]); return choice && ([...choice.labels].find(visible) ?? choice);";
        let element = self
            .element(&format!("the option “{name}”"), script, &[json!(name)])
            .await;
        element.click().await.unwrap();
    }

    /// Replaces what stands in a field by this text.
    pub async fn fills(&self, field: &str, text: &str) {
        let element = self.the("field", field).await;
        element.clear().await.unwrap();
        element.send_keys(text).await.unwrap();
    }

    /// What stands in a field.
    pub async fn value(&self, field: &str) -> String {
        self.the("field", field)
            .await
            .prop("value")
            .await
            .unwrap()
            .unwrap_or_default()
    }

    /// Types on the keyboard, into whatever has the focus: keys and, where they differ, letters.
    pub async fn types(&self, text: &str) {
        self.hits(&text.chars().collect::<Vec<_>>()).await;
    }

    /// Hits one key: `visitor.key(Key::Tab)`.
    pub async fn key(&self, key: Key) {
        self.hits(&[char::from(key)]).await;
    }

    /// Hits a key while others are held down: `visitor.chord(&[Key::Control], Key::Enter)`.
    pub async fn chord(&self, held: &[Key], key: Key) {
        let held: Vec<char> = held.iter().copied().map(char::from).collect();
        let mut actions = KeyActions::new("keyboard".to_owned());
        for value in &held {
            actions = actions.then(KeyAction::Down { value: *value });
        }
        let value = char::from(key);
        actions = actions.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        for value in &held {
            actions = actions.then(KeyAction::Up { value: *value });
        }
        self.acts(actions).await;
    }

    /// Waits for the next picture: until then, what was pressed last may still move the focus.
    pub async fn rests(&self) {
        let script = "return new Promise((done) => requestAnimationFrame(() => done(true)));";
        self.asks(script, &[]).await;
    }

    /// Tabs on until the focus is on something with this name, or fails after a whole round.
    pub async fn tabs_to(&self, name: &str) {
        self.rests().await;
        let mut passed = Vec::new();
        for _ in 0..100 {
            self.key(Key::Tab).await;
            let focused = self.focus().await;
            // Options carry their letter before their text.
            let behind_letter = focused.get(1..).unwrap_or_default();
            if focused.starts_with(name) || behind_letter.starts_with(name) {
                return;
            }
            passed.push(focused);
        }
        panic!("the keyboard never reaches “{name}”; it passes: {passed:?}");
    }

    /// Name of what has the focus.
    pub async fn focus(&self) -> String {
        let script = "return document.activeElement ? nameOf(document.activeElement) : '';";
        self.asks(script, &[]).await.as_str().unwrap_or_default().to_owned()
    }

    /// Names of all visible things of a kind: `button`, `link`, `field`, `choice`, `heading`.
    pub async fn names(&self, kind: &str) -> Vec<String> {
        let names = self.asks("return names(arguments[0]);", &[json!(kind)]).await;
        names
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect()
    }

    /// Waits for a visible thing with this name (or one that begins so).
    pub async fn the(&self, kind: &str, name: &str) -> Element {
        self.element(
            &format!("the {kind} “{name}”"),
            "return find(...arguments);",
            &[json!(kind), json!(name)],
        )
        .await
    }

    async fn clicks(&self, kind: &str, name: &str) {
        self.the(kind, name).await.click().await.unwrap();
    }

    async fn element(&self, what: &str, script: &str, arguments: &[Value]) -> Element {
        let found = self.waits_for(what, script, arguments).await;
        let id = found[ELEMENT].as_str().unwrap_or_default().to_owned();
        Element::from_element_id(self.driver.client.clone(), ElementRef::from(id))
    }

    async fn hits(&self, keys: &[char]) {
        let mut actions = KeyActions::new("keyboard".to_owned());
        for value in keys {
            actions = actions
                .then(KeyAction::Down { value: *value })
                .then(KeyAction::Up { value: *value });
        }
        self.acts(actions).await;
    }

    async fn acts(&self, actions: KeyActions) {
        self.driver.client.perform_actions(actions).await.unwrap();
        self.rests().await;
    }
}
