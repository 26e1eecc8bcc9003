import { CLICK_TRACKERS } from './trackers.ts'

const BOUNCE_ONLY =
  `mcsv.net rsgsv.net mcdlv.net mailchimpapp.net mktomail.com mktdns.com mktroute.com salesforce.com postmarkapp.com mtasv.net sparkpost.com mailgun.com
  shopifyemail.com shopify.com zendesk.com freshemail.io freshdesk.com intercom.io helpscout.net google.com googlegroups.com groups.io
  outlook.com onmicrosoft.com mimecast.com pphosted.com messagelabs.com barracudanetworks.com mailcontrol.com zohomail.com zcsend.in
  messagebird.com sendgrid.me bounces.google.com emsmtp.com mailinblue.com mailspamprotection.com smtp.com socketlabs.com turbo-smtp.com authsmtp.com`.split(
    /\s+/,
  )

/** Registrable domains to which mailing services have undelivered mail come back. Common knowledge. */
export const BOUNCE_DOMAINS: ReadonlySet<string> = new Set([...CLICK_TRACKERS, ...BOUNCE_ONLY])
