package machi.program.tests.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

import machi.application.CalculationRun;
import machi.application.Calculations;
import machi.application.Evaluation;
import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.partner.PersonalText;
import machi.model.partner.Partner;
import machi.model.partner.PartnerActivity;
import machi.model.partner.PartnerCategory;
import machi.model.partner.PartnerFactory;
import machi.partner.Certifications;
import machi.partner.PartnerRuleException;
import machi.partner.PersonalData;
import machi.partner.PublicRegister;
import machi.partner.internal.PublicAttributes;
import machi.partner.internal.PublicRegisterService;
import machi.workspace.OpenProgram;
import machi.workspace.ProgramException;

/** What the public reads of partners. */
class PublicRegisterTest {

	private static final String TOKEN = "PERSONAL-TOKEN";

	@TempDir
	private Path folder;

	private PartnerProgram open;
	private PublicRegisterService service;

	@BeforeEach
	void openProgram() throws ProgramException, PartnerRuleException {
		open = new PartnerProgram(folder);
		service = new PublicRegisterService(new InputOnly());
	}

	private Partner certified(String name, PartnerCategory category, String date) throws PartnerRuleException {
		var partner = open.register(name, category, "2020-05-01");
		var certifications = new Certifications(open.program);
		var certification = partner.getCertifications().getFirst();
		open.execute(certifications.review(certification, LocalDate.parse("2020-05-02"), "審査 次郎"));
		open.execute(certifications.certify(certification, LocalDate.parse(date), certifications.nextNumber(certification)));
		return partner;
	}

	private static PartnerActivity activity(Partner partner, String name, String description) {
		var activity = PartnerFactory.eINSTANCE.createPartnerActivity();
		activity.setId("activity-" + partner.getId() + partner.getActivities().size());
		activity.setName(name);
		activity.setDescription(description);
		activity.setSdgCodes("7.2");
		partner.getActivities().add(activity);
		return activity;
	}

	private PublicRegister at(String date) throws CalculationException {
		return service.read(open.program, LocalDate.parse(date));
	}

	private Map<String, String> files(String date) throws CalculationException, IOException {
		var files = new TreeMap<String, String>();
		for (var file : service.write(at(date), folder.resolve("public"))) {
			files.put(file.getFileName().toString(), Files.readString(file));
		}
		return files;
	}

	@Test
	void onlyThoseAreShownWhoAreCertifiedOnTheDateAndAgreed() throws PartnerRuleException, CalculationException {
		certified("大学", PartnerCategory.UNIVERSITY, "2020-07-01");
		certified("旅館", PartnerCategory.COMPANY, "2020-08-01");
		certified("黙っていたい会社", PartnerCategory.COMPANY, "2020-07-01").setPublished(false);
		open.register("申請中の会社", PartnerCategory.COMPANY, "2020-05-01");
		assertEquals(List.of("大学"), names(at("2020-07-31")));
		assertEquals(List.of("旅館", "大学"), names(at("2020-08-01")));
		assertEquals(List.of("旅館"), names(at("2023-07-15")), "three years from 2020-07-01 end on 2023-06-30");
		assertEquals(List.of(), names(at("2020-05-15")));
	}

	private static List<String> names(PublicRegister register) {
		return register.entries().stream().map(entry -> entry.name().japanese()).toList();
	}

	@Test
	void noAttributeThatMayBePublicIsPersonal() {
		assertEquals(List.of(), PublicAttributes.ALLOWED.stream().filter(PersonalData::isPersonal).map(EAttribute::getName).toList());
	}

	/** Every attribute marked personal, and every one that is not on the list, is filled with a word that must not come out. */
	@Test
	void nothingPersonalComesOut() throws PartnerRuleException, CalculationException, IOException {
		var partner = certified("旅館", PartnerCategory.COMPANY, "2020-07-01");
		activity(partner, "省エネ", "LED");
		int filled = fill(partner);
		var contents = partner.eAllContents();
		while (contents.hasNext()) {
			filled += fill(contents.next());
		}
		assertTrue(filled > 8, "filled " + filled);
		var files = files("2020-07-01");
		assertEquals(List.of("partners-en.csv", "partners-en.html", "partners-ja.csv", "partners-ja.html"), List.copyOf(files.keySet()));
		files.forEach((name, text) -> {
			assertFalse(text.contains(TOKEN), name);
			assertTrue(text.contains("旅館"), name);
		});
	}

	private static int fill(EObject element) {
		int filled = 0;
		for (var attribute : element.eClass().getEAllAttributes()) {
			boolean free = attribute.getEAttributeType().getInstanceClass() == String.class && !attribute.isMany() && !attribute.isID();
			boolean needed = List.of("scheme", "appliedOn", "reviewedOn", "renews", "withdrawnOn", "startedOn", "endedOn").contains(attribute.getName());
			if (free && !needed && !PublicAttributes.ALLOWED.contains(attribute)) {
				element.eSet(attribute, TOKEN + " " + attribute.getName());
				filled++;
			}
		}
		return filled;
	}

	@Test
	void anIndividualIsShownWithoutAnAddress() throws PartnerRuleException, CalculationException, IOException {
		certified("加賀 一郎", PartnerCategory.INDIVIDUAL, "2020-07-01");
		files("2020-07-01").values().forEach(text -> assertFalse(text.contains("大聖寺")));
	}

	@Test
	void thePageIsWellFormedWhateverApplicantsWrite()
			throws PartnerRuleException, CalculationException, IOException, ParserConfigurationException, SAXException {
		var partner = certified("<script>alert(\"1\")</script>&", PartnerCategory.NPO, "2020-07-01");
		partner.setWebsite("javascript:alert(1)");
		partner.setProfile("一行目\n二行目 ]]> \u0001");
		activity(partner, "=HYPERLINK(\"http://example.com\")", "'\"><img src=x>");
		var files = files("2020-07-01");
		var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
		for (var language : List.of("ja", "en")) {
			var page = files.get("partners-" + language + ".html");
			var document = builder.parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
			assertEquals(language, document.getDocumentElement().getAttribute("lang"));
			assertEquals(0, document.getElementsByTagName("script").getLength() + document.getElementsByTagName("img").getLength());
			assertFalse(page.contains("href=\"javascript"));
			var csv = files.get("partners-" + language + ".csv");
			assertTrue(csv.startsWith("\uFEFF") && csv.contains("\"'=HYPERLINK("), csv);
		}
	}

	@Test
	void addressesAndNumbersInPublicTextAreFound() throws PartnerRuleException, CalculationException {
		var partner = certified("旅館", PartnerCategory.COMPANY, "2020-07-01");
		activity(partner, "体験教室", "申込みは ０７６１－７２－１１１１ または yado@example.jp まで");
		var found = at("2020-07-01").findings();
		assertEquals(List.of("yado@example.jp", "0761-72-1111"), found.stream().map(finding -> finding.places().getFirst().value()).toList());
		assertEquals("description", found.getFirst().places().getFirst().subject().attribute());
	}

	@Test
	void datesAmountsAndCodesAreNoTelephoneNumbers() {
		for (var text : List.of("2020-04-01", "30,000,000円", "7.2、17.17", "〒922-8622", "0.5～0.8", "1,234-5,678", "JIS Q 14001", "2020年4月1日～2023年3月31日")) {
			assertEquals(List.of(), PersonalText.in(text), text);
		}
		for (var text : List.of("03-1234-5678", "09012345678", "(0761)72-1111", "+81 761-72-1111", "０９０－１２３４－５６７８")) {
			assertEquals(1, PersonalText.in(text).size(), text);
		}
	}

	/** Gives the input of the partner calculator and can do nothing else. */
	private final class InputOnly implements Calculations {

		@Override
		public <I extends Record> I input(OpenProgram program, String calculatorId, Class<I> type) throws CalculationException {
			assertEquals("partner.network", calculatorId);
			return type.cast(open.input());
		}

		@Override
		public List<CalculatorDescriptor> calculators() {
			throw new UnsupportedOperationException();
		}

		@Override
		public Optional<CalculatorDescriptor> calculator(String id) {
			throw new UnsupportedOperationException();
		}

		@Override
		public CalculationRun run(OpenProgram program, String calculatorId, Map<String, String> parameters, CalculationMonitor monitor) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Evaluation evaluate(OpenProgram program, CalculationMonitor monitor) {
			throw new UnsupportedOperationException();
		}

		@Override
		public String inputDigest(OpenProgram program, String calculatorId, Map<String, String> parameters) {
			throw new UnsupportedOperationException();
		}

		@Override
		public boolean isStale(CalculationRun run, OpenProgram program) {
			throw new UnsupportedOperationException();
		}
	}
}
