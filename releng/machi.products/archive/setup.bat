@echo off
rem Installs Machi from this archive with the Java of JAVA_HOME or PATH (21 or newer). No network is needed. setup --help
setlocal EnableExtensions DisableDelayedExpansion
rem messages are UTF-8; afterwards the console has its own code page again
set "CODEPAGE="
for /f "tokens=2 delims=:." %%c in ('%SystemRoot%\System32\chcp.com') do set "CODEPAGE=%%c"
"%SystemRoot%\System32\chcp.com" 65001 >nul
set "JAVA="
if not defined JAVA_HOME goto path
set "CANDIDATE=%JAVA_HOME:"=%\bin\java.exe"
call :try
:path
for %%j in (java.exe) do set "CANDIDATE=%%~$PATH:j"
call :try
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\Zulu\*") do set "CANDIDATE=%%d\bin\java.exe"& call :try
if not defined JAVA goto nojava
"%JAVA%" "-Dmachi.archive=%~dp0." -jar "%~dp0setup.jar" %*
set "CODE=%ERRORLEVEL%"
goto end

:nojava
echo setup: no Java 21 or newer: set JAVA_HOME to one>&2
echo setup: Java 21 以上がありません。JAVA_HOME に設定してください>&2
set "CODE=1"

:end
if defined CODEPAGE "%SystemRoot%\System32\chcp.com" %CODEPAGE% >nul
exit /b %CODE%

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
