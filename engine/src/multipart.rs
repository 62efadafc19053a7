//! `multipart/form-data` bodies, RFC 7578, by the `multer` crate.

use std::convert::Infallible;

use bytes::Bytes;
use futures_util::{FutureExt, stream};
use multer::Multipart;

/// Parts that one body may have.
const PARTS: usize = 10_000;

/// The parts of a form, in their order.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Form {
    /// Names and values of the fields without a file name.
    pub fields: Vec<(String, String)>,
    /// The files, empty ones and those of one name included.
    pub files: Vec<FormFile>,
}

/// One file of a form.
#[derive(Debug, PartialEq, Eq)]
pub struct FormFile {
    /// The field's name.
    pub field_name: String,
    /// The name the client gave the file.
    pub filename: String,
    /// The type that the part declares; empty if it declares none.
    pub content_type: String,
    /// The content.
    pub data: Bytes,
}

/// Reads a whole body; `None` if it is not what the content type says.
#[must_use]
pub fn parse_multipart(content_type: &str, body: &Bytes) -> Option<Form> {
    let boundary = multer::parse_boundary(content_type).ok()?;
    let whole = stream::iter([Ok::<_, Infallible>(body.clone())]);
    // All bytes are there, so nothing in it can wait.
    collect(Multipart::new(whole, boundary))
        .now_or_never()
        .flatten()
}

async fn collect(mut parts: Multipart<'_>) -> Option<Form> {
    let mut form = Form::default();
    while let Some(part) = parts.next_field().await.ok()? {
        if form.fields.len() + form.files.len() >= PARTS {
            return None;
        }
        let field_name = part.name()?.to_owned();
        match part.file_name().map(str::to_owned) {
            None => {
                let value = part.bytes().await.ok()?;
                form.fields
                    .push((field_name, String::from_utf8_lossy(&value).into_owned()));
            }
            Some(filename) => {
                let content_type = part
                    .content_type()
                    .map(ToString::to_string)
                    .unwrap_or_default();
                let data = part.bytes().await.ok()?;
                form.files.push(FormFile {
                    field_name,
                    filename,
                    content_type,
                    data,
                });
            }
        }
    }
    Some(form)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TYPE: &str = "multipart/form-data; boundary=x";

    #[test]
    fn fields_and_files_come_in_their_order() {
        let body = "--x\r\ncontent-disposition: form-data; name=\"a\"\r\n\r\n1\r\n--x\r\ncontent-disposition: form-data; \
                    name=\"f\"; filename=\"n.txt\"\r\ncontent-type: text/plain\r\n\r\nhello\r\n--x\r\ncontent-disposition: \
                    form-data; name=\"f\"; filename=\"\"\r\n\r\n\r\n--x--\r\n";
        let form = parse_multipart(TYPE, &Bytes::from(body)).expect("valid");
        assert_eq!(form.fields, [("a".to_owned(), "1".to_owned())]);
        let seen: Vec<_> = form
            .files
            .iter()
            .map(|file| (&*file.filename, &*file.content_type, &file.data[..]))
            .collect();
        assert_eq!(
            seen,
            [("n.txt", "text/plain", &b"hello"[..]), ("", "", b"")]
        );
    }

    #[test]
    fn what_is_no_form_is_refused() {
        for body in [
            "",
            "--x",
            "--x\r\n\r\n",
            "nonsense",
            "--x\r\ncontent-disposition: form-data; name=\"a\"\r\n\r\n1",
        ] {
            assert_eq!(parse_multipart(TYPE, &Bytes::from(body)), None, "{body}");
        }
        assert_eq!(
            parse_multipart("multipart/form-data", &Bytes::from("--x--")),
            None
        );
    }
}
