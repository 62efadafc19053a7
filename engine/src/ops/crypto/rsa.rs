//! RSA: making keys, signing, and hiding short messages.

use crypto_primes::hazmat::{SetBits, SmallFactorsSieveFactory};
use crypto_primes::{Flavor, is_prime, sieve_and_find};
use getrandom::SysRng;
use rsa::rand_core::UnwrapErr;
use rsa::{BoxedUint, Oaep, Pkcs1v15Encrypt, Pkcs1v15Sign, Pss, RsaPrivateKey, RsaPublicKey};
use sha1::Sha1;
use sha2::{Sha224, Sha256, Sha384, Sha512, Sha512_224, Sha512_256};

use super::derive::in_time;
use super::keys::{self, Private, Public};
use super::{canonical, failed, unknown};
use crate::ffi::{Call, OpError, OpResult};

/// Bits a modulus may have.
const BITS: std::ops::RangeInclusive<u32> = 1024..=4096;

/// Calls a body with the type of a hash.
macro_rules! with_hash {
    ($name:expr, $Hash:ident => $body:expr) => {
        match canonical($name) {
            Some("sha1") => {
                type $Hash = Sha1;
                $body
            }
            Some("sha224") => {
                type $Hash = Sha224;
                $body
            }
            Some("sha256") => {
                type $Hash = Sha256;
                $body
            }
            Some("sha384") => {
                type $Hash = Sha384;
                $body
            }
            Some("sha512") => {
                type $Hash = Sha512;
                $body
            }
            Some("sha512-224") => {
                type $Hash = Sha512_224;
                $body
            }
            Some("sha512-256") => {
                type $Hash = Sha512_256;
                $body
            }
            _ => Err(unknown($name)),
        }
    };
}

/// Makes a key, unless `stop` says that nobody waits any more; it is asked for each candidate.
pub(super) fn generate(
    bits: u32,
    exponent: u32,
    stop: &dyn Fn() -> bool,
) -> Result<RsaPrivateKey, OpError> {
    if !BITS.contains(&bits) || !bits.is_multiple_of(2) {
        return Err(OpError::Range(format!(
            "The modulus must have from {} to {} bits",
            BITS.start(),
            BITS.end()
        )));
    }
    if exponent < 3 || exponent.is_multiple_of(2) {
        return Err(OpError::Range("The public exponent must be odd".into()));
    }
    let exponent = BoxedUint::from(exponent);
    // An exponent that divides one of the primes less one is met now and then by small exponents.
    for _ in 0..64 {
        let (p, q) = (prime(bits / 2, stop)?, prime(bits / 2, stop)?);
        if let Ok(key) = RsaPrivateKey::from_p_q(p, q, exponent.clone()) {
            return Ok(key);
        }
    }
    Err(failed("no key can be made with this exponent"))
}

fn prime(bits: u32, stop: &dyn Fn() -> bool) -> Result<BoxedUint, OpError> {
    let factory = SmallFactorsSieveFactory::new(Flavor::Any, bits, SetBits::TwoMsb)
        .map_err(|_| failed("no prime has this length"))?;
    let mut random = UnwrapErr(SysRng);
    let found = sieve_and_find(&mut random, factory, |_, candidate: &BoxedUint| {
        stop() || is_prime(Flavor::Any, candidate)
    });
    match found {
        Ok(Some(prime)) if !stop() => Ok(prime),
        _ => Err(super::derive::over()),
    }
}

/// Signs a hash; `salt` is PSS's salt in bytes, none means PKCS#1 v1.5.
pub(super) fn sign(
    key: &RsaPrivateKey,
    hash: &str,
    digest: &[u8],
    salt: Option<usize>,
) -> Result<Vec<u8>, OpError> {
    let mut random = UnwrapErr(SysRng);
    let signed = match salt {
        None => with_hash!(hash, Hash => {
            Ok(key.sign_with_rng(&mut random, Pkcs1v15Sign::new::<Hash>(), digest))
        }),
        Some(salt) => with_hash!(hash, Hash => {
            Ok(key.sign_with_rng(&mut random, Pss::<Hash>::new_with_salt(salt), digest))
        }),
    };
    signed?.map_err(|_| failed("the key is too small for this signature"))
}

/// Which salt a signature by PSS has.
#[derive(Clone, Copy)]
pub(super) enum Salt {
    /// PKCS#1 v1.5, which has none.
    None,
    /// This many bytes.
    Bytes(usize),
    /// As many as it turns out to have.
    Any,
}

/// Whether a signature of a hash is right.
pub(super) fn verify(
    key: &RsaPublicKey,
    hash: &str,
    digest: &[u8],
    signature: &[u8],
    salt: Salt,
) -> Result<bool, OpError> {
    let verified = match salt {
        Salt::None => with_hash!(hash, Hash => {
            Ok(key.verify(Pkcs1v15Sign::new::<Hash>(), digest, signature))
        }),
        Salt::Bytes(_) | Salt::Any => with_hash!(hash, Hash => {
            let mut pss = Pss::<Hash>::new();
            pss.salt_len = match salt {
                Salt::Bytes(bytes) => Some(bytes),
                Salt::None | Salt::Any => None,
            };
            Ok(key.verify(pss, digest, signature))
        }),
    };
    Ok(verified?.is_ok())
}

/// Arguments: whether it decrypts, padding (`oaep` or `pkcs1`), hash, hash of the mask, label or null, key, bytes.
pub(crate) fn rsa_crypt<'js>(call: &Call<'js>) -> OpResult<'js> {
    in_time()?;
    let (decrypts, padding) = (call.flag(0), call.text(1)?);
    let (hash, mask) = (call.text(2)?, call.text(3)?);
    let label = if call.is_nullish(4) {
        Vec::new()
    } else {
        call.bytes(4)?
    };
    let (der, bytes) = (call.bytes(5)?, call.bytes(6)?);
    let mut random = UnwrapErr(SysRng);
    let done = if decrypts {
        let Private::Rsa(key) = keys::private(&der)? else {
            return Err(not_rsa());
        };
        if padding == "pkcs1" {
            key.decrypt_blinded(&mut random, Pkcs1v15Encrypt, &bytes)
        } else {
            with_hash!(&hash, Hash => with_hash!(&mask, Mask => {
                let oaep = Oaep::<Hash, Mask>::new_with_mgf_hash_and_label(label);
                Ok(key.decrypt_blinded(&mut random, oaep, &bytes))
            }))?
        }
    } else {
        let Public::Rsa(key) = keys::public(&der)? else {
            return Err(not_rsa());
        };
        if padding == "pkcs1" {
            key.encrypt(&mut random, Pkcs1v15Encrypt, &bytes)
        } else {
            with_hash!(&hash, Hash => with_hash!(&mask, Mask => {
                let oaep = Oaep::<Hash, Mask>::new_with_mgf_hash_and_label(label);
                Ok(key.encrypt(&mut random, oaep, &bytes))
            }))?
        }
    };
    // One failure for all reasons: a caller must not learn which part of a message was wrong.
    call.buffer(&done.map_err(|_| OpError::Coded {
        code: "ERR_OSSL_RSA_OAEP_DECODING_ERROR",
        message: if decrypts {
            "oaep decoding error".into()
        } else {
            "data too large for key size".into()
        },
    })?)
}

pub(super) fn not_rsa() -> OpError {
    failed("the key is no RSA key")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_signs_both_ways_and_stops_when_nobody_waits() {
        let key = generate(1024, 65_537, &|| false).unwrap();
        let own = key.to_public_key();
        let digest = [7; 32];
        for (salt, expected) in [
            (None, Salt::None),
            (Some(32), Salt::Bytes(32)),
            (Some(20), Salt::Any),
        ] {
            let mut signature = sign(&key, "sha256", &digest, salt).unwrap();
            assert!(verify(&own, "sha256", &digest, &signature, expected).unwrap());
            assert!(!verify(&own, "sha256", &[8; 32], &signature, expected).unwrap());
            signature[9] ^= 1;
            assert!(!verify(&own, "sha256", &digest, &signature, expected).unwrap());
        }
        assert!(generate(4096, 65_537, &|| true).is_err());
        assert!(generate(512, 65_537, &|| false).is_err());
        assert!(generate(2048, 4, &|| false).is_err());
    }
}
