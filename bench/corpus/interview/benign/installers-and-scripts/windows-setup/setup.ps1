#Requires -RunAsAdministrator
$ErrorActionPreference = 'Stop'
winget install --id OpenJS.NodeJS.LTS --accept-package-agreements
winget install --id Git.Git
[Environment]::SetEnvironmentVariable('NODE_ENV', 'development', 'User')
Get-ChildItem "$env:TEMP" -Filter 'setup-*.log' | Remove-Item
