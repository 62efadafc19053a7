//! Starts the service: reads the command line and the settings, starts logging, then serves until told to stop.

mod address;
mod afterwork;
mod allocator;
mod ask;
mod config;
mod control;
mod fires;
mod generation;
mod hangup;
mod http;
mod listener;
mod logging;
mod parent;
mod record;
mod rooms;
mod runner;

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::{Parser, Subcommand};

use config::{Config, Fault};
use generation::Tether;
use parent::Charge;

/// The status of a service that could not start or go on.
const FAILED: i32 = 1;
/// The status of a service with bad settings; clap ends with the same for a bad command line.
const BAD_SETTINGS: i32 = 2;

/// Drop a TypeScript or JavaScript file into a folder and it is an HTTP endpoint.
#[derive(Parser)]
#[command(name = "hoody-exec", version)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    /// The settings file; without it config.toml of the working directory, if there is one, else the defaults.
    #[arg(long, value_name = "PATH", global = true)]
    config: Option<PathBuf>,
    /// Serves in this very process, which then cannot be restarted: for a debugger.
    #[arg(long, global = true)]
    single: bool,
}

#[derive(Subcommand)]
enum Command {
    /// Starts the service; the same as no command.
    Serve,
    /// What the service starts by itself: a process that serves. It needs a parent.
    #[command(hide = true)]
    Generation,
}

fn main() {
    let arguments = Arguments::parse();
    let serves = arguments.single || matches!(arguments.command, Some(Command::Generation));
    logging::start(serves);
    let file = arguments.config.as_deref();
    let status = match arguments.command {
        Some(Command::Generation) => generation(file),
        Some(Command::Serve) | None if arguments.single => match Config::load(file) {
            Ok(config) => match generation::run(config, None) {
                Ok(()) => 0,
                Err(error) => failed(error.into()),
            },
            Err(faults) => tell(&faults),
        },
        Some(Command::Serve) | None => service(file),
    };
    logging::flush();
    // Not a return: threads that a script still holds must not keep the process.
    #[expect(clippy::disallowed_methods, reason = "this is main")]
    std::process::exit(status);
}

/// The service as its operator sees it: a parent, and generations of this program that serve.
fn service(file: Option<&Path>) -> i32 {
    // Read here for the socket, and so that bad settings are told before anything is touched.
    let config = match Config::load(file) {
        Ok(config) => config,
        Err(faults) => return tell(&faults),
    };
    let mut arguments = vec![OsString::from("generation")];
    if let Some(file) = file {
        arguments.extend(["--config".into(), file.as_os_str().to_owned()]);
    }
    let run = || {
        let listener = listener::bind(&config.server)?;
        let charge = Charge {
            program: program()?,
            arguments,
            host: config.server.host,
            port: config.server.port,
            ready_timeout: config.restart.ready_timeout,
        };
        parent::run(charge, listener).map_err(Into::into)
    };
    run().unwrap_or_else(failed)
}

/// The path of this program as whoever started it wrote it, so that a link that leads elsewhere at the next restart is
/// followed anew; the file itself, if that path does not lead to it.
fn program() -> std::io::Result<PathBuf> {
    let this = std::env::current_exe()?;
    let written = std::env::args_os().next().map(PathBuf::from);
    let written = written
        .filter(|path| path.components().count() > 1)
        .and_then(|path| std::path::absolute(path).ok());
    let leads_here = |path: &PathBuf| path.canonicalize().is_ok_and(|path| path == this);
    Ok(written.filter(leads_here).unwrap_or(this))
}

/// One process that serves, for a parent that has started it.
fn generation(file: Option<&Path>) -> i32 {
    let taken = Tether::take().and_then(|tether| Ok((tether.complaint()?, tether)));
    let (complain, tether) = match taken {
        Ok(taken) => taken,
        Err(error) => {
            return failed(format!("only the service itself starts a generation: {error}").into());
        }
    };
    let config = match Config::load(file) {
        Ok(config) => config,
        Err(faults) => {
            let said: Vec<String> = faults.iter().map(Fault::to_string).collect();
            complain(format!("the settings are not valid: {}", said.join("; ")));
            return tell(&faults);
        }
    };
    generation::run(config, Some(tether)).map_or_else(
        |error| {
            complain(error.to_string());
            failed(error.into())
        },
        |()| 0,
    )
}

fn failed(error: Box<dyn std::error::Error>) -> i32 {
    log::error!("{error}");
    FAILED
}

/// Tells every fault of the settings, each on a line of its own, without the dress of a log.
#[expect(
    clippy::print_stderr,
    reason = "the operator reads it in a terminal, before any log is looked at"
)]
fn tell(faults: &[Fault]) -> i32 {
    eprintln!("hoody-exec: the settings are not valid");
    for fault in faults {
        eprintln!("  {fault}");
    }
    BAD_SETTINGS
}
