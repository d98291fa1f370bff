package machi.partner.internal;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import machi.partner.PublicRegister;
import machi.sdg.SdgCodes;

/** The public register as CSV: one line for each activity, or for a partner that has none. */
final class PublicRegisterCsv {

	private static final List<String> HEADER = List.of("name", "category", "number", "certified", "valid", "address", "website", "profile",
			"targets", "activity", "description", "activity.targets");

	private PublicRegisterCsv() {
	}

	/** Begins with the mark by which Excel knows UTF-8. */
	static String text(PublicRegister register, RegisterWords words) {
		var text = new StringWriter();
		text.write("\uFEFF");
		try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
			csv.writeRecord(HEADER.stream().map(words::of).toList());
			for (var entry : register.entries()) {
				var activities = entry.activities().isEmpty() ? Stream.of(List.of("", "", ""))
						: entry.activities().stream().map(activity -> List.of(words.of(activity.name()), activity.description(),
								SdgCodes.print(activity.codes())));
				activities.forEach(activity -> csv.writeRecord(line(entry, activity, words)));
			}
		} catch (IOException neverInMemory) {
			throw new UncheckedIOException(neverInMemory);
		}
		return text.toString();
	}

	private static List<String> line(PublicRegister.Entry entry, List<String> activity, RegisterWords words) {
		var line = new ArrayList<String>(List.of(words.of(entry.name()), words.of(entry.category()), entry.number(),
				entry.certifiedOn().map(String::valueOf).orElse(""), entry.validUntil().map(String::valueOf).orElse(""), entry.address(),
				entry.website(), entry.profile(), SdgCodes.print(entry.codes())));
		line.addAll(activity);
		return line.stream().map(PublicRegisterCsv::harmless).toList();
	}

	/** What a spreadsheet would run as a formula is marked as text: whoever applies writes it, and the public opens it. */
	private static String harmless(String text) {
		return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
	}
}
