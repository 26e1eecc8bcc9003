/**
 * Words with which mail says which office of a company it comes from, folded: beside a brand's name they claim to be
 * the brand. Common knowledge, in the languages of most phishing mail.
 */
export const OFFICE_WORDS: ReadonlySet<string> = new Set(
  `support supports supporto suporte soporte help helpdesk helpcenter desk center centre centro central service services servizio servico servicio serviceteam
  customer customers client clients cliente clientes kunden kunde kundenservice kundendienst kundencenter klantenservice customerservice care
  security secure seguridad seguranca securite sicherheit sicurezza beveiliging safety
  team equipe equipo teams staff department dept departement departamento abteilung division office
  account accounts konto conta cuenta compte billing payment payments pagamento pago zahlung invoice invoicing
  notification notifications notificacao notificacion benachrichtigung notice notices alert alerts alerta alertas alerte update updates aviso avisos informa information info infos informacao mitteilung
  noreply reply no not do donotreply mail email mailer message messages nachricht message messaggio
  verification verify verificacao verificacion validation kyc compliance risk fraud antifraud fraude
  admin administrator administration system sistema official oficial officiel online digital app web website
  announcement announcements news newsletter reward rewards promotion promotions offer offers bonus gift giftcard card cards voucher gutschein survey winner surprise
  wallet wallets exchange live nano hardware extension desktop refund refunds claim claims airdrop token tokens staking
  delivery parcel package packages shipment shipping tracking express
  membership subscription renewal prime premium storage cloud id login signin sign password
  store stores shop supermarket supermarkt trading personal business shopper points pontos pedido order orders entrega livraison lieferung envio
  mitgliedschaft mitglied belohnung belohnungen almacenamiento armazenamento speicher stockage abonnement abo geschenk geschenkkarte chance gewinnspiel concours premio paquete pacote
  inc ltd llc gmbh ag sa bv plc corp corporation company co com net org io group international global usa us uk de fr es it br
  bank banco banking atendimento autoatendimento comunicado protocolo central cartoes cartao pontos
  from by the of your dear at via re fw der die das von de la le les el do da dos das para for and und et e y
  thank you thanks congratulations congrats important urgent final last reminder black friday
  january february march april may june july august september october november december`.split(/\s+/),
)
