//! Has the scripts compiled before a generation takes over, while the one before it serves.

use std::sync::Arc;
use std::time::{Duration, Instant};

use actors::paths::ScriptPath;
use actors::store::{Candidate, Candidates};
use engine::Source;

use crate::ask::ask;
use crate::http::App;

/// How long a take-over may be held up by it; what is left is compiled when it is asked for.
const LIMIT: Duration = Duration::from_secs(5);
/// What a script's name ends in.
const EXTENSIONS: [&str; 2] = [".ts", ".js"];

/// Compiles every script there is. Nothing that goes wrong here keeps a generation from serving.
pub(super) async fn warm(app: &App) {
    let until = Instant::now() + LIMIT;
    let mut sources = Vec::new();
    for extension in EXTENSIONS {
        let all = Candidates {
            dir: ScriptPath::root(),
            extension: extension.to_owned(),
            recursive: true,
        };
        match ask(&app.store, all).await {
            Ok(Ok(found)) => sources.extend(found.into_iter().filter_map(source)),
            Ok(Err(error)) => log::warn!("scripts cannot be compiled ahead: {error}"),
            Err(unavailable) => log::warn!("scripts cannot be compiled ahead: {unavailable}"),
        }
    }
    let engine = app.engine.clone();
    let warmed = actix_rt::task::spawn_blocking(move || engine.warm(sources, until)).await;
    match warmed {
        Ok(Ok(warmed)) => {
            let (compiled, faulty, left) = (warmed.compiled, warmed.faults.len(), warmed.left);
            log::info!("{compiled} scripts are compiled, {faulty} cannot be, {left} are left");
            for fault in warmed.faults {
                log::warn!("a script cannot run: {fault}");
            }
        }
        Ok(Err(why)) => log::warn!("scripts cannot be compiled ahead: {why}"),
        Err(error) => log::warn!("scripts cannot be compiled ahead: {error}"),
    }
}

fn source(candidate: Candidate) -> Option<Source> {
    let found = candidate.text.ok()?;
    Some(Source {
        path: found.path.as_str().into(),
        text: Arc::from(found.text),
        hash: found.hash,
    })
}
