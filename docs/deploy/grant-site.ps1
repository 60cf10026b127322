# Lets the app of the site (SITE_CLIENT_ID) use one site with full control. SharePoint takes “write” first.
# For: SharePoint administrator, with the PowerShell module Microsoft.Graph.Authentication.
param(
  [Parameter(Mandatory)] [string] $SiteUrl,
  [Parameter(Mandatory)] [string] $AppId
)
$ErrorActionPreference = 'Stop'
Connect-MgGraph -Scopes 'Sites.FullControl.All' -NoWelcome

$address = [uri] $SiteUrl
$site = Invoke-MgGraphRequest GET "v1.0/sites/$($address.Host):$($address.AbsolutePath.TrimEnd('/'))"
$given = Invoke-MgGraphRequest GET "v1.0/sites/$($site.id)/permissions"
$ours = $given.value | Where-Object { $_.grantedToIdentitiesV2.application.id -contains $AppId } | Select-Object -First 1
if (-not $ours) {
  $ours = Invoke-MgGraphRequest POST "v1.0/sites/$($site.id)/permissions" -Body @{
    roles               = @('write')
    grantedToIdentities = @(@{ application = @{ id = $AppId; displayName = 'SCR site' } })
  }
}
$raised = Invoke-MgGraphRequest PATCH "v1.0/sites/$($site.id)/permissions/$($ours.id)" -Body @{ roles = @('fullcontrol') }
"The app may use $SiteUrl as: $($raised.roles -join ', ')"
