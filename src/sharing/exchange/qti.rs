//! QTI 3.0 (1EdTech): a package of items and a test. Of a calculation the test takes one of its variants at random.

use std::fmt::Write as _;

use super::form::{Portable, PortableSet, Remark};
use super::qti_item::item;
use super::xml::escaped;
use super::zip::{Entry, zip};

/// What every item and test begins with.
pub(super) const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
/// Where the elements of items and tests are defined.
pub(super) const NAMESPACE: &str = "xmlns=\"http://www.imsglobal.org/xsd/imsqtiasi_v3p0\" \
    xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" \
    xsi:schemaLocation=\"http://www.imsglobal.org/xsd/imsqtiasi_v3p0 \
    https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd\"";

/// The package as a zip file, and what changed on the way. `rubric` stands above the model answer of an open question.
pub fn write_qti(set: &PortableSet, rubric: &str) -> (Vec<u8>, Vec<(usize, Remark)>) {
    let items = set.questions.iter().map(|question| Entry {
        name: file(question),
        bytes: item(question, rubric).into_bytes(),
    });
    let manifest = Entry {
        name: "imsmanifest.xml".to_owned(),
        bytes: manifest(set).into_bytes(),
    };
    let test = Entry {
        name: "test.xml".to_owned(),
        bytes: test(set).into_bytes(),
    };
    let entries: Vec<Entry> = [manifest, test].into_iter().chain(items).collect();
    (zip(&entries), set.remarks.clone())
}

fn file(question: &Portable) -> String {
    format!("items/{}.xml", question.id)
}

fn manifest(set: &PortableSet) -> String {
    let code = &set.code;
    let depends: String = set
        .questions
        .iter()
        .map(|question| format!("<dependency identifierref=\"{}\"/>", question.id))
        .collect::<Vec<_>>()
        .concat();
    let items: String = set
        .questions
        .iter()
        .map(|question| {
            let (id, file) = (&question.id, file(question));
            format!(
                "<resource identifier=\"{id}\" type=\"imsqti_item_xmlv3p0\" href=\"{file}\"><file href=\"{file}\"/></resource>\n"
            )
        })
        .collect::<Vec<_>>()
        .concat();
    format!(
        "{HEAD}<manifest xmlns=\"http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" \
         xsi:schemaLocation=\"http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1 \
         https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd\" \
         identifier=\"accountwijs-{code}\">\n\
         <metadata><schema>QTI Package</schema><schemaversion>3.0.0</schemaversion></metadata>\n\
         <organizations/>\n<resources>\n\
         <resource identifier=\"test\" type=\"imsqti_test_xmlv3p0\" href=\"test.xml\"><file href=\"test.xml\"/>{depends}</resource>\n\
         {items}</resources>\n</manifest>\n"
    )
}

fn test(set: &PortableSet) -> String {
    let mut sections = String::new();
    for group in set.groups() {
        let position = group[0].position + 1;
        let title = escaped(&format!("{position}. {}", group[0].exercise));
        let reference = |question: &Portable| {
            format!(
                "<qti-assessment-item-ref identifier=\"r-{}\" href=\"{}\"/>\n",
                question.id,
                file(question)
            )
        };
        // Parts of a case stay together: one of the variants is one section.
        let variants: Vec<String> = group
            .chunk_by(|one, other| one.variant == other.variant)
            .map(|parts| {
                let parts_text: String = parts.iter().map(reference).collect::<Vec<_>>().concat();
                if parts.len() == 1 {
                    return parts_text;
                }
                let letter = parts[0].variant.map_or(0, |variant| variant + 1);
                format!(
                    "<qti-assessment-section identifier=\"s{position}-{letter}\" title=\"{title}\" visible=\"false\" keep-together=\"true\">\n\
                     {parts_text}</qti-assessment-section>\n"
                )
            })
            .collect();
        let selection = if variants.len() > 1 {
            "<qti-selection select=\"1\"/>\n"
        } else {
            ""
        };
        let _ = writeln!(
            sections,
            "<qti-assessment-section identifier=\"s{position}\" title=\"{title}\" visible=\"true\">\n{selection}{}</qti-assessment-section>",
            variants.concat()
        );
    }
    let title = escaped(&set.title);
    let rubric = if set.instruction.is_empty() {
        String::new()
    } else {
        format!(
            "<qti-rubric-block use=\"instructions\" view=\"candidate\"><qti-content-body><p>{}</p></qti-content-body></qti-rubric-block>\n",
            escaped(&set.instruction)
        )
    };
    format!(
        "{HEAD}<qti-assessment-test {NAMESPACE} identifier=\"test-{}\" title=\"{title}\" xml:lang=\"nl\">\n\
         <qti-test-part identifier=\"deel\" navigation-mode=\"nonlinear\" submission-mode=\"individual\">\n\
         <qti-assessment-section identifier=\"reeks\" title=\"{title}\" visible=\"true\">\n{rubric}{sections}\
         </qti-assessment-section>\n</qti-test-part>\n</qti-assessment-test>\n",
        set.code
    )
}
