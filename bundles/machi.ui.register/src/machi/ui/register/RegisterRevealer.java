package machi.ui.register;

import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.component.annotations.Component;

import machi.register.RegisterDefinition;
import machi.ui.ElementRevealer;

/** Opens registers as editors and goes to the cells of their elements. */
@Component(service = ElementRevealer.class)
public final class RegisterRevealer implements ElementRevealer {

	@Override
	public boolean reveal(EObject element, String attribute) {
		var register = ElementRegister.of(element);
		if (register.isEmpty()) {
			// a source or a printed number is shown with its element
			return element.eContainer() != null && reveal(element.eContainer(), "");
		}
		return editor(register.get()).filter(editor -> editor.reveal(element, attribute)).isPresent();
	}

	@Override
	public boolean open(RegisterDefinition register) {
		return editor(register).isPresent();
	}

	private static Optional<RegisterEditor> editor(RegisterDefinition register) {
		var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		if (window == null || window.getActivePage() == null) {
			return Optional.empty();
		}
		try {
			var part = window.getActivePage().openEditor(new RegisterInput(register), RegisterEditor.ID);
			return part instanceof RegisterEditor editor ? Optional.of(editor) : Optional.empty();
		} catch (PartInitException broken) {
			ILog.of(RegisterRevealer.class).error("The register " + register.id() + " cannot be shown", broken);
			return Optional.empty();
		}
	}
}
