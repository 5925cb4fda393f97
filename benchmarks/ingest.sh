#!/bin/sh
# Mails a second into a store on the disk, beside kvitt parse on the same documents in the same run: 10,000 mails, every fifth with a
# PDF, an invoice that is in no other. First a tenth of the mailbox, then all of it, so that what grows with its size is seen.
# Run it from anywhere: benchmarks/ingest.sh [mails]
set -eu

mails=${1:-10000}
home=$(CDPATH="" cd -- "$(dirname -- "$0")/.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM

"$home/kvitt" --version >/dev/null # builds it, if need be
samples=$home/adapters-documents/target/test-classes
[ -f "$samples/io/kvitt/samples/ManyMails.class" ] ||
    "$home/mvnw" -q -f "$home/pom.xml" -pl adapters-documents -am -DskipTests test-compile
java -cp "$samples:$home/cli/target/kvitt.jar" io.kvitt.samples.ManyMails "$work" "$mails"
mkdir "$work/few-pdf"
for mail in "$work"/few/new/*; do
    pdf=$work/pdf/$(basename "$mail" .M.bench).pdf
    [ ! -f "$pdf" ] || cp "$pdf" "$work/few-pdf/"
done

# Runs a command, and tells what it took: seconds and the most memory, in MB.
measured() {
    name=$1
    shift
    start=$(date +%s%N)
    "$@" >"$work/out" 2>"$work/err" &
    process=$!
    most=0
    while kill -0 "$process" 2>/dev/null; do
        now=$(awk '/VmHWM/ {print $2}' "/proc/$process/status" 2>/dev/null || echo 0)
        [ "${now:-0}" -gt "$most" ] && most=$now
        sleep 0.1
    done
    wait "$process" || true
    took=$((($(date +%s%N) - start) / 1000000))
    printf '%-34s %6s.%03d s  %4s MB  %s\n' "$name" $((took / 1000)) $((took % 1000)) $((most / 1024)) "$(tail -n 1 "$work/out" | cut -c 1-60)"
}

# A mailbox beside its documents.
compared() {
    measured "parse, $2 PDFs" "$home/kvitt" parse "$work/$4" --csv -q
    parse=$took
    measured "ingest, $1 mails" "$home/kvitt" ingest "$work/$3" --store "$work/$3.db" -q
    echo "ingest at $((100 * parse / took)) % of the speed of parse on the same documents"
    measured "ingest again, nothing new" "$home/kvitt" ingest "$work/$3" --store "$work/$3.db" -q
}

compared $((mails / 10)) $((mails / 50)) few few-pdf
compared "$mails" $((mails / 5)) all pdf
