#!/bin/sh
# Sends what runs in a cluster to the Microservice Dashboard. Wants kubectl, jq, curl and gzip, and the right to list; it only
# reads. What the dashboard never keeps (env values, arguments, annotations, messages) does not leave the cluster.
#
#   MSD_URL              https address of the dashboard (or of its function ingestSnapshot)
#   MSD_CLUSTER          name of the cluster, as organisation.yaml has it
#   MSD_TOKEN_FILE       file with a token of the service account made out for the dashboard, or with a publisher key
#   MSD_KINDS            kinds to send, with commas; default: all but ConfigMap
#   MSD_NAMESPACES       the only namespaces to look into, with commas; default: the whole cluster
#   MSD_LIST_SECONDS     after which no further list is begun and what there is is sent; default: 20
#   MSD_KEPT_ANNOTATIONS annotations to send besides revisions, with commas: contracts.revisionKey of organisation.yaml
#
# A kind that can't be listed to its end is not declared, so nothing of it is taken for gone. Ends with 1 when nothing could
# be listed or the dashboard refused the snapshot, with 2 when it is set up wrongly.
set -eu
umask 077

# Kind, API, plural, and `cluster` for what belongs to no namespace. The ClusterRole beside allows these, and nothing else.
RESOURCES='
Deployment apis/apps/v1 deployments
StatefulSet apis/apps/v1 statefulsets
DaemonSet apis/apps/v1 daemonsets
ReplicaSet apis/apps/v1 replicasets
Pod api/v1 pods
HorizontalPodAutoscaler apis/autoscaling/v2 horizontalpodautoscalers
CronJob apis/batch/v1 cronjobs
Job apis/batch/v1 jobs
Service api/v1 services
PodDisruptionBudget apis/policy/v1 poddisruptionbudgets
Ingress apis/networking.k8s.io/v1 ingresses
HTTPRoute apis/gateway.networking.k8s.io/v1 httproutes
ResourceQuota api/v1 resourcequotas
ConfigMap api/v1 configmaps
Event api/v1 events
Node api/v1 nodes cluster
'
# Pages keep the memory small, whatever the cluster holds: 250 pods are some 30 MB for jq.
PAGE=250
MOST_PAGES=2000
# One list, and one try to send; together with MSD_LIST_SECONDS below the 55 s of the Job.
REQUEST_SECONDS=10
SEND_SECONDS=15

say() { printf '%s\n' "$*" >&2; }
wrong() { say "push-snapshot: $*"; exit 2; }

case "${MSD_URL:-}" in
  https://* | http://127.0.0.1:* | http://localhost:*) ;;
  '') wrong 'MSD_URL is not set: give the https address of the dashboard.' ;;
  *) wrong 'MSD_URL is no https address: the token would be seen on the way.' ;;
esac
case "${MSD_CLUSTER:-}" in
  '') wrong 'MSD_CLUSTER is not set: give the name that organisation.yaml has.' ;;
  *[!a-z0-9.-]*) wrong 'MSD_CLUSTER holds characters that no name of a cluster has.' ;;
esac
case "${MSD_LIST_SECONDS:-}" in *[!0-9]*) wrong 'MSD_LIST_SECONDS is no number.' ;; esac
case "${MSD_KINDS:-}${MSD_NAMESPACES:-}" in
  *[!A-Za-z0-9,-]*) wrong 'MSD_KINDS and MSD_NAMESPACES take names with commas between, and no blanks.' ;;
esac
[ -z "${MSD_TOKEN_FILE:-}" ] || [ -s "$MSD_TOKEN_FILE" ] || wrong 'The file of MSD_TOKEN_FILE is empty or not there.'
here=$(dirname "$0")
work=$(mktemp -d "${TMPDIR:-/tmp}/msd.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

# Before anything is listed: what changes meanwhile is newer than this snapshot.
taken_at=$(date -u +%Y-%m-%dT%H:%M:%SZ)
last_list=$(($(date +%s) + ${MSD_LIST_SECONDS:-20}))
: >"$work/items"
: >"$work/declared"
kept=$(printf '%s' "${MSD_KEPT_ANNOTATIONS:-}" | jq -Rsc 'split(",") | map(select(. != ""))')

in_time() { [ "$(date +%s)" -lt "$last_list" ] || { echo 'no time left' >"$work/why"; return 1; }; }

# get PATH: into $work/page; why not goes to $work/why, which names no object.
get() {
  in_time || return 1
  kubectl get --raw "$1" --request-timeout="${REQUEST_SECONDS}s" </dev/null >"$work/page" 2>"$work/why"
}

# list KIND PATH: every page into $work/kind, lean.
list() {
  token='' pages=0
  : >"$work/kind"
  while :; do
    selector=''
    [ "$1" != Event ] || selector='&fieldSelector=type%3DWarning'
    get "/$2?limit=$PAGE$selector${token:+&continue=$token}" || return 1
    jq -c --arg kind "$1" --argjson kept "$kept" -f "$here/slim.jq" "$work/page" >"$work/lean" 2>"$work/why" || return 1
    token=$(head -n 1 "$work/lean" | jq -r '@uri')
    tail -n +2 "$work/lean" >>"$work/kind"
    [ -n "$token" ] || return 0
    pages=$((pages + 1))
    [ "$pages" -lt "$MOST_PAGES" ] || { echo 'the list does not end' >"$work/why"; return 1; }
  done
}

# Names of ConfigMaps: as the table that kubectl prints by default, for which the server sends no values.
list_names() {
  in_time || return 1
  if [ -z "$1" ]; then where=--all-namespaces row='{namespace: .[0], name: .[1]}'
  else where="--namespace=$1" row='{namespace: $namespace, name: .[0]}'; fi
  kubectl get configmaps "$where" --no-headers --ignore-not-found --chunk-size="$PAGE" --cache-dir="$work/cache" \
    --request-timeout="${REQUEST_SECONDS}s" </dev/null >"$work/page" 2>"$work/why" || return 1
  jq -Rc --arg namespace "$1" "[splits(\" +\")] | {kind: \"ConfigMap\", metadata: $row}" "$work/page" >"$work/kind"
}

# take KIND API PLURAL NAMESPACE: a list that lost its place (410) begins anew, once.
take() {
  if [ "$1" = ConfigMap ]; then
    list_names "$4" || return 1
  else
    path="$2/${4:+namespaces/$4/}$3"
    list "$1" "$path" || { grep -q 'Expired\|too old' "$work/why" && list "$1" "$path"; } || return 1
  fi
  cat "$work/kind" >>"$work/taken"
}

wanted=",${MSD_KINDS:-$(printf '%s' "$RESOURCES" | grep -v '^ConfigMap\|^$' | cut -d ' ' -f 1 | paste -sd , -)},"
namespaces=$(printf '%s' "${MSD_NAMESPACES:-}" | tr , ' ')
printf '%s\n' "$RESOURCES" >"$work/resources"
while read -r kind api plural scope; do
  [ -n "$kind" ] || continue
  case "$wanted" in *",$kind,"*) ;; *) continue ;; esac
  # Who may look into some namespaces does not get what belongs to none.
  [ "$scope" != cluster ] || [ -z "$namespaces" ] || continue
  places=${namespaces:-/}
  : >"$work/taken"
  complete=yes
  for place in $places; do
    take "$kind" "$api" "$plural" "${place#/}" && continue
    complete=no
    [ "$place" = / ] && where='' || where=" of $place"
    say "Left out: $plural$where: $(head -n 1 "$work/why" | tr -cd '[:print:]' | cut -c 1-300)"
    break
  done
  [ "$complete" = yes ] || continue
  cat "$work/taken" >>"$work/items"
  printf '%s\n' "$kind" >>"$work/declared"
done <"$work/resources"

[ -s "$work/declared" ] || { say 'Nothing could be listed, so nothing was sent.'; exit 1; }
kinds=$(paste -sd , "$work/declared")
{
  printf '{"kind":"List","takenAt":"%s","items":[' "$taken_at"
  sed '$!s/$/,/' "$work/items"
  printf ']}'
} | gzip >"$work/body.gz"

# A file, so that no token stands in the list of processes.
: >"$work/headers"
[ -z "${MSD_TOKEN_FILE:-}" ] || printf 'Authorization: Bearer %s\n' "$(tr -d ' \r\n' <"$MSD_TOKEN_FILE")" >"$work/headers"
query="kinds=$kinds&takenAt=$taken_at${MSD_NAMESPACES:+&namespaces=$MSD_NAMESPACES}"
status=$(curl --silent --show-error --max-time "$SEND_SECONDS" --retry 2 --retry-max-time 8 \
  --header "@$work/headers" --header 'Content-Type: application/json' --header 'Content-Encoding: gzip' \
  --data-binary "@$work/body.gz" --output "$work/answer" --write-out '%{http_code}' \
  "${MSD_URL%/}/api/clusters/$MSD_CLUSTER/snapshot?$query") || { say 'The dashboard can not be reached.'; exit 1; }

outcome=$(jq -r '.outcome // "no receipt"' "$work/answer" 2>/dev/null || echo 'no receipt')
say "$MSD_CLUSTER at $taken_at: HTTP $status, $outcome ($kinds; $(wc -l <"$work/items" | tr -d ' ') objects, $(wc -c <"$work/body.gz" | tr -d ' ') bytes)"
jq -r '.problems[]? | "\(.severity): \(.message) \(.cure // "")"' "$work/answer" 2>/dev/null | head -n 20 | tr -cd '[:print:]\n' >&2 || :
case "$status" in 2??) exit 0 ;; *) exit 1 ;; esac
