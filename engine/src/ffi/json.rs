//! JSON of plain data, written from a VM's objects straight into bytes.
//!
//! What is written is what `JSON.stringify(value)` gives (ECMA-262, section 25.5.2), several times faster: no string of the VM
//! is made of it. Only values are written whose writing runs no code of a script; for any other nothing is given, nothing
//! has happened, and the engine's own has to be asked.
//!
//! Invariants
//! - No getter, proxy or `toJSON` is ever called: properties are read as they are described.
//! - Time and memory are bounded: the engine's own is interrupted and limited, this is not.

use std::ffi::{c_char, c_void};

use rquickjs::{Value, qjs};

/// Text beyond which it is left to the engine, whose memory is counted.
const BYTES: usize = 8 * 1024 * 1024;
/// Values and properties looked at, beyond which it is left to the engine, which can be interrupted.
const STEPS: u32 = 1_000_000;
/// Objects inside objects; a cycle ends here too.
const DEPTH: u32 = 200;

/// The classes of plain data; the engine's header does not name them, and its source has said so since its beginning.
const OBJECT: qjs::JSClassID = 1;
const ARRAY: qjs::JSClassID = 2;

const TO_JSON: qjs::JSAtom = qjs::JS_ATOM_toJSON as qjs::JSAtom;
/// What makes of an object more than data: a promise, or something that is read bit by bit.
const LIVELY: [qjs::JSAtom; 3] = [
    qjs::JS_ATOM_then as qjs::JSAtom,
    qjs::JS_ATOM_next as qjs::JSAtom,
    qjs::JS_ATOM_Symbol_asyncIterator as qjs::JSAtom,
];

/// The JSON of an object or array that is nothing but data; `None` if there may be more to it. An instance of any class is
/// more: a `Response` is one.
pub(crate) fn data_json(value: &Value<'_>) -> Option<Vec<u8>> {
    let mut writer = Writer {
        ctx: value.ctx().as_raw().as_ptr(),
        text: Vec::with_capacity(128),
        steps: 0,
        known: [std::ptr::null_mut(); 2],
    };
    // SAFETY: the value is live and of this context, and no JavaScript runs before the writer is done.
    unsafe {
        let raw = value.as_raw();
        if !qjs::JS_IsObject(raw) || !writer.is_of_no_class(raw) || writer.is_lively(raw) {
            return None;
        }
        writer.object(raw, 0)?;
    }
    Some(writer.text)
}

struct Writer {
    ctx: *mut qjs::JSContext,
    text: Vec<u8>,
    steps: u32,
    /// Prototypes that were found to hold no `toJSON`, nor those behind them.
    known: [*mut c_void; 2],
}

// Every function here demands live values of the writer's context.
impl Writer {
    fn step(&mut self) -> Option<()> {
        self.steps += 1;
        (self.steps <= STEPS && self.text.len() <= BYTES).then_some(())
    }

    /// Whether it inherits from nothing, or from what every object or every array does.
    unsafe fn is_of_no_class(&self, object: qjs::JSValue) -> bool {
        // SAFETY: as demanded of the caller; the prototypes are held while they are compared.
        unsafe {
            if !is_plain(object) {
                return false;
            }
            let proto = qjs::JS_GetPrototype(self.ctx, object);
            let is_that = |class: qjs::JSClassID| {
                let other = qjs::JS_GetClassProto(self.ctx, class);
                let same = address_of(other) == address_of(proto);
                qjs::JS_FreeValue(self.ctx, other);
                same
            };
            let none = !qjs::JS_IsObject(proto) || is_that(OBJECT) || is_that(ARRAY);
            qjs::JS_FreeValue(self.ctx, proto);
            none
        }
    }

    /// Whether the object, or what it inherits from, is more than data; also if that cannot be told without running code.
    unsafe fn is_lively(&self, object: qjs::JSValue) -> bool {
        // SAFETY: as demanded of the caller; each prototype is held while it is looked at.
        unsafe {
            let mut at = qjs::JS_DupValue(self.ctx, object);
            loop {
                let lively = !is_plain(at) || LIVELY.iter().any(|name| self.has(at, *name));
                let next = qjs::JS_GetPrototype(self.ctx, at);
                qjs::JS_FreeValue(self.ctx, at);
                if lively || !qjs::JS_IsObject(next) {
                    qjs::JS_FreeValue(self.ctx, next);
                    return lively;
                }
                at = next;
            }
        }
    }

    /// Whether it inherits no `toJSON`, as far as can be told without running code.
    unsafe fn inherits_no_to_json(&mut self, object: qjs::JSValue) -> bool {
        // SAFETY: as demanded of the caller; each prototype is held while it is looked at. An address stays that of the same
        // prototype because nothing is freed meanwhile.
        unsafe {
            let first = qjs::JS_GetPrototype(self.ctx, object);
            let address = address_of(first);
            let mut at = first;
            loop {
                if !qjs::JS_IsObject(at) || self.known.contains(&qjs::JS_VALUE_GET_PTR(at)) {
                    qjs::JS_FreeValue(self.ctx, at);
                    break;
                }
                let fits = is_plain(at) && !self.has(at, TO_JSON);
                let next = qjs::JS_GetPrototype(self.ctx, at);
                qjs::JS_FreeValue(self.ctx, at);
                if !fits {
                    qjs::JS_FreeValue(self.ctx, next);
                    return false;
                }
                at = next;
            }
            if !address.is_null() && !self.known.contains(&address) {
                self.known = [address, self.known[0]];
            }
            true
        }
    }

    /// Whether the object itself has a property of that name; asked only of plain ones.
    unsafe fn has(&self, object: qjs::JSValue, name: qjs::JSAtom) -> bool {
        // SAFETY: as demanded of the caller; without a description nothing is given out.
        let found = unsafe { qjs::JS_GetOwnProperty(self.ctx, std::ptr::null_mut(), object, name) };
        found != 0
    }

    /// The value of a property of the object itself, to be freed; `None` if it is not there or has to be called for.
    unsafe fn own(&self, object: qjs::JSValue, name: qjs::JSAtom) -> Option<qjs::JSValue> {
        let mut found = qjs::JSPropertyDescriptor {
            flags: 0,
            value: qjs::JS_UNDEFINED,
            getter: qjs::JS_UNDEFINED,
            setter: qjs::JS_UNDEFINED,
        };
        // SAFETY: as demanded of the caller; what the description holds is freed here, or is the caller's.
        unsafe {
            let outcome = qjs::JS_GetOwnProperty(self.ctx, &raw mut found, object, name);
            if outcome < 0 {
                self.forget_exception();
            }
            if outcome <= 0 {
                return None;
            }
            if found.flags.cast_unsigned() & qjs::JS_PROP_GETSET != 0 {
                qjs::JS_FreeValue(self.ctx, found.getter);
                qjs::JS_FreeValue(self.ctx, found.setter);
                return None;
            }
            Some(found.value)
        }
    }

    /// Only a full heap throws here, and whoever is asked instead will meet it again.
    unsafe fn forget_exception(&self) {
        // SAFETY: the pending exception becomes ours and is freed.
        unsafe { qjs::JS_FreeValue(self.ctx, qjs::JS_GetException(self.ctx)) };
    }

    unsafe fn object(&mut self, object: qjs::JSValue, depth: u32) -> Option<()> {
        // SAFETY: as demanded of the caller.
        unsafe {
            if depth >= DEPTH || !self.inherits_no_to_json(object) {
                return None;
            }
            match qjs::JS_GetClassID(object) {
                OBJECT => self.members(object, depth),
                ARRAY => self.items(object, depth),
                _ => None,
            }
        }
    }

    unsafe fn items(&mut self, array: qjs::JSValue, depth: u32) -> Option<()> {
        // SAFETY: as demanded of the caller; each item is freed when it is written.
        unsafe {
            let mut length = 0;
            if self.has(array, TO_JSON) || qjs::JS_GetLength(self.ctx, array, &raw mut length) < 0 {
                return None;
            }
            self.text.push(b'[');
            for index in 0..u32::try_from(length).ok()? {
                if index > 0 {
                    self.text.push(b',');
                }
                let name = qjs::JS_NewAtomUInt32(self.ctx, index);
                let item = self.own(array, name);
                qjs::JS_FreeAtom(self.ctx, name);
                let item = item?;
                let written = self.value(item, depth);
                qjs::JS_FreeValue(self.ctx, item);
                if !written? {
                    self.text.extend_from_slice(b"null");
                }
            }
            self.text.push(b']');
        }
        Some(())
    }

    unsafe fn members(&mut self, object: qjs::JSValue, depth: u32) -> Option<()> {
        let (mut names, mut count) = (std::ptr::null_mut(), 0);
        let which = (qjs::JS_GPN_STRING_MASK | qjs::JS_GPN_ENUM_ONLY).cast_signed();
        // SAFETY: as demanded of the caller; the list of names is freed when all are written.
        unsafe {
            let outcome = qjs::JS_GetOwnPropertyNames(
                self.ctx,
                &raw mut names,
                &raw mut count,
                object,
                which,
            );
            if outcome < 0 {
                self.forget_exception();
                return None;
            }
            self.text.push(b'{');
            let mut written = Some(());
            for at in 0..count as usize {
                written = self.member(object, (*names.add(at)).atom, depth);
                if written.is_none() {
                    break;
                }
            }
            qjs::JS_FreePropertyEnum(self.ctx, names, count);
            written?;
        }
        self.text.push(b'}');
        Some(())
    }

    unsafe fn member(&mut self, object: qjs::JSValue, name: qjs::JSAtom, depth: u32) -> Option<()> {
        if name == TO_JSON {
            return None;
        }
        let before = self.text.len();
        // SAFETY: as demanded of the caller; the value is freed when it is written.
        unsafe {
            let value = self.own(object, name)?;
            if self.text.last() != Some(&b'{') {
                self.text.push(b',');
            }
            let mut length: qjs::size_t = 0;
            let chars = qjs::JS_AtomToCStringLen(self.ctx, &raw mut length, name);
            let written = self.quote(chars, length).and_then(|()| {
                self.text.push(b':');
                self.value(value, depth)
            });
            qjs::JS_FreeValue(self.ctx, value);
            if !written? {
                self.text.truncate(before);
            }
        }
        Some(())
    }

    /// False if the value has no JSON: it is left out, or `null` in an array.
    unsafe fn value(&mut self, value: qjs::JSValue, depth: u32) -> Option<bool> {
        self.step()?;
        // SAFETY: as demanded of the caller; the accessors read what the tag says is there.
        unsafe {
            match qjs::JS_VALUE_GET_NORM_TAG(value) {
                qjs::JS_TAG_INT => {
                    let mut digits = itoa::Buffer::new();
                    let digits = digits.format(qjs::JS_VALUE_GET_INT(value));
                    self.text.extend_from_slice(digits.as_bytes());
                }
                qjs::JS_TAG_FLOAT64 => self.float(value)?,
                qjs::JS_TAG_BOOL => {
                    let word: &[u8] = if qjs::JS_VALUE_GET_BOOL(value) {
                        b"true"
                    } else {
                        b"false"
                    };
                    self.text.extend_from_slice(word);
                }
                qjs::JS_TAG_NULL => self.text.extend_from_slice(b"null"),
                qjs::JS_TAG_UNDEFINED | qjs::JS_TAG_SYMBOL => return Some(false),
                qjs::JS_TAG_OBJECT => self.object(value, depth + 1)?,
                _ if qjs::JS_IsString(value) => {
                    let mut length: qjs::size_t = 0;
                    let chars = qjs::JS_ToCStringLen2(self.ctx, &raw mut length, value, false);
                    self.quote(chars, length)?;
                }
                _ => return None,
            }
        }
        Some(true)
    }

    /// A number as the language writes it.
    unsafe fn float(&mut self, value: qjs::JSValue) -> Option<()> {
        // SAFETY: as demanded of the caller; the text is copied before it is freed.
        unsafe {
            if !qjs::JS_VALUE_GET_FLOAT64(value).is_finite() {
                self.text.extend_from_slice(b"null");
                return Some(());
            }
            let mut length: qjs::size_t = 0;
            let chars = qjs::JS_ToCStringLen2(self.ctx, &raw mut length, value, false);
            if chars.is_null() {
                self.forget_exception();
                return None;
            }
            let bytes = std::slice::from_raw_parts(chars.cast(), usize::try_from(length).ok()?);
            self.text.extend_from_slice(bytes);
            qjs::JS_FreeCString(self.ctx, chars);
        }
        Some(())
    }

    /// Writes a text of the engine in quotes and frees it.
    unsafe fn quote(&mut self, chars: *const c_char, length: qjs::size_t) -> Option<()> {
        // SAFETY: the caller hands over what the engine has just given: that many bytes, or null and an exception.
        unsafe {
            if chars.is_null() {
                self.forget_exception();
                return None;
            }
            let length = usize::try_from(length).unwrap_or(0);
            if length <= BYTES {
                quote(
                    &mut self.text,
                    std::slice::from_raw_parts(chars.cast(), length),
                );
            }
            qjs::JS_FreeCString(self.ctx, chars);
            (length <= BYTES).then_some(())
        }
    }
}

/// The object's address; null for what is none.
unsafe fn address_of(value: qjs::JSValue) -> *mut c_void {
    // SAFETY: an object's value holds its address.
    unsafe {
        if qjs::JS_IsObject(value) {
            qjs::JS_VALUE_GET_PTR(value)
        } else {
            std::ptr::null_mut()
        }
    }
}

/// Whether looking at an object of this class runs no code.
unsafe fn is_plain(object: qjs::JSValue) -> bool {
    // SAFETY: a test of a live value.
    matches!(unsafe { qjs::JS_GetClassID(object) }, OBJECT | ARRAY)
}

/// Writes WTF-8 as a JSON string; a lone surrogate becomes an escape, as the language has it since ECMAScript 2019.
fn quote(text: &mut Vec<u8>, bytes: &[u8]) {
    text.push(b'"');
    let mut from = 0;
    for (at, &byte) in bytes.iter().enumerate() {
        let surrogate = byte == 0xED && bytes.get(at + 1).is_some_and(|second| *second >= 0xA0);
        if byte >= b' ' && byte != b'"' && byte != b'\\' && !surrogate {
            continue;
        }
        text.extend_from_slice(bytes.get(from..at).unwrap_or_default());
        from = at + 1;
        let short = match byte {
            b'"' | b'\\' => byte,
            0x08 => b'b',
            0x09 => b't',
            0x0A => b'n',
            0x0C => b'f',
            0x0D => b'r',
            _ => 0,
        };
        if short != 0 {
            text.extend_from_slice(&[b'\\', short]);
            continue;
        }
        let mut unit = u32::from(byte);
        if surrogate {
            let part = |ahead: usize| u32::from(bytes.get(at + ahead).copied().unwrap_or(0) & 0x3F);
            unit = 0xD000 | (part(1) << 6) | part(2);
            from = at + 3;
        }
        text.extend_from_slice(format!("\\u{unit:04x}").as_bytes());
    }
    text.extend_from_slice(bytes.get(from..).unwrap_or_default());
    text.push(b'"');
}

#[cfg(test)]
mod tests;
