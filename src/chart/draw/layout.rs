//! Rooms and texts: how wide a text is, where lines of text break, labels that make way for each other.

use super::picture::Spot;

/// A rectangle in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Area {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Area {
    /// Nothing but this place.
    pub fn at((x, y): Spot) -> Self {
        Self {
            left: x,
            top: y,
            right: x,
            bottom: y,
        }
    }

    pub fn width(&self) -> f64 {
        self.right - self.left
    }

    pub fn height(&self) -> f64 {
        self.bottom - self.top
    }

    /// The same, but at least a pixel in size: where texts leave no room there is still something to measure by.
    pub fn at_least_a_pixel(self) -> Self {
        Self {
            right: self.right.max(self.left + 1.0),
            bottom: self.bottom.max(self.top + 1.0),
            ..self
        }
    }

    /// This much larger on every side.
    pub fn grown(&self, by: f64) -> Self {
        Self {
            left: self.left - by,
            top: self.top - by,
            right: self.right + by,
            bottom: self.bottom + by,
        }
    }

    /// The place in it that is nearest to another one.
    pub fn nearest(&self, (x, y): Spot) -> Spot {
        (x.min(self.right).max(self.left), y.min(self.bottom).max(self.top))
    }

    pub fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    pub fn contains(&self, other: &Self) -> bool {
        self.left <= other.left && self.right >= other.right && self.top <= other.top && self.bottom >= other.bottom
    }

    /// Whether a straight line between two places goes through.
    pub fn is_crossed(&self, from: Spot, to: Spot) -> bool {
        clipped(from, to, self).is_some()
    }
}

/// The part of a straight line inside `area` (Liang and Barsky).
pub(super) fn clipped(from: Spot, to: Spot, area: &Area) -> Option<(Spot, Spot)> {
    let (across, down) = (to.0 - from.0, to.1 - from.1);
    let (mut start, mut end) = (0.0_f64, 1.0_f64);
    for (speed, room) in [
        (-across, from.0 - area.left),
        (across, area.right - from.0),
        (-down, from.1 - area.top),
        (down, area.bottom - from.1),
    ] {
        if speed == 0.0 {
            if room < 0.0 {
                return None;
            }
        } else if speed < 0.0 {
            start = start.max(room / speed);
        } else {
            end = end.min(room / speed);
        }
    }
    let at = |part: f64| (from.0 + across * part, from.1 + down * part);
    (start <= end).then(|| (at(start), at(end)))
}

/// About how wide `text` is in a common sans-serif at `size`, rather too wide than too narrow. Asking the browser
/// would cost a layout per label.
pub(super) fn text_width(text: &str, size: f64, strong: bool) -> f64 {
    let ems: f64 = text.chars().map(letter_width).sum();
    ems * size * if strong { 1.07 } else { 1.02 }
}

fn letter_width(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | '·' | '’' | '‘' => 0.25,
        ' ' | '\u{a0}' => 0.28,
        'f' | 'r' | 't' | 'I' | '-' | '(' | ')' | '/' | 'ï' | 'í' => 0.35,
        's' | 'c' | 'k' | 'v' | 'x' | 'y' | 'z' | 'J' => 0.51,
        'm' | 'M' | 'W' | '%' | '@' => 0.89,
        'w' | 'N' | 'D' | 'G' | 'O' | 'Q' | 'U' | 'H' | 'C' => 0.74,
        'A'..='Z' => 0.66,
        _ => 0.57,
    }
}

/// `text` in lines of at most `width` where its words allow that.
pub(super) fn wrapped(text: &str, size: f64, strong: bool, width: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if text_width(line, size, strong) + text_width(word, size, strong) + size * 0.28 <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// `text` in at most so many lines of at most `width`; what is cut off ends in an ellipsis.
pub(super) fn clamped(text: &str, size: f64, strong: bool, width: f64, most: usize) -> Vec<String> {
    let mut lines = wrapped(text, size, strong, width);
    if lines.len() > most {
        let rest = lines.split_off(most.max(1) - 1);
        lines.push(rest.join(" "));
    }
    for line in &mut lines {
        *line = shortened(line, size, strong, width);
    }
    lines
}

/// A number of things, to compute places with.
#[allow(clippy::cast_precision_loss, reason = "fewer than would matter")]
pub(super) fn count(number: usize) -> f64 {
    number as f64
}

/// `text` cut off with an ellipsis where it is wider than `width`.
pub(super) fn shortened(text: &str, size: f64, strong: bool, width: f64) -> String {
    if text_width(text, size, strong) <= width {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut used = text_width("…", size, strong);
    for letter in text.chars() {
        used += text_width(letter.encode_utf8(&mut [0; 4]), size, strong);
        if used > width {
            break;
        }
        kept.push(letter);
    }
    format!("{}…", kept.trim_end())
}

/// Moves labels with these middles and heights apart until none overlap, as little as possible and between `top`
/// and `bottom` where they fit. Gives the new middles in the same order.
pub(super) fn spread(labels: &[(f64, f64)], top: f64, bottom: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..labels.len()).collect();
    order.sort_by(|&left, &right| labels[left].0.total_cmp(&labels[right].0));
    // Labels that would overlap form a pile around the mean of their wishes: upper edge, height, members.
    let mut piles: Vec<(f64, f64, Vec<usize>)> = Vec::new();
    for &label in &order {
        let (middle, height) = labels[label];
        let mut pile = (middle - height / 2.0, height, vec![label]);
        pile.0 = within(pile.0, pile.1, top, bottom);
        while let Some(above) = piles.pop_if(|above| above.0 + above.1 > pile.0) {
            let mut members = above.2;
            members.extend(pile.2);
            let height = above.1 + pile.1;
            // Where the pile's edge must be for each member to be at its wish, on average.
            let mut before = 0.0;
            let mut wishes = 0.0;
            for &member in &members {
                let (middle, own) = labels[member];
                wishes += middle - own / 2.0 - before;
                before += own;
            }
            #[allow(clippy::cast_precision_loss, reason = "a handful of labels")]
            let edge = wishes / members.len() as f64;
            pile = (within(edge, height, top, bottom), height, members);
        }
        piles.push(pile);
    }
    let mut middles = vec![0.0; labels.len()];
    for (mut edge, _, members) in piles {
        for member in members {
            middles[member] = edge + labels[member].1 / 2.0;
            edge += labels[member].1;
        }
    }
    middles
}

fn within(edge: f64, height: f64, top: f64, bottom: f64) -> f64 {
    edge.min(bottom - height).max(top)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_make_way_for_each_other() {
        for (why, wishes, expected) in [
            ("apart already", vec![10.0, 50.0], vec![10.0, 50.0]),
            ("equal: half a line each way", vec![50.0, 50.0], vec![40.0, 60.0]),
            ("in their own order", vec![55.0, 50.0, 90.0], vec![62.5, 42.5, 90.0]),
            ("against the bottom", vec![95.0, 98.0], vec![70.0, 90.0]),
            ("none", vec![], vec![]),
        ] {
            let labels: Vec<(f64, f64)> = wishes.iter().map(|&middle| (middle, 20.0)).collect();
            assert_eq!(spread(&labels, 0.0, 100.0), expected, "{why}");
        }
    }

    #[test]
    fn lines_break_between_words() {
        assert_eq!(wrapped("totale kosten", 13.0, true, 60.0), ["totale", "kosten"]);
        assert_eq!(wrapped("totale kosten", 13.0, true, 200.0), ["totale kosten"]);
        assert_eq!(wrapped("", 13.0, true, 60.0), Vec::<String>::new());
        assert_eq!(shortened("Bakkerij De Halve Maan", 13.0, false, 60.0), "Bakkerij…");
        assert_eq!(
            clamped("Bakkerij De Halve Maan", 13.0, false, 60.0, 2),
            ["Bakkerij", "De Halv…"]
        );
    }

    #[test]
    fn lines_stop_at_the_edge() {
        let area = Area {
            left: 0.0,
            top: 0.0,
            right: 10.0,
            bottom: 10.0,
        };
        assert_eq!(
            clipped((-5.0, 5.0), (15.0, 5.0), &area),
            Some(((0.0, 5.0), (10.0, 5.0)))
        );
        assert_eq!(clipped((0.0, 0.0), (5.0, 20.0), &area), Some(((0.0, 0.0), (2.5, 10.0))));
        assert_eq!(clipped((-5.0, 0.0), (-5.0, 20.0), &area), None);
    }
}
