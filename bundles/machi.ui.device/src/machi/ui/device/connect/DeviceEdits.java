package machi.ui.device.connect;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.edit.command.AddCommand;

import machi.hardware.Device;
import machi.hardware.PointRole;
import machi.model.device.DeviceFactory;
import machi.model.device.DeviceKind;
import machi.model.device.DevicePackage;
import machi.model.device.DevicePackage.Literals;
import machi.model.device.InstalledDevice;
import machi.operation.LiveDevice;
import machi.operation.OperationSession;
import machi.ui.NewIds;
import machi.ui.ProgramContext;

/** Puts found devices into the program, all with one undo. */
final class DeviceEdits {

	private static final int DECIMALS = 3;

	private final ProgramContext context;
	private final OperationSession session;

	DeviceEdits(ProgramContext context, OperationSession session) {
		this.context = context;
		this.session = session;
	}

	/** Registers devices of a connection with what they say of themselves. */
	void register(String connection, List<FoundDevice> devices, String label) {
		var program = session.program();
		var plan = program.domainForEditing(DevicePackage.Literals.DEVICE_PLAN);
		var ids = new NewIds(program);
		var command = new CompoundCommand(label);
		for (var found : devices) {
			var element = element(connection, found, ids.next(Literals.INSTALLED_DEVICE));
			command.append(AddCommand.create(program.editingDomain(), plan, Literals.DEVICE_PLAN__DEVICES, element));
		}
		if (!command.isEmpty()) {
			context.execute(command);
		}
	}

	private InstalledDevice element(String connection, FoundDevice found, String id) {
		var device = found.device();
		var element = DeviceFactory.eINSTANCE.createInstalledDevice();
		element.setId(id);
		element.setName(found.name().isBlank() ? device.title().japanese() : found.name());
		element.setConnection(connection);
		element.setAddress(device.address());
		element.setKind(DeviceKind.valueOf(device.kind().name()));
		element.setManufacturer(device.manufacturer());
		element.setModel(device.model());
		element.setSerialNumber(device.serialNumber());
		found.targets().forEach(element::eSet);
		said(connection, device, PointRole.RATED_POWER).ifPresent(element::setRatedPowerKw);
		said(connection, device, PointRole.USABLE_ENERGY).ifPresent(element::setUsableEnergyKwh);
		return element;
	}

	/** What the device has last said of itself. */
	private Optional<BigDecimal> said(String connection, Device device, PointRole role) {
		return session.devices().stream().filter(live -> live.connection().equals(connection) && live.address().equals(device.address())).findFirst()
				.flatMap(live -> value(live, role));
	}

	private Optional<BigDecimal> value(LiveDevice live, PointRole role) {
		return session.values(live).stream().filter(value -> value.point().role() == role).findFirst().flatMap(value -> value.reading())
				.filter(reading -> reading.value() > 0).map(reading -> BigDecimal.valueOf(reading.value()).setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros())
				.map(number -> number.scale() < 0 ? number.setScale(0) : number);
	}
}
