/** Hosts that packages are ordinarily fetched from: the registries, and mirrors that everybody knows. */
const REGISTRIES = `
registry.npmjs.org registry.npmjs.com registry.yarnpkg.com npm.jsr.io jsr.io npm.pkg.github.com registry.npmmirror.com
cdn.npmmirror.com registry.npm.taobao.org r.cnpmjs.org npm.fontawesome.com mirrors.cloud.tencent.com
mirrors.tencent.com repo.huaweicloud.com mirrors.huaweicloud.com registry.nlark.com skimdb.npmjs.com
pypi.org pypi.python.org files.pythonhosted.org test.pypi.org pypi.tuna.tsinghua.edu.cn mirrors.aliyun.com
pypi.douban.com pypi.mirrors.ustc.edu.cn download.pytorch.org pypi.nvidia.com pypi.ngc.nvidia.com data.pyg.org
storage.googleapis.com/jax-releases
index.crates.io static.crates.io crates.io github.com/rust-lang/crates.io-index proxy.golang.org sum.golang.org
rubygems.org index.rubygems.org gems.ruby-china.com
`

/** Ends of hosts at which companies rent a registry of their own. */
const RENTED = `
.jfrog.io .pkgs.visualstudio.com pkgs.dev.azure.com .codeartifact.us-east-1.amazonaws.com .amazonaws.com .pkg.dev
.fury.io .cloudsmith.io .myget.org .gitlab.com gitlab.com .packagecloud.io .buildkite.com .vercel.com .npmme.org
`

/** Where source code lies, and archives of it. */
const SOURCES = `
github.com codeload.github.com api.github.com gitlab.com bitbucket.org codeberg.org git.sr.ht gitee.com
opendev.org gitlab.freedesktop.org
`

/** Other hosts from which well-known packages are handed out as archives. */
const ARCHIVES = `cdn.sheetjs.com pkg.pr.new pkg.csb.dev pkg.stainless.com archive.apache.org`

/** Where anybody puts a file or starts a server in a minute, without a name: no package is published there. */
const THROWAWAY = `
pastebin.com paste.ee rentry.co hastebin.com dpaste.org ghostbin.com jsonkeeper.com api.npoint.io npoint.io
transfer.sh file.io gofile.io temp.sh 0x0.st catbox.moe litterbox.catbox.moe anonfiles.com mega.nz mediafire.com
cdn.discordapp.com media.discordapp.net t.me telegra.ph drive.google.com docs.google.com dropbox.com dl.dropboxusercontent.com
1drv.ms onedrive.live.com
.ngrok.io .ngrok.app .ngrok-free.app .trycloudflare.com .loca.lt .serveo.net .localhost.run .vercel.app .netlify.app
.onrender.com .herokuapp.com .railway.app .up.railway.app .fly.dev .workers.dev .pages.dev .replit.app .repl.co .glitch.me
.web.app .firebaseapp.com .surge.sh .000webhostapp.com .duckdns.org .ddns.net .no-ip.org .hopto.org .sytes.net
`

const words = (text: string): string[] => text.trim().split(/\s+/)

function matcher(list: string): (host: string) => boolean {
  const entries = words(list)
  const exact = new Set(entries.filter((entry) => !entry.startsWith('.')))
  const ends = entries.filter((entry) => entry.startsWith('.'))
  return (host) => exact.has(host) || ends.some((end) => host.endsWith(end))
}

export const isRegistryHost = matcher(REGISTRIES)
export const isRentedHost = matcher(RENTED)
export const isSourceHost = matcher(SOURCES)
export const isArchiveHost = matcher(ARCHIVES)
export const isThrowawayHost = matcher(THROWAWAY)
