package machi.ui.tests.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import machi.calculation.Column;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;
import machi.ui.table.TableContent;

class TableContentTest {

	private static final int NAME = 0;
	private static final int DEMAND = 1;

	private final TableContent content = new TableContent(new ResultTable("sites", LocalizedText.of("Sites", "需要家"),
			List.of(Column.text("name", "Name", "名称"), Column.number("demandKwh", "Demand", "需要量", "kWh")),
			List.of(row("a", "加西中学校", "92740"), row("b", "泉中学校", "9840.5"), row("c", "善防公民館", null),
					Row.subtotal("zone-1", Subject.NONE, "合計①", new BigDecimal("102580.5")),
					row("d", "Ｂ住宅", "1173762"), Row.total("total", "合計", new BigDecimal("1276342.5")))),
			Locale.JAPANESE);

	private static Row row(String id, String name, String demand) {
		return Row.data(id, Subject.NONE, name, demand == null ? null : new BigDecimal(demand));
	}

	private List<String> shown() {
		return content.rows().stream().map(Row::id).toList();
	}

	@Test
	void numbersKeepTheirDecimalsAndHaveACommaBetweenThousands() {
		assertEquals("9,840.5", content.shown(content.rows().get(1), DEMAND));
		assertEquals("1,173,762", content.shown(content.rows().get(4), DEMAND));
		assertEquals("", content.shown(content.rows().get(2), DEMAND));
	}

	@Test
	void theUnitStandsBelowTheTitle() {
		assertEquals("需要量\nkWh", content.header(DEMAND));
		assertEquals("名称", content.header(NAME));
	}

	@Test
	void sortingMovesDataAndLeavesSumsAtTheEndInTheirOrder() {
		content.sort(DEMAND, true);
		assertEquals(List.of("b", "a", "d", "c", "zone-1", "total"), shown());
		content.sort(DEMAND, false);
		assertEquals(List.of("d", "a", "b", "c", "zone-1", "total"), shown(), "an empty cell comes last either way");
		content.sort(TableContent.UNSORTED, true);
		assertEquals(List.of("a", "b", "c", "zone-1", "d", "total"), shown());
	}

	@Test
	void aFilterOnTextTakesFullWidthForHalfWidth() {
		content.filter(Map.of(NAME, "中学"));
		assertEquals(List.of("a", "b"), shown());
		content.filter(Map.of(NAME, "b住"));
		assertEquals(List.of("d"), shown());
		content.filter(Map.of(NAME, " "));
		assertEquals(6, shown().size());
	}

	@Test
	void aFilterOnNumbersComparesOrLooksForDigits() {
		content.filter(Map.of(DEMAND, ">= 92,740"));
		assertEquals(List.of("a", "zone-1", "d", "total"), shown());
		content.filter(Map.of(DEMAND, "＜10000"));
		assertEquals(List.of("b"), shown());
		content.filter(Map.of(DEMAND, "1173"));
		assertEquals(List.of("d"), shown());
		content.filter(Map.of(DEMAND, "<>92740"));
		assertEquals(List.of("b", "zone-1", "d", "total"), shown());
	}

	@Test
	void whatIsCopiedIsWhatASpreadsheetTakesForNumbers() {
		content.filter(Map.of(NAME, "住宅"));
		assertEquals(List.of(List.of("名称", "需要量 (kWh)"), List.of("Ｂ住宅", "1173762")), content.copied());
	}
}
