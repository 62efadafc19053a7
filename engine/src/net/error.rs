//! Why the network gave a script no answer.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use crate::ffi::OpError;

/// A connection, request or body that failed.
#[derive(Debug, Clone, thiserror::Error)]
pub(crate) enum NetError {
    /// The rules do not permit the connection.
    #[error("{what} to {host}:{port} is not permitted: {why}")]
    NotPermitted {
        what: &'static str,
        host: String,
        port: u16,
        why: String,
    },
    /// The rules do not permit any connection to the name.
    #[error("looking up {host} is not permitted: add {host} to permissions.net")]
    LookupNotPermitted { host: String },
    /// The name has no address, or nobody could tell.
    #[error("getaddrinfo ENOTFOUND {host}")]
    NoAddress { host: String },
    /// No address could be connected to.
    #[error("connect {} {address}", code(*.kind))]
    Connect {
        address: SocketAddr,
        kind: io::ErrorKind,
    },
    /// The peer cannot prove its name, or speaks no TLS we know.
    #[error("{0}")]
    Tls(String),
    /// The peer broke off, or does not speak HTTP.
    #[error("{0}")]
    Broken(String),
    /// The body of the request broke off on the script's side.
    #[error("the request's body broke off")]
    UploadBroken,
    /// A redirect that cannot be followed.
    #[error("{0}")]
    Redirect(String),
    /// The body says it is compressed and is not, or ends too early.
    #[error("the response's body cannot be decoded: {0}")]
    Encoding(String),
    /// Nothing came of a request's body for this long.
    #[error("the client sent nothing of the body for {} ms", waited.as_millis())]
    Stalled { waited: Duration },
    /// More than a body may have that is read as one value.
    #[error("the body has more than {limit} bytes, which is the limit")]
    TooLarge { limit: usize },
    /// What was asked for is no request.
    #[error("{0}")]
    Invalid(String),
}

/// The system's name of an error, as Node tells it.
fn code(kind: io::ErrorKind) -> &'static str {
    use io::ErrorKind as Kind;
    if kind == Kind::ConnectionRefused {
        "ECONNREFUSED"
    } else if kind == Kind::TimedOut {
        "ETIMEDOUT"
    } else if kind == Kind::HostUnreachable {
        "EHOSTUNREACH"
    } else if kind == Kind::NetworkUnreachable {
        "ENETUNREACH"
    } else if kind == Kind::ConnectionReset {
        "ECONNRESET"
    } else {
        "ECONNABORTED"
    }
}

impl NetError {
    /// Finds the reason in an error of the HTTP client, which wraps it.
    pub(super) fn of_client(error: &(dyn std::error::Error + 'static)) -> Self {
        let mut current = Some(error);
        let mut deepest = String::new();
        while let Some(error) = current {
            if let Some(known) = error.downcast_ref::<Self>() {
                return known.clone();
            }
            if let Some(known) = error.downcast_ref::<Arc<Self>>() {
                return known.as_ref().clone();
            }
            deepest = error.to_string();
            current = error.source();
        }
        Self::Broken(deepest)
    }

    fn code(&self) -> &'static str {
        match self {
            Self::NotPermitted { .. } | Self::LookupNotPermitted { .. } => "ERR_ACCESS_DENIED",
            Self::NoAddress { .. } => "ENOTFOUND",
            Self::Connect { kind, .. } => code(*kind),
            Self::Tls(_) => "ERR_TLS_CERT",
            Self::Broken(_) | Self::UploadBroken => "ECONNRESET",
            Self::Stalled { .. } => "ETIMEDOUT",
            Self::Redirect(_) => "ERR_REDIRECT",
            Self::Encoding(_) => "ERR_ENCODING",
            Self::TooLarge { .. } => "ERR_BODY_TOO_LARGE",
            Self::Invalid(_) => "ERR_INVALID_ARG_VALUE",
        }
    }
}

impl From<NetError> for OpError {
    fn from(error: NetError) -> Self {
        Self::Coded {
            code: error.code(),
            message: error.to_string(),
        }
    }
}
