#!/bin/sh
# Trustplane's sync agent: makes one file on this node equal to the mounted AuthenticationConfiguration and is Ready
# exactly as long as the API server of this node is known to run on those bytes.
#
#   want   SHA-256 of the mounted document      disk   of the file on the node      loaded   what the API server says
#
# An attempt: ask the issuers, note it in `pending` (fsynced), replace the file by rename, wait for the verdict.
#   loaded = want                   proven: remembered as last-good, Ready
#   failure soon after the write    rejected: the API server keeps running on old bytes but would die at its next start
#                                   on these, so last-good is put back and the document is not tried again
#   failures, a minute each         waiting: an issuer is down; the API server retries for ever and starts with the file
#   unreachable for 10 s            it may be starting on a bad file: last-good is put back, one more try later
# Reloads are serialised: while somebody else's attempt is in flight, the next event belongs to that one and a hash that
# matched before proves nothing. "Unknown" (unreachable, 401, 429) is never "rejected".
#
# State of a node, in DIRECTORY/.trustplane: lock, owner, pending, last-good, rejected, and `hold`, put there by a person.
set -u
umask 077
export LC_ALL=C

run=${TRUSTPLANE_RUN_DIRECTORY:-/run/trustplane}

# The readiness probe comes first, so that a probe each second reads no further than this. What it prints on failure is
# shown by `kubectl describe pod`. A worker that hangs (a dead disk) must not stay Ready, hence the heartbeat.
if [ "${1-}" = ready ]; then
  if [ -e "$run/ready" ]; then
    read -r beat <"$run/beat"
    read -r up _ </proc/uptime
    [ $((${up%.*} - ${beat:-${up%.*}})) -gt 120 ] || exit 0
    echo "the agent has been stuck for two minutes"
    exit 1
  fi
  cat "$run/state"
  exit 1
fi

here=${0%/*}
# The signal must not wait for a request or a disk, so the work is done by a process group that is simply ended: every
# step on disk is safe against that.
if [ "${1-}" != work ]; then
  worker=
  stopping=
  end() {
    kill -KILL "-$worker" 2>/dev/null || kill -KILL "$worker" 2>/dev/null
    exit 0
  }
  # A signal may come between the start of the worker and the note of its id, and would then leave it behind.
  trap 'stopping=1; [ -z "$worker" ] || end' TERM INT
  rm -f "$run/ready"
  echo "starting" >"$run/state.new" && mv -f "$run/state.new" "$run/state"
  setsid sh "$0" work &
  worker=$!
  [ -z "$stopping" ] || end
  wait "$worker"
  status=$?
  rm -f "$run/ready"
  echo "the agent's worker ended with $status" >&2
  exit 1
fi

configuration=${TRUSTPLANE_CONFIGURATION_DIRECTORY:-/trustplane/configuration}
api=${TRUSTPLANE_API_DIRECTORY:-/trustplane/api}
host=${TRUSTPLANE_HOST_DIRECTORY:-/host}
termination_log=${TRUSTPLANE_TERMINATION_LOG:-/dev/termination-log}
revision=${TRUSTPLANE_REVISION:-}
node=${TRUSTPLANE_NODE_NAME:-}
rollout=${TRUSTPLANE_ROLLOUT:-fast}
group=${TRUSTPLANE_GROUP:-}
mode=${TRUSTPLANE_FILE_MODE:-0600}
document=$configuration/$TRUSTPLANE_FILE
file=$host/$TRUSTPLANE_FILE
store=$host/.trustplane

# shellcheck source=report.sh
. "$here/report.sh"
# shellcheck source=files.sh
. "$here/files.sh"
# shellcheck source=api-server.sh
. "$here/api-server.sh"
# shellcheck source=preflight.sh
. "$here/preflight.sh"
# shellcheck source=verdict.sh
. "$here/verdict.sh"
# shellcheck source=decide.sh
. "$here/decide.sh"

beat
if ! [ -r "$document" ]; then
  become broken "the document $document is not mounted"
  exit 1
fi
want=$(hash_file "$document")
urgent=$(cat "$configuration/urgent" 2>/dev/null)
anonymous=$(cat "$configuration/anonymous" 2>/dev/null)
read -r boot </proc/sys/kernel/random/boot_id

while ! check_directory; do
  become refused "$problem"
  rest 5
done
while ! may_write; do
  rest 5
done
take_lock
while ! claim_directory; do
  rest 5
done
while ! test_writing; do
  become refused "$problem"
  rest 5
done
remove_stale_files
read_pending
read_last_good

while :; do
  pace=
  step
  rest "${pace:-5}"
done
