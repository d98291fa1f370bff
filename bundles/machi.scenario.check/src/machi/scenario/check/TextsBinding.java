package machi.scenario.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.osgi.service.component.annotations.Component;

import machi.check.StatedText;
import machi.check.TextsInput;
import machi.model.core.Element;
import machi.quantity.FiscalYear;
import machi.scenario.InputBinding;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;

/** Reads every text attribute of every element, whatever the domain, with the quantity and year that stand beside it. */
@Component(service = InputBinding.class)
public final class TextsBinding implements InputBinding<TextsInput> {

	private static final String ANNOTATION = "machi/register";

	@Override
	public String calculatorId() {
		return "check.text";
	}

	@Override
	public TextsInput bind(ProgramContent content) {
		var texts = new ArrayList<StatedText>();
		for (var root : content.roots()) {
			addTexts(root, texts);
			root.eAllContents().forEachRemaining(object -> addTexts(object, texts));
		}
		return new TextsInput(texts);
	}

	private static void addTexts(EObject object, List<StatedText> texts) {
		if (object instanceof Element element) {
			for (var attribute : object.eClass().getEAllAttributes()) {
				if (isText(attribute) && object.eGet(attribute) instanceof String text && !text.isBlank()) {
					texts.add(new StatedText(ModelReader.subject(element, attribute.getName()), text, initiative(object), year(object),
							quantity(object), unit(object)));
				}
			}
		}
	}

	/** Ids, references and the required names of tables and cells are no texts; nor are attributes with many values. */
	private static boolean isText(EAttribute attribute) {
		return attribute.getEAttributeType() == EcorePackage.Literals.ESTRING && !attribute.isMany() && !attribute.getName().equals("id")
				&& EcoreUtil.getAnnotation(attribute, ANNOTATION, "ref") == null
				&& EcoreUtil.getAnnotation(attribute, ANNOTATION, "required") == null;
	}

	private static String initiative(EObject object) {
		if (object.eClass().getName().equals("Initiative")) {
			return ModelReader.text(((Element) object).getId());
		}
		return value(object, "initiative") instanceof String id ? id : "";
	}

	private static Optional<FiscalYear> year(EObject object) {
		return value(object, "fiscalYear") instanceof Integer year ? ModelReader.year(year) : Optional.empty();
	}

	private static Optional<BigDecimal> quantity(EObject object) {
		return switch (value(object, "quantity")) {
		case BigDecimal number -> Optional.of(number);
		case Integer number -> Optional.of(BigDecimal.valueOf(number));
		case null, default -> Optional.empty();
		};
	}

	private static String unit(EObject object) {
		if (value(object, "quantityUnit") instanceof String unit) {
			return unit;
		}
		var quantity = feature(object.eClass(), "quantity");
		var fixed = quantity == null ? null : EcoreUtil.getAnnotation(quantity, ANNOTATION, "unit");
		return fixed == null ? "" : fixed;
	}

	private static Object value(EObject object, String name) {
		var feature = feature(object.eClass(), name);
		return feature == null ? null : object.eGet(feature);
	}

	private static EAttribute feature(EClass type, String name) {
		return type.getEStructuralFeature(name) instanceof EAttribute attribute && !attribute.isMany() ? attribute : null;
	}
}
