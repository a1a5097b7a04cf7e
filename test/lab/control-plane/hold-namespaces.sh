#!/bin/sh
# Holds the namespaces of a lab as long as standard input is open, and cleans up afterwards. It is the other end of a pipe
# from the process that brought the lab up: however that one ends, the pipe closes, the first process of the PID namespace
# ends, the kernel kills everything else in it, and what the kernel does not clear away is removed here.
#   hold-namespaces.sh DIRECTORY ID
set -u
directory=$1
id=$2
# Ctrl-C is for whoever holds the pipe.
trap '' INT TERM HUP

unshare --net --mount --pid --fork --kill-child --mount-proc --propagation private \
  sh "${0%/*}/first-process.sh" "$directory"

tries=0
while [ -n "$(find /sys/fs/cgroup -depth -type d -name "$id-*" -print -quit)" ] && [ "$tries" -lt 50 ]; do
  find /sys/fs/cgroup -depth -type d -path "*/$id-*" -exec rmdir {} + 2>/dev/null
  tries=$((tries + 1))
  sleep 0.1
done
# For looking at logs after a failure.
[ -e "$directory/keep" ] || rm -rf "$directory"
