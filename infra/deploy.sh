#!/usr/bin/env bash
# Builds Talka, makes or updates everything in Azure, and publishes the program. Safe to run again.
#   infra/deploy.sh                a new version of the program or of the settings
#   infra/deploy.sh --new-secret   the same with a new client secret (the first time, and once a year)
set -euo pipefail
cd "$(dirname "$0")/.."

new_secret=no
case ${1-} in
  '') ;;
  --new-secret) new_secret=yes ;;
  *) echo "usage: infra/deploy.sh [--new-secret]" >&2; exit 2 ;;
esac

missing=()
for tool in az node npm zip; do
  command -v "$tool" >/dev/null || missing+=("the program $tool")
done
for name in RESOURCE_GROUP LOCATION CLIENT_ID TALKA_PUBLIC_URL TALKA_FIRST_ADMIN ACCOUNT_DOMAIN; do
  [[ -n ${!name-} ]] || missing+=("the environment variable $name")
done
if ((${#missing[@]})); then
  printf 'Missing: %s\n' "${missing[@]}" >&2
  echo "infra/README.md, step 3, says what each is for." >&2
  exit 1
fi
az account show --output none 2>/dev/null || { echo "Sign in first: az login" >&2; exit 1; }
if ! az functionapp list-flexconsumption-runtimes --location "$LOCATION" --runtime node --query '[].version' --output tsv \
  | grep -qx 24; then
  echo "Azure Functions does not offer Node 24 on Flex Consumption in $LOCATION. Choose another LOCATION." >&2
  exit 1
fi

echo "1/4 Building"
npm ci
npm run build
[[ -f dist/functions/host.json ]] || { echo "npm run build left no dist/functions/host.json: there is nothing to publish." >&2; exit 1; }

echo "2/4 Preparing $RESOURCE_GROUP in $LOCATION"
for provider in Microsoft.App Microsoft.Web Microsoft.BotService Microsoft.DBforPostgreSQL Microsoft.KeyVault \
  Microsoft.Storage Microsoft.Network Microsoft.ManagedIdentity Microsoft.Insights Microsoft.OperationalInsights; do
  az provider register --namespace "$provider" --wait
done
az group create --name "$RESOURCE_GROUP" --location "$LOCATION" --output none

# Secrets go from one program to the next through the environment: never on a command line, in a file or on the screen.
if [[ $new_secret == yes ]]; then
  CLIENT_SECRET=$(az ad app credential reset --id "$CLIENT_ID" --append --years 1 \
    --display-name "deploy.sh $(date +%F)" --query password --output tsv --only-show-errors)
elif [[ -z ${CLIENT_SECRET-} && -z $(az keyvault list --resource-group "$RESOURCE_GROUP" --query '[].name' --output tsv) ]]; then
  echo "This is the first deployment, and Talka has no secret yet. Run: infra/deploy.sh --new-secret" >&2
  exit 1
fi
DATABASE_PASSWORD=$(node --print 'require("node:crypto").randomBytes(30).toString("hex") + "Aa1"')
export CLIENT_SECRET=${CLIENT_SECRET-} DATABASE_PASSWORD

echo "3/4 Deploying (the first time takes about 20 minutes)"
az deployment group create --resource-group "$RESOURCE_GROUP" --name talka \
  --parameters infra/main.bicepparam --output none
output() {
  az deployment group show --resource-group "$RESOURCE_GROUP" --name talka \
    --query "properties.outputs.$1.value" --output tsv
}
app=$(output functionAppName)
app_id=$(az functionapp show --resource-group "$RESOURCE_GROUP" --name "$app" --query id --output tsv)
# Without this the Function App would keep the old secrets for up to a day.
az rest --method post --output none \
  --url "https://management.azure.com$app_id/config/configreferences/appsettings/refresh?api-version=2022-03-01"

echo "4/4 Publishing"
archive=$(mktemp -d)/talka.zip
trap 'rm -rf "$(dirname "$archive")"' EXIT
(cd dist/functions && zip -qr "$archive" .)
az functionapp deployment source config-zip --resource-group "$RESOURCE_GROUP" --name "$app" --src "$archive" --output none

cat <<END
Published.
  The Function App     $app
  DNS, CNAME           ${TALKA_PUBLIC_URL#https://} -> $(output defaultHostName)
  DNS, TXT             asuid.${TALKA_PUBLIC_URL#https://} -> $(output domainVerificationId)
Next: infra/README.md, step 4.
END
