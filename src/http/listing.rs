//! The listing family: the exec ids there are, the scripts of a folder, and its tree.
//!
//! Paths in answers begin with the folder as its caller spelled it, so that each can be sent back as it stands.

mod exec_ids;
mod filters;

use std::collections::HashMap;

use actix_web::{HttpRequest, HttpResponse, web};
use actors::paths::{Deployment, ScriptPath};
use actors::store::{self, Listed, Node, StoreError};
use engine::directives::{Parsed, parse};
use serde::Serialize;
use serde_json::{Map, Value};

use super::error::ApiError;
use super::wire::{self, Body, Query, Time};
use super::{App, ask};
use exec_ids::ExecIdsAnswer;
use filters::{Filters, FiltersAnswer};

/// Levels of a tree where the caller names no number; the page's default.
const DEFAULT_DEPTH: usize = 10;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ListAnswer {
    directory: String,
    /// How many scripts and folders the answer holds.
    count: usize,
    /// Only in the rich shape, as the next one.
    #[serde(skip_serializing_if = "Option::is_none")]
    recursive: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    filters: Option<FiltersAnswer>,
    scripts: Vec<EntryAnswer>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct EntryAnswer {
    name: String,
    path: String,
    is_directory: bool,
    /// Of scripts, where it was asked for or had to be read for a filter; `null` if the script has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    magic_comments: Option<Option<Map<String, Value>>>,
    /// Why the script's comments could not be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    metadata: Option<MetadataAnswer>,
}

#[derive(Clone, Copy, Serialize)]
struct MetadataAnswer {
    /// In bytes; left out for a folder.
    #[serde(skip_serializing_if = "Option::is_none")]
    size: Option<u64>,
    modified: Time,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct TreeAnswer {
    base_dir: String,
    tree: Vec<NodeAnswer>,
}

#[derive(Serialize)]
struct NodeAnswer {
    name: String,
    path: String,
    #[serde(rename = "type")]
    kind: &'static str,
    /// In bytes; left out for a folder.
    #[serde(skip_serializing_if = "Option::is_none")]
    size: Option<u64>,
    children: Vec<NodeAnswer>,
}

/// `GET /list`
pub(super) async fn list_exec_ids(app: web::Data<App>) -> Result<HttpResponse, ApiError> {
    let found = ask(&app.store, store::ExecIds).await??;
    wire::prepared(move || ExecIdsAnswer::of(found)).await
}

/// `GET /scripts/list`
pub(super) async fn list_scripts(
    request: HttpRequest,
    app: web::Data<App>,
    query: Query,
) -> Result<HttpResponse, ApiError> {
    let spelled = query.text("dir").unwrap_or_default().to_owned();
    let (recursive, comments) = (query.flag("recursive")?, query.flag("include_comments")?);
    let metadata = query.flag("metadata")?;
    let filters = Filters::read(&query)?;
    let glob = query.text("filter").filter(|glob| !glob.is_empty());
    let deployment = wire::deployment(&app, &request, &query, &Body::default())?;
    let dir = wire::folder(&app, &deployment, "dir", &spelled)?;

    let nodes = if metadata {
        let max_depth = if recursive { usize::MAX } else { 1 };
        let tree = store::Tree {
            dir: dir.clone(),
            max_depth,
        };
        or_empty(ask(&app.store, tree).await?, &dir, &deployment, "dir")?
    } else {
        Vec::new()
    };
    let headers = comments || filters.any();
    let list = store::List {
        dir: dir.clone(),
        recursive,
        // What keeps every name keeps the folders too.
        filter: glob.filter(|glob| *glob != "*").map(str::to_owned),
        headers,
    };
    let listed = or_empty(ask(&app.store, list).await?, &dir, &deployment, "dir")?;
    let is_rich = recursive || comments || glob.is_some() || filters.any();
    // Ten thousand headers are parsed away from the threads that serve.
    wire::prepared(move || {
        let facts = facts(nodes);
        let scripts: Vec<EntryAnswer> = listed
            .into_iter()
            .filter_map(|entry| described(entry, &spelled, &filters, headers, &facts))
            .collect();
        ListAnswer {
            directory: spelled,
            count: scripts.len(),
            recursive: is_rich.then_some(recursive),
            filters: is_rich.then(|| filters.answer()),
            scripts,
        }
    })
    .await
}

/// `POST /scripts/tree`
pub(super) async fn script_tree(
    request: HttpRequest,
    app: web::Data<App>,
    query: Query,
    body: Body,
) -> Result<HttpResponse, ApiError> {
    let spelled = body.text("baseDir")?.unwrap_or_default().to_owned();
    let max_depth = depth(&body)?;
    // The page's nodes are the same with and without it: a file's size is always told.
    body.flag("includeMetadata", false)?;
    let deployment = wire::deployment(&app, &request, &query, &body)?;
    let dir = wire::folder(&app, &deployment, "baseDir", &spelled)?;
    let tree = store::Tree {
        dir: dir.clone(),
        max_depth,
    };
    let nodes = or_empty(ask(&app.store, tree).await?, &dir, &deployment, "baseDir")?;
    wire::prepared(move || TreeAnswer {
        tree: shown(nodes, &spelled),
        base_dir: spelled,
    })
    .await
}

/// What was found, or nothing in the folder of a deployment that has no script yet: it exists as soon as it is named.
fn or_empty<T>(
    found: Result<Vec<T>, StoreError>,
    dir: &ScriptPath,
    deployment: &Deployment,
    field: &str,
) -> Result<Vec<T>, ApiError> {
    match found {
        Err(StoreError::NotFound { .. }) if dir.as_str() == deployment.to_string() => {
            Ok(Vec::new())
        }
        found => found.map_err(|error| ApiError::folder(field, error)),
    }
}

/// How many levels of a tree are wanted.
fn depth(body: &Body) -> Result<usize, ApiError> {
    match body.value("maxDepth") {
        None => Ok(DEFAULT_DEPTH),
        // JSON knows no integers: 1.0 is one, and 1e30 is more than there can be levels.
        Some(value) => value
            .as_f64()
            .filter(|depth| *depth >= 0.0 && depth.fract() == 0.0)
            .map(|depth| depth as usize)
            .ok_or_else(|| ApiError::field("maxDepth", "must be an integer of at least 0")),
    }
}

/// Sizes and times by path, from a tree of the same folder.
fn facts(nodes: Vec<Node>) -> HashMap<String, MetadataAnswer> {
    let mut facts = HashMap::new();
    let mut left = nodes;
    while let Some(node) = left.pop() {
        let (size, modified) = (node.size, Time(node.modified));
        facts.insert(node.path, MetadataAnswer { size, modified });
        left.extend(node.children);
    }
    facts
}

/// An entry as the answer has it; `None` if a filter does not want it.
fn described(
    entry: Listed,
    spelled: &str,
    filters: &Filters,
    headers: bool,
    facts: &HashMap<String, MetadataAnswer>,
) -> Option<EntryAnswer> {
    let (parsed, error) = match entry.header {
        Some(Ok(text)) => (Some(parse(&text)), None),
        Some(Err(error)) => (None, Some(wire::file_fault(&error))),
        None => (None, None),
    };
    if !filters.keep(parsed.as_ref().map(|parsed| &parsed.directives)) {
        return None;
    }
    let is_script = parsed.is_some() || error.is_some();
    Some(EntryAnswer {
        path: wire::below(spelled, &entry.path),
        is_directory: entry.is_folder,
        magic_comments: (headers && is_script)
            .then(|| parsed.and_then(|Parsed { values, .. }| values)),
        error,
        metadata: facts.get(&entry.path).copied(),
        name: entry.name,
    })
}

fn shown(nodes: Vec<Node>, spelled: &str) -> Vec<NodeAnswer> {
    nodes
        .into_iter()
        .map(|node| NodeAnswer {
            name: node.name,
            path: wire::below(spelled, &node.path),
            kind: if node.size.is_some() {
                "file"
            } else {
                "directory"
            },
            size: node.size,
            children: shown(node.children, spelled),
        })
        .collect()
}
