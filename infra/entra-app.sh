#!/usr/bin/env bash
# Makes or updates Talka's app registration in the school's Entra tenant. Safe to run again.
# It asks for permissions but grants none: that stays a person's decision (README, step 2).
set -euo pipefail

usage="usage: infra/entra-app.sh https://talka.school.example"
url=${1:?$usage}
[[ $url =~ ^https://[a-z0-9.-]+$ ]] || { echo "$usage   (https, a domain, no slash at the end)" >&2; exit 2; }
for tool in az node; do
  command -v "$tool" >/dev/null || { echo "$tool is needed and is not installed." >&2; exit 1; }
done
az account show --output none 2>/dev/null || { echo "Sign in first: az login" >&2; exit 1; }

host=${url#https://}
permissions="$(dirname "$0")/permissions.json"

client_id=$(az ad app list --display-name Talka --query "[?displayName=='Talka'].appId" --output tsv)
if [[ $(wc -w <<<"$client_id") -gt 1 ]]; then
  echo "The tenant has more than one app registration called Talka. Rename or delete the ones not in use." >&2
  exit 1
fi
if [[ -z $client_id ]]; then
  client_id=$(az ad app create --display-name Talka --sign-in-audience AzureADMyOrg --query appId --output tsv)
fi
object_id=$(az ad app show --id "$client_id" --query id --output tsv)
scope_id=$(az ad app show --id "$client_id" --query "api.oauth2PermissionScopes[?value=='access_as_user'].id | [0]" --output tsv)
[[ $scope_id =~ ^[0-9a-f-]{36}$ ]] || scope_id=$(node --print 'require("node:crypto").randomUUID()')

# Entra refuses a client that is pre-authorised for a scope it does not know yet; hence two calls.
registration() {
  URL=$url HOST=$host CLIENT_ID=$client_id SCOPE_ID=$scope_id PERMISSIONS=$permissions node --input-type=module <<'JS'
import { readFileSync } from 'node:fs'

const { URL: url, HOST: host, CLIENT_ID: clientId, SCOPE_ID: scopeId, PERMISSIONS: file } = process.env
const { graph, permissions, delegated } = JSON.parse(readFileSync(file, 'utf8'))
const consent = 'Open Talka as the signed-in person'
console.log(
  JSON.stringify({
    identifierUris: [`api://${clientId}`, `api://${host}/botid-${clientId}`],
    web: { redirectUris: [`${url}/sign-in/callback`], implicitGrantSettings: { enableIdTokenIssuance: false } },
    // For the command line (npm run talka): a program on somebody's machine, without a secret, that signs that person in.
    publicClient: { redirectUris: ['http://localhost'] },
    requiredResourceAccess: [
      {
        resourceAppId: graph,
        resourceAccess: [
          ...permissions.map(({ id }) => ({ id, type: 'Role' })),
          ...delegated.map(({ id }) => ({ id, type: 'Scope' })),
        ],
      },
    ],
    api: {
      requestedAccessTokenVersion: 2,
      oauth2PermissionScopes: [
        {
          id: scopeId,
          value: 'access_as_user',
          type: 'User',
          isEnabled: true,
          adminConsentDisplayName: consent,
          adminConsentDescription: 'Lets Teams tell Talka who is signed in. Talka learns the name and nothing else.',
          userConsentDisplayName: consent,
          userConsentDescription: 'Lets Teams tell Talka who you are.',
        },
      ],
    },
  }),
)
JS
}

# Teams on the desktop and phones; Teams in the browser.
preauthorised() {
  SCOPE_ID=$scope_id node --print '
    const ids = ["1fec8e78-bce4-4aaf-ab1b-5451cc387264", "5e3ce6c0-2b1f-4285-8d4b-75ee78787346"]
    JSON.stringify({ api: { preAuthorizedApplications: ids.map((appId) => (
      { appId, delegatedPermissionIds: [process.env.SCOPE_ID] })) } })'
}

update() {
  az rest --method patch --url "https://graph.microsoft.com/v1.0/applications/$object_id" \
    --headers Content-Type=application/json --body "$1" --output none
}

update "$(registration)"
update "$(preauthorised)"
az ad sp show --id "$client_id" --output none 2>/dev/null || az ad sp create --id "$client_id" --output none

echo "The app registration Talka is ready."
echo "CLIENT_ID=$client_id"
