package machi.scenario.check;

import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;

import machi.check.FactsInput;
import machi.check.StatedFact;
import machi.model.core.FactKind;
import machi.model.core.Occurrence;
import machi.model.core.RepeatedFact;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;
import machi.scenario.InputBinding;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;
import machi.sdg.SdgCatalogue;
import machi.sdg.SdgCode;
import machi.sdg.SdgCodes;

/** Reads the facts that documents state more than once. */
@Component(service = InputBinding.class)
public final class FactsBinding implements InputBinding<FactsInput> {

	private final SdgCodes codes = new SdgCodes(SdgCatalogue.shipped());

	@Override
	public String calculatorId() {
		return "check.facts";
	}

	@Override
	public Optional<LocalizedText> nothingToRead(ProgramContent content) {
		return content.program().getFacts().isEmpty() ? Optional.of(LocalizedText.of("nothing entered that documents repeat", "重複記載の登録なし")) : Optional.empty();
	}

	@Override
	public FactsInput bind(ProgramContent content) {
		return new FactsInput(content.program().getFacts().stream().map(this::fact).toList());
	}

	private StatedFact fact(RepeatedFact fact) {
		return new StatedFact(ModelReader.subject(fact), ModelReader.name(fact), StatedFact.Kind.valueOf(fact.getKind().getName()),
				fact.getOccurrences().stream().map(place -> occurrence(fact, place)).toList());
	}

	private StatedFact.Occurrence occurrence(RepeatedFact fact, Occurrence place) {
		var text = ModelReader.text(place.getText());
		return new StatedFact.Occurrence(ModelReader.subject(place, "text"), text, Unit.of(place.getUnit()),
				fact.getKind() == FactKind.CODES ? codes(text) : List.of());
	}

	private List<String> codes(String text) {
		return codes.read(text).codes().stream().map(SdgCode::toString).toList();
	}
}
