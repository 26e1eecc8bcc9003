#!/usr/bin/env bash
set -euo pipefail
forge create src/Counter.sol:Counter --rpc-url "$MAINNET_RPC" --account deployer --broadcast
