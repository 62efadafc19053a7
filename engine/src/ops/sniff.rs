//! Guesses the media type of bytes from their content.

use serde::de::IgnoredAny;

use crate::ffi::{Call, OpResult};

/// Bytes from the start that decide whether the whole is taken for text.
const LOOKED_AT: usize = 64 << 10;

/// Longest text that is checked to be JSON. The work cannot be interrupted.
const MAX_JSON: usize = 16 << 20;

/// Beginnings by which a text is a document of its own kind.
const TEXT_MARKS: &[(&[u8], &str)] = &[
    (b"%PDF-", "application/pdf"),
    (b"{\\rtf", "application/rtf"),
    (b"%!PS", "application/postscript"),
];

/// The media type, or an empty text if the content tells nothing.
pub(crate) fn sniff<'js>(call: &Call<'js>) -> OpResult<'js> {
    call.value(media_type(&call.bytes(0)?))
}

/// A text without control characters is judged as text, so that a sentence that begins with `BM` is no bitmap; anything
/// else by its magic numbers.
fn media_type(bytes: &[u8]) -> &'static str {
    if bytes.is_empty() {
        return "";
    }
    let start = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    match text_start(start, start.len() < bytes.len()) {
        Some(start) => text_type(bytes, start),
        None => infer::get(bytes).map_or("", |kind| kind.mime_type()),
    }
}

/// The bytes as text if they are one; a character cut off at the end is fine if there is `more`.
fn text_start(bytes: &[u8], more: bool) -> Option<&str> {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(fault) if more && fault.error_len().is_none() => {
            std::str::from_utf8(bytes.get(..fault.valid_up_to())?).ok()?
        }
        Err(_) => return None,
    };
    let is_binary =
        |c: char| c.is_ascii_control() && !matches!(c, '\t' | '\n' | '\x0C' | '\r' | '\x1B');
    (!text.contains(is_binary)).then_some(text)
}

fn text_type(bytes: &[u8], start: &str) -> &'static str {
    let start = start.strip_prefix('\u{FEFF}').unwrap_or(start).trim_start();
    let begins = |mark: &str| {
        start
            .get(..mark.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(mark))
    };
    if let Some((_, name)) = TEXT_MARKS.iter().find(|(mark, _)| bytes.starts_with(mark)) {
        return name;
    }
    if begins("<svg") || (begins("<?xml") && start.contains("<svg")) {
        return "image/svg+xml";
    }
    if begins("<?xml") {
        return "text/xml; charset=utf-8";
    }
    if is_html(start) {
        return "text/html; charset=utf-8";
    }
    if start.starts_with(['{', '[']) && is_json(bytes) {
        return "application/json";
    }
    "text/plain; charset=utf-8"
}

/// Elements a page or a part of one may begin with.
const ELEMENTS: &[&str] = &[
    "a",
    "abbr",
    "address",
    "area",
    "article",
    "aside",
    "audio",
    "b",
    "base",
    "bdi",
    "bdo",
    "blockquote",
    "body",
    "br",
    "button",
    "canvas",
    "caption",
    "center",
    "cite",
    "code",
    "col",
    "colgroup",
    "data",
    "datalist",
    "dd",
    "del",
    "details",
    "dfn",
    "dialog",
    "div",
    "dl",
    "dt",
    "em",
    "embed",
    "fieldset",
    "figcaption",
    "figure",
    "font",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hgroup",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "input",
    "ins",
    "kbd",
    "label",
    "legend",
    "li",
    "link",
    "main",
    "map",
    "mark",
    "menu",
    "meta",
    "meter",
    "nav",
    "noscript",
    "object",
    "ol",
    "optgroup",
    "option",
    "output",
    "p",
    "picture",
    "pre",
    "progress",
    "q",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "script",
    "search",
    "section",
    "select",
    "slot",
    "small",
    "source",
    "span",
    "strong",
    "style",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "template",
    "textarea",
    "tfoot",
    "th",
    "thead",
    "time",
    "title",
    "tr",
    "track",
    "u",
    "ul",
    "var",
    "video",
    "wbr",
];

fn is_html(start: &str) -> bool {
    let Some(rest) = start.strip_prefix('<') else {
        return false;
    };
    if rest.starts_with("!--") {
        return true;
    }
    if let Some(doctype) = rest.get(..9)
        && doctype.eq_ignore_ascii_case("!doctype ")
    {
        return rest
            .get(9..13)
            .is_some_and(|name| name.eq_ignore_ascii_case("html"));
    }
    let end = rest
        .find(|c: char| !c.is_ascii_alphanumeric())
        .unwrap_or(rest.len());
    let (name, after) = rest.split_at(end);
    after.starts_with([' ', '\t', '\n', '\r', '\x0C', '/', '>'])
        && ELEMENTS
            .iter()
            .any(|known| known.eq_ignore_ascii_case(name))
}

fn is_json(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    bytes.len() <= MAX_JSON && serde_json::from_slice::<IgnoredAny>(bytes).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_tells_its_type() {
        let table: &[(&[u8], &str)] = &[
            (b"", ""),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "image/png"),
            (b"\xFF\xD8\xFF\xE0", "image/jpeg"),
            (b"GIF89a\x01\0\x01\0", "image/gif"),
            (b"\x1F\x8B\x08\0", "application/gzip"),
            (b"PK\x03\x04\x14\0", "application/zip"),
            (b"%PDF-1.7\n%\xE2\xE3", "application/pdf"),
            (b"%PDF-1.7\n", "application/pdf"),
            (b"BMW is a car", "text/plain; charset=utf-8"),
            (b" <!DOCTYPE html><p>", "text/html; charset=utf-8"),
            (b"\xEF\xBB\xBF<!-- x -->", "text/html; charset=utf-8"),
            (b"<p>a", "text/html; charset=utf-8"),
            (b"<person>a", "text/plain; charset=utf-8"),
            (b"<svg xmlns='x'/>", "image/svg+xml"),
            (b"<?xml version='1.0'?><a/>", "text/xml; charset=utf-8"),
            (b"{\"a\": [1]}", "application/json"),
            (b"{a}", "text/plain; charset=utf-8"),
            ("grüße".as_bytes(), "text/plain; charset=utf-8"),
            (b"\0\x01\x02\x03", ""),
            (b"\xFFabc", ""),
        ];
        for (bytes, expected) in table {
            assert_eq!(
                media_type(bytes),
                *expected,
                "{:?}",
                String::from_utf8_lossy(bytes)
            );
        }
    }

    #[test]
    fn a_long_text_is_judged_by_its_start_wherever_a_character_is_cut() {
        for shift in 0..3 {
            let text = format!("{}{}", "a".repeat(shift), "€".repeat(LOOKED_AT));
            assert_eq!(media_type(text.as_bytes()), "text/plain; charset=utf-8");
        }
    }
}
