//! The program as a child process with folders of its own, and its calls.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::{Value, json};
use tempfile::TempDir;
use ureq::Agent;
use ureq::http::Request;

use super::processes::{children, signal, until_gone};
use super::{PATIENCE, Reply, eventually};

/// Where the management API lives.
const API: &str = "/api/v1/exec";

/// The program under test.
const PROGRAM: &str = env!("CARGO_BIN_EXE_hoody-exec");

/// How a server is to be started.
#[derive(Default)]
pub(crate) struct Options {
    settings: String,
    variables: Vec<(String, String)>,
    host: Option<&'static str>,
    arguments: Vec<&'static str>,
    is_linked: bool,
}

impl Options {
    /// Adds lines to its settings file.
    pub(crate) fn settings(mut self, text: &str) -> Self {
        self.settings.push_str(text);
        self.settings.push('\n');
        self
    }

    /// Sets a variable of its environment.
    pub(crate) fn variable(mut self, name: &str, value: &str) -> Self {
        self.variables.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Binds another address than loopback.
    pub(crate) fn host(mut self, host: &'static str) -> Self {
        self.host = Some(host);
        self
    }

    /// Adds an argument to its command line.
    pub(crate) fn argument(mut self, argument: &'static str) -> Self {
        self.arguments.push(argument);
        self
    }

    /// Starts it by a link in its folder, which can lead elsewhere later: [`Server::program_file`].
    pub(crate) fn linked(mut self) -> Self {
        self.is_linked = true;
        self
    }

    /// Starts it and waits until it accepts requests.
    #[track_caller]
    pub(crate) fn start(self) -> Server {
        self.try_start()
            .unwrap_or_else(|log| panic!("no readiness line; the log says: {log}"))
    }

    /// The same; what it logged, if it never came to accept requests.
    pub(crate) fn try_start(self) -> Result<Server, String> {
        let folder = TempDir::new().expect("a folder");
        let file = folder.path().join("config.toml");
        std::fs::write(&file, &self.settings).expect("a settings file");
        let link = folder.path().join("hoody-exec");
        std::os::unix::fs::symlink(PROGRAM, &link).expect("a link");
        let mut command = if self.is_linked {
            quiet(Command::new(link))
        } else {
            program()
        };
        command
            .args(&self.arguments)
            .arg("--config")
            .arg(&file)
            .env("HOODY_EXEC_SERVER_PORT", "0");
        command.envs(self.variables.iter().map(|(name, value)| (name, value)));
        if let Some(host) = self.host {
            command.env("HOODY_EXEC_SERVER_HOST", host);
        }
        let mut child = command.spawn().expect("the program starts");
        let log = collect(child.stderr.take().expect("a pipe"));
        let lines = read_lines(child.stdout.take().expect("a pipe"));
        // Made before it is known to be ready, so that it is killed if it is not.
        let mut server = Server {
            child,
            address: ([0; 4], 0).into(),
            folder,
            log,
            agent: agent(),
        };
        let Ok(ready) = lines.recv_timeout(PATIENCE) else {
            return Err(server.log());
        };
        let address = ready.strip_prefix("listening on http://");
        server.address = address
            .expect("a readiness line")
            .parse()
            .expect("an address");
        Ok(server)
    }
}

/// The program with pipes for all it says and nothing inherited that could change what it does.
pub(crate) fn program() -> Command {
    quiet(Command::new(PROGRAM))
}

fn quiet(mut command: Command) -> Command {
    command
        .env_clear()
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// A running server; dropping it kills it.
pub(crate) struct Server {
    child: Child,
    pub(crate) address: SocketAddr,
    folder: TempDir,
    log: Arc<Mutex<String>>,
    agent: Agent,
}

impl Server {
    /// A server with the default settings.
    #[track_caller]
    pub(crate) fn start() -> Self {
        Options::default().start()
    }

    /// A server with these lines in its settings file.
    #[track_caller]
    pub(crate) fn with(settings: &str) -> Self {
        Options::default().settings(settings).start()
    }

    /// Calls the management API without a body.
    #[track_caller]
    pub(crate) fn get(&self, path: &str) -> Reply {
        self.send("GET", &format!("{API}{path}"), &[], None)
    }

    /// Calls the management API with a JSON body.
    #[track_caller]
    pub(crate) fn post(&self, path: &str, body: &Value) -> Reply {
        self.post_text(path, body.to_string())
    }

    /// Calls the management API with any body, said to be JSON.
    #[track_caller]
    pub(crate) fn post_text(&self, path: &str, body: impl AsRef<[u8]>) -> Reply {
        self.send(
            "POST",
            &format!("{API}{path}"),
            &[("content-type", "application/json")],
            Some(body.as_ref()),
        )
    }

    /// Stores a script, which has to succeed.
    #[track_caller]
    pub(crate) fn write(&self, path: &str, content: &str) -> Value {
        self.post("/scripts/write", &json!({"path": path, "content": content}))
            .ok()
    }

    /// Puts a file beside the scripts of the default deployment, behind the API's back.
    #[track_caller]
    pub(crate) fn put_file(&self, path: &str, content: &str) {
        let file = self.script_file(path);
        std::fs::create_dir_all(file.parent().expect("a folder")).expect("the folder can be made");
        std::fs::write(file, content).expect("the file can be written");
    }

    /// Where a script of the default deployment is on disk.
    pub(crate) fn script_file(&self, path: &str) -> PathBuf {
        self.folder.path().join("scripts/default/1").join(path)
    }

    /// The folder of the settings file.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Calls a script.
    #[track_caller]
    pub(crate) fn run(&self, path: &str) -> Reply {
        self.script("GET", path, &[], None)
    }

    /// Calls a script with a JSON body.
    #[track_caller]
    pub(crate) fn run_json(&self, path: &str, body: &Value) -> Reply {
        self.script(
            "POST",
            path,
            &[("content-type", "application/json")],
            Some(body.to_string().as_bytes()),
        )
    }

    /// Stores a script and calls it.
    #[track_caller]
    pub(crate) fn try_script(&self, content: &str) -> Reply {
        self.write("tried.ts", content);
        self.run("/tried")
    }

    /// Calls a script in any way; every answer of a script names its run.
    #[track_caller]
    pub(crate) fn script(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<&[u8]>,
    ) -> Reply {
        let reply = self.send(method, path, headers, body);
        let id = reply
            .header("x-execution-id")
            .unwrap_or_else(|| panic!("{} has no execution id", reply.target));
        let ulid = id.strip_prefix("exec_").unwrap_or_default();
        assert!(
            ulid.len() == 26 && ulid.chars().all(|c| c.is_ascii_alphanumeric()),
            "{id}"
        );
        reply
    }

    /// Sends any request.
    #[track_caller]
    pub(crate) fn send(
        &self,
        method: &str,
        target: &str,
        headers: &[(&str, &str)],
        body: Option<&[u8]>,
    ) -> Reply {
        let mut request = Request::builder()
            .method(method)
            .uri(format!("http://{}{target}", self.address));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let shown = format!("{method} {target}");
        let sent = match body {
            Some(body) => self.agent.run(request.body(body).expect("a request")),
            None => self.agent.run(request.body(()).expect("a request")),
        };
        let mut response =
            sent.unwrap_or_else(|error| panic!("{shown}: {error}; the log says: {}", self.log()));
        let headers = response.headers().iter();
        Reply {
            status: response.status().as_u16(),
            headers: headers
                .map(|(name, value)| {
                    (
                        name.to_string(),
                        String::from_utf8_lossy(value.as_bytes()).into(),
                    )
                })
                .collect(),
            body: response
                .body_mut()
                .with_config()
                .limit(1 << 30)
                .read_to_vec()
                .unwrap_or_else(|error| panic!("{shown}: {error}")),
            target: shown,
        }
    }

    /// Sends these bytes and reads until the server closes the connection.
    #[track_caller]
    pub(crate) fn raw(&self, request: impl AsRef<[u8]>) -> String {
        raw(self.address, request)
    }

    /// A connection of its own.
    pub(crate) fn connect(&self) -> TcpStream {
        connect(self.address)
    }

    /// The requests that are running now.
    #[track_caller]
    pub(crate) fn active(&self) -> Vec<Value> {
        let body = self.get("/monitor/active-requests").ok();
        let active = body["active"].as_array().expect("a list").clone();
        assert_eq!(body["count"], active.len());
        active
    }

    /// Waits until this many requests are running.
    #[track_caller]
    pub(crate) fn until_active(&self, count: usize) -> Vec<Value> {
        eventually(&format!("{count} running requests"), || {
            Some(self.active()).filter(|active| active.len() == count)
        })
    }

    /// Waits until no request is running.
    #[track_caller]
    pub(crate) fn until_idle(&self) {
        self.until_active(0);
    }

    /// All that was logged so far.
    pub(crate) fn log(&self) -> String {
        self.log.lock().unwrap().clone()
    }

    /// Waits for a line of the log that holds this text.
    #[track_caller]
    pub(crate) fn until_logged(&self, text: &str) -> String {
        self.until_logged_with(&[text])
    }

    /// Waits for a line of the log that holds all of these texts. Lines come a moment after what they tell of, even after
    /// the end of the process that wrote them.
    #[track_caller]
    pub(crate) fn until_logged_with(&self, texts: &[&str]) -> String {
        eventually(&format!("a log line with {texts:?}"), || {
            let log = self.log();
            let mut lines = log.lines();
            let found = lines.find(|line| texts.iter().all(|text| line.contains(text)));
            found.map(str::to_owned)
        })
    }

    /// Sends the process a signal, such as `TERM`.
    pub(crate) fn signal(&self, name: &str) {
        assert!(
            signal(self.child.id(), name),
            "no process {}",
            self.child.id()
        );
    }

    /// Waits for the end of the process.
    #[track_caller]
    pub(crate) fn until_exit(&mut self) -> ExitStatus {
        eventually("the end of the process", || {
            self.child.try_wait().expect("the process is ours")
        })
    }

    /// Whether the process is still there.
    pub(crate) fn is_alive(&mut self) -> bool {
        self.child
            .try_wait()
            .expect("the process is ours")
            .is_none()
    }

    /// The process id.
    pub(crate) fn pid(&self) -> u32 {
        self.child.id()
    }

    /// The process that serves, by its own word.
    #[track_caller]
    pub(crate) fn serving_pid(&self) -> u32 {
        let status = self.get("/system/restart-status").ok();
        status["generationPid"].as_u64().expect("a process id") as u32
    }

    /// The file that a restart executes, if it was started by a link.
    pub(crate) fn program_file(&self) -> PathBuf {
        self.folder.path().join("hoody-exec")
    }

    /// The settings file.
    pub(crate) fn settings_file(&self) -> PathBuf {
        self.folder.path().join("config.toml")
    }

    /// Kills the parent and whoever serves, so that nothing goes on.
    pub(crate) fn kill(&mut self) {
        let serving = children(self.child.id());
        // It may have ended by itself, and so may they.
        let _ = self.child.kill();
        for pid in &serving {
            signal(*pid, "KILL");
        }
        let _ = self.child.wait();
        for pid in serving {
            until_gone(pid);
        }
    }
}

impl Drop for Server {
    #[expect(
        clippy::print_stderr,
        reason = "what the server said tells more than what a failed test waited for"
    )]
    fn drop(&mut self) {
        self.kill();
        if std::thread::panicking() {
            eprintln!("the server's log:\n{}", self.log());
        }
    }
}

/// Sends these bytes to an address and reads until the connection is closed, or the answer that closes it is whole.
#[track_caller]
pub(crate) fn raw(address: SocketAddr, request: impl AsRef<[u8]>) -> String {
    let mut stream = connect(address);
    // Who is refused half-way may find the connection closed; what was answered is there all the same.
    let _ = stream.write_all(request.as_ref());
    let (mut answer, mut piece) = (Vec::new(), [0; 65_536]);
    // A reset after the answer is as good an end as a close, and so is the word that nothing more comes.
    while !is_last(&answer) {
        match stream.read(&mut piece) {
            Ok(0) | Err(_) => break,
            Ok(count) => answer.extend_from_slice(&piece[..count]),
        }
    }
    String::from_utf8_lossy(&answer).into_owned()
}

/// Whether this is a whole answer of known length that says it is the last of its connection.
fn is_last(answer: &[u8]) -> bool {
    let text = String::from_utf8_lossy(answer).to_ascii_lowercase();
    let Some((head, body)) = text.split_once("\r\n\r\n") else {
        return false;
    };
    let mut lines = head.lines();
    let length = lines.find_map(|line| line.strip_prefix("content-length: ")?.parse().ok());
    head.contains("\r\nconnection: close")
        && length.is_some_and(|length: usize| body.len() >= length)
}

fn connect(address: SocketAddr) -> TcpStream {
    let stream = TcpStream::connect(address).expect("the server accepts");
    stream
        .set_read_timeout(Some(PATIENCE))
        .expect("a timeout can be set");
    stream
}

fn agent() -> Agent {
    let config = Agent::config_builder()
        .http_status_as_error(false)
        .allow_non_standard_methods(true)
        .max_redirects(0)
        .max_redirects_will_error(false)
        .proxy(None)
        // The server closes a connection that is idle for five seconds, perhaps at the moment of the next request.
        .max_idle_age(Duration::from_secs(1))
        .timeout_global(Some(5 * PATIENCE));
    config.build().new_agent()
}

/// Keeps all that a pipe says.
fn collect(pipe: impl Read + Send + 'static) -> Arc<Mutex<String>> {
    let kept = Arc::new(Mutex::new(String::new()));
    let keep = kept.clone();
    std::thread::spawn(move || {
        for line in BufReader::new(pipe).lines().map_while(Result::ok) {
            let mut kept = keep.lock().unwrap();
            kept.push_str(&line);
            kept.push('\n');
        }
    });
    kept
}

fn read_lines(pipe: impl Read + Send + 'static) -> Receiver<String> {
    let (sender, receiver) = channel();
    std::thread::spawn(move || {
        for line in BufReader::new(pipe).lines().map_while(Result::ok) {
            // Nobody listens any more once the server is ready; its output still has to be taken.
            let _ = sender.send(line);
        }
    });
    receiver
}
