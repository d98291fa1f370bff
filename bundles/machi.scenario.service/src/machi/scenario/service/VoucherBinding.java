package machi.scenario.service;

import java.math.BigDecimal;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.service.Voucher;
import machi.calculation.service.VoucherInput;
import machi.model.service.ServicePackage;
import machi.model.service.ServicePlan;
import machi.model.service.VoucherScheme;
import machi.quantity.RoundingPolicy;
import machi.quantity.text.LocalizedText;
import machi.scenario.InputBinding;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;

/** Binds {@code service.voucher}. Vouchers of one service are one program; a voucher without a service is one by itself. */
@Component(service = InputBinding.class)
public final class VoucherBinding implements InputBinding<VoucherInput> {

	@Override
	public String calculatorId() {
		return "service.voucher";
	}

	@Override
	public Optional<LocalizedText> nothingToRead(ProgramContent content) {
		return content.unless(ServicePlan.class, plan -> !plan.getVoucherSchemes().isEmpty(), "no voucher", "商品券なし");
	}

	@Override
	public VoucherInput bind(ProgramContent content) throws CalculationException {
		var plan = ServiceReader.plan(content);
		var percent = ModelReader.rounding(content.program(), "service.voucher/blend/premiumPercent", RoundingPolicy.halfUp(2)).rounding();
		return new VoucherInput(plan.getVoucherSchemes().stream().map(scheme -> voucher(content, scheme)).toList(), percent,
				ServiceReader.dates(plan));
	}

	private static Voucher voucher(ProgramContent content, VoucherScheme scheme) {
		var service = ModelReader.text(scheme.getService());
		var program = service.isEmpty() ? ModelReader.text(scheme.getId()) : service;
		return new Voucher(ModelReader.subject(scheme), ModelReader.name(scheme), program, ServiceReader.named(content, program),
				ServiceReader.coded(ServicePackage.Literals.MEDIUM, scheme.getMedium()), Optional.ofNullable(scheme.getPremiumPercent()),
				Optional.ofNullable(scheme.getPriceYen()), Optional.ofNullable(scheme.getSets()).map(BigDecimal::valueOf),
				Optional.ofNullable(scheme.getSoldSharePercent()), Optional.ofNullable(scheme.getIssueRatio()),
				Optional.ofNullable(scheme.getBudgetThousandYen()), Optional.ofNullable(scheme.getRedeemedThousandYen()),
				ModelReader.text(scheme.getValidUntil()));
	}
}
