//! Charts with more values than a page holds, drawn by the release's own code on a page of the figures: `make bench`
//! builds this for the browser. On a desk there is nothing to do.

#[cfg(target_arch = "wasm32")]
mod page {
    use accountwijs::app::canvas::paint;
    use accountwijs::chart::draw::Look;
    use accountwijs::chart::{Axis, Chart};
    use accountwijs::quantity::{Rational, whole};
    use wasm_bindgen::prelude::*;
    use web_sys::HtmlCanvasElement;

    /// Width of the picture in CSS pixels: that of a calculator on a desktop.
    const WIDTH: f64 = 640.0;

    /// A chart in a few states, so that each drawing shows something else.
    #[wasm_bindgen]
    pub struct Drawing {
        states: Vec<Chart>,
        look: Look,
    }

    #[wasm_bindgen]
    impl Drawing {
        /// `pareto` or `line`.
        #[wasm_bindgen(constructor)]
        pub fn new(name: &str) -> Self {
            let states: Vec<Chart> = (0..7)
                .map(|state| if name == "pareto" { pareto(state) } else { line(state) })
                .collect();
            let look = Look::light(&states[0], WIDTH);
            Self { states, look }
        }

        /// Draws a state; says whether that went well.
        pub fn paint(&self, canvas: &HtmlCanvasElement, state: usize) -> bool {
            paint(canvas, &self.states[state % self.states.len()], &self.look).is_ok()
        }
    }

    /// 1,000 bars.
    fn pareto(state: i64) -> Chart {
        let values: Vec<Rational> = (0..1_000).map(|rank| whole(1_000_000 / (rank + 1 + state))).collect();
        let all: Rational = values.iter().sum();
        let mut chart = Chart::pareto("Omzet per klant").across("klanten");
        let mut cumulative = whole(0);
        for (rank, value) in values.into_iter().enumerate() {
            let share = &value / &all;
            cumulative += &share;
            chart = chart.item(format!("klant {}", rank + 1), value, share, cumulative.clone());
        }
        chart
            .threshold(whole(4) / whole(5), "80%")
            .summary("Weinig klanten brengen veel op.")
    }

    /// 10,000 points that go up and down.
    fn line(state: i64) -> Chart {
        let points = (0..10_000).map(|x| (whole(x), whole((x * (97 + state)) % 1_009)));
        Chart::lines("Omzet per dag")
            .across(Axis::count("dag", "dagen"))
            .up(Axis::euro("omzet"))
            .line("omzet", points)
            .summary("De omzet wisselt.")
    }
}

fn main() {}
