//! The automated part of the accessibility check, and the looks in which it is done.

use super::driver::Kind;
use super::visitor::Visitor;
use serde_json::{Value, json};

/// Light or dark, as the device says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    Light,
    Dark,
}

/// Size of the screen in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// 390 x 844.
    Phone,
    /// 1280 x 900.
    Desktop,
}

impl Size {
    fn pixels(self) -> (u32, u32) {
        match self {
            Self::Phone => (390, 844),
            Self::Desktop => (1280, 900),
        }
    }
}

/// By then everything has come into view, on a busy machine too.
const AT_REST: std::time::Duration = std::time::Duration::from_secs(2);

impl Visitor {
    /// What axe-core finds against WCAG 2.2 A and AA and its best practices: one line per rule that is broken.
    pub async fn axe(&self, address: &str, theme: Theme, size: Size) -> Vec<String> {
        self.prefers(theme).await;
        self.takes_screen(size).await;
        self.goes_to(address).await;
        self.axe_here().await
    }

    /// The same for the page as it is now. What still comes into view is looked at again once it is at rest: half
    /// faded in, a text has not yet its contrast, and a page on its way not yet its heading.
    pub async fn axe_here(&self) -> Vec<String> {
        let found = self.axe_finds().await;
        if found.is_empty() {
            return found;
        }
        tokio::time::sleep(AT_REST).await;
        self.axe_finds().await
    }

    async fn axe_finds(&self) -> Vec<String> {
        let file = super::tools().join("npm/node_modules/axe-core/axe.min.js");
        let axe = std::fs::read_to_string(&file).unwrap_or_else(|_| panic!("axe-core is not there; run: make test"));
        self.driver.client.execute(&axe, Vec::new()).await.unwrap();
        let script = "const done = arguments[arguments.length - 1];
            axe.run(document, { resultTypes: ['violations'] }).then(
              (found) => done(found.violations.map((rule) =>
                `${rule.id}: ${rule.help}: ${rule.nodes.map((node) => node.html.slice(0, 200)).join(' | ')}`)),
              (problem) => done(['axe stopped: ' + problem]));";
        let found = self.driver.client.execute_async(script, Vec::new()).await.unwrap();
        found
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect()
    }

    /// Sets what the device prefers.
    pub async fn prefers(&self, theme: Theme) {
        match self.kind {
            Kind::Chromium => {
                let value = if theme == Theme::Dark { "dark" } else { "light" };
                let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": value }] });
                self.driver
                    .developer_tools("Emulation.setEmulatedMedia", features)
                    .await;
            }
            Kind::Firefox => {
                let script =
                    "Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', arguments[0]);";
                self.asks_firefox(script, &[json!(i32::from(theme == Theme::Light))])
                    .await;
            }
        }
    }

    /// Sets the size of the screen. Firefox cannot make its window narrower than about 450 pixels.
    pub async fn takes_screen(&self, size: Size) {
        let (width, height) = size.pixels();
        match self.kind {
            Kind::Chromium => {
                let screen = json!({
                    "width": width, "height": height, "deviceScaleFactor": 1, "mobile": size == Size::Phone,
                });
                self.driver
                    .developer_tools("Emulation.setDeviceMetricsOverride", screen)
                    .await;
            }
            Kind::Firefox => self.driver.client.set_window_size(width, height).await.unwrap(),
        }
    }
}
