//! The step after Trunk's build: every script in a file of its own, everything the first visit needs named in the page.

use super::html::{Tag, end_of_text, tags};
use super::sizes::files_in;
use super::split::{self, Entry};
use crate::progress::{Key, Motion, TextSize, Theme};
use crate::sharing::exchange::{APP_FILES, AppFile};
use std::fmt::Write as _;
use std::path::Path;

/// The pack that a first visit needs: with this exercise a new learner begins.
const OPENING: &str = "opening";

/// What to look at when Trunk's start tag is missing.
const NO_ENTRY: &str = "index.html: no <script data-js data-wasm>; does pattern_script in Trunk.toml still write it?";

/// Where the font lies in the built folder.
const FONT: &str = "fonts/newsreader-latin.woff2";

/// What a page's own start script does: mark the page with the theme, text size and motion that were chosen, so that
/// nothing flashes; then start the app, or say in the static page why that is not possible.
///
/// It is no module: a module would wait until the whole page is read, which is after the first paint.
const START: &str = r#"try {
  const settings = JSON.parse(localStorage.getItem("{settings}"));
  for (const [key, mark, values] of {marks}) {
    if (values.includes(settings[key])) {
      document.documentElement.setAttribute(mark, settings[key]);
    }
  }
} catch {
  // Nothing was chosen, or nothing may be read: the page follows the device.
}
const read = new Promise((done) => {
  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", done);
  } else {
    done();
  }
});
const show = (id) => {
  document.getElementById("laden")?.remove();
  document.getElementById(id)?.removeAttribute("hidden");
};
if (typeof WebAssembly === "object") {
  Promise.all([import("{js}"), read])
    .then(([app]) => app.default({ module_or_path: "{wasm}" }))
    .catch((problem) => {
      show("niet-geladen");
      throw problem;
    });
} else {
  read.then(() => show("te-oud"));
}
"#;

/// Finishes the page in a folder that Trunk built.
///
/// - A release is split into its parts, see [`split`].
/// - Trunk's start tag (see `pattern_script` in Trunk.toml) and any inline script become files, because the content
///   security policy of the page allows no inline script.
/// - A list of all files lies beside them, from which the app packs itself.
/// - Wasm, its script, the font and the pack with the first exercise are preloaded: otherwise a browser learns of each
///   only after the one before has arrived.
///
/// # Errors
/// Says in one sentence which file or tag is missing.
pub fn finish(folder: &Path) -> Result<(), String> {
    let page_file = folder.join("index.html");
    let mut page =
        std::fs::read_to_string(&page_file).map_err(|problem| format!("{}: {problem}", page_file.display()))?;
    if std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release") {
        let whole = entry(&page).ok_or(NO_ENTRY)?;
        let parts = split::split(folder, &split::compiled(), &whole, Path::new("target/site/split"))?;
        page = page.replace(&whole.wasm, &parts.wasm).replace(&whole.js, &parts.js);
    }
    let packs = file_names(&folder.join("packs"))?;
    let finished = finished_page(&page, &packs)?;
    for (name, text) in &finished.scripts {
        write(&folder.join(name), text)?;
    }
    write(&page_file, &finished.page)?;
    write(&folder.join(APP_FILES), &list_of_files(folder)?)
}

/// Names and sizes of all files: what the app packs for a learning environment.
fn list_of_files(folder: &Path) -> Result<String, String> {
    let mut files = Vec::new();
    for path in files_in(folder)? {
        let name = path
            .strip_prefix(folder)
            .unwrap_or(&path)
            .to_string_lossy()
            .replace('\\', "/");
        let size = std::fs::metadata(&path).map_err(|problem| format!("{}: {problem}", path.display()))?;
        if name != APP_FILES {
            files.push(AppFile {
                name,
                bytes: size.len(),
            });
        }
    }
    files.sort_by(|one, other| one.name.cmp(&other.name));
    serde_json::to_string(&files).map_err(|problem| problem.to_string())
}

/// What Trunk's start tag names.
fn entry(page: &str) -> Option<Entry> {
    tags(page).iter().find_map(|tag| {
        Some(Entry {
            js: tag.attribute("data-js")?.to_owned(),
            wasm: tag.attribute("data-wasm")?.to_owned(),
        })
    })
}

/// The page and the scripts that were taken out of it.
struct Finished {
    page: String,
    /// File name and text.
    scripts: Vec<(String, String)>,
}

fn finished_page(page: &str, packs: &[String]) -> Result<Finished, String> {
    let mut finished = Finished {
        page: String::with_capacity(page.len() + 1024),
        scripts: Vec::new(),
    };
    let mut copied = 0;
    let mut started = false;
    for tag in tags(page)
        .iter()
        .filter(|tag| tag.name == "script" && tag.attribute("src").is_none())
    {
        let text_end = end_of_text(page, tag).ok_or("index.html: a script without an end")?;
        let element_end = text_end + "</script>".len();
        finished.page.push_str(&page[copied..tag.at.start]);
        copied = element_end;
        if let (Some(js), Some(wasm)) = (tag.attribute("data-js"), tag.attribute("data-wasm")) {
            finished.page.push_str(&preloads(js, wasm, packs)?);
            finished.add_script("start", start_script(js, wasm), "");
            started = true;
        } else {
            finished.add_script(
                "inline",
                without_placeholders(&page[tag.at.end..text_end]),
                &type_of(tag),
            );
        }
    }
    finished.page.push_str(page.get(copied..).unwrap_or_default());
    if started {
        Ok(finished)
    } else {
        Err(NO_ENTRY.to_owned())
    }
}

fn start_script(js: &str, wasm: &str) -> String {
    let mark = |key: &str, mark: &str, values: Vec<Option<&str>>| {
        let values: Vec<&str> = values.into_iter().flatten().collect();
        format!("{:?}", (key, mark, values)).replace('(', "[").replace(')', "]")
    };
    let marks = [
        mark(
            Theme::KEY,
            Theme::MARK,
            Theme::ALL.iter().map(|one| one.mark()).collect(),
        ),
        mark(
            TextSize::KEY,
            TextSize::MARK,
            TextSize::ALL.iter().map(|one| one.mark()).collect(),
        ),
        mark(
            Motion::KEY,
            Motion::MARK,
            Motion::ALL.iter().map(|one| one.mark()).collect(),
        ),
    ];
    START
        .replace("{settings}", &Key::Settings.to_string())
        .replace("{marks}", &format!("[{}]", marks.join(", ")))
        .replace("{js}", js)
        .replace("{wasm}", wasm)
}

impl Finished {
    fn add_script(&mut self, name: &str, text: String, attributes: &str) {
        let file = format!("{name}-{:016x}.js", fingerprint(text.as_bytes()));
        // Writing to a String cannot fail.
        let _ = write!(self.page, r#"<script{attributes} src="./{file}"></script>"#);
        self.scripts.push((file, text));
    }
}

/// The preload links, heaviest first, with exactly the mode and credentials of the later request: a preload that
/// differs in one of them is fetched twice.
fn preloads(js: &str, wasm: &str, packs: &[String]) -> Result<String, String> {
    let index = pack_named("index", packs)?;
    let opening = pack_named(OPENING, packs)?;
    Ok([
        format!(r#"<link rel="preload" href="{wasm}" as="fetch" type="application/wasm" crossorigin>"#),
        format!(r#"<link rel="modulepreload" href="{js}">"#),
        format!(r#"<link rel="preload" href="./{FONT}" as="font" type="font/woff2" crossorigin>"#),
        format!(r#"<link rel="preload" href="./packs/{opening}" as="fetch" crossorigin data-pack="{OPENING}">"#),
        // Named only: the app fetches it when a page needs it.
        format!(r#"<meta name="pack" content="./packs/{index}" data-pack="index">"#),
    ]
    .concat())
}

fn pack_named<'packs>(name: &str, packs: &'packs [String]) -> Result<&'packs str, String> {
    let mut matching = packs
        .iter()
        .filter(|file| file.rsplit_once('-').is_some_and(|(stem, _)| stem == name));
    match (matching.next(), matching.next()) {
        (Some(file), None) => Ok(file),
        (None, _) => Err(format!("packs/: no pack {name}-….pack; did `pack` run?")),
        (Some(_), Some(_)) => Err(format!(
            "packs/: more than one pack {name}-….pack; remove the folder and build again"
        )),
    }
}

/// Trunk's script that reloads the page after a change has places that Trunk fills while serving the page itself; in a
/// file of its own it has to find its address.
fn without_placeholders(script: &str) -> String {
    let here = "window.location.host";
    script
        .replace("'{{__TRUNK_ADDRESS__}}'", here)
        .replace("\"{{__TRUNK_ADDRESS__}}\"", here)
        .replace("`{{__TRUNK_ADDRESS__}}`", here)
        .replace("{{__TRUNK_WS_BASE__}}", "/")
}

fn type_of(tag: &Tag) -> String {
    tag.attribute("type")
        .map(|kind| format!(r#" type="{kind}""#))
        .unwrap_or_default()
}

/// FNV-1a: names need to differ when contents differ, nothing more.
pub fn fingerprint(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

fn file_names(folder: &Path) -> Result<Vec<String>, String> {
    let told = |problem: std::io::Error| format!("{}: {problem}", folder.display());
    let mut names = std::fs::read_dir(folder)
        .map_err(told)?
        .map(|entry| {
            entry
                .map(|entry| entry.file_name().to_string_lossy().into_owned())
                .map_err(told)
        })
        .collect::<Result<Vec<_>, _>>()?;
    names.sort();
    Ok(names)
}

fn write(file: &Path, text: &str) -> Result<(), String> {
    std::fs::write(file, text).map_err(|problem| format!("{}: {problem}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r"<head><script type=module data-js=./a-1.js data-wasm=./a-1.wasm></script></head><body>
        <script>const address = '{{__TRUNK_ADDRESS__}}' + '{{__TRUNK_WS_BASE__}}';</script></body>";

    fn packs() -> Vec<String> {
        ["1-c3.pack", "index-b2.pack", "opening-a1.pack"]
            .map(str::to_owned)
            .to_vec()
    }

    #[test]
    fn the_list_names_every_file_but_itself() {
        let folder = std::env::temp_dir().join(format!("accountwijs-files-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("packs")).unwrap();
        for (name, text) in [("index.html", "abc"), ("packs/6.12-a.pack", "ab"), (APP_FILES, "[]")] {
            std::fs::write(folder.join(name), text).unwrap();
        }
        let list = list_of_files(&folder);
        std::fs::remove_dir_all(&folder).unwrap();
        assert_eq!(
            list.as_deref(),
            Ok(r#"[{"n":"index.html","b":3},{"n":"packs/6.12-a.pack","b":2}]"#)
        );
    }

    #[test]
    fn no_script_stays_in_the_page() {
        let finished = finished_page(PAGE, &packs()).unwrap();
        let scripts: Vec<_> = tags(&finished.page)
            .into_iter()
            .filter(|tag| tag.name == "script")
            .collect();
        assert_eq!(scripts.len(), 2);
        for (tag, (file, _)) in scripts.iter().zip(&finished.scripts) {
            assert_eq!(tag.attribute("src"), Some(format!("./{file}").as_str()));
            assert_eq!(end_of_text(&finished.page, tag), Some(tag.at.end));
        }
        assert_eq!(
            scripts[0].attribute("type"),
            None,
            "a module would come after the first paint"
        );
        assert_eq!(scripts[1].attribute("type"), None);
    }

    #[test]
    fn the_start_script_names_what_trunk_built() {
        let finished = finished_page(PAGE, &packs()).unwrap();
        let (file, text) = &finished.scripts[0];
        assert!(file.starts_with("start-"));
        assert!(text.contains(r#"import("./a-1.js")"#) && text.contains(r#"module_or_path: "./a-1.wasm""#));
    }

    #[test]
    fn the_start_script_marks_the_page_before_anything_is_painted() {
        let text = start_script("./a-1.js", "./a-1.wasm");
        let marking = &text[..text.find("import(").unwrap()];
        assert!(marking.contains(r#"localStorage.getItem("accountwijs.1.settings")"#));
        for marks in [
            r#"["theme", "data-theme", ["light", "dark"]]"#,
            r#"["text_size", "data-text", ["115", "130", "150"]]"#,
            r#"["motion", "data-motion", ["off"]]"#,
        ] {
            assert!(marking.contains(marks), "{marking}");
        }
        let sheet = std::fs::read_to_string("style/tokens.css").unwrap();
        for mark in [
            r#"[data-theme="dark"]"#,
            r#"[data-text="115"]"#,
            r#"[data-motion="off"]"#,
        ] {
            assert!(sheet.contains(mark), "{mark}");
        }
    }

    #[test]
    fn the_reload_script_finds_its_own_address() {
        let finished = finished_page(PAGE, &packs()).unwrap();
        assert_eq!(finished.scripts[1].1, "const address = window.location.host + '/';");
    }

    #[test]
    fn everything_of_the_first_visit_is_preloaded() {
        let finished = finished_page(PAGE, &packs()).unwrap();
        let links: Vec<_> = tags(&finished.page)
            .into_iter()
            .filter(|tag| tag.name == "link")
            .collect();
        let addresses: Vec<_> = links.iter().filter_map(|tag| tag.attribute("href")).collect();
        assert_eq!(
            addresses,
            [
                "./a-1.wasm",
                "./a-1.js",
                "./fonts/newsreader-latin.woff2",
                "./packs/opening-a1.pack"
            ]
        );
        assert_eq!(links[3].attribute("data-pack"), Some("opening"));
        assert!(
            finished
                .page
                .contains(r#"<meta name="pack" content="./packs/index-b2.pack" data-pack="index">"#)
        );
    }

    #[test]
    fn what_is_missing_is_named() {
        assert!(finished_page("<body></body>", &packs()).is_err_and(|problem| problem.contains("pattern_script")));
        assert!(finished_page(PAGE, &packs()[..2]).is_err_and(|problem| problem.contains("opening-")));
        let twice = [packs(), vec!["opening-b7.pack".to_owned()]].concat();
        assert!(finished_page(PAGE, &twice).is_err_and(|problem| problem.contains("more than one")));
    }
}
