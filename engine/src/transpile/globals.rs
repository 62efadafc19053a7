//! Names that a script makes global, as members of the global object that it has for itself.
//!
//! A guest of a worker VM has a global object of its own (`globalThis` among its parameters). What it sets there by
//! `globalThis.total = 1`, or by assigning a name that nobody declares, has to be found by the plain name as well:
//! `total` becomes `globalThis.total` throughout the script.

use std::collections::HashSet;

use oxc::allocator::{Allocator, ReplaceWith};
use oxc::ast::ast::{
    AssignmentExpression, AssignmentTarget, Expression, IdentifierName, IdentifierReference,
    ObjectProperty, Program, SimpleAssignmentTarget,
};
use oxc::ast::builder::AstBuilder;
use oxc::ast_visit::{Visit, VisitMut, walk, walk_mut};
use oxc::semantic::Scoping;
use oxc::span::SPAN;

use super::ENTRY_NAMES;
use crate::keeps::GLOBAL;

/// Rewrites a whole file.
pub(super) fn own<'a>(allocator: &'a Allocator, program: &mut Program<'a>, scoping: &Scoping) {
    let names = made_global(program, scoping);
    if names.is_empty() {
        return;
    }
    let builder = AstBuilder::new(allocator);
    let mut owner = Owner {
        builder,
        scoping,
        names,
    };
    owner.visit_program(program);
}

/// The names that a script makes global.
fn made_global(program: &Program<'_>, scoping: &Scoping) -> HashSet<String> {
    let mut made = Made {
        scoping,
        names: HashSet::new(),
    };
    made.visit_program(program);
    let unresolved = scoping.root_unresolved_references().iter();
    let assigned = unresolved.filter(|(_, references)| {
        let mut references = references.iter();
        references.any(|reference| scoping.get_reference(*reference).is_write())
    });
    made.names
        .extend(assigned.map(|(name, _)| name.to_string()));
    let is_given = |name: &String| ENTRY_NAMES.contains(&name.as_str()) || name == "mainResult";
    made.names.retain(|name| !is_given(name));
    made.names
}

fn is_undeclared(scoping: &Scoping, name: &IdentifierReference<'_>) -> bool {
    let id = name.reference_id.get();
    id.is_some_and(|id| scoping.get_reference(id).symbol_id().is_none())
}

/// Collects what is assigned to members of the global object.
struct Made<'s> {
    scoping: &'s Scoping,
    names: HashSet<String>,
}

impl<'a> Visit<'a> for Made<'_> {
    fn visit_assignment_expression(&mut self, assignment: &AssignmentExpression<'a>) {
        if let AssignmentTarget::StaticMemberExpression(member) = &assignment.left
            && let Expression::Identifier(object) = &member.object
            && GLOBAL.contains(&object.name.as_str())
            && is_undeclared(self.scoping, object)
        {
            self.names.insert(member.property.name.to_string());
        }
        walk::walk_assignment_expression(self, assignment);
    }
}

struct Owner<'s, 'a> {
    builder: AstBuilder<'a>,
    scoping: &'s Scoping,
    names: HashSet<String>,
}

impl<'a> Owner<'_, 'a> {
    fn is_own(&self, name: &IdentifierReference<'_>) -> bool {
        self.names.contains(name.name.as_str()) && is_undeclared(self.scoping, name)
    }

    /// The global object, and the name as one of its members.
    fn member(&self, name: &IdentifierReference<'a>) -> (Expression<'a>, IdentifierName<'a>) {
        let object = Expression::new_identifier(SPAN, "globalThis", &self.builder);
        (object, IdentifierName::new(SPAN, name.name, &self.builder))
    }
}

impl<'a> VisitMut<'a> for Owner<'_, 'a> {
    fn visit_expression(&mut self, expression: &mut Expression<'a>) {
        walk_mut::walk_expression(self, expression);
        if let Expression::Identifier(name) = expression
            && self.is_own(name)
        {
            let (object, property) = self.member(name);
            let builder = &self.builder;
            expression.replace_with(|_| {
                Expression::new_static_member_expression(SPAN, object, property, false, builder)
            });
        }
    }

    fn visit_simple_assignment_target(&mut self, target: &mut SimpleAssignmentTarget<'a>) {
        walk_mut::walk_simple_assignment_target(self, target);
        if let SimpleAssignmentTarget::AssignmentTargetIdentifier(name) = target
            && self.is_own(name)
        {
            let (object, property) = self.member(name);
            let builder = &self.builder;
            target.replace_with(|_| {
                SimpleAssignmentTarget::new_static_member_expression(
                    SPAN, object, property, false, builder,
                )
            });
        }
    }

    fn visit_object_property(&mut self, property: &mut ObjectProperty<'a>) {
        // `{ total }` has to say what it holds.
        if let Expression::Identifier(name) = &property.value
            && self.is_own(name)
        {
            property.shorthand = false;
        }
        walk_mut::walk_object_property(self, property);
    }
}
