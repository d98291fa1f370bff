package machi.register;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

import machi.quantity.text.LocalizedText;

/**
 * Histories: classes whose model says {@code appendOnly="true"} in the annotation {@value RegisterCatalog#ANNOTATION}. What
 * once stands in one of their own attributes stays there; a correction is a further element. Names, notes and sources, which
 * every element has, may still be edited.
 */
public final class AppendOnly {

	private AppendOnly() {
	}

	/** Whether elements of the class are a history. */
	public static boolean holds(EClass type) {
		return "true".equals(EcoreUtil.getAnnotation(type, RegisterCatalog.ANNOTATION, "appendOnly"));
	}

	/**
	 * Whether a value must stay.
	 *
	 * @param present what the attribute of an element holds now
	 */
	public static boolean keeps(EStructuralFeature attribute, Object present) {
		return holds(attribute.getEContainingClass()) && present != null && !present.equals("")
				&& !(present instanceof Collection<?> values && values.isEmpty());
	}

	/** What is to be done instead, to be read after “expected”. */
	public static LocalizedText expected(EAttribute attribute) {
		var type = RegisterCatalog.label(attribute.getEContainingClass());
		return LocalizedText.of("the value recorded before; it is never overwritten, a correction is a new entry (" + type.english() + ")",
				"記録済みの値(上書きはできません。訂正は新しい" + type.japanese() + ")");
	}

	/** Whether the new value differs from one that must stay. */
	public static boolean refuses(EAttribute attribute, Object present, Object wanted) {
		return keeps(attribute, present) && !Objects.equals(present, wanted)
				&& !(present instanceof BigDecimal one && wanted instanceof BigDecimal other && one.compareTo(other) == 0);
	}
}
