package machi.scenario.check;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.check.RelationsInput;
import machi.check.StatedRelation;
import machi.model.core.CorePackage;
import machi.model.core.KeyFigure;
import machi.model.core.StatedIdentity;
import machi.quantity.Rounding;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;
import machi.scenario.InputBinding;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;

/** Reads the stated relations and the key figures between which they are to hold. */
@Component(service = InputBinding.class)
public final class RelationsBinding implements InputBinding<RelationsInput> {

	/** Words by which a document calls a number approximate. */
	private static final Pattern APPROXIMATE = Pattern.compile("約|およそ|おおよそ|程度|前後|\\babout\\b|\\bapprox|\\bca\\.");

	@Override
	public String calculatorId() {
		return "check.identity";
	}

	@Override
	public Optional<LocalizedText> nothingToRead(ProgramContent content) {
		return content.program().getIdentities().isEmpty() ? Optional.of(LocalizedText.of("no stated relation", "記載された関係なし"))
				: Optional.empty();
	}

	@Override
	public RelationsInput bind(ProgramContent content) throws CalculationException {
		var relations = new ArrayList<StatedRelation>();
		for (var identity : content.program().getIdentities()) {
			relations.add(relation(content, identity));
		}
		return new RelationsInput(relations);
	}

	private static StatedRelation relation(ProgramContent content, StatedIdentity identity) throws CalculationException {
		var operands = new ArrayList<StatedRelation.Figure>();
		for (var operand : identity.getOperands()) {
			operands.add(figure(content, identity, "operands", operand));
		}
		var rounding = identity.getScale() == null ? Optional.<Rounding>empty()
				: Optional.of(new Rounding(identity.getScale(), mode(identity)));
		return new StatedRelation(ModelReader.subject(identity), StatedRelation.Kind.valueOf(identity.getRelation().getName()),
				figure(content, identity, "result", identity.getResult()), operands, rounding);
	}

	private static RoundingMode mode(StatedIdentity identity) {
		return switch (identity.getRounding()) {
		case HALF_UP -> RoundingMode.HALF_UP;
		case HALF_EVEN -> RoundingMode.HALF_EVEN;
		case DOWN -> RoundingMode.DOWN;
		case UP -> RoundingMode.UP;
		};
	}

	private static StatedRelation.Figure figure(ProgramContent content, StatedIdentity identity, String attribute, String id)
			throws CalculationException {
		if (!(content.element(ModelReader.text(id)).orElse(null) instanceof KeyFigure figure)) {
			throw new CalculationException(LocalizedText.of("There is no such key figure", "この主要数値は登録されていません"),
					ModelReader.subject(identity, attribute), ModelReader.text(id));
		}
		return new StatedRelation.Figure(ModelReader.subject(figure, "value"),
				ModelReader.required(figure, CorePackage.Literals.KEY_FIGURE__VALUE), Unit.of(figure.getUnit()),
				APPROXIMATE.matcher(ModelReader.text(figure.getText())).find());
	}
}
