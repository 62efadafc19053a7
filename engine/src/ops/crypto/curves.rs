//! The curves of NIST behind one table of functions over bytes: a private key is its scalar, a public one its point.

use super::failed;
use crate::ffi::OpError;

type Signing = fn(&[u8], &[u8], bool) -> Option<Vec<u8>>;
type Verifying = fn(&[u8], &[u8], &[u8], bool) -> bool;

/// What can be done on one curve. Wrong bytes are `None` everywhere.
pub(super) struct Curve {
    /// The web's name of it.
    pub(super) name: &'static str,
    /// OpenSSL's name of it.
    pub(super) openssl: &'static str,
    /// Bytes of a scalar and of a coordinate.
    pub(super) size: usize,
    pub(super) generate: fn() -> Option<Vec<u8>>,
    /// The point of a scalar, uncompressed.
    pub(super) public: fn(&[u8]) -> Option<Vec<u8>>,
    /// A point in any form, uncompressed.
    pub(super) point: fn(&[u8]) -> Option<Vec<u8>>,
    pub(super) compressed: fn(&[u8]) -> Option<Vec<u8>>,
    pub(super) read_pkcs8: fn(&[u8]) -> Option<Vec<u8>>,
    pub(super) read_sec1: fn(&[u8]) -> Option<Vec<u8>>,
    pub(super) read_spki: fn(&[u8]) -> Option<Vec<u8>>,
    pub(super) pkcs8: fn(&[u8]) -> Option<Vec<u8>>,
    pub(super) sec1: fn(&[u8]) -> Option<Vec<u8>>,
    pub(super) spki: fn(&[u8]) -> Option<Vec<u8>>,
    /// Scalar, hash of the message, whether the signature is DER.
    pub(super) sign: Signing,
    /// Point, hash of the message, signature, whether it is DER.
    pub(super) verify: Verifying,
    /// Scalar, the other's point.
    pub(super) agree: fn(&[u8], &[u8]) -> Option<Vec<u8>>,
}

/// One curve's table over its crate.
macro_rules! curve {
    ($krate:ident, $name:literal, $openssl:literal, $size:literal) => {{
        use $krate::ecdsa::signature::hazmat::{PrehashSigner, PrehashVerifier};
        use $krate::ecdsa::{Signature, SigningKey, VerifyingKey};
        use $krate::pkcs8::{DecodePrivateKey, DecodePublicKey, EncodePrivateKey, EncodePublicKey};
        use $krate::{PublicKey, SecretKey};

        fn secret(scalar: &[u8]) -> Option<SecretKey> {
            SecretKey::from_slice(scalar).ok()
        }
        fn public(point: &[u8]) -> Option<PublicKey> {
            PublicKey::from_sec1_bytes(point).ok()
        }
        /// A hash shorter than the curve's order is the same number with zeros before it.
        fn widened(hash: &[u8]) -> Vec<u8> {
            let mut wide = vec![0; usize::saturating_sub($size, hash.len())];
            wide.extend_from_slice(hash);
            wide
        }
        fn bytes_of(point: &PublicKey) -> Vec<u8> {
            use $krate::elliptic_curve::sec1::ToSec1Point;
            point.to_sec1_point(false).as_bytes().to_vec()
        }
        Curve {
            name: $name,
            openssl: $openssl,
            size: $size,
            generate: || {
                let mut scalar = vec![0; $size];
                // A number at or above the order is no scalar: rare, but for P-521, whose top byte has one bit.
                for _ in 0..256 {
                    getrandom::fill(&mut scalar).ok()?;
                    if $size == 66 {
                        *scalar.first_mut()? &= 1;
                    }
                    if secret(&scalar).is_some() {
                        return Some(scalar);
                    }
                }
                None
            },
            public: |scalar| Some(bytes_of(&secret(scalar)?.public_key())),
            point: |bytes| Some(bytes_of(&public(bytes)?)),
            compressed: |bytes| {
                use $krate::elliptic_curve::sec1::ToSec1Point;
                Some(public(bytes)?.to_sec1_point(true).as_bytes().to_vec())
            },
            read_pkcs8: |der| Some(SecretKey::from_pkcs8_der(der).ok()?.to_bytes().to_vec()),
            read_sec1: |der| Some(SecretKey::from_sec1_der(der).ok()?.to_bytes().to_vec()),
            read_spki: |der| Some(bytes_of(&PublicKey::from_public_key_der(der).ok()?)),
            pkcs8: |scalar| Some(secret(scalar)?.to_pkcs8_der().ok()?.as_bytes().to_vec()),
            sec1: |scalar| Some(secret(scalar)?.to_sec1_der().ok()?.to_vec()),
            spki: |point| Some(public(point)?.to_public_key_der().ok()?.as_bytes().to_vec()),
            sign: |scalar, hash, der| {
                let key = SigningKey::from_slice(scalar).ok()?;
                let signature: Signature = key.sign_prehash(&widened(hash)).ok()?;
                Some(if der {
                    signature.to_der().as_bytes().to_vec()
                } else {
                    signature.to_bytes().to_vec()
                })
            },
            verify: |point, hash, signature, der| {
                let Ok(key) = VerifyingKey::from_sec1_bytes(point) else {
                    return false;
                };
                let read = if der {
                    Signature::from_der(signature)
                } else {
                    Signature::from_slice(signature)
                };
                read.is_ok_and(|signature| key.verify_prehash(&widened(hash), &signature).is_ok())
            },
            agree: |scalar, point| {
                let (secret, public) = (secret(scalar)?, public(point)?);
                let shared = secret.diffie_hellman(&public);
                Some(shared.raw_secret_bytes().to_vec())
            },
        }
    }};
}

pub(super) static CURVES: [Curve; 3] = [
    curve!(p256, "P-256", "prime256v1", 32),
    curve!(p384, "P-384", "secp384r1", 48),
    curve!(p521, "P-521", "secp521r1", 66),
];

/// The curve of a name, the web's or OpenSSL's.
pub(super) fn named(name: &str) -> Result<&'static Curve, OpError> {
    let found = CURVES.iter().find(|curve| {
        name == curve.name || name == curve.openssl || (name == "secp256r1" && curve.size == 32)
    });
    found.ok_or_else(|| OpError::Coded {
        code: "ERR_CRYPTO_INVALID_CURVE",
        message: "Invalid EC curve name: there are P-256, P-384 and P-521".into(),
    })
}

/// Arguments: nothing. The curves' names, as Node lists them.
pub(crate) fn curve_names<'js>(call: &crate::ffi::Call<'js>) -> crate::ffi::OpResult<'js> {
    call.strings(CURVES.iter().map(|curve| curve.openssl))
}

/// A key of a curve that its own functions refuse.
pub(super) fn refused() -> OpError {
    failed("the key does not lie on its curve")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_curve_signs_and_agrees_with_what_it_made() {
        for curve in &CURVES {
            let (one, two) = ((curve.generate)().unwrap(), (curve.generate)().unwrap());
            let (first, second) = ((curve.public)(&one).unwrap(), (curve.public)(&two).unwrap());
            assert_eq!((one.len(), first.len()), (curve.size, curve.size * 2 + 1));
            assert_eq!((curve.agree)(&one, &second), (curve.agree)(&two, &first));
            let compressed = (curve.compressed)(&first).unwrap();
            assert_eq!((curve.point)(&compressed).unwrap(), first);
            for hash in [[3; 20].as_slice(), &[3; 32], &[3; 64]] {
                for der in [false, true] {
                    let signature = (curve.sign)(&one, hash, der).unwrap();
                    assert!(
                        (curve.verify)(&first, hash, &signature, der),
                        "{}",
                        curve.name
                    );
                    assert!(!(curve.verify)(&second, hash, &signature, der));
                    assert!(!(curve.verify)(&first, &[4; 32], &signature, der));
                }
            }
            let pkcs8 = (curve.pkcs8)(&one).unwrap();
            assert_eq!((curve.read_pkcs8)(&pkcs8).unwrap(), one);
            let sec1 = (curve.sec1)(&one).unwrap();
            assert_eq!((curve.read_sec1)(&sec1).unwrap(), one);
            let spki = (curve.spki)(&first).unwrap();
            assert_eq!((curve.read_spki)(&spki).unwrap(), first);
        }
    }
}
