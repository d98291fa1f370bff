package machi.ui.service.catalog;

import java.time.LocalDate;
import java.util.Optional;

import machi.application.CalculationRun;
import machi.calculation.CalculationResult;
import machi.calculation.ResultTable;

/**
 * What was computed of the services and vouchers of a program.
 *
 * @param day     for which it was computed
 * @param usage   run of {@code service.usage}
 * @param voucher run of {@code service.voucher}
 */
record ServiceResults(LocalDate day, CalculationRun usage, CalculationRun voucher) {

	Optional<ResultTable> usageTable(String id) {
		return usage.result().flatMap(result -> result.table(id));
	}

	Optional<ResultTable> voucherTable(String id) {
		return voucher.result().flatMap(result -> result.table(id));
	}

	Optional<CalculationResult> usageResult() {
		return usage.result();
	}
}
