//! One wish for all scripts of a folder: each is edited on its own, and tells its own fault.

use std::sync::Arc;

use actix_web::{HttpRequest, HttpResponse, web};
use actors::store::{self, Candidate, CandidateText};
use engine::directives::{self, Changes};
use futures_util::{StreamExt, stream};
use serde::Serialize;
use serde_json::{Map, Value};

use super::super::error::ApiError;
use super::super::wire::{self, Body, Query};
use super::super::{App, ask};
use super::{Fault, PREVIEW, Source, UPDATED, is_script, stored, wishes};

/// The files that are edited where the caller names no extension; the page's default.
const DEFAULT_EXTENSION: &str = ".ts";

/// Edits that go on at once; as many as the store works on at once.
const AT_ONCE: usize = 8;

#[derive(Serialize)]
#[serde(untagged)]
enum BulkAnswer {
    Preview {
        dry_run: bool,
        directory: String,
        #[serde(rename = "execId")]
        exec_id: String,
        recursive: bool,
        comments: Map<String, Value>,
        would_affect: WouldAffectAnswer,
        message: &'static str,
    },
    Applied {
        dry_run: bool,
        directory: String,
        #[serde(rename = "execId")]
        exec_id: String,
        recursive: bool,
        comments: Map<String, Value>,
        results: ResultsAnswer,
        message: &'static str,
    },
}

#[derive(Serialize)]
struct WouldAffectAnswer {
    /// All files that were looked at, those with an error among them.
    total: usize,
    files: Vec<ProposalAnswer>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum ProposalAnswer {
    Edit {
        file: String,
        current: Option<Map<String, Value>>,
        proposed: Option<Map<String, Value>>,
        changes: Vec<String>,
    },
    Fault(FaultAnswer),
}

#[derive(Serialize)]
struct FaultAnswer {
    file: String,
    error: String,
}

#[derive(Serialize)]
struct ResultsAnswer {
    /// `updated` and `failed` together.
    total: usize,
    /// Files that now say what was wished, also those that did before.
    updated: usize,
    failed: usize,
    files: FilesAnswer,
}

#[derive(Serialize)]
struct FilesAnswer {
    updated: Vec<String>,
    failed: Vec<FaultAnswer>,
}

/// `POST /magic-comments/bulk-update`
pub(in super::super) async fn bulk_update_comments(
    request: HttpRequest,
    app: web::Data<App>,
    query: Query,
    body: Body,
) -> Result<HttpResponse, ApiError> {
    let directory = body.text("directory")?.unwrap_or_default().to_owned();
    let extension = body.text("extension")?.filter(|text| !text.is_empty());
    let (recursive, dry_run) = (body.flag("recursive", true)?, body.flag("dry_run", false)?);
    let changes = wishes(&body)?;
    let deployment = wire::deployment(&app, &request, &query, &body)?;
    let candidates = store::Candidates {
        dir: wire::folder(&app, &deployment, "directory", &directory)?,
        extension: extension.unwrap_or(DEFAULT_EXTENSION).to_owned(),
        recursive,
    };
    let candidates = ask(&app.store, candidates)
        .await?
        .map_err(|error| ApiError::folder("directory", error))?;

    let (exec_id, comments) = (deployment.exec_id().to_owned(), changes.shown());
    if dry_run {
        return wire::prepared(move || BulkAnswer::Preview {
            dry_run,
            would_affect: proposals(candidates, &directory, &changes),
            directory,
            exec_id,
            recursive,
            comments,
            message: PREVIEW,
        })
        .await;
    }
    let paths = candidates.iter().filter_map(|candidate| {
        let text = candidate.text.as_ref().ok()?;
        Some(text.path.clone())
    });
    let paths = paths.collect();
    let results = results(&app, candidates, &directory, &changes).await;
    app.changed(paths).await;
    wire::prepared(move || BulkAnswer::Applied {
        dry_run,
        directory,
        exec_id,
        recursive,
        comments,
        results,
        message: UPDATED,
    })
    .await
}

/// What the edits would do.
fn proposals(candidates: Vec<Candidate>, directory: &str, changes: &Changes) -> WouldAffectAnswer {
    let proposal = |candidate: Candidate| {
        let file = wire::below(directory, &candidate.below);
        let edited = editable(candidate)
            .and_then(|source| directives::edit(&source.text, changes).map_err(Fault::Edit));
        match edited {
            Ok(edited) => ProposalAnswer::Edit {
                file,
                current: edited.previous,
                proposed: edited.updated,
                changes: edited.changes,
            },
            Err(fault) => ProposalAnswer::Fault(FaultAnswer::of(file, &fault)),
        }
    };
    let files: Vec<_> = candidates.into_iter().map(proposal).collect();
    WouldAffectAnswer {
        total: files.len(),
        files,
    }
}

/// Makes the edits, a few at once, and tells of each in the order of the files.
async fn results(
    app: &web::Data<App>,
    candidates: Vec<Candidate>,
    directory: &str,
    changes: &Arc<Changes>,
) -> ResultsAnswer {
    let total = candidates.len();
    let edits = candidates.into_iter().map(|candidate| async {
        let file = wire::below(directory, &candidate.below);
        let outcome = match editable(candidate) {
            Ok(source) => stored(app, source, changes).await,
            Err(fault) => Err(fault),
        };
        outcome
            .map(|_| file.clone())
            .map_err(|fault| FaultAnswer::of(file, &fault))
    });
    let mut files = FilesAnswer {
        updated: Vec::new(),
        failed: Vec::new(),
    };
    let mut outcomes = stream::iter(edits).buffered(AT_ONCE);
    while let Some(outcome) = outcomes.next().await {
        match outcome {
            Ok(file) => files.updated.push(file),
            Err(fault) => files.failed.push(fault),
        }
    }
    ResultsAnswer {
        total,
        updated: files.updated.len(),
        failed: files.failed.len(),
        files,
    }
}

/// The text of a candidate, or why it cannot be edited.
fn editable(candidate: Candidate) -> Result<Source, Fault> {
    let CandidateText {
        path, text, hash, ..
    } = candidate.text.map_err(Fault::Store)?;
    if is_script(path.name()) {
        Ok(Source { path, text, hash })
    } else {
        Err(Fault::NoScript)
    }
}

impl FaultAnswer {
    fn of(file: String, fault: &Fault) -> Self {
        let error = match fault {
            Fault::NoScript => "only .ts and .js files have magic comments".to_owned(),
            Fault::Edit(error) => error.to_string(),
            Fault::Store(error) => wire::file_fault(error),
            Fault::Call(error) => error.to_string(),
        };
        Self { file, error }
    }
}
