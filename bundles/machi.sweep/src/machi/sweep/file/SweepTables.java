package machi.sweep.file;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import machi.calculation.Column;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Subject;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;
import machi.sweep.DesignSpace;
import machi.sweep.EvaluatedDesign;
import machi.sweep.Level;
import machi.sweep.Levels;
import machi.sweep.SweepException;
import machi.sweep.SweepParameter;
import machi.sweep.SweepPlan;
import machi.sweep.SweepTerm;
import machi.sweep.SweepVocabulary;
import machi.sweep.run.SweepJournal;

/** Results of a sweep as tables: some designs for screens and workbooks, or all of them as CSV. */
public final class SweepTables {

	/** A figure that is computed in binary has no more digits than these to show. */
	private static final MathContext SHOWN = new MathContext(9, RoundingMode.HALF_EVEN);
	private static final LocalizedText DESIGN = LocalizedText.of("Design", "設計案");
	private static final LocalizedText FAILURE = LocalizedText.of("Failure", "失敗の理由");

	private SweepTables() {
	}

	/**
	 * One row a design, with units as the vocabulary of the evaluator says. The columns are design, each
	 * parameter, each objective and failure.
	 */
	public static ResultTable table(String id, LocalizedText title, SweepPlan plan, SweepVocabulary words,
			List<EvaluatedDesign> designs) {
		return new ResultTable(id, title, columns(plan, words), designs.stream().map(design -> row(plan, design)).toList());
	}

	private static List<Column> columns(SweepPlan plan, SweepVocabulary words) {
		var columns = new ArrayList<Column>();
		columns.add(new Column("design", DESIGN, Column.Type.NUMBER, Unit.ONE));
		for (var parameter : plan.parameters()) {
			var term = words.target(parameter.target());
			var unit = parameter.unit().equals(Unit.ONE) ? term.map(SweepTerm::unit).orElse(Unit.ONE) : parameter.unit();
			var title = parameter.isNamed() ? LocalizedText.same(parameter.name()) : label(term, parameter.target(), parameter.scope());
			columns.add(new Column("parameter." + parameter.name(), title,
					isNumeric(parameter) ? Column.Type.NUMBER : Column.Type.TEXT, unit));
		}
		for (var objective : plan.objectives()) {
			var term = words.objective(objective.name());
			columns.add(new Column("objective." + objective.label(), label(term, objective.name(), objective.scope()),
					Column.Type.NUMBER, term.map(SweepTerm::unit).orElse(Unit.ONE)));
		}
		columns.add(new Column("failure", FAILURE, Column.Type.LOCALIZED, Unit.ONE));
		return columns;
	}

	private static LocalizedText label(Optional<SweepTerm> term, String name, String scope) {
		var label = term.map(SweepTerm::label).orElse(LocalizedText.same(name));
		return scope.equals(SweepParameter.EVERYWHERE) ? label
				: LocalizedText.of(label.english() + " (" + scope + ")", label.japanese() + "(" + scope + ")");
	}

	private static boolean isNumeric(SweepParameter parameter) {
		return !(parameter.levels() instanceof Levels.Listed(List<Level> levels))
				|| levels.stream().allMatch(Level.Amount.class::isInstance);
	}

	private static Row row(SweepPlan plan, EvaluatedDesign evaluated) {
		var cells = new ArrayList<Object>();
		cells.add(BigDecimal.valueOf(evaluated.design().index()));
		for (int i = 0; i < plan.parameters().size(); i++) {
			var level = evaluated.design().levels().get(i);
			cells.add(isNumeric(plan.parameters().get(i)) ? shown(((Level.Amount) level).value()) : level.toString());
		}
		var figures = evaluated.result().objectives();
		for (int i = 0; i < plan.objectives().size(); i++) {
			cells.add(i < figures.length ? shown(figures[i]) : null);
		}
		cells.add(evaluated.result().failure().orElse(null));
		return new Row(Long.toString(evaluated.design().index()), Row.Kind.DATA, cells, Subject.NONE);
	}

	private static BigDecimal shown(double figure) {
		if (!Double.isFinite(figure)) {
			return null;
		}
		var rounded = new BigDecimal(figure, SHOWN).stripTrailingZeros();
		return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
	}

	/**
	 * Writes all results of a journal as CSV, one row a design, figures with all their digits.
	 *
	 * @throws SweepException when the file is no journal, or that of another plan
	 */
	public static void writeCsv(SweepPlan plan, SweepVocabulary words, Path journal, Writer out, Locale language)
			throws SweepException, IOException {
		var space = new DesignSpace(plan);
		// not closed: the writer belongs to the caller
		var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
		var head = new ArrayList<String>();
		for (var column : columns(plan, words)) {
			var unit = column.unit().in(language);
			head.add(column.title().in(language) + (unit.isEmpty() ? "" : " [" + unit + "]"));
		}
		csv.writeRecord(head);
		SweepJournal.read(journal, plan, result -> {
			var fields = new ArrayList<String>();
			fields.add(Long.toString(result.index()));
			space.design(result.index()).levels().forEach(level -> fields.add(level.toString()));
			for (int i = 0; i < plan.objectives().size(); i++) {
				boolean defined = i < result.objectives().length && !Double.isNaN(result.objectives()[i]);
				fields.add(defined ? Double.toString(result.objectives()[i]) : "");
			}
			fields.add(result.failure().map(text -> text.in(language)).orElse(""));
			csv.writeRecord(fields);
		});
		csv.flush();
	}
}
