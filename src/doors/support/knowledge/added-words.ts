/**
 * Words that imitations add to a brand's name in a domain. After the studies of combosquatting (Kintis et al., "Hiding
 * in Plain Sight", CCS 2017, https://arxiv.org/abs/1708.08519, table of most used words) and MITRE T1583.001.
 */
export const ADDED_WORDS: readonly string[] =
  `support suporte soporte help helpdesk helpcenter service services secure security safe safety protect protection guard
  verify verification verified validate validation confirm confirmation authenticate auth authenticator 2fa kyc
  login signin logon signon account accounts user users customer customers client clients id
  update updates upgrade extension desktop download app apps live official portal center centre online web net web3 io
  wallet wallets connect bridge sync swap stake staking claim claims airdrop airdrops reward rewards bonus gift giveaway promo event token tokens
  recover recovery restore unlock unblock activate activation reactivate suspended restricted limited case ticket resolve dispute
  pay payment payments billing invoice refund refunds withdraw withdrawal deposit transaction
  delivery parcel package packages track tracking redelivery reschedule customs post express
  alert alerts notice notification notifications info mail email message inbox news team desk care department
  share shared document documents file files drive cloud storage bank banking card cards exchange pro trade trading dex defi nft mint drop partners`.split(
    /\s+/,
  )

/**
 * Names one keystroke away from a brand that are words, surnames or companies in their own right: MetaMask's list
 * became known for blocking such sites.
 */
export const HONEST_NEIGHBOURS: ReadonlySet<string> = new Set(
  `tresor tresors elektrum paypay payal paypa cosco costa revolt revolution barclay correos horizon finance finances balance
  netflex coinage coinbank bitcore bitcoins bitpad bitplay moonplay moonday unisoap unswap docusing electron electra
  krakow dropbo dropbok spotify4u walmer wallmart santande volksbanken sparkassen unicredit unicorn kaufhaus lidle
  opensi openei openia opensera opensee openseal opensera metamas
  bithub bitmap bitfinity opensees opense openseas opensek metatask metamark metatag maersk dunamu coinlist
  rabona rakutan postbanks swissco swisscoy interpool europool montepaschi stellaris optimist phantoms geminis`.split(
    /\s+/,
  ),
)
