package machi.workspace.xmi;

import java.nio.file.Path;
import java.util.List;

import machi.quantity.text.LocalizedText;
import machi.workspace.AbsentDomain;

/** What is said about whole files and folders. */
final class FileMessages {

	private static final int MEGABYTE = 1 << 20;

	private FileMessages() {
	}

	private static String list(List<String> files) {
		return String.join(", ", files);
	}

	static LocalizedText empty() {
		return LocalizedText.of("The file is empty: expected an XML document; restore it or remove it",
				"ファイルが空です: XML文書が必要です。元に戻すか削除してください");
	}

	static LocalizedText tooLarge(long bytes, long limit) {
		return LocalizedText.of(
				"The file has %,d MB, which is more than the %,d MB that can be loaded here; it is not loaded. "
						.formatted(megabytes(bytes), megabytes(limit)) + "Start with more memory (-Xmx), up to 512 MB are read",
				"ファイルは %,d MB で、ここで読み取れる %,d MB を超えているため読み取りません。".formatted(megabytes(bytes), megabytes(limit))
						+ "メモリを増やして（-Xmx）起動してください。512 MB まで読み取れます");
	}

	private static long megabytes(long bytes) {
		return (bytes + MEGABYTE - 1) / MEGABYTE;
	}

	static LocalizedText outOfMemory() {
		return LocalizedText.of("There is not enough memory for this file; it is not loaded. Start with more memory (-Xmx)",
				"メモリが足りないため、このファイルを読み取れません。メモリを増やして（-Xmx）起動してください");
	}

	static LocalizedText notWellFormed(String reason) {
		return LocalizedText.of("From here on the file is not XML, what comes before is loaded: " + reason,
				"ここから先は正しいXMLではありません。これより前は読み取りました: " + reason);
	}

	static LocalizedText documentType() {
		return LocalizedText.of("A document type (DOCTYPE) is not allowed: expected the elements of a program right away",
				"文書型宣言（DOCTYPE）は使えません: 事業計画の要素だけが必要です");
	}

	static LocalizedText wrongEncoding() {
		return LocalizedText.of("The bytes here are no UTF-8 text: expected a file in UTF-8; what comes before is loaded",
				"ここのバイト列はUTF-8の文字ではありません: UTF-8のファイルが必要です。これより前は読み取りました");
	}

	static LocalizedText otherEncoding(String encoding) {
		return LocalizedText.of("The file is encoded in " + encoding + ": expected UTF-8, as it will be saved",
				"ファイルの文字コードは " + encoding + " です: UTF-8 が必要です。保存するとUTF-8になります");
	}

	static LocalizedText byteOrderMark() {
		return LocalizedText.of("The file begins with a byte order mark: expected none, and none will be saved",
				"ファイルの先頭にBOMがあります: BOMは不要です。保存すると取り除かれます");
	}

	static LocalizedText notReadable(String reason) {
		return LocalizedText.of("The file cannot be read: " + reason, "ファイルを読み取れません: " + reason);
	}

	static LocalizedText wrongRoot(String found, String expected) {
		return LocalizedText.of(found + " cannot stand at the top of this file: expected one " + expected,
				"ファイルの最上位に " + found + " は置けません: " + expected + " が1つ必要です");
	}

	static LocalizedText noRoot(String expected) {
		return LocalizedText.of("The file holds no " + expected, "ファイルに " + expected + " がありません");
	}

	static LocalizedText unfinishedSave() {
		return LocalizedText.of(
				"A save was interrupted, and the file has been changed otherwise since: it stays as it is; the version of the "
						+ "interrupted save, if there is one, is beside it with the ending .interrupted",
				"保存が中断された後にファイルが変更されています: 現在の内容を残しました。中断された保存の内容があれば、末尾が .interrupted のファイルにあります");
	}

	static LocalizedText cannotFinishSave() {
		return LocalizedText.of(
				"A save of this program was interrupted and cannot be finished here, because the folder cannot be written",
				"この事業計画の保存が中断されていますが、フォルダーに書き込めないため完了できません");
	}

	static LocalizedText notInstalled(AbsentDomain domain) {
		var size = "%,d bytes".formatted(domain.bytes());
		var content = domain.elements().isPresent() ? "%,d elements, ".formatted(domain.elements().getAsLong()) + size : size;
		var inJapanese = (domain.elements().isPresent() ? "要素 %,d 件、".formatted(domain.elements().getAsLong()) : "")
				+ "%,d バイト".formatted(domain.bytes());
		if (domain.namespace().isEmpty()) {
			return LocalizedText.of("The file belongs to no domain that is installed, and its beginning is no XML. It stays as it is ("
					+ size + ")", "導入されている分野のファイルではなく、先頭も正しいXMLではありません。ファイルはそのまま保たれます（" + inJapanese + "）");
		}
		return LocalizedText.of(
				"“" + domain.label().english() + "” belongs to a domain that is not installed (" + domain.namespace()
						+ "). The file stays as it is (" + content + ")",
				"「" + domain.label().japanese() + "」は導入されていない分野のデータです（" + domain.namespace() + "）。ファイルはそのまま保たれます（"
						+ inJapanese + "）");
	}

	static LocalizedText leadsToAbsent(int count, String first, String file) {
		return LocalizedText.of(
				"References to " + file + ", whose domain is not installed: %,d, the first to %s. They are kept".formatted(count,
						Messages.quote(first)),
				"導入されていない分野の " + file + " への参照が %,d 件あります（最初の参照先: %s）。参照はそのまま保たれます".formatted(count,
						Messages.quote(first)));
	}

	static LocalizedText noProgram(Path folder) {
		return LocalizedText.of("There is no program in " + folder + ": expected a folder with a file core.xmi",
				folder + " に事業計画がありません: core.xmi のあるフォルダーが必要です");
	}

	static LocalizedText unreadableProgram(Path file, LocalizedText reason) {
		return LocalizedText.of(file + " cannot be read. " + reason.english(), file + " を読み取れません。" + reason.japanese());
	}

	static LocalizedText inUse(Path folder) {
		return LocalizedText.of(folder + " is being read or saved by another process all the time; try again later",
				folder + " は他のプロセスが読み書きしています。後でもう一度実行してください");
	}

	static LocalizedText notEmpty(Path folder) {
		return LocalizedText.of(folder + " is not empty: expected an empty folder or one that does not exist",
				folder + " は空ではありません: 空のフォルダーか、まだないフォルダーが必要です");
	}

	static LocalizedText notWritable(Path path, String reason) {
		return LocalizedText.of(path + " cannot be written; nothing was saved. " + reason,
				path + " に書き込めないため、何も保存しませんでした。" + reason);
	}

	static LocalizedText changedElsewhere(List<String> files) {
		return LocalizedText.of(
				list(files) + " was changed by somebody else since it was read; nothing was saved. Open the program again",
				list(files) + " は読み取った後に他で変更されたため、何も保存しませんでした。事業計画を開き直してください");
	}

	static LocalizedText wouldLose(String file, LocalizedText problem) {
		return LocalizedText.of(
				file + " is not saved, because what could not be read of it would be lost. " + problem.english(),
				file + " には読み取れなかった内容があり、保存すると失われるため保存しません。" + problem.japanese());
	}

	static LocalizedText committedButNotInPlace(String reason) {
		return LocalizedText.of("The save is done but not all files are in place yet; the next opening finishes it. " + reason,
				"保存は確定しましたが、置き換わっていないファイルがあります。次に開くときに完了します。" + reason);
	}

	static LocalizedText snapshotIsNotSaved() {
		return LocalizedText.of("A snapshot of a program cannot be saved", "事業計画の写しは保存できません");
	}
}
