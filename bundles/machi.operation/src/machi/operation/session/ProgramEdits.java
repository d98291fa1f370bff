package machi.operation.session;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.edit.command.AddCommand;

import machi.hardware.AdapterDescriptor;
import machi.hardware.Device;
import machi.hardware.DeviceException;
import machi.hardware.PointRole;
import machi.hardware.Reading;
import machi.hardware.Setting;
import machi.hardware.Settings;
import machi.hardware.runtime.Secrets;
import machi.model.core.Element;
import machi.model.device.Connection;
import machi.model.device.ConnectionSetting;
import machi.model.device.DeviceFactory;
import machi.model.device.DeviceKind;
import machi.model.device.DevicePackage.Literals;
import machi.model.device.DevicePlan;
import machi.model.device.InstalledDevice;
import machi.operation.LiveValue;
import machi.operation.OperationException;
import machi.operation.live.LiveBoard;
import machi.quantity.text.LocalizedText;
import machi.scenario.ModelReader;
import machi.workspace.OpenProgram;

/** Adds what was found to the program, each as one step of undo. */
final class ProgramEdits {

	private static final MathContext DIGITS = new MathContext(6);

	private final OpenProgram program;
	private final Secrets secrets;

	ProgramEdits(OpenProgram program, Secrets secrets) {
		this.program = program;
		this.secrets = secrets;
	}

	/** @param values what the device has said so far */
	InstalledDevice register(String connection, Device device, String name, List<LiveValue> values) throws OperationException {
		var plan = program.domain(DevicePlan.class);
		if (plan.stream().flatMap(known -> known.getConnections().stream()).noneMatch(known -> connection.equals(known.getId()))) {
			throw new OperationException(LocalizedText.of("There is no connection " + connection + " in the program", "接続 " + connection + " はプログラムにありません"));
		}
		var same = plan.stream().flatMap(known -> known.getDevices().stream())
				.filter(known -> connection.equals(known.getConnection()) && device.address().equals(known.getAddress())).findFirst();
		if (same.isPresent()) {
			throw new OperationException(LocalizedText.of(
					"The device at " + device.address() + " is already registered as " + ModelReader.name(same.get()).english(),
					"アドレス " + device.address() + " の機器は「" + ModelReader.name(same.get()).japanese() + "」として登録済みです"));
		}
		var added = DeviceFactory.eINSTANCE.createInstalledDevice();
		added.setId(program.newId(Literals.INSTALLED_DEVICE));
		name(added, name.isBlank() ? device.title() : LocalizedText.same(name.strip()), name.isBlank());
		added.setConnection(connection);
		added.setAddress(device.address());
		added.setKind(Optional.ofNullable(DeviceKind.getByName(device.kind().name())).orElse(DeviceKind.OTHER));
		added.setManufacturer(device.manufacturer());
		added.setModel(device.model());
		added.setSerialNumber(device.serialNumber());
		said(values, PointRole.RATED_POWER).ifPresent(kw -> added.setRatedPowerKw(number(kw)));
		said(values, PointRole.USABLE_ENERGY).ifPresent(kwh -> added.setUsableEnergyKwh(number(kwh)));
		add(Literals.DEVICE_PLAN__DEVICES, added);
		return added;
	}

	private static OptionalDouble said(List<LiveValue> values, PointRole role) {
		return values.stream().filter(value -> value.point().role() == role).flatMap(value -> value.reading().stream())
				.filter(reading -> LiveBoard.isTrusted(reading.quality())).mapToDouble(Reading::value).filter(value -> value > 0).findFirst();
	}

	Connection connect(String name, AdapterDescriptor adapter, Map<String, String> texts) throws OperationException {
		try {
			Settings.of(adapter.settings(), texts);
		} catch (DeviceException wrong) {
			throw new OperationException(wrong.reason(), wrong);
		}
		var added = DeviceFactory.eINSTANCE.createConnection();
		added.setId(program.newId(Literals.CONNECTION));
		name(added, name.isBlank() ? adapter.title() : LocalizedText.same(name.strip()), name.isBlank());
		added.setAdapter(adapter.id());
		added.setEnabled(true);
		var secret = adapter.settings().stream().filter(setting -> setting.type() == Setting.Type.SECRET).map(Setting::name).toList();
		for (var entry : new TreeMap<>(texts).entrySet()) {
			if (entry.getValue() == null || entry.getValue().isBlank()) {
				continue;
			}
			if (secret.contains(entry.getKey())) {
				keep(added.getId(), entry.getKey(), entry.getValue());
			} else {
				added.getSettings().add(setting(added.getId(), entry.getKey(), entry.getValue()));
			}
		}
		add(Literals.DEVICE_PLAN__CONNECTIONS, added);
		return added;
	}

	private static ConnectionSetting setting(String connection, String name, String value) {
		var setting = DeviceFactory.eINSTANCE.createConnectionSetting();
		setting.setId(connection + "-" + name);
		setting.setName(name);
		setting.setValue(value);
		return setting;
	}

	private void keep(String connection, String name, String secret) throws OperationException {
		try {
			secrets.put(Secrets.scope(ModelReader.text(program.program().getId()), connection), name, secret);
		} catch (IOException unwritable) {
			throw new OperationException(LocalizedText.of("The secret " + name + " cannot be kept: " + unwritable.getMessage(),
					"秘密情報 " + name + " を保存できません: " + unwritable.getMessage()), unwritable);
		}
	}

	private static void name(Element element, LocalizedText name, boolean bothLanguages) {
		element.setName(name.japanese());
		if (bothLanguages && !name.english().equals(name.japanese())) {
			element.setNameEn(name.english());
		}
	}

	private static BigDecimal number(double value) {
		var number = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
		return number.scale() < 0 ? number.setScale(0) : number;
	}

	private void add(EReference reference, Element element) {
		var owner = program.domainForEditing(Literals.DEVICE_PLAN);
		program.editingDomain().getCommandStack().execute(new AddCommand(program.editingDomain(), owner, reference, List.of(element)));
	}
}
