package machi.register.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.eclipse.emf.ecore.EObject;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import machi.register.CellFormat;
import machi.register.ElementReferences;
import machi.register.RegisterDefinition;
import machi.workspace.OpenProgram;

/** Writes registers to files that the import reads back without a change. */
public final class RegisterExport {

	private final List<EObject> roots;
	private final Locale locale;
	private final CellFormat format;
	private final boolean personal;

	/** What a file is written with. */
	private interface Content {
		void write(OutputStream to) throws IOException;
	}

	/**
	 * Leaves personal data out.
	 *
	 * @param locale language of headers, words and names
	 */
	public RegisterExport(OpenProgram program, Locale locale) {
		this(program, locale, false);
	}

	/**
	 * Leaves personal data out unless it is asked for.
	 *
	 * @param locale   language of headers, words and names
	 * @param personal whether columns that the model marks as personal data are written, too
	 */
	public RegisterExport(OpenProgram program, Locale locale, boolean personal) {
		this.personal = personal;
		this.roots = program.roots();
		this.locale = Objects.requireNonNull(locale);
		this.format = new CellFormat(locale, ElementReferences.of(roots));
	}

	/**
	 * Writes a workbook with a sheet for each register that has rows.
	 *
	 * @throws IOException when the file cannot be written; one that was there before is then unchanged
	 */
	public void writeWorkbook(List<RegisterDefinition> registers, Path file) throws IOException {
		var tables = new ArrayList<RegisterTable>();
		for (var register : registers) {
			roots.stream().filter(root -> root.eClass() == register.domain()).findFirst()
					.map(root -> RegisterTable.of(register, root, locale, format, personal))
					.filter(table -> registers.size() == 1 || !table.rows().isEmpty()).ifPresent(tables::add);
		}
		replace(file, to -> new RegisterWorkbook(tables).write(to));
	}

	/**
	 * Writes one register as CSV in UTF-8, numbers without thousands separators.
	 *
	 * @param byteOrderMark whether to begin with the mark by which Excel knows UTF-8
	 * @throws IOException when the file cannot be written; one that was there before is then unchanged
	 */
	public void writeCsv(RegisterDefinition register, boolean byteOrderMark, Path file) throws IOException {
		var root = roots.stream().filter(candidate -> candidate.eClass() == register.domain()).findFirst();
		replace(file, to -> {
			var writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
			writer.write(byteOrderMark ? "\uFEFF" : "");
			var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
			if (root.isPresent()) {
				var table = RegisterTable.of(register, root.get(), locale, format, personal);
				csv.writeRecord(table.header());
				table.rows().forEach(row -> csv.writeRecord(texts(table, row)));
			}
			csv.flush();
		});
	}

	private static List<String> texts(RegisterTable table, EObject row) {
		var texts = new ArrayList<String>();
		var columns = table.sheetColumns();
		for (int at = 0; at < columns.size(); at++) {
			var column = columns.get(at);
			if (column == null) {
				texts.add(table.textBeside(row, at));
			} else {
				texts.add(table.value(row, column) instanceof BigDecimal number ? number.toPlainString() : table.text(row, column));
			}
		}
		return texts;
	}

	private static void replace(Path file, Content content) throws IOException {
		var target = file.toAbsolutePath();
		Files.createDirectories(target.getParent());
		var fresh = Files.createTempFile(target.getParent(), "export", ".tmp");
		try {
			try (var to = Files.newOutputStream(fresh)) {
				content.write(to);
			}
			Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(fresh);
		}
	}
}
