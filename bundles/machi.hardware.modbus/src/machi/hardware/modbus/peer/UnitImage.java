package machi.hardware.modbus.peer;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import com.ghgande.j2mod.modbus.procimg.IllegalAddressException;
import com.ghgande.j2mod.modbus.procimg.SimpleProcessImage;
import com.ghgande.j2mod.modbus.procimg.SimpleRegister;

import machi.hardware.modbus.sunspec.ModelDefinition;
import machi.hardware.modbus.sunspec.ModelDefinitions;
import machi.hardware.modbus.sunspec.PointDefinition;
import machi.hardware.modbus.sunspec.PointType;

/** The holding registers of a simulated unit, filled by names of points. Guarded by the server's lock. */
public final class UnitImage {

	private static final int BASE = 40000;
	private static final int END = 0xFFFF;
	private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

	private final SimpleProcessImage image = new SimpleProcessImage();
	private final ModelDefinitions definitions;
	private final Map<Integer, Integer> addresses = new TreeMap<>();
	private final Map<String, Integer> exponents = new TreeMap<>();
	private final Set<Integer> writable = new HashSet<>();
	private int next = BASE;

	/** Begins with the marker "SunS". */
	public UnitImage(ModelDefinitions definitions) {
		this.definitions = definitions;
		append('S' << 8 | 'u', 'n' << 8 | 'S');
	}

	private void append(int... values) {
		for (int value : values) {
			image.addRegister(next++, new SimpleRegister(value));
		}
	}

	/**
	 * Adds a model; all of its points are not implemented until they are set.
	 *
	 * @param scales power of ten by name of the scale factor
	 */
	public UnitImage model(int id, Map<String, Integer> scales) {
		var model = definitions.model(id).orElseThrow();
		int address = next;
		addresses.put(id, address);
		var values = new int[2 + model.length()];
		Arrays.fill(values, 0xFFFF);
		values[0] = id;
		values[1] = model.length();
		model.points().forEach(point -> System.arraycopy(notImplemented(point), 0, values, point.offset(), point.registers()));
		append(values);
		scales.forEach((name, exponent) -> {
			exponents.put(id + "/" + name, exponent);
			put(definition(model, name), address, PointType.SUNSSF.encode(BigDecimal.valueOf(exponent)).orElseThrow());
		});
		return this;
	}

	private static int[] notImplemented(PointDefinition point) {
		var values = new int[point.registers()];
		switch (point.type()) {
		case INT16, INT32, INT64, SUNSSF -> values[0] = 0x8000;
		case UINT16, UINT32, UINT64, ENUM16, ENUM32, BITFIELD16, BITFIELD32, BITFIELD64 -> Arrays.fill(values, 0xFFFF);
		case FLOAT32, FLOAT64 -> values[0] = 0x7FF8;
		case ACC16, ACC32, ACC64, STRING -> Arrays.fill(values, 0);
		}
		return values;
	}

	/** Ends the chain of models. */
	public UnitImage end() {
		append(END, 0);
		return this;
	}

	/** Lets others write these points. */
	public UnitImage writable(int model, String... names) {
		for (var name : names) {
			var point = definition(definitions.model(model).orElseThrow(), name);
			for (int i = 0; i < point.registers(); i++) {
				writable.add(addresses.get(model) + point.offset() + i);
			}
		}
		return this;
	}

	/** Sets a text, cut to the length of its registers. */
	public UnitImage text(int model, String name, String text) {
		var point = definition(definitions.model(model).orElseThrow(), name);
		var bytes = Arrays.copyOf(text.getBytes(StandardCharsets.UTF_8), 2 * point.registers());
		var values = new int[point.registers()];
		for (int i = 0; i < values.length; i++) {
			values[i] = (bytes[2 * i] & 0xFF) << 8 | bytes[2 * i + 1] & 0xFF;
		}
		put(point, addresses.get(model), values);
		return this;
	}

	/** Sets a value in the unit of the registers (W, Wh, %); counters run over. */
	public UnitImage set(int model, String name, double value) {
		var point = definition(definitions.model(model).orElseThrow(), name);
		int exponent = exponent(model, point);
		var raw = BigDecimal.valueOf(value).scaleByPowerOfTen(-exponent);
		if (point.type() != PointType.FLOAT32 && point.type() != PointType.FLOAT64) {
			raw = raw.setScale(0, RoundingMode.HALF_UP);
		}
		if (point.type().isCounter()) {
			raw = raw.remainder(new BigDecimal(BigInteger.ONE.shiftLeft(16 * point.registers())));
		}
		put(point, addresses.get(model), point.type().encode(raw).orElseThrow());
		return this;
	}

	/** Sets a value that is given in kW or kWh. */
	UnitImage setKilo(int model, String name, double value) {
		return set(model, name, BigDecimal.valueOf(value).multiply(THOUSAND).doubleValue());
	}

	/** A value in the unit of the registers. */
	public Optional<Double> get(int model, String name) {
		var point = definition(definitions.model(model).orElseThrow(), name);
		var values = new int[point.registers()];
		for (int i = 0; i < values.length; i++) {
			values[i] = register(addresses.get(model) + point.offset() + i);
		}
		return point.type().decode(values).map(raw -> raw.scaleByPowerOfTen(exponent(model, point)).doubleValue());
	}

	private int exponent(int model, PointDefinition point) {
		return exponents.getOrDefault(model + "/" + point.scaleFactor(), 0);
	}

	private static PointDefinition definition(ModelDefinition model, String name) {
		return model.point(name).orElseThrow(() -> new IllegalArgumentException("model " + model.id() + " has no point " + name));
	}

	private void put(PointDefinition point, int model, int[] values) {
		for (int i = 0; i < values.length; i++) {
			setRegister(model + point.offset() + i, values[i]);
		}
	}

	/** Sets one register, whatever it means. */
	public void setRegister(int address, int value) {
		try {
			image.getRegister(address).setValue(value);
		} catch (IllegalAddressException unknown) {
			throw new IllegalArgumentException("no register " + address, unknown);
		}
	}

	private int register(int address) {
		try {
			return image.getRegister(address).getValue();
		} catch (IllegalAddressException unknown) {
			throw new IllegalArgumentException("no register " + address, unknown);
		}
	}

	SimpleProcessImage image() {
		return image;
	}

	boolean isWritable(int address, int count) {
		return IntStream.range(address, address + count).allMatch(writable::contains);
	}

	/** Models that are there, by number, with the addresses of their first registers. */
	public List<Map.Entry<Integer, Integer>> models() {
		return List.copyOf(addresses.entrySet());
	}
}
