//! Properties of objects.

use crate::ffi::{Call, OpResult};

/// Object, name and value: an own property even where the name is `__proto__`, or a setter waits on the prototype.
pub(crate) fn set_own<'js>(call: &Call<'js>) -> OpResult<'js> {
    call.define_own()?;
    call.undefined()
}
