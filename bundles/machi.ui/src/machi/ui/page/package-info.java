/** What pages are made of: widgets on paper, jobs, files, and the words for what they are about. */
package machi.ui.page;
