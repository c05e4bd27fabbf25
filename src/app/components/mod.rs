//! Parts of pages: each shows what it is given and reports what was done.

pub mod button;
pub mod chart;
pub mod field;
pub mod file_picker;
pub mod icon;
pub mod loading;
pub mod math;
pub mod note;
pub mod options;
pub mod page;
pub mod rich_text;
pub mod rows;
pub mod search;
pub mod session_head;
pub mod slider;
pub mod strip;
pub mod text_line;
pub mod track;
pub mod undo;
pub mod verdict;
