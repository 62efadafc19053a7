//! What a helper keeps between two calls of its functions, read from its text.
//!
//! A file keeps state if something at its top level may differ after its functions have been called, or would differ if the
//! file were evaluated again: a `let` that a function assigns, a list, map, object or class that a function changes, what a
//! `new` or a call has made that is not known to stay as it is, and what a function changes of `exports` or `globalThis`.
//! Literals and other plain containers that are only read are no state. One that is handed out, by an export or a `return`,
//! is one only where a file that imports it changes what it imports; that is decided over all files, in `placement.rs`.
//!
//! Read are local files alone: packages count as nothing. A path that is computed may lead to any helper, so that it counts
//! as state if it begins as the path of one does.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "a syntax tree has more kinds of nodes than any look at it names"
)]

mod links;
mod uses;
mod value;

use std::cell::Cell;
use std::collections::HashSet;

use oxc::allocator::Allocator;
use oxc::ast::AstKind;
use oxc::ast::ast::{
    Argument, ArrowFunctionExpression, AssignmentTarget, Expression, FormalParameters, Function,
    PropertyKey,
};
use oxc::semantic::{
    AstNodes, NodeId, Reference, ScopeId, Scoping, Semantic, SemanticBuilder, SymbolId,
};
use oxc::span::Span;

use self::links::{is_link, is_local, makes_listen};
use self::uses::Use;
use self::value::Value;
use crate::packages::Asked;
use crate::{CompileFault, depth, transpile};

/// Looks at nodes that reading one file may take, about a second: a text can be written to need any number.
const LOOKS: usize = 20_000_000;
/// The global object's names.
pub(crate) const GLOBAL: [&str; 3] = ["globalThis", "global", "self"];
/// The names of a CommonJS module's exports.
const EXPORTS: [&str; 2] = ["exports", "module"];

/// What a file keeps, and what it has to do with others.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Keeps {
    /// The name of what it keeps, if there is any.
    pub(crate) own: Option<String>,
    /// It hands out containers that it does not change itself.
    pub(crate) lends: bool,
    /// It changes what it has from the files that it imports.
    pub(crate) alters: bool,
    /// It makes a server listen: that has to happen in each run.
    pub(crate) listens: bool,
    /// It imports local files by paths that it computes.
    pub(crate) computes: bool,
    /// The local files that it imports, as it names them.
    pub(crate) helpers: Vec<(String, Asked)>,
}

/// Whether a script may have helpers at all; most have none, and need no closer look.
pub(crate) fn may_import(text: &str) -> bool {
    ["import", "require", "from"]
        .iter()
        .any(|word| text.contains(word))
}

/// Reads a file.
///
/// # Errors
/// Where the file is not valid.
pub(crate) fn read(path: &str, text: &str) -> Result<Keeps, Vec<CompileFault>> {
    transpile::shallow(path, text)?;
    depth::with_deep_stack(|| {
        let allocator = Allocator::default();
        let program = transpile::program(&allocator, path, text)?;
        let semantic = SemanticBuilder::new()
            .with_build_nodes(true)
            .build(&program)
            .semantic;
        let file = File {
            semantic: &semantic,
            looks: Cell::new(LOOKS),
        };
        Ok(file.keeps())
    })
}

/// A file as it is looked through.
struct File<'s, 'a> {
    semantic: &'s Semantic<'a>,
    /// Looks at nodes that are left.
    looks: Cell<usize>,
}

impl<'a> File<'_, 'a> {
    fn nodes(&self) -> &AstNodes<'a> {
        self.semantic.nodes()
    }

    fn scoping(&self) -> &Scoping {
        self.semantic.scoping()
    }

    fn keeps(&self) -> Keeps {
        let mut keeps = Keeps::default();
        for symbol in self.scoping().symbol_ids() {
            if self
                .function_of(self.scoping().symbol_scope_id(symbol))
                .is_none()
            {
                self.note_symbol(symbol, &mut keeps);
            }
        }
        self.note_globals(&mut keeps);
        for node in self.nodes().iter() {
            self.note_node(node.id(), node.kind(), &mut keeps);
        }
        keeps
    }

    /// A binding of the top level.
    fn note_symbol(&self, symbol: SymbolId, keeps: &mut Keeps) {
        let scoping = self.scoping();
        if scoping.symbol_flags(symbol).is_import() {
            return;
        }
        let declared = scoping.symbol_declaration(symbol);
        let init = match self.nodes().kind(declared) {
            AstKind::VariableDeclarator(declarator) => declarator.init.as_ref(),
            _ => None,
        };
        if init.is_some_and(is_link) {
            return;
        }
        let assigned = self
            .references(symbol)
            .filter(|reference| reference.is_write());
        let mut value = init.map_or(Value::Still, |init| self.value(init, 0));
        for write in assigned {
            if self.function_of(write.scope_id()).is_some() {
                value = Value::Keeps;
            } else if let AstKind::AssignmentExpression(assignment) =
                self.nodes().parent_kind(write.node_id())
            {
                value = value.max(self.value(&assignment.right, 0));
            }
        }
        let changed_later = |reference: &Reference| {
            self.function_of(reference.scope_id()).is_some() && self.is_changed(reference.node_id())
        };
        if value == Value::Keeps || self.references(symbol).any(changed_later) {
            keeps.own_is(scoping.symbol_name(symbol));
        } else if value == Value::Holds {
            let mut ancestors = self.nodes().ancestor_kinds(declared).take(3);
            keeps.lends |= ancestors.any(|kind| matches!(kind, AstKind::ExportDeclaration(_)))
                || self.symbol_use(symbol, &mut HashSet::new()) >= Use::Lent;
        }
    }

    /// The names that the file does not declare.
    fn note_globals(&self, keeps: &mut Keeps) {
        for (name, references) in self.scoping().root_unresolved_references() {
            let name = name.as_str();
            for reference in references {
                let reference = self.scoping().get_reference(*reference);
                if !reference.is_value() {
                    continue;
                }
                let later = self.function_of(reference.scope_id()).is_some();
                let counts = GLOBAL.contains(&name) || (later && EXPORTS.contains(&name));
                let assigned = reference.is_write() && !EXPORTS.contains(&name);
                if assigned || (counts && self.is_changed(reference.node_id())) {
                    keeps.own_is(name);
                }
            }
        }
    }

    fn note_node(&self, id: NodeId, kind: AstKind<'a>, keeps: &mut Keeps) {
        let link = |keeps: &mut Keeps, specifier: &str, asked| {
            if is_local(specifier) {
                keeps.helpers.push((specifier.to_owned(), asked));
            }
        };
        match kind {
            AstKind::ImportDeclaration(import) if !import.import_kind.is_type() => {
                let specifier = import.source.value.as_str();
                link(keeps, specifier, Asked::Import);
                let names = import.specifiers.iter().flatten();
                let altered = |symbol| self.symbol_use(symbol, &mut HashSet::new()) == Use::Changed;
                keeps.alters |= is_local(specifier)
                    && names
                        .filter_map(|name| name.local().symbol_id.get())
                        .any(altered);
            }
            AstKind::ExportAllDeclaration(export) if !export.export_kind.is_type() => {
                link(keeps, export.source.value.as_str(), Asked::Import);
            }
            AstKind::ExportFromDeclaration(export) if !export.export_kind.is_type() => {
                link(keeps, export.source.value.as_str(), Asked::Import);
            }
            AstKind::CallExpression(call) => {
                keeps.listens |= makes_listen(call);
                if call.callee.is_specific_id("require")
                    && let Some(path) = call.arguments.first().and_then(Argument::as_expression)
                {
                    self.note_link(id, path, Asked::Require, keeps);
                }
            }
            AstKind::ImportExpression(import) => {
                self.note_link(id, &import.source, Asked::Import, keeps);
            }
            AstKind::ExportDefaultDeclaration(export) => {
                if let Some(expression) = export.declaration.as_expression() {
                    keeps.exports(self.value(expression, 0));
                }
            }
            AstKind::AssignmentExpression(assignment)
                if self.is_at_top(id)
                    && self.names_exports(&assignment.left)
                    && !is_link(&assignment.right) =>
            {
                // Whoever has the exports may assign to them.
                keeps.lends = true;
                keeps.exports(self.value(&assignment.right, 0));
            }
            AstKind::PropertyDefinition(field)
                if field.r#static && self.is_at_top(id) && self.is_state(field.value.as_ref()) =>
            {
                keeps.own_is(&key_name(&field.key));
            }
            AstKind::ThisExpression(_) if self.is_of_one_object(id) && self.is_changed(id) => {
                keeps.own_is("this");
            }
            _ => {}
        }
    }

    /// A file that is imported where the code comes by.
    fn note_link(&self, id: NodeId, path: &'a Expression<'a>, asked: Asked, keeps: &mut Keeps) {
        let Some((begin, is_whole)) = self.path(path, 0).filter(|(begin, _)| is_local(begin))
        else {
            return;
        };
        if is_whole {
            keeps.helpers.push((begin.to_owned(), asked));
            keeps.alters |= self.is_changed(id);
        } else {
            keeps.computes = true;
        }
    }

    /// Whether `this` is a class itself, or an object literal of the top level, in code that runs later.
    fn is_of_one_object(&self, id: NodeId) -> bool {
        let Some((owner, later)) = self.owner(id) else {
            return false;
        };
        let holder = match self.nodes().kind(owner) {
            AstKind::Function(_) => self.nodes().parent_id(owner),
            _ => owner,
        };
        let is_single = match self.nodes().kind(holder) {
            AstKind::MethodDefinition(method) => method.r#static,
            AstKind::PropertyDefinition(property) => property.r#static && later,
            AstKind::ObjectProperty(_) => true,
            _ => false,
        };
        is_single && self.is_at_top(holder)
    }

    /// What gives a `this` its meaning: a function, or a class's field; and whether the code runs when that is called.
    fn owner(&self, id: NodeId) -> Option<(NodeId, bool)> {
        let mut later = false;
        for ancestor in self.nodes().ancestors(id) {
            match ancestor.kind() {
                AstKind::Function(_) => return Some((ancestor.id(), true)),
                AstKind::PropertyDefinition(_) => return Some((ancestor.id(), later)),
                AstKind::ArrowFunctionExpression(_) => later = true,
                AstKind::StaticBlock(_) => return None,
                _ => {}
            }
        }
        None
    }

    /// Whether a place is outside of every function.
    fn is_at_top(&self, id: NodeId) -> bool {
        self.function_of(self.nodes().get_node(id).scope_id())
            .is_none()
    }

    /// The scope of the function around a scope.
    fn function_of(&self, scope: ScopeId) -> Option<ScopeId> {
        let scoping = self.scoping();
        scoping
            .scope_ancestors(scope)
            .find(|scope| scoping.scope_flags(*scope).is_function())
    }

    /// Where a binding's value is used.
    fn references(&self, symbol: SymbolId) -> impl Iterator<Item = &Reference> {
        let all = self.scoping().get_resolved_references(symbol);
        all.filter(|reference| reference.is_value())
    }

    /// Whether an assignment's target is a CommonJS module's exports, or a part of them.
    fn names_exports(&self, target: &AssignmentTarget<'a>) -> bool {
        let Some(member) = target.as_member_expression() else {
            return target.get_identifier_name() == Some("exports");
        };
        let mut root = member.object();
        while let Some(inner) = root.as_member_expression() {
            root = inner.object();
        }
        matches!(root, Expression::Identifier(name) if EXPORTS.contains(&name.name.as_str()))
            && self.symbol_of(root).is_none()
    }

    /// Whether what an expression names is changed there.
    fn is_changed(&self, id: NodeId) -> bool {
        self.use_of(id, &mut HashSet::new()) == Use::Changed
    }

    /// Whether an initial value is state.
    fn is_state(&self, value: Option<&'a Expression<'a>>) -> bool {
        value.is_some_and(|value| self.value(value, 0) == Value::Keeps)
    }

    /// Takes that many looks at nodes from what one file may cost; false if it is used up, and what is looked for has to be
    /// taken for found.
    fn may_look_at(&self, nodes: usize) -> bool {
        let left = self.looks.get().checked_sub(nodes);
        self.looks.set(left.unwrap_or_default());
        left.is_some()
    }

    /// The binding that an expression names.
    fn symbol_of(&self, expression: &Expression<'_>) -> Option<SymbolId> {
        let Expression::Identifier(name) = expression else {
            return None;
        };
        let reference = self.scoping().get_reference(name.reference_id.get()?);
        reference.symbol_id()
    }

    /// The function that a binding names.
    fn function_named(&self, symbol: SymbolId) -> Option<Callable<'a>> {
        match self.nodes().kind(self.scoping().symbol_declaration(symbol)) {
            AstKind::Function(function) => Some(Callable::Function(function)),
            AstKind::VariableDeclarator(declarator) => callable(declarator.init.as_ref()?),
            _ => None,
        }
    }
}

/// A function of either form.
#[derive(Clone, Copy)]
enum Callable<'a> {
    Function(&'a Function<'a>),
    Arrow(&'a ArrowFunctionExpression<'a>),
}

fn callable<'a>(expression: &'a Expression<'a>) -> Option<Callable<'a>> {
    match expression.get_inner_expression() {
        Expression::FunctionExpression(function) => Some(Callable::Function(function)),
        Expression::ArrowFunctionExpression(arrow) => Some(Callable::Arrow(arrow)),
        _ => None,
    }
}

impl<'a> Callable<'a> {
    fn parameters(self) -> &'a FormalParameters<'a> {
        match self {
            Self::Function(function) => &function.params,
            Self::Arrow(arrow) => &arrow.params,
        }
    }

    fn scope(self) -> Option<ScopeId> {
        match self {
            Self::Function(function) => function.scope_id.get(),
            Self::Arrow(arrow) => arrow.scope_id.get(),
        }
    }

    fn span(self) -> Span {
        match self {
            Self::Function(function) => function.span,
            Self::Arrow(arrow) => arrow.span,
        }
    }

    /// Whether a call gives something that is not there at once.
    fn is_deferred(self) -> bool {
        match self {
            Self::Function(function) => function.r#async || function.generator,
            Self::Arrow(arrow) => arrow.r#async,
        }
    }
}

impl Keeps {
    fn own_is(&mut self, name: &str) {
        self.own.get_or_insert_with(|| name.to_owned());
    }

    fn exports(&mut self, value: Value) {
        match value {
            Value::Keeps => self.own_is("its exports"),
            Value::Holds => self.lends = true,
            Value::Still => {}
        }
    }
}

fn key_name(key: &PropertyKey<'_>) -> String {
    key.static_name()
        .map_or_else(|| "a static field".into(), Into::into)
}

/// Whether a path is that of code, which may keep state.
pub(crate) fn is_code(path: &str) -> bool {
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    ["ts", "js", "mts", "mjs", "cts", "cjs"].contains(&extension)
        && !path.starts_with("node_modules/")
}

#[cfg(test)]
mod tests;
