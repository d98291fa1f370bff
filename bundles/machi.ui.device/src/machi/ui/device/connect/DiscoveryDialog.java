package machi.ui.device.connect;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

import machi.hardware.Device;
import machi.operation.LiveDevice;
import machi.operation.OperationException;
import machi.operation.OperationSession;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.ProgramContext;
import machi.ui.device.text.Words;
import machi.ui.page.AreaDialog;
import machi.ui.page.Paper;

/** Looks for the devices of a connection and registers those that are ticked, each with what it stands for in the plan. */
public final class DiscoveryDialog extends AreaDialog {

	private static final Messages TEXT = Messages.beside(DiscoveryDialog.class);
	private static final List<String> COLUMNS = List.of("name", "kind", "target", "maker", "address");
	private static final List<Integer> WIDTHS = List.of(200, 140, 200, 230, 130);
	private static final int LOOK_AGAIN = IDialogConstants.CLIENT_ID + 1;

	private final ProgramContext context;
	private final OperationSession session;
	private final String connection;
	private final String connectionName;
	private final Optional<String> wanted;
	private Table table;
	private Label note;
	private MappingForm form;
	private List<FoundDevice> found = List.of();
	private PlanTargets targets;

	/**
	 * @param connection id in the program
	 * @param wanted     address of the only device that is ticked at first; empty for all
	 */
	public DiscoveryDialog(Shell shell, ProgramContext context, OperationSession session, String connection, String connectionName,
			Optional<String> wanted) {
		super(shell, TEXT.get("discovery.title"));
		this.context = context;
		this.session = session;
		this.connection = connection;
		this.connectionName = connectionName;
		this.wanted = wanted;
	}

	@Override
	protected void fill(Composite content) {
		setTitle(TEXT.get("discovery.heading", connectionName));
		setMessage(TEXT.get("discovery.message"));
		GridLayoutFactory.fillDefaults().margins(12, 10).spacing(6, 8).applyTo(content);
		note = new Label(content, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(600, SWT.DEFAULT).applyTo(note);
		createTable(content);
		targets = new PlanTargets(session.program());
		form = new MappingForm(content, targets, device -> {
			show(device);
			validate();
		});
	}

	private void createTable(Composite parent) {
		table = new Table(parent, SWT.CHECK | SWT.FULL_SELECTION | SWT.SINGLE | SWT.BORDER);
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		for (int i = 0; i < COLUMNS.size(); i++) {
			var column = new TableColumn(table, SWT.LEFT);
			column.setText(TEXT.get("discovery." + COLUMNS.get(i)));
			column.setWidth(WIDTHS.get(i));
		}
		GridDataFactory.fillDefaults().grab(true, true).hint(900, 260).applyTo(table);
		table.addListener(SWT.Selection, event -> {
			var device = (FoundDevice) event.item.getData();
			if (event.detail == SWT.CHECK) {
				device.choose(((TableItem) event.item).getChecked());
				show(device);
				validate();
			}
			form.show(device);
		});
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, LOOK_AGAIN, TEXT.get("discovery.again"), false);
		createButton(parent, IDialogConstants.OK_ID, TEXT.get("discovery.register.none"), true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		look();
	}

	@Override
	protected void buttonPressed(int button) {
		if (button == LOOK_AGAIN) {
			look();
		} else {
			super.buttonPressed(button);
		}
	}

	private void look() {
		found = List.of();
		table.removeAll();
		form.showNothing();
		say(TEXT.get("discovery.looking"), Palette.MUTED);
		getButton(LOOK_AGAIN).setEnabled(false);
		validate();
		var display = getShell().getDisplay();
		session.discover(connection).whenComplete((devices, failure) -> display.asyncExec(() -> {
			if (!table.isDisposed()) {
				getButton(LOOK_AGAIN).setEnabled(true);
				if (failure == null) {
					show(devices);
				} else {
					say(reason(failure), Palette.ERROR);
				}
			}
		}));
	}

	private static String reason(Throwable failure) {
		var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
		return cause instanceof OperationException refused ? refused.reason().in(Locale.getDefault()) : TEXT.get("discovery.failed");
	}

	private void show(List<Device> devices) {
		var known = registered();
		targets = new PlanTargets(session.program());
		found = devices.stream().map(device -> known.contains(device.address()) ? new FoundDevice(device, true, Map.of())
				: new FoundDevice(device, false, targets.propose(device))).toList();
		wanted.ifPresent(address -> found.forEach(device -> device.choose(device.device().address().equals(address))));
		found.forEach(device -> {
			new TableItem(table, SWT.NONE).setData(device);
			show(device);
		});
		long fresh = found.stream().filter(device -> !device.isRegistered()).count();
		say(found.isEmpty() ? TEXT.get("discovery.nothing") : TEXT.get("discovery.found", found.size(), fresh), Palette.INK);
		int first = Math.max(0, wanted.map(address -> found.stream().map(device -> device.device().address()).toList().indexOf(address)).orElse(0));
		if (!found.isEmpty()) {
			table.select(first);
			form.show(found.get(first));
		}
		validate();
	}

	private Set<String> registered() {
		var known = new HashSet<String>();
		session.devices().stream().filter(device -> device.connection().equals(connection) && device.element().isPresent()).map(LiveDevice::address)
				.forEach(known::add);
		return known;
	}

	private void show(FoundDevice device) {
		for (var item : table.getItems()) {
			if (item.getData() == device) {
				var said = device.device();
				item.setText(new String[] { device.name(), Words.of(said.kind()), device.isRegistered() ? TEXT.get("discovery.registered") : form.targetName(device),
						(said.manufacturer() + " " + said.model()).strip(), said.address() });
				item.setChecked(device.isChosen());
				item.setForeground((device.isRegistered() ? Palette.MUTED : Palette.INK).color());
			}
		}
	}

	private void say(String text, Palette colour) {
		note.setText(Paper.escaped(text));
		note.setForeground(colour.color());
		note.getParent().layout(true, true);
	}

	private void validate() {
		Button register = getButton(IDialogConstants.OK_ID);
		if (register != null) {
			int count = chosen().size();
			register.setText(count == 0 ? TEXT.get("discovery.register.none") : TEXT.get("discovery.register", count));
			register.setEnabled(count > 0);
			register.requestLayout();
		}
	}

	private List<FoundDevice> chosen() {
		return found.stream().filter(FoundDevice::isChosen).toList();
	}

	@Override
	protected void okPressed() {
		new DeviceEdits(context, session).register(connection, chosen(), TEXT.get("discovery.edit", chosen().size()));
		super.okPressed();
	}
}
