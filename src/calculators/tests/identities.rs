//! What must hold between the figures of a calculator.

use crate::calculators;
use crate::calculators::testing::{Figures, inputs, shown};
use crate::calculators::{Entered, Sheet, Solution};
use crate::quantity::{Rational, whole};

#[test]
fn the_profit_at_a_break_even_volume_is_zero() {
    for (contribution, variable, volume) in [(1, 1, 1), (10, 15, 6_000), (7, 0, 333), (250, 999, 12)] {
        let texts =
            [contribution * volume, contribution + variable, variable, volume].map(|number: i64| number.to_string());
        let keys = ["vaste_kosten", "prijs", "variabele_kosten", "afzet"];
        let form: Vec<_> = keys.iter().copied().zip(texts.iter().map(String::as_str)).collect();
        let sheet = calculators::find("break-even").unwrap();
        assert!(
            shown(sheet, &form).ends_with("n.v.t.; € 0,00; 0,00%; n.v.t."),
            "{form:?}"
        );
        let solution = sheet.calculate(&inputs(&form)).unwrap();
        assert_eq!(solution.amount("winst"), Some(&whole(0)));
    }
}

/// What must hold between the figures of a calculator, whatever was typed.
pub fn hold(sheet: &Sheet, entered: &Entered, solution: &Solution) {
    let amount = |key: &str| solution.amount(key).cloned();
    let typed = |key: &str| entered.number(key).and_then(|value| value.amount().cloned());
    let figures = Figures { entered, solution };
    match sheet.id {
        "marge-opslag" => {
            if let (Some(margin), Some(mark_up)) = (amount("marge_pct"), amount("opslag_pct")) {
                assert_eq!(
                    (whole(1) - margin) * (whole(1) + mark_up),
                    whole(1),
                    "they turn each other back"
                );
            }
        }
        "distributiekengetallen" => {
            let direct = typed("omzet_merk").unwrap() / typed("omzet_totaal").unwrap();
            assert_eq!(amount("ma_pct"), Some(direct.clone()));
            if let (Some(spread), Some(selection), Some(share)) = (amount("ds_pct"), amount("si"), amount("oa_pct")) {
                assert_eq!(spread * selection * share, direct);
            }
        }
        "break-even" => {
            let (point, contribution) = (
                amount("break_even_afzet").unwrap(),
                amount("contributie_per_stuk").unwrap(),
            );
            assert_eq!(
                &point * contribution,
                typed("vaste_kosten").unwrap(),
                "no profit at the exact point"
            );
            assert_eq!(point * typed("prijs").unwrap(), amount("break_even_omzet").unwrap());
        }
        "korting-winsteffect" => {
            let fall = amount("oude_winst").unwrap() - amount("nieuwe_winst").unwrap();
            assert_eq!(
                Some(fall),
                amount("kortingsbedrag"),
                "the discount goes off the profit in full"
            );
        }
        "korting-volumecompensatie" => {
            let (margin, discount) = (typed("marge").unwrap(), typed("korting").unwrap());
            assert_eq!(
                (&margin - discount) * amount("volumefactor").unwrap(),
                margin,
                "as much is earned"
            );
        }
        "levenscycluskost" => {
            let life = |which: &str| typed(&format!("levensduur_{which}")).unwrap();
            let equal = amount("indifferentieprijs_a").unwrap() / life("a") * typed("per").unwrap();
            assert_eq!(Some(equal), amount("kost_b"));
            let difference = typed("prijs_b").unwrap() / life("b") - typed("prijs_a").unwrap() / life("a");
            let park = typed("stuks").unwrap() * typed("toestellen").unwrap() * typed("gebruik").unwrap();
            assert_eq!(
                Some(difference * park),
                amount("jaarverschil"),
                "as the specification writes it"
            );
        }
        "pareto-analyse" => assert!(amount("klanten_tot_drempel").is_some_and(|number| number >= whole(1))),
        "vendor-rating" => {
            let ratings = ["kwaliteit", "levering", "prijsrating", "totaal"].map(|key| amount(key).unwrap());
            assert!(ratings.iter().all(|rating| (whole(0)..=whole(100)).contains(rating)));
        }
        other => as_its_tests_say(other, &figures),
    }
}

/// What must hold for a calculator stands beside its other tests.
fn as_its_tests_say(id: &str, figures: &Figures) {
    match id {
        "accountgroepen" => super::account_groups::always(figures),
        "prijsverhoging-volumedaling" => super::price_rise::always(figures),
        "kortingscycli" => super::discount_cycles::always(figures),
        "value-based-pricing" => super::value_pricing::always(figures),
        "tco" => super::ownership_cost::always(figures),
        "klantenpiramide" => super::customer_pyramid::always(figures),
        "customer-lifetime-value" => super::lifetime_value::always(figures),
        "churn-retentie" => super::churn::always(figures),
        "share-of-wallet" => super::share_of_wallet::always(figures),
        "dmu-psu-dekking" => super::buying_centre::always(figures),
        "loop-matrix" => super::loop_matrix::always(figures),
        "abc-indeling" => super::abc::always(figures),
        "account-selectiescore" => super::account_score::always(figures),
        "spider-graph" => super::spider_graph::always(figures),
        "nps" => super::net_promoter_score::always(figures),
        "kostenratio" => super::cost_ratio::always(figures),
        "marktaandeel" => super::market_share::always(figures),
        "kettingratio" => super::chain_ratio::always(figures),
        "penetratiegraad" => super::penetration::always(figures),
        "marktvraag-componenten" => super::demand_components::always(figures),
        "parfitt-collins" => super::parfitt_collins::always(figures),
        "prijselasticiteit" => super::elasticity::always(figures),
        "distributie-onbekende" => super::distribution_unknown::always(figures),
        "distributiediagram" => super::distribution_diagram::always(figures),
        "kanaaldiagram" => super::channel_diagram::always(figures),
        "vloerproductiviteit" => super::floor_productivity::always(figures),
        "voorraadkengetallen" => super::stock_ratios::always(figures),
        "bonus-kost" => super::bonus_cost::always(figures),
        "customer-rating" => super::customer_rating::always(figures),
        "contactplanning" => super::contact_planning::always(figures),
        "swot-confrontatiematrix" => super::swot::always(figures),
        "ansoff-groeikloof" => super::growth_gap::always(figures),
        "bcg-positie" => super::bcg::always(figures),
        "ge-mckinsey" => super::ge_mckinsey::always(figures),
        "kraljic-positie" => super::kraljic::always(figures),
        "verkoopportfolio-positie" => super::sales_portfolio::always(figures),
        "funnel-quota" => super::funnel_quota::always(figures),
        "funnel-conversie" => super::funnel_conversion::always(figures),
        "gewogen-pipeline" => super::weighted_pipeline::always(figures),
        "bants-score" => super::bants::always(figures),
        "prognosefout" => super::forecast_error::always(figures),
        "wervingskost-klant" => super::acquisition_cost::always(figures),
        "klanttevredenheid" => super::satisfaction::always(figures),
        "bonusactie" => super::bonus_offer::always(figures),
        "factuur" => super::invoice::always(figures),
        "leverancierskrediet" => super::supplier_credit::always(figures),
        "voor-en-na-analyse" => super::before_after::always(figures),
        "prijsketen" => super::price_chain::always(figures),
        "btw" => super::vat::always(figures),
        "contributiemarge" => super::contribution::always(figures),
        "accountwinstgevendheid" => super::account_profit::always(figures),
        "winst-en-kosten" => super::profit_and_costs::always(figures),
        "kostprijs-bezetting" => super::cost_price::always(figures),
        "direct-costing" => super::direct_costing::always(figures),
        "extra-order" => super::extra_order::always(figures),
        "break-even-omzet" => super::break_even_turnover::always(figures),
        "break-even-assortiment" => super::break_even_assortment::always(figures),
        "break-even-actie" => super::break_even_promotion::always(figures),
        other => panic!("what must always hold for {other}?"),
    }
}

/// Every output, exact.
pub fn amounts(sheet: &Sheet, solution: &Solution) -> Vec<Option<Rational>> {
    sheet
        .outputs
        .iter()
        .map(|output| solution.amount(output.key).cloned())
        .collect()
}
