package machi.ui.indicator.update;

import java.time.LocalDate;

import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;

import machi.application.Calculations;
import machi.model.program.InitiativePlan;
import machi.quantity.Unit;
import machi.ui.LongWork;
import machi.ui.Messages;
import machi.ui.ProgramContext;
import machi.workspace.OpenProgram;

/** The yearly update: the period, then the values of all indicators. It ends as one step that can be undone. */
public final class UpdateWizard extends Wizard {

	/** Key of the widget data that names the indicator of a field. */
	public static final String KPI = "machi.indicator.kpi";

	private static final Messages TEXT = Messages.beside(UpdateWizard.class);

	private final ProgramContext context;
	private final OpenProgram program;
	private final Calculations calculations;
	private final LongWork work;
	private final LocalDate today = LocalDate.now();
	private final PeriodPage periodPage = new PeriodPage(today);
	private final ValuesPage valuesPage;

	/** @param context has a program open that has indicators */
	public UpdateWizard(ProgramContext context, Calculations calculations, LongWork work) {
		this.context = context;
		this.calculations = calculations;
		this.work = work;
		program = context.program().orElseThrow();
		valuesPage = new ValuesPage(program.domain(InitiativePlan.class).orElseThrow().getKpis());
		setWindowTitle(TEXT.get("title"));
	}

	@Override
	public void addPages() {
		addPage(periodPage);
		addPage(valuesPage);
	}

	@Override
	public IWizardPage getNextPage(IWizardPage page) {
		return page == periodPage ? valuesPage : null;
	}

	/** The values page is to be seen: it takes the period, and asks calculators for what they can offer. */
	void periodChosen() {
		if (valuesPage.show(periodPage.choice())) {
			var wanted = valuesPage.kpis().stream().filter(kpi -> kpi.getActualCell() != null && !kpi.getActualCell().isBlank())
					.map(kpi -> new Offers.Wanted(kpi.getId(), kpi.getActualCell(), Unit.of(kpi.getUnit()))).toList();
			if (!wanted.isEmpty()) {
				var snapshot = program.snapshot();
				work.start(TEXT.get("offers"), monitor -> Offers.of(snapshot, calculations, wanted, today, monitor), valuesPage::offer);
			}
		}
	}

	@Override
	public boolean canFinish() {
		return getContainer().getCurrentPage() == valuesPage && valuesPage.isPageComplete();
	}

	@Override
	public boolean performFinish() {
		var values = valuesPage.values();
		context.execute(new Recording(program, today, periodPage.person()).of(values));
		return true;
	}
}
