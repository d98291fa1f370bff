package machi.scenario.energy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.InputCheck;
import machi.calculation.Subject;
import machi.calculation.energybalance.BalanceInput;
import machi.calculation.energybalance.ShareOfWhole;
import machi.model.core.CorePackage;
import machi.model.core.KeyFigure;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;
import machi.scenario.InputBinding;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;

/**
 * Binds {@code energy.balance}. The shares of the municipality are taken from the key figures {@code figure-city-demand},
 * {@code figure-city-area} and {@code figure-area}; a share whose figures are not entered is left out.
 */
@Component(service = InputBinding.class)
public final class BalanceBinding implements InputBinding<BalanceInput> {

	private static final Unit KWH = Unit.of("kWh");

	@Override
	public String calculatorId() {
		return "energy.balance";
	}

	@Override
	public Optional<LocalizedText> nothingToRead(ProgramContent content) {
		return Wanting.demand(content);
	}

	@Override
	public BalanceInput bind(ProgramContent content) throws CalculationException {
		var reader = EnergyReader.of(content);
		var register = ModelReader.subject(content.program()).at("sites");
		return new BalanceInput(reader.zones(), reader.sites(), reader.savings(), shares(content),
				reader.policy("energy.saving/measures", 0), reader.policy("energy.balance/netzero", 0),
				reader.rounding("energy.balance/netzero/percent", 0), reader.rounding("energy.balance/shares/percent", 1),
				register);
	}

	private static List<ShareOfWhole> shares(ProgramContent content) throws CalculationException {
		var shares = new ArrayList<ShareOfWhole>();
		var cityDemand = figure(content, "figure-city-demand");
		if (cityDemand.isPresent()) {
			shares.add(new ShareOfWhole("demandShare",
					LocalizedText.of("Electricity demand of the civilian sector", "民生部門の電力需要量"), Optional.empty(),
					value(cityDemand.get(), KWH), KWH, ModelReader.subject(cityDemand.get())));
		}
		var cityArea = figure(content, "figure-city-area");
		var area = figure(content, "figure-area");
		if (cityArea.isPresent() && area.isPresent()) {
			var unit = Unit.of(cityArea.get().getUnit());
			shares.add(new ShareOfWhole("areaShare", LocalizedText.of("Area", "エリア規模"), Optional.of(value(area.get(), unit)),
					value(cityArea.get(), unit), unit, sourced(cityArea.get(), area.get())));
		}
		return shares;
	}

	/** The whole as the subject, with the sources of both figures. */
	private static Subject sourced(KeyFigure whole, KeyFigure part) {
		var subject = ModelReader.subject(whole);
		var sources = Stream.concat(ModelReader.subject(part).sources().stream(), subject.sources().stream()).distinct().toList();
		return new Subject(subject.elementId(), subject.attribute(), subject.label(), sources);
	}

	private static Optional<KeyFigure> figure(ProgramContent content, String id) {
		return content.element(id).filter(KeyFigure.class::isInstance).map(KeyFigure.class::cast);
	}

	private static BigDecimal value(KeyFigure figure, Unit unit) throws CalculationException {
		return InputCheck.inUnit(ModelReader.required(figure, CorePackage.Literals.KEY_FIGURE__VALUE), Unit.of(figure.getUnit()),
				unit, ModelReader.subject(figure, "unit"));
	}
}
