//! Values as the check sees them, whether they are JSON or live in a VM.

use rquickjs::{Object, Type as JsType, Value as JsValue};
use serde_json::Value;

use super::{Mismatch, ReturnType, check};

/// Constructors that are looked at on the way up from a value.
const ANCESTORS: usize = 16;
/// Members that are looked at in one object or array.
const MEMBERS: usize = 100_000;

/// What kind of value it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Undefined,
    Null,
    Boolean,
    Number,
    String,
    BigInt,
    Symbol,
    Function,
    Array,
    Object,
}

/// A value of any world.
pub(super) trait View: Sized {
    fn kind(&self) -> Kind;
    fn text(&self) -> Option<String>;
    fn number(&self) -> Option<f64>;
    fn flag(&self) -> Option<bool>;
    fn items(&self) -> Vec<Self>;
    /// `None` if there is none of this name.
    fn member(&self, name: &str) -> Option<Self>;
    fn names(&self) -> Vec<String>;
    /// Whether it is an instance of a well-known class.
    fn is_of(&self, class: &str) -> bool;

    /// The kind in a word.
    fn shown(&self) -> String {
        let word = match self.kind() {
            Kind::Undefined => "undefined",
            Kind::Null => "null",
            Kind::Boolean => "boolean",
            Kind::Number => "number",
            Kind::String => "string",
            Kind::BigInt => "bigint",
            Kind::Symbol => "symbol",
            Kind::Function => "function",
            Kind::Array => "array",
            Kind::Object => "object",
        };
        word.to_owned()
    }
}

/// A JSON value.
pub(super) struct Json<'v>(pub(super) &'v Value);

impl View for Json<'_> {
    fn kind(&self) -> Kind {
        match self.0 {
            Value::Null => Kind::Null,
            Value::Bool(_) => Kind::Boolean,
            Value::Number(_) => Kind::Number,
            Value::String(_) => Kind::String,
            Value::Array(_) => Kind::Array,
            Value::Object(_) => Kind::Object,
        }
    }

    fn text(&self) -> Option<String> {
        self.0.as_str().map(str::to_owned)
    }

    fn number(&self) -> Option<f64> {
        self.0.as_f64()
    }

    fn flag(&self) -> Option<bool> {
        self.0.as_bool()
    }

    fn items(&self) -> Vec<Self> {
        self.0.as_array().into_iter().flatten().map(Json).collect()
    }

    fn member(&self, name: &str) -> Option<Self> {
        self.0.get(name).map(Json)
    }

    fn names(&self) -> Vec<String> {
        let members = self.0.as_object().into_iter().flatten();
        members.map(|(name, _)| name.clone()).collect()
    }

    fn is_of(&self, class: &str) -> bool {
        match (class, self.0) {
            ("Date", Value::String(text)) => is_date(text),
            ("Error" | "Map" | "Set", Value::Object(_)) => true,
            ("URL", Value::String(text)) => url::Url::parse(text).is_ok(),
            _ => false,
        }
    }
}

/// Whether a text begins like an ISO date: `2026-01-15` or `2026-01-15T…`.
fn is_date(text: &str) -> bool {
    let shape: String = text
        .chars()
        .take(11)
        .map(|c| if c.is_ascii_digit() { '0' } else { c })
        .collect();
    shape == "0000-00-00" || shape == "0000-00-00T"
}

/// Every place where a value of a VM does not fit; getters of the value may run.
pub(crate) fn of_js(declared: &ReturnType, value: &JsValue<'_>) -> Vec<Mismatch> {
    check::check(declared, &Js(value.clone()))
}

/// A value of a VM.
struct Js<'js>(JsValue<'js>);

impl<'js> Js<'js> {
    fn object(&self) -> Option<&Object<'js>> {
        self.0.as_object()
    }

    /// What a getter throws is no value; the exception must not stay behind.
    fn get(&self, name: &str) -> Option<JsValue<'js>> {
        let object = self.object()?;
        match object.get::<_, JsValue<'js>>(name) {
            Ok(value) => Some(value),
            Err(_) => {
                drop(self.0.ctx().catch());
                None
            }
        }
    }
}

impl View for Js<'_> {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the engine's further kinds are all objects to a script"
    )]
    fn kind(&self) -> Kind {
        match self.0.type_of() {
            JsType::Uninitialized | JsType::Undefined => Kind::Undefined,
            JsType::Null => Kind::Null,
            JsType::Bool => Kind::Boolean,
            JsType::Int | JsType::Float => Kind::Number,
            JsType::String => Kind::String,
            JsType::BigInt => Kind::BigInt,
            JsType::Symbol => Kind::Symbol,
            JsType::Function | JsType::Constructor => Kind::Function,
            JsType::Array => Kind::Array,
            _ => Kind::Object,
        }
    }

    fn text(&self) -> Option<String> {
        self.0.as_string().and_then(|text| text.to_string().ok())
    }

    fn number(&self) -> Option<f64> {
        self.0.as_number()
    }

    fn flag(&self) -> Option<bool> {
        self.0.as_bool()
    }

    fn items(&self) -> Vec<Self> {
        let Some(array) = self.0.as_array() else {
            return Vec::new();
        };
        let places = 0..array.len().min(MEMBERS);
        places
            .map_while(|place| match array.get::<JsValue<'_>>(place) {
                Ok(item) => Some(Js(item)),
                Err(_) => {
                    drop(self.0.ctx().catch());
                    None
                }
            })
            .collect()
    }

    fn member(&self, name: &str) -> Option<Self> {
        self.get(name).filter(|value| !value.is_undefined()).map(Js)
    }

    fn names(&self) -> Vec<String> {
        let Some(object) = self.object() else {
            return Vec::new();
        };
        object
            .keys::<String>()
            .take(MEMBERS)
            .map_while(Result::ok)
            .collect()
    }

    fn is_of(&self, class: &str) -> bool {
        let mut holder = self.object().cloned();
        for _ in 0..ANCESTORS {
            let Some(object) = holder else { return false };
            let named = Js(object.clone().into_value())
                .get("constructor")
                .and_then(|constructor| Js(constructor).get("name"))
                .and_then(|name| Js(name).text());
            if named.as_deref() == Some(class) {
                return true;
            }
            holder = object.get_prototype();
        }
        false
    }
}
