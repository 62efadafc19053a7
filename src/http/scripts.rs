//! The script family: files read, written, deleted and moved through the API.

mod check;
mod schedule;

use std::path::Path;

use actix_web::{HttpRequest, web};
use actors::paths::ScriptPath;
use actors::store::{self, StoreError};
use engine::directives::{self, Warning};
use serde::Serialize;
use serde_json::{Map, Value};

use super::error::{ApiError, Code, Details};
use super::wire::{self, Body, Query, Time};
use super::{App, ask};
use check::Checked;
use schedule::{Schedule, standing};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct WriteAnswer {
    path: String,
    resolved_path: String,
    created: bool,
    updated: bool,
    size: u64,
    modified: Time,
    validated: bool,
    /// The variables the script reads, never their values; left out if there are none.
    #[serde(skip_serializing_if = "Map::is_empty")]
    env: Map<String, Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    schedule: Option<Schedule>,
    /// Magic comments that do not do what their author may think.
    warnings: Vec<Warning>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ReadAnswer {
    path: String,
    resolved_path: String,
    content: String,
    magic_comments: Option<Map<String, Value>>,
    metadata: MetadataAnswer,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct MetadataAnswer {
    size: u64,
    created: Time,
    modified: Time,
    is_directory: bool,
    /// With its dot; empty for a name without one.
    extension: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct DeleteAnswer {
    deleted: bool,
    path: String,
    resolved_path: String,
    size: u64,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct MoveAnswer {
    moved: bool,
    from: String,
    to: String,
    resolved_from: String,
    resolved_to: String,
    size: u64,
}

/// `POST /scripts/write`
pub(super) async fn write_script(
    request: HttpRequest,
    app: web::Data<App>,
    query: Query,
    body: Body,
) -> Result<web::Json<WriteAnswer>, ApiError> {
    let asked = body.required_text("path")?;
    let content = body.required_text("content")?;
    let (create_dirs, validate) = (body.flag("createDirs", true)?, body.flag("validate", true)?);
    let if_not_exists = body.flag("ifNotExists", false)?;
    let deployment = wire::deployment(&app, &request, &query, &body)?;
    let path = ScriptPath::within(app.files.root(), &deployment, asked)
        .map_err(|error| ("path", error))?;

    let stored = ask(
        &app.store,
        store::Read {
            path: path.clone(),
            fallback: None,
        },
    )
    .await?
    .ok();
    let checked = Checked::of(
        &path,
        content,
        stored.map(|document| document.text),
        validate,
    )
    .await?;
    let write = store::Write {
        path: path.clone(),
        content: checked.content,
        create_dirs,
        if_not_exists,
    };
    let before = standing(&app, &path).await;
    let written = ask(&app.store, write)
        .await?
        .map_err(|error| refused(&app, &path, error))?;
    app.changed(vec![path.clone()]).await;
    let after = standing(&app, &path).await;
    let told = |(before, after)| Schedule::between(&before, after, written.created);
    Ok(web::Json(WriteAnswer {
        path: asked.to_owned(),
        resolved_path: shown(&written.resolved_path),
        created: written.created,
        updated: !written.created,
        size: written.size,
        modified: Time(written.modified),
        validated: checked.validated,
        env: checked.env,
        schedule: before.zip(after).map(told),
        warnings: checked.warnings,
    }))
}

/// `GET /scripts/read`
pub(super) async fn read_script(
    request: HttpRequest,
    app: web::Data<App>,
    query: Query,
) -> Result<web::Json<ReadAnswer>, ApiError> {
    let asked = query.required("path")?;
    let deployment = wire::deployment(&app, &request, &query, &Body::default())?;
    let (path, fallback) = ScriptPath::candidates(app.files.root(), &deployment, asked)
        .map_err(|error| ("path", error))?;
    let document = ask(&app.store, store::Read { path, fallback }).await??;
    let is_script = check::is_script(&document.path);
    Ok(web::Json(ReadAnswer {
        path: asked.to_owned(),
        resolved_path: shown(&document.resolved_path),
        magic_comments: is_script
            .then(|| directives::parse(&document.text).values)
            .flatten(),
        content: if is_script {
            directives::redact(&document.text)
        } else {
            document.text
        },
        metadata: MetadataAnswer {
            size: document.size,
            created: Time(document.created.unwrap_or(document.modified)),
            modified: Time(document.modified),
            is_directory: false,
            extension: extension(document.path.name()),
        },
    }))
}

/// `DELETE /scripts/delete`
pub(super) async fn delete_script(
    request: HttpRequest,
    app: web::Data<App>,
    query: Query,
    body: Body,
) -> Result<web::Json<DeleteAnswer>, ApiError> {
    let asked = query.required("path")?;
    if app.scripts.confirm_delete && query.text("confirm") != Some("true") {
        return Err(ApiError::new(
            Code::Validation,
            "confirm=true parameter required for safety",
        )
        .with(Details::Field {
            field: "confirm".to_owned(),
            reason: "must be true".to_owned(),
        }));
    }
    let deployment = wire::deployment(&app, &request, &query, &body)?;
    let path = ScriptPath::within(app.files.root(), &deployment, asked)
        .map_err(|error| ("path", error))?;
    let delete = store::Delete { path: path.clone() };
    let deleted = ask(&app.store, delete).await??;
    app.changed(vec![path]).await;
    Ok(web::Json(DeleteAnswer {
        deleted: true,
        path: asked.to_owned(),
        resolved_path: shown(&deleted.resolved_path),
        size: deleted.size,
    }))
}

/// `POST /scripts/move`
pub(super) async fn move_script(
    request: HttpRequest,
    app: web::Data<App>,
    query: Query,
    body: Body,
) -> Result<web::Json<MoveAnswer>, ApiError> {
    let (from, to) = (body.required_text("from")?, body.required_text("to")?);
    let overwrite = body.flag("overwrite", false)?;
    let deployment = wire::deployment(&app, &request, &query, &body)?;
    let root = app.files.root();
    let message = store::Move {
        from: ScriptPath::within(root, &deployment, from).map_err(|error| ("from", error))?,
        to: ScriptPath::within(root, &deployment, to).map_err(|error| ("to", error))?,
        overwrite,
    };
    let paths = [message.from.clone(), message.to.clone()];
    let moved = ask(&app.store, message)
        .await?
        .map_err(|error| (field_of(&error, &paths), error))?;
    app.changed(paths.into()).await;
    Ok(web::Json(MoveAnswer {
        moved: true,
        from: from.to_owned(),
        to: to.to_owned(),
        resolved_from: shown(&moved.resolved_from),
        resolved_to: shown(&moved.resolved_to),
        size: moved.size,
    }))
}

/// Why a file was not written; of one that is there already, where it is.
fn refused(app: &App, path: &ScriptPath, error: StoreError) -> ApiError {
    if !matches!(error, StoreError::Exists { .. }) {
        return error.into();
    }
    ApiError::from(error).with(Details::Located {
        path: path.to_string(),
        resolved_path: shown(&path.absolute(app.files.root())),
    })
}

/// Which of a move's two fields has named what the store could not use.
fn field_of(error: &StoreError, [from, _]: &[ScriptPath; 2]) -> &'static str {
    let path = error.path().unwrap_or_default();
    let is_from = match from.as_str().strip_prefix(path) {
        // What is no folder stands on the way to something else.
        Some("") => !matches!(error, StoreError::NotFolder { .. }),
        Some(rest) => rest.starts_with('/'),
        None => false,
    };
    if is_from { "from" } else { "to" }
}

fn shown(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

fn extension(name: &str) -> String {
    Path::new(name)
        .extension()
        .map_or_else(String::new, |extension| {
            format!(".{}", extension.to_string_lossy())
        })
}
