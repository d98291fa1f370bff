package machi.program.tests.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

import machi.model.core.CorePackage;
import machi.model.partner.PartnerPackage;
import machi.model.program.ProgramPackage;
import machi.model.service.ServicePackage;

/** What the models mark as personal data: all that names or reaches a person, and nothing that the public register needs. */
class PersonalDataTest {

	private static final Set<String> PERSONAL = Set.of("Partner.representative", "Partner.contactName", "Partner.contactMail",
			"Partner.contactPhone", "Partner.privateNote", "Certification.reviewer", "Membership.personName", "LedgerAccount.holder");

	@Test
	void whatNamesAPersonIsMarked() {
		var marked = new TreeSet<String>();
		for (var model : List.<EPackage>of(CorePackage.eINSTANCE, ProgramPackage.eINSTANCE, PartnerPackage.eINSTANCE,
				ServicePackage.eINSTANCE)) {
			model.eAllContents().forEachRemaining(element -> {
				if (element instanceof EAttribute attribute
						&& "true".equals(EcoreUtil.getAnnotation(attribute, "machi/register", "personal"))) {
					marked.add(attribute.getEContainingClass().getName() + "." + attribute.getName());
				}
			});
		}
		assertEquals(new TreeSet<>(PERSONAL), marked);
	}
}
