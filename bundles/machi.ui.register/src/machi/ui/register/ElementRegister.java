package machi.ui.register;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;

import machi.register.RegisterCatalog;
import machi.register.RegisterDefinition;

/** Which register an element is a row of: the one whose rows are reached by the same containments. */
public final class ElementRegister {

	private ElementRegister() {
	}

	/** Empty for what is no row, such as a source. */
	public static Optional<RegisterDefinition> of(EObject element) {
		var path = new ArrayDeque<EReference>();
		for (var at = element; at.eContainer() != null; at = at.eContainer()) {
			path.addFirst(at.eContainmentFeature());
		}
		var root = EcoreUtil.getRootContainer(element).eClass();
		var wanted = List.copyOf(path);
		return RegisterCatalog.installed().registers().stream()
				.filter(register -> register.domain() == root && register.path().equals(wanted)).findFirst();
	}
}
