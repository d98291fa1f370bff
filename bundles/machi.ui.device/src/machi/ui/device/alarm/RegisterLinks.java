package machi.ui.device.alarm;

import org.eclipse.emf.ecore.EClass;

import machi.register.RegisterCatalog;
import machi.ui.ProgramContext;

/** Opens the registers in which the rest is entered. */
final class RegisterLinks {

	private RegisterLinks() {
	}

	static void open(ProgramContext context, EClass type) {
		RegisterCatalog.installed().registerOf(type).ifPresent(context::show);
	}
}
