#!/usr/bin/env bash
# Registers the two apps in Entra ID, and gives the second one Sites.Selected of SharePoint. Apps that are there by
# these names are used, so that it can be run again. For: application administrator and privileged role administrator.
set -euo pipefail

GRAPH=https://graph.microsoft.com/v1.0
SHAREPOINT=00000003-0000-0ff1-ce00-000000000000

# The application id of an app by its name, which is registered where there is none.
app() {
  local id
  id=$(az ad app list --display-name "$1" --query "[?displayName=='$1'].appId | [0]" --output tsv)
  if [ -z "$id" ]; then
    id=$(az ad app create --display-name "$1" --sign-in-audience AzureADMyOrg --query appId --output tsv)
  fi
  echo "$id"
}

# The object id of the enterprise application of an app, which is made where there is none.
enterprise() {
  az ad sp show --id "$1" --query id --output tsv 2>/dev/null || az ad sp create --id "$1" --query id --output tsv
}

service=$(app 'SCR service')
enterprise "$service" >/dev/null
az ad app update --id "$service" --identifier-uris "api://$service"
if [ -z "$(az ad app show --id "$service" --query "api.oauth2PermissionScopes[?value=='access_as_user'].id" --output tsv)" ]; then
  az rest --method PATCH --url "$GRAPH/applications(appId='$service')" --output none --body "$(
    cat <<BODY
{
  "api": {
    "requestedAccessTokenVersion": 2,
    "oauth2PermissionScopes": [
      {
        "id": "$(uuidgen)",
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
role=$(az ad sp show --id "$SHAREPOINT" --query "appRoles[?value=='Sites.Selected'].id | [0]" --output tsv)
given=$(az rest --method GET --url "$GRAPH/servicePrincipals/$principal/appRoleAssignments" \
  --query "value[?appRoleId=='$role'].id" --output tsv)
if [ -z "$given" ]; then
  az rest --method POST --url "$GRAPH/servicePrincipals/$principal/appRoleAssignments" --output none \
    --body "{\"principalId\": \"$principal\", \"resourceId\": \"$resource\", \"appRoleId\": \"$role\"}"
fi

echo "BOT_APP_ID and TOKEN_AUDIENCE: $service"
echo "SITE_CLIENT_ID: $site"
echo "TENANT_ID: $(az account show --query tenantId --output tsv)"
