//! Scripts that run for as long as a test needs them to, however slow the machine is.

use super::Server;

/// A script that runs until it is cut or its client leaves.
pub(crate) const ENDLESS: &str =
    "// @timeout 600s\nawait new Promise(() => setInterval(() => {}, 50))";

/// The same, and it holds a script thread, which it says.
pub(crate) const BURNING: &str = "// @timeout 600s\nconsole.log('it burns'); while (true) {}";

/// A script that answers `whole` once the test has said so by [`Server::let_go`].
pub(crate) const HELD: &str = "// @timeout 600s\n\
     while (!fs.existsSync('go')) await new Promise((look) => setTimeout(look, 10));\n\
     return 'whole'";

/// A script in which `await held()` waits for [`Server::let_go`].
pub(crate) fn held(script: &str) -> String {
    let wait = "while (!fs.existsSync('go')) await new Promise((look) => setTimeout(look, 10))";
    format!("// @timeout 600s\n{script}\nasync function held() {{ {wait} }}")
}

impl Server {
    /// Lets those go on that wait for it, now and later.
    #[track_caller]
    pub(crate) fn let_go(&self) {
        let folder = self.folder().join("data/default/1");
        std::fs::create_dir_all(&folder).expect("the folder can be made");
        std::fs::write(folder.join("go"), "").expect("the file can be written");
    }
}
