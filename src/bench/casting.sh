#!/bin/bash
# Casts ballots over HTTP, each of another signed-in voter, with all checks and durable commits, into a server and a database that
# it starts under target/casting and ends; prints ballots per second, the times of bursts of VOTERS and three times as many within
# 60 s, and whether every receipt's ballot is stored. Client, server and database share the machine: see docs/benchmarks.md.
# Build first: mvn package -DskipTests
#   src/bench/casting.sh [VOTERS, 1000]
set -eu
cd "$(dirname "$0")/../.."
[ -f target/bench.cp ] || mvn -q dependency:build-classpath -Dmdep.outputFile=target/bench.cp
exec java -Xmx1g -Dradslag.war="$PWD/target/radslag.war" \
  -cp "target/test-classes:target/classes:$(cat target/bench.cp)" src/bench/Casting.java "${1:-1000}"
