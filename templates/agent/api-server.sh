# shellcheck shell=sh
# Asks the API server of this node what it runs on.

case ${TRUSTPLANE_NODE_IP:-} in
  *:*) address="[$TRUSTPLANE_NODE_IP]" ;;
  *) address=${TRUSTPLANE_NODE_IP:-} ;;
esac
server=kubernetes.default.svc:${TRUSTPLANE_API_PORT:-6443}

# 1: the metrics came. 0: unknown, whatever the cause.
talking=0
version=
minor=
# The hash that is loaded, `none` where there is no such metric.
loaded=none
successes=0
failures=0
# hash (from 1.34), counters (1.30 to 1.33) or nothing (the flag is not set, or not known yet).
proof=
asked_at=
looked_before=
up_since=
down_since=

# The body has millions of bytes and grows; the lines wanted come early, so the reader hangs up behind them. Whether the
# answer was complete is seen by a name that sorts behind.
read_answer() {
  awk '
    BEGIN {
      prefix = "apiserver_authentication_config_controller_"
      counter = prefix "automatic_reloads_total"
      info = prefix "last_config_info"
      version = minor = emulated = "-"; loaded = "none"
    }
    /^ *"gitVersion": "/ { split($0, part, "\""); version = part[4]; next }
    /^ *"minor": "/ { split($0, part, "\""); minor = part[4]; next }
    /^ *"emulationMinor": "/ { split($0, part, "\""); emulated = part[4]; next }
    !/^[a-z]/ { next }
    $0 < prefix { next }
    {
      name = $0; sub(/[{ ].*/, "", name)
      if (name == counter) {
        if ($0 ~ /status="success"/) successes += $NF
        if ($0 ~ /status="failure"/) failures += $NF
      } else if (name == info) {
        if (match($0, /[{,]hash="sha256:[0-9a-f]+"/)) {
          loaded = substr($0, RSTART, RLENGTH); gsub(/.*:|"/, "", loaded)
        }
      } else if (name > info) { complete = 1; exit }
    }
    END {
      if (!complete) exit
      gsub(/[^0-9]/, "", minor); gsub(/[^0-9]/, "", emulated)
      if (minor == "") minor = emulated
      if (minor == "") minor = "-"
      gsub(/ /, "", version); if (version == "") version = "-"
      print version, minor, loaded, successes + 0, failures + 0
    }'
}

# The token is read anew each time (it is rotated) and never put on a command line.
request_answer() {
  {
    printf 'Authorization: Bearer '
    cat "$api/token"
    echo
  } | {
    curl -q --silent --show-error --fail --noproxy '*' --connect-timeout 3 --max-time 5 \
      --cacert "$api/ca.crt" --resolve "$server:$address" --header @- \
      --write-out '%{stderr}handshake %{time_appconnect}\n' \
      "https://$server/version" "https://$server/metrics" 2>"$run/curl-problem"
    echo $? >"$run/curl-status"
  } | read_answer
}

ask_api_server() {
  looked_before=$asked_at
  read_clock
  asking_since=$now
  answer=$(request_answer)
  read_clock
  if [ -n "$answer" ]; then
    # One request may fail while the other is answered.
    read -r new_version new_minor loaded successes failures <<END
$answer
END
    if [ "$new_version" != - ]; then
      version=$new_version
      minor=$new_minor
    fi
    # Where no hash is told, the version says whether there could be one.
    if [ "$loaded" != none ] || [ -n "$minor" ]; then
      talking=1
      asked_at=$now
      down_since=
      up_since=${up_since:-$now}
      choose_proof
      return
    fi
  fi
  talking=0
  read -r curl_status <"$run/curl-status"
  if [ -n "$answer" ] || { [ "$curl_status" = 28 ] && grep -q '^handshake .*[1-9]' "$run/curl-problem"; }; then
    curl_status=up
  fi
  case $curl_status in
    # Nobody there, or nobody who answers. Anything else, such as 401, 429 or a time-out after the handshake, comes from a
    # server that is up, and so does not start on a bad file.
    7 | 28 | 35 | 52 | 55 | 56)
      down_since=${down_since:-$asking_since}
      up_since=
      ;;
    *) down_since= ;;
  esac
  silence=$(sed '/^handshake /d; s/ after [0-9].*//; q' "$run/curl-problem")
  silence=${silence:-no version is told}
}

choose_proof() {
  if [ "$loaded" != none ]; then
    proof='hash'
  elif [ "$minor" != - ] && [ "$minor" -lt 34 ]; then
    proof=counters
  else
    proof=
  fi
}
