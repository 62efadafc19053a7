//! The catalogue of exec ids: deployments of one id and one origin under several subdomains are one entry.

use actors::store::{ExecId, Origin};
use serde::Serialize;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ExecIdsAnswer {
    exec_ids: Vec<ExecIdAnswer>,
    total: usize,
    summary: SummaryAnswer,
}

#[derive(Serialize)]
struct ExecIdAnswer {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    /// Of an imported tree whose marker can be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    source_url: Option<String>,
    files: u64,
    /// Only where the marker of an imported tree cannot be used, with the reason.
    #[serde(skip_serializing_if = "Option::is_none")]
    invalid: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

#[derive(Serialize)]
struct SummaryAnswer {
    sdk: usize,
    custom: usize,
}

impl ExecIdsAnswer {
    /// The answer for these deployments, which come in the order of their ids.
    pub(super) fn of(found: Vec<ExecId>) -> Self {
        let mut exec_ids: Vec<ExecIdAnswer> = Vec::new();
        for ExecId {
            id, origin, files, ..
        } in found
        {
            let entry = ExecIdAnswer::of(id, origin, files);
            // The page's entry has no subdomain, so only what it can show apart is kept apart.
            let mut same_id = exec_ids
                .iter_mut()
                .rev()
                .take_while(|known| known.id == entry.id);
            match same_id.find(|known| known.is_like(&entry)) {
                Some(known) => known.files += entry.files,
                None => exec_ids.push(entry),
            }
        }
        let sdk = exec_ids.iter().filter(|entry| entry.kind == "sdk").count();
        let total = exec_ids.len();
        Self {
            exec_ids,
            total,
            summary: SummaryAnswer {
                sdk,
                custom: total - sdk,
            },
        }
    }
}

impl ExecIdAnswer {
    fn of(id: String, origin: Origin, files: u64) -> Self {
        let (kind, source_url, error) = match origin {
            Origin::Custom => ("custom", None, None),
            Origin::Sdk { source_url } => ("sdk", Some(source_url), None),
            Origin::BrokenSdk { reason } => ("sdk", None, Some(reason)),
        };
        Self {
            id,
            kind,
            source_url,
            files,
            invalid: error.is_some().then_some(true),
            error,
        }
    }

    /// Whether both say the same but for their number of files.
    fn is_like(&self, other: &Self) -> bool {
        (&self.id, self.kind, &self.source_url, &self.error)
            == (&other.id, other.kind, &other.source_url, &other.error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_id_is_one_entry_unless_its_folders_come_from_different_places() {
        let folder = |id: &str, subdomain: &str, origin, files| ExecId {
            id: id.to_owned(),
            subdomain: subdomain.to_owned(),
            origin,
            files,
        };
        let sdk = |url: &str| Origin::Sdk {
            source_url: url.to_owned(),
        };
        let answer = ExecIdsAnswer::of(vec![
            folder("1", "app", Origin::Custom, 2),
            folder("1", "default", Origin::Custom, 3),
            folder("2", "a", sdk("https://x"), 1),
            folder("2", "b", Origin::Custom, 1),
            folder("2", "c", sdk("https://x"), 5),
            folder(
                "2",
                "d",
                Origin::BrokenSdk {
                    reason: "no".to_owned(),
                },
                0,
            ),
        ]);
        assert_eq!(
            serde_json::to_string(&answer).unwrap(),
            concat!(
                r#"{"execIds":[{"id":"1","type":"custom","files":5},"#,
                r#"{"id":"2","type":"sdk","source_url":"https://x","files":6},"#,
                r#"{"id":"2","type":"custom","files":1},"#,
                r#"{"id":"2","type":"sdk","files":0,"invalid":true,"error":"no"}],"#,
                r#""total":4,"summary":{"sdk":2,"custom":2}}"#
            )
        );
    }
}
