/**
 * Public link shorteners: what stands behind a link cannot be told from it. Common knowledge, checked against
 * the services' own home pages. Shorteners that lead only to their owner's site (`youtu.be`) are not here.
 */
export const SHORTENERS: ReadonlySet<string> = new Set(
  `0rz.tw 1url.com 2.gp 2tu.us 3.ly 4sq.com 7.ly 9qr.de a.co.il abre.ai adf.ly adfoc.us aka.gr apple.co.nz appurl.io b.link b54.in bc.vc
  bit.do bit.ly bitly.com bitly.ws bl.ink branch.to budurl.com buff.ly bzz.ink cc.cc chilp.it clck.ru clickmeter.com cli.gs cli.re
  cort.as crks.me cut.lu cutt.ly cutt.us da.gd db.tt decenturl.com did.li dlvr.it dub.co dub.sh dy.si encurtador.com.br encr.pw
  exe.io fas.li flip.it flyt.it fur.ly gee.su gg.gg git.io gns.io goo.gl goo.su gotiny.cc han.gl heylink.me hyperurl.co
  i8.ae ibit.ly ift.tt iii.im is.gd iplogger.com iplogger.org j.mp jmp.sh kutt.it kurzelinks.de kisalt.com l.ead.me l1nq.com l8r.it
  lc.cx link.ac linklyhq.com linktw.in lihi.cc lihi1.cc linkd.in lmy.de ln.run lnk.bz lnk.direct lnk.ink lnk.to lnkd.in lnks.gd loom.ly lstu.fr
  me2.kr merky.de migre.me moourl.com mrw.so mub.me n9.cl ne1.net nov.io o-s.io ocq.jp one-lnk.com onelnk.co ouo.io ow.ly
  p.asia pixelfy.me picz.in po.st pse.is pxl.to q.gs qlink.to qr.ae qr.net qrco.de qrcodes.pro rb.gy rebrand.ly reduced.to reurl.cc rlu.ru rotf.lol
  s.coop s.id s.yam.com safe.mn scnv.io sht.moe shorl.com short.cm short.gy short.io shorte.st shorten.asia shorturl.ac shorturl.asia shorturl.at
  shrinke.me shrtco.de shrturl.app snip.ly snipr.com snipurl.com soo.gd ssur.cc sub.link surl.li t.co t.ly t2m.io t2mio.com ta.gd tcrn.ch
  tiny.cc tiny.one tiny.pl tinylink.net tinyurl.com tinyurl.ph tinyurl.mobi tinu.be tlny.co to.ly tr.im tr.ee trib.al twurl.nl u.nu u.to urla.ru urlday.cc
  urlr.me urls.fr urlshortner.org urly.fi urlz.fr urlzs.com v.gd v.ht vo.la vvd.bz vurl.com w.wiki wee.so wp.me x.co x.gd xurl.es y2u.be
  yourls.org zii.bz zpr.io zzb.bz zurl.co`.split(/\s+/),
)
