//! A learner made of code: opens the release in a real browser, reads, clicks and types, and notices when anything
//! goes wrong on the way. Shared by the journeys and the figures.

pub mod accessibility;
pub mod driver;
pub mod page;
pub mod server;
pub mod visitor;

pub use driver::Kind;
pub use visitor::{Visit, Visitor};

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::PathBuf;

/// Runs one journey in one browser, from a fresh profile, and closes the browser whatever happens. When the journey
/// fails, a picture and the text of the page are left in `target/journeys/`.
pub fn run(kind: Kind, name: &str, visit: Visit, journey: &impl AsyncFn(&Visitor)) {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap();
    let visitor = runtime.block_on(Visitor::arrives(kind, visit));
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        runtime.block_on(async {
            journey(&visitor).await;
            visitor.had_no_trouble().await;
        });
    }));
    if outcome.is_err() {
        runtime.block_on(visitor.leaves_evidence(&format!("{name}-{kind}")));
    }
    runtime.block_on(visitor.leaves());
    if let Err(failure) = outcome {
        resume_unwind(failure);
    }
}

/// Makes two tests of a journey, one per browser: `journey!(name)` or `journey!(name, Visit::…)`.
#[macro_export]
macro_rules! journey {
    ($name:ident) => {
        $crate::journey!($name, $crate::support::Visit::default());
    };
    ($name:ident, $visit:expr) => {
        mod $name {
            #[allow(unused_imports, reason = "only a visit of its own kind needs them")]
            use super::*;

            #[test]
            #[ignore = "needs dist/ and browsers: make test"]
            fn chromium() {
                $crate::support::run(
                    $crate::support::Kind::Chromium,
                    stringify!($name),
                    $visit,
                    &super::$name,
                );
            }

            #[test]
            #[ignore = "needs dist/ and browsers: make test"]
            fn firefox() {
                $crate::support::run(
                    $crate::support::Kind::Firefox,
                    stringify!($name),
                    $visit,
                    &super::$name,
                );
            }
        }
    };
}

/// The folder of the project.
pub fn project() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Where the set-up keeps what it installed.
pub fn tools() -> PathBuf {
    std::env::var_os("ACCOUNTWIJS_TOOLS").map_or_else(
        || PathBuf::from(std::env::var_os("HOME").unwrap_or_default()).join(".cache/accountwijs"),
        PathBuf::from,
    )
}
