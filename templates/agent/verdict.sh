# shellcheck shell=sh
# From what the API server counts to a verdict on the attempt in flight.

# A reload waits at most 60 s for its issuers. After this long without an event none is under way.
quiet_time=75
# A failure later than this after the start of an attempt is that wait and not a refusal.
refusal_time=57
# Not empty: silence was answered with a nudge.
woken=

has_restarted() {
  [ "$boot" != "$pending_boot" ] || [ "$successes" -lt "$pending_seen_successes" ] ||
    [ "$failures" -lt "$pending_seen_failures" ] ||
    { [ -n "$version" ] && [ -n "$pending_version" ] && [ "$version" != "$pending_version" ]; }
}

# A restart takes the counts back to 0, and that may well be what they were at the write.
note_counts() {
  if [ -z "$pending_hash" ] || has_restarted ||
    [ "$successes $failures" = "$pending_seen_successes $pending_seen_failures" ]; then
    return
  fi
  pending_seen_successes=$successes
  pending_seen_failures=$failures
  write_pending
}

count_events() {
  events=$((successes + failures - pending_successes - pending_failures))
}

# Whether the attempt in `pending` may still be under way in the API server.
is_unresolved() {
  [ -n "$pending_hash" ] || return 1
  ! has_restarted || return 1
  count_events
  [ "$events" -le "$pending_before" ] && [ $((now - pending_uptime)) -lt $quiet_time ]
}

# Whether the server may be busy with other bytes at the moment of our write; then the first event is not ours.
find_predecessor() {
  before=0
  if [ "$proof" = hash ]; then
    if [ "$disk" != "$loaded" ]; then
      is_rejected "$disk" || before=1
    elif is_unresolved; then
      before=1
    fi
  elif [ -n "$pending_hash" ]; then
    # A failure that is not final yet may be that of an issuer, and then the next one belongs to it as well.
    if [ "$pending_waiting" = 1 ] || is_unresolved || [ "$failures" -gt "$pending_failures" ]; then
      before=1
    fi
  elif [ -n "$last_good" ] && [ "$disk" != "$last_good" ]; then
    before=1
  fi
}

judge_attempt() {
  if has_restarted; then
    if [ "$proof" = hash ] && [ "$loaded" = "$want" ]; then
      prove
    elif [ "$proof" = counters ] &&
      [ "$pending_seen_successes $pending_seen_failures" != "$pending_successes $pending_failures" ]; then
      # What was counted since the write was about this file, and it was there when the API server began anew.
      prove
    else
      # The counts mean nothing any more; the next round begins anew.
      remove_pending
      pace=1
    fi
    return
  fi
  count_events
  note_first_event
  if [ "$proof" = hash ]; then
    judge_by_hash
  else
    judge_by_counters
  fi
}

note_first_event() {
  if [ "$pending_before" = 0 ] || [ "$events" = 0 ] || [ -n "$pending_first" ]; then
    return
  fi
  pending_first=$now
  pending_first_after=${looked_before:-$pending_uptime}
  if [ "$pending_first_after" -lt "$pending_uptime" ]; then
    pending_first_after=$pending_uptime
  fi
  pending_first_kind=both
  if [ "$failures" = "$pending_failures" ]; then
    pending_first_kind=success
  elif [ "$successes" = "$pending_successes" ]; then
    pending_first_kind=failure
  fi
  write_pending
}

judge_by_hash() {
  if [ "$loaded" != "$want" ]; then
    judge_failures
  elif [ "$pending_loaded" != "$want" ] || [ "$pending_before" = 0 ]; then
    prove
  elif [ "$events" -gt 0 ]; then
    # Hash and counters are not updated together: a second look makes sure.
    if [ "$settled_total" = "$events" ]; then
      prove
    else
      settled_total=$events
      pace=1
    fi
  elif [ $((now - pending_uptime)) -ge $quiet_time ]; then
    prove
  else
    become proving "these bytes were loaded before, while an earlier attempt was in flight: its end is awaited"
  fi
}

judge_by_counters() {
  loads=$((successes - pending_successes))
  if [ "$pending_before" = 1 ]; then
    if [ "$pending_first_kind" = both ]; then
      # Which of the two was ours cannot be told: once more, and then the only event is ours.
      nudge
      return
    fi
    if [ "$pending_first_kind" = success ]; then
      if [ "$events" = 1 ] && [ $((now - pending_first)) -ge $quiet_time ]; then
        prove
        return
      fi
      loads=$((loads - 1))
    fi
  fi
  if [ "$loads" -gt 0 ]; then
    prove
  else
    judge_failures
  fi
}

judge_failures() {
  mine=$((events - pending_before))
  # The attempt began no earlier than this.
  if [ "$pending_before" = 0 ]; then
    started_after=$pending_uptime
  else
    started_after=${pending_first_after:-$now}
  fi
  if [ "$pending_waiting" = 1 ]; then
    wait_for_issuer
  elif [ "$mine" -le 0 ]; then
    judge_silence
  elif [ "$proof" = hash ] && [ "$settled_total" != "$events" ]; then
    # The hash follows its counter: a second look makes sure that the event was no load.
    settled_total=$events
    pace=1
  elif [ "$failures" = "$pending_failures" ]; then
    become unseen "the API server loads other bytes than those in $file"
  elif [ $((now - started_after)) -lt $refusal_time ]; then
    reject "refused by the API server"
  elif [ "$mine" -ge 2 ]; then
    wait_for_issuer
  else
    # A sick issuer fails again within a minute, a refused document never does. The time of the failure does not tell:
    # an API server that is not told of changes looks once a minute, and refuses as late as an issuer fails.
    failed_at=${failed_at:-$now}
    if [ $((now - failed_at)) -ge $quiet_time ]; then
      reject "refused by the API server"
    else
      become proving "a failure was counted, and whether it is final is not known yet"
    fi
  fi
}

judge_silence() {
  if [ "$events" -gt 0 ] && [ $((now - pending_first)) -ge $quiet_time ]; then
    # Nothing was in flight after all, so the only event was ours.
    if [ "$pending_first_kind" = failure ]; then
      reject "refused by the API server"
    else
      become unseen "the API server loads other bytes than those in $file"
    fi
  elif [ "$events" = 0 ] && [ $((now - pending_uptime)) -ge $quiet_time ]; then
    # An API server that restarted on these bytes is as silent as one that does not look at the file. It would wait for an
    # issuer that is down, and never look at the exact bytes after that.
    if [ "$proof" = counters ] && [ -z "$woken" ] && run_preflight && [ -z "$hint" ]; then
      nudge && woken=1
    else
      become unseen "the API server did not look at the file: is its directory mounted and the flag set to this file?"
    fi
  else
    become proving "the API server has not answered for these bytes yet"
  fi
}

# The file stays: the API server tries for ever and starts with it.
wait_for_issuer() {
  if [ "$pending_waiting" = 0 ]; then
    pending_waiting=1
    write_pending
  fi
  if [ "$state" != waiting ] || [ "$now" -ge "$name_issuer_at" ]; then
    name_issuer_at=$((now + 60))
    finding=
    run_preflight
    become waiting "the API server waits for an issuer${finding:+: $finding}"
  fi
}
