import type { PhraseTable } from '../../phrases/lexicon.ts'

/** Stories that end in a drained wallet. Common knowledge. */
export const wallet = {
  cryptoWord: {
    any: `crypto; cryptocurrency; cryptocurrencies; bitcoin; btc; ethereum; eth; usdt; usdc; xrp; xlm; solana; bnb; token; tokens; coin; coins; wallet; wallets; metamask; ledger; trezor; blockchain; defi; nft; nfts; web3; erc20; staking; airdrop; kryptowährung*; krypto; wallet-; portefeuille crypto; criptomoneda*; cripto; criptomoeda*; criptovalut*; cryptovaluta; kryptowalut*; криптовалют*; биткоин*; биткойн*; токен*; kripto*; 암호화폐; 가상자산; 비트코인; 토큰; 코인; 지갑; 暗号資産; 仮想通貨; ビットコイン; トークン; ウォレット; 加密货币; 加密貨幣; 比特币; 比特幣; 代币; 代幣; 钱包; 錢包; tiền điện tử; tiền mã hóa; बिटकॉइन; क्रिप्टो; kripto; عملة رقمية; العملات الرقمية; بيتكوين; محفظة`,
  },
  /** Something to do to a wallet that no maker of wallets asks by mail. */
  walletStep: {
    en: `(verify|validate|synchroni*|sync|rectify|migrate|re-verify|authenticate|confirm|upgrade|restore|reconnect|secure|whitelist|scan|unlock|activate|update|register) ~2 (your|my|the|all) ~3 (wallet|wallets|ledger|trezor|metamask|hardware wallet|nano|device); (connect|connecting|link|linking) ~1 (your|a|the|an) ~3 wallet; wallet (verification|validation|synchroni*|rectification|migration|upgrade|update required|activation|kyc|authentication|merge|not verified|unverified|security update|connect*); (connect|import) (wallet|your wallet); (kyc|know your customer) ~8 (wallet|wallets); (wallet|wallets|ledger|metamask) ~10 (kyc|know your customer|unverified|not (been |yet |yet been |)verified); (mandatory|required|critical) ~2 (upgrade|update|migration|firmware|transition) ~8 (wallet|ledger|metamask|self-custody|desktop|device|users|nano); (firmware|security) (update|patch) ~12 (ledger|trezor|nano|wallet|device); (web-scan|webscan|scan) ~4 (device|ledger|wallet|nano); (wallets|accounts) ~5 (unverified|not verified|(that are not|without) ~2 (verif*|valid*|kyc|synchroni*|migrated|updated|2fa)); transition* to (self-custody|self custody); activate ~1 2fa ~6 (wallet|ledger|device|metamask)`,
    de: `(verifizieren|bestätigen|synchronisieren|aktualisieren|verbinden|validieren) sie ~2 (ihre|ihr|ihren|das|die) ~2 (wallet|ledger|metamask|trezor|krypto-wallet|geldbörse); (wallet|wallets|ledger) ~4 (verifizieren|verbinden|synchronisieren|aktualisieren|bestätigen|verifizierung|validierung|synchronisierung|aktualisierung); wallet-(verifizierung|validierung|synchronisierung|update|aktualisierung)`,
    fr: `(vérifier|vérifiez|valider|validez|synchroniser|synchronisez|connecter|connectez|migrer|mettre à jour|mettez à jour) ~2 (votre|vos|le|mon) ~2 (wallet|portefeuille|ledger|metamask|trezor); (vérification|validation|synchronisation|migration) ~2 (wallet|portefeuille)`,
    es: `(verifique|verifica|verificar|valide|valida|sincronice|sincroniza|conecte|conecta|conectar|migre|actualice|actualiza) ~2 (su|tu|la|el|mi) ~2 (billetera|wallet|cartera|monedero|ledger|metamask)`,
    pt: `(verifique|verificar|valide|validar|sincronize|sincronizar|conecte|conectar|migre|atualize|atualizar) ~2 (sua|a|seu|minha) ~2 (carteira|wallet|ledger|metamask)`,
    it: `(verifica|verificare|convalida|sincronizza|collega|connetti|aggiorna) ~2 (il|la|tuo|tua) ~2 (wallet|portafoglio|ledger|metamask)`,
    nl: `(verifieer|valideer|synchroniseer|koppel|verbind|update|bevestig) ~2 (uw|je|jouw) ~2 (wallet|ledger|metamask|portemonnee); wallet ~2 (verifiëren|koppelen|verbinden|valideren|synchroniseren)`,
    pl: `(zweryfikuj|zsynchronizuj|połącz|podłącz|zaktualizuj) ~2 portfel`,
    ru: `(подключите|верифицируйте|подтвердите|синхронизируйте|обновите|проверьте) ~2 кошел*; верификаци* кошел*`,
    tr: `cüzdanınızı ~2 (doğrula*|bağla*|senkronize*|güncelle*|onayla*); cüzdan (doğrulama*|bağla*)`,
    ko: `지갑을 (연결|인증|동기화|업데이트|검증); 지갑 (연결|인증|동기화|검증|업데이트)`,
    ja: `ウォレットを(接続|認証|検証|同期|更新|確認); ウォレット(接続|認証|検証|同期|更新)`,
    zh: `(连接|連接|验证|驗證|同步|更新|升级|升級|激活) ~3 (钱包|錢包); (钱包|錢包)(验证|驗證|同步|升级|升級|认证|認證|连接|連接)`,
    vi: `(kết nối|xác minh|đồng bộ|xác thực|cập nhật) ~2 ví`,
    hi: `वॉलेट ~2 (कनेक्ट|सत्यापित|सिंक|जोड़ें)`,
    id: `(hubungkan|verifikasi|sinkronkan|sambungkan|validasi) ~2 (dompet|wallet)`,
    ar: `(ربط|توصيل|تحقق من|التحقق من|مزامنة|تحديث|اربط) ~1 (محفظتك|المحفظة|محفظة)`,
  },
  /** Coins handed out, to be fetched. */
  airdrop: {
    en: `airdrop; airdrops; (free|exclusive|public|stealth) mint; mint (is live|is open|now live|pass); (wallet|you|address) ~4 whitelisted; (token|coin|xrp|eth|btc|community) (allocation|distribution|giveaway|buyback|redistribut*|share); free (tokens|token|coins|crypto|bitcoin|eth|usdt|btc|nft); (claim|claiming|receive|get|redeem|collect|register for|secure|unlock) ~5 (tokens|token|coins|airdrop|usdt|usdc|eth|btc|xrp|bnb|nft|allocation|crypto); (eligible|eligibility|chosen|selected) ~6 (airdrop|tokens|token|allocation|claim); crypto giveaway; (cashback|refund|reward|rewards|bonus) ~3 (usdt|usdc|eth|btc|xrp|crypto|tokens); (buyback|offer|offered|bid) ~6 (nft|xlm|eth for); your (share|allocation) of; double your (crypto|bitcoin|btc|eth|coins); you('ve| have) (earned|received|been allocated) ~5 (tokens|coins|airdrop|btc|eth|usdt|rewards)`,
    de: `airdrop; kostenlose (token|coins|kryptowährung*); token-zuteilung; (token|coins) ~3 (beanspruchen|einlösen|sichern|erhalten)`,
    fr: `airdrop; (tokens|jetons|cryptos) gratuits; (réclamez|réclamer|récupérez|obtenez) ~3 (tokens|jetons|airdrop|récompense crypto)`,
    es: `airdrop; (tokens|monedas|criptomonedas) gratis; (reclame|reclama|reclamar|obtenga) ~3 (tokens|airdrop|criptomonedas)`,
    pt: `airdrop; (tokens|moedas|criptomoedas) (grátis|gratuitos|gratuitas); (resgate|reivindique|reclame|receba) ~3 (tokens|airdrop|criptomoedas)`,
    other: `airdrop; gratis (tokens|crypto|munten); darmowe (tokeny|kryptowaluty); аирдроп; эирдроп; раздач* (токен*|криптовалют*); бесплатн* (токен*|криптовалют*); ücretsiz (token|kripto); 에어드랍; 에어드롭; 무료 토큰; 無料トークン; エアドロップ; 空投; 免费代币; 免費代幣; airdrop miễn phí; nhận token; मुफ्त टोकन; एयरड्रॉप; token gratis; ايردروب; إيردروب; عملات مجانية`,
  },
  claim: {
    en: `mint (now|yours|here); (connect|click) to mint; (claim|claiming|redeem|collect) ~1 (now|your|my|here|today|it|them|by|yours|free|airdrop|tokens|the|rewards|reward); claim (your|now); connect ~3 wallet; (register|sign up|participate|join|enroll|apply) ~2 (now|today|here|before|for); check ~2 eligib*; get started; get (yours|your ~3) now; click (here|below|the)`,
    other: `jetzt (beanspruchen|sichern|einlösen|abholen|teilnehmen); réclamez; je réclame; reclame; reclama; reclamar; resgat*; reivindi*; riscatta; richiedi; claim nu; odbierz; получить; получите; заберите; talep edin; hemen al*; 받으세요; 수령; 신청; 受け取*; 领取; 領取; nhận ngay; प्राप्त करें; klaim; احصل على; استلم`,
  },
  /** Returns that nobody can promise. */
  staking: {
    en: `(stake|staking) ~8 (# %|rewards|apy|apr|yield|now|portal|program); (earn|gain|receive|get|up to|yield for|rewards of) ~4 # % ~4 (apy|apr|rewards|yield|interest|daily|monthly|weekly|return*|extra|bonus|xrp); # - # % (extra|apy|more); passive (income|revenue) ~10 (crypto|stak*|wallet|token*)`,
    other: `staking ~6 (rendite|rendement|rendimiento|rendimento|доход*|收益|보상|報酬); (garantierte|rendement garanti|rentabilidad garantizada|rentabilidade garantida) ~3 (staking|%)`,
  },
  /** A new program for a wallet, to be downloaded. */
  walletProgram: {
    en: `(wallet|ledger|electrum|exodus|rabby|bisq|metamask|trezor|bitcoin core|phantom|desktop|extension) ~8 (extension|desktop app*|desktop release|desktop version|new version|latest version|update|upgrade|release|desktop wallet) ~30 (download|install|upgrade now|update now|get started|available now|is here|launch*); (download|install|introducing|announce*|launch* of|meet) ~6 (wallet extension|browser extension|extension wallet|desktop wallet|desktop application|desktop app|new ~2 extension|web wallet|wallet app); browser-based wallet`,
  },
} satisfies Record<string, PhraseTable>
