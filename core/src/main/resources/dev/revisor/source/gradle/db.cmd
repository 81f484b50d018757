@echo off
rem Runs the db commands of the application; 'db --help' lists them. Written by 'db init', yours to edit.
setlocal
cd /d "%~dp0"
set GRADLE=gradle
if exist "@root-windows@\gradlew.bat" set GRADLE=@root-windows@\gradlew.bat
call "%GRADLE%" -q -I db.gradle dbClasspath 1>&2 || exit /b 1
set JAVA=java
if defined JAVA_HOME set JAVA="%JAVA_HOME%\bin\java"
set /p CLASSPATH=<build\db.classpath
%JAVA% %JAVA_OPTS% @main@ db %*
exit /b %ERRORLEVEL%
