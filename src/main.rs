//! Starts the service: reads the command line and the settings, starts logging, then serves until told to stop.

mod allocator;
mod ask;
mod config;
mod generation;
mod http;
mod runner;

use std::path::PathBuf;

use clap::{Parser, Subcommand};
use env_logger::Env;

use config::{Config, Fault};

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
}

#[derive(Subcommand)]
enum Command {
    /// Starts the service; the same as no command.
    Serve,
}

fn main() {
    let arguments = Arguments::parse();
    env_logger::Builder::from_env(Env::default().default_filter_or("info")).init();
    // There is one command, and it is the default.
    let (Some(Command::Serve) | None) = arguments.command;
    let status = match Config::load(arguments.config.as_deref()) {
        Ok(config) => serve(config),
        Err(faults) => tell(&faults),
    };
    // Not a return: threads that a script still holds must not keep the process.
    #[expect(clippy::disallowed_methods, reason = "this is main")]
    std::process::exit(status);
}

fn serve(config: Config) -> i32 {
    match generation::run(config) {
        Ok(()) => 0,
        Err(error) => {
            log::error!("{error}");
            FAILED
        }
    }
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
