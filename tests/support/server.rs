//! A static host in a few lines: what any school's web server does, plus a log of what was asked.

use accountwijs::content::source::{Library, packs};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// What the server can send: address below the prefix, and the file as it lies on the disk and compressed.
type Files = BTreeMap<String, File>;

struct File {
    plain: Vec<u8>,
    brotli: Vec<u8>,
}

/// A running server; it stops with the runtime.
pub struct Server {
    origin: String,
    prefix: String,
    asked: Arc<Mutex<Vec<String>>>,
}

/// How the files travel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Travel {
    /// As they are.
    #[default]
    Plain,
    /// Compressed with brotli, as a good host does: for figures.
    Brotli,
}

/// What is special about a host.
#[derive(Debug, Clone)]
pub struct Host {
    /// Path below which the site stands, with a slash at both ends.
    pub prefix: &'static str,
    /// How files travel.
    pub travel: Travel,
    /// Pages that are not in the release: name and text.
    pub extra: Vec<(&'static str, Vec<u8>)>,
    /// Exercises of this folder stand in the place of those of the release.
    pub content: Option<&'static str>,
    /// Files whose name holds this are gone.
    pub lost: Option<&'static str>,
}

impl Default for Host {
    fn default() -> Self {
        Self {
            prefix: "/",
            travel: Travel::Plain,
            extra: Vec::new(),
            content: None,
            lost: None,
        }
    }
}

/// Puts the packs of a folder of exercises in the place of those of the release: its index takes the name of the
/// release's, which the page knows.
fn replace_content(folder: &Path, files: &mut Files) {
    let library = Library::read(&super::project().join(folder));
    assert!(library.problems.is_empty(), "{:#?}", library.problems);
    let index = files.keys().find(|name| name.starts_with("packs/index-")).cloned();
    let index = index.expect("a release has an index");
    for pack in packs(&library).unwrap() {
        let name = match pack.id.as_str() {
            "index" => index.clone(),
            _ => format!("packs/{}", pack.file),
        };
        let (plain, brotli) = (pack.bytes, Vec::new());
        files.insert(name, File { plain, brotli });
    }
}

impl Server {
    /// Serves a folder.
    pub async fn start(folder: &Path, host: &Host) -> Self {
        let mut files = Files::new();
        read_folder(folder, "", host.travel, &mut files);
        assert!(
            files.contains_key("index.html"),
            "no release in {}; run: make build",
            folder.display()
        );
        for (name, bytes) in &host.extra {
            files.insert(
                (*name).to_owned(),
                File {
                    plain: bytes.clone(),
                    brotli: Vec::new(),
                },
            );
        }
        if let Some(content) = host.content {
            replace_content(Path::new(content), &mut files);
        }
        files.retain(|name, _| host.lost.is_none_or(|part| !name.contains(part)));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        let asked = Arc::new(Mutex::new(Vec::new()));
        let (files, log, below) = (Arc::new(files), Arc::clone(&asked), host.prefix.to_owned());
        tokio::spawn(async move {
            while let Ok((connection, _)) = listener.accept().await {
                let (files, log, below) = (Arc::clone(&files), Arc::clone(&log), below.clone());
                // A browser may close a connection at any moment; that is no problem of the server.
                tokio::spawn(async move {
                    let _ = converse(connection, &files, &log, &below).await;
                });
            }
        });
        Self {
            origin,
            prefix: host.prefix.to_owned(),
            asked,
        }
    }

    /// `http://127.0.0.1:…`, without the prefix.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The full address of something below the prefix: `#/rekenen`, `andere.html`.
    pub fn address(&self, below: &str) -> String {
        format!("{}{}{below}", self.origin, self.prefix)
    }

    /// Everything that was asked so far, in order, with the status of the answer: `200 /index.html`.
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }

    /// Forgets what was asked.
    pub fn forgets(&self) {
        self.asked.lock().unwrap().clear();
    }
}

fn read_folder(folder: &Path, below: &str, travel: Travel, files: &mut Files) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = format!("{below}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            read_folder(&entry.path(), &format!("{name}/"), travel, files);
        } else {
            let plain = std::fs::read(entry.path()).unwrap();
            let brotli = if travel == Travel::Brotli {
                compressed(&plain)
            } else {
                Vec::new()
            };
            files.insert(name, File { plain, brotli });
        }
    }
}

fn compressed(plain: &[u8]) -> Vec<u8> {
    let mut packed = Vec::new();
    let settings = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &*plain, &mut packed, &settings).unwrap();
    if packed.len() < plain.len() { packed } else { Vec::new() }
}

async fn converse(
    mut connection: TcpStream,
    files: &Files,
    log: &Mutex<Vec<String>>,
    prefix: &str,
) -> std::io::Result<()> {
    let mut received = Vec::new();
    loop {
        let Some(end) = received.windows(4).position(|four| four == b"\r\n\r\n") else {
            if connection.read_buf(&mut received).await? == 0 {
                return Ok(());
            }
            continue;
        };
        let request: Vec<u8> = received.drain(..end + 4).collect();
        let request = String::from_utf8_lossy(&request).into_owned();
        let address = request.split_whitespace().nth(1).unwrap_or_default();
        let path = address.split(['?', '#']).next().unwrap_or_default();
        let name = path
            .strip_prefix(prefix)
            .map(|name| if name.is_empty() { "index.html" } else { name });
        let (status, file) = match name.and_then(|name| files.get(name)) {
            Some(file) => ("200 OK", Some(file)),
            None => ("404 Not Found", None),
        };
        log.lock().unwrap().push(format!("{} {path}", &status[..3]));
        let compressed = file.is_some_and(|file| !file.brotli.is_empty()) && request.contains(" br");
        let body = file.map_or(&b"Niet gevonden"[..], |file| {
            if compressed { &file.brotli } else { &file.plain }
        });
        let head = format!(
            "HTTP/1.1 {status}\r\nContent-Type: {}\r\nContent-Length: {}\r\nCache-Control: no-cache\r\n{}\r\n",
            media_type(name.unwrap_or_default()),
            body.len(),
            if compressed { "Content-Encoding: br\r\n" } else { "" },
        );
        connection.write_all(head.as_bytes()).await?;
        connection.write_all(body).await?;
    }
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "woff2" => "font/woff2",
        "svg" => "image/svg+xml",
        _ => "text/plain; charset=utf-8",
    }
}
