#!/bin/sh
# Mails a second into a store on the disk, beside kvitt parse on the same documents in the same run: 10,000 mails, every fifth with a
# PDF. The PDFs are the samples, each made another by a comment behind its end, so every one is read and kept as a document; the
# invoices in them are a few, known after the first. Then the memory of 1,000 mails beside that of 10,000.
# Run it from anywhere: benchmarks/ingest.sh [mails]
set -eu

mails=${1:-10000}
home=$(CDPATH="" cd -- "$(dirname -- "$0")/.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
mkdir -p "$work/pdf" "$work/few/new" "$work/few/cur" "$work/all/new" "$work/all/cur"

set -- hyresavi-lindgarden faktura-norrsken-el rechnung-falkenried facture-montclair invoice-hartwell factuur-vandermeer
i=0
while [ "$i" -lt "$mails" ]; do
    mail="$work/all/new/$i.M.bench"
    printf 'From: <a%s@exempel.example>\nSubject: Faktura %s\nMIME-Version: 1.0\n' "$i" "$i" >"$mail"
    if [ $((i % 5)) -eq 0 ]; then
        pdf="$work/pdf/$i.pdf"
        cp "$home/samples/$1.pdf" "$pdf"
        printf '\n%% %s\n' "$i" >>"$pdf"
        set -- "$2" "$3" "$4" "$5" "$6" "$1"
        printf 'Content-Type: application/pdf; name="%s.pdf"\nContent-Transfer-Encoding: base64\n\n' "$i" >>"$mail"
        base64 "$pdf" >>"$mail"
    else
        printf 'Content-Type: text/plain; charset=utf-8\n\nErbjudande %s\n' "$i" >>"$mail"
    fi
    [ "$i" -lt $((mails / 10)) ] && cp "$mail" "$work/few/new/"
    i=$((i + 1))
done

"$home/kvitt" --version >/dev/null # builds it, if need be

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

measured "parse, $((mails / 5)) PDFs" "$home/kvitt" parse "$work/pdf" --csv -q
parse=$took
measured "ingest, $mails mails" "$home/kvitt" ingest "$work/all" --store "$work/all.db" -q
echo "ingest at $((100 * parse / took)) % of the speed of parse on the same documents"
measured "ingest again, nothing new" "$home/kvitt" ingest "$work/all" --store "$work/all.db" -q
measured "ingest, $((mails / 10)) mails" "$home/kvitt" ingest "$work/few" --store "$work/few.db" -q
