//! One tree of JSON-like values whose containers have numbers.

use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};
use std::sync::Arc;

use serde_json::{Map, Value};

use super::{LIMBO, LIMIT};
use crate::ffi::OpError;

/// What a container weighs beside what it holds.
const CONTAINER: usize = 64;
/// What a value weighs beside its text.
const VALUE: usize = 16;
/// Items that a list may have.
const ITEMS: usize = 1_000_000;

/// A value as scripts see it: a container by its number.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Item {
    Null,
    Flag(bool),
    Number(f64),
    Text(Arc<str>),
    /// An object or a list.
    Part(u64),
}

/// What a container is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    Object,
    List,
}

#[derive(Debug)]
enum Part {
    Object(Object),
    List(Vec<Item>),
}

/// An object's members in the order they came.
#[derive(Debug, Default)]
struct Object {
    members: HashMap<Arc<str>, (u64, Item)>,
    order: BTreeMap<u64, Arc<str>>,
    next: u64,
}

/// A splice that begins at the last item.
pub(crate) const LAST: usize = usize::MAX;

/// The tree. The root is an object, and its number is 0.
#[derive(Debug)]
pub(crate) struct Tree {
    parts: HashMap<u64, Part>,
    last: u64,
    /// What is attached to the root.
    weight: usize,
    /// Containers taken off lately, and what each weighs.
    limbo: VecDeque<(u64, usize)>,
    limbo_weight: usize,
    /// Every container that is in limbo, or inside of what is: it can be read, and no longer changed.
    detached: HashSet<u64>,
}

impl Default for Tree {
    fn default() -> Self {
        Self {
            parts: HashMap::from([(0, Part::Object(Object::default()))]),
            last: 0,
            weight: 0,
            limbo: VecDeque::new(),
            limbo_weight: 0,
            detached: HashSet::new(),
        }
    }
}

impl Tree {
    /// Bytes that the tree takes, roughly.
    pub(crate) fn weight(&self) -> usize {
        self.weight
    }

    fn part(&self, number: u64) -> Result<&Part, OpError> {
        self.parts.get(&number).ok_or_else(gone)
    }

    /// # Errors
    /// If the container is no longer a part of the tree.
    pub(crate) fn is_attached(&self, number: u64) -> Result<(), OpError> {
        let attached = self.parts.contains_key(&number) && !self.detached.contains(&number);
        attached.then_some(()).ok_or_else(gone)
    }

    /// What a container is.
    ///
    /// # Errors
    /// If it was replaced or deleted a while ago, as of every method here.
    pub(crate) fn shape(&self, number: u64) -> Result<Shape, OpError> {
        Ok(match self.part(number)? {
            Part::Object(_) => Shape::Object,
            Part::List(_) => Shape::List,
        })
    }

    /// A member, or an item by its index.
    pub(crate) fn get(&self, number: u64, key: &str) -> Result<Option<Item>, OpError> {
        Ok(match self.part(number)? {
            Part::Object(object) => object.members.get(key).map(|(_, item)| item.clone()),
            Part::List(items) => index(key).and_then(|at| items.get(at)).cloned(),
        })
    }

    /// The names of the members, or how many items there are.
    pub(crate) fn keys(&self, number: u64) -> Result<Result<Vec<Arc<str>>, usize>, OpError> {
        Ok(match self.part(number)? {
            Part::Object(object) => Ok(object.order.values().cloned().collect()),
            Part::List(items) => Err(items.len()),
        })
    }

    /// Sets a member or an item; a list is filled with nulls up to it.
    ///
    /// # Errors
    /// If there is no room, or a list has no such place.
    pub(crate) fn set(&mut self, number: u64, key: &str, item: Item) -> Result<(), OpError> {
        let before = self.get(number, key)?;
        let (old, new) = (
            before.as_ref().map_or(0, |item| self.weigh(item)),
            self.weigh(&item),
        );
        let is_new = before.is_none() && self.shape(number)? == Shape::Object;
        let named = if is_new { key.len() } else { 0 };
        if let Err(error) = self.admit(old, new + named) {
            self.forget(&item);
            return Err(error);
        }
        match self.parts.get_mut(&number).ok_or_else(gone)? {
            Part::Object(object) => object.set(key, item),
            Part::List(items) => {
                let at = index(key)
                    .filter(|at| *at < ITEMS)
                    .ok_or_else(|| no_place(key))?;
                let filled = (at + 1).saturating_sub(items.len() + 1);
                self.weight += filled * VALUE;
                if at >= items.len() {
                    items.resize(at, Item::Null);
                    items.push(item);
                } else if let Some(place) = items.get_mut(at) {
                    *place = item;
                }
            }
        }
        if let Some(before) = before {
            self.detach(&before);
        }
        Ok(())
    }

    /// Deletes a member; an item of a list becomes null.
    pub(crate) fn delete(&mut self, number: u64, key: &str) -> Result<(), OpError> {
        let Some(before) = self.get(number, key)? else {
            return Ok(());
        };
        let freed = self.weigh(&before);
        match self.parts.get_mut(&number).ok_or_else(gone)? {
            Part::Object(object) => {
                object.delete(key);
                self.weight = self.weight.saturating_sub(freed + key.len());
            }
            Part::List(items) => {
                if let Some(place) = index(key).and_then(|at| items.get_mut(at)) {
                    *place = Item::Null;
                }
                self.weight = self.weight.saturating_sub(freed) + VALUE;
            }
        }
        self.detach(&before);
        Ok(())
    }

    /// Takes items out of a list and puts others in, as `Array.prototype.splice` does; gives those taken out as JSON.
    ///
    /// # Errors
    /// If there is no room, or it is no list.
    pub(crate) fn splice(
        &mut self,
        number: u64,
        start: usize,
        count: usize,
        more: Vec<Item>,
    ) -> Result<(Value, usize), OpError> {
        let Part::List(items) = self.part(number)? else {
            return Err(OpError::Type("it is no list".into()));
        };
        let last = items.len().saturating_sub(1);
        let start = if start == LAST {
            last
        } else {
            start.min(items.len())
        };
        let end = start.saturating_add(count).min(items.len());
        let taken: Vec<Item> = items.get(start..end).unwrap_or_default().to_vec();
        let left = items.len() - taken.len() + more.len();
        let old: usize = taken.iter().map(|item| self.weigh(item)).sum();
        let new: usize = more.iter().map(|item| self.weigh(item)).sum();
        let fits = if left > ITEMS {
            Err(no_place(&left.to_string()))
        } else {
            Ok(())
        };
        if let Err(error) = fits.and_then(|()| self.admit(old, new)) {
            more.iter().for_each(|item| self.forget(item));
            return Err(error);
        }
        let json = Value::Array(taken.iter().map(|item| self.json_of(item)).collect());
        if let Some(Part::List(items)) = self.parts.get_mut(&number) {
            items.splice(start..end, more);
        }
        taken.iter().for_each(|item| self.detach(item));
        Ok((json, left))
    }

    /// Takes a JSON value in and gives the item that stands for it; it belongs nowhere yet.
    pub(crate) fn take_in(&mut self, value: Value) -> Item {
        match value {
            Value::Null => Item::Null,
            Value::Bool(flag) => Item::Flag(flag),
            Value::Number(number) => Item::Number(number.as_f64().unwrap_or_default()),
            Value::String(text) => Item::Text(text.into()),
            Value::Array(values) => {
                let items = values
                    .into_iter()
                    .map(|value| self.take_in(value))
                    .collect();
                self.add(Part::List(items))
            }
            Value::Object(members) => {
                let mut object = Object::default();
                for (name, value) in members {
                    let item = self.take_in(value);
                    object.set(&name, item);
                }
                self.add(Part::Object(object))
            }
        }
    }

    /// A container as JSON.
    pub(crate) fn json(&self, number: u64) -> Result<Value, OpError> {
        self.part(number)?;
        Ok(self.json_of(&Item::Part(number)))
    }

    /// An item as JSON.
    pub(crate) fn json_of(&self, item: &Item) -> Value {
        match item {
            Item::Null => Value::Null,
            Item::Flag(flag) => Value::Bool(*flag),
            Item::Number(number) => number_json(*number),
            Item::Text(text) => Value::String(text.to_string()),
            Item::Part(number) => match self.parts.get(number) {
                Some(Part::List(items)) => items.iter().map(|item| self.json_of(item)).collect(),
                Some(Part::Object(object)) => {
                    let member = |name: &Arc<str>| {
                        let (_, item) = object.members.get(name)?;
                        Some((name.to_string(), self.json_of(item)))
                    };
                    Value::Object(
                        object
                            .order
                            .values()
                            .filter_map(member)
                            .collect::<Map<_, _>>(),
                    )
                }
                None => Value::Null,
            },
        }
    }

    /// The length of the whole tree as JSON.
    pub(crate) fn json_bytes(&self) -> usize {
        self.json_of(&Item::Part(0)).to_string().len()
    }

    fn add(&mut self, part: Part) -> Item {
        self.last += 1;
        self.parts.insert(self.last, part);
        Item::Part(self.last)
    }

    /// Counts a change of what is attached, if there is room.
    fn admit(&mut self, old: usize, new: usize) -> Result<(), OpError> {
        let after = self.weight.saturating_sub(old) + new;
        if after > LIMIT && after > self.weight {
            return Err(OpError::Range(format!(
                "shared may hold {LIMIT} bytes a deployment"
            )));
        }
        self.weight = after;
        Ok(())
    }

    fn weigh(&self, item: &Item) -> usize {
        match item {
            Item::Null | Item::Flag(_) | Item::Number(_) => VALUE,
            Item::Text(text) => VALUE + text.len(),
            Item::Part(number) => match self.parts.get(number) {
                Some(Part::List(items)) => {
                    CONTAINER + items.iter().map(|item| self.weigh(item)).sum::<usize>()
                }
                Some(Part::Object(object)) => {
                    let member = |(name, (_, item)): (&Arc<str>, &(u64, Item))| {
                        name.len() + self.weigh(item)
                    };
                    CONTAINER + object.members.iter().map(member).sum::<usize>()
                }
                None => 0,
            },
        }
    }

    /// Something was taken off: it stays for a while, for those who hold a part of it.
    fn detach(&mut self, item: &Item) {
        let Item::Part(number) = item else {
            return;
        };
        let weight = self.weigh(item);
        self.mark(item);
        self.limbo.push_back((*number, weight));
        self.limbo_weight += weight;
        while self.limbo_weight > LIMBO
            && let Some((oldest, weight)) = self.limbo.pop_front()
        {
            self.limbo_weight -= weight;
            self.forget(&Item::Part(oldest));
        }
    }

    fn mark(&mut self, item: &Item) {
        let Item::Part(number) = item else {
            return;
        };
        self.detached.insert(*number);
        let inside: Vec<Item> = match self.parts.get(number) {
            Some(Part::List(items)) => items.clone(),
            Some(Part::Object(object)) => {
                let items = object.members.values();
                items.map(|(_, item)| item.clone()).collect()
            }
            None => Vec::new(),
        };
        inside.iter().for_each(|item| self.mark(item));
    }

    /// Drops containers for good.
    fn forget(&mut self, item: &Item) {
        let Item::Part(number) = item else {
            return;
        };
        self.detached.remove(number);
        match self.parts.remove(number) {
            Some(Part::List(items)) => items.iter().for_each(|item| self.forget(item)),
            Some(Part::Object(object)) => {
                let items = object.members.values();
                items.for_each(|(_, item)| self.forget(item));
            }
            None => {}
        }
    }
}

impl Object {
    fn set(&mut self, name: &str, item: Item) {
        if let Some((_, place)) = self.members.get_mut(name) {
            *place = item;
            return;
        }
        let name: Arc<str> = name.into();
        self.order.insert(self.next, name.clone());
        self.members.insert(name, (self.next, item));
        self.next += 1;
    }

    fn delete(&mut self, name: &str) {
        if let Some((at, _)) = self.members.remove(name) {
            self.order.remove(&at);
        }
    }
}

/// A number as JavaScript writes it: whole ones without a fraction.
fn number_json(number: f64) -> Value {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "checked to be whole and small"
    )]
    if number.fract() == 0.0 && number.abs() < 9_007_199_254_740_992.0 {
        Value::from(number as i64)
    } else {
        Value::from(number)
    }
}

fn index(key: &str) -> Option<usize> {
    let at: usize = key.parse().ok()?;
    (at.to_string() == key).then_some(at)
}

fn no_place(key: &str) -> OpError {
    OpError::Range(format!(
        "a list in shared has places 0 to {}, not {key:?}",
        ITEMS - 1
    ))
}

fn gone() -> OpError {
    OpError::Type("this part of shared was replaced or deleted".into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn put(tree: &mut Tree, number: u64, key: &str, value: Value) -> Result<(), OpError> {
        let item = tree.take_in(value);
        tree.set(number, key, item)
    }

    #[test]
    fn what_is_put_in_comes_out_in_its_order() {
        let mut tree = Tree::default();
        let value = json!({"b": [1, 2.5, "x", null, true], "a": {"z": {}}, "2": 1e21});
        put(&mut tree, 0, "v", value.clone()).unwrap();
        assert_eq!(
            tree.json(0).unwrap().to_string(),
            json!({ "v": value }).to_string()
        );
        assert_eq!(tree.json_bytes(), json!({ "v": value }).to_string().len());
    }

    #[test]
    fn a_part_keeps_its_number_while_others_move_it() {
        let mut tree = Tree::default();
        put(&mut tree, 0, "q", json!([{"n": 1}, {"n": 2}])).unwrap();
        let Some(Item::Part(queue)) = tree.get(0, "q").unwrap() else {
            panic!()
        };
        let Some(Item::Part(second)) = tree.get(queue, "1").unwrap() else {
            panic!()
        };
        assert_eq!(
            tree.splice(queue, 0, 1, Vec::new()).unwrap(),
            (json!([{"n": 1}]), 1)
        );
        put(&mut tree, second, "done", json!(true)).unwrap();
        assert_eq!(
            tree.json(0).unwrap(),
            json!({"q": [{"n": 2, "done": true}]})
        );
        // Replaced, it can still be read, but not changed.
        put(&mut tree, 0, "q", json!([])).unwrap();
        assert_eq!(tree.json(second).unwrap(), json!({"n": 2, "done": true}));
        assert!(tree.is_attached(second).is_err() && tree.is_attached(0).is_ok());
    }

    #[test]
    fn weight_is_bounded_and_comes_back_to_nothing() {
        let mut tree = Tree::default();
        let big = json!("x".repeat(LIMIT / 4));
        for key in ["a", "b", "c"] {
            put(&mut tree, 0, key, big.clone()).unwrap();
        }
        assert!(put(&mut tree, 0, "d", json!([big.clone()])).is_err());
        assert_eq!(tree.parts.len(), 1, "what was refused is gone");
        put(&mut tree, 0, "a", json!([big, [1, 2]])).unwrap();
        for key in ["a", "b", "c", "none"] {
            tree.delete(0, key).unwrap();
        }
        assert_eq!(
            (tree.weight(), tree.parts.len()),
            (0, 1),
            "limbo is bounded too"
        );
    }
}
