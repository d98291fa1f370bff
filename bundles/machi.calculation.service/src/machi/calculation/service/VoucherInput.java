package machi.calculation.service;

import java.util.List;
import java.util.Objects;

import machi.quantity.Rounding;

/**
 * Input of {@code service.voucher}.
 *
 * @param percent how shares and blended premiums are rounded
 * @param dates   dates and periods of the program's services, as entered: the latest of them stands for today where no
 *                date is given
 */
public record VoucherInput(List<Voucher> vouchers, Rounding percent, List<String> dates) {

	public VoucherInput {
		vouchers = List.copyOf(vouchers);
		Objects.requireNonNull(percent);
		dates = List.copyOf(dates);
	}
}
