' Maps the team's drives at sign-in
Set network = CreateObject("WScript.Network")
On Error Resume Next
network.MapNetworkDrive "T:", "\\files\team"
WScript.Echo "Drives are ready, " & network.UserName
