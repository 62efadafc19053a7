//! What a generation makes sure of before it says that it could serve: that its actors answer and that a script runs.

use std::time::Duration;

use actors::{registry, supervisor};
use engine::{Engine, Invocation, Limits, Request, Source};
use sha2::{Digest, Sha256};
use thiserror::Error;
use tokio_util::sync::CancellationToken;

use crate::ask::{Unavailable, ask};
use crate::http::App;

/// The script that is run; what it needs is what every script needs.
const SCRIPT: &str = "return [await 1, new URL('/a', 'http://b/').pathname]";
/// How long it may take; on a busy machine a first run takes a while.
const LIMIT: Duration = Duration::from_secs(10);
/// Its heap.
const MEMORY_BYTES: usize = 64 << 20;

/// Why this generation must not serve.
#[derive(Debug, Error)]
pub(crate) enum Unfit {
    #[error(transparent)]
    Actor(#[from] Unavailable),
    #[error("the engine does not run a script: {0}")]
    Script(#[from] engine::RunError),
    #[error("the engine answered the script with status {0}")]
    Status(u16),
}

/// Makes sure that requests could be served.
///
/// # Errors
/// What does not work.
pub(super) async fn self_check(app: &App) -> Result<(), Unfit> {
    ask(&app.actors.supervisor, supervisor::Status {}).await?;
    ask(&app.actors.registry, registry::Settle {}).await?;
    run(&app.engine).await
}

async fn run(engine: &Engine) -> Result<(), Unfit> {
    let invocation = Invocation {
        execution_id: "self-check".to_owned(),
        script: Source {
            path: "self-check.js".into(),
            text: SCRIPT.into(),
            hash: Sha256::digest(SCRIPT).into(),
        },
        deployment: "default/1".to_owned(),
        hostname: "localhost".to_owned(),
        client_ip: String::new(),
        mode: engine::Mode::Serverless,
        request: Request {
            method: "GET".to_owned(),
            url: "/".to_owned(),
            absolute_url: "http://localhost/".to_owned(),
            path: "/".to_owned(),
            ..Request::default()
        },
        parameters: Vec::new(),
        sockets: None,
        handshake: false,
        environment: [].into(),
        pre: None,
        post: None,
        returns: None,
        console: log::LevelFilter::Debug.into(),
    };
    let limits = Limits {
        timeout: Some(LIMIT),
        memory_bytes: MEMORY_BYTES,
    };
    let reply = engine
        .run(invocation, limits, CancellationToken::new())
        .await?;
    if reply.status == 200 {
        Ok(())
    } else {
        Err(Unfit::Status(reply.status))
    }
}
