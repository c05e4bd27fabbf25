//! Text inside XML and HTML.

/// `text` as character data: also fit for an attribute in double quotes.
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            // XML has no way to write most control characters.
            sign if sign.is_control() && !matches!(sign, '\n' | '\t') => safe.push(' '),
            '\u{fffe}' | '\u{ffff}' => safe.push(' '),
            sign => safe.push(sign),
        }
    }
    safe
}

/// A section of character data as it stands: what would end it is split over two.
pub(super) fn cdata(text: &str) -> String {
    format!("<![CDATA[{}]]>", text.replace("]]>", "]]]]><![CDATA[>"))
}
