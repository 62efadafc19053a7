//! Which scripts a listing wants, by what their magic comments come to.

use engine::directives::{Directives, Mode, VmLife};
use serde::Serialize;

use super::super::error::ApiError;
use super::super::wire::Query;

/// The conditions of a listing; each that is given must hold for the effective value, defaults included.
pub(super) struct Filters {
    asked: FiltersAnswer,
    tags: Vec<String>,
    enabled: Option<bool>,
    websocket: Option<bool>,
}

/// The conditions as they were asked for; empty where there is none.
#[derive(Clone, Serialize)]
pub(super) struct FiltersAnswer {
    label: String,
    tags: String,
    mode: String,
    enabled: String,
    websocket: String,
}

impl Filters {
    /// # Errors
    /// 400 if `enabled` or `websocket` is neither `true` nor `false`.
    pub(super) fn read(query: &Query) -> Result<Self, ApiError> {
        let text = |name: &str| query.text(name).unwrap_or_default().to_owned();
        let asked = FiltersAnswer {
            label: text("label"),
            tags: text("tags"),
            mode: text("mode"),
            enabled: text("enabled"),
            websocket: text("websocket"),
        };
        let tags = asked.tags.split(',').map(str::trim);
        Ok(Self {
            tags: tags
                .filter(|tag| !tag.is_empty())
                .map(str::to_owned)
                .collect(),
            enabled: truth("enabled", &asked.enabled)?,
            websocket: truth("websocket", &asked.websocket)?,
            asked,
        })
    }

    /// Whether there is any condition.
    pub(super) fn any(&self) -> bool {
        let FiltersAnswer {
            label,
            tags,
            mode,
            enabled,
            websocket,
        } = &self.asked;
        [label, tags, mode, enabled, websocket]
            .iter()
            .any(|asked| !asked.is_empty())
    }

    pub(super) fn answer(&self) -> FiltersAnswer {
        self.asked.clone()
    }

    /// Whether all conditions hold; what is no script, or cannot be read, meets none.
    pub(super) fn keep(&self, directives: Option<&Directives>) -> bool {
        let Some(directives) = directives else {
            return !self.any();
        };
        let label = self.asked.label.as_str();
        let tagged = |tag: &String| directives.tags.contains(tag);
        (label.is_empty() || directives.label.as_deref() == Some(label))
            && self.tags.iter().all(tagged)
            && has_mode(directives, &self.asked.mode)
            && self
                .enabled
                .is_none_or(|wanted| directives.enabled == wanted)
            && self
                .websocket
                .is_none_or(|wanted| directives.websocket == wanted)
    }
}

/// Whether the script runs in this mode; the two words of the VM's life are modes as well.
fn has_mode(directives: &Directives, mode: &str) -> bool {
    match mode {
        "" => true,
        "sync" => directives.mode == Mode::Sync,
        "async" => directives.mode == Mode::Async,
        "stream" => directives.mode == Mode::Stream,
        "worker" => directives.vm == VmLife::Worker,
        "serverless" => directives.vm == VmLife::Serverless,
        _ => false,
    }
}

fn truth(name: &str, text: &str) -> Result<Option<bool>, ApiError> {
    match text {
        "" => Ok(None),
        "true" => Ok(Some(true)),
        "false" => Ok(Some(false)),
        _ => Err(ApiError::field(name, "must be true or false")),
    }
}
