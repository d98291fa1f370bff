package machi.program.tests.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import machi.model.partner.Certification;
import machi.model.partner.CertificationState;
import machi.model.partner.Partner;
import machi.model.partner.PartnerCategory;
import machi.partner.CertificationStep;
import machi.partner.Certifications;
import machi.partner.PartnerRuleException;
import machi.workspace.ProgramException;

/** From the application to the renewal, in an open program. */
class CertificationsTest {

	@TempDir
	private Path folder;

	private PartnerProgram open;
	private Certifications certifications;
	private Partner inn;

	@BeforeEach
	void registerAnInn() throws ProgramException, PartnerRuleException {
		open = new PartnerProgram(folder);
		certifications = new Certifications(open.program);
		inn = open.register("かが旅館", PartnerCategory.COMPANY, "2020-05-01");
	}

	private Certification last() {
		return inn.getCertifications().getLast();
	}

	private void review(String date) throws PartnerRuleException {
		open.execute(certifications.review(last(), LocalDate.parse(date), "審査 次郎"));
	}

	private void certify(String date, String number) throws PartnerRuleException {
		open.execute(certifications.certify(last(), LocalDate.parse(date), number));
	}

	private static String refusal(Executable step) {
		return assertThrows(PartnerRuleException.class, step).reason().in(Locale.ENGLISH);
	}

	@Test
	void aPartnerIsRegisteredWithItsApplicationInOneStepOfUndo() {
		assertEquals(CertificationState.APPLIED, last().getState());
		assertEquals("2020-05-01", last().getAppliedOn());
		assertEquals(List.of(CertificationStep.REVIEW, CertificationStep.WITHDRAW), CertificationStep.next(last()));
		open.undo();
		assertTrue(open.plan().getPartners().isEmpty());
	}

	/** Three years from 2020-07-01: to the eve of 2023-07-01. */
	@Test
	void aReviewedApplicationIsCertifiedWithTheTermOfTheScheme() throws PartnerRuleException {
		review("2020-06-01");
		assertEquals("001", certifications.nextNumber(last()));
		certify("2020-07-01", "加賀-001");
		assertEquals(CertificationState.CERTIFIED, last().getState());
		assertEquals("2023-06-30", last().getValidUntil());
		open.undo();
		assertEquals(CertificationState.UNDER_REVIEW, last().getState());
		assertEquals(null, last().getValidUntil());
		assertEquals(null, last().getCertificateNumber());
	}

	@Test
	void aSchemeWithoutATermGivesNoEnd() throws PartnerRuleException {
		open.scheme().setTermYears(0);
		review("2020-06-01");
		certify("2020-07-01", "1");
		assertEquals(null, last().getValidUntil());
		assertEquals("This certification has no end and needs no renewal.",
				refusal(() -> certifications.renew(last(), LocalDate.parse("2021-01-01"))));
	}

	@Test
	void stepsInTheWrongOrderAreRefusedInWords() throws PartnerRuleException {
		assertEquals("An application must be reviewed before it is certified.", refusal(() -> certify("2020-07-01", "1")));
		assertEquals("2020-04-30 is before the application on 2020-05-01.", refusal(() -> review("2020-04-30")));
		review("2020-06-01");
		assertEquals("2020-05-31 is before the review on 2020-06-01.", refusal(() -> certify("2020-05-31", "1")));
		assertEquals("A certificate number is needed.", refusal(() -> certify("2020-07-01", " ")));
		assertEquals("The scheme begins on 2020-04-01; 2020-03-31 is before that.",
				refusal(() -> open.register("早い申請", PartnerCategory.NPO, "2020-03-31")));
		assertEquals("An application of かが旅館 is waiting already.",
				refusal(() -> certifications.apply(inn, open.scheme(), LocalDate.parse("2020-06-02"))));
		assertEquals(CertificationState.UNDER_REVIEW, last().getState());
	}

	@Test
	void aNumberIsGivenOnceAndTheNextIsProposed() throws PartnerRuleException {
		review("2020-06-01");
		certify("2020-07-01", "加賀-099号");
		inn = open.register("別の旅館", PartnerCategory.COMPANY, "2020-08-01");
		review("2020-08-02");
		assertEquals("加賀-100号", certifications.nextNumber(last()));
		assertEquals("The number 加賀-099号 is given already; the next one is 加賀-100号.", refusal(() -> certify("2020-08-03", "加賀-099号")));
	}

	/** The window of 90 days before 2023-06-30 opens on 2023-04-01; the second term ends three years after the first. */
	@Test
	void aRenewalIsANewCertificationThatBeginsWhereTheOldOneEnds() throws PartnerRuleException {
		review("2020-06-01");
		certify("2020-07-01", "7");
		var first = last();
		assertEquals("Renewal can be applied for from 2023-04-01 on.",
				refusal(() -> certifications.renew(first, LocalDate.parse("2023-03-31"))));
		open.execute(certifications.renew(first, LocalDate.parse("2023-04-01")));
		assertEquals(first.getId(), last().getRenews());
		assertEquals(List.of(CertificationStep.WITHDRAW), CertificationStep.next(first));
		review("2023-05-01");
		certify("2023-05-10", "7");
		assertEquals("2026-06-30", last().getValidUntil());
		assertEquals(List.of(), CertificationStep.next(first));
		assertEquals("The certification ended on 2026-06-30; a new application is needed.",
				refusal(() -> certifications.renew(last(), LocalDate.parse("2026-07-01"))));
	}

	@Test
	void whoeverIsRefusedOrWithdrawsMayApplyAgain() throws PartnerRuleException {
		review("2020-06-01");
		open.execute(certifications.refuse(last(), LocalDate.parse("2020-06-15"), "基準1を満たさない"));
		assertEquals("基準1を満たさない", last().getReviewNote());
		open.execute(certifications.apply(inn, open.scheme(), LocalDate.parse("2020-09-01")));
		open.execute(certifications.withdraw(last(), LocalDate.parse("2020-09-02")));
		assertEquals(CertificationState.WITHDRAWN, last().getState());
		assertEquals("This has ended or was renewed already.", refusal(() -> certifications.withdraw(last(), LocalDate.parse("2020-09-03"))));
		assertEquals(2, inn.getCertifications().size());
		assertFalse(inn.getCertifications().getFirst().getId().equals(last().getId()));
	}
}
