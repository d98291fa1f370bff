package machi.ui.simulation.year;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.page.Paper;
import machi.ui.simulation.draw.Flow;
import machi.ui.simulation.draw.HeatMapCanvas;
import machi.ui.simulation.draw.YearMap;

/** A quantity in every half hour of the year. */
final class HeatMapTab implements YearTab {

	private static final Messages TEXT = Messages.beside(HeatMapTab.class);
	private static final List<Flow> CHOICES = List.of(Flow.LOAD, Flow.GENERATION, Flow.FROM_GRID, Flow.INTO_GRID,
			Flow.CHARGE_STATE, Flow.CURTAILED, Flow.UNSERVED);
	private static final double PERCENT = 100;

	private final Composite page;
	private final Combo choice;
	private final HeatMapCanvas canvas;
	private final Latest latest;
	private Shown shown;

	HeatMapTab(Composite parent, Paper paper) {
		page = paper.composite(parent, 1, 16, 10);
		var bar = paper.composite(page, 2, 0, 0);
		paper.word(bar, TEXT.get("heat.quantity"), Palette.INK);
		choice = new Combo(bar, SWT.READ_ONLY);
		CHOICES.forEach(flow -> choice.add(flow.label()));
		choice.select(0);
		choice.addListener(SWT.Selection, event -> compute());
		canvas = new HeatMapCanvas(page);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
		latest = new Latest(parent.getDisplay());
	}

	@Override
	public String title() {
		return TEXT.get("tab.heat");
	}

	@Override
	public Control control() {
		return page;
	}

	@Override
	public void show(Shown next) {
		shown = next;
		compute();
	}

	private void compute() {
		if (shown != null) {
			var flow = CHOICES.get(choice.getSelectionIndex());
			var asked = shown;
			latest.ask(title(), () -> map(asked.flows(), flow), map -> {
				if (!canvas.isDisposed()) {
					canvas.show(map);
				}
			});
		}
	}

	private static YearMap map(ScopeFlows flows, Flow flow) {
		var values = switch (flow) {
		case LOAD -> flows.loadKw();
		case GENERATION -> flows.generatedKw();
		case FROM_GRID -> flows.importedKw();
		case INTO_GRID -> flows.exportedKw();
		case CURTAILED -> flows.curtailedKw();
		case UNSERVED -> flows.unservedKw();
		default -> stateOfCharge(flows);
		};
		return YearMap.of(flows.grid(), flow.label(), flow == Flow.CHARGE_STATE ? "%" : "kW", values);
	}

	private static double[] stateOfCharge(ScopeFlows flows) {
		var percent = new double[flows.grid().count()];
		if (flows.capacityKwh() > 0) {
			for (int i = 0; i < percent.length; i++) {
				percent[i] = flows.storedKwh()[i] / flows.capacityKwh() * PERCENT;
			}
		}
		return percent;
	}

	HeatMapCanvas canvas() {
		return canvas;
	}

	@Override
	public boolean isComplete() {
		return latest.isIdle();
	}
}
