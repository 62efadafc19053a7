//! Wraps every place where an asynchronous function goes on, so that it finds the frame of its run in place.
//!
//! The interpreter does not tell when a function resumes, so a compiled file tells it itself: by the methods of
//! `__hoody_async__`, an object of the prelude (`frame.js`). `await x` becomes
//! `resume(frame(), await pause(x))`; `catch` and `finally` begin with `enter(frame)`, the frame having been taken before
//! the `try`; the iterable of a `for await` is wrapped, and the loop is followed by `enter(frame)`. What is thrown, the
//! order of evaluation and the number of turns stay as they are.
//!
//! Not here: `then`, which the prelude replaces, and generators, which go on in the frame of their consumer.

use oxc::allocator::{Allocator, ReplaceWith};
use oxc::ast::ast::{
    Argument, ArrowFunctionExpression, BindingPattern, Declaration, Expression, Function,
    IdentifierName, Program, Statement, VariableDeclarationKind, VariableDeclarator,
};
use oxc::ast::builder::AstBuilder;
use oxc::ast_visit::{VisitMut, walk_mut};
use oxc::span::SPAN;
use oxc::syntax::scope::ScopeFlags;

/// The prelude's object, as compiled files know it.
const HELPER: &str = "__hoody_async__";

/// Wraps the continuations of a whole file; `asynchronous` says whether its top level is.
pub(crate) fn keep<'a>(allocator: &'a Allocator, program: &mut Program<'a>, asynchronous: bool) {
    let mut keeper = Keeper {
        allocator,
        builder: AstBuilder::new(allocator),
        asynchronous,
        labelled: false,
        frames: 0,
    };
    keeper.visit_program(program);
}

struct Keeper<'a> {
    allocator: &'a Allocator,
    builder: AstBuilder<'a>,
    /// Whether the function that is visited may await.
    asynchronous: bool,
    /// Whether the statement that is visited has a label, which must stay beside its loop.
    labelled: bool,
    /// Frames named so far.
    frames: usize,
}

impl<'a> VisitMut<'a> for Keeper<'a> {
    fn visit_function(&mut self, function: &mut Function<'a>, flags: ScopeFlags) {
        let outer = std::mem::replace(&mut self.asynchronous, function.r#async);
        walk_mut::walk_function(self, function, flags);
        self.asynchronous = outer;
    }

    fn visit_arrow_function_expression(&mut self, arrow: &mut ArrowFunctionExpression<'a>) {
        let outer = std::mem::replace(&mut self.asynchronous, arrow.r#async);
        walk_mut::walk_arrow_function_expression(self, arrow);
        self.asynchronous = outer;
    }

    fn visit_expression(&mut self, expression: &mut Expression<'a>) {
        walk_mut::walk_expression(self, expression);
        if matches!(expression, Expression::AwaitExpression(_)) {
            expression.replace_with(|awaited| self.resumed(awaited));
        }
    }

    fn visit_statement(&mut self, statement: &mut Statement<'a>) {
        let labelled = std::mem::take(&mut self.labelled);
        let loops = is_for_await(statement);
        self.labelled = loops && matches!(statement, Statement::LabeledStatement(_));
        walk_mut::walk_statement(self, statement);
        self.labelled = false;
        if !self.asynchronous {
            return;
        }
        if let Statement::ForOfStatement(each) = statement
            && each.r#await
        {
            each.right
                .replace_with(|iterable| self.call("iterate", [Argument::from(iterable)]));
        }
        if loops && !labelled {
            statement.replace_with(|each| {
                let (name, taken) = self.taken();
                let entered = self.entered(name);
                Statement::new_block_statement(SPAN, [taken, each, entered], &self.builder)
            });
        } else if matches!(statement, Statement::TryStatement(_)) {
            statement.replace_with(|tried| self.framed(tried));
        }
    }
}

impl<'a> Keeper<'a> {
    /// `await x` as `resume(frame(), await pause(x))`.
    fn resumed(&self, mut awaited: Expression<'a>) -> Expression<'a> {
        if let Expression::AwaitExpression(inner) = &mut awaited {
            inner
                .argument
                .replace_with(|argument| self.call("pause", [Argument::from(argument)]));
        }
        let frame = self.call("frame", []);
        self.call("resume", [Argument::from(frame), Argument::from(awaited)])
    }

    /// A `try` whose other blocks begin in the frame in which it began.
    fn framed(&mut self, mut tried: Statement<'a>) -> Statement<'a> {
        let (name, taken) = self.taken();
        if let Statement::TryStatement(inner) = &mut tried {
            if let Some(handler) = &mut inner.handler {
                handler.body.body.insert(0, self.entered(name));
            }
            if let Some(finalizer) = &mut inner.finalizer {
                finalizer.body.insert(0, self.entered(name));
            }
        }
        Statement::new_block_statement(SPAN, [taken, tried], &self.builder)
    }

    /// `const name = frame();`, and the name.
    fn taken(&mut self) -> (&'a str, Statement<'a>) {
        self.frames += 1;
        let name: &'a str = self
            .allocator
            .alloc_str(&format!("__hoody_frame_{}", self.frames));
        let pattern = BindingPattern::new_binding_identifier(SPAN, name, &self.builder);
        let frame = self.call("frame", []);
        let declarator =
            VariableDeclarator::new(SPAN, pattern, None, Some(frame), false, &self.builder);
        let kind = VariableDeclarationKind::Const;
        let declaration =
            Declaration::new_variable_declaration(SPAN, kind, [declarator], false, &self.builder);
        (name, Statement::from(declaration))
    }

    /// `enter(name);`
    fn entered(&self, name: &'a str) -> Statement<'a> {
        let frame = Expression::new_identifier(SPAN, name, &self.builder);
        let call = self.call("enter", [Argument::from(frame)]);
        Statement::new_expression_statement(SPAN, call, &self.builder)
    }

    /// A call of one of the helper's methods.
    fn call<const N: usize>(
        &self,
        method: &'static str,
        arguments: [Argument<'a>; N],
    ) -> Expression<'a> {
        let helper = Expression::new_identifier(SPAN, HELPER, &self.builder);
        let method = IdentifierName::new(SPAN, method, &self.builder);
        let callee =
            Expression::new_static_member_expression(SPAN, helper, method, false, &self.builder);
        Expression::new_call_expression(SPAN, callee, None, arguments, false, &self.builder)
    }
}

/// Whether a statement is a `for await`, labelled or not.
fn is_for_await(statement: &Statement<'_>) -> bool {
    if let Statement::LabeledStatement(labelled) = statement {
        is_for_await(&labelled.body)
    } else {
        matches!(statement, Statement::ForOfStatement(each) if each.r#await)
    }
}
