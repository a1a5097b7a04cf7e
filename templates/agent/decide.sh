# shellcheck shell=sh
# One round: what is on disk, what does the API server say, what follows.

ask_again_at=0
unproven_since=
name_issuer_at=0

step() {
  may_write || return
  read_disk
  if [ "$state" = proven ] && [ "$disk" = "$want" ] && [ "$now" -lt "$ask_again_at" ]; then
    return
  fi
  ask_api_server
  # Asking takes up to ten seconds, in which a person may have put a hold and then another file.
  may_write || return
  decide
  if [ "$state" = proven ]; then
    unproven_since=
    # The last digit of the clock as jitter, so that the nodes of a cluster do not ask in step.
    ask_again_at=$((now + 25 + now_ms / 10 % 10))
  else
    unproven_since=${unproven_since:-$now}
    if [ -z "$pace" ] && [ $((now - unproven_since)) -lt 15 ]; then
      pace=1
    fi
  fi
}

decide() {
  if [ "$talking" = 0 ]; then
    decide_blind
    return
  fi
  if [ -z "$proof" ]; then
    become unconfigured "the API server does not tell what it has loaded: --authentication-config is not set"
    return
  fi
  seed_last_good
  if [ "$disk" = "$want" ] && [ -z "$pending_hash" ] && is_loaded; then
    prove
  elif is_rejected "$want"; then
    stay_restored "$rejected_reason"
  elif [ "$pending_purpose" = retreat ] && [ "$pending_hash" = "$want" ] && [ $((now - up_since)) -lt 60 ]; then
    put_back restore || return
    become retreated "the API server was away after the write; the document is tried again when it has been up for a minute"
  elif [ "$pending_hash" = "$want" ] && [ "$disk" = "$want" ]; then
    judge_attempt
  else
    attempt
  fi
  note_counts
}

# Without the metric a recorded proof has to do: an API server that restarted began with the file.
is_loaded() {
  if [ "$proof" = hash ]; then
    [ "$loaded" = "$want" ]
  else
    [ "$last_good" = "$want" ]
  fi
}

# Without the metric, bytes on disk while no load has failed are the best that can be put back.
seed_last_good() {
  if [ -n "$last_good" ] || [ "$disk" = absent ]; then
    return
  fi
  if [ "$proof" = hash ]; then
    [ "$loaded" = "$disk" ] || return 0
  else
    { [ "$failures" = 0 ] && [ -z "$pending_hash" ]; } || return 0
  fi
  if [ "$disk" = "$want" ]; then
    # With counters only, a proof of these bytes has yet to come.
    [ "$proof" = hash ] || return 0
    keep_last_good "$file" "$disk" "$anonymous"
  else
    keep_last_good "$file" "$disk" unknown
  fi
}

# The block is fixed when the API server starts; a reload with another one is refused as a whole.
changes_anonymous() {
  [ -n "$anonymous" ] && [ -n "$last_good_anonymous" ] && [ "$last_good_anonymous" != unknown ] &&
    [ "$anonymous" != "$last_good_anonymous" ] && [ "$want" != "$last_good" ]
}

attempt() {
  if changes_anonymous && [ "$rollout" != canary ]; then
    become refused "the anonymous block changes, and no reload can do that: go back, then roll out as canary and restart one API server after the other"
    return
  fi
  # Bytes that were proven are put back whatever the issuers do.
  if [ "$want" != "$last_good" ] && [ "$urgent" != true ] && [ -s "$configuration/preflight" ]; then
    if ! run_preflight; then
      become blocked "$finding"
      pace=5
      return
    fi
    ask_api_server
    if [ "$talking" = 0 ]; then
      decide_blind
      return
    fi
  fi
  if { [ "$proof" = counters ] || [ "$pending_purpose" = nudge ]; } && is_unresolved; then
    become queued "an earlier attempt is not resolved yet"
    return
  fi
  if [ "$disk" = "$want" ]; then
    nudge
    return
  fi
  retreats=0
  if [ "$pending_hash" = "$want" ]; then
    retreats=$pending_retreats
  fi
  put_in_place "$document" "$want" attempt "$want" "$retreats" || return
  unproven_since=$now
  pace=0.2
  become proving "written"
}

# put_in_place SOURCE HASH PURPOSE NOTED RETREATS: the only door to the API server's file; NOTED is the document that the
# attempt is about. Fails where that may not or cannot be written, and has said so.
put_in_place() {
  # Asking the issuers takes many seconds more.
  may_write || return 1
  find_predecessor
  if ! check_directory || ! test_writing || ! begin_pending "$4" "$3" "$before" "$5" ||
    ! replace_file "$1" "$file" "$mode" "$2"; then
    become refused "$problem"
    # Where the note could not be written, the one before it still holds.
    read_pending
    return 1
  fi
}

# The bytes are there, but not by an attempt whose start is known, and the API server never looks twice at the same
# bytes. One newline more makes the attempt that follows one with an event of its own.
nudge() {
  { cat "$document" && echo; } >"$run/nudged"
  nudged=$(hash_file "$run/nudged")
  put_in_place "$run/nudged" "$nudged" nudge "$nudged" 0 || return
  unproven_since=$now
  pace=1
  become queued "the file was there, but not loaded: it is written anew"
}

prove() {
  if ! keep_last_good "$document" "$want" "$anonymous"; then
    become refused "$problem"
    return
  fi
  if [ -e "$store/pending" ]; then
    remove_pending
  fi
  unmark_rejected "$want"
  become proven "loaded by the API server"
}

reject() {
  if [ "$want" = "$last_good" ]; then
    become unseen "the API server refuses bytes that it ran on before"
    return
  fi
  if changes_anonymous; then
    become restart "restart this API server: the anonymous block changed"
    return
  fi
  if ! mark_rejected "$want" "$version" "$1"; then
    become refused "$problem"
    return
  fi
  stay_restored "$1"
}

stay_restored() {
  if [ -n "$last_good" ]; then
    put_back restore || return
    become rejected "$1; the last good bytes are in place"
  else
    # Nothing that was counted so far may speak about a later attempt.
    [ -z "$pending_hash" ] || remove_pending
    become rejected "$1; there are no earlier bytes to put back"
  fi
}

# put_back PURPOSE: last-good, if anything else lies there. Needs no event to be done; its note only serves the next one.
# Fails as `put_in_place` does.
put_back() {
  if [ -z "$last_good" ] || [ "$disk" = "$last_good" ]; then
    if [ "$pending_purpose" = restore ] && ! is_unresolved; then
      remove_pending
    fi
    return 0
  fi
  noted_hash=$last_good
  noted_retreats=0
  if [ "$1" = retreat ] || { [ "$pending_purpose" = retreat ] && [ "$pending_hash" = "$want" ]; }; then
    noted_hash=$want
    noted_retreats=1
    set -- retreat
  fi
  put_in_place "$store/last-good" "$last_good" "$1" "$noted_hash" "$noted_retreats"
}

# Nothing is learned from silence, but an API server that is away may be about to start on bytes that nobody has proven.
decide_blind() {
  if [ "$state" = proven ] && [ "$disk" = "$want" ]; then
    if [ -n "$down_since" ] && [ $((now - down_since)) -ge 120 ]; then
      warn "the API server has been unreachable for two minutes"
    fi
    return
  fi
  if [ -z "$down_since" ] || [ $((now - down_since)) -lt 10 ] || [ -z "$last_good" ] || [ "$disk" = "$last_good" ] ||
    stays_while_blind; then
    # What else was said last is still so, and says more.
    case $state:$reason in
      starting:* | proven:* | locked:* | held:* | foreign:* | refused:* | "unknown:the API server does not answer: "*)
        become unknown "the API server does not answer: $silence"
        ;;
    esac
    return
  fi
  if [ "$disk" != "$want" ] || is_rejected "$want"; then
    put_back restore || return
    become unknown "the API server does not answer; the last good bytes are in place"
  elif [ "$pending_retreats" -gt 0 ] && [ "$pending_purpose" != retreat ]; then
    version=${version:-$pending_version}
    reject "the API server went away twice after the write"
  else
    put_back retreat || return
    become retreated "the API server went away after the write; the last good bytes are in place"
  fi
}

# An API server starts with a file whose issuer is down, and an urgent one or a new anonymous block wants the restart.
stays_while_blind() {
  if [ "$pending_waiting" = 1 ] && [ "$pending_hash" = "$disk" ]; then
    return 0
  fi
  [ "$disk" = "$want" ] && { [ "$urgent" = true ] || changes_anonymous; }
}
