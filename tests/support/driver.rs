//! Starting a browser with its driver, each on a port of its own and from an empty profile.

use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::fmt::{self, Display, Formatter};
use std::path::PathBuf;
use std::process::Stdio;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tokio::process::{Child, Command};

/// How long a browser may take to start on a busy machine.
const PATIENCE: Duration = Duration::from_mins(1);

/// The browsers of the tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Chromium,
    Firefox,
}

impl Display for Kind {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
        })
    }
}

/// What a browser may keep of a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Storage {
    #[default]
    Allowed,
    Forbidden,
}

/// How often a browser shows a new picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Frames {
    /// As often as the screen does.
    #[default]
    Screen,
    /// As often as it can.
    Unlimited,
}

/// A browser under command, with its driver and what the driver printed.
pub struct Driver {
    pub client: Client,
    process: Child,
    printed: PathBuf,
    read_so_far: AtomicUsize,
    folder: PathBuf,
}

impl Driver {
    /// Starts driver and browser.
    pub async fn start(kind: Kind, storage: Storage, frames: Frames) -> Self {
        let port = free_port();
        let folder = std::env::temp_dir().join(format!("accountwijs-{kind}-{}-{port}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let printed = folder.join("driver.log");
        let output = std::fs::File::create(&printed).unwrap();
        let mut command = match kind {
            Kind::Chromium => Command::new(tool(&["chromedriver"])),
            Kind::Firefox => {
                let mut command = Command::new(tool(&["geckodriver"]));
                // System access: only the browser itself can tell what it wrote in its console.
                command
                    .arg("--allow-system-access")
                    .arg(format!("--websocket-port={}", free_port()));
                command
            }
        };
        command
            .arg(format!("--port={port}"))
            .env("MOZ_HEADLESS_WIDTH", "1280")
            .env("MOZ_HEADLESS_HEIGHT", "900")
            .kill_on_drop(true);
        command
            .stdout(output.try_clone().unwrap())
            .stderr(output)
            .stdin(Stdio::null());
        let process = command
            .spawn()
            .unwrap_or_else(|problem| panic!("the driver of {kind} does not start: {problem}"));
        let client = connect(kind, port, &capabilities(kind, storage, frames, &folder)).await;
        Self {
            client,
            process,
            printed,
            read_so_far: AtomicUsize::new(0),
            folder,
        }
    }

    /// Lines the driver and the browser printed since the last time this was asked.
    pub fn printed(&self) -> Vec<String> {
        let bytes = std::fs::read(&self.printed).unwrap_or_default();
        let start = self.read_so_far.swap(bytes.len(), Ordering::Relaxed);
        String::from_utf8_lossy(&bytes[start..])
            .lines()
            .map(str::to_owned)
            .collect()
    }

    /// Gives a command that only this driver knows, below `/session/{id}/`.
    pub async fn own_command(&self, path: &'static str, body: Value) -> Value {
        let answer = self.client.issue_cmd(OwnCommand { path, body }).await;
        answer.unwrap_or_else(|problem| panic!("the driver refuses {path}: {problem}"))
    }

    /// A command of Chromium's protocol for developer tools.
    pub async fn developer_tools(&self, command: &str, parameters: Value) -> Value {
        self.own_command("goog/cdp/execute", json!({ "cmd": command, "params": parameters }))
            .await
    }

    /// Closes the browser and stops the driver.
    pub async fn stop(mut self) {
        // A browser that is gone already needs no closing.
        let _ = self.client.close().await;
        let _ = self.process.kill().await;
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// A command outside the standard.
#[derive(Debug)]
struct OwnCommand {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for OwnCommand {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}

async fn connect(kind: Kind, port: u16, capabilities: &Value) -> Client {
    let started = Instant::now();
    loop {
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities.as_object().unwrap().clone());
        match builder.connect(&format!("http://127.0.0.1:{port}")).await {
            Ok(client) => return client,
            // The driver needs a moment before it listens.
            Err(_) if started.elapsed() < PATIENCE => {
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
            Err(problem) => panic!("{kind} does not start: {problem}"),
        }
    }
}

fn capabilities(kind: Kind, storage: Storage, frames: Frames, profile: &std::path::Path) -> Value {
    let forbidden = storage == Storage::Forbidden;
    match kind {
        Kind::Chromium => json!({
            "goog:loggingPrefs": { "browser": "ALL" },
            // Figures take hundreds of measurements in one script.
            "timeouts": { "script": 300_000 },
            "goog:chromeOptions": {
                "binary": tool(&["chromium", "chromium-browser", "google-chrome"]),
                "args": [
                    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                    "--disable-background-networking", "--disable-component-update", "--disable-sync",
                    "--disable-dev-shm-usage", "--window-size=1280,900", "--lang=nl",
                    if frames == Frames::Unlimited { "--disable-frame-rate-limit" } else { "--no-pings" },
                    if frames == Frames::Unlimited { "--run-all-compositor-stages-before-draw" } else { "--no-pings" },
                    // Whoever asks another host gets an error in the console, and so a failed test.
                    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                    format!("--user-data-dir={}", profile.join("profile").display()),
                ],
                "prefs": if forbidden { json!({ "profile.default_content_setting_values.cookies": 2 }) } else { json!({}) },
            },
        }),
        Kind::Firefox => json!({
            "moz:firefoxOptions": {
                "binary": tool(&["firefox", "firefox-esr"]),
                "args": ["-headless"],
                "prefs": {
                    "network.cookie.cookieBehavior": if forbidden { 2 } else { 5 },
                    "devtools.console.stdout.content": true,
                    "devtools.console.stdout.chrome": false,
                    "messaging-system.rsexperimentloader.enabled": false,
                    "intl.accept_languages": "nl-BE, nl",
                    // Another host is answered by nobody: a request to it fails and stands in the console.
                    "network.proxy.type": 1,
                    "network.proxy.http": "127.0.0.1",
                    "network.proxy.http_port": 9,
                    "network.proxy.ssl": "127.0.0.1",
                    "network.proxy.ssl_port": 9,
                    "network.proxy.no_proxies_on": "127.0.0.1",
                },
            },
        }),
    }
}

fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port()
}

/// The first of these programs that is there: in the folder of the set-up, or on the PATH.
fn tool(names: &[&str]) -> PathBuf {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = std::iter::once(super::tools().join("bin"))
        .chain(std::env::split_paths(&path))
        .collect();
    names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|file| file.is_file())
        .unwrap_or_else(|| panic!("{} is not there; run: make test", names[0]))
}
