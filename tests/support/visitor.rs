//! Somebody at a browser: comes to the site, moves about, and in the end tells what went wrong.

use super::driver::{Driver, Frames, Kind, Storage};
use super::server::{Host, Server, Travel};
use serde_json::{Value, json};
use std::cell::Cell;
use std::time::Duration;

/// How somebody comes to the site.
#[derive(Debug, Clone, Default)]
pub struct Visit {
    host: Host,
    storage: Storage,
    frames: Frames,
}

impl Visit {
    /// The site stands below this path: `/vak/oefenen/`.
    pub fn below(mut self, prefix: &'static str) -> Self {
        self.host.prefix = prefix;
        self
    }

    /// The browser keeps nothing.
    pub fn without_storage(mut self) -> Self {
        self.storage = Storage::Forbidden;
        self
    }

    /// Files travel compressed.
    pub fn compressed(mut self) -> Self {
        self.host.travel = Travel::Brotli;
        self
    }

    /// Frames follow each other as fast as they can, so that times shorter than a frame can be seen (Chromium only).
    pub fn unlimited_frames(mut self) -> Self {
        self.frames = Frames::Unlimited;
        self
    }

    /// A page that is not in the release.
    pub fn with_page(mut self, name: &'static str, page: impl Into<Vec<u8>>) -> Self {
        self.host.extra.push((name, page.into()));
        self
    }

    /// The exercises of a folder, below the project, stand in the place of those of the release.
    pub fn with_content(mut self, folder: &'static str) -> Self {
        self.host.content = Some(folder);
        self
    }

    /// The host has lost every file whose name holds this.
    pub fn without_file(mut self, part: &'static str) -> Self {
        self.host.lost = Some(part);
        self
    }
}

/// Somebody at a browser.
pub struct Visitor {
    pub kind: Kind,
    pub driver: Driver,
    pub server: Server,
    expects_trouble: Cell<bool>,
}

impl Visitor {
    /// Starts server and browser; no page is open yet.
    pub async fn arrives(kind: Kind, visit: Visit) -> Self {
        let server = Server::start(&super::project().join("dist"), &visit.host).await;
        let driver = Driver::start(kind, visit.storage, visit.frames).await;
        let visitor = Self {
            kind,
            driver,
            server,
            expects_trouble: Cell::new(false),
        };
        visitor.complaints().await;
        visitor
    }

    /// From here on complaints in the console and lost files are part of the journey.
    pub fn expects_trouble(&self) {
        self.expects_trouble.set(true);
    }

    /// The browser knows no WebAssembly, from the next page on.
    pub async fn loses_web_assembly(&self) {
        match self.kind {
            Kind::Chromium => {
                let script = json!({ "source": "delete globalThis.WebAssembly;" });
                self.driver
                    .developer_tools("Page.addScriptToEvaluateOnNewDocument", script)
                    .await;
            }
            Kind::Firefox => {
                self.asks_firefox("Services.prefs.setBoolPref('javascript.options.wasm', false);", &[])
                    .await;
            }
        }
    }

    /// Goes to an address below the site and waits until the app has taken the place of the static page.
    pub async fn goes_to(&self, address: &str) {
        self.opens(address).await;
        self.waits_for("the app", "return !document.getElementById('laden');", &[])
            .await;
    }

    /// Goes to an address below the site without waiting for the app.
    pub async fn opens(&self, address: &str) {
        self.driver.client.goto(&self.server.address(address)).await.unwrap();
    }

    /// Loads the page anew.
    pub async fn reloads(&self) {
        self.driver.client.refresh().await.unwrap();
        self.waits_for("the app", "return !document.getElementById('laden');", &[])
            .await;
    }

    /// The back button.
    pub async fn goes_back(&self) {
        self.driver.client.back().await.unwrap();
    }

    /// The forward button.
    pub async fn goes_forward(&self) {
        self.driver.client.forward().await.unwrap();
    }

    /// What the address bar shows behind the place of the site: `#/rekenen`.
    pub async fn address(&self) -> String {
        let address = self.driver.client.current_url().await.unwrap();
        address.as_str().trim_start_matches(&self.server.address("")).to_owned()
    }

    /// Opens a second tab and goes on there. Returns to the first with `turns_to_tab(0)`.
    pub async fn opens_tab(&self) {
        let tab = self.driver.client.new_window(true).await.unwrap();
        self.driver.client.switch_to_window(tab.handle).await.unwrap();
    }

    /// Goes on in another tab, counted from 0 in the order of opening.
    pub async fn turns_to_tab(&self, position: usize) {
        let tabs = self.driver.client.windows().await.unwrap();
        self.driver
            .client
            .switch_to_window(tabs[position].clone())
            .await
            .unwrap();
    }

    /// What the browser's storage holds under a key.
    pub async fn stored(&self, key: &str) -> Option<String> {
        self.asks("return localStorage.getItem(arguments[0]);", &[json!(key)])
            .await
            .as_str()
            .map(str::to_owned)
    }

    /// Puts something in the browser's storage.
    pub async fn stores(&self, key: &str, text: &str) {
        self.asks(
            "localStorage.setItem(arguments[0], arguments[1]);",
            &[json!(key), json!(text)],
        )
        .await;
    }

    /// Everything the browser wrote in its console about this site since the last time this was asked.
    pub async fn complaints(&self) -> Vec<String> {
        match self.kind {
            Kind::Chromium => {
                let entries = self.driver.own_command("se/log", json!({ "type": "browser" })).await;
                let entries = entries.as_array().into_iter().flatten();
                entries
                    .map(|entry| format!("{} {}", entry["level"], entry["message"]))
                    .collect()
            }
            Kind::Firefox => self.complaints_of_firefox().await,
        }
    }

    /// Firefox has no command for its console; its own parts can read it. Calls of `console` are printed by it.
    async fn complaints_of_firefox(&self) -> Vec<String> {
        let script = r"
            // Where storage is forbidden, Firefox itself says so at every look at it. A script that still runs when
            // its page is left is ended, and said to be. A journey that reads a page while its styles are on their way
            // has it laid out early, and hears so. On a busy machine the app may need the font seconds after it came; a
            // font that nothing needs would be said by Chromium too.
            const own = ['blocking all storage access requests', 'Script terminated by timeout', 'Layout was forced before',
                'was not used within a few seconds'];
            const ours = (entry) => entry instanceof Ci.nsIScriptError
                && !own.some((words) => entry.errorMessage.includes(words))
                && (entry.innerWindowID !== 0 || entry.sourceName.startsWith(arguments[0]));
            const entries = Services.console.getMessageArray().filter(ours).map((entry) => entry.toString());
            Services.console.reset();
            return entries;";
        let entries = self.asks_firefox(script, &[json!(self.server.origin())]).await;
        // Our pages print texts, and Firefox puts texts in quotes; its own parts, which find no network here, print
        // objects and bare names.
        let of_a_page = |line: &String| {
            line.strip_prefix("console.")
                .and_then(|call| call.split_once(": "))
                .is_some_and(|(_, said)| said.starts_with('"'))
        };
        let calls = self.driver.printed().into_iter().filter(of_a_page);
        entries
            .as_array()
            .into_iter()
            .flatten()
            .map(Value::to_string)
            .chain(calls)
            .collect()
    }

    /// Runs a script in Firefox itself, where its preferences and its console are.
    pub async fn asks_firefox(&self, script: &str, arguments: &[Value]) -> Value {
        self.driver
            .own_command("moz/context", json!({ "context": "chrome" }))
            .await;
        let answer = self.driver.client.execute(script, arguments.to_vec()).await;
        self.driver
            .own_command("moz/context", json!({ "context": "content" }))
            .await;
        answer.unwrap()
    }

    /// Addresses that the page itself loaded, from whatever host.
    pub async fn loaded(&self) -> Vec<String> {
        let script = "return performance.getEntriesByType('resource').map((entry) => entry.name);";
        let names = self.asks(script, &[]).await;
        names
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect()
    }

    /// The console is empty, nothing was asked of another host, and nothing was asked in vain.
    pub async fn had_no_trouble(&self) {
        if self.expects_trouble.get() {
            return;
        }
        let complaints = self.complaints().await;
        assert!(complaints.is_empty(), "the console is not empty: {complaints:#?}");
        let own = self.server.origin();
        let elsewhere: Vec<_> = self
            .loaded()
            .await
            .into_iter()
            .filter(|address| {
                !address.starts_with(own) && !address.starts_with("data:") && !address.starts_with("blob:")
            })
            .collect();
        assert!(elsewhere.is_empty(), "asked of another host: {elsewhere:?}");
        let asked = self.server.asked();
        assert!(
            asked.iter().all(|line| line.starts_with("200")),
            "asked in vain: {asked:#?}"
        );
    }

    /// Waits until the page has rested this long since it was loaded.
    pub async fn lets_rest(&self, time: Duration) {
        let script = "const [page] = performance.getEntriesByType('navigation');
            return page.loadEventEnd > 0 && performance.now() > page.loadEventEnd + arguments[0];";
        let milliseconds = u64::try_from(time.as_millis()).unwrap();
        self.waits_for("the page to rest", script, &[json!(milliseconds)]).await;
    }

    /// Leaves a picture of the page in `target/journeys/`.
    pub async fn takes_picture(&self, name: &str) {
        let folder = super::project().join("target/journeys");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(
            folder.join(format!("{name}.png")),
            self.driver.client.screenshot().await.unwrap(),
        )
        .unwrap();
    }

    /// A picture and the markup of the page, for whoever has to find out what happened. Must not fail itself.
    pub async fn leaves_evidence(&self, name: &str) {
        let folder = super::project().join("target/journeys");
        let _ = std::fs::create_dir_all(&folder);
        if let Ok(picture) = self.driver.client.screenshot().await {
            let _ = std::fs::write(folder.join(format!("{name}.png")), picture);
        }
        if let Ok(markup) = self.driver.client.source().await {
            let _ = std::fs::write(folder.join(format!("{name}.html")), markup);
        }
        eprintln!(
            "picture and markup: target/journeys/{name}.png and .html; asked: {:#?}",
            self.server.asked()
        );
    }

    /// Closes the browser.
    pub async fn leaves(self) {
        self.driver.stop().await;
    }
}
