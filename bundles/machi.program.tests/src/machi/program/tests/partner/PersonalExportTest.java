package machi.program.tests.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.model.partner.PartnerCategory;
import machi.model.partner.PartnerPackage;
import machi.partner.PartnerRuleException;
import machi.register.RegisterCatalog;
import machi.register.RegisterColumn;
import machi.register.transfer.RegisterExport;
import machi.workspace.ProgramException;

/** Columns of personal data in registers and their exports. */
class PersonalExportTest {

	@TempDir
	private Path folder;

	private String exported(PartnerProgram open, boolean personal) throws IOException {
		var register = RegisterCatalog.of(List.of(PartnerPackage.eINSTANCE)).register("partner.partners").orElseThrow();
		var file = folder.resolve(personal + ".csv");
		new RegisterExport(open.program, Locale.ENGLISH, personal).writeCsv(register, true, file);
		return Files.readString(file);
	}

	@Test
	void personalDataIsExportedOnlyWhenItIsAskedFor() throws IOException, ProgramException, PartnerRuleException {
		var open = new PartnerProgram(folder);
		open.register("かが旅館", PartnerCategory.COMPANY, "2020-05-01");
		for (var word : List.of("hanako@example.jp", "0761-72-1111", "代表 太郎", "担当 花子")) {
			assertFalse(exported(open, false).contains(word), word);
			assertTrue(exported(open, true).contains(word), word);
		}
		assertTrue(exported(open, false).contains("かが旅館"));
	}

	@Test
	void registersKnowWhichColumnsArePersonal() {
		var register = RegisterCatalog.of(List.of(PartnerPackage.eINSTANCE)).register("partner.partners").orElseThrow();
		assertEquals(List.of("representative", "contactName", "contactMail", "contactPhone", "privateNote"),
				register.columns().stream().filter(RegisterColumn::personal).map(RegisterColumn::id).toList());
	}
}
