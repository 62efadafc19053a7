//! Every way a failure of another room becomes one of the management API.
//!
//! Each match is exhaustive without a last resort: a new variant does not compile until it has a code and its details.

use actix_web::http::header::RETRY_AFTER;
use actors::paths::{PathError, ScopeError};
use actors::scheduler::{Fault, HistoryError, ReloadError, TriggerError};
use actors::store::StoreError;
use actors::supervisor::RestartError;
use engine::directives::EditError;

use super::super::Unavailable;
use super::super::wire::BodyFault;
use super::{ApiError, Code, Details};

impl From<Unavailable> for ApiError {
    fn from(unavailable: Unavailable) -> Self {
        Self::new(
            Code::Unavailable,
            "The service cannot answer this now, try again",
        )
        .header(RETRY_AFTER, "1".to_owned())
        .because(unavailable)
    }
}

impl From<ScopeError> for ApiError {
    fn from(error: ScopeError) -> Self {
        Self::field(error.field, error.reason)
    }
}

/// A script that cannot be fired by hand.
impl From<TriggerError> for ApiError {
    fn from(error: TriggerError) -> Self {
        let sentence = error.to_string();
        let refused = |sentence: &str, reason: &str| {
            Self::new(Code::Validation, sentence).with(Details::Field {
                field: "scriptPath".to_owned(),
                reason: reason.to_owned(),
            })
        };
        match error {
            TriggerError::Store(StoreError::NotFound { path }) => {
                Self::new(Code::NotFound, "script not found").with(Details::File { path })
            }
            TriggerError::Store(StoreError::Symlink { .. } | StoreError::Outside { .. }) => {
                refused("script path failed containment check", &sentence)
            }
            TriggerError::Store(error) => error.into(),
            TriggerError::NoSchedule => refused("script has no @schedule directive", &sentence),
            TriggerError::Unfit(unfit) => match unfit.fault {
                Fault::Websocket => refused("script is not schedulable", &unfit.reason),
                Fault::BadSchedule | Fault::BadCode | Fault::TooMany => {
                    refused("registration failed", &unfit.reason)
                }
            },
            TriggerError::HasToken => {
                Self::new(Code::Forbidden, "script has a @token; force=true fires it")
                    .with(Details::Token { has_token: true })
            }
            TriggerError::Leaving => Self::scheduler_unavailable().because(sentence),
        }
    }
}

impl From<ReloadError> for ApiError {
    fn from(error: ReloadError) -> Self {
        let sentence = error.to_string();
        match error {
            ReloadError::TooMany { found, cap } => {
                Self::new(Code::Validation, sentence).with(Details::Cap { cap, found })
            }
            ReloadError::Store(error) => error.into(),
        }
    }
}

impl From<HistoryError> for ApiError {
    fn from(error: HistoryError) -> Self {
        Self::scheduler_unavailable().because(error)
    }
}

impl ApiError {
    fn scheduler_unavailable() -> Self {
        Self::new(Code::Unavailable, "scheduler unavailable").header(RETRY_AFTER, "1".to_owned())
    }
}

/// A path error together with the field that held the path, which the error itself cannot know.
impl From<(&str, PathError)> for ApiError {
    fn from((field, error): (&str, PathError)) -> Self {
        match error {
            PathError::Malformed(fault) => Self::field(field, fault.to_string()),
            PathError::Outside | PathError::Excluded => {
                Self::new(Code::Forbidden, error.to_string()).with(Details::Field {
                    field: field.to_owned(),
                    reason: error.to_string(),
                })
            }
        }
    }
}

impl ApiError {
    /// A path error of a folder, which is told in words of its own.
    pub(crate) fn folder_path(field: &str, error: PathError) -> Self {
        match error {
            PathError::Excluded => {
                let sentence = "Directory is excluded from script discovery";
                Self::new(Code::Forbidden, sentence).with(Details::Field {
                    field: field.to_owned(),
                    reason: sentence.to_owned(),
                })
            }
            PathError::Malformed(_) | PathError::Outside => (field, error).into(),
        }
    }

    /// A folder that was asked for in this field and cannot be looked through.
    pub(crate) fn folder(field: &str, error: StoreError) -> Self {
        if let StoreError::NotFound { path } = error {
            return Self::new(Code::NotFound, "Directory not found").with(Details::File { path });
        }
        if matches!(error, StoreError::NotFolder { .. }) {
            return Self::field(field, "is not a directory");
        }
        error.into()
    }
}

/// A wish for magic comments that cannot be fulfilled; the field is the place of the value in the request.
impl From<EditError> for ApiError {
    fn from(error: EditError) -> Self {
        let sentence = error.to_string();
        match error {
            EditError::NeitherTextNorObject => Self::field("comments", "must be text or an object"),
            EditError::BadValue { key, reason } => Self::field(&format!("comments.{key}"), reason),
            EditError::CorsNone { key } => Self::field(
                &format!("comments.{key}"),
                "cannot be set together with cors none",
            ),
            EditError::NotADirective { .. } | EditError::TokensDisagree | EditError::HeaderFull => {
                Self::new(Code::Validation, sentence.clone()).with(Details::Field {
                    field: "comments".to_owned(),
                    reason: sentence,
                })
            }
            EditError::Unresolved { key } => {
                Self::new(Code::Unprocessable, sentence).with(Details::Secret {
                    code: "REDACTED_SECRET_UNRESOLVED",
                    field: format!("comments.{key}"),
                })
            }
        }
    }
}

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> Self {
        ("path", error).into()
    }
}

/// A failure of the store, and the field of the request that named the file.
impl From<(&str, StoreError)> for ApiError {
    fn from((field, error): (&str, StoreError)) -> Self {
        let sentence = error.to_string();
        let told =
            |code, sentence: &str, path| Self::new(code, sentence).with(Details::File { path });
        match error {
            StoreError::NotFound { path } => told(Code::NotFound, "Script not found", path),
            StoreError::BadFilter { reason } => Self::field("filter", reason),
            StoreError::IsFolder { .. } if field == "path" => {
                Self::field(field, "is a directory; use scripts/list")
            }
            StoreError::IsFolder { .. } => Self::field(field, "is a directory"),
            StoreError::NotFolder { .. }
            | StoreError::NotRegular { .. }
            | StoreError::NotText { .. } => {
                Self::field(field, format!("cannot be used: {sentence}"))
            }
            StoreError::NoParent { .. } => Self::field(
                field,
                "is in a folder that does not exist; createDirs makes it",
            ),
            StoreError::Exists { path } => told(Code::Conflict, "File already exists", path),
            StoreError::Changed { path } => told(
                Code::Conflict,
                "The file has changed meanwhile, read it again",
                path,
            ),
            StoreError::Symlink { path } => told(
                Code::Forbidden,
                "Invalid path: resolves through a symlink",
                path,
            ),
            StoreError::Outside { path } => told(
                Code::Forbidden,
                "Invalid path: must be within scripts directory",
                path,
            ),
            StoreError::ReadOnlyFile { path } | StoreError::Denied { path } => {
                told(Code::Forbidden, &sentence, path)
            }
            StoreError::TooLarge { limit, .. } => {
                Self::new(Code::PayloadTooLarge, sentence).with(Details::TooLarge {
                    max_bytes: usize::try_from(limit).unwrap_or(usize::MAX),
                })
            }
            StoreError::Full { path } | StoreError::ReadOnlyDisk { path } => {
                told(Code::Internal, &sentence, path)
            }
            StoreError::Io { path, message } => told(
                Code::Internal,
                "The file could not be read or written",
                path,
            )
            .because(message),
        }
    }
}

impl From<RestartError> for ApiError {
    fn from(error: RestartError) -> Self {
        let code = match &error {
            RestartError::UnderWay { .. } | RestartError::Stopping { .. } => Code::Conflict,
            RestartError::NotAvailable => Code::Internal,
        };
        Self::new(code, error.to_string())
    }
}

impl From<BodyFault> for ApiError {
    fn from(fault: BodyFault) -> Self {
        match fault {
            BodyFault::TooLarge { max_bytes } => {
                Self::new(Code::PayloadTooLarge, "Payload too large")
                    .with(Details::TooLarge { max_bytes })
                    .closing()
            }
            BodyFault::TooSlow { timeout_ms } => {
                Self::new(Code::RequestTimeout, "Request body read timeout")
                    .with(Details::TooSlow { timeout_ms })
                    .closing()
            }
            BodyFault::Aborted(cause) => Self::new(
                Code::Validation,
                "Request aborted before the body was fully received",
            )
            .because(cause)
            .closing(),
        }
    }
}
