#!/usr/bin/env bash
# Makes a certificate for each of the two apps in the vault, and tells Entra ID of it. Run it again to renew them: the
# certificates of before go on until they end. For: application administrator and Key Vault Certificates Officer.
set -euo pipefail

if [ $# -ne 3 ]; then
  echo 'Write: certificates.sh VAULT SITE_CLIENT_ID BOT_APP_ID' >&2
  exit 2
fi
policy=$(dirname "$0")/certificate-policy.json

renew() {
  az keyvault certificate create --vault-name "$1" --name "$2" --policy "@$policy" --output none
  # Entra ID has to know it before a copy of the service signs in with it: copies get it within half an hour.
  az ad app credential reset --id "$3" --keyvault "$1" --cert "$2" --append --only-show-errors --output none
  echo "$2 is in the vault, and known to the app $3."
}

renew "$1" site-certificate "$2"
renew "$1" bot-certificate "$3"
