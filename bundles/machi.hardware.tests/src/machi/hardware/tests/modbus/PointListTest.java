package machi.hardware.tests.modbus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.hardware.DeviceException;
import machi.hardware.Settings;
import machi.hardware.modbus.ModbusAdapter;
import machi.hardware.modbus.list.PointList;
import machi.hardware.tests.RecordedEvents;

/** Tables of registers as a person writes them. */
class PointListTest {

	@TempDir
	Path folder;

	private static String[] faults(String text) {
		var wrong = assertThrows(DeviceException.class, () -> PointList.read("list.csv", text));
		assertSame(DeviceException.Kind.CONFIGURATION, wrong.kind());
		return wrong.reason().english().split("\n");
	}

	@Test
	void eachWrongCellIsNamedByLineAndColumn() {
		var said = faults("""
				unitId,register,table,type,scale,unit,role,access,minimum,maximum,kind
				1,100,holding,int8,1,kW,,R,,,
				300,70000,input,uint16,x,kW,POWERR,W,5,4,
				1,101,coil,uint16,1,,,R,,,SOLAR
				1,102,,uint16,1,kWh,POWER,R,,,
				1,65535,,uint32,0,,,R,,,
				1,103,input,uint16,1,,,RW,,,
				1,104,,uint16,1,,,R,5,4,
				""");
		assertEquals(List.of(
				"list.csv line 2 column 4 (type): found “int8”, expected one of bit, int16, uint16, int32, uint32, int64, uint64, float32, float64",
				"list.csv line 3 column 1 (unitId): found “300”, expected a whole number from 0 to 255",
				"list.csv line 3 column 2 (register): found “70000”, expected a whole number from 0 to 65535"), List.of(said).subList(0, 3));
		assertTrue(said[3].startsWith("list.csv line 3 column 7 (role): found “POWERR”, expected one of NONE, POWER, STORAGE_POWER"), said[3]);
		assertEquals("list.csv line 3 column 5 (scale): found “x”, expected a number", said[4]);
		assertTrue(said[5].startsWith("list.csv line 4 column 11 (kind): found “SOLAR”"), said[5]);
		assertEquals("list.csv line 5 column 6 (unit): found “kWh”, expected a unit of the role, such as kW", said[6]);
		assertEquals("list.csv line 6 column 5 (scale): found “0”, expected a number other than 0", said[7]);
		assertEquals("list.csv line 7 column 8 (access): found “RW”, expected R for this table", said[8]);
		assertEquals("list.csv line 8 column 10 (maximum): found “4”, expected at least the minimum", said[9]);
	}

	@Test
	void headingsMayBeJapaneseAndTheFileShiftJis() throws Exception {
		var file = folder.resolve("一覧.csv");
		Files.writeString(file, "ユニット番号,レジスタ,型,倍率,単位,役割,名称\n3,10,uint16,0.1,%,STATE_OF_CHARGE,充電率\n", Charset.forName("windows-31j"));
		assertEquals(Set.of(3), PointList.read(file).units());
	}

	@Test
	void missingHeadingsAndEmptyListsAreNamed() {
		assertEquals("list.csv line 1: headings missing: unitId, type", faults("register,unit\n1,kW\n")[0]);
		assertEquals("list.csv lists no points", faults("unitId,register,type\n")[0]);
		assertEquals("list.csv line 3 column 2 (id): found “a”, expected an id once for each unit",
				faults("unitId,id,register,type\n1,a,1,int16\n1,a,2,int16\n")[0]);
	}

	@Test
	void whatIsNoListIsRefusedInWords() throws Exception {
		var random = new Random(3);
		for (int i = 0; i < 3000; i++) {
			var text = new StringBuilder(i % 2 == 0 ? "unitId,register,type,scale,minimum,sampling\n" : "");
			random.ints(random.nextInt(200), 0, 0x300).forEach(point -> text.appendCodePoint(point % 7 == 0 ? ',' : point));
			assertThrows(DeviceException.class, () -> PointList.read("noise.csv", text.toString()));
		}
		var missing = assertThrows(DeviceException.class, () -> PointList.read(folder.resolve("nowhere.csv")));
		assertSame(DeviceException.Kind.CONFIGURATION, missing.kind());
	}

	@Test
	void unitNumbersAreListedAndRanged() {
		var adapter = new ModbusAdapter();
		for (var wrong : List.of("1-", "a", "256", "5-3", "1,,x", "-1", "1-2-3")) {
			var refused = assertThrows(DeviceException.class, () -> adapter.open(Settings.of(adapter.descriptor().settings(),
					Map.of("host", "127.0.0.1", "port", "1", "units", wrong)), new RecordedEvents()), wrong);
			assertSame(DeviceException.Kind.CONFIGURATION, refused.kind());
			assertTrue(refused.reason().english().startsWith("Setting units: "), refused.getMessage());
		}
	}
}
