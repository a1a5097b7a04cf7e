# shellcheck shell=sh
# What the agent tells: readiness, the probe's text, the termination message and one JSON line for each transition.

state=starting
reason=
# Milliseconds of /proc/uptime at which the present state began.
state_since=
warned=

# Uptime, because wall clocks are set and BusyBox date may print a literal %N.
read_clock() {
  read -r clock _ </proc/uptime
  now=${clock%.*}
  now_ms=$((now * 1000 + (1${clock#*.} - 100) * 10))
}

beat() {
  read_clock
  state_since=${state_since:-$now_ms}
  echo "$now" >"$run/beat"
}

rest() {
  sleep "$1"
  beat
}

quote_json() {
  printf '%s' "$1" | tr '\000-\037' ' ' | sed 's/[\\"]/\\&/g'
}

# log LEVEL FROM TO REASON MILLISECONDS
log() {
  printf '{"level":"%s","revision":"%s","node":"%s","from":"%s","to":"%s","reason":"%s","milliseconds":%s,"document":"sha256:%s"}\n' \
    "$1" "$(quote_json "$revision")" "$(quote_json "$node")" "$2" "$3" "$(quote_json "$4")" "$5" "${want:-}"
}

# become STATE REASON
become() {
  if [ "$1" = "$state" ] && [ "$2" = "$reason" ]; then
    return
  fi
  # The log comes last: whoever reads of a state there finds it everywhere. A probe never finds half of one.
  printf '%s: %s\n' "$1" "$2" >"$run/state.new" && mv -f "$run/state.new" "$run/state"
  printf '%s: %s (%s, document sha256:%s)\n' "$1" "$2" "$revision" "${want:-}" 2>/dev/null >"$termination_log"
  if [ "$1" = proven ]; then
    true >"$run/ready"
  else
    rm -f "$run/ready"
  fi
  read_clock
  state_since=${state_since:-$now_ms}
  log info "$state" "$1" "$2" $((now_ms - state_since))
  if [ "$1" != "$state" ]; then
    state_since=$now_ms
  fi
  state=$1
  reason=$2
}

# The same warning is told once, not at each round.
warn() {
  if [ "$1" != "$warned" ]; then
    warned=$1
    read_clock
    log warning "$state" "$state" "$1" $((now_ms - state_since))
  fi
}
