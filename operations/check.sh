#!/usr/bin/env bash
# Lets a real Prometheus scrape the program once a second, 30 times, and asks it what the dashboard asks.
#
#   operations/check.sh PROGRAM
#
# Needs bash, curl, jq, prometheus and promtool (Debian: curl, jq, prometheus). Says what is wrong and ends with 1, or
# says "ok".
set -euo pipefail

program=$(realpath "${1:?usage: $0 PROGRAM}")
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
program_id=
prometheus_id=

clean() {
    for id in $prometheus_id $program_id; do
        kill "$id" 2>/dev/null || true
        wait "$id" 2>/dev/null || true
    done
    rm -rf "$folder"
}
trap clean EXIT

fail() {
    echo "$*" >&2
    exit 1
}

# Tries a command ten times a second until it succeeds, for at most so many seconds.
within() {
    local deadline=$((SECONDS + $1))
    shift
    until "$@" >/dev/null 2>&1; do
        ((SECONDS < deadline)) || return 1
        sleep 0.1
    done
}

# The number that is the answer to an instant query.
query() {
    curl -fsS --get --data-urlencode "query=$1" "$prometheus/api/v1/query" |
        jq -er '.data.result[0].value[1] | select(. != "NaN")' || fail "no answer to $1"
}

promtool check rules "$here/alerts.yml" >/dev/null || fail "alerts.yml is not valid"
jq -e '.__inputs[0].name == "DS_PROMETHEUS"' "$here/grafana.json" >/dev/null || fail "grafana.json is not valid"

mkdir "$folder/scripts" "$folder/data"
cat >"$folder/config.toml" <<TOML
[server]
host = "127.0.0.1"
port = 0
[scripts]
dir = "scripts"
[data]
dir = "data"
TOML
"$program" --config "$folder/config.toml" >"$folder/ready" 2>"$folder/log" &
program_id=$!
within 20 grep -q '^listening on http://' "$folder/ready" || fail "the program does not start: $(cat "$folder/log")"
address=$(sed -n 's|^listening on http://||p' "$folder/ready")
api="http://$address/api/v1/exec"

write() {
    jq -n --arg path "$1" --arg content "$2" '{path: $path, content: $content}' |
        curl -fsS -H 'Content-Type: application/json' --data-binary @- "$api/scripts/write" >/dev/null
}
write hello.ts "return 'hello'"
write broken.ts "throw new Error('no')"
write tick.ts "$(printf '// @schedule @yearly\nreturn 1')"
curl -fsS -H 'Content-Type: application/json' -d '{"scriptPath":"tick.ts"}' "$api/schedules/trigger" >/dev/null ||
    fail "a schedule cannot be triggered"

cat >"$folder/prometheus.yml" <<YAML
global: { scrape_interval: 1s, evaluation_interval: 1s }
rule_files: ["$here/alerts.yml"]
scrape_configs:
  - job_name: hoody-exec
    metrics_path: /api/v1/exec/monitor/metrics
    static_configs: [{ targets: ["$address"] }]
YAML
promtool check config "$folder/prometheus.yml" >/dev/null || fail "the settings of Prometheus are not valid"

# Prometheus does not tell which port it took if it is asked for any, so a free one is looked for.
start_prometheus() {
    local port
    for port in $(shuf -i 20000-32000 -n 10); do
        prometheus --config.file="$folder/prometheus.yml" --storage.tsdb.path="$folder/series" \
            --web.listen-address="127.0.0.1:$port" --log.level=debug >"$folder/prometheus.log" 2>&1 &
        prometheus_id=$!
        prometheus="http://127.0.0.1:$port"
        if within 20 ready; then
            return 0
        fi
        kill "$prometheus_id" 2>/dev/null || true
        wait "$prometheus_id" 2>/dev/null || true
        prometheus_id=
    done
    fail "Prometheus does not start: $(tail -5 "$folder/prometheus.log")"
}
# An answer counts only while our own process lives: the port may be another's.
ready() {
    curl -fsS "$prometheus/-/ready" && kill -0 "$prometheus_id"
}
start_prometheus
scraped() {
    curl -fsS "$prometheus/api/v1/query?query=up" | jq -e '.data.result[0].value'
}
within 20 scraped || fail "Prometheus does not scrape"

# A scrape may take no longer than the second between two of them: on a machine that stands still for that long one is
# given up, which says nothing of the program. What is given up is made up for; whatever else fails, fails.
scrapes=0
enough=$((SECONDS + 120))
while ((scrapes < 30)); do
    ((SECONDS < enough)) || fail "only $scrapes scrapes in two minutes: $(grep -F 'Scrape failed' "$folder/prometheus.log")"
    curl -fsS "http://$address/hello" >/dev/null || fail "the script does not answer"
    curl -sS "http://$address/broken" >/dev/null
    sleep 0.2
    scrapes=$(query 'sum_over_time(up{job="hoody-exec"}[3m])')
done
failed=$(grep -F 'Scrape failed' "$folder/prometheus.log" | grep -vF 'context deadline exceeded' || true)
[[ -z $failed ]] || fail "a scrape failed: $failed"

rate=$(query 'sum(rate(hoody_exec_http_requests_total{script="/hello"}[20s]))')
jq -en "$rate > 0" >/dev/null || fail "the rate of requests is $rate"
for family in hoody_exec_http_duration_ms hoody_exec_http_duration_seconds; do
    quantile=$(query "histogram_quantile(0.95, sum by (le) (rate(${family}_bucket{script=\"/hello\"}[20s])))")
    jq -en "$quantile > 0" >/dev/null || fail "p95 of $family is $quantile"
done

# Whatever the dashboard and the rules name has to be among what Prometheus knows of the program.
curl -fsS "$api/monitor/metrics" >"$folder/scrape"
for name in $(grep -ohE '\b(hoody_exec|process)_[a-z_]+' "$here/grafana.json" "$here/alerts.yml" | sort -u); do
    family=$(sed -E 's/_(bucket|count|sum)$//' <<<"$name")
    grep -qE "^# TYPE ($name|$family) " "$folder/scrape" || fail "$name is named here and exposed nowhere"
done

# Every rule has been evaluated without an error, and every question of the dashboard is one Prometheus understands.
bad=$(curl -fsS "$prometheus/api/v1/rules" | jq -r '.data.groups[].rules[] | select(.health != "ok") | .name + " " + .lastError')
[[ -z $bad ]] || fail "rules that cannot be evaluated: $bad"
jq -r '.panels[].targets[]?.expr | gsub("\\$__rate_interval"; "10s") | gsub("\\$instance"; ".*") | gsub("\\s+"; " ")' \
    "$here/grafana.json" >"$folder/questions"
while read -r question; do
    curl -fsS --get --data-urlencode "query=$question" "$prometheus/api/v1/query" >/dev/null ||
        fail "the dashboard asks what cannot be answered: $question"
done <"$folder/questions"

# The two names that end in _ms are the product's; nothing else may be complained of.
complaints=$(promtool check metrics <"$folder/scrape" 2>&1 || true)
expected="hoody_exec_http_duration_ms metric names should not contain abbreviated units
hoody_exec_http_duration_ms_global metric names should not contain abbreviated units"
[[ $(sort <<<"$complaints") == "$expected" ]] || fail "promtool complains: $complaints"

echo "ok: $scrapes scrapes, $rate requests/s, p95 $quantile s"
