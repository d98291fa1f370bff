package machi.workspace.xmi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.random.RandomGeneratorFactory;

import org.eclipse.emf.edit.command.DeleteCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.model.core.CorePackage;
import machi.model.energy.EnergyPackage;
import machi.workspace.OpenProgram;
import machi.workspace.Problem;

/** What is known, and kept, of the files of domains that are not installed. */
class AbsentDomainTest {

	private static final String WATER = """
			<?xml version="1.0" encoding="UTF-8"?>
			<!-- kept by a vendor's feature -->
			<w:WaterPlan xmlns:w="http://vendor.example/water/3" id="water-1" name="上水道" nameEn="Water supply">\r
			  <pump id="pump-1" place="zone-1" at="demand-site-0007"/>
			  <pump id='pump-2' place='zone-1,zone-2' at='demand-site-0041'></pump>
			</w:WaterPlan>
			""";

	@TempDir
	Path temp;

	private OpenProgram open() throws Exception {
		return Models.storeOf(CorePackage.eINSTANCE, EnergyPackage.eINSTANCE).open(temp);
	}

	private static List<String> notes(OpenProgram program) {
		return program.problems().stream().filter(Problem::isNote).map(problem -> problem.file() + ": " + problem.message().english()).toList();
	}

	@Test
	void aVendorsDomainIsNamedInItsOwnWordsWithItsSize() throws Exception {
		Models.folder(temp, "");
		Files.writeString(temp.resolve("water.xmi"), WATER);
		var water = open().absentDomains().getFirst();
		assertEquals("water", water.name());
		assertEquals("http://vendor.example/water/3", water.namespace());
		assertEquals("Water supply", water.label().english());
		assertEquals("上水道", water.label().japanese());
		assertEquals(WATER.getBytes(StandardCharsets.UTF_8).length, water.bytes());
		assertEquals(OptionalLong.of(3), water.elements(), "the plan and its two pumps");
	}

	@Test
	void itIsNotedAndNotReportedAsWrong() throws Exception {
		Models.folder(temp, "");
		Files.writeString(temp.resolve("water.xmi"), WATER);
		var program = open();
		assertEquals(List.of("water.xmi: “Water supply” belongs to a domain that is not installed (http://vendor.example/water/3). "
				+ "The file stays as it is (3 elements, " + program.absentDomains().getFirst().bytes() + " bytes)"), notes(program));
		assertEquals(1, program.problems().size());
	}

	@Test
	void referencesToItAreKeptAndNotedOnceForAllOfAFile() throws Exception {
		Models.folder(temp, """
				  <sites id="site-1" initiative="initiative-1"/>
				  <savings id="saving-1" initiative="initiative-2" site="site-9"/>
				""");
		Files.writeString(temp.resolve("program.xmi"), "<p:InitiativePlan xmlns:p='urn:machi:model:program:1' id='plan'>"
				+ "<initiatives id='initiative-1'/><initiatives id='initiative-2'/></p:InitiativePlan>");
		var program = open();
		var texts = Models.texts(program);
		assertEquals(List.of("energy.xmi: References to program.xmi, whose domain is not installed: 2, the first to initiative-1. They are kept"),
				notes(program).stream().filter(note -> note.startsWith("energy")).toList(), texts.toString());
		assertEquals(1, texts.stream().filter(text -> text.contains("leads nowhere")).count(), "site-9 is nowhere: " + texts);
	}

	@Test
	void newIdsAreNotThoseOfFilesThatNobodyHereUnderstands() throws Exception {
		Models.folder(temp, "");
		Files.writeString(temp.resolve("water.xmi"), WATER);
		assertEquals("demand-site-0042", open().newId(EnergyPackage.Literals.DEMAND_SITE));
	}

	@Test
	void idsThatCameIntoTheFileMeanwhileAreNotGivenEither() throws Exception {
		Models.folder(temp, "");
		Files.writeString(temp.resolve("water.xmi"), WATER);
		var program = open();
		var longer = WATER.replace("demand-site-0041", "demand-site-00123 and more");
		Files.writeString(temp.resolve("water.xmi"), longer);
		assertEquals("demand-site-0124", program.newId(EnergyPackage.Literals.DEMAND_SITE));
		program.program().setName("改称");
		program.save();
		assertEquals(longer, Files.readString(temp.resolve("water.xmi")), "what others wrote meanwhile is theirs");
	}

	@Test
	void whoRemovesAnElementIsToldWhereItOccurs() throws Exception {
		Models.folder(temp, "  <sites id=\"demand-site-0007\"/>\n");
		Files.writeString(temp.resolve("water.xmi"), WATER);
		var program = open();
		var mentions = program.absentMentions(List.of("zone-1", "demand-site-0007"));
		assertEquals(1, mentions.size());
		assertEquals("water.xmi", mentions.getFirst().domain().file());
		assertEquals(3, mentions.getFirst().occurrences(), "zone-1 twice, once in a list, and the site once");
		assertTrue(mentions.getFirst().whole());
		assertEquals(List.of(), program.absentMentions(List.of("zone", "demand-site-000", "pump-10")), "parts of words are no ids");
		var domain = program.editingDomain();
		domain.getCommandStack().execute(DeleteCommand.create(domain, program.element("demand-site-0007").orElseThrow()));
		program.save();
		assertEquals(WATER, Files.readString(temp.resolve("water.xmi")));
		assertEquals("demand-site-0042", program.newId(EnergyPackage.Literals.DEMAND_SITE), "the id of the removed one is not used again");
	}

	@Test
	void theIdsThatElementsInItHaveAreKnownAsTheFileIsNow() throws Exception {
		Models.folder(temp, "");
		Files.writeString(temp.resolve("water.xmi"), WATER);
		var program = open();
		var asked = List.of("pump-1", "pump-2", "water-1", "zone-1", "demand-site-0007", "http://vendor.example/water/3");
		assertEquals(Set.of("pump-1", "pump-2", "water-1"), program.absentIds(asked).keySet(), "what it only refers to is not its own");
		assertEquals("water.xmi", program.absentIds(asked).get("pump-2").file());
		assertEquals(Map.of(), program.absentIds(List.of()));
		Files.writeString(temp.resolve("water.xmi"), WATER.replace("pump-2", "pump-3"));
		assertEquals(Set.of("pump-1", "water-1"), program.snapshot().absentIds(asked).keySet());
		Files.delete(temp.resolve("water.xmi"));
		assertEquals(Map.of(), program.absentIds(asked));
	}

	@Test
	void filesOfAnyBytesOpenAndStay() throws Exception {
		var random = RandomGeneratorFactory.of("L64X128MixRandom").create(6);
		for (int round = 0; round < 60; round++) {
			var folder = Files.createDirectories(temp.resolve("p" + round));
			Models.folder(folder, "");
			var bytes = WATER.getBytes(StandardCharsets.UTF_8);
			for (int i = random.nextInt(20); i >= 0; i--) {
				bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
			}
			if (round % 10 == 0) {
				random.nextBytes(bytes);
			}
			Files.write(folder.resolve("water.xmi"), bytes);
			var before = Models.content(folder);
			var program = Models.storeOf(CorePackage.eINSTANCE, EnergyPackage.eINSTANCE).open(folder);
			assertTrue(program.problems().stream().allMatch(Problem::isNote), Models.texts(program).toString());
			program.absentMentions(List.of("zone-1"));
			program.program().setName("改称");
			program.save();
			var after = Models.content(folder);
			assertNotEquals(before.remove("core.xmi"), after.remove("core.xmi"));
			assertEquals(before, after, "round " + round);
		}
	}

	@Test
	void aDocumentTypeOrAnEmptyFileGivesNoNamespaceAndTheNameOfTheFile() throws Exception {
		Models.folder(temp, "");
		Files.writeString(temp.resolve("a.xmi"), "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a xmlns='x' name='&e;'/>");
		Files.createFile(temp.resolve("b.xmi"));
		for (var domain : open().absentDomains()) {
			assertEquals("", domain.namespace());
			assertEquals(domain.file(), domain.label().english());
		}
	}

	@Test
	void aHugeFileIsReadInPartWhenTheProgramOpensAndWholeWhenAnIdIsNeeded() throws Exception {
		Models.folder(temp, "  <sites id=\"site-1\" initiative=\"initiative-9\"/>\n");
		long end = 70L << 20;
		try (var file = new RandomAccessFile(temp.resolve("water.xmi").toFile(), "rw")) {
			file.write(WATER.getBytes(StandardCharsets.UTF_8));
			file.seek(end);
			file.write(" demand-site-0500 ".getBytes(StandardCharsets.UTF_8));
		}
		var program = assertTimeout(Duration.ofSeconds(20), this::open);
		var water = program.absentDomains().getFirst();
		assertEquals(OptionalLong.empty(), water.elements(), "counted only where all of it was read");
		assertEquals("Water supply", water.label().english());
		assertTrue(notes(program).getFirst().startsWith("energy.xmi: References to water.xmi"), "it may lead there: " + notes(program));
		assertEquals("demand-site-0501", program.newId(EnergyPackage.Literals.DEMAND_SITE));
		assertEquals(end + 18, Files.size(temp.resolve("water.xmi")));
	}
}
