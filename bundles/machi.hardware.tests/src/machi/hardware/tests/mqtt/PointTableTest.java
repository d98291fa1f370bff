package machi.hardware.tests.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.hardware.DeviceException;
import machi.hardware.PointRole;
import machi.hardware.mqtt.points.JsonPath;
import machi.hardware.mqtt.points.PointTable;
import machi.hardware.mqtt.points.PointTableReader;
import machi.hardware.mqtt.points.TopicTemplate;
import machi.hardware.mqtt.template.PayloadReader;

/** What a person writes, and what it makes of payloads. */
class PointTableTest {

	@TempDir
	private Path folder;

	private PointTable table(String text) throws Exception {
		return PointTableReader.read(Files.writeString(folder.resolve("points.csv"), text), true);
	}

	@Test
	void eachWrongCellIsNamedByLineAndColumnAndTheRestIsTaken() throws Exception {
		var table = table("""
				point,role,unit,minimum,maximum,path
				level,WATER_LEVEL,mm,0,10,$.h
				a,WATER_HEIGHT,,,,
				b,WATER_LEVEL,kW,,,
				c,,,5,1,
				d,,,few,,
				e,,,,,h
				level,,,,,
				""");
		assertEquals(List.of("level"), List.copyOf(table.rows().keySet()));
		var messages = table.problems().stream().map(problem -> problem.reason().english()).toList();
		var begins = List.of("line 3: column role: there is no role", "line 4: column unit: kW cannot be converted to m",
				"line 5: column maximum: is less than", "line 6: column minimum: a number was expected, not \"few\"",
				"line 7: column path: path \"h\": $ was expected", "line 8: column point: \"level\" is there twice");
		for (int i = 0; i < begins.size(); i++) {
			assertTrue(messages.get(i).startsWith("Table of points points.csv " + begins.get(i)), messages.get(i));
		}
		assertTrue(table.problems().get(0).reason().japanese().contains("3 行目"), table.problems().get(0).reason().japanese());
	}

	@Test
	void unknownColumnsAndUnreadableFilesAreRefused() {
		var column = assertThrows(DeviceException.class, () -> table("point,colour\na,b\n"));
		assertTrue(column.reason().english().contains("line 1: column 2 \"colour\""), column.reason().english());
		assertThrows(DeviceException.class, () -> PointTableReader.read(folder.resolve("none.csv"), true));
		var command = assertThrows(DeviceException.class, () -> table("point,role,minimum,maximum\nlamp,SWITCH_COMMAND,0,1\n"));
		assertTrue(command.reason().english().contains("column command_topic"), command.reason().english());
	}

	@Test
	void japaneseHeadersAndUnitsAreUnderstood() throws Exception {
		var row = table("点,役割,単位,名称\n水位,WATER_LEVEL,mm,河川水位\n").row("any", "水位").orElseThrow();
		assertEquals(PointRole.WATER_LEVEL, row.role());
		assertEquals(0.001, row.scale(), 1e-15);
		assertEquals("河川水位", row.title().japanese());
	}

	@Test
	void valuesAreFoundByPathScaledAndTimed() throws Exception {
		var table = table("point,role,unit,factor,path,time_path\nlevel,WATER_LEVEL,mm,10,$.data['h cm'][1],$.t\n");
		var reader = new PayloadReader(table, JsonPath.of("$.{point}"), JsonPath.of("$.time"), ZoneId.of("Asia/Tokyo"), 1000);
		var read = reader.read("town/a", "{\"data\":{\"h cm\":[1,125]},\"t\":1767225600}".getBytes(StandardCharsets.UTF_8), "a", Optional.empty());
		// 125 cm as 10 mm each: 1.25 m; 1767225600 s is the beginning of 2026
		assertEquals(1.25, read.get(0).value(), 1e-12);
		assertEquals("2026-01-01T00:00:00Z", read.get(0).time().orElseThrow().toString());
	}

	@Test
	void topicsAreTakenApartByTheirTemplates() {
		var template = TopicTemplate.of("town/{area}/{device}/+/{point}");
		assertEquals("town/+/+/+/+", template.filter());
		assertEquals(Map.of("area", "north", "device", "d", "point", "p"), template.match("town/north/d/x/p").orElseThrow());
		assertTrue(template.match("town/north/d/p").isEmpty());
		assertTrue(assertThrows(IllegalArgumentException.class, () -> TopicTemplate.of("town/{device}x/p")).getMessage().contains("level 2"));
	}
}
