package machi.workspace.xmi;

import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.xmi.XMIResource;
import org.eclipse.emf.edit.domain.EditingDomain;

import machi.model.core.CorePackage;
import machi.model.energy.EnergyPackage;
import machi.model.mobility.MobilityPackage;
import machi.model.program.ProgramPackage;
import machi.quantity.text.LocalizedText;
import machi.workspace.ProgramStore;

/** What a program of these tests needs on its class path. */
final class WorkspaceClasses {

	static final List<Class<?>> ONE_OF_EACH_BUNDLE = List.of(WorkspaceClasses.class, XmiProgramStore.class, ProgramStore.class,
			LocalizedText.class, CorePackage.class, EnergyPackage.class, MobilityPackage.class, ProgramPackage.class, URI.class,
			EObject.class, XMIResource.class, EditingDomain.class);

	private WorkspaceClasses() {
	}
}
