//! Titles of pages and the short texts on them.

use crate::route::{Part, Route, TeacherPage};

/// What the page is called in the title of the tab, without the name of the app. Pages that learn more from the
/// content (the title of a section, of an exercise) say so themselves.
pub fn title(route: &Route) -> String {
    let fixed = match route {
        Route::Chapter(id) => return chapter_title(id),
        Route::Section(id) => return id.clone(),
        Route::Start => "Start",
        Route::Book => "Boek",
        Route::Exercise { .. } => "Oefening",
        Route::AccountPlan(_) => "Accountplan",
        Route::Profile => "Profiel",
        Route::Run(Part::Mistakes) => "Reeks: fouten",
        Route::Run(Part::Mixed) => "Reeks: gemengd",
        Route::Run(Part::Chapter(id) | Part::Section(id)) => return format!("Reeks: {id}"),
        Route::Calculators | Route::Calculator { .. } => "Rekenen",
        Route::Progress => "Voortgang",
        Route::History => "Historiek",
        Route::Backup => "Back-up",
        Route::Run(Part::Shared(_)) | Route::SharedSet(_) => "Reeks",
        Route::Plan => "Plan",
        Route::Concepts(_) => "Begrippen",
        Route::Concept(_) => "Begrip",
        Route::Trainer { mode, .. } => super::training::mode(*mode).0,
        Route::OwnCards => "Eigen kaarten",
        Route::MockExam | Route::SittingExam | Route::PastExam(_) => "Proefexamen",
        Route::Teachers => "Voor docenten",
        Route::Teacher(page) => match page {
            TeacherPage::Compose => "Reeks samenstellen",
            TeacherPage::Own => "Eigen oefeningen",
            TeacherPage::Share => "Delen",
            TeacherPage::Print => "Afdrukken",
            TeacherPage::Results(_) => "Resultaten",
            TeacherPage::Beamer { .. } => "Beamer",
        },
        Route::More => "Meer",
        Route::Settings => "Instellingen",
        Route::About => "Over deze app",
        Route::Accessibility => "Toegankelijkheid",
        Route::Privacy => "Privacy",
        Route::NotFound => "Pagina niet gevonden",
    };
    fixed.to_owned()
}

/// What a chapter is called when only its id is known.
pub fn chapter_title(id: &str) -> String {
    match id {
        "0" => "Inleiding".to_owned(),
        "B" => "Bijlagen".to_owned(),
        "S" => "Salescyclus".to_owned(),
        _ => format!("Hoofdstuk {id}"),
    }
}

/// Text of a link one page up, for phones.
pub fn back_to(route: &Route) -> String {
    format!("‹ {}", title(route))
}

/// One of several, as "19 van 22".
pub fn of(some: u32, all: u32) -> String {
    format!("{some} van {all}")
}

/// A page that comes with a later version.
pub fn comes_later(_: &Route) -> &'static str {
    "Dit deel komt later."
}

/// Start, who comes for the first time.
pub mod welcome {
    /// Above the heading.
    pub const OVER: &str = "Oefenen bij Account management 3.0";
    /// Heading.
    pub const HEADING: &str = "Oefen tot je het zelf kunt uitleggen.";
    /// What there is.
    pub const LEAD: &str = "Oefeningen bij elke paragraaf, een begrippentrainer die onthoudt wat jij vergeet, en 66 \
                            rekenmodellen die tonen hoe je aan de uitkomst komt.";
    /// Primary button.
    pub const BEGIN: &str = "Begin met een oefening";
    /// Quiet button.
    pub const CHOOSE_CHAPTER: &str = "Kies een hoofdstuk";
    /// Under the buttons.
    pub const SMALL: &str = "Geen account nodig. Eén oefening duurt ongeveer 2 minuten.";
    /// Heading of the note.
    pub const STAYS: &str = "Wat je doet, blijft op dit toestel.";
    /// The note.
    pub const STAYS_MORE: &str = "Je antwoorden staan in deze browser en nergens anders. Wij kunnen ze niet zien. Wis \
                                  je de browsergegevens, dan ben je ze kwijt: bewaar af en toe een back-up.";
    /// A row.
    pub const SHARED_SET: &str = "Je kreeg een link of bestand van je docent";
    /// About that row.
    pub const SHARED_SET_MORE: &str = "Open de reeks en begin; je antwoorden blijven hier";
    /// A row.
    pub const OTHER_DEVICE: &str = "Je werkte al op een ander toestel";
    /// About that row.
    pub const OTHER_DEVICE_MORE: &str = "Zet je back-up terug; wat hier al staat, blijft bestaan";
    /// A row.
    pub const TEACHER: &str = "Je bent docent";
    /// About that row.
    pub const TEACHER_MORE: &str = "Stel een reeks samen, deel ze en bekijk de resultaten";
}

/// Start, who was here before.
pub mod start {
    /// Heading, small.
    pub const HEADING: &str = "Wat nu?";
    /// Text button beside the proposal.
    pub const CHOOSE: &str = "Kies zelf iets";
    /// Heading of the rows with what was left.
    pub const CONTINUE: &str = "Verder waar je was";
    /// Heading of the list of chapters.
    pub const BOOK: &str = "Het boek";
    /// Name of the figures beside the page.
    pub const FIGURES: &str = "Cijfers";
}

/// Boek, chapter and section.
pub mod book {
    use crate::content::{ExerciseEntry, Kind};
    use crate::dutch::plural;

    /// Heading of the list of chapters.
    pub const HEADING: &str = "Boek";
    /// Lead of the list of chapters.
    pub const LEAD: &str = "Kies een hoofdstuk en dan een paragraaf. Achter elk hoofdstuk staat hoeveel leerdoelen je \
                            al kent.";
    /// Primary button of a chapter.
    pub const PRACTISE_CHAPTER: &str = "Oefen dit hoofdstuk";
    /// Primary button of a section.
    pub const PRACTISE_SECTION: &str = "Begin met oefenen";
    /// Heading.
    pub const SECTIONS: &str = "Paragrafen";
    /// Heading.
    pub const SUMMARY: &str = "Samenvatting";
    /// Section: heading of the self-assessment.
    pub const PROFILE: &str = "Beoordeel jezelf";
    /// Heading.
    pub const OBJECTIVES: &str = "Leerdoelen";
    /// Said behind "19 van 22" to who listens.
    pub const OBJECTIVES_KNOWN: &str = "leerdoelen gekend";
    /// Heading.
    pub const EXERCISES: &str = "Oefeningen";
    /// Heading.
    pub const CONCEPTS: &str = "Begrippen";
    /// Begins a session with the concepts of a section.
    pub const LEARN_CONCEPTS: &str = "Leer de begrippen";
    /// Heading.
    pub const CALCULATORS: &str = "Rekenen";
    /// A section that has no exercises yet.
    pub const NO_EXERCISES: &str = "Bij deze paragraaf staan nog geen oefeningen.";
    /// About the row to the mock exam.
    pub const MOCK_EXAM_MORE: &str = "Vragen uit de hoofdstukken die je kiest, met de uitslag op het einde";
    /// Label of the search field.
    pub const SEARCH: &str = "Zoek een onderwerp, een paragraafnummer of een rekenmodel";
    /// Heading of what was found, for who listens.
    pub const FOUND: &str = "Gevonden";

    /// How much was found, for who listens.
    pub fn found(count: usize) -> String {
        [&plural(count, "resultaat", "resultaten"), "."].concat()
    }

    /// About a calculator that was found.
    pub fn calculator(question: &str) -> String {
        ["Rekenmodel · ", question].concat()
    }

    /// About an exercise that was found.
    pub fn exercise(section: &str, exercise: &ExerciseEntry) -> String {
        ["Oefening bij ", section, " · ", &about_exercise(exercise)].concat()
    }

    /// Nothing was found.
    pub fn nothing_found(typed: &str) -> String {
        format!("Niets gevonden voor ‘{typed}’. Zoek op een begrip, een paragraafnummer of een rekenmodel.")
    }

    /// What kind of exercise and how long it takes: "rekenen in stappen · 6 minuten".
    pub fn about_exercise(exercise: &ExerciseEntry) -> String {
        let kind = match exercise.kind {
            Kind::Choice => "één antwoord kiezen",
            Kind::Multiple => "meer antwoorden kiezen",
            Kind::Number => "één getal berekenen",
            Kind::Steps => "rekenen in stappen",
            Kind::Matching => "koppelen",
            Kind::Ordering => "in volgorde zetten",
            Kind::Sorting => "indelen",
            Kind::Cloze => "een tekst aanvullen",
            Kind::Term => "het begrip geven",
            Kind::Open => "open vraag",
            Kind::Table => "een tabel invullen",
            Kind::Place => "een punt plaatsen",
            Kind::Case => "casus",
        };
        let minutes = plural(usize::from(exercise.minutes), "minuut", "minuten");
        [kind, " · ", &minutes].concat()
    }

    /// Name of the links to the previous and next section.
    pub const NEIGHBOURS: &str = "Vorige en volgende paragraaf";
}

/// Voortgang and its pages.
pub mod progress {
    /// Nothing answered yet.
    pub const EMPTY: &str = "Hier verschijnt wat je oefende. Begin met één oefening.";
    /// Row to the plan.
    pub const PLAN: &str = "Plan tot je examen";
    /// About that row.
    pub const PLAN_MORE: &str = "Wat elke dag te doen is, en wat je op de dag zelf nog weet";
    /// Row to the history.
    pub const HISTORY: &str = "Historiek";
    /// About that row.
    pub const HISTORY_MORE: &str = "Per dag, elk antwoord opnieuw te openen met dezelfde getallen";
    /// Row to the backup.
    pub const BACKUP: &str = "Back-up";
    /// About that row.
    pub const BACKUP_MORE: &str = "Bewaar je voortgang in een bestand of zet ze terug";
    /// Row to the profile.
    pub const PROFILE: &str = "Profiel van de accountmanager";
    /// About that row.
    pub const PROFILE_MORE: &str = "Beoordeel jezelf en zie welke paragrafen je het meest opleveren";
    /// Heading of the bars.
    pub const BY_CHAPTER: &str = "Leerdoelen die je kent";
    /// Primary button of the backup page.
    pub const SAVE: &str = "Bewaar een back-up";
    /// What the file is.
    pub const SAVE_MORE: &str = "Je krijgt een bestand met alles wat je oefende, ook met je accountplan, je profiel, de \
                                 reeksen van je docent en eigen oefeningen. Bewaar het waar je het terugvindt. De \
                                 sleutel van een docent zit er niet in: bewaar die apart, bij Voor docenten.";
    /// Heading on the backup page.
    pub const RESTORE: &str = "Zet een back-up terug";
    /// What happens then.
    pub const RESTORE_MORE: &str = "Wat hier al staat, blijft bestaan: we voegen alleen toe wat ontbreekt.";
    /// Button that lets one choose a file.
    pub const CHOOSE_FILE: &str = "Kies een bestand";
    /// Before a backup is put back.
    pub const PREVIEW: &str = "Dit bestand terugzetten?";
    /// Primary button, once a file was chosen.
    pub const MERGE: &str = "Voeg samen";
    /// Takes the chosen file away.
    pub const NOT_NOW: &str = "Toch niet";
    /// The browser gave nothing to read.
    pub const NOT_READ: &str = "Dit bestand kon niet gelezen worden. Kies het opnieuw of neem een ander.";
    /// The browser did not save the file.
    pub const NOT_SAVED: &str = "Het bestand kon niet bewaard worden: je browser staat het niet toe.";
    /// Heading of what clears progress.
    pub const CLEAR: &str = "Wissen";
    /// What it does.
    pub const CLEAR_MORE: &str =
        "Wat je wist, is meteen weg. Zolang je op deze pagina blijft, kun je het ongedaan maken.";
    /// Opens what clears everything.
    pub const CLEAR_ALL: &str = "Alles wissen";
    /// Clears everything.
    pub const CLEAR_ALL_NOW: &str = "Wis alles";
    /// Before everything is cleared.
    pub const CLEAR_ALL_MORE: &str = "Dit wist alles wat je oefende en wat je halfweg liet, en ook de reeksen, eigen \
                                      oefeningen en sleutel van een docent in deze browser. Bewaar eerst een back-up, \
                                      dan kun je later terug; een sleutel bewaar je apart.";
    /// What has to be typed.
    pub const CLEAR_WORD: &str = "WISSEN";
    /// Label of the field for it.
    pub const TYPE_WORD: &str = "Typ WISSEN om alles te wissen";
    /// It was not typed.
    pub const WORD_MISSING: &str = "Typ eerst het woord WISSEN in het veld.";
    /// For iPhone and iPad.
    pub const SAFARI: &str = "Safari wist de gegevens van een site die je 7 dagen niet gebruikt. Zet Accountwijs op \
                              je beginscherm of bewaar een back-up.";
}

/// Not found.
pub mod not_found {
    /// Heading.
    pub const HEADING: &str = "Deze pagina bestaat niet";
    /// What to do.
    pub const LEAD: &str = "De link is misschien afgebroken. Controleer of je hem volledig gekopieerd hebt.";
    /// Primary button.
    pub const TO_START: &str = "Naar Start";
}

/// States that pages share while content arrives.
pub mod loading {
    /// Chapter on its way.
    pub const MOMENT: &str = "Even laden…";
    /// After 8 seconds.
    pub const SLOW: &str = "Dit duurt langer dan gewoonlijk.";
    /// Button.
    pub const AGAIN: &str = "Probeer opnieuw";
    /// Button.
    pub const WHAT_THERE_IS: &str = "Toon wat er wel staat";

    /// Name of the table of contents while it is on its way.
    pub const BOOK: &str = "Het boek";
    /// The table of contents could not be had.
    pub const BOOK_FAILED: &str = "Het boek kon niet geladen worden. Controleer je verbinding.";

    /// A page that could not be had.
    pub const PAGE_FAILED: &str = "Deze pagina kon niet geladen worden. Controleer je verbinding.";

    /// A chapter that could not be had.
    pub fn failed(chapter: &str) -> String {
        format!(
            "{} kon niet geladen worden. Je bent offline en dit hoofdstuk stond nog niet op dit toestel.",
            super::chapter_title(chapter)
        )
    }
}

/// Instellingen: each choice and its effect in one line.
pub mod settings {
    use crate::progress::{Motion, Shortcuts, TextSize, Theme};

    /// Saved at once.
    pub const LEAD: &str = "Elke keuze geldt meteen en wordt op dit toestel bewaard.";
    /// Name of a setting.
    pub const THEME: &str = "Weergave";
    /// Its effect.
    pub const THEME_MORE: &str = "Licht of donker, op elke pagina en in elke grafiek.";
    /// Name of a setting.
    pub const TEXT_SIZE: &str = "Tekstgrootte";
    /// Its effect.
    pub const TEXT_SIZE_MORE: &str = "Alles groeit mee, ook de knoppen en de grafieken.";
    /// Name of a setting.
    pub const MOTION: &str = "Beweging";
    /// Its effect.
    pub const MOTION_MORE: &str = "Wat verschijnt, schuift heel even in beeld. Uit: het staat er meteen.";
    /// Name of a setting.
    pub const SHORTCUTS: &str = "Sneltoetsen";
    /// Its effect.
    pub const SHORTCUTS_MORE: &str =
        "Losse toetsen, zoals ? voor de lijst. Ze werken nooit terwijl je in een veld typt.";

    /// A choice of [`THEME`].
    pub const fn theme(theme: Theme) -> &'static str {
        match theme {
            Theme::Device => AS_THE_DEVICE,
            Theme::Light => "Licht",
            Theme::Dark => "Donker",
        }
    }

    /// A choice of [`TEXT_SIZE`].
    pub const fn text_size(size: TextSize) -> &'static str {
        match size {
            TextSize::Percent100 => "100 %",
            TextSize::Percent115 => "115 %",
            TextSize::Percent130 => "130 %",
            TextSize::Percent150 => "150 %",
        }
    }

    /// A choice of [`MOTION`].
    pub const fn motion(motion: Motion) -> &'static str {
        match motion {
            Motion::Device => AS_THE_DEVICE,
            Motion::Off => OFF,
        }
    }

    /// A choice of [`SHORTCUTS`].
    pub const fn shortcuts(shortcuts: Shortcuts) -> &'static str {
        match shortcuts {
            Shortcuts::On => "Aan",
            Shortcuts::Off => OFF,
        }
    }

    const AS_THE_DEVICE: &str = "Zoals het toestel";
    const OFF: &str = "Uit";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_those_of_the_design() {
        for (address, expected) in [
            ("#/", "Start"),
            ("#/boek/6", "Hoofdstuk 6"),
            ("#/boek/S", "Salescyclus"),
            ("#/boek/6.12", "6.12"),
            ("#/reeks/fouten", "Reeks: fouten"),
            ("#/voortgang/back-up", "Back-up"),
            ("#/weg", "Pagina niet gevonden"),
        ] {
            assert_eq!(title(&Route::read(address).route), expected, "{address}");
        }
    }
}
