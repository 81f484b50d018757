@echo off
rem Runs the db commands of the application; 'db --help' lists them. Written by 'db init', yours to edit.
setlocal
cd /d "%~dp0"
set ROOT=@root-windows@
set MAVEN=mvn
if exist "%ROOT%\mvnw.cmd" set MAVEN=%ROOT%\mvnw.cmd
if not exist target\db.classpath (
    call "%MAVEN%" -B -q -f "%ROOT%\pom.xml" @modules@ test-compile dependency:build-classpath -DincludeScope=runtime -Dmdep.outputFile=target\db.classpath 1>&2 || exit /b 1
) else (
    call "%MAVEN%" -B -q -f "%ROOT%\pom.xml" @modules@ compile 1>&2 || exit /b 1
)
set JAVA=java
if defined JAVA_HOME set JAVA="%JAVA_HOME%\bin\java"
set /p LIBRARIES=<target\db.classpath
%JAVA% %JAVA_OPTS% -cp "target\classes;%LIBRARIES%" @main@ db %*
exit /b %ERRORLEVEL%
