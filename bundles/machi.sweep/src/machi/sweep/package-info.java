/** Many designs of one problem: how they are chosen, evaluated and compared. Knows no domain. */
package machi.sweep;
