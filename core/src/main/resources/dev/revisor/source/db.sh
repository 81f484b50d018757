#!/bin/sh
# Runs the db commands of the application; './db --help' lists them. Written by 'db init', yours to edit.
cd "$(dirname "$0")" || exit 1
root='@root@'
classpath=target/db.classpath
maven=$root/mvnw
[ -x "$maven" ] || maven=mvn
maven() {
    "$maven" -B -q -f "$root/pom.xml" @modules@ "$@" >&2 || exit 1
}

if [ ! -f "$classpath" ] || [ -n "$(find pom.xml "$root/pom.xml" -newer "$classpath")" ]; then
    maven test-compile dependency:build-classpath -DincludeScope=runtime -Dmdep.outputFile="$classpath"
elif @always@ || [ -n "$(find src/main -newer "$classpath" | head -n 1)" ]; then
    maven compile
    touch "$classpath"
fi
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" $JAVA_OPTS -cp "target/classes:$(cat "$classpath")" @main@ db "$@"
