package machi.register;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.util.EcoreUtil;

import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/**
 * A column of a register: one attribute of its elements.
 *
 * @param attribute where the value is stored; a many-valued attribute is one cell with a list
 * @param unit      unit of the stored number; {@link Unit#ONE} when it has none or when another column names it
 * @param reference for {@link CellType#REFERENCE} the class that is referred to, as in {@code energy.DemandSite}; else
 *                  empty
 * @param minimum   smallest number allowed
 * @param maximum   largest number allowed
 * @param total     whether the sum of the column means anything
 * @param required  whether the cell must be filled
 */
public record RegisterColumn(EAttribute attribute, LocalizedText label, CellType type, Unit unit, String reference,
		Optional<BigDecimal> minimum, Optional<BigDecimal> maximum, boolean total, boolean required) {

	public RegisterColumn {
		Objects.requireNonNull(attribute);
		Objects.requireNonNull(label);
		Objects.requireNonNull(type);
		Objects.requireNonNull(unit);
		Objects.requireNonNull(reference);
	}

	/** Name of the attribute. */
	public String id() {
		return attribute.getName();
	}

	/** Whether the model marks it as personal data: exports leave it out unless asked, and nothing publishes it. */
	public boolean personal() {
		return "true".equals(EcoreUtil.getAnnotation(attribute, RegisterCatalog.ANNOTATION, "personal"));
	}

	public boolean many() {
		return attribute.isMany();
	}

	/** The label with the unit, as in {@code 設備容量 (kW)}. */
	public String header(Locale locale) {
		return unit.symbol().isEmpty() ? label.in(locale) : label.in(locale) + " (" + unit.symbol() + ")";
	}
}
