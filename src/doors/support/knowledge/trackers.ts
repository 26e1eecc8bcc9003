/**
 * Domains of mailing services through which newsletters and notices of all kinds of honest (and dishonest)
 * senders count clicks. What stands behind such a link is not known. Common knowledge.
 */
export const CLICK_TRACKERS: ReadonlySet<string> = new Set(
  `sendgrid.net sendgrid.com list-manage.com list-manage1.com list-manage2.com mailchimp.com mailchi.mp mandrillapp.com campaign-archive.com awstrack.me amazonses.com
  hubspotlinks.com hubspotemail.net hs-sites.com hubspot.com hs-sales-engage.com hubspotlinksfree.com hubspotlinksstarter.com klclick.com klclick1.com klclick2.com klclick3.com kmail-lists.com klaviyomail.com
  rs6.net constantcontact.com createsend.com createsend1.com createsend2.com createsend3.com createsend4.com createsend5.com updatemyprofile.com cmail19.com cmail20.com cmail1.com cmail2.com cmail3.com
  pstmrk.it mailgun.org mailgun.net sparkpostmail.com exacttarget.com exct.net sfmc-content.com marketingcloud.com pardot.com mkt.com mktoweb.com marketo.com mkto.com
  mjt.lu mailjet.com sendinblue.com brevo.com sendibm1.com sendibm2.com sendibm3.com sendibt1.com sendibt2.com sendibt3.com sibforms.com activehosted.com acemlna.com acemlnb.com acemlnc.com acemlnd.com emlnk.com emlnk1.com emlnk9.com
  getresponse.com gr8.com mailerlite.com mlsend.com mlsend2.com mlsend3.com ml-attr.com customer.io customeriomail.com iterable.com braze.com appboy.com
  eloqua.com en25.com dotdigital.com dotmailer-email.com dmtrk.net emarsys.net emarsys.com scarabresearch.com rdsv1.net rdsv2.net rdstation.com rd.com.br embluemail.com embluejet.com
  apsis.one anpdm.com cleverreach.com crsend.com rapidmail.de emailsys1a.net emailsys2a.net emailsys1c.net sailthru.com mailtrap.io clickdimensions.com zcsend.net zcsend.com maillist-manage.com maillist-manage.eu
  freshmail.com unisender.com esputnik.com sendpulse.com sendpul.se stat-pulse.com moosend.com convertkit.com convertkit-mail.com convertkit-mail2.com convertkit-mail3.com ck.page kit.com beehiiv.com substack.com
  drip.com dripemail2.com infusionsoft.com keap.com aweber.com icontact.com benchmarkemail.com bmetrack.com bmsend.com campaigner.com e-goi.com egoiapp.com mailup.com musvc1.net musvc2.net musvc3.net contactlab.it
  newsletter2go.com inxmail.com optivo.com episerver.net selligent.com slgnt.eu cheetahdigital.com ccsend.com silverpop.com mkt41.net pulse.me vero.co intercom-mail.com intercom-clicks.com intercom-links.com
  ontraport.com ontralink.com smtp2go.com elasticemail.com elasticemail.net mailmodo.com outreach.io salesloft.com mixmax.com yesware.com streak.com mailtrack.io reply.io lemlist.com
  responsys.net rsys2.net rsys5.net adobe-campaign.com neolane.net moengage.com clevertap.com webengage.com onesignal.com pushwoosh.com batch.com insider.com useinsider.com sendwithus.com
  vresp.com verticalresponse.com madmimi.com emma.com e2ma.net myemma.com delivra.com bluehornet.com lyris.net listrak.com listrakbi.com bronto.com bm23.com omeda.com omnisend.com omnisendlink.com
  mailpoet.com mailbluster.com sender.net sendy.co flodesk.com systeme.io kajabi-mail.net teachable.com circle.so`.split(
    /\s+/,
  ),
)

/**
 * Services of a company's own mail security, which rewrite each link of each mail and keep the real address in it.
 * Sources: the vendors' documentation.
 */
export const LINK_WRAPPERS: ReadonlySet<string> = new Set(
  `safelinks.protection.outlook.com urldefense.com urldefense.proofpoint.com urldefense.us linkprotect.cudasvc.com secure-web.cisco.com clicktime.symantec.com
  protect-us.mimecast.com protect-eu.mimecast.com protect-de.mimecast.com protect-au.mimecast.com protect.checkpoint.com atpscan.global.hornetsecurity.com
  url.emailprotection.link deref-gmx.net deref-gmx.com deref-web.de deref-mail.com slack-redir.net shared.outlook.inky.com linklock.titanhq.com
  scanmail.trustwave.com mailscanner.tk ddec1-0-en-ctp.trendmicro.com us-west-2.protection.sophos.com eu-west-1.protection.sophos.com`.split(
    /\s+/,
  ),
)
