package machi.ui.partner;

import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EAttribute;

import machi.model.core.Element;
import machi.model.partner.Certification;
import machi.model.partner.Partner;
import machi.model.partner.PartnerPlan;
import machi.partner.CertificationStep;
import machi.partner.PartnerRecords;

/** What the parts of the page ask it to do. */
interface PartnerActions {

	Targets targets();

	Optional<PartnerPlan> plan();

	PartnerRecords records();

	void execute(Command command);

	/** Asks for an application to the scheme. */
	void apply(Partner partner);

	void step(Certification certification, CertificationStep step);

	void addActivity(Partner partner);

	void addEntry(Partner partner);

	void chooseTargets(Element element, EAttribute attribute);

	/** How many values are kept of persons. */
	int personal(Partner partner);

	void erase(Partner partner);

	/** Shows the element where all its attributes are edited. */
	void reveal(Element element);
}
