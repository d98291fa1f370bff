package machi.ui.indicator.update;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.edit.command.AddCommand;

import machi.model.program.Kpi;
import machi.model.program.KpiActual;
import machi.model.program.ProgramFactory;
import machi.model.program.ProgramPackage;
import machi.quantity.ReportingPeriod;
import machi.ui.Messages;
import machi.ui.NewIds;
import machi.workspace.OpenProgram;

/** Adds actuals to the histories of the indicators, with the day and the person. Nothing recorded before is touched. */
public final class Recording {

	private static final Messages TEXT = Messages.beside(Recording.class);

	private final OpenProgram program;
	private final LocalDate day;
	private final String person;

	public Recording(OpenProgram program, LocalDate day, String person) {
		this.program = program;
		this.day = day;
		this.person = person;
	}

	/** All values as one step. */
	public Command of(List<NewActual> values) {
		var ids = new NewIds(program);
		var command = new CompoundCommand(TEXT.get("undo", values.size()));
		for (var value : values) {
			command.append(AddCommand.create(program.editingDomain(), value.kpi(), ProgramPackage.Literals.KPI__ACTUALS, actual(value, ids)));
		}
		return command;
	}

	private KpiActual actual(NewActual value, NewIds ids) {
		var actual = ProgramFactory.eINSTANCE.createKpiActual();
		actual.setId(ids.next(ProgramPackage.Literals.KPI_ACTUAL));
		actual.setPeriod(value.period().in(Locale.JAPANESE));
		actual.setValue(value.value());
		actual.setRecordedOn(day.toString());
		actual.setRecordedBy(person.isBlank() ? null : person.strip());
		actual.setNote(value.comment().isBlank() ? null : value.comment().strip());
		actual.setReplaces(value.replaces().isEmpty() ? null : value.replaces());
		return actual;
	}

	/** What counts now for a period, if anything was recorded: the last one that no other corrects. */
	public static Optional<KpiActual> recorded(Kpi kpi, ReportingPeriod period) {
		return standing(kpi).stream().filter(actual -> period(actual).filter(period::equals).isPresent()).reduce((first, second) -> second);
	}

	/** The last period of which anything was recorded. */
	public static Optional<KpiActual> latest(Kpi kpi) {
		return standing(kpi).stream().filter(actual -> period(actual).isPresent())
				.max(Comparator.comparing(actual -> period(actual).orElseThrow()));
	}

	private static List<KpiActual> standing(Kpi kpi) {
		return kpi.getActuals().stream().filter(actual -> actual.getValue() != null
				&& kpi.getActuals().stream().noneMatch(other -> actual.getId().equals(other.getReplaces()))).toList();
	}

	/** The period of a text, if it is one. */
	public static Optional<ReportingPeriod> period(String text) {
		try {
			return text == null || text.isBlank() ? Optional.empty() : Optional.of(ReportingPeriod.parse(text));
		} catch (IllegalArgumentException unreadable) {
			return Optional.empty();
		}
	}

	private static Optional<ReportingPeriod> period(KpiActual actual) {
		return period(actual.getPeriod());
	}
}
