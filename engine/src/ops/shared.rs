//! `shared` as the prelude reaches it: one operation each, on a container named by its number.
//!
//! A value goes in as it is if it is simple, else as JSON; it comes out as it is, or as `[is it a list, number]`.

use serde_json::Value as Json;

use crate::ffi::{Call, OpError, OpResult};
use crate::run;
use crate::shared::{Item, LAST, Shape, Tree, lock};

/// A start that means the last item, whichever that is.
const FROM_LAST: u32 = 0xffff_fffe;

/// Gives the body the deployment's tree.
fn on_tree<R>(body: impl FnOnce(&mut Tree) -> Result<R, OpError>) -> Result<R, OpError> {
    let state = run::with(|run| Ok(run.shared_state()))?;
    let mut tree = lock(&state);
    body(&mut tree)
}

fn number(call: &Call<'_>) -> Result<u64, OpError> {
    super::run_number(call, 0)
}

fn told<'js>(call: &Call<'js>, item: Option<(Item, Option<Shape>)>) -> OpResult<'js> {
    match item {
        None => call.undefined(),
        Some((Item::Null, _)) => call.null(),
        Some((Item::Flag(flag), _)) => call.value(flag),
        Some((Item::Number(number), _)) => call.value(number),
        Some((Item::Text(text), _)) => call.value(&*text),
        #[expect(
            clippy::cast_precision_loss,
            reason = "containers are counted from zero"
        )]
        Some((Item::Part(number), shape)) => call.array([
            call.value(shape == Some(Shape::List)),
            call.value(number as f64),
        ]),
    }
}

pub(crate) fn get<'js>(call: &Call<'js>) -> OpResult<'js> {
    let (number, key) = (number(call)?, call.text(1)?);
    let item = on_tree(|tree| {
        let Some(item) = tree.get(number, &key)? else {
            return Ok(None);
        };
        let shape = match item {
            Item::Part(number) => Some(tree.shape(number)?),
            Item::Null | Item::Flag(_) | Item::Number(_) | Item::Text(_) => None,
        };
        Ok(Some((item, shape)))
    })?;
    told(call, item)
}

fn parse(text: &str) -> Result<Json, OpError> {
    serde_json::from_str(text)
        .map_err(|error| OpError::Type(format!("shared cannot keep this value: {error}")))
}

/// Arguments: container, key, JSON.
pub(crate) fn set<'js>(call: &Call<'js>) -> OpResult<'js> {
    let (number, key, json) = (number(call)?, call.text(1)?, parse(&call.text(2)?)?);
    on_tree(|tree| {
        tree.is_attached(number)?;
        let item = tree.take_in(json);
        tree.set(number, &key, item)
    })?;
    call.undefined()
}

pub(crate) fn delete<'js>(call: &Call<'js>) -> OpResult<'js> {
    let (number, key) = (number(call)?, call.text(1)?);
    on_tree(|tree| {
        tree.is_attached(number)?;
        tree.delete(number, &key)
    })?;
    call.undefined()
}

/// The names of an object's members, or the number of a list's items.
pub(crate) fn keys<'js>(call: &Call<'js>) -> OpResult<'js> {
    let number = number(call)?;
    match on_tree(|tree| tree.keys(number))? {
        Ok(names) => call.strings(names.iter().map(|name| &**name)),
        Err(length) => call.value(u32::try_from(length).unwrap_or(u32::MAX)),
    }
}

/// A container as JSON; with a key, that member, or `undefined` if there is none.
pub(crate) fn json<'js>(call: &Call<'js>) -> OpResult<'js> {
    let number = number(call)?;
    let key = (!call.is_nullish(1)).then(|| call.text(1)).transpose()?;
    let json = on_tree(|tree| {
        let Some(key) = key else {
            return tree.json(number).map(Some);
        };
        Ok(tree.get(number, &key)?.map(|item| tree.json_of(&item)))
    })?;
    match json {
        Some(json) => call.value(json.to_string()),
        None => call.undefined(),
    }
}

/// Arguments: list, start, how many go, JSON of those that come. Gives what went as JSON, and the new length.
pub(crate) fn splice<'js>(call: &Call<'js>) -> OpResult<'js> {
    let number = number(call)?;
    let count = call.index(2)? as usize;
    let start = match call.index(1)? {
        FROM_LAST => LAST,
        start => start as usize,
    };
    let Json::Array(more) = parse(&call.text(3)?)? else {
        return Err(OpError::Type("splice takes a list".into()));
    };
    let (taken, length) = on_tree(|tree| {
        tree.is_attached(number)?;
        let items = more.into_iter().map(|value| tree.take_in(value)).collect();
        tree.splice(number, start, count, items)
    })?;
    call.array([
        call.value(taken.to_string()),
        call.value(u32::try_from(length).unwrap_or(u32::MAX)),
    ])
}

/// Arguments: container, key, the JSON it is believed to hold or null for none, the JSON to put there or null to delete.
/// True if it held that, and holds the other now.
pub(crate) fn swap<'js>(call: &Call<'js>) -> OpResult<'js> {
    let (number, key) = (number(call)?, call.text(1)?);
    let text = |index| {
        (!call.is_nullish(index))
            .then(|| call.text(index))
            .transpose()
    };
    let believed = text(2)?;
    let wanted = text(3)?.map(|text| parse(&text)).transpose()?;
    let swapped = on_tree(|tree| {
        let held = tree.get(number, &key)?;
        let held = held.map(|item| tree.json_of(&item).to_string());
        if held != believed {
            return Ok(false);
        }
        match wanted {
            Some(json) => {
                let item = tree.take_in(json);
                tree.set(number, &key, item)?;
            }
            None => tree.delete(number, &key)?,
        }
        Ok(true)
    })?;
    call.value(swapped)
}

/// Arguments: list, the JSON it is believed to be, the JSON of the list to put in its place. True if it was that.
pub(crate) fn remake<'js>(call: &Call<'js>) -> OpResult<'js> {
    let (number, believed) = (number(call)?, call.text(1)?);
    let Json::Array(more) = parse(&call.text(2)?)? else {
        return Err(OpError::Type("it takes a list".into()));
    };
    let remade = on_tree(|tree| {
        tree.is_attached(number)?;
        let held = tree.json(number)?.to_string();
        if held != believed {
            return Ok(false);
        }
        let items = more.into_iter().map(|value| tree.take_in(value)).collect();
        tree.splice(number, 0, usize::MAX, items)?;
        Ok(true)
    })?;
    call.value(remade)
}
