package machi.hardware.tests.meterfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.DeviceException;
import machi.hardware.PointRole;
import machi.hardware.ReadingQuality;

/** Files that arrive, grow, repeat themselves, are wrong or mean harm. */
class DropFolderTest {

	private static final String HEAD = "供給地点特定番号,年月日,時刻,使用電力量(kWh)\n";

	@TempDir
	Path folder;

	private static String halfHours(String point) {
		return HEAD + point + ",2026/4/1,0:00,1.5\n" + point + ",2026/4/1,0:30,2.5\n" + point + ",2026/4/1,1:00,\n";
	}

	@Test
	void aFileBecomesReadingsAtTheEndsOfItsHalfHours() throws Exception {
		try (var desk = new Desk(folder, Map.of())) {
			desk.put("april.csv", halfHours(Desk.POINT)).work();
			assertEquals(2, desk.readings.size());
			// 0:30 in Japan is 15:30 of the day before in UTC
			assertEquals(Instant.parse("2026-03-31T15:30:00Z"), desk.readings.get(0).time());
			assertEquals(1.5, desk.readings.get(0).value());
			assertEquals(Instant.parse("2026-03-31T16:00:00Z"), desk.readings.get(1).time());
			assertSame(ReadingQuality.GOOD, desk.readings.get(1).quality());
			assertSame(PointRole.INTERVAL_IMPORTED, desk.devices.get(Desk.POINT).point("imported").orElseThrow().role());
			assertEquals(Set.of("april.csv"), desk.names("done"));
			assertEquals(List.of(0.0, 1.0, 0.0, 2.0), desk.look());
		}
	}

	@Test
	void aFileThatGrowsIsReadWhenItHasSettled() throws Exception {
		try (var desk = new Desk(folder, Map.of())) {
			var file = folder.resolve("slow.csv");
			Files.writeString(file, HEAD);
			for (var line : halfHours(Desk.POINT).substring(HEAD.length()).split("(?<=\n)")) {
				desk.look();
				desk.pass(Duration.ofSeconds(4));
				Files.writeString(file, line, StandardOpenOption.APPEND);
			}
			desk.look();
			assertEquals(0, desk.readings.size());
			desk.work();
			assertEquals(2, desk.readings.size());
		}
	}

	@Test
	void unfinishedNamesAreLeftAlone() throws Exception {
		try (var desk = new Desk(folder, Map.of())) {
			for (var name : List.of("a.csv.tmp", "b.csv.part", "c.filepart", ".hidden.csv")) {
				desk.put(name, halfHours(Desk.POINT));
			}
			desk.work();
			assertEquals(0, desk.readings.size());
			Files.move(folder.resolve("a.csv.tmp"), folder.resolve("a.csv"));
			desk.work();
			assertEquals(2, desk.readings.size());
		}
	}

	@Test
	void theSameFileTwiceIsHarmlessAndBothAreKept() throws Exception {
		try (var desk = new Desk(folder, Map.of())) {
			desk.put("april.csv", halfHours(Desk.POINT)).work();
			var first = List.copyOf(desk.readings);
			desk.put("april.csv", halfHours(Desk.POINT)).work();
			assertEquals(first, desk.readings.subList(2, 4), "the same readings, which a store takes once");
			assertEquals(Set.of("april.csv", "(2) april.csv"), desk.names("done"));
		}
	}

	@Test
	void aWrongCellIsNamedByLineAndColumnAndTheRestIsTaken() throws Exception {
		try (var desk = new Desk(folder, Map.of())) {
			desk.put("april.csv", HEAD + Desk.POINT + ",2026/4/1,0:00,viel\n" + Desk.POINT + ",2026/4/1,0:30,2.5\n").work();
			assertEquals(1, desk.readings.size());
			assertEquals(Set.of("april.csv", "april.csv.txt"), desk.names("failed"));
			var report = desk.report("april.csv");
			assertTrue(report.contains("april.csv: 1 values were read, 1 faults"), report);
			assertTrue(report.contains("april.csv line 2 column 4 (使用電力量(kWh)): found “viel”"), report);
			assertTrue(report.contains("april.csv 2行目 4列目「使用電力量(kWh)」: 「viel」となっています"), report);
			assertSame(DeviceException.Kind.PROTOCOL, desk.problems.getFirst().kind());
		}
	}

	@Test
	void importAndExportAreToldApartByTheirHeadings() throws Exception {
		try (var desk = new Desk(folder, Map.of())) {
			desk.put("a.csv", "地点番号,年月日,開始時刻,順潮流電力量(kWh),逆潮流電力量(kWh)\n" + Desk.POINT + ",2026/4/1,12:00,0.1,3.2\n"
					+ Desk.POINT + ",2026/4/1,12:30,0.2,3.1\n").work();
			assertEquals(List.of(), desk.problems);
			assertEquals(3.2, desk.readings.stream().filter(each -> each.point().equals("exported")).findFirst().orElseThrow().value());
			assertSame(PointRole.INTERVAL_EXPORTED, desk.devices.get(Desk.POINT).point("exported").orElseThrow().role());
		}
	}

	@Test
	void aFileWithoutASupplyPointTakesItFromItsNameOrTheSettings() throws Exception {
		var text = "年月日,時刻,使用量(kWh)\n2026/4/1,0:00,1\n2026/4/1,0:30,1\n";
		try (var desk = new Desk(folder, Map.of())) {
			desk.put("30min_" + Desk.POINT + "_202604.csv", text).work();
			assertTrue(desk.devices.containsKey(Desk.POINT));
			desk.put("nobody.csv", text).work();
			assertTrue(desk.report("nobody.csv").contains("put the number of 22 digits into the name"));
		}
		try (var desk = new Desk(folder, Map.of("point", "0600009999999999999999", "direction", "export"))) {
			desk.put("nobody2.csv", text).work();
			assertEquals("exported", desk.readings.getFirst().point());
			assertEquals("0600009999999999999999", desk.readings.getFirst().device());
		}
	}

	@Test
	void shiftJisAndArchivesAreReadAsTheyCome() throws Exception {
		var sjis = Charset.forName("windows-31j");
		try (var desk = new Desk(folder, Map.of())) {
			Files.write(folder.resolve("sjis.csv"), halfHours(Desk.POINT).getBytes(sjis));
			Files.write(folder.resolve("archive.zip"), zip(Map.of("30分値.csv", halfHours("0600000000000000000001").getBytes(sjis),
					"../../outside.csv", halfHours("0600000000000000000002").getBytes(StandardCharsets.UTF_8))));
			desk.work();
			assertEquals(6, desk.readings.size());
			assertEquals(Set.of("sjis.csv", "archive.zip"), desk.names("done"));
			assertTrue(Files.notExists(folder.resolve("../../outside.csv")) && Files.notExists(folder.resolve("outside.csv")),
					"names in an archive are names only");
		}
	}

	private static byte[] zip(Map<String, byte[]> files) throws IOException {
		var bytes = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(bytes, Charset.forName("windows-31j"))) {
			for (var file : files.entrySet()) {
				zip.putNextEntry(new ZipEntry(file.getKey()));
				zip.write(file.getValue());
			}
		}
		return bytes.toByteArray();
	}

	@Test
	void anArchiveThatWouldFillTheMemoryIsRefused() throws Exception {
		try (var desk = new Desk(folder, Map.of())) {
			// 100 MB of zeros in about 100 kB
			Files.write(folder.resolve("bomb.zip"), zip(Map.of("bomb.csv", new byte[100 * 1024 * 1024])));
			assertTrue(Files.size(folder.resolve("bomb.zip")) < 200_000);
			desk.work();
			assertEquals(0, desk.readings.size());
			assertTrue(desk.report("bomb.zip").contains("more than 32 MB when it is unpacked"), desk.report("bomb.zip"));
		}
	}

	@Test
	void hostileFilesEndInTheFolderOfFailedOnes() throws Exception {
		try (var desk = new Desk(folder, Map.of())) {
			desk.put("line.csv", HEAD + "x".repeat(5_000_000));
			desk.put("quote.csv", HEAD + "\"" + "y\n".repeat(100_000));
			desk.put("empty.csv", "");
			desk.put("picture.jpg", "no table");
			desk.put("broken.zip", "PK no archive");
			Files.write(folder.resolve("garbage.csv"), new byte[] { (byte) 0xFF, (byte) 0xFD, 0, 1, 2, (byte) 0x81 });
			desk.put("control\u200F.csv", HEAD + "\u0007bell,2026/4/1,0:00,1\n\u0007bell,2026/4/1,0:30,1\n");
			desk.work();
			assertEquals(7, desk.look().get(2));
			assertEquals(14, desk.names("failed").size(), desk.names("failed").toString());
			assertEquals(0, desk.look().get(0));
			for (var name : List.of("line.csv", "quote.csv", "empty.csv", "picture.jpg", "broken.zip", "garbage.csv")) {
				assertTrue(desk.report(name).startsWith(name + ": 0個の値を読み込みました"), desk.report(name));
			}
		}
	}

	@Test
	void linksAreNotFollowed() throws Exception {
		var outside = Files.createTempFile("machi-outside", ".csv");
		try (var desk = new Desk(folder, Map.of())) {
			Files.writeString(outside, halfHours(Desk.POINT));
			try {
				Files.createSymbolicLink(folder.resolve("link.csv"), outside);
			} catch (UnsupportedOperationException | IOException forbidden) {
				Assumptions.abort("this system lets nobody make links");
			}
			desk.work();
			assertEquals(0, desk.readings.size());
			assertTrue(desk.report("link.csv").contains("links are not followed"));
			assertTrue(Files.exists(outside));
		} finally {
			Files.deleteIfExists(outside);
		}
	}

	@Test
	void aFolderOfReadFilesThatIsALinkIsRefused() throws Exception {
		var outside = Files.createTempDirectory("machi-outside");
		try {
			Files.createSymbolicLink(folder.resolve("done"), outside);
		} catch (UnsupportedOperationException | IOException forbidden) {
			Assumptions.abort("this system lets nobody make links");
		}
		var refused = assertThrows(DeviceException.class, () -> new Desk(folder, Map.of()));
		assertSame(DeviceException.Kind.UNREACHABLE, refused.kind());
		Files.delete(outside);
	}

	@Test
	void whatIsHandedOverIsPacedAndNothingIsLost() throws Exception {
		var text = new StringBuilder(HEAD);
		for (int i = 0; i < 2000; i++) {
			text.append(Desk.POINT).append(",2026/").append(1 + i / 48 / 28).append('/').append(1 + i / 48 % 28).append(',')
					.append(i / 2 % 24).append(i % 2 == 0 ? ":00," : ":30,").append(i).append('\n');
		}
		try (var desk = new Desk(folder, Map.of("readingsPerSecond", "100"))) {
			desk.put("long.csv", text.toString()).work();
			assertTrue(desk.readings.size() > 0 && desk.readings.size() <= 500, "not all at once: " + desk.readings.size());
			assertTrue(Files.exists(folder.resolve("long.csv")), "it stays until all was handed over");
			for (int i = 0; i < 20; i++) {
				desk.pass(Duration.ofSeconds(1));
				desk.look();
			}
			assertEquals(2000, desk.readings.size());
			assertEquals(Set.of("long.csv"), desk.names("done"));
		}
	}

	@Test
	void aFileThatIsReplacedWhileItIsHandedOverIsReadAgain() throws Exception {
		try (var desk = new Desk(folder, Map.of("readingsPerSecond", "1"))) {
			desk.put("april.csv", halfHours(Desk.POINT)).work();
			assertEquals(0, desk.names("done").size());
			desk.put("april.csv", halfHours("0600000000000000000001"));
			for (int i = 0; i < 100; i++) {
				desk.pass(Duration.ofSeconds(3));
				desk.look();
			}
			assertEquals(4, desk.readings.size());
			assertEquals(Set.of("april.csv"), desk.names("done"));
		}
	}

	@Test
	void metersAreKnownAfterARestart() throws Exception {
		try (var desk = new Desk(folder, Map.of())) {
			desk.put("april.csv", halfHours(Desk.POINT)).work();
		}
		try (var desk = new Desk(folder, Map.of())) {
			assertEquals(Set.of("folder", Desk.POINT), desk.devices.keySet());
			var command = new Command("c", Desk.POINT, "imported", 1, Instant.now(), Duration.ZERO);
			assertSame(CommandOutcome.State.REFUSED, desk.connection().execute(desk.devices.get(Desk.POINT), command).state());
		}
	}

	@Test
	void aMissingFolderIsNamed() {
		var missing = assertThrows(DeviceException.class, () -> new Desk(folder.resolve("nowhere"), Map.of()));
		assertTrue(missing.reason().english().contains("nowhere"), missing.getMessage());
		assertTrue(missing.reason().japanese().startsWith("受け渡しフォルダーを使えません"));
	}
}
