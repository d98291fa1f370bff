@echo off
rem Installs Machi from this archive with the Java of JAVA_HOME or PATH (21 or newer). No network is needed. setup --help
setlocal
chcp 65001 >nul
if defined JAVA_HOME set "PATH=%JAVA_HOME%\bin;%PATH%"
set "RELEASE=0"
for /f "tokens=3" %%v in ('java -XshowSettings:properties -version 2^>^&1 ^| findstr /C:"java.specification.version"') do set "RELEASE=%%v"
if %RELEASE% LSS 21 (
  echo setup: no Java 21 or newer: set JAVA_HOME to one
  echo setup: Java 21 以上がありません。JAVA_HOME に設定してください
  exit /b 1
)
java "-Dmachi.archive=%~dp0." -jar "%~dp0setup.jar" %*
exit /b %ERRORLEVEL%
