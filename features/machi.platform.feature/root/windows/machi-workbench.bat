@echo off
rem Starts Machi with the Java of JAVA_HOME or PATH (21 or newer). Without -application it is the workbench.
setlocal
rem An installation was interrupted: what it left half done is made what it was before.
set "BEFORE=%~dp0p2\before"
if not exist "%BEFORE%\files" goto start
set "PROCESS=0"
if exist "%BEFORE%\process" set /p PROCESS=<"%BEFORE%\process"
tasklist /FI "PID eq %PROCESS%" /NH 2>nul | find /I "java" >nul && goto start
rd /s /q "%~dp0configuration\org.eclipse.equinox.simpleconfigurator" "%~dp0configuration\org.eclipse.update" "%~dp0p2\org.eclipse.equinox.p2.engine" 2>nul
rem not the file that runs here
robocopy "%BEFORE%\files" "%~dp0." /E /XF *.bat /NFL /NDL /NJH /NJS /NP >nul
if errorlevel 8 echo An installation was interrupted, and what was installed before it cannot be put back: is %~dp0 writable?>&2& exit /b 2
rd /s /q "%~dp0configuration\org.eclipse.osgi" "%~dp0configuration\org.eclipse.core.runtime" 2>nul
move "%BEFORE%" "%~dp0p2\done" >nul && rd /s /q "%~dp0p2\done"
echo An installation was interrupted; what was installed before it is back.>&2
:start
if defined JAVA_HOME (set "JAVA=%JAVA_HOME%\bin\java.exe") else set "JAVA=java.exe"
:again
for %%j in ("%~dp0plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%j"
"%JAVA%" -Xmx2g --enable-native-access=ALL-UNNAMED -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Djdk.console=java.base -Dp2.httpRule=allow -Dorg.eclipse.ecf.provider.filetransfer.retrieve.connectTimeout=15000 -Dorg.eclipse.ecf.provider.filetransfer.retrieve.readTimeout=60000 "-Djava.util.logging.config.file=%~dp0logging.properties" "-Dlogback.configurationFile=%~dp0logback.xml" %MACHI_JAVA_OPTS% -jar "%LAUNCHER%" -nosplash %*
if %ERRORLEVEL%==23 goto again
if %ERRORLEVEL%==24 goto again
exit /b %ERRORLEVEL%
