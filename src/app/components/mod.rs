//! Parts of pages: each shows what it is given and reports what was done.

pub mod button;
pub mod chart;
pub mod field;
pub mod icon;
pub mod loading;
pub mod math;
pub mod note;
pub mod options;
pub mod page;
pub mod rich_text;
pub mod rows;
pub mod search;
pub mod slider;
pub mod strip;
pub mod track;
pub mod undo;
pub mod verdict;
