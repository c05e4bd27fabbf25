//! Writing to storage what is not yet written.

use super::super::disk;
use super::Keeper;
use crate::progress::{Key, Trouble};

impl Keeper {
    /// Whether there is any use in writing.
    pub(super) fn may_write(&self) -> bool {
        !self.trouble.contains(&Trouble::Newer) && disk::is_allowed()
    }

    /// Writes all that is not yet written. What does not fit stays here for the next time.
    pub fn save(&mut self) {
        if self.trouble.contains(&Trouble::Newer) {
            return;
        }
        if !disk::is_allowed() {
            self.trouble.insert(Trouble::Forbidden);
            return;
        }
        match self.write_all() {
            Ok(()) => {
                self.trouble.remove(&Trouble::Full);
                self.trouble.remove(&Trouble::Forbidden);
            }
            Err(trouble) => {
                self.trouble.insert(trouble);
            }
        }
    }

    fn write_all(&mut self) -> Result<(), Trouble> {
        // Removing comes first: it makes room.
        self.unsaved.retain(|key, text| {
            if text.is_none() {
                disk::remove(key);
            }
            text.is_some()
        });
        let mut written = Ok(());
        let mut count = 0;
        for chunk in self.chunks.unsaved() {
            written = disk::write(&Key::Chunk(chunk.name.clone()), &chunk.text);
            if written.is_err() {
                break;
            }
            count += 1;
        }
        self.chunks.saved(count);
        written?;
        while let Some((key, text)) = self.unsaved.first() {
            if let Some(text) = text.as_deref().filter(|_| !self.untouchable.contains(key)) {
                disk::write(key, text)?;
            }
            let written = key.clone();
            self.unsaved.remove(&written);
        }
        Ok(())
    }
}
