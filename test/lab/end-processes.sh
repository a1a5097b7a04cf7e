#!/bin/sh
# Ends what a process has started and left running, once that process is gone: it holds the other end of the pipe that is
# standard input here, which closes however it ended, also by a signal that lets it do nothing more. Each line that comes
# is the ids of those that run at that moment. TERM first, because there are programs that have to end others.
#   end-processes.sh SECONDS      how long they are given before KILL
seconds=$1
left=
while read -r running; do
  left=$running
done
for pid in $left; do
  kill -TERM "$pid" 2>/dev/null
done
for pid in $left; do
  while kill -0 "$pid" 2>/dev/null; do
    if [ "$seconds" = 0 ]; then
      kill -KILL "$pid"
      break
    fi
    seconds=$((seconds - 1))
    sleep 1
  done
done
