package machi.sweep.dispatch;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import machi.calculation.Subject;
import machi.calculation.dispatch.Battery;
import machi.calculation.dispatch.FlexibleLoad;
import machi.calculation.dispatch.Network;
import machi.calculation.dispatch.Plant;
import machi.calculation.dispatch.Site;
import machi.calculation.dispatch.SiteTariff;
import machi.calculation.dispatch.Vehicles;

/** Writes the parts of a network; see {@link NetworkBytes}. */
final class NetworkWriter {

	private final DataOutputStream out;
	private final Map<Series, Integer> written = new HashMap<>();

	/** An array, equal to another one with the same values. */
	private record Series(double[] values) {

		@Override
		public boolean equals(Object other) {
			return other instanceof Series series && Arrays.equals(values, series.values);
		}

		@Override
		public int hashCode() {
			return Arrays.hashCode(values);
		}
	}

	private interface Part<T> {
		void write(T part) throws IOException;
	}

	NetworkWriter(DataOutputStream out) {
		this.out = out;
	}

	void write(Network network) throws IOException {
		out.writeLong(network.grid().start().getEpochSecond());
		out.writeInt(network.grid().start().getNano());
		out.writeLong(network.grid().step().toSeconds());
		out.writeInt(network.grid().count());
		out.writeUTF(network.grid().zone().getId());
		write(network.holiday());
		write(network.gridFactorKgPerKwh());
		write(network.sites(), this::write);
		write(network.privateLines(), line -> {
			out.writeUTF(line.id());
			write(line.subject());
			out.writeDouble(line.capacityKw());
			out.writeDouble(line.lossShare());
		});
		write(network.feeders(), feeder -> {
			out.writeUTF(feeder.id());
			write(feeder.subject());
			out.writeDouble(feeder.importLimitKw());
			out.writeDouble(feeder.exportLimitKw());
		});
		write(network.outages(), outage -> {
			write(outage.subject());
			out.writeInt(outage.firstStep());
			out.writeInt(outage.steps());
		});
	}

	private <T> void write(List<T> parts, Part<T> writer) throws IOException {
		out.writeInt(parts.size());
		for (var part : parts) {
			writer.write(part);
		}
	}

	private <T> void write(Optional<T> part, Part<T> writer) throws IOException {
		out.writeBoolean(part.isPresent());
		if (part.isPresent()) {
			writer.write(part.get());
		}
	}

	private void write(Subject subject) throws IOException {
		out.writeUTF(subject.elementId());
		out.writeUTF(subject.attribute());
		out.writeUTF(subject.label());
	}

	private void write(double[] values) throws IOException {
		var number = written.putIfAbsent(new Series(values), written.size());
		out.writeInt(number == null ? -1 : number);
		if (number == null) {
			for (double value : values) {
				out.writeDouble(value);
			}
		}
	}

	private void write(boolean[] values) throws IOException {
		for (boolean value : values) {
			out.writeBoolean(value);
		}
	}

	private void write(Site site) throws IOException {
		write(site.subject());
		out.writeUTF(site.zone());
		write(site.loadKw());
		for (double share : site.priorityShare()) {
			out.writeDouble(share);
		}
		write(site.plants(), this::write);
		write(site.battery(), this::write);
		write(site.vehicles(), this::write);
		write(site.flexibleLoad(), this::write);
		out.writeUTF(site.privateLine());
		out.writeUTF(site.feeder());
		out.writeDouble(site.contractKw());
		write(site.tariff());
		out.writeUTF(site.strategy().id());
		// sorted: the same network must give the same bytes in every process
		write(List.copyOf(new TreeMap<>(site.strategy().parameters()).entrySet()), entry -> {
			out.writeUTF(entry.getKey());
			out.writeUTF(entry.getValue());
		});
	}

	private void write(Plant plant) throws IOException {
		write(plant.subject());
		out.writeUTF(plant.kind());
		out.writeDouble(plant.ratedKw());
		write(plant.availableKw());
		out.writeDouble(plant.renewableShare());
		out.writeBoolean(plant.curtailable());
	}

	private void write(Battery battery) throws IOException {
		write(battery.subject());
		for (double value : new double[] { battery.capacityKwh(), battery.chargeKw(), battery.dischargeKw(),
				battery.chargeEfficiency(), battery.dischargeEfficiency(), battery.minimumSoc(), battery.maximumSoc(),
				battery.initialSoc(), battery.standbyLossKw(), battery.ageing().cycleLife(), battery.ageing().calendarLifeYears(),
				battery.ageing().endOfLifeShare() }) {
			out.writeDouble(value);
		}
	}

	private void write(Vehicles vehicles) throws IOException {
		write(vehicles.subject());
		out.writeInt(vehicles.count());
		for (double value : new double[] { vehicles.capacityKwh(), vehicles.chargeKw(), vehicles.dischargeKw(),
				vehicles.chargeEfficiency(), vehicles.dischargeEfficiency(), vehicles.minimumSoc(), vehicles.departureSoc() }) {
			out.writeDouble(value);
		}
		write(vehicles.present());
		write(vehicles.tripKwh());
	}

	private void write(FlexibleLoad load) throws IOException {
		write(load.subject());
		out.writeDouble(load.maximumKw());
		out.writeDouble(load.dailyKwh());
	}

	private void write(SiteTariff tariff) throws IOException {
		write(tariff.subject());
		write(tariff.importYenPerKwh());
		write(tariff.exportYenPerKwh());
		out.writeDouble(tariff.basicYenPerKwMonth());
	}
}
