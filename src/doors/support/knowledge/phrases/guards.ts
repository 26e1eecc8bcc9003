import type { PhraseTable } from '../../phrases/lexicon.ts'

/** What turns a phrase into its opposite, or into somebody else's words. Common knowledge. */
export const guards = {
  /** Said before: "never …", "we will not ask for …". */
  negation: {
    en: `never; do not; don't; does not; doesn't; will not; won't; would not; wouldn't; cannot ask; must not; should not; shouldn't; without (entering|giving|sharing|asking); no need to; not (ask|share|give|send|enter|connect|need|have to); nobody; no one; no employee; beware; be careful; be aware; watch out; avoid; anyone who asks; if (anyone|someone|somebody) (asks|calls); refuse`,
    de: `nie; niemals; nicht; kein; keine; keinen; keinem; keiner; niemand; vorsicht; ohne; warnt; hüten sie sich`,
    fr: `ne ~2 jamais; jamais; ne ~2 pas; n'est pas; aucun; aucune; personne ne; méfiez-vous; attention aux; sans; évitez`,
    es: `nunca; jamás; no ~1 (compart*|revel*|enví*|facilit*|introd*|introduz*|proporcion*|pid*|ped*|solicit*|necesit*|debe*|dé|conect*|haga); ningún; ninguna; nadie; cuidado con; sin; evite; evita; desconfíe`,
    pt: `nunca; jamais; não; nenhum; nenhuma; ninguém; cuidado com; sem; evite; desconfie`,
    it: `mai; non; nessuno; nessuna; attenzione a; senza; diffidate; evita`,
    nl: `nooit; niet; geen; niemand; pas op voor; zonder; vermijd`,
    pl: `nigdy; nie; nikt; uważaj na; bez`,
    ru: `никогда; не; никому; никто; остерегайтесь; без`,
    tr: `asla; hiçbir; kimse; kimseye; sakın`,
    ko: `절대; 절대로; 누구에게도; 결코`,
    ja: `決して; 絶対に; 誰にも`,
    zh: `切勿; 请勿; 請勿; 不要; 不会; 不會; 绝不; 絕不; 永远不; 永遠不; 从不; 從不; 勿; 谨防; 謹防; 警惕`,
    vi: `không; đừng; không bao giờ; chớ`,
    hi: `कभी; नहीं; मत; न`,
    id: `jangan; tidak; tidak pernah; hati-hati`,
    ar: `لا; لن; أبدا; احذر; لم`,
  },
  /** Said after, where the verb stands last. */
  negationAfter: {
    ko: `마세요; 마십시오; 말아; 않습니다; 않아요; 않으며; 안됩니다; 조심하세요; 주의하세요; 사기; 못하고; 못합니다; 못해; 못했; 안 됩니다; 안 돼`,
    ja: `ないで; ません; しないよう; 詐欺; ご注意`,
    tr: `etmeyin; vermeyin; paylaşmayın; girmeyin; istemez; istemeyiz; istemiyoruz; tıklamayın; dolandırıcılık*`,
    hi: `न करें; न दें; मत करें; नहीं; धोखा`,
    zh: `诈骗; 詐騙; 骗局; 騙局`,
    de: `betrug; ist phishing; nicht weiter*`,
    en: `is a scam; are scams; is fraud; is phishing; with anyone; is a fake`,
  },
  /** The writer speaks of deceit as such. */
  deceit: {
    en: `phishing; phishers; phish; scam; scams; scammer*; fraudster*; impersonat*; fake (mail|mails|email|emails|messages); lure; lures; social engineering; not from us`,
    de: `phishing*; phishing-; betrug; betrüger*; betrugsmasche*; gefälschte*; nicht von uns`,
    fr: `hameçonnage; phishing; arnaque*; escroc*; frauduleu*; usurp*`,
    es: `phishing; estafa*; estafador*; fraudulent*; suplanta*; fraude`,
    pt: `phishing; golpe*; golpista*; burla*; fraudulent*; fraude`,
    it: `phishing; truffa*; truffe; truffator*; fraudolent*`,
    nl: `phishing; oplichter*; oplichting; valse (mails|berichten)`,
    pl: `phishing; oszust*; wyłudz*`,
    ru: `фишинг*; мошенни*`,
    tr: `oltalama; dolandırıcı*`,
    other: `피싱; 사기; フィッシング; 詐欺; 钓鱼; 釣魚; 诈骗; 詐騙; lừa đảo; penipuan; धोखाधड़ी; احتيال; تصيد`,
  },
  /** The writer tells what somebody else asked or sent. */
  report: {
    en: `asked me (to|for); asks me (to|for); asking me (to|for); told me to; wanted me to; wants me to; wanted my; asked for my; asking for my; tricked me; they asked; he asked; she asked; people for their; asks people; ask users; asks users; asked users; asked for their; just to let you know; is it really from you; (i |)(did not|didn't|have not|haven't) click*; is (this|it|that) (legit*|genuine|real|a scam|phishing|fake|safe); is this (really|) (from|by) you; is this (mail|email|e-mail|message) (real|genuine|legit*|yours); i (got|received) (this|the|an|a) (message|mail|email|e-mail|text|sms|letter|call); the (message|mail|email|e-mail) (says|said|below); it says; it said; the email said; your (e-mail|email) (said|says); somebody sends; someone (called|wrote|sent|is sending); a (man|woman|person|caller) called; phishing (mail|email|e-mail) in your name; warns (of|about|that|against); warning about; reported that; according to the (victim|report); fake support; fake (page|site|mail|email|message)*; a wallet maker warns; scammers; fraudsters ask*; phishers; attackers (ask|send|use|trick); victims (said|told); i gave (my|them|him)`,
    de: `bat mich; forderte mich auf; fragte mich nach; wollte meine*; ist das (wirklich|) von (ihnen|euch); ist das (echt|ein betrug*|phishing); betrugsversuch; nicht (geklickt|angeklickt); ich habe (diese|eine|folgende) (mail|nachricht|e-mail); jemand (schickt|verschickt|hat); darin steht; betrüger (fragen|bitten|fordern); gefälschte*`,
    fr: `m'a demandé; on m'a demandé; me demande*; est-ce (bien|vraiment|) (vous|de vous); j'ai reçu (ce|un|le|cet); quelqu'un (envoie|m'a); des escrocs; faux support`,
    es: `me pidió; me pidieron; me piden; me pide; es (realmente|) (suyo|vuestro|de ustedes); he recibido (este|un|el); recibí (este|un|el); alguien (envía|me); los estafadores`,
    pt: `me pediu; me pediram; pediram-me; pediu-me; é (mesmo|) (vosso|de vocês|seu); recebi (este|um|o|esse); alguém (envia|me); golpistas; burlões`,
    it: `mi ha chiesto; mi hanno chiesto; mi chiede; è (davvero|) vostr*; ho ricevuto (questa|una|la|questo)`,
    nl: `vroeg mij; vroeg me; vroegen mij; is dit (echt|) van jullie; ik heb (deze|een|dit) (mail|bericht)`,
    pl: `poprosił mnie; kazał mi; czy to od was; dostałem; otrzymałem tę`,
    ru: `попросили меня; меня попросили; просят меня; это от вас; я получил; мне пришло; мошенники`,
    ko: `받았는데; 받았습니다; 라는 글; 보낸 건가요; 진짜인가요; 맞나요`,
    ja: `というメール; 届きました; 本物ですか; 聞かれました`,
    zh: `我收到; 让我; 讓我; 要我; 是真的吗; 是真的嗎; 是你们; 是你們`,
    tr: `benden istedi; sizden mi; bana dedi`,
    vi: `yêu cầu tôi; tôi nhận được`,
  },
} satisfies Record<string, PhraseTable>
