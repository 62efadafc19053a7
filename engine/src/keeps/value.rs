//! What an expression of a file's top level makes: something that stays as it is, a container, or state.

use oxc::ast::AstKind;
use oxc::ast::ast::{
    Argument, ArrayExpressionElement, CallExpression, Class, Expression, MethodDefinitionKind,
    NewExpression, ObjectPropertyKind,
};
use oxc::semantic::SymbolId;
use oxc::span::GetSpan;

use super::links::{is_link, linked, required};
use super::{Callable, File, callable};

/// How deep calls of the file's own functions are followed.
const CALLS: usize = 4;
/// Classes of the language and the web whose objects stay as they are, or hold what they were given and nothing of their own.
const HOLDING: [&str; 32] = [
    "Map",
    "Set",
    "WeakMap",
    "WeakSet",
    "Array",
    "Object",
    "Date",
    "URL",
    "URLSearchParams",
    "Headers",
    "ArrayBuffer",
    "DataView",
    "Uint8Array",
    "Uint8ClampedArray",
    "Uint16Array",
    "Uint32Array",
    "Int8Array",
    "Int16Array",
    "Int32Array",
    "Float32Array",
    "Float64Array",
    "BigInt64Array",
    "BigUint64Array",
    "Blob",
    "File",
    "FormData",
    "Response",
    "Request",
    "String",
    "Number",
    "Boolean",
    "StringDecoder",
];
/// Those of which nothing can be changed that anybody would see.
const STILL: [&str; 13] = [
    "RegExp",
    "TextEncoder",
    "TextDecoder",
    "URLPattern",
    "Error",
    "TypeError",
    "RangeError",
    "SyntaxError",
    "AggregateError",
    "Intl",
    "Function",
    "DOMException",
    "Glob",
];
/// Functions that give something else each time, or begin something.
const FRESH: [&str; 15] = [
    "now",
    "random",
    "randomUUID",
    "randomUUIDv7",
    "randomBytes",
    "randomInt",
    "getRandomValues",
    "hrtime",
    "bigint",
    "nanoseconds",
    "fetch",
    "setInterval",
    "setTimeout",
    "setImmediate",
    "uptime",
];
/// Modules of Node whose functions and classes keep nothing.
const PURE: [&str; 14] = [
    "assert",
    "buffer",
    "constants",
    "crypto",
    "fs",
    "fs/promises",
    "module",
    "os",
    "path",
    "path/posix",
    "punycode",
    "querystring",
    "url",
    "util",
];
/// Packages that describe data: what they make is described once, and read.
const SCHEMAS: [&str; 12] = [
    "zod",
    "yup",
    "joi",
    "valibot",
    "superstruct",
    "io-ts",
    "runtypes",
    "arktype",
    "ajv",
    "graphql",
    "graphql-tag",
    "@sinclair/typebox",
];

/// What a value is; the graver is the greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Value {
    /// It stays as it is.
    Still,
    /// It holds what is put into it, and nothing else.
    Holds,
    /// It is state, or would be another one if it were made again.
    Keeps,
}

/// Where the name at the root of a call comes from.
enum Origin<'e> {
    /// Nowhere: it is one of the language or the platform.
    Platform(&'e str),
    /// A module, by its specifier.
    Module(String),
    /// This file.
    Here(SymbolId),
    /// Another expression.
    Expression(&'e Expression<'e>),
}

impl<'a> File<'_, 'a> {
    /// What an expression makes, after that many calls.
    pub(super) fn value(&self, expression: &'a Expression<'a>, calls: usize) -> Value {
        let expression = expression.get_inner_expression();
        if is_link(expression) {
            return Value::Still;
        }
        match expression {
            Expression::ArrayExpression(array) => {
                let parts = array.elements.iter().map(|element| match element {
                    ArrayExpressionElement::SpreadElement(spread) => {
                        self.value(&spread.argument, calls)
                    }
                    other => other
                        .as_expression()
                        .map_or(Value::Still, |part| self.value(part, calls)),
                });
                parts.fold(Value::Holds, Value::max)
            }
            Expression::ObjectExpression(object) => {
                let parts = object.properties.iter().map(|property| match property {
                    ObjectPropertyKind::ObjectProperty(property) => {
                        self.value(&property.value, calls)
                    }
                    ObjectPropertyKind::SpreadProperty(spread) => {
                        self.value(&spread.argument, calls)
                    }
                });
                parts.fold(Value::Holds, Value::max)
            }
            Expression::LogicalExpression(both) => self
                .value(&both.left, calls)
                .max(self.value(&both.right, calls)),
            Expression::ConditionalExpression(choice) => self
                .value(&choice.consequent, calls)
                .max(self.value(&choice.alternate, calls)),
            Expression::SequenceExpression(list) => list
                .expressions
                .last()
                .map_or(Value::Still, |last| self.value(last, calls)),
            Expression::AssignmentExpression(assignment) => self.value(&assignment.right, calls),
            Expression::BinaryExpression(both) => self
                .part(&both.left, calls)
                .max(self.part(&both.right, calls)),
            Expression::UnaryExpression(unary) => self.part(&unary.argument, calls),
            Expression::TemplateLiteral(template) => {
                let parts = template
                    .expressions
                    .iter()
                    .map(|part| self.part(part, calls));
                parts.max().unwrap_or(Value::Still)
            }
            Expression::ChainExpression(chain) => chain
                .expression
                .as_member_expression()
                .map_or(Value::Holds, |_| Value::Still),
            // What comes of waiting has been asked for elsewhere.
            Expression::AwaitExpression(_) => Value::Keeps,
            Expression::CallExpression(call) => self.called(call, calls),
            Expression::NewExpression(new) => self.made(new, calls),
            Expression::StaticMemberExpression(member) => self.part(&member.object, calls),
            Expression::ComputedMemberExpression(member) => self.part(&member.object, calls),
            _ => Value::Still,
        }
    }

    /// What is read of a value: state if reading it anew could give something else.
    fn part(&self, expression: &'a Expression<'a>, calls: usize) -> Value {
        match self.value(expression, calls) {
            Value::Keeps => Value::Keeps,
            Value::Still | Value::Holds => Value::Still,
        }
    }

    fn called(&self, call: &'a CallExpression<'a>, calls: usize) -> Value {
        let callee = call.callee.get_inner_expression();
        if let Some(function) = callable(callee) {
            return self.result(function, calls);
        }
        let given = call.arguments.iter().filter_map(Argument::as_expression);
        let given = given
            .map(|argument| self.value(argument, calls))
            .max()
            .unwrap_or(Value::Still);
        let name = call.callee_name().unwrap_or_default();
        let is_plain = matches!(callee, Expression::Identifier(_));
        match self.origin(callee) {
            Origin::Platform(_) | Origin::Module(_) if FRESH.contains(&name) => Value::Keeps,
            // What it holds is looked at where it is used.
            Origin::Platform("Object") if name == "freeze" && given != Value::Keeps => Value::Still,
            Origin::Platform(_) => given.max(Value::Holds),
            Origin::Module(specifier) => of_module(&specifier),
            Origin::Here(symbol) if is_plain => match self.function_named(symbol) {
                Some(function) => self.result(function, calls),
                None => Value::Keeps,
            },
            // A method of something that has been looked at where it was made.
            Origin::Here(_) => Value::Holds,
            Origin::Expression(root) => self.value(root, calls).max(Value::Holds),
        }
    }

    fn made(&self, new: &'a NewExpression<'a>, calls: usize) -> Value {
        let given = new.arguments.iter().filter_map(Argument::as_expression);
        let given = given
            .map(|argument| self.value(argument, calls))
            .max()
            .unwrap_or(Value::Still);
        match self.origin(new.callee.get_inner_expression()) {
            Origin::Platform("Date") if new.arguments.is_empty() => Value::Keeps,
            Origin::Platform(name) if STILL.contains(&name) => Value::Still,
            Origin::Platform(name) if HOLDING.contains(&name) => given.max(Value::Holds),
            Origin::Module(specifier) => of_module(&specifier),
            Origin::Here(symbol) => match self.class_named(symbol) {
                Some(class) if !self.changes_itself(class) => given.max(Value::Holds),
                _ => Value::Keeps,
            },
            Origin::Platform(_) | Origin::Expression(_) => Value::Keeps,
        }
    }

    /// Where what is called comes from.
    fn origin(&self, callee: &'a Expression<'a>) -> Origin<'a> {
        let mut root = callee.get_inner_expression();
        while let Some(inner) = inner_of(root) {
            root = inner.get_inner_expression();
        }
        if let Expression::CallExpression(call) = root
            && let Some(specifier) = required(call)
        {
            return Origin::Module(specifier.to_owned());
        }
        let Expression::Identifier(name) = root else {
            return Origin::Expression(root);
        };
        match self.symbol_of(root) {
            Some(symbol) => self
                .module_of(symbol)
                .map_or(Origin::Here(symbol), Origin::Module),
            None if self.is_global_object(root) => Origin::Platform(""),
            None => Origin::Platform(name.name.as_str()),
        }
    }

    /// The module that a binding comes from.
    fn module_of(&self, symbol: SymbolId) -> Option<String> {
        let declared = self.scoping().symbol_declaration(symbol);
        if let AstKind::VariableDeclarator(declarator) = self.nodes().kind(declared) {
            return linked(declarator.init.as_ref()?);
        }
        self.nodes()
            .ancestor_kinds(declared)
            .find_map(|kind| match kind {
                AstKind::ImportDeclaration(import) => Some(import.source.value.to_string()),
                _ => None,
            })
    }

    fn class_named(&self, symbol: SymbolId) -> Option<&'a Class<'a>> {
        match self.nodes().kind(self.scoping().symbol_declaration(symbol)) {
            AstKind::Class(class) => Some(class),
            AstKind::VariableDeclarator(declarator) => match declarator.init.as_ref()? {
                Expression::ClassExpression(class) => Some(class),
                _ => None,
            },
            _ => None,
        }
    }

    /// Whether the objects of a class change after they were made, or nobody can tell.
    fn changes_itself(&self, class: &Class<'_>) -> bool {
        if class.heritage.is_some() || !self.may_look_at(self.nodes().len()) {
            return true;
        }
        self.nodes().iter().any(|node| {
            let inside = class.body.span.contains_inclusive(node.kind().span());
            match node.kind() {
                AstKind::ThisExpression(_) if inside => {
                    self.is_used_later(node.id()) && self.is_changed(node.id())
                }
                AstKind::PropertyDefinition(field) if inside => field
                    .value
                    .as_ref()
                    .is_some_and(|value| self.value(value, CALLS) == Value::Keeps),
                _ => false,
            }
        })
    }

    /// Whether a `this` stands in a method, and not where the object is made.
    fn is_used_later(&self, id: oxc::semantic::NodeId) -> bool {
        let Some((owner, later)) = self.owner(id) else {
            return false;
        };
        match self.nodes().parent_kind(owner) {
            AstKind::MethodDefinition(method) => method.kind != MethodDefinitionKind::Constructor,
            _ => later,
        }
    }

    /// What a function of this file gives: state, if what it gives may go on changing what the call has made.
    fn result(&self, function: Callable<'a>, calls: usize) -> Value {
        if calls >= CALLS {
            return Value::Holds;
        }
        let looks = 2 * self.nodes().len() + self.scoping().symbols_len();
        if function.is_deferred() || !self.may_look_at(looks) || self.has_inner_state(function) {
            return Value::Keeps;
        }
        let span = function.span();
        let returned = self.nodes().iter().filter_map(|node| match node.kind() {
            AstKind::ReturnStatement(give)
                if span.contains_inclusive(give.span)
                    && self.function_of(node.scope_id()) == function.scope() =>
            {
                give.argument.as_ref()
            }
            _ => None,
        });
        let arrow = match function {
            Callable::Arrow(arrow) => arrow.get_expression(),
            Callable::Function(_) => None,
        };
        let values = returned
            .chain(arrow)
            .map(|given| self.value(given, calls + 1));
        values.fold(Value::Holds, Value::max)
    }

    /// Whether functions inside a function change what belongs to one call of it.
    fn has_inner_state(&self, function: Callable<'a>) -> bool {
        let Some(scope) = function.scope() else {
            return true;
        };
        let of_call = |symbol: &SymbolId| {
            self.function_of(self.scoping().symbol_scope_id(*symbol)) == Some(scope)
        };
        let is_changed = |symbol: SymbolId| {
            self.references(symbol).any(|reference| {
                self.function_of(reference.scope_id()) != Some(scope)
                    && (reference.is_write() || self.is_changed(reference.node_id()))
            })
        };
        let span = function.span();
        let is_own_this = || {
            self.nodes().iter().any(|node| {
                matches!(node.kind(), AstKind::ThisExpression(_))
                    && span.contains_inclusive(node.kind().span())
                    && self.is_used_later(node.id())
                    && self.is_changed(node.id())
            })
        };
        self.scoping().symbol_ids().filter(of_call).any(is_changed) || is_own_this()
    }
}

/// What calls and classes of a module make.
fn of_module(specifier: &str) -> Value {
    let bare = specifier.strip_prefix("node:").unwrap_or(specifier);
    let is_schema = |name: &&str| {
        let rest = bare.strip_prefix(*name);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    if SCHEMAS.iter().any(is_schema) {
        return Value::Still;
    }
    if PURE.contains(&bare) {
        return Value::Holds;
    }
    Value::Keeps
}

/// What an expression is a part or a call of.
fn inner_of<'a>(expression: &'a Expression<'a>) -> Option<&'a Expression<'a>> {
    match expression {
        Expression::StaticMemberExpression(member) => Some(&member.object),
        Expression::ComputedMemberExpression(member) => Some(&member.object),
        Expression::CallExpression(call) if required(call).is_none() => Some(&call.callee),
        _ => None,
    }
}
