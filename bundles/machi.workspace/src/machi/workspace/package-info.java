/** The contract of opening, editing and saving a program. */
package machi.workspace;
