package machi.scenario.simulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;

import machi.calculation.CalculationException;
import machi.calculation.Finding;
import machi.calculation.Severity;
import machi.calculation.Subject;
import machi.model.core.Element;
import machi.model.energy.EnergyPlan;
import machi.model.simulation.SimulationPlan;
import machi.model.simulation.Study;
import machi.quantity.text.LocalizedText;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;
import machi.scenario.Zones;

/** What all readers of this bundle share: the program, its registers, and the remarks made on the way. */
final class ProgramRegisters {

	private final ProgramContent content;
	private final EnergyPlan energy;
	private final SimulationPlan simulation;
	private final Zones zones;
	private final List<Finding> remarks = new ArrayList<>();

	private ProgramRegisters(ProgramContent content, EnergyPlan energy, SimulationPlan simulation) {
		this.content = content;
		this.energy = energy;
		this.simulation = simulation;
		zones = new Zones(content.program());
	}

	/** @throws CalculationException when the program has no energy plan or no simulation data */
	static ProgramRegisters of(ProgramContent content) throws CalculationException {
		var energy = content.domain(EnergyPlan.class);
		if (energy.isEmpty()) {
			throw missing(content, "The program has no energy plan", "計画にエネルギーの情報がありません");
		}
		var simulation = content.domain(SimulationPlan.class);
		if (simulation.isEmpty() || simulation.get().getStudies().isEmpty()) {
			throw missing(content, "The program has no study to simulate: enter one in the register of studies",
					"シミュレーションの計算ケースがありません。計算ケースの台帳に1件登録してください");
		}
		return new ProgramRegisters(content, energy.get(), simulation.get());
	}

	private static CalculationException missing(ProgramContent content, String english, String japanese) {
		return new CalculationException(LocalizedText.of(english, japanese), ModelReader.subject(content.program()), "");
	}

	ProgramContent content() {
		return content;
	}

	EnergyPlan energy() {
		return energy;
	}

	SimulationPlan simulation() {
		return simulation;
	}

	/** The study that is simulated: the first of the register. */
	Study study() {
		return simulation.getStudies().getFirst();
	}

	Zones zones() {
		return zones;
	}

	/** The element with the id, when it is of the type. */
	<T extends EObject> Optional<T> element(String id, Class<T> type) {
		return id == null || id.isBlank() ? Optional.empty() : content.element(id).filter(type::isInstance).map(type::cast);
	}

	/**
	 * The element that an attribute names.
	 *
	 * @throws CalculationException when there is none of that type
	 */
	<T extends EObject> T required(Element from, String attribute, String id, Class<T> type, String english, String japanese)
			throws CalculationException {
		var found = element(id, type);
		if (found.isEmpty()) {
			throw new CalculationException(LocalizedText.of(english + " was expected", japanese + "を指定してください"),
					ModelReader.subject(from, attribute), ModelReader.text(id));
		}
		return found.get();
	}

	/** The one that names the element; else the one that names none and so holds for all others. */
	static <T> Optional<T> chosen(List<T> all, Function<T, String> name, String id) {
		var own = all.stream().filter(one -> Objects.equals(name.apply(one), id)).findFirst();
		return own.isPresent() ? own : all.stream().filter(one -> ModelReader.text(name.apply(one)).isBlank()).findFirst();
	}

	void remark(String rule, Subject subject, String english, String japanese) {
		remarks.add(new Finding("simulation." + rule, Severity.INFO, LocalizedText.of(english, japanese),
				List.of(new Finding.Place(subject, ""))));
	}

	List<Finding> remarks() {
		return List.copyOf(remarks);
	}

	static double number(BigDecimal value, double otherwise) {
		return value == null ? otherwise : value.doubleValue();
	}

	static double share(BigDecimal percent, double otherwisePercent) {
		return number(percent, otherwisePercent) / 100;
	}
}
