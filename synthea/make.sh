#!/bin/sh
# Makes the records again: fetches Synthea, generates five small populations, picks the people of choice.tsv, trims them.
# One processor is told to Java because the order in which Synthea loads its modules changes what it makes.
# Needs Maven, a JDK 25 in JAVA_HOME, about 1.5 GB of free disk space in target/, and about ten minutes.
set -eu
cd "$(dirname "$0")"
java="${JAVA_HOME:?set JAVA_HOME to a JDK 25}/bin/java"
mvn -B -q dependency:copy-dependencies

generate() {
    "$java" -Xmx2g -XX:ActiveProcessorCount=1 -cp 'target/lib/*' Generate.java "target/output/$@"
}
generate minors 3 20260630 8 16
generate veterans 40 20260630 25 80 veterans
generate young 45 20260701 20 34
generate old 25 20260702 70 84
generate adults 100 20260630 18 90

records=../protocol/src/test/resources/synthea
mkdir -p "$records"
while read -r number group name; do
    for record in target/output/"$group"/fhir/"$name"*.json; do
        "$java" -cp 'target/lib/*' Trim.java "$record" "$records/synthea-$number.json"
    done
done < choice.tsv
