package machi.hardware.echonetlite.peer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

import machi.hardware.echonetlite.frame.ObjectCode;

/** The objects of a simulated house as four nodes: power conditioner, charger, meter, and distribution board with lights. */
final class HouseObjects {

	private static final double WATTS = 1000;
	private static final long NO_DATA = 0xFFFFFFFEL;
	/** Counters of the meter are in 0.01 kWh and have six digits. */
	private static final int HUNDREDTHS = 0x02;
	private static final int DIGITS = 6;
	private static final long MODULUS = 1_000_000;

	private final SimulatedHouse house;
	private final int number;
	private int historyDay;
	private int[] powerChannels = { 1, SimulatedHouse.CHANNELS };

	/** @param number of the house, from 1 */
	HouseObjects(SimulatedHouse house, int number) {
		this.house = house;
		this.number = number;
	}

	/** The objects of each node, without node profiles. */
	List<List<SimulatedObject>> nodes() {
		return List.of(List.of(photovoltaics(), battery()), List.of(vehicle()), List.of(meter()),
				List.of(board(), light(0), light(1)));
	}

	private SimulatedObject object(int objectClass, int instance, String model) {
		var identification = ByteBuffer.allocate(17).put((byte) 0xFE).put(new byte[] { -1, -1, -1 }).putShort((short) objectClass)
				.put((byte) instance).putInt(number).array();
		return new SimulatedObject(new ObjectCode(objectClass, instance)).give(0x80, 0x30).give(0x81, 0x00)
				.give(0x82, 0, 0, 'R', 0).give(0x83, () -> identification).give(0x88, 0x42).give(0x8A, 0xFF, 0xFF, 0xFF)
				.give(0x8C, () -> text(model)).give(0x8D, () -> text(String.format("M%05d-%02X", number, instance)))
				.announce(0x80, 0x88);
	}

	private static byte[] text(String text) {
		return Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), 12);
	}

	private SimulatedObject photovoltaics() {
		return object(0x0279, 1, "MACHI-PV5").giveShort(0xE0, () -> watts(house.generation()))
				.giveInt(0xE1, () -> watts(house.generated())).giveShort(0xE8, () -> watts(SimulatedHouse.RATED)).give(0xD0, 0x00)
				.giveByte(0xD1, () -> house.generation() > 0 && house.generation() == house.generationLimit() ? 0x41 : 0x44)
				.giveShort(0xA1, () -> watts(Math.min(SimulatedHouse.RATED, house.generationLimit()))).take(0xA1, data -> {
					house.limitGeneration(data.length == Short.BYTES ? unsigned(data) / WATTS : house.generationLimit());
					return data.length == Short.BYTES;
				}).announce(0xD1);
	}

	private SimulatedObject battery() {
		var battery = house.battery();
		var object = storage(object(0x027D, 1, "MACHI-ESS10"), battery, List.of(Storage.CHARGE, Storage.DISCHARGE,
				Storage.STANDBY, Storage.AUTOMATIC));
		return object.giveInt(0xA0, () -> watts(battery.capacity())).giveInt(0xA1, () -> watts(battery.capacity()))
				.giveInt(0xA4, () -> watts(battery.capacity() - battery.stored())).giveInt(0xA5, () -> watts(battery.stored()))
				.giveInt(0xA8, () -> watts(battery.charged())).giveInt(0xA9, () -> watts(battery.discharged()))
				.giveInt(0xD0, () -> watts(battery.capacity())).giveByte(0xCF, battery::activity).give(0xDB, 0x00)
				.give(0xE5, 97).give(0xE6, 0x04).announce(0xCF);
	}

	private SimulatedObject vehicle() {
		var vehicle = house.vehicle();
		var object = storage(object(0x027E, 1, "MACHI-V2H6"), vehicle,
				List.of(Storage.CHARGE, Storage.DISCHARGE, Storage.STANDBY, Storage.IDLE));
		return object.giveByte(0xC7, () -> house.vehicleIsHere() ? 0x43 : 0x30)
				.giveInt(0xC5, () -> watts(vehicle.largestPower())).giveInt(0xC6, () -> watts(vehicle.largestPower()))
				.give(0xC0, () -> ofVehicle(vehicle.capacity())).give(0xD0, () -> ofVehicle(vehicle.capacity()))
				.give(0xE2, () -> ofVehicle(vehicle.stored()))
				.give(0xE4, () -> house.vehicleIsHere() ? new byte[] { percent(vehicle) } : new byte[0])
				.giveByte(0xE1, vehicle::activity).announce(0xC7, 0xE1);
	}

	/** Nothing is known of a vehicle that is away: the charger then answers without a value. */
	private byte[] ofVehicle(double energy) {
		return house.vehicleIsHere() ? ByteBuffer.allocate(Integer.BYTES).putInt((int) watts(energy)).array() : new byte[0];
	}

	private static byte percent(Storage storage) {
		return (byte) Math.round(100 * storage.stored() / storage.capacity());
	}

	private static SimulatedObject storage(SimulatedObject object, Storage storage, List<Integer> modes) {
		object.giveInt(0xD3, () -> -watts(storage.power()))
				.giveByte(0xE4, () -> percent(storage))
				.giveInt(0xE2, () -> watts(storage.stored())).giveInt(0xD8, () -> watts(storage.charged()))
				.giveInt(0xD6, () -> watts(storage.discharged()))
				.give(0xC8, () -> range(storage)).give(0xC9, () -> range(storage)).giveByte(0xDA, storage::mode)
				.giveInt(0xEB, () -> watts(storage.chargePower())).giveInt(0xEC, () -> watts(storage.dischargePower()));
		object.take(0xDA, data -> {
			boolean known = data.length == 1 && modes.contains((int) data[0]);
			storage.mode(known ? data[0] : storage.mode());
			return known;
		});
		object.take(0xEB, data -> data.length == Integer.BYTES && storage.chargePower(unsigned(data) / WATTS));
		object.take(0xEC, data -> data.length == Integer.BYTES && storage.dischargePower(unsigned(data) / WATTS));
		return object.announce(0xDA);
	}

	private static byte[] range(Storage storage) {
		return ByteBuffer.allocate(8).putInt(0).putInt((int) watts(storage.largestPower())).array();
	}

	private SimulatedObject meter() {
		return object(0x0288, 1, "MACHI-SM60").giveInt(0xD3, () -> 1).give(0xD7, DIGITS).give(0xE1, HUNDREDTHS)
				.giveInt(0xE0, () -> counter(house.counters().imported())).giveInt(0xE3, () -> counter(house.counters().exported()))
				.giveInt(0xE7, () -> watts(house.grid())).give(0xE8, this::meterCurrents)
				.give(0xEA, () -> fixed(SimulatedHouse.Counters::imported))
				.give(0xEB, () -> fixed(SimulatedHouse.Counters::exported)).giveByte(0xE5, () -> historyDay)
				.give(0xE2, () -> history(SimulatedHouse.Counters::imported))
				.give(0xE4, () -> history(SimulatedHouse.Counters::exported)).take(0xE5, data -> {
					historyDay = data.length == 1 && data[0] >= 0 && data[0] <= 99 ? data[0] : historyDay;
					return data.length == 1 && historyDay == data[0];
				}).announce(0xEA, 0xEB);
	}

	/** Single-phase three-wire at 100 V each side, evenly loaded; 0.1 A. */
	private byte[] meterCurrents() {
		short side = (short) Math.round(house.grid() * WATTS / 200 * 10);
		return ByteBuffer.allocate(4).putShort(side).putShort(side).array();
	}

	private static long counter(double energy) {
		return (long) (energy * 100) % MODULUS;
	}

	private byte[] fixed(ToDoubleFunction<SimulatedHouse.Counters> direction) {
		var last = house.halfHours().lastEntry();
		return ByteBuffer.allocate(11).put(time(last.getKey())).putInt((int) counter(direction.applyAsDouble(last.getValue())))
				.array();
	}

	private byte[] time(Instant instant) {
		var local = instant.atZone(house.zone());
		return ByteBuffer.allocate(7).putShort((short) local.getYear()).put((byte) local.getMonthValue())
				.put((byte) local.getDayOfMonth()).put((byte) local.getHour()).put((byte) local.getMinute())
				.put((byte) local.getSecond()).array();
	}

	private byte[] history(ToDoubleFunction<SimulatedHouse.Counters> direction) {
		var data = ByteBuffer.allocate(2 + 48 * Integer.BYTES).putShort((short) historyDay);
		var begin = LocalDate.ofInstant(house.now(), house.zone()).minusDays(historyDay).atStartOfDay(house.zone()).toInstant();
		for (int i = 0; i < 48; i++) {
			var counters = house.halfHours().get(begin.plusSeconds(1800L * i));
			data.putInt((int) (counters == null ? NO_DATA : counter(direction.applyAsDouble(counters))));
		}
		return data.array();
	}

	private SimulatedObject board() {
		var object = object(0x0287, 1, "MACHI-DB4").give(0xC2, HUNDREDTHS).give(0xB0, 60)
				.giveInt(0xC0, () -> counter(house.counters().imported())).giveInt(0xC1, () -> counter(house.counters().exported()))
				.giveInt(0xC6, () -> watts(house.grid())).give(0xC7, this::meterCurrents).give(0xC8, 0x03, 0xF2, 0x03, 0xF5)
				.give(0xB1, SimulatedHouse.CHANNELS)
				.give(0xB6, () -> new byte[] { (byte) powerChannels[0], (byte) powerChannels[1] })
				.give(0xB7, this::channelPowers).take(0xB6, data -> {
					boolean possible = data.length == 2 && data[0] >= 1 && data[1] >= 1
							&& data[0] + data[1] - 1 <= SimulatedHouse.CHANNELS;
					powerChannels = possible ? new int[] { data[0], data[1] } : powerChannels;
					return possible;
				});
		for (int i = 0; i < SimulatedHouse.CHANNELS; i++) {
			int channel = i;
			object.give(0xD0 + channel, () -> channel(channel));
		}
		return object;
	}

	private byte[] channelPowers() {
		var data = ByteBuffer.allocate(2 + powerChannels[1] * Integer.BYTES);
		data.put((byte) powerChannels[0]).put((byte) powerChannels[1]);
		for (int i = 0; i < powerChannels[1]; i++) {
			data.putInt((int) watts(house.channelPower(powerChannels[0] - 1 + i)));
		}
		return data.array();
	}

	/** Energy and the current of the one phase that the channel is on. */
	private byte[] channel(int channel) {
		short current = (short) Math.round(house.channelPower(channel) * WATTS / 100 * 10);
		short none = 0x7FFE;
		return ByteBuffer.allocate(8).putInt((int) counter(house.channelEnergy(channel)))
				.putShort(channel % 2 == 0 ? current : none).putShort(channel % 2 == 0 ? none : current).array();
	}

	private SimulatedObject light(int lamp) {
		return object(0x0290, lamp + 1, "MACHI-LED").giveByte(0x80, () -> house.isOn(lamp) ? 0x30 : 0x31)
				.giveByte(0xB0, () -> Math.round(house.level(lamp))).give(0xB6, 0x42)
				.giveShort(0x84, () -> watts(house.lampPower(lamp))).take(0x80, data -> {
					boolean known = data.length == 1 && (data[0] == 0x30 || data[0] == 0x31);
					house.switchLamp(lamp, known ? data[0] == 0x30 : house.isOn(lamp));
					return known;
				}).take(0xB0, data -> {
					boolean possible = data.length == 1 && data[0] >= 0 && data[0] <= 100;
					house.level(lamp, possible ? data[0] : house.level(lamp));
					return possible;
				}).announce(0xB0);
	}

	private static long watts(double kilowatts) {
		return Math.round(kilowatts * WATTS);
	}

	private static long unsigned(byte[] data) {
		long value = 0;
		for (byte part : data) {
			value = value << 8 | Byte.toUnsignedInt(part);
		}
		return value;
	}
}
