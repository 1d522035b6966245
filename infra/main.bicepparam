// Filled from the environment by deploy.sh, so that no secret stands in a file or on a command line.
using 'main.bicep'

param publicUrl = readEnvironmentVariable('TALKA_PUBLIC_URL')
param reportUrl = readEnvironmentVariable('REPORT_URL', '')
param timeStampUrl = readEnvironmentVariable('TIME_STAMP_URL', '')
param timeStampRoots = readEnvironmentVariable('TIME_STAMP_ROOTS', '')
param firstAdmin = readEnvironmentVariable('TALKA_FIRST_ADMIN')
param accountDomain = readEnvironmentVariable('ACCOUNT_DOMAIN')
param teamsAppId = readEnvironmentVariable('TEAMS_APP_ID', '')
param mailFrom = readEnvironmentVariable('MAIL_FROM', '')
param language = readEnvironmentVariable('TALKA_LANGUAGE', 'lt')
param clientId = readEnvironmentVariable('CLIENT_ID')
param clientSecret = readEnvironmentVariable('CLIENT_SECRET', '')
param databaseServer = readEnvironmentVariable('DATABASE_SERVER', '')
param databasePassword = readEnvironmentVariable('DATABASE_PASSWORD')
