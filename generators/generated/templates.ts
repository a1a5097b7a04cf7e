// Generated from templates/ by scripts/generate.ts. Change the template, then run "npm run generate".

/** The agent's scripts by file name. */
export const agentScripts = {
  "agent.sh": "#!/bin/sh\n# Trustplane's sync agent: makes one file on this node equal to the mounted AuthenticationConfiguration and is Ready\n# exactly as long as the API server of this node is known to run on those bytes.\n#\n#   want   SHA-256 of the mounted document      disk   of the file on the node      loaded   what the API server says\n#\n# An attempt: ask the issuers, note it in `pending` (fsynced), replace the file by rename, wait for the verdict.\n#   loaded = want                   proven: remembered as last-good, Ready\n#   failure soon after the write    rejected: the API server keeps running on old bytes but would die at its next start\n#                                   on these, so last-good is put back and the document is not tried again\n#   failures, a minute each         waiting: an issuer is down; the API server retries for ever and starts with the file\n#   unreachable for 10 s            it may be starting on a bad file: last-good is put back, one more try later\n# Reloads are serialised: while somebody else's attempt is in flight, the next event belongs to that one and a hash that\n# matched before proves nothing. \"Unknown\" (unreachable, 401, 429) is never \"rejected\".\n#\n# State of a node, in DIRECTORY/.trustplane: lock, owner, pending, last-good, rejected, and `hold`, put there by a person.\nset -u\numask 077\nexport LC_ALL=C\n\nrun=${TRUSTPLANE_RUN_DIRECTORY:-/run/trustplane}\n\n# The readiness probe comes first, so that a probe each second reads no further than this. What it prints on failure is\n# shown by `kubectl describe pod`. A worker that hangs (a dead disk) must not stay Ready, hence the heartbeat.\nif [ \"${1-}\" = ready ]; then\n  if [ -e \"$run/ready\" ]; then\n    read -r beat <\"$run/beat\"\n    read -r up _ </proc/uptime\n    [ $((${up%.*} - ${beat:-${up%.*}})) -gt 120 ] || exit 0\n    echo \"the agent has been stuck for two minutes\"\n    exit 1\n  fi\n  cat \"$run/state\"\n  exit 1\nfi\n\nhere=${0%/*}\n# The signal must not wait for a request or a disk, so the work is done by a process group that is simply ended: every\n# step on disk is safe against that.\nif [ \"${1-}\" != work ]; then\n  worker=\n  stopping=\n  end() {\n    kill -KILL \"-$worker\" 2>/dev/null || kill -KILL \"$worker\" 2>/dev/null\n    exit 0\n  }\n  # A signal may come between the start of the worker and the note of its id, and would then leave it behind.\n  trap 'stopping=1; [ -z \"$worker\" ] || end' TERM INT\n  rm -f \"$run/ready\"\n  echo \"starting\" >\"$run/state.new\" && mv -f \"$run/state.new\" \"$run/state\"\n  setsid sh \"$0\" work &\n  worker=$!\n  [ -z \"$stopping\" ] || end\n  wait \"$worker\"\n  status=$?\n  rm -f \"$run/ready\"\n  echo \"the agent's worker ended with $status\" >&2\n  exit 1\nfi\n\nconfiguration=${TRUSTPLANE_CONFIGURATION_DIRECTORY:-/trustplane/configuration}\napi=${TRUSTPLANE_API_DIRECTORY:-/trustplane/api}\nhost=${TRUSTPLANE_HOST_DIRECTORY:-/host}\ntermination_log=${TRUSTPLANE_TERMINATION_LOG:-/dev/termination-log}\nrevision=${TRUSTPLANE_REVISION:-}\nnode=${TRUSTPLANE_NODE_NAME:-}\nrollout=${TRUSTPLANE_ROLLOUT:-fast}\ngroup=${TRUSTPLANE_GROUP:-}\nmode=${TRUSTPLANE_FILE_MODE:-0600}\ndocument=$configuration/$TRUSTPLANE_FILE\nfile=$host/$TRUSTPLANE_FILE\nstore=$host/.trustplane\n\n# shellcheck source=report.sh\n. \"$here/report.sh\"\n# shellcheck source=files.sh\n. \"$here/files.sh\"\n# shellcheck source=api-server.sh\n. \"$here/api-server.sh\"\n# shellcheck source=preflight.sh\n. \"$here/preflight.sh\"\n# shellcheck source=verdict.sh\n. \"$here/verdict.sh\"\n# shellcheck source=decide.sh\n. \"$here/decide.sh\"\n\nbeat\nif ! [ -r \"$document\" ]; then\n  become broken \"the document $document is not mounted\"\n  exit 1\nfi\nwant=$(hash_file \"$document\")\nurgent=$(cat \"$configuration/urgent\" 2>/dev/null)\nanonymous=$(cat \"$configuration/anonymous\" 2>/dev/null)\nread -r boot </proc/sys/kernel/random/boot_id\n\nwhile ! check_directory; do\n  become refused \"$problem\"\n  rest 5\ndone\nwhile ! may_write; do\n  rest 5\ndone\ntake_lock\nwhile ! claim_directory; do\n  rest 5\ndone\nwhile ! test_writing; do\n  become refused \"$problem\"\n  rest 5\ndone\nremove_stale_files\nread_pending\nread_last_good\n\nwhile :; do\n  pace=\n  step\n  rest \"${pace:-5}\"\ndone\n",
  "api-server.sh": "# shellcheck shell=sh\n# Asks the API server of this node what it runs on.\n\ncase ${TRUSTPLANE_NODE_IP:-} in\n  *:*) address=\"[$TRUSTPLANE_NODE_IP]\" ;;\n  *) address=${TRUSTPLANE_NODE_IP:-} ;;\nesac\nserver=kubernetes.default.svc:${TRUSTPLANE_API_PORT:-6443}\n\n# 1: the metrics came. 0: unknown, whatever the cause.\ntalking=0\nversion=\nminor=\n# The hash that is loaded, `none` where there is no such metric.\nloaded=none\nsuccesses=0\nfailures=0\n# hash (from 1.34), counters (1.30 to 1.33) or nothing (the flag is not set, or not known yet).\nproof=\nasked_at=\nlooked_before=\nup_since=\ndown_since=\n\n# The body has millions of bytes and grows; the lines wanted come early, so the reader hangs up behind them. Whether the\n# answer was complete is seen by a name that sorts behind.\nread_answer() {\n  awk '\n    BEGIN {\n      prefix = \"apiserver_authentication_config_controller_\"\n      counter = prefix \"automatic_reloads_total\"\n      info = prefix \"last_config_info\"\n      version = minor = emulated = \"-\"; loaded = \"none\"\n    }\n    /^ *\"gitVersion\": \"/ { split($0, part, \"\\\"\"); version = part[4]; next }\n    /^ *\"minor\": \"/ { split($0, part, \"\\\"\"); minor = part[4]; next }\n    /^ *\"emulationMinor\": \"/ { split($0, part, \"\\\"\"); emulated = part[4]; next }\n    !/^[a-z]/ { next }\n    $0 < prefix { next }\n    {\n      name = $0; sub(/[{ ].*/, \"\", name)\n      if (name == counter) {\n        if ($0 ~ /status=\"success\"/) successes += $NF\n        if ($0 ~ /status=\"failure\"/) failures += $NF\n      } else if (name == info) {\n        if (match($0, /[{,]hash=\"sha256:[0-9a-f]+\"/)) {\n          loaded = substr($0, RSTART, RLENGTH); gsub(/.*:|\"/, \"\", loaded)\n        }\n      } else if (name > info) { complete = 1; exit }\n    }\n    END {\n      if (!complete) exit\n      gsub(/[^0-9]/, \"\", minor); gsub(/[^0-9]/, \"\", emulated)\n      if (minor == \"\") minor = emulated\n      if (minor == \"\") minor = \"-\"\n      gsub(/ /, \"\", version); if (version == \"\") version = \"-\"\n      print version, minor, loaded, successes + 0, failures + 0\n    }'\n}\n\n# The token is read anew each time (it is rotated) and never put on a command line.\nrequest_answer() {\n  {\n    printf 'Authorization: Bearer '\n    cat \"$api/token\"\n    echo\n  } | {\n    curl -q --silent --show-error --fail --noproxy '*' --connect-timeout 3 --max-time 5 \\\n      --cacert \"$api/ca.crt\" --resolve \"$server:$address\" --header @- \\\n      --write-out '%{stderr}handshake %{time_appconnect}\\n' \\\n      \"https://$server/version\" \"https://$server/metrics\" 2>\"$run/curl-problem\"\n    echo $? >\"$run/curl-status\"\n  } | read_answer\n}\n\nask_api_server() {\n  looked_before=$asked_at\n  read_clock\n  asking_since=$now\n  answer=$(request_answer)\n  read_clock\n  if [ -n \"$answer\" ]; then\n    # One request may fail while the other is answered.\n    read -r new_version new_minor loaded successes failures <<END\n$answer\nEND\n    if [ \"$new_version\" != - ]; then\n      version=$new_version\n      minor=$new_minor\n    fi\n    # Where no hash is told, the version says whether there could be one.\n    if [ \"$loaded\" != none ] || [ -n \"$minor\" ]; then\n      talking=1\n      asked_at=$now\n      down_since=\n      up_since=${up_since:-$now}\n      choose_proof\n      return\n    fi\n  fi\n  talking=0\n  read -r curl_status <\"$run/curl-status\"\n  if [ -n \"$answer\" ] || { [ \"$curl_status\" = 28 ] && grep -q '^handshake .*[1-9]' \"$run/curl-problem\"; }; then\n    curl_status=up\n  fi\n  case $curl_status in\n    # Nobody there, or nobody who answers. Anything else, such as 401, 429 or a time-out after the handshake, comes from a\n    # server that is up, and so does not start on a bad file.\n    7 | 28 | 35 | 52 | 55 | 56)\n      down_since=${down_since:-$asking_since}\n      up_since=\n      ;;\n    *) down_since= ;;\n  esac\n  silence=$(sed '/^handshake /d; s/ after [0-9].*//; q' \"$run/curl-problem\")\n  silence=${silence:-no version is told}\n}\n\nchoose_proof() {\n  if [ \"$loaded\" != none ]; then\n    proof='hash'\n  elif [ \"$minor\" != - ] && [ \"$minor\" -lt 34 ]; then\n    proof=counters\n  else\n    proof=\n  fi\n}\n",
  "decide.sh": "# shellcheck shell=sh\n# One round: what is on disk, what does the API server say, what follows.\n\nask_again_at=0\nunproven_since=\nname_issuer_at=0\n\nstep() {\n  may_write || return\n  read_disk\n  if [ \"$state\" = proven ] && [ \"$disk\" = \"$want\" ] && [ \"$now\" -lt \"$ask_again_at\" ]; then\n    return\n  fi\n  ask_api_server\n  # Asking takes up to ten seconds, in which a person may have put a hold and then another file.\n  may_write || return\n  decide\n  if [ \"$state\" = proven ]; then\n    unproven_since=\n    # The last digit of the clock as jitter, so that the nodes of a cluster do not ask in step.\n    ask_again_at=$((now + 25 + now_ms / 10 % 10))\n  else\n    unproven_since=${unproven_since:-$now}\n    if [ -z \"$pace\" ] && [ $((now - unproven_since)) -lt 15 ]; then\n      pace=1\n    fi\n  fi\n}\n\ndecide() {\n  if [ \"$talking\" = 0 ]; then\n    decide_blind\n    return\n  fi\n  if [ -z \"$proof\" ]; then\n    become unconfigured \"the API server does not tell what it has loaded: --authentication-config is not set\"\n    return\n  fi\n  seed_last_good\n  if [ \"$disk\" = \"$want\" ] && [ -z \"$pending_hash\" ] && is_loaded; then\n    prove\n  elif is_rejected \"$want\"; then\n    stay_restored \"$rejected_reason\"\n  elif [ \"$pending_purpose\" = retreat ] && [ \"$pending_hash\" = \"$want\" ] && [ $((now - up_since)) -lt 60 ]; then\n    put_back restore || return\n    become retreated \"the API server was away after the write; the document is tried again when it has been up for a minute\"\n  elif [ \"$pending_hash\" = \"$want\" ] && [ \"$disk\" = \"$want\" ]; then\n    judge_attempt\n  else\n    attempt\n  fi\n  note_counts\n}\n\n# Without the metric a recorded proof has to do: an API server that restarted began with the file.\nis_loaded() {\n  if [ \"$proof\" = hash ]; then\n    [ \"$loaded\" = \"$want\" ]\n  else\n    [ \"$last_good\" = \"$want\" ]\n  fi\n}\n\n# Without the metric, bytes on disk while no load has failed are the best that can be put back.\nseed_last_good() {\n  if [ -n \"$last_good\" ] || [ \"$disk\" = absent ]; then\n    return\n  fi\n  if [ \"$proof\" = hash ]; then\n    [ \"$loaded\" = \"$disk\" ] || return 0\n  else\n    { [ \"$failures\" = 0 ] && [ -z \"$pending_hash\" ]; } || return 0\n  fi\n  if [ \"$disk\" = \"$want\" ]; then\n    # With counters only, a proof of these bytes has yet to come.\n    [ \"$proof\" = hash ] || return 0\n    keep_last_good \"$file\" \"$disk\" \"$anonymous\"\n  else\n    keep_last_good \"$file\" \"$disk\" unknown\n  fi\n}\n\n# The block is fixed when the API server starts; a reload with another one is refused as a whole.\nchanges_anonymous() {\n  [ -n \"$anonymous\" ] && [ -n \"$last_good_anonymous\" ] && [ \"$last_good_anonymous\" != unknown ] &&\n    [ \"$anonymous\" != \"$last_good_anonymous\" ] && [ \"$want\" != \"$last_good\" ]\n}\n\nattempt() {\n  if changes_anonymous && [ \"$rollout\" != canary ]; then\n    become refused \"the anonymous block changes, and no reload can do that: go back, then roll out as canary and restart one API server after the other\"\n    return\n  fi\n  # Bytes that were proven are put back whatever the issuers do.\n  if [ \"$want\" != \"$last_good\" ] && [ \"$urgent\" != true ] && [ -s \"$configuration/preflight\" ]; then\n    if ! run_preflight; then\n      become blocked \"$finding\"\n      pace=5\n      return\n    fi\n    ask_api_server\n    if [ \"$talking\" = 0 ]; then\n      decide_blind\n      return\n    fi\n  fi\n  if { [ \"$proof\" = counters ] || [ \"$pending_purpose\" = nudge ]; } && is_unresolved; then\n    become queued \"an earlier attempt is not resolved yet\"\n    return\n  fi\n  if [ \"$disk\" = \"$want\" ]; then\n    nudge\n    return\n  fi\n  retreats=0\n  if [ \"$pending_hash\" = \"$want\" ]; then\n    retreats=$pending_retreats\n  fi\n  put_in_place \"$document\" \"$want\" attempt \"$want\" \"$retreats\" || return\n  unproven_since=$now\n  pace=0.2\n  become proving \"written\"\n}\n\n# put_in_place SOURCE HASH PURPOSE NOTED RETREATS: the only door to the API server's file; NOTED is the document that the\n# attempt is about. Fails where that may not or cannot be written, and has said so.\nput_in_place() {\n  # Asking the issuers takes many seconds more.\n  may_write || return 1\n  find_predecessor\n  if ! check_directory || ! test_writing || ! begin_pending \"$4\" \"$3\" \"$before\" \"$5\" ||\n    ! replace_file \"$1\" \"$file\" \"$mode\" \"$2\"; then\n    become refused \"$problem\"\n    # Where the note could not be written, the one before it still holds.\n    read_pending\n    return 1\n  fi\n}\n\n# The bytes are there, but not by an attempt whose start is known, and the API server never looks twice at the same\n# bytes. One newline more makes the attempt that follows one with an event of its own.\nnudge() {\n  { cat \"$document\" && echo; } >\"$run/nudged\"\n  nudged=$(hash_file \"$run/nudged\")\n  put_in_place \"$run/nudged\" \"$nudged\" nudge \"$nudged\" 0 || return\n  unproven_since=$now\n  pace=1\n  become queued \"the file was there, but not loaded: it is written anew\"\n}\n\nprove() {\n  if ! keep_last_good \"$document\" \"$want\" \"$anonymous\"; then\n    become refused \"$problem\"\n    return\n  fi\n  if [ -e \"$store/pending\" ]; then\n    remove_pending\n  fi\n  unmark_rejected \"$want\"\n  become proven \"loaded by the API server\"\n}\n\nreject() {\n  if [ \"$want\" = \"$last_good\" ]; then\n    become unseen \"the API server refuses bytes that it ran on before\"\n    return\n  fi\n  if changes_anonymous; then\n    become restart \"restart this API server: the anonymous block changed\"\n    return\n  fi\n  if ! mark_rejected \"$want\" \"$version\" \"$1\"; then\n    become refused \"$problem\"\n    return\n  fi\n  stay_restored \"$1\"\n}\n\nstay_restored() {\n  if [ -n \"$last_good\" ]; then\n    put_back restore || return\n    become rejected \"$1; the last good bytes are in place\"\n  else\n    # Nothing that was counted so far may speak about a later attempt.\n    [ -z \"$pending_hash\" ] || remove_pending\n    become rejected \"$1; there are no earlier bytes to put back\"\n  fi\n}\n\n# put_back PURPOSE: last-good, if anything else lies there. Needs no event to be done; its note only serves the next one.\n# Fails as `put_in_place` does.\nput_back() {\n  if [ -z \"$last_good\" ] || [ \"$disk\" = \"$last_good\" ]; then\n    if [ \"$pending_purpose\" = restore ] && ! is_unresolved; then\n      remove_pending\n    fi\n    return 0\n  fi\n  noted_hash=$last_good\n  noted_retreats=0\n  if [ \"$1\" = retreat ] || { [ \"$pending_purpose\" = retreat ] && [ \"$pending_hash\" = \"$want\" ]; }; then\n    noted_hash=$want\n    noted_retreats=1\n    set -- retreat\n  fi\n  put_in_place \"$store/last-good\" \"$last_good\" \"$1\" \"$noted_hash\" \"$noted_retreats\"\n}\n\n# Nothing is learned from silence, but an API server that is away may be about to start on bytes that nobody has proven.\ndecide_blind() {\n  if [ \"$state\" = proven ] && [ \"$disk\" = \"$want\" ]; then\n    if [ -n \"$down_since\" ] && [ $((now - down_since)) -ge 120 ]; then\n      warn \"the API server has been unreachable for two minutes\"\n    fi\n    return\n  fi\n  if [ -z \"$down_since\" ] || [ $((now - down_since)) -lt 10 ] || [ -z \"$last_good\" ] || [ \"$disk\" = \"$last_good\" ] ||\n    stays_while_blind; then\n    # What else was said last is still so, and says more.\n    case $state:$reason in\n      starting:* | proven:* | locked:* | held:* | foreign:* | refused:* | \"unknown:the API server does not answer: \"*)\n        become unknown \"the API server does not answer: $silence\"\n        ;;\n    esac\n    return\n  fi\n  if [ \"$disk\" != \"$want\" ] || is_rejected \"$want\"; then\n    put_back restore || return\n    become unknown \"the API server does not answer; the last good bytes are in place\"\n  elif [ \"$pending_retreats\" -gt 0 ] && [ \"$pending_purpose\" != retreat ]; then\n    version=${version:-$pending_version}\n    reject \"the API server went away twice after the write\"\n  else\n    put_back retreat || return\n    become retreated \"the API server went away after the write; the last good bytes are in place\"\n  fi\n}\n\n# An API server starts with a file whose issuer is down, and an urgent one or a new anonymous block wants the restart.\nstays_while_blind() {\n  if [ \"$pending_waiting\" = 1 ] && [ \"$pending_hash\" = \"$disk\" ]; then\n    return 0\n  fi\n  [ \"$disk\" = \"$want\" ] && { [ \"$urgent\" = true ] || changes_anonymous; }\n}\n",
  "files.sh": "# shellcheck shell=sh\n# Everything that is read from and written to the node's disk. Each file is replaced by rename with its bytes and its\n# directory fsynced, because the agent or the node may end between any two steps.\n\nproblem=\nlast_good=\nlast_good_anonymous=\n\nhash_file() {\n  sha256sum <\"$1\" | cut -d ' ' -f 1\n}\n\nread_disk() {\n  if [ -e \"$file\" ]; then\n    disk=$(hash_file \"$file\")\n  else\n    disk=absent\n  fi\n}\n\n# replace_file SOURCE TARGET MODE HASH: fails with `problem`, and then the target is as it was.\nreplace_file() {\n  new=${2%/*}/.${2##*/}.trustplane-new\n  problem=\"cannot write $2\"\n  if ! { cat \"$1\" >\"$new\" && chmod \"$3\" \"$new\" && sync \"$new\"; } 2>\"$run/problem\"; then\n    problem=\"cannot write $2: $(head -n 1 \"$run/problem\")\"\n    rm -f \"$new\"\n    return 1\n  fi\n  if [ -n \"$4\" ] && [ \"$(hash_file \"$new\")\" != \"$4\" ]; then\n    problem=\"the bytes written beside $2 are not those that were meant\"\n    rm -f \"$new\"\n    return 1\n  fi\n  if [ \"$2\" = \"$file\" ] && [ -n \"$group\" ] && [ \"$(stat -c %g \"$new\")\" != \"$group\" ]; then\n    problem=\"a new file in $host does not get group $group\"\n    rm -f \"$new\"\n    return 1\n  fi\n  mv -f \"$new\" \"$2\" && sync \"${2%/*}\"\n}\n\n# Platform data says who the API server runs as; a file that it cannot read would stop it at its next start.\ncheck_directory() {\n  if ! [ -d \"$host\" ]; then\n    problem=\"$host is not a directory\"\n    return 1\n  fi\n  if [ -h \"$file\" ] || [ -d \"$file\" ]; then\n    problem=\"$file is not a regular file\"\n    return 1\n  fi\n  if [ -n \"$group\" ]; then\n    if [ \"$(stat -c %g \"$host\")\" != \"$group\" ]; then\n      problem=\"the directory's group is $(stat -c %g \"$host\"), the API server's is $group\"\n      return 1\n    fi\n    if ! [ -g \"$host\" ]; then\n      problem=\"the directory of group $group is not setgid\"\n      return 1\n    fi\n  fi\n}\n\n# Before the file is touched.\ntest_writing() {\n  problem=\"the directory is not writable\"\n  true 2>/dev/null >\"$host/.trustplane-test\" && rm -f \"$host/.trustplane-test\"\n}\n\n# A force-deleted pod may still run: two agents must not write on one node.\ntake_lock() {\n  mkdir -p \"$store\"\n  chmod 0700 \"$store\"\n  exec 9<>\"$store/lock\"\n  until flock -n 9; do\n    become locked \"another agent still runs on this node\"\n    rest 1\n  done\n}\n\n# A person's hold and a foreign owner are respected before anything at all is written.\nmay_write() {\n  if [ -e \"$store/hold\" ]; then\n    become held \"held by hand: $store/hold exists\"\n    return 1\n  fi\n  [ -e \"$store/owner\" ] || return 0\n  read -r owner <\"$store/owner\"\n  if [ \"$owner\" != \"$TRUSTPLANE_OWNER\" ]; then\n    become foreign \"the directory belongs to $owner, not to $TRUSTPLANE_OWNER\"\n    return 1\n  fi\n}\n\nclaim_directory() {\n  may_write || return 1\n  [ ! -e \"$store/owner\" ] || return 0\n  echo \"$TRUSTPLANE_OWNER\" >\"$run/owner\"\n  if ! replace_file \"$run/owner\" \"$store/owner\" 0600 ''; then\n    become refused \"$problem\"\n    return 1\n  fi\n}\n\nremove_stale_files() {\n  rm -f \"$host/.$TRUSTPLANE_FILE.trustplane-new\" \"$store\"/.*.trustplane-new\n}\n\nforget_pending() {\n  pending_hash=\n  pending_purpose=\n  pending_loaded=\n  pending_successes=0\n  pending_failures=0\n  pending_seen_successes=0\n  pending_seen_failures=0\n  pending_version=\n  pending_uptime=0\n  pending_boot=\n  pending_before=0\n  pending_waiting=0\n  pending_retreats=0\n  pending_first=\n  pending_first_after=\n  pending_first_kind=\n  failed_at=\n  settled_total=\n}\n\nread_pending() {\n  forget_pending\n  [ -e \"$store/pending\" ] || return 0\n  while IFS='=' read -r key value; do\n    case $key in\n      hash) pending_hash=$value ;;\n      purpose) pending_purpose=$value ;;\n      loaded) pending_loaded=$value ;;\n      # An earlier agent noted only these.\n      successes) pending_successes=$value pending_seen_successes=$value ;;\n      failures) pending_failures=$value pending_seen_failures=$value ;;\n      seen_successes) pending_seen_successes=$value ;;\n      seen_failures) pending_seen_failures=$value ;;\n      version) pending_version=$value ;;\n      uptime) pending_uptime=$value ;;\n      boot) pending_boot=$value ;;\n      before) pending_before=$value ;;\n      waiting) pending_waiting=$value ;;\n      retreats) pending_retreats=$value ;;\n      first) pending_first=$value ;;\n      first_after) pending_first_after=$value ;;\n      first_kind) pending_first_kind=$value ;;\n    esac\n  done <\"$store/pending\"\n}\n\nwrite_pending() {\n  cat >\"$run/pending\" <<END\nhash=$pending_hash\npurpose=$pending_purpose\nloaded=$pending_loaded\nsuccesses=$pending_successes\nfailures=$pending_failures\nseen_successes=$pending_seen_successes\nseen_failures=$pending_seen_failures\nversion=$pending_version\nuptime=$pending_uptime\nboot=$pending_boot\nbefore=$pending_before\nwaiting=$pending_waiting\nretreats=$pending_retreats\nfirst=$pending_first\nfirst_after=$pending_first_after\nfirst_kind=$pending_first_kind\nEND\n  replace_file \"$run/pending\" \"$store/pending\" 0600 ''\n}\n\n# begin_pending HASH PURPOSE BEFORE RETREATS: counts from what the API server said last.\nbegin_pending() {\n  forget_pending\n  read_clock\n  pending_hash=$1\n  pending_purpose=$2\n  pending_before=$3\n  pending_retreats=$4\n  pending_loaded=$loaded\n  pending_successes=$successes\n  pending_failures=$failures\n  pending_seen_successes=$successes\n  pending_seen_failures=$failures\n  pending_version=$version\n  pending_uptime=$now\n  pending_boot=$boot\n  write_pending\n}\n\nremove_pending() {\n  forget_pending\n  rm -f \"$store/pending\"\n  sync \"$store\"\n}\n\n# The hash is taken from the bytes, so a crash between the two files costs no more than the anonymous block's hash.\nread_last_good() {\n  last_good=\n  last_good_anonymous=\n  [ -e \"$store/last-good\" ] || return 0\n  last_good=$(hash_file \"$store/last-good\")\n  if [ -e \"$store/last-good.hash\" ]; then\n    read -r noted noted_anonymous <\"$store/last-good.hash\"\n    if [ \"$noted\" = \"$last_good\" ]; then\n      last_good_anonymous=$noted_anonymous\n    fi\n  fi\n}\n\n# keep_last_good SOURCE HASH ANONYMOUS\nkeep_last_good() {\n  if [ \"$2\" != \"$last_good\" ]; then\n    replace_file \"$1\" \"$store/last-good\" 0600 \"$2\" || return 1\n  fi\n  if [ \"$2\" != \"$last_good\" ] || [ \"$3\" != \"$last_good_anonymous\" ]; then\n    echo \"$2 $3\" >\"$run/last-good.hash\"\n    replace_file \"$run/last-good.hash\" \"$store/last-good.hash\" 0600 '' || return 1\n  fi\n  read_last_good\n}\n\n# Lines of hash, API server version and reason. Several, because a revert of a revert must not open the window again.\nmark_rejected() {\n  tab=$(printf '\\t')\n  {\n    if [ -e \"$store/rejected\" ]; then\n      grep -v \"^$1$tab\" \"$store/rejected\" | tail -n 19\n    fi\n    printf '%s\\t%s\\t%s\\n' \"$1\" \"$2\" \"$3\"\n  } >\"$run/rejected\"\n  replace_file \"$run/rejected\" \"$store/rejected\" 0600 ''\n}\n\nunmark_rejected() {\n  grep -q \"^$1\" \"$store/rejected\" 2>/dev/null || return 0\n  grep -v \"^$1\" \"$store/rejected\" >\"$run/rejected\"\n  replace_file \"$run/rejected\" \"$store/rejected\" 0600 ''\n}\n\n# is_rejected HASH, by the version that answers now; while that is unknown, by any.\nis_rejected() {\n  rejected_reason=\n  [ -e \"$store/rejected\" ] || return 1\n  while IFS=\"$(printf '\\t')\" read -r rejected_hash rejected_version rejected_reason; do\n    if [ \"$rejected_hash\" = \"$1\" ] && { [ -z \"$version\" ] || [ \"$rejected_version\" = \"$version\" ]; }; then\n      return 0\n    fi\n  done <\"$store/rejected\"\n  return 1\n}\n",
  "preflight.sh": "# shellcheck shell=sh\n# Asks the issuers before the file is written: one that is down makes the API server refuse the whole document, and every\n# later fix waits for that up to a minute.\n\n# fetch URL AUTHORITY BODY: prints what went wrong.\nfetch() {\n  set -- \"$1\" \"$2\" \"$3\" -q --silent --show-error --fail --noproxy '*' --location --max-redirs 10 \\\n    --proto '=https,http' --max-time 5 --max-filesize 1048576 --output \"$3\"\n  if [ \"$2\" = - ]; then\n    fetch_url=$1\n    shift 3\n  else\n    # The document's authority is the only one that the API server will take.\n    fetch_url=$1\n    fetch_authority=$configuration/$2\n    shift 3\n    set -- \"$@\" --cacert \"$fetch_authority\" --capath \"$run/no-authorities\"\n  fi\n  curl \"$@\" \"$fetch_url\" 2>&1\n}\n\n# read_field NAME <JSON: the first string with that name.\nread_field() {\n  tr '\\n\\r' '  ' | awk -v name=\"$1\" '{\n    if (match($0, \"\\\"\" name \"\\\"[ \\t]*:[ \\t]*\\\"([^\\\"\\\\\\\\]|\\\\\\\\.)*\\\"\")) {\n      value = substr($0, RSTART, RLENGTH)\n      sub(/^\"[^\"]*\"[ \\t]*:[ \\t]*\"/, \"\", value); sub(/\"$/, \"\", value)\n      gsub(/\\\\\\//, \"/\", value)\n      print value\n    }\n  }'\n}\n\n# check_issuer ISSUER DISCOVERY AUTHORITY BODY: prints a finding or nothing.\ncheck_issuer() {\n  if ! finding=$(fetch \"$2\" \"$3\" \"$4\"); then\n    echo \"$1: $2: ${finding:-no answer}\"\n    return\n  fi\n  named=$(read_field issuer <\"$4\")\n  keys=$(read_field jwks_uri <\"$4\")\n  case $named in\n    \"$1\") ;;\n    *\\\\*) ;; # an escape that sh cannot resolve is no evidence\n    *)\n      echo \"$1: $2 names the issuer \\\"$named\\\"\"\n      return\n      ;;\n  esac\n  case $keys in\n    '') echo \"$1: $2 has no jwks_uri\" ;;\n    *\\\\*) ;;\n    *) finding=$(fetch \"$keys\" \"$3\" \"$4\") || echo \"$1: $keys: ${finding:-no answer}\" ;;\n  esac\n}\n\n# Fails with `finding` if something speaks against the document; what is no evidence for the API server is only told.\n# Not all issuers at a time: 64 curls would not fit into the pod's memory.\nrun_preflight() {\n  finding=\n  hint=\n  [ -s \"$configuration/preflight\" ] || return 0\n  rm -rf \"$run/preflight\"\n  mkdir -p \"$run/preflight\" \"$run/no-authorities\"\n  number=0\n  while IFS=\"$(printf '\\t')\" read -r issuer discovery authority severity || [ -n \"$issuer\" ]; do\n    [ -n \"$issuer\" ] || continue\n    number=$((number + 1))\n    check_issuer \"$issuer\" \"$discovery\" \"$authority\" \"$run/preflight/body-$number\" \\\n      >\"$run/preflight/$severity-$number\" </dev/null &\n    if [ $((number % 16)) -eq 0 ]; then\n      wait\n    fi\n  done <\"$configuration/preflight\"\n  wait\n  hint=$(cat \"$run/preflight\"/warn-* 2>/dev/null | head -n 1)\n  if [ -n \"$hint\" ]; then\n    warn \"$hint\"\n  fi\n  finding=$(cat \"$run/preflight\"/block-* 2>/dev/null | head -n 1)\n  [ -z \"$finding\" ]\n}\n",
  "report.sh": "# shellcheck shell=sh\n# What the agent tells: readiness, the probe's text, the termination message and one JSON line for each transition.\n\nstate=starting\nreason=\n# Milliseconds of /proc/uptime at which the present state began.\nstate_since=\nwarned=\n\n# Uptime, because wall clocks are set and BusyBox date may print a literal %N.\nread_clock() {\n  read -r clock _ </proc/uptime\n  now=${clock%.*}\n  now_ms=$((now * 1000 + (1${clock#*.} - 100) * 10))\n}\n\nbeat() {\n  read_clock\n  state_since=${state_since:-$now_ms}\n  echo \"$now\" >\"$run/beat\"\n}\n\nrest() {\n  sleep \"$1\"\n  beat\n}\n\nquote_json() {\n  printf '%s' \"$1\" | tr '\\000-\\037' ' ' | sed 's/[\\\\\"]/\\\\&/g'\n}\n\n# log LEVEL FROM TO REASON MILLISECONDS\nlog() {\n  printf '{\"level\":\"%s\",\"revision\":\"%s\",\"node\":\"%s\",\"from\":\"%s\",\"to\":\"%s\",\"reason\":\"%s\",\"milliseconds\":%s,\"document\":\"sha256:%s\"}\\n' \\\n    \"$1\" \"$(quote_json \"$revision\")\" \"$(quote_json \"$node\")\" \"$2\" \"$3\" \"$(quote_json \"$4\")\" \"$5\" \"${want:-}\"\n}\n\n# become STATE REASON\nbecome() {\n  if [ \"$1\" = \"$state\" ] && [ \"$2\" = \"$reason\" ]; then\n    return\n  fi\n  # The log comes last: whoever reads of a state there finds it everywhere. A probe never finds half of one.\n  printf '%s: %s\\n' \"$1\" \"$2\" >\"$run/state.new\" && mv -f \"$run/state.new\" \"$run/state\"\n  printf '%s: %s (%s, document sha256:%s)\\n' \"$1\" \"$2\" \"$revision\" \"${want:-}\" 2>/dev/null >\"$termination_log\"\n  if [ \"$1\" = proven ]; then\n    true >\"$run/ready\"\n  else\n    rm -f \"$run/ready\"\n  fi\n  read_clock\n  state_since=${state_since:-$now_ms}\n  log info \"$state\" \"$1\" \"$2\" $((now_ms - state_since))\n  if [ \"$1\" != \"$state\" ]; then\n    state_since=$now_ms\n  fi\n  state=$1\n  reason=$2\n}\n\n# The same warning is told once, not at each round.\nwarn() {\n  if [ \"$1\" != \"$warned\" ]; then\n    warned=$1\n    read_clock\n    log warning \"$state\" \"$state\" \"$1\" $((now_ms - state_since))\n  fi\n}\n",
  "verdict.sh": "# shellcheck shell=sh\n# From what the API server counts to a verdict on the attempt in flight.\n\n# A reload waits at most 60 s for its issuers. After this long without an event none is under way.\nquiet_time=75\n# A failure later than this after the start of an attempt is that wait and not a refusal.\nrefusal_time=57\n# Not empty: silence was answered with a nudge.\nwoken=\n\nhas_restarted() {\n  [ \"$boot\" != \"$pending_boot\" ] || [ \"$successes\" -lt \"$pending_seen_successes\" ] ||\n    [ \"$failures\" -lt \"$pending_seen_failures\" ] ||\n    { [ -n \"$version\" ] && [ -n \"$pending_version\" ] && [ \"$version\" != \"$pending_version\" ]; }\n}\n\n# A restart takes the counts back to 0, and that may well be what they were at the write.\nnote_counts() {\n  if [ -z \"$pending_hash\" ] || has_restarted ||\n    [ \"$successes $failures\" = \"$pending_seen_successes $pending_seen_failures\" ]; then\n    return\n  fi\n  pending_seen_successes=$successes\n  pending_seen_failures=$failures\n  write_pending\n}\n\ncount_events() {\n  events=$((successes + failures - pending_successes - pending_failures))\n}\n\n# Whether the attempt in `pending` may still be under way in the API server.\nis_unresolved() {\n  [ -n \"$pending_hash\" ] || return 1\n  ! has_restarted || return 1\n  count_events\n  [ \"$events\" -le \"$pending_before\" ] && [ $((now - pending_uptime)) -lt $quiet_time ]\n}\n\n# Whether the server may be busy with other bytes at the moment of our write; then the first event is not ours.\nfind_predecessor() {\n  before=0\n  if [ \"$proof\" = hash ]; then\n    if [ \"$disk\" != \"$loaded\" ]; then\n      is_rejected \"$disk\" || before=1\n    elif is_unresolved; then\n      before=1\n    fi\n  elif [ -n \"$pending_hash\" ]; then\n    # A failure that is not final yet may be that of an issuer, and then the next one belongs to it as well.\n    if [ \"$pending_waiting\" = 1 ] || is_unresolved || [ \"$failures\" -gt \"$pending_failures\" ]; then\n      before=1\n    fi\n  elif [ -n \"$last_good\" ] && [ \"$disk\" != \"$last_good\" ]; then\n    before=1\n  fi\n}\n\njudge_attempt() {\n  if has_restarted; then\n    if [ \"$proof\" = hash ] && [ \"$loaded\" = \"$want\" ]; then\n      prove\n    elif [ \"$proof\" = counters ] &&\n      [ \"$pending_seen_successes $pending_seen_failures\" != \"$pending_successes $pending_failures\" ]; then\n      # What was counted since the write was about this file, and it was there when the API server began anew.\n      prove\n    else\n      # The counts mean nothing any more; the next round begins anew.\n      remove_pending\n      pace=1\n    fi\n    return\n  fi\n  count_events\n  note_first_event\n  if [ \"$proof\" = hash ]; then\n    judge_by_hash\n  else\n    judge_by_counters\n  fi\n}\n\nnote_first_event() {\n  if [ \"$pending_before\" = 0 ] || [ \"$events\" = 0 ] || [ -n \"$pending_first\" ]; then\n    return\n  fi\n  pending_first=$now\n  pending_first_after=${looked_before:-$pending_uptime}\n  if [ \"$pending_first_after\" -lt \"$pending_uptime\" ]; then\n    pending_first_after=$pending_uptime\n  fi\n  pending_first_kind=both\n  if [ \"$failures\" = \"$pending_failures\" ]; then\n    pending_first_kind=success\n  elif [ \"$successes\" = \"$pending_successes\" ]; then\n    pending_first_kind=failure\n  fi\n  write_pending\n}\n\njudge_by_hash() {\n  if [ \"$loaded\" != \"$want\" ]; then\n    judge_failures\n  elif [ \"$pending_loaded\" != \"$want\" ] || [ \"$pending_before\" = 0 ]; then\n    prove\n  elif [ \"$events\" -gt 0 ]; then\n    # Hash and counters are not updated together: a second look makes sure.\n    if [ \"$settled_total\" = \"$events\" ]; then\n      prove\n    else\n      settled_total=$events\n      pace=1\n    fi\n  elif [ $((now - pending_uptime)) -ge $quiet_time ]; then\n    prove\n  else\n    become proving \"these bytes were loaded before, while an earlier attempt was in flight: its end is awaited\"\n  fi\n}\n\njudge_by_counters() {\n  loads=$((successes - pending_successes))\n  if [ \"$pending_before\" = 1 ]; then\n    if [ \"$pending_first_kind\" = both ]; then\n      # Which of the two was ours cannot be told: once more, and then the only event is ours.\n      nudge\n      return\n    fi\n    if [ \"$pending_first_kind\" = success ]; then\n      if [ \"$events\" = 1 ] && [ $((now - pending_first)) -ge $quiet_time ]; then\n        prove\n        return\n      fi\n      loads=$((loads - 1))\n    fi\n  fi\n  if [ \"$loads\" -gt 0 ]; then\n    prove\n  else\n    judge_failures\n  fi\n}\n\njudge_failures() {\n  mine=$((events - pending_before))\n  # The attempt began no earlier than this.\n  if [ \"$pending_before\" = 0 ]; then\n    started_after=$pending_uptime\n  else\n    started_after=${pending_first_after:-$now}\n  fi\n  if [ \"$pending_waiting\" = 1 ]; then\n    wait_for_issuer\n  elif [ \"$mine\" -le 0 ]; then\n    judge_silence\n  elif [ \"$proof\" = hash ] && [ \"$settled_total\" != \"$events\" ]; then\n    # The hash follows its counter: a second look makes sure that the event was no load.\n    settled_total=$events\n    pace=1\n  elif [ \"$failures\" = \"$pending_failures\" ]; then\n    become unseen \"the API server loads other bytes than those in $file\"\n  elif [ $((now - started_after)) -lt $refusal_time ]; then\n    reject \"refused by the API server\"\n  elif [ \"$mine\" -ge 2 ]; then\n    wait_for_issuer\n  else\n    # A sick issuer fails again within a minute, a refused document never does. The time of the failure does not tell:\n    # an API server that is not told of changes looks once a minute, and refuses as late as an issuer fails.\n    failed_at=${failed_at:-$now}\n    if [ $((now - failed_at)) -ge $quiet_time ]; then\n      reject \"refused by the API server\"\n    else\n      become proving \"a failure was counted, and whether it is final is not known yet\"\n    fi\n  fi\n}\n\njudge_silence() {\n  if [ \"$events\" -gt 0 ] && [ $((now - pending_first)) -ge $quiet_time ]; then\n    # Nothing was in flight after all, so the only event was ours.\n    if [ \"$pending_first_kind\" = failure ]; then\n      reject \"refused by the API server\"\n    else\n      become unseen \"the API server loads other bytes than those in $file\"\n    fi\n  elif [ \"$events\" = 0 ] && [ $((now - pending_uptime)) -ge $quiet_time ]; then\n    # An API server that restarted on these bytes is as silent as one that does not look at the file. It would wait for an\n    # issuer that is down, and never look at the exact bytes after that.\n    if [ \"$proof\" = counters ] && [ -z \"$woken\" ] && run_preflight && [ -z \"$hint\" ]; then\n      nudge && woken=1\n    else\n      become unseen \"the API server did not look at the file: is its directory mounted and the flag set to this file?\"\n    fi\n  else\n    become proving \"the API server has not answered for these bytes yet\"\n  fi\n}\n\n# The file stays: the API server tries for ever and starts with it.\nwait_for_issuer() {\n  if [ \"$pending_waiting\" = 0 ]; then\n    pending_waiting=1\n    write_pending\n  fi\n  if [ \"$state\" != waiting ] || [ \"$now\" -ge \"$name_issuer_at\" ]; then\n    name_issuer_at=$((now + 60))\n    finding=\n    run_preflight\n    become waiting \"the API server waits for an issuer${finding:+: $finding}\"\n  fi\n}\n"
};

/** The objects that bring the agent to the nodes, as templates/node-file has them. */
export const nodeFileTemplates = {
  "clusterRoleBinding": {
    "apiVersion": "rbac.authorization.k8s.io/v1",
    "kind": "ClusterRoleBinding",
    "metadata": {
      "name": "trustplane-sync"
    },
    "roleRef": {
      "apiGroup": "rbac.authorization.k8s.io",
      "kind": "ClusterRole",
      "name": "trustplane-sync"
    },
    "subjects": [
      {
        "kind": "ServiceAccount",
        "name": "trustplane-sync",
        "namespace": "trustplane-system"
      }
    ]
  },
  "clusterRole": {
    "apiVersion": "rbac.authorization.k8s.io/v1",
    "kind": "ClusterRole",
    "metadata": {
      "name": "trustplane-sync"
    },
    "rules": [
      {
        "nonResourceURLs": [
          "/metrics"
        ],
        "verbs": [
          "get"
        ]
      }
    ]
  },
  "daemonSet": {
    "apiVersion": "apps/v1",
    "kind": "DaemonSet",
    "metadata": {
      "name": "trustplane-sync",
      "namespace": "trustplane-system"
    },
    "spec": {
      "revisionHistoryLimit": 5,
      "selector": {
        "matchLabels": {}
      },
      "updateStrategy": {
        "type": "RollingUpdate",
        "rollingUpdate": {
          "maxSurge": 0,
          "maxUnavailable": "100%"
        }
      },
      "template": {
        "metadata": {
          "labels": {}
        },
        "spec": {
          "affinity": {
            "nodeAffinity": {
              "requiredDuringSchedulingIgnoredDuringExecution": {
                "nodeSelectorTerms": [
                  {
                    "matchExpressions": [
                      {
                        "key": "node-role.kubernetes.io/control-plane",
                        "operator": "Exists"
                      }
                    ]
                  }
                ]
              }
            }
          },
          "automountServiceAccountToken": false,
          "containers": [
            {
              "name": "sync",
              "image": "docker.io/curlimages/curl:8.11.1",
              "imagePullPolicy": "IfNotPresent",
              "command": [
                "sh",
                "/trustplane/agent/agent.sh"
              ],
              "env": [
                {
                  "name": "TRUSTPLANE_FILE",
                  "value": "authentication.yaml"
                },
                {
                  "name": "TRUSTPLANE_ROLLOUT",
                  "value": "fast"
                },
                {
                  "name": "TRUSTPLANE_API_PORT",
                  "value": "6443"
                },
                {
                  "name": "TRUSTPLANE_OWNER",
                  "value": "trustplane-system/trustplane-sync"
                },
                {
                  "name": "TRUSTPLANE_FILE_MODE",
                  "value": "0600"
                },
                {
                  "name": "TRUSTPLANE_GROUP",
                  "value": ""
                },
                {
                  "name": "TRUSTPLANE_NODE_IP",
                  "valueFrom": {
                    "fieldRef": {
                      "fieldPath": "status.hostIP"
                    }
                  }
                },
                {
                  "name": "TRUSTPLANE_NODE_NAME",
                  "valueFrom": {
                    "fieldRef": {
                      "fieldPath": "spec.nodeName"
                    }
                  }
                },
                {
                  "name": "TRUSTPLANE_REVISION",
                  "valueFrom": {
                    "fieldRef": {
                      "fieldPath": "metadata.labels['controller-revision-hash']"
                    }
                  }
                }
              ],
              "readinessProbe": {
                "exec": {
                  "command": [
                    "sh",
                    "/trustplane/agent/agent.sh",
                    "ready"
                  ]
                },
                "periodSeconds": 1,
                "timeoutSeconds": 2,
                "failureThreshold": 1
              },
              "resources": {
                "requests": {
                  "cpu": "5m",
                  "memory": "16Mi"
                },
                "limits": {
                  "memory": "32Mi"
                }
              },
              "securityContext": {
                "allowPrivilegeEscalation": false,
                "capabilities": {
                  "drop": [
                    "ALL"
                  ]
                },
                "readOnlyRootFilesystem": true
              },
              "terminationMessagePath": "/dev/termination-log",
              "terminationMessagePolicy": "File",
              "volumeMounts": [
                {
                  "name": "configuration",
                  "mountPath": "/trustplane/configuration",
                  "readOnly": true
                },
                {
                  "name": "agent",
                  "mountPath": "/trustplane/agent",
                  "readOnly": true
                },
                {
                  "name": "api",
                  "mountPath": "/trustplane/api",
                  "readOnly": true
                },
                {
                  "name": "host",
                  "mountPath": "/host"
                },
                {
                  "name": "run",
                  "mountPath": "/run/trustplane"
                }
              ]
            }
          ],
          "dnsPolicy": "Default",
          "enableServiceLinks": false,
          "hostNetwork": true,
          "priorityClassName": "system-node-critical",
          "securityContext": {
            "runAsUser": 0,
            "runAsGroup": 0,
            "seccompProfile": {
              "type": "RuntimeDefault"
            }
          },
          "serviceAccountName": "trustplane-sync",
          "terminationGracePeriodSeconds": 5,
          "tolerations": [
            {
              "operator": "Exists"
            }
          ],
          "volumes": [
            {
              "name": "configuration",
              "configMap": {
                "name": "trustplane-authentication"
              }
            },
            {
              "name": "agent",
              "configMap": {
                "name": "trustplane-agent"
              }
            },
            {
              "name": "api",
              "projected": {
                "sources": [
                  {
                    "serviceAccountToken": {
                      "path": "token",
                      "expirationSeconds": 3600
                    }
                  },
                  {
                    "configMap": {
                      "name": "kube-root-ca.crt",
                      "items": [
                        {
                          "key": "ca.crt",
                          "path": "ca.crt"
                        }
                      ]
                    }
                  }
                ]
              }
            },
            {
              "name": "host",
              "hostPath": {
                "path": "/etc/trustplane",
                "type": "Directory"
              }
            },
            {
              "name": "run",
              "emptyDir": {
                "medium": "Memory",
                "sizeLimit": "8Mi"
              }
            }
          ]
        }
      }
    }
  },
  "flowSchema": {
    "apiVersion": "flowcontrol.apiserver.k8s.io/v1",
    "kind": "FlowSchema",
    "metadata": {
      "name": "trustplane-sync"
    },
    "spec": {
      "distinguisherMethod": {
        "type": "ByUser"
      },
      "matchingPrecedence": 900,
      "priorityLevelConfiguration": {
        "name": "workload-high"
      },
      "rules": [
        {
          "nonResourceRules": [
            {
              "nonResourceURLs": [
                "/metrics"
              ],
              "verbs": [
                "get"
              ]
            }
          ],
          "subjects": [
            {
              "kind": "ServiceAccount",
              "serviceAccount": {
                "name": "trustplane-sync",
                "namespace": "trustplane-system"
              }
            }
          ]
        }
      ]
    }
  },
  "namespace": {
    "apiVersion": "v1",
    "kind": "Namespace",
    "metadata": {
      "name": "trustplane-system",
      "labels": {
        "pod-security.kubernetes.io/enforce": "privileged",
        "pod-security.kubernetes.io/audit": "privileged",
        "pod-security.kubernetes.io/warn": "privileged"
      }
    }
  },
  "serviceAccount": {
    "apiVersion": "v1",
    "kind": "ServiceAccount",
    "metadata": {
      "name": "trustplane-sync",
      "namespace": "trustplane-system"
    },
    "automountServiceAccountToken": false
  }
};

/** The ClusterRoles of the profiles for service accounts of other clusters, as templates/access has them. */
export const accessTemplates = {
  "flux-apply": {
    "apiVersion": "rbac.authorization.k8s.io/v1",
    "kind": "ClusterRole",
    "metadata": {
      "name": "flux-apply"
    },
    "rules": [
      {
        "apiGroups": [
          ""
        ],
        "resources": [
          "configmaps",
          "persistentvolumeclaims",
          "secrets",
          "serviceaccounts",
          "services"
        ],
        "verbs": [
          "get",
          "list",
          "watch",
          "create",
          "update",
          "patch",
          "delete"
        ]
      },
      {
        "apiGroups": [
          "apps"
        ],
        "resources": [
          "daemonsets",
          "deployments",
          "statefulsets"
        ],
        "verbs": [
          "get",
          "list",
          "watch",
          "create",
          "update",
          "patch",
          "delete"
        ]
      },
      {
        "apiGroups": [
          "autoscaling"
        ],
        "resources": [
          "horizontalpodautoscalers"
        ],
        "verbs": [
          "get",
          "list",
          "watch",
          "create",
          "update",
          "patch",
          "delete"
        ]
      },
      {
        "apiGroups": [
          "batch"
        ],
        "resources": [
          "cronjobs",
          "jobs"
        ],
        "verbs": [
          "get",
          "list",
          "watch",
          "create",
          "update",
          "patch",
          "delete"
        ]
      },
      {
        "apiGroups": [
          "networking.k8s.io"
        ],
        "resources": [
          "ingresses",
          "networkpolicies"
        ],
        "verbs": [
          "get",
          "list",
          "watch",
          "create",
          "update",
          "patch",
          "delete"
        ]
      },
      {
        "apiGroups": [
          "policy"
        ],
        "resources": [
          "poddisruptionbudgets"
        ],
        "verbs": [
          "get",
          "list",
          "watch",
          "create",
          "update",
          "patch",
          "delete"
        ]
      },
      {
        "apiGroups": [
          ""
        ],
        "resources": [
          "events",
          "pods"
        ],
        "verbs": [
          "get",
          "list",
          "watch"
        ]
      },
      {
        "apiGroups": [
          "apps"
        ],
        "resources": [
          "replicasets"
        ],
        "verbs": [
          "get",
          "list",
          "watch"
        ]
      }
    ]
  },
  "namespace-keeper": {
    "apiVersion": "rbac.authorization.k8s.io/v1",
    "kind": "ClusterRole",
    "metadata": {
      "name": "namespace-keeper"
    },
    "rules": [
      {
        "apiGroups": [
          ""
        ],
        "resources": [
          "namespaces"
        ],
        "verbs": [
          "get",
          "list",
          "watch",
          "create",
          "patch"
        ]
      }
    ]
  },
  "read-only": {
    "apiVersion": "rbac.authorization.k8s.io/v1",
    "kind": "ClusterRole",
    "metadata": {
      "name": "read-only"
    },
    "rules": [
      {
        "apiGroups": [
          ""
        ],
        "resources": [
          "configmaps",
          "endpoints",
          "events",
          "persistentvolumeclaims",
          "pods",
          "serviceaccounts",
          "services"
        ],
        "verbs": [
          "get",
          "list",
          "watch"
        ]
      },
      {
        "apiGroups": [
          "apps"
        ],
        "resources": [
          "daemonsets",
          "deployments",
          "replicasets",
          "statefulsets"
        ],
        "verbs": [
          "get",
          "list",
          "watch"
        ]
      },
      {
        "apiGroups": [
          "autoscaling"
        ],
        "resources": [
          "horizontalpodautoscalers"
        ],
        "verbs": [
          "get",
          "list",
          "watch"
        ]
      },
      {
        "apiGroups": [
          "batch"
        ],
        "resources": [
          "cronjobs",
          "jobs"
        ],
        "verbs": [
          "get",
          "list",
          "watch"
        ]
      },
      {
        "apiGroups": [
          "networking.k8s.io"
        ],
        "resources": [
          "ingresses",
          "networkpolicies"
        ],
        "verbs": [
          "get",
          "list",
          "watch"
        ]
      },
      {
        "apiGroups": [
          "policy"
        ],
        "resources": [
          "poddisruptionbudgets"
        ],
        "verbs": [
          "get",
          "list",
          "watch"
        ]
      }
    ]
  },
  "secret-reader": {
    "apiVersion": "rbac.authorization.k8s.io/v1",
    "kind": "ClusterRole",
    "metadata": {
      "name": "secret-reader"
    },
    "rules": [
      {
        "apiGroups": [
          ""
        ],
        "resources": [
          "secrets"
        ],
        "verbs": [
          "get",
          "list",
          "watch"
        ]
      }
    ]
  }
};
