/** Which initiatives, indicators and partners serve which Sustainable Development Goals, to be seen and edited. */
package machi.ui.sdg;
