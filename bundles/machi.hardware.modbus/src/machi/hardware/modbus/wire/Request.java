package machi.hardware.modbus.wire;

import java.util.Arrays;

import com.ghgande.j2mod.modbus.msg.ModbusRequest;
import com.ghgande.j2mod.modbus.msg.ReadCoilsRequest;
import com.ghgande.j2mod.modbus.msg.ReadInputDiscretesRequest;
import com.ghgande.j2mod.modbus.msg.ReadInputRegistersRequest;
import com.ghgande.j2mod.modbus.msg.ReadMultipleRegistersRequest;
import com.ghgande.j2mod.modbus.msg.WriteCoilRequest;
import com.ghgande.j2mod.modbus.msg.WriteMultipleRegistersRequest;
import com.ghgande.j2mod.modbus.procimg.Register;
import com.ghgande.j2mod.modbus.procimg.SimpleRegister;

import machi.quantity.text.LocalizedText;

/** What a unit is asked: to read a range, or to take values. */
public final class Request {

	static final int WRITE_COIL = 5;
	static final int WRITE_REGISTERS = 16;
	private static final int ADDRESSES = 0x1_0000;
	private static final int MOST_WRITTEN = 123;

	private final int unit;
	private final RegisterTable table;
	private final int address;
	private final int[] written;
	private final int count;

	private Request(int unit, RegisterTable table, int address, int count, int[] written) {
		boolean write = written.length > 0;
		int most = !write ? table.mostAtOnce() : table.isBits() ? 1 : MOST_WRITTEN;
		if (unit < 0 || unit > 255 || address < 0 || count < 1 || count > most || address + count > ADDRESSES
				|| write && !table.isWritable()) {
			throw new IllegalArgumentException("unit " + unit + ", " + table + " " + address + ", " + count + " of them");
		}
		this.unit = unit;
		this.table = table;
		this.address = address;
		this.count = count;
		this.written = written;
	}

	/** @throws IllegalArgumentException when the range is more than one request can ask for or leaves the table */
	public static Request read(int unit, RegisterTable table, int address, int count) {
		return new Request(unit, table, address, count, new int[0]);
	}

	/**
	 * Values for holding registers, 16 bits each, or one coil.
	 *
	 * @throws IllegalArgumentException when the range is more than one request can write or leaves the table
	 */
	public static Request write(int unit, RegisterTable table, int address, int... values) {
		if (values.length == 0) {
			throw new IllegalArgumentException("nothing to write");
		}
		return new Request(unit, table, address, values.length, values.clone());
	}

	int unit() {
		return unit;
	}

	RegisterTable table() {
		return table;
	}

	int address() {
		return address;
	}

	int count() {
		return count;
	}

	boolean isWrite() {
		return written.length > 0;
	}

	int function() {
		return !isWrite() ? table.readFunction() : table.isBits() ? WRITE_COIL : WRITE_REGISTERS;
	}

	ModbusRequest message(int transaction) {
		var message = isWrite() ? writing() : reading();
		message.setTransactionID(transaction);
		message.setUnitID(unit);
		return message;
	}

	private ModbusRequest reading() {
		return switch (table) {
		case COIL -> new ReadCoilsRequest(address, count);
		case DISCRETE_INPUT -> new ReadInputDiscretesRequest(address, count);
		case HOLDING -> new ReadMultipleRegistersRequest(address, count);
		case INPUT -> new ReadInputRegistersRequest(address, count);
		};
	}

	private ModbusRequest writing() {
		return table.isBits() ? new WriteCoilRequest(address, written[0] != 0)
				: new WriteMultipleRegistersRequest(address,
						Arrays.stream(written).mapToObj(SimpleRegister::new).toArray(Register[]::new));
	}

	/** Unit and registers, counted from 0 as in the protocol. */
	public LocalizedText place() {
		var range = count == 1 ? Integer.toString(address) : address + "–" + (address + count - 1);
		return LocalizedText.of("unit " + unit + ", " + table.title().english() + (count == 1 ? " " : "s ") + range,
				"ユニット" + unit + "の" + table.title().japanese() + " " + range);
	}

	@Override
	public String toString() {
		return place().english();
	}
}
