//! Processes: started only where the operator permits it; their pipes and ends are asynchronous work of the run.

use std::sync::Arc;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use super::{Handle, fs};
use crate::ffi::{Call, OpError, OpResult};
use crate::files::Fault;
use crate::io::{self, Outcome, Payload};
use crate::permissions::count_refusal;
use crate::processes::{self, Child, Ended, Order, Whole};
use crate::run::{self, Run};
use crate::watch;

/// Processes that one run may have at once.
const PROCESSES: usize = 32;
/// How often a script that waits looks at the clock.
const LOOK: Duration = Duration::from_millis(10);

/// What a script asks for by its first five arguments: program, arguments, folder, flat variables, and which of input,
/// output and errors are connected, as bits.
struct Asked {
    program: String,
    arguments: Vec<String>,
    folder: String,
    variables: Vec<(String, String)>,
    pipes: u32,
}

fn asked(call: &Call<'_>) -> Result<Asked, OpError> {
    let mut variables = Vec::new();
    let mut flat = call.texts(3)?.into_iter();
    while let (Some(name), Some(value)) = (flat.next(), flat.next()) {
        // The system has no way to say others.
        if !name.is_empty() && !name.contains(['=', '\0']) && !value.contains('\0') {
            variables.push((name, value));
        }
    }
    Ok(Asked {
        program: call.text(0)?,
        arguments: call.texts(1)?,
        folder: call.text(2)?,
        variables,
        pipes: call.index(4)?,
    })
}

fn start(run: &mut Run, asked: Asked) -> Result<Child, OpError> {
    if !run.world.permissions.run {
        count_refusal();
        return Err(OpError::Coded {
            code: "ERR_ACCESS_DENIED",
            message:
                "Scripts may not start processes: it needs permissions.run = true in the settings"
                    .into(),
        });
    }
    let running = |handle: &Handle| matches!(handle, Handle::Child(_));
    if run.handles.count(running) >= PROCESSES {
        let hint = format!("a run may have {PROCESSES} processes at once");
        return Err(Fault::new("EAGAIN", hint).into());
    }
    let folder = fs::place(run, &asked.folder)?;
    let folder = run.files.host_path(&folder)?;
    let order = Order {
        program: asked.program,
        arguments: asked.arguments,
        folder,
        variables: asked.variables,
        pipes: [0, 1, 2].map(|bit| asked.pipes & (1 << bit) != 0),
    };
    let runtime = run.io.runtime()?;
    Ok(Child::start(order, &runtime)?)
}

/// Whether processes may be started; asked only by who refuses it if not.
pub(crate) fn permitted<'js>(call: &Call<'js>) -> OpResult<'js> {
    let permitted = run::with(|run| Ok(run.world.permissions.run))?;
    if !permitted {
        count_refusal();
    }
    call.value(permitted)
}

/// Arguments as [`Asked`]. Handle and number of the process.
pub(crate) fn spawn<'js>(call: &Call<'js>) -> OpResult<'js> {
    let asked = asked(call)?;
    let (handle, pid) = run::with(|run| {
        let child = start(run, asked)?;
        let pid = child.pid();
        Ok((run.handles.open(Handle::Child(child))?, pid))
    })?;
    call.array([call.value(handle), call.value(pid)])
}

/// Starts work on the process that the first argument names.
fn beside<F>(call: &Call<'_>, work: impl FnOnce(&Child) -> F) -> Result<u32, OpError>
where
    F: Future<Output = Outcome> + Send + 'static,
{
    let handle = call.index(0)?;
    run::with(|run| {
        let work = match run.handles.get(handle) {
            Some(Handle::Child(child)) => work(child),
            _ => return Err(Fault::new("EBADF", "").into()),
        };
        io::start(run, work)
    })
}

/// Arguments: handle, 1 output or 2 errors. Completed with bytes, or null at the end.
pub(crate) fn read<'js>(call: &Call<'js>) -> OpResult<'js> {
    let which = usize::from(call.index(1)? == 2);
    let task = beside(call, |child| {
        let pipe = child.outputs.get(which).cloned().unwrap_or_default();
        async move {
            let bytes = processes::read(&pipe).await?;
            Ok(if bytes.is_empty() {
                Payload::Null
            } else {
                Payload::Bytes(bytes.into())
            })
        }
    })?;
    call.value(task)
}

/// Arguments: handle, bytes or text. Completed when the pipe has taken them.
pub(crate) fn write<'js>(call: &Call<'js>) -> OpResult<'js> {
    let bytes = call.bytes_or_text(1)?;
    let task = beside(call, |child| {
        let pipe = child.input.clone();
        async move {
            processes::write(&pipe, &bytes).await?;
            Ok(Payload::Nothing)
        }
    })?;
    call.value(task)
}

/// The argument: handle. Its input ends when what was written before is taken; completed then.
pub(crate) fn end_input<'js>(call: &Call<'js>) -> OpResult<'js> {
    let task = beside(call, |child| {
        let pipe = child.input.clone();
        async move {
            *pipe.lock().await = None;
            Ok(Payload::Nothing)
        }
    })?;
    call.value(task)
}

/// The argument: handle. Completed with status and signal, one of which is null.
pub(crate) fn wait<'js>(call: &Call<'js>) -> OpResult<'js> {
    let task = beside(call, |child| {
        let leader = child.leader();
        async move {
            let Ended { status, signal } = leader.wait().await?;
            let number = |number: Option<i32>| {
                number.map_or(Payload::Null, |number| Payload::Number(f64::from(number)))
            };
            Ok(Payload::List(vec![number(status), number(signal)]))
        }
    })?;
    call.value(task)
}

/// Arguments: handle, number of a signal. Whether there was a process to take it.
pub(crate) fn kill<'js>(call: &Call<'js>) -> OpResult<'js> {
    let (handle, signal) = (call.index(0)?, call.index(1)?);
    let signal = i32::try_from(signal).unwrap_or(0);
    let was_there = run::with(|run| match run.handles.get(handle) {
        Some(Handle::Child(child)) => Ok(child.kill(signal)?),
        _ => Ok(false),
    })?;
    call.value(was_there)
}

/// Arguments as [`Asked`], then input, the most it may say, milliseconds or 0, the signal that ends it. Number of the
/// process, status, signal, output, errors, whether it said too much, whether it took too long.
pub(crate) fn run_whole<'js>(call: &Call<'js>) -> OpResult<'js> {
    let asked = asked(call)?;
    let input = if call.is_nullish(5) {
        Vec::new()
    } else {
        call.bytes_or_text(5)?
    };
    let (most, limit_ms, signal) = (call.number(6)?, call.index(7)?, call.index(8)?);
    let signal = i32::try_from(signal).unwrap_or(9);
    let limit = (limit_ms > 0).then(|| Duration::from_millis(u64::from(limit_ms)));
    let (child, runtime, memory) = run::with(|run| {
        let child = Arc::new(start(run, asked)?);
        Ok((child, run.io.runtime()?, run.limits.memory_bytes))
    })?;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "bounded by the memory of the script"
    )]
    let most = most.clamp(0.0, memory as f64) as usize;
    let pid = child.pid();
    let (sender, ended) = channel();
    let working = child.clone();
    let task = runtime.spawn(async move {
        // Who waited may have given up.
        let _ = sender.send(processes::whole(&working, input, most, signal, limit).await);
    });
    let whole = loop {
        match ended.recv_timeout(LOOK) {
            Ok(whole) => break whole,
            Err(RecvTimeoutError::Timeout) if !watch::interrupted() => {}
            Err(_) => break Err(Fault::new("EINTR", "the run is over")),
        }
    };
    task.abort();
    drop(child);
    let Whole {
        ended: Ended { status, signal },
        outputs: [output, errors],
        said_too_much,
        took_too_long,
    } = whole?;
    let number =
        |number: Option<i32>| number.map_or_else(|| call.null(), |number| call.value(number));
    call.array([
        call.value(pid),
        number(status),
        number(signal),
        call.buffer(&output),
        call.buffer(&errors),
        call.value(said_too_much),
        call.value(took_too_long),
    ])
}
