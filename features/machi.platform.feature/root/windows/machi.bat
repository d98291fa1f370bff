@echo off
rem The command line of Machi: "machi help" lists the commands, "machi open [PROGRAM]" opens the workbench.
setlocal EnableExtensions DisableDelayedExpansion
if /i "%~1"=="open" goto open
"%~dp0machi-workbench.bat" -application machi.cli.application -data @none %*

:open
rem everything after the word, with the quotes that it has
set REST=%*
set REST=%REST:*open=%
"%~dp0machi-workbench.bat" %REST%
