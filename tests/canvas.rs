//! What only a browser shows: charts on a canvas are sharp at every pixel ratio.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![cfg(target_arch = "wasm32")]

use accountwijs::app::canvas::paint;
use accountwijs::chart::draw::{LIGHT, Look};
use accountwijs::chart::{Axis, Chart};
use accountwijs::quantity::whole;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

wasm_bindgen_test_configure!(run_in_browser);

fn canvas() -> HtmlCanvasElement {
    let document = web_sys::window().unwrap().document().unwrap();
    document.create_element("canvas").unwrap().dyn_into().unwrap()
}

#[wasm_bindgen_test]
fn hairlines_fill_whole_pixels_at_every_ratio() {
    let chart = Chart::lines("Omzet")
        .across(Axis::count("afzet in stuks", "stuks"))
        .up(Axis::euro("omzet"))
        .line("omzet", [(whole(0), whole(10)), (whole(10), whole(90))])
        .summary("De omzet stijgt.");
    for ratio in [1_u32, 2, 3] {
        let canvas = canvas();
        let look = Look {
            ratio: f64::from(ratio),
            ..Look::light(&chart, 544.0)
        };
        paint(&canvas, &chart, &look).unwrap();
        assert_eq!((canvas.width(), canvas.height()), (544 * ratio, 340 * ratio));
        let context: CanvasRenderingContext2d = canvas.get_context("2d").unwrap().unwrap().dyn_into().unwrap();
        let column = context
            .get_image_data(f64::from(400 * ratio), 0.0, 1.0, f64::from(canvas.height()))
            .unwrap()
            .data();
        let edge = (LIGHT.edge.0, LIGHT.edge.1, LIGHT.edge.2, 255);
        let pixels: Vec<_> = column
            .chunks(4)
            .map(|pixel| (pixel[0], pixel[1], pixel[2], pixel[3]))
            .collect();
        let exact = pixels.iter().filter(|pixel| **pixel == edge).count();
        assert_eq!(
            exact, ratio as usize,
            "the zero line at ratio {ratio} is as many whole pixels, unblurred"
        );
    }
}

#[wasm_bindgen_test]
fn painting_again_leaves_nothing_behind() {
    let line = |end: i64| {
        Chart::lines("Omzet")
            .across(Axis::count("afzet", "stuks"))
            .up(Axis::euro("omzet").to(whole(100)))
            .line("omzet", [(whole(0), whole(0)), (whole(10), whole(end))])
            .summary("")
    };
    let (fresh, used) = (canvas(), canvas());
    let look = Look::light(&line(90), 400.0);
    paint(&used, &line(20), &look).unwrap();
    paint(&used, &line(90), &look).unwrap();
    paint(&fresh, &line(90), &look).unwrap();
    assert_eq!(used.to_data_url().unwrap(), fresh.to_data_url().unwrap());
}
