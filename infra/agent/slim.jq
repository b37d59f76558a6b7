# One page of a list, as the API server answered it: first the token of the next page (or ""), then an object a line, without
# what must not leave the cluster. $kind: items of a list carry none. $kept: annotations that are sent beside the revisions.

def revisions: ["deployment.kubernetes.io/revision", "deployment.kubernetes.io/revision-history", "deprecated.daemonset.template.generation"];

# Numbers are sent of the revisions; whatever is in the annotations the organisation itself named.
def annotations:
  if type != "object" then null
  else with_entries(select(
    .key as $key
    | (.value | type) == "string"
      and ((($kept | index($key)) != null)
           or (((revisions | index($key)) != null) and (.value | test("^[0-9,]{1,200}$")))))) end;

# Lists and texts only, for a label may have any of these names; labels are left as they are.
def slim:
  if type == "array" then map(slim)
  elif type == "object" then
    reduce (keys_unsorted[]) as $key (.;
      .[$key] as $value
      | if $key == "annotations" then .[$key] = ($value | annotations)
        elif $key == "labels" or $key == "matchLabels" or $key == "selector" then .
        elif $key == "managedFields" or $key == "env" or $key == "envFrom" or $key == "args" or $key == "command"
             or $key == "httpHeaders" or $key == "volumes" or $key == "volumeMounts" or $key == "volumeClaimTemplates"
             or $key == "data" or $key == "binaryData" or $key == "stringData" or $key == "message" or $key == "note"
             or $key == "imagePullSecrets" or $key == "tolerations" or $key == "images"
        then del(.[$key])
        elif ($value | type) == "object" or ($value | type) == "array" then .[$key] = ($value | slim)
        else . end)
  else . end;

(.metadata.continue // ""), ((.items // [])[] | .kind = $kind | slim)
