//! Galois/Counter Mode in pieces, NIST SP 800-38D: a key stream over AES, and GHASH over what was sent.
//!
//! By hand over the two primitives because scripts feed it piece by piece, and may choose any length of its nonce.

use ghash::GHash;
use ghash::universal_hash::UniversalHash;

use super::cipher::{Aes, Stream, counter_stream};

const BLOCK: usize = 16;

/// One message under way.
pub(super) struct Gcm {
    stream: Stream,
    hash: GHash,
    /// The first counter, encrypted: hides the tag.
    mask: [u8; BLOCK],
    /// Bytes authenticated alone, and bytes of the message.
    lengths: (u64, u64),
    /// What does not fill a block of the hash yet.
    rest: Vec<u8>,
}

impl Gcm {
    pub(super) fn new<C: Aes>(cipher: C, nonce: &[u8]) -> Self {
        let mut subkey = [0; BLOCK];
        cipher.encrypt_block((&mut subkey).into());
        let hash = GHash::new(&subkey.into());
        let counter = first_counter(&hash, nonce);
        let mut stream = counter_stream(cipher, &counter);
        let mut mask = [0; BLOCK];
        stream(&mut mask);
        Self {
            stream,
            hash,
            mask,
            lengths: (0, 0),
            rest: Vec::new(),
        }
    }

    /// Takes in bytes that are authenticated and not hidden; false if the message has begun.
    pub(super) fn authenticate(&mut self, bytes: &[u8]) -> bool {
        if self.lengths.1 > 0 {
            return false;
        }
        self.lengths.0 += bytes.len() as u64;
        self.absorb(bytes);
        true
    }

    /// Turns bytes of the message where they are.
    pub(super) fn update(&mut self, bytes: &mut [u8], encrypts: bool) {
        if bytes.is_empty() {
            return;
        }
        if self.lengths.1 == 0 {
            self.pad();
        }
        self.lengths.1 += bytes.len() as u64;
        // The hash is over what is sent, whichever way it goes.
        if !encrypts {
            self.absorb(bytes);
        }
        (self.stream)(bytes);
        if encrypts {
            self.absorb(bytes);
        }
    }

    /// The tag of all that was taken in.
    pub(super) fn tag(&mut self) -> [u8; BLOCK] {
        self.pad();
        let (alone, message) = self.lengths;
        let lengths = (u128::from(alone * 8) << 64 | u128::from(message * 8)).to_be_bytes();
        self.hash.update(&[lengths.into()]);
        let mut tag: [u8; BLOCK] = self.hash.clone().finalize().into();
        tag.iter_mut()
            .zip(self.mask)
            .for_each(|(byte, mask)| *byte ^= mask);
        tag
    }

    fn absorb(&mut self, bytes: &[u8]) {
        self.rest.extend_from_slice(bytes);
        let whole = self.rest.len() / BLOCK * BLOCK;
        let blocks: Vec<u8> = self.rest.drain(..whole).collect();
        self.hash.update_padded(&blocks);
    }

    fn pad(&mut self) {
        self.hash.update_padded(&self.rest);
        self.rest.clear();
    }
}

/// The counter that a nonce stands for: itself and a one, or, unless it has 96 bits, its hash.
fn first_counter(hash: &GHash, nonce: &[u8]) -> [u8; BLOCK] {
    let mut counter = [0; BLOCK];
    if nonce.len() == 12 {
        counter[..12].copy_from_slice(nonce);
        counter[BLOCK - 1] = 1;
        return counter;
    }
    let mut hash = hash.clone();
    hash.update_padded(nonce);
    let bits = u128::from(nonce.len() as u64 * 8).to_be_bytes();
    hash.update(&[bits.into()]);
    hash.finalize().into()
}

#[cfg(test)]
mod tests {
    use aes::Aes128;

    use super::*;

    fn bytes(hex: &str) -> Vec<u8> {
        hex::decode(hex).unwrap()
    }

    /// Test cases 2, 4, 5 and 6 of the mode's specification.
    #[test]
    fn published_messages_give_their_published_tags() {
        let (zero, key) = ("00".repeat(16), "feffe9928665731c6d6a8f9467308308");
        let plain = "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39";
        let aad = "feedfacedeadbeeffeedfacedeadbeefabaddad2";
        let long = "9313225df88406e555909c5aff5269aa6a7a9538534f7da1e4c303d2a318a728c3c0c95156809539fcf0e2429a6b525416aedbf5a0de6a57a637b39b";
        for (key, nonce, plain, aad, tag) in [
            (
                &*zero,
                "000000000000000000000000",
                &*zero,
                "",
                "ab6e47d42cec13bdf53a67b21257bddf",
            ),
            (
                key,
                "cafebabefacedbaddecaf888",
                plain,
                aad,
                "5bc94fbc3221a5db94fae95ae7121a47",
            ),
            (
                key,
                "cafebabefacedbad",
                plain,
                aad,
                "3612d2e79e3b0785561be14aaca2fccb",
            ),
            (key, long, plain, aad, "619cc5aefffe0bfa462af43c1699d050"),
        ] {
            let (plain, aad) = (bytes(plain), bytes(aad));
            for step in [1, 16, 60] {
                let cipher = <Aes128 as aes::cipher::KeyInit>::new_from_slice(&bytes(key)).unwrap();
                let mut gcm = Gcm::new(cipher.clone(), &bytes(nonce));
                aad.chunks(step)
                    .for_each(|piece| assert!(gcm.authenticate(piece)));
                let mut hidden = plain.clone();
                hidden
                    .chunks_mut(step)
                    .for_each(|piece| gcm.update(piece, true));
                assert_eq!(hex::encode(gcm.tag()), tag);
                let mut back = Gcm::new(cipher, &bytes(nonce));
                back.authenticate(&aad);
                back.update(&mut hidden, false);
                assert_eq!(hidden, plain);
                assert_eq!(hex::encode(back.tag()), tag);
            }
        }
    }

    #[test]
    fn nothing_is_authenticated_once_the_message_has_begun() {
        let cipher = <Aes128 as aes::cipher::KeyInit>::new_from_slice(&[0; 16]).unwrap();
        let mut gcm = Gcm::new(cipher, &[0; 12]);
        gcm.update(&mut [1], true);
        assert!(!gcm.authenticate(b"late"));
    }
}
