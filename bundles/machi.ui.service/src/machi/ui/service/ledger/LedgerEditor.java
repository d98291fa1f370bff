package machi.ui.service.ledger;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.edit.command.CommandParameter;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.actions.ActionFactory;

import machi.calculation.Subject;
import machi.ledger.Entry;
import machi.ledger.Expiry;
import machi.ledger.LedgerException;
import machi.ledger.Ledgers;
import machi.ledger.Posting;
import machi.ledger.SchemeAccounts;
import machi.model.service.PointScheme;
import machi.model.service.ServicePackage.Literals;
import machi.model.service.ServicePlan;
import machi.report.FigureText;
import machi.ui.ElementEdits;
import machi.ui.Icon;
import machi.ui.Messages;
import machi.ui.PageEditor;
import machi.ui.Palette;
import machi.ui.ProgramContext;
import machi.ui.ProgramListener;
import machi.ui.page.AtomicFile;
import machi.ui.page.CsvText;
import machi.ui.page.FileQuestion;
import machi.ui.page.Paper;
import machi.workspace.OpenProgram;

/** The ledgers of the program's points and regional currencies. What is entered stays: a mistake is undone by a reversal. */
public final class LedgerEditor extends PageEditor implements ProgramListener {

	private static final Messages TEXT = Messages.beside(LedgerEditor.class);

	private ProgramContext context;
	private LedgerWork work;
	private Paper paper;
	private Composite stack;
	private Composite full;
	private Composite empty;
	private Combo schemes;
	private Label state;
	private Button setAside;
	private LedgerPane pane;
	private List<PointScheme> known = List.of();
	private Optional<SchemeAccounts> accounts = Optional.empty();
	private Optional<LedgerView> view = Optional.empty();

	@Override
	public void createPartControl(Composite parent) {
		context = getSite().getService(ProgramContext.class);
		work = new LedgerWork(getSite().getService(Ledgers.class), parent.getDisplay(), getPartName());
		paper = new Paper(new LocalResourceManager(JFaceResources.getResources(), parent));
		stack = new Composite(parent, SWT.NONE);
		stack.setBackground(Palette.PAPER.color());
		stack.setLayout(new StackLayout());
		full = new Composite(stack, SWT.NONE);
		full.setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(full);
		createHeader();
		pane = new LedgerPane(full, paper, this::post, this::askReverse);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(pane.control());
		getEditorSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), new Action() {
			@Override
			public void run() {
				pane.copy();
			}
		});
		context.addListener(this);
		programChanged(null);
	}

	private void createHeader() {
		var header = paper.composite(full, 7, 16, 8);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
		paper.word(header, TEXT.get("scheme"), Palette.MUTED);
		schemes = new Combo(header, SWT.READ_ONLY);
		GridDataFactory.fillDefaults().hint(260, SWT.DEFAULT).align(SWT.BEGINNING, SWT.CENTER).applyTo(schemes);
		schemes.addListener(SWT.Selection, event -> read());
		state = paper.text(header, "", Palette.MUTED);
		setAside = paper.button(header, TEXT.get("setAside"), Icon.WARNING.descriptor(),
				() -> run((ledgers, program, scheme) -> ledgers.setHalfLineAside(program, scheme)));
		GridDataFactory.fillDefaults().exclude(true).applyTo(setAside);
		paper.button(header, TEXT.get("verify"), Icon.RUN.descriptor(), this::read);
		paper.button(header, TEXT.get("expire"), null, this::askExpire);
		paper.button(header, TEXT.get("csv"), Icon.EXPORT.descriptor(), this::export);
	}

	/** What is done to the ledger that is shown. */
	private interface Change {
		void run(Ledgers ledgers, Path program, String scheme) throws LedgerException;
	}

	private void run(Change change) {
		if (context.program().isEmpty() || accounts.isEmpty()) {
			return;
		}
		var program = context.program().get();
		var folder = program.folder();
		var scheme = accounts.get().scheme().getId();
		pane.setBusy(true);
		state.setText(TEXT.get("state.working"));
		work.run(folder, scheme, ledgers -> change.run(ledgers, folder, scheme), read -> {
			boolean present = !stack.isDisposed() && context.program().filter(program::equals).isPresent();
			if (present && accounts.filter(shown -> shown.scheme().getId().equals(scheme)).isPresent()) {
				show(read);
			}
		});
	}

	private void read() {
		select();
		run((ledgers, program, scheme) -> {
			// reading proves it
		});
	}

	private void post(Posting posting) {
		run((ledgers, program, scheme) -> ledgers.post(program, scheme, List.of(posting)));
	}

	private void askReverse(Entry entry) {
		var dialog = new InputDialog(getSite().getShell(), TEXT.get("reverse"), LedgerPane.text(entry, new AccountNames(accounts.orElseThrow())), "", null);
		if (dialog.open() == Window.OK) {
			post(Posting.reverse(entry, dialog.getValue().strip()));
		}
	}

	/** Shows what is due today before anything is entered. */
	private void askExpire() {
		var months = accounts.map(shown -> shown.scheme().getExpiryMonths()).orElse(null);
		var book = view.flatMap(LedgerView::book);
		if (months == null || book.isEmpty()) {
			MessageDialog.openInformation(getSite().getShell(), TEXT.get("expire"), TEXT.get("expire.none"));
			return;
		}
		var today = LocalDate.now();
		var due = Expiry.due(book.get(), today, months, today.toString());
		long units = due.stream().mapToLong(Posting::amount).sum();
		if (due.isEmpty()) {
			MessageDialog.openInformation(getSite().getShell(), TEXT.get("expire"), TEXT.get("expire.nothing", today.toString()));
		} else if (MessageDialog.openQuestion(getSite().getShell(), TEXT.get("expire"),
				TEXT.get("expire.question", due.size(), FigureText.number(BigDecimal.valueOf(units))))) {
			run((ledgers, program, scheme) -> ledgers.post(program, scheme, due));
		}
	}

	private void show(LedgerView read) {
		view = Optional.of(read);
		accounts.ifPresent(scheme -> pane.show(read, scheme));
		pane.setBusy(false);
		var problem = read.book().filter(book -> !book.isSound()).map(book -> book.problems().getFirst().text());
		var told = read.failure().map(LedgerException::reason).or(() -> problem);
		state.setText(Paper.escaped(told.map(text -> text.in(Locale.getDefault())).orElseGet(() -> soundText(read))));
		state.setToolTipText(told.map(text -> text.in(Locale.getDefault())).orElse(null));
		state.setForeground(told.isPresent() ? Palette.ERROR.color() : Palette.ACCENT.color());
		boolean half = read.book().filter(book -> book.halfLine()).isPresent();
		setAside.setVisible(half);
		((GridData) setAside.getLayoutData()).exclude = !half;
		full.layout(true, true);
	}

	private static String soundText(LedgerView read) {
		return TEXT.get("state.sound", read.book().map(book -> book.entries().size()).orElse(0));
	}

	private void select() {
		accounts = Optional.empty();
		int index = schemes.getSelectionIndex();
		if (index >= 0 && index < known.size() && context.program().isPresent()) {
			try {
				accounts = Optional.of(SchemeAccounts.of(context.program().get(), known.get(index).getId()));
			} catch (LedgerException gone) {
				state.setText(Paper.escaped(gone.reason().in(Locale.getDefault())));
			}
		}
	}

	@Override
	public void programOpened(OpenProgram program) {
		programChanged(program);
	}

	@Override
	public void programClosed(OpenProgram program) {
		programChanged(program);
	}

	@Override
	public void programChanged(OpenProgram changed) {
		if (stack.isDisposed()) {
			return;
		}
		var before = accounts.map(shown -> shown.scheme().getId());
		known = context.program().flatMap(program -> program.domain(ServicePlan.class))
				.map(plan -> plan.getPointSchemes().stream().filter(scheme -> scheme.getId() != null).toList()).orElse(List.of());
		if (known.isEmpty()) {
			accounts = Optional.empty();
			view = Optional.empty();
			showEmpty();
			return;
		}
		schemes.setItems(known.stream().map(scheme -> scheme.getName() == null || scheme.getName().isBlank() ? scheme.getId() : scheme.getName())
				.toArray(String[]::new));
		int index = before.map(id -> known.stream().map(PointScheme::getId).toList().indexOf(id)).orElse(0);
		schemes.select(Math.max(0, index));
		front(full);
		read();
	}

	private void showEmpty() {
		if (empty != null) {
			empty.dispose();
		}
		empty = paper.composite(stack, 1, 24, 20);
		paper.title(empty, getPartName(), 4);
		paper.text(empty, TEXT.get(context.program().isEmpty() ? "empty.program" : "empty.schemes"), Palette.INK);
		if (context.program().isPresent()) {
			var buttons = paper.composite(empty, 1, 0, 8);
			paper.button(buttons, TEXT.get("scheme.add"), Icon.ADD.descriptor(), this::addScheme);
		}
		front(empty);
	}

	/** Adds a scheme and shows it in its register, where unit, premium and term are entered. */
	private void addScheme() {
		context.program().ifPresent(program -> {
			var owner = program.domainForEditing(Literals.SERVICE_PLAN);
			context.execute(
					ElementEdits.add(program, owner, Literals.SERVICE_PLAN__POINT_SCHEMES, CommandParameter.NO_INDEX, TEXT.get("scheme.add")));
			program.domain(ServicePlan.class).map(ServicePlan::getPointSchemes).filter(added -> !added.isEmpty()).map(List::getLast)
					.ifPresent(added -> context.reveal(Subject.of(added.getId(), added.getId())));
		});
	}

	private void front(Composite page) {
		((StackLayout) stack.getLayout()).topControl = page;
		stack.layout(true, true);
	}

	private void export() {
		var question = new FileQuestion(getSite().getShell());
		accounts.flatMap(shown -> question.ask(shown.scheme().getId(), "csv")).ifPresent(file -> {
			try {
				AtomicFile.write(file, CsvText.of(pane.entries().rows()).getBytes(StandardCharsets.UTF_8));
			} catch (IOException unwritable) {
				question.tellRefused(file, unwritable);
			}
		});
	}

	/** Whether a ledger is shown and nothing is being read or entered. */
	public boolean isComplete() {
		return view.isPresent() && !work.isRunning();
	}

	/** What is told of the ledger that is shown. */
	public String state() {
		return state.getText();
	}

	/** How many entries are shown. */
	public int shownEntries() {
		return pane.entries().control().getItemCount();
	}

	@Override
	public void setFocus() {
		stack.setFocus();
	}

	@Override
	public void dispose() {
		if (context != null) {
			context.removeListener(this);
		}
		super.dispose();
	}
}
