package machi.ui.simulation.year;

import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

import machi.ui.Palette;
import machi.ui.page.Paper;
import machi.ui.simulation.draw.Flow;
import machi.ui.simulation.draw.HeatMapCanvas;
import machi.ui.simulation.draw.YearMap;

/** A quantity in every half hour of the year. */
final class HeatMapTab extends DrawnTab<YearMap> {

	private static final List<Flow> CHOICES = List.of(Flow.LOAD, Flow.GENERATION, Flow.FROM_GRID, Flow.INTO_GRID,
			Flow.CHARGE_STATE, Flow.CURTAILED, Flow.UNSERVED);
	private static final double PERCENT = 100;

	private final Combo choice;
	private final HeatMapCanvas canvas;

	HeatMapTab(Composite parent, Paper paper) {
		super(parent, paper, "tab.heat");
		var bar = paper.composite(page(), 2, 0, 0);
		paper.word(bar, TEXT.get("heat.quantity"), Palette.INK);
		choice = new Combo(bar, SWT.READ_ONLY);
		CHOICES.forEach(flow -> choice.add(flow.label()));
		choice.select(0);
		choice.addListener(SWT.Selection, event -> compute());
		canvas = new HeatMapCanvas(page());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
	}

	@Override
	Function<Shown, YearMap> question() {
		var flow = CHOICES.get(choice.getSelectionIndex());
		return asked -> map(asked.flows(), flow);
	}

	@Override
	void draw(YearMap map) {
		canvas.show(map);
	}

	private static YearMap map(ScopeFlows scope, Flow flow) {
		var flows = scope.flows();
		var values = switch (flow) {
		case LOAD -> flows.loadKw();
		case GENERATION -> flows.generatedKw();
		case FROM_GRID -> flows.importedKw();
		case INTO_GRID -> flows.exportedKw();
		case CURTAILED -> flows.curtailedKw();
		case UNSERVED -> flows.unservedKw();
		default -> stateOfCharge(scope);
		};
		return YearMap.of(scope.grid(), flow.label(), flow == Flow.CHARGE_STATE ? "%" : "kW", values);
	}

	private static double[] stateOfCharge(ScopeFlows scope) {
		var percent = new double[scope.grid().count()];
		if (scope.capacityKwh() > 0) {
			for (int i = 0; i < percent.length; i++) {
				percent[i] = scope.flows().storedKwh()[i] / scope.capacityKwh() * PERCENT;
			}
		}
		return percent;
	}

	HeatMapCanvas canvas() {
		return canvas;
	}
}
