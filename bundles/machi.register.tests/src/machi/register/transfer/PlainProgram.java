package machi.register.transfer;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.emf.edit.provider.ReflectiveItemProviderAdapterFactory;

import machi.model.core.CoreFactory;
import machi.model.core.Program;
import machi.model.energy.EnergyFactory;
import machi.model.mobility.MobilityFactory;
import machi.model.program.ProgramFactory;
import machi.model.simulation.SimulationFactory;
import machi.workspace.AbsentDomain;
import machi.workspace.AbsentMention;
import machi.workspace.OpenProgram;
import machi.workspace.Problem;

/** A program in memory, with one empty root for every domain. */
final class PlainProgram implements OpenProgram {

	private final EditingDomain domain = new AdapterFactoryEditingDomain(new ReflectiveItemProviderAdapterFactory(), new BasicCommandStack());

	private final Map<String, EObject> index = new HashMap<>();
	private final Map<String, AbsentDomain> absent = new HashMap<>();

	PlainProgram() {
		domain.getCommandStack().addCommandStackListener(event -> index.clear());
		for (var root : List.of(CoreFactory.eINSTANCE.createProgram(), EnergyFactory.eINSTANCE.createEnergyPlan(),
				MobilityFactory.eINSTANCE.createMobilityPlan(), ProgramFactory.eINSTANCE.createInitiativePlan(),
				SimulationFactory.eINSTANCE.createSimulationPlan())) {
			var resource = new XMIResourceImpl();
			resource.getContents().add(root);
			domain.getResourceSet().getResources().add(resource);
		}
	}

	ResourceSet resources() {
		return domain.getResourceSet();
	}

	@Override
	public Path folder() {
		return Path.of("");
	}

	@Override
	public Program program() {
		return (Program) roots().getFirst();
	}

	@Override
	public List<EObject> roots() {
		return resources().getResources().stream().map(resource -> resource.getContents().getFirst()).toList();
	}

	@Override
	public <T extends EObject> Optional<T> domain(Class<T> root) {
		return roots().stream().filter(root::isInstance).map(root::cast).findFirst();
	}

	@Override
	public EObject domainForEditing(EClass root) {
		return roots().stream().filter(root::isInstance).findFirst().orElseThrow();
	}

	@Override
	public Optional<EObject> element(String id) {
		if (index.isEmpty()) {
			roots().forEach(root -> root.eAllContents().forEachRemaining(element -> index.put(EcoreUtil.getID(element), element)));
		}
		return Optional.ofNullable(index.get(id));
	}

	@Override
	public String newId(EClass type) {
		int number = 1;
		while (element(type.getName() + "-" + number).isPresent()) {
			number++;
		}
		return type.getName() + "-" + number;
	}

	@Override
	public EditingDomain editingDomain() {
		return domain;
	}

	@Override
	public List<Problem> problems() {
		return List.of();
	}

	@Override
	public List<AbsentDomain> absentDomains() {
		return absent.values().stream().distinct().toList();
	}

	@Override
	public List<AbsentMention> absentMentions(Collection<String> ids) {
		return List.of();
	}

	@Override
	public Map<String, AbsentDomain> absentIds(Collection<String> ids) {
		var held = new HashMap<>(absent);
		held.keySet().retainAll(ids);
		return held;
	}

	/** From now on an element in the file of a domain that is not installed has the id. */
	void addAbsent(String id, AbsentDomain domain) {
		absent.put(id, domain);
	}

	@Override
	public boolean isDirty() {
		return domain.getCommandStack().canUndo();
	}

	@Override
	public void save() {
		throw new UnsupportedOperationException();
	}

	@Override
	public OpenProgram snapshot() {
		throw new UnsupportedOperationException();
	}
}
