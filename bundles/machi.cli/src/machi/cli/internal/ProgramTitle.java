package machi.cli.internal;

import java.util.Locale;

import machi.report.ElementName;
import machi.workspace.OpenProgram;

/** How a program is called: its name, edition and folder. */
final class ProgramTitle {

	private ProgramTitle() {
	}

	static String text(OpenProgram open, Locale locale) {
		var program = open.program();
		var edition = program.getEdition();
		return ElementName.of(program, locale) + (edition == null || edition.isBlank() ? "" : " " + edition) + " [" + open.folder() + "]";
	}
}
