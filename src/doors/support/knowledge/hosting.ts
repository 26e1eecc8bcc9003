/**
 * Hosting where anybody puts up a page or file in a minute, with no name of their own and no identity shown.
 * A host matches itself and every name below it. Common knowledge; abuse described by MITRE T1583.006,
 * https://attack.mitre.org/techniques/T1583/006/.
 */
export const ANONYMOUS_HOSTING: readonly string[] =
  `storage.googleapis.com storage.cloud.google.com firebasestorage.googleapis.com firebaseapp.com web.app run.app cloudfunctions.net appspot.com script.google.com
  blob.core.windows.net web.core.windows.net azurewebsites.net azurefd.net azureedge.net azurestaticapps.net cloudapp.net cloudapp.azure.com trafficmanager.net
  amazonaws.com cloudfront.net amplifyapp.com elasticbeanstalk.com lambda-url.us-east-1.on.aws on.aws
  r2.dev workers.dev pages.dev trycloudflare.com cloudflare-ipfs.com cf-ipfs.com dweb.link ipfs.io ipfs.dweb.link nftstorage.link w3s.link fleek.co fleek.xyz infura-ipfs.io 4everland.app mypinata.cloud pinata.cloud
  digitaloceanspaces.com ondigitalocean.app linodeobjects.com backblazeb2.com wasabisys.com oraclecloud.com appdomain.cloud scw.cloud myqcloud.com aliyuncs.com
  vercel.app netlify.app netlify.com onrender.com herokuapp.com fly.dev surge.sh glitch.me repl.co replit.app replit.dev codesandbox.io csb.app stackblitz.io deno.dev lovable.app bolt.host
  ngrok.io ngrok.app ngrok-free.app ngrok.dev loca.lt serveo.net localhost.run
  000webhostapp.com weebly.com weeblysite.com wixsite.com wixstudio.com godaddysites.com webflow.io framer.app framer.website square.site strikingly.com mystrikingly.com yolasite.com ucraft.site site123.me
  jimdosite.com jimdofree.com webnode.page webador.com carrd.co durable.co softr.app glide.page bubbleapps.io teleporthq.app gitbook.io zyrosite.com hostingersite.com infinityfreeapp.com epizy.com rf.gd free.nf byethost.com
  translate.goog telegra.ph graph.org te.legra.ph teletype.in rentry.co pastebin.com justpaste.it
  duckdns.org ddns.net no-ip.org no-ip.com hopto.org zapto.org sytes.net serveftp.com servehttp.com myftp.org dynu.net dyndns.org freeddns.org
  plesk.page cprapid.com cpanel.site host.secureserver.net hstgr.cloud contaboserver.net`.split(/\s+/)

/** Builders of forms, pages and shared files that honest people use as well. */
export const SHARED_HOSTING: readonly string[] =
  `docs.google.com sites.google.com forms.gle drive.google.com forms.office.com sway.office.com forms.microsoft.com 1drv.ms onedrive.live.com sharepoint.com
  jotform.com jotform.me typeform.com formstack.com cognitoforms.com wufoo.com zohopublic.com tally.so airtable.com surveymonkey.com paperform.co formcrafts.com
  github.io gitlab.io bitbucket.io notion.site notion.so canva.com canva.site linktr.ee beacons.ai bio.link blogspot.com wordpress.com tumblr.com medium.com
  dropbox.com wetransfer.com we.tl mediafire.com mega.nz box.com gofile.io file.io anonfiles.com imgur.com ibb.co prnt.sc gyazo.com app.link page.link adobe.com new.express.adobe.com padlet.com evernote.com
  myshopify.com wa.me t.me`.split(/\s+/)
