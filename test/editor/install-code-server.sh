#!/usr/bin/env bash
# Installs code-server 4.100.3 (VS Code 1.100.3) from npm into the folder named, unless it is there: about a minute.
# It gives the tests a Node extension host, the kind that desktop VS Code has. Needs g++, make, python3 and, on Debian,
# libkrb5-dev. What stays missing: text search (ripgrep) and the native file watcher.
set -euo pipefail
folder=$1
version=4.100.3
done=$folder/.installed-$version
[ -e "$done" ] && exit 0

rm -rf "$folder"
mkdir -p "$folder"
cd "$folder"
echo '{"private":true}' >package.json
export npm_config_audit=false npm_config_fund=false npm_config_update_notifier=false npm_config_loglevel=error
# Node's own headers, where they are installed, save node-gyp a download.
node=$(dirname "$(dirname "$(readlink -f "$(command -v node)")")")
if [ -e "$node/include/node/node.h" ]; then export npm_config_nodedir=$node; fi

# code-server's own install script does more than npm can do here, so its steps come one by one.
npm install "code-server@$version" --ignore-scripts
npm rebuild --build-from-source argon2
cd node_modules/code-server/lib/vscode
npm install --omit=dev --ignore-scripts
npm rebuild @vscode/spdlog native-watchdog
ln -sfn node_modules node_modules.asar
touch "$done"
