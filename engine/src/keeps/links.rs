//! The modules that a file names: which are local, and where a path is written out.

use oxc::ast::AstKind;
use oxc::ast::ast::{CallExpression, Expression, ImportExpression};

use super::File;
use crate::packages;

/// Names by which a path is followed to where it is written out.
const NAMED: usize = 4;

impl<'a> File<'_, 'a> {
    /// How a path begins, as far as it is written out, and whether that is all of it.
    pub(super) fn path(
        &self,
        expression: &'a Expression<'a>,
        names: usize,
    ) -> Option<(&'a str, bool)> {
        match expression.get_inner_expression() {
            Expression::StringLiteral(text) => Some((text.value.as_str(), true)),
            Expression::TemplateLiteral(template) => {
                let begin = template.quasis.first()?.value.raw.as_str();
                Some((begin, template.expressions.is_empty()))
            }
            Expression::BinaryExpression(sum) => {
                self.path(&sum.left, names).map(|(begin, _)| (begin, false))
            }
            name @ Expression::Identifier(_) if names < NAMED => {
                let declared = self.scoping().symbol_declaration(self.symbol_of(name)?);
                let AstKind::VariableDeclarator(declarator) = self.nodes().kind(declared) else {
                    return None;
                };
                self.path(declarator.init.as_ref()?, names + 1)
            }
            _ => None,
        }
    }
}

/// Whether a specifier names a file of the deployment.
pub(super) fn is_local(specifier: &str) -> bool {
    let begins = ["./", "../", packages::ROOT, "file:///scripts/"];
    [".", ".."].contains(&specifier) || begins.iter().any(|begin| specifier.starts_with(begin))
}

/// Whether a call makes a server the script's handler: `app.listen(port)`, `Bun.serve({ … })`.
pub(super) fn makes_listen(call: &CallExpression<'_>) -> bool {
    let first = call
        .arguments
        .first()
        .and_then(|first| first.as_expression());
    match call.callee_name() {
        // A database listens to a channel, which has a name.
        Some("listen") => !first.is_some_and(Expression::is_string_literal),
        Some("serve") => matches!(first, Some(Expression::ObjectExpression(_))),
        _ => false,
    }
}

/// The path of a `require('…')`.
pub(super) fn required<'e>(call: &'e CallExpression<'_>) -> Option<&'e str> {
    call.common_js_require()
        .map(|literal| literal.value.as_str())
}

/// The path of an `import('…')`.
pub(super) fn imported<'e>(import: &'e ImportExpression<'_>) -> Option<&'e str> {
    match &import.source {
        Expression::StringLiteral(literal) => Some(literal.value.as_str()),
        _ => None,
    }
}

/// Whether an expression is another module, or a part of one.
pub(super) fn is_link(expression: &Expression<'_>) -> bool {
    match expression.get_inner_expression() {
        Expression::AwaitExpression(awaited) => is_link(&awaited.argument),
        Expression::ImportExpression(_) => true,
        Expression::CallExpression(call) => required(call).is_some(),
        Expression::StaticMemberExpression(member) => is_link(&member.object),
        _ => false,
    }
}

/// The module that an expression is, or is a part of.
pub(super) fn linked(expression: &Expression<'_>) -> Option<String> {
    match expression.get_inner_expression() {
        Expression::AwaitExpression(awaited) => linked(&awaited.argument),
        Expression::ImportExpression(import) => imported(import).map(str::to_owned),
        Expression::CallExpression(call) => required(call).map(str::to_owned),
        Expression::StaticMemberExpression(member) => linked(&member.object),
        _ => None,
    }
}
