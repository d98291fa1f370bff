package machi.program.tests.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.model.partner.Partner;
import machi.model.partner.PartnerCategory;
import machi.model.partner.PartnerFactory;
import machi.partner.Certifications;
import machi.partner.PartnerRuleException;
import machi.partner.PersonalData;
import machi.workspace.ProgramException;

/** Personal data of a partner, erased for good. */
class ErasureTest {

	@TempDir
	private Path folder;

	private PartnerProgram open;
	private Partner inn;

	@BeforeEach
	void registerAnInn() throws ProgramException, PartnerRuleException {
		open = new PartnerProgram(folder);
		inn = open.register("かが旅館", PartnerCategory.COMPANY, "2020-05-01");
		open.execute(new Certifications(open.program).review(inn.getCertifications().getFirst(), LocalDate.parse("2020-06-01"), "審査 次郎"));
		var body = PartnerFactory.eINSTANCE.createBody();
		body.setId("body-1");
		for (var name : new String[] { "担当　花子", "別の人" }) {
			var membership = PartnerFactory.eINSTANCE.createMembership();
			membership.setId("membership-" + body.getMemberships().size());
			membership.setPersonName(name);
			body.getMemberships().add(membership);
		}
		open.plan().getBodies().add(body);
	}

	private String file() throws IOException {
		return Files.readString(open.program.folder().resolve("partner.xmi"));
	}

	@Test
	void theRecordStaysAndThePersonsGo() throws ProgramException, IOException {
		open.execute(new PersonalData(open.program).erase(inn, true));
		open.program.save();
		for (var gone : new String[] { "代表 太郎", "担当 花子", "担当　花子", "hanako@example.jp", "0761-72-1111", "審査 次郎" }) {
			assertFalse(file().contains(gone), gone);
		}
		assertTrue(file().contains("かが旅館") && file().contains("別の人") && file().contains("2020-06-01"));
		assertEquals(0, new PersonalData(open.program).of(inn).size());
	}

	@Test
	void membershipsStayUnlessTheyAreChosen() {
		var data = new PersonalData(open.program);
		assertEquals(1, data.memberships(inn).size());
		open.execute(data.erase(inn, false));
		assertEquals("担当　花子", open.plan().getBodies().getFirst().getMemberships().getFirst().getPersonName());
	}

	@Test
	void untilItIsSavedErasureIsUndoneLikeAnythingElse() throws ProgramException {
		open.execute(new PersonalData(open.program).erase(inn, true));
		open.undo();
		assertEquals("hanako@example.jp", inn.getContactMail());
		open.program.save();
		assertTrue(open.program.editingDomain().getCommandStack().canUndo(), "an erasure that was undone is no reason to forget the rest");
	}

	/** Neither undoing the erasure nor redoing an entry from before it may bring the data back. */
	@Test
	void onceItIsSavedNoUndoBringsTheDataBack() throws ProgramException {
		open.execute(new PersonalData(open.program).erase(inn, true));
		open.program.save();
		assertFalse(open.program.editingDomain().getCommandStack().canUndo());
		assertFalse(open.program.editingDomain().getCommandStack().canRedo());
		assertFalse(open.program.isDirty());
		assertEquals(null, inn.getContactMail());
	}

	@Test
	void ofAnIndividualTheNameGoesToo() throws PartnerRuleException {
		var person = open.register("加賀 一郎", PartnerCategory.INDIVIDUAL, "2020-05-01");
		open.execute(new PersonalData(open.program).erase(person, false));
		assertEquals("(" + person.getId() + ")", person.getName());
		assertEquals(null, person.getAddress());
		assertFalse(person.isPublished());
		assertEquals(1, person.getCertifications().size());
		assertEquals("8.9、12.b", person.getSdgCodes());
	}
}
