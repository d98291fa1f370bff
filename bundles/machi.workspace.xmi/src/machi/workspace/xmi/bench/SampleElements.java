package machi.workspace.xmi.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;

import machi.workspace.OpenProgram;

/** Fills a program with elements of every kind that the installed domains have, all attributes set. */
final class SampleElements {

	private static final BigDecimal STEP = new BigDecimal("12.5");

	private final OpenProgram program;
	private final List<Place> places = new ArrayList<>();
	/** Id of the first element by class, written as references name it: core.Place. */
	private final Map<String, String> firstIds = new HashMap<>();

	/** A list that takes elements of a class. */
	private record Place(EObject owner, EReference list, EClass type) {
	}

	SampleElements(OpenProgram program) {
		this.program = program;
		for (var root : program.roots()) {
			for (var list : root.eClass().getEAllContainments()) {
				if (list.isMany() && list.getEReferenceType().getEIDAttribute() != null && !list.getEReferenceType().isAbstract()) {
					places.add(new Place(root, list, list.getEReferenceType()));
				}
			}
		}
	}

	void add(int count) {
		var batches = new ArrayList<List<EObject>>();
		places.forEach(place -> batches.add(new ArrayList<>()));
		for (int i = 0; i < count; i++) {
			int place = i % places.size();
			batches.get(place).add(element(places.get(place).type(), i));
		}
		for (int i = 0; i < places.size(); i++) {
			@SuppressWarnings("unchecked")
			var list = (List<EObject>) places.get(i).owner().eGet(places.get(i).list());
			list.addAll(batches.get(i));
		}
	}

	private EObject element(EClass type, int number) {
		var element = EcoreUtil.create(type);
		for (var attribute : type.getEAllAttributes()) {
			if (attribute.isID()) {
				var id = program.newId(type);
				element.eSet(attribute, id);
				firstIds.putIfAbsent(type.getEPackage().getName() + '.' + type.getName(), id);
			} else if (EcoreUtil.getAnnotation(attribute, "machi/register", "ref") != null) {
				refer(element, attribute);
			} else if (!attribute.isMany()) {
				setValue(element, attribute, number);
			}
		}
		return element;
	}

	private void refer(EObject element, EAttribute attribute) {
		var id = firstIds.get(EcoreUtil.getAnnotation(attribute, "machi/register", "ref"));
		if (id != null && attribute.isMany()) {
			element.eSet(attribute, List.of(id));
		} else if (id != null) {
			element.eSet(attribute, id);
		}
	}

	private static void setValue(EObject element, EAttribute attribute, int number) {
		var java = attribute.getEAttributeType().getInstanceClass();
		if (attribute.getEAttributeType() instanceof EEnum choice) {
			element.eSet(attribute, choice.getELiterals().get(number % choice.getELiterals().size()).getInstance());
		} else if (java == String.class) {
			element.eSet(attribute, "公共施設 " + number);
		} else if (java == BigDecimal.class) {
			element.eSet(attribute, STEP.multiply(BigDecimal.valueOf(number)));
		} else if (java == Integer.class) {
			element.eSet(attribute, number);
		} else if (java == boolean.class) {
			element.eSet(attribute, number % 2 == 0);
		}
	}
}
