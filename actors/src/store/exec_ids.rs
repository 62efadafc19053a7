//! Which deployments there are, told by the folders two levels below the root.

use cap_std::fs::Dir;
use serde::Deserialize;

use super::disk::{Disk, open_file, step};
use super::error::StoreError;
use super::walk::{visible, walk};
use crate::paths::Deployment;

/// Marks the tree of an imported SDK.
const MARKER: &str = ".sdk.json";

/// One deployment's folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExecId {
    pub id: String,
    pub subdomain: String,
    pub origin: Origin,
    /// Regular files below the folder: dot-files, links and reserved folders do not count.
    pub files: u64,
}

/// Where a deployment's scripts come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    Custom,
    /// Imported; the marker says from where.
    Sdk {
        source_url: String,
    },
    /// Imported, but its marker cannot be used for this reason.
    BrokenSdk {
        reason: String,
    },
}

/// What the marker of an imported tree holds, as far as it matters here.
#[derive(Deserialize)]
struct Marker {
    source_url: String,
}

/// All deployments, by id and then subdomain.
pub(super) fn exec_ids(disk: &Disk) -> Result<Vec<ExecId>, StoreError> {
    let root = &*disk.root();
    let mut found = Vec::new();
    for subdomain in folders(root, "")? {
        // A folder that cannot be opened holds nothing that could be served.
        let Ok(folder) = step(root, &subdomain, &subdomain) else {
            continue;
        };
        let Ok(ids) = folders(&folder, &subdomain) else {
            continue;
        };
        for id in ids {
            // Only a name that a request can spell exactly as it stands is a deployment.
            let named = Deployment::new(&subdomain, &id)
                .is_ok_and(|it| it.subdomain() == subdomain && it.exec_id() == id);
            if named
                && let Ok(inner) = step(&folder, &id, &id)
                && let Ok(files) = files(&inner)
            {
                let origin = origin(disk, &inner);
                found.push(ExecId {
                    id,
                    subdomain: subdomain.clone(),
                    origin,
                    files,
                });
            }
        }
    }
    found.sort_by(|one, other| (&one.id, &one.subdomain).cmp(&(&other.id, &other.subdomain)));
    Ok(found)
}

/// The names of a folder's folders.
fn folders(folder: &Dir, path: &str) -> Result<impl Iterator<Item = String>, StoreError> {
    let entries = visible(folder, path)?.into_iter();
    Ok(entries
        .filter(|(_, is_folder)| *is_folder)
        .map(|(name, _)| name))
}

fn files(folder: &Dir) -> Result<u64, StoreError> {
    let mut count = 0;
    walk(folder, true, &mut |seen| {
        count += u64::from(!seen.is_folder && !seen.name.starts_with('.'));
        true
    })?;
    Ok(count)
}

fn origin(disk: &Disk, folder: &Dir) -> Origin {
    let text = match open_file(folder, MARKER, MARKER) {
        Ok((file, stat)) => disk.text(file, &stat, MARKER),
        Err(StoreError::NotFound { .. }) => return Origin::Custom,
        Err(error) => Err(error),
    };
    let marker = text
        .map_err(|error| error.to_string())
        .and_then(|text| serde_json::from_str::<Marker>(&text).map_err(|error| error.to_string()));
    match marker {
        Ok(Marker { source_url }) => Origin::Sdk { source_url },
        Err(reason) => Origin::BrokenSdk { reason },
    }
}

#[cfg(test)]
mod tests;
