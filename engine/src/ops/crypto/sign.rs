//! Signatures and agreed secrets, by any kind of key.

use curve25519_dalek::montgomery::MontgomeryPoint;
use ed25519_dalek::{Signature, Signer, SigningKey, Verifier, VerifyingKey};
use rsa::traits::PublicKeyParts;

use super::derive::in_time;
use super::keys::{self, Private, Public};
use super::rsa::{self as rsa_ops, Salt};
use super::{Hasher, failed, unknown};
use crate::ffi::{Call, OpError, OpResult};

/// How a signature is made: `pkcs1`, `pss`, `ecdsa` (two numbers side by side), `ecdsa-der`, or `eddsa`.
const SCHEMES: [&str; 5] = ["pkcs1", "pss", "ecdsa", "ecdsa-der", "eddsa"];

/// PSS's salt as long as fits.
const SALT_MAXIMUM: f64 = -2.0;

fn digest(hash: &str, data: &[u8]) -> Result<Vec<u8>, OpError> {
    let mut hasher = Hasher::new(hash).ok_or_else(|| unknown(hash))?;
    hasher.update(data);
    Ok(hasher.finish())
}

fn mismatch() -> OpError {
    failed("the key is of another kind than the signature")
}

/// PSS's salt: -1 is as long as the hash, -2 as long as fits, -3 none known before.
fn salt_of(wanted: f64, digest: usize, modulus: usize) -> Result<Salt, OpError> {
    let most = modulus.checked_sub(digest + 2).ok_or_else(mismatch)?;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "within the bounds that are asked for"
    )]
    Ok(match wanted {
        -1.0 => Salt::Bytes(digest),
        SALT_MAXIMUM => Salt::Bytes(most),
        bytes if (0.0..=4096.0).contains(&bytes) => Salt::Bytes(bytes as usize),
        _ => Salt::Any,
    })
}

/// Arguments: scheme, hash, private key, data, salt of PSS.
pub(crate) fn sign<'js>(call: &Call<'js>) -> OpResult<'js> {
    in_time()?;
    let (scheme, hash) = (scheme(call)?, call.text(1)?);
    let (key, data) = (keys::private(&call.bytes(2)?)?, call.bytes(3)?);
    let signature = match (&key, scheme) {
        (Private::Ed25519(seed), "eddsa") => {
            SigningKey::from_bytes(seed).sign(&data).to_bytes().to_vec()
        }
        (Private::Ec(curve, scalar), "ecdsa" | "ecdsa-der") => {
            let made = (curve.sign)(scalar, &digest(&hash, &data)?, scheme == "ecdsa-der");
            made.ok_or_else(mismatch)?
        }
        (Private::Rsa(key), "pkcs1") => rsa_ops::sign(key, &hash, &digest(&hash, &data)?, None)?,
        (Private::Rsa(key), "pss") => {
            let digest = digest(&hash, &data)?;
            let Salt::Bytes(salt) = salt_of(call.number(4)?, digest.len(), key.size())? else {
                return Err(mismatch());
            };
            rsa_ops::sign(key, &hash, &digest, Some(salt))?
        }
        _ => return Err(mismatch()),
    };
    call.buffer(&signature)
}

/// Arguments: scheme, hash, public key, data, signature, salt of PSS.
pub(crate) fn verify<'js>(call: &Call<'js>) -> OpResult<'js> {
    in_time()?;
    let (scheme, hash) = (scheme(call)?, call.text(1)?);
    let (key, data, signature) = (
        keys::public(&call.bytes(2)?)?,
        call.bytes(3)?,
        call.bytes(4)?,
    );
    let right = match (&key, scheme) {
        (Public::Ed25519(point), "eddsa") => {
            let key = VerifyingKey::from_bytes(point);
            let signature = Signature::from_slice(&signature);
            matches!((key, signature), (Ok(key), Ok(signature)) if key.verify(&data, &signature).is_ok())
        }
        (Public::Ec(curve, point), "ecdsa" | "ecdsa-der") => {
            let digest = digest(&hash, &data)?;
            (curve.verify)(point, &digest, &signature, scheme == "ecdsa-der")
        }
        (Public::Rsa(key), "pkcs1") => {
            rsa_ops::verify(key, &hash, &digest(&hash, &data)?, &signature, Salt::None)?
        }
        (Public::Rsa(key), "pss") => {
            let digest = digest(&hash, &data)?;
            // Whoever verifies takes any length unless one is named.
            let salt = match call.number(5)? {
                SALT_MAXIMUM => Salt::Any,
                wanted => salt_of(wanted, digest.len(), key.size())?,
            };
            rsa_ops::verify(key, &hash, &digest, &signature, salt)?
        }
        _ => return Err(mismatch()),
    };
    call.value(right)
}

fn scheme(call: &Call<'_>) -> Result<&'static str, OpError> {
    let wanted = call.text(0)?;
    let found = SCHEMES.into_iter().find(|known| *known == wanted);
    found.ok_or_else(mismatch)
}

/// Arguments: private key, the other's public key. The secret both can know.
pub(crate) fn agree<'js>(call: &Call<'js>) -> OpResult<'js> {
    in_time()?;
    let (own, other) = (
        keys::private(&call.bytes(0)?)?,
        keys::public(&call.bytes(1)?)?,
    );
    let secret = match (&own, &other) {
        (Private::X25519(seed), Public::X25519(point)) => {
            let shared = MontgomeryPoint(*point).mul_clamped(*seed).to_bytes();
            // A point of small order agrees on nothing secret.
            (shared != [0; 32]).then(|| shared.to_vec())
        }
        (Private::Ec(curve, scalar), Public::Ec(others, point)) if curve.name == others.name => {
            (curve.agree)(scalar, point)
        }
        _ => None,
    };
    call.buffer(&secret.ok_or_else(|| failed("the two keys cannot agree on a secret"))?)
}
