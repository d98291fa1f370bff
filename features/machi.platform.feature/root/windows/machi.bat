@echo off
rem The command line of Machi: "machi help" lists the commands, "machi open [PROGRAM]" opens the workbench.
setlocal
if /i not "%~1"=="open" goto command
"%~dp0machi-workbench.bat" %2 %3 %4 %5 %6 %7 %8 %9
:command
"%~dp0machi-workbench.bat" -application machi.cli.application -data @none %*
