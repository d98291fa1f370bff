package machi.driver;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.forms.widgets.Hyperlink;

/** What can be read on the screen: a line for each text, in the order of the widgets. */
final class Screen {

	private Screen() {
	}

	static String of(Display display) {
		return Arrays.stream(display.getShells()).filter(Control::isVisible)
				.flatMap(shell -> Stream.concat(Stream.of("[" + shell.getText() + "]"), below(shell, Control.class).flatMap(Screen::texts)))
				.filter(text -> text != null && !text.isBlank()).map(Screen::plain).collect(Collectors.joining("\n"));
	}

	/** Visible controls of a type. */
	static <C extends Control> Stream<C> below(Composite parent, Class<C> type) {
		return Arrays.stream(parent.getChildren()).filter(Control::isVisible).flatMap(child -> {
			var self = Stream.of(child).filter(type::isInstance).map(type::cast);
			return child instanceof Composite composite ? Stream.concat(self, below(composite, type)) : self;
		});
	}

	/** Without the mark and the key that a menu shows. */
	static String plain(String text) {
		int tab = text.indexOf('\t');
		return (tab < 0 ? text : text.substring(0, tab)).replaceAll("&(.)", "$1");
	}

	private static Stream<String> texts(Control control) {
		return switch (control) {
		case Label label -> Stream.of(label.getText());
		case CLabel label -> Stream.of(label.getText());
		case Hyperlink link -> Stream.of(link.getText());
		case Button button -> Stream.of(button.getText());
		case Text text -> Stream.of(text.getText());
		case StyledText text -> Stream.of(text.getText());
		case ToolBar bar -> Arrays.stream(bar.getItems()).map(item -> item.getToolTipText());
		case CTabFolder tabs -> Arrays.stream(tabs.getItems()).map(CTabItem::getText);
		case Tree tree -> Arrays.stream(tree.getItems()).map(TreeItem::getText);
		case Table table -> Arrays.stream(table.getItems()).map(row -> cells(table, row));
		default -> Stream.empty();
		};
	}

	private static String cells(Table table, TableItem row) {
		return Stream.iterate(0, i -> i < Math.max(1, table.getColumnCount()), i -> i + 1).map(row::getText).collect(Collectors.joining(" | "));
	}
}
