package machi.report.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

import org.osgi.service.component.annotations.Component;

import machi.application.Evaluation;
import machi.quantity.text.LocalizedText;
import machi.report.ReportException;
import machi.report.ReportWriter;
import machi.workspace.OpenProgram;

/** Writes the report files, each beside its place first and then moved there. */
@Component(service = ReportWriter.class)
public final class ReportFiles implements ReportWriter {

	/** Writes one document. */
	private interface Document {
		void write(OutputStream to) throws IOException;
	}

	@Override
	public List<Path> write(OpenProgram program, Evaluation evaluation, Path folder, Locale locale) throws ReportException {
		var messages = Messages.of(locale);
		var content = ReportContent.of(program, evaluation, locale, messages);
		try {
			Files.createDirectories(folder);
		} catch (IOException refused) {
			throw new ReportException(LocalizedText.of("The folder " + folder + " cannot be made: " + reason(refused),
					"フォルダー " + folder + " を作成できません: " + reason(refused)), refused);
		}
		return List.of(replace(folder.resolve("report.html"), new HtmlReport(content, messages)::write),
				replace(folder.resolve("report.xlsx"), new WorkbookReport(content, messages)::write));
	}

	private static Path replace(Path file, Document document) throws ReportException {
		// not a temporary file of the system's: those may be read by their owner only
		var written = file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
		try {
			try (var out = Files.newOutputStream(written)) {
				document.write(out);
			}
			move(written, file);
			return file;
		} catch (IOException refused) {
			delete(written);
			throw new ReportException(LocalizedText.of(
					file + " cannot be written: " + reason(refused) + ". Close it if a program has it open, or name another folder.",
					file + " に書き込めません: " + reason(refused) + "。ほかのソフトで開いていれば閉じるか、別のフォルダーを指定してください。"), refused);
		}
	}

	private static void move(Path from, Path to) throws IOException {
		try {
			Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} catch (AtomicMoveNotSupportedException otherFileSystem) {
			Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	private static void delete(Path file) {
		try {
			Files.deleteIfExists(file);
		} catch (IOException alreadyFailing) {
			// the first failure is the one to tell
		}
	}

	private static String reason(IOException refused) {
		return refused.getMessage() == null ? refused.getClass().getSimpleName()
				: refused.getClass().getSimpleName() + " " + refused.getMessage();
	}
}
