//! Untrusted TypeScript and JavaScript under limits.
