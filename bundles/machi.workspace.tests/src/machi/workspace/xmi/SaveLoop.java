package machi.workspace.xmi;

import java.nio.file.Path;

import machi.model.energy.EnergyFactory;
import machi.model.energy.EnergyPlan;
import machi.model.mobility.MobilityPlan;

/** Saves a program over and over; every save writes one version into three domains. Ends only by being killed. */
final class SaveLoop {

	private static final int SITES = 400;

	private SaveLoop() {
	}

	public static void main(String[] arguments) throws Exception {
		var program = Models.store().open(Path.of(arguments[0]));
		var energy = program.domain(EnergyPlan.class).orElseThrow();
		var mobility = program.domain(MobilityPlan.class).orElseThrow();
		for (int version = Integer.parseInt(program.program().getNote()) + 1;; version++) {
			var text = Integer.toString(version);
			program.program().setNote(text);
			energy.setNote(text);
			mobility.setNote(text);
			energy.getSites().clear();
			for (int i = version % SITES; i < SITES; i++) { // files of many sizes
				var site = EnergyFactory.eINSTANCE.createDemandSite();
				site.setId("site-" + i);
				site.setNote(text);
				energy.getSites().add(site);
			}
			program.save();
			System.out.println(text);
		}
	}
}
