/** The command for the partners of a program. */
package machi.partner.cli;
