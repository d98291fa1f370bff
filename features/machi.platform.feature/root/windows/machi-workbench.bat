@echo off
rem Starts Machi with the Java of JAVA_HOME or PATH (21 or newer). Without -application it is the workbench.
setlocal EnableExtensions DisableDelayedExpansion
rem messages are UTF-8; afterwards the console has its own code page again
set "CODEPAGE="
for /f "tokens=2 delims=:." %%c in ('%SystemRoot%\System32\chcp.com') do set "CODEPAGE=%%c"
"%SystemRoot%\System32\chcp.com" 65001 >nul

rem An installation was interrupted: what it left half done is made what it was before.
set "BEFORE=%~dp0p2\before"
if not exist "%BEFORE%\files" goto start
set "PROCESS=0"
if exist "%BEFORE%\process" set /p PROCESS=<"%BEFORE%\process"
"%SystemRoot%\System32\tasklist.exe" /FI "PID eq %PROCESS%" /NH 2>nul | "%SystemRoot%\System32\find.exe" /I "java" >nul && goto start
rd /s /q "%~dp0configuration\org.eclipse.equinox.simpleconfigurator" "%~dp0configuration\org.eclipse.update" "%~dp0p2\org.eclipse.equinox.p2.engine" 2>nul
rem not the file that runs here
"%SystemRoot%\System32\robocopy.exe" "%BEFORE%\files" "%~dp0." /E /XF *.bat /NFL /NDL /NJH /NJS /NP >nul
if errorlevel 8 goto damaged
rd /s /q "%~dp0configuration\org.eclipse.osgi" "%~dp0configuration\org.eclipse.core.runtime" 2>nul
move "%BEFORE%" "%~dp0p2\done" >nul && rd /s /q "%~dp0p2\done"
echo An installation was interrupted; what was installed before it is back. / インストールが中断されたため、以前の状態に戻しました。>&2

:start
set "JAVA="
if not defined JAVA_HOME goto path
set "CANDIDATE=%JAVA_HOME:"=%\bin\java.exe"
call :try
:path
for %%j in (java.exe) do set "CANDIDATE=%%~$PATH:j"
call :try
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\Zulu\*") do set "CANDIDATE=%%d\bin\java.exe"& call :try
if not defined JAVA goto nojava
rem what stands after -vmargs in the .ini, where an update may add to it
set "VMARGS="
set "VM="
if exist "%~dp0eclipse.ini" for /f "usebackq delims=" %%o in ("%~dp0eclipse.ini") do call :option %%o

:again
for %%j in ("%~dp0plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%j"
rem in one line: an update may put another file in the place of this one while Java runs
"%JAVA%" %VMARGS% -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Djdk.console=java.base -Dp2.httpRule=allow -Dorg.eclipse.ecf.provider.filetransfer.retrieve.connectTimeout=15000 -Dorg.eclipse.ecf.provider.filetransfer.retrieve.readTimeout=60000 "-Djava.util.logging.config.file=%~dp0logging.properties" "-Dlogback.configurationFile=%~dp0logback.xml" %MACHI_JAVA_OPTS% -jar "%LAUNCHER%" -nosplash %* & goto ended

:ended
set "CODE=%ERRORLEVEL%"
rem "start me again", as after an installation
if "%CODE%"=="23" goto again
if "%CODE%"=="24" goto again
goto end

:nojava
echo Java 21 or newer is needed: set JAVA_HOME to one. / Java 21 以上が必要です。JAVA_HOME に設定してください。>&2
set "CODE=2"
goto end

:damaged
echo An installation was interrupted, and what was installed before it cannot be put back: is this folder writable? / 中断されたインストールを元に戻せません。このフォルダーに書き込めるか確認してください。>&2
echo "%~dp0.">&2
set "CODE=2"

:end
if defined CODEPAGE "%SystemRoot%\System32\chcp.com" %CODEPAGE% >nul
exit /b %CODE%

:option
if defined VM set "VMARGS=%VMARGS% %*"
if "%~1"=="-vmargs" set "VM=yes"
exit /b 0

:try
if defined JAVA exit /b 0
if not defined CANDIDATE exit /b 0
if not exist "%CANDIDATE%" exit /b 0
set RELEASE=
rem what an installed Java says of itself in a file; a copy of java.exe elsewhere has none, and is asked
set "ABOUT=%CANDIDATE:\bin\java.exe=%\release"
if exist "%ABOUT%" for /f "usebackq tokens=1,2 delims==." %%k in ("%ABOUT%") do if "%%k"=="JAVA_VERSION" set RELEASE=%%l
if defined RELEASE goto compare
set "ABOUT=%TEMP%\machi-java-%RANDOM%.txt"
"%CANDIDATE%" -XshowSettings:properties -version >"%ABOUT%" 2>&1
for /f "usebackq tokens=1,3" %%k in ("%ABOUT%") do if "%%k"=="java.specification.version" set RELEASE=%%l
del "%ABOUT%"
if not defined RELEASE exit /b 0
:compare
set RELEASE=%RELEASE:"=%
if %RELEASE% GEQ 21 set "JAVA=%CANDIDATE%"
exit /b 0
