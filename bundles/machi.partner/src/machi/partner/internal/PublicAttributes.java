package machi.partner.internal;

import java.util.Set;

import org.eclipse.emf.ecore.EAttribute;

import machi.model.core.CorePackage;
import machi.model.core.Element;
import machi.model.partner.PartnerPackage.Literals;
import machi.partner.PersonalData;
import machi.quantity.text.LocalizedText;
import machi.scenario.ModelReader;

/** The only way from the model into the public register: what is not on the list cannot be read. */
public final class PublicAttributes {

	/** All that may be public. */
	public static final Set<EAttribute> ALLOWED = Set.of(CorePackage.Literals.ELEMENT__NAME, CorePackage.Literals.ELEMENT__NAME_EN,
			Literals.PARTNER__CATEGORY, Literals.PARTNER__ADDRESS, Literals.PARTNER__WEBSITE, Literals.PARTNER__PROFILE,
			Literals.PARTNER__SDG_CODES, Literals.CERTIFICATION__CERTIFICATE_NUMBER, Literals.CERTIFICATION__CERTIFIED_ON,
			Literals.CERTIFICATION__VALID_UNTIL, Literals.PARTNER_ACTIVITY__DESCRIPTION, Literals.PARTNER_ACTIVITY__SDG_CODES);

	private PublicAttributes() {
	}

	/** @throws IllegalArgumentException when the attribute may not be public, also when a model marks it as personal later */
	static String text(Element element, EAttribute attribute) {
		if (!ALLOWED.contains(attribute) || PersonalData.isPersonal(attribute)) {
			throw new IllegalArgumentException(attribute.getName() + " is not public");
		}
		return ModelReader.text((String) element.eGet(attribute)).strip();
	}

	static LocalizedText name(Element element) {
		var japanese = text(element, CorePackage.Literals.ELEMENT__NAME);
		var english = text(element, CorePackage.Literals.ELEMENT__NAME_EN);
		return LocalizedText.of(english.isEmpty() ? japanese : english, japanese.isEmpty() ? english : japanese);
	}
}
