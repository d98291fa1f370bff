package machi.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import machi.report.Markup;

class MarkupTest {

	@Test
	void namesCannotBreakAFile() {
		assertEquals("&lt;b&gt;&amp;&quot;&#39;\ufffd\ufffd\ufffd", Markup.escaped("<b>&\"'\u0000\u0007\ud800"));
		assertEquals("加西市\n\t𠮷野家", Markup.escaped("加西市\n\t𠮷野家"));
	}
}
