package machi.scenario.partner;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EAttribute;

import machi.calculation.governance.PrintedDate;
import machi.model.core.Element;
import machi.quantity.text.LocalizedText;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;

/** What the bindings of bodies, consensus and actions read alike. */
record GovernanceReader(ProgramContent content) {

	private static final LocalizedText NOTHING = LocalizedText.of("", "");

	static PrintedDate date(Element element, EAttribute attribute) {
		return new PrintedDate(ModelReader.subject(element, attribute.getName()), ModelReader.text((String) element.eGet(attribute)));
	}

	/** The name of the element that an id refers to; the id when there is no such element, empty when nothing is entered. */
	LocalizedText name(String id) {
		var entered = ModelReader.text(id).strip();
		return entered.isEmpty() ? NOTHING
				: content.element(entered).filter(Element.class::isInstance).map(Element.class::cast).map(ModelReader::name)
						.orElseGet(() -> LocalizedText.of(entered, entered));
	}

	LocalizedText names(List<String> ids) {
		var names = ids.stream().map(this::name).toList();
		return LocalizedText.of(names.stream().map(LocalizedText::english).collect(Collectors.joining(", ")),
				names.stream().map(LocalizedText::japanese).collect(Collectors.joining("、")));
	}

	/** The name of the element, or what stands for it when it has none. */
	static LocalizedText nameOr(Element element, LocalizedText other) {
		boolean named = !ModelReader.text(element.getName()).isBlank() || !ModelReader.text(element.getNameEn()).isBlank();
		return named || other.japanese().isBlank() ? ModelReader.name(element) : other;
	}
}
