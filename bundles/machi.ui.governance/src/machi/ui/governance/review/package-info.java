/** Yearly reviews of initiatives, and risks. */
package machi.ui.governance.review;
