/**
 * Mailbox providers where anybody gets an address: free webmail and the mailboxes that internet providers give to
 * households. Common knowledge; each is the provider's own public offer.
 */
export const FREEMAIL: ReadonlySet<string> = new Set(
  `gmail.com googlemail.com outlook.com outlook.fr outlook.de outlook.es outlook.it outlook.com.br outlook.pt outlook.jp outlook.kr
  hotmail.com hotmail.co.uk hotmail.fr hotmail.de hotmail.es hotmail.it hotmail.com.br hotmail.nl hotmail.be live.com live.co.uk live.fr live.de live.nl live.it live.com.mx msn.com
  yahoo.com yahoo.co.uk yahoo.fr yahoo.de yahoo.es yahoo.it yahoo.com.br yahoo.com.mx yahoo.com.ar yahoo.co.in yahoo.in yahoo.co.jp yahoo.ca yahoo.com.au yahoo.com.tr yahoo.com.ph ymail.com rocketmail.com myyahoo.com
  aol.com aol.co.uk aol.de aim.com icloud.com me.com mac.com
  gmx.com gmx.de gmx.net gmx.at gmx.ch gmx.fr gmx.us web.de mail.de email.de freenet.de arcor.de t-online.de online.de posteo.de mailbox.org firemail.de
  proton.me protonmail.com protonmail.ch pm.me tutanota.com tutanota.de tuta.io tuta.com keemail.me hushmail.com fastmail.com fastmail.fm runbox.com startmail.com disroot.org
  mail.com email.com usa.com europe.com consultant.com post.com engineer.com myself.com dr.com iname.com inbox.com mail2world.com inbox.lv
  mail.ru bk.ru list.ru inbox.ru internet.ru yandex.ru yandex.com ya.ru rambler.ru ukr.net i.ua meta.ua tut.by
  qq.com 163.com 126.com yeah.net sina.com sina.cn sohu.com foxmail.com aliyun.com 139.com 189.cn 21cn.com tom.com
  naver.com hanmail.net daum.net nate.com kakao.com
  orange.fr wanadoo.fr free.fr sfr.fr laposte.net neuf.fr bbox.fr numericable.fr club-internet.fr
  libero.it virgilio.it tiscali.it alice.it tin.it email.it inwind.it iol.it
  uol.com.br bol.com.br terra.com.br ig.com.br globo.com globomail.com r7.com zipmail.com.br oi.com.br
  terra.es telefonica.net sapo.pt mail.pt clix.pt
  btinternet.com btopenworld.com sky.com talktalk.net virginmedia.com ntlworld.com blueyonder.co.uk tiscali.co.uk
  comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net juno.com netzero.net optonline.net roadrunner.com rr.com frontier.com windstream.net centurylink.net
  rogers.com sympatico.ca shaw.ca telus.net videotron.ca bigpond.com bigpond.net.au optusnet.com.au tpg.com.au iinet.net.au westnet.com.au xtra.co.nz
  ziggo.nl kpnmail.nl planet.nl home.nl hetnet.nl xs4all.nl telenet.be skynet.be bluewin.ch hispeed.ch sunrise.ch chello.at aon.at
  wp.pl o2.pl onet.pl interia.pl op.pl poczta.fm seznam.cz centrum.cz email.cz azet.sk post.sk freemail.hu citromail.hu abv.bg mail.bg
  telia.com online.no spray.se bredband.net mail.dk jubii.dk suomi24.fi luukku.com
  docomo.ne.jp ezweb.ne.jp softbank.ne.jp au.com nifty.com biglobe.ne.jp ocn.ne.jp
  rediffmail.com indiatimes.com zohomail.com zoho.com walla.co.il walla.com mynet.com superonline.com hotmail.com.tr
  mailinator.com guerrillamail.com yopmail.com temp-mail.org spainmail.com`.split(/\s+/),
)

const COUNTRY_EDITION = /^(?:yahoo|hotmail|outlook|live|gmx|ymail|windowslive)\.(?:com?\.)?[a-z]{2,3}$/

/** Whether a registrable domain gives mailboxes to anybody: listed, or a country's edition of a large provider. */
export const isFreemail = (domain: string): boolean => FREEMAIL.has(domain) || COUNTRY_EDITION.test(domain)
