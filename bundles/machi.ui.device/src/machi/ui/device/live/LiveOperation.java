package machi.ui.device.live;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.custom.BusyIndicator;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPartSite;

import machi.operation.OperationException;
import machi.operation.OperationListener;
import machi.operation.OperationListener.Aspect;
import machi.operation.OperationSession;
import machi.operation.Operations;
import machi.ui.Messages;
import machi.ui.ProgramContext;
import machi.ui.ProgramListener;
import machi.workspace.OpenProgram;

/**
 * The open program and its session, for one page: tells it on the UI thread what has changed, at most four times a second
 * and only while the page can be seen. Used on the UI thread.
 */
public final class LiveOperation implements ProgramListener, Operations.SessionsListener {

	private static final Messages TEXT = Messages.beside(LiveOperation.class);
	private static final int APART_MILLISECONDS = 250;

	private final ProgramContext context;
	private final Operations operations;
	private final Control page;
	private final Display display;
	private final Consumer<Set<Aspect>> whenChanged;
	private final OperationListener listener = this::changed;
	private final Set<Aspect> pending = EnumSet.noneOf(Aspect.class);
	private final Runnable tell = this::tell;
	private Optional<OperationSession> session = Optional.empty();
	private boolean told;

	/**
	 * @param page        what is not updated while it cannot be seen
	 * @param whenChanged is given what changed; everything when the program or its session is another
	 */
	public LiveOperation(IWorkbenchPartSite site, Control page, Consumer<Set<Aspect>> whenChanged) {
		this.context = site.getService(ProgramContext.class);
		this.operations = site.getService(Operations.class);
		this.page = page;
		this.display = page.getDisplay();
		this.whenChanged = whenChanged;
		context.addListener(this);
		operations.addListener(this);
		follow();
	}

	public ProgramContext context() {
		return context;
	}

	public Operations operations() {
		return operations;
	}

	/** The session of the open program, while its devices are connected. */
	public Optional<OperationSession> session() {
		return session;
	}

	/** Connects the devices of the open program, or says why that is not possible. The session ends with the program. */
	public Optional<OperationSession> start() {
		if (session.isPresent() || context.program().isEmpty()) {
			return session;
		}
		var program = context.program().get();
		BusyIndicator.showWhile(display, () -> {
			try {
				var started = operations.start(program);
				context.addListener(new SessionEnd(context, started));
			} catch (OperationException refused) {
				MessageDialog.openError(page.getShell(), TEXT.get("start"), refused.reason().in(Locale.getDefault()));
			}
		});
		follow();
		return session;
	}

	/** Disconnects the devices. */
	public void stop() {
		session.ifPresent(running -> BusyIndicator.showWhile(display, running::close));
	}

	private void follow() {
		session.ifPresent(before -> before.removeListener(listener));
		session = context.program().flatMap(operations::session);
		session.ifPresent(now -> now.addListener(listener));
		pending.addAll(EnumSet.allOf(Aspect.class));
		display.timerExec(-1, tell);
		display.asyncExec(tell);
	}

	/** From a thread of the session. */
	private void changed(Set<Aspect> aspects) {
		var copy = Set.copyOf(aspects);
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				pending.addAll(copy);
				if (!told) {
					told = true;
					display.timerExec(APART_MILLISECONDS, tell);
				}
			});
		}
	}

	private void tell() {
		told = false;
		if (page.isDisposed() || pending.isEmpty()) {
			return;
		}
		if (!page.isVisible()) {
			told = true;
			display.timerExec(2 * APART_MILLISECONDS, tell);
			return;
		}
		var aspects = EnumSet.copyOf(pending);
		pending.clear();
		whenChanged.accept(aspects);
	}

	@Override
	public void started(OperationSession started) {
		display.asyncExec(this::follow);
	}

	@Override
	public void closed(OperationSession closed) {
		display.asyncExec(this::follow);
	}

	@Override
	public void programOpened(OpenProgram program) {
		follow();
	}

	@Override
	public void programClosed(OpenProgram program) {
		follow();
	}

	@Override
	public void programChanged(OpenProgram program) {
		follow();
	}

	/** To be called when the page is closed; the session goes on. */
	public void dispose() {
		context.removeListener(this);
		operations.removeListener(this);
		session.ifPresent(running -> running.removeListener(listener));
		session = Optional.empty();
		display.timerExec(-1, tell);
	}

	/** Ends a session with its program, whatever pages are open then. */
	private record SessionEnd(ProgramContext context, OperationSession session) implements ProgramListener {

		@Override
		public void programClosed(OpenProgram program) {
			context.removeListener(this);
			session.close();
		}
	}
}
