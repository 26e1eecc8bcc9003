/** A page of a well-known site that sends the reader on to whatever address it is given. */
export interface Redirector {
  /** Registrable domain, or a pattern of it for sites with many. */
  domain: string | RegExp
  path: RegExp
}

/**
 * Public redirecting pages of large sites. Source: CWE-601 and the sites' own behaviour; see also
 * https://attack.mitre.org/techniques/T1566/002/.
 */
export const REDIRECTORS: readonly Redirector[] = [
  {
    domain: /^google\.[a-z]{2,3}(\.[a-z]{2})?$/,
    path: /^\/(url|amp|travel\/clk|imgres|pagead|aclk|local_url|interstitial|search\/url|maps\/url)\b/,
  },
  { domain: 'googleweblight.com', path: /^\// },
  { domain: 'googleadservices.com', path: /^\/pagead/ },
  { domain: 'doubleclick.net', path: /^\/(pcs\/click|aclk|ddm\/|pagead|dbm\/|xfp)/ },
  { domain: 'bing.com', path: /^\/(ck\/a|aclick|aclk)/ },
  { domain: 'yahoo.com', path: /RU=|^\/_ylt|^\/cbclk/i },
  { domain: 'youtube.com', path: /^\/(redirect|attribution_link)/ },
  { domain: 'linkedin.com', path: /^\/(redir|slink|safety\/go)/ },
  { domain: 'facebook.com', path: /^\/(l\.php|flx\/warn|sharer\/?$)/ },
  { domain: 'instagram.com', path: /^\/(linkshim|\?u=)/ },
  { domain: 'vk.com', path: /^\/away/ },
  { domain: 'steamcommunity.com', path: /^\/linkfilter/ },
  { domain: 'reddit.com', path: /^\/link|^\/t3_/ },
  { domain: 'umblr.com', path: /^\/redirect/ },
  { domain: 'medium.com', path: /^\/r\// },
  { domain: 'duckduckgo.com', path: /^\/l\// },
  { domain: 'baidu.com', path: /^\/(link|s\/link|bh\/)/ },
  { domain: 'yandex.ru', path: /^\/(clck|redir|r\/)/ },
  { domain: 'href.li', path: /^\// },
  { domain: 'viglink.com', path: /^\// },
  { domain: 'redirectingat.com', path: /^\// },
  { domain: 'clkmg.com', path: /^\// },
  { domain: 'awin1.com', path: /^\/(cread|awclick)/ },
  { domain: 'archive.org', path: /^\/web\/\d/ },
  { domain: 'tiktok.com', path: /^\/link\/v2/ },
  { domain: 'pinterest.com', path: /^\/offsite/ },
  { domain: 'digidip.net', path: /^\// },
  { domain: 'smartadserver.com', path: /^\/(click|diff)/ },
  { domain: 'adnxs.com', path: /^\/(click|clktrb)/ },
]
