//! Whether a drawn chart stays on its surface.

/// What of an SVG document lies outside it, as its elements; texts are taken to be rather narrower than they are.
pub fn outside(document: &str) -> Vec<&str> {
    let view = attribute(document, "viewBox").unwrap_or_default();
    let size: Vec<f64> = view.split(' ').filter_map(|number| number.parse().ok()).collect();
    let (width, height) = (size[2], size[3]);
    // Half a pixel of rounding, and the strokes of lines.
    let slack = 3.0 * 24.0;
    let is_in = |x: f64, y: f64| (-slack..=width + slack).contains(&x) && (-slack..=height + slack).contains(&y);
    elements(document)
        .filter(|element| !corners(element).into_iter().all(|(x, y)| is_in(x, y)))
        .collect()
}

/// The elements inside the document, which stand on a line each.
fn elements(document: &str) -> impl Iterator<Item = &str> {
    let inside = document.split_once('>').map_or("", |(_, inside)| inside);
    inside.lines()
}

/// The text of an element.
fn content(element: &str) -> String {
    let text = element.rsplit_once("\">").map_or("", |(_, text)| text);
    let text = text.replace("</text>", "").replace("&lt;", "<").replace("&gt;", ">");
    text.replace("&amp;", "&")
}

/// Length of the longest text.
pub fn longest(document: &str) -> usize {
    let texts = elements(document).filter(|element| element.contains("<text"));
    texts.map(|element| content(element).chars().count()).max().unwrap_or(0)
}

fn attribute<'a>(element: &'a str, name: &str) -> Option<&'a str> {
    let start = element.find(&format!(" {name}=\""))? + name.len() + 3;
    let length = element[start..].find('"')?;
    Some(&element[start..start + length])
}

/// The outermost places of an element.
fn corners(element: &str) -> Vec<(f64, f64)> {
    let number = |name: &str| attribute(element, name).and_then(|text| text.parse::<f64>().ok());
    if let Some(points) = attribute(element, "points") {
        let pair = |pair: &str| {
            let (x, y) = pair.split_once(',')?;
            Some((x.parse().ok()?, y.parse().ok()?))
        };
        return points.split(' ').filter_map(pair).collect();
    }
    if let (Some(x), Some(y), Some(radius)) = (number("cx"), number("cy"), number("r")) {
        return vec![(x - radius, y - radius), (x + radius, y + radius)];
    }
    let (Some(x), Some(y)) = (number("x"), number("y")) else {
        return Vec::new();
    };
    if let (Some(width), Some(height)) = (number("width"), number("height")) {
        return vec![(x, y), (x + width, y + height)];
    }
    let Some(size) = number("font-size") else {
        return Vec::new();
    };
    // As wide as the narrowest of common fonts would make it.
    let width = f64::from(u32::try_from(content(element).chars().count()).unwrap()) * size * 0.35;
    let left = match attribute(element, "text-anchor") {
        Some("middle") => x - width / 2.0,
        Some("end") => x - width,
        _ => x,
    };
    vec![(left, y - size * 0.4), (left + width, y + size * 0.4)]
}

/// Pairs of texts that stand on each other.
pub fn overlapping(document: &str) -> Vec<String> {
    let texts: Vec<(&str, Vec<(f64, f64)>)> = elements(document)
        .filter(|element| element.contains("<text"))
        .map(|element| (element, corners(element)))
        .collect();
    let overlap = |one: &[(f64, f64)], other: &[(f64, f64)]| {
        one[0].0 < other[1].0 && other[0].0 < one[1].0 && one[0].1 < other[1].1 && other[0].1 < one[1].1
    };
    let mut pairs = Vec::new();
    for (position, (first, place)) in texts.iter().enumerate() {
        for (second, _) in texts[position + 1..].iter().filter(|(_, other)| overlap(place, other)) {
            pairs.push(format!("{} on {}", content(second), content(first)));
        }
    }
    pairs
}
