//! From the text of a type to the tree that is checked.

use std::collections::HashMap;

use oxc::allocator::Allocator;
use oxc::ast::ast::{
    Declaration, Expression, Program, Statement, TSLiteral, TSSignature, TSTupleElement, TSType,
    TSTypeName, TSTypeOperatorOperator, TSTypeReference,
};
use oxc::parser::{ParseOptions, Parser};
use oxc::span::SourceType;

use super::{Element, Field, Literal, Members, ReturnType, Type};
use crate::{CompileFault, depth};

/// The name under which the type is parsed.
const WRAPPER: &str = "type __Returned = ";
/// Types that one declaration may pull in.
const NAMED: usize = 500;
/// Classes that can be told by the names of a value's constructors.
const CLASSES: [&str; 22] = [
    "Date",
    "RegExp",
    "Error",
    "TypeError",
    "RangeError",
    "Map",
    "Set",
    "WeakMap",
    "WeakSet",
    "ArrayBuffer",
    "Uint8Array",
    "Int8Array",
    "Uint16Array",
    "Uint32Array",
    "Float32Array",
    "Float64Array",
    "Buffer",
    "Response",
    "URL",
    "URLSearchParams",
    "Headers",
    "Blob",
];

pub(super) fn read(text: &str, script: Option<&str>) -> Result<ReturnType, CompileFault> {
    let fault = |message: &str| CompileFault::new("@return-type", message, 1, 1);
    if depth::too_deep(text).is_some() {
        return Err(fault("the type is nested too deep"));
    }
    depth::with_deep_stack(|| {
        let allocator = Allocator::default();
        let wrapped = format!("{WRAPPER}{text};");
        let parsed = Parser::new(&allocator, &wrapped, SourceType::ts()).parse();
        if let Some(diagnostic) = parsed.diagnostics.first() {
            return Err(fault(&diagnostic.message));
        }
        let [Statement::TSTypeAliasDeclaration(alias)] = parsed.program.body.as_slice() else {
            return Err(fault("this is more than one type"));
        };
        let script = script.filter(|script| depth::too_deep(script).is_none());
        let options = ParseOptions {
            allow_return_outside_function: true,
            ..ParseOptions::default()
        };
        let around = script.map(|script| {
            Parser::new(&allocator, script, SourceType::ts())
                .with_options(options)
                .parse()
                .program
        });
        let mut reader = Reader {
            declared: around.as_ref().map(declared).unwrap_or_default(),
            numbers: HashMap::new(),
            named: Vec::new(),
            unknown: Vec::new(),
        };
        // What the script awaits is what it returns.
        let root = reader.kind(&alias.type_annotation);
        Ok(ReturnType {
            root,
            named: reader.named,
            unknown: reader.unknown,
        })
    })
}

/// A declaration of the script, or of nothing that takes parameters.
#[derive(Clone, Copy)]
enum Declared<'p, 'a> {
    Alias(&'p TSType<'a>),
    Interface(&'p oxc::ast::ast::TSInterfaceDeclaration<'a>),
}

/// The types that a script declares at its top, without those that take parameters.
fn declared<'p, 'a>(program: &'p Program<'a>) -> HashMap<&'p str, Declared<'p, 'a>> {
    let mut found = HashMap::new();
    for statement in &program.body {
        let (alias, interface) = if let Statement::TSTypeAliasDeclaration(alias) = statement {
            (Some(&**alias), None)
        } else if let Statement::TSInterfaceDeclaration(interface) = statement {
            (None, Some(&**interface))
        } else if let Statement::ExportDeclaration(export) = statement {
            if let Declaration::TSTypeAliasDeclaration(alias) = &export.declaration {
                (Some(&**alias), None)
            } else if let Declaration::TSInterfaceDeclaration(interface) = &export.declaration {
                (None, Some(&**interface))
            } else {
                (None, None)
            }
        } else {
            (None, None)
        };
        if let Some(alias) = alias.filter(|alias| alias.type_parameters.is_none()) {
            found.insert(
                alias.id.name.as_str(),
                Declared::Alias(&alias.type_annotation),
            );
        }
        if let Some(interface) = interface.filter(|it| it.type_parameters.is_none()) {
            found.insert(interface.id.name.as_str(), Declared::Interface(interface));
        }
    }
    found
}

struct Reader<'p, 'a> {
    declared: HashMap<&'p str, Declared<'p, 'a>>,
    numbers: HashMap<String, usize>,
    named: Vec<Type>,
    unknown: Vec<String>,
}

impl Reader<'_, '_> {
    fn unknown(&mut self, what: &str) -> Type {
        if !self.unknown.iter().any(|known| known == what) {
            self.unknown.push(what.to_owned());
        }
        Type::Any
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the parser's enum has more kinds of types than a value can be held against"
    )]
    fn kind(&mut self, kind: &TSType<'_>) -> Type {
        match kind {
            TSType::TSAnyKeyword(_) | TSType::TSUnknownKeyword(_) => Type::Any,
            TSType::TSNeverKeyword(_) => Type::Never,
            TSType::TSUndefinedKeyword(_) | TSType::TSVoidKeyword(_) => Type::Undefined,
            TSType::TSNullKeyword(_) => Type::Null,
            TSType::TSBooleanKeyword(_) => Type::Boolean,
            TSType::TSNumberKeyword(_) => Type::Number,
            TSType::TSStringKeyword(_) | TSType::TSTemplateLiteralType(_) => Type::String,
            TSType::TSBigIntKeyword(_) => Type::BigInt,
            TSType::TSSymbolKeyword(_) => Type::Symbol,
            TSType::TSObjectKeyword(_) => Type::Object,
            TSType::TSFunctionType(_) | TSType::TSConstructorType(_) => Type::Function,
            TSType::TSParenthesizedType(inner) => self.kind(&inner.type_annotation),
            TSType::TSArrayType(array) => Type::Array(Box::new(self.kind(&array.element_type))),
            TSType::TSUnionType(union) => {
                Type::Union(union.types.iter().map(|kind| self.kind(kind)).collect())
            }
            TSType::TSIntersectionType(all) => {
                Type::Intersection(all.types.iter().map(|kind| self.kind(kind)).collect())
            }
            TSType::TSTupleType(tuple) => {
                let elements = tuple.element_types.iter();
                Type::Tuple(elements.map(|element| self.element(element)).collect())
            }
            TSType::TSTypeLiteral(literal) => self.members(&literal.members),
            TSType::TSLiteralType(literal) => of_literal(&literal.literal),
            TSType::TSTypeReference(reference) => self.reference(reference),
            TSType::TSTypeOperatorType(operator)
                if operator.operator != TSTypeOperatorOperator::Keyof =>
            {
                self.kind(&operator.type_annotation)
            }
            TSType::TSTypeOperatorType(_) => self.unknown("keyof"),
            TSType::TSTypePredicate(_) => Type::Boolean,
            TSType::TSTypeQuery(_) => self.unknown("typeof"),
            _ => self.unknown("a type of this form"),
        }
    }

    fn element(&mut self, element: &TSTupleElement<'_>) -> Element {
        let plain = |kind| Element {
            kind,
            optional: false,
            rest: false,
        };
        if let TSTupleElement::TSOptionalType(inner) = element {
            return Element {
                optional: true,
                ..plain(self.kind(&inner.type_annotation))
            };
        }
        if let TSTupleElement::TSRestType(inner) = element {
            let kind = self.kind(&inner.type_annotation);
            let element = if let Type::Array(element) = kind {
                *element
            } else {
                Type::Any
            };
            return Element {
                rest: true,
                ..plain(element)
            };
        }
        if let TSTupleElement::TSNamedTupleMember(member) = element {
            let inner = self.element(&member.element_type);
            return Element {
                optional: inner.optional || member.optional,
                ..inner
            };
        }
        let kind = element
            .as_ts_type()
            .map_or(Type::Any, |kind| self.kind(kind));
        plain(kind)
    }

    fn members(&mut self, signatures: &[TSSignature<'_>]) -> Type {
        let mut members = Members::default();
        for signature in signatures {
            match signature {
                TSSignature::TSPropertySignature(property) => {
                    let annotation = property.type_annotation.as_ref();
                    let kind = annotation.map_or(Type::Any, |it| self.kind(&it.type_annotation));
                    if let Some(name) = property.key.static_name() {
                        members.fields.push(Field {
                            name: name.into_owned(),
                            optional: property.optional,
                            kind,
                        });
                    }
                }
                TSSignature::TSMethodSignature(method) => {
                    if let Some(name) = method.key.static_name() {
                        members.fields.push(Field {
                            name: name.into_owned(),
                            optional: method.optional,
                            kind: Type::Function,
                        });
                    }
                }
                TSSignature::TSIndexSignature(index) => {
                    let kind = self.kind(&index.type_annotation.type_annotation);
                    members.index = Some(Box::new(kind));
                }
                TSSignature::TSCallSignatureDeclaration(_)
                | TSSignature::TSConstructSignatureDeclaration(_) => return Type::Function,
            }
        }
        Type::Members(members)
    }

    fn reference(&mut self, reference: &TSTypeReference<'_>) -> Type {
        let TSTypeName::IdentifierReference(name) = &reference.type_name else {
            return self.unknown("a qualified name");
        };
        let name = name.name.as_str();
        if let Some(declared) = self.declared.get(name).copied() {
            return self.named(name, declared);
        }
        let arguments = reference.type_arguments.as_ref();
        let argument = |place: usize| arguments.and_then(|list| list.params.get(place));
        match (name, argument(0), argument(1)) {
            ("Array" | "ReadonlyArray", element, _) => {
                let element = element.map_or(Type::Any, |kind| self.kind(kind));
                Type::Array(Box::new(element))
            }
            ("Promise" | "PromiseLike" | "Awaited" | "Readonly", Some(inner), _) => {
                self.kind(inner)
            }
            ("Promise" | "PromiseLike", None, _) => Type::Any,
            ("Record", Some(keys), Some(value)) => self.record(keys, value),
            ("Partial" | "Required", Some(inner), _) => {
                let kind = self.kind(inner);
                self.with_fields(kind, &|field| field.optional = name == "Partial")
            }
            ("Pick" | "Omit", Some(inner), Some(keys)) => {
                let (kind, keys) = (self.kind(inner), self.kind(keys));
                let mut names = Vec::new();
                texts(&keys, &mut names);
                let Type::Members(mut members) = self.resolved(kind) else {
                    return self.unknown(name);
                };
                let keep = name == "Pick";
                members
                    .fields
                    .retain(|field| names.contains(&field.name) == keep);
                Type::Members(members)
            }
            ("NonNullable", Some(inner), _) => {
                let nothing = Type::Members(Members::default());
                Type::Intersection(vec![self.kind(inner), nothing])
            }
            ("Function", ..) => Type::Function,
            ("Object", ..) => Type::Object,
            ("String", ..) => Type::String,
            ("Number", ..) => Type::Number,
            ("Boolean", ..) => Type::Boolean,
            (name, ..) => match CLASSES.iter().find(|class| **class == name) {
                Some(class) => Type::Class(class),
                None => self.unknown(name),
            },
        }
    }

    fn record(&mut self, keys: &TSType<'_>, value: &TSType<'_>) -> Type {
        let (keys, value) = (self.kind(keys), self.kind(value));
        let mut names = Vec::new();
        texts(&keys, &mut names);
        if names.is_empty() {
            return Type::Members(Members {
                fields: Vec::new(),
                index: Some(Box::new(value)),
            });
        }
        let fields = names.into_iter().map(|name| Field {
            name,
            optional: false,
            kind: value.clone(),
        });
        Type::Members(Members {
            fields: fields.collect(),
            index: None,
        })
    }

    /// A type of the script, read once; it may name itself.
    fn named(&mut self, name: &str, declared: Declared<'_, '_>) -> Type {
        if let Some(number) = self.numbers.get(name) {
            return Type::Named(*number, name.to_owned());
        }
        if self.named.len() >= NAMED {
            return self.unknown(name);
        }
        let number = self.named.len();
        self.numbers.insert(name.to_owned(), number);
        self.named.push(Type::Any);
        let read = match declared {
            Declared::Alias(kind) => self.kind(kind),
            Declared::Interface(interface) => {
                let mut all = vec![self.members(&interface.body.body)];
                for parent in &interface.extends {
                    let parent = match &parent.type_name {
                        TSTypeName::IdentifierReference(name) => {
                            let name = name.name.as_str();
                            match self.declared.get(name).copied() {
                                Some(declared) => self.named(name, declared),
                                None => self.unknown(name),
                            }
                        }
                        TSTypeName::QualifiedName(_) | TSTypeName::ThisExpression(_) => Type::Any,
                    };
                    all.push(parent);
                }
                match all.len() {
                    1 => all.swap_remove(0),
                    _ => Type::Intersection(all),
                }
            }
        };
        if let Some(place) = self.named.get_mut(number) {
            *place = read;
        }
        Type::Named(number, name.to_owned())
    }

    fn resolved(&self, kind: Type) -> Type {
        if let Type::Named(number, _) = kind {
            return self.named.get(number).cloned().unwrap_or(Type::Any);
        }
        kind
    }

    fn with_fields(&self, kind: Type, change: &dyn Fn(&mut Field)) -> Type {
        let kind = self.resolved(kind);
        if let Type::Intersection(all) = kind {
            let changed = all.into_iter().map(|kind| self.with_fields(kind, change));
            return Type::Intersection(changed.collect());
        }
        if let Type::Members(mut members) = kind {
            members.fields.iter_mut().for_each(change);
            return Type::Members(members);
        }
        kind
    }
}

/// The texts of a union of literals.
fn texts(kind: &Type, found: &mut Vec<String>) {
    if let Type::Literal(Literal::Text(text)) = kind {
        found.push(text.clone());
    } else if let Type::Union(all) = kind {
        all.iter().for_each(|kind| texts(kind, found));
    }
}

fn of_literal(literal: &TSLiteral<'_>) -> Type {
    match literal {
        TSLiteral::BooleanLiteral(literal) => Type::Literal(Literal::Boolean(literal.value)),
        TSLiteral::NumericLiteral(literal) => Type::Literal(Literal::Number(literal.value)),
        TSLiteral::StringLiteral(literal) => {
            Type::Literal(Literal::Text(literal.value.to_string()))
        }
        TSLiteral::TemplateLiteral(_) => Type::String,
        TSLiteral::BigIntLiteral(_) => Type::BigInt,
        TSLiteral::UnaryExpression(unary) => {
            if let Expression::NumericLiteral(number) = &unary.argument {
                Type::Literal(Literal::Number(-number.value))
            } else {
                Type::Number
            }
        }
    }
}
