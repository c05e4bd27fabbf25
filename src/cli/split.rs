//! Splits a release into the parts of `src/app/parts.rs`: one module for the first visit, one for each part.
//!
//! The split follows the linker's relocations, so it works on what the compiler wrote, before wasm-bindgen. Trunk has
//! no place between the two; so this redoes, with the same tools, what Trunk did after the compiler.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::finish::fingerprint;

/// The files that the page loads first, as it names them.
pub struct Entry {
    /// The script.
    pub js: String,
    /// The module.
    pub wasm: String,
}

/// What the parts import from, as the splitter calls it.
const LINK: &str = "./__wasm_split.js";

/// Exports that came along with a library for streams, which this app never reads: nothing calls them.
const UNUSED: &[&str] = &["intounderlying", "__wbg_intounderlying"];

/// Puts the parts of `compiled` into `folder`, in place of the whole that Trunk put there.
///
/// # Errors
/// Says in one sentence which tool or file failed.
pub fn split(folder: &Path, compiled: &Path, whole: &Entry, work: &Path) -> Result<Entry, String> {
    let told = |path: &Path| {
        let path = path.display().to_string();
        move |problem: std::io::Error| format!("{path}: {problem}")
    };
    if work.exists() {
        std::fs::remove_dir_all(work).map_err(told(work))?;
    }
    std::fs::create_dir_all(work).map_err(told(work))?;
    let bytes = std::fs::read(compiled).map_err(told(compiled))?;
    let first = work.join("main.wasm");
    let parts = wasm_split_cli_support::transform({
        let mut options = wasm_split_cli_support::Options::new(&bytes);
        options.output_dir = work;
        options.main_out_path = &first;
        options.link_name = LINK;
        options
    });
    let parts = parts.map_err(|problem| format!("{}: could not be split: {problem}", compiled.display()))?;

    run(Command::new("wasm-bindgen")
        .args([
            "--target",
            "web",
            "--no-typescript",
            // The parts call through the table that LLD exports.
            "--keep-lld-exports",
            "--out-name",
            "accountwijs",
            "--out-dir",
        ])
        .args([work, &first]))?;
    let bound = work.join("accountwijs_bg.wasm");
    let bytes = std::fs::read(&bound).map_err(told(&bound))?;
    std::fs::write(&bound, without_exports(&bytes)?).map_err(told(&bound))?;

    let link_file = work.join(LINK);
    let mut link = std::fs::read_to_string(&link_file).map_err(told(&link_file))?;
    for part in &parts.split_modules {
        let placed = place(part, folder)?;
        link = link.replace(&format!("./{}", name_of(part)), &format!("./{placed}"));
    }
    let wasm = place(&bound, folder)?;
    let glue_file = work.join("accountwijs.js");
    let glue = std::fs::read_to_string(&glue_file).map_err(told(&glue_file))?;
    std::fs::write(&glue_file, joined(&glue, &link)?).map_err(told(&glue_file))?;
    let small = work.join("small.js");
    run(Command::new("esbuild")
        .args(["--minify", "--format=esm", "--log-level=warning"])
        .arg(format!("--outfile={}", small.display()))
        .arg(&glue_file))?;
    let script = std::fs::read(&small).map_err(told(&small))?;
    let js = format!("accountwijs-{:016x}.js", fingerprint(&script));
    let js_file = folder.join(&js);
    std::fs::write(&js_file, script).map_err(told(&js_file))?;
    for old in [&whole.js, &whole.wasm] {
        let old = folder.join(old.trim_start_matches("./"));
        std::fs::remove_file(&old).map_err(told(&old))?;
    }
    Ok(Entry {
        js: format!("./{js}"),
        wasm: format!("./{wasm}"),
    })
}

/// Makes a module small and puts it in the folder under a name with its content; gives that name.
fn place(module: &Path, folder: &Path) -> Result<String, String> {
    let small = module.with_extension("small");
    // Named one by one: the parts do not say, as the whole does, which features they were compiled with.
    run(Command::new("wasm-opt")
        .args([
            "-Oz",
            "--enable-bulk-memory",
            "--enable-multivalue",
            "--enable-mutable-globals",
        ])
        .args([
            "--enable-nontrapping-float-to-int",
            "--enable-reference-types",
            "--enable-sign-ext",
        ])
        .arg(module)
        .arg("--output")
        .arg(&small))?;
    let bytes = std::fs::read(&small).map_err(|problem| format!("{}: {problem}", small.display()))?;
    let stem = module.file_stem().unwrap_or_default().to_string_lossy();
    let name = format!("{stem}-{:016x}.wasm", fingerprint(&bytes));
    std::fs::write(folder.join(&name), bytes).map_err(|problem| format!("{name}: {problem}"))?;
    Ok(name)
}

/// The script of wasm-bindgen with the loader of the parts in it: one request less.
fn joined(glue: &str, link: &str) -> Result<String, String> {
    let mut loaders: Vec<&str> = link
        .lines()
        .filter_map(|line| line.strip_prefix("export const ")?.split(' ').next())
        .collect();
    loaders.dedup();
    if loaders.is_empty() {
        return Err(format!("{LINK}: no loader of a part; did the splitter change?"));
    }
    let link: String = link
        .lines()
        .filter(|line| !line.starts_with("import "))
        .map(|line| line.strip_prefix("export ").unwrap_or(line).to_owned() + "\n")
        .collect();
    let mut script = format!(
        "const parts = (() => {{\n{link}return {{ {} }};\n}})();\n",
        loaders.join(", ")
    );
    for line in glue.lines() {
        // `import * as import1 from "./__wasm_split.js"`
        let imported = line
            .strip_prefix("import * as ")
            .filter(|rest| rest.contains(LINK))
            .and_then(|rest| rest.split(' ').next());
        let kept = imported.map_or_else(|| line.to_owned(), |name| format!("const {name} = parts;"));
        script.push_str(&kept);
        script.push('\n');
    }
    if script.contains(&format!("from \"{LINK}\"")) {
        return Err(format!(
            "accountwijs.js: still imports {LINK}; did wasm-bindgen change?"
        ));
    }
    Ok(script)
}

/// The module without the exports that nothing calls, so that what only they reach can go.
fn without_exports(module: &[u8]) -> Result<Vec<u8>, String> {
    let told = |problem: wasmparser::BinaryReaderError| format!("accountwijs_bg.wasm: {problem}");
    let mut kept = wasm_encoder::Module::new();
    for payload in wasmparser::Parser::new(0).parse_all(module) {
        let payload = payload.map_err(told)?;
        if let wasmparser::Payload::ExportSection(exports) = payload {
            let mut section = wasm_encoder::ExportSection::new();
            for export in exports {
                let export = export.map_err(told)?;
                if !UNUSED.iter().any(|start| export.name.starts_with(start)) {
                    section.export(export.name, export.kind.into(), export.index);
                }
            }
            kept.section(&section);
        } else if let Some((id, range)) = payload.as_section() {
            kept.section(&wasm_encoder::RawSection {
                id,
                data: &module[range],
            });
        }
    }
    Ok(kept.finish())
}

fn run(command: &mut Command) -> Result<(), String> {
    let tool = command.get_program().to_string_lossy().into_owned();
    let told = |problem: &dyn std::fmt::Display| format!("{tool}: {problem} (`.tools/setup.sh build` installs it)");
    let output = command.output().map_err(|problem| told(&problem))?;
    if output.status.success() {
        Ok(())
    } else {
        Err(told(&String::from_utf8_lossy(&output.stderr)))
    }
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Where the compiler put the release.
pub fn compiled() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| PathBuf::from("target"), PathBuf::from);
    target.join("wasm32-unknown-unknown/release/accountwijs.wasm")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_loader_moves_into_the_script() {
        let glue = "import * as import1 from \"./__wasm_split.js\"\nimport * as import2 from \"./__wasm_split.js\"\nuse(import1, import2);";
        let link = "import { initSync } from \"./main.js\";\nconst chunk = 1;\nexport const load_a = f(chunk);\nexport const load_b = g();";
        let script = joined(glue, link).unwrap();
        assert_eq!(
            script,
            "const parts = (() => {\nconst chunk = 1;\nconst load_a = f(chunk);\nconst load_b = g();\nreturn { load_a, load_b };\n})();\nconst import1 = parts;\nconst import2 = parts;\nuse(import1, import2);\n"
        );
        assert!(joined(glue, "const nothing = 1;").is_err());
    }

    #[test]
    fn only_exports_without_a_caller_go() {
        // A module with one empty function that is exported under two names.
        let mut module = wasm_encoder::Module::new();
        let mut types = wasm_encoder::TypeSection::new();
        types.ty().function([], []);
        let mut functions = wasm_encoder::FunctionSection::new();
        functions.function(0);
        let mut exports = wasm_encoder::ExportSection::new();
        exports.export("main", wasm_encoder::ExportKind::Func, 0);
        exports.export("intounderlyingsource_pull", wasm_encoder::ExportKind::Func, 0);
        let mut code = wasm_encoder::CodeSection::new();
        let mut body = wasm_encoder::Function::new([]);
        body.instruction(&wasm_encoder::Instruction::End);
        code.function(&body);
        module
            .section(&types)
            .section(&functions)
            .section(&exports)
            .section(&code);
        let kept = without_exports(&module.finish()).unwrap();
        let text = String::from_utf8_lossy(&kept).into_owned();
        assert!(text.contains("main") && !text.contains("intounderlying"));
        assert!(
            wasmparser::Parser::new(0)
                .parse_all(&kept)
                .all(|payload| payload.is_ok())
        );
    }
}
