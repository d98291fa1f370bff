package machi.register;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EModelElement;
import org.eclipse.emf.ecore.ENamedElement;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;

import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/**
 * The registers of the installed domains, made from their models. A model says with the annotation
 * {@value #ANNOTATION} which class is its root and what a person reads.
 */
public final class RegisterCatalog {

	/** Source of the annotations that label the models. */
	public static final String ANNOTATION = "machi/register";

	static final String MODELS = "urn:machi:model:";
	private static final Set<Class<?>> WHOLE_NUMBERS = Set.of(Integer.class, int.class, Long.class, long.class);
	private static final Set<Class<?>> TRUTH_VALUES = Set.of(Boolean.class, boolean.class);

	private final List<RegisterDefinition> registers;

	private RegisterCatalog(List<RegisterDefinition> registers) {
		this.registers = List.copyOf(registers);
	}

	/** The registers of the given domains, in order. */
	public static RegisterCatalog of(Collection<EPackage> domains) {
		var registers = new ArrayList<RegisterDefinition>();
		for (var domain : domains) {
			if (domain.getEClassifier(EcoreUtil.getAnnotation(domain, ANNOTATION, "root")) instanceof EClass root) {
				addRegisters(registers, root, root, domain.getName(), List.of());
			}
		}
		return new RegisterCatalog(registers);
	}

	/** The registers of every domain whose model is registered, core first, then by name. */
	public static RegisterCatalog installed() {
		var registry = EPackage.Registry.INSTANCE;
		return of(registry.keySet().stream().filter(uri -> uri.startsWith(MODELS)).sorted().map(registry::getEPackage).toList());
	}

	public List<RegisterDefinition> registers() {
		return registers;
	}

	public Optional<RegisterDefinition> register(String id) {
		return registers.stream().filter(register -> register.id().equals(id)).findFirst();
	}

	/** The register that elements of a class are rows of, when there is exactly one. */
	public Optional<RegisterDefinition> registerOf(EClass type) {
		var matching = registers.stream().filter(register -> register.type().equals(type)).toList();
		return matching.size() == 1 ? Optional.of(matching.getFirst()) : Optional.empty();
	}

	private static void addRegisters(List<RegisterDefinition> registers, EClass root, EClass type, String id,
			List<EReference> path) {
		var title = path.isEmpty() ? label(type) : label(path.getLast());
		registers.add(new RegisterDefinition(id, path.size() < 2 ? title : nestedTitle(path, title), root, path, type,
				columns(type)));
		for (var reference : type.getEAllContainments()) {
			if (reference.isMany() && reference.getEReferenceType().getEIDAttribute() != null && !path.contains(reference)) {
				var longer = new ArrayList<>(path);
				longer.add(reference);
				addRegisters(registers, root, reference.getEReferenceType(), id + "." + reference.getName(), longer);
			}
		}
	}

	private static LocalizedText nestedTitle(List<EReference> path, LocalizedText title) {
		var above = label(path.get(path.size() - 2));
		return LocalizedText.of(above.english() + ": " + title.english(), above.japanese() + "・" + title.japanese());
	}

	private static List<RegisterColumn> columns(EClass type) {
		return type.getEAllAttributes().stream().filter(attribute -> attribute.isChangeable() && !attribute.isDerived())
				.map(RegisterCatalog::column).toList();
	}

	private static RegisterColumn column(EAttribute attribute) {
		var reference = text(attribute, "ref");
		return new RegisterColumn(attribute, label(attribute), type(attribute, reference), Unit.of(text(attribute, "unit")),
				reference, number(attribute, "min"), number(attribute, "max"), text(attribute, "total").equals("sum"),
				attribute.isID() || text(attribute, "required").equals("true"));
	}

	private static CellType type(EAttribute attribute, String reference) {
		var type = attribute.getEAttributeType().getInstanceClass();
		if (attribute.getEAttributeType() instanceof EEnum) {
			return CellType.ENUMERATION;
		} else if (!reference.isEmpty()) {
			return CellType.REFERENCE;
		} else if (TRUTH_VALUES.contains(type)) {
			return CellType.BOOLEAN;
		} else if (WHOLE_NUMBERS.contains(type)) {
			return isFiscalYear(attribute.getName()) ? CellType.FISCAL_YEAR : CellType.INTEGER;
		}
		return type == BigDecimal.class ? CellType.NUMBER : CellType.TEXT;
	}

	/** The models name every attribute that holds a fiscal year so. */
	private static boolean isFiscalYear(String name) {
		return name.endsWith("iscalYear") || name.endsWith("iscalYears");
	}

	/** What a person reads for a class, attribute, reference, enumeration or literal; its name when nothing is given. */
	public static LocalizedText label(EModelElement element) {
		var english = EcoreUtil.getAnnotation(element, ANNOTATION, "en");
		var japanese = EcoreUtil.getAnnotation(element, ANNOTATION, "ja");
		var name = element instanceof ENamedElement named ? named.getName() : "";
		return LocalizedText.of(english == null ? name : english, japanese == null ? name : japanese);
	}

	private static String text(EModelElement element, String key) {
		var text = EcoreUtil.getAnnotation(element, ANNOTATION, key);
		return text == null ? "" : text;
	}

	private static Optional<BigDecimal> number(EModelElement element, String key) {
		var text = text(element, key);
		return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
	}
}
