//! Keys as the prelude sees them: described, taken apart for a JWK and put together from one, and made.

use rsa::traits::{PrivateKeyParts, PublicKeyParts};
use rsa::{BoxedUint, RsaPrivateKey, RsaPublicKey};

use super::derive::in_time;
use super::keys::{self, Key, Private, Public, unreadable};
use super::{curves, failed};
use crate::ffi::{Call, OpError, OpResult};
use crate::io::{self, Outcome, Payload};
use crate::run;
use crate::watch::interrupted;

/// A key as the prelude knows it: type, kind, DER, modulus bits or curve, public exponent.
fn described(key: &Key) -> Outcome {
    let (kind, der, own) = match key {
        Key::Private(key) => ("private", key.der()?, &key.public()?),
        Key::Public(key) => ("public", key.der()?, key),
    };
    let (detail, exponent) = match own {
        Public::Rsa(key) => (
            Payload::Number(f64::from(key.n().bits())),
            Payload::Bytes(key.e_bytes().to_vec().into()),
        ),
        Public::Ec(curve, _) => (Payload::Text(curve.name.to_owned()), Payload::Null),
        Public::Ed25519(_) | Public::X25519(_) => (Payload::Null, Payload::Null),
    };
    Ok(Payload::List(vec![
        Payload::Text(kind.to_owned()),
        Payload::Text(own.kind().to_owned()),
        Payload::Bytes(der.into()),
        detail,
        exponent,
    ]))
}

/// Arguments: format, bytes, for `raw` and `raw-private` the curve. A described key.
pub(crate) fn key_read<'js>(call: &Call<'js>) -> OpResult<'js> {
    in_time()?;
    let (format, bytes) = (call.text(0)?, call.bytes(1)?);
    let curve = if call.is_nullish(2) {
        String::new()
    } else {
        call.text(2)?
    };
    described(&keys::read(&format, &bytes, &curve)?)?.into_value(call.ctx())
}

/// The argument: a private key. Its public one, described.
pub(crate) fn key_public<'js>(call: &Call<'js>) -> OpResult<'js> {
    in_time()?;
    let key = keys::private(&call.bytes(0)?)?.public()?;
    described(&Key::Public(key))?.into_value(call.ctx())
}

/// Arguments: type, key, format. Its bytes as `pkcs1`, `sec1`, `raw` or `compressed`.
pub(crate) fn key_export<'js>(call: &Call<'js>) -> OpResult<'js> {
    in_time()?;
    let (kind, der, format) = (call.text(0)?, call.bytes(1)?, call.text(2)?);
    let bytes = match kind.as_str() {
        "private" => keys::private(&der)?.export(&format)?,
        _ => keys::public(&der)?.export(&format)?,
    };
    call.buffer(&bytes)
}

/// Arguments: type, key. The members of its JWK, flat: name and bytes.
pub(crate) fn key_parts<'js>(call: &Call<'js>) -> OpResult<'js> {
    in_time()?;
    let (kind, der) = (call.text(0)?, call.bytes(1)?);
    let mut parts: Vec<(&str, Vec<u8>)> = Vec::new();
    if kind == "private" {
        let key = keys::private(&der)?;
        public_parts(&key.public()?, &mut parts);
        private_parts(&key, &mut parts)?;
    } else {
        public_parts(&keys::public(&der)?, &mut parts);
    }
    let flat = parts
        .into_iter()
        .flat_map(|(name, bytes)| [call.value(name), call.buffer(&bytes)]);
    call.array(flat)
}

fn public_parts(key: &Public, parts: &mut Vec<(&str, Vec<u8>)>) {
    match key {
        Public::Rsa(key) => {
            parts.push(("n", key.n_bytes().to_vec()));
            parts.push(("e", key.e_bytes().to_vec()));
        }
        Public::Ec(curve, point) => {
            let coordinates = point.get(1..).unwrap_or_default();
            let (x, y) = coordinates.split_at_checked(curve.size).unwrap_or_default();
            parts.push(("x", x.to_vec()));
            parts.push(("y", y.to_vec()));
        }
        Public::Ed25519(point) | Public::X25519(point) => parts.push(("x", point.to_vec())),
    }
}

fn private_parts(key: &Private, parts: &mut Vec<(&str, Vec<u8>)>) -> Result<(), OpError> {
    match key {
        Private::Rsa(key) => {
            let trimmed = |number: &BoxedUint| number.to_be_bytes_trimmed_vartime().to_vec();
            let coefficient = key.crt_coefficient().ok_or_else(unreadable)?;
            parts.push(("d", trimmed(key.d())));
            let names = ["p", "q"].into_iter().zip(key.primes());
            parts.extend(names.map(|(name, prime)| (name, trimmed(prime.as_ref()))));
            let exponents = [("dp", key.dp()), ("dq", key.dq())];
            for (name, exponent) in exponents {
                parts.push((name, trimmed(exponent.ok_or_else(unreadable)?)));
            }
            parts.push(("qi", trimmed(&coefficient)));
        }
        Private::Ec(_, scalar) => parts.push(("d", scalar.clone())),
        Private::Ed25519(seed) | Private::X25519(seed) => parts.push(("d", seed.to_vec())),
    }
    Ok(())
}

/// Arguments: kind or curve, then the bytes of `n` or `x`, `e` or `y`, `d`, `p` and `q`, each null if absent. A
/// described key.
pub(crate) fn key_from_parts<'js>(call: &Call<'js>) -> OpResult<'js> {
    in_time()?;
    let kind = call.text(0)?;
    let part = |index: usize| -> Result<Option<Vec<u8>>, OpError> {
        if call.is_nullish(index) {
            return Ok(None);
        }
        call.bytes(index).map(Some)
    };
    let (first, second, d) = (part(1)?, part(2)?, part(3)?);
    let key = match kind.as_str() {
        "rsa" => rsa_of(first, second, d, part(4)?, part(5)?),
        "Ed25519" | "X25519" => pair_of(&kind, first, d)?,
        name => {
            let size = curves::named(name)?.size;
            let point = match (first, second) {
                (Some(x), Some(y)) if x.len() == size && y.len() == size => {
                    Some([vec![4], x, y].concat())
                }
                _ => None,
            };
            pair_of(name, point, d)?
        }
    };
    described(&key.ok_or_else(unreadable)?)?.into_value(call.ctx())
}

/// A public key, or the private one that belongs to it.
fn pair_of(
    curve: &str,
    point: Option<Vec<u8>>,
    d: Option<Vec<u8>>,
) -> Result<Option<Key>, OpError> {
    let Some(point) = point else {
        return Ok(None);
    };
    let Some(public) = keys::raw_public(&point, curve)? else {
        return Ok(None);
    };
    let Some(d) = d else {
        return Ok(Some(Key::Public(public)));
    };
    let Some(private) = keys::raw_private(&d, curve)? else {
        return Ok(None);
    };
    let fits = private.public()?.der()? == public.der()?;
    Ok(fits.then_some(Key::Private(private)))
}

fn rsa_of(
    n: Option<Vec<u8>>,
    e: Option<Vec<u8>>,
    d: Option<Vec<u8>>,
    p: Option<Vec<u8>>,
    q: Option<Vec<u8>>,
) -> Option<Key> {
    let number = BoxedUint::from_be_slice_vartime;
    let (n, e) = (number(&n?), number(&e?));
    let Some(d) = d else {
        let key = RsaPublicKey::new(n, e).ok()?;
        return Some(Key::Public(Public::Rsa(Box::new(key))));
    };
    let primes = match (p, q) {
        (Some(p), Some(q)) => vec![number(&p), number(&q)],
        _ => Vec::new(),
    };
    let key = RsaPrivateKey::from_components(n, e, number(&d), primes).ok()?;
    Some(Key::Private(Private::Rsa(Box::new(key))))
}

/// What kind of key is to be made.
enum Wanted {
    Rsa { bits: u32, exponent: u32 },
    Named(String),
}

impl Wanted {
    fn of(call: &Call<'_>) -> Result<Self, OpError> {
        let kind = call.text(0)?;
        Ok(match kind.as_str() {
            "rsa" => Self::Rsa {
                bits: call.index(1)?,
                exponent: call.index(2)?,
            },
            _ => Self::Named(kind),
        })
    }

    /// Makes it, unless `stop` says that nobody waits any more.
    fn make(&self, stop: &dyn Fn() -> bool) -> Outcome {
        let name = match self {
            Self::Rsa { bits, exponent } => {
                let key = super::rsa::generate(*bits, *exponent, stop)?;
                return described(&Key::Private(Private::Rsa(Box::new(key))));
            }
            Self::Named(name) => name.as_str(),
        };
        let mut seed = [0; 32];
        getrandom::fill(&mut seed).map_err(|_| failed("no random numbers"))?;
        described(&Key::Private(match name {
            "Ed25519" => Private::Ed25519(seed),
            "X25519" => Private::X25519(seed),
            name => {
                let curve = curves::named(name)?;
                Private::Ec(curve, (curve.generate)().ok_or_else(curves::refused)?)
            }
        }))
    }
}

/// Arguments: `rsa`, a curve's name, `Ed25519` or `X25519`; for RSA bits and exponent. A described private key.
pub(crate) fn key_generate<'js>(call: &Call<'js>) -> OpResult<'js> {
    in_time()?;
    let key = Wanted::of(call)?.make(&interrupted)?;
    key.into_value(call.ctx())
}

/// The same beside the script. A handle, completed with the key.
pub(crate) fn key_generate_later<'js>(call: &Call<'js>) -> OpResult<'js> {
    let wanted = Wanted::of(call)?;
    call.value(run::with(|run| {
        io::start_blocking(run, move |stop| wanted.make(&|| stop.is_set()))
    })?)
}
