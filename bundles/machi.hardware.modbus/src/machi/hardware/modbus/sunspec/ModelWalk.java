package machi.hardware.modbus.sunspec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import machi.hardware.DeviceException;
import machi.hardware.modbus.wire.ModbusLine;
import machi.hardware.modbus.wire.Request;
import machi.hardware.modbus.wire.RequestRefusedException;
import machi.hardware.modbus.wire.RegisterTable;
import machi.quantity.text.LocalizedText;

/** Finds the models of a unit: the marker "SunS", then one model after another up to the end model 65535. */
public final class ModelWalk {

	/** Where the marker may stand, in the order in which the specification says to look. */
	public static final List<Integer> BASES = List.of(40000, 0, 50000);

	private static final int SUN = 'S' << 8 | 'u';
	private static final int S = 'n' << 8 | 'S';
	private static final int END = 0xFFFF;
	private static final int COMMON = 1;
	/** A device has a dozen; one that repeats itself has no end. */
	private static final int MOST_MODELS = 100;
	private static final int ADDRESSES = 0x1_0000;

	/**
	 * What was found.
	 *
	 * @param models  up to the end, or to where the chain breaks
	 * @param problem why it breaks, if it does
	 */
	public record Found(List<PlacedModel> models, Optional<LocalizedText> problem) {

		public Found {
			models = List.copyOf(models);
		}
	}

	private final ModbusLine line;
	private final int unit;

	public ModelWalk(ModbusLine line, int unit) {
		this.line = line;
		this.unit = unit;
	}

	/**
	 * The models behind the first marker.
	 *
	 * @param bases addresses to look at
	 * @return empty when there is a unit, but no marker
	 * @throws RequestRefusedException when the gateway says that there is no such unit
	 * @throws DeviceException         when the unit does not answer, or nonsense
	 */
	public Optional<Found> find(List<Integer> bases) throws DeviceException, RequestRefusedException, InterruptedException {
		for (int base : bases) {
			try {
				var marker = line.exchange(Request.read(unit, RegisterTable.HOLDING, base, 2));
				if (marker[0] == SUN && marker[1] == S) {
					return Optional.of(walk(base));
				}
			} catch (RequestRefusedException refused) {
				if (refused.isAbsentUnit()) {
					throw refused;
				}
			}
		}
		return Optional.empty();
	}

	private Found walk(int base) throws DeviceException, InterruptedException {
		var models = new ArrayList<PlacedModel>();
		int address = base + 2;
		while (models.size() < MOST_MODELS) {
			if (address + 2 > ADDRESSES) {
				return broken(models, address, "the models run beyond the last register", "モデルが最後のレジスタを越えています");
			}
			int[] head;
			try {
				head = line.exchange(Request.read(unit, RegisterTable.HOLDING, address, 2));
			} catch (RequestRefusedException refused) {
				return new Found(models, Optional.of(refused.reason()));
			}
			if (head[0] == END) {
				return new Found(models, Optional.empty());
			}
			if (models.isEmpty() && head[0] != COMMON || head[0] == 0) {
				return broken(models, address, "model " + head[0] + " cannot stand here", "ここにモデル" + head[0] + "は置けません");
			}
			var model = new PlacedModel(head[0], address, head[1]);
			if (model.end() > ADDRESSES) {
				return broken(models, address, "model " + head[0] + " of length " + head[1] + " runs beyond the last register",
						"長さ" + head[1] + "のモデル" + head[0] + "が最後のレジスタを越えています");
			}
			models.add(model);
			address = model.end();
		}
		return broken(models, address, "more than " + MOST_MODELS + " models", "モデルが" + MOST_MODELS + "を超えています");
	}

	private Found broken(List<PlacedModel> models, int address, String english, String japanese) {
		return new Found(models, Optional.of(LocalizedText.of("unit " + unit + ", holding register " + address + ": " + english,
				"ユニット" + unit + "の保持レジスタ " + address + ": " + japanese)));
	}
}
