/**
 * Registrable domains of services to which the mail of many other organisations links for good reason: payment,
 * parcels, signatures, meetings, support desks, application tracking, surveys, social networks, app stores,
 * block explorers. Common knowledge.
 */
export const COMMON_SERVICES: ReadonlySet<string> = new Set(
  `stripe.com paypal.com paypal.me adyen.com klarna.com gocardless.com square.com squareup.com mollie.com intuit.com quickbooks.com xero.com freshbooks.com bill.com wise.com revolut.com chargebee.com recurly.com paddle.com fastspring.com zuora.com
  dhl.com dhl.de ups.com fedex.com usps.com dpd.com dpd.de gls-group.eu myhermes.de evri.com royalmail.com laposte.fr correos.es postnl.nl bpost.be poste.it correios.com.br canadapost.ca auspost.com.au parcelforce.com aftership.com 17track.net
  docusign.net docusign.com hellosign.com dropboxsign.com adobesign.com echosign.com pandadoc.com signnow.com
  zoom.us microsoft.com aka.ms g.co office.com live.com office365.com microsoftonline.com sharepoint.com google.com goo.gl gle youtube.com youtu.be webex.com gotomeeting.com whereby.com calendly.com teams.live.com cal.com
  zendesk.com freshdesk.com freshworks.com intercom.com helpscout.net helpscout.com atlassian.net atlassian.com statuspage.io servicenow.com salesforce.com force.com gorgias.com front.com
  greenhouse.io lever.co workable.com ashbyhq.com smartrecruiters.com bamboohr.com workday.com myworkdayjobs.com personio.de checkr.com indeed.com glassdoor.com
  surveymonkey.com qualtrics.com typeform.com trustpilot.com delighted.com asknicely.com reviews.io eventbrite.com meetup.com ticketmaster.com lu.ma
  facebook.com fb.com instagram.com twitter.com x.com linkedin.com pinterest.com tiktok.com reddit.com discord.com discord.gg telegram.org t.me whatsapp.com wa.me medium.com github.com gitlab.com bitbucket.org stackoverflow.com slack.com notion.so vimeo.com spotify.com snapchat.com threads.net mastodon.social bsky.app wikipedia.org
  apple.com icloud.com mzstatic.com amazon.com amazon.de amazon.co.uk mozilla.org w3.org schema.org gravatar.com wordpress.org cloudflare.com dropbox.com wetransfer.com
  etherscan.io bscscan.com polygonscan.com arbiscan.io basescan.org snowtrace.io ftmscan.com solscan.io solana.com tronscan.org blockchain.com blockchair.com blockstream.info mempool.space blockcypher.com btc.com xrpscan.com cardanoscan.io explorer.solana.com tonscan.org tonviewer.com optimistic.etherscan.io coingecko.com coinmarketcap.com defillama.com
  chainabuse.com chainalysis.com ic3.gov ftc.gov europa.eu fca.org.uk bafin.de haveibeenpwned.com actionfraud.police.uk`.split(
    /\s+/,
  ),
)
