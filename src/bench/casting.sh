#!/bin/bash
# Casts ballots over HTTP, each of another signed-in voter, with all checks and durable commits; prints ballots per second, and
# the times of bursts of VOTERS and three times as many within 60 s. Client, server and database share the machine. Plants its own
# vote and its voters into the database: never into one of production. Build first: mvn test-compile
#   src/bench/casting.sh JDBC-URL MIGRATION-USER PASSWORD-FILE http://127.0.0.1:PORT [VOTERS, 1000]
set -eu
cd "$(dirname "$0")/../.."
[ -f target/bench.cp ] || mvn -o -q dependency:build-classpath -Dmdep.outputFile=target/bench.cp
exec java -Xmx1g -cp "target/test-classes:target/classes:$(cat target/bench.cp)" src/bench/Casting.java "$1" "$2" "$3" "$4" "${5:-1000}"
