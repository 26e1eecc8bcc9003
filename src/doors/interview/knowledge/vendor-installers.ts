/**
 * Installers that makers have people fetch and run in one line, as their own pages say it. An entry is host and
 * path; `**` at the end stands for any rest of the path (`…/v1.2.3/install.sh`).
 */
const INSTALLERS = `
Rust|sh.rustup.rs static.rust-lang.org/rustup/** win.rustup.rs/**
Homebrew|raw.githubusercontent.com/Homebrew/install/** raw.github.com/Homebrew/install/** raw.githubusercontent.com/Linuxbrew/install/**
nvm|raw.githubusercontent.com/nvm-sh/nvm/** raw.githubusercontent.com/creationix/nvm/** raw.github.com/nvm-sh/nvm/**
Bun|bun.sh/install bun.com/install bun.sh/install.ps1 bun.com/install.ps1
Deno|deno.land/install.sh deno.land/install.ps1 deno.land/x/install/install.sh deno.land/x/install/install.ps1
uv|astral.sh/uv/** astral.sh/ruff/** astral.sh/ty/**
Docker|get.docker.com test.docker.com
Foundry|foundry.paradigm.xyz raw.githubusercontent.com/foundry-rs/foundry/** raw.githubusercontent.com/foundry-rs/foundry-toolchain/**
Solana|release.solana.com/** release.anza.xyz/** solana-install.solana.workers.dev
Anchor and avm|raw.githubusercontent.com/coral-xyz/anchor/** raw.githubusercontent.com/solana-foundation/anchor/**
Aptos|aptos.dev/scripts/install_cli.py aptos.dev/scripts/install_cli.sh aptos.dev/scripts/install_cli.ps1
Sui|raw.githubusercontent.com/MystenLabs/suiup/**
Starknet|sh.starkup.dev docs.swmansion.com/scarb/install.sh raw.githubusercontent.com/foundry-rs/starknet-foundry/**
Fuel|install.fuel.network fuellabs.github.io/fuelup/**
Noir|raw.githubusercontent.com/noir-lang/noirup/**
zkSync|raw.githubusercontent.com/matter-labs/foundry-zksync/**
Dojo|install.dojoengine.org
DFINITY|sdk.dfinity.org/install.sh internetcomputer.org/install.sh
Tenderly|raw.githubusercontent.com/Tenderly/tenderly-cli/**
pnpm|get.pnpm.io/install.sh get.pnpm.io/install.ps1 get.pnpm.io/**
Yarn|yarnpkg.com/install.sh yarnpkg.com/install
npm|www.npmjs.com/install.sh npmjs.org/install.sh
Chocolatey|community.chocolatey.org/install.ps1 chocolatey.org/install.ps1
Scoop|get.scoop.sh raw.githubusercontent.com/ScoopInstaller/**
Oh My Zsh|raw.githubusercontent.com/ohmyzsh/ohmyzsh/** install.ohmyz.sh raw.githubusercontent.com/robbyrussell/oh-my-zsh/** raw.github.com/ohmyzsh/ohmyzsh/**
Oh My Bash|raw.githubusercontent.com/ohmybash/oh-my-bash/**
Oh My Posh|ohmyposh.dev/install.sh ohmyposh.dev/install.ps1
Starship|starship.rs/install.sh
Nix|nixos.org/nix/install install.determinate.systems/** install.lix.systems/**
Volta|get.volta.sh
fnm|fnm.vercel.app/install
n|raw.githubusercontent.com/tj/n/** raw.githubusercontent.com/mklement0/n-install/** git.io/n-install
mise|mise.run mise.jdx.dev/install.sh
asdf|raw.githubusercontent.com/asdf-vm/asdf/**
Tailscale|tailscale.com/install.sh
ZeroTier|install.zerotier.com
k3s|get.k3s.io
k0s|get.k0s.sh
RKE2|get.rke2.io
k3d|raw.githubusercontent.com/k3d-io/k3d/** raw.githubusercontent.com/rancher/k3d/**
Helm|raw.githubusercontent.com/helm/helm/** get.helm.sh/** raw.githubusercontent.com/kubernetes/helm/**
Kustomize|raw.githubusercontent.com/kubernetes-sigs/kustomize/**
Istio|istio.io/downloadIstio istio.io/downloadIstioctl
Linkerd|run.linkerd.io/install run.linkerd.io/install-edge
Flux|fluxcd.io/install.sh
Dapr|raw.githubusercontent.com/dapr/cli/**
Skaffold and gcloud|sdk.cloud.google.com dl.google.com/dl/cloudsdk/**
Azure|aka.ms/InstallAzureCLIDeb azurecliprod.blob.core.windows.net/** aka.ms/install-azd.sh aka.ms/install-azd.ps1 aka.ms/InstallAzureCli
.NET|dot.net/v1/dotnet-install.sh dot.net/v1/dotnet-install.ps1 dotnet.microsoft.com/download/dotnet/scripts/v1/** builds.dotnet.microsoft.com/dotnet/scripts/v1/**
PowerShell|aka.ms/install-powershell.ps1 aka.ms/install-powershell.sh raw.githubusercontent.com/PowerShell/PowerShell/**
Pulumi|get.pulumi.com get.pulumi.com/install.ps1
Terraform tools|raw.githubusercontent.com/terraform-linters/tflint/** raw.githubusercontent.com/warrensbox/terraform-switcher/** raw.githubusercontent.com/tfutils/tfenv/**
Fly.io|fly.io/install.sh fly.io/install.ps1
Railway|railway.com/install.sh railway.app/install.sh
Heroku|cli-assets.heroku.com/install.sh cli-assets.heroku.com/install-ubuntu.sh
Netlify|cli.netlify.com/**
Supabase|raw.githubusercontent.com/supabase/cli/**
Turso|get.tur.so/install.sh
Ollama|ollama.com/install.sh ollama.ai/install.sh
Claude Code|claude.ai/install.sh claude.ai/install.ps1 claude.ai/install.cmd
Cursor|cursor.com/install
Goose|raw.githubusercontent.com/block/goose/** github.com/block/goose/releases/**
OpenCode|opencode.ai/install
Amp|ampcode.com/install.sh
Poetry|install.python-poetry.org raw.githubusercontent.com/python-poetry/** raw.githubusercontent.com/sdispater/poetry/**
pip|bootstrap.pypa.io/get-pip.py bootstrap.pypa.io/**
PDM|pdm-project.org/install-pdm.py raw.githubusercontent.com/pdm-project/pdm/**
Rye|rye.astral.sh/get rye-up.com/get
Pixi|pixi.sh/install.sh pixi.sh/install.ps1
pyenv|pyenv.run raw.githubusercontent.com/pyenv/** raw.githubusercontent.com/pyenv-win/**
Micromamba|micro.mamba.pm/install.sh micro.mamba.pm/install.ps1
SDKMAN|get.sdkman.io
Coursier|git.io/coursier-cli
GHCup|get-ghcup.haskell.org www.haskell.org/ghcup/**
Stack|get.haskellstack.org
opam|opam.ocaml.org/install.sh raw.githubusercontent.com/ocaml/opam/**
Elixir and Phoenix|elixir-install.org/install.sh elixir-lang.org/install.sh elixir-lang.org/install.bat
Julia|install.julialang.org
Go tools|raw.githubusercontent.com/golangci/golangci-lint/** golangci-lint.run/install.sh install.goreleaser.com/** raw.githubusercontent.com/cosmtrek/air/** raw.githubusercontent.com/air-verse/air/** raw.githubusercontent.com/canha/golang-tools-install-script/** webi.sh/** webinstall.dev/**
Composer|getcomposer.org/installer
Laravel|php.new/install/** laravel.build/**
RVM|get.rvm.io
rbenv|raw.githubusercontent.com/rbenv/rbenv-installer/** github.com/rbenv/rbenv-installer/raw/**
wasm-pack|rustwasm.github.io/wasm-pack/installer/init.sh wasm-bindgen.github.io/wasm-pack/**
Wasmer|get.wasmer.io win.wasmer.io
Wasmtime|wasmtime.dev/install.sh
Spin|developer.fermyon.com/downloads/install.sh spinframework.dev/downloads/install.sh
cargo-binstall|raw.githubusercontent.com/cargo-bins/cargo-binstall/**
mold, just and other tools|just.systems/install.sh taskfile.dev/install.sh
zoxide|raw.githubusercontent.com/ajeetdsouza/zoxide/**
Atuin|setup.atuin.sh
vim-plug|raw.githubusercontent.com/junegunn/vim-plug/**
LunarVim|raw.githubusercontent.com/LunarVim/LunarVim/**
Spacemacs|raw.githubusercontent.com/syl20bnr/spacemacs/**
Zed|zed.dev/install.sh
zinit|raw.githubusercontent.com/zdharma-continuum/** git.io/zinit-install
Prezto and fisher|raw.githubusercontent.com/jorgebucaran/fisher/** git.io/fisher
Netdata|get.netdata.cloud/kickstart.sh my-netdata.io/kickstart.sh
Datadog|install.datadoghq.com/scripts/** s3.amazonaws.com/dd-agent/**
New Relic|download.newrelic.com/install/**
Grafana|raw.githubusercontent.com/grafana/**
Vector|sh.vector.dev
Trivy|raw.githubusercontent.com/aquasecurity/trivy/**
Grype and Syft|raw.githubusercontent.com/anchore/** get.anchore.io/**
Snyk|static.snyk.io/cli/**
Semgrep and others|raw.githubusercontent.com/returntocorp/** raw.githubusercontent.com/trufflesecurity/trufflehog/**
CodeQL and GitHub|raw.githubusercontent.com/cli/cli/** raw.githubusercontent.com/github/**
Codecov|codecov.io/bash uploader.codecov.io/**
CircleCI|raw.githubusercontent.com/CircleCI-Public/circleci-cli/** circle.ci/cli
GitLab|packages.gitlab.com/install/** gitlab.com/gitlab-org/**
NodeSource|deb.nodesource.com/** rpm.nodesource.com/**
PackageCloud|packagecloud.io/install/repositories/** install.speedtest.net/app/cli/**
Pi-hole|install.pi-hole.net
AdGuard Home|raw.githubusercontent.com/AdguardTeam/**
Coolify|cdn.coollabs.io/coolify/install.sh
CapRover and Dokku|dokku.com/install/** raw.githubusercontent.com/dokku/dokku/**
CasaOS|get.casaos.io
Meteor|install.meteor.com
Expo and EAS|raw.githubusercontent.com/expo/**
MongoDB tools|raw.githubusercontent.com/mongodb/**
CockroachDB|binaries.cockroachdb.com/**
ClickHouse|clickhouse.com clickhouse.com/**
DuckDB|install.duckdb.org
SurrealDB|install.surrealdb.com windows.surrealdb.com
EdgeDB and Gel|sh.edgedb.com www.geldata.com/sh geldata.com/sh
Dagger|dl.dagger.io/**
Earthly and Devbox|get.jetify.com/** get.jetpack.io/** get.daytona.io/**
Coder|coder.com/install.sh code-server.dev/install.sh
Tilt|raw.githubusercontent.com/tilt-dev/tilt/**
`

interface Entry {
  maker: string
  host: string
  path: string
  /** Any rest of the path will do. */
  open: boolean
}

const entries: readonly Entry[] = INSTALLERS.trim()
  .split('\n')
  .flatMap((line) => {
    const [maker = '', list = ''] = line.split('|')
    return list.split(' ').map((written) => {
      const slash = written.indexOf('/')
      const host = slash < 0 ? written : written.slice(0, slash)
      const path = slash < 0 ? '/' : written.slice(slash)
      return { maker, host: host.toLowerCase(), path: path.replace(/\*\*$/, ''), open: path.endsWith('**') }
    })
  })

const byHost = Map.groupBy(entries, (entry) => entry.host)

/**
 * The maker whose own installer stands at an address.
 *
 * @param url as `URL` parses it: host and path decide, both to the letter.
 * @returns undefined when it is nobody's that is known.
 */
export function installerMaker(url: URL): string | undefined {
  if (url.username || url.password || url.port || !/^https?:$/.test(url.protocol)) return undefined
  if (/%|\/\.\.?\//.test(url.pathname)) return undefined
  return byHost.get(url.hostname)?.find(({ path, open }) => {
    const own = url.pathname.replace(/\/$/, '') || '/'
    return open ? `${own}/`.startsWith(path) : own.toLowerCase() === path.toLowerCase()
  })?.maker
}
