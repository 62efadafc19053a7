//! Which environment variables a file reads, as far as its text tells.

use std::collections::BTreeSet;

use oxc::allocator::Allocator;
use oxc::ast::ast::{
    BindingPattern, ComputedMemberExpression, Expression, MemberExpression, PropertyKey,
    StaticMemberExpression, VariableDeclarator,
};
use oxc::ast_visit::{Visit, walk};

use super::{program, shallow};
use crate::depth;

/// The names of the variables that a file reads from `process.env`, `Bun.env` or `import.meta.env`, in order: by a member,
/// by taking the object apart, or through a name given to the object. None if the file is not valid.
pub fn variables(path: &str, text: &str) -> BTreeSet<String> {
    if shallow(path, text).is_err() {
        return BTreeSet::new();
    }
    depth::with_deep_stack(|| {
        let allocator = Allocator::default();
        let mut reads = Reads::default();
        if let Ok(program) = program(&allocator, path, text) {
            reads.visit_program(&program);
        }
        reads.names
    })
}

#[derive(Default)]
struct Reads {
    names: BTreeSet<String>,
    /// What the environment is called besides.
    aliases: BTreeSet<String>,
}

impl Reads {
    fn is_environment(&self, expression: &Expression<'_>) -> bool {
        match expression.without_parentheses() {
            Expression::Identifier(name) => self.aliases.contains(name.name.as_str()),
            Expression::StaticMemberExpression(member) => is_environment_member(member),
            Expression::ChainExpression(chain) => chain
                .expression
                .as_member_expression()
                .is_some_and(|member| match member {
                    MemberExpression::StaticMemberExpression(member) => {
                        is_environment_member(member)
                    }
                    _ => false,
                }),
            _ => false,
        }
    }

    fn note(&mut self, name: &str) {
        self.names.insert(name.to_owned());
    }
}

fn is_environment_member(member: &StaticMemberExpression<'_>) -> bool {
    if member.property.name != "env" {
        return false;
    }
    match member.object.without_parentheses() {
        Expression::Identifier(owner) => matches!(owner.name.as_str(), "process" | "Bun"),
        Expression::ImportMeta(_) => true,
        // `globalThis.process.env`
        Expression::StaticMemberExpression(owner) => owner.property.name == "process",
        _ => false,
    }
}

impl<'a> Visit<'a> for Reads {
    fn visit_static_member_expression(&mut self, member: &StaticMemberExpression<'a>) {
        if self.is_environment(&member.object) {
            self.note(&member.property.name);
        }
        walk::walk_static_member_expression(self, member);
    }

    fn visit_computed_member_expression(&mut self, member: &ComputedMemberExpression<'a>) {
        if let Expression::StringLiteral(name) = &member.expression
            && self.is_environment(&member.object)
        {
            self.note(&name.value);
        }
        walk::walk_computed_member_expression(self, member);
    }

    fn visit_variable_declarator(&mut self, declarator: &VariableDeclarator<'a>) {
        let from_environment = declarator
            .init
            .as_ref()
            .is_some_and(|init| self.is_environment(init));
        match &declarator.id {
            BindingPattern::BindingIdentifier(name) if from_environment => {
                self.aliases.insert(name.name.to_string());
            }
            BindingPattern::ObjectPattern(pattern) if from_environment => {
                for property in &pattern.properties {
                    match &property.key {
                        PropertyKey::StaticIdentifier(name) => self.note(&name.name),
                        PropertyKey::StringLiteral(name) => self.note(&name.value),
                        _ => {}
                    }
                }
            }
            _ => {}
        }
        walk::walk_variable_declarator(self, declarator);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_is_named_and_what_is_only_written_about_is_not() {
        let text = "// process.env.COMMENT\n\
            const a = process.env.A ?? process.env['B'] ?? (process.env)[\"C\"];\n\
            const { D, E: e, 'F': f, ...rest } = process.env;\n\
            const g = process.env?.G, h = process?.env?.H;\n\
            const i = Bun.env.I as string, j = import.meta.env.J!, k = globalThis.process.env.K;\n\
            const env = process.env; env.L; function m() { return env.M }\n\
            'process.env.STRING'; x.env.NO; process.envy.NO; process.env[no]; process.env;\n\
            return a";
        let names: String = variables("a.ts", text).into_iter().collect();
        assert_eq!(names, "ABCDEFGHIJKLM");
        assert!(variables("a.ts", "process.env.A (").is_empty());
        assert!(variables("a.ts", &"(".repeat(100_000)).is_empty());
    }
}
