//! Where a program awaits.

use oxc::allocator::ReplaceWith;
use oxc::ast::ast::{
    ArrowFunctionExpression, AwaitExpression, Class, Expression, ForOfStatement, Function, Program,
    Statement, VariableDeclaration, VariableDeclarationKind,
};
use oxc::ast_visit::{Visit, walk};
use oxc::syntax::scope::ScopeFlags;

/// Makes `const x = await __vite_ssr_import__(…)` synchronous.
pub(super) fn drop_import_awaits(program: &mut Program<'_>) {
    for statement in &mut program.body {
        let Statement::VariableDeclaration(declaration) = statement else {
            continue;
        };
        for declarator in &mut declaration.declarations {
            if let Some(init) = &mut declarator.init
                && is_import_await(init)
            {
                init.replace_with(|expression| {
                    if let Expression::AwaitExpression(awaited) = expression {
                        awaited.unbox().argument
                    } else {
                        expression
                    }
                });
            }
        }
    }
}

fn is_import_await(expression: &Expression<'_>) -> bool {
    let Expression::AwaitExpression(awaited) = expression else {
        return false;
    };
    let Expression::CallExpression(call) = &awaited.argument else {
        return false;
    };
    call.callee.is_specific_id("__vite_ssr_import__")
}

/// Whether the program awaits outside of any function.
pub(super) fn awaits_at_top(program: &Program<'_>) -> bool {
    struct Awaits(bool);
    impl<'a> Visit<'a> for Awaits {
        fn visit_await_expression(&mut self, _: &AwaitExpression<'a>) {
            self.0 = true;
        }
        fn visit_for_of_statement(&mut self, statement: &ForOfStatement<'a>) {
            self.0 |= statement.r#await;
            walk::walk_for_of_statement(self, statement);
        }
        // What `await using` declares is waited for where its block ends.
        fn visit_variable_declaration(&mut self, declaration: &VariableDeclaration<'a>) {
            self.0 |= declaration.kind == VariableDeclarationKind::AwaitUsing;
            walk::walk_variable_declaration(self, declaration);
        }
        // What is inside a function waits when the function is called.
        fn visit_function(&mut self, _: &Function<'a>, _: ScopeFlags) {}
        fn visit_arrow_function_expression(&mut self, _: &ArrowFunctionExpression<'a>) {}
        fn visit_class(&mut self, class: &Class<'a>) {
            if let Some(parent) = &class.heritage {
                self.visit_class_heritage(parent);
            }
            for decorator in &class.decorators {
                self.visit_decorator(decorator);
            }
            // Names are made where the class stands; values and blocks may not await.
            for member in &class.body.body {
                if let Some(key) = member.property_key() {
                    self.visit_property_key(key);
                }
            }
        }
    }
    let mut awaits = Awaits(false);
    awaits.visit_program(program);
    awaits.0
}
