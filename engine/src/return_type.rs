//! The declared type of what a script returns: TypeScript text, read once, and values held against it.
//!
//! Understood: primitives, literals, unions, intersections, arrays, tuples, object types with optional members and index
//! signatures, `Record`, `Partial`, `Required`, `Readonly`, `Pick`, `Omit`, `Array`, `NonNullable`, `Promise` (for what it
//! promises), well-known classes, and the types and interfaces that the script itself declares. Any other type is
//! remembered as unknown, and every value passes it.

mod check;
mod read;
mod view;

use crate::CompileFault;

pub(crate) use view::of_js;

/// A type that values can be held against.
#[derive(Debug, Clone, PartialEq)]
pub struct ReturnType {
    root: Type,
    /// The types that the script declares, by the numbers that [`Type::Named`] holds.
    named: Vec<Type>,
    /// Names and constructs that were not understood; each lets every value pass.
    pub unknown: Vec<String>,
}

/// One place where a value does not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mismatch {
    /// Where in the value, such as `user.tags[0]`; empty for the value itself.
    pub path: String,
    /// The type that was declared.
    pub expected: String,
    /// The kind of value that was found.
    pub actual: String,
    /// Both in a sentence.
    pub message: String,
}

/// A type as it is checked.
#[derive(Debug, Clone, PartialEq)]
enum Type {
    /// Everything passes: `any`, `unknown`, and what was not understood.
    Any,
    Never,
    /// `undefined` and `void`.
    Undefined,
    Null,
    Boolean,
    Number,
    String,
    BigInt,
    Symbol,
    /// `object`: whatever is no primitive.
    Object,
    Function,
    Literal(Literal),
    Union(Vec<Type>),
    Intersection(Vec<Type>),
    Array(Box<Type>),
    Tuple(Vec<Element>),
    Members(Members),
    /// An instance of a class that every script has.
    Class(&'static str),
    /// A type that the script declares.
    Named(usize, String),
}

#[derive(Debug, Clone, PartialEq)]
enum Literal {
    Text(String),
    Number(f64),
    Boolean(bool),
}

#[derive(Debug, Clone, PartialEq)]
struct Element {
    kind: Type,
    optional: bool,
    /// Takes all that follow.
    rest: bool,
}

/// An object type.
#[derive(Debug, Clone, Default, PartialEq)]
struct Members {
    fields: Vec<Field>,
    /// What every other member is; `None` where nothing is said of them.
    index: Option<Box<Type>>,
}

#[derive(Debug, Clone, PartialEq)]
struct Field {
    name: String,
    optional: bool,
    kind: Type,
}

impl ReturnType {
    /// Reads a type; `script` is the text whose declarations it may name.
    ///
    /// # Errors
    /// Where it is no type.
    pub fn read(text: &str, script: Option<&str>) -> Result<Self, CompileFault> {
        read::read(text, script)
    }

    /// Every place where a JSON value does not fit; a `Date` is held to be a text that tells one.
    #[must_use]
    pub fn check(&self, value: &serde_json::Value) -> Vec<Mismatch> {
        check::check(self, &view::Json(value))
    }

    /// The type as it was understood.
    #[must_use]
    pub fn shown(&self) -> String {
        self.root.to_string()
    }
}
