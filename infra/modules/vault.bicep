// The key that wraps Talka's data key, and the secrets that the Function App refers to by name.

param location string

@minLength(3)
@maxLength(24)
param name string

param tenantId string

@description('The identity the Function App runs as.')
param principalId string

@secure()
param databaseUrl string

@secure()
@description('Empty: the secret that is there stays.')
param clientSecret string

@secure()
@description('Empty: the secret that is there stays.')
param botAppPassword string

var readSecrets = subscriptionResourceId(
  'Microsoft.Authorization/roleDefinitions',
  '4633458b-17de-408a-b874-0445c86b69e6'
)
// Key Vault Crypto Service Encryption User: may wrap and unwrap, and nothing else.
var wrapKeys = subscriptionResourceId(
  'Microsoft.Authorization/roleDefinitions',
  'e147488a-f6f5-4113-8e2d-b22465e65bf6'
)

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: name
  location: location
  properties: {
    tenantId: tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
  }
}

resource key 'Microsoft.KeyVault/vaults/keys@2023-07-01' = {
  parent: vault
  name: 'talka'
  properties: { kty: 'RSA', keySize: 3072, keyOps: ['wrapKey', 'unwrapKey'] }
}

resource databaseUrlSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'database-url'
  properties: { value: databaseUrl }
}

resource clientSecretSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!empty(clientSecret)) {
  parent: vault
  name: 'client-secret'
  properties: { value: clientSecret }
}

resource botAppPasswordSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!empty(botAppPassword)) {
  parent: vault
  name: 'bot-app-password'
  properties: { value: botAppPassword }
}

resource secretAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, principalId, readSecrets)
  scope: vault
  properties: { roleDefinitionId: readSecrets, principalId: principalId, principalType: 'ServicePrincipal' }
}

resource keyAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(key.id, principalId, wrapKeys)
  scope: key
  properties: { roleDefinitionId: wrapKeys, principalId: principalId, principalType: 'ServicePrincipal' }
}

output name string = vault.name
// Without versions, so that a new secret is picked up without a new deployment.
output databaseUrlSecretUri string = '${vault.properties.vaultUri}secrets/database-url'
output clientSecretUri string = '${vault.properties.vaultUri}secrets/client-secret'
output botAppPasswordUri string = '${vault.properties.vaultUri}secrets/bot-app-password'
output keyUri string = key.properties.keyUri
