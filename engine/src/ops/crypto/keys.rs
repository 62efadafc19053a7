//! Asymmetric keys: read from every form scripts have them in, kept by the script as DER, written back in other forms.
//!
//! A script's key object holds PKCS#8 (private) or SPKI (public) bytes; ops take these, so that nothing native outlives
//! a call.

use curve25519_dalek::montgomery::MontgomeryPoint;
use ed25519_dalek::{SigningKey, VerifyingKey};
use rsa::pkcs1::{
    DecodeRsaPrivateKey, DecodeRsaPublicKey, EncodeRsaPrivateKey, EncodeRsaPublicKey,
};
use rsa::pkcs8::der::Decode;
use rsa::pkcs8::spki::SubjectPublicKeyInfoRef;
use rsa::pkcs8::{DecodePublicKey, EncodePrivateKey, EncodePublicKey, PrivateKeyInfoRef};
use rsa::{RsaPrivateKey, RsaPublicKey};

use super::curves::{self, CURVES, Curve};
use crate::ffi::OpError;

const ED25519: &str = "1.3.101.112";
const X25519: &str = "1.3.101.110";
const EC: &str = "1.2.840.10045.2.1";
/// What stands before the 32 bytes of a private key of Curve25519 in PKCS#8; its tenth byte tells which kind.
const PKCS8_25519: [u8; 16] = [
    0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0, 4, 0x22, 4, 0x20,
];
/// The same for public keys in SPKI.
const SPKI_25519: [u8; 12] = [0x30, 0x2a, 0x30, 5, 6, 3, 0x2b, 0x65, 0, 3, 0x21, 0];

/// A private key.
pub(super) enum Private {
    Rsa(Box<RsaPrivateKey>),
    Ec(&'static Curve, Vec<u8>),
    Ed25519([u8; 32]),
    X25519([u8; 32]),
}

/// A public key.
pub(super) enum Public {
    Rsa(Box<RsaPublicKey>),
    Ec(&'static Curve, Vec<u8>),
    Ed25519([u8; 32]),
    X25519([u8; 32]),
}

/// A key of either type.
pub(super) enum Key {
    Private(Private),
    Public(Public),
}

pub(super) fn unreadable() -> OpError {
    OpError::Coded {
        code: "ERR_OSSL_UNSUPPORTED",
        message: "the key cannot be read: its bytes, or its kind, are not known".into(),
    }
}

/// The 32 bytes of a key of Curve25519, inside of the octet string they are wrapped in.
fn thirty_two(bytes: &[u8]) -> Option<[u8; 32]> {
    bytes.try_into().ok()
}

/// Reads PKCS#8.
pub(super) fn private(der: &[u8]) -> Result<Private, OpError> {
    let info = PrivateKeyInfoRef::try_from(der).map_err(|_| unreadable())?;
    let inner = info.private_key.as_bytes();
    let wrapped = || inner.strip_prefix(&[4, 32]).and_then(thirty_two);
    let read = match info.algorithm.oid.to_string().as_str() {
        ED25519 => wrapped().map(Private::Ed25519),
        X25519 => wrapped().map(Private::X25519),
        EC => CURVES
            .iter()
            .find_map(|curve| Some(Private::Ec(curve, (curve.read_pkcs8)(der)?))),
        _ => RsaPrivateKey::try_from(info)
            .ok()
            .map(|key| Private::Rsa(Box::new(key))),
    };
    read.ok_or_else(unreadable)
}

/// Reads SPKI.
pub(super) fn public(der: &[u8]) -> Result<Public, OpError> {
    let info = SubjectPublicKeyInfoRef::from_der(der).map_err(|_| unreadable())?;
    let raw = info.subject_public_key.as_bytes();
    let read = match info.algorithm.oid.to_string().as_str() {
        ED25519 => raw.and_then(ed25519_point).map(Public::Ed25519),
        X25519 => raw.and_then(thirty_two).map(Public::X25519),
        EC => CURVES
            .iter()
            .find_map(|curve| Some(Public::Ec(curve, (curve.read_spki)(der)?))),
        _ => RsaPublicKey::from_public_key_der(der)
            .ok()
            .map(|key| Public::Rsa(Box::new(key))),
    };
    read.ok_or_else(unreadable)
}

fn ed25519_point(bytes: &[u8]) -> Option<[u8; 32]> {
    let point = thirty_two(bytes)?;
    VerifyingKey::from_bytes(&point).ok().map(|_| point)
}

impl Private {
    pub(super) fn public(&self) -> Result<Public, OpError> {
        Ok(match self {
            Self::Rsa(key) => Public::Rsa(Box::new(key.to_public_key())),
            Self::Ec(curve, scalar) => {
                Public::Ec(curve, (curve.public)(scalar).ok_or_else(curves::refused)?)
            }
            Self::Ed25519(seed) => {
                Public::Ed25519(SigningKey::from_bytes(seed).verifying_key().to_bytes())
            }
            Self::X25519(seed) => {
                Public::X25519(MontgomeryPoint::mul_base_clamped(*seed).to_bytes())
            }
        })
    }

    pub(super) fn der(&self) -> Result<Vec<u8>, OpError> {
        let wrapped = |kind: u8, seed: &[u8]| {
            let mut der = PKCS8_25519.to_vec();
            der[11] = kind;
            der.extend_from_slice(seed);
            der
        };
        match self {
            Self::Rsa(key) => key
                .to_pkcs8_der()
                .map(|der| der.as_bytes().to_vec())
                .map_err(|_| unreadable()),
            Self::Ec(curve, scalar) => (curve.pkcs8)(scalar).ok_or_else(curves::refused),
            Self::Ed25519(seed) => Ok(wrapped(0x70, seed)),
            Self::X25519(seed) => Ok(wrapped(0x6e, seed)),
        }
    }

    pub(super) fn export(&self, format: &str) -> Result<Vec<u8>, OpError> {
        let bytes = match (self, format) {
            (Self::Rsa(key), "pkcs1") => key.to_pkcs1_der().ok().map(|der| der.as_bytes().to_vec()),
            (Self::Ec(curve, scalar), "sec1") => (curve.sec1)(scalar),
            (Self::Ec(_, scalar), "raw") => Some(scalar.clone()),
            (Self::Ed25519(seed) | Self::X25519(seed), "raw") => Some(seed.to_vec()),
            _ => None,
        };
        bytes.ok_or_else(unfit)
    }
}

impl Public {
    pub(super) fn der(&self) -> Result<Vec<u8>, OpError> {
        let wrapped = |kind: u8, point: &[u8]| {
            let mut der = SPKI_25519.to_vec();
            der[8] = kind;
            der.extend_from_slice(point);
            der
        };
        match self {
            Self::Rsa(key) => key
                .to_public_key_der()
                .map(|der| der.as_bytes().to_vec())
                .map_err(|_| unreadable()),
            Self::Ec(curve, point) => (curve.spki)(point).ok_or_else(curves::refused),
            Self::Ed25519(point) => Ok(wrapped(0x70, point)),
            Self::X25519(point) => Ok(wrapped(0x6e, point)),
        }
    }

    pub(super) fn export(&self, format: &str) -> Result<Vec<u8>, OpError> {
        let bytes = match (self, format) {
            (Self::Rsa(key), "pkcs1") => key.to_pkcs1_der().ok().map(|der| der.as_bytes().to_vec()),
            (Self::Ec(_, point), "raw") => Some(point.clone()),
            (Self::Ec(curve, point), "compressed") => (curve.compressed)(point),
            (Self::Ed25519(point) | Self::X25519(point), "raw") => Some(point.to_vec()),
            _ => None,
        };
        bytes.ok_or_else(unfit)
    }

    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::Rsa(_) => "rsa",
            Self::Ec(..) => "ec",
            Self::Ed25519(_) => "ed25519",
            Self::X25519(_) => "x25519",
        }
    }
}

fn unfit() -> OpError {
    OpError::Coded {
        code: "ERR_CRYPTO_INCOMPATIBLE_KEY_OPTIONS",
        message: "a key of this kind has no such form".into(),
    }
}

/// Reads a key in any form; `raw` and `raw-private` need the name of their curve.
pub(super) fn read(format: &str, bytes: &[u8], curve: &str) -> Result<Key, OpError> {
    let rsa = |key| Private::Rsa(Box::new(key));
    let key = match format {
        "pkcs8" => return private(bytes).map(Key::Private),
        "spki" => return public(bytes).map(Key::Public),
        "x509" => {
            let spki = spki_of_certificate(bytes).ok_or_else(unreadable)?;
            return public(spki).map(Key::Public);
        }
        "pkcs1" => RsaPrivateKey::from_pkcs1_der(bytes)
            .ok()
            .map(|key| Key::Private(rsa(key))),
        "pkcs1-public" => RsaPublicKey::from_pkcs1_der(bytes)
            .ok()
            .map(|key| Key::Public(Public::Rsa(Box::new(key)))),
        "sec1" => CURVES.iter().find_map(|curve| {
            let scalar = (curve.read_sec1)(bytes)?;
            Some(Key::Private(Private::Ec(curve, scalar)))
        }),
        "raw" => raw_public(bytes, curve)?.map(Key::Public),
        _ => raw_private(bytes, curve)?.map(Key::Private),
    };
    key.ok_or_else(unreadable)
}

pub(super) fn raw_public(bytes: &[u8], curve: &str) -> Result<Option<Public>, OpError> {
    Ok(match curve {
        "Ed25519" => ed25519_point(bytes).map(Public::Ed25519),
        "X25519" => thirty_two(bytes).map(Public::X25519),
        name => {
            let curve = curves::named(name)?;
            (curve.point)(bytes).map(|point| Public::Ec(curve, point))
        }
    })
}

pub(super) fn raw_private(bytes: &[u8], curve: &str) -> Result<Option<Private>, OpError> {
    Ok(match curve {
        "Ed25519" => thirty_two(bytes).map(Private::Ed25519),
        "X25519" => thirty_two(bytes).map(Private::X25519),
        name => {
            let curve = curves::named(name)?;
            (curve.public)(bytes).map(|_| Private::Ec(curve, bytes.to_vec()))
        }
    })
}

/// One element of DER.
struct Element<'a> {
    tag: u8,
    whole: &'a [u8],
    content: &'a [u8],
    /// What follows it.
    rest: &'a [u8],
}

fn element(der: &[u8]) -> Option<Element<'_>> {
    let (&tag, &short) = (der.first()?, der.get(1)?);
    let (header, length) = if short < 0x80 {
        (2, usize::from(short))
    } else {
        let count = usize::from(short & 0x7f);
        let digits = der.get(2..2 + count).filter(|_| (1..=4).contains(&count))?;
        let length = digits
            .iter()
            .fold(0_usize, |sum, digit| sum << 8 | usize::from(*digit));
        (2 + count, length)
    };
    let end = header.checked_add(length)?;
    Some(Element {
        tag,
        whole: der.get(..end)?,
        content: der.get(header..end)?,
        rest: der.get(end..)?,
    })
}

/// The public key in an X.509 certificate, which is read for nothing else.
fn spki_of_certificate(der: &[u8]) -> Option<&[u8]> {
    let mut rest = element(element(der)?.content)?.content;
    // The version may be left out; serial number, algorithm, issuer, validity and subject follow.
    if element(rest)?.tag == 0xa0 {
        rest = element(rest)?.rest;
    }
    for _ in 0..5 {
        rest = element(rest)?.rest;
    }
    element(rest).map(|spki| spki.whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_curve25519_have_their_published_forms() {
        // RFC 8410, 10.3, and RFC 8032, 7.1.
        let der = hex::decode(
            "302e020100300506032b657004220420d4ee72dbf913584ad5b6d8f1f769f8ad3afe7c28cbf1d4fbe097a88f44755842",
        );
        let key = private(&der.clone().unwrap()).unwrap_or_else(|_| panic!("readable"));
        assert_eq!(key.der().unwrap(), der.unwrap());
        let own = key.public().unwrap().der().unwrap();
        assert_eq!(
            hex::encode(own),
            "302a300506032b657003210019bf44096984cdfe8541bac167dc3b96c85086aa30b6b6cb0c5c38ad703166e1"
        );
    }

    #[test]
    fn an_element_never_reaches_beyond_its_bytes() {
        assert!(element(&[0x30, 0x82, 0xff]).is_none());
        assert!(element(&[0x30, 5, 1]).is_none());
        assert!(element(&[0x30, 0x85, 1, 1, 1, 1, 1]).is_none());
        assert_eq!(element(&[4, 1, 7, 9]).unwrap().content, [7]);
    }
}
