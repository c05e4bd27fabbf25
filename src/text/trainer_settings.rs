//! Words of the settings of the trainer and the exam date.

/// Heading.
pub const TRAINER: &str = "Begrippen en examen";
/// Label.
pub const NEW_PER_DAY: &str = "Nieuwe begrippen per dag";
/// Its effect.
pub const NEW_PER_DAY_MORE: &str = "Elk nieuw begrip komt de dagen erna een paar keer terug. 0: alleen herhalen. Met \
                                    een examendatum bepaalt je plan hoeveel het er zijn.";
/// Label.
pub const DIRECTION: &str = "Richting";
/// Its effect.
pub const DIRECTION_MORE: &str = "Hoe een kaart wordt gevraagd.";
/// Label.
pub const BUTTONS: &str = "Knoppen";
/// Its effect.
pub const BUTTONS_MORE: &str = "Vier knoppen sturen fijner, twee gaan vlugger.";
/// Label.
pub const GOAL: &str = "Doel";
/// Its effect.
pub const GOAL_MORE: &str = "Hoeveel van de begrippen je nog wilt weten als ze terugkomen, van 80 tot 97 %. Hoger is \
                             vaker herhalen.";
/// Label.
pub const EXAM: &str = "Examendatum";
/// Its effect.
pub const EXAM_MORE: &str = "Je krijgt een plan per dag tot je examen. Laat leeg als er geen is.";
/// Label.
pub const MINUTES: &str = "Minuten per dag";
/// Its effect.
pub const MINUTES_MORE: &str = "Hoeveel tijd je tot het examen per dag kunt vrijmaken, van 10 tot 240.";
/// A number outside its range.
pub fn between(least: u16, most: u16) -> String {
    format!("Vul een getal in van {least} tot {most}.")
}
/// A date that cannot be.
pub const PAST: &str = "Kies een dag die nog komt.";
