//! One engine with its context, on the C heap or in an arena; one in an arena can be made what it was.
//!
//! What lies outside of an arena, and why that is sound when its inside is copied back:
//! - rquickjs's own handles (`Runtime`, `Context`, its record of classes and handlers) are made before the image and
//!   hold counts that are in the image. None of them changes while scripts run: no Rust class, no Rust function and no
//!   user data is ever given to the engine.
//! - The allocator's functions, the interrupt handler and the rejection tracker are named by pointers that stay valid as
//!   long as the machine.
//! - A `Persistent` made before the image has its count in the image; one made later would dangle. Only [`crate::vm`]
//!   makes any, while it builds.
//! - The engine keeps nothing else outside of its allocator but the waiters of `Atomics`, which scripts do not have.
//! - No JavaScript is on the stack: `restore` takes `&mut self`, and everything taken from a context is bound to the call
//!   of [`Machine::with`].

use std::rc::Rc;

use rquickjs::{Context, Ctx, Runtime, qjs};

use super::arena::{Arena, Image, InArena};
use super::heap::{Heap, Limited};

/// Where a machine's memory comes from.
enum Memory {
    /// The C heap: when the machine goes, it gives back block by block.
    Plain(Rc<Heap>),
    /// An arena, and what it held when [`Machine::keep`] was called.
    Arena(Rc<Arena>, Option<Image>),
}

/// An engine with one context. The order of the fields is the order of their end.
pub(crate) struct Machine {
    context: Context,
    runtime: Runtime,
    memory: Memory,
}

impl Machine {
    /// A machine on the C heap.
    ///
    /// # Errors
    /// A sentence, if memory is short.
    pub(crate) fn plain() -> Result<Self, String> {
        let heap = Heap::new();
        let runtime =
            Runtime::new_with_alloc(Limited(heap.clone())).map_err(|error| error.to_string())?;
        Self::with_context(runtime, Memory::Plain(heap))
    }

    /// A machine in an arena whose heap may be that large.
    ///
    /// # Errors
    /// A sentence, if memory or addresses are short.
    pub(crate) fn in_arena(heap_bytes: usize) -> Result<Self, String> {
        let arena = Arena::reserve(heap_bytes)?;
        let runtime =
            Runtime::new_with_alloc(InArena(arena.clone())).map_err(|error| error.to_string())?;
        Self::with_context(runtime, Memory::Arena(arena, None))
    }

    fn with_context(runtime: Runtime, memory: Memory) -> Result<Self, String> {
        let context = Context::full(&runtime).map_err(|error| error.to_string())?;
        Ok(Self {
            context,
            runtime,
            memory,
        })
    }

    /// Gives the context to `body`.
    pub(crate) fn with<R>(&self, body: impl FnOnce(Ctx<'_>) -> R) -> R {
        self.context.with(body)
    }

    /// The engine.
    pub(crate) fn runtime(&self) -> &Runtime {
        &self.runtime
    }

    /// Limits the heap from now on.
    pub(crate) fn limit(&self, bytes: usize) {
        match &self.memory {
            Memory::Plain(heap) => heap.limit(bytes),
            Memory::Arena(arena, _) => arena.limit(bytes),
        }
    }

    /// Bytes in use; those of an arena are not known here, for it serves one run.
    pub(crate) fn used_bytes(&self) -> usize {
        match &self.memory {
            Memory::Plain(heap) => heap.used_bytes(),
            Memory::Arena(..) => 0,
        }
    }

    /// Whether an allocation was ever refused, since the image if there is one.
    pub(crate) fn was_met(&self) -> bool {
        match &self.memory {
            Memory::Plain(heap) => heap.was_met(),
            Memory::Arena(arena, _) => arena.was_met(),
        }
    }

    /// Counts the machine's memory among what all VMs hold.
    pub(crate) fn tell_memory(&self) {
        if let Memory::Arena(arena, _) = &self.memory {
            arena.tell();
        }
    }

    /// Keeps what the machine is now, for [`Machine::restore`]; on the C heap without effect.
    pub(crate) fn keep(&mut self) {
        self.runtime.run_gc();
        if let Memory::Arena(arena, image) = &mut self.memory {
            *image = Some(arena.image());
            arena.tell();
        }
    }

    /// The bytes that [`Machine::restore`] copies, if it can.
    pub(crate) fn image_bytes(&self) -> Option<usize> {
        match &self.memory {
            Memory::Arena(_, Some(image)) => Some(image.len()),
            Memory::Arena(_, None) | Memory::Plain(_) => None,
        }
    }

    /// The largest heap limit that this machine can have.
    pub(crate) fn capacity(&self) -> usize {
        match &self.memory {
            Memory::Plain(_) => usize::MAX,
            Memory::Arena(arena, _) => arena.capacity(),
        }
    }

    /// Makes the machine what it was when it was kept; false if it was not.
    pub(crate) fn restore(&mut self) -> bool {
        let Memory::Arena(arena, Some(image)) = &self.memory else {
            return false;
        };
        // SAFETY: the image is this arena's; `&mut self` says that no script runs and that nothing taken by `with` is
        // left; handles that were made before the image are as the image has them (see this file's head).
        unsafe {
            arena.restore(image);
            let context = self.context.as_raw().as_ptr();
            qjs::JS_UpdateStackTop(qjs::JS_GetRuntime(context));
        }
        true
    }
}
