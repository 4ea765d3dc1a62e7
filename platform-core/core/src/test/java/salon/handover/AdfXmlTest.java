package salon.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXParseException;

class AdfXmlTest {
    private static final Locale RUSSIAN = Locale.of("ru");

    private final AdfXml xml = new AdfXml("https://salon.example/?a=1&b=2");

    @ParameterizedTest
    @MethodSource("ofEveryType")
    void isValidForEveryCardTypeAndAnyText(DeliveryPayload payload) throws Exception {
        var adf = AdfDocument.valid(xml.write(payload, RUSSIAN));

        assertThat(adf.at("/adf/prospect/id")).isEqualTo(payload.id().toString());
        assertThat(adf.at("/adf/prospect/requestdate")).isEqualTo("2026-12-01T00:30:00+03:00");
        assertThat(adf.at("//customer/contact/name[@part='first']")).isEqualTo("Пётр");
        assertThat(adf.at("//customer/contact/name[@part='last']")).isEqualTo("Ильин");
        assertThat(adf.at("//customer/contact/email")).isEqualTo("p@mail.example");
        assertThat(adf.at("//vendor/vendorname")).isEqualTo("Аврора & Север");
        assertThat(adf.at("//vendor/contact/address/street")).isEqualTo("Москва, <157>");
        assertThat(adf.at("//provider/name")).isEqualTo("Salon");
        for (var answer : payload.answers()) {
            if (answer.kind().endsWith("text")) {
                assertThat(adf.at("//customer/comments"))
                        .contains(answer.label() + ": ]]> <!-- &amp; \uFFFD\uFFFD\uFFFD \"'>🚗 привет\n<?adf?>\tend");
            }
        }
    }

    static Stream<DeliveryPayload> ofEveryType() {
        return SamplePayloads.ofEveryType();
    }

    @Test
    void theDtdRefusesAnInvalidDocument() {
        var broken = xml.write(SamplePayloads.payload("callback"), RUSSIAN)
                .replace("<requestdate>", "<date>")
                .replace("</requestdate>", "</date>");

        assertThatThrownBy(() -> AdfDocument.valid(broken)).isInstanceOf(SAXParseException.class);
    }

    @Test
    void aTestDriveHasItsInterestAndThePartsOfItsCar() throws Exception {
        var adf = AdfDocument.valid(
                xml.write(SamplePayloads.ofEveryType().findFirst().orElseThrow(), RUSSIAN));

        assertThat(adf.at("//vehicle/@interest")).isEqualTo("test-drive");
        assertThat(adf.at("//vehicle/@status")).isEqualTo("new");
        assertThat(adf.at("//vehicle/year")).isEqualTo("2025");
        assertThat(adf.at("//vehicle/make")).isEqualTo("Lada");
        assertThat(adf.at("//vehicle/model")).isEqualTo("Vesta");
        assertThat(adf.at("//customer/contact/phone")).isEqualTo("+79990000001");
        assertThat(adf.at("//customer/comments")).contains("Поле day: 1 дек. 2026\nПоле time: 10:30");
    }

    @Test
    void theCustomersOwnCarIsUsedWithVinAndMileage() throws Exception {
        var adf = AdfDocument.valid(
                xml.write(SamplePayloads.ofEveryType().skip(1).findFirst().orElseThrow(), RUSSIAN));

        assertThat(adf.at("//vehicle/@interest")).isEqualTo("buy");
        assertThat(adf.at("//vehicle/@status")).isEqualTo("used");
        assertThat(adf.at("//vehicle/year")).isEqualTo("2019");
        assertThat(adf.at("//vehicle/vin")).isEqualTo("XTA210990Y2765499");
        assertThat(adf.at("//vehicle/odometer")).isEqualTo("12345");
        assertThat(adf.at("//vehicle/odometer/@units")).isEqualTo("km");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lada Vesta, 2025|Lada|Vesta|2025",
                "land rover Defender|land rover|Defender|''",
                "Peugeot 2008|Peugeot|2008|''",
                "Vesta SW Cross|''|Vesta SW Cross|''",
                "Kia|Kia|''|''",
                "Kiav 5|''|Kiav 5|''",
                "''|''|''|''"
            })
    void aCarIsSplitIntoMakeModelAndYearWhenItsMakeIsKnown(String words, String make, String model, String year) {
        assertThat(AdfVehicle.CarName.of(words)).isEqualTo(new AdfVehicle.CarName(make, model, year));
    }

    @ParameterizedTest
    @CsvSource({"Иванов Иван Иванович", "Мадонна", "''"})
    void aNameOfOneOrManyWordsIsAFullName(String name) throws Exception {
        var payload = SamplePayloads.payload(SamplePayloads.customer(name, "", ""), SamplePayloads.NORTH, "callback");

        var adf = AdfDocument.valid(xml.write(payload, RUSSIAN));

        assertThat(adf.at("//customer/contact/name[@part='full']")).isEqualTo(name);
        assertThat(adf.at("count(//customer/contact/*)")).isEqualTo("1");
    }

    @Test
    void theContactOfTheFormIsTheContactOfTheLead() throws Exception {
        var payload = SamplePayloads.payload(
                SamplePayloads.customer("Ольга Смирнова", "", ""),
                SamplePayloads.NORTH,
                "diagnostics",
                SamplePayloads.answer("mail", "email", "olga.work@example.com", "olga.work@example.com"),
                SamplePayloads.answer("phone", "phone", "+79990000001", "+79990000001"));

        var adf = AdfDocument.valid(xml.write(payload, RUSSIAN));

        assertThat(adf.at("//customer/contact/email")).isEqualTo("olga.work@example.com");
        assertThat(adf.at("//customer/contact/phone")).isEqualTo("+79990000001");
        assertThat(adf.at("//customer/comments")).isEqualTo("Заявка");
    }

    @Test
    void aLeadWithoutAContactSaysSo() throws Exception {
        var customer = SamplePayloads.customer("Ольга Смирнова", "", "");
        var payload = SamplePayloads.payload(customer, SamplePayloads.NORTH, "callback");

        var adf = AdfDocument.valid(xml.write(payload, RUSSIAN));

        assertThat(adf.at("//customer/comments"))
                .isEqualTo("Заявка\nПользователь не оставил ни телефона, ни мэйла. Ответьте ему в чате Salon.");
        assertThat(AdfDocument.valid(xml.write(SamplePayloads.payload("callback"), RUSSIAN))
                        .at("//customer/comments"))
                .isEqualTo("Заявка");
    }
}
