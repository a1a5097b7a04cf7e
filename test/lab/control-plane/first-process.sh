#!/bin/sh
# The first process of a lab's PID namespace; runs in namespaces of its own for network and mounts.
#   first-process.sh DIRECTORY
set -eu
directory=$1

# Addresses on the loopback device need no kernel module. kubelet and API server want a default route; it leads nowhere.
ip link set lo up
while read -r address; do
  ip address add "$address/32" dev lo
done <"$directory/addresses"
ip route add default via "$(head -n 1 "$directory/addresses")" dev lo

# The kubelet sets these for the whole machine unless they already have the value that it wants.
mkdir "$directory/sysctl"
while read -r name value; do
  echo "$value" >"$directory/sysctl/${name##*/}"
  mount --bind "$directory/sysctl/${name##*/}" "/proc/sys/$name"
done <<END
vm/overcommit_memory 1
vm/panic_on_oom 0
kernel/panic 10
kernel/panic_on_oops 1
kernel/keys/root_maxkeys 1000000
kernel/keys/root_maxbytes 25000000
END

true >"$directory/namespaces-ready"
# Waits, and takes in orphans: sh reaps every child that it has.
cat >/dev/null
