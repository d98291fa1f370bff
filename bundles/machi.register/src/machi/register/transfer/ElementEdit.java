package machi.register.transfer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.emf.ecore.EObject;

import machi.model.core.Element;
import machi.model.core.ExternalNumber;
import machi.model.core.Source;
import machi.register.CellPosition;
import machi.register.RegisterColumn;
import machi.register.RegisterDefinition;

/** An element as it will be after the import. Until the import is applied a new element belongs to no program. */
final class ElementEdit {

	private final RegisterDefinition register;
	private final EObject element;
	private final boolean added;
	private final CellPosition position;
	private final Map<RegisterColumn, Object> values = new LinkedHashMap<>();
	private final List<Source> sources = new ArrayList<>();
	private final List<ExternalNumber> numbers = new ArrayList<>();
	private EObject owner;

	ElementEdit(RegisterDefinition register, EObject element, boolean added, CellPosition position) {
		this.register = register;
		this.element = element;
		this.added = added;
		this.position = position;
		this.owner = element.eContainer();
	}

	RegisterDefinition register() {
		return register;
	}

	EObject element() {
		return element;
	}

	boolean added() {
		return added;
	}

	EObject owner() {
		return owner;
	}

	void setOwner(EObject owner) {
		this.owner = owner;
	}

	List<Source> sources() {
		return sources;
	}

	List<ExternalNumber> numbers() {
		return numbers;
	}

	/** What the element will hold; null stands for what the attribute holds when nobody has filled it. */
	void set(RegisterColumn column, Object text) {
		var value = text == null ? column.attribute().getDefaultValue() : text;
		if (same(element.eGet(column.attribute()), value)) {
			values.remove(column);
		} else {
			values.put(column, value);
		}
	}

	Map<RegisterColumn, Object> values() {
		return values;
	}

	/** Numbers are the same when they are equal, whatever the zeros behind the point. */
	private static boolean same(Object before, Object after) {
		if (before instanceof BigDecimal one && after instanceof BigDecimal other) {
			return one.compareTo(other) == 0;
		}
		return Objects.equals(before, after);
	}

	/** Adds a source unless the element has or gets an equal one. */
	void addSource(Source source) {
		if (element instanceof Element carrier && carrier.getSources().stream().noneMatch(other -> same(other, source))
				&& sources.stream().noneMatch(other -> same(other, source))) {
			sources.add(source);
		}
	}

	/** Adds a printed number unless the element has or gets an equal one. */
	void addNumber(ExternalNumber number) {
		if (element instanceof Element carrier && carrier.getExternalNumbers().stream().noneMatch(other -> same(other, number))
				&& numbers.stream().noneMatch(other -> same(other, number))) {
			numbers.add(number);
		}
	}

	private static boolean same(ExternalNumber one, ExternalNumber other) {
		return Objects.equals(one.getScheme(), other.getScheme()) && Objects.equals(one.getText(), other.getText());
	}

	private static boolean same(Source one, Source other) {
		return Objects.equals(one.getFeature(), other.getFeature()) && Objects.equals(one.getDocument(), other.getDocument())
				&& Objects.equals(one.getLocator(), other.getLocator()) && one.isAssumption() == other.isAssumption()
				&& Objects.equals(one.getNote(), other.getNote());
	}

	/** Fills an element that no program holds yet. */
	void fill() {
		values.forEach((column, value) -> element.eSet(column.attribute(), value));
		if (element instanceof Element carrier) {
			carrier.getSources().addAll(sources);
			carrier.getExternalNumbers().addAll(numbers);
		}
	}

	RowPreview preview() {
		var changes = values.entrySet().stream()
				.map(entry -> new CellChange(entry.getKey(), added ? null : element.eGet(entry.getKey().attribute()), entry.getValue()))
				.toList();
		boolean changed = !values.isEmpty() || !sources.isEmpty() || !numbers.isEmpty();
		var kind = added ? RowPreview.Kind.ADDED : changed ? RowPreview.Kind.CHANGED : RowPreview.Kind.UNCHANGED;
		return new RowPreview(register, position, kind, text("id"), text("name"), changes);
	}

	private String text(String attribute) {
		return register.column(attribute).map(column -> values.getOrDefault(column, element.eGet(column.attribute())))
				.map(Object::toString).orElse("");
	}
}
