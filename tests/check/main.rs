//! `glosa check`, as an editor runs it: every code is found, at its place, with what to do; nothing crashes it.

#![allow(clippy::indexing_slicing, reason = "of a JSON value, where what is missing is null")]

mod commands;
mod desk;
mod documents;
mod draft;
mod editions;
mod figures;
mod findings;
mod mistakes;
mod sabotage;

type Outcome = Result<(), Box<dyn std::error::Error>>;
