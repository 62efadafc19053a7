//! Keys from passwords and secrets: PBKDF2, HKDF and scrypt, none of which outlives its run.

use super::{Hasher, failed, unknown};
use crate::ffi::{Call, OpError, OpResult};
use crate::io::{self, Payload};
use crate::run;
use crate::watch::interrupted;

/// The longest key that may be derived.
const KEY_BYTES: u32 = 16 * 1024 * 1024;
/// Rounds between two looks at the clock.
const ROUNDS: u32 = 1024;
/// Memory that scrypt may take.
const SCRYPT_BYTES: u64 = 128 * 1024 * 1024;
/// What scrypt may cost, as the product of its three numbers: about a second.
const SCRYPT_COST: u64 = 1 << 22;

/// Refuses slow work once the time is over: a loop of it would meet the interpreter's own look at the clock too rarely.
pub(super) fn in_time() -> Result<(), OpError> {
    if interrupted() {
        return Err(over());
    }
    Ok(())
}

/// The run ended first.
pub(super) fn over() -> OpError {
    failed("the time of the run is over")
}

/// PBKDF2, RFC 8018 section 5.2; `None` if nobody waits any more.
pub(super) fn pbkdf2(
    keyed: &Hasher,
    salt: &[u8],
    iterations: u32,
    length: usize,
    stop: &dyn Fn() -> bool,
) -> Option<Vec<u8>> {
    let mut key = Vec::with_capacity(length);
    let mut block: u32 = 0;
    while key.len() < length {
        block += 1;
        let mut last = keyed.sum_of(&[salt, &block.to_be_bytes()]);
        let mut sum = last.clone();
        for round in 1..iterations {
            if round.is_multiple_of(ROUNDS) && stop() {
                return None;
            }
            last = keyed.sum_of(&[&last]);
            sum.iter_mut()
                .zip(&last)
                .for_each(|(into, byte)| *into ^= byte);
        }
        if stop() {
            return None;
        }
        key.extend_from_slice(&sum);
    }
    key.truncate(length);
    Some(key)
}

fn length_of(call: &Call<'_>, index: usize) -> Result<usize, OpError> {
    let length = call.index(index)?;
    if length > KEY_BYTES {
        return Err(OpError::Range(format!(
            "a derived key may have {KEY_BYTES} bytes"
        )));
    }
    Ok(length as usize)
}

/// Arguments: hash name, password, salt, iterations, length.
pub(crate) fn pbkdf2_now<'js>(call: &Call<'js>) -> OpResult<'js> {
    in_time()?;
    let (name, password, salt) = (call.text(0)?, call.bytes(1)?, call.bytes(2)?);
    let (iterations, length) = (call.index(3)?, length_of(call, 4)?);
    let keyed = Hasher::keyed(&name, &password).ok_or_else(|| unknown(&name))?;
    let key = pbkdf2(&keyed, &salt, iterations, length, &interrupted);
    call.buffer(&key.ok_or_else(over)?)
}

/// The same beside the script. A handle, completed with the key.
pub(crate) fn pbkdf2_later<'js>(call: &Call<'js>) -> OpResult<'js> {
    let (name, password, salt) = (call.text(0)?, call.bytes(1)?, call.bytes(2)?);
    let (iterations, length) = (call.index(3)?, length_of(call, 4)?);
    // A bad name is told at once; the hash itself is made where it works.
    Hasher::keyed(&name, &[]).ok_or_else(|| unknown(&name))?;
    let handle = run::with(|run| {
        io::start_blocking(run, move |stop| {
            let keyed = Hasher::keyed(&name, &password).ok_or_else(|| unknown(&name))?;
            let key = pbkdf2(&keyed, &salt, iterations, length, &|| stop.is_set());
            Ok(key.map_or(Payload::Nothing, |key| Payload::Bytes(key.into())))
        })
    })?;
    call.value(handle)
}

/// Arguments: hash name, secret, salt, info, length. RFC 5869.
pub(crate) fn hkdf<'js>(call: &Call<'js>) -> OpResult<'js> {
    let (name, secret) = (call.text(0)?, call.bytes(1)?);
    let (salt, info, length) = (call.bytes(2)?, call.bytes(3)?, length_of(call, 4)?);
    let keyed = |key: &[u8]| Hasher::keyed(&name, key).ok_or_else(|| unknown(&name));
    let extracted = keyed(&salt)?.sum_of(&[&secret]);
    if length > extracted.len() * 255 {
        return Err(OpError::Coded {
            code: "ERR_CRYPTO_INVALID_KEYLEN",
            message: "Invalid key length".into(),
        });
    }
    let expand = keyed(&extracted)?;
    let (mut key, mut last) = (Vec::with_capacity(length), Vec::new());
    for count in 1..=255_u8 {
        if key.len() >= length {
            break;
        }
        last = expand.sum_of(&[&last, &info, &[count]]);
        key.extend_from_slice(&last);
    }
    key.truncate(length);
    call.buffer(&key)
}

/// Arguments: password, salt, cost, block size, parallelization, length, memory allowed. RFC 7914.
pub(crate) fn scrypt_now<'js>(call: &Call<'js>) -> OpResult<'js> {
    in_time()?;
    call.buffer(&Scrypt::of(call)?.key()?)
}

/// The same beside the script. A handle, completed with the key.
pub(crate) fn scrypt_later<'js>(call: &Call<'js>) -> OpResult<'js> {
    let wanted = Scrypt::of(call)?;
    // Numbers that are refused are refused at once.
    wanted.parameters()?;
    call.value(run::with(|run| {
        io::start_blocking(run, move |_| Ok(Payload::Bytes(wanted.key()?.into())))
    })?)
}

/// What scrypt is asked for.
struct Scrypt {
    password: Vec<u8>,
    salt: Vec<u8>,
    /// Cost, block size and parallelization.
    numbers: [u32; 3],
    length: usize,
    /// Memory that the script allows.
    allowed: f64,
}

impl Scrypt {
    fn of(call: &Call<'_>) -> Result<Self, OpError> {
        Ok(Self {
            password: call.bytes(0)?,
            salt: call.bytes(1)?,
            numbers: [call.index(2)?, call.index(3)?, call.index(4)?],
            length: length_of(call, 5)?,
            allowed: call.number(6)?,
        })
    }

    fn parameters(&self) -> Result<scrypt::Params, OpError> {
        let invalid = |message: String| OpError::Coded {
            code: "ERR_CRYPTO_INVALID_SCRYPT_PARAMS",
            message,
        };
        let [cost, block, parallel] = self.numbers;
        if cost < 2 || !cost.is_power_of_two() || block == 0 || parallel == 0 {
            return Err(invalid("Invalid scrypt params".into()));
        }
        let (n, r, p) = (u64::from(cost), u64::from(block), u64::from(parallel));
        let bytes = 128_u64.saturating_mul(r).saturating_mul(n);
        #[expect(clippy::cast_precision_loss, reason = "exact far beyond any memory")]
        if bytes as f64 > self.allowed {
            let message = "Invalid scrypt params: memory limit exceeded";
            return Err(invalid(message.into()));
        }
        // Its loop does not look at the clock, so it has to be short.
        if bytes > SCRYPT_BYTES || n.saturating_mul(r).saturating_mul(p) > SCRYPT_COST {
            return Err(invalid(format!(
                "Invalid scrypt params: here N*r*128 may be {SCRYPT_BYTES} bytes and N*r*p {SCRYPT_COST}"
            )));
        }
        let log_cost = u8::try_from(cost.trailing_zeros()).unwrap_or(u8::MAX);
        scrypt::Params::new(log_cost, block, parallel)
            .map_err(|_| invalid("Invalid scrypt params".into()))
    }

    fn key(&self) -> Result<Vec<u8>, OpError> {
        let parameters = self.parameters()?;
        let mut key = vec![0; self.length];
        if self.length > 0 {
            scrypt::scrypt(&self.password, &self.salt, &parameters, &mut key)
                .map_err(|_| failed("the key has no such length"))?;
        }
        Ok(key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted(numbers: [u32; 3], allowed: f64) -> Scrypt {
        Scrypt {
            password: b"password".to_vec(),
            salt: b"NaCl".to_vec(),
            numbers,
            length: 64,
            allowed,
        }
    }

    #[test]
    fn passwords_give_their_published_keys() {
        // RFC 6070, and RFC 7914 section 12.
        let keyed = Hasher::keyed("sha1", b"password").unwrap();
        let key = pbkdf2(&keyed, b"salt", 4096, 20, &|| false).unwrap();
        assert_eq!(hex::encode(key), "4b007901b765489abead49d926f721d065a429c1");
        assert!(pbkdf2(&keyed, b"salt", u32::MAX, 20, &|| true).is_none());
        let key = wanted([1024, 8, 16], 32e6).key().unwrap();
        assert!(hex::encode(key).starts_with("fdbabe1c9d3472007856e7190d01e9fe"));
    }

    #[test]
    fn a_cost_beyond_the_limits_is_refused_at_once() {
        for numbers in [
            [1 << 21, 8, 1],
            [1 << 14, 8, 1000],
            [1 << 10, 1 << 30, 1],
            [3, 8, 1],
            [0, 1, 1],
        ] {
            assert!(wanted(numbers, f64::MAX).key().is_err(), "{numbers:?}");
        }
        assert!(wanted([1 << 15, 8, 1], 1e6).key().is_err());
    }
}
