package machi.ui.session;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.EventObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CommandStack;
import org.eclipse.emf.common.command.CommandStackListener;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;

import machi.calculation.Finding;
import machi.calculation.Subject;
import machi.model.core.CoreFactory;
import machi.model.core.CorePackage;
import machi.register.RegisterDefinition;
import machi.ui.ElementRevealer;
import machi.ui.LongWork;
import machi.ui.Messages;
import machi.ui.ProgramContext;
import machi.ui.ProgramListener;
import machi.workspace.OpenProgram;
import machi.workspace.ProgramException;
import machi.workspace.ProgramStore;

/** The one program of the workbench. */
@Component(service = ProgramContext.class)
public final class ProgramSession implements ProgramContext, CommandStackListener {

	private static final Messages TEXT = Messages.beside(ProgramSession.class);
	private static final String BUNDLE = "machi.ui";

	private final ProgramStore store;
	private final LongWork work;
	private final List<ProgramListener> listeners = new CopyOnWriteArrayList<>();
	private final AtomicBoolean changeAnnounced = new AtomicBoolean();
	private final RecentPrograms recent = new RecentPrograms(InstanceScope.INSTANCE.getNode(BUNDLE));

	/** Revealers come and go with their bundles; the session, and the program in it, stay. */
	@Reference(policy = ReferencePolicy.DYNAMIC)
	private volatile List<ElementRevealer> revealers;

	private Optional<OpenProgram> program = Optional.empty();
	private List<Finding> findings = List.of();

	@Activate
	public ProgramSession(@Reference ProgramStore store, @Reference LongWork work) {
		this.store = store;
		this.work = work;
	}

	@Override
	public Optional<OpenProgram> program() {
		return program;
	}

	@Override
	public void open(Path folder) {
		var place = folder.toAbsolutePath().normalize();
		if (letGo()) {
			work.start(TEXT.get("open.title", String.valueOf(place.getFileName())), monitor -> store.open(place), this::replaceBy);
		}
	}

	@Override
	public void create(Path folder, String name, String municipality) {
		var place = folder.toAbsolutePath().normalize();
		if (letGo()) {
			work.start(TEXT.get("create.title", name), monitor -> created(place, name, municipality), this::replaceBy);
		}
	}

	private OpenProgram created(Path folder, String name, String municipality) throws ProgramException {
		var opened = store.create(folder, name, Locale.getDefault());
		if (!municipality.isBlank()) {
			var town = CoreFactory.eINSTANCE.createMunicipality();
			town.setId(opened.newId(CorePackage.Literals.MUNICIPALITY));
			town.setName(municipality.strip());
			var domain = opened.editingDomain();
			domain.getCommandStack().execute(
					AddCommand.create(domain, opened.program(), CorePackage.Literals.PROGRAM__MUNICIPALITIES, town));
			opened.save();
			domain.getCommandStack().flush();
		}
		return opened;
	}

	private void replaceBy(OpenProgram opened) {
		forget();
		program = Optional.of(opened);
		stack().ifPresent(stack -> stack.addCommandStackListener(this));
		recent.add(opened.folder());
		tell(ProgramListener::programOpened);
	}

	private void forget() {
		var closed = program;
		stack().ifPresent(stack -> stack.removeCommandStackListener(this));
		program = Optional.empty();
		findings = List.of();
		closed.ifPresent(past -> listeners.forEach(listener -> listener.programClosed(past)));
	}

	@Override
	public boolean save() {
		if (program.isEmpty()) {
			return true;
		}
		var saved = program.get();
		try {
			PlatformUI.getWorkbench().getProgressService().busyCursorWhile(monitor -> {
				try {
					saved.save();
				} catch (ProgramException refused) {
					throw new InvocationTargetException(refused);
				}
			});
			tell(ProgramListener::programSaved);
			return true;
		} catch (InvocationTargetException refused) {
			new FailureDialog(TEXT.get("save.failed")).accept(
					refused.getCause() instanceof Exception reason ? reason : refused);
		} catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
		}
		tell(ProgramListener::programSaved);
		return false;
	}

	@Override
	public boolean close() {
		if (!letGo()) {
			return false;
		}
		forget();
		return true;
	}

	/** Asks about unsaved changes; false when the user wants to stay. */
	private boolean letGo() {
		if (program.isEmpty() || !program.get().isDirty()) {
			return true;
		}
		return switch (UnsavedChanges.ask(shell(), program.get())) {
		case SAVE -> save();
		case DISCARD -> true;
		case STAY -> false;
		};
	}

	private static Shell shell() {
		return PlatformUI.getWorkbench().getModalDialogShellProvider().getShell();
	}

	@Override
	public void execute(Command command) {
		if (program.filter(open -> MentionWarning.allows(shell(), open, command)).isPresent()) {
			stack().ifPresent(stack -> stack.execute(command));
		}
	}

	@Override
	public boolean canUndo() {
		return stack().filter(CommandStack::canUndo).isPresent();
	}

	@Override
	public boolean canRedo() {
		return stack().filter(CommandStack::canRedo).isPresent();
	}

	@Override
	public void undo() {
		stack().filter(CommandStack::canUndo).ifPresent(CommandStack::undo);
	}

	@Override
	public void redo() {
		stack().filter(CommandStack::canRedo).ifPresent(CommandStack::redo);
	}

	private Optional<CommandStack> stack() {
		return program.map(open -> open.editingDomain().getCommandStack());
	}

	@Override
	public boolean reveal(Subject subject) {
		return program.flatMap(open -> open.element(subject.elementId()))
				.filter(element -> revealers.stream().anyMatch(revealer -> revealer.reveal(element, subject.attribute())))
				.isPresent();
	}

	@Override
	public boolean show(RegisterDefinition register) {
		return program.isPresent() && revealers.stream().anyMatch(revealer -> revealer.open(register));
	}

	@Override
	public List<Finding> findings() {
		return findings;
	}

	@Override
	public void publish(List<Finding> found) {
		findings = List.copyOf(found);
		tell(ProgramListener::findingsChanged);
	}

	@Override
	public List<Path> recent() {
		return recent.present();
	}

	@Override
	public void addListener(ProgramListener listener) {
		listeners.add(listener);
	}

	@Override
	public void removeListener(ProgramListener listener) {
		listeners.remove(listener);
	}

	/** Hundreds of commands may run in one event of the UI; parts need to be told only once, after it. */
	@Override
	public void commandStackChanged(EventObject event) {
		if (changeAnnounced.compareAndSet(false, true)) {
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
				changeAnnounced.set(false);
				tell(ProgramListener::programChanged);
			});
		}
	}

	private void tell(BiConsumer<ProgramListener, OpenProgram> what) {
		program.ifPresent(open -> listeners.forEach(listener -> what.accept(listener, open)));
	}
}
