/** How any bundle adds a command to the command line. */
package machi.application.cli;
