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
//! - The system itself never writes into the memory of a machine, so a write-protected page of it is only met by code
//!   that can take the fault: bytes for a script are read from outside into buffers of ours, and copied.
//! - What is swapped out is all that a machine was between two turns, for the same reasons: it goes back into the machine it
//!   came from, and no other.
//! - No JavaScript is on the stack: `restore` takes `&mut self`, and everything taken from a context is bound to the call
//!   of [`Machine::with`].

use std::rc::Rc;

use rquickjs::{Context, Ctx, Runtime, qjs};

use super::arena::{Arena, InArena, Swapped};
use super::heap::{Heap, Limited};
use super::image::{Difference, Image};

/// Where a machine's memory comes from.
enum Memory {
    /// The C heap: when the machine goes, it gives back block by block.
    Plain(Rc<Heap>),
    Arena(Slot),
}

/// An arena, and what it held at moments that can be gone back to.
struct Slot {
    arena: Rc<Arena>,
    /// When [`Machine::keep`] was called.
    image: Option<Image>,
    /// When [`Machine::keep_difference`] was called, the latest last.
    differences: Vec<(Moment, Rc<Difference>)>,
    last: u32,
    /// Every run that is swapped out of it holds a clone.
    out: Rc<()>,
}

/// What a machine was in the midst of a run, for when that run goes on.
pub(crate) struct SwappedOut {
    memory: Swapped,
    /// Of the slot it was in, of which it knows that one.
    slot: Rc<()>,
}

/// A moment of one machine that it can be brought back to; of no use to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Moment(u32);

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
        let slot = Slot {
            arena,
            image: None,
            differences: Vec::new(),
            last: 0,
            out: Rc::default(),
        };
        Self::with_context(runtime, Memory::Arena(slot))
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
            Memory::Arena(slot) => slot.arena.limit(bytes),
        }
    }

    /// Bytes in use; those of an arena are not known here, for it serves one run.
    pub(crate) fn used_bytes(&self) -> usize {
        match &self.memory {
            Memory::Plain(heap) => heap.used_bytes(),
            Memory::Arena(_) => 0,
        }
    }

    /// Whether an allocation was ever refused, since the machine was restored if it was.
    pub(crate) fn was_met(&self) -> bool {
        match &self.memory {
            Memory::Plain(heap) => heap.was_met(),
            Memory::Arena(slot) => slot.arena.was_met(),
        }
    }

    /// Counts the machine's memory among what all VMs hold.
    pub(crate) fn tell_memory(&self) {
        if let Memory::Arena(slot) = &self.memory {
            slot.arena.tell();
        }
    }

    /// Keeps what the machine is now, for [`Machine::restore`]; on the C heap without effect.
    pub(crate) fn keep(&mut self) {
        self.runtime.run_gc();
        if let Memory::Arena(slot) = &mut self.memory {
            let image = slot.image.insert(slot.arena.image());
            slot.differences.clear();
            // SAFETY: nothing has run since the image was taken.
            unsafe { slot.arena.guard(image) };
            slot.arena.tell();
        }
    }

    /// Keeps how the machine differs now from what it was kept as, so that it can be restored to this moment too.
    pub(crate) fn keep_difference(&mut self) -> Option<Moment> {
        let Memory::Arena(slot) = &mut self.memory else {
            return None;
        };
        let difference = slot.arena.difference(slot.image.as_ref()?);
        slot.last += 1;
        slot.differences
            .push((Moment(slot.last), Rc::new(difference)));
        Some(Moment(slot.last))
    }

    /// Forgets a moment.
    pub(crate) fn forget(&mut self, moment: Moment) {
        if let Memory::Arena(slot) = &mut self.memory {
            slot.differences.retain(|(known, _)| *known != moment);
        }
    }

    /// The bytes that are kept of how the machine differed.
    pub(crate) fn difference_bytes(&self) -> usize {
        let Memory::Arena(slot) = &self.memory else {
            return 0;
        };
        slot.differences.iter().map(|(_, kept)| kept.len()).sum()
    }

    /// The largest heap limit that this machine can have.
    pub(crate) fn capacity(&self) -> usize {
        match &self.memory {
            Memory::Plain(_) => usize::MAX,
            Memory::Arena(slot) => slot.arena.capacity(),
        }
    }

    /// Brings the machine to the state it was kept in, to be dropped.
    pub(crate) fn retire(&mut self) {
        self.restore(None);
        if let Memory::Arena(slot) = &self.memory {
            // Freeing everything writes nearly every page.
            slot.arena.open();
        }
    }

    /// Makes the machine what it was when it was kept, or at a later moment of its own; false if it was not kept.
    pub(crate) fn restore(&mut self, moment: Option<Moment>) -> bool {
        let Memory::Arena(slot) = &self.memory else {
            return false;
        };
        let Some(image) = &slot.image else {
            return false;
        };
        let difference = match moment {
            Some(moment) => match slot.differences.iter().find(|(known, _)| *known == moment) {
                Some((_, difference)) => Some(difference),
                None => return false,
            },
            None => None,
        };
        // SAFETY: image and difference are this arena's; `&mut self` says that no script runs and that nothing taken by
        // `with` is left; handles that were made before the image are as the image has them (see this file's head).
        unsafe {
            slot.arena.restore(image, difference);
        }
        self.enter_here();
        true
    }

    /// The engine measures its stack from here on.
    fn enter_here(&self) {
        // SAFETY: the context is alive, and none of its code runs.
        unsafe {
            let context = self.context.as_raw().as_ptr();
            qjs::JS_UpdateStackTop(qjs::JS_GetRuntime(context));
        }
    }

    /// Takes out what the machine is, to be brought back by [`Machine::swap_in`]; it may be restored meanwhile. `None` if it
    /// was not kept.
    pub(crate) fn swap_out(&self) -> Option<SwappedOut> {
        let Memory::Arena(slot) = &self.memory else {
            return None;
        };
        Some(SwappedOut {
            memory: slot.arena.swap_out(slot.image.as_ref()?),
            slot: slot.out.clone(),
        })
    }

    /// Makes the machine what it was; false if that was another one.
    pub(crate) fn swap_in(&mut self, swapped: &SwappedOut) -> bool {
        let Memory::Arena(slot) = &self.memory else {
            return false;
        };
        let Some(image) = &slot.image else {
            return false;
        };
        if !self.is_of(swapped) {
            return false;
        }
        // SAFETY: the memory is this arena's; otherwise as for `restore`.
        unsafe { slot.arena.swap_in(image, &swapped.memory) };
        self.enter_here();
        true
    }

    /// Whether that was swapped out of this machine.
    pub(crate) fn is_of(&self, swapped: &SwappedOut) -> bool {
        matches!(&self.memory, Memory::Arena(slot) if Rc::ptr_eq(&slot.out, &swapped.slot))
    }

    /// Whether a run is swapped out of this machine, which therefore must stay.
    pub(crate) fn is_awaited(&self) -> bool {
        matches!(&self.memory, Memory::Arena(slot) if Rc::strong_count(&slot.out) > 1)
    }

    /// The bytes in use beyond what the machine was kept as; none on the C heap.
    pub(crate) fn beyond_bytes(&self) -> Option<usize> {
        let Memory::Arena(slot) = &self.memory else {
            return None;
        };
        Some(slot.arena.beyond(slot.image.as_ref()?))
    }
}
