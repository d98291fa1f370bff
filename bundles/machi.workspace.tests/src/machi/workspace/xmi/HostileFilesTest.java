package machi.workspace.xmi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGeneratorFactory;

import org.eclipse.emf.edit.command.SetCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.model.core.CorePackage;
import machi.model.energy.EnergyPlan;
import machi.workspace.OpenProgram;
import machi.workspace.ProgramException;

class HostileFilesTest {

	@TempDir
	Path folder;

	private OpenProgram open(String energyContent) throws IOException, ProgramException {
		return Models.store().open(Models.folder(folder, energyContent));
	}

	private OpenProgram openBytes(byte[] energy) throws IOException, ProgramException {
		Files.writeString(folder.resolve("core.xmi"), Models.CORE);
		Files.write(folder.resolve("energy.xmi"), energy);
		return Models.store().open(folder);
	}

	private static EnergyPlan energy(OpenProgram program) {
		return program.domain(EnergyPlan.class).orElseThrow();
	}

	/** Changes the energy domain, and expects that its file is refused and stays as it is. */
	private void assertSavingIsRefused(OpenProgram program) throws IOException {
		var before = Models.content(folder);
		energy(program).setNote("changed");
		var refusal = assertThrows(ProgramException.class, program::save);
		assertTrue(refusal.reason().english().startsWith("energy.xmi is not saved"), refusal.reason().english());
		assertTrue(refusal.reason().in(Locale.JAPANESE).startsWith("energy.xmi には"), refusal.reason().japanese());
		assertEquals(before, Models.content(folder));
	}

	@Test
	void anUnknownAttributeIsNamedWithItsPlaceAndKeepsTheFileFromBeingSaved() throws Exception {
		var program = open("  <sites id=\"site-1\" annualDemandKwh=\"12\"/>\n  <sites id=\"site-2\" colour=\"red\"/>\n");
		assertEquals(1, program.problems().size(), Models.texts(program).toString());
		var text = Models.texts(program).getFirst();
		assertTrue(text.startsWith("energy.xmi:4:3 lost colour=\"red\": DemandSite site-2 has no such attribute; expected id, "), text);
		assertEquals(2, energy(program).getSites().size());
		assertSavingIsRefused(program);
	}

	@Test
	void anUnknownElementIsReportedOnceWithAllThatIsInIt() throws Exception {
		var program = open("  <sites id=\"site-1\">\n    <meters id=\"m-1\"><readings/></meters>\n  </sites>\n  <sites id=\"site-2\"/>\n");
		assertEquals(1, program.problems().size(), Models.texts(program).toString());
		assertTrue(Models.texts(program).getFirst().startsWith("energy.xmi:4:5 lost <meters>: DemandSite site-1 has no such content"),
				Models.texts(program).getFirst());
		assertEquals(2, energy(program).getSites().size());
		assertSavingIsRefused(program);
	}

	@Test
	void aLossInOneFileDoesNotKeepAnotherFromBeingSaved() throws Exception {
		var program = open("  <sites id=\"site-1\" colour=\"red\"/>\n");
		var energyBefore = Files.readString(folder.resolve("energy.xmi"));
		var domain = program.editingDomain();
		domain.getCommandStack().execute(
				SetCommand.create(domain, program.program(), CorePackage.Literals.ELEMENT__NAME, "加西"));
		program.save();
		assertEquals(energyBefore, Files.readString(folder.resolve("energy.xmi")));
		assertEquals("加西", Models.store().open(folder).program().getName());
	}

	@Test
	void whatIsNoNumberIsNotLoadedAndSaysWhatWasExpected() throws Exception {
		for (var value : List.of("NaN", "Infinity", "-Infinity", "1,234", "十二", "", "1e999999999", "9".repeat(5000))) {
			var program = open("  <sites id=\"site-1\" annualDemandKwh=\"" + value + "\" quantity=\"7\"/>\n");
			assertEquals(1, program.problems().size(), value);
			var text = Models.texts(program).getFirst();
			assertTrue(text.startsWith("energy.xmi:3:3 lost annualDemandKwh=\""), text);
			assertTrue(text.endsWith("of DemandSite site-1 cannot be read: expected a number such as 1234.5"), text);
			assertEquals(7, energy(program).getSites().getFirst().getQuantity());
		}
	}

	@Test
	void wholeNumbersTruthValuesAndChoicesAreCheckedToo() throws Exception {
		var program = open("""
				  <sites id="site-1" quantity="1.5"/>
				  <sites id="site-2" facilityClass="CASTLE"/>
				  <plants id="plant-1" existing="yes"/>
				  <plants id="plant-2"><fiscalYears>2024</fiscalYears><fiscalYears>soon</fiscalYears></plants>
				""");
		var texts = Models.texts(program);
		assertEquals(4, texts.size(), texts.toString());
		assertTrue(texts.get(0).startsWith("energy.xmi:3:3 lost quantity=\"1.5\"") && texts.get(0).endsWith("a whole number such as 120"));
		assertTrue(texts.get(1).startsWith("energy.xmi:4:3 lost facilityClass=\"CASTLE\"") && texts.get(1).contains("expected one of"));
		assertTrue(texts.get(2).startsWith("energy.xmi:5:3 lost existing=\"yes\"") && texts.get(2).endsWith("true or false"));
		assertTrue(texts.get(3).startsWith("energy.xmi:6:55 lost fiscalYears=\"soon\""), texts.get(3));
		assertEquals(List.of(2024), energy(program).getPlants().get(1).getFiscalYears());
	}

	@Test
	void aNegativeCapacityIsKeptAndReported() throws Exception {
		var program = open("  <plants id=\"plant-1\" capacityKw=\"-50.5\"/>\n  <contracts id=\"c-1\" sharePercent=\"101\"/>\n");
		var texts = Models.texts(program);
		assertEquals("energy.xmi:3:3 kept capacityKw=\"-50.5\" of GenerationPlant plant-1 is out of range: expected at least 0",
				texts.get(0));
		assertEquals("energy.xmi:4:3 kept sharePercent=\"101\" of SupplyContract c-1 is out of range: expected from 0 to 100",
				texts.get(1));
		assertEquals(new BigDecimal("-50.5"), energy(program).getPlants().getFirst().getCapacityKw());
		energy(program).setNote("still saved");
		program.save();
		assertEquals("still saved", energy(Models.store().open(folder)).getNote());
	}

	@Test
	void duplicateIdsAreReportedWithBothPlacesAndNeverMerged() throws Exception {
		var program = open("  <sites id=\"site-1\" quantity=\"1\"/>\n  <sites id=\"site-1\" quantity=\"2\"/>\n  <sites id=\"zone-1\"/>\n");
		assertEquals(List.of(
				"energy.xmi:4:3 kept The id \"site-1\" is used twice, first in energy.xmi line 3: expected another id",
				"energy.xmi:5:3 kept The id \"zone-1\" is used twice, first in core.xmi line 3: expected another id"),
				Models.texts(program));
		assertEquals(3, energy(program).getSites().size());
		assertEquals(energy(program).getSites().getFirst(), program.element("site-1").orElseThrow());
		energy(program).getSites().removeFirst();
		assertEquals(energy(program).getSites().getFirst(), program.element("site-1").orElseThrow());
	}

	@Test
	void referencesThatLeadNowhereOrToAnotherKindAreReportedAndKept() throws Exception {
		var program = open("""
				  <sites id="site-1" place="zone-9"/>
				  <sites id="site-2" place="zone-1" group="site-1"/>
				  <plants id="plant-1"><sites>site-1</sites><sites>site-404</sites></plants>
				""");
		assertEquals(List.of(
				"energy.xmi:3:3 kept place=\"zone-9\" of DemandSite leads nowhere: expected the id of a Place",
				"energy.xmi:4:3 kept group=\"site-1\" of DemandSite is the id of a DemandSite: expected that of a DemandGroup",
				"energy.xmi:5:45 kept sites=\"site-404\" of GenerationPlant leads nowhere: expected the id of a DemandSite"),
				Models.texts(program));
		assertEquals("zone-9", energy(program).getSites().getFirst().getPlace());
	}

	@Test
	void aReferenceIntoADomainThatIsNotInstalledIsNotJudged() throws Exception {
		Models.folder(folder, "  <sites id=\"site-1\" initiative=\"initiative-1\"/>\n");
		var program = Models.storeOf(Models.all().get(0), Models.all().get(1)).open(folder);
		assertEquals(List.of(), Models.texts(program));
	}

	@Test
	void anElementWithoutIdIsReported() throws Exception {
		var program = open("  <sites name=\"市役所\"/>\n");
		assertEquals(List.of("energy.xmi:3:3 kept DemandSite has no id: expected a value"), Models.texts(program));
	}

	@Test
	void aTruncatedFileGivesWhatCameBeforeTheBreak() throws Exception {
		var program = openBytes((Models.HEAD + Models.ENERGY_OPEN
				+ "  <sites id=\"site-1\"/>\n  <sites id=\"site-2\"/>\n  <sites id=\"si").getBytes(StandardCharsets.UTF_8));
		assertEquals(1, program.problems().size());
		assertTrue(Models.texts(program).getFirst().startsWith("energy.xmi:5:"), Models.texts(program).getFirst());
		assertEquals(2, energy(program).getSites().size());
		assertSavingIsRefused(program);
	}

	@Test
	void anEmptyFileIsReportedAndNotOverwritten() throws Exception {
		var program = openBytes(new byte[0]);
		assertTrue(Models.texts(program).getFirst().startsWith("energy.xmi:1:1 lost The file is empty"));
		program.domainForEditing(machi.model.energy.EnergyPackage.Literals.ENERGY_PLAN);
		assertSavingIsRefused(program);
	}

	@Test
	void aByteOrderMarkIsReportedAndTheRestLoaded() throws Exception {
		var program = openBytes(('\uFEFF' + Models.HEAD + Models.ENERGY_OPEN + "  <sites id=\"site-1\"/>\n" + Models.ENERGY_CLOSE)
				.getBytes(StandardCharsets.UTF_8));
		assertTrue(Models.texts(program).getFirst().startsWith("energy.xmi:1:1 kept The file begins with a byte order mark"));
		assertEquals(1, energy(program).getSites().size());
	}

	@Test
	void shiftJisBytesInAFileThatClaimsUtf8AreLocated() throws Exception {
		var program = openBytes((Models.HEAD + Models.ENERGY_OPEN + "  <sites id=\"site-1\"/>\n  <sites id=\"site-2\" name=\"加西市\"/>\n"
				+ Models.ENERGY_CLOSE).getBytes(Charset.forName("Shift_JIS")));
		assertEquals(List.of("energy.xmi:4:28 lost The bytes here are no UTF-8 text: expected a file in UTF-8; what comes before is loaded"),
				Models.texts(program));
	}

	@Test
	void anotherEncodingThatIsDeclaredIsReadAndReported() throws Exception {
		for (var encoding : List.of("Shift_JIS", "EUC-JP", "UTF-16")) {
			var text = Models.HEAD.replace("UTF-8", encoding) + Models.ENERGY_OPEN + "  <sites id=\"site-1\" name=\"加西市\"/>\n"
					+ Models.ENERGY_CLOSE;
			var program = openBytes(text.getBytes(Charset.forName(encoding)));
			assertTrue(Models.texts(program).getFirst().startsWith("energy.xmi:1:1 kept The file is encoded in "),
					Models.texts(program).toString());
			assertEquals("加西市", energy(program).getSites().getFirst().getName());
		}
	}

	@Test
	void binaryGarbageNeverBreaksTheOpening() throws Exception {
		var random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
		for (int i = 0; i < 50; i++) {
			var bytes = new byte[random.nextInt(1, 5000)];
			random.nextBytes(bytes);
			var program = openBytes(bytes);
			assertFalse(program.problems().isEmpty());
			assertTrue(program.problems().getFirst().lost());
		}
	}

	@Test
	void damageAnywhereInAFileNeverBreaksTheOpening() throws Exception {
		var random = RandomGeneratorFactory.of("L64X128MixRandom").create(8);
		var sound = (Models.HEAD + Models.ENERGY_OPEN + """
				  <groups id="group-1" place="zone-1" quantity="12"/>
				  <sites id="site-1" name="市役所" group="group-1" annualDemandKwh="123456.7">
				    <sources document="doc-1" locator="l.588" assumption="true"/>
				  </sites>
				""" + Models.ENERGY_CLOSE).getBytes(StandardCharsets.UTF_8);
		for (int i = 0; i < 500; i++) {
			var bytes = sound.clone();
			for (int change = random.nextInt(1, 4); change > 0; change--) {
				bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(1, 256);
			}
			openBytes(bytes).problems();
		}
	}

	@Test
	void aBillionLaughsAreRefusedAtOnce() throws Exception {
		var bomb = new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [<!ENTITY a \"lol\">");
		for (char c = 'b'; c < 'm'; c++) {
			bomb.append("<!ENTITY ").append(c).append(" \"").append(("&" + (char) (c - 1) + ";").repeat(10)).append("\">");
		}
		bomb.append("]>\n").append(Models.ENERGY_OPEN.replace(">", " name=\"&l;\">")).append(Models.ENERGY_CLOSE);
		var program = assertTimeoutPreemptively(Duration.ofMinutes(1),
				() -> openBytes(bomb.toString().getBytes(StandardCharsets.UTF_8)));
		assertTrue(Models.texts(program).getFirst().startsWith("energy.xmi:2:") && Models.texts(program).getFirst().contains("DOCTYPE"),
				Models.texts(program).toString());
	}

	@Test
	void externalEntitiesAreNotRead() throws Exception {
		var secret = Files.writeString(folder.resolve("secret.txt"), "geheim");
		var program = openBytes(("<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]>\n"
				+ Models.ENERGY_OPEN + "<sites id=\"site-1\"><name>&s;</name></sites>" + Models.ENERGY_CLOSE)
				.getBytes(StandardCharsets.UTF_8));
		assertTrue(program.domain(EnergyPlan.class).isEmpty());
		assertTrue(Models.texts(program).getFirst().contains("DOCTYPE"));
	}

	@Test
	void namespacesAndReferencesFetchNothingFromElsewhere() throws Exception {
		var other = Files.writeString(folder.resolve("other.ecore"), "<x/>");
		var program = openBytes((Models.HEAD + "<p:EnergyPlan xmlns:p=\"" + other.toUri() + "\"/>").getBytes(StandardCharsets.UTF_8));
		assertTrue(Models.texts(program).getFirst().contains("No model is installed for the namespace"), Models.texts(program).toString());
		program = open("  <sites href=\"core.xmi#zone-1\"/>\n  <sites id=\"site-1\" xmi:id=\"x\"/>\n");
		assertTrue(program.problems().stream().allMatch(problem -> problem.lost() || problem.message().english().contains("no id")));
		assertEquals(3, program.problems().size(), Models.texts(program).toString());
	}

	@Test
	void elementsThatLieTooDeepAreRefused() throws Exception {
		var program = open("<a>".repeat(100_000) + "</a>".repeat(100_000));
		assertTrue(Models.texts(program).stream().anyMatch(text -> text.contains("more than 50 deep")), Models.texts(program).toString());
	}

	@Test
	void thousandsOfProblemsAreCountedNotListed() throws Exception {
		var program = open("  <sites colour=\"red\"/>\n".repeat(5000));
		assertEquals(401, program.problems().size(), "200 unknown attributes, 200 missing ids, and how many more");
		assertEquals("… and 9600 more problems in this file", program.problems().getLast().message().english());
	}

	@Test
	void textAndCommentsThatSavingWouldLoseAreReported() throws Exception {
		var program = open("  <!-- checked by Tanaka -->\n  <sites id=\"site-1\">about 12</sites>\n  <?tool x?>\n");
		var texts = Models.texts(program);
		assertTrue(texts.get(0).startsWith("energy.xmi:3:3 lost The comment \"checked by Tanaka\""), texts.get(0));
		assertTrue(texts.get(1).startsWith("energy.xmi:4:3 lost The text \"about 12\""), texts.get(1));
		assertTrue(texts.get(2).startsWith("energy.xmi:5:3 lost The processing instruction \"tool\""), texts.get(2));
		assertSavingIsRefused(program);
	}

	@Test
	void aValueGivenTwiceIsReported() throws Exception {
		var program = open("  <sites id=\"site-1\" name=\"a\">\n    <name>b</name>\n  </sites>\n");
		assertEquals(List.of("energy.xmi:4:5 lost name of DemandSite site-1 is given twice: expected one value; the first is used"),
				Models.texts(program));
		assertEquals("a", energy(program).getSites().getFirst().getName());
	}

	@Test
	void aFileWithTheRootOfAnotherDomainIsNotTakenForItsOwn() throws Exception {
		var program = openBytes(Models.CORE.getBytes(StandardCharsets.UTF_8));
		assertTrue(Models.texts(program).stream().anyMatch(text -> text.contains("Program cannot stand at the top of this file")));
		assertTrue(program.domain(EnergyPlan.class).isEmpty());
		assertEquals(List.of(program.program()), program.roots());
	}

	@Test
	void aFolderWithoutReadableCoreIsNoProgram() throws Exception {
		assertTrue(assertThrows(ProgramException.class, () -> Models.store().open(folder)).reason().english()
				.contains("expected a folder with a file core.xmi"));
		Files.writeString(folder.resolve("core.xmi"), "<core");
		var refusal = assertThrows(ProgramException.class, () -> Models.store().open(folder));
		assertTrue(refusal.reason().english().contains("Line 1: From here on the file is not XML"), refusal.reason().english());
		assertThrows(ProgramException.class, () -> Models.store().open(folder.resolve("missing")));
	}
}
