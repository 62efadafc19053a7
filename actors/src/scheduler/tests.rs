//! What the scheduler promises, through its mailbox.
