package family.hearth.domain.policy;

import java.time.LocalDate;
import java.time.ZoneId;

/** Zones and days on which something happens to their clocks. */
enum Place {
    LONDON_SPRING("Europe/London", "2026-03-29"),
    LONDON_AUTUMN("Europe/London", "2026-10-25"),
    NEW_YORK_SPRING("America/New_York", "2026-03-08"),
    NEW_YORK_AUTUMN("America/New_York", "2026-11-01"),
    LORD_HOWE_HALF_AN_HOUR_BACK("Australia/Lord_Howe", "2026-04-05"),
    LORD_HOWE_HALF_AN_HOUR_ON("Australia/Lord_Howe", "2026-10-04"),
    SAO_PAULO_WITHOUT_MIDNIGHT("America/Sao_Paulo", "2018-11-04"),
    SAO_PAULO_BACK_TO_SATURDAY("America/Sao_Paulo", "2018-02-18"),
    HAVANA_WITHOUT_MIDNIGHT("America/Havana", "2026-03-08"),
    HAVANA_WITH_TWO_MIDNIGHTS("America/Havana", "2026-11-01"),
    SAINT_JOHNS_A_MINUTE_PAST_MIDNIGHT_BACK("America/St_Johns", "2008-11-02"),
    SAINT_JOHNS_A_MINUTE_PAST_MIDNIGHT_ON("America/St_Johns", "2009-03-08"),
    APIA_WITHOUT_A_FRIDAY("Pacific/Apia", "2011-12-30"),
    KATHMANDU_A_QUARTER_OF_AN_HOUR("Asia/Kathmandu", "1986-01-01"),
    KATHMANDU("Asia/Kathmandu", "2026-06-03"),
    UTC("UTC", "2024-02-29");

    private final ZoneId zone;
    private final LocalDate day;

    Place(String zone, String day) {
        this.zone = ZoneId.of(zone);
        this.day = LocalDate.parse(day);
    }

    ZoneId zone() {
        return zone;
    }

    LocalDate day() {
        return day;
    }
}
