package machi.program.tests.partner;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import machi.calculation.Subject;
import machi.calculation.partner.Activity;
import machi.calculation.partner.Certification;
import machi.calculation.partner.Partner;
import machi.calculation.partner.PartnerCategory;
import machi.calculation.partner.Scheme;
import machi.quantity.text.LocalizedText;
import machi.sdg.SdgCode;

/** A scheme of three years with renewal from 90 days before the end, and partners of it. */
final class Scheme3Years {

	static final String ID = "scheme-1";
	static final Scheme SCHEME = scheme(3, 90);

	private Scheme3Years() {
	}

	static Scheme scheme(Integer termYears, Integer renewalDays) {
		return new Scheme(Subject.of(ID, "制度"), LocalizedText.same("制度"), Optional.empty(), Optional.ofNullable(termYears),
				Optional.ofNullable(renewalDays));
	}

	static Certification certified(String id, String certifiedOn) {
		return certification(id, Certification.Stage.CERTIFIED, "", "", certifiedOn, "", "", "");
	}

	/** Dates as texts, empty for none. */
	static Certification certification(String id, Certification.Stage stage, String applied, String reviewed, String certified,
			String withdrawn, String number, String renews) {
		return new Certification(Subject.of(id, id), ID, stage, date(applied), date(reviewed), date(certified), Optional.empty(),
				date(withdrawn), number, renews);
	}

	static Optional<LocalDate> date(String text) {
		return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
	}

	/** Codes in official form, with commas between. */
	static List<SdgCode> codes(String texts) {
		return texts.isEmpty() ? List.of() : Arrays.stream(texts.split(",")).map(text -> SdgCode.of(text).orElseThrow()).sorted().toList();
	}

	static Partner partner(String id, Certification... certifications) {
		return partner(id, PartnerCategory.COMPANY, false, codes("7.2"), List.of(certifications), List.of());
	}

	static Partner partner(String id, PartnerCategory category, boolean esgNetwork, List<SdgCode> targets,
			List<Certification> certifications, List<Activity> activities) {
		return new Partner(Subject.of(id, id), LocalizedText.same(id), category, false, esgNetwork, false, targets, certifications,
				activities);
	}
}
