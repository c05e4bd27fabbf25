//! In the browser: the app. On a desk: the command line of authors and testers.

#[cfg(target_arch = "wasm32")]
fn main() {
    accountwijs::app::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    accountwijs::cli::run()
}
