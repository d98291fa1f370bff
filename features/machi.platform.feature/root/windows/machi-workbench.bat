@echo off
rem Starts Machi with the Java of JAVA_HOME or PATH (21 or newer). Without -application it is the workbench.
setlocal
if defined JAVA_HOME (set "JAVA=%JAVA_HOME%\bin\java.exe") else set "JAVA=java.exe"
:again
for %%j in ("%~dp0plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%j"
"%JAVA%" -Xmx2g --enable-native-access=ALL-UNNAMED -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 "-Djava.util.logging.config.file=%~dp0logging.properties" "-Dlogback.configurationFile=%~dp0logback.xml" %MACHI_JAVA_OPTS% -jar "%LAUNCHER%" -nosplash %*
if %ERRORLEVEL%==23 goto again
if %ERRORLEVEL%==24 goto again
exit /b %ERRORLEVEL%
