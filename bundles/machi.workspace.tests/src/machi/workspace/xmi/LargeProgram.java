package machi.workspace.xmi;

import java.nio.file.Path;

import machi.model.energy.EnergyPlan;

/** Opens a program and says what came of it. */
final class LargeProgram {

	private LargeProgram() {
	}

	public static void main(String[] arguments) throws Exception {
		var program = Models.store().open(Path.of(arguments[0]));
		if (program.problems().isEmpty()) {
			System.out.println("loaded " + program.domain(EnergyPlan.class).orElseThrow().getSites().size());
		} else {
			System.out.println(Models.texts(program).stream().filter(text -> text.contains(" lost ")).toList());
		}
	}
}
