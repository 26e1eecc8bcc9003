import type { CheckPool } from '../../../src/check/pool.ts'
import type { CheckLine } from '../../../src/core/check-line.ts'

/** Installers as their makers tell people to paste them, from the makers' own documentation. */
const INSTALLERS: Record<string, string> = {
  rustup: "curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh",
  Homebrew: '/bin/bash -c "$(curl -fsSL https://raw.githubusercontent.com/Homebrew/install/HEAD/install.sh)"',
  nvm: 'curl -o- https://raw.githubusercontent.com/nvm-sh/nvm/v0.40.3/install.sh | bash',
  Bun: 'curl -fsSL https://bun.sh/install | bash',
  'Bun on Windows': 'powershell -c "irm bun.sh/install.ps1|iex"',
  Deno: 'curl -fsSL https://deno.land/install.sh | sh',
  uv: 'curl -LsSf https://astral.sh/uv/install.sh | sh',
  'uv on Windows': 'powershell -ExecutionPolicy ByPass -c "irm https://astral.sh/uv/install.ps1 | iex"',
  Docker: 'curl -fsSL https://get.docker.com -o get-docker.sh && sudo sh get-docker.sh',
  Foundry: 'curl -L https://foundry.paradigm.xyz | bash',
  Solana: 'sh -c "$(curl -sSfL https://release.anza.xyz/stable/install)"',
  pnpm: 'curl -fsSL https://get.pnpm.io/install.sh | sh -',
  Chocolatey:
    "Set-ExecutionPolicy Bypass -Scope Process -Force; [System.Net.ServicePointManager]::SecurityProtocol = [System.Net.ServicePointManager]::SecurityProtocol -bor 3072; iex ((New-Object System.Net.WebClient).DownloadString('https://community.chocolatey.org/install.ps1'))",
  Scoop: 'Invoke-RestMethod -Uri https://get.scoop.sh | Invoke-Expression',
  Poetry: 'curl -sSL https://install.python-poetry.org | python3 -',
  Nix: 'sh <(curl --proto "=https" --tlsv1.2 -L https://nixos.org/nix/install) --daemon',
  'Oh My Zsh':
    'sh -c "$(curl -fsSL https://raw.githubusercontent.com/ohmyzsh/ohmyzsh/master/tools/install.sh)"',
}

/** A maker's installer with what is said of it. */
export interface InstallerAnswer {
  name: string
  verdict: string
  /** The title of the weightiest finding. */
  says: string
}

/** Judges the makers' installers as pasted commands. */
export async function judgeInstallers(pool: CheckPool): Promise<InstallerAnswer[]> {
  const answers = Object.entries(INSTALLERS).map(async ([name, command]) => {
    const { line } = await pool.run({ name: 'command', command, door: 'interview' })
    return { name, ...answer(line) }
  })
  return Promise.all(answers)
}

const answer = (line: CheckLine) =>
  'verdict' in line
    ? { verdict: line.verdict, says: line.findings[0]?.title ?? 'nothing' }
    : { verdict: line.error.code, says: line.error.message }
