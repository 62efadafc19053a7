//! Windows into a script's buffers.
//!
//! Invariant: bytes are copied before any JavaScript can run again; no slice into the VM's heap leaves this file.

use rquickjs::{Object, Value, qjs};

use super::{OpError, owned};

/// A copy of the bytes a value stands for; `None` if it is neither a buffer nor a view of one.
pub(crate) fn bytes_of(value: &Value<'_>) -> Result<Option<Vec<u8>>, OpError> {
    let Some(object) = value.as_object() else {
        return Ok(None);
    };
    let ctx = value.ctx();
    let raw = value.as_raw();
    // SAFETY: type tests on a live value.
    let (is_buffer, is_typed_array, is_data_view) = unsafe {
        (
            qjs::JS_IsArrayBuffer(raw),
            qjs::JS_GetTypedArrayType(raw) >= 0,
            qjs::JS_IsDataView(raw),
        )
    };
    if is_buffer {
        return buffer_window(object, 0, None).map(Some);
    }
    if is_typed_array {
        let (mut offset, mut length): (qjs::size_t, qjs::size_t) = (0, 0);
        // SAFETY: a live typed array of this context; the returned buffer owns one count.
        let buffer = unsafe {
            qjs::JS_GetTypedArrayBuffer(
                ctx.as_raw().as_ptr(),
                raw,
                &raw mut offset,
                &raw mut length,
                std::ptr::null_mut(),
            )
        };
        let buffer = owned(ctx, buffer)?;
        let Some(buffer) = buffer.as_object() else {
            return Ok(None);
        };
        return buffer_window(buffer, to_usize(offset), Some(to_usize(length))).map(Some);
    }
    if is_data_view {
        // The getters of a DataView are JavaScript that a script may have replaced: every figure is checked below.
        let buffer: Object<'_> = object.get("buffer")?;
        let offset: usize = object.get("byteOffset")?;
        let length: usize = object.get("byteLength")?;
        return buffer_window(&buffer, offset, Some(length)).map(Some);
    }
    Ok(None)
}

pub(super) fn to_usize(size: qjs::size_t) -> usize {
    usize::try_from(size).unwrap_or(usize::MAX)
}

/// Copies a window of an `ArrayBuffer`; a detached buffer is empty, a window beyond the end a `RangeError`.
fn buffer_window(
    buffer: &Object<'_>,
    offset: usize,
    length: Option<usize>,
) -> Result<Vec<u8>, OpError> {
    let mut size: qjs::size_t = 0;
    let ctx = buffer.ctx();
    // SAFETY: the pointer is read before any JavaScript can run again.
    unsafe {
        if !qjs::JS_IsArrayBuffer(buffer.as_raw()) {
            return Err(OpError::Type("not an ArrayBuffer".into()));
        }
        let start = qjs::JS_GetArrayBuffer(ctx.as_raw().as_ptr(), &raw mut size, buffer.as_raw());
        if start.is_null() {
            // An empty buffer has no address and leaves no exception; a detached one leaves one.
            if qjs::JS_HasException(ctx.as_raw().as_ptr()) {
                drop(ctx.catch());
            }
            return Ok(Vec::new());
        }
        let whole = std::slice::from_raw_parts(start, to_usize(size));
        let end = length.map_or(Some(whole.len()), |length| offset.checked_add(length));
        end.and_then(|end| whole.get(offset..end))
            .map(<[u8]>::to_vec)
            .ok_or_else(|| OpError::Range("view is out of its buffer's bounds".into()))
    }
}

/// Overwrites a view's bytes in place; the lengths must agree.
pub(crate) fn write_bytes(view: &Value<'_>, bytes: &[u8]) -> Result<(), OpError> {
    let ctx = view.ctx();
    let (mut offset, mut length): (qjs::size_t, qjs::size_t) = (0, 0);
    let mut size: qjs::size_t = 0;
    // SAFETY: the view is checked to be a typed array inside its buffer; nothing runs between check and copy.
    unsafe {
        if qjs::JS_GetTypedArrayType(view.as_raw()) < 0 {
            return Err(OpError::Type("not a typed array".into()));
        }
        let pointer = ctx.as_raw().as_ptr();
        let buffer = qjs::JS_GetTypedArrayBuffer(
            pointer,
            view.as_raw(),
            &raw mut offset,
            &raw mut length,
            std::ptr::null_mut(),
        );
        let buffer = owned(ctx, buffer)?;
        let start = qjs::JS_GetArrayBuffer(pointer, &raw mut size, buffer.as_raw());
        let end = to_usize(offset).checked_add(bytes.len());
        if to_usize(length) != bytes.len() || end.is_none_or(|end| end > to_usize(size)) {
            return Err(OpError::Range("view is out of its buffer's bounds".into()));
        }
        if !start.is_null() {
            std::ptr::copy_nonoverlapping(bytes.as_ptr(), start.add(to_usize(offset)), bytes.len());
        }
    }
    Ok(())
}
