// One school's Talka in one resource group: a Function App, its database, files, queue, keys, and the bot's registration.
// The Entra app registration is made before this, by entra-app.sh.

@description('The address where people reach Talka: https, a domain of the school\'s own, no slash at the end.')
param publicUrl string

@description('The page where nobody says who they are: best on a host of its own. Empty: publicUrl/pranesk.')
param reportUrl string = ''

@description('Sign-in name or Entra object ID of the first administrator of Talka.')
param firstAdmin string

@description('The verified domain in which new accounts are made, such as mokykla.example.')
param accountDomain string

@description('ID of Talka\'s app in the school\'s own Teams catalogue. Empty: Talka installs itself for nobody.')
param teamsAppId string = ''

@description('The mailbox that Talka\'s letters come from. Empty: it writes none.')
param mailFrom string = ''

@description('An authority for time stamps of custody logs (RFC 3161 over HTTP). Empty: no time stamps.')
param timeStampUrl string = ''

@description('The root certificates that authority leads to: base64 of DER, between commas.')
param timeStampRoots string = ''

@description('Application (client) ID of Talka\'s registration in Entra.')
param clientId string

@secure()
@description('Secret of that registration. Empty: the one in the key vault stays.')
param clientSecret string = ''

@description('Application ID of the bot, when it has a registration of its own.')
param botAppId string = clientId

@secure()
@description('Secret of the bot\'s registration, when it has one of its own. Empty: the one in the key vault stays.')
param botAppPassword string = ''

@secure()
@minLength(32)
@description('Password of the database owner: letters and digits only, new at each deployment. deploy.sh makes it.')
param databasePassword string

@allowed(['lt', 'en'])
@description('The language of people who have not chosen one.')
param language string = 'lt'

@description('The Entra tenant of the school.')
param tenantId string = tenant().tenantId

@description('Where everything is kept. Choose a region inside the European Union.')
param location string = resourceGroup().location

@minLength(3)
@maxLength(8)
@description('First part of every resource\'s name: lower-case letters.')
param namePrefix string = 'talka'

@minValue(0)
@maxValue(10)
@description('Function instances kept warm, so that Teams never waits for a cold start (it gives up after 5 seconds). 0 is cheaper.')
param warmInstances int = 1

@description('Size of the database server. Standard_B1ms is cheaper but allows too few connections for 40 instances.')
param databaseSku object = { name: 'Standard_B2s', tier: 'Burstable' }

@description('Name of the database server. Empty: the one this template makes. After a restore: the restored server.')
param databaseServer string = ''

@allowed(['Disabled', 'Enabled'])
@description('Copies of the database backups in the paired region. It cannot be changed later.')
param geoRedundantBackup string = 'Disabled'

var suffix = uniqueString(resourceGroup().id)
var metricsPublisher = subscriptionResourceId(
  'Microsoft.Authorization/roleDefinitions',
  '3913510d-42f4-4e42-8a64-420c390055eb'
)

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${namePrefix}-identity'
  location: location
}

module network 'modules/network.bicep' = {
  name: 'talka-network'
  params: { location: location, namePrefix: namePrefix }
}

module storage 'modules/storage.bicep' = {
  name: 'talka-storage'
  params: {
    location: location
    name: '${namePrefix}${suffix}'
    principalId: identity.properties.principalId
  }
}

module database 'modules/database.bicep' = {
  name: 'talka-database'
  params: {
    location: location
    name: empty(databaseServer) ? '${namePrefix}-db-${suffix}' : databaseServer
    sku: databaseSku
    subnetId: network.outputs.databaseSubnetId
    dnsZoneId: network.outputs.databaseDnsZoneId
    geoRedundantBackup: geoRedundantBackup
    password: databasePassword
  }
}

module vault 'modules/vault.bicep' = {
  name: 'talka-vault'
  params: {
    location: location
    name: '${namePrefix}-kv-${suffix}'
    tenantId: tenantId
    principalId: identity.properties.principalId
    databaseUrl: 'postgresql://${database.outputs.login}:${databasePassword}@${database.outputs.host}:5432/${database.outputs.databaseName}?sslmode=verify-full'
    clientSecret: clientSecret
    botAppPassword: botAppId == clientId ? clientSecret : botAppPassword
  }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${namePrefix}-logs'
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 30
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: '${namePrefix}-insights'
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: logs.id
    DisableLocalAuth: true
    // No addresses of visitors: the page outside of Teams is only anonymous if the platform keeps none either.
    DisableIpMasking: false
  }
}

resource insightsAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, identity.id, metricsPublisher)
  scope: insights
  properties: {
    roleDefinitionId: metricsPublisher
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: '${namePrefix}-plan'
  location: location
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource functionApp 'Microsoft.Web/sites@2024-04-01' = {
  name: '${namePrefix}-${suffix}'
  location: location
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identity.id
    virtualNetworkSubnetId: network.outputs.functionsSubnetId
    siteConfig: {
      minTlsVersion: '1.2'
      // The platform's own logs of requests hold addresses and browsers.
      httpLoggingEnabled: false
      requestTracingEnabled: false
      detailedErrorLoggingEnabled: false
    }
    functionAppConfig: {
      runtime: { name: 'node', version: '24' }
      scaleAndConcurrency: {
        maximumInstanceCount: 40
        instanceMemoryMB: 2048
        alwaysReady: warmInstances > 0 ? [{ name: 'http', instanceCount: warmInstances }] : []
      }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: storage.outputs.deploymentContainerUrl
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identity.id
          }
        }
      }
    }
  }
}

// Talka's own names are those of core/settings.ts, held by tests/app-package; the others belong to the platform.
resource settings 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: functionApp
  name: 'appsettings'
  properties: {
    TALKA_MODE: 'production'
    TALKA_PUBLIC_URL: publicUrl
    REPORT_URL: reportUrl
    TALKA_LANGUAGE: language
    TALKA_FIRST_ADMIN: firstAdmin
    ACCOUNT_DOMAIN: accountDomain
    TEAMS_APP_ID: teamsAppId
    MAIL_FROM: mailFrom
    DATABASE_URL: '@Microsoft.KeyVault(SecretUri=${vault.outputs.databaseUrlSecretUri})'
    TENANT_ID: tenantId
    CLIENT_ID: clientId
    CLIENT_SECRET: '@Microsoft.KeyVault(SecretUri=${vault.outputs.clientSecretUri})'
    BOT_APP_ID: botAppId
    BOT_APP_PASSWORD: '@Microsoft.KeyVault(SecretUri=${vault.outputs.botAppPasswordUri})'
    KEY_VAULT_KEY: vault.outputs.keyUri
    FILES_URL: storage.outputs.filesContainerUrl
    MARKS_URL: storage.outputs.marksContainerUrl
    TIME_STAMP_URL: timeStampUrl
    TIME_STAMP_ROOTS: timeStampRoots
    AZURE_CLIENT_ID: identity.properties.clientId
    AzureWebJobsStorage__accountName: storage.outputs.accountName
    AzureWebJobsStorage__credential: 'managedidentity'
    AzureWebJobsStorage__clientId: identity.properties.clientId
    APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
    APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.properties.clientId};Authorization=AAD'
  }
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${namePrefix}-bot-${suffix}'
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: 'Talka'
    endpoint: '${publicUrl}/api/messages'
    msaAppId: botAppId
    msaAppType: 'SingleTenant'
    msaAppTenantId: tenantId
  }
}

resource teamsChannel 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: { isEnabled: true }
  }
}

@description('The Function App, for publishing the program.')
output functionAppName string = functionApp.name

@description('Where the school\'s own domain must point (CNAME).')
output defaultHostName string = functionApp.properties.defaultHostName

@description('Value of the TXT record asuid.<domain>, by which Azure knows the domain is the school\'s.')
output domainVerificationId string = functionApp.properties.customDomainVerificationId

@description('The key vault with the data key and the secrets.')
output keyVaultName string = vault.outputs.name

@description('The database server, for backups and restoring.')
output databaseServerName string = database.outputs.name
