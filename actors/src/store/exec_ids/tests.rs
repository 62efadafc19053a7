//! Which folders are deployments, and what kind.

use std::fs;

use tempfile::TempDir;

use super::*;

#[test]
fn deployments_are_told_with_their_origin_and_files() {
    let dir = TempDir::new().unwrap();
    for (file, text) in [
        ("default/1/a.ts", ""),
        ("default/1/lib/b.js", ""),
        ("default/1/.env", ""),
        ("default/1/node_modules/c.js", ""),
        ("app/1/a.ts", ""),
        (
            "default/sdk_1/.sdk.json",
            r#"{"source_url": "https://sdk.example.com/v1", "more": 1}"#,
        ),
        ("default/sdk_1/x.ts", ""),
        ("default/broken/.sdk.json", "{"),
        ("default/Upper/a.ts", ""),
        ("default/with-hyphen/a.ts", ""),
        ("node_modules/1/a.ts", ""),
        ("file.ts", ""),
    ] {
        let path = dir.path().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    fs::create_dir(dir.path().join("default/empty")).unwrap();
    let found = exec_ids(&Disk::open(dir.path(), 1000).unwrap()).unwrap();
    let told: Vec<_> = found
        .iter()
        .map(|it| (it.id.as_str(), it.subdomain.as_str(), it.files))
        .collect();
    assert_eq!(
        told,
        [
            ("1", "app", 1),
            ("1", "default", 2),
            ("broken", "default", 0),
            ("empty", "default", 0),
            ("sdk_1", "default", 1),
        ]
    );
    let source_url = "https://sdk.example.com/v1".to_owned();
    assert_eq!(found[4].origin, Origin::Sdk { source_url });
    assert!(matches!(found[2].origin, Origin::BrokenSdk { .. }));
    assert_eq!(found[0].origin, Origin::Custom);
}

#[test]
fn a_folder_that_cannot_be_read_is_left_out_alone() {
    use std::os::unix::fs::PermissionsExt;

    let dir = TempDir::new().unwrap();
    for file in ["default/1/a.ts", "default/locked/a.ts"] {
        let path = dir.path().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "").unwrap();
    }
    let locked = dir.path().join("default/locked");
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o300)).unwrap();
    let found = exec_ids(&Disk::open(dir.path(), 1000).unwrap()).unwrap();
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o700)).unwrap();
    let told: Vec<_> = found.iter().map(|it| it.id.as_str()).collect();
    // No folder is locked for root.
    let root = rustix::process::geteuid().is_root();
    assert_eq!(told, ["1", "locked"][..if root { 2 } else { 1 }]);
}
