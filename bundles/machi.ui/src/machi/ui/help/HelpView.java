package machi.ui.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.FormText;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.eclipse.ui.forms.widgets.TableWrapLayout;
import org.eclipse.ui.part.ViewPart;

import machi.ui.Palette;

/** The help: topics that are shipped as form text, with links between them. Needs no browser and no network. */
public final class HelpView extends ViewPart {

	private static final String FIRST = "contents";

	private ScrolledForm form;
	private FormText text;

	@Override
	public void createPartControl(Composite parent) {
		form = new ScrolledForm(parent, SWT.V_SCROLL);
		form.setExpandHorizontal(true);
		form.setBackground(Palette.PAPER.color());
		form.getBody().setBackground(Palette.PAPER.color());
		form.getBody().setLayout(new TableWrapLayout());
		text = new FormText(form.getBody(), SWT.WRAP);
		text.setForeground(Palette.INK.color());
		text.setBackground(Palette.PAPER.color());
		text.setColor("accent", Palette.ACCENT.color());
		text.setFont("title", JFaceResources.getHeaderFont());
		text.getHyperlinkSettings().setForeground(Palette.ACCENT.color());
		text.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
		text.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(link -> show(String.valueOf(link.getHref()))));
		show(FIRST);
	}

	private void show(String topic) {
		text.setText(read(topic), true, false);
		form.reflow(true);
		form.setOrigin(0, 0);
	}

	/** Links name topics of this package only. */
	private static String read(String topic) {
		var language = Locale.getDefault().getLanguage().equals("ja") ? "_ja" : "";
		try (var stream = HelpView.class.getResourceAsStream(topic + language + ".xml")) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException missing) {
			throw new UncheckedIOException(missing);
		}
	}

	@Override
	public void setFocus() {
		form.setFocus();
	}
}
