# shellcheck shell=sh
# Everything that is read from and written to the node's disk. Each file is replaced by rename with its bytes and its
# directory fsynced, because the agent or the node may end between any two steps.

problem=
last_good=
last_good_anonymous=

hash_file() {
  sha256sum <"$1" | cut -d ' ' -f 1
}

read_disk() {
  if [ -e "$file" ]; then
    disk=$(hash_file "$file")
  else
    disk=absent
  fi
}

# replace_file SOURCE TARGET MODE HASH: fails with `problem`, and then the target is as it was.
replace_file() {
  new=${2%/*}/.${2##*/}.trustplane-new
  problem="cannot write $2"
  if ! { cat "$1" >"$new" && chmod "$3" "$new" && sync "$new"; } 2>"$run/problem"; then
    problem="cannot write $2: $(head -n 1 "$run/problem")"
    rm -f "$new"
    return 1
  fi
  if [ -n "$4" ] && [ "$(hash_file "$new")" != "$4" ]; then
    problem="the bytes written beside $2 are not those that were meant"
    rm -f "$new"
    return 1
  fi
  if [ "$2" = "$file" ] && [ -n "$group" ] && [ "$(stat -c %g "$new")" != "$group" ]; then
    problem="a new file in $host does not get group $group"
    rm -f "$new"
    return 1
  fi
  mv -f "$new" "$2" && sync "${2%/*}"
}

# Platform data says who the API server runs as; a file that it cannot read would stop it at its next start.
check_directory() {
  if ! [ -d "$host" ]; then
    problem="$host is not a directory"
    return 1
  fi
  if [ -h "$file" ] || [ -d "$file" ]; then
    problem="$file is not a regular file"
    return 1
  fi
  if [ -n "$group" ]; then
    if [ "$(stat -c %g "$host")" != "$group" ]; then
      problem="the directory's group is $(stat -c %g "$host"), the API server's is $group"
      return 1
    fi
    if ! [ -g "$host" ]; then
      problem="the directory of group $group is not setgid"
      return 1
    fi
  fi
}

# Before the file is touched.
test_writing() {
  problem="the directory is not writable"
  true 2>/dev/null >"$host/.trustplane-test" && rm -f "$host/.trustplane-test"
}

# A force-deleted pod may still run: two agents must not write on one node.
take_lock() {
  mkdir -p "$store"
  chmod 0700 "$store"
  exec 9<>"$store/lock"
  until flock -n 9; do
    become locked "another agent still runs on this node"
    rest 1
  done
}

# A person's hold and a foreign owner are respected before anything at all is written.
may_write() {
  if [ -e "$store/hold" ]; then
    become held "held by hand: $store/hold exists"
    return 1
  fi
  [ -e "$store/owner" ] || return 0
  read -r owner <"$store/owner"
  if [ "$owner" != "$TRUSTPLANE_OWNER" ]; then
    become foreign "the directory belongs to $owner, not to $TRUSTPLANE_OWNER"
    return 1
  fi
}

claim_directory() {
  may_write || return 1
  [ ! -e "$store/owner" ] || return 0
  echo "$TRUSTPLANE_OWNER" >"$run/owner"
  if ! replace_file "$run/owner" "$store/owner" 0600 ''; then
    become refused "$problem"
    return 1
  fi
}

remove_stale_files() {
  rm -f "$host/.$TRUSTPLANE_FILE.trustplane-new" "$store"/.*.trustplane-new
}

forget_pending() {
  pending_hash=
  pending_purpose=
  pending_loaded=
  pending_successes=0
  pending_failures=0
  pending_seen_successes=0
  pending_seen_failures=0
  pending_version=
  pending_uptime=0
  pending_boot=
  pending_before=0
  pending_waiting=0
  pending_retreats=0
  pending_first=
  pending_first_after=
  pending_first_kind=
  failed_at=
  settled_total=
}

read_pending() {
  forget_pending
  [ -e "$store/pending" ] || return 0
  while IFS='=' read -r key value; do
    case $key in
      hash) pending_hash=$value ;;
      purpose) pending_purpose=$value ;;
      loaded) pending_loaded=$value ;;
      # An earlier agent noted only these.
      successes) pending_successes=$value pending_seen_successes=$value ;;
      failures) pending_failures=$value pending_seen_failures=$value ;;
      seen_successes) pending_seen_successes=$value ;;
      seen_failures) pending_seen_failures=$value ;;
      version) pending_version=$value ;;
      uptime) pending_uptime=$value ;;
      boot) pending_boot=$value ;;
      before) pending_before=$value ;;
      waiting) pending_waiting=$value ;;
      retreats) pending_retreats=$value ;;
      first) pending_first=$value ;;
      first_after) pending_first_after=$value ;;
      first_kind) pending_first_kind=$value ;;
    esac
  done <"$store/pending"
}

write_pending() {
  cat >"$run/pending" <<END
hash=$pending_hash
purpose=$pending_purpose
loaded=$pending_loaded
successes=$pending_successes
failures=$pending_failures
seen_successes=$pending_seen_successes
seen_failures=$pending_seen_failures
version=$pending_version
uptime=$pending_uptime
boot=$pending_boot
before=$pending_before
waiting=$pending_waiting
retreats=$pending_retreats
first=$pending_first
first_after=$pending_first_after
first_kind=$pending_first_kind
END
  replace_file "$run/pending" "$store/pending" 0600 ''
}

# begin_pending HASH PURPOSE BEFORE RETREATS: counts from what the API server said last.
begin_pending() {
  forget_pending
  read_clock
  pending_hash=$1
  pending_purpose=$2
  pending_before=$3
  pending_retreats=$4
  pending_loaded=$loaded
  pending_successes=$successes
  pending_failures=$failures
  pending_seen_successes=$successes
  pending_seen_failures=$failures
  pending_version=$version
  pending_uptime=$now
  pending_boot=$boot
  write_pending
}

remove_pending() {
  forget_pending
  rm -f "$store/pending"
  sync "$store"
}

# The hash is taken from the bytes, so a crash between the two files costs no more than the anonymous block's hash.
read_last_good() {
  last_good=
  last_good_anonymous=
  [ -e "$store/last-good" ] || return 0
  last_good=$(hash_file "$store/last-good")
  if [ -e "$store/last-good.hash" ]; then
    read -r noted noted_anonymous <"$store/last-good.hash"
    if [ "$noted" = "$last_good" ]; then
      last_good_anonymous=$noted_anonymous
    fi
  fi
}

# keep_last_good SOURCE HASH ANONYMOUS
keep_last_good() {
  if [ "$2" != "$last_good" ]; then
    replace_file "$1" "$store/last-good" 0600 "$2" || return 1
  fi
  if [ "$2" != "$last_good" ] || [ "$3" != "$last_good_anonymous" ]; then
    echo "$2 $3" >"$run/last-good.hash"
    replace_file "$run/last-good.hash" "$store/last-good.hash" 0600 '' || return 1
  fi
  read_last_good
}

# Lines of hash, API server version and reason. Several, because a revert of a revert must not open the window again.
mark_rejected() {
  tab=$(printf '\t')
  {
    if [ -e "$store/rejected" ]; then
      grep -v "^$1$tab" "$store/rejected" | tail -n 19
    fi
    printf '%s\t%s\t%s\n' "$1" "$2" "$3"
  } >"$run/rejected"
  replace_file "$run/rejected" "$store/rejected" 0600 ''
}

unmark_rejected() {
  grep -q "^$1" "$store/rejected" 2>/dev/null || return 0
  grep -v "^$1" "$store/rejected" >"$run/rejected"
  replace_file "$run/rejected" "$store/rejected" 0600 ''
}

# is_rejected HASH, by the version that answers now; while that is unknown, by any.
is_rejected() {
  rejected_reason=
  [ -e "$store/rejected" ] || return 1
  while IFS="$(printf '\t')" read -r rejected_hash rejected_version rejected_reason; do
    if [ "$rejected_hash" = "$1" ] && { [ -z "$version" ] || [ "$rejected_version" = "$version" ]; }; then
      return 0
    fi
  done <"$store/rejected"
  return 1
}
