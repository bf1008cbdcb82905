# Starts Phu Song 111 with Windows, before anybody signs in, as the least account there is; run once as administrator:
#   powershell -ExecutionPolicy Bypass -File deploy\windows\at-startup.ps1          (or with -Remove)
# The network of the office gets in; no port is opened to public networks.
param([switch]$Remove)
$ErrorActionPreference = 'Stop'
$name = 'PhuSong111'
if ($Remove) {
    Unregister-ScheduledTask -TaskName $name -Confirm:$false
    Remove-NetFirewallRule -Name $name
    exit
}
$root = (Resolve-Path (Join-Path $PSScriptRoot '..\..')).Path
$action = New-ScheduledTaskAction -Execute "$env:SystemRoot\System32\cmd.exe" -Argument "/c `"$root\deploy\windows\start.cmd`" mang" -WorkingDirectory $root
$trigger = New-ScheduledTaskTrigger -AtStartup
$who = New-ScheduledTaskPrincipal -UserId 'NT AUTHORITY\LOCAL SERVICE' -LogonType ServiceAccount
$how = New-ScheduledTaskSettingsSet -RestartCount 99 -RestartInterval (New-TimeSpan -Minutes 1) -ExecutionTimeLimit ([TimeSpan]::Zero)
New-Item -ItemType Directory -Force (Join-Path $root 'var') | Out-Null
# The account may read the product, write its store, and nobody else but administrators may read the store and the secrets.
icacls $root /grant '*S-1-5-19:(OI)(CI)RX' /Q | Out-Null
icacls (Join-Path $root 'var') /inheritance:r /grant '*S-1-5-19:(OI)(CI)M' '*S-1-5-32-544:(OI)(CI)F' /Q | Out-Null
$secrets = Join-Path $root '.streamlit\secrets.toml'
if (Test-Path $secrets) { icacls $secrets /inheritance:r /grant '*S-1-5-19:R' '*S-1-5-32-544:F' /Q | Out-Null }
Register-ScheduledTask -TaskName $name -Action $action -Trigger $trigger -Principal $who -Settings $how -Force | Out-Null
New-NetFirewallRule -Name $name -DisplayName $name -Direction Inbound -Protocol TCP -LocalPort 8501 -Profile Domain,Private -Action Allow | Out-Null
Start-ScheduledTask -TaskName $name
Write-Output "http://$([System.Net.Dns]::GetHostName()):8501"
