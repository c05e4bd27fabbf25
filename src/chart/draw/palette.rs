//! Colours, line patterns, markers and fills: what tells one series from another.

/// A colour: red, green, blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(pub u8, pub u8, pub u8);

impl Colour {
    /// A colour written as in CSS: `#2A3FB5`, `#abc`, `rgb(42, 63, 181)`. `None` for anything else.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Some(digits) = text.strip_prefix('#') {
            let number = u32::from_str_radix(digits.get(..digits.len().min(6))?, 16).ok()?;
            let byte = |shift: u32| u8::try_from(number >> shift & 0xff).ok();
            let digit = |shift: u32| u8::try_from(number >> shift & 0xf).ok().map(|digit| digit * 17);
            return match digits.len() {
                3 => Some(Self(digit(8)?, digit(4)?, digit(0)?)),
                6 | 8 => Some(Self(byte(16)?, byte(8)?, byte(0)?)),
                _ => None,
            };
        }
        let inside = text.strip_prefix("rgb(").or_else(|| text.strip_prefix("rgba("))?;
        let mut parts = inside
            .trim_end_matches(')')
            .split([',', ' ', '/'])
            .filter(|part| !part.is_empty())
            .map_while(|part| part.parse().ok());
        Some(Self(parts.next()?, parts.next()?, parts.next()?))
    }
}

/// The colours of a theme, under the names they have in `style/tokens.css`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    /// `--series-1` to `--series-6`.
    pub series: [Colour; 6],
    /// `--ink`: names and values that matter.
    pub ink: Colour,
    /// `--ink-soft`: numbers along the axes.
    pub ink_soft: Colour,
    /// `--ink-faint`: drop lines.
    pub ink_faint: Colour,
    /// `--rule`: grid.
    pub rule: Colour,
    /// `--edge`: zero lines.
    pub edge: Colour,
    /// `--paper` or `--surface`: what the chart lies on; gaps and the inside of rings.
    pub page: Colour,
}

/// A quarter of `ink` in `page`.
fn mixed(ink: Colour, page: Colour) -> Colour {
    let mix = |ink: u8, page: u8| u8::try_from((u16::from(ink) + 3 * u16::from(page)) / 4).unwrap_or(page);
    Colour(mix(ink.0, page.0), mix(ink.1, page.1), mix(ink.2, page.2))
}

/// The light theme, for paper and files.
pub const LIGHT: Palette = Palette {
    series: [
        Colour(0x2a, 0x3f, 0xb5),
        Colour(0xd9, 0x60, 0x0f),
        Colour(0x0b, 0x68, 0x62),
        Colour(0x75, 0x00, 0x1a),
        Colour(0x79, 0x6f, 0x4e),
        Colour(0x1b, 0x19, 0x2d),
    ],
    ink: Colour(0x1a, 0x1c, 0x22),
    ink_soft: Colour(0x55, 0x59, 0x63),
    ink_faint: Colour(0x66, 0x69, 0x72),
    rule: Colour(0xe2, 0xde, 0xd4),
    edge: Colour(0x86, 0x82, 0x7a),
    page: Colour(0xfb, 0xfa, 0xf6),
};

/// The dark theme.
pub const DARK: Palette = Palette {
    series: [
        Colour(0x8f, 0xa0, 0xff),
        Colour(0xc1, 0x7c, 0x27),
        Colour(0x68, 0xca, 0xcd),
        Colour(0x9d, 0x65, 0x8e),
        Colour(0xf8, 0xdb, 0x71),
        Colour(0xf6, 0xf4, 0xe8),
    ],
    ink: Colour(0xec, 0xea, 0xe4),
    ink_soft: Colour(0xb6, 0xb8, 0xbe),
    ink_faint: Colour(0x9b, 0x9e, 0xa6),
    rule: Colour(0x2d, 0x31, 0x3a),
    edge: Colour(0x7d, 0x82, 0x8e),
    page: Colour(0x14, 0x16, 0x1b),
};

impl Palette {
    /// One colour for everything, as in forced colours: patterns and markers tell the series apart.
    pub fn of_one(ink: Colour, page: Colour) -> Self {
        Self {
            series: [ink; 6],
            ink,
            ink_soft: ink,
            ink_faint: ink,
            // A grid in full ink would be louder than the figures.
            rule: mixed(ink, page),
            edge: ink,
            page,
        }
    }

    /// The colour of the series at `position`; after six they begin anew.
    pub(super) fn series(&self, position: usize) -> Colour {
        self.series[position % self.series.len()]
    }
}

/// How a line is drawn: lengths drawn and skipped in CSS pixels, none for a solid line, and its width.
pub(super) fn line_pattern(position: usize) -> (&'static [f64], f64) {
    match position % 6 {
        1 => (&[10.0, 6.0], 2.5),
        2 => (&[3.0, 4.0], 3.0),
        3 => (&[18.0, 6.0], 2.5),
        5 => (&[4.0, 4.0], 2.5),
        _ => (&[], 2.5),
    }
}

/// The sign at the points of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Marker {
    Circle,
    Square,
    Triangle,
    Diamond,
    Ring,
    Cross,
}

/// The marker of the series at `position`.
pub(super) fn marker(position: usize) -> Marker {
    use Marker::{Circle, Cross, Diamond, Ring, Square, Triangle};
    [Circle, Square, Triangle, Diamond, Ring, Cross][position % 6]
}

/// How a bar is filled.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Fill {
    Full,
    /// An edge only.
    Open,
    /// Lines that rise to the right, so many CSS pixels apart.
    Rising(f64),
    /// Lines that fall to the right.
    Falling(f64),
}

/// How the bars of the series at `position` are filled.
pub(super) fn fill(position: usize, hatched: bool, monochrome: bool) -> Fill {
    // After six the colours begin anew; then patterns tell them apart.
    let hatched = hatched || position >= 6;
    let usual = match position % 6 {
        3 | 4 if position >= 6 => Fill::Rising(12.0),
        3 => Fill::Rising(6.0),
        4 => Fill::Falling(6.0),
        // In one colour the others need a pattern too.
        1 if monochrome => Fill::Open,
        2 if monochrome => Fill::Rising(12.0),
        5 if monochrome => Fill::Falling(12.0),
        _ => Fill::Full,
    };
    if hatched && usual == Fill::Full {
        Fill::Rising(6.0)
    } else {
        usual
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_as_browsers_write_them() {
        for (text, expected) in [
            ("#2A3FB5", Some(Colour(42, 63, 181))),
            (" #2a3fb512 ", Some(Colour(42, 63, 181))),
            ("#fff", Some(Colour(255, 255, 255))),
            ("rgb(42, 63, 181)", Some(Colour(42, 63, 181))),
            ("rgba(0, 0, 0, 0)", Some(Colour(0, 0, 0))),
            ("rgb(1 2 3 / 50%)", Some(Colour(1, 2, 3))),
            ("", None),
            ("#é", None),
            ("tomato", None),
        ] {
            assert_eq!(Colour::read(text), expected, "{text}");
        }
    }
}
