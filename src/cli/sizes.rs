//! What a release weighs, per file and for the first visit, against the budgets.

use super::html::tags;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// Most bytes a first visit may bring over the wire until the first exercise can be answered (brotli).
pub const FIRST_VISIT_BYTES: usize = 220_000;
/// Most requests of that first visit.
pub const FIRST_VISIT_REQUESTS: usize = 8;
/// Most bytes of one content pack (brotli).
pub const PACK_BYTES: usize = 40_000;

/// A file of the release and its sizes in bytes.
struct Weighed {
    name: String,
    raw: usize,
    gzip: usize,
    brotli: usize,
    first_visit: bool,
}

/// The table of sizes of the release in `folder`.
///
/// # Errors
/// The same table followed by every budget that is exceeded, or the file that could not be read.
pub fn report(folder: &Path) -> Result<String, String> {
    let first_visit = first_visit(folder)?;
    let mut files = Vec::new();
    for file in files_in(folder)? {
        let name = file
            .strip_prefix(folder)
            .unwrap_or(&file)
            .to_string_lossy()
            .replace('\\', "/");
        let bytes = std::fs::read(&file).map_err(|problem| format!("{}: {problem}", file.display()))?;
        files.push(weigh(name, &bytes, &first_visit));
    }
    files.sort_by_key(|file| (!file.first_visit, std::cmp::Reverse(file.brotli)));
    let table = table(&files);
    let problems = problems(&files, &first_visit);
    if problems.is_empty() {
        Ok(table)
    } else {
        Err(format!("{table}{}", problems.concat()))
    }
}

/// Names of the files that the first visit loads: the page and what it names in its head.
///
/// # Errors
/// When the page cannot be read.
pub fn first_visit(folder: &Path) -> Result<BTreeSet<String>, String> {
    let page_file = folder.join("index.html");
    let page = std::fs::read_to_string(&page_file).map_err(|problem| format!("{}: {problem}", page_file.display()))?;
    let mut names = BTreeSet::from(["index.html".to_owned()]);
    for tag in tags(&page) {
        let loaded = ["preload", "modulepreload", "stylesheet"]
            .iter()
            .any(|relation| tag.has_relation(relation));
        let address = if tag.name == "script" {
            tag.attribute("src")
        } else {
            tag.attribute("href").filter(|_| loaded)
        };
        names.extend(address.map(|address| address.trim_start_matches("./").to_owned()));
    }
    Ok(names)
}

fn weigh(name: String, bytes: &[u8], first_visit: &BTreeSet<String>) -> Weighed {
    // Header and checksum of the gzip format.
    let gzip = miniz_oxide::deflate::compress_to_vec(bytes, 9).len() + 18;
    let mut packed = Vec::new();
    let settings = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..Default::default()
    };
    let brotli = match brotli::BrotliCompress(&mut &*bytes, &mut packed, &settings) {
        // A server sends what does not shrink (the font is compressed already) as it is.
        Ok(_) => packed.len().min(bytes.len()),
        Err(_) => bytes.len(),
    };
    let first_visit = first_visit.contains(&name);
    Weighed {
        name,
        raw: bytes.len(),
        gzip: gzip.min(bytes.len()),
        brotli,
        first_visit,
    }
}

fn table(files: &[Weighed]) -> String {
    let mut text = format!(
        "{:<52}{:>10}{:>10}{:>10}\n",
        "file (* = first visit)", "raw", "gzip -9", "brotli 11"
    );
    let mut line = |name: &str, raw: usize, gzip: usize, brotli: usize| {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "{name:<52}{raw:>10}{gzip:>10}{brotli:>10}");
    };
    for file in files {
        let mark = if file.first_visit { "* " } else { "  " };
        line(&format!("{mark}{}", file.name), file.raw, file.gzip, file.brotli);
    }
    let first: Vec<_> = files.iter().filter(|file| file.first_visit).collect();
    let sum = |size: fn(&Weighed) -> usize| first.iter().map(|file| size(file)).sum::<usize>();
    line(
        &format!("first visit, {} requests", first.len()),
        sum(|file| file.raw),
        sum(|file| file.gzip),
        sum(|file| file.brotli),
    );
    let _ = writeln!(
        text,
        "budget: {FIRST_VISIT_BYTES} bytes brotli in {FIRST_VISIT_REQUESTS} requests for the first visit"
    );
    text
}

fn problems(files: &[Weighed], first_visit: &BTreeSet<String>) -> Vec<String> {
    let mut problems = Vec::new();
    let bytes: usize = files
        .iter()
        .filter(|file| file.first_visit)
        .map(|file| file.brotli)
        .sum();
    if bytes > FIRST_VISIT_BYTES {
        problems.push(format!(
            "over budget: the first visit weighs {bytes} bytes, {FIRST_VISIT_BYTES} is the most\n"
        ));
    }
    if first_visit.len() > FIRST_VISIT_REQUESTS {
        problems.push(format!(
            "over budget: the first visit takes {} requests, {FIRST_VISIT_REQUESTS} is the most\n",
            first_visit.len()
        ));
    }
    for name in first_visit
        .iter()
        .filter(|name| !files.iter().any(|file| file.name == **name))
    {
        problems.push(format!("index.html names {name}, which was not built\n"));
    }
    for pack in files
        .iter()
        .filter(|file| file.name.starts_with("packs/") && file.brotli > PACK_BYTES)
    {
        problems.push(format!(
            "over budget: {} weighs {} bytes, {PACK_BYTES} is the most\n",
            pack.name, pack.brotli
        ));
    }
    problems
}

/// Every file below a folder.
///
/// # Errors
/// When a folder cannot be read.
pub fn files_in(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let told = |problem: std::io::Error| format!("{}: {problem}", folder.display());
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(told)? {
        let path = entry.map_err(told)?.path();
        if path.is_dir() {
            files.extend(files_in(&path)?);
        } else {
            files.push(path);
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn release(name: &str, page: &str, pack: &[u8]) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("accountwijs-sizes-{name}-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("packs")).unwrap();
        std::fs::write(folder.join("index.html"), page).unwrap();
        std::fs::write(folder.join("packs/1-a.pack"), pack).unwrap();
        folder
    }

    /// Bytes that no compression makes smaller.
    fn noise(length: usize) -> Vec<u8> {
        let mut state = 88_172_645_463_325_252_u64;
        std::iter::repeat_with(|| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state.to_le_bytes()[3]
        })
        .take(length)
        .collect()
    }

    #[test]
    fn the_first_visit_is_what_the_page_names() {
        let page = r#"<link rel="icon" href="data:,"><link rel="preload" href="./packs/1-a.pack"><a href="b.html">"#;
        let folder = release("names", page, b"{}");
        assert_eq!(
            first_visit(&folder).unwrap().into_iter().collect::<Vec<_>>(),
            ["index.html", "packs/1-a.pack"]
        );
        let table = report(&folder).unwrap();
        assert!(table.contains("first visit, 2 requests"), "{table}");
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn above_a_budget_it_fails_and_says_which() {
        let folder = release("budget", r#"<script src="./gone.js"></script>"#, &noise(PACK_BYTES + 1));
        let problem = report(&folder).unwrap_err();
        assert!(problem.contains("packs/1-a.pack weighs 40001 bytes"), "{problem}");
        assert!(problem.contains("index.html names gone.js"), "{problem}");
        std::fs::remove_dir_all(folder).unwrap();
    }
}
