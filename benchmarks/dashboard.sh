#!/bin/sh
# How soon the home page is there with 5,000 kept invoices, how soon the slider of debts is answered, and what all files of the dashboard
# weigh. Needs a Chromium. Run it from anywhere: benchmarks/dashboard.sh [invoices]
set -eu

home=$(CDPATH="" cd -- "$(dirname -- "$0")/.." && pwd -P)
"$home/mvnw" -B -ntp -f "$home/pom.xml" -P ui -pl ui-tests,adapters-http -am test -Dtest='DashboardBench,SliderTest,DashboardTest' \
    -Dsurefire.failIfNoSpecifiedTests=false -Dkvitt.bench.invoices="${1:-5000}" |
    grep -E "^(home|first|all parts|slider|assets)|ERROR|skipped"
