package machi.ui.register.table;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import machi.register.CodeMeanings;
import machi.register.CodeMeanings.Meaning;

/** What the codes in cells mean, as far as somebody is installed who knows it. */
@Component(service = CellCodes.class)
public final class CellCodes {

	@Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
	private volatile List<CodeMeanings> known = List.of();

	/** Empty for a cell that holds no codes, or codes that nobody knows. */
	List<Meaning> meanings(TableColumn column, EObject row) {
		if (column.codes().isEmpty() || !(column.value(row) instanceof String cell) || cell.isBlank()) {
			return List.of();
		}
		return known.stream().filter(one -> one.codes().equals(column.codes())).findFirst().map(one -> one.meanings(cell)).orElse(List.of());
	}

	boolean isFaulty(TableColumn column, EObject row) {
		return meanings(column, row).stream().anyMatch(Meaning::fault);
	}
}
