//! The pages that are only read: Over, Toegankelijkheid, Privacy.

/// A part of such a page.
pub struct Passage {
    /// Heading; empty for the opening.
    pub heading: &'static str,
    /// Paragraphs.
    pub paragraphs: &'static [&'static str],
}

const fn passage(heading: &'static str, paragraphs: &'static [&'static str]) -> Passage {
    Passage { heading, paragraphs }
}

/// Over deze app.
pub const ABOUT: &[Passage] = &[
    passage(
        "",
        &[
            "Accountwijs is een oefenmodule bij het handboek Account management 3.0 van J.A.M. Vanhaverbeke (Acco): \
             oefeningen bij elke paragraaf, begrippen en rekenmodellen. Alles werkt in je browser, zonder account.",
            "Dit is onafhankelijk werk dat bij het boek hoort. Het is geen product van de uitgever of van de auteur, en \
             ze zijn er niet verantwoordelijk voor. De oefeningen zijn in eigen woorden geschreven; bedrijven en \
             personen erin zijn verzonnen.",
        ],
    ),
    passage(
        "Licenties",
        &[
            "De code mag je gebruiken onder de MIT-licentie of de Apache-licentie 2.0, naar keuze. De oefeningen, \
             begrippen en teksten staan onder CC BY-SA 4.0: je mag ze delen en bewerken als je de bron vermeldt en \
             dezelfde licentie gebruikt.",
            "De titels en teksten in grote letters staan in Newsreader, Copyright 2020 The Newsreader Project Authors, \
             onder de SIL Open Font License 1.1.",
        ],
    ),
    passage(
        "Meld een fout",
        &[
            "Klopt er iets niet? Noteer het adres van de pagina en wat je invulde, en bezorg het aan je docent of aan \
             wie je deze app gaf. De app zelf stuurt niets door.",
        ],
    ),
];

/// Toegankelijkheid.
pub const ACCESSIBILITY: &[Passage] = &[
    passage(
        "",
        &[
            "Iedereen moet met Accountwijs kunnen oefenen: met muis, toetsenbord, vinger of schermlezer, op een klein \
             scherm en sterk vergroot, met en zonder kleur. We volgen WCAG 2.2 niveau AA en EN 301 549.",
            "Grafieken hebben altijd een zin en een tabel met dezelfde cijfers. Slepen is nooit nodig. Er loopt nergens \
             een klok, behalve als je daar zelf voor kiest.",
        ],
    ),
    passage(
        "Bekende beperkingen",
        &[
            "Brede tabellen schuif je op een telefoon zijwaarts, binnen hun eigen kader. Een onafhankelijke keuring is \
             nog niet gebeurd; we testen zelf, automatisch en met de hand.",
        ],
    ),
    passage(
        "Lukt iets niet?",
        &[
            "Zeg het aan je docent of aan wie je deze app gaf, met het adres van de pagina en wat je gebruikt om te lezen.",
        ],
    ),
];

/// Privacy.
pub const PRIVACY: &[Passage] = &[
    passage(
        "",
        &["Accountwijs heeft geen server. Er zijn geen cookies, geen statistieken en geen externe lettertypes."],
    ),
    passage(
        "Wat er bewaard wordt",
        &[
            "Je antwoorden met datum, waar je gestopt bent, wat je in je accountplan en over je profiel invulde, en je \
             instellingen. Alles staat in de opslag van deze \
             browser op dit toestel (localStorage) en nergens anders. Wie dit toestel en deze browser gebruikt, kan het \
             zien; wij niet.",
            "Ook een reeks van een docent met de naam of code die je daarbij invult, en van docenten een reeks in \
             opbouw, eigen oefeningen en de sleutel. Resultaten die een docent opent, worden niet bewaard.",
        ],
    ),
    passage(
        "Hoe je het verwijdert",
        &[
            "Wis de gegevens van deze site in je browser. Daarna is je voortgang weg, ook voor ons: bewaar eerst een \
             back-up als je ze wilt houden.",
        ],
    ),
    passage(
        "Bestanden en links",
        &["Een back-up, een link of een resultatenbestand verlaat dit toestel alleen als je het zelf doorgeeft."],
    ),
];

#[cfg(test)]
mod tests {
    /// No consolation and no cheering, anywhere in the wording.
    #[test]
    fn texts_keep_their_calm() {
        for (file, source) in [
            ("pages", include_str!("pages.rs")),
            ("shell", include_str!("shell.rs")),
            (
                "reading",
                include_str!("reading.rs").split("#[cfg(test)]").next().unwrap(),
            ),
        ] {
            for line in source.lines().filter(|line| !line.trim_start().starts_with("//")) {
                let spoken = line.replace("assert_eq!", "").replace("format!", "");
                assert!(
                    !spoken.contains('!') && !spoken.to_lowercase().contains("helaas"),
                    "{file}: {line}"
                );
            }
        }
    }
}
