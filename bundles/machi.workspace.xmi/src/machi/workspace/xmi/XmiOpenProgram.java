package machi.workspace.xmi;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.domain.EditingDomain;

import machi.model.core.Program;
import machi.workspace.AbsentDomain;
import machi.workspace.AbsentMention;
import machi.workspace.OpenProgram;
import machi.workspace.Problem;
import machi.workspace.ProgramException;

/** A program whose domains are kept in files of one folder. */
final class XmiOpenProgram implements OpenProgram {

	private final Path folder;
	private final DomainSet set;
	private final AbsentFiles absent;
	private final ProgramFiles files;
	private final ProgramEditingDomain editingDomain;

	XmiOpenProgram(Path folder, DomainSet set, AbsentFiles absent, ProgramFiles files) {
		this.folder = folder;
		this.set = set;
		this.absent = absent;
		this.files = files;
		this.editingDomain = new ProgramEditingDomain(set.resourceSet(), set.domains().haveCrossReferences());
	}

	@Override
	public Path folder() {
		return folder;
	}

	@Override
	public Program program() {
		return (Program) set.core().root();
	}

	@Override
	public List<EObject> roots() {
		return set.roots();
	}

	@Override
	public <T extends EObject> Optional<T> domain(Class<T> root) {
		return roots().stream().filter(root::isInstance).map(root::cast).findFirst();
	}

	@Override
	public EObject domainForEditing(EClass root) {
		var resource = set.resource(root);
		if (resource.root() == null) {
			var object = EcoreUtil.create(root);
			EcoreUtil.setID(object, newId(root));
			editingDomain.getCommandStack().execute(new AddCommand(editingDomain, resource.getContents(), object));
		}
		return resource.root();
	}

	@Override
	public Optional<EObject> element(String id) {
		return Optional.ofNullable(set.index().find(id));
	}

	@Override
	public String newId(EClass type) {
		absent.reserve(set.index());
		return set.index().newId(type);
	}

	@Override
	public EditingDomain editingDomain() {
		return editingDomain;
	}

	@Override
	public List<Problem> problems() {
		return files.problems();
	}

	@Override
	public List<AbsentDomain> absentDomains() {
		return absent.domains();
	}

	@Override
	public List<AbsentMention> absentMentions(Collection<String> ids) {
		return absent.mentions(ids);
	}

	@Override
	public Map<String, AbsentDomain> absentIds(Collection<String> ids) {
		return absent.holders(ids);
	}

	@Override
	public boolean isDirty() {
		return editingDomain.stack().isSaveNeeded();
	}

	@Override
	public void save() throws ProgramException {
		files.save(set);
		editingDomain.stack().saveIsDone();
	}

	@Override
	public OpenProgram snapshot() {
		return new XmiOpenProgram(folder, set.copy(), absent.copy(), files.withoutSaving());
	}
}
