//! A chart that leaves the page: with its title above, its sentence below, and where it comes from.

use super::layout::{Area, wrapped};
use super::picture::{Anchor, Ink, Lettering, Picture};
use super::{Look, Undrawn, document, form};
use crate::chart::Chart;

/// Space around everything, in CSS pixels.
const MARGIN: f64 = 32.0;
/// How much larger than other texts the title is.
const TITLE: f64 = 1.6;

/// What is written around a chart that leaves the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caption {
    /// Above it: the name of the calculator.
    pub title: String,
    /// At the foot: where it comes from, and when.
    pub origin: String,
}

/// A chart on a page of its own, as an SVG document, with its width and height in CSS pixels.
pub fn poster(chart: &Chart, caption: &Caption, look: &Look) -> Result<(String, f64, f64), Undrawn> {
    let look = look.sane();
    let inside = look.width;
    let soft = Lettering::soft(&look, Anchor::Start);
    let title = Lettering {
        size: look.text_size() * TITLE,
        ..Lettering::strong(&look, Anchor::Start)
    };
    let titles = wrapped(&caption.title, title.size, true, inside);
    let sentence = wrapped(&chart.summary, soft.size, false, inside);
    let leading = look.line_height() * 1.15;
    let top = MARGIN + lines(&titles) * title.size * 1.3 + leading * 0.5;
    let below = top + look.height + leading;
    let height = below + (lines(&sentence) + 2.0) * leading + MARGIN * 0.5;
    let width = inside + 2.0 * MARGIN;
    let mut picture = Picture::new(look.ratio);
    let everything = Area {
        left: 0.0,
        top: 0.0,
        right: width,
        bottom: height,
    };
    picture.rect(everything, Ink(look.palette.page, 1.0));
    let mut y = MARGIN + title.size * 0.65;
    for line in &titles {
        picture.text((MARGIN, y), line, &title);
        y += title.size * 1.3;
    }
    let area = Area {
        left: MARGIN,
        top,
        right: MARGIN + inside,
        bottom: top + look.height,
    };
    form(&mut picture, &chart.form, area, &look);
    let mut y = below + leading * 0.5;
    for line in &sentence {
        picture.text((MARGIN, y), line, &soft);
        y += leading;
    }
    let faint = Lettering {
        colour: look.palette.ink_faint,
        ..soft
    };
    picture.text((MARGIN, y + leading * 0.5), &caption.origin, &faint);
    Ok((document(&picture, &look.font, width, height)?, width, height))
}

#[allow(clippy::cast_precision_loss, reason = "a handful of lines")]
fn lines(lines: &[String]) -> f64 {
    lines.len() as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::Axis;
    use crate::quantity::whole;

    #[test]
    fn title_sentence_and_origin_stand_on_it() {
        let chart = Chart::bars("Winst")
            .along(Axis::euro("winst"))
            .bar("nu", whole(1))
            .bar("straks", whole(2))
            .summary("Straks is de winst dubbel zo groot & blijft dat: een zin die lang genoeg is om over twee regels te lopen in deze smalle grafiek.");
        let caption = Caption {
            title: "Winst <van> een account".to_owned(),
            origin: "Accountwijs".to_owned(),
        };
        let look = Look::light(&chart, 400.0);
        let (svg, width, height) = poster(&chart, &caption, &look).unwrap();
        assert!(
            (width - 464.0).abs() < 0.01 && height > look.height + 100.0,
            "{width} {height}"
        );
        for text in [
            "Winst &lt;van&gt; een account",
            "Straks is de winst",
            "Accountwijs",
            "€ 2",
        ] {
            let text = text.replace("€ ", "€\u{a0}");
            assert!(svg.contains(&text), "{text}: {svg}");
        }
        assert!(svg.starts_with("<svg width=\"464\""), "{}", &svg[..80]);
        assert!(!svg.contains("account & b"), "signs of markup are written out");
    }
}
