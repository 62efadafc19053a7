//! Syntax that is valid and that nothing here can run, by its name.
//!
//! The interpreter has no decorators, and those that the transform could make are TypeScript's legacy ones: without a
//! `tsconfig.json` nobody can tell which kind a script means, and the two are called with different arguments.

use oxc::ast::ast::{AccessorProperty, Decorator, Program};
use oxc::ast_visit::{Visit, walk};
use oxc::diagnostics::OxcDiagnostic;

const DECORATORS: &str =
    "decorators are not supported: call the function on the class or the member instead";
const ACCESSORS: &str = "accessor fields are not supported: write a getter and a setter instead";

/// An error for each place that cannot be run.
pub(super) fn unsupported(program: &Program<'_>) -> Vec<OxcDiagnostic> {
    let mut seen = Seen(Vec::new());
    seen.visit_program(program);
    seen.0
}

struct Seen(Vec<OxcDiagnostic>);

impl<'a> Visit<'a> for Seen {
    fn visit_decorator(&mut self, decorator: &Decorator<'a>) {
        self.0
            .push(OxcDiagnostic::error(DECORATORS).with_label(decorator.span));
        walk::walk_decorator(self, decorator);
    }

    fn visit_accessor_property(&mut self, property: &AccessorProperty<'a>) {
        // What is abstract is a type, and goes with the other types.
        if !property.r#type.is_abstract() {
            self.0
                .push(OxcDiagnostic::error(ACCESSORS).with_label(property.span));
        }
        walk::walk_accessor_property(self, property);
    }
}
