//! Hashes and keyed hashes, whole or in pieces, and comparison in constant time; the rest of cryptography beside it.

pub(super) mod cipher;
pub(super) mod curves;
pub(super) mod derive;
mod gcm;
mod keys;
pub(super) mod material;
pub(super) mod password;
pub(super) mod rsa;
pub(super) mod sign;

use hmac::{EagerHash, Hmac, KeyInit, Mac};
use md5::Md5;
use sha1::Sha1;
use sha2::{Digest, Sha224, Sha256, Sha384, Sha512, Sha512_224, Sha512_256};
use subtle::ConstantTimeEq;

use super::Handle;
use crate::ffi::{Call, OpError, OpResult};
use crate::run;

/// A hash or a keyed hash that has taken in some bytes.
pub(crate) struct Hasher(Box<dyn Sum>);

/// What both kinds can do.
trait Sum {
    fn update(&mut self, bytes: &[u8]);
    fn finish(self: Box<Self>) -> Vec<u8>;
    fn copy(&self) -> Box<dyn Sum>;
}

/// A hash without a key.
#[derive(Clone)]
struct Plain<D>(D);

/// A hash under a key.
#[derive(Clone)]
struct Keyed<D: EagerHash>(Hmac<D>);

impl<D: Digest + Clone + 'static> Sum for Plain<D> {
    fn update(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    fn finish(self: Box<Self>) -> Vec<u8> {
        self.0.finalize().to_vec()
    }

    fn copy(&self) -> Box<dyn Sum> {
        Box::new(self.clone())
    }
}

impl<D: EagerHash + 'static> Sum for Keyed<D> {
    fn update(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    fn finish(self: Box<Self>) -> Vec<u8> {
        self.0.finalize().into_bytes().to_vec()
    }

    fn copy(&self) -> Box<dyn Sum> {
        Box::new(self.clone())
    }
}

/// Names scripts use, as Node writes them.
const NAMES: [&str; 8] = [
    "md5",
    "sha1",
    "sha224",
    "sha256",
    "sha384",
    "sha512",
    "sha512-224",
    "sha512-256",
];

/// Node's name of a hash that may be spelled `SHA-256`, `RSA-SHA256` or `sha512/256`.
fn canonical(name: &str) -> Option<&'static str> {
    let lower = name.to_ascii_lowercase().replace('/', "-");
    let plain = lower.strip_prefix("rsa-").unwrap_or(&lower);
    let plain = plain.replacen("sha-", "sha", 1);
    NAMES.into_iter().find(|known| *known == plain)
}

impl Hasher {
    /// Begins a hash; `None` for a name that is not known.
    pub(super) fn new(name: &str) -> Option<Self> {
        Some(Self(match canonical(name)? {
            "md5" => plain::<Md5>(),
            "sha1" => plain::<Sha1>(),
            "sha224" => plain::<Sha224>(),
            "sha256" => plain::<Sha256>(),
            "sha384" => plain::<Sha384>(),
            "sha512" => plain::<Sha512>(),
            "sha512-224" => plain::<Sha512_224>(),
            _ => plain::<Sha512_256>(),
        }))
    }

    /// Begins a hash under a key of any length; `None` for a name that is not known.
    pub(super) fn keyed(name: &str, key: &[u8]) -> Option<Self> {
        let sum = match canonical(name)? {
            "md5" => keyed::<Md5>(key),
            "sha1" => keyed::<Sha1>(key),
            "sha224" => keyed::<Sha224>(key),
            "sha256" => keyed::<Sha256>(key),
            "sha384" => keyed::<Sha384>(key),
            "sha512" => keyed::<Sha512>(key),
            "sha512-224" => keyed::<Sha512_224>(key),
            _ => keyed::<Sha512_256>(key),
        };
        sum.map(Self)
    }

    fn update(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    fn finish(self) -> Vec<u8> {
        self.0.finish()
    }

    /// The sum of these pieces after all that was taken in before; this one stays as it is.
    pub(super) fn sum_of(&self, pieces: &[&[u8]]) -> Vec<u8> {
        let mut sum = self.0.copy();
        pieces.iter().for_each(|piece| sum.update(piece));
        sum.finish()
    }
}

fn plain<D: Digest + Clone + 'static>() -> Box<dyn Sum> {
    Box::new(Plain(D::new()))
}

fn keyed<D: EagerHash + 'static>(key: &[u8]) -> Option<Box<dyn Sum>> {
    // A key of any length is fine, so this is always something.
    let mac = Hmac::<D>::new_from_slice(key).ok()?;
    Some(Box::new(Keyed(mac)))
}

/// Something that cannot be done, in OpenSSL's vague words.
fn failed(message: &str) -> OpError {
    OpError::Coded {
        code: "ERR_CRYPTO_OPERATION_FAILED",
        message: message.to_owned(),
    }
}

/// Whether a tag is the beginning of what was made; a shorter one counts if it has at least four bytes.
fn same_start(tag: &[u8], made: &[u8]) -> bool {
    (4..=made.len()).contains(&tag.len())
        && made
            .get(..tag.len())
            .is_some_and(|made| bool::from(tag.ct_eq(made)))
}

fn unknown(name: &str) -> OpError {
    let shown: String = name.chars().take(40).collect();
    OpError::Coded {
        code: "ERR_CRYPTO_INVALID_DIGEST",
        message: format!("Invalid digest: {shown}"),
    }
}

/// Arguments: name, bytes.
pub(crate) fn hash<'js>(call: &Call<'js>) -> OpResult<'js> {
    let name = call.text(0)?;
    let mut hasher = Hasher::new(&name).ok_or_else(|| unknown(&name))?;
    hasher.0.update(&call.bytes(1)?);
    call.buffer(&hasher.finish())
}

/// Arguments: name, key, bytes.
pub(crate) fn hmac<'js>(call: &Call<'js>) -> OpResult<'js> {
    let name = call.text(0)?;
    let mut hasher = Hasher::keyed(&name, &call.bytes(1)?).ok_or_else(|| unknown(&name))?;
    hasher.0.update(&call.bytes(2)?);
    call.buffer(&hasher.finish())
}

/// The argument: name. A handle.
pub(crate) fn hash_new<'js>(call: &Call<'js>) -> OpResult<'js> {
    let name = call.text(0)?;
    let hasher = Hasher::new(&name).ok_or_else(|| unknown(&name))?;
    call.value(run::with(|run| run.handles.open(Handle::Hasher(hasher)))?)
}

/// Arguments: name, key. A handle.
pub(crate) fn hmac_new<'js>(call: &Call<'js>) -> OpResult<'js> {
    let name = call.text(0)?;
    let hasher = Hasher::keyed(&name, &call.bytes(1)?).ok_or_else(|| unknown(&name))?;
    call.value(run::with(|run| run.handles.open(Handle::Hasher(hasher)))?)
}

/// Arguments: handle, bytes.
pub(crate) fn hash_update<'js>(call: &Call<'js>) -> OpResult<'js> {
    let (handle, bytes) = (call.index(0)?, call.bytes(1)?);
    run::with(|run| match run.handles.get(handle) {
        Some(Handle::Hasher(hasher)) => {
            hasher.0.update(&bytes);
            Ok(())
        }
        _ => Err(ended()),
    })?;
    call.undefined()
}

/// The argument: handle, which is free afterwards.
pub(crate) fn hash_digest<'js>(call: &Call<'js>) -> OpResult<'js> {
    let handle = call.index(0)?;
    let sum = run::with(|run| {
        // Only a hasher is taken: a wrong handle must not close something else.
        match run.handles.get(handle) {
            Some(Handle::Hasher(_)) => {}
            _ => return Err(ended()),
        }
        match run.handles.close(handle) {
            Some(Handle::Hasher(hasher)) => Ok(hasher.finish()),
            _ => Err(ended()),
        }
    })?;
    call.buffer(&sum)
}

/// The argument: handle. A handle of a copy that goes its own way.
pub(crate) fn hash_copy<'js>(call: &Call<'js>) -> OpResult<'js> {
    let handle = call.index(0)?;
    let copy = run::with(|run| {
        let copy = match run.handles.get(handle) {
            Some(Handle::Hasher(hasher)) => Hasher(hasher.0.copy()),
            _ => return Err(ended()),
        };
        run.handles.open(Handle::Hasher(copy))
    })?;
    call.value(copy)
}

fn ended() -> OpError {
    OpError::Coded {
        code: "ERR_CRYPTO_HASH_FINALIZED",
        message: "Digest already called".into(),
    }
}

pub(crate) fn hash_names<'js>(call: &Call<'js>) -> OpResult<'js> {
    call.strings(NAMES)
}

/// Are two runs of bytes equal? The time it takes tells only their length.
pub(crate) fn timing_safe_equal<'js>(call: &Call<'js>) -> OpResult<'js> {
    let (left, right) = (call.bytes(0)?, call.bytes(1)?);
    if left.len() != right.len() {
        return Err(OpError::Range(
            "Input buffers must have the same byte length".into(),
        ));
    }
    call.value(bool::from(left.ct_eq(&right)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hexed(mut hasher: Hasher, parts: &[&str]) -> String {
        parts
            .iter()
            .for_each(|part| hasher.0.update(part.as_bytes()));
        hex::encode(hasher.finish())
    }

    #[test]
    fn hashes_give_their_published_sums() {
        let table = [
            ("MD5", "900150983cd24fb0d6963f7d28e17f72"),
            ("SHA-1", "a9993e364706816aba3e25717850c26c9cd0d89d"),
            (
                "sha224",
                "23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7",
            ),
            (
                "RSA-SHA256",
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
            ),
            (
                "sha384",
                "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7",
            ),
            (
                "sha512",
                "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
            ),
            (
                "SHA-512/224",
                "4634270f707b6a54daae7530460842e20e37ed265ceee9a43e8924aa",
            ),
            (
                "sha512-256",
                "53048e2681941ef99b2e29b76b4c7dabe4c2d0c634fc6d46e0e2f13107e7af23",
            ),
        ];
        for (name, expected) in table {
            assert_eq!(
                hexed(Hasher::new(name).unwrap(), &["a", "bc"]),
                expected,
                "{name}"
            );
        }
        assert!(Hasher::new("sha3").is_none() && Hasher::keyed("", b"").is_none());
    }

    #[test]
    fn keyed_hashes_give_their_published_sums() {
        let data = ["what do ya want ", "for nothing?"];
        let table = [
            ("md5", "750c783e6ab0b503eaa86e310a5db738"),
            ("sha1", "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79"),
            (
                "sha256",
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
            ),
        ];
        for (name, expected) in table {
            assert_eq!(
                hexed(Hasher::keyed(name, b"Jefe").unwrap(), &data),
                expected,
                "{name}"
            );
        }
        let long = "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54";
        let data = ["Test Using Larger Than Block-Size Key - Hash Key First"];
        assert_eq!(
            hexed(Hasher::keyed("sha256", &[0xAA; 131]).unwrap(), &data),
            long
        );
    }

    #[test]
    fn a_copy_goes_its_own_way() {
        let mut first = Hasher::new("sha256").unwrap();
        first.0.update(b"a");
        let copy = Hasher(first.0.copy());
        assert_eq!(
            hexed(first, &["bc"]),
            hexed(Hasher::new("sha256").unwrap(), &["abc"])
        );
        assert_eq!(
            hexed(copy, &[]),
            hexed(Hasher::new("sha256").unwrap(), &["a"])
        );
    }
}
