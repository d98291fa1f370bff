/** The commands import and export of the command line. */
package machi.register.cli;
