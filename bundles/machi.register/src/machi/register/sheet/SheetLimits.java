package machi.register.sheet;

import machi.quantity.text.LocalizedText;

/** How much of a file is read before it is refused, so that no file can exhaust the memory. */
final class SheetLimits {

	/** Largest text file, in bytes; all of it is held in memory. */
	static final long TEXT = 32L * 1024 * 1024;
	/** Largest file, in bytes. */
	static final long FILE = 64L * 1024 * 1024;
	/** Most bytes that a workbook may expand to. */
	static final long INFLATED = 256L * 1024 * 1024;
	/** Most bytes of the texts that a workbook keeps in one place, since all of them are held in memory. */
	static final long SHARED_TEXTS = 64L * 1024 * 1024;
	/** Longest cell, in characters. */
	static final int CELL_LENGTH = 100_000;
	/** What a spreadsheet can hold. */
	static final int ROWS = 1_048_576;
	static final int COLUMNS = 16_384;
	/** More cells than any register of a town has. */
	static final long CELLS = 5_000_000;

	private SheetLimits() {
	}

	/** @throws SheetException when a file is larger than what is read */
	static void checkFile(String file, long size, long limit) throws SheetException {
		if (size > limit) {
			throw new SheetException(LocalizedText.of(
					"%s has %,d MB; at most %,d MB can be read".formatted(file, size >> 20, limit >> 20),
					"%s は%,dMBあります。読み込めるのは%,dMBまでです".formatted(file, size >> 20, limit >> 20)));
		}
	}

	/** @throws SheetException when a table goes beyond what is read */
	static void checkSize(String file, int row, int columns, long cells) throws SheetException {
		if (columns > COLUMNS) {
			throw new SheetException(LocalizedText.of(
					"%s, row %,d: the row has %,d columns, at most %,d can be read".formatted(file, row, columns, COLUMNS),
					"%s %,d行目: 列が%,d列あります。読み込めるのは%,d列までです".formatted(file, row, columns, COLUMNS)));
		}
		if (row > ROWS || cells > CELLS) {
			throw new SheetException(LocalizedText.of(
					"%s: the table is too large; at most %,d rows and %,d cells can be read".formatted(file, ROWS, CELLS),
					"%s: 表が大きすぎます。読み込めるのは%,d行、%,dセルまでです".formatted(file, ROWS, CELLS)));
		}
	}
}
