//! The docent's loop: compose, share, do, hand in, see what the class got wrong, make a new set of it.

use crate::journey;
use crate::support::Visitor;
use accountwijs::sharing::{PracticeSet, Question, read_code, write_result_file};
use serde_json::{Value, json};

use crate::pupils::{Chance, find, handed_in};

journey!(the_whole_loop);
journey!(a_test_says_nothing_until_it_is_finished);

/// Files that the page saves are kept on the page, and what it copies too.
const CATCH: &str = "
    window.caught = [];
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => { blob.text().then((text) => window.caught.push(text)); return make(blob); };
    return true;";

/// Gives files to the hidden field of the page.
const GIVE: &str = "
    const transfer = new DataTransfer();
    for (const [name, text] of arguments[0]) transfer.items.add(new File([text], name, { type: 'application/json' }));
    const field = document.querySelector('main input[type=file]');
    field.files = transfer.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    return true;";

async fn the_whole_loop(visitor: &Visitor) {
    visitor.goes_to("#/docent").await;
    visitor.reads("U hebt geen account nodig").await;
    visitor.presses("Maak een sleutel").await;
    visitor.reads("staat in deze browser.").await;

    let set = composes(
        visitor,
        &["6.12/bakkerij", "1.5/korting-laatste-instrument"],
        &["voor iedereen andere", "verzegeld met mijn sleutel"],
    )
    .await;
    visitor.asks(CATCH, &[]).await;

    // A student does it, half of it wrong, and goes away in between.
    visitor.follows("Bekijk als student").await;
    visitor.reads("Iedereen krijgt andere getallen.").await;
    visitor.presses("Begin").await;
    visitor.reads("Vul eerst je naam of code in").await;
    visitor
        .fills("Naam of code die je met je docent afsprak", "Noor 12")
        .await;
    visitor.presses("Begin").await;
    visitor.reads("Vraag 1 van 2").await;
    visitor.fills("Break-evenafzet", "12345678").await;
    visitor.presses("Nakijken").await;
    visitor.reads("Niet juist.").await;
    visitor.reloads().await;
    visitor.reads("Vraag 1 van 2").await;
    visitor.presses("Vraag 1 van 2").await;
    visitor.presses("Naar het einde").await;
    visitor.is_on_page("Reeks klaar").await;
    visitor.presses("Maak het resultatenbestand").await;
    visitor.reads("alleen je docent kan het lezen").await;
    visitor.reads("12345678").await;
    visitor.asks(CATCH, &[]).await;
    visitor.presses("Bewaar bestand").await;
    let file = visitor.waits_for("the file", "return window.caught[0];", &[]).await;
    assert!(!file.as_str().unwrap().contains("Noor"), "sealed: {file}");

    // Thirty others, of mixed quality, and a holiday picture.
    let questions = Question::all(&set, &find);
    let mut chance = Chance(12);
    let mut files: Vec<(String, String)> = (0..29)
        .map(|number| {
            let result = handed_in(
                &set,
                &questions,
                &format!("student {number}"),
                10 + number * 3,
                &mut chance,
            );
            let fresh = [u8::try_from(number).unwrap(); 32];
            (format!("resultaat-{number}.json"), write_result_file(&result, fresh))
        })
        .collect();
    files.push(("noor.json".to_owned(), file.as_str().unwrap().to_owned()));
    files.push(("vakantie.jpg".to_owned(), "JFIF".to_owned()));
    visitor.goes_to("#/docent/resultaten?toon=klas").await;
    visitor.reads("Kies bestanden").await;
    visitor.asks(GIVE, &[json!(files)]).await;
    visitor.is_on_page("30 van de 31 bestanden geopend").await;
    visitor.reads("vakantie.jpg is geen resultatenbestand.").await;
    visitor.reads("Bespreek dit in de les").await;
    visitor.reads("Student 30").await;
    let text = visitor.text().await;
    assert!(!text.contains("Noor 12"), "names are hidden at first");
    assert!(text.contains("van 30"), "mistakes are counted: {text}");
    visitor.presses("Toon namen").await;
    visitor.reads("Noor 12").await;
    visitor.follows("Per vraag").await;
    visitor.reads("Onderscheid tussen sterk en zwak").await;
    visitor.follows("Per student").await;
    visitor.presses("Noor 12").await;
    visitor.reads("12345678").await;
    visitor.asks(CATCH, &[]).await;
    visitor.presses("Bewaar als CSV").await;
    let table = visitor.waits_for("the table", "return window.caught[0];", &[]).await;
    assert!(
        table.as_str().unwrap().contains("Noor 12;1;Bakkerij De Halve Maan"),
        "{table}"
    );

    // What went wrong becomes a new set.
    visitor.presses("Nieuwe reeks over deze fouten").await;
    visitor.is_on_page("Reeks samenstellen").await;
    visitor.no_longer_reads("Kies links minstens één oefening.").await;
    visitor.presses("Deel de reeks").await;
    visitor.reads("Kopieer de link").await;
    visitor.follows("Afdrukken").await;
    visitor.reads("Sleutel, variant A").await;
}

/// Composes a set of these exercises, with these rules, and gives what stands in its link.
async fn composes(visitor: &Visitor, exercises: &[&str], rules: &[&str]) -> PracticeSet {
    visitor.goes_to("#/docent/reeks").await;
    visitor.reads("Kies links minstens één oefening.").await;
    for id in exercises {
        visitor.fills("Zoek een oefening", id).await;
        visitor.reads("1 oefening.").await;
        visitor.presses("Voeg toe").await;
    }
    visitor.presses("Deel de reeks").await;
    visitor.reads("Geef de reeks een naam.").await;
    visitor.fills("Naam van de reeks", "Week 6: break-even").await;
    for rule in rules {
        visitor.picks(rule).await;
    }
    // The draft is kept.
    visitor.reloads().await;
    visitor.reads("Reeks (2)").await;
    visitor.presses("Deel de reeks").await;
    visitor.is_on_page("Week 6: break-even").await;
    let link = visitor.value("Link").await;
    read_code(&link).unwrap()
}

async fn a_test_says_nothing_until_it_is_finished(visitor: &Visitor) {
    let set = composes(
        visitor,
        &["6.12/bakkerij", "1.5/korting-laatste-instrument"],
        &["toets zonder tussentijdse uitslag"],
    )
    .await;
    visitor.follows("Bekijk als student").await;
    visitor.reads("je ziet pas op het einde wat juist is").await;
    visitor.presses("Begin").await;
    visitor.reads("Vraag 1 van 2").await;
    visitor.fills("Break-evenafzet", "1").await;
    visitor.presses("Bewaar antwoord").await;
    visitor.reads("Vraag 2 van 2").await;
    visitor.picks("Ze halveert").await;
    visitor.presses("Bewaar antwoord").await;
    visitor.is_on_page("Rond de toets af").await;
    let before: Value = visitor
        .asks("return document.querySelectorAll('.verdict').length;", &[])
        .await;
    assert_eq!(before, json!(0));
    visitor.presses("Rond de toets af").await;
    visitor.is_on_page("Reeks klaar").await;
    visitor.reads("1 van de 2 meteen juist").await;
    assert_eq!(set.items.len(), 2);
}
