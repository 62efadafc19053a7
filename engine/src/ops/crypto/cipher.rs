//! AES in the modes scripts ask for, in pieces or at once, and AES key wrap.

use aes::cipher::{
    Block, BlockCipherDecrypt, BlockCipherEncrypt, BlockModeDecrypt, BlockModeEncrypt,
    BlockSizeUser, InnerIvInit, KeyInit, KeyIvInit, StreamCipher, consts::U16,
};
use aes::{Aes128, Aes192, Aes256};
use ctr::{Ctr32BE, Ctr128BE};

use super::gcm::Gcm;
use super::{super::Handle, failed};
use crate::ffi::{Call, OpError, OpResult};
use crate::run;

/// Bytes of a block.
const BLOCK: usize = 16;

/// Turns whole blocks where they are.
type Blocks = Box<dyn FnMut(&mut [[u8; BLOCK]])>;
/// Turns any number of bytes where they are.
pub(super) type Stream = Box<dyn FnMut(&mut [u8])>;

/// What AES is for any length of its key.
pub(super) trait Aes:
    BlockCipherEncrypt + BlockCipherDecrypt + KeyInit + BlockSizeUser<BlockSize = U16> + 'static
{
}

impl Aes for Aes128 {}
impl Aes for Aes192 {}
impl Aes for Aes256 {}

/// A cipher that has taken in some bytes.
pub(crate) struct Cipher {
    mode: Mode,
    encrypts: bool,
    /// What does not fill a block yet; of the last whole block, when it may be padding.
    rest: Vec<u8>,
}

enum Mode {
    Blocks { turn: Blocks, pads: bool },
    Stream(Stream),
    Gcm(Box<Gcm>),
}

/// A cipher's name as Node writes it, taken apart.
struct Name {
    key_bytes: usize,
    mode: &'static str,
}

fn parse(name: &str) -> Option<Name> {
    let lower = name.to_ascii_lowercase();
    let lower = lower.strip_prefix("id-").unwrap_or(&lower);
    let (bits, mode) = lower
        .strip_prefix("aes")?
        .trim_start_matches('-')
        .split_once('-')
        // `aes256` alone is CBC, and `id-aes256-GCM` is a name too.
        .unwrap_or((lower.strip_prefix("aes")?.trim_start_matches('-'), "cbc"));
    Some(Name {
        key_bytes: match bits {
            "128" => 16,
            "192" => 24,
            "256" => 32,
            _ => return None,
        },
        mode: ["cbc", "ctr", "gcm", "ecb"]
            .into_iter()
            .find(|known| *known == mode)?,
    })
}

fn invalid(code: &'static str, message: &str) -> OpError {
    OpError::Coded {
        code,
        message: message.to_owned(),
    }
}

impl Cipher {
    /// Begins; `tag_bytes` is the length of GCM's tag.
    fn new(name: &str, key: &[u8], iv: &[u8], encrypts: bool) -> Result<Self, OpError> {
        let Some(Name { key_bytes, mode }) = parse(name) else {
            return Err(invalid("ERR_CRYPTO_UNKNOWN_CIPHER", "Unknown cipher"));
        };
        if key.len() != key_bytes {
            return Err(invalid("ERR_CRYPTO_INVALID_KEYLEN", "Invalid key length"));
        }
        let right_iv = match mode {
            "gcm" => !iv.is_empty(),
            "ecb" => iv.is_empty(),
            _ => iv.len() == BLOCK,
        };
        if !right_iv {
            let message = "Invalid initialization vector";
            return Err(invalid("ERR_CRYPTO_INVALID_IV", message));
        }
        let made = match key_bytes {
            16 => mode_of::<Aes128>(mode, key, iv, encrypts),
            24 => mode_of::<Aes192>(mode, key, iv, encrypts),
            _ => mode_of::<Aes256>(mode, key, iv, encrypts),
        };
        Ok(Self {
            mode: made.ok_or_else(|| failed("the cipher cannot be made"))?,
            encrypts,
            rest: Vec::new(),
        })
    }

    /// Takes in more and gives what is ready.
    fn update(&mut self, mut bytes: Vec<u8>) -> Vec<u8> {
        match &mut self.mode {
            Mode::Stream(turn) => {
                turn(&mut bytes);
                bytes
            }
            Mode::Gcm(gcm) => {
                gcm.update(&mut bytes, self.encrypts);
                bytes
            }
            Mode::Blocks { turn, pads } => {
                self.rest.append(&mut bytes);
                let mut whole = self.rest.len() / BLOCK * BLOCK;
                // The last block may be padding, which only the end can tell.
                if !self.encrypts && *pads && whole == self.rest.len() {
                    whole = whole.saturating_sub(BLOCK);
                }
                let mut ready: Vec<u8> = self.rest.drain(..whole).collect();
                turn(ready.as_chunks_mut().0);
                ready
            }
        }
    }

    /// Ends: the last bytes, and the tag where there is one. A tag that is given is compared.
    fn finish(mut self, tag: Option<&[u8]>) -> Result<(Vec<u8>, Option<Vec<u8>>), OpError> {
        match &mut self.mode {
            Mode::Stream(_) => Ok((Vec::new(), None)),
            Mode::Gcm(gcm) => {
                let made = gcm.tag();
                if self.encrypts {
                    return Ok((Vec::new(), Some(made.to_vec())));
                }
                if tag.is_some_and(|tag| super::same_start(tag, &made)) {
                    return Ok((Vec::new(), None));
                }
                Err(failed("Unsupported state or unable to authenticate data"))
            }
            Mode::Blocks { turn, pads } => {
                let rest = finish_blocks(turn, *pads, self.encrypts, self.rest)?;
                Ok((rest, None))
            }
        }
    }
}

/// The last block of a mode that knows only whole ones, with PKCS#7's padding if wanted.
fn finish_blocks(
    turn: &mut Blocks,
    pads: bool,
    encrypts: bool,
    mut rest: Vec<u8>,
) -> Result<Vec<u8>, OpError> {
    if !pads {
        if rest.is_empty() {
            return Ok(rest);
        }
        let code = "ERR_OSSL_WRONG_FINAL_BLOCK_LENGTH";
        return Err(invalid(code, "wrong final block length"));
    }
    if encrypts {
        let missing = BLOCK - rest.len() % BLOCK;
        rest.resize(rest.len() + missing, u8::try_from(missing).unwrap_or(0));
        turn(rest.as_chunks_mut().0);
        return Ok(rest);
    }
    if rest.len() != BLOCK {
        let code = "ERR_OSSL_WRONG_FINAL_BLOCK_LENGTH";
        return Err(invalid(code, "wrong final block length"));
    }
    turn(rest.as_chunks_mut().0);
    let padding = usize::from(rest.last().copied().unwrap_or(0));
    let kept = BLOCK.checked_sub(padding).filter(|kept| {
        *kept < BLOCK
            && rest
                .iter()
                .skip(*kept)
                .all(|byte| usize::from(*byte) == padding)
    });
    let kept = kept.ok_or_else(|| invalid("ERR_OSSL_BAD_DECRYPT", "bad decrypt"))?;
    rest.truncate(kept);
    Ok(rest)
}

fn mode_of<C: Aes>(mode: &str, key: &[u8], iv: &[u8], encrypts: bool) -> Option<Mode> {
    let cipher = C::new_from_slice(key).ok()?;
    let turn: Blocks = match (mode, encrypts) {
        ("gcm", _) => return Some(Mode::Gcm(Box::new(Gcm::new(cipher, iv)))),
        ("ctr", _) => {
            let mut stream = Ctr128BE::<C>::new_from_slices(key, iv).ok()?;
            return Some(Mode::Stream(Box::new(move |bytes| {
                stream.apply_keystream(bytes);
            })));
        }
        ("cbc", true) => {
            let mut cbc = cbc::Encryptor::<C>::new_from_slices(key, iv).ok()?;
            Box::new(move |blocks| cbc.encrypt_blocks(Block::<C>::cast_slice_from_core_mut(blocks)))
        }
        ("cbc", false) => {
            let mut cbc = cbc::Decryptor::<C>::new_from_slices(key, iv).ok()?;
            Box::new(move |blocks| cbc.decrypt_blocks(Block::<C>::cast_slice_from_core_mut(blocks)))
        }
        (_, true) => Box::new(move |blocks| {
            cipher.encrypt_blocks(Block::<C>::cast_slice_from_core_mut(blocks));
        }),
        (_, false) => Box::new(move |blocks| {
            cipher.decrypt_blocks(Block::<C>::cast_slice_from_core_mut(blocks));
        }),
    };
    Some(Mode::Blocks { turn, pads: true })
}

/// The key stream GCM uses, from its first counter on.
pub(super) fn counter_stream<C: Aes>(cipher: C, counter: &[u8; BLOCK]) -> Stream {
    let core = ctr::CtrCore::<C, ctr::flavors::Ctr32BE>::inner_iv_init(cipher, counter.into());
    let mut stream: Ctr32BE<C> = aes::cipher::StreamCipherCoreWrapper::from_core(core);
    Box::new(move |bytes| stream.apply_keystream(bytes))
}

/// Arguments: name, key, iv, whether it decrypts. A handle.
pub(crate) fn cipher_new<'js>(call: &Call<'js>) -> OpResult<'js> {
    let cipher = Cipher::new(
        &call.text(0)?,
        &call.bytes(1)?,
        &call.bytes(2)?,
        !call.flag(3),
    )?;
    call.value(run::with(|run| {
        run.handles.open(Handle::Cipher(Box::new(cipher)))
    })?)
}

fn with_cipher<R>(
    handle: u32,
    body: impl FnOnce(&mut Cipher) -> Result<R, OpError>,
) -> Result<R, OpError> {
    run::with(|run| match run.handles.get(handle) {
        Some(Handle::Cipher(cipher)) => body(cipher),
        _ => Err(ended()),
    })
}

fn ended() -> OpError {
    failed("Unsupported state")
}

/// Arguments: handle, bytes. What is ready of the result.
pub(crate) fn cipher_update<'js>(call: &Call<'js>) -> OpResult<'js> {
    let (handle, bytes) = (call.index(0)?, call.bytes(1)?);
    call.buffer(&with_cipher(handle, |cipher| Ok(cipher.update(bytes)))?)
}

/// Arguments: handle, bytes that GCM authenticates without hiding them; they come before all others.
pub(crate) fn cipher_aad<'js>(call: &Call<'js>) -> OpResult<'js> {
    let (handle, bytes) = (call.index(0)?, call.bytes(1)?);
    with_cipher(handle, |cipher| match &mut cipher.mode {
        Mode::Gcm(gcm) => gcm.authenticate(&bytes).then_some(()).ok_or_else(ended),
        Mode::Blocks { .. } | Mode::Stream(_) => Err(ended()),
    })?;
    call.undefined()
}

/// Arguments: handle, whether blocks are padded.
pub(crate) fn cipher_padding<'js>(call: &Call<'js>) -> OpResult<'js> {
    let (handle, wanted) = (call.index(0)?, call.flag(1));
    with_cipher(handle, |cipher| {
        if let Mode::Blocks { pads, .. } = &mut cipher.mode {
            *pads = wanted;
        }
        Ok(())
    })?;
    call.undefined()
}

/// Arguments: handle, which is free afterwards, and the tag to compare or null. An array: the last bytes, and the tag
/// that was made or null.
pub(crate) fn cipher_final<'js>(call: &Call<'js>) -> OpResult<'js> {
    let handle = call.index(0)?;
    let tag = optional(call, 1)?;
    let cipher = run::with(|run| {
        match run.handles.get(handle) {
            Some(Handle::Cipher(_)) => {}
            _ => return Err(ended()),
        }
        match run.handles.close(handle) {
            Some(Handle::Cipher(cipher)) => Ok(cipher),
            _ => Err(ended()),
        }
    })?;
    let (rest, made) = cipher.finish(tag.as_deref())?;
    let made = made.map_or_else(|| call.null(), |made| call.buffer(&made));
    call.array([call.buffer(&rest), made])
}

/// Arguments: name, key, iv, whether it decrypts, data, additional data or null, tag or null. The result; encrypting
/// with GCM gives the whole tag behind it.
pub(crate) fn cipher_once<'js>(call: &Call<'js>) -> OpResult<'js> {
    let mut cipher = Cipher::new(
        &call.text(0)?,
        &call.bytes(1)?,
        &call.bytes(2)?,
        !call.flag(3),
    )?;
    let (data, aad, tag) = (call.bytes(4)?, optional(call, 5)?, optional(call, 6)?);
    if let (Mode::Gcm(gcm), Some(aad)) = (&mut cipher.mode, aad) {
        gcm.authenticate(&aad);
    }
    let mut result = cipher.update(data);
    let (rest, made) = cipher.finish(tag.as_deref())?;
    result.extend(rest);
    result.extend(made.unwrap_or_default());
    call.buffer(&result)
}

fn optional(call: &Call<'_>, index: usize) -> Result<Option<Vec<u8>>, OpError> {
    if call.is_nullish(index) {
        return Ok(None);
    }
    call.bytes(index).map(Some)
}

/// Arguments: key, data, whether to unwrap. AES key wrap, RFC 3394.
pub(crate) fn key_wrap<'js>(call: &Call<'js>) -> OpResult<'js> {
    let (key, data, unwraps) = (call.bytes(0)?, call.bytes(1)?, call.flag(2));
    let done = match key.len() {
        16 => wrap::<Aes128>(&key, &data, unwraps),
        24 => wrap::<Aes192>(&key, &data, unwraps),
        32 => wrap::<Aes256>(&key, &data, unwraps),
        _ => None,
    };
    call.buffer(&done.ok_or_else(|| failed("the key cannot be wrapped or unwrapped"))?)
}

fn wrap<C: Aes>(key: &[u8], data: &[u8], unwraps: bool) -> Option<Vec<u8>> {
    let kw = aes_kw::AesKw::<C>::new_from_slice(key).ok()?;
    if data.len() < 16 || !data.len().is_multiple_of(8) {
        return None;
    }
    let mut buffer = vec![0; data.len() + 8];
    let done = if unwraps {
        kw.unwrap_key(data, &mut buffer)
    } else {
        kw.wrap_key(data, &mut buffer)
    };
    Some(done.ok()?.to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(hex: &str) -> Vec<u8> {
        hex::decode(hex).unwrap()
    }

    fn turned(
        name: &str,
        key: &str,
        iv: &str,
        data: &[u8],
        encrypts: bool,
        step: usize,
    ) -> Vec<u8> {
        let mut cipher = Cipher::new(name, &bytes(key), &bytes(iv), encrypts).unwrap();
        let mut result = Vec::new();
        for piece in data.chunks(step) {
            result.extend(cipher.update(piece.to_vec()));
        }
        result.extend(cipher.finish(None).unwrap().0);
        result
    }

    /// NIST SP 800-38A, F.2.5 and F.5.5, the first block of each.
    #[test]
    fn modes_give_their_published_results() {
        let key = "603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4";
        let plain = bytes("6bc1bee22e409f96e93d7e117393172a");
        let cbc = turned(
            "aes-256-cbc",
            key,
            "000102030405060708090a0b0c0d0e0f",
            &plain,
            true,
            5,
        );
        assert!(hex::encode(&cbc).starts_with("f58c4c04d6e5f1ba779eabfb5f7bfbd6"));
        assert_eq!(cbc.len(), 32);
        let counter = "f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff";
        let ctr = turned("AES-256-CTR", key, counter, &plain, true, 3);
        assert_eq!(hex::encode(ctr), "601ec313775789a5b7a7f504bbf3d228");
    }

    #[test]
    fn what_was_encrypted_in_any_pieces_is_decrypted_in_any_others() {
        let (key, iv) = (
            "00112233445566778899aabbccddeeff",
            "0f0e0d0c0b0a09080706050403020100",
        );
        for length in [0, 1, 15, 16, 17, 48, 100] {
            let data: Vec<u8> = (0..length).collect();
            for name in ["aes-128-cbc", "aes128", "aes-128-ctr"] {
                for (there, back) in [(1, 100), (16, 7), (100, 16)] {
                    let hidden = turned(name, key, iv, &data, true, there);
                    assert_eq!(
                        turned(name, key, iv, &hidden, false, back),
                        data,
                        "{name} {length}"
                    );
                }
            }
        }
    }

    #[test]
    fn a_wrong_padding_is_refused_and_no_padding_needs_whole_blocks() {
        let key = [7; 16];
        let mut wrong = Cipher::new("aes-128-cbc", &key, &[0; 16], false).unwrap();
        assert_eq!(wrong.update(vec![1; 16]), Vec::<u8>::new());
        assert!(wrong.finish(None).is_err());
        let mut part = Cipher::new("aes-128-cbc", &key, &[0; 16], false).unwrap();
        part.update(vec![1; 15]);
        assert!(part.finish(None).is_err());
    }

    #[test]
    fn names_and_lengths_are_checked() {
        assert!(Cipher::new("aes-128-xyz", &[0; 16], &[0; 16], true).is_err());
        assert!(Cipher::new("aes-256-cbc", &[0; 16], &[0; 16], true).is_err());
        assert!(Cipher::new("aes-128-cbc", &[0; 16], &[0; 12], true).is_err());
        assert!(Cipher::new("aes-128-gcm", &[0; 16], &[], true).is_err());
    }

    /// RFC 3394, 4.1.
    #[test]
    fn a_wrapped_key_is_the_published_one_and_unwraps() {
        let key = bytes("000102030405060708090a0b0c0d0e0f");
        let data = bytes("00112233445566778899aabbccddeeff");
        let wrapped = wrap::<Aes128>(&key, &data, false).unwrap();
        assert_eq!(
            hex::encode(&wrapped),
            "1fa68b0a8112b447aef34bd8fb5a7b829d3e862371d2cfe5"
        );
        assert_eq!(wrap::<Aes128>(&key, &wrapped, true).unwrap(), data);
        let mut broken = wrapped;
        broken[0] ^= 1;
        assert!(wrap::<Aes128>(&key, &broken, true).is_none());
    }
}
