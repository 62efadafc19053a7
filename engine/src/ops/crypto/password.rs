//! Hashes of passwords as Bun writes them: Argon2 in PHC strings, bcrypt in crypt's.

use argon2::{Algorithm, Argon2, Params, Version};
use base64::Engine as _;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use blowfish::Blowfish;
use sha2::{Digest, Sha512};
use subtle::ConstantTimeEq;

use super::derive::{in_time, over};
use crate::ffi::{Call, OpError, OpResult};
use crate::io::{self, Payload};
use crate::run;
use crate::watch::interrupted;

/// Memory that one Argon2 may take, in KiB.
const ARGON_KIB: u32 = 128 * 1024;
/// What Argon2 may cost, as its memory times its passes: about a second, because it does not look at the clock.
const ARGON_COST: u64 = 1 << 20;
/// Lanes of an Argon2 that somebody else has made.
const ARGON_LANES: u32 = 16;
/// Bytes of the salts and hashes that Bun's Argon2 makes.
const ARGON_BYTES: usize = 32;
/// Bytes of a password that bcrypt looks at; of a longer one it is given the SHA-512.
const BCRYPT_BYTES: usize = 72;
/// Rounds of bcrypt between two looks at the clock: a few milliseconds.
const BCRYPT_ROUNDS: u32 = 16;

const LENIENT: GeneralPurposeConfig = GeneralPurposeConfig::new()
    .with_encode_padding(false)
    .with_decode_allow_trailing_bits(true)
    .with_decode_padding_mode(DecodePaddingMode::RequireNone);
const PHC: GeneralPurpose = GeneralPurpose::new(&alphabet::STANDARD, LENIENT);
const CRYPT: GeneralPurpose = GeneralPurpose::new(&alphabet::BCRYPT, LENIENT);

/// Why there is no hash, or no answer whether one fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fault {
    /// The string is not one of a known algorithm.
    Unsupported,
    /// The string does not have its algorithm's form.
    Encoding,
    /// The numbers are none that the algorithm takes.
    Weak,
    /// It would take longer, or more memory, than a script may use.
    Costly,
    /// Nobody waits any more.
    Stopped,
    /// The system gives no random bytes.
    NoRandom,
}

impl Fault {
    /// As Bun words it.
    fn told(self, verb: &str) -> OpError {
        let (name, code) = match self {
            Self::Unsupported => ("UnsupportedAlgorithm", "PASSWORD_UNSUPPORTED_ALGORITHM"),
            Self::Encoding => ("InvalidEncoding", "PASSWORD_INVALID_ENCODING"),
            Self::Weak => ("WeakParameters", "PASSWORD_WEAK_PARAMETERS"),
            Self::NoRandom => ("Unexpected", "PASSWORD_UNEXPECTED"),
            Self::Stopped => return over(),
            Self::Costly => {
                return OpError::Range(format!(
                    "Password {verb} is too costly: here memoryCost may be {ARGON_KIB} KiB, and memoryCost times timeCost {ARGON_COST}"
                ));
            }
        };
        OpError::Coded {
            code,
            message: format!("Password {verb} failed with error \"{name}\""),
        }
    }
}

/// An algorithm with its numbers.
#[derive(Debug, Clone, Copy)]
enum Method {
    Argon(Algorithm, Argon),
    Bcrypt(u32),
}

/// The numbers of an Argon2: memory in KiB, passes, lanes.
#[derive(Debug, Clone, Copy)]
struct Argon {
    memory: u32,
    time: u32,
    lanes: u32,
}

impl Method {
    fn named(name: &str, cost: u32, time: u32) -> Result<Self, Fault> {
        if name == "bcrypt" {
            return Ok(Self::Bcrypt(cost));
        }
        let algorithm = Algorithm::new(name).map_err(|_| Fault::Unsupported)?;
        let lanes = 1;
        let numbers = Argon {
            memory: cost,
            time,
            lanes,
        };
        Ok(Self::Argon(algorithm, numbers))
    }

    /// The string that is kept of a password.
    fn hash(self, password: &[u8], stop: &dyn Fn() -> bool) -> Result<String, Fault> {
        match self {
            Self::Argon(algorithm, numbers) => {
                let salt: [u8; ARGON_BYTES] = random()?;
                let hash = numbers.key(algorithm, Version::V0x13, password, &salt, ARGON_BYTES)?;
                let Argon {
                    memory,
                    time,
                    lanes,
                } = numbers;
                let (salt, hash) = (PHC.encode(salt), PHC.encode(hash));
                Ok(format!(
                    "${algorithm}$v=19$m={memory},t={time},p={lanes}${salt}${hash}"
                ))
            }
            Self::Bcrypt(cost) => {
                let salt = random()?;
                let hash = bcrypt(cost, salt, password, stop)?;
                let (salt, hash) = (CRYPT.encode(salt), CRYPT.encode(hash));
                Ok(format!("$2b${cost:02}${salt}{hash}"))
            }
        }
    }
}

impl Argon {
    fn key(
        self,
        algorithm: Algorithm,
        version: Version,
        password: &[u8],
        salt: &[u8],
        length: usize,
    ) -> Result<Vec<u8>, Fault> {
        let cost = u64::from(self.memory).saturating_mul(u64::from(self.time));
        if self.memory > ARGON_KIB || cost > ARGON_COST || self.lanes > ARGON_LANES {
            return Err(Fault::Costly);
        }
        let parameters = Params::new(self.memory, self.time, self.lanes, Some(length));
        let parameters = parameters.map_err(|_| Fault::Weak)?;
        let mut key = vec![0; length];
        Argon2::new(algorithm, version, parameters)
            .hash_password_into(password, salt, &mut key)
            .map_err(|_| Fault::Weak)?;
        Ok(key)
    }
}

fn random<const N: usize>() -> Result<[u8; N], Fault> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| Fault::NoRandom)?;
    Ok(bytes)
}

/// bcrypt as OpenBSD has it: 23 bytes.
fn bcrypt(
    cost: u32,
    salt: [u8; 16],
    password: &[u8],
    stop: &dyn Fn() -> bool,
) -> Result<[u8; 23], Fault> {
    if !(4..=31).contains(&cost) {
        return Err(Fault::Weak);
    }
    let mut key = if password.len() > BCRYPT_BYTES {
        Sha512::digest(password).to_vec()
    } else {
        password.to_vec()
    };
    key.push(0);
    key.truncate(BCRYPT_BYTES);
    let mut state = Blowfish::bc_init_state();
    state.salted_expand_key(&salt, &key);
    for round in 0..1_u32 << cost {
        if round.is_multiple_of(BCRYPT_ROUNDS) && stop() {
            return Err(Fault::Stopped);
        }
        state.bc_expand_key(&key);
        state.bc_expand_key(&salt);
    }
    let mut sum = Vec::with_capacity(24);
    for block in b"OrpheanBeholderScryDoubt".chunks_exact(8) {
        let (left, right) = block.split_at(4);
        let word = |bytes: &[u8]| {
            bytes
                .iter()
                .fold(0, |word, byte| word << 8 | u32::from(*byte))
        };
        let mut pair = [word(left), word(right)];
        for _ in 0..64 {
            pair = state.bc_encrypt(pair);
        }
        sum.extend(pair.iter().flat_map(|word| word.to_be_bytes()));
    }
    // The last byte is left out, as everybody does since the first of them did.
    sum.pop();
    sum.try_into().map_err(|_| Fault::Encoding)
}

/// Whether a password is the one of which a string was kept.
fn verify(password: &[u8], kept: &str, stop: &dyn Fn() -> bool) -> Result<bool, Fault> {
    if kept.starts_with("$2") {
        return verify_bcrypt(password, kept, stop);
    }
    if kept.starts_with("$argon2") {
        return verify_argon(password, kept).ok_or(Fault::Encoding)?;
    }
    Err(Fault::Unsupported)
}

fn verify_bcrypt(password: &[u8], kept: &str, stop: &dyn Fn() -> bool) -> Result<bool, Fault> {
    let read = || {
        let mut parts = kept.strip_prefix('$')?.split('$');
        let (version, cost, rest) = (parts.next()?, parts.next()?, parts.next()?);
        let is_version = ["2", "2a", "2b", "2x", "2y"].contains(&version);
        if !is_version || cost.len() != 2 || parts.next().is_some() || rest.len() != 53 {
            return None;
        }
        let (salt, hash) = rest.split_at_checked(22)?;
        let salt: [u8; 16] = CRYPT.decode(salt).ok()?.try_into().ok()?;
        Some((cost.parse().ok()?, salt, CRYPT.decode(hash).ok()?))
    };
    let (cost, salt, hash) = read().ok_or(Fault::Encoding)?;
    let made = bcrypt(cost, salt, password, stop)?;
    Ok(made.ct_eq(&hash).into())
}

/// `None` if the string does not have the form of an Argon2.
fn verify_argon(password: &[u8], kept: &str) -> Option<Result<bool, Fault>> {
    let mut parts = kept.strip_prefix('$')?.split('$').peekable();
    let algorithm = Algorithm::new(parts.next()?).ok()?;
    let version = match parts.next_if(|part| part.starts_with("v=")) {
        Some("v=19") => Version::V0x13,
        Some("v=16") | None => Version::V0x10,
        Some(_) => return None,
    };
    let mut numbers = Argon {
        memory: 0,
        time: 0,
        lanes: 1,
    };
    for pair in parts.next()?.split(',') {
        let (name, value) = pair.split_once('=')?;
        let value = value.parse().ok()?;
        match name {
            "m" => numbers.memory = value,
            "t" => numbers.time = value,
            "p" => numbers.lanes = value,
            _ => return None,
        }
    }
    let salt = PHC.decode(parts.next()?).ok()?;
    let hash = PHC.decode(parts.next()?).ok()?;
    if parts.next().is_some() || !(4..=512).contains(&hash.len()) {
        return None;
    }
    let made = numbers.key(algorithm, version, password, &salt, hash.len());
    Some(made.map(|made| made.ct_eq(&hash).into()))
}

const HASHING: &str = "hashing";
const VERIFICATION: &str = "verification";

/// Arguments: password, algorithm, memory or rounds, passes.
fn asked(call: &Call<'_>) -> Result<(Vec<u8>, Method), OpError> {
    let method = Method::named(&call.text(1)?, call.index(2)?, call.index(3)?);
    Ok((call.bytes(0)?, method.map_err(|fault| fault.told(HASHING))?))
}

/// The string that is kept of a password; see [`asked`].
pub(crate) fn hash_now<'js>(call: &Call<'js>) -> OpResult<'js> {
    in_time()?;
    let (password, method) = asked(call)?;
    let kept = method.hash(&password, &interrupted);
    call.value(kept.map_err(|fault| fault.told(HASHING))?)
}

/// The same beside the script. A handle, completed with the string.
pub(crate) fn hash_later<'js>(call: &Call<'js>) -> OpResult<'js> {
    let (password, method) = asked(call)?;
    call.value(run::with(|run| {
        io::start_blocking(run, move |stop| {
            let kept = method.hash(&password, &|| stop.is_set());
            Ok(Payload::Text(kept.map_err(|fault| fault.told(HASHING))?))
        })
    })?)
}

/// Arguments: password, the string that was kept.
pub(crate) fn verify_now<'js>(call: &Call<'js>) -> OpResult<'js> {
    in_time()?;
    let fits = verify(&call.bytes(0)?, &call.text(1)?, &interrupted);
    call.value(fits.map_err(|fault| fault.told(VERIFICATION))?)
}

/// The same beside the script. A handle, completed with a boolean.
pub(crate) fn verify_later<'js>(call: &Call<'js>) -> OpResult<'js> {
    let (password, kept) = (call.bytes(0)?, call.text(1)?);
    call.value(run::with(|run| {
        io::start_blocking(run, move |stop| {
            let fits = verify(&password, &kept, &|| stop.is_set());
            Ok(Payload::Flag(
                fits.map_err(|fault| fault.told(VERIFICATION))?,
            ))
        })
    })?)
}

#[cfg(test)]
mod tests {
    use super::*;

    const GO_ON: &dyn Fn() -> bool = &|| false;

    #[test]
    fn strings_of_others_are_verified() {
        for (password, kept) in [
            // jBCrypt's, and one with an empty password.
            (
                "abc",
                "$2a$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i",
            ),
            (
                "",
                "$2a$06$DCq7YPn5Rq63x1Lad4cll.TV4S6ytwfsfvkgY8jIucDrjc8deX1s.",
            ),
            // The reference program's: argon2 somesalt -id -t 2 -k 256 -p 1, and with two lanes; then its first version.
            (
                "password",
                "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
            ),
            (
                "password",
                "$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc",
            ),
            (
                "password",
                "$argon2i$m=65536,t=2,p=1$c29tZXNhbHQ$9sTbSlTio3Biev89thdrlKKiCaYsjjYVJxGAL3swxpQ",
            ),
        ] {
            assert_eq!(verify(password.as_bytes(), kept, GO_ON), Ok(true), "{kept}");
            assert_eq!(verify(b"another", kept, GO_ON), Ok(false), "{kept}");
        }
    }

    #[test]
    fn what_is_hashed_is_verified() {
        for (name, cost, begin) in [
            ("argon2id", 64, "$argon2id$v=19$m=64,t=1,p=1$"),
            ("argon2i", 64, "$argon2i$v=19$m=64,t=1,p=1$"),
            ("argon2d", 64, "$argon2d$v=19$m=64,t=1,p=1$"),
            ("bcrypt", 4, "$2b$04$"),
        ] {
            let method = Method::named(name, cost, 1).unwrap();
            let long = "x".repeat(100);
            for password in ["a", "ünï", &long] {
                let kept = method.hash(password.as_bytes(), GO_ON).unwrap();
                assert!(kept.starts_with(begin), "{kept}");
                assert_eq!(
                    verify(password.as_bytes(), &kept, GO_ON),
                    Ok(true),
                    "{kept}"
                );
                let longer = format!("{password}y");
                assert_eq!(verify(longer.as_bytes(), &kept, GO_ON), Ok(false), "{kept}");
            }
        }
    }

    #[test]
    fn a_long_password_is_bcrypts_by_its_sum() {
        let long = "y".repeat(73);
        let kept = Method::Bcrypt(4).hash(long.as_bytes(), GO_ON).unwrap();
        assert_eq!(verify(&Sha512::digest(&long), &kept, GO_ON), Ok(true));
    }

    #[test]
    fn what_is_no_hash_or_too_costly_is_refused() {
        for (kept, fault) in [
            ("", Fault::Unsupported),
            ("plain", Fault::Unsupported),
            ("$1$abc$def", Fault::Unsupported),
            ("$2b$10$short", Fault::Encoding),
            (
                "$2b$99$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i",
                Fault::Weak,
            ),
            ("$argon2id$v=19$m=256,t=2$c29t", Fault::Encoding),
            (
                "$argon2x$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgL",
                Fault::Encoding,
            ),
            (
                "$argon2id$v=19$m=4294967295,t=2,p=1$c29tZXNhbHQ$nf65EOgL",
                Fault::Costly,
            ),
            (
                "$argon2id$v=19$m=65536,t=4294967295,p=1$c29tZXNhbHQ$nf65EOgL",
                Fault::Costly,
            ),
            (
                "$argon2id$v=19$m=256,t=0,p=1$c29tZXNhbHQ$nf65EOgL",
                Fault::Weak,
            ),
        ] {
            assert_eq!(verify(b"x", kept, GO_ON), Err(fault), "{kept}");
        }
        assert_eq!(Method::Bcrypt(31).hash(b"x", &|| true), Err(Fault::Stopped));
    }
}
