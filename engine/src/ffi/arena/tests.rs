//! The arena's allocator against a model: whatever is asked for in whatever order, blocks keep their bytes, and a restored
//! arena is as it was.

use proptest::prelude::*;

use super::*;

const LIMIT: usize = 8 * 1024 * 1024;

/// One thing a VM asks of its allocator; a place counts modulo what is there.
#[derive(Debug, Clone)]
enum Step {
    Take(usize),
    TakeZero(usize),
    Give(usize),
    Resize(usize, usize),
}

fn size() -> impl Strategy<Value = usize> {
    prop_oneof![
        4 => 1..600_usize,
        4 => 3000..=PAGE,
        3 => 600..20_000_usize,
        1 => 20_000..600_000_usize,
    ]
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        3 => size().prop_map(Step::Take),
        1 => size().prop_map(Step::TakeZero),
        3 => any::<usize>().prop_map(Step::Give),
        2 => (any::<usize>(), size()).prop_map(|(at, size)| Step::Resize(at, size)),
    ];
    proptest::collection::vec(step, 0..200)
}

/// What the model knows of a block: where it is, how long, and what every byte of it is.
#[derive(Clone)]
struct Held {
    start: *mut u8,
    size: usize,
    mark: u8,
}

struct Model {
    allocator: InArena,
    held: Vec<Held>,
    marks: u8,
}

impl Model {
    fn hold(&mut self, start: *mut u8, size: usize) {
        if start.is_null() {
            return;
        }
        assert_eq!(start as usize % 16, 0, "aligned for everything");
        assert!(unsafe { InArena::usable_size(start) } >= size);
        self.marks = self.marks.wrapping_add(1).max(1);
        let mark = self.marks;
        unsafe { ptr::write_bytes(start, mark, size) };
        self.held.push(Held { start, size, mark });
    }

    fn take_out(&mut self, at: usize) -> Option<Held> {
        (!self.held.is_empty()).then(|| self.held.swap_remove(at % self.held.len()))
    }

    fn step(&mut self, step: &Step) {
        match *step {
            Step::Take(size) => {
                let start = self.allocator.alloc(size);
                self.hold(start, size);
            }
            Step::TakeZero(size) => {
                let start = self.allocator.calloc(1, size);
                if !start.is_null() {
                    let zero = Held {
                        start,
                        size,
                        mark: 0,
                    };
                    zero.check(size);
                }
                self.hold(start, size);
            }
            Step::Give(at) => {
                if let Some(held) = self.take_out(at) {
                    held.check(held.size);
                    unsafe { self.allocator.dealloc(held.start) };
                }
            }
            Step::Resize(at, size) => {
                if let Some(held) = self.take_out(at) {
                    let start = unsafe { self.allocator.realloc(held.start, size) };
                    if start.is_null() {
                        self.held.push(held);
                        return;
                    }
                    Held { start, ..held }.check(held.size.min(size));
                    self.hold(start, size);
                }
            }
        }
    }

    fn check(&self) {
        for held in &self.held {
            held.check(held.size);
        }
    }
}

impl Held {
    fn check(&self, length: usize) {
        let bytes = unsafe { std::slice::from_raw_parts(self.start, length) };
        assert!(bytes.iter().all(|byte| *byte == self.mark));
    }
}

fn used(arena: &Arena) -> usize {
    unsafe { (*arena.state()).used }
}

proptest! {
    #[test]
    fn blocks_keep_their_bytes_and_an_image_brings_them_back(
        before in steps(),
        more in [steps(), steps()],
        guarded: bool,
        runs in proptest::collection::vec((steps(), 0..3_usize), 1..7),
    ) {
        let arena = Arena::reserve(LIMIT).unwrap();
        arena.limit(LIMIT);
        let mut model = Model { allocator: InArena(arena.clone()), held: Vec::new(), marks: 0 };
        for step in &before {
            model.step(step);
        }
        model.check();
        let image = arena.image();
        if guarded {
            unsafe { arena.guard(&image) };
        }
        let mut moments = vec![(None, model.held.clone(), used(&arena))];
        for steps in &more {
            for step in steps {
                model.step(step);
            }
            let difference = Rc::new(arena.difference(&image));
            moments.push((Some(difference), model.held.clone(), used(&arena)));
            unsafe { arena.restore(&image, None) };
            model.held.clone_from(&moments[0].1);
        }
        for (run, moment) in &runs {
            for step in run {
                model.step(step);
            }
            model.check();
            let (difference, held, counted) = &moments[*moment];
            // The arena checks itself against the image.
            unsafe { arena.restore(&image, difference.as_ref()) };
            model.held.clone_from(held);
            prop_assert_eq!(used(&arena), *counted);
            model.check();
        }
        for held in std::mem::take(&mut model.held) {
            unsafe { model.allocator.dealloc(held.start) };
        }
        prop_assert_eq!(used(&arena), 0);
        prop_assert_eq!(unsafe { (*arena.state()).blocks.top() }, arena.split);
    }

    #[test]
    fn runs_that_take_turns_in_an_arena_find_their_bytes_again(
        before in steps(),
        more in steps(),
        guarded: bool,
        turns in proptest::collection::vec((0..4_usize, steps()), 1..8),
    ) {
        let arena = Arena::reserve(LIMIT).unwrap();
        arena.limit(LIMIT);
        let mut model = Model { allocator: InArena(arena.clone()), held: Vec::new(), marks: 0 };
        for step in &before {
            model.step(step);
        }
        let image = arena.image();
        if guarded {
            unsafe { arena.guard(&image) };
        }
        let plain = (None, model.held.clone());
        for step in &more {
            model.step(step);
        }
        let moments = [plain, (Some(Rc::new(arena.difference(&image))), model.held.clone())];
        let mut out: [Option<(Swapped, Vec<Held>)>; 4] = Default::default();
        for (run, steps) in &turns {
            match out[*run].take() {
                // The arena checks itself against what it was.
                Some((swapped, held)) => {
                    unsafe { arena.swap_in(&image, &swapped) };
                    model.held = held;
                }
                None => {
                    let (difference, held) = &moments[run % 2];
                    unsafe { arena.restore(&image, difference.as_ref()) };
                    model.held.clone_from(held);
                }
            }
            model.check();
            for step in steps {
                model.step(step);
            }
            out[*run] = Some((arena.swap_out(&image), model.held.clone()));
        }
    }
}

#[test]
fn the_limit_refuses_and_then_opens_its_reserve() {
    let arena = Arena::reserve(LIMIT).unwrap();
    arena.limit(LIMIT);
    let mut allocator = InArena(arena.clone());
    let first = allocator.alloc(LIMIT - 1000);
    assert!(!first.is_null() && !arena.was_met());
    assert!(allocator.alloc(RESERVE / 2).is_null() && arena.was_met());
    assert!(!allocator.alloc(RESERVE / 2).is_null());
    assert!(allocator.alloc(RESERVE).is_null());
    unsafe { allocator.dealloc(first) };
    assert!(!allocator.alloc(LIMIT / 2).is_null());
    assert!(allocator.alloc(usize::MAX - 3).is_null());
    assert!(allocator.calloc(usize::MAX, 2).is_null());
}

#[test]
fn a_block_that_grows_at_the_end_does_not_move_and_one_that_moves_counts_once() {
    let arena = Arena::reserve(LIMIT).unwrap();
    arena.limit(LIMIT);
    let mut allocator = InArena(arena);
    let mut block = allocator.alloc(10_000);
    for size in (20_000..LIMIT / 2).step_by(500_000) {
        let grown = unsafe { allocator.realloc(block, size) };
        assert_eq!(grown, block);
        block = grown;
    }
    let behind = allocator.alloc(1000);
    let moved = unsafe { allocator.realloc(block, LIMIT - 10_000) };
    assert!(!behind.is_null() && !moved.is_null() && moved != block);
    assert!(unsafe { allocator.realloc(moved, LIMIT) }.is_null());
}

#[test]
fn what_a_run_used_far_beyond_the_image_is_zero_for_the_next() {
    let arena = Arena::reserve(64 * LIMIT).unwrap();
    let mut allocator = InArena(arena.clone());
    let image = arena.image();
    for size in [100_000, 5_000_000, 60_000_000] {
        let block = allocator.calloc(1, size);
        let bytes = unsafe { std::slice::from_raw_parts_mut(block, size) };
        assert!(bytes.iter().all(|byte| *byte == 0));
        bytes.fill(0xA5);
        unsafe { arena.restore(&image, None) };
    }
}
