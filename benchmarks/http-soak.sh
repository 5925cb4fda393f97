#!/bin/sh
# 64 connections that are held open and asked over now and then, and the heap after a collection before and behind: it must not grow.
# Needs h2load (Debian's nghttp2-client) and jcmd (of a JDK). Run it from anywhere: benchmarks/http-soak.sh [minutes]
set -eu

minutes=${1:-10}
home=$(CDPATH="" cd -- "$(dirname -- "$0")/.." && pwd -P)
for tool in h2load jcmd curl ss; do
    command -v $tool >/dev/null || { echo "http-soak: $tool is missing (apt-get install nghttp2-client curl iproute2, and a JDK)" >&2; exit 7; }
done

"$home/kvitt" serve --demo --port 7174 --no-rate-limits >/dev/null 2>&1 &
server=$!
work=$(mktemp)
trap 'kill $server 2>/dev/null || true; wait 2>/dev/null || true; rm -f "$work"' EXIT INT TERM
for _ in $(seq 300); do
    curl -sf http://127.0.0.1:7174/healthz >/dev/null 2>&1 && break
    sleep 0.2
done

live() {
    jcmd $server GC.run >/dev/null
    sleep 1
    jcmd $server GC.heap_info | awk '/(def new|tenured) .*used/ {for (i = 1; i <= NF; i++) if ($i == "used") sum += $(i + 1)} END {print sum}'
}

h2load --h1 -c64 -D 60 --rps=10 http://127.0.0.1:7174/v1/invoices >/dev/null 2>&1
before=$(live)
echo "after warming up: $before KB are live"
h2load --h1 -c64 -D $((60 * minutes)) --rps=1 http://127.0.0.1:7174/v1/invoices >"$work" 2>&1 &
for minute in $(seq "$minutes"); do
    sleep 59
    echo "minute $minute: $(live) KB are live, $(ss -Htn state established "sport = :7174" | wc -l) connections"
done
sleep 5
grep -E "^(requests|status)" "$work"
after=$(live)
echo "before $before KB, after $after KB: $((after - before)) KB more"
