//! The magic-comment family: comments read, described and edited, in one script or in all of a folder.
//!
//! An edit is made from a text that was read, and stored only where that text still stands; else it is made again.

mod bulk;

use std::sync::Arc;

use actix_web::{HttpRequest, web};
use actors::paths::ScriptPath;
use actors::store::{self, Document, StoreError};
use engine::directives::{self, Changes, EditError, Edited, Schema};
use serde::Serialize;
use serde_json::{Map, Value};

use super::error::ApiError;
use super::wire::{self, Body, Query};
use super::{App, Unavailable, ask};

pub(super) use bulk::bulk_update_comments;

/// How often an edit is made again because the file has changed meanwhile. Each time another caller has succeeded,
/// so only that many callers at once on one file could use it up.
const ATTEMPTS: usize = 100;

/// What a preview says; clients tell the two answers apart by these sentences.
const PREVIEW: &str = "Preview only - set dry_run=false to apply changes";
/// What an update says.
const UPDATED: &str = "Magic comments updated successfully";

#[derive(Serialize)]
pub(super) struct ReadAnswer {
    path: String,
    /// What the file states and nothing more; `{}` if that is nothing.
    comments: Map<String, Value>,
}

#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum UpdateAnswer {
    Preview {
        dry_run: bool,
        path: String,
        current: Option<Map<String, Value>>,
        proposed: Option<Map<String, Value>>,
        changes: Vec<String>,
        message: &'static str,
    },
    Applied {
        dry_run: bool,
        path: String,
        previous: Option<Map<String, Value>>,
        updated: Option<Map<String, Value>>,
        message: &'static str,
    },
}

/// `GET /magic-comments/read`
pub(super) async fn read_comments(
    request: HttpRequest,
    app: web::Data<App>,
    query: Query,
) -> Result<web::Json<ReadAnswer>, ApiError> {
    let asked = query.required("path")?;
    let deployment = wire::deployment(&app, &request, &query, &Body::default())?;
    let (path, fallback) = ScriptPath::candidates(app.files.root(), &deployment, asked)
        .map_err(|error| ("path", error))?;
    let document = ask(&app.store, store::Read { path, fallback }).await??;
    let values = if is_script(document.path.name()) {
        directives::parse(&document.text).values
    } else {
        None
    };
    Ok(web::Json(ReadAnswer {
        path: asked.to_owned(),
        comments: values.unwrap_or_default(),
    }))
}

/// `GET /magic-comments/schema`
pub(super) async fn comments_schema(app: web::Data<App>) -> web::Json<Schema> {
    web::Json(directives::schema(&directives::Presets {
        timeout: app.runner.timeout,
        cors: &app.cors.default,
    }))
}

/// `PUT /magic-comments/update`
pub(super) async fn update_comments(
    request: HttpRequest,
    app: web::Data<App>,
    query: Query,
    body: Body,
) -> Result<web::Json<UpdateAnswer>, ApiError> {
    let asked = body.required_text("path")?;
    let changes = wishes(&body)?;
    let dry_run = body.flag("dry_run", false)?;
    let deployment = wire::deployment(&app, &request, &query, &body)?;
    let (path, fallback) = ScriptPath::candidates(app.files.root(), &deployment, asked)
        .map_err(|error| ("path", error))?;
    let document = ask(&app.store, store::Read { path, fallback }).await??;
    if !is_script(document.path.name()) {
        return Err(Fault::NoScript.into());
    }
    if dry_run {
        let edited = made(document.text, changes).await?;
        return Ok(web::Json(UpdateAnswer::Preview {
            dry_run,
            path: asked.to_owned(),
            current: edited.previous,
            proposed: edited.updated,
            changes: edited.changes,
            message: PREVIEW,
        }));
    }
    let Document {
        path, text, hash, ..
    } = document;
    let source = Source {
        path: path.clone(),
        text,
        hash,
    };
    let edited = stored(&app, source, &changes).await?;
    app.changed(vec![path]).await;
    Ok(web::Json(UpdateAnswer::Applied {
        dry_run,
        path: asked.to_owned(),
        previous: edited.previous,
        updated: edited.updated,
        message: UPDATED,
    }))
}

/// What `comments` asks for; nothing if it is left out.
fn wishes(body: &Body) -> Result<Arc<Changes>, ApiError> {
    let changes = body.value("comments").map(Changes::from_json).transpose()?;
    Ok(Arc::new(changes.unwrap_or_default()))
}

/// Whether the file is one whose magic comments mean something; in any other a new line would only do harm.
fn is_script(name: &str) -> bool {
    name.ends_with(".ts") || name.ends_with(".js")
}

/// Why one script was not edited.
#[derive(Debug)]
enum Fault {
    /// It is none.
    NoScript,
    /// The wish cannot be fulfilled in this file.
    Edit(EditError),
    Store(StoreError),
    Call(ApiError),
}

impl From<Fault> for ApiError {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::NoScript => Self::field("path", "must name a .ts or .js file"),
            Fault::Edit(error) => error.into(),
            Fault::Store(error) => error.into(),
            Fault::Call(error) => error,
        }
    }
}

/// A text as it was read, to be edited.
struct Source {
    path: ScriptPath,
    text: String,
    /// SHA-256 of the text.
    hash: [u8; 32],
}

/// Makes the edit of a text away from the threads that serve: a large script takes long.
async fn made(text: String, changes: Arc<Changes>) -> Result<Edited, Fault> {
    let edit = move || directives::edit(&text, &changes);
    let edited = web::block(edit).await;
    edited
        .map_err(|error| Fault::Call(ApiError::internal(error)))?
        .map_err(Fault::Edit)
}

/// Edits a script and stores it, over again as often as somebody else was faster; an edit that changes nothing leaves
/// the file alone.
async fn stored(
    app: &web::Data<App>,
    source: Source,
    changes: &Arc<Changes>,
) -> Result<Edited, Fault> {
    let unanswered = |error: Unavailable| Fault::Call(error.into());
    let Source {
        path,
        mut text,
        mut hash,
    } = source;
    for _ in 0..ATTEMPTS {
        let edited = made(text.clone(), changes.clone()).await?;
        if edited.text == text {
            return Ok(edited);
        }
        let edit = store::Edit {
            path: path.clone(),
            expected: hash,
            content: edited.text.clone(),
        };
        match ask(&app.store, edit).await.map_err(unanswered)? {
            Err(StoreError::Changed { .. }) => {}
            outcome => return outcome.map(|_| edited).map_err(Fault::Store),
        }
        let read = store::Read {
            path: path.clone(),
            fallback: None,
        };
        let again = ask(&app.store, read).await.map_err(unanswered)?;
        Document { text, hash, .. } = again.map_err(Fault::Store)?;
    }
    let path = path.to_string();
    Err(Fault::Store(StoreError::Changed { path }))
}
