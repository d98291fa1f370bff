package machi.report.internal;

import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Names of sheets: at most 31 characters, none that Excel forbids, none twice. */
record SheetNames(XSSFWorkbook workbook) {

	private static final int LONGEST = 31;

	String next(String wish) {
		var base = WorkbookUtil.createSafeSheetName(wish);
		var name = base;
		for (int i = 2; workbook.getSheet(name) != null; i++) {
			var suffix = " " + i;
			name = base.substring(0, Math.min(base.length(), LONGEST - suffix.length())) + suffix;
		}
		return name;
	}
}
