package machi.ui.session;

import java.util.Locale;

import machi.workspace.OpenProgram;

/** What a program is called where there is one line for it. */
public final class ProgramName {

	private ProgramName() {
	}

	/** Its name in the language of the workbench, or that of its folder when it has none. */
	public static String of(OpenProgram open) {
		var program = open.program();
		boolean english = !Locale.getDefault().getLanguage().equals("ja") && program.getNameEn() != null
				&& !program.getNameEn().isBlank();
		var name = english ? program.getNameEn() : program.getName();
		return name == null || name.isBlank() ? String.valueOf(open.folder().getFileName()) : name;
	}
}
