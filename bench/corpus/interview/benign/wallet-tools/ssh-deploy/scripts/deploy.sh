#!/usr/bin/env bash
set -euo pipefail
host="${DEPLOY_HOST:?set DEPLOY_HOST}"
rsync -az --delete --exclude node_modules ./ "deploy@$host:/srv/gateway/"
ssh -i "$HOME/.ssh/id_ed25519" "deploy@$host" 'cd /srv/gateway && npm ci --omit=dev && nohup node src/main.js >gateway.log 2>&1 & disown'
