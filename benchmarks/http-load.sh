#!/bin/sh
# Answers a second and how long they take: a page of 25 invoices from a store on the disk beside a bare Jetty that sends the same
# bytes, payments that are on the disk when they are answered, and the page at half of what it can do at most.
# Needs wrk and h2load, of Debian's packages wrk and nghttp2-client, and curl. Run it from anywhere: benchmarks/http-load.sh [seconds]
set -eu

seconds=${1:-10}
home=$(CDPATH="" cd -- "$(dirname -- "$0")/.." && pwd -P)
for tool in wrk h2load curl; do
    command -v $tool >/dev/null || { echo "http-load: $tool is missing (apt-get install wrk nghttp2-client curl)" >&2; exit 7; }
done
[ -f "$home/benchmarks/target/benchmarks.jar" ] || "$home/mvnw" -q -f "$home/pom.xml" -DskipTests package

work=$(mktemp -d)
running=
finish() {
    # shellcheck disable=SC2086 # several process ids
    kill $running 2>/dev/null || true
    wait 2>/dev/null || true
    rm -rf "$work"
}
trap finish EXIT INT TERM

wait_for() {
    for _ in $(seq 100); do
        curl -sf "$1" >/dev/null 2>&1 && return 0
        sleep 0.2
    done
    echo "http-load: nothing answers at $1" >&2
    exit 1
}

# What one run of wrk says: answers a second.
per_second() { awk '/Requests\/sec/ {printf "%.0f", $2}' "$1"; }
told() { awk -v name="$2" '/99%/ {slow=$2} /Requests\/sec/ {rate=$2} /Non-2xx/ {bad=$3} /requests in/ {all=$1}
    END {printf "%-34s %8.0f a second   p99 %-9s not 2xx %s of %s\n", name, rate, slow, bad + 0, all}' "$1"; }
load() { wrk -t1 -c16 -d"${seconds}s" --latency "$@"; }

mkdir "$work/documents"
for i in $(seq 40); do
    sed "s#<cbc:ID>[^<]*</cbc:ID>#<cbc:ID>N-$i</cbc:ID>#" "$home/samples/ubl-nordvik.xml" >"$work/documents/$i.xml"
done
"$home/kvitt" parse "$work/documents" --save --store "$work/kvitt.db" >/dev/null 2>&1

"$home/kvitt" serve --store "$work/kvitt.db" --port 7171 --no-rate-limits >/dev/null 2>"$work/log" &
running=$!
wait_for http://127.0.0.1:7171/healthz
curl -s http://127.0.0.1:7171/v1/invoices >"$work/page.json"
for kind in thread:7172 selector:7173; do
    java -XX:+UseSerialGC -Xms96m -Xmn48m -Xmx320m -cp "$home/benchmarks/target/benchmarks.jar" \
        io.kvitt.benchmarks.http.BareServer "${kind#*:}" "$work/page.json" "${kind%:*}" &
    running="$running $!"
done
wait_for http://127.0.0.1:7172/
wait_for http://127.0.0.1:7173/

cat >"$work/payments.lua" <<'LUA'
math.randomseed(os.time())
local function hex(n) local t = {} for i = 1, n do t[i] = string.format("%x", math.random(0, 15)) end return table.concat(t) end
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
request = function()
    local id = hex(8) .. "-" .. hex(4) .. "-4" .. hex(3) .. "-8" .. hex(3) .. "-" .. hex(12)
    return wrk.format(nil, "/v1/payments", nil, '{"payment_id":"' .. id .. '","timestamp":"' .. os.date("!%Y-%m-%dT%H:%M:%SZ") ..
        '","description":"NETFLIX.COM","currency":"GBP","amount":"10.99"}')
end
LUA

echo "A page of 25 invoices is $(wc -c <"$work/page.json") bytes; 16 connections, $seconds s each, after as long to warm up."
for round in 1 2 3; do
    for port in 7171 7172 7173; do
        case $port in 7171) name="page, Kvitt" ;; 7172) name="page, bare Jetty on a thread" ;; *) name="page, bare Jetty on its selector" ;; esac
        [ $round = 1 ] && load http://127.0.0.1:$port/v1/invoices >/dev/null
        load http://127.0.0.1:$port/v1/invoices >"$work/$port"
        told "$work/$port" "$name"
    done
    kvitt=$(per_second "$work/7171")
    echo "    of bare Jetty on a thread $((100 * kvitt / $(per_second "$work/7172"))) %, on its selector $((100 * kvitt / $(per_second "$work/7173"))) %"
done

half=$((kvitt / 2 / 16))
h2load --h1 -c16 -D "$seconds" --rps=$half --log-file="$work/half" http://127.0.0.1:7171/v1/invoices >/dev/null 2>&1
sort -n -k3 "$work/half" | awk -v rate=$((half * 16)) '{took[NR]=$3} END {printf "%-34s %8.0f a second   p50 %.2f ms  p99 %.2f ms (%d answers)\n",
    "page, half of that", rate, took[int(NR*0.5)]/1000, took[int(NR*0.99)]/1000, NR}'

load -s "$work/payments.lua" http://127.0.0.1:7171 >/dev/null
wrk -t1 -c64 -d"${seconds}s" --latency -s "$work/payments.lua" http://127.0.0.1:7171 >"$work/payments"
told "$work/payments" "payments, 64 connections"
