#!/bin/sh
# Turns new mount and UTS namespaces into a node: a host name, an /etc of its own with /etc/trustplane in it, logs, /run.
# Stays as long as the node exists.
#   enter-node.sh DIRECTORY NAME
set -eu
directory=$1
hostname "$2"
# An overlay, so that nothing is made or changed in the machine's /etc.
mkdir "$directory/etc" "$directory/etc-work"
mount -t overlay overlay -o "lowerdir=/etc,upperdir=$directory/etc,workdir=$directory/etc-work" /etc
cat "$directory/hosts" >/etc/hosts
# Refused at once, where the machine's own would be waited for in vain.
rm -f /etc/resolv.conf
echo "nameserver 127.0.0.1" >/etc/resolv.conf
mkdir -p /etc/trustplane
mount --bind "$directory/trustplane" /etc/trustplane
# Kubelets that share this one delete each other's logs.
mount --bind "$directory/log" /var/log
mount -t tmpfs tmpfs /run
# Its socket for device plugins is here, whatever its root directory is: of two kubelets that start at the same moment with
# one such folder the later cannot listen, and ends. The folder stays behind, empty.
mkdir -p /var/lib/kubelet
mount --bind "$directory/kubelet" /var/lib/kubelet
# The kubelet's mounts must reach the containers.
mount --make-rshared /
true >"$directory/ready"
exec sleep infinity
