//! The browser's clock, chance, files and clipboard: the only file that asks for them.

use js_sys::{Array, Date, Math, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, Event, File, HtmlAnchorElement, MessageChannel, Response, ShareData, StorageEvent, Url,
    Window,
};

use crate::dutch::spreadsheet;
use crate::progress::{Day, Session, Time, Zone};

/// How long a downloaded text stays in memory, in milliseconds: some browsers fetch it only after the click.
const DOWNLOAD_STAYS_MS: i32 = 30_000;

/// What the browser did not do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// It refused, or cannot.
    Refused,
    /// The file is larger than allowed.
    TooLarge,
}

fn window() -> Window {
    web_sys::window().expect("the app runs in a window")
}

/// The present moment.
pub fn now() -> Time {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a clock before 1970 counts as 1970"
    )]
    Time::from_seconds((Date::now() / 1_000.0) as u64)
}

/// How far the learner's clock runs ahead of UTC at present.
pub fn zone() -> Zone {
    #[expect(clippy::cast_possible_truncation, reason = "whole minutes, less than a day")]
    Zone::minutes_ahead(-(Date::new_0().get_timezone_offset() as i32))
}

/// Milliseconds since the page was opened, to measure how long something takes.
pub fn milliseconds() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}

/// Gives the page its turn: what was pressed is heard and what changed is drawn before this goes on. By a message to
/// ourselves: a timer waits 4 ms after the first few, and a whole second in a tab that is out of sight.
pub async fn breathe() {
    let Ok(channel) = MessageChannel::new() else { return };
    let turn = Promise::new(&mut |go_on, _| {
        channel.port1().set_onmessage(Some(&go_on));
        // A window that is gone never goes on, and need not.
        drop(channel.port2().post_message(&JsValue::NULL));
    });
    drop(JsFuture::from(turn).await);
    channel.port1().close();
}

/// Today, by the learner's clock.
pub fn today() -> Day {
    zone().day(now())
}

/// A seed for the numbers of an exercise.
pub fn random_seed() -> u32 {
    let [one, two, three, four, ..] = random_bytes();
    u32::from_le_bytes([one, two, three, four])
}

/// A name for this opening of the app in this tab.
pub fn random_session() -> Session {
    Session::from_random(u64::from_le_bytes(random_bytes()))
}

/// Bytes for a key or a seal, from the browser's generator for cryptography and from nothing else.
pub fn secret_bytes() -> Result<[u8; 32], Failure> {
    let mut bytes = [0; 32];
    fill(&mut bytes).map(|()| bytes)
}

fn fill(bytes: &mut [u8]) -> Result<(), Failure> {
    let crypto = window().crypto().map_err(|_| Failure::Refused)?;
    let filled = crypto.get_random_values_with_u8_array(bytes);
    filled.map(drop).map_err(|_| Failure::Refused)
}

/// The address of the app, up to the `#`.
pub fn address() -> String {
    let whole = window().location().href().unwrap_or_default();
    whole.split('#').next().unwrap_or_default().to_owned()
}

fn random_bytes() -> [u8; 8] {
    let mut bytes = [0; 8];
    if fill(&mut bytes).is_err() {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 255")]
        bytes.fill_with(|| (Math::random() * 256.0) as u8);
    }
    bytes
}

/// Saves `text` as a file, as if a link to it had been pressed. `kind` is a media type: `application/json`.
pub fn download(name: &str, kind: &str, text: &str) -> Result<(), Failure> {
    let properties = BlobPropertyBag::new();
    properties.set_type(kind);
    Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &properties)
        .and_then(|blob| try_download(name, &blob))
        .map_err(|_| Failure::Refused)
}

/// Saves bytes, a package, as a file.
pub fn download_bytes(name: &str, kind: &str, bytes: &[u8]) -> Result<(), Failure> {
    let properties = BlobPropertyBag::new();
    properties.set_type(kind);
    let bytes = js_sys::Uint8Array::from(bytes);
    Blob::new_with_u8_array_sequence_and_options(&Array::of1(&bytes), &properties)
        .and_then(|blob| try_download(name, &blob))
        .map_err(|_| Failure::Refused)
}

/// The bytes of a file that lies beside the app.
pub async fn fetch_own(name: &str) -> Result<Vec<u8>, Failure> {
    let fetched = JsFuture::from(window().fetch_with_str(name)).await;
    let response: Response = fetched.and_then(JsCast::dyn_into).map_err(|_| Failure::Refused)?;
    if !response.ok() {
        return Err(Failure::Refused);
    }
    let buffer = response.array_buffer().map_err(|_| Failure::Refused)?;
    let buffer = JsFuture::from(buffer).await.map_err(|_| Failure::Refused)?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}

/// Saves what the browser made itself, a picture, as a file.
pub fn download_made(name: &str, made: &Blob) -> Result<(), Failure> {
    try_download(name, made).map_err(|_| Failure::Refused)
}

fn try_download(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(blob)?;
    let document = window().document().ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    let release = Closure::once_into_js(move || drop(Url::revoke_object_url(&address)));
    window().set_timeout_with_callback_and_timeout_and_arguments_0(release.unchecked_ref(), DOWNLOAD_STAYS_MS)?;
    Ok(())
}

/// The text of a file that the learner chose, if it has at most `limit` bytes. The browser begins to read at once, also
/// before anybody waits for it: of many files several are on their way together.
pub fn read_file(file: &File, limit: usize) -> impl Future<Output = Result<String, Failure>> + use<> {
    #[expect(clippy::cast_precision_loss, reason = "limits are far below 2^53")]
    let fits = file.size() <= limit as f64;
    let reading = fits.then(|| JsFuture::from(file.text())).ok_or(Failure::TooLarge);
    async {
        let text = reading?.await.map_err(|_| Failure::Refused)?;
        text.as_string().ok_or(Failure::Refused)
    }
}

/// The text of a file of a spreadsheet, if it has at most `limit` bytes: those write what they please.
pub async fn read_spreadsheet(file: &File, limit: usize) -> Result<String, Failure> {
    #[expect(clippy::cast_precision_loss, reason = "limits are far below 2^53")]
    if file.size() > limit as f64 {
        return Err(Failure::TooLarge);
    }
    let bytes = JsFuture::from(file.array_buffer())
        .await
        .map_err(|_| Failure::Refused)?;
    Ok(spreadsheet::decoded(&js_sys::Uint8Array::new(&bytes).to_vec()))
}

/// Puts `text` on the clipboard.
pub async fn copy(text: &str) -> Result<(), Failure> {
    let navigator = window().navigator();
    // On pages that are not served securely, browsers have no clipboard at all.
    let has_clipboard = Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object());
    if !has_clipboard {
        return Err(Failure::Refused);
    }
    let written = JsFuture::from(navigator.clipboard().write_text(text)).await;
    written.map(drop).map_err(|_| Failure::Refused)
}

/// Whether this device has a sheet to share with; a computer with a mouse copies instead.
pub fn can_share() -> bool {
    let has_sheet = Reflect::has(&window().navigator(), &"share".into()).unwrap_or(false);
    let by_finger = window().match_media("(pointer: coarse)");
    has_sheet && by_finger.is_ok_and(|query| query.is_some_and(|query| query.matches()))
}

/// Opens the sheet of the system to share a link. Somebody who closes it shared nothing, and knows.
pub fn share(title: &str, link: &str) {
    let data = ShareData::new();
    data.set_title(title);
    data.set_url(link);
    let shared = window().navigator().share_with_data(&data);
    wasm_bindgen_futures::spawn_local(async move { drop(JsFuture::from(shared).await) });
}

/// Opens the dialog to print the page.
pub fn print() {
    // A browser without one leaves the page as it is.
    drop(window().print());
}

/// Whether the browser has a connection, as far as it knows.
pub fn is_online() -> bool {
    window().navigator().on_line()
}

/// Whether this is Safari's engine on iPhone or iPad in a browser's window: there, what a site stored may be wiped. An
/// app on the home screen is left alone.
pub fn may_wipe_storage() -> bool {
    let navigator = window().navigator();
    let name = navigator.user_agent().unwrap_or_default();
    // An iPad says that it is a Mac; no Mac has a touch screen.
    let is_hand_held = name.contains("iPhone")
        || name.contains("iPad")
        || name.contains("Macintosh") && navigator.max_touch_points() > 1;
    let stands_alone = window()
        .match_media("(display-mode: standalone)")
        .is_ok_and(|query| query.is_some_and(|query| query.matches()));
    is_hand_held && !stands_alone
}

/// Loads the page again.
pub fn reload() {
    // A browser that refuses leaves the page as it is, with its button.
    drop(window().location().reload());
}

/// Something the window tells about; it stops when this is dropped.
#[derive(Debug)]
pub struct Subscription {
    event: &'static str,
    listener: Closure<dyn FnMut(Event)>,
}

impl Subscription {
    fn to(event: &'static str, listener: impl FnMut(Event) + 'static) -> Self {
        let listener: Closure<dyn FnMut(Event)> = Closure::new(listener);
        window()
            .add_event_listener_with_callback(event, listener.as_ref().unchecked_ref())
            .expect("a window takes listeners");
        Self { event, listener }
    }
}

impl Drop for Subscription {
    fn drop(&mut self) {
        let listener = self.listener.as_ref().unchecked_ref();
        drop(window().remove_event_listener_with_callback(self.event, listener));
    }
}

/// What another tab changed in storage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StorageChange {
    /// The key; none when everything was removed.
    pub key: Option<String>,
    /// Its new text; none when it was removed.
    pub text: Option<String>,
}

/// Calls `told` for whatever another tab changes in storage.
pub fn on_storage_change(mut told: impl FnMut(StorageChange) + 'static) -> Subscription {
    Subscription::to("storage", move |event| {
        if let Ok(event) = event.dyn_into::<StorageEvent>() {
            told(StorageChange {
                key: event.key(),
                text: event.new_value(),
            });
        }
    })
}

/// Calls `leaving` when the page is left or put away: the last moment to save what was typed.
pub fn on_leave(mut leaving: impl FnMut() + 'static) -> Subscription {
    Subscription::to("pagehide", move |_| leaving())
}
