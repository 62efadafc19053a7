//! What native code offers the prelude: one table, one file a family.
//!
//! An op is a plain function over strings, bytes and integer handles. It reaches its run by [`crate::run::with`], checks
//! what it is asked for, and never runs JavaScript while it holds the run.

mod answer;
mod crypto;
mod define;
mod fetch;
mod fs;
mod intl;
mod load;
mod log;
mod outbound;
mod parts;
mod process;
mod random;
mod request;
mod returned;
mod shared;
mod sniff;
mod sockets;
mod sqlite;
mod tasks;
mod text;
mod timers;
mod url;
mod zlib;

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use crate::ffi::{Call, Op, OpError};
use crate::inside;
use crate::io::Task;
use crate::net::{Download, Socket, Upload, Uploader};
use crate::run::Run;
use crypto::{cipher, derive, material, password, sign};

/// Every op: its name in the prelude, how many arguments it takes, and its function.
///
/// A native function knows its op by the place in this table.
pub(crate) static TABLE: &[(&str, u8, Op)] = &[
    ("requestInfo", 1, request::info),
    ("requestHeaders", 1, request::headers),
    ("requestHeaderMap", 2, request::header_map),
    ("requestQuery", 1, request::query),
    ("requestQueryAll", 1, request::query_all),
    ("requestParameters", 3, request::parameters),
    ("requestBody", 1, request::body),
    ("requestText", 1, request::text),
    ("requestMultipart", 1, request::multipart),
    ("requestNext", 1, request::next),
    ("requestRest", 1, request::rest),
    ("requestClose", 1, request::close),
    ("environment", 0, request::environment),
    ("setOwn", 3, define::set_own),
    ("answer", 4, answer::answer),
    ("answerPlain", 3, answer::plain),
    ("answerData", 3, answer::data),
    ("refuse", 4, answer::refuse),
    ("head", 3, answer::head),
    ("chunk", 2, answer::chunk),
    ("finish", 1, answer::finish),
    ("abort", 2, answer::abort),
    ("fail", 4, answer::fail),
    ("settled", 1, answer::settled),
    ("checkReturned", 2, returned::check),
    ("wantTurn", 0, answer::want_turn),
    ("hasJobs", 0, answer::has_jobs),
    ("enterRun", 1, answer::enter_run),
    ("sharedGet", 2, shared::get),
    ("sharedSet", 3, shared::set),
    ("sharedDelete", 2, shared::delete),
    ("sharedKeys", 1, shared::keys),
    ("sharedJson", 2, shared::json),
    ("sharedSplice", 4, shared::splice),
    ("sharedSwap", 4, shared::swap),
    ("sharedRemake", 3, shared::remake),
    ("log", 2, log::log),
    ("timerStart", 2, timers::start),
    ("timerStop", 2, timers::stop),
    ("clock", 0, timers::clock),
    ("epoch", 0, timers::epoch),
    ("builtins", 1, load::builtins),
    ("part", 1, parts::part),
    ("moduleResolve", 3, load::resolve),
    ("moduleLoad", 1, load::load),
    ("mapStack", 1, load::map_stack),
    ("memoryLimit", 0, request::memory_limit),
    ("randomFill", 1, random::fill),
    ("uuid", 0, random::uuid),
    ("sniff", 1, sniff::sniff),
    ("zoneName", 1, intl::zone_name),
    ("zoneNames", 0, intl::zone_names),
    ("zoneHere", 0, intl::zone_here),
    ("zoneOffset", 2, intl::zone_offset),
    ("segments", 2, intl::segments),
    ("utf8Encode", 1, text::utf8_encode),
    ("utf8Decode", 3, text::utf8_decode),
    ("utf8Length", 1, text::utf8_length),
    ("decode", 4, text::decode),
    ("decoderNew", 3, text::decoder_new),
    ("decoderName", 1, text::decoder_name),
    ("decoderPush", 3, text::decoder_push),
    ("latin1Encode", 1, text::latin1_encode),
    ("latin1Decode", 1, text::latin1_decode),
    ("utf16Encode", 1, text::utf16_encode),
    ("utf16Decode", 1, text::utf16_decode),
    ("asciiDecode", 1, text::ascii_decode),
    ("base64Encode", 2, text::base64_encode),
    ("base64Decode", 2, text::base64_decode),
    ("hexEncode", 1, text::hex_encode),
    ("hexDecode", 1, text::hex_decode),
    ("urlParse", 2, url::parse),
    ("urlSet", 3, url::set),
    ("urlCanParse", 2, url::can_parse),
    ("formEncode", 1, url::form_encode),
    ("formDecode", 1, url::form_decode),
    ("domainToAscii", 1, url::domain_to_ascii),
    ("domainToUnicode", 1, url::domain_to_unicode),
    ("hash", 2, crypto::hash),
    ("hmac", 3, crypto::hmac),
    ("hashNew", 1, crypto::hash_new),
    ("hmacNew", 2, crypto::hmac_new),
    ("hashUpdate", 2, crypto::hash_update),
    ("hashDigest", 1, crypto::hash_digest),
    ("hashCopy", 1, crypto::hash_copy),
    ("hashNames", 0, crypto::hash_names),
    ("timingSafeEqual", 2, crypto::timing_safe_equal),
    ("pbkdf2Sync", 5, derive::pbkdf2_now),
    ("hkdf", 5, derive::hkdf),
    ("scrypt", 7, derive::scrypt_later),
    ("scryptSync", 7, derive::scrypt_now),
    ("passwordHash", 4, password::hash_later),
    ("passwordHashSync", 4, password::hash_now),
    ("passwordVerify", 2, password::verify_later),
    ("passwordVerifySync", 2, password::verify_now),
    ("cipherNew", 4, cipher::cipher_new),
    ("cipherUpdate", 2, cipher::cipher_update),
    ("cipherAad", 2, cipher::cipher_aad),
    ("cipherPadding", 2, cipher::cipher_padding),
    ("cipherFinal", 2, cipher::cipher_final),
    ("cipherOnce", 7, cipher::cipher_once),
    ("keyWrap", 3, cipher::key_wrap),
    ("keyRead", 3, material::key_read),
    ("keyFromParts", 6, material::key_from_parts),
    ("keyParts", 2, material::key_parts),
    ("keyPublic", 1, material::key_public),
    ("keyExport", 3, material::key_export),
    ("keyGenerate", 3, material::key_generate_later),
    ("keyGenerateSync", 3, material::key_generate),
    ("sign", 5, sign::sign),
    ("verify", 6, sign::verify),
    ("agree", 2, sign::agree),
    ("rsaCrypt", 7, crypto::rsa::rsa_crypt),
    ("curveNames", 0, crypto::curves::curve_names),
    ("close", 1, tasks::close),
    ("fetch", 6, fetch::start),
    ("uploadOpen", 1, fetch::upload_open),
    ("uploadPiece", 2, fetch::upload_piece),
    ("uploadEnd", 1, fetch::upload_end),
    ("downloadNext", 1, fetch::download_next),
    ("downloadRest", 1, fetch::download_rest),
    ("outboundOpen", 3, outbound::open),
    ("outboundNext", 1, outbound::next),
    ("outboundSend", 2, outbound::send),
    ("outboundClose", 3, outbound::close),
    ("lookup", 1, outbound::lookup),
    ("coderOpen", 6, zlib::open),
    ("coderStep", 3, zlib::step),
    ("crc32", 2, zlib::crc32),
    ("pbkdf2", 5, derive::pbkdf2_later),
    ("fsOpen", 3, fs::open),
    ("fsClose", 1, fs::close),
    ("fsRead", 3, fs::read),
    ("fsWrite", 3, fs::write),
    ("fsTruncate", 2, fs::truncate),
    ("fsSync", 1, fs::sync),
    ("fsStatFile", 1, fs::stat_file),
    ("fsModeOfFile", 2, fs::mode_of_file),
    ("fsTimesOfFile", 3, fs::times_of_file),
    ("fsReadFile", 1, fs::read_file),
    ("fsReadText", 1, fs::read_text),
    ("fsWriteFile", 4, fs::write_file),
    ("fsStat", 2, fs::stat),
    ("fsAccess", 2, fs::access),
    ("fsList", 1, fs::list),
    ("fsMakeFolder", 3, fs::make_folder),
    ("fsRemove", 2, fs::remove),
    ("fsRename", 2, fs::rename),
    ("fsCopy", 3, fs::copy),
    ("fsLink", 2, fs::link),
    ("fsSymlink", 2, fs::symlink),
    ("fsReadLink", 1, fs::read_link),
    ("fsRealPath", 1, fs::real_path),
    ("fsMode", 2, fs::set_mode),
    ("dbOpen", 3, sqlite::open),
    ("dbClose", 2, sqlite::close),
    ("dbOutline", 3, sqlite::outline),
    ("dbQuery", 6, sqlite::query),
    ("dbExecute", 3, sqlite::execute),
    ("dbInTransaction", 2, sqlite::in_transaction),
    ("processPermitted", 0, process::permitted),
    ("childSpawn", 5, process::spawn),
    ("childRead", 2, process::read),
    ("childWrite", 2, process::write),
    ("childEndInput", 1, process::end_input),
    ("childWait", 1, process::wait),
    ("childKill", 2, process::kill),
    ("childRunWhole", 9, process::run_whole),
    ("socketsNext", 1, sockets::next),
    ("socketsDone", 3, sockets::done),
    ("socketsSend", 4, sockets::send),
    ("socketsClose", 4, sockets::close),
];

/// The number of a run as the prelude has it.
fn run_number(call: &Call<'_>, index: usize) -> Result<u64, OpError> {
    let number = call.number(index)?;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "numbers come from this side and count from zero"
    )]
    Ok(number as u64)
}

/// Gives the body the run that an argument names, or the current one if none is named.
fn on_run<R>(
    call: &Call<'_>,
    index: usize,
    body: impl FnOnce(&mut Run) -> Result<R, OpError>,
) -> Result<R, OpError> {
    if call.is_nullish(index) {
        inside::with(body)
    } else {
        inside::with_run(run_number(call, index)?, body)
    }
}

/// What a run, or a worker VM, holds for its scripts outside of the VM, by integer handle; all of it goes with it.
#[derive(Default)]
pub(crate) struct Handles {
    last: u32,
    open: HashMap<u32, Handle>,
    /// The run that opens what is opened now.
    owner: u64,
    /// Those that are work under way, and the run that each belongs to.
    tasks: HashMap<u32, u64>,
}

/// Something a script holds by its handle.
pub(crate) enum Handle {
    Decoder(text::Decoder),
    Hasher(crypto::Hasher),
    Coder(Box<zlib::Coder>),
    /// A request's body as the script makes it, and where it goes until the request takes it.
    Upload(Uploader, Option<Upload>),
    /// The place of a response's body, filled when the response has come.
    Download(Arc<OnceLock<Download>>),
    Cipher(Box<cipher::Cipher>),
    /// The place of a socket, filled when it is open.
    Socket(Arc<OnceLock<Socket>>),
    /// Asynchronous work under way; it completes this handle.
    Task(#[expect(dead_code, reason = "kept for its drop, which aborts the work")] Task),
    File(crate::files::OpenFile),
    Database(crate::database::Database),
    Child(crate::processes::Child),
}

/// Handles one run may have open at once.
const HANDLES: usize = 10_000;

impl Handles {
    /// Keeps something and gives its handle.
    pub(crate) fn open(&mut self, handle: Handle) -> Result<u32, OpError> {
        self.open_as(|_| handle)
    }

    /// Keeps something that has to know its own handle.
    pub(crate) fn open_as(&mut self, make: impl FnOnce(u32) -> Handle) -> Result<u32, OpError> {
        if self.open.len() >= HANDLES {
            return Err(OpError::Range(format!(
                "a run may have {HANDLES} native objects at once"
            )));
        }
        self.last += 1;
        let handle = make(self.last);
        if matches!(handle, Handle::Task(_)) {
            self.tasks.insert(self.last, self.owner);
        }
        self.open.insert(self.last, handle);
        Ok(self.last)
    }

    /// What a handle stands for.
    pub(crate) fn get(&mut self, handle: u32) -> Option<&mut Handle> {
        self.open.get_mut(&handle)
    }

    /// How many of the things that are open are of a kind.
    pub(crate) fn count(&self, is_kind: impl Fn(&Handle) -> bool) -> usize {
        self.open.values().filter(|handle| is_kind(handle)).count()
    }

    /// Takes what a handle stands for; the handle is then free.
    pub(crate) fn close(&mut self, handle: u32) -> Option<Handle> {
        self.tasks.remove(&handle);
        self.open.remove(&handle)
    }

    /// Takes the work that a handle stands for, if it is still wanted.
    pub(crate) fn finish(&mut self, handle: u32) -> bool {
        self.tasks.contains_key(&handle) && self.close(handle).is_some()
    }

    /// Whether work is under way.
    pub(crate) fn has_tasks(&self) -> bool {
        !self.tasks.is_empty()
    }

    /// Names the run that uses them from now on.
    pub(crate) fn used_by(&mut self, run: u64) {
        self.owner = run;
    }

    /// Whether work of this run is under way.
    pub(crate) fn has_tasks_of(&self, run: u64) -> bool {
        self.tasks.values().any(|owner| *owner == run)
    }

    /// Ends the work of a run; what it opened stays.
    pub(crate) fn close_tasks_of(&mut self, run: u64) {
        let ended: Vec<u32> = self
            .tasks
            .iter()
            .filter(|(_, owner)| **owner == run)
            .map(|(handle, _)| *handle)
            .collect();
        for handle in ended {
            self.close(handle);
        }
    }
}
