//! The aggregator's answers: numbers by hand, and the relations between them after any events.
