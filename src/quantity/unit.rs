//! What a number counts.

/// What a number counts: a product of powers of base units. A share or a plain factor counts nothing.
///
/// The point is to catch a formula that adds euros to percentages, not to be a system of measurement: a base
/// unit exists when mixing it up with another one would be a mistake that people make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unit {
    euro: i8,
    piece: i8,
    usage: i8,
    day: i8,
    year: i8,
    device: i8,
    outlet: i8,
    customer: i8,
    delivery: i8,
    area: i8,
    worker: i8,
    contact: i8,
    minute: i8,
    hour: i8,
    week: i8,
    month: i8,
}

impl Unit {
    /// A share, a factor, a score: no unit.
    pub const NONE: Self = Self {
        euro: 0,
        piece: 0,
        usage: 0,
        day: 0,
        year: 0,
        device: 0,
        outlet: 0,
        customer: 0,
        delivery: 0,
        area: 0,
        worker: 0,
        contact: 0,
        minute: 0,
        hour: 0,
        week: 0,
        month: 0,
    };
    /// Euro.
    pub const EURO: Self = Self { euro: 1, ..Self::NONE };
    /// Stuks: units of a product.
    pub const PIECE: Self = Self { piece: 1, ..Self::NONE };
    /// Gebruik: kilometres, hours, washes; whatever a product is used up by.
    pub const USAGE: Self = Self { usage: 1, ..Self::NONE };
    /// Dag.
    pub const DAY: Self = Self { day: 1, ..Self::NONE };
    /// Jaar.
    pub const YEAR: Self = Self { year: 1, ..Self::NONE };
    /// Toestel: a machine or vehicle of the customer.
    pub const DEVICE: Self = Self {
        device: 1,
        ..Self::NONE
    };
    /// Verkooppunt.
    pub const OUTLET: Self = Self {
        outlet: 1,
        ..Self::NONE
    };
    /// Klant.
    pub const CUSTOMER: Self = Self {
        customer: 1,
        ..Self::NONE
    };
    /// Levering.
    pub const DELIVERY: Self = Self {
        delivery: 1,
        ..Self::NONE
    };
    /// Vierkante meter verkoopvloer.
    pub const AREA: Self = Self { area: 1, ..Self::NONE };
    /// Voltijdse medewerker (vte).
    pub const WORKER: Self = Self {
        worker: 1,
        ..Self::NONE
    };
    /// Contact: a visit or a call.
    pub const CONTACT: Self = Self {
        contact: 1,
        ..Self::NONE
    };
    /// Minuut.
    pub const MINUTE: Self = Self {
        minute: 1,
        ..Self::NONE
    };
    /// Uur.
    pub const HOUR: Self = Self { hour: 1, ..Self::NONE };
    /// Week.
    pub const WEEK: Self = Self { week: 1, ..Self::NONE };
    /// Maand.
    pub const MONTH: Self = Self { month: 1, ..Self::NONE };
    /// € per stuk, the unit of a price.
    pub const EURO_PER_PIECE: Self = Self::EURO.per(Self::PIECE);

    /// This unit for each `other`: € per stuk.
    #[must_use]
    pub const fn per(self, other: Self) -> Self {
        Self {
            euro: self.euro - other.euro,
            piece: self.piece - other.piece,
            usage: self.usage - other.usage,
            day: self.day - other.day,
            year: self.year - other.year,
            device: self.device - other.device,
            outlet: self.outlet - other.outlet,
            customer: self.customer - other.customer,
            delivery: self.delivery - other.delivery,
            area: self.area - other.area,
            worker: self.worker - other.worker,
            contact: self.contact - other.contact,
            minute: self.minute - other.minute,
            hour: self.hour - other.hour,
            week: self.week - other.week,
            month: self.month - other.month,
        }
    }

    /// This unit times `other`.
    #[must_use]
    pub const fn times(self, other: Self) -> Self {
        self.per(Self::NONE.per(other))
    }
}

#[cfg(test)]
mod tests {
    use super::Unit;

    #[test]
    fn euro_over_price_is_pieces() {
        assert_eq!(Unit::EURO.per(Unit::EURO_PER_PIECE), Unit::PIECE);
        assert_eq!(Unit::EURO_PER_PIECE.times(Unit::PIECE), Unit::EURO);
    }
}
