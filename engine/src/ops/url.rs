//! URLs, forms and host names by the URL Standard.

use ::url::{Url, form_urlencoded, quirks};

use super::text::{limit, too_large};
use crate::ffi::{Call, OpError, OpResult, text_of};

/// Longest text taken for a URL, in bytes. The work on one cannot be interrupted.
const MAX_URL: usize = 16 << 20;

/// Longest text taken for a host name, in bytes. A name that works has at most 253.
const MAX_DOMAIN: usize = 16 << 10;

fn bounded(text: String, most: usize) -> Result<String, OpError> {
    if text.len() > most {
        Err(OpError::Range(format!(
            "The text is longer than {most} bytes"
        )))
    } else {
        Ok(text)
    }
}

/// Parses a text, relative to a base if there is one.
fn parsed(call: &Call<'_>) -> Result<Option<Url>, OpError> {
    let input = bounded(call.text(0)?, MAX_URL)?;
    if call.is_nullish(1) {
        return Ok(Url::parse(&input).ok());
    }
    let base = bounded(call.text(1)?, MAX_URL)?;
    Ok(Url::parse(&base)
        .ok()
        .and_then(|base| base.join(&input).ok()))
}

/// The origin as text. That of a blob is its creator's, where that is of the web.
fn origin(url: &Url) -> String {
    if url.scheme() != "blob" {
        return quirks::origin(url);
    }
    let creator = Url::parse(url.path()).ok();
    creator
        .filter(|creator| matches!(creator.scheme(), "http" | "https"))
        .map_or_else(|| "null".to_owned(), |creator| quirks::origin(&creator))
}

/// The parts in the order of the prelude: href, protocol, username, password, host, hostname, port, pathname, search,
/// hash, origin.
fn parts<'js>(call: &Call<'js>, url: &Url) -> OpResult<'js> {
    let origin = origin(url);
    call.strings([
        quirks::href(url),
        quirks::protocol(url),
        quirks::username(url),
        quirks::password(url),
        quirks::host(url),
        quirks::hostname(url),
        quirks::port(url),
        quirks::pathname(url),
        quirks::search(url),
        quirks::hash(url),
        &origin,
    ])
}

/// Arguments: text, base or `null`. The parts, or `null` if it is no URL.
pub(crate) fn parse<'js>(call: &Call<'js>) -> OpResult<'js> {
    match parsed(call)? {
        Some(url) => parts(call, &url),
        None => call.null(),
    }
}

pub(crate) fn can_parse<'js>(call: &Call<'js>) -> OpResult<'js> {
    call.value(parsed(call)?.is_some())
}

/// Arguments: href, name of the part, value. The parts afterwards; those from before if the setter refuses.
pub(crate) fn set<'js>(call: &Call<'js>) -> OpResult<'js> {
    let href = bounded(call.text(0)?, MAX_URL)?;
    let value = bounded(call.text(2)?, MAX_URL)?;
    let url = Url::parse(&href).map_err(|error| OpError::Type(format!("Invalid URL: {error}")))?;
    parts(call, &changed(url, &call.text(1)?, &value))
}

/// The URL after a setter of the standard.
fn changed(mut url: Url, field: &str, value: &str) -> Url {
    let before = url.clone();
    let set = match field {
        "href" => quirks::set_href(&mut url, value).map_err(drop),
        "protocol" => quirks::set_protocol(&mut url, value),
        "username" => quirks::set_username(&mut url, value),
        "password" => quirks::set_password(&mut url, value),
        "host" => quirks::set_host(&mut url, value),
        "hostname" => quirks::set_hostname(&mut url, value),
        "port" => quirks::set_port(&mut url, value),
        "pathname" => {
            quirks::set_pathname(&mut url, value);
            Ok(())
        }
        "search" => {
            quirks::set_search(&mut url, value);
            Ok(())
        }
        "hash" => {
            quirks::set_hash(&mut url, value);
            Ok(())
        }
        _ => Err(()),
    };
    if set.is_err() { before } else { url }
}

/// The argument: an array of names and values in turn.
pub(crate) fn form_encode<'js>(call: &Call<'js>) -> OpResult<'js> {
    let limit = limit()?;
    let pairs = call.argument(0).and_then(|value| value.as_array());
    let pairs = pairs.ok_or_else(|| OpError::Type("argument 0 must be an array".into()))?;
    let mut encoded = String::new();
    for (index, item) in pairs.iter::<rquickjs::Value<'js>>().enumerate() {
        if index > 0 {
            encoded.push(if index.is_multiple_of(2) { '&' } else { '=' });
        }
        encoded.extend(form_urlencoded::byte_serialize(text_of(&item?)?.as_bytes()));
        // The same text may stand in the array many times, so the array's own size says nothing.
        if encoded.len() > limit {
            return Err(too_large());
        }
    }
    call.value(encoded)
}

/// The argument: a query without `?`, or a form's body. An array of names and values in turn.
pub(crate) fn form_decode<'js>(call: &Call<'js>) -> OpResult<'js> {
    let text = call.text(0)?;
    let pairs = form_urlencoded::parse(text.as_bytes());
    call.array(
        pairs.flat_map(|(name, value)| [call.value(name.as_ref()), call.value(value.as_ref())]),
    )
}

pub(crate) fn domain_to_ascii<'js>(call: &Call<'js>) -> OpResult<'js> {
    call.value(quirks::domain_to_ascii(&bounded(
        call.text(0)?,
        MAX_DOMAIN,
    )?))
}

pub(crate) fn domain_to_unicode<'js>(call: &Call<'js>) -> OpResult<'js> {
    call.value(quirks::domain_to_unicode(&bounded(
        call.text(0)?,
        MAX_DOMAIN,
    )?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn setters_follow_the_standard() {
        let table = [
            (
                "http://a.example/x?y#z",
                "protocol",
                "https",
                "https://a.example/x?y#z",
            ),
            ("http://a.example/", "protocol", "foo", "http://a.example/"),
            (
                "https://a.example:8443/",
                "port",
                "443",
                "https://a.example/",
            ),
            ("http://a.example/", "port", "90x", "http://a.example:90/"),
            ("http://a.example/", "port", "99999", "http://a.example/"),
            (
                "http://a.example:80/",
                "host",
                "b.example:81",
                "http://b.example:81/",
            ),
            (
                "http://a.example:8080/",
                "hostname",
                "b.example:81",
                "http://a.example:8080/",
            ),
            (
                "http://a.example/",
                "hostname",
                "exa mple",
                "http://a.example/",
            ),
            (
                "http://a.example/",
                "hostname",
                "ÄÖ.example",
                "http://xn--4ca0b.example/",
            ),
            (
                "http://a.example/",
                "username",
                "me@x",
                "http://me%40x@a.example/",
            ),
            ("mailto:a@b.c", "username", "x", "mailto:a@b.c"),
            (
                "http://a.example/x",
                "pathname",
                "../y z?",
                "http://a.example/y%20z%3F",
            ),
            ("http://a.example/?a", "search", "", "http://a.example/"),
            (
                "http://a.example/",
                "search",
                "a='b'",
                "http://a.example/?a=%27b%27",
            ),
            ("http://a.example/#a", "hash", "", "http://a.example/"),
            (
                "http://a.example/",
                "href",
                "not a url",
                "http://a.example/",
            ),
            ("http://a.example/", "nonsense", "x", "http://a.example/"),
        ];
        for (href, field, value, expected) in table {
            assert_eq!(
                changed(Url::parse(href).unwrap(), field, value).as_str(),
                expected,
                "{href} {field} {value}"
            );
        }
    }
}
