package machi.telemetry.duckdb;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Pattern;

import machi.quantity.text.LocalizedText;
import machi.telemetry.SeriesException;

/** What can be wrong with the file of readings, in words for its user. Nothing here changes the file. */
final class ReadingFile {

	/** On Linux and macOS, then on Windows. */
	private static final Pattern LOCKED = Pattern.compile("Could not set lock on file|used by another process");
	private static final Pattern HOLDER = Pattern.compile("\\(PID (\\d+)\\)");

	private final Path path;

	ReadingFile(Path path) {
		this.path = path;
	}

	private static String shown() {
		return DuckDbReadingStores.FOLDER + "/" + DuckDbReadingStores.FILE;
	}

	SeriesException notOpened(SQLException reason) {
		var message = String.valueOf(reason.getMessage());
		return LOCKED.matcher(message).find() ? locked(message, reason) : damaged(message, reason);
	}

	private SeriesException locked(String message, SQLException reason) {
		var holder = HOLDER.matcher(message);
		boolean known = holder.find();
		return new SeriesException(LocalizedText.of(
				"The readings of this program (" + shown() + ") are open in another process"
						+ (known ? ", number " + holder.group(1) : "") + "; close the program there, or use PostgreSQL to share it",
				"この事業計画の計測値(" + shown() + ")は別のプロセス" + (known ? "(番号 " + holder.group(1) + ")" : "")
						+ "で開かれています。そちらを閉じるか、共有する場合はPostgreSQLを使ってください"), reason);
	}

	private SeriesException damaged(String message, SQLException reason) {
		return new SeriesException(LocalizedText.of(
				shown() + " cannot be opened as a database of readings (" + firstLine(message) + "). It has not been changed: "
						+ "restore it from a copy, or move it away and keep it, and a new one begins",
				shown() + " は計測値のデータベースとして開けません(" + firstLine(message) + ")。ファイルは変更していません。"
						+ "控えから復元するか、別の場所に移して保管すれば、新しいファイルで始まります"), reason);
	}

	SeriesException later(int version) {
		return new SeriesException(LocalizedText.of(
				shown() + " was written by a later release (version " + version + " of its tables); update this one",
				shown() + " は新しい版で作成されています(表の版 " + version + ")。このソフトウェアを更新してください"), null);
	}

	SeriesException failed(SQLException reason) {
		var message = firstLine(String.valueOf(reason.getMessage()));
		return new SeriesException(LocalizedText.of("The readings in " + shown() + " cannot be read or written (" + message + ")",
				shown() + " の計測値を読み書きできません(" + message + ")"), reason);
	}

	/** Without the folder, which says where this computer keeps it. */
	private String firstLine(String message) {
		return message.lines().findFirst().orElse("").replace(path.toString(), shown())
				.replace(path.getParent().toString() + path.getFileSystem().getSeparator(), "");
	}
}
