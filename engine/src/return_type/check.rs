//! A value held against a type, and the type as text.

use std::fmt;

use super::view::{Kind, View};
use super::{Element, Field, Literal, Members, Mismatch, ReturnType, Type};

/// Mismatches that are told of one value.
const TOLD: usize = 20;
/// How deep a value is looked into, and how many parts of it are looked at; what lies beyond passes.
const DEPTH: usize = 64;
const PARTS: usize = 200_000;
/// Characters of a type that a mismatch tells.
const SHOWN: usize = 300;

/// Every place where the value does not fit, up to a number that a person would read.
pub(super) fn check<V: View>(declared: &ReturnType, value: &V) -> Vec<Mismatch> {
    let mut walk = Walk {
        declared,
        parts: 0,
        told: Vec::new(),
    };
    walk.check(&declared.root, value, "", 0);
    walk.told
}

struct Walk<'t> {
    declared: &'t ReturnType,
    parts: usize,
    told: Vec<Mismatch>,
}

impl Walk<'_> {
    fn fits<V: View>(&mut self, kind: &Type, value: &V, depth: usize) -> bool {
        let mut inner = Walk {
            declared: self.declared,
            parts: self.parts,
            told: Vec::new(),
        };
        inner.check(kind, value, "", depth);
        self.parts = inner.parts;
        inner.told.is_empty()
    }

    fn check<V: View>(&mut self, kind: &Type, value: &V, path: &str, depth: usize) {
        self.parts += 1;
        if depth > DEPTH || self.parts > PARTS || self.told.len() >= TOLD {
            return;
        }
        let found = value.kind();
        let fits = match kind {
            Type::Any => true,
            Type::Never => false,
            Type::Undefined => found == Kind::Undefined,
            Type::Null => found == Kind::Null,
            Type::Boolean => found == Kind::Boolean,
            Type::Number => found == Kind::Number,
            Type::String => found == Kind::String,
            Type::BigInt => found == Kind::BigInt,
            Type::Symbol => found == Kind::Symbol,
            Type::Function => found == Kind::Function,
            Type::Object => matches!(found, Kind::Object | Kind::Array | Kind::Function),
            Type::Class(class) => value.is_of(class),
            Type::Literal(Literal::Text(text)) => value.text().as_ref() == Some(text),
            Type::Literal(Literal::Number(number)) => value.number() == Some(*number),
            Type::Literal(Literal::Boolean(flag)) => value.flag() == Some(*flag),
            Type::Named(number, _) => {
                let declared = self.declared;
                if let Some(kind) = declared.named.get(*number) {
                    return self.check(kind, value, path, depth + 1);
                }
                true
            }
            Type::Union(all) => match self.closest(all, found) {
                // One part alone can be meant: what is wrong with it tells more than that nothing fits.
                Some(only) => return self.check(only, value, path, depth + 1),
                None => all.iter().any(|kind| self.fits(kind, value, depth + 1)),
            },
            Type::Intersection(all) => {
                return all
                    .iter()
                    .for_each(|kind| self.check(kind, value, path, depth + 1));
            }
            Type::Array(element) if found == Kind::Array => {
                for (place, item) in value.items().iter().enumerate() {
                    self.check(element, item, &format!("{path}[{place}]"), depth + 1);
                }
                true
            }
            Type::Tuple(elements) if found == Kind::Array => {
                return self.tuple(kind, elements, value, path, depth);
            }
            Type::Members(members) if !matches!(found, Kind::Undefined | Kind::Null) => {
                return self.members(kind, members, value, path, depth);
            }
            Type::Array(_) | Type::Tuple(_) | Type::Members(_) => false,
        };
        if !fits {
            self.tell(path, kind, value.shown());
        }
    }

    /// The one part of a union that is an object type, if the value is an object and there is only one.
    fn closest<'t>(&self, all: &'t [Type], found: Kind) -> Option<&'t Type>
    where
        Self: 't,
    {
        let is_object = |kind: &&Type| {
            if let Type::Named(number, _) = kind {
                let kind = self.declared.named.get(*number);
                return matches!(kind, Some(Type::Members(_)));
            }
            matches!(kind, Type::Members(_))
        };
        let vague = all.iter().any(|kind| {
            matches!(
                kind,
                Type::Any | Type::Object | Type::Class(_) | Type::Intersection(_) | Type::Union(_)
            )
        });
        let mut objects = all.iter().filter(is_object);
        let only = objects.next().filter(|_| objects.next().is_none());
        only.filter(|_| found == Kind::Object && !vague)
    }

    fn tuple<V: View>(
        &mut self,
        kind: &Type,
        elements: &[Element],
        value: &V,
        path: &str,
        depth: usize,
    ) {
        let items = value.items();
        let least = elements
            .iter()
            .filter(|element| !element.optional && !element.rest)
            .count();
        let open = elements.iter().any(|element| element.rest);
        if items.len() < least || (!open && items.len() > elements.len()) {
            let actual = format!("array of {}", items.len());
            return self.tell(path, kind, actual);
        }
        for (place, item) in items.iter().enumerate() {
            let element = elements.get(place).or(elements.last());
            let Some(element) = element else { continue };
            if element.optional && item.kind() == Kind::Undefined {
                continue;
            }
            self.check(&element.kind, item, &format!("{path}[{place}]"), depth + 1);
        }
    }

    fn members<V: View>(
        &mut self,
        kind: &Type,
        members: &Members,
        value: &V,
        path: &str,
        depth: usize,
    ) {
        // `{}` takes everything but nothing; with members it has to be something that can have them.
        let bare = members.fields.is_empty() && members.index.is_none();
        let primitive = !matches!(value.kind(), Kind::Object | Kind::Array | Kind::Function);
        if primitive && !bare {
            return self.tell(path, kind, value.shown());
        }
        let below = |name: &str| {
            let dot = if path.is_empty() { "" } else { "." };
            format!("{path}{dot}{name}")
        };
        for Field {
            name,
            optional,
            kind,
        } in &members.fields
        {
            match value.member(name) {
                Some(member) if *optional && member.kind() == Kind::Undefined => {}
                Some(member) => self.check(kind, &member, &below(name), depth + 1),
                None if *optional || self.takes_nothing(kind) => {}
                None => self.tell(&below(name), kind, "undefined".to_owned()),
            }
        }
        if let Some(index) = &members.index {
            for name in value.names() {
                if members.fields.iter().any(|field| field.name == name) {
                    continue;
                }
                if let Some(member) = value.member(&name) {
                    self.check(index, &member, &below(&name), depth + 1);
                }
            }
        }
    }

    /// Whether a member of this type may be left out: JSON knows no `undefined`.
    fn takes_nothing(&self, kind: &Type) -> bool {
        if let Type::Union(all) = kind {
            return all.iter().any(|kind| self.takes_nothing(kind));
        }
        if let Type::Named(number, _) = kind
            && let Some(Type::Union(all)) = self.declared.named.get(*number)
        {
            return all.iter().any(|kind| matches!(kind, Type::Undefined));
        }
        matches!(kind, Type::Any | Type::Undefined)
    }

    fn tell(&mut self, path: &str, kind: &Type, actual: String) {
        if self.told.len() >= TOLD {
            return;
        }
        let mut expected = kind.to_string();
        if let Some((end, _)) = expected.char_indices().nth(SHOWN) {
            expected.truncate(end);
            expected.push('…');
        }
        let place = if path.is_empty() {
            String::new()
        } else {
            format!("{path}: ")
        };
        self.told.push(Mismatch {
            message: format!("{place}expected {expected}, got {actual}"),
            path: path.to_owned(),
            expected,
            actual,
        });
    }
}

impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Any => f.write_str("any"),
            Self::Never => f.write_str("never"),
            Self::Undefined => f.write_str("undefined"),
            Self::Null => f.write_str("null"),
            Self::Boolean => f.write_str("boolean"),
            Self::Number => f.write_str("number"),
            Self::String => f.write_str("string"),
            Self::BigInt => f.write_str("bigint"),
            Self::Symbol => f.write_str("symbol"),
            Self::Object => f.write_str("object"),
            Self::Function => f.write_str("function"),
            Self::Class(name) => f.write_str(name),
            Self::Named(_, name) => f.write_str(name),
            Self::Literal(Literal::Text(text)) => write!(f, "{text:?}"),
            Self::Literal(Literal::Number(number)) => write!(f, "{number}"),
            Self::Literal(Literal::Boolean(flag)) => write!(f, "{flag}"),
            Self::Union(all) => joined(f, all, " | "),
            Self::Intersection(all) => joined(f, all, " & "),
            Self::Array(element) if matches!(**element, Self::Union(_) | Self::Intersection(_)) => {
                write!(f, "({element})[]")
            }
            Self::Array(element) => write!(f, "{element}[]"),
            Self::Tuple(elements) => {
                f.write_str("[")?;
                for (place, element) in elements.iter().enumerate() {
                    let comma = if place == 0 { "" } else { ", " };
                    let rest = if element.rest { "..." } else { "" };
                    let many = if element.rest { "[]" } else { "" };
                    let optional = if element.optional { "?" } else { "" };
                    write!(f, "{comma}{rest}{}{many}{optional}", element.kind)?;
                }
                f.write_str("]")
            }
            Self::Members(members) => shown(f, members),
        }
    }
}

fn joined(f: &mut fmt::Formatter<'_>, all: &[Type], between: &str) -> fmt::Result {
    for (place, kind) in all.iter().enumerate() {
        let between = if place == 0 { "" } else { between };
        write!(f, "{between}{kind}")?;
    }
    Ok(())
}

fn shown(f: &mut fmt::Formatter<'_>, members: &Members) -> fmt::Result {
    let mut parts: Vec<String> = members
        .fields
        .iter()
        .map(|field| {
            let optional = if field.optional { "?" } else { "" };
            format!("{}{optional}: {}", field.name, field.kind)
        })
        .collect();
    if let Some(index) = &members.index {
        parts.push(format!("[key: string]: {index}"));
    }
    if parts.is_empty() {
        return f.write_str("{}");
    }
    write!(f, "{{ {} }}", parts.join("; "))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    /// What is told of a value, as messages.
    fn told(kind: &str, value: &Value) -> Vec<String> {
        let script = "interface User { id: number; name?: string; friends: User[] }\n\
                      export type Id = string | number;\nreturn 1";
        let declared = ReturnType::read(kind, Some(script)).expect("a type");
        let told = declared.check(value);
        told.into_iter().map(|one| one.message).collect()
    }

    #[test]
    fn values_fit_their_types() {
        for (kind, value) in [
            ("any", json!([1])),
            ("unknown", json!(null)),
            ("string", json!("a")),
            ("number | null", json!(null)),
            ("'a' | 'b'", json!("b")),
            ("-1", json!(-1)),
            ("{}", json!(5)),
            ("{ a: number; b?: string }", json!({"a": 1})),
            ("{ a: number }", json!({"a": 1, "more": true})),
            ("{ a: string | undefined }", json!({})),
            ("string[]", json!([])),
            ("Array<{ a: 1 }>", json!([{"a": 1}])),
            ("(string | number)[]", json!(["a", 1])),
            (
                "[string, number?, ...boolean[]]",
                json!(["a", 1, true, false]),
            ),
            ("Record<string, number>", json!({"x": 1})),
            ("Record<'a' | 'b', number>", json!({"a": 1, "b": 2})),
            (
                "{ [key: string]: number | string }",
                json!({"a": 1, "b": "2"}),
            ),
            ("Partial<{ a: number }>", json!({})),
            ("Pick<{ a: number; b: string }, 'a'>", json!({"a": 1})),
            ("Omit<{ a: number; b: string }, 'a'>", json!({"b": "x"})),
            ("Promise<{ ok: boolean }>", json!({"ok": true})),
            ("{ a: 1 } & { b: 2 }", json!({"a": 1, "b": 2})),
            ("Date", json!("2026-01-15T10:30:00.000Z")),
            ("Readonly<string[]>", json!(["a"])),
            ("readonly string[]", json!(["a"])),
            (
                "Promise<User>",
                json!({"id": 1, "friends": [{"id": 2, "friends": []}]}),
            ),
            ("Id[]", json!([1, "a"])),
            ("SomethingElse<number>", json!(1)),
            ("`x-${string}`", json!("x-1")),
        ] {
            assert_eq!(told(kind, &value), [""; 0], "{kind} {value}");
        }
    }

    #[test]
    fn what_does_not_fit_is_told_with_its_place() {
        for (kind, value, expected) in [
            ("string", json!(1), "expected string, got number"),
            ("never", json!(1), "expected never, got number"),
            ("void", json!(1), "expected undefined, got number"),
            (
                "'a' | 'b'",
                json!("c"),
                "expected \"a\" | \"b\", got string",
            ),
            (
                "{ a: number }",
                json!({"a": "1"}),
                "a: expected number, got string",
            ),
            (
                "{ a: number }",
                json!({}),
                "a: expected number, got undefined",
            ),
            (
                "{ a: number }",
                json!([1]),
                "a: expected number, got undefined",
            ),
            (
                "{ a: number }",
                json!("x"),
                "expected { a: number }, got string",
            ),
            (
                "{ a: { b: string[] } }",
                json!({"a": {"b": ["x", 1]}}),
                "a.b[1]: expected string, got number",
            ),
            (
                "[string, number]",
                json!(["a"]),
                "expected [string, number], got array of 1",
            ),
            (
                "Record<string, number>",
                json!({"x": "y"}),
                "x: expected number, got string",
            ),
            (
                "{ a: 1 } | null",
                json!({"a": 2}),
                "a: expected 1, got number",
            ),
            (
                "User",
                json!({"id": 1, "friends": [{"id": "2", "friends": []}]}),
                "friends[0].id: expected number, got string",
            ),
            (
                "Required<{ a?: number }>",
                json!({}),
                "a: expected number, got undefined",
            ),
            (
                "NonNullable<string | null>",
                json!(null),
                "expected {}, got null",
            ),
            ("Date", json!("soon"), "expected Date, got string"),
            ("object", json!("x"), "expected object, got string"),
        ] {
            assert_eq!(told(kind, &value), [expected], "{kind} {value}");
        }
    }

    #[test]
    fn what_is_no_type_is_a_fault_and_what_is_not_understood_is_named() {
        for bad in ["{ a: ", "string; number", "string = 1", ""] {
            assert!(ReturnType::read(bad, None).is_err(), "{bad}");
        }
        let read = ReturnType::read("Foo<Bar> | keyof X", None).expect("a type");
        assert_eq!(read.unknown, ["Foo", "keyof"]);
        assert!(ReturnType::read(&"(".repeat(100_000), None).is_err());
    }
}
