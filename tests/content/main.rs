//! What authors write: samples of every kind (`exercises/` beside this file) are read, packed, drawn, marked and
//! proven, and every rule says where a file breaks it.

#![allow(clippy::unwrap_used, reason = "in a test a panic is the message")]
#![allow(clippy::too_many_lines, reason = "a table of rows is as long as it has rows")]

mod drafts;
mod marking;
mod plan;
mod rules;
mod samples;
