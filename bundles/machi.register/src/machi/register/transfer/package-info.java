/** Import of tables into a program with a preview, and export of registers. */
package machi.register.transfer;
