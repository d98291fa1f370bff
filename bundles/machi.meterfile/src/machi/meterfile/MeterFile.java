package machi.meterfile;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import machi.meterfile.table.CsvTable;
import machi.meterfile.table.FileFault;
import machi.quantity.text.LocalizedText;

/**
 * Reads 30-minute meter files as Japanese network operators and retailers deliver them: CSV in UTF-8, UTF-16 or Shift_JIS, one
 * line per day with 48 values or one line per half hour, one or several supply points (供給地点特定番号). What stands above the
 * headings is passed over. Times are those of Japan, which has no daylight saving time.
 */
public final class MeterFile {

	/** Largest file that is read, in bytes. */
	public static final int MOST_BYTES = 32 * 1024 * 1024;

	private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("windows-31j"));

	private MeterFile() {
	}

	/**
	 * The readings of a file. Whether a single time is the beginning or the end of its half hour is told by the headings, else
	 * by the day: one that begins at 0:30 or has a 24:00 has ends.
	 *
	 * @param name of the file, for people
	 * @throws MeterFileException when it holds no table of half hours at all
	 */
	public static MeterReadings read(String name, byte[] bytes) throws MeterFileException {
		return read(name, bytes, Optional.empty());
	}

	/**
	 * The readings of a file.
	 *
	 * @param stamps what a single time is, where the person who imports the file knows better than it tells
	 * @throws MeterFileException when it holds no table of half hours at all
	 */
	public static MeterReadings read(String name, byte[] bytes, Optional<MeterLayout.Stamps> stamps)
			throws MeterFileException {
		if (bytes.length > MOST_BYTES) {
			throw refused(name, "at most " + (MOST_BYTES >> 20) + " MB were expected, it has " + (bytes.length >> 20),
					"読み込めるのは" + (MOST_BYTES >> 20) + "MBまでです(" + (bytes.length >> 20) + "MBあります)");
		}
		var table = CsvTable.read(name, decode(name, bytes));
		var columns = MeterColumns.find(table);
		if (columns.isEmpty()) {
			throw refused(name, "no table of 30-minute values was found; expected are headings with a date and 48 half hours "
					+ "(0:00～0:30 …), or with a date, a time and an energy in kWh",
					"30分値の表が見つかりません。年月日と48個の時間帯(0:00～0:30 …)、または年月日・時刻・電力量(kWh)の見出しが必要です");
		}
		var rows = new MeterRows(table, columns.get(), stamps);
		rows.read();
		if (rows.register().isEmpty()) {
			int line = columns.get().header().number();
			var first = rows.firstFault().map(FileFault::message);
			throw refused(name, "there are headings in line " + line + ", but no readable value below them"
					+ first.map(fault -> "; " + fault.english()).orElse(""),
					line + "行目に見出しがありますが、その下に読み取れる値がありません" + first.map(fault -> "。" + fault.japanese()).orElse(""));
		}
		if (rows.register().isTooLong()) {
			throw refused(name, "its first and last day lie too far apart to be those of a meter", "最初の日と最後の日が離れすぎています");
		}
		if (!rows.hasHalfHours()) {
			throw refused(name, "it has values at full hours only; values of 30 minutes were expected",
					"正時の値しかありません。30分ごとの値が必要です");
		}
		return rows.readings();
	}

	private static String decode(String name, byte[] bytes) throws MeterFileException {
		if (bytes.length >= 2 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFF + 0xFE) {
			return new String(bytes, StandardCharsets.UTF_16);
		}
		for (var charset : CHARSETS) {
			try {
				var text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
				return text.startsWith("\uFEFF") ? text.substring(1) : text;
			} catch (CharacterCodingException other) {
				// the next one
			}
		}
		throw refused(name, "it is no text in UTF-8, UTF-16 with byte order mark or Shift_JIS",
				"文字コードを判別できません(UTF-8、BOM付きUTF-16、Shift_JISのいずれかで保存してください)");
	}

	private static MeterFileException refused(String name, String english, String japanese) {
		return new MeterFileException(LocalizedText.of(name + ": " + english, name + ": " + japanese), null);
	}
}
