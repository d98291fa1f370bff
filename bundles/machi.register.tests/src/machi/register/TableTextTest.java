package machi.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGeneratorFactory;

import org.junit.jupiter.api.Test;

final class TableTextTest {

	@Test
	void cellsRowsAndQuotedCellsAreReadAsASpreadsheetCopiesThem() {
		assertEquals(List.of(List.of("施設", "kW"), List.of("加西中学校\n南部公民館", "6")),
				TableText.parse("施設\tkW\r\n\"加西中学校\n南部公民館\"\t6\r\n"));
		assertEquals(List.of(List.of("a \"b\"", "")), TableText.parse("\"a \"\"b\"\"\"\t"));
		assertEquals(List.of(List.of("", "", "x")), TableText.parse("\t\tx"));
		assertEquals(List.of(List.of(""), List.of("x")), TableText.parse("\nx\n"));
		assertEquals(List.of(), TableText.parse(""));
	}

	@Test
	void aQuotationMarkThatNothingClosesIsACharacter() {
		assertEquals(List.of(List.of("\"abc", "5"), List.of("6")), TableText.parse("\"abc\t5\n6"));
		assertEquals(List.of(List.of("12\"", "5")), TableText.parse("12\"\t5"));
	}

	@Test
	void whateverIsCopiedIsPastedUnchanged() {
		var random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
		var characters = "ab\"\t\n\r ,加西";
		for (int i = 0; i < 500; i++) {
			var rows = new ArrayList<List<String>>();
			int width = random.nextInt(1, 5);
			for (int row = random.nextInt(1, 6); row > 0; row--) {
				var cells = new ArrayList<String>();
				for (int column = 0; column < width; column++) {
					cells.add(random.ints(random.nextInt(6), 0, characters.length()).mapToObj(at -> characters.substring(at, at + 1))
							.reduce("", String::concat));
				}
				rows.add(cells);
			}
			assertEquals(rows, TableText.parse(TableText.write(rows)));
		}
	}
}
