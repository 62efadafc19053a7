//! What a service manager hears: systemd's protocol, from a socket that stands for it.

use std::os::unix::net::UnixDatagram;

use serde_json::json;
use tempfile::TempDir;

use super::{restart, until_over};
use crate::support::{Options, PATIENCE};

struct Manager {
    socket: UnixDatagram,
}

impl Manager {
    /// The next message that is not the watchdog's.
    #[track_caller]
    fn hears(&self) -> String {
        loop {
            let message = self.hears_anything();
            if message != "WATCHDOG=1" {
                return message;
            }
        }
    }

    #[track_caller]
    fn hears_anything(&self) -> String {
        let mut bytes = [0; 4096];
        let count = self.socket.recv(&mut bytes).expect("a message");
        let message = String::from_utf8_lossy(&bytes[..count]);
        message.trim_end().to_owned()
    }
}

#[test]
fn a_service_manager_hears_of_start_restart_life_and_stop() {
    let folder = TempDir::new().unwrap();
    let address = folder.path().join("notify");
    let manager = Manager {
        socket: UnixDatagram::bind(&address).unwrap(),
    };
    manager.socket.set_read_timeout(Some(PATIENCE)).unwrap();
    let mut server = Options::default()
        .variable("NOTIFY_SOCKET", address.to_str().unwrap())
        .variable("WATCHDOG_USEC", "6000000")
        .start();
    assert_eq!(manager.hears(), "READY=1");
    assert_eq!(manager.hears_anything(), "WATCHDOG=1");
    restart(&server, &json!({}));
    let reloading = manager.hears();
    assert!(
        reloading.starts_with("RELOADING=1\nMONOTONIC_USEC="),
        "{reloading}"
    );
    assert_eq!(manager.hears(), "READY=1");
    until_over(&server, "done");

    // One that fails is over too.
    std::fs::write(server.settings_file(), "nonsense = 1").unwrap();
    restart(&server, &json!({}));
    assert!(manager.hears().starts_with("RELOADING=1\n"));
    assert_eq!(manager.hears(), "READY=1");
    server.signal("TERM");
    assert_eq!(manager.hears(), "STOPPING=1");
    assert_eq!(server.until_exit().code(), Some(0));
}
