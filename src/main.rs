//! Starts the service: reads the command line and the settings, starts logging, then serves until told to stop.

mod config;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use config::Config;

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

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let _config = match Config::load(arguments.config.as_deref()) {
        Ok(config) => config,
        Err(_faults) => return ExitCode::from(2),
    };
    ExitCode::SUCCESS
}
