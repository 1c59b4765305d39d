#!/bin/bash
# Compares our verifier with belenios-tool on the same archive, in alternation, five times (or RUNS, odd);
# prints the median wall and CPU seconds of both and their ratios. Build first: mvn package -DskipTests
#   src/bench/compare.sh DIRECTORY-WITH-ONE-ARCHIVE [java options]
# VERIFIER=--one-process measures without the second Java that the program starts for long work.
set -eu
directory=$1; shift
archive=$(ls "$directory"/*.bel)
jar=$(dirname "$0")/../../target/radslag-verifier.jar
ours=$(mktemp); tool=$(mktemp)
trap 'rm -f "$ours" "$tool"' EXIT
export TIMEFORMAT='%R %U %S'
runs=${RUNS:-5}
for _ in $(seq "$runs"); do
  { time java "$@" -jar "$jar" verify "$archive" --json ${VERIFIER:-} >/dev/null 2>&1; } 2>>"$ours"
  { time belenios-tool election verify --dir "$directory" >/dev/null 2>&1; } 2>>"$tool"
done
median() { awk "{print $2}" "$1" | sort -n | sed -n "$(((runs + 1) / 2))p"; }
for what in 'wall:$1' 'cpu:$2+$3'; do
  a=$(median "$ours" "${what#*:}"); b=$(median "$tool" "${what#*:}")
  awk -v w="${what%%:*}" -v a="$a" -v b="$b" \
    'BEGIN { printf "%-5s ours %7.2f s   tool %7.2f s   tool/ours %5.2f   ours/tool %5.2f\n", w, a, b, b/a, a/b }'
done
uptime
