/** Tables of files, before anybody knows what they mean: CSV and XLSX become rows of texts with positions. */
package machi.register.sheet;
