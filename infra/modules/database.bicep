// PostgreSQL inside the private network, with 35 days of backups.

param location string

@minLength(3)
@maxLength(63)
param name string

param sku object
param subnetId string
param dnsZoneId string

@allowed(['Disabled', 'Enabled'])
param geoRedundantBackup string

@secure()
param password string

var login = 'talka'

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: name
  location: location
  sku: sku
  properties: {
    version: '16'
    administratorLogin: login
    administratorLoginPassword: password
    authConfig: { passwordAuth: 'Enabled', activeDirectoryAuth: 'Disabled' }
    storage: { storageSizeGB: 32, autoGrow: 'Enabled' }
    backup: { backupRetentionDays: 35, geoRedundantBackup: geoRedundantBackup }
    highAvailability: { mode: 'Disabled' }
    network: { delegatedSubnetResourceId: subnetId, privateDnsZoneArmResourceId: dnsZoneId }
  }
}

resource extensions 'Microsoft.DBforPostgreSQL/flexibleServers/configurations@2024-08-01' = {
  parent: server
  name: 'azure.extensions'
  properties: { source: 'user-override', value: 'btree_gist,pg_trgm,unaccent' }
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2024-08-01' = {
  parent: server
  name: 'talka'
  properties: { charset: 'UTF8', collation: 'en_US.utf8' }
  // The server refuses a second change while the first one is under way.
  dependsOn: [extensions]
}

output name string = server.name
output host string = server.properties.fullyQualifiedDomainName
output login string = login
output databaseName string = database.name
