package machi.ui.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

import machi.model.partner.Certification;
import machi.model.partner.CertificationState;
import machi.model.partner.Partner;
import machi.model.partner.PartnerPackage.Literals;
import machi.partner.CertificationStep;
import machi.register.RegisterCatalog;
import machi.scenario.ModelReader;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.page.Paper;

/** The certifications of a partner, each as a line of its dates with the steps that are possible next. */
final class CertificationLine {

	private static final Messages TEXT = Messages.beside(CertificationLine.class);
	private static final List<EAttribute> DATES = List.of(Literals.CERTIFICATION__APPLIED_ON, Literals.CERTIFICATION__REVIEWED_ON,
			Literals.CERTIFICATION__CERTIFIED_ON, Literals.CERTIFICATION__WITHDRAWN_ON, Literals.CERTIFICATION__VALID_UNTIL);

	private final Paper paper;
	private final PartnerActions actions;

	CertificationLine(Paper paper, PartnerActions actions) {
		this.paper = paper;
		this.actions = actions;
	}

	/** Whether nothing of the partner waits or is certified. */
	boolean mayApply(Partner partner) {
		return partner.getCertifications().stream().allMatch(one -> CertificationStep.next(one).isEmpty()
				|| one.getState() == CertificationState.CERTIFIED && isPast(one));
	}

	private static boolean isPast(Certification one) {
		var last = ModelReader.text(one.getValidUntil());
		return !last.isEmpty() && last.compareTo(FormDialog.today().toString()) < 0;
	}

	void show(Composite content, Partner partner) {
		if (partner.getCertifications().isEmpty()) {
			paper.text(content, TEXT.get("card.certifications.none"), Palette.MUTED);
		}
		for (var one : partner.getCertifications()) {
			certification(content, one);
		}
	}

	private void certification(Composite content, Certification one) {
		var row = paper.composite(content, 2, 0, 2);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		var state = RegisterCatalog.label(Literals.CERTIFICATION_STATE.getEEnumLiteral(one.getState().getValue())).in(Locale.getDefault());
		var number = ModelReader.text(one.getCertificateNumber());
		var about = paper.composite(row, 1, 0, 0);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(about);
		paper.text(about, state + (number.isEmpty() ? "" : "  " + TEXT.get("card.number", number)), Palette.INK);
		paper.text(about, dates(one), Palette.MUTED);
		var next = CertificationStep.next(one);
		var buttons = paper.composite(row, Math.max(1, next.size()), 0, 0);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(buttons);
		for (var step : next) {
			var key = "step." + step.name().toLowerCase(Locale.ROOT);
			paper.button(buttons, TEXT.get(key), null, () -> actions.step(one, step)).setData(FormDialog.FIELD, key);
		}
	}

	private static String dates(Certification one) {
		var dates = new ArrayList<String>();
		for (var attribute : DATES) {
			var date = ModelReader.text((String) one.eGet(attribute));
			if (!date.isBlank()) {
				dates.add(RegisterCatalog.label(attribute).in(Locale.getDefault()) + " " + date);
			}
		}
		return dates.stream().collect(Collectors.joining("  →  "));
	}
}
