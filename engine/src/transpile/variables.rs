//! Which environment variables a file reads, as far as its text tells.

use std::collections::BTreeSet;

use oxc::allocator::Allocator;
use oxc::ast::ast::{BindingPattern, Expression, MemberExpression, VariableDeclarator};
use oxc::ast_visit::{Visit, walk};

use super::{program, shallow};
use crate::depth;

/// The names of the variables that a file reads; none if the file is not valid.
///
/// It may read them from `process.env`, `Bun.env` or `import.meta.env`: by a member, by taking the object apart, or through
/// a name given to the object.
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
        let expression = expression.get_inner_expression();
        if let Expression::Identifier(name) = expression {
            return self.aliases.contains(name.name.as_str());
        }
        let member = if let Expression::ChainExpression(chain) = expression {
            chain.expression.as_member_expression()
        } else {
            expression.as_member_expression()
        };
        member.is_some_and(is_environment)
    }

    fn note(&mut self, name: &str) {
        self.names.insert(name.to_owned());
    }
}

fn is_environment(member: &MemberExpression<'_>) -> bool {
    if member.static_property_name() != Some("env") {
        return false;
    }
    let owner = member.object().get_inner_expression();
    if let Expression::Identifier(name) = owner {
        return matches!(name.name.as_str(), "process" | "Bun");
    }
    let of_global = owner
        .as_member_expression()
        .and_then(MemberExpression::static_property_name);
    matches!(owner, Expression::ImportMeta(_)) || of_global == Some("process")
}

impl<'a> Visit<'a> for Reads {
    fn visit_member_expression(&mut self, member: &MemberExpression<'a>) {
        if let Some(name) = member.static_property_name()
            && self.is_environment(member.object())
        {
            self.note(name);
        }
        walk::walk_member_expression(self, member);
    }

    fn visit_variable_declarator(&mut self, declarator: &VariableDeclarator<'a>) {
        let init = declarator.init.as_ref();
        if init.is_some_and(|init| self.is_environment(init)) {
            if let BindingPattern::BindingIdentifier(name) = &declarator.id {
                self.aliases.insert(name.name.to_string());
            } else if let BindingPattern::ObjectPattern(pattern) = &declarator.id {
                let keys = pattern.properties.iter();
                for name in keys.filter_map(|property| property.key.static_name()) {
                    self.note(&name);
                }
            }
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
