/** What the pages of consensus, meetings and reviews are made of. */
package machi.ui.governance.part;
