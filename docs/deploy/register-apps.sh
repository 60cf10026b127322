#!/usr/bin/env bash
# Registers the two apps in Entra ID, and gives the second one Sites.Selected of SharePoint. Apps that are there by
# these names are used, so that it can be run again. For: application administrator and privileged role administrator.
set -euo pipefail

GRAPH=https://graph.microsoft.com/v1.0
SHAREPOINT=00000003-0000-0ff1-ce00-000000000000

# Within $( ), `set -e` does not apply: each function ends at its first failure by itself.

# What was answered; it ends the script where that is empty.
answered() {
  if [ -z "$2" ]; then
    echo "There is no answer about $1, so nothing more is done. Run this again." >&2
    exit 1
  fi
  echo "$2"
}

# The application id of an app by its name, which is registered where there is none.
app() {
  local id
  id=$(az ad app list --display-name "$1" --query "[?displayName=='$1'].appId | [0]" --output tsv) || exit 1
  if [ -z "$id" ]; then
    id=$(az ad app create --display-name "$1" --sign-in-audience AzureADMyOrg --query appId --output tsv) || exit 1
  fi
  answered "the app $1" "$id"
}

# The object id of the enterprise application of an app, which is made where there is none.
enterprise() {
  local id
  id=$(az ad sp list --filter "appId eq '$1'" --query '[0].id' --output tsv) || exit 1
  if [ -z "$id" ]; then
    id=$(az ad sp create --id "$1" --query id --output tsv) || exit 1
  fi
  answered "the enterprise application of $1" "$id"
}

tenant=$(az account show --query tenantId --output tsv)
service=$(app 'SCR service')
enterprise "$service" >/dev/null
az ad app update --id "$service" --identifier-uris "api://$service"
scope=$(az ad app show --id "$service" --query "api.oauth2PermissionScopes[?value=='access_as_user'].id" --output tsv)
if [ -z "$scope" ]; then
  scope=$(node -p 'crypto.randomUUID()')
  az rest --method PATCH --url "$GRAPH/applications(appId='$service')" --output none --body "$(
    cat <<BODY
{
  "api": {
    "requestedAccessTokenVersion": 2,
    "oauth2PermissionScopes": [
      {
        "id": "$scope",
        "value": "access_as_user",
        "type": "User",
        "isEnabled": true,
        "adminConsentDisplayName": "Use serious case reviews",
        "adminConsentDescription": "Lets the page with the web part ask the service as the person who has opened it."
      }
    ]
  }
}
BODY
  )"
fi

site=$(app 'SCR site')
principal=$(enterprise "$site")
resource=$(az ad sp show --id "$SHAREPOINT" --query id --output tsv)
resource=$(answered 'SharePoint in this tenant' "$resource")
role=$(az ad sp show --id "$SHAREPOINT" --query "appRoles[?value=='Sites.Selected'].id | [0]" --output tsv)
role=$(answered 'the role Sites.Selected of SharePoint' "$role")
given=$(az rest --method GET --url "$GRAPH/servicePrincipals/$principal/appRoleAssignments" \
  --query "value[?appRoleId=='$role'].id" --output tsv)
if [ -z "$given" ]; then
  az rest --method POST --url "$GRAPH/servicePrincipals/$principal/appRoleAssignments" --output none \
    --body "{\"principalId\": \"$principal\", \"resourceId\": \"$resource\", \"appRoleId\": \"$role\"}"
fi

echo "BOT_APP_ID and TOKEN_AUDIENCE: $service"
echo "SITE_CLIENT_ID: $site"
echo "TENANT_ID: $tenant"
