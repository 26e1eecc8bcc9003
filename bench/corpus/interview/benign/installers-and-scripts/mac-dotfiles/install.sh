#!/usr/bin/env bash
set -euo pipefail
if ! command -v brew >/dev/null; then
  /bin/bash -c "$(curl -fsSL https://raw.githubusercontent.com/Homebrew/install/HEAD/install.sh)"
fi
brew bundle --file=Brewfile
defaults write com.apple.dock autohide -bool true
ln -sf "$PWD/zshrc" "$HOME/.zshrc"
