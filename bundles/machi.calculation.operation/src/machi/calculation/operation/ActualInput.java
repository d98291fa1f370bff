package machi.calculation.operation;

import java.util.List;

/**
 * Input of {@code operation.actual}.
 *
 * @param zones in the order of the register
 */
public record ActualInput(List<OperationZone> zones, List<OperatedAsset> assets) {

	public ActualInput {
		zones = List.copyOf(zones);
		assets = List.copyOf(assets);
	}
}
