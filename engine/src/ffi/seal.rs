//! Bytecode that outlives its process: sealed when it leaves, and read again only with the seal unbroken.
//!
//! QuickJS does not verify bytecode, so bytes that anything else wrote must never be taken for it. The seal is an HMAC
//! (RFC 2104) with SHA-256 over what the bytes are and all of them, under a key that is kept for the service alone.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use super::Bytecode;

/// The seal's length in bytes; it stands first.
const SEAL: usize = 32;
/// The bytes behind it that say how long the notes are.
const LENGTH: usize = 8;

/// What closes and opens bytecode of one program.
#[derive(Clone)]
pub(crate) struct Sealer(Hmac<Sha256>);

impl Sealer {
    /// With that key, for the program with that stamp: what another program closed is not opened.
    pub(crate) fn new(key: &[u8; SEAL], stamp: &str) -> Option<Self> {
        let mut mac = Hmac::new_from_slice(key).ok()?;
        mac.update(&(stamp.len() as u64).to_le_bytes());
        mac.update(stamp.as_bytes());
        Some(Self(mac))
    }

    /// Bytecode and notes on it, closed under a name.
    pub(crate) fn close(&self, name: &str, notes: &[u8], code: &Bytecode) -> Vec<u8> {
        let mut sealed = vec![0; SEAL];
        sealed.extend_from_slice(&(notes.len() as u64).to_le_bytes());
        sealed.extend_from_slice(notes);
        sealed.extend_from_slice(code.as_bytes());
        let (seal, rest) = sealed.split_at_mut(SEAL);
        seal.copy_from_slice(&self.over(name, rest).finalize().into_bytes());
        sealed
    }

    /// The notes and the bytecode, if they were closed by this program under that name and nothing has changed.
    pub(crate) fn open(&self, name: &str, sealed: &[u8]) -> Option<(Vec<u8>, Bytecode)> {
        let (seal, rest) = sealed.split_at_checked(SEAL)?;
        self.over(name, rest).verify_slice(seal).ok()?;
        let (length, rest) = rest.split_first_chunk::<LENGTH>()?;
        let length = usize::try_from(u64::from_le_bytes(*length)).ok()?;
        let (notes, code) = rest.split_at_checked(length)?;
        Some((notes.to_vec(), Bytecode::sealed(code)))
    }

    fn over(&self, name: &str, rest: &[u8]) -> Hmac<Sha256> {
        let mut mac = self.0.clone();
        mac.update(&(name.len() as u64).to_le_bytes());
        mac.update(name.as_bytes());
        mac.update(rest);
        mac
    }
}

#[cfg(test)]
mod tests {
    use rquickjs::{Context, Runtime};

    use super::super::{Keep, compile, run};
    use super::*;

    #[test]
    fn only_what_was_closed_alike_is_opened() {
        let runtime = Runtime::new().unwrap();
        let context = Context::full(&runtime).unwrap();
        context.with(|ctx| {
            let code = compile(&ctx, "a.js", "6 * 7", Keep::Lines).unwrap();
            let sealer = Sealer::new(&[1; SEAL], "program 1").unwrap();
            let sealed = sealer.close("a", b"notes", &code);
            let (notes, opened) = sealer.open("a", &sealed).unwrap();
            assert_eq!(notes, b"notes");
            assert_eq!(run(&ctx, &opened).unwrap().as_int(), Some(42));
            assert!(sealer.open("b", &sealed).is_none());
            for (key, stamp) in [([2; SEAL], "program 1"), ([1; SEAL], "program 2")] {
                let other = Sealer::new(&key, stamp).unwrap();
                assert!(other.open("a", &sealed).is_none());
            }
            for at in 0..sealed.len() {
                let mut changed = sealed.clone();
                changed[at] ^= 1;
                assert!(sealer.open("a", &changed).is_none(), "byte {at}");
                assert!(sealer.open("a", &sealed[..at]).is_none(), "cut at {at}");
            }
        });
    }
}
