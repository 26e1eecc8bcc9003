/**
 * Browser extensions that hold wallets, one-time codes or passwords, by the id their store gives them.
 * Source: the ids are part of each extension's public address in the Chrome Web Store or Edge Add-ons.
 */
export const walletExtensions: ReadonlyMap<string, string> = new Map([
  ['nkbihfbeogaeaoehlefnkodbefgpgknn', 'MetaMask'],
  ['ejbalbakoplchlghecdalmeeeajnimhm', 'MetaMask for Edge'],
  ['bfnaelmomeimhlpmgjnjophhpkkoljpa', 'Phantom'],
  ['hnfanknocfeofbddgcijnmhnfnkdnaad', 'Coinbase Wallet'],
  ['fhbohimaelbohpjbbldcngcnapndodjp', 'Binance Wallet'],
  ['ibnejdfjmmkpcnlpebklmnkoeoihofec', 'TronLink'],
  ['egjidjbpglichdcondbcbdnbeeppgdph', 'Trust Wallet'],
  ['aholpfdialjgjfhomihkjbmgjidlcdno', 'Exodus Web3 Wallet'],
  ['fnjhmkhhmkbjkkabndcnnogagogbneec', 'Ronin Wallet'],
  ['dmkamcknogkgcdfhhbddcghachkejeap', 'Keplr'],
  ['hifafgmccdpekplomjjkcfgodnhcellj', 'Crypto.com Onchain'],
  ['aeachknmefphepccionboohckonoeemg', 'Coin98 Wallet'],
  ['ffnbelfdoeiohenkjibnmadjiehjhajb', 'Yoroi'],
  ['afbcbjpbpfadlkmhmclhkeeodmamcflc', 'MathWallet'],
  ['hpglfhgfnhbgpjdenjgmdgoeiappafln', 'Guarda'],
  ['blnieiiffboillknjnepogjhkgnoapac', 'EQUAL Wallet'],
  ['cjelfplplebdjjenllpjcblmjkfcffne', 'Jaxx Liberty'],
  ['fihkakfobkmkjojpchpfgcmhfjnmnfpi', 'BitApp Wallet'],
  ['kncchdigobghenbbaddojjnnaogfppfj', 'iWallet'],
  ['amkmjjmmflddogmhpjloimipbofnfjih', 'Wombat'],
  ['nlbmnnijcnlegkjjpcfjclmcfggfefdm', 'MEW CX'],
  ['nanjmdknhkinifnkgdcggcfnhdaammmj', 'GuildWallet'],
  ['nkddgncdjgjfcddamfgcmfnlhccnimig', 'Saturn Wallet'],
  ['cphhlgmgameodnhkjdmkpanlelnlohao', 'NeoLine'],
  ['nhnkbkgjikgcigadomkphalanndcapjk', 'CLV Wallet'],
  ['kpfopkelmapcoipemfendmdcghnegimn', 'Liquality Wallet'],
  ['aiifbnbfobpmeekipheeijimdpnlpgpp', 'Terra Station'],
  ['fnnegphlobjdpkhecapkijjdkgcjhkib', 'Harmony Wallet'],
  ['cgeeodpfagjceefieflmdfphplkenlfk', 'EVER Wallet'],
  ['pdadjkfkgcafgbceimcpbkalnfnepbnk', 'KardiaChain Wallet'],
  ['mgffkfbidihjpoaomajlbgchddlicgpn', 'Pali Wallet'],
  ['aodkkagnadcbobfpggfnjeongemjbjca', 'BOLT X'],
  ['hmeobnfnfcmdkdcmlblgagmfpfboieaf', 'Ctrl Wallet (XDEFI)'],
  ['lpfcbjknijpeeillifnkikgncikgfhdo', 'Nami'],
  ['dngmlblcodfobpdpecaadgfbcggfjfnm', 'MultiversX Wallet'],
  ['ookjlbkiijinhpmnjffcofjonbfbgaoc', 'Temple'],
  ['jnlgamecbpmbajjfhmmmlhejkemejdma', 'Braavos'],
  ['dlcobpjiigpikoobohmabehhmhfoodbb', 'Argent X'],
  ['mcohilncbfahbmgdjkbpemcciiolgcge', 'OKX Wallet'],
  ['phkbamefinggmakgklpkljjmgibohnba', 'Pontem'],
  ['efbglgofoippbgcjepnhiblaibcnclgk', 'Martian'],
  ['ejjladinnckdgjemekebdpeokbikhfci', 'Petra'],
  ['nphplpgoakhhjchkkhmiggakijnkhfnd', 'TON Wallet'],
  ['acmacodkjbdgmoleebolmdjonilkdbch', 'Rabby'],
  ['opcgpfmipidbgpenhmajoajpbobppdil', 'Slush (Sui Wallet)'],
  ['bhhhlbepdkbapadjdnnojkbgioiodbic', 'Solflare'],
  ['jblndlipeogpafnldhgmapagcccfchpi', 'Kaia Wallet'],
  ['fcfcfllfndlomdhbehjjcoimbgofdncg', 'Leap Wallet'],
  ['idnnbdplmphpflfnlkomgpfbpcgelopg', 'Xverse'],
  ['ppbibelpcjmhbdihakflkdcoccbgbkpo', 'UniSat'],
  ['ldinpeekobnhjjdofggfgjlcehhmanlj', 'Leather'],
  ['klnaejjgbibmhlephnhpmaofohgkpgkd', 'ZilPay'],
  ['agoakfejjabomempkjlepdflaleeobhb', 'Core'],
  ['onhogfjeacnfoofkfgppdlbmlmnplgbn', 'SubWallet'],
  ['mopnmbcafieddcagagdcbnhejhlodfdd', 'Polkadot.js'],
  ['lgmpcpglpngdoalbgeoldeajfclnhafa', 'SafePal'],
  ['kkpllkodjeloidieedojogacfhpaihoh', 'Enkrypt'],
  ['nlgbhdfgdhgbiamfdfmbikcdghidoadd', 'Byone'],
  ['flpiciilemghbmfalicajoolhkkenfel', 'ICONex'],
  ['nknhiehlklippafakaeklbeglecifhad', 'Nabox'],
  ['bhghoamapcdpbohphigoooaddinpkbai', 'Authenticator (one-time codes)'],
  ['nngceckbapebfimnlniiiahkandclblb', 'Bitwarden'],
  ['hdokiejnpimakedhajhdlcegeplioahd', 'LastPass'],
  ['aeblfdkhhhdcdjpifhhbdiojplfjncoa', '1Password'],
  ['fooolghllnmhmmndgjiamiiodkpenpnb', 'NordPass'],
  ['fdjamakpfbbddfjaooikfcpapjohcfmg', 'Dashlane'],
  ['oboonakemofpalcgghocfoadofidjkkk', 'KeePassXC-Browser'],
])

/** Bundles of code hold many runs of letters; past this many the rest would not change a judgement. */
const IDS_KEPT = 100

/**
 * @returns names of the wallet extensions whose ids stand in `text`, each once. Linear in its length.
 *
 * @example
 * walletsNamedIn('…/Local Extension Settings/nkbihfbeogaeaoehlefnkodbefgpgknn') // ['MetaMask']
 */
export function walletsNamedIn(text: string): string[] {
  const names = new Set<string>()
  for (const [id] of text.matchAll(/(?<![a-z])[a-p]{32}(?![a-z])/g)) {
    const name = walletExtensions.get(id)
    if (name) names.add(name)
    if (names.size >= IDS_KEPT) break
  }
  return [...names]
}
