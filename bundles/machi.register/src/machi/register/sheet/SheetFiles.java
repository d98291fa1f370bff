package machi.register.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

import org.apache.poi.poifs.filesystem.FileMagic;

import machi.quantity.text.LocalizedText;

/** Reads the tables of CSV and XLSX files. */
public final class SheetFiles {

	private SheetFiles() {
	}

	/**
	 * All tables of a file, one for each sheet.
	 *
	 * @throws SheetException when the file does not exist, is too large, damaged, encrypted or of another kind
	 */
	public static List<SheetTable> read(Path file) throws SheetException {
		var name = file.getFileName().toString();
		try {
			long size = Files.size(file);
			SheetLimits.checkFile(name, size, SheetLimits.FILE);
			return switch (kind(file)) {
			case OOXML -> XlsxSheets.read(file);
			case OLE2 -> {
				try (var stream = Files.newInputStream(file)) {
					throw XlsxSheets.refusedContainer(name, stream);
				}
			}
			default -> {
				SheetLimits.checkFile(name, size, SheetLimits.TEXT);
				yield List.of(CsvSheets.read(name, TextDecoding.decode(name, Files.readAllBytes(file))));
			}
			};
		} catch (NoSuchFileException missing) {
			throw new SheetException(LocalizedText.of("There is no file " + file, "ファイルがありません: " + file), missing);
		} catch (IOException unreadable) {
			throw new SheetException(LocalizedText.of("Cannot read " + name, name + " を読み込めません"), unreadable);
		}
	}

	/** What the first bytes say; the ending of a name may be anything. */
	private static FileMagic kind(Path file) throws IOException {
		try (var stream = FileMagic.prepareToCheckMagic(Files.newInputStream(file))) {
			return FileMagic.valueOf(stream);
		}
	}
}
