//! What is done with a value at each place that names it: it is read, handed out, or changed.

use std::collections::HashSet;

use oxc::ast::AstKind;
use oxc::ast::ast::{Argument, BindingPattern, CallExpression, Expression, ForStatementLeft};
use oxc::semantic::{NodeId, SymbolId};
use oxc::span::{GetSpan, Span};
use oxc::syntax::operator::UnaryOperator;

use super::{File, GLOBAL, callable};

/// Methods that change what they are called on.
const CHANGING: [&str; 15] = [
    "push",
    "pop",
    "shift",
    "unshift",
    "splice",
    "sort",
    "reverse",
    "fill",
    "copyWithin",
    "set",
    "add",
    "delete",
    "clear",
    "append",
    "next",
];
/// Functions of `Object` and `Reflect` that change their first argument.
const CHANGERS: [&str; 6] = [
    "assign",
    "defineProperty",
    "defineProperties",
    "deleteProperty",
    "setPrototypeOf",
    "set",
];

/// Names under which a value is followed; each is a step deeper.
const NAMES: usize = 200;

/// What is done with a value; the graver is the greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Use {
    /// It is read.
    Read,
    /// It goes where this file does not see what becomes of it.
    Lent,
    /// It, or what it holds, is changed.
    Changed,
}

/// How a value goes on from a place.
enum Step {
    /// No further.
    Ends(Use),
    /// As the value of the expression around it.
    On,
    /// The expression around it is a part of it.
    Into,
}

impl<'a> File<'_, 'a> {
    /// The gravest use of a binding's value.
    pub(super) fn symbol_use(&self, symbol: SymbolId, seen: &mut HashSet<SymbolId>) -> Use {
        if !seen.insert(symbol) {
            return Use::Read;
        }
        if seen.len() > NAMES {
            return Use::Changed;
        }
        let uses = self.references(symbol);
        let uses = uses.map(|reference| self.use_of(reference.node_id(), seen));
        uses.max().unwrap_or(Use::Read)
    }

    /// What is done with the value of an expression.
    pub(super) fn use_of(&self, mut node: NodeId, seen: &mut HashSet<SymbolId>) -> Use {
        // Assigning to the expression itself changes a binding; to a part of it, the value.
        let mut is_part = false;
        loop {
            let parent = self.nodes().parent_id(node);
            if parent == node {
                return Use::Read;
            }
            if !self.may_look_at(1) {
                return Use::Changed;
            }
            let span = self.nodes().kind(node).span();
            match self.step(span, parent, is_part, seen) {
                Step::Ends(used) => return used,
                Step::On => {}
                Step::Into => is_part = true,
            }
            node = parent;
        }
    }

    fn step(
        &self,
        span: Span,
        parent: NodeId,
        is_part: bool,
        seen: &mut HashSet<SymbolId>,
    ) -> Step {
        let written = if is_part { Use::Changed } else { Use::Read };
        match self.nodes().kind(parent) {
            AstKind::ParenthesizedExpression(_)
            | AstKind::TSAsExpression(_)
            | AstKind::TSSatisfiesExpression(_)
            | AstKind::TSNonNullExpression(_)
            | AstKind::TSTypeAssertion(_)
            | AstKind::ChainExpression(_)
            | AstKind::AwaitExpression(_)
            | AstKind::LogicalExpression(_)
            | AstKind::SequenceExpression(_) => Step::On,
            AstKind::ConditionalExpression(choice) if choice.test.span() != span => Step::On,
            AstKind::StaticMemberExpression(_) | AstKind::PrivateFieldExpression(_) => Step::Into,
            AstKind::ComputedMemberExpression(member) if member.object.span() == span => Step::Into,
            AstKind::CallExpression(call) if call.callee.span() == span => {
                if is_part && self.is_changed_by(call, seen) {
                    return Step::Ends(Use::Changed);
                }
                Step::On
            }
            AstKind::CallExpression(call) => Step::Ends(self.passed(call, span, seen)),
            AstKind::AssignmentExpression(assignment) if assignment.left.span() == span => {
                Step::Ends(written)
            }
            AstKind::UnaryExpression(unary) if unary.operator == UnaryOperator::Delete => {
                Step::Ends(written)
            }
            AstKind::UpdateExpression(_)
            | AstKind::ArrayAssignmentTarget(_)
            | AstKind::ObjectAssignmentTarget(_)
            | AstKind::AssignmentTargetRest(_)
            | AstKind::AssignmentTargetWithDefault(_)
            | AstKind::AssignmentTargetPropertyProperty(_) => Step::Ends(written),
            AstKind::VariableDeclarator(declarator) => Step::Ends(self.named(&declarator.id, seen)),
            AstKind::ForOfStatement(each) if each.left.span() == span => Step::Ends(written),
            AstKind::ForInStatement(each) if each.left.span() == span => Step::Ends(written),
            AstKind::ForOfStatement(each) if each.right.span() == span => {
                let ForStatementLeft::VariableDeclaration(declaration) = &each.left else {
                    return Step::Ends(Use::Read);
                };
                let names = declaration.declarations.iter();
                let uses = names.map(|declarator| self.named(&declarator.id, seen));
                Step::Ends(uses.max().unwrap_or(Use::Read))
            }
            AstKind::AssignmentExpression(_)
            | AstKind::ReturnStatement(_)
            | AstKind::YieldExpression(_)
            | AstKind::ArrowFunctionExpression(_)
            | AstKind::ObjectProperty(_)
            | AstKind::ArrayExpression(_)
            | AstKind::PropertyDefinition(_)
            | AstKind::ExportSpecifier(_)
            | AstKind::ExportDefaultDeclaration(_) => Step::Ends(Use::Lent),
            _ => Step::Ends(Use::Read),
        }
    }

    /// What becomes of a value under its new names.
    fn named(&self, pattern: &BindingPattern<'a>, seen: &mut HashSet<SymbolId>) -> Use {
        let names = pattern.get_binding_identifiers().into_iter();
        let symbols = names.filter_map(|name| name.symbol_id.get());
        let uses = symbols.map(|symbol| self.symbol_use(symbol, seen));
        uses.max().unwrap_or(Use::Read)
    }

    /// Whether a method's call changes what it is called on, or has a callback that changes what it is given.
    fn is_changed_by(&self, call: &'a CallExpression<'a>, seen: &mut HashSet<SymbolId>) -> bool {
        let name = call.callee_name().unwrap_or_default();
        let is_setter = name
            .strip_prefix("set")
            .is_some_and(|rest| rest.starts_with(|first: char| first.is_ascii_uppercase()));
        if is_setter || CHANGING.contains(&name) {
            return true;
        }
        let callbacks = call.arguments.iter().filter_map(Argument::as_expression);
        callbacks.filter_map(callable).any(|callback| {
            let given = callback.parameters().iter_bindings();
            given.fold(Use::Read, |used, name| used.max(self.named(name, seen))) == Use::Changed
        })
    }

    /// What a call does with one of its arguments. Of functions that are not of this file, those of helpers may do
    /// anything; others are taken to read.
    fn passed(
        &self,
        call: &'a CallExpression<'a>,
        span: Span,
        seen: &mut HashSet<SymbolId>,
    ) -> Use {
        let place = call
            .arguments
            .iter()
            .position(|argument| argument.span() == span);
        let Some(place) = place else {
            return Use::Read;
        };
        let callee = call.callee.get_inner_expression();
        if let Expression::StaticMemberExpression(member) = callee {
            let name = member.property.name.as_str();
            let is_changer = place == 0
                && CHANGERS.contains(&name)
                && (member.object.is_specific_id("Object")
                    || member.object.is_specific_id("Reflect"));
            return if is_changer { Use::Changed } else { Use::Read };
        }
        let Some(symbol) = self.symbol_of(callee) else {
            return Use::Read;
        };
        if self.scoping().symbol_flags(symbol).is_import() {
            return Use::Lent;
        }
        let parameter = self
            .function_named(symbol)
            .and_then(|function| function.parameters().items.get(place));
        parameter.map_or(Use::Read, |parameter| self.named(&parameter.pattern, seen))
    }

    /// Whether an expression is one of the global object's names.
    pub(super) fn is_global_object(&self, expression: &Expression<'_>) -> bool {
        matches!(expression, Expression::Identifier(name) if GLOBAL.contains(&name.name.as_str()))
            && self.symbol_of(expression).is_none()
    }
}
