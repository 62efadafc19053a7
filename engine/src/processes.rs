//! Processes that scripts start, where the operator permits it: each leads a group of its own, which dies with its run.
//!
//! Invariants
//! - A process that has ended stays known to the system until its [`Child`] is dropped, so that its number, which is the
//!   group's, belongs to nobody else when the group is killed.
//! - Nothing of this process is inherited but the pipes: no variable, no descriptor.

use std::os::fd::OwnedFd;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rustix::process::{
    Pid, PidfdFlags, Signal, WaitId, WaitIdOptions, kill_process_group, pidfd_open, waitid,
};
use tokio::io::unix::AsyncFd;
use tokio::io::{AsyncReadExt, AsyncWriteExt, Interest};
use tokio::net::unix::pipe::{Receiver, Sender};
use tokio::runtime::Handle as Runtime;
use tokio::sync::Mutex;

use crate::files::Fault;

/// Processes that all scripts together may have.
const PROCESSES: usize = 256;
/// Bytes that one read of a pipe gives at most.
const PIECE: usize = 64 * 1024;
/// Where programs are looked for if the script's own `PATH` does not say.
const PATH: &str = "/usr/local/bin:/usr/bin:/bin";

/// Processes of all scripts.
static RUNNING: AtomicUsize = AtomicUsize::new(0);

/// What is to be started.
pub(crate) struct Order {
    pub(crate) program: String,
    /// With the name it is called by, which programs see as their own.
    pub(crate) arguments: Vec<String>,
    /// A folder on this machine.
    pub(crate) folder: PathBuf,
    pub(crate) variables: Vec<(String, String)>,
    /// Whether input, output and errors are connected; the others are empty.
    pub(crate) pipes: [bool; 3],
}

/// How a process ended: with a status or by a signal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ended {
    pub(crate) status: Option<i32>,
    pub(crate) signal: Option<i32>,
}

/// A process and its pipes. Dropping it kills the group.
pub(crate) struct Child {
    leader: Arc<Leader>,
    pub(crate) input: Arc<Mutex<Option<Sender>>>,
    pub(crate) outputs: [Arc<Mutex<Option<Receiver>>>; 2],
}

/// The process that leads the group.
pub(crate) struct Leader {
    process: std::sync::Mutex<std::process::Child>,
    pid: Pid,
    ending: AsyncFd<OwnedFd>,
    runtime: Runtime,
}

impl Child {
    /// Starts a process; its pipes are served by `runtime`.
    pub(crate) fn start(order: Order, runtime: &Runtime) -> Result<Self, Fault> {
        if RUNNING.fetch_add(1, Ordering::AcqRel) >= PROCESSES {
            RUNNING.fetch_sub(1, Ordering::AcqRel);
            let hint = format!("all scripts together may have {PROCESSES} processes");
            return Err(Fault::new("EAGAIN", hint));
        }
        Self::connect(order, runtime).inspect_err(|_| {
            RUNNING.fetch_sub(1, Ordering::AcqRel);
        })
    }

    fn connect(order: Order, runtime: &Runtime) -> Result<Self, Fault> {
        let _entered = runtime.enter();
        let mut process = command(order).spawn()?;
        let pid = i32::try_from(process.id()).ok().and_then(Pid::from_raw);
        let connected = || -> Result<_, Fault> {
            let pid = pid.ok_or_else(|| Fault::new("EIO", ""))?;
            let ending = pidfd_open(pid, PidfdFlags::NONBLOCK)?;
            #[expect(
                deprecated,
                reason = "its replacement is unsafe; an owned descriptor keeps what it asks for"
            )]
            let ending = AsyncFd::with_interest(ending, Interest::READABLE)?;
            Ok((pid, ending))
        };
        let (pid, ending) = connected().inspect_err(|_| {
            // Nobody could wait for it: it must not live.
            let _ = process.kill();
            let _ = process.wait();
        })?;
        let input = process.stdin.take().map(OwnedFd::from);
        let output = process.stdout.take().map(OwnedFd::from);
        let errors = process.stderr.take().map(OwnedFd::from);
        // From here on the drop of the leader ends what was started.
        let leader = Arc::new(Leader {
            process: std::sync::Mutex::new(process),
            pid,
            ending,
            runtime: runtime.clone(),
        });
        let receiver = |pipe: Option<OwnedFd>| -> Result<_, Fault> {
            let pipe = pipe.map(Receiver::from_owned_fd).transpose()?;
            Ok(Arc::new(Mutex::new(pipe)))
        };
        let input = input.map(Sender::from_owned_fd).transpose()?;
        Ok(Self {
            input: Arc::new(Mutex::new(input)),
            outputs: [receiver(output)?, receiver(errors)?],
            leader,
        })
    }

    pub(crate) fn pid(&self) -> i32 {
        self.leader.pid.as_raw_nonzero().get()
    }

    pub(crate) fn leader(&self) -> Arc<Leader> {
        self.leader.clone()
    }

    /// Sends a signal to the whole group; false if the process has ended.
    pub(crate) fn kill(&self, signal: i32) -> Result<bool, Fault> {
        if self.leader.ended()?.is_some() {
            return Ok(false);
        }
        if signal == 0 {
            return Ok(true);
        }
        let signal = Signal::from_named_raw(signal)
            .ok_or_else(|| Fault::new("EINVAL", "there is no such signal"))?;
        kill_process_group(self.leader.pid, signal)?;
        Ok(true)
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        self.leader.end();
    }
}

impl Leader {
    /// How it ended, if it has.
    fn ended(&self) -> Result<Option<Ended>, Fault> {
        let options = WaitIdOptions::EXITED | WaitIdOptions::NOWAIT | WaitIdOptions::NOHANG;
        let status = waitid(WaitId::Pid(self.pid), options)?;
        Ok(status.map(|status| Ended {
            status: status.exit_status(),
            signal: status.terminating_signal(),
        }))
    }

    /// Waits for its end.
    pub(crate) async fn wait(&self) -> Result<Ended, Fault> {
        loop {
            let mut ready = self.ending.readable().await?;
            if let Some(ended) = self.ended()? {
                return Ok(ended);
            }
            ready.clear_ready();
        }
    }

    /// Kills the group, whatever is left of it.
    fn end(&self) {
        // That it is gone already is what is wanted.
        let _ = kill_process_group(self.pid, Signal::KILL);
    }
}

impl Drop for Leader {
    fn drop(&mut self) {
        self.end();
        RUNNING.fetch_sub(1, Ordering::AcqRel);
        let process = self
            .process
            .get_mut()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        if matches!(process.try_wait(), Ok(None)) {
            // Killed, but not gone yet: waited for beside, so that the system may forget it.
            let Some(pid) = i32::try_from(process.id()).ok().and_then(Pid::from_raw) else {
                return;
            };
            self.runtime.spawn_blocking(move || {
                let _ = waitid(WaitId::Pid(pid), WaitIdOptions::EXITED);
            });
        }
    }
}

fn command(order: Order) -> Command {
    use std::os::unix::process::CommandExt;
    let mut command = Command::new(&order.program);
    let mut arguments = order.arguments.into_iter();
    if let Some(name) = arguments.next() {
        command.arg0(name);
    }
    let end = |is_connected| {
        if is_connected {
            Stdio::piped()
        } else {
            Stdio::null()
        }
    };
    let [input, output, errors] = order.pipes;
    command
        .args(arguments)
        .current_dir(order.folder)
        .env_clear()
        .envs(order.variables.iter().map(|(name, value)| (name, value)))
        .stdin(end(input))
        .stdout(end(output))
        .stderr(end(errors))
        .process_group(0);
    if !order.variables.iter().any(|(name, _)| name == "PATH") {
        command.env("PATH", PATH);
    }
    command
}

/// What a pipe has next; nothing at its end.
pub(crate) async fn read(pipe: &Mutex<Option<Receiver>>) -> Result<Vec<u8>, Fault> {
    let mut pipe = pipe.lock().await;
    let Some(open) = pipe.as_mut() else {
        return Ok(Vec::new());
    };
    let mut bytes = vec![0; PIECE];
    let read = open.read(&mut bytes).await?;
    bytes.truncate(read);
    if read == 0 {
        *pipe = None;
    }
    Ok(bytes)
}

/// Writes all of it.
pub(crate) async fn write(pipe: &Mutex<Option<Sender>>, bytes: &[u8]) -> Result<(), Fault> {
    let mut pipe = pipe.lock().await;
    match pipe.as_mut() {
        Some(open) => Ok(open.write_all(bytes).await?),
        None => Err(Fault::new("EPIPE", "")),
    }
}

/// A process from its start to its end, with all it said.
pub(crate) struct Whole {
    pub(crate) ended: Ended,
    pub(crate) outputs: [Vec<u8>; 2],
    /// It was killed because it said more than it may.
    pub(crate) said_too_much: bool,
    /// It was killed because it took longer than it may.
    pub(crate) took_too_long: bool,
}

/// Gives a process its input, reads all it says, and waits for its end.
pub(crate) async fn whole(
    child: &Child,
    input: Vec<u8>,
    most: usize,
    signal: i32,
    limit: Option<std::time::Duration>,
) -> Result<Whole, Fault> {
    let feed = async {
        // A process that does not want all of its input is no fault.
        let _ = write(&child.input, &input).await;
        *child.input.lock().await = None;
    };
    let [output, errors] = &child.outputs;
    let work = async {
        let (_, output, errors) = tokio::join!(
            feed,
            rest(child, output, most, signal),
            rest(child, errors, most, signal)
        );
        let ended = child.leader.wait().await?;
        Ok::<_, Fault>((ended, output?, errors?))
    };
    tokio::pin!(work);
    let never = std::time::Duration::from_secs(86_400 * 365);
    let mut took_too_long = false;
    let (ended, (output, first), (errors, second)) = tokio::select! {
        done = &mut work => done?,
        () = tokio::time::sleep(limit.unwrap_or(never)) => {
            took_too_long = true;
            child.kill(signal)?;
            work.await?
        }
    };
    Ok(Whole {
        ended,
        outputs: [output, errors],
        said_too_much: first || second,
        took_too_long,
    })
}

/// All that is left in a pipe, up to a bound; beyond it the process is killed.
async fn rest(
    child: &Child,
    pipe: &Mutex<Option<Receiver>>,
    most: usize,
    signal: i32,
) -> Result<(Vec<u8>, bool), Fault> {
    let mut all = Vec::new();
    loop {
        let piece = read(pipe).await?;
        if piece.is_empty() {
            return Ok((all, false));
        }
        all.extend_from_slice(&piece);
        if all.len() > most {
            all.truncate(most);
            child.kill(signal)?;
            *pipe.lock().await = None;
            return Ok((all, true));
        }
    }
}
