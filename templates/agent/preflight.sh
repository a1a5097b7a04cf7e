# shellcheck shell=sh
# Asks the issuers before the file is written: one that is down makes the API server refuse the whole document, and every
# later fix waits for that up to a minute.

# fetch URL AUTHORITY BODY: prints what went wrong.
fetch() {
  set -- "$1" "$2" "$3" -q --silent --show-error --fail --noproxy '*' --location --max-redirs 10 \
    --proto '=https,http' --max-time 5 --max-filesize 1048576 --output "$3"
  if [ "$2" = - ]; then
    fetch_url=$1
    shift 3
  else
    # The document's authority is the only one that the API server will take.
    fetch_url=$1
    fetch_authority=$configuration/$2
    shift 3
    set -- "$@" --cacert "$fetch_authority" --capath "$run/no-authorities"
  fi
  curl "$@" "$fetch_url" 2>&1
}

# read_field NAME <JSON: the first string with that name.
read_field() {
  tr '\n\r' '  ' | awk -v name="$1" '{
    if (match($0, "\"" name "\"[ \t]*:[ \t]*\"([^\"\\\\]|\\\\.)*\"")) {
      value = substr($0, RSTART, RLENGTH)
      sub(/^"[^"]*"[ \t]*:[ \t]*"/, "", value); sub(/"$/, "", value)
      gsub(/\\\//, "/", value)
      print value
    }
  }'
}

# check_issuer ISSUER DISCOVERY AUTHORITY BODY: prints a finding or nothing.
check_issuer() {
  if ! finding=$(fetch "$2" "$3" "$4"); then
    echo "$1: $2: ${finding:-no answer}"
    return
  fi
  named=$(read_field issuer <"$4")
  keys=$(read_field jwks_uri <"$4")
  case $named in
    "$1") ;;
    *\\*) ;; # an escape that sh cannot resolve is no evidence
    *)
      echo "$1: $2 names the issuer \"$named\""
      return
      ;;
  esac
  case $keys in
    '') echo "$1: $2 has no jwks_uri" ;;
    *\\*) ;;
    *) finding=$(fetch "$keys" "$3" "$4") || echo "$1: $keys: ${finding:-no answer}" ;;
  esac
}

# Fails with `finding` if something speaks against the document; what is no evidence for the API server is only told.
# Not all issuers at a time: 64 curls would not fit into the pod's memory.
run_preflight() {
  finding=
  hint=
  [ -s "$configuration/preflight" ] || return 0
  rm -rf "$run/preflight"
  mkdir -p "$run/preflight" "$run/no-authorities"
  number=0
  while IFS="$(printf '\t')" read -r issuer discovery authority severity || [ -n "$issuer" ]; do
    [ -n "$issuer" ] || continue
    number=$((number + 1))
    check_issuer "$issuer" "$discovery" "$authority" "$run/preflight/body-$number" \
      >"$run/preflight/$severity-$number" </dev/null &
    if [ $((number % 16)) -eq 0 ]; then
      wait
    fi
  done <"$configuration/preflight"
  wait
  hint=$(cat "$run/preflight"/warn-* 2>/dev/null | head -n 1)
  if [ -n "$hint" ]; then
    warn "$hint"
  fi
  finding=$(cat "$run/preflight"/block-* 2>/dev/null | head -n 1)
  [ -z "$finding" ]
}
