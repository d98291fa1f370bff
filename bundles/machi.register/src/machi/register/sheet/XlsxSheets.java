package machi.register.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.SAXException;

import machi.quantity.text.LocalizedText;

/** Workbooks to tables, one sheet after the other without keeping the workbook in memory. */
final class XlsxSheets {

	private XlsxSheets() {
	}

	static List<SheetTable> read(Path file) throws SheetException, IOException {
		var name = file.getFileName().toString();
		checkInflatedSize(file, name);
		var tables = new ArrayList<SheetTable>();
		try (var workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
			var reader = new XSSFReader(workbook);
			// without the phonetic readings that Japanese workbooks keep beside the text
			var texts = new ReadOnlySharedStringsTable(workbook, false);
			var cells = new XlsxCells(texts, reader.getStylesTable(), startsIn1904(reader));
			var xml = factory();
			var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
			while (sheets.hasNext()) {
				try (var sheet = sheets.next()) {
					var rows = new XlsxRows(name, cells).read(xml.createXMLStreamReader(sheet));
					tables.add(new SheetTable(name, sheets.getSheetName(), rows));
				}
			}
		} catch (OpenXML4JException | SAXException | XMLStreamException | RuntimeException damaged) {
			throw new SheetException(LocalizedText.of(name + " is damaged or no workbook in the XLSX format",
					name + " は壊れているか、XLSX形式のブックではありません"), damaged);
		}
		return tables;
	}

	private static XMLInputFactory factory() {
		var factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		return factory;
	}

	private static boolean startsIn1904(XSSFReader reader) throws IOException, OpenXML4JException, XMLStreamException {
		try (var workbook = reader.getWorkbookData()) {
			var xml = factory().createXMLStreamReader(workbook);
			while (xml.hasNext()) {
				if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("workbookPr")) {
					var value = xml.getAttributeValue(null, "date1904");
					return "1".equals(value) || "true".equals(value);
				}
			}
			return false;
		}
	}

	/** Counts what the file really expands to; what its directory says may be a lie. */
	private static void checkInflatedSize(Path file, String name) throws SheetException, IOException {
		var buffer = new byte[1 << 16];
		long total = 0;
		try (var zip = new ZipFile(file.toFile())) {
			for (var entry : Collections.list(zip.entries())) {
				long limit = entry.getName().endsWith("sharedStrings.xml") ? SheetLimits.SHARED_TEXTS : SheetLimits.INFLATED;
				long size = 0;
				try (var content = zip.getInputStream(entry)) {
					for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
						size += read;
						total += read;
						if (size > limit || total > SheetLimits.INFLATED) {
							throw new SheetException(LocalizedText.of("%s expands to more than %,d MB and is not read".formatted(name, limit >> 20),
									"%s は展開すると%,dMBを超えるため読み込みません".formatted(name, limit >> 20)));
						}
					}
				}
			}
		} catch (ZipException damaged) {
			throw new SheetException(LocalizedText.of(name + " is damaged", name + " は壊れています"), damaged);
		}
	}

	/** Why a file in the container format of old Office is not read. */
	static SheetException refusedContainer(String name, InputStream file) {
		try (var container = new POIFSFileSystem(file)) {
			if (container.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
				return new SheetException(LocalizedText.of(name + " is protected by a password; save it without one",
						name + " はパスワードで保護されています。パスワードなしで保存し直してください"));
			}
		} catch (IOException | RuntimeException damaged) {
			return new SheetException(LocalizedText.of(name + " is damaged", name + " は壊れています"), damaged);
		}
		return new SheetException(LocalizedText.of(name + " is in the old XLS format; save it as XLSX",
				name + " は旧形式(XLS)です。XLSX形式で保存し直してください"));
	}
}
